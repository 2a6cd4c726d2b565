/**
 * A real OpenID provider on this machine. Who signs in writes their account's name; nothing is asked
 * beyond that. It is called "localhost", so that to a browser it is another site than 127.0.0.1.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';

export type OpenIdProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Its own, to sign what it would never sign. */
  readonly key: { readonly privateKey: CryptoKey; readonly kid: string };
  /** Changes the id token on its way to us; null again to leave it alone. */
  readonly tamper: (change: ((idToken: string) => string | Promise<string>) | null) => void;
  /** Stops answering; `up` goes on at the same address. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Account = Readonly<Record<string, unknown>>;

export type ProviderParts = {
  readonly accounts: Readonly<Record<string, Account>>;
  readonly callback: string;
  /** Names and groups only in the answer of the userinfo endpoint, as many providers do. */
  readonly leanTokens?: boolean;
};

const clientId = 'stepladder';
const clientSecret = 'a-secret-between-the-two-of-us';

export async function startOpenIdProvider(parts: ProviderParts): Promise<OpenIdProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'k1';
  const jwk = { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
  let change: ((idToken: string) => string | Promise<string>) | null = null;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      answer(request, response);
    });
    server.listen(port, 'localhost');
    await once(server, 'listening');
    return server;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  hush();
  const { Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, configuration(parts, jwk));
  provider.use(async (context, next) => {
    await next();
    const body: unknown = context.body;
    if (change === null || !isTokens(body)) return;
    context.body = { ...body, id_token: await change(body.id_token) };
  });
  const oidc = provider.callback();
  answer = (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      interact(provider, request, response).catch(() => {
        response.writeHead(400).end();
      });
    } else void oidc(request, response);
  };
  const down = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    ...{ issuer, clientId, clientSecret, key: { privateKey, kid }, down },
    tamper: (next) => {
      change = next;
    },
    up: async () => {
      server = await listen(port);
    },
    close: down,
  };
}

/** It reminds of what production would need; here that drowns what a test has to say. */
function hush(): void {
  for (const level of ['info', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words: readonly unknown[]) => {
      if (!String(words[0]).startsWith('oidc-provider')) say(...words);
    };
  }
}

function configuration({ accounts, callback, leanTokens }: ProviderParts, jwk: object) {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [callback],
        post_logout_redirect_uris: [new URL('/desk', callback).href],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk] },
    conformIdTokenClaims: leanTokens ?? false,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups', 'roles'] },
    cookies: { keys: ['for-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
    // Nobody is asked whether we may know their name.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  } as const satisfies Configuration;
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      '<title>Sign-in service</title><form method="post"><input name="account" aria-label="Account"><button>Go on</button><button name="cancel" value="yes">Cancel</button></form>',
    );
    return;
  }
  const form = new URLSearchParams(await text(request));
  const result = form.has('cancel')
    ? { error: 'access_denied', error_description: 'Cancelled' }
    : { login: { accountId: form.get('account') ?? '' } };
  await provider.interactionFinished(request, response, result);
}

function isTokens(body: unknown): body is { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body;
}
