import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createDeskLine } from '../../../src/bot/deskLine.js';
import { createDeskChanges } from '../../../src/desk/changes.js';
import { createDesk } from '../../../src/desk/createDesk.js';
import type { Desk } from '../../../src/desk/desk.js';
import { makeLibrary } from '../../../src/knowledge/library.js';
import type { Agent } from '../../../src/people/agent.js';
import { issueToken } from '../../../src/people/agentSession.js';
import type { Storage } from '../../../src/storage/storage.js';
import { anArticle } from '../../support/anArticle.js';
import { ask, bearer, postJson } from '../../support/apiClient.js';
import type { FixedClock } from '../../support/clock.js';
import { aTeam, aWaitingChat, anAgent, threeTeams } from '../../support/deskTeams.js';
import { openChat, type ChatSettings } from '../../support/talk.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const deskSettings = {
  ...threeTeams,
  teams: [
    aTeam({ id: 'front', hours: null }),
    aTeam({ id: 'windows', topics: ['windows-update'], seats: 2 }),
    aTeam({ id: 'network', holidays: ['2026-11-20'] }),
  ],
} as const;

const library = makeLibrary([anArticle({ codes: ['0x80070002'] })]);

function aDesk(storage: Storage, clock: FixedClock): Desk {
  const ports = {
    storage,
    settings: deskSettings,
    deskSettings,
    publicUrl: null,
    canMail: false,
    now: clock.now,
    newId: randomUUID,
    articleById: (id: string) => library.byId(id),
    library: () => library,
    policy: { peopleAreAdmins: 'yes', companyPcs: false } as const,
    wake: () => undefined,
    log: { info: () => undefined },
  };
  return createDesk({ ...ports, ...createDeskLine(ports) });
}

