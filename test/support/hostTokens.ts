/** A page of the intranet that signs who is there, as its operator would set it up. */
import { SignJWT, UnsecuredJWT } from 'jose';

export const hostSecret = 'of-pure-chance-0123456789-abcdef-0123456789';
export const hostIssuer = 'https://intranet.example';

export const hostTokenEnv = {
  WIDGET_JWT_SECRET: hostSecret,
  WIDGET_JWT_ISSUER: hostIssuer,
  WIDGET_JWT_AUDIENCE: 'stepladder',
};

export type HostClaims = Readonly<Record<string, unknown>>;

/** `lifeS` from `now`, in milliseconds; a claim that is undefined is left out. */
export function hostToken(now: number, claims: HostClaims, lifeS = 300, secret = hostSecret) {
  const payload = hostPayload(now, claims, lifeS);
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

export function unsignedToken(now: number, claims: HostClaims): string {
  return new UnsecuredJWT(hostPayload(now, claims, 300)).encode();
}

export function hostPayload(now: number, claims: HostClaims, lifeS = 300) {
  const exp = Math.floor(now / 1000) + lifeS;
  return { iss: hostIssuer, aud: 'stepladder', exp, ...claims };
}
