/**
 * The company's sign-in service, by OpenID Connect. It is looked up when somebody signs in, and again
 * after it has failed: one that is down keeps nobody from starting the bot.
 */
import * as client from 'openid-client';
import { fromClaims } from '../../people/claims.js';
import type { SignedIn } from '../../people/agentRoles.js';
import type { OidcSettings } from '../../signInConfig.js';
import { isDown, reasonOf } from './providerFaults.js';

/** Unguessable, one of each for each sign-in; the service hands the first two back. */
export type Tokens = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

/** `reason` is a code for the log and holds nothing of anybody. */
export type Failed =
  | { readonly kind: 'down'; readonly reason: string }
  /** It did not vouch for anybody, or not in a way that can be believed. */
  | { readonly kind: 'refused'; readonly reason: string };

export type Begun = { readonly kind: 'begun'; readonly address: string } | Failed;
export type Finished = { readonly kind: 'signedIn'; readonly signedIn: SignedIn } | Failed;

export type Provider = {
  /** `afresh`: asks for the password again, for who wants to be somebody else. */
  readonly begin: (tokens: Tokens, afresh: boolean) => Promise<Begun>;
  /** `query`: with what the browser came back. */
  readonly finish: (query: URLSearchParams, tokens: Tokens) => Promise<Finished>;
  /** Where the service itself is signed out of; null where it does not say. */
  readonly signOutAddress: () => Promise<string | null>;
};

const timeoutS = 10;
/** Clocks of servers are not the same. */
const clockToleranceS = 30;

export function createProvider(settings: OidcSettings): Provider {
  let known: Promise<client.Configuration> | null = null;
  /** Forgets a failure, so that the next one who signs in tries again. */
  async function found(): Promise<client.Configuration> {
    known ??= discover(settings);
    const asked = known;
    return asked.catch((error: unknown) => {
      if (known === asked) known = null;
      throw error;
    });
  }
  return {
    begin: async (tokens, afresh) => {
      try {
        const address = await authorizationUrl(await found(), settings, tokens, afresh);
        return { kind: 'begun', address: address.href };
      } catch (error) {
        return { kind: 'down', reason: reasonOf(error) };
      }
    },
    finish: async (query, tokens) => {
      try {
        return await signedIn(await found(), settings, query, tokens);
      } catch (error) {
        return { kind: isDown(error) ? 'down' : 'refused', reason: reasonOf(error) };
      }
    },
    signOutAddress: async () => {
      const service = await found().catch(() => null);
      if (service?.serverMetadata().end_session_endpoint === undefined) return null;
      const back = { post_logout_redirect_uri: settings.desk };
      return client.buildEndSessionUrl(service, back).href;
    },
  };
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const { clientId, clientSecret } = settings;
  const shown =
    settings.clientAuth === 'basic'
      ? client.ClientSecretBasic(clientSecret)
      : client.ClientSecretPost(clientSecret);
  const metadata = { [client.clockTolerance]: clockToleranceS };
  return client.discovery(issuer, clientId, metadata, shown, {
    timeout: timeoutS,
    execute: [
      // Not only TLS vouches for the token, but its signature, too.
      client.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
}

async function authorizationUrl(
  service: client.Configuration,
  { callback, scopes }: OidcSettings,
  { state, nonce, codeVerifier }: Tokens,
  afresh: boolean,
): Promise<URL> {
  return client.buildAuthorizationUrl(service, {
    redirect_uri: callback,
    scope: scopes,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(afresh ? { prompt: 'login' } : {}),
  });
}

async function signedIn(
  service: client.Configuration,
  { callback }: OidcSettings,
  query: URLSearchParams,
  { state, nonce, codeVerifier }: Tokens,
): Promise<Finished> {
  const answer = await client.authorizationCodeGrant(
    service,
    new URL(`${callback}?${query.toString()}`),
    {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    },
  );
  const claims = answer.claims();
  const known = fromClaims({ ...(await moreClaims(service, answer)), ...claims });
  return known ? { kind: 'signedIn', signedIn: known } : { kind: 'refused', reason: 'no-subject' };
}

/** Some services keep the token small and tell names and groups only when asked. */
async function moreClaims(
  service: client.Configuration,
  answer: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
): Promise<object> {
  const claims = answer.claims();
  const isWhole = claims?.['groups'] !== undefined || claims?.['roles'] !== undefined;
  if (isWhole || service.serverMetadata().userinfo_endpoint === undefined) return {};
  try {
    return await client.fetchUserInfo(service, answer.access_token, claims?.sub ?? '');
  } catch {
    // What the token itself says is enough for who stands in the desk's file.
    return {};
  }
}
