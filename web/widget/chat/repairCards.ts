/** What Adaptive Cards and Web Chat leave wrong in the page, put right as it is drawn. */
import { hideMark, labelGroup, nameByTitle, nameCopy, noToggle } from './cardRepairs.js';

type Repair = readonly [selector: string, mend: (found: HTMLElement) => void];

/** No selector finds again what was put right. */
const repairs: readonly Repair[] = [
  // A picture with an empty description gets none at all: screen readers then read out its data.
  ['img.ac-image:not([alt])', set('alt', '')],
  ['.ac-pushButton[aria-pressed]', noToggle],
  ['.ac-columnSet .ac-pushButton:not([data-named])', nameCopy],
  ['.ac-choiceSetInput-multiSelect:not([role])', labelGroup],
  ['.ac-textBlock:not([data-marks])', hideMark],
  ['.webchat__upload-button button[title]', nameByTitle],
  // What comes is announced by ourselves (announcer.ts).
  ['.webchat__live-region-transcript:not([aria-live="off"])', set('aria-live', 'off')],
  // A name on an element that may have none.
  ['.webchat__stacked-layout[aria-labelledby]', set('aria-labelledby', null)],
];

export function repairCards(transcript: HTMLElement): void {
  new MutationObserver(() => {
    for (const [selector, mend] of repairs) {
      transcript.querySelectorAll<HTMLElement>(selector).forEach(mend);
    }
  }).observe(transcript, { childList: true, subtree: true, attributeFilter: ['aria-pressed'] });
}

function set(attribute: string, value: string | null): (found: HTMLElement) => void {
  return (found) => {
    if (value === null) {
      found.removeAttribute(attribute);
    } else {
      found.setAttribute(attribute, value);
    }
  };
}
