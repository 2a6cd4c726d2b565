/** The second line of the header: the bot, or the agent who has taken over, and that they are typing. */
import type { Activity } from '../connection/activity.js';
import type { Speaker } from '../connection/speaker.js';

export type Status = {
  readonly show: (speaker: Speaker) => void;
  readonly arrived: (activity: Activity) => void;
};

/** The desk says it anew every few seconds for as long as it is true. */
const typingMs = 6_000;

export function createStatus(): Status {
  let words = 'Bot · saved';
  let typing: ReturnType<typeof setTimeout> | undefined;
  // No live region: the message that makes the change is announced with its name.
  const write = (text: string) => {
    const status = document.getElementById('status');
    if (status !== null) {
      status.textContent = text;
    }
  };
  return {
    show(speaker) {
      words = speaker.kind === 'agent' ? speaker.name : 'Bot · saved';
      document.documentElement.dataset['speaker'] = speaker.kind;
      if (typing === undefined) {
        write(words);
      }
    },
    arrived({ type, from }) {
      if (from?.id?.startsWith('agent:') !== true) {
        return;
      }
      clearTimeout(typing);
      typing = undefined;
      if (type === 'typing') {
        // The name stood there before, and there is little room.
        write('Typing…');
        typing = setTimeout(() => {
          typing = undefined;
          write(words);
        }, typingMs);
      } else {
        write(words);
      }
    },
  };
}
