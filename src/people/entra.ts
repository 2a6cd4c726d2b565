/** Somebody of an Entra tenant: the same identity whichever way they come in. */
import type { Identity } from './identity.js';

/** Tenant and object id together are unique and never given to anybody else. */
export function entraIdentity(tenantId: string, objectId: string): Identity {
  const tenant = tenantId.toLowerCase();
  return { issuer: `entra:${tenant}`, subject: `${tenant}/${objectId.toLowerCase()}` };
}
