/** Answers that are none, questions in between, and second thoughts. */
import { describe, expect, it } from '@jest/globals';
import { makeLibrary } from '../../src/knowledge/library.js';
import { aMethod, anArticle } from '../support/anArticle.js';
import { chatsOn } from '../support/anOpenChat.js';

const newChat = chatsOn('sqlite');

describe('the Windows version', () => {
  it('is no success where it is confirmed with a yes', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    expect(await chat.says('yes win11')).toEqual(['bot: Windows 11, got it.']);
    expect((await chat.says('no')).at(-1)).toBe('card: 2 of 4: Run the update troubleshooter');
  });

  it('leaves the card on screen where its steps stay the same', async () => {
    const library = makeLibrary([anArticle({ platforms: ['windows-10', 'windows-11'] })]);
    const chat = await newChat({ library, browserPlatform: null });
    await chat.says('0x80070002');
    expect(await chat.says('w10')).toEqual(['bot: Windows 10, got it. The steps stay the same.']);
  });

  it('is heard beside what was tried, asked for or not', async () => {
    const chat = await newChat({ browserPlatform: null });
    await chat.says('0x80070002');
    expect((await chat.says('windows 10, and I synced the clock already')).at(-1)).toBe(
      'card: 1 of 3: Run the update troubleshooter',
    );
    expect((await chat.says('no, win 11, and I updated all drivers yesterday')).at(-1)).toBe(
      'card: 1 of 2: Run the update troubleshooter',
    );
    expect(await chat.says('what have I tried so far?')).toEqual([
      expect.stringMatching(/Check the clock[^]*Update the drivers/),
    ]);
  });

  it('is no answer to the question for the code', async () => {
    const chat = await newChat({ browserPlatform: null });
    await chat.says('my update fails help');
    expect(await chat.says('windows 11')).toEqual(['bot: Noted. And is there a code?']);
    expect((await chat.says('0x80070002')).at(-1)).toBe('card: 1 of 4: Check the clock');
  });
});

describe('a word that is no answer', () => {
  it.each(['yes', 'ok', 'no'])('"%s" does not tell what got in the way', async (text) => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("I can't do this");
    expect(await chat.says(text)).toEqual([
      'bot: I did not get that. Pick one of the answers, or write **person**.',
    ]);
  });

  it.each(['ok im back', 'ok so I restarted', 'no idea'])(
    '"%s" passes nothing on and calls nothing off',
    async (text) => {
      const chat = await newChat();
      await chat.says('0x80070002');
      await chat.says('a person please');
      expect((await chat.says(text)).filter((line) => !line.startsWith('bot:'))).toEqual([]);
    },
  );

  it.each(['ok', 'ok please do', 'sure, go ahead', 'yes'])('"%s" agrees', async (text) => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    expect((await chat.says(text))[0]).toMatch(/^folds: ✓ Help desk: passed on/);
  });

  it.each(['done', 'ok', 'no'])('"%s" is no news for the desk', async (text) => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    expect(await chat.says(text)).toEqual([
      'bot: All right. The answer of the help desk comes here.',
    ]);
  });
});

describe('a question in between', () => {
  const aboutMe = expect.stringMatching(/^bot: I'm the bot of the help desk/);

  it.each(['who are you', 'are you a robot?', 'hi, are you a real person', 'What can you do?'])(
    '"%s" is answered plainly',
    async (text) => {
      const chat = await newChat();
      expect(await chat.says(text)).toEqual([aboutMe]);
      await chat.says('0x80070002');
      expect(await chat.says(text)).toEqual([aboutMe]);
    },
  );

  it('for the time is answered by the method', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    expect(await chat.says('how long does it take?')).toEqual(['bot: About 5 minutes.']);
  });

  it('for the reason is answered by the method', async () => {
    const library = makeLibrary([
      anArticle({ methods: [aMethod({ why: 'Servers look at it.' })] }),
    ]);
    const chat = await newChat({ library });
    await chat.says('0x80070002');
    expect(await chat.says('why should I do that?')).toEqual(['bot: Servers look at it.']);
  });

  it('for the meaning is answered where there are no steps', async () => {
    const chat = await newChat();
    await chat.says('0x8024A105');
    expect(await chat.says('what does that mean?')).toEqual([
      expect.stringMatching(/^bot: \*\*0x8024A105\*\*/),
    ]);
  });
});

describe('second thoughts', () => {
  it('take a success back that was none: the method did not help', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("It's fixed");
    expect((await chat.says('hm no, still the same error')).at(-1)).toBe(
      'card: 2 of 4: Run the update troubleshooter',
    );
    expect(await chat.says('what have I tried so far?')).toEqual([
      expect.stringMatching(/✕ \*\*Check the clock:\*\* did not help/),
    ]);
  });

  it('leave the success in the record where the fault came back', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("It's fixed");
    await chat.says('it came back');
    expect(await chat.says('what have I tried so far?')).toEqual([
      expect.stringMatching(/✓ \*\*Check the clock:\*\* fixed it/),
    ]);
  });

  it('bring the help desk back where there are no steps', async () => {
    const chat = await newChat();
    await chat.says('0x8024A105');
    await chat.presses('Pass it on');
    await chat.says('it works now');
    expect((await chat.says('actually no, it came back')).at(-1)).toBe(
      'card: Pass it on to the help desk?',
    );
  });
});

describe('a few words after the end', () => {
  it('are no new problem', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("It's fixed");
    expect(await chat.says('nice update')).toEqual([expect.stringMatching(/^bot: Tell me/)]);
  });
});

describe('another problem a moment later', () => {
  it('is not met with what was tried for the one before', async () => {
    const shared = aMethod({ id: 'websites', title: 'See whether websites open' });
    const library = makeLibrary([
      anArticle({ id: 'one', codes: ['0x8024402C'], methods: [shared, aMethod({ id: 'a' })] }),
      anArticle({
        id: 'two',
        codes: ['0x80240034'],
        methods: [shared, aMethod({ id: 'b', title: 'Free some space' })],
      }),
    ]);
    const chat = await newChat({ library });
    await chat.says('0x8024402c');
    await chat.presses('Still broken');
    expect((await chat.says('80240034')).at(-1)).toBe('card: 1 of 1: Free some space');
  });
});

describe('administrator rights, said in passing', () => {
  it('leave a method that needs none where it is', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    expect(await chat.says("i don't have admin rights")).toEqual([
      'bot: Noted. I leave the rest that needs an administrator to the help desk.',
    ]);
    expect((await chat.says('no')).at(-1)).toBe('card: 2 of 2: Run the update troubleshooter');
    expect((await chat.says('no')).at(-1)).toBe('card: Pass it on to the help desk?');
  });

  it('are asked for', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    expect(await chat.says('do I need to be an admin for that?')).toEqual([
      'bot: This one needs no administrator.',
    ]);
  });
});

describe('a bare yes while somebody waits', () => {
  it('ends nothing', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    await chat.says('yes');
    expect(await chat.says('what have I tried so far?')).toEqual([
      'bot: Nothing has been tried yet.',
    ]);
    expect((await chat.says('fixed now')).at(-1)).toBe('card: Good to hear that it works again.');
  });

  it('is not needed: how to reach them is noted with the wish for a person', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    const replies = await chat.says('I want a person: call me on 555 0199, my PC is NB-1234');
    expect(replies.at(-1)).toMatch(/^bot: .*NB-1234.*555 0199/s);
  });
});
