/** Calls back when something in the folders has changed, once for changes that come together. */
import { watch, type FSWatcher } from 'node:fs';

export type Watching = { readonly stop: () => void };

/** Editors write a file in several steps. */
const settleMs = 200;

/** A folder that cannot be watched is left out: who changes something there reloads by hand. */
export function watchFolders(folders: readonly string[], onChange: () => void): Watching {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
    timer.unref();
  };
  const watchers = folders.flatMap((folder) => startWatching(folder, soon));
  return {
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function startWatching(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => {
      watcher.close();
    });
    return [watcher];
  } catch {
    return [];
  }
}
