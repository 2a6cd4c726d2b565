import { describe, expect, it } from '@jest/globals';
import { createDeskChanges } from '../../src/desk/changes.js';
import { readCursor } from '../../src/desk/casePage.js';
import type { Desk, Done } from '../../src/desk/desk.js';
import { finishSuggestion, openSuggestions, suggest } from '../../src/desk/suggestions.js';
import type { Agent } from '../../src/people/agent.js';
import { putBlob } from '../../src/storage/blobs.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';
import { aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';

const front = anAgent('Fran', ['front']);
const windows = anAgent('Will', ['windows']);
const network = anAgent('Nora', ['network']);
const everywhere = anAgent('Eve');

const unknown: Done = { kind: 'unknown' };
const done: Done = { kind: 'done' };

describe.each(databaseKinds)('teams on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function seenBy(desk: Desk, agent: Agent): Promise<readonly string[]> {
    const filter = { status: ['waiting', 'withAgent'] as const, heldBy: null, after: null };
    const { cases } = await desk.list({ ...filter, limit: 100 }, agent);
    return cases.map(({ id }) => id);
  }

  async function whoSees(desk: Desk, caseId: string): Promise<readonly string[]> {
    const names: string[] = [];
    for (const agent of [front, windows, network, everywhere]) {
      const isListed = (await seenBy(desk, agent)).includes(caseId);
      const dossier = await desk.dossier(caseId, agent);
      expect(dossier !== undefined).toBe(isListed);
      if (isListed) names.push(agent.name);
    }
    return names;
  }

  it('hands a case to the team that has the topic of its article', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    expect(await whoSees(chat.desk, caseId)).toEqual(['Will', 'Eve']);
    expect((await chat.desk.dossier(caseId, windows))?.case.team).toBe('windows');
  });

  it('hands a case that no article serves to the first team', async () => {
    const { chat, caseId } = await aWaitingChat(newChat, {}, null);
    expect(await whoSees(chat.desk, caseId)).toEqual(['Fran', 'Eve']);
  });

  it.each([null, 'gone'])('has the first team see cases of the team %s', async (team) => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { storage } = newChat.test();
    await storage.write((trx) =>
      trx.updateTable('cases').set({ team }).where('id', '=', caseId).execute(),
    );
    expect(await seenBy(chat.desk, front)).toContain(caseId);
    expect(await seenBy(chat.desk, windows)).not.toContain(caseId);
    expect(await seenBy(chat.desk, everywhere)).toContain(caseId);
  });

  it('shows an agent of no team nothing', async () => {
    const { chat } = await aWaitingChat(newChat);
    expect(await seenBy(chat.desk, anAgent('Zoe', []))).toEqual([]);
    expect(await seenBy(chat.desk, anAgent('Zoe', ['gone']))).toEqual([]);
  });

  it('lets nobody act on a case of another team', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { desk } = chat;
    await chat.hears();
    const tries = (agent: Agent) => [
      desk.accept(caseId, agent),
      desk.message(caseId, agent, 'hello'),
      desk.attempt(caseId, agent, 'check-date-time', 'fixed'),
      desk.offer(caseId, agent, 'check-date-time'),
      desk.note(caseId, agent, 'a note'),
      desk.handBack(caseId, agent, null),
      desk.queue(caseId, agent, null),
      desk.queue(caseId, agent, 'network'),
      desk.solve(caseId, agent),
    ];
    expect(new Set(await Promise.all(tries(network)))).toEqual(new Set([unknown]));
    // Nor where somebody of the right team holds it, under the very id of the holder.
    await desk.accept(caseId, windows);
    const moved: Agent = { ...windows, teams: ['network'] };
    expect(new Set(await Promise.all(tries(moved)))).toEqual(new Set([unknown]));
    expect(await chat.hears()).toHaveLength(1);
  });

  it('shows pictures to the team alone', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const id = `picture-of-${caseId}`;
    const { storage } = newChat.test();
    await storage.write((trx) =>
      putBlob(trx, {
        id,
        conversationId: chat.conversationId,
        personId: 'p',
        caseId,
        name: 'screen.png',
        contentType: 'image/png',
        bytes: Buffer.from('png'),
        createdAt: chat.clock.now(),
      }),
    );
    expect(await chat.desk.file(caseId, id, windows)).toMatchObject({ name: 'screen.png' });
    expect(await chat.desk.file(caseId, id, network)).toBeUndefined();
  });

  it('keeps suggestions to the team', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { storage } = newChat.test();
    const ports = {
      storage,
      settings: threeTeams,
      articleById: () => undefined,
      now: chat.clock.now,
      newId: () => `suggestion-of-${caseId}`,
    };
    await chat.desk.accept(caseId, windows);
    await chat.desk.attempt(caseId, windows, 'check-date-time', 'notFixed');
    const suggestion = { method: 'check-date-time', stage: null, text: 'Say where' };
    expect(await suggest(ports, caseId, network, suggestion)).toEqual(unknown);
    expect(await suggest(ports, caseId, windows, suggestion)).toEqual(done);
    const open = async (agent: Agent) =>
      (await openSuggestions(storage, threeTeams, agent)).map((each) => each.case);
    expect(await open(network)).not.toContain(caseId);
    expect(await open(windows)).toContain(caseId);
    const id = `suggestion-of-${caseId}`;
    expect(await finishSuggestion(storage, threeTeams, network, id, 1)).toBe(false);
    expect(await open(windows)).toContain(caseId);
    expect(await finishSuggestion(storage, threeTeams, windows, id, 1)).toBe(true);
    expect(await open(windows)).not.toContain(caseId);
  });

  it('passes a case on to another team, and says so to the person', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { desk } = chat;
    await desk.accept(caseId, windows);
    await chat.hears();
    expect(await desk.queue(caseId, windows, 'network')).toEqual(done);
    expect(await chat.hears()).toEqual([
      'agent Will: I have passed this to the network team. The answer comes here.',
    ]);
    expect(await whoSees(desk, caseId)).toEqual(['Nora', 'Eve']);
    expect(await desk.message(caseId, windows, 'wait')).toEqual(unknown);
    expect(await desk.accept(caseId, network)).toEqual(done);
  });

  it('moves a case that waits in the wrong queue, and it keeps its place', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { desk } = chat;
    const before = (await desk.dossier(caseId, everywhere))?.case.waitingSince;
    chat.clock.advance(3_600_000);
    expect(await desk.queue(caseId, windows, 'windows')).toEqual({
      kind: 'refused',
      because: 'Accept the case first.',
    });
    expect(await desk.queue(caseId, windows, 'front')).toEqual(done);
    expect(await whoSees(desk, caseId)).toEqual(['Fran', 'Eve']);
    const after = await desk.dossier(caseId, front);
    expect(after?.case).toMatchObject({ team: 'front', status: 'waiting', waitingSince: before });
  });

  it('knows no team that is not there', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    expect(await chat.desk.queue(caseId, windows, 'coffee')).toEqual({
      kind: 'invalid',
      because: 'There is no such team.',
    });
  });

  it('leaves a case alone that another agent holds', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    await chat.desk.accept(caseId, windows);
    expect(await chat.desk.queue(caseId, everywhere, 'network')).toEqual({
      kind: 'lost',
      heldBy: 'Will',
    });
  });

  it('tells of a change with the teams that have the case or had it', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { storage } = newChat.test();
    const changes = createDeskChanges(storage, { error: () => undefined });
    const heard = new Promise<readonly (string | null)[]>((resolve) => {
      changes.subscribe((id, teams) => {
        if (id === caseId && teams[0] === 'network') resolve(teams);
      });
    });
    await chat.desk.queue(caseId, windows, 'network');
    expect(new Set(await heard)).toEqual(new Set(['windows', 'network']));
  });

  it('shows each case once, page by page, also while cases come and go', async () => {
    const clocked = { clock: (await newChat()).clock };
    const waiting: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      waiting.push((await aWaitingChat(newChat, clocked, null)).caseId);
    }
    const { desk } = await newChat({ desk: threeTeams, ...clocked });
    for (const status of [['waiting'], ['waiting', 'withAgent']] as const) {
      const filter = { status, heldBy: null, limit: 2 };
      const shown: string[] = [];
      let after: Parameters<Desk['list']>[0]['after'] = null;
      do {
        const page = await desk.list({ ...filter, after }, everywhere);
        shown.push(...page.cases.map(({ id }) => id));
        after = page.next === null ? null : readCursor(page.next);
      } while (after !== null);
      expect(shown.filter((id) => waiting.includes(id)).toSorted()).toEqual(waiting.toSorted());
      expect(new Set(shown).size).toBe(shown.length);
    }
    const first = await desk.list(
      { status: ['waiting'], heldBy: null, limit: 2, after: null },
      front,
    );
    // Who was on the first page is helped meanwhile: nobody is passed over for it.
    for (const { id } of first.cases) await desk.accept(id, front);
    const second = await desk.list(
      { status: ['waiting'], heldBy: null, limit: 2, after: readCursor(first.next ?? '') },
      front,
    );
    const all = await seenBy(desk, front);
    expect(second.cases).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining(second.cases.map(({ id }) => id)));
    const rest = await desk.list(
      { status: ['waiting'], heldBy: null, limit: 2, after: null },
      front,
    );
    expect(second.cases).toEqual(rest.cases);
  });
});
