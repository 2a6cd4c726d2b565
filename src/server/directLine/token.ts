/**
 * Tokens, stream tickets and addresses of pictures: JWTs bound to one conversation and one user. The audience tells them
 * apart, so that a ticket from a logged address opens one socket within a minute and nothing else.
 */
import { SignJWT, errors, jwtVerify } from 'jose';
import { z } from 'zod';

export type Purpose = 'token' | 'stream' | 'file';

export const tokenLifeS = 60 * 60;
const lifeS: Readonly<Record<Purpose, number>> = {
  token: tokenLifeS,
  stream: 60,
  file: 8 * 60 * 60,
};
const issuer = 'stepladder';

const Claims = z.object({
  conv: z.string().min(1),
  user: z.string().min(1),
  /** Somebody whom a token or a proxy has named; left out for visitors. */
  signedIn: z.boolean().optional(),
});
/** `user` is what Web Chat reads as its own id. */
export type Claims = z.infer<typeof Claims>;

export type TokenRead =
  | { readonly kind: 'ok'; readonly claims: Claims }
  | { readonly kind: 'bad' }
  | { readonly kind: 'expired' };

export type Tokens = {
  readonly sign: (purpose: Purpose, claims: Claims) => Promise<string>;
  readonly read: (purpose: Purpose, text: string) => Promise<TokenRead>;
};

export function createTokens(secret: Uint8Array, now: () => number): Tokens {
  return {
    sign: (purpose, { conv, user, signedIn }) => {
      const atS = Math.floor(now() / 1000);
      return new SignJWT({ bot: issuer, site: issuer, conv, user, signedIn })
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
        const claims = Claims.safeParse(payload);
        return claims.success ? { kind: 'ok', claims: claims.data } : { kind: 'bad' };
      } catch (error) {
        // jose looks at the signature first: "expired" is said of a token that was ours.
        return { kind: error instanceof errors.JWTExpired ? 'expired' : 'bad' };
      }
    },
  };
}

function audience(purpose: Purpose): string {
  return `${issuer}/directline/${purpose}`;
}
