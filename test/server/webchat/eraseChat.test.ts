/** Deleting from the chat: by its token alone, however the person is known, and nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SessionAnswer,
  ask,
  bearer,
  cookieFrom,
  postJson,
  startConversation,
} from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { hostToken, hostTokenEnv } from '../../support/hostTokens.js';
import { startServer, type TestServer } from '../../support/testServer.js';

describe.each(databaseKinds)('POST /webchat/erase on %s', (database) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({ database, env: { ...hostTokenEnv, VISITORS: 'allow' } });
  });

  afterAll(() => server.close());

  async function chat(sub: string | null) {
    const token = sub === null ? {} : { token: await hostToken(server.clock.now(), { sub }) };
    const answer = await postJson(`${server.address}/webchat/session`, token);
    const session = SessionAnswer.parse(answer.body);
    await startConversation(session);
    return { session, cookie: cookieFrom(answer) };
  }

  const erase = (token: string, headers: Readonly<Record<string, string>> = {}) =>
    postJson(`${server.address}/webchat/erase`, {}, { ...bearer(token), ...headers });

  async function rows(conversationId: string) {
    const { db } = server.storage;
    return (
      await db.selectFrom('conversations').select('id').where('id', '=', conversationId).execute()
    ).length;
  }

  it('deletes what is kept of somebody whom a page’s token names; the next chat is a new one', async () => {
    const { session } = await chat('ann');
    const other = await chat('ben');
    expect(await erase(session.token)).toMatchObject({ status: 200, body: {} });
    expect(await rows(session.conversationId)).toBe(0);
    expect(await rows(other.session.conversationId)).toBe(1);
    const { db } = server.storage;
    const subjects = await db.selectFrom('identities').select('subject').execute();
    expect(JSON.stringify(subjects)).not.toContain('ann');
    expect(JSON.stringify(subjects)).toContain('ben');
    expect((await chat('ann')).session.conversationId).not.toBe(session.conversationId);
  });

  it('takes the cookie out of a visitor’s browser, and ends it', async () => {
    const { session, cookie } = await chat(null);
    const answer = await erase(session.token, { Cookie: cookie });
    expect(answer.headers.get('set-cookie')).toMatch(/^stepladder_visitor=; .*Max-Age=0/);
    const again = await postJson(`${server.address}/webchat/session`, {}, { Cookie: cookie });
    expect(SessionAnswer.parse(again.body).userId).not.toBe(session.userId);
  });

  it('leaves the chat’s token good for nothing', async () => {
    const { session } = await chat(null);
    await erase(session.token);
    expect((await erase(session.token)).status).toBe(404);
    const at = `${session.domain}/conversations/${session.conversationId}/activities`;
    expect((await ask(at, { headers: bearer(session.token) })).status).toBe(404);
  });

  it('is no one’s to do without a good token, not by a cookie either', async () => {
    const { session, cookie } = await chat(null);
    const url = `${server.address}/webchat/erase`;
    expect((await postJson(url, {}, { Cookie: cookie })).status).toBe(401);
    expect((await erase('guessed', { Cookie: cookie })).status).toBe(401);
    expect(await rows(session.conversationId)).toBe(1);
    server.clock.advance(61 * 60 * 1000);
    expect((await erase(session.token)).status).toBe(403);
    expect(await rows(session.conversationId)).toBe(1);
  });
});
