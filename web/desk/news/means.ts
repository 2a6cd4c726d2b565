/** By what an agent wants to be told: a choice that stays in this browser. */

const sound = 'desk.sound';
const notices = 'desk.notices';

/** Off until somebody switches it on. */
export function readMeans(storage: Storage): {
  readonly sound: boolean;
  readonly notices: boolean;
} {
  return { sound: storage.getItem(sound) === 'on', notices: storage.getItem(notices) !== 'off' };
}

export function keepSound(storage: Storage, on: boolean): void {
  storage.setItem(sound, on ? 'on' : 'off');
}

export function keepNotices(storage: Storage, on: boolean): void {
  storage.setItem(notices, on ? 'on' : 'off');
}
