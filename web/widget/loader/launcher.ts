/** The button that opens the chat, with the number of messages that came while it was closed. */

const svg = 'http://www.w3.org/2000/svg';
const ladder = 'M12.6 7.5 9.8 24.5M19.4 7.5l2.8 17M12 11.5h8M11.3 15.8h9.4M10.6 20.1h10.8';

export type Launcher = {
  readonly element: HTMLButtonElement;
  readonly call: (label: string) => void;
  readonly count: (unread: number) => void;
};

export function createLauncher(): Launcher {
  const element = document.createElement('button');
  element.type = 'button';
  const name = part('name');
  const unreadMark = part('unread');
  unreadMark.setAttribute('aria-hidden', 'true');
  const unreadWords = part('spoken');
  element.append(picture(), name, unreadMark, unreadWords);
  return {
    element,
    call(label) {
      name.textContent = label;
    },
    count(unread) {
      unreadMark.hidden = unread === 0;
      unreadMark.textContent = unread > 9 ? '9+' : String(unread);
      const words = unread === 1 ? '1 new message' : `${unread} new messages`;
      unreadWords.textContent = unread === 0 ? '' : `, ${words}`;
    },
  };
}

function part(className: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  return span;
}

function picture(): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '6 5 20 22');
  element.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', ladder);
  element.append(path);
  return element;
}
