import { describe, expect, it } from '@jest/globals';
import { rebuildProjections } from '../../src/cases/rebuild.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

describe.each(databaseKinds)('projections on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('come out of the log as they were', async () => {
    const fixed = await newChat();
    await fixed.says('0x80070002');
    await fixed.presses("It's fixed");
    const waiting = await newChat();
    await waiting.says('0x80070002');
    await waiting.presses('Still broken');
    await waiting.says('skip this one');
    await waiting.says('a person please');
    await waiting.presses('Pass it on');
    const { storage } = newChat.test();
    const read = async () => ({
      cases: await storage.db.selectFrom('cases').selectAll().orderBy('id').execute(),
      attempts: await storage.db
        .selectFrom('attempts')
        .selectAll()
        .orderBy('case_id')
        .orderBy('method_id')
        .execute(),
    });
    const before = await read();
    expect(before.cases).toHaveLength(2);
    expect(before.attempts).toHaveLength(3);
    await storage.write(async (trx) => {
      await trx.deleteFrom('attempts').execute();
      await trx.updateTable('cases').set({ status: 'broken', codes: '[]' }).execute();
    });
    expect(await rebuildProjections(storage)).toBe(2);
    expect(await read()).toEqual(before);
  });
});
