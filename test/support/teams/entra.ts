/** Entra as far as a token's check needs it: a server with the tenant's public keys, and what is signed with them. */
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const tenantId = '99999999-2222-4333-8444-555555555555';
export const tabAppId = '33333333-2222-4333-8444-555555555555';
export const resource = `api://helpdesk.example/${tabAppId}`;
export const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** Megan Bowen, as in her chat with the bot. */
export const meganId = '7faf8ab2-3d56-4244-b585-20c8a42ed2b8';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

export type EntraToken = {
  readonly header?: Readonly<Record<string, unknown>>;
  /** `undefined` leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** `publicKey`: by HMAC with the key that everybody can fetch. */
  readonly by?: 'stranger' | 'nobody' | 'publicKey';
  /** Milliseconds since 1970. */
  readonly now: number;
};

export function entraToken({ header = {}, claims = {}, by, now }: EntraToken): string {
  const seconds = Math.floor(now / 1000);
  const head = { alg: 'RS256', kid: 'k1', typ: 'JWT', ...header };
  const body = {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    aud: tabAppId,
    ver: '2.0',
    tid: tenantId,
    oid: meganId,
    sub: 'AAAA-pairwise',
    scp: 'access_as_user',
    azp: teamsWeb,
    name: 'Megan Bowen',
    preferred_username: 'megan@example.com',
    iat: seconds - 60,
    nbf: seconds - 60,
    exp: seconds + 3600,
    ...claims,
  };
  const text = `${part(head)}.${part(body)}`;
  return `${text}.${signature(text, by)}`;
}

function signature(text: string, by: EntraToken['by']): string {
  switch (by) {
    case 'nobody':
      return '';
    case 'publicKey': {
      const key = ours.publicKey.export({ format: 'pem', type: 'spki' });
      return createHmac('sha256', key).update(text).digest('base64url');
    }
    case 'stranger':
    case undefined: {
      const { privateKey } = by === 'stranger' ? stranger : ours;
      return createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url');
    }
  }
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export type KeyServer = {
  readonly url: string;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  readonly answersWith: (status: number, body: string) => void;
  readonly close: () => Promise<void>;
};

export const publicKeys = JSON.stringify({
  keys: [
    { ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' },
    { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'k-enc', use: 'enc' },
  ],
});

export async function startKeyServer(): Promise<KeyServer> {
  let answer = { status: 200, body: publicKeys };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(answer.status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  // A test that fails before it closes must not keep the run alive.
  server.unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/keys`,
    asked: () => asked,
    answersWith: (status, body) => {
      answer = { status, body };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
