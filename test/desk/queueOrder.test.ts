/** Who can't work at all comes first, and nobody falls back in the queue without a word. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { tellWhoFellBack } from '../../src/bot/fellBack.js';
import { readCursor } from '../../src/desk/casePage.js';
import type { DeskSettings } from '../../src/desk/settings/deskSettings.js';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { chatsOn } from '../support/anOpenChat.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import { databaseKinds } from '../support/databases.js';
import { aTeam, aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';
import type { Chat } from '../support/talk.js';

const minute = 60_000;
let count = 0;

describe.each(databaseKinds)('the queue on %s', (kind) => {
  const newChat = chatsOn(kind);

  /** Nobody of an earlier test waits any more. */
  afterEach(() =>
    newChat
      .test()
      .storage.write((trx) => trx.updateTable('cases').set({ status: 'closed' }).execute()),
  );

  function aDesk(hours: Partial<DeskSettings['teams'][0]> = {}) {
    count += 1;
    const desk: DeskSettings = { ...threeTeams, teams: [aTeam({ id: 'windows', ...hours })] };
    const clock = fixedClock();
    const mira = anAgent('Mira');
    const newId = sequentialIds(`fell-${count}`);
    const waits = () => aWaitingChat(newChat, { desk, clock });
    const look = (storage: Storage = newChat.test().storage) =>
      tellWhoFellBack({ storage, deskSettings: desk, now: clock.now, newId });
    return { clock, mira, waits, look };
  }

  const cannotWork = (chat: Chat) => chat.says("I can't work at all");

  const fell = (place: string) =>
    'bot: Your place has changed: who can’t work at all goes first, and so does who has waited longer. ' +
    `Nobody is at the desk right now. ${place} What you wrote stays here, the answer too.`;

  it('has who can’t work first, then who waits longest, page by page', async () => {
    const { waits, mira } = aDesk();
    const [a, b, c, d] = [await waits(), await waits(), await waits(), await waits()];
    await cannotWork(d.chat);
    await cannotWork(b.chat);
    await c.chat.says('I can work with difficulty');
    for (const limit of [1, 2, 3, 10]) {
      const shown: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const cursor = after === '' ? null : readCursor(after);
        const filter = { status: ['waiting'], heldBy: null, limit, after: cursor } as const;
        const page = await a.chat.desk.list(filter, mira);
        shown.push(...page.cases.map(({ id }) => id));
        after = page.next;
      }
      expect(shown).toEqual([b, d, a, c].map(({ caseId }) => caseId));
    }
    const filter = { status: ['waiting'], heldBy: null, limit: 9, after: null } as const;
    const { cases } = await a.chat.desk.list(filter, mira);
    expect(cases.map(({ priority }) => priority)).toEqual(['blocked', 'blocked', null, 'hard']);
    // A page that was open before the queue had an order of its own goes on where it was.
    const old = Buffer.from(JSON.stringify([Date.parse(cases[2]?.waitingSince ?? ''), a.caseId]));
    const rest = await a.chat.desk.list(
      { ...filter, after: readCursor(old.toString('base64url')) },
      mira,
    );
    expect(rest.cases.map(({ id }) => id)).toEqual([c.caseId]);
  });

  it('tells who says that they can’t work where they stand now, and who says that they can', async () => {
    const { waits } = aDesk();
    await waits();
    const { chat } = await waits();
    expect((await cannotWork(chat)).at(-1)).toBe(
      'bot: Who can’t work at all goes first. Nobody is at the desk right now. You are first. What you wrote stays here, the answer too.',
    );
    expect((await chat.says('I can work again')).at(-1)).toContain(
      'Your turn is by how long you have waited. Nobody is at the desk right now. You are second.',
    );
  });

  it('tells who falls back, once, in whatever process, and the same when they ask', async () => {
    const { waits, look } = aDesk();
    const first = await waits();
    const second = await waits();
    await first.chat.hears();
    expect(await look()).toEqual([]);
    await cannotWork(second.chat);
    const { storage, settings } = newChat.test();
    const other = kind === 'sqlite' ? storage : await openStorage(settings);
    await Promise.all([look(), look(other), look()]);
    if (other !== storage) await other.close();
    expect(await first.chat.hears()).toEqual([fell('You are second.')]);
    expect(await look()).toEqual([]);
    expect((await first.chat.says('how long?')).join()).toContain('You are second.');
  });

  it('is no flood: who falls back again is told a quarter of an hour later', async () => {
    const { clock, waits, look } = aDesk();
    const first = await waits();
    await cannotWork((await waits()).chat);
    await look();
    await cannotWork((await waits()).chat);
    await first.chat.hears();
    expect(await look()).toEqual([]);
    clock.advance(15 * minute);
    await look();
    expect(await first.chat.hears()).toEqual([fell('You are third.')]);
  });

  it('tells who falls back because a case was put back into its old place', async () => {
    const { waits, look, mira } = aDesk();
    const taken = await waits();
    await taken.chat.desk.accept(taken.caseId, mira);
    const next = await waits();
    await look();
    await taken.chat.desk.queue(taken.caseId, mira, null);
    await next.chat.hears();
    await look();
    expect((await next.chat.hears()).join()).toContain('You are second.');
  });

  it('says nothing to who was told no place, or a place no better than the one they have', async () => {
    const { waits, look, mira } = aDesk();
    const [first, second, third] = [await waits(), await waits(), await waits()];
    await first.chat.desk.accept(first.caseId, mira);
    await cannotWork(third.chat);
    for (const { chat } of [second, third]) await chat.hears();
    // Second before, second now: one has gone, and one has passed them.
    expect(await look()).toEqual([]);
    const closed = aDesk({ holidays: ['2026-11-20'] });
    await closed.waits();
    await cannotWork((await closed.waits()).chat);
    expect(await closed.look()).toEqual([]);
  });
});
