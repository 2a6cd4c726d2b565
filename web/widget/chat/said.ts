/** All that was said in this conversation, each message in its last form. */
import type { Activity } from '../connection/activity.js';

export type Said = {
  readonly arrived: (activity: Activity) => void;
  /** In order of time. */
  readonly all: () => readonly Activity[];
};

export function createSaid(): Said {
  const byId = new Map<string, Activity>();
  return {
    arrived(activity) {
      if (activity.id !== undefined) {
        byId.set(activity.id, activity);
      }
    },
    all: () =>
      [...byId.values()].sort((one, other) =>
        (one.timestamp ?? '').localeCompare(other.timestamp ?? ''),
      ),
  };
}
