import { describe, expect, it } from '@jest/globals';
import { createPresence } from '../../src/desk/presence.js';
import type { DeskSettings, Team } from '../../src/desk/settings/deskSettings.js';
import { chatsOn } from '../support/anOpenChat.js';
import { fixedClock } from '../support/clock.js';
import { databaseKinds } from '../support/databases.js';
import { aTeam, aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';
import type { Chat } from '../support/talk.js';

const minute = 60_000;
const passedOn =
  'bot: Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.';
const has = 'bot: The help desk has your case. The answer comes here.';
const nobody = 'Nobody is at the desk right now.';
const stays = 'What you wrote stays here, the answer too.';
let count = 0;

describe.each(databaseKinds)('who waits, on %s', (kind) => {
  const newChat = chatsOn(kind);

  /** A team of its own: nobody else waits there. */
  function aDesk(given: Partial<Team> = {}) {
    count += 1;
    const id = `own-${count}`;
    const desk: DeskSettings = {
      ...threeTeams,
      timeZone: 'Europe/Zurich',
      teams: [aTeam({ id: 'front' }), aTeam({ id, topics: ['windows-update'], ...given })],
    };
    const clock = fixedClock();
    const { storage } = newChat.test();
    const presence = createPresence({ storage, now: clock.now, log: { error: () => undefined } });
    const agent = { ...anAgent('Mira', [id]), id: `mira-${count}` };
    return {
      clock,
      agent,
      isThere: () => presence.seen(agent, 'there'),
      reads: () => presence.seen(agent, 'reads'),
      writes: () => presence.seen({ ...agent, id: `ann-${count}`, roles: ['author'] }, 'there'),
      waiting: () => aWaitingChat(newChat, { desk, clock }),
      newChat: () => newChat({ desk, clock }),
    };
  }

  /** As the last button before the queue is pressed. */
  async function passOn(chat: Chat): Promise<readonly string[]> {
    await chat.says('0x80070002');
    await chat.says('I want to talk to a person');
    return (await chat.presses('Pass it on')).filter((line) => line.startsWith('bot:'));
  }

  it('is told when nobody is on duty', async () => {
    const desk = aDesk();
    const chat = await desk.newChat();
    expect(await passOn(chat)).toEqual([`${passedOn} ${nobody} You are first. ${stays}`]);
    const caseId = await chat.caseId();
    expect((await chat.desk.dossier(caseId, desk.agent))?.case.status).toBe('waiting');
  });

  it('is told their place, and a wait once three cases tell how long one takes', async () => {
    const desk = aDesk();
    await desk.isThere();
    for (const minutes of [9, 10, 11]) {
      const { chat, caseId } = await desk.waiting();
      await chat.desk.accept(caseId, desk.agent);
      desk.clock.advance(minutes * minute);
      await desk.isThere();
      await chat.desk.solve(caseId, desk.agent);
    }
    const first = await desk.newChat();
    expect(await passOn(first)).toEqual([`${passedOn} You are first.`]);
    const second = await desk.newChat();
    await desk.isThere();
    expect(await passOn(second)).toEqual([`${passedOn} You are second. About 10 minutes.`]);
    expect(await second.says('how long?')).toEqual([`${has} You are second. About 10 minutes.`]);
    await first.desk.accept(await first.caseId(), desk.agent);
    expect(await second.says('any news?')).toEqual([`${has} You are first. About 10 minutes.`]);
  });

  it('is told no wait where nothing is known', async () => {
    const desk = aDesk();
    await desk.isThere();
    const chat = await desk.newChat();
    expect(await passOn(chat)).toEqual([`${passedOn} You are first.`]);
    expect(await chat.says('is anybody there?')).toEqual([`${has} You are first.`]);
    expect(await chat.says('how long does it take')).toEqual([`${has} You are first.`]);
  });

  it('has nobody on duty where a script reads and an author writes', async () => {
    const desk = aDesk();
    await desk.reads();
    await desk.writes();
    expect(await passOn(await desk.newChat())).toEqual([expect.stringContaining(nobody)]);
  });

  it('is told when the desk opens', async () => {
    const monday = [{ from: 480, until: 720 }];
    const none: readonly never[] = [];
    const desk = aDesk({
      hours: {
        monday,
        tuesday: none,
        wednesday: none,
        thursday: none,
        friday: none,
        saturday: none,
        sunday: none,
      },
    });
    const opens = `The desk opens on Monday at 8:00. ${stays}`;
    const chat = await desk.newChat();
    expect(await passOn(chat)).toEqual([`${passedOn} ${opens}`]);
    expect(await chat.says('when will somebody be there?')).toEqual([`${has} ${opens}`]);
  });

  it.each(['what have I tried so far', 'try something else', 'it is the blue one'])(
    'is helped on by the bot: %s',
    async (text) => {
      const desk = aDesk();
      const { chat } = await desk.waiting();
      const [answer = ''] = await chat.says(text);
      expect(answer).not.toContain(nobody);
    },
  );

  it('asks how long while a card is on screen, and the card still counts', async () => {
    const desk = aDesk();
    const { chat } = await desk.waiting();
    expect(await chat.says('try something else')).toEqual([expect.stringMatching(/^card: /)]);
    const told = [`${has} ${nobody} You are first. ${stays}`];
    expect(await chat.says('how long does it take')).not.toEqual(told);
    expect(await chat.says('how long?')).toEqual(told);
    expect(await chat.presses('Still broken')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^folds: ✕ /)]),
    );
  });

  it("leaves, and comes back to the agent's answer, once", async () => {
    const desk = aDesk();
    const { chat, caseId } = await desk.waiting();
    await desk.isThere();
    await chat.desk.accept(caseId, desk.agent);
    await chat.desk.message(caseId, desk.agent, 'Try it now, please.');
    desk.clock.advance(8 * 60 * minute);
    expect(await chat.opensAgain()).toEqual([
      'agent Mira: Mira has taken over and has read what you tried.',
      'agent Mira: Try it now, please.',
    ]);
    expect(await chat.opensAgain()).toEqual([]);
  });
});
