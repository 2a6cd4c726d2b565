/**
 * One window speaks: which of an agent's windows tells of a thing, once for each means. IndexedDB
 * decides, since what one window adds there no other can add; localStorage reaches others late.
 */

const database = 'desk';
const store = 'told';
/** News so old are not told again either: a window compares with what it last saw. */
const keptMs = 24 * 60 * 60 * 1000;

/** True for the first window that asks, false ever after. Where nothing can be kept, each speaks. */
export function claimIn(factory: IDBFactory, now: () => number): (key: string) => Promise<boolean> {
  let opened: Promise<IDBDatabase | null> | null = null;
  return async (key) => {
    opened ??= openStore(factory, now());
    const open = await opened;
    return open === null || add(open, key, now());
  };
}

function openStore(factory: IDBFactory, at: number): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = factory.open(database, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(store);
    };
    opening.onsuccess = () => {
      forgetOld(opening.result, at - keptMs);
      resolve(opening.result);
    };
    opening.onerror = () => {
      resolve(null);
    };
  });
}

function add(open: IDBDatabase, key: string, at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const adding = open.transaction(store, 'readwrite').objectStore(store).add(at, key);
    adding.onsuccess = () => {
      resolve(true);
    };
    adding.onerror = (event) => {
      // It is there already: no fault of this page's.
      event.preventDefault();
      event.stopPropagation();
      resolve(false);
    };
  });
}

function forgetOld(open: IDBDatabase, before: number): void {
  const walk = open.transaction(store, 'readwrite').objectStore(store).openCursor();
  walk.onsuccess = () => {
    const { result } = walk;
    if (result === null) return;
    if (result.value < before) result.delete();
    result.continue();
  };
}
