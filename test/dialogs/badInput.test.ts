import { describe, expect, it } from '@jest/globals';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

describe.each(databaseKinds)('bad input on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function counts() {
    const { db } = newChat.test().storage;
    const events = await db.selectFrom('events').select('seq').execute();
    const cases = await db.selectFrom('cases').select('id').execute();
    return { events: events.length, cases: cases.length };
  }

  it.each([
    ['an unknown verb', { do: 'format', case: 'x', seq: 1 }],
    ['no verb', { hello: 'there' }],
    ['a list', [1, 2, 3]],
    ['a method that is no text', { do: 'fixed', case: 'x', seq: 1, method: { $ne: '' } }],
    ['a negative seq', { do: 'fixed', case: 'x', seq: -1, method: 'check-date-time' }],
  ])('answers %s and writes no event', async (_, value) => {
    const chat = await newChat();
    const before = await counts();
    expect(await chat.sends(value)).toEqual([
      "bot: I don't know that button. Nothing was changed. You can write instead.",
    ]);
    expect(await counts()).toEqual(before);
  });

  it("refuses a button of somebody else's case, and of none", async () => {
    const theirs = await newChat();
    await theirs.says('0x80070002');
    const button = (await theirs.buttons()).find(({ payload }) => payload.do === 'notFixed');
    const mine = await newChat();
    const before = await counts();
    const notYours = "bot: I can't find what that button belongs to. Nothing was changed.";
    expect(await mine.sends(button?.payload)).toEqual([notYours]);
    expect(await mine.sends({ ...button?.payload, case: 'no-such-case' })).toEqual([notYours]);
    expect(await counts()).toEqual(before);
  });

  it('says what became of a case when a button comes after its end', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const late = (await chat.buttons()).find(({ payload }) => payload.do === 'notFixed');
    await chat.presses("It's fixed");
    const before = await counts();
    expect(await chat.sends(late?.payload)).toEqual([
      "bot: This is closed: **Windows Update can't find a file it needs**. If it is back, write **it came back**.",
    ]);
    expect(await counts()).toEqual(before);
  });

  it('answers 100 KB of anything', async () => {
    const chat = await newChat();
    const text = `${'0x 80 lorem ipsum <b>dolor</b> '.repeat(3500)} 0x80070002`;
    expect(text.length).toBeGreaterThan(100_000);
    expect(await chat.says(text)).toEqual(['card: 1 of 4: Check the clock']);
  });

  it('keeps HTML as text and drops control characters', async () => {
    const chat = await newChat();
    await chat.says('0x80070002\u0000 <img src=x onerror=alert(1)>\u001b[31m');
    const words = await newChat
      .test()
      .storage.db.selectFrom('words')
      .select('text')
      .where('conversation_id', '=', chat.conversationId)
      .where('by', '=', 'person')
      .execute();
    expect(words).toEqual([{ text: '0x80070002 <img src=x onerror=alert(1)>[31m' }]);
  });

  it('stores no secrets', async () => {
    const chat = await newChat();
    await chat.says('0x80070002, my key is ABCDE-FGHIJ-KLMNO-PQRST-UVWXY and password: hunter2!');
    const { db } = newChat.test().storage;
    const everything = JSON.stringify([
      await db.selectFrom('words').selectAll().execute(),
      await db.selectFrom('activities').selectAll().execute(),
      await db.selectFrom('inbox').selectAll().execute(),
      await db.selectFrom('events').selectAll().execute(),
    ]);
    expect(everything).not.toContain('FGHIJ');
    expect(everything).not.toContain('hunter2');
    expect(everything).toContain('password: [removed]');
  });
});
