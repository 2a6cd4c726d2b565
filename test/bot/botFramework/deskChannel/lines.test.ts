/** Lines for the desk's channel that are no case's: posted once, whatever happens meanwhile. */
import { describe, expect, it } from '@jest/globals';
import { channelLineKind } from '../../../../src/bot/mail/channelLine.js';
import { addDelivery } from '../../../../src/storage/deliveries.js';
import { databaseKinds } from '../../../support/databases.js';
import { startTeamsBot } from '../../../support/teams/aTeamsBot.js';
import { deskChannel } from '../../../support/teams/deskChannel.js';
import { withTeams, type Teams } from '../../../support/teams/teamsOn.js';

const hour = 60 * 60_000;
const text = '5 different people came with 0x80070643.';

describe.each(databaseKinds)('a line for the desk’s channel on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test, { deskChannel });

  async function aLine({ opened, bot }: Teams): Promise<void> {
    const now = bot.clock.now();
    const body = { channelId: deskChannel, text };
    const line = { id: 'burst:1', kind: channelLineKind, personId: null, body, now };
    await opened.storage.write((trx) => addDelivery(trx, { ...line, uselessAt: now + hour }));
  }

  function posted({ connector }: Teams): readonly unknown[] {
    return connector.calls
      .filter(({ path }) => path === 'v3/conversations')
      .map(({ body }) => [body['text'], body['textFormat']]);
  }

  async function state({ opened }: Teams) {
    const rows = opened.storage.db.selectFrom('deliveries').select(['state', 'body']);
    return rows.executeTakeFirst();
  }

  it('begins a thread there, once, also with a second process', () =>
    inTeams(async (teams) => {
      const { opened, connector, bot } = teams;
      const { clock } = bot;
      const given = { storage: opened.storage, connector, clock, deskChannel, ids: 'second' };
      const second = await startTeamsBot(given);
      await aLine(teams);
      await Promise.all([bot.settled(), second.settled()]);
      await Promise.all([bot.settled(), second.settled()]);
      expect(posted(teams)).toEqual([[text, 'markdown']]);
      expect(await state(teams)).toEqual({ state: 'sent', body: '{}' });
      await second.stop();
    }));

  it.each([
    ['is down', { status: 503 }, 3_000],
    ['breaks off', { status: 'broken' as const }, 3_000],
    ['has no app of ours there', { status: 403 }, 300_000],
  ])('is tried again where the connector %s', (_, fault, ms) =>
    inTeams(async (teams) => {
      teams.connector.failNext(fault);
      await aLine(teams);
      await teams.bot.settled();
      expect(posted(teams)).toEqual([]);
      teams.bot.clock.advance(ms);
      await teams.bot.settled();
      expect(posted(teams)).toEqual([[text, 'markdown']]);
      expect(JSON.stringify(teams.bot.logged)).not.toContain('80070643');
    }),
  );

  it('is left out once it would be of no use any more', () =>
    inTeams(async (teams) => {
      await aLine(teams);
      teams.bot.clock.advance(hour);
      await teams.bot.settled();
      expect(posted(teams)).toEqual([]);
      expect(await state(teams)).toEqual({ state: 'late', body: '{}' });
    }));
});
