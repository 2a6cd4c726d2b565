import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addActivity,
  removeActivity,
  replaceCard,
} from '../../../src/bot/directLine/transcript.js';
import { since } from '../../../src/bot/directLine/reading.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../../support/databases.js';
import { introduce } from '../../support/talk.js';

const at = 1_795_000_000_000;
const from = { id: 'stepladder', role: 'bot' };

describe.each(databaseKinds)('a transcript on %s', (kind) => {
  let test: TestStorage;

  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  async function twoMessages(conversationId: string) {
    await introduce(test.storage, conversationId, at, null);
    const ids = [];
    for (const text of ['one', 'two']) {
      const body = { type: 'message', from, text, attachments: [{ contentType: 'x' }] };
      ids.push(
        await test.storage.write((trx) =>
          addActivity(trx, conversationId, at, { cardKey: text, body }),
        ),
      );
    }
    return ids as [string, string];
  }

  const all = async (conversationId: string, watermark: number | null = null) =>
    (await since(test.storage, conversationId, watermark)).activities;

  it('sends a changed message again: same id, time and place, new watermark', async () => {
    const [first] = await twoMessages('changed');
    const [before] = await all('changed');
    await test.storage.write((trx) =>
      replaceCard(trx, 'changed', at + 60_000, 'one', { text: 'one, folded' }),
    );
    expect(await since(test.storage, 'changed', 2)).toEqual({
      activities: [{ ...before, id: first, text: 'one, folded' }],
      watermark: 3,
    });
    expect((await all('changed')).map(({ text }) => text)).toEqual(['one, folded', 'two']);
  });

  it('empties a removed message and keeps its id and time, for who comes back later, too', async () => {
    const [first] = await twoMessages('removed');
    const [before] = await all('removed');
    await test.storage.write((trx) => removeActivity(trx, 'removed', at + 60_000, first));
    const tombstone = {
      type: 'message',
      id: first,
      timestamp: before?.['timestamp'],
      channelId: 'directline',
      conversation: { id: 'removed' },
      from,
    };
    expect(await all('removed', 2)).toEqual([tombstone]);
    expect((await all('removed'))[0]).toEqual(tombstone);
  });

  it('does not bring a removed card back when it would fold', async () => {
    const [first] = await twoMessages('gone');
    await test.storage.write(async (trx) => {
      await removeActivity(trx, 'gone', at, first);
      await replaceCard(trx, 'gone', at, 'one', { text: 'folded' });
    });
    expect((await all('gone'))[0]).not.toHaveProperty('text');
  });

  it('leaves others alone when an unknown message is removed', async () => {
    await twoMessages('unknown');
    const before = await all('unknown');
    await test.storage.write((trx) => removeActivity(trx, 'unknown', at, 'no such'));
    expect(await all('unknown')).toEqual(before);
  });

  it('never lets time go back, whatever the clock does', async () => {
    await introduce(test.storage, 'clock', at, null);
    for (const now of [at, at - 5000, at - 9000]) {
      await test.storage.write((trx) =>
        addActivity(trx, 'clock', now, { cardKey: null, body: { type: 'message', from } }),
      );
    }
    const times = (await all('clock')).map(({ timestamp }) => Date.parse(String(timestamp)));
    expect(times).toEqual([at, at + 1, at + 2]);
  });

  it('gives much in pages, each with the watermark of its last message', async () => {
    await introduce(test.storage, 'long', at, null);
    await test.storage.write(async (trx) => {
      for (let i = 0; i < 1100; i += 1) {
        await addActivity(trx, 'long', at, {
          cardKey: null,
          body: { type: 'message', text: `${i}` },
        });
      }
    });
    const texts: unknown[] = [];
    const sizes: number[] = [];
    for (let watermark = 0; ;) {
      const page = await since(test.storage, 'long', watermark);
      if (page.activities.length === 0) break;
      sizes.push(page.activities.length);
      texts.push(...page.activities.map(({ text }) => text));
      watermark = page.watermark;
    }
    expect(sizes).toEqual([500, 500, 100]);
    expect(texts).toEqual(Array.from({ length: 1100 }, (_, i) => `${i}`));
  });
});
