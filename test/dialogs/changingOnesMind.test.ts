import { describe, expect, it } from '@jest/globals';
import { chatsOn } from '../support/anOpenChat.js';
import { bot, expectConversation, user } from '../support/conversation.js';
import { databaseKinds } from '../support/databases.js';

const day = 24 * 60 * 60_000;

describe.each(databaseKinds)('changing one’s mind on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('takes back an outcome when it did work after all', async () => {
    const chat = await newChat();
    await expectConversation(chat, [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user('no'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 4: Run the update troubleshooter'),
      user('actually it works now'),
      bot.folds('– Run the update troubleshooter: not needed, 09:03'),
      bot.card('Good to hear that it works again. What helped: Check the clock.'),
    ]);
  });

  it('leaves out what was tried in a case of last week, and brings it back when asked', async () => {
    const person = `weekly-${kind}`;
    const first = await newChat({ person });
    await first.says('80070002');
    await first.presses('Still broken');
    await first.says('forget it');
    const second = await newChat({ person });
    second.clock.advance(6 * day);
    await expectConversation(second, [
      user('0x80070003 again'),
      bot.card('1 of 3: Run the update troubleshooter'),
      user.presses('Try it again'),
      bot.folds('– Run the update troubleshooter: not finished, 09:02'),
      bot.card('1 of 4: Check the clock'),
    ]);
  });

  it('remembers for 30 days', async () => {
    const person = `monthly-${kind}`;
    const first = await newChat({ person });
    await first.says('80070002');
    await first.presses('Still broken');
    const second = await newChat({ person });
    second.clock.advance(31 * day);
    expect(await second.says('80070002')).toEqual(['card: 1 of 4: Check the clock']);
  });

  it('asks which of everything was tried, as boxes to tick', async () => {
    const chat = await newChat();
    await chat.says('80070002');
    expect(await chat.says('I already tried everything')).toEqual([
      'folds: – Check the clock: not finished, 09:02',
      'card: Which of these have you tried?',
    ]);
    expect(
      await chat.presses('Leave these out', {
        methods: 'check-date-time,run-update-troubleshooter',
      }),
    ).toEqual([
      'folds: ✓ Tried: Check the clock, Run the update troubleshooter, 09:03',
      "card: Can you install programs without someone else's password?",
    ]);
  });

  it('keeps a case for later when another code comes, and finds its way back', async () => {
    const chat = await newChat();
    const lines = [
      ...(await chat.says('80070002')),
      ...(await chat.says('now I get 0x8024A105 instead')),
    ];
    expect(lines).toEqual([
      'card: 1 of 4: Check the clock',
      'folds: – Check the clock: kept for later, 09:02',
      'card: Pass it on to the help desk?',
    ]);
    expect(await chat.says('forget it')).toEqual([
      'folds: – Help desk: not finished, 09:03',
      'bot: All right, I have closed this. Write again whenever you need me.',
      "card: There is still: 0x80070002, Windows Update can't find a file it needs. Shall we go on with it?",
    ]);
    expect(await chat.presses('Go on with it')).toEqual([
      'folds: ✓ Still open: Go on with it, 09:04',
      'card: 1 of 4: Check the clock',
    ]);
  });

  it('says in the article’s own words where a thing is', async () => {
    const chat = await newChat();
    await chat.says('80070002');
    expect(await chat.says('where do I find Device Manager?')).toEqual([
      expect.stringContaining('**Device Manager**'),
    ]);
  });

  it('writes plain text for good once asked, until cards are wanted again', async () => {
    const chat = await newChat();
    await chat.says('plain');
    const [answer, ...more] = await chat.says('80070002');
    expect(more).toEqual([]);
    expect(answer).toMatch(/^bot: [^]*1 of 4 · Check the clock[^]*1\. Press Windows key \+ R/);
    expect(await chat.says('no')).toEqual([expect.stringMatching(/^bot: Noted\.[^]*2 of 4/)]);
    await chat.says('cards');
    expect(await chat.says('no')).toEqual([
      "card: Can you install programs without someone else's password?",
    ]);
  });

  it('asks once which of two problems comes first, and never of one trade', async () => {
    const chat = await newChat();
    expect(await chat.says('0x80070002 and then 0x80070003')).toEqual([
      'card: 1 of 4: Check the clock',
    ]);
  });

  it('takes one rating, in the closing line', async () => {
    const chat = await newChat();
    await chat.says('80070002');
    await chat.presses("It's fixed");
    expect(await chat.presses('Yes')).toEqual(['folds: ✓ Thank you: Yes, 09:03']);
    const row = newChat
      .test()
      .storage.db.selectFrom('events')
      .select('data')
      .where('case_id', '=', await chat.caseId())
      .where('kind', '=', 'answered')
      .where('data', 'like', '%rating%');
    expect(await row.execute()).toHaveLength(1);
  });
});
