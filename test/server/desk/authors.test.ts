/** What authors see over the desk's API, what any agent may suggest, and who may not. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents } from '../../../src/cases/store.js';
import type { Fact } from '../../../src/cases/events.js';
import { loadLibrary, type LiveLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import type { Role } from '../../../src/people/agent.js';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { aPage, aPageWith } from '../../knowledge/article/aPage.js';
import { ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const other = aPageWith('id: clock-wrong', 'id: other')
  .replace('0x80072F8F', '0x80240034')
  .replace('{#check-clock}', '{#other-clock}')
  .replace('check-clock: [set-clock]', 'other-clock: []')
  .replace('## Start again', '## Start afresh');

describe.each(databaseKinds)('the desk for authors on %s', (database) => {
  let root: string;
  let live: LiveLibrary;
  let server: TestServer;
  let api: string;
  let agent: Readonly<Record<string, string>>;
  let author: Readonly<Record<string, string>>;

  async function token(name: string, roles: readonly Role[]) {
    const made = localAgent(name, roles);
    return bearer(await issueToken(server.storage, made, 3_600_000, server.chance));
  }

  async function aCase(id: string, article: string, ...more: readonly Fact[]): Promise<void> {
    const facts: readonly Fact[] = [
      { kind: 'opened', personId: 'p', conversationId: 'c', channel: 'directline' },
      { kind: 'articleChosen', article, title: 'T', code: null },
      ...more,
    ];
    const events = facts.map((fact, index) => ({ ...fact, seq: index + 1, at: 1000 + index }));
    await server.storage.write((trx) => appendEvents(trx, id, events));
  }

  const handedOver: Fact = { kind: 'handedOver', because: 'asked', words: null };

  beforeAll(async () => {
    root = join(await mkdtemp(join(tmpdir(), 'stepladder-authors-')), 'ours');
    await mkdir(root);
    await writeFile(join(root, 'clock.md'), aPage);
    await writeFile(join(root, 'other.md'), other);
    live = await loadLibrary([root]);
    await writeFile(join(root, 'other.md'), other.replace('*5 minutes*', '*5 moments*'));
    await writeFile(join(root, 'new.md'), '# Nothing yet');
    await live.reload();
    server = await startServer({ database, ports: { articles: live } });
    api = `${server.address}/desk/api`;
    agent = await token('Mira', ['agent']);
    author = await token('Ann', ['agent', 'author']);
    await aCase('c1', 'clock-wrong', handedOver);
    await aCase('c2', 'clock-wrong');
    await aCase('c3', 'gone', handedOver);
  });

  afterAll(async () => {
    await server.close();
    await rm(join(root, '..'), { recursive: true });
  });

  it('lists the articles with owner, review, use, and what is wrong', async () => {
    const { body } = await ask(`${api}/articles`, { headers: author });
    const shared = { topic: 'windows-update', owner: 'desk-windows', reviewed: '2026-11-20' };
    const title = 'The clock is wrong';
    expect(body).toMatchObject({
      articles: [
        { id: 'clock-wrong', title, ...shared, cases: 2, file: 'ours/clock.md', errors: 0 },
        { id: 'other', title, ...shared, cases: 0, file: 'ours/other.md', errors: 1 },
      ],
    });
    const { problems } = body as { readonly problems: readonly { readonly file: string }[] };
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['ours/new.md']));
    expect(JSON.stringify(problems)).not.toContain(root);
  });

  it('shows an article as people see it, and what is wrong in the file as it is now', async () => {
    const { body } = await ask(`${api}/articles/other`, { headers: author });
    expect(body).toMatchObject({
      id: 'other',
      file: 'ours/other.md',
      unseen: 'broken',
      problems: [{ line: 18, message: expect.stringContaining('no cost word') }],
      ladders: [{ name: 'Windows 7' }, { name: 'Windows 10' }, { name: 'Windows 11' }],
    });
  });

  it.each(['gone', 'new', '%2e%2e%2fclock'])('knows no article %s', async (id) => {
    expect((await ask(`${api}/articles/${id}`, { headers: author })).status).toBe(404);
  });

  it('keeps what any agent suggests, without secrets, until an author is through with it', async () => {
    const suggestion = { method: 'check-clock', stage: 1, text: 'Name the tab. password: hunter2' };
    const sent = await postJson(`${api}/cases/c1/suggestions`, suggestion, agent);
    expect(sent).toMatchObject({ status: 200, body: {} });
    const list = async () => {
      const { body } = await ask(`${api}/suggestions`, { headers: author });
      return (body as { readonly suggestions: readonly { readonly id: string }[] }).suggestions;
    };
    const [kept, ...others] = await list();
    expect(others).toEqual([]);
    expect(kept).toEqual({
      id: expect.any(String),
      case: 'c1',
      article: 'clock-wrong',
      method: 'check-clock',
      title: 'Check the clock',
      stage: 1,
      text: 'Name the tab. password: [removed]',
      by: 'Mira',
      at: expect.stringMatching(/Z$/),
    });
    const done = `${api}/suggestions/${kept?.id ?? ''}/done`;
    expect((await postJson(done, {}, author)).status).toBe(200);
    expect((await postJson(done, {}, author)).status).toBe(200);
    expect(await list()).toEqual([]);
  });

  it('takes a suggestion for an older id of a method', async () => {
    const body = { method: 'set-clock', text: 'Shorter.' };
    expect((await postJson(`${api}/cases/c1/suggestions`, body, agent)).status).toBe(200);
  });

  it.each([
    ['c1', { method: 'nothing', text: 'x' }, 409],
    ['c3', { method: 'check-clock', text: 'x' }, 409],
    ['c2', { method: 'check-clock', text: 'never handed over' }, 404],
    ['c9', { method: 'check-clock', text: 'x' }, 404],
    ['c1', { method: 'check-clock', text: '  ' }, 400],
    ['c1', { method: 'check-clock', text: 'x'.repeat(4001) }, 400],
    ['c1', { method: 'check-clock', stage: -1, text: 'x' }, 400],
    ['c1', { text: 'x' }, 400],
  ])('refuses a suggestion in %s of %j with %i', async (id, body, status) => {
    const before = await server.storage.db.selectFrom('suggestions').select('id').execute();
    expect((await postJson(`${api}/cases/${id}/suggestions`, body, agent)).status).toBe(status);
    const after = await server.storage.db.selectFrom('suggestions').select('id').execute();
    expect(after).toEqual(before);
  });

  it.each(['/articles', '/articles/clock-wrong', '/suggestions'])(
    'gives %s to authors, not to other agents or to nobody',
    async (path) => {
      expect((await ask(api + path, { headers: author })).status).toBe(200);
      expect((await ask(api + path, { headers: agent })).status).toBe(403);
      expect((await ask(api + path)).status).toBe(401);
    },
  );

  it('lets no other agent be through with a suggestion, and no stranger suggest', async () => {
    expect((await postJson(`${api}/suggestions/x/done`, {}, agent)).status).toBe(403);
    expect((await postJson(`${api}/suggestions/x/done`, {}, author)).status).toBe(404);
    const body = { method: 'check-clock', text: 'x' };
    expect((await postJson(`${api}/cases/c1/suggestions`, body)).status).toBe(401);
    const cookie = cookieFrom(await ask(await server.deskLink('Mira')));
    const foreign = { Cookie: cookie, Origin: 'https://evil.example' };
    expect((await postJson(`${api}/cases/c1/suggestions`, body, foreign)).status).toBe(403);
  });
});
