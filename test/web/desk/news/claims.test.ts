import { expect, it } from '@jest/globals';
import { claimOnce } from '../../../../web/desk/news/claims.js';
import type { Kept } from '../../../../web/desk/news/claims.js';

/** What all windows of a browser share. */
function aStorage(): Kept {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

it('lets one window speak, once', async () => {
  const storage = aStorage();
  expect(await claimOnce(storage, null, 'a')).toBe(true);
  expect(await claimOnce(storage, null, 'a')).toBe(false);
  expect(await claimOnce(storage, null, 'b')).toBe(true);
});

it('asks under a lock where there are locks', async () => {
  const asked: string[] = [];
  const locks = {
    request: (name: string, callback: () => Promise<boolean>) => {
      asked.push(name);
      return callback();
    },
  };
  expect(await claimOnce(aStorage(), locks, 'a')).toBe(true);
  expect(asked).toEqual(['desk.told']);
});

it('goes on where what was kept is spoilt, and keeps only so much', async () => {
  const storage = aStorage();
  storage.setItem('desk.told', '{"no list');
  for (let n = 0; n < 300; n += 1) await claimOnce(storage, null, `${n}`);
  expect(JSON.parse(storage.getItem('desk.told') ?? '')).toHaveLength(200);
  expect(await claimOnce(storage, null, '299')).toBe(false);
});
