import { describe, expect, it } from '@jest/globals';
import { endNotice, pinNotice } from '../../src/desk/notices.js';
import type { Agent } from '../../src/people/agent.js';
import { realChance } from '../../src/people/chance.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

const lena: Agent = { id: 'lena', name: 'Lena', roles: ['lead'], teams: 'all' };

describe.each(databaseKinds)('in front of others on %s', (kind) => {
  const newChat = chatsOn(kind);
  const inPrivate = '(https://teams.microsoft.com/l/chat/0/0?users=28:bot)';

  it('says the short form and offers to go on in private, and opens no case', async () => {
    const chat = await newChat({ inChannel: true });
    const [answer, ...more] = await chat.says('0x80070002 on windows 10, anyone?');
    expect(more).toEqual([]);
    expect(answer).toContain("**0x80070002: Windows Update can't find a file it needs**");
    expect(answer).toContain('Check the clock, Reset the Windows Update folder');
    expect(answer).toContain(inPrivate);
    await expect(chat.caseId()).rejects.toThrow('no case yet');
  });

  it('says what a code without an article means', async () => {
    const chat = await newChat({ inChannel: true });
    expect(await chat.says('0x87D1041C')).toEqual([
      expect.stringMatching(/^bot: \*\*0x87D1041C\*\*: .+\n\n\[Go through it with me in private\]/),
    ]);
  });

  it.each([
    ['its code', { code: '0x80070002', article: null }],
    ['its article', { code: null, article: 'windows-update-0x80070002' }],
  ])('says that the desk knows of it, by %s, until it is over', async (_, about) => {
    const chat = await newChat({ inChannel: true });
    const ports = {
      storage: newChat.test().storage,
      ...realChance,
      now: chat.clock.now,
      hasArticle: () => true,
    };
    const pinning = { ...about, text: 'Leave the PC on.', startsAt: null, endsAt: null };
    const pinned = await pinNotice(ports, lena, pinning);
    if (pinned.kind === 'invalid') throw new Error(pinned.because);
    const [answer] = await chat.says('0x80070002');
    expect(answer).toMatch(/\*\*We have known of .+ since 09:0\d\.\*\* Leave the PC on\./);
    expect(answer).toContain(inPrivate);
    expect((await chat.says('0x87D1041C')).join()).not.toContain('We have known');
    await endNotice(ports, pinned.id, '');
    expect((await chat.says('0x80070002')).join()).not.toContain('We have known');
  });

  it('walks nobody through methods, whatever is said or pressed', async () => {
    const chat = await newChat({ inChannel: true });
    await chat.says('0x80070002');
    for (const text of ['no', 'still broken', 'a person please']) {
      expect(await chat.says(text)).toEqual([expect.stringContaining(inPrivate)]);
    }
    expect(await chat.sends({ do: 'human' })).toEqual([]);
    await expect(chat.caseId()).rejects.toThrow('no case yet');
  });
});
