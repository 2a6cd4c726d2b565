/** The first screen: ways to begin, for as long as nobody has said anything. */
import type { Activity } from '../connection/activity.js';
import { hasBegunBefore, rememberBegun } from './begunBefore.js';

export type Start = {
  readonly arrived: (activity: Activity) => void;
  /** Something is on its way: there is nothing to begin with any more. */
  readonly begun: () => void;
  readonly greet: (greeting: string | undefined) => void;
  /** Where nobody has said anything in this browser the first screen waits for no history. */
  readonly showSoon: () => void;
};

export type StartActions = {
  readonly say: (text: string) => void;
  readonly choosePicture: () => void;
};

/** The history comes in one piece: by then it is known whether there is one. */
const historyWithinMs = 60;

export function startScreen(actions: StartActions): Start {
  const section = document.getElementById('start');
  let isOver = false;
  const show = () => {
    if (section !== null) {
      section.hidden = isOver;
    }
    document.documentElement.toggleAttribute('data-start', !isOver);
  };
  const begun = () => {
    isOver = true;
    rememberBegun();
    show();
  };
  section?.addEventListener('click', ({ target }) => {
    press(target, actions);
  });
  return {
    begun,
    arrived(activity) {
      if (activity.type !== 'message') {
        return;
      }
      if (activity.from?.role === 'user') {
        begun();
      } else if (!isOver) {
        welcome(activity);
        setTimeout(show, historyWithinMs);
      }
    },
    greet(greeting) {
      const title = document.getElementById('start-title');
      if (title !== null && greeting !== undefined) {
        title.textContent = greeting;
      }
    },
    showSoon() {
      if (!hasBegunBefore()) {
        // What the page says for the person comes in the same breath.
        setTimeout(show);
      }
    },
  };
}

function press(target: EventTarget | null, { say, choosePicture }: StartActions): void {
  const tile = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (tile?.dataset['say'] !== undefined) {
    say(tile.dataset['say']);
  } else if (tile !== null) {
    choosePicture();
  }
}

/** The bot's first words stand under the title; once something is said, where they were said. */
function welcome({ text = '' }: Activity): void {
  const words = document.getElementById('start-words');
  if (words !== null && text !== '' && words.dataset['said'] === undefined) {
    words.textContent = text;
    words.dataset['said'] = '';
  }
}