/** The real desk behind the real server: cases wait with the team for Windows. */
describe('the routes of the desk', () => {
  let server: TestServer;
  let api: string;
  let will: Readonly<Record<string, string>>;
  let nora: Readonly<Record<string, string>>;
  let count = 0;

  function newChat(settings: Partial<ChatSettings> = {}) {
    count += 1;
    return openChat(server.storage, {
      library,
      conversationId: `chat-${count}`,
      browserPlatform: 'windows-11',
      clock: server.clock,
      desk: deskSettings,
      ...settings,
    });
  }

  async function tokenOf(agent: Agent) {
    return bearer(await issueToken(server.storage, agent, 100 * 3_600_000, server.chance));
  }

  beforeAll(async () => {
    server = await startServer({
      ports: ({ storage, clock, log }) => ({
        desk: aDesk(storage, clock),
        deskSettings,
        deskChanges: createDeskChanges(storage, log),
      }),
    });
    api = `${server.address}/desk/api`;
    will = await tokenOf(anAgent('Will', ['windows']));
    nora = await tokenOf({ ...anAgent('Nora', ['network']), roles: ['agent', 'author'] });
  });

  afterAll(() => server.close());

  const waiting = async () => (await aWaitingChat(newChat, { desk: deskSettings })).caseId;

  it.each([
    { path: 'accept', body: {} },
    { path: 'messages', body: { text: 'hello' } },
    { path: 'attempts', body: { method: 'check-date-time', outcome: 'fixed' } },
    { path: 'offer', body: { method: 'check-date-time' } },
    { path: 'notes', body: { text: 'a note' } },
    { path: 'return', body: {} },
    { path: 'queue', body: {} },
    { path: 'queue', body: { team: 'network' } },
    { path: 'solve', body: {} },
    { path: 'suggestions', body: { method: 'check-date-time', text: 'Say where' } },
  ])('POST $path is 404 for an agent of another team, as for an unknown case', async (route) => {
    const id = await waiting();
    const answer = await postJson(`${api}/cases/${id}/${route.path}`, route.body, nora);
    const unknown = await postJson(`${api}/cases/no-such/${route.path}`, route.body, nora);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(unknown.body);
    expect((await ask(`${api}/cases/${id}`, { headers: nora })).status).toBe(404);
    expect(await ask(`${api}/cases/${id}`, { headers: will })).toMatchObject({
      status: 200,
      body: { case: { team: 'windows', status: 'waiting' } },
    });
  });

  it('GET cases lists those of the own teams', async () => {
    const id = await waiting();
    const listed = async (headers: Readonly<Record<string, string>>) => {
      const answer = await ask(`${api}/cases?limit=200`, { headers });
      return (answer.body as { cases: { id: string }[] }).cases.map((each) => each.id);
    };
    expect(await listed(will)).toContain(id);
    expect(await listed(nora)).toEqual([]);
  });

  it('GET suggestions and POST done keep to the own teams', async () => {
    const id = await waiting();
    const author = await tokenOf({ ...anAgent('Ann', ['windows']), roles: ['agent', 'author'] });
    await postJson(`${api}/cases/${id}/accept`, {}, author);
    await postJson(
      `${api}/cases/${id}/attempts`,
      { method: 'check-date-time', outcome: 'notFixed' },
      author,
    );
    const suggestion = { method: 'check-date-time', text: 'Say where' };
    const made = await postJson(`${api}/cases/${id}/suggestions`, suggestion, author);
    expect(made.status).toBe(200);
    const open = async (headers: Readonly<Record<string, string>>) =>
      (
        (await ask(`${api}/suggestions`, { headers })).body as {
          suggestions: { id: string; case: string }[];
        }
      ).suggestions.filter((each) => each.case === id);
    const [mine] = await open(author);
    expect(await open(nora)).toEqual([]);
    const doneBy = (headers: Readonly<Record<string, string>>) =>
      postJson(`${api}/suggestions/${mine?.id ?? ''}/done`, {}, headers);
    expect((await doneBy(nora)).status).toBe(404);
    expect((await doneBy(author)).status).toBe(200);
  });

  it('the live socket tells agents of their own teams only', async () => {
    const connect = async (headers: Readonly<Record<string, string>>) => {
      const socket = new WebSocket(`${server.address.replace('http', 'ws')}/desk/api/live`, {
        headers,
      });
      const frames: string[] = [];
      socket.on('message', (data: Buffer) => frames.push(data.toString()));
      await once(socket, 'open');
      return { socket, frames };
    };
    const [windows, network] = [await connect(will), await connect(nora)];
    const told = once(windows.socket, 'message');
    const id = await waiting();
    await postJson(`${api}/cases/${id}/accept`, {}, will);
    await told;
    expect(network.frames).toEqual([]);
    const moved = once(network.socket, 'message');
    await postJson(`${api}/cases/${id}/queue`, { team: 'network' }, will);
    await moved;
    const changed = JSON.stringify({ type: 'changed', case: id });
    expect(new Set(network.frames)).toEqual(new Set([changed]));
    expect(new Set(windows.frames)).toEqual(new Set([changed]));
    for (const { socket } of [windows, network]) {
      socket.close();
      await once(socket, 'close');
    }
  });

  it('POST accept says so where all seats are taken', async () => {
    const paul = await tokenOf(anAgent('Paul', ['windows']));
    for (const status of [200, 200, 409]) {
      const answer = await postJson(`${api}/cases/${await waiting()}/accept`, {}, paul);
      expect(answer.status).toBe(status);
      if (status === 409) {
        expect(answer.body).toMatchObject({
          error: { code: 'Conflict', message: expect.stringContaining('You hold 2 cases') },
        });
      }
    }
  });

  it('POST cases/queue puts several back, and says of each what became of it', async () => {
    const pia = await tokenOf(anAgent('Pia', ['windows']));
    const [own, other, free] = [await waiting(), await waiting(), await waiting()];
    await postJson(`${api}/cases/${own}/accept`, {}, pia);
    const quinn = await tokenOf(anAgent('Quinn', ['windows']));
    await postJson(`${api}/cases/${other}/accept`, {}, quinn);
    const cases = [own, own, other, free, 'no-such'];
    const answer = await postJson(`${api}/cases/queue`, { cases }, pia);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        cases: [
          { case: own, result: 'done' },
          { case: other, result: 'lost', heldBy: 'Quinn' },
          { case: free, result: 'refused', because: 'Accept the case first.' },
          { case: 'no-such', result: 'unknown' },
        ],
      },
    });
    expect(await ask(`${api}/cases/${own}`, { headers: will })).toMatchObject({
      body: { case: { status: 'waiting', heldBy: null } },
    });
  });

  it.each([
    ['no list', {}],
    ['nothing', { cases: [] }],
    ['a text', { cases: 'c1' }],
    ['an empty id', { cases: [''] }],
    ['too many', { cases: Array.from({ length: 101 }, (_none, at) => `c${at}`) }],
  ])('POST cases/queue with %s is answered with 400', async (_name, body) => {
    expect((await postJson(`${api}/cases/queue`, body, will)).status).toBe(400);
  });

  it('GET status says how the own teams stand', async () => {
    server.clock.advance(3_600_000);
    const before = server.clock.now();
    const rita = await tokenOf(anAgent('Rita', ['windows', 'network']));
    const id = await waiting();
    await postJson(`${api}/cases/${id}/queue`, { team: 'network' }, rita);
    const answer = await ask(`${api}/status`, { headers: rita });
    expect(answer.status).toBe(200);
    const { teams, holding } = answer.body as { teams: { id: string }[]; holding: number };
    expect(holding).toBe(0);
    expect(teams.map((team) => team.id)).toEqual(['windows', 'network']);
    expect(teams[0]).toMatchObject({ open: true, opensAt: null, seats: 2, onDuty: 1 });
    const { waitingSince, ...network } = teams[1] as unknown as { waitingSince: string };
    expect(network).toEqual({
      id: 'network',
      name: 'network team',
      open: false,
      opensAt: '2026-11-21T00:00:00.000Z',
      waiting: expect.any(Number),
      onDuty: 1,
      seats: null,
    });
    expect(Date.parse(waitingSince)).toBeLessThanOrEqual(before + 3_600_000);
    expect((await ask(`${api}/status`)).status).toBe(401);
  });

  it('GET cases turns pages by what `next` said', async () => {
    await waiting();
    const page = async (query: string) =>
      (await ask(`${api}/cases?status=waiting&limit=1${query}`, { headers: will })).body as {
        cases: { id: string }[];
        next: string | null;
      };
    const first = await page('');
    const second = await page(`&after=${first.next ?? ''}`);
    expect(first.next).not.toBeNull();
    expect(second.cases[0]?.id).not.toBe(first.cases[0]?.id);
  });
});
