import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { GenerateKeyPairResult } from 'jose';
import { readHostTokenConfig } from '../../../src/hostTokenConfig.js';
import { hostTokens, type ReadHostToken } from '../../../src/server/people/hostToken.js';
import {
  hostIssuer,
  hostPayload,
  hostToken,
  hostTokenEnv,
  unsignedToken,
} from '../../support/hostTokens.js';

const now = 1_795_000_000_000;

function reader(env: Readonly<Record<string, string>> = hostTokenEnv, joinByUpn = false) {
  const { hostTokens: settings, problems } = readHostTokenConfig(env);
  expect(problems).toEqual([]);
  return hostTokens({ settings, joinByUpn, now: () => now });
}

const own = { issuer: `jwt:${hostIssuer}`, subject: 'u-17' };

describe('a token signed with the shared secret', () => {
  it('names a person by its issuer and subject', async () => {
    expect(await reader()(await hostToken(now, { sub: 'u-17', name: 'Noor Haddad' }))).toEqual({
      kind: 'ok',
      signedIn: { identities: [own], name: 'Noor Haddad' },
    });
  });

  it('names the Entra account beside it, where it carries both of its ids', async () => {
    const tid = '8C2B5D9E-1B7C-4E0B-9A51-2F6D7C8E9A10';
    const oid = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
    const token = await hostToken(now, { sub: 'u-17', tid, oid });
    const tenant = tid.toLowerCase();
    expect(await reader()(token)).toMatchObject({
      signedIn: { identities: [own, { issuer: `entra:${tenant}`, subject: `${tenant}/${oid}` }] },
    });
    const half = await hostToken(now, { sub: 'u-17', oid });
    expect(await reader()(half)).toMatchObject({ signedIn: { identities: [own] } });
  });

  it.each([
    { joinByUpn: true, also: [{ issuer: 'upn:example.com', subject: 'noor@example.com' }] },
    { joinByUpn: false, also: [] },
  ])(
    'names the account by its UPN only where the operator says so: $joinByUpn',
    async ({ joinByUpn, also }) => {
      const token = await hostToken(now, { sub: 'u-17', upn: 'Noor@example.com', email: 'x@y.z' });
      expect(await reader(hostTokenEnv, joinByUpn)(token)).toMatchObject({
        signedIn: { identities: [own, ...also] },
      });
    },
  );

  it.each([
    {
      what: 'of another secret',
      token: hostToken(now, { sub: 'a' }, 300, 'another-secret-of-the-same-length-00000'),
    },
    { what: 'of another issuer', token: hostToken(now, { sub: 'a', iss: 'https://evil.example' }) },
    { what: 'for another audience', token: hostToken(now, { sub: 'a', aud: 'payroll' }) },
    { what: 'without a subject', token: hostToken(now, { sub: undefined }) },
    { what: 'with an empty subject', token: hostToken(now, { sub: '' }) },
    { what: 'without an end', token: hostToken(now, { sub: 'a', exp: undefined }) },
    { what: 'that lives for an hour', token: hostToken(now, { sub: 'a' }, 3600) },
    { what: 'that is not valid yet', token: hostToken(now, { sub: 'a', nbf: now / 1000 + 600 }) },
    { what: 'with alg none', token: Promise.resolve(unsignedToken(now, { sub: 'a' })) },
    { what: 'that is none', token: Promise.resolve('a.b.c') },
  ])('$what is refused', async ({ token }) => {
    expect(await reader()(await token)).toMatchObject({ kind: 'bad' });
  });

  it('is said to have expired where it was good once', async () => {
    expect(await reader()(await hostToken(now, { sub: 'a' }, -60))).toMatchObject({
      kind: 'expired',
    });
  });

  it('is refused where no page is set up', async () => {
    const read = hostTokens({ settings: null, joinByUpn: false, now: () => now });
    expect(await read(await hostToken(now, { sub: 'a' }))).toMatchObject({ kind: 'bad' });
  });
});

describe('a token signed with a key that is published', () => {
  let read: ReadHostToken;
  let keys: GenerateKeyPairResult;
  const published = createServer((_request, response) => {
    void exportJWK(keys.publicKey).then((jwk) => {
      response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] }));
    });
  });

  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
    const { port } = published.address() as AddressInfo;
    read = reader({
      WIDGET_JWT_JWKS_URL: `http://127.0.0.1:${port}/keys`,
      WIDGET_JWT_ISSUER: hostIssuer,
      WIDGET_JWT_AUDIENCE: 'stepladder',
    });
  });

  afterAll(() => {
    published.closeAllConnections();
    published.close();
  });

  const signed = (key: Parameters<SignJWT['sign']>[0], alg: string) =>
    new SignJWT(hostPayload(now, { sub: 'u-17' })).setProtectedHeader({ alg, kid: 'k1' }).sign(key);

  it('names a person', async () => {
    expect(await read(await signed(keys.privateKey, 'RS256'))).toMatchObject({
      kind: 'ok',
      signedIn: { identities: [own] },
    });
  });

  it('is refused with another key', async () => {
    const others = await generateKeyPair('RS256');
    expect(await read(await signed(others.privateKey, 'RS256'))).toMatchObject({ kind: 'bad' });
  });

  it('is refused where it takes the public key for a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    expect(await read(await signed(secret, 'HS256'))).toMatchObject({ kind: 'bad' });
  });

  it('cannot be checked while the keys are away, which is said', async () => {
    const away = reader({
      WIDGET_JWT_JWKS_URL: 'http://127.0.0.1:9/keys',
      WIDGET_JWT_ISSUER: hostIssuer,
      WIDGET_JWT_AUDIENCE: 'stepladder',
    });
    expect(await away(await signed(keys.privateKey, 'RS256'))).toMatchObject({ kind: 'noKeys' });
  });
});
