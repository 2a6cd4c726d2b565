/** What Adaptive Cards and Web Chat leave wrong in the page, put right as it is drawn. */
import { hideMark, labelGroup, nameByTitle, nameCopy, noToggle } from './cardRepairs.js';
import { keepWhole, makeLinks, scrollLong } from './textRepairs.js';

type Repair = readonly [selector: string, mend: (found: HTMLElement) => void];

const othersWords =
  '.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content--is-plain';

/** No selector finds again what was put right. */
const repairs: readonly Repair[] = [
  // A picture with an empty description gets none at all: screen readers then read out its data.
  ['img.ac-image:not([alt])', set('alt', '')],
  ['.ac-pushButton[aria-pressed]', noToggle],
  ['.ac-columnSet .ac-pushButton:not([data-named])', nameCopy],
  ['.ac-choiceSetInput-multiSelect:not([role])', labelGroup],
  ['.ac-textBlock:not([data-marks])', hideMark],
  ['.webchat__upload-button button[title]', nameByTitle],
  ['.ac-textBlock li strong:not([data-whole], [data-parts])', keepWhole],
  ['.webchat__bubble--from-user .webchat__bubble__content:not([data-measured])', scrollLong],
  [`${othersWords}:not([data-linked])`, makeLinks],
  // Words and lists run in their own direction, wherever the layout begins.
  ['[dir="rtl"] :is(.ac-textBlock, .webchat__text-content):not([dir])', set('dir', 'auto')],
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
