/** The leads hear by themselves of one code from many people: once, and of nobody in particular. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ChannelLine } from '../../../src/bot/mail/channelLine.js';
import { Mail } from '../../../src/bot/mail/queueMail.js';
import { tellLeads, type TellLeadsPorts } from '../../../src/bot/mail/tellLeads.js';
import { keepHouse } from '../../../src/bot/housekeeping.js';
import { burstMs, spotBursts, type BurstPorts } from '../../../src/cases/bursts.js';
import { pinNotice } from '../../../src/desk/notices.js';
import { openDesk, type DeskSettings } from '../../../src/desk/settings/deskSettings.js';
import type { Library } from '../../../src/knowledge/library.js';
import { openStorage } from '../../../src/storage/open.js';
import type { Storage } from '../../../src/storage/storage.js';
import { fixedClock, sequentialIds, type FixedClock } from '../../support/clock.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../../support/databases.js';
import { anAgent } from '../../support/deskTeams.js';
import { modelLibrary } from '../../support/model/phrases.js';
import { openChat } from '../../support/talk.js';

const desk: DeskSettings = {
  ...openDesk,
  timeZone: 'Europe/Zurich',
  leadMail: ['anna@corp.example', 'leads@corp.example'],
};

describe.each(databaseKinds)('leads on %s', (kind) => {
  let opened: TestStorage;
  let clock: FixedClock;
  let library: Library;
  let count = 0;

  beforeEach(async () => {
    opened = await openTestStorage(kind);
    clock = fixedClock('2026-11-20T08:05:00Z');
    library = await modelLibrary();
  });
  afterEach(() => opened.close());

  async function peopleCome(people: number, text = '0x80070643'): Promise<void> {
    for (let each = 0; each < people; each += 1) {
      count += 1;
      const conversationId = `chat-${count}`;
      const chat = await openChat(opened.storage, { library, clock, conversationId });
      await chat.says(`Hello, I am Megan Bowen and I get ${text}`);
    }
  }

  function watch(given: Partial<TellLeadsPorts> = {}, storage: Storage = opened.storage) {
    const ports = {
      ...{ storage, now: clock.now, newId: sequentialIds(`b${count}`), noticePeople: 3 },
      ...{ deskSettings: desk, publicUrl: 'https://helpdesk.example', canMail: true },
      ...{ library: () => library, channelFor: () => '19:desk@thread.tacv2' },
      ...given,
    };
    const tell: BurstPorts['tell'] = (trx, burst) => tellLeads(ports, trx, burst);
    return spotBursts({ ...ports, tell });
  }

  async function queued(of: string): Promise<readonly unknown[]> {
    const rows = await opened.storage.db
      .selectFrom('deliveries')
      .select('body')
      .where('kind', '=', of)
      .orderBy('id')
      .execute();
    return rows.map(({ body }) => JSON.parse(body) as unknown);
  }

  const mails = async () => (await queued('mail')).map((body) => Mail.parse(body));
  const lines = async () => (await queued('channelLine')).map((body) => ChannelLine.parse(body));

  it('are told by mail and in the channel, with the page and nothing of the people', async () => {
    await peopleCome(2);
    await watch();
    expect([...(await mails()), ...(await lines())]).toEqual([]);
    await peopleCome(2);
    await watch();
    const subject = '4 people came with 0x80070643 in half an hour';
    const text =
      '4 different people came with 0x80070643 in half an hour, the first at 9:06.\n\n' +
      'If it is a problem that you know of, pin a notice: everybody who comes with it is told at once.\n\n' +
      'https://helpdesk.example/desk#problems\n';
    expect(await mails()).toEqual([
      { to: 'anna@corp.example', subject, text },
      { to: 'leads@corp.example', subject, text },
    ]);
    expect(await lines()).toEqual([
      {
        channelId: '19:desk@thread.tacv2',
        text: expect.stringMatching(
          /^4 different people .* \[Known problems\]\(https:\/\/helpdesk\.example\/desk#problems\)$/,
        ),
      },
    ]);
  });

  it('are told once for each burst, not for each further person, also over a restart', async () => {
    await peopleCome(3);
    expect(await watch()).toHaveLength(1);
    await peopleCome(5);
    expect(await watch()).toEqual([]);
    expect([await mails(), await lines()].map(({ length }) => length)).toEqual([2, 1]);
    clock.advance(2 * burstMs);
    await peopleCome(3);
    expect(await watch()).toHaveLength(1);
    expect([await mails(), await lines()].map(({ length }) => length)).toEqual([4, 2]);
  });

  it('are told once by several that look at the same moment, whose clocks differ', async () => {
    await peopleCome(4);
    const other = kind === 'sqlite' ? opened.storage : await openStorage(opened.settings);
    const late = { now: () => clock.now() + burstMs - 150_000, newId: sequentialIds('other') };
    const news = await Promise.all([watch(), watch(late, other), watch(), watch(late, other)]);
    expect(news.flat()).toHaveLength(1);
    expect([await mails(), await lines()].map(({ length }) => length)).toEqual([2, 1]);
    if (other !== opened.storage) await other.close();
  });

  it('hear nothing of what one of them has pinned a notice for', async () => {
    const ports = { ...clock, storage: opened.storage, newId: sequentialIds('n') };
    const notice = { code: '80070643', article: null, text: '', startsAt: null, endsAt: null };
    await pinNotice({ ...ports, hasArticle: () => true }, anAgent('Anna'), notice);
    await peopleCome(3);
    expect(await watch()).toEqual([]);
    expect([...(await mails()), ...(await lines())]).toEqual([]);
  });

  it.each<[string, Partial<TellLeadsPorts>, number, number]>([
    ['where no lead is known', { deskSettings: null }, 0, 1],
    ['where no mail can be sent', { canMail: false }, 0, 1],
    ['where nobody can be led to the page', { publicUrl: null }, 0, 1],
    ['where there is no channel', { channelFor: () => null }, 2, 0],
  ])('are told as far as it goes %s', async (_, given, mailed, posted) => {
    await peopleCome(3);
    expect(await watch(given)).toHaveLength(1);
    expect([await mails(), await lines()].map(({ length }) => length)).toEqual([mailed, posted]);
  });

  it('have their pages told after the commit, and not again by the next round', async () => {
    await peopleCome(3);
    const told: string[] = [];
    opened.storage.onSignal('burst', (id) => told.push(id));
    const failed = jest.fn();
    const round = () =>
      keepHouse({
        ...{ storage: opened.storage, now: clock.now, newId: sequentialIds('h'), startedAt: 0 },
        ...{ keepDays: 90, noticePeople: 3, deskSettings: desk, publicUrl: null, canMail: false },
        ...{ library: () => library, articleById: () => undefined, channelFor: () => null },
        ...{ wake: () => undefined, log: { error: failed } },
      })();
    await round();
    await round();
    await new Promise((resolve) => setImmediate(resolve));
    const [burst] = await opened.storage.db.selectFrom('bursts').select('id').execute();
    expect(told).toEqual([burst?.id]);
    expect(failed).not.toHaveBeenCalled();
  });
});
