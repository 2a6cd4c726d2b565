/** The way to a person in one tap, and what agents ask first. */
import { describe, expect, it } from '@jest/globals';
import type { Agent } from '../../src/people/agent.js';
import { loadCase } from '../../src/cases/store.js';
import { chatsOn } from '../support/anOpenChat.js';
import { bot, expectConversation, user } from '../support/conversation.js';
import { databaseKinds } from '../support/databases.js';
import type { Chat } from '../support/talk.js';

const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };
const passedOn =
  'Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.';

describe.each(databaseKinds)('the way to a person on %s', (kind) => {
  const newChat = chatsOn(kind);
  const policy = { peopleAreAdmins: 'no', companyPcs: true } as const;

  it('is one tap where the ladder ends', async () => {
    await expectConversation(await newChat({ policy }), [
      user('0x80070002'),
      bot.card('1 of 2: Check the clock'),
      user.presses('Still broken'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 2: Run the update troubleshooter'),
      user.presses('Still broken'),
      bot.folds('✕ Run the update troubleshooter: did not help, 09:03'),
      bot.card('Pass it on to the help desk?'),
      user.presses('Pass it on'),
      bot.folds('✓ Help desk: passed on, 09:04'),
      bot.says(passedOn),
      bot.card('What the help desk asks first'),
    ]);
  });

  it('shows everything first to who asks for it, and passes it on from there for the same reason', async () => {
    const chat = await newChat({ policy });
    await expectConversation(chat, [
      user('0x80070002'),
      bot.card('1 of 2: Check the clock'),
      user('did that'),
      bot.folds('↺ Check the clock: tried before, did not help, 09:02'),
      bot.card('2 of 2: Run the update troubleshooter'),
      user('no'),
      bot.folds('✕ Run the update troubleshooter: did not help, 09:03'),
      bot.card('Pass it on to the help desk?'),
      user.presses('Look at everything first'),
      bot.folds('– Help desk: see below, 09:04'),
      bot.card('Pass it on to the help desk?'),
    ]);
    const { storage } = newChat.test();
    const rows = await storage.db
      .selectFrom('activities')
      .select('body')
      .where('conversation_id', '=', chat.conversationId)
      .orderBy('place', 'desc')
      .execute();
    const dossier = rows.find(({ body }) => body.includes('Left for an agent'))?.body;
    expect(dossier).toContain('Reset the Windows Update folder');
    await chat.presses('Pass it on');
    const handedOver = await storage.db
      .selectFrom('events')
      .select('data')
      .where('case_id', '=', await chat.caseId())
      .where('kind', '=', 'handedOver')
      .executeTakeFirstOrThrow();
    expect(handedOver.data).toContain('"because":"exhausted"');
  });

  it('shows the dossier to a button that asks for a person, also without a case', async () => {
    const chat = await newChat();
    expect(await chat.sends({ do: 'human' })).toEqual(['card: Pass it on to the help desk?']);
    expect((await chat.buttons()).map(({ title }) => title)).toEqual(['Pass it on', 'Not yet']);
  });
});

describe.each(databaseKinds)('what agents ask first, on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function waiting(chat: Chat): Promise<Chat> {
    await chat.says('0x80070002');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    return chat;
  }

  async function given(chat: Chat) {
    const dossier = await chat.desk.dossier(await chat.caseId(), mira);
    if (dossier === undefined) throw new Error('not handed over');
    const { pc, contact, priority, note } = dossier;
    return { pc, contact, priority, note };
  }

  const inputs = { pc: ' NB-1234 ', contact: '4711', work: 'blocked', note: 'Before 3 pm' };

  it('is sent from the card, which becomes a line that can be changed', async () => {
    const chat = await waiting(await newChat());
    expect(await chat.presses('Send', inputs)).toEqual([
      'folds: ✓ For the help desk: PC NB-1234, reach you: 4711, cannot work, note: Before 3 pm',
    ]);
    expect(await given(chat)).toEqual({
      pc: 'NB-1234',
      contact: '4711',
      priority: 'blocked',
      note: 'Before 3 pm',
    });
    expect(await chat.presses('Change')).toEqual(['folds: What the help desk asks first']);
    expect(await chat.presses('Send', { ...inputs, work: 'hard', note: '' })).toEqual([
      'folds: ✓ For the help desk: PC NB-1234, reach you: 4711, work is difficult',
    ]);
    expect(await given(chat)).toMatchObject({ priority: 'hard', note: null });
  });

  it('can be said in words', async () => {
    const chat = await waiting(await newChat());
    expect(
      await chat.says("my pc is NB-1234, call me at 4711, I can't work at all. Note: it beeps"),
    ).toEqual([
      'folds: ✓ For the help desk: PC NB-1234, reach you: 4711, cannot work, note: it beeps',
      'bot: Noted for the help desk: PC NB-1234, reach you: 4711, cannot work, note: it beeps.',
    ]);
    await chat.says('my number is 4712');
    expect(await given(chat)).toEqual({
      pc: 'NB-1234',
      contact: '4712',
      priority: 'blocked',
      note: 'it beeps',
    });
  });

  it('is not asked for: nothing to add is an answer', async () => {
    const chat = await waiting(await newChat());
    expect(await chat.presses('Nothing to add')).toEqual([
      'folds: ✓ For the help desk: nothing added',
    ]);
    expect(await given(chat)).toEqual({ pc: null, contact: null, priority: null, note: null });
  });

  it('leaves out what is no name of a PC, and keeps the rest', async () => {
    const chat = await waiting(await newChat());
    expect(await chat.presses('Send', { ...inputs, pc: 'the one on my desk' })).toEqual([
      'folds: ✓ For the help desk: reach you: 4711, cannot work, note: Before 3 pm',
      'bot: A PC name has letters, digits and dashes, like NB-1234. I left that line out.',
    ]);
  });

  it('keeps no secret, wherever it was written', async () => {
    const chat = await waiting(await newChat());
    const key = '111111-222222-333333-444444-555555-666666-777777-888888';
    await chat.presses('Send', { pc: '', contact: `pin: 8811`, work: '', note: `key ${key}` });
    expect(await given(chat)).toMatchObject({ contact: 'pin: [removed]', note: 'key [removed]' });
    const { db } = newChat.test().storage;
    const kept = JSON.stringify([
      await db.selectFrom('words').select('text').execute(),
      await db.selectFrom('events').select('data').execute(),
      await db.selectFrom('activities').select('body').execute(),
    ]);
    expect(kept).not.toContain('111111-222222');
  });

  it('holds what people wrote outside the log', async () => {
    const chat = await waiting(await newChat());
    await chat.presses('Send', { ...inputs, pc: 'NB-77120' });
    const events = await newChat
      .test()
      .storage.db.selectFrom('events')
      .select('data')
      .where('case_id', '=', await chat.caseId())
      .execute();
    expect(JSON.stringify(events)).not.toContain('NB-77120');
    expect(JSON.stringify(events)).toContain('blocked');
  });

  it('is filled in from the person’s earlier case', async () => {
    const first = await waiting(await newChat({ person: `noor-${kind}` }));
    await first.presses('Send', inputs);
    const second = await waiting(await newChat({ person: `noor-${kind}` }));
    const { activities } = await latestCard(second);
    expect(activities).toContain('"value":"NB-1234"');
    expect(activities).toContain('"value":"4711"');
    expect(activities).not.toContain('Before 3 pm');
    expect(await given(second)).toMatchObject({ pc: null });
  });

  async function latestCard(chat: Chat) {
    const row = await newChat
      .test()
      .storage.db.selectFrom('activities')
      .select('body')
      .where('conversation_id', '=', chat.conversationId)
      .where('card_key', 'is not', null)
      .orderBy('place', 'desc')
      .executeTakeFirstOrThrow();
    return { activities: row.body };
  }

  it('goes back to the bot with one tap, and the card says so', async () => {
    const chat = await waiting(await newChat());
    await chat.presses('Send', inputs);
    expect(await chat.presses('Take it back')).toEqual([
      'folds: – For the help desk: taken back, 09:05',
      'card: 1 of 4: Check the clock',
    ]);
    const theCase = await loadCase(newChat.test().storage.db, await chat.caseId());
    expect(theCase?.status).toBe('withBot');
  });

  it('can be changed while an agent holds the case, and the bot says nothing', async () => {
    const chat = await waiting(await newChat());
    await chat.presses('Send', inputs);
    await chat.desk.accept(await chat.caseId(), mira);
    await chat.hears();
    await chat.presses('Change');
    expect(await chat.presses('Send', { ...inputs, pc: 'NB-9' })).toEqual([
      'folds: ✓ For the help desk: PC NB-9, reach you: 4711, cannot work, note: Before 3 pm',
    ]);
    expect(await given(chat)).toMatchObject({ pc: 'NB-9' });
    expect((await chat.buttons()).map(({ title }) => title)).not.toContain('Take it back');
  });

  it('has one effect when it is sent twice, and none once the case has ended', async () => {
    const chat = await waiting(await newChat());
    const send = (await chat.buttons()).find(({ title }) => title === 'Send');
    await chat.sends({ ...send?.payload, ...inputs });
    await chat.sends({ ...send?.payload, ...inputs });
    expect(await given(chat)).toMatchObject({ pc: 'NB-1234' });
    const caseId = await chat.caseId();
    await chat.desk.accept(caseId, mira);
    await chat.desk.solve(caseId, mira);
    await chat.hears();
    expect(await chat.sends({ ...send?.payload, ...inputs, pc: 'NB-2' })).toEqual([
      expect.stringMatching(/^bot: This is closed/),
    ]);
    expect(await given(chat)).toMatchObject({ pc: 'NB-1234' });
  });
});
