/** An agent sends what stands in another article than the case's, and the ladder stays right. */
import { describe, expect, it } from '@jest/globals';
import { loadCase } from '../../src/cases/store.js';
import type { Library } from '../../src/knowledge/library.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';
import { anAgent } from '../support/deskTeams.js';
import { modelLibrary } from '../support/model/phrases.js';
import type { Chat } from '../support/talk.js';

const mira = anAgent('Mira');
const done = { kind: 'done' };
const again = {
  kind: 'refused',
  because: 'That method is recorded as tried. Nobody is asked to try it again.',
};

describe.each(databaseKinds)('a method of another article on %s', (kind) => {
  const newChat = chatsOn(kind);
  let library: Library | undefined;

  /** The update's article is gone through; the printer's and another update's are there as well. */
  async function held(firstWords = '0x80070002'): Promise<{ chat: Chat; caseId: string }> {
    library ??= await modelLibrary();
    const chat = await newChat({ library });
    await chat.says(firstWords);
    await chat.presses('Still broken').catch(() => []);
    await chat.says('I want to talk to a person');
    // Where the bot has no article it has offered that before: the wish was a yes.
    await chat.presses('Pass it on').catch(() => []);
    const caseId = await chat.caseId();
    expect(await chat.desk.accept(caseId, mira)).toEqual(done);
    await chat.hears();
    return { chat, caseId };
  }

  const attempts = async ({ desk }: Chat, caseId: string) =>
    ((await desk.dossier(caseId, mira))?.attempts ?? []).map(({ method, outcome }) => [
      method,
      outcome,
    ]);

  it('goes out in the agent’s name, is recorded under its id, and never sent again', async () => {
    const { chat, caseId } = await held();
    expect(await chat.desk.offer(caseId, mira, 'check-printer')).toEqual(done);
    expect(await chat.hears()).toEqual(['agent Mira: 2 of 5: Look at the printer itself']);
    await chat.presses('Still broken');
    expect(await attempts(chat, caseId)).toEqual([
      ['check-date-time', 'notFixed'],
      ['check-printer', 'notFixed'],
    ]);
    expect(await chat.desk.offer(caseId, mira, 'check-printer')).toEqual(again);
    expect(await chat.desk.offer(caseId, mira, 'check-date-time')).toEqual(again);
  });

  it('goes on stage by stage, also back, and in words once the case waits', async () => {
    const { chat, caseId } = await held();
    await chat.desk.offer(caseId, mira, 'clear-print-queue');
    expect(await chat.hears()).toEqual([
      'agent Mira: 2 of 5 · Stage 1 of 3: Empty the print queue',
    ]);
    expect((await chat.presses('Done, next')).at(-1)).toBe(
      'agent Mira: 2 of 5 · Stage 2 of 3: Empty the print queue',
    );
    await chat.desk.queue(caseId, mira, null);
    await chat.hears();
    expect((await chat.says('go back')).at(-1)).toBe(
      'card: 2 of 5 · Stage 1 of 3: Empty the print queue',
    );
    await chat.presses('Done, next');
    await chat.presses('Done, next');
    const after = await chat.says('still broken');
    expect(after.at(-1)).toBe('card: 3 of 5: Run the update troubleshooter');
    expect(await attempts(chat, caseId)).toContainEqual(['clear-print-queue', 'notFixed']);
  });

  it('leaves the bot on the case’s own ladder when the case is handed back', async () => {
    const { chat, caseId } = await held();
    await chat.desk.offer(caseId, mira, 'run-printer-troubleshooter');
    await chat.hears();
    expect(await chat.desk.handBack(caseId, mira, 'run-printer-troubleshooter')).toEqual({
      kind: 'invalid',
      because: 'There is no such method.',
    });
    expect(await chat.desk.handBack(caseId, mira, null)).toEqual(done);
    expect((await chat.hears()).at(-1)).toBe('card: 2 of 4: Run the update troubleshooter');
  });

  it('is left out of the case’s own ladder where both have it', async () => {
    const { chat, caseId } = await held('0x80240034 on windows 11');
    await chat.desk.offer(caseId, mira, 'vpn-off-or-on');
    await chat.hears();
    await chat.presses('Still broken');
    await chat.desk.handBack(caseId, mira, null);
    await chat.hears();
    const offered = (await loadCase(newChat.test().storage.db, caseId))?.pending;
    expect(offered).toMatchObject({ kind: 'method' });
    expect(offered).not.toMatchObject({ method: 'vpn-off-or-on' });
  });

  it('ends the case where it helped, and serves one for which there is no article', async () => {
    const { chat, caseId } = await held('0x8024A105');
    expect((await loadCase(newChat.test().storage.db, caseId))?.article).toBeNull();
    expect(await chat.desk.offer(caseId, mira, 'check-print-queue')).toEqual(done);
    expect((await chat.hears()).at(-1)).toBe('agent Mira: 1 of 1: Look at the waiting jobs');
    await chat.desk.queue(caseId, mira, null);
    await chat.hears();
    expect((await chat.presses('fixed')).at(-1)).toContain('card:');
    expect((await loadCase(newChat.test().storage.db, caseId))?.status).toBe('solved');
    expect(await attempts(chat, caseId)).toEqual([['check-print-queue', 'fixed']]);
  });

  it('can be recorded for the person, too; what no article has cannot', async () => {
    const { chat, caseId } = await held();
    expect(await chat.desk.attempt(caseId, mira, 'check-printer', 'notFixed')).toEqual(done);
    expect(await chat.desk.offer(caseId, mira, 'check-printer')).toEqual(again);
    const none = { kind: 'invalid', because: 'There is no such method.' };
    expect(await chat.desk.offer(caseId, mira, 'pray')).toEqual(none);
    expect(await chat.desk.attempt(caseId, mira, 'pray', 'fixed')).toEqual(none);
    expect(await chat.hears()).toEqual([]);
  });
});
