/** Whether single letters are commands: a choice that stays in this browser. */

const key = 'desk.letterKeys';

export function readLetterKeys(storage: Storage): boolean {
  return storage.getItem(key) !== 'off';
}

export function keepLetterKeys(storage: Storage, on: boolean): void {
  storage.setItem(key, on ? 'on' : 'off');
}
