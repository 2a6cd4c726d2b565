import { describe, expect, it } from '@jest/globals';
import { Mail } from '../../../src/bot/mail/queueMail.js';
import type { DeskSettings } from '../../../src/desk/settings/deskSettings.js';
import { chatsOn } from '../../support/anOpenChat.js';
import { fixedClock } from '../../support/clock.js';
import { databaseKinds } from '../../support/databases.js';
import { aTeam, aWaitingChat, anAgent, threeTeams } from '../../support/deskTeams.js';

const minute = 60_000;
let count = 0;

/** Each test has teams of its own: what others wait for is not counted. */
function ownTeams(): DeskSettings {
  count += 1;
  const mail = (team: string) => [`${team}-${count}@corp.example`];
  return {
    ...threeTeams,
    teams: [
      aTeam({ id: `front-${count}` }),
      aTeam({
        id: `windows-${count}`,
        name: 'Windows team',
        topics: ['windows-update'],
        mail: [...mail('windows'), ...mail('boss')],
      }),
      aTeam({ id: `network-${count}`, mail: mail('network') }),
    ],
  };
}

describe.each(databaseKinds)('mail to a team on %s', (kind) => {
  const newChat = chatsOn(kind);

  function aDesk(publicUrl: string | null = 'https://helpdesk.example') {
    const desk = ownTeams();
    const clock = fixedClock();
    const settings = { desk, clock, ...(publicUrl === null ? {} : { publicUrl }) };
    const own = String(count);
    return {
      handOver: () => aWaitingChat(newChat, settings),
      network: `network-${own}`,
      /** `to: subject`, oldest first. */
      async mails(): Promise<readonly string[]> {
        const rows = await newChat
          .test()
          .storage.db.selectFrom('deliveries')
          .select('body')
          .where('kind', '=', 'mail')
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        return rows
          .map(({ body }) => Mail.parse(JSON.parse(body)))
          .filter(({ to }) => to.endsWith(`-${own}@corp.example`))
          .map(({ to, subject }) => `${to.split('-')[0] ?? ''}: ${subject}`)
          .toSorted();
      },
      async text(): Promise<string> {
        const row = await newChat
          .test()
          .storage.db.selectFrom('deliveries')
          .select('body')
          .where('body', 'like', `%windows-${own}@corp.example%`)
          .executeTakeFirstOrThrow();
        return Mail.parse(JSON.parse(row.body)).text;
      },
    };
  }

  const first = [
    'boss: Somebody is waiting (Windows team)',
    'windows: Somebody is waiting (Windows team)',
  ];

  it('says that somebody waits, with a link and none of their words', async () => {
    const desk = aDesk();
    await desk.handOver();
    expect(await desk.mails()).toEqual(first);
    expect(await desk.text()).toBe(
      'A person is waiting for an answer at the help desk:\n\nhttps://helpdesk.example/desk\n',
    );
  });

  it('is no flood: what comes within five minutes is one mail', async () => {
    const desk = aDesk();
    const { chat } = await desk.handOver();
    await desk.handOver();
    await desk.handOver();
    expect(await desk.mails()).toEqual(first);
    await chat.waits(5 * minute);
    const both = [
      ...first,
      'boss: 3 people are waiting (Windows team)',
      'windows: 3 people are waiting (Windows team)',
    ].toSorted();
    expect(await desk.mails()).toEqual(both);
    // Nobody new: nothing more, however long, and whatever process looks after it.
    await chat.waits(5 * minute);
    await chat.waits(60 * minute);
    expect(await desk.mails()).toEqual(both);
  });

  it('says nothing more once everybody was taken', async () => {
    const desk = aDesk();
    const one = await desk.handOver();
    const two = await desk.handOver();
    for (const { chat, caseId } of [one, two]) await chat.desk.accept(caseId, anAgent('Mira'));
    await one.chat.waits(5 * minute);
    expect(await desk.mails()).toEqual(first);
  });

  it('goes at once again when the pause is over', async () => {
    const desk = aDesk();
    const { chat, caseId } = await desk.handOver();
    await chat.desk.accept(caseId, anAgent('Mira'));
    await chat.waits(5 * minute);
    await desk.handOver();
    expect(await desk.mails()).toEqual([...first, ...first].toSorted());
  });

  it('goes to the team that a case is passed on to', async () => {
    const desk = aDesk();
    const { chat, caseId } = await desk.handOver();
    await chat.desk.queue(caseId, anAgent('Mira'), desk.network);
    expect(await desk.mails()).toContain(`network: Somebody is waiting (${desk.network} team)`);
  });

  it('tells once for two who come at the same instant', async () => {
    const desk = aDesk();
    await Promise.all([desk.handOver(), desk.handOver()]);
    expect(await desk.mails()).toHaveLength(2);
  });

  it('is not written where the bot has no address of its own, or no mail', async () => {
    const desk = aDesk(null);
    const { chat } = await desk.handOver();
    await chat.waits(5 * minute);
    expect(await desk.mails()).toEqual([]);
  });
});
