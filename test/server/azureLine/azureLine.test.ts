import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { azureIdentity } from '../../../src/bot/botFramework/sender.js';
import { SessionAnswer, ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { startFakeAzureLine, type FakeAzureLine } from '../../support/fakeAzureLine.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const secret = 'azure-secret-that-stays-here';
let azure: FakeAzureLine;
let server: TestServer;

beforeAll(async () => {
  azure = await startFakeAzureLine(secret);
  server = await startServer({
    env: { AZURE_DIRECT_LINE_SECRET: secret, AZURE_DIRECT_LINE_DOMAIN: `${azure.domain}/` },
  });
});

afterAll(async () => {
  await server.close();
  await azure.close();
});

const session = (headers: Readonly<Record<string, string>> = {}) =>
  postJson(`${server.address}/webchat/session`, {}, headers);

it('exchanges the secret for a token, which is all that the page gets', async () => {
  const answer = await session();
  const { userId, conversationId } = SessionAnswer.parse(answer.body);
  expect(answer.body).toEqual({
    token: `token-of-${conversationId}`,
    conversationId: expect.stringMatching(/^azure-/),
    userId: expect.stringMatching(/^dl_/),
    expiresIn: 3600,
    domain: azure.domain,
  });
  expect(azure.calls.at(-1)).toBe(`POST /tokens/generate ${userId}`);
  const everything = JSON.stringify([answer.body, [...answer.headers]]) + server.logged();
  expect(everything).not.toContain(secret);
});

it('goes on in the same conversation, and in a new one where Azure has forgotten it', async () => {
  const first = await session();
  const { conversationId, userId } = SessionAnswer.parse(first.body);
  const cookie = { Cookie: cookieFrom(first) };
  expect((await session(cookie)).body).toMatchObject({
    conversationId,
    token: `again-${conversationId}`,
    expiresIn: 1800,
  });
  azure.forget();
  const later = await session(cookie);
  expect(later.body).toMatchObject({ userId });
  expect(later.body).not.toMatchObject({ conversationId });
});

it('begins anew after signing out, though Azure’s token is not ours to end', async () => {
  const first = await session();
  const { conversationId, token } = SessionAnswer.parse(first.body);
  const cookie = { Cookie: cookieFrom(first) };
  const url = `${server.address}/webchat/sign-out`;
  const answer = await postJson(url, {}, { ...cookie, ...bearer(token) });
  expect(answer).toMatchObject({ status: 200, body: {} });
  expect(answer.headers.get('set-cookie')).toMatch(/^stepladder_visitor=; .*Max-Age=0/);
  const next = SessionAnswer.parse((await session(cookie)).body);
  expect(next.conversationId).not.toBe(conversationId);
});

it('is the same person to the bot when the message comes through Azure', async () => {
  const { conversationId, userId } = SessionAnswer.parse((await session()).body);
  const { issuer, subject } = azureIdentity('directline', conversationId, userId);
  const identities = server.storage.db.selectFrom('identities').select('person_id');
  const [row] = await identities
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
  const visitor = await identities
    .where('issuer', '=', 'visitor')
    .where('person_id', '=', row?.person_id ?? '')
    .execute();
  expect(visitor).toHaveLength(1);
});

it('names Azure’s host in the policy of the chat page, and nowhere else', async () => {
  const policyOf = async (path: string) =>
    (await ask(server.address + path)).headers.get('content-security-policy') ?? '';
  const { origin } = new URL(azure.domain);
  expect(await policyOf('/embed')).toContain(`${origin} ${origin.replace('http', 'ws')};`);
  expect(await policyOf('/')).not.toContain(origin);
});

it('says nothing of the inside where the secret is refused', async () => {
  const wrong = await startServer({
    env: { AZURE_DIRECT_LINE_SECRET: 'wrong-secret', AZURE_DIRECT_LINE_DOMAIN: azure.domain },
  });
  const answer = await postJson(`${wrong.address}/webchat/session`, {});
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain('Azure');
  expect(wrong.logged()).toContain('Azure Direct Line answered 403.');
  expect(wrong.logged()).not.toContain('wrong-secret');
  await wrong.close();
});
