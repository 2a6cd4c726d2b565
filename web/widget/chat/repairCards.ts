/** What Adaptive Cards and Web Chat leave wrong in the page, put right as it is drawn. */

type Repair = { readonly selector: string; readonly mend: (found: HTMLElement) => void };

const repairs: readonly Repair[] = [
  // A picture with an empty description gets none at all: screen readers then read out its data.
  {
    selector: 'img.ac-image:not([alt])',
    mend: (image) => {
      image.setAttribute('alt', '');
    },
  },
  { selector: '.ac-columnSet .ac-pushButton:not([data-named])', mend: nameCopy },
  { selector: '.ac-textBlock:not([data-marks])', mend: hideMark },
  // A name on an element that may have none.
  {
    selector: '.webchat__stacked-layout[aria-labelledby]',
    mend: (layout) => {
      layout.removeAttribute('aria-labelledby');
    },
  },
];

export function repairCards(transcript: HTMLElement): void {
  new MutationObserver(() => {
    for (const { selector, mend } of repairs) {
      transcript.querySelectorAll<HTMLElement>(selector).forEach(mend);
    }
  }).observe(transcript, { childList: true, subtree: true });
}

/** "Copy" says what it copies, and is a button: it leads nowhere. */
function nameCopy(button: HTMLElement): void {
  button.dataset['named'] = '';
  const line = button
    .closest('.ac-columnSet')
    ?.querySelector<HTMLElement>('.ac-textBlock[style*="Cascadia Mono"]')
    ?.textContent.trim();
  if (line !== undefined) {
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', `${button.textContent.trim()}: ${line}`);
    button.removeAttribute('title');
  }
}

const mark = /^\s*([✓✕↺⊘–»○↻])(?:\s|$)/u;

/** The word stands beside every mark: nobody needs to hear "multiplication x". */
function hideMark(block: HTMLElement): void {
  block.dataset['marks'] = '';
  const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = text.nextNode();
  while (node !== null && node.textContent?.trim() === '') {
    node = text.nextNode();
  }
  const [found, sign] = mark.exec(node?.textContent ?? '') ?? [];
  if (!(node instanceof Text) || found === undefined || sign === undefined) {
    return;
  }
  const rest = node.splitText(node.data.indexOf(sign) + sign.length);
  const hidden = document.createElement('span');
  hidden.setAttribute('aria-hidden', 'true');
  hidden.textContent = node.data;
  rest.before(hidden);
  node.remove();
}
