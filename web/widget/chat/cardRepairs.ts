/** One repair for each thing that is drawn wrong for a screen reader; repairCards.ts applies them. */

/** "Copy" says what it copies, and is a button: it leads nowhere. */
export function nameCopy(button: HTMLElement): void {
  button.dataset['named'] = '';
  const line = button
    .closest('.ac-columnSet')
    ?.querySelector<HTMLElement>('.ac-textBlock[style*="Cascadia Mono"]')
    ?.textContent.trim();
  if (line !== undefined) {
    button.dataset['copies'] = '';
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', `${button.textContent.trim()}: ${line}`);
    button.removeAttribute('title');
  }
}

/** A tooltip is no name: screen readers read both, or neither. */
export function nameByTitle(button: HTMLElement): void {
  button.setAttribute('aria-label', button.title);
  button.removeAttribute('title');
}

/** Each would be "toggle button, not pressed". Our stylesheet still shows which one it was. */
export function noToggle(button: HTMLElement): void {
  button.dataset['pressed'] = button.getAttribute('aria-pressed') ?? 'false';
  button.removeAttribute('aria-pressed');
}

/** The question is put on the first box only: it belongs to all of them. */
export function labelGroup(boxes: HTMLElement): void {
  boxes.setAttribute('role', 'group');
  const question = document.querySelector(`label[for="${CSS.escape(boxes.id)}"]`);
  if (question !== null) {
    boxes.setAttribute('aria-labelledby', question.id);
  }
  boxes.querySelectorAll('input').forEach((box) => {
    const [label] = box.labels ?? [];
    if (label !== undefined) {
      box.setAttribute('aria-labelledby', label.id);
    }
  });
}

const mark = /^\s*([✓✕↺⊘–»○↻])(?:\s|$)/u;

/** The word stands beside every mark: nobody needs to hear "multiplication x". */
export function hideMark(block: HTMLElement): void {
  block.dataset['marks'] = '';
  const node = firstWords(block);
  const [, sign] = mark.exec(node?.data ?? '') ?? [];
  if (node === null || sign === undefined) {
    return;
  }
  if (block.textContent.trim() === sign) {
    block.setAttribute('aria-hidden', 'true');
    block.dataset['mark'] = sign;
    return;
  }
  block.dataset['marks'] = 'hangs';
  const rest = node.splitText(node.data.indexOf(sign) + sign.length);
  const hidden = document.createElement('span');
  hidden.setAttribute('aria-hidden', 'true');
  hidden.dataset['mark'] = sign;
  hidden.textContent = node.data;
  rest.before(hidden);
  node.remove();
}

function firstWords(block: HTMLElement): Text | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') {
      return node;
    }
  }
  return null;
}
