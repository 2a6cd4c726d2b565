/** Somebody by the claims of a token whose signature, issuer and audience have been checked. */
import { z } from 'zod';
import { roles as knownRoles } from './agent.js';
import type { NamedIdentity } from './accountName.js';
import type { SignedIn } from './agentRoles.js';
import { entraIdentity } from './entra.js';
import type { Identity } from './identity.js';

const Text = z.string().min(1).max(500);
const Texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);
const Guid = z.guid();

const Claims = z.object({
  iss: Text,
  sub: Text,
  tid: Guid.optional().catch(undefined),
  oid: Guid.optional().catch(undefined),
  upn: Text.optional().catch(undefined),
  preferred_username: Text.optional().catch(undefined),
  name: Text.optional().catch(undefined),
  groups: Texts,
  roles: Texts,
});
type Claims = z.infer<typeof Claims>;

/** Null where the token does not even say whose it is. */
export function fromClaims(claims: unknown): SignedIn | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const said = parsed.data;
  const identity = identityOf(said);
  const names = [said.upn, said.preferred_username].filter((name) => name !== undefined);
  return {
    identity,
    name: said.name ?? names[0] ?? said.sub,
    accounts: [identity.subject, ...names],
    groups: [...said.groups, ...said.roles],
    roles: knownRoles.filter((role) => said.roles.includes(role)),
  };
}

/** Somebody whom the company's proxy has signed in: the desk's file says what they may. */
export function fromAccount({ issuer, subject, name }: NamedIdentity): SignedIn {
  return { identity: { issuer, subject }, name, accounts: [subject], groups: [], roles: [] };
}

/** Only Microsoft's own issuer can say who somebody is in Entra. */
function identityOf({ iss, sub, tid, oid }: Claims): Identity {
  if (tid === undefined || oid === undefined || !isEntra(iss, tid)) {
    return { issuer: iss, subject: sub };
  }
  return entraIdentity(tid, oid);
}

/** Source: https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
const entraHosts = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
];

function isEntra(issuer: string, tenantId: string): boolean {
  const known = [
    `https://sts.windows.net/${tenantId}/`,
    ...entraHosts.map((host) => `https://${host}/${tenantId}/v2.0`),
  ];
  return known.some((each) => each.toLowerCase() === issuer.toLowerCase());
}
