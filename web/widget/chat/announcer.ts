/**
 * Says once, to screen readers, what has come. Web Chat's own live region is off (repairCards.ts): it
 * reads a card as "A card" with all its buttons, the history at each reload, and no folded card.
 */
import { announcement, whereItStands, type Arrival } from './announcement.js';
import type { Activity } from '../connection/activity.js';

export type Announcer = {
  readonly arrived: (activity: Activity) => void;
  /** Something was drawn: what is said waits for the end of it. */
  readonly drawn: () => void;
};

/** What one press brings comes within this time. The focus has moved by then, and cuts off no word. */
const quietMs = 250;

/** However much is drawn, nobody waits longer. */
const patienceMs = 3_000;

export function createAnnouncer(speak: (words: string) => void, now: () => number): Announcer {
  const known = new Set<string>();
  let gathered: Arrival[] = [];
  let isHistory = true;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sayAll() {
    const words = isHistory ? whereItStands(gathered) : announcement(gathered);
    isHistory = false;
    gathered = [];
    if (words !== '') {
      speak(words);
    }
  }

  function sayWhenQuiet() {
    if (gathered.length > 0 && now() - since < patienceMs) {
      clearTimeout(timer);
      timer = setTimeout(sayAll, quietMs);
    }
  }

  return {
    arrived(activity) {
      const { id, type } = activity;
      if (type !== 'message') {
        return;
      }
      since = gathered.length === 0 ? now() : since;
      gathered.push({ activity, isChange: id !== undefined && known.has(id) });
      if (id !== undefined) {
        known.add(id);
      }
      sayWhenQuiet();
    },
    drawn: sayWhenQuiet,
  };
}
