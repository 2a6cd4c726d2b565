/** The line under the header that says, calmly, what does not work and what comes next. */
import { speak } from './spoken.js';

export type Trouble =
  'none' | 'offline' | 'refused' | 'tooLong' | 'tooLarge' | 'notAPicture' | 'pictureRefused';

const words: Readonly<Record<Exclude<Trouble, 'none'>, string>> = {
  offline: 'No connection. I keep trying.',
  refused: 'I can’t tell who you are. Please sign in to the intranet, then come back here.',
  tooLong: 'That is too long to send. The last lines are enough.',
  tooLarge: 'That picture is too large. Up to 4 MB goes through; a part of the screen is enough.',
  notAPicture: 'Only pictures can be sent: PNG, JPEG, GIF or WebP.',
  pictureRefused:
    'That picture was not taken. A screenshot as PNG or JPEG, up to 4 MB, goes through.',
};

/** A restart of the server is over before anybody must know of it. */
const offlineAfterMs = 1_500;

let pending: ReturnType<typeof setTimeout> | undefined;

export function showTrouble(trouble: Trouble): void {
  const line = document.getElementById('trouble');
  if (line === null) {
    return;
  }
  clearTimeout(pending);
  if (trouble === 'none') {
    line.hidden = true;
    line.textContent = '';
    return;
  }
  const show = () => {
    line.hidden = false;
    line.textContent = words[trouble];
    speak(words[trouble]);
  };
  if (trouble === 'offline' && line.hidden) {
    pending = setTimeout(show, offlineAfterMs);
  } else {
    show();
  }
}
