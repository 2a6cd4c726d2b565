/**
 * An agent's words come into sight by themselves, also below a card that Web Chat has stopped at to
 * be read from its top. Who has scrolled, or is filling something in, stays where they are.
 */
import type { Activity } from '../connection/activity.js';

/** Web Chat has drawn it by then. */
const drawnWithinMs = 150;

export type AgentFollower = { readonly arrived: (activity: Activity) => void };

export function followAgent(transcript: HTMLElement): AgentFollower {
  let hasScrolled = false;
  for (const gesture of ['wheel', 'touchmove', 'keydown']) {
    transcript.addEventListener(
      gesture,
      () => {
        hasScrolled = true;
      },
      { passive: true },
    );
  }
  return {
    arrived({ type, from }) {
      if (type !== 'message') {
        return;
      }
      if (from?.role === 'user') {
        hasScrolled = false;
      } else if (from?.id?.startsWith('agent:') === true && !hasScrolled) {
        setTimeout(() => {
          goToEnd(transcript);
        }, drawnWithinMs);
      }
    },
  };
}

function goToEnd(transcript: HTMLElement): void {
  const isFillingIn = document.activeElement?.closest('.ac-input, .ac-choiceSetInput-expanded');
  const list = transcript.querySelector('.webchat__basic-transcript__scrollable');
  if (!isFillingIn) {
    list?.scrollTo({ top: list.scrollHeight });
  }
}
