/** The settings of pages that say who is there, in a short-lived token that they sign. */
import { isSafe, setting, type Env } from './env.js';

export type HostTokenSettings = {
  readonly key:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'jwks'; readonly url: string };
  readonly issuer: string;
  readonly audience: string;
};

export type HostTokenConfigRead = {
  /** null: no page says who somebody is. */
  readonly hostTokens: HostTokenSettings | null;
  readonly problems: readonly string[];
};

/** HS256 is as strong as its secret: 256 bits of it. */
const minSecretBytes = 32;

/** With problems, what is read is not to be used. */
export function readHostTokenConfig(env: Env): HostTokenConfigRead {
  const secret = setting(env, 'WIDGET_JWT_SECRET');
  const url = setting(env, 'WIDGET_JWT_JWKS_URL');
  const issuer = setting(env, 'WIDGET_JWT_ISSUER');
  const audience = setting(env, 'WIDGET_JWT_AUDIENCE');
  if ([secret, url, issuer, audience].every((each) => each === '')) {
    return { hostTokens: null, problems: [] };
  }
  const problems = [
    ...(secret !== '' && url !== ''
      ? ['Set WIDGET_JWT_SECRET or WIDGET_JWT_JWKS_URL, not both: tokens are signed in one way.']
      : []),
    ...(secret === '' && url === ''
      ? ['WIDGET_JWT_ISSUER goes with a key: set WIDGET_JWT_SECRET or WIDGET_JWT_JWKS_URL.']
      : []),
    ...(secret === '' || Buffer.byteLength(secret) >= minSecretBytes
      ? []
      : [`WIDGET_JWT_SECRET must be at least ${minSecretBytes} characters of pure chance.`]),
    ...(url === '' || isKeyAddress(url)
      ? []
      : ['WIDGET_JWT_JWKS_URL must be an address like https://login.example/keys.']),
    ...(issuer === '' ? ['WIDGET_JWT_ISSUER must be what tokens have as their iss.'] : []),
    ...(audience === ''
      ? ['WIDGET_JWT_AUDIENCE must be what tokens have as their aud, for example stepladder.']
      : []),
  ];
  const key = url === '' ? ({ kind: 'secret', secret } as const) : ({ kind: 'jwks', url } as const);
  return { hostTokens: { key, issuer, audience }, problems };
}

/** Keys that come without encryption could be anybody's. */
function isKeyAddress(text: string): boolean {
  return URL.canParse(text) && isSafe(new URL(text));
}
