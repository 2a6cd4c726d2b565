/** Which tokens of a tab in Teams count, by a key server of the test's own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { teamsTokens } from '../../src/people/teamsToken.js';
import type { CheckToken } from '../../src/people/teamsToken.js';
import {
  entraToken,
  meganId,
  publicKeys,
  resource,
  startKeyServer,
  tabAppId,
  tenantId,
} from '../support/teams/entra.js';
import type { EntraToken, KeyServer } from '../support/teams/entra.js';

const now = Date.UTC(2026, 10, 22, 9);
const seconds = now / 1000;
const otherTenant = '88888888-2222-4333-8444-555555555555';
const other = '44444444-2222-4333-8444-555555555555';

let keys: KeyServer;
let check: CheckToken;

const checkAt = (keysUrl: string) =>
  teamsTokens({ tenantId, audiences: [tabAppId, resource], keysUrl }, () => now);
const kindOf = async (token: Omit<EntraToken, 'now'>) =>
  (await check(entraToken({ ...token, now }))).kind;

beforeAll(async () => {
  keys = await startKeyServer();
  check = checkAt(keys.url);
});
afterAll(() => keys.close());

describe('a token of a tab', () => {
  it('says who it is', async () => {
    const claims = { groups: ['g1'], roles: ['Desk.Agent'], oid: meganId.toUpperCase() };
    expect(await check(entraToken({ claims, now }))).toMatchObject({
      kind: 'person',
      tenantId,
      objectId: meganId,
      claims: { ...claims, name: 'Megan Bowen', preferred_username: 'megan@example.com' },
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['our Application ID URI as audience', { aud: resource }],
    ['Teams on the desktop', { azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' }],
    ['more scopes than ours', { scp: 'openid access_as_user' }],
    ['no name', { name: undefined, preferred_username: undefined }],
    ['an end a moment ago', { exp: seconds - 59 }],
    ['a start in a moment', { nbf: seconds + 59 }],
  ])('counts with %s', async (_, claims) => {
    expect(await kindOf({ claims })).toBe('person');
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['that has expired', { exp: seconds - 61 }],
    ['without an end', { exp: undefined }],
    ['that does not count yet', { nbf: seconds + 61 }],
    ['without a start', { nbf: undefined }],
    ['for another app', { aud: other }],
    ['for another address of our app', { aud: `api://evil.example/${tabAppId}` }],
    ['for nobody', { aud: undefined }],
    ['of another issuer', { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
    ['of the issuer of version 1', { iss: `https://sts.windows.net/${tenantId}/` }],
    [
      'of an issuer that only begins like ours',
      { iss: `https://login.microsoftonline.com/${tenantId}/v2.0.evil.example` },
    ],
    ['of another tenant', { tid: otherTenant }],
    ['without a tenant', { tid: undefined }],
    ['of version 1', { ver: '1.0' }],
    ['without a version', { ver: undefined }],
    ['without a scope', { scp: undefined }],
    ['with another scope', { scp: 'User.Read' }],
    ['with a scope that only begins like ours', { scp: 'access_as_user2' }],
    ['of an app that acts for itself', { scp: undefined, roles: ['access_as_user'] }],
    ['asked for by a stranger', { azp: other }],
    ['asked for by nobody', { azp: undefined }],
    [
      'asked for by the first version’s claim',
      { azp: undefined, appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' },
    ],
    ['without a person', { oid: undefined }],
    ['with a person who is no id', { oid: 'megan' }],
  ])('is refused %s', async (_, claims) => {
    expect(await kindOf({ claims })).toBe('refused');
  });

  it.each<[string, Omit<EntraToken, 'now'>]>([
    ['signed by somebody else', { by: 'stranger' }],
    ['not signed', { by: 'nobody' }],
    ['with alg none', { header: { alg: 'none' }, by: 'nobody' }],
    ['with alg none and a signature', { header: { alg: 'none' } }],
    ['signed by HMAC with the public key', { header: { alg: 'HS256' }, by: 'publicKey' }],
    ['of another algorithm than it says', { header: { alg: 'RS384' } }],
    ['with an unknown key', { header: { kid: 'k2' } }],
    ['with a key that is not for signing', { header: { kid: 'k-enc' }, by: 'stranger' }],
    ['without a key', { header: { kid: undefined } }],
    ['with a key of its own in it', { header: { kid: 'k2', jwk: {} }, by: 'stranger' }],
    ['that names where its key is', { header: { kid: 'k2', jku: 'https://evil.example' } }],
    ['with something critical that we do not know', { header: { crit: ['x'], x: 1 } }],
  ])('is refused %s', async (_, token) => {
    expect(await kindOf(token)).toBe('refused');
  });

  it.each([
    ['nothing', ''],
    ['a word', 'x'],
    ['three words', 'a.b.c'],
    ['dots', '..'],
    ['something long', `${'a'.repeat(4000)}.b.c`],
    ['half of one', 'eyJ.eyJ.'],
  ])('is refused where it is %s', async (_, text) => {
    expect(await check(text)).toEqual({ kind: 'refused' });
  });
});

describe('the keys', () => {
  it('are asked for once, also where unknown ones are named again and again', async () => {
    const own = await startKeyServer();
    const checked = checkAt(own.url);
    await checked(entraToken({ now }));
    for (const kid of ['a', 'b', 'c']) await checked(entraToken({ header: { kid }, now }));
    expect(own.asked()).toBe(1);
    await own.close();
  });

  it.each([
    ['an error', 500, '{}'],
    ['no keys', 200, '<html>'],
    ['something else', 200, '{"keys":1}'],
  ])('say nothing about a token where they answer with %s', async (_, status, body) => {
    const own = await startKeyServer();
    own.answersWith(status, body);
    const checked = checkAt(own.url);
    expect(await checked(entraToken({ now }))).toEqual({ kind: 'unavailable' });
    own.answersWith(200, publicKeys);
    expect(await checked(entraToken({ now }))).toMatchObject({ kind: 'person' });
    await own.close();
  });

  it('say nothing about a token where nobody answers', async () => {
    const own = await startKeyServer();
    await own.close();
    expect(await checkAt(own.url)(entraToken({ now }))).toEqual({ kind: 'unavailable' });
  });
});
