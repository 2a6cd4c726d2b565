/**
 * Says once, to screen readers, what has come. Web Chat's own live region is hidden (transcript.css):
 * it reads a card as "A card" with all its buttons, the history at each reload, and no folded card.
 */
import { announcement, whereItStands, type Arrival } from './announcement.js';
import type { Activity } from '../connection/activity.js';

export type Announcer = { readonly arrived: (activity: Activity) => void };

/** What one press brings comes within this time; the focus has moved by then, and cuts off no word. */
const gatherMs = 350;

export function createAnnouncer(speak: (words: string) => void): Announcer {
  const known = new Set<string>();
  let gathered: Arrival[] = [];
  let isHistory = true;

  function sayAll() {
    const words = isHistory ? whereItStands(gathered) : announcement(gathered);
    isHistory = false;
    gathered = [];
    if (words !== '') {
      speak(words);
    }
  }

  return {
    arrived(activity) {
      const { id, type } = activity;
      if (type !== 'message') {
        return;
      }
      if (gathered.length === 0) {
        setTimeout(sayAll, gatherMs);
      }
      gathered.push({ activity, isChange: id !== undefined && known.has(id) });
      if (id !== undefined) {
        known.add(id);
      }
    },
  };
}
