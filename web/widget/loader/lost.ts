/** In place of a browser's own page about a fault: that the chat can't be reached, and the way on. */

export type LostNote = {
  readonly show: () => void;
  readonly hide: () => void;
};

export type LostActions = Readonly<Record<'again' | 'close', () => void>>;

const words = {
  title: 'The help chat can’t be reached',
  advice: 'The network may be down, or the chat is being updated. Nothing that you wrote is lost.',
  again: 'Try again',
  close: 'Close',
};

export function createLostNote(parent: ShadowRoot, { again, close }: LostActions): LostNote {
  const note = document.createElement('section');
  note.setAttribute('role', 'alert');
  note.hidden = true;
  const first = button(words.again, again);
  const parts = [line('strong', words.title), line('p', words.advice)];
  parent.append(note);
  return {
    show() {
      // Put in as it is shown: what stood there before is not read out.
      note.replaceChildren(...parts, first, button(words.close, close));
      note.hidden = false;
      first.focus();
    },
    hide() {
      note.hidden = true;
      note.replaceChildren();
    },
  };
}

function line(tag: 'strong' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}
