/** The first screen: ways to begin, for as long as nobody has said anything. */
import type { Activity } from '../connection/activity.js';

export type Start = {
  readonly arrived: (activity: Activity) => void;
  /** Something is on its way: there is nothing to begin with any more. */
  readonly begun: () => void;
  readonly greet: (greeting: string | undefined) => void;
};

export type StartActions = {
  readonly say: (text: string) => void;
  readonly choosePicture: () => void;
};

/** The history comes in one piece: by then it is known whether there is one. */
const historyWithinMs = 60;

export function startScreen({ say, choosePicture }: StartActions): Start {
  const section = document.getElementById('start');
  let isOver = false;
  const begun = () => {
    isOver = true;
    if (section !== null) {
      section.hidden = true;
    }
  };
  section?.addEventListener('click', ({ target }) => {
    const tile = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (tile?.dataset['say'] !== undefined) {
      say(tile.dataset['say']);
    } else if (tile !== null) {
      choosePicture();
    }
  });
  return {
    begun,
    arrived({ type, from }) {
      if (from?.role === 'user') {
        begun();
      } else if (type === 'message' && !isOver) {
        setTimeout(() => {
          if (section !== null) {
            section.hidden = isOver;
          }
        }, historyWithinMs);
      }
    },
    greet(greeting) {
      const title = document.getElementById('start-title');
      if (title !== null && greeting !== undefined) {
        title.textContent = greeting;
      }
    },
  };
}
