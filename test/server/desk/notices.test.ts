/** Known problems over HTTP: agents read, leads pin and end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { issueToken } from '../../../src/people/agentSession.js';
import type { Role } from '../../../src/people/agent.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer, postJson } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer, type TestServer } from '../../support/testServer.js';

describe.each(databaseKinds)('known problems on %s', (database) => {
  let server: TestServer;
  let api: string;
  const as = new Map<Role, Readonly<Record<string, string>>>();

  beforeAll(async () => {
    const articles = await loadLibrary(['knowledge']);
    server = await startServer({ database, ports: { articles } });
    api = `${server.address}/desk/api`;
    for (const role of ['agent', 'lead', 'author'] as const) {
      const agent = localAgent(`one ${role}`, [role]);
      const token = await issueToken(server.storage, agent, 86_400_000, server.chance);
      as.set(role, bearer(token));
    }
  });
  afterAll(() => server.close());

  const get = (path: string, role: Role) => ask(api + path, { headers: as.get(role) ?? {} });
  const post = (path: string, body: unknown, role: Role) =>
    postJson(api + path, body, as.get(role));

  it('are pinned by a lead, seen by every agent, and ended once', async () => {
    const pinned = await post('/notices', { code: '80070643', text: ' pin: 8811 ' }, 'lead');
    expect(pinned).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    const { id } = pinned.body as { readonly id: string };
    const notice = {
      id,
      code: '0x80070643',
      article: null,
      text: 'pin: [removed]',
      startsAt: '2026-11-20T09:00:00.000Z',
      endsAt: null,
      endedAt: null,
      endedMessage: null,
      by: 'one lead',
      followers: 0,
    };
    expect(await get('/notices', 'agent')).toMatchObject({
      status: 200,
      body: { notices: [notice] },
    });
    const ended = { ...notice, endedAt: '2026-11-20T09:00:00.000Z', endedMessage: 'Thank you.' };
    for (const message of ['Thank you.', 'Again.']) {
      expect(await post(`/notices/${id}/end`, { message }, 'lead')).toMatchObject({
        status: 200,
        body: {},
      });
      expect((await get('/notices', 'lead')).body).toEqual({ notices: [ended] });
    }
  });

  it('tell leads of bursts', async () => {
    await server.storage.write((trx) =>
      trx
        .insertInto('bursts')
        .values({
          id: 'b',
          code: '0x80070643',
          people: 7,
          started_at: server.clock.now() - 1000,
          last_at: server.clock.now(),
        })
        .execute(),
    );
    expect((await get('/bursts', 'lead')).body).toEqual({
      bursts: [
        {
          id: 'b',
          code: '0x80070643',
          people: 7,
          startedAt: '2026-11-20T08:59:59.000Z',
          lastAt: '2026-11-20T09:00:00.000Z',
          isOpen: true,
        },
      ],
    });
  });

  it.each(['agent', 'author'] as const)('are nothing that the role %s could pin', async (role) => {
    expect((await post('/notices', { code: '0x80070643' }, role)).status).toBe(403);
    expect((await post('/notices/x/end', {}, role)).status).toBe(403);
    expect((await get('/bursts', role)).status).toBe(403);
    expect((await ask(`${api}/notices`)).status).toBe(401);
  });

  it.each([
    [{}, 'Name a code'],
    [{ code: '0x80070643', article: 'windows-update-0x80070002' }, 'Name a code'],
    [{ article: 'gone' }, 'no such article'],
    [{ code: '0x80070643', endsAt: '2020-01-01T00:00:00Z' }, 'The end has to come'],
    [{ code: '0x80070643', startsAt: 'tomorrow' }, ''],
    [{ code: '0x80070643', text: 'x'.repeat(1001) }, ''],
  ])('refuse %j', async (body, because) => {
    const answer = await post('/notices', body, 'lead');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(because);
  });

  it('are 404 where they are unknown', async () => {
    expect((await post('/notices/none/end', {}, 'lead')).status).toBe(404);
  });
});
