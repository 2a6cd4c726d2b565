/** A hub of agents behind a channel: told of a handover, and heard when it takes or ends it. */
import { describe, expect, it } from '@jest/globals';
import { handoffInitiation } from '../../../src/bot/handoff/initiation.js';
import { emptyCase } from '../../../src/cases/case.js';
import { isHub, readHandoffHub } from '../../../src/handoffConfig.js';
import { databaseKinds } from '../../support/databases.js';
import { aMessage, anActivity } from '../../support/teams/activities.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const chat = { channelId: 'webchat', conversation: { id: 'hub-conversation' } };

async function passesOn({ bot }: Teams, change = chat): Promise<void> {
  for (const text of ['0x80070002, windows 11', 'person', 'yes']) {
    bot.clock.advance(60_000);
    await bot.hears(aMessage(text, change));
  }
  bot.clock.advance(60_000);
}

/** As the hub says it: in the conversation, but not as the person. */
function status(value: unknown, change: object = chat) {
  const from = { id: 'the-hub', name: 'Hub' };
  return anActivity({ ...change, from, type: 'event', name: 'handoff.status', value });
}

function events({ connector }: Teams) {
  return connector.calls.map(({ body }) => body).filter(({ type }) => type === 'event');
}

async function theCase({ opened }: Teams) {
  return opened.storage.db
    .selectFrom('cases')
    .select(['id', 'status', 'agent_name'])
    .executeTakeFirstOrThrow();
}

describe.each(databaseKinds)('a hub of agents on %s', (kind) => {
  const withHub = (test: (teams: Teams) => Promise<void>) =>
    withTeams(kind, test, { handoffHub: [] });

  it('is told of a handover, with what was tried and what was said', () =>
    withHub(async (teams) => {
      await passesOn(teams);
      const { id } = await theCase(teams);
      const [event, ...more] = events(teams);
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        name: 'handoff.initiate',
        conversation: { id: 'hub-conversation' },
        value: { case: id, codes: ['0x80070002'], platform: 'windows-11', attempts: [] },
        attachments: [{ contentType: 'application/json', name: 'Transcript' }],
      });
      expect(JSON.stringify(event?.['attachments'])).toContain('0x80070002, windows 11');
      expect(JSON.stringify(event?.['attachments'])).not.toContain('msTeams');
    }));

  it('has the case when it accepts, and the bot is silent until it is done', () =>
    withHub(async (teams) => {
      const { bot, connector } = teams;
      await passesOn(teams);
      const accepted = status({ state: 'accepted' });
      await bot.hears(accepted);
      await bot.hears(accepted);
      expect(await theCase(teams)).toMatchObject({
        status: 'withAgent',
        agent_name: 'The help desk',
      });
      const before = connector.texts();
      expect(before.filter((text) => text.includes('has taken over'))).toHaveLength(1);
      bot.clock.advance(1000);
      await bot.hears(aMessage('hello', chat));
      expect(connector.texts()).toEqual(before);
      await bot.hears(status({ state: 'completed' }));
      expect(await theCase(teams)).toMatchObject({ status: 'solved' });
    }));

  it('gives the case back to the bot when it fails, once', () =>
    withHub(async (teams) => {
      const { bot, connector } = teams;
      await passesOn(teams);
      const failed = status({ state: 'failed', message: 'nobody there' });
      await bot.hears(failed);
      await bot.hears(failed);
      expect(await theCase(teams)).toMatchObject({ status: 'withBot' });
      const told = connector.texts().filter((text) => text.includes('Nobody at the help desk'));
      expect(told).toHaveLength(1);
      expect(JSON.stringify(connector.calls.at(-1)?.body)).toContain('Taken back');
    }));

  it('gives a case back that it had accepted', () =>
    withHub(async (teams) => {
      await passesOn(teams);
      await teams.bot.hears(status({ state: 'accepted' }));
      await teams.bot.hears(status({ state: 'failed' }));
      expect(await theCase(teams)).toMatchObject({ status: 'withBot', agent_name: null });
    }));

  it.each([
    ['a state that nobody knows', { state: 'paused' }, chat],
    ['no state', {}, chat],
    ['another conversation', { state: 'accepted' }, { ...chat, conversation: { id: 'other' } }],
    ['another channel', { state: 'accepted' }, { ...chat, channelId: 'msteams' }],
  ])('changes nothing with %s', (_, value, place) =>
    withHub(async (teams) => {
      await passesOn(teams);
      expect((await teams.bot.hears(status(value, place))).status).toBe(200);
      expect(await theCase(teams)).toMatchObject({ status: 'waiting' });
    }),
  );

  it('is not told where none is set up, nor in Teams', async () => {
    await withTeams(kind, async (teams) => {
      await passesOn(teams);
      expect(events(teams)).toEqual([]);
    });
    await withHub(async (teams) => {
      for (const text of ['0x80070002, windows 11', 'person', 'yes']) {
        await teams.bot.hears(aMessage(text));
      }
      expect(events(teams)).toEqual([]);
    });
  });
});

describe('the transcript for a hub', () => {
  it('has the newest lines that fit, and no notes', () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      by: index % 2 === 0 ? 'person' : 'bot',
      name: '',
      text: `${index} ${'x'.repeat(500)}`,
      at: index,
    }));
    const note = { by: 'note', name: 'Anna', text: 'difficult', at: 300 };
    const event = handoffInitiation(emptyCase('case-1'), [...lines, note]);
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(20_000);
    const { activities } = event.attachments[0]?.content ?? { activities: [] };
    expect(activities.at(-1)).toMatchObject({ from: { role: 'bot' } });
    expect(JSON.stringify(activities.at(-1))).toContain('"199 ');
    expect(JSON.stringify(event)).not.toContain('difficult');
  });
});

describe('HANDOFF_HUB', () => {
  it.each([
    ['', 'webchat', false],
    ['no', 'webchat', false],
    ['yes', 'webchat', true],
    ['yes', 'msteams', false],
    ['omnichannel, directline', 'omnichannel', true],
    ['omnichannel, directline', 'webchat', false],
  ])('"%s" on %s: %s', (setting, channel, expected) => {
    const { hub, problems } = readHandoffHub({ HANDOFF_HUB: setting });
    expect(problems).toEqual([]);
    expect(isHub(hub, channel)).toBe(expected);
  });

  it.each(['msteams', 'the hub', 'a,,b'])('can not be %s', (setting) => {
    const { problems } = readHandoffHub({ HANDOFF_HUB: setting });
    expect(problems).toEqual([expect.stringContaining('HANDOFF_HUB must be')]);
  });
});
