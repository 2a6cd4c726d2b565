import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { doDueWork } from '../../src/bot/dueWork.js';
import { createPresence } from '../../src/desk/presence.js';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { chatsOn } from '../support/anOpenChat.js';
import type { FixedClock } from '../support/clock.js';
import { databaseKinds } from '../support/databases.js';
import { aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';

const minute = 60_000;
/** Does what is due, as a process does that begins now. */
function aProcess(storage: Storage, clock: FixedClock) {
  const ports = {
    storage,
    now: clock.now,
    newId: randomUUID,
    deskSettings: threeTeams,
    publicUrl: null,
    canMail: false,
    startedAt: clock.now(),
  };
  return () => doDueWork(ports);
}

const log = { error: () => undefined };

describe.each(databaseKinds)('an agent on %s', (kind) => {
  const newChat = chatsOn(kind);
  let count = 0;

  /** Held by an agent of their own. */
  async function held() {
    const { chat, caseId } = await aWaitingChat(newChat);
    count += 1;
    const agent = { ...anAgent('Mira'), id: `mira-${count}` };
    await chat.desk.accept(caseId, agent);
    await chat.hears();
    const { storage } = newChat.test();
    const holder = async () => (await chat.desk.dossier(caseId, agent))?.case.heldBy?.id ?? null;
    const presence = createPresence({ storage, now: chat.clock.now, log });
    const isSeen = () => presence.seen(agent, 'there');
    return { chat, caseId, agent, holder, isSeen };
  }

  it('who vanishes gives the case back, and both sides are told', async () => {
    const { chat, caseId, agent, holder } = await held();
    expect(await chat.waits(10 * minute)).toEqual([]);
    expect(await holder()).toBe(agent.id);
    expect(await chat.waits(minute)).toEqual([
      expect.stringMatching(
        /^bot: Mira has lost touch, so your case is back in the queue\. Nothing is lost; the answer comes here\. Nobody is at the desk right now\. You are [a-z]+\. What you wrote stays here, the answer too\.$/,
      ),
    ]);
    expect(await holder()).toBeNull();
    const dossier = await chat.desk.dossier(caseId, agent);
    expect(dossier?.case.status).toBe('waiting');
    expect(dossier?.transcript.at(-1)).toMatchObject({
      by: 'mark',
      text: expect.stringContaining('Mira has lost touch'),
    });
    expect(await chat.waits(60 * minute)).toEqual([]);
    expect(await chat.desk.accept(caseId, anAgent('Paul'))).toEqual({ kind: 'done' });
  });

  it('whose network is gone for a minute loses nothing', async () => {
    const { chat, agent, holder, isSeen } = await held();
    for (let round = 0; round < 30; round += 1) {
      await isSeen();
      expect(await chat.waits(minute)).toEqual([]);
    }
    // Nine minutes without a sign, and then a pong.
    expect(await chat.waits(9 * minute)).toEqual([]);
    await isSeen();
    expect(await chat.waits(9 * minute)).toEqual([]);
    expect(await holder()).toBe(agent.id);
  });

  it('whose page is open keeps the case, also when they do nothing', async () => {
    const { chat, agent, holder, isSeen } = await held();
    for (let round = 0; round < 120; round += 1) {
      await isSeen();
      await chat.waits(minute);
    }
    expect(await holder()).toBe(agent.id);
  });

  it('who answers in time keeps the case', async () => {
    const { chat, caseId, agent, holder } = await held();
    await chat.waits(10 * minute);
    expect(await chat.desk.message(caseId, agent, 'Still with you')).toEqual({ kind: 'done' });
    expect(await chat.waits(10 * minute)).toEqual(['agent Mira: Still with you']);
    expect(await holder()).toBe(agent.id);
    expect(await chat.waits(minute)).toHaveLength(1);
    expect(await holder()).toBeNull();
    expect(await chat.desk.message(caseId, agent, 'Hello?')).toEqual({
      kind: 'refused',
      because: 'Accept the case first.',
    });
  });

  it('is not called vanished for the time in which the bot itself was down', async () => {
    const { chat, caseId, agent, holder } = await held();
    chat.clock.advance(60 * minute);
    const restarted = aProcess(newChat.test().storage, chat.clock);
    await restarted();
    expect(await holder()).toBe(agent.id);
    chat.clock.advance(10 * minute);
    await restarted();
    expect(await holder()).toBe(agent.id);
    chat.clock.advance(minute);
    await restarted();
    expect((await chat.desk.dossier(caseId, agent))?.case.status).toBe('waiting');
  });

  it('is given up once, whichever process sees to it', async () => {
    const { chat } = await held();
    const { storage, settings } = newChat.test();
    const isShared = kind === 'postgres';
    const other = isShared ? await openStorage(settings) : storage;
    const processes = [aProcess(storage, chat.clock), aProcess(other, chat.clock)];
    chat.clock.advance(11 * minute);
    await Promise.all(processes.map((doDue) => doDue()));
    expect(await chat.hears()).toHaveLength(1);
    if (isShared) await other.close();
  });

  it('who has solved the case by then has nothing to give back', async () => {
    const { chat, caseId, agent } = await held();
    await chat.desk.solve(caseId, agent);
    await chat.hears();
    expect(await chat.waits(60 * minute)).toEqual([]);
    expect((await chat.desk.dossier(caseId, agent))?.case.status).toBe('solved');
  });

  it('is written down once a minute at most', async () => {
    const { chat, agent, isSeen } = await held();
    const { storage } = newChat.test();
    const row = () =>
      storage.db
        .selectFrom('presence')
        .selectAll()
        .where('agent_id', '=', agent.id)
        .executeTakeFirstOrThrow();
    chat.clock.advance(5 * minute);
    await isSeen();
    const first = await row();
    expect(first).toMatchObject({ seen_at: chat.clock.now(), teams: '"all"' });
    chat.clock.advance(minute - 1);
    await isSeen();
    expect(await row()).toEqual(first);
    chat.clock.advance(1);
    await isSeen();
    expect(await row()).toMatchObject({ seen_at: chat.clock.now() });
  });
});
