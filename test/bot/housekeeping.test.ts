import { describe, expect, it } from '@jest/globals';
import { silenceMs } from '../../src/bot/dueWork.js';
import { forgetWords } from '../../src/cases/forget.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

describe.each(databaseKinds)('housekeeping on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('closes a case that nobody answers any more, and does not call it solved', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const { storage } = newChat.test();
    const statusOf = async () =>
      (
        await storage.db
          .selectFrom('cases')
          .select('status')
          .where('id', '=', await chat.caseId())
          .executeTakeFirstOrThrow()
      ).status;
    await chat.waits(silenceMs - 1);
    expect(await statusOf()).toBe('withBot');
    await chat.waits(silenceMs);
    expect(await statusOf()).toBe('closed');
  });

  it('leaves a case alone that waits for a person', async () => {
    const chat = await newChat();
    await chat.says('a person please');
    await chat.presses('Pass it on');
    const { storage } = newChat.test();
    await chat.waits(2 * silenceMs);
    const caseId = await chat.caseId();
    const row = storage.db.selectFrom('cases').select('status').where('id', '=', caseId);
    expect(await row.executeTakeFirst()).toEqual({ status: 'waiting' });
  });

  it('forgets what people wrote and keeps what was tried', async () => {
    const chat = await newChat();
    await chat.says('0x80070002, it is urgent');
    await chat.presses('Still broken');
    const { storage } = newChat.test();
    const caseId = await chat.caseId();
    expect(await forgetWords(storage, chat.clock.now() + 1000)).toBeGreaterThan(0);
    for (const table of ['words', 'activities', 'inbox'] as const) {
      const rows = storage.db
        .selectFrom(table)
        .select('id')
        .where('conversation_id', '=', chat.conversationId);
      expect(await rows.execute()).toEqual([]);
    }
    const attempts = storage.db.selectFrom('attempts').select('outcome');
    expect(await attempts.where('case_id', '=', caseId).execute()).toEqual([
      { outcome: 'notFixed' },
    ]);
    expect(await chat.says('no')).toHaveLength(1);
  });
});
