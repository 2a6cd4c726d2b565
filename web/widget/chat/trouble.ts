/** The line under the header that says, calmly, what does not work and what comes next. */
import { uploadMb } from './uploadLimit.js';
import { speak } from './spoken.js';

export type Trouble =
  'none' | 'offline' | 'refused' | 'tooLong' | 'tooLarge' | 'notAPicture' | 'pictureRefused';

const words = (): Readonly<Record<Exclude<Trouble, 'none'>, string>> => ({
  offline: 'No connection. I keep trying.',
  refused: 'I can’t tell who you are. Please sign in to the intranet, then come back here.',
  tooLong: 'That is too long to send. The last lines are enough.',
  tooLarge: `That picture is too large. Up to ${uploadMb()} MB goes through; a part of the screen is enough.`,
  notAPicture: 'Only pictures can be sent: PNG, JPEG, GIF or WebP.',
  pictureRefused: `That picture was not taken. A screenshot as PNG or JPEG, up to ${uploadMb()} MB, goes through.`,
});

/** Of one thing that was tried: over with the next that is sent. */
const refusals: readonly Trouble[] = ['tooLong', 'tooLarge', 'notAPicture', 'pictureRefused'];

/** A restart of the server is over before anybody must know of it. */
const offlineAfterMs = 1_500;

let pending: ReturnType<typeof setTimeout> | undefined;
let shown: Trouble = 'none';

export function clearRefusal(): void {
  if (refusals.includes(shown)) {
    showTrouble('none');
  }
}

export function showTrouble(trouble: Trouble): void {
  const line = document.getElementById('trouble');
  if (line === null) {
    return;
  }
  clearTimeout(pending);
  shown = trouble;
  document.documentElement.dataset['trouble'] = trouble;
  if (trouble === 'none') {
    line.hidden = true;
    line.textContent = '';
    return;
  }
  const show = () => {
    line.hidden = false;
    line.textContent = words()[trouble];
    speak(words()[trouble]);
  };
  if (trouble === 'offline' && line.hidden) {
    pending = setTimeout(show, offlineAfterMs);
  } else {
    show();
  }
}
