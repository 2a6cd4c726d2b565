/** Which conversation a chat in Teams is: the same one for as long as it is kept, and told by no id. */
import { describe, expect, it } from '@jest/globals';
import { senderOf } from '../../../src/bot/botFramework/sender.js';
import type { InboundActivity } from '../../../src/bot/botFramework/inboundActivity.js';
import { erasePerson } from '../../../src/cases/erase.js';
import { addressesFromIds } from '../../../src/storage/migrations/0014-addresses.js';
import type { Schema } from '../../../src/storage/schema.js';
import type { Storage } from '../../../src/storage/storage.js';
import { aMessage, anActivity } from '../../support/teams/activities.js';
import { tenantId } from '../../support/teams/connectorKeys.js';
import { withTeams } from '../../support/teams/teamsOn.js';
import { databaseKinds } from '../../support/databases.js';

const megan = '7faf8ab2-3d56-4244-b585-20c8a42ed2b8';

function addressOf(activity: object): string {
  return senderOf(activity as InboundActivity, false).address;
}

async function conversations(storage: Storage): Promise<readonly Schema['conversations'][]> {
  return storage.db.selectFrom('conversations').selectAll().orderBy('created_at').execute();
}

async function everything({ db }: Storage): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as keyof Schema)
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

describe.each(databaseKinds)('a chat in Teams on %s', (kind) => {
  it('is one conversation, whose id is not made from who writes', () =>
    withTeams(kind, async ({ bot, opened: { storage } }) => {
      await bot.hears(aMessage('0x80070002'));
      await bot.hears(aMessage('still broken', { conversation: { ...personal, id: 'a:other' } }));
      const [chat, ...others] = await conversations(storage);
      expect(others).toEqual([]);
      expect(chat?.id).toMatch(/^bf-id/);
      expect(chat?.id).not.toContain(addressOf(anActivity()));
    }));

  it('leads nobody back to a person who was erased', () =>
    withTeams(kind, async ({ bot, opened: { storage } }) => {
      await bot.hears(aMessage('0x80070002'));
      const [chat] = await conversations(storage);
      const before = await everything(storage);
      expect(before).toContain(addressOf(anActivity()));
      expect(before).toContain(megan);
      await erasePerson({ storage, now: bot.clock.now }, chat?.person_id ?? '');
      const after = await everything(storage);
      expect(after).toContain(chat?.id);
      expect(after).not.toContain(addressOf(anActivity()));
      expect(after).not.toContain(megan);
      await bot.hears(aMessage('0x80070002'));
      const [again, ...others] = await conversations(storage);
      expect(others).toEqual([]);
      expect(again?.id).not.toBe(chat?.id);
    }));

  it('goes on where its id was made from who writes', () =>
    withTeams(kind, async ({ bot, opened: { storage } }) => {
      await bot.hears(aMessage('hello'));
      const id = `bf-${addressOf(anActivity())}`;
      await storage.write(async (trx) => {
        await trx.deleteFrom('addresses').execute();
        await trx.updateTable('conversations').set({ id }).execute();
        await addressesFromIds(trx);
      });
      await bot.hears(aMessage('0x80070002'));
      expect((await conversations(storage)).map((chat) => chat.id)).toEqual([id]);
    }));
});

const personal = { conversationType: 'personal', tenantId };
