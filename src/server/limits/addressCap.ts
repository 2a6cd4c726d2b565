/** How many of something one address may hold at a time: sockets of visitors. */
import { addressKey } from './addressKey.js';

export type AddressCap = {
  readonly hasRoom: (address: string) => boolean;
  /** False where there is no room. Whoever came in leaves again, once. */
  readonly enter: (address: string) => boolean;
  readonly leave: (address: string) => void;
};

export function createAddressCap(most: number): AddressCap {
  const held = new Map<string, number>();
  const hasRoom = (address: string): boolean => (held.get(addressKey(address)) ?? 0) < most;
  return {
    hasRoom,
    enter: (address) => {
      if (!hasRoom(address)) return false;
      const key = addressKey(address);
      held.set(key, (held.get(key) ?? 0) + 1);
      return true;
    },
    leave: (address) => {
      const key = addressKey(address);
      const left = (held.get(key) ?? 0) - 1;
      if (left > 0) held.set(key, left);
      else held.delete(key);
    },
  };
}
