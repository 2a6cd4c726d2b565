/** One window speaks: which of an agent's windows tells of a thing, once for each means. */
import * as z from 'zod/mini';

/** As much of `navigator.locks` as is used here; it is missing where a page came without https. */
export type Locks = {
  request(name: string, callback: () => Promise<boolean>): Promise<boolean>;
};

/** As much of `localStorage` as is used here. */
export type Kept = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
};

const place = 'desk.told';
/** News older than that many are not told again either: a window compares with what it last saw. */
const kept = 200;

const told = z.array(z.string());

/** True for the first window that asks, false ever after. */
export function claimOnce(storage: Kept, locks: Locks | null, key: string): Promise<boolean> {
  const claim = () => Promise.resolve(isFirst(storage, key));
  return locks === null ? claim() : locks.request(place, claim);
}

function isFirst(storage: Kept, key: string): boolean {
  const before = readTold(storage);
  if (before.includes(key)) return false;
  storage.setItem(place, JSON.stringify([...before, key].slice(-kept)));
  return true;
}

function readTold(storage: Kept): readonly string[] {
  try {
    const read = told.safeParse(JSON.parse(storage.getItem(place) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
