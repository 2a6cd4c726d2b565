/**
 * A token in which the page that shows the chat says who is there. The kinds of signature are fixed
 * by the settings: what a token says of its own signature chooses nothing.
 */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions } from 'jose';
import { z } from 'zod';
import type { HostTokenSettings } from '../../hostTokenConfig.js';
import { accountIdentity } from '../../people/accountName.js';
import { entraIdentity } from '../../people/entra.js';
import type { Identity } from '../../people/identity.js';

export type SignedIn = {
  /** All of them are of one person: the token names them together. */
  readonly identities: readonly [Identity, ...Identity[]];
  /** '' where nothing is said. */
  readonly name: string;
};

export type HostTokenRead =
  | { readonly kind: 'ok'; readonly signedIn: SignedIn }
  | { readonly kind: 'bad'; readonly because: string }
  | { readonly kind: 'expired' }
  /** The keys cannot be had at the moment. */
  | { readonly kind: 'noKeys' };

export type ReadHostToken = (text: string) => Promise<HostTokenRead>;

export type HostTokenPorts = {
  readonly settings: HostTokenSettings | null;
  /** Does the same user principal name prove the same person? */
  readonly joinByUpn: boolean;
  readonly now: () => number;
};

/** A token can be taken from a page; a long-lived one would be a password. */
const maxLifeS = 10 * 60;
const toleranceS = 30;

const Claims = z.object({
  sub: z.string().min(1).max(256),
  exp: z.number(),
  name: z.string().max(200).optional(),
  tid: z.guid().optional(),
  oid: z.guid().optional(),
  upn: z.string().max(256).optional(),
});

export function hostTokens({ settings, joinByUpn, now }: HostTokenPorts): ReadHostToken {
  if (settings === null) {
    const because = 'No page is set up here to say who somebody is (WIDGET_JWT_SECRET).';
    return () => Promise.resolve({ kind: 'bad', because });
  }
  const verify = verifier(settings);
  return async (text) => {
    try {
      const { payload } = await verify(text, {
        issuer: settings.issuer,
        audience: settings.audience,
        currentDate: new Date(now()),
        clockTolerance: toleranceS,
        requiredClaims: ['exp', 'sub'],
      });
      return read(payload, settings, joinByUpn, now());
    } catch (error) {
      return { kind: 'bad', because: 'This token is not signed for this chat.', ...fault(error) };
    }
  };
}

type Verify = (text: string, options: JWTVerifyOptions) => Promise<{ payload: JWTPayload }>;

function verifier({ key }: HostTokenSettings): Verify {
  if (key.kind === 'secret') {
    const secret = new TextEncoder().encode(key.secret);
    return (text, options) => jwtVerify(text, secret, { ...options, algorithms: ['HS256'] });
  }
  const keys = createRemoteJWKSet(new URL(key.url), { timeoutDuration: 5000 });
  const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
  return (text, options) => jwtVerify(text, keys, { ...options, algorithms });
}

function read(
  payload: JWTPayload,
  { issuer }: HostTokenSettings,
  joinByUpn: boolean,
  now: number,
): HostTokenRead {
  const claims = Claims.safeParse(payload);
  if (!claims.success)
    return { kind: 'bad', because: 'The token lacks a sub, or one of its claims is malformed.' };
  const { sub, exp, name = '', tid, oid, upn } = claims.data;
  if (exp - now / 1000 > maxLifeS + toleranceS) {
    return { kind: 'bad', because: 'The token must expire within ten minutes.' };
  }
  const ofEntra = tid !== undefined && oid !== undefined ? [entraIdentity(tid, oid)] : [];
  const account = joinByUpn && upn?.includes('@') === true ? accountIdentity(upn) : null;
  const ofAccount = account === null ? [] : [{ issuer: account.issuer, subject: account.subject }];
  const own = { issuer: `jwt:${issuer}`, subject: sub };
  return { kind: 'ok', signedIn: { identities: [own, ...ofEntra, ...ofAccount], name } };
}

function fault(error: unknown): { kind: 'expired' | 'noKeys' } | object {
  if (error instanceof errors.JWTExpired) return { kind: 'expired' };
  const isOfToken = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
  return isOfToken ? {} : { kind: 'noKeys' };
}
