/**
 * Tokens, stream tickets and addresses of pictures: JWTs bound to one conversation and one user. The audience tells them
 * apart, so that a ticket from a logged address opens one socket within a minute and nothing else.
 */
import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { z } from 'zod';

export type Purpose = 'token' | 'stream' | 'file';

export const tokenLifeS = 60 * 60;
const lifeS: Readonly<Record<Purpose, number>> = {
  token: tokenLifeS,
  stream: 60,
  file: 8 * 60 * 60,
};
/** No token that we have signed is good for longer. */
export const longestLifeMs = Math.max(...Object.values(lifeS)) * 1000;
const issuer = 'stepladder';

const Claims = z.object({
  conv: z.string().min(1),
  user: z.string().min(1),
  /** Somebody whom a token or a proxy has named; left out for visitors. */
  signedIn: z.boolean().optional(),
  /** The chat in this browser, see chatEnd.ts; tokens of earlier versions have none. */
  sid: z.string().min(1).optional(),
});
/** `user` is what Web Chat reads as its own id. */
export type Claims = z.infer<typeof Claims>;

/** What its holder signs out of. */
export function chatOf({ sid, conv }: Claims): string {
  return sid ?? conv;
}

export type TokenRead =
  | { readonly kind: 'ok'; readonly claims: Claims }
  | { readonly kind: 'bad' }
  | { readonly kind: 'expired'; readonly claims: Claims };

export type Tokens = {
  readonly sign: (purpose: Purpose, claims: Claims) => Promise<string>;
  readonly read: (purpose: Purpose, text: string) => Promise<TokenRead>;
};

export function createTokens(secret: Uint8Array, now: () => number): Tokens {
  return {
    sign: (purpose, { conv, user, signedIn, sid }) => {
      const atS = Math.floor(now() / 1000);
      return new SignJWT({ bot: issuer, site: issuer, conv, user, signedIn, sid })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience(purpose))
        .setIssuedAt(atS)
        .setNotBefore(atS)
        .setExpirationTime(atS + lifeS[purpose])
        .sign(secret);
    },
    read: async (purpose, text) => {
      try {
        const { payload } = await jwtVerify(text, secret, {
          algorithms: ['HS256'],
          issuer,
          audience: audience(purpose),
          currentDate: new Date(now()),
          requiredClaims: ['exp'],
        });
        return readClaims('ok', payload);
      } catch (error) {
        // jose looks at the signature first: "expired" is said of a token that was ours.
        const isExpired = error instanceof errors.JWTExpired;
        return isExpired ? readClaims('expired', error.payload) : { kind: 'bad' };
      }
    },
  };
}

function readClaims(kind: 'ok' | 'expired', payload: JWTPayload): TokenRead {
  const claims = Claims.safeParse(payload);
  return claims.success ? { kind, claims: claims.data } : { kind: 'bad' };
}

function audience(purpose: Purpose): string {
  return `${issuer}/directline/${purpose}`;
}
