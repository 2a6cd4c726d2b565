/** Counts what comes while the chat is closed. */
import type { Activity } from '../connection/activity.js';

export type Unread = {
  readonly arrived: (activity: Activity) => void;
  readonly opened: () => void;
  readonly closed: () => void;
};

export function countUnread(tell: (count: number) => void): Unread {
  const known = new Set<string>();
  let isOpen = true;
  let count = 0;
  return {
    arrived({ id = '', type, from }) {
      const isNews = type === 'message' && from?.role !== 'user' && !known.has(id);
      known.add(id);
      if (isNews && !isOpen) {
        count += 1;
        tell(count);
      }
    },
    opened() {
      isOpen = true;
      if (count > 0) {
        count = 0;
        tell(0);
      }
    },
    closed() {
      isOpen = false;
    },
  };
}
