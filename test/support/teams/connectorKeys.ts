/** The test's own keys in the place of the connector's, and what is signed with them. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { serviceUrl } from './fakeConnector.js';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = '99999999-2222-4333-8444-555555555555';

export function publicKeys(): unknown {
  const key = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' };
  return { keys: [{ ...key, endorsements: ['msteams', 'webchat'] }] };
}

export type TokenChange = {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed by somebody else, or not at all. */
  readonly by?: 'stranger' | 'nobody';
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** "Bearer ..." as the connector sends it. */
export function connectorToken({ header = {}, claims = {}, by, now }: TokenChange): string {
  const seconds = Math.floor(now / 1000);
  const head = { alg: 'RS256', kid: 'k1', typ: 'JWT', ...header };
  const body = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: seconds - 300,
    exp: seconds + 3600,
    ...claims,
  };
  const text = `${part(head)}.${part(body)}`;
  return `Bearer ${text}.${by === 'nobody' ? '' : signature(text, by)}`;
}

function signature(text: string, by: 'stranger' | undefined): string {
  const { privateKey } = by === 'stranger' ? stranger : ours;
  return createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url');
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
