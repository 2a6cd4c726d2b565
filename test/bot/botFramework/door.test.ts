/** Who is let in at /api/messages, through the SDK's real authentication with keys of our own. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { InboundActivity } from '../../../src/bot/botFramework/inboundActivity.js';
import { loadSdk } from '../../../src/bot/botFramework/sdk.js';
import { aMessage, anActivity } from '../../support/teams/activities.js';
import { anApp, cloudOf, startTeamsBot, type TeamsBot } from '../../support/teams/aTeamsBot.js';
import { appId, connectorToken, type TokenChange } from '../../support/teams/connectorKeys.js';
import { startConnector, type FakeConnector } from '../../support/teams/fakeConnector.js';
import { openTestStorage, type TestStorage } from '../../support/databases.js';

const elsewhere = '00000000-1111-4222-8333-444444444444';
const hour = 3600;
const masked = {
  error: {
    code: 'Unauthorized',
    message: 'The request is not signed by the connector for this bot.',
  },
};

// The SDK tells the console of every bad signature.
const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => {
  complaints.mockRestore();
});

describe('the door', () => {
  let opened: TestStorage;
  let connector: FakeConnector;
  let bot: TeamsBot;

  beforeAll(async () => {
    opened = await openTestStorage('sqlite');
    connector = await startConnector();
    bot = await startTeamsBot({ ...opened, connector, isLazy: true });
  });
  afterAll(async () => {
    await bot.stop();
    await connector.close();
    await opened.close();
  });

  const token = (change: Partial<TokenChange> = {}) =>
    connectorToken({ now: bot.clock.now(), ...change });
  const seconds = () => Math.floor(bot.clock.now() / 1000);

  it('lets the connector in', async () => {
    expect(await bot.post(aMessage('hello'))).toEqual({ status: 200, body: undefined });
    const rows = await opened.storage.db.selectFrom('inbox').select('channel').execute();
    expect(rows).toEqual([{ channel: 'msteams' }]);
  });

  it('tolerates clocks that differ by less than five minutes', async () => {
    const authorization = token({ claims: { exp: seconds() - 240 } });
    expect((await bot.post(aMessage('late'), authorization)).status).toBe(200);
  });

  it.each<[string, () => string]>([
    ['is missing', () => ''],
    ['is no token', () => 'Bearer garbage'],
    ['is of another scheme', () => token().replace('Bearer', 'Basic')],
    ['has expired', () => token({ claims: { exp: seconds() - 360 } })],
    ['is not valid yet', () => token({ claims: { nbf: seconds() + hour } })],
    ['has no expiry', () => token({ claims: { exp: undefined } })],
    ['has another audience', () => token({ claims: { aud: elsewhere } })],
    ['has another issuer', () => token({ claims: { iss: 'https://evil.example' } })],
    [
      'is for another serviceUrl',
      () => token({ claims: { serviceurl: 'https://smba.test/amer' } }),
    ],
    ['names no serviceUrl', () => token({ claims: { serviceurl: undefined } })],
    ['names another tenant beside the issuer', () => token({ claims: { tid: elsewhere } })],
    [
      'is of another tenant with our audience',
      () => token({ claims: tenantToken(`https://login.microsoftonline.com/${elsewhere}/v2.0`) }),
    ],
    [
      'is of another tenant, first version',
      () =>
        token({
          claims: { ...tenantToken(`https://sts.windows.net/${elsewhere}/`), ver: '1.0' },
        }),
    ],
    ['is not signed', () => token({ header: { alg: 'none' }, by: 'nobody' })],
    ['says that it need not be signed', () => token({ header: { alg: 'none' } })],
    ['is signed with a password', () => token({ header: { alg: 'HS256' } })],
    ['is signed by a stranger', () => token({ by: 'stranger' })],
    ['names a key that nobody knows', () => token({ header: { kid: 'k2' } })],
    ['names no key', () => token({ header: { kid: undefined } })],
  ])('refuses a token that %s, and says nothing of why', async (_, authorization) => {
    const answer = await bot.post(aMessage('let me in'), authorization());
    expect(answer).toEqual({ status: 401, body: masked });
  });

  it('refuses a channel that the key is not for', async () => {
    const answer = await bot.post(aMessage('hello', { channelId: 'slack' }));
    expect(answer).toEqual({ status: 401, body: masked });
  });

  it.each<[string, Record<string, unknown>]>([
    ['without serviceUrl', { serviceUrl: undefined }],
    ['with a serviceUrl over HTTP', { serviceUrl: 'http://smba.test/amer/' }],
    ['with a serviceUrl on this machine', { serviceUrl: 'http://127.0.0.1:3978/' }],
    ['without from', { from: undefined }],
    ['without recipient', { recipient: undefined }],
    ['without conversation', { conversation: {} }],
    ['with an endless id', { id: 'x'.repeat(201) }],
    ['for the SDK’s other door', { channelId: 'AseChannel' }],
  ])('refuses an activity %s', async (_, change) => {
    const { status, body } = await bot.post(anActivity({ text: 'hello', ...change }));
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toMatch(/zod|invalid_type|expected/i);
  });

  it.each([undefined, null, 'text', 7, [], {}])('refuses %j as an activity', async (body) => {
    expect((await bot.post(body as never)).status).toBe(400);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another tenant', { channelData: { tenant: { id: elsewhere } } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } }],
  ])('refuses %s', async (_, change) => {
    expect((await bot.post(aMessage('hello', change))).status).toBe(403);
  });

  it('has stored nothing of what it refused', async () => {
    const words = await opened.storage.db.selectFrom('words').select('text').execute();
    expect(words.map(({ text }) => text)).toEqual(['hello', 'late']);
  });

  it('keeps nothing of a thousand unsigned tokens', async () => {
    const issuers = issuersInTheSdk();
    const before = issuers.length;
    for (let index = 0; index < 1000; index += 1) {
      const tid = `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
      const iss =
        index % 2 === 0 ? 'https://api.botframework.com' : `https://sts.windows.net/${tid}/`;
      const by = index % 3 === 0 ? 'stranger' : 'nobody';
      const authorization = token({ by, claims: { tid, iss } });
      expect((await bot.post(aMessage('x'), authorization)).status).toBe(401);
    }
    expect(issuers).toHaveLength(before);
  });

  it('would keep them, were they shown to the SDK', async () => {
    const { ConfigurationBotFrameworkAuthentication } = await import('botbuilder');
    const sdk = new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: elsewhere });
    const before = issuersInTheSdk().length;
    const authorization = token({ by: 'nobody', claims: { tid: 'somebody' } });
    await expect(sdk.authenticateRequest(anActivity() as never, authorization)).rejects.toThrow();
    expect(issuersInTheSdk().length).toBeGreaterThan(before);
  });
});

describe('behind the door', () => {
  it('has the SDK let in nobody but the connector, too', async () => {
    const connector = await startConnector();
    const now = Date.now();
    const sdk = await loadSdk(anApp, () => now, cloudOf(connector));
    const claims = {
      ...tenantToken('https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'),
      ver: '1.0',
      appid: appId,
    };
    const activity = InboundActivity.parse(aMessage('hello'));
    expect(await sdk.authenticate(activity, connectorToken({ now, claims }))).toBe('refused');
    expect(await sdk.authenticate(activity, connectorToken({ now }))).toBe('ok');
    await connector.close();
  });

  it('asks the connector to come again where its keys cannot be had', async () => {
    const connector = await startConnector();
    await connector.close();
    const now = Date.now();
    const sdk = await loadSdk(anApp, () => now, cloudOf(connector));
    const activity = InboundActivity.parse(aMessage('hello'));
    expect(await sdk.authenticate(activity, connectorToken({ now }))).toBe('unavailable');
  });
});

function tenantToken(iss: string) {
  return { iss, tid: elsewhere, ver: '2.0', azp: undefined, appid: undefined };
}

/** The list that grows with every tenant that somebody names. */
function issuersInTheSdk(): readonly string[] {
  const file = 'node_modules/botframework-connector/lib/auth/tokenValidationParameters.js';
  const found = createRequire(import.meta.url)(path.resolve(file)) as {
    readonly ToBotFromBotOrEmulatorTokenValidationParameters: { readonly issuer: string[] };
  };
  return found.ToBotFromBotOrEmulatorTokenValidationParameters.issuer;
}
