import { describe, expect, it } from '@jest/globals';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

const policy = { peopleAreAdmins: 'yes', companyPcs: true } as const;

describe.each(databaseKinds)('the way to the phone on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function atTheRestart(publicUrl?: string) {
    const chat = await newChat({ policy, ...(publicUrl === undefined ? {} : { publicUrl }) });
    await chat.says('80070002');
    await chat.presses('Still broken');
    await chat.presses('Still broken');
    await chat.presses('Done, next');
    await chat.presses('Done, next');
    return chat;
  }

  it('is a link that is good once, and the card stays to be answered', async () => {
    const chat = await atTheRestart('https://helpdesk.example');
    expect(await chat.presses('Take it to your phone')).toEqual([
      expect.stringMatching(/^card: /),
      'bot: Or write your mail address, and I send the link there.',
    ]);
    expect((await chat.presses('Still broken')).at(-1)).toMatch(/Update the drivers$/);
  });

  it('goes by mail, three times a day', async () => {
    const chat = await newChat({ publicUrl: 'https://helpdesk.example' });
    const sent = ['bot: Sent. The link in the mail opens this chat, once.'];
    for (let count = 0; count < 3; count += 1) {
      expect(await chat.says('noor@example.com')).toEqual(sent);
    }
    expect(await chat.says('noor@example.com')).toEqual([
      'bot: That was enough mail for today. Photograph the steps with your phone.',
    ]);
  });

  it('is a photograph where there is no address to carry', async () => {
    const chat = await atTheRestart();
    expect((await chat.buttons()).map(({ title }) => title)).not.toContain('Take it to your phone');
    expect(await chat.says('phone')).toEqual([
      'bot: There is no way to carry this chat from here. Photograph the steps with your phone.',
    ]);
  });
});
