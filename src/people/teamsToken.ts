/**
 * The token that a tab in Teams brings with each request, checked. What counts is who signed it,
 * for whom and for what: a token of our own tenant for another app is as good as none.
 */
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export type TeamsTokenSettings = {
  readonly tenantId: string;
  /** The bare app id; where it is set, its Application ID URI too. */
  readonly audiences: readonly string[];
  /** Where the tenant's public keys are; Entra's own where left out. */
  readonly keysUrl?: string;
};

/** Somebody of the tenant: both ids in small letters. */
export type TeamsPerson = {
  readonly tenantId: string;
  readonly objectId: string;
  /** All that the token says, for roles and names; `fromClaims` reads it. */
  readonly claims: Readonly<Record<string, unknown>>;
};

export type TokenCheck =
  | ({ readonly kind: 'person' } & TeamsPerson)
  | { readonly kind: 'refused' }
  /** The keys can't be had at the moment: it may well be a good token. */
  | { readonly kind: 'unavailable' };

export type CheckToken = (token: string) => Promise<TokenCheck>;

/** Teams on desktop and phone, and in the browser. */
const clients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];
const scope = 'access_as_user';
const clockTolerance = '60 s';
const keysTimeoutMs = 5000;

class KeysUnavailable extends Error {}

export function teamsTokens(settings: TeamsTokenSettings, now: () => number): CheckToken {
  const { tenantId, audiences } = settings;
  const keys = keysAt(settings.keysUrl ?? entraKeys(tenantId));
  const Claims = claimsOf(tenantId);
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  return async (token) => {
    try {
      // Nobody is asked for the keys of tokens that others have made.
      if (decodeJwt(token).iss !== issuer) return { kind: 'refused' };
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer,
        audience: [...audiences],
        requiredClaims: ['exp', 'nbf', 'iat'],
        clockTolerance,
        currentDate: new Date(now()),
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success) return { kind: 'refused' };
      return { kind: 'person', tenantId, objectId: claims.data.oid, claims: payload };
    } catch (error) {
      if (error instanceof KeysUnavailable) return { kind: 'unavailable' };
      if (error instanceof errors.JOSEError) return { kind: 'refused' };
      throw error;
    }
  };
}

function entraKeys(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`;
}

/** jose keeps the keys, and asks again for an unknown one, though not more often than twice a minute. */
function keysAt(address: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(address), { timeoutDuration: keysTimeoutMs });
  return async (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWSInvalid('A token without a key id.');
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      throw new KeysUnavailable('The keys of the tenant can not be had.', { cause: error });
    }
  };
}

function claimsOf(tenantId: string) {
  return z.object({
    ver: z.literal('2.0'),
    tid: z.string().toLowerCase().pipe(z.literal(tenantId)),
    oid: z.guid().toLowerCase(),
    scp: z.string().refine((scopes) => scopes.split(' ').includes(scope)),
    azp: z.enum(clients),
  });
}
