/** *Copy* in a card: nothing opens; the text is copied, and button and screen reader say so. */
import { copyToClipboard } from '../../clipboard.js';
import { textToCopy } from './copyLink.js';
import { speak } from './spoken.js';
import type { CardActionMiddleware } from './webChat.js';

const saidForMs = 2_000;

export function createCopyAction(transcript: HTMLElement): CardActionMiddleware {
  // Web Chat does not say which button it was.
  let pressed: HTMLElement | null = null;
  transcript.addEventListener(
    'click',
    ({ target }) => {
      pressed = target instanceof Element ? target.closest<HTMLElement>('.ac-pushButton') : null;
    },
    { capture: true },
  );
  return () => (next) => (step) => {
    const { type, value } = step.cardAction;
    const text = type === 'openUrl' && typeof value === 'string' ? textToCopy(value) : null;
    if (text === null) {
      return next(step);
    }
    void copyAndSay(text, pressed);
    return undefined;
  };
}

async function copyAndSay(text: string, button: HTMLElement | null): Promise<void> {
  const words = (await copyToClipboard(text)) ? 'Copied' : 'Not copied. Please select the line';
  speak(words);
  if (button === null) {
    return;
  }
  const label = button.querySelector('div') ?? button;
  const { width } = button.getBoundingClientRect();
  const before = button.dataset['label'] ?? label.textContent;
  button.dataset['label'] = before;
  button.style.minWidth = `${width}px`;
  label.textContent = words;
  setTimeout(() => {
    label.textContent = before;
  }, saidForMs);
}
