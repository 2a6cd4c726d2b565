/**
 * Web Chat's script has 4 MB: the page is painted before it runs, and asks meanwhile who is there.
 * Without a network it is asked for again, until it comes.
 */
import { retryDelayMs, type Pause } from '../connection/pause.js';
import type { Trouble } from './trouble.js';

/** In a frame that is hidden nothing is ever painted. */
const paintedWithinMs = 120;

export async function loadWebChat(
  pause: Pause,
  onTrouble: (trouble: Trouble) => void,
): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>('#web-chat')?.href ?? '';
  await painted();
  for (let attempt = 0; !(await hasRun(address)); attempt += 1) {
    onTrouble('offline');
    await pause.wait(retryDelayMs(attempt, Math.random()));
    onTrouble('none');
  }
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, paintedWithinMs);
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}

function hasRun(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      resolve(true);
    });
    script.addEventListener('error', () => {
      script.remove();
      resolve(false);
    });
    document.head.append(script);
  });
}
