/** What Web Chat is given for a Direct Line: always online to it, whatever the network does. */
import { suitWebChat, type Activity } from './activity.js';
import type { Outbox } from './outbox.js';

type Observer<T> = {
  readonly next?: (value: T) => void;
  readonly error?: (error: unknown) => void;
  readonly complete?: () => void;
};

export type Observable<T> = {
  subscribe(observer: Observer<T>): { unsubscribe(): void };
};

export type Line = {
  readonly activity$: Observable<Activity>;
  readonly connectionStatus$: Observable<number>;
  postActivity(activity: Activity): Observable<string>;
  end(): void;
};

export type LineInHand = {
  /** For Web Chat. */
  readonly line: Line;
  readonly arrived: (activity: Activity) => void;
  /** Web Chat listens: its script may come after the first messages, and it drops what it hears while it connects. */
  readonly connected: () => void;
};

/** Direct Line's name for a working connection. Told of any other, Web Chat drops what it is sending. */
const online = 2;

export function createLine(outbox: Outbox): LineInHand {
  const observers = new Set<Observer<Activity>>();
  let early: Activity[] | null = [];
  const tell = (activity: Activity) => {
    observers.forEach((observer) => observer.next?.(activity));
  };
  return {
    line: {
      activity$: {
        subscribe(observer) {
          observers.add(observer);
          return { unsubscribe: () => observers.delete(observer) };
        },
      },
      connectionStatus$: {
        subscribe(observer) {
          observer.next?.(online);
          return { unsubscribe: () => undefined };
        },
      },
      postActivity: (activity) => fromPromise(() => outbox.send(activity)),
      end: () => undefined,
    },
    arrived(activity) {
      outbox.arrived(activity);
      const drawn = suitWebChat(activity);
      if (drawn === null) {
        return;
      }
      if (early === null) {
        tell(drawn);
      } else {
        early.push(drawn);
      }
    },
    connected() {
      const kept = early ?? [];
      early = null;
      kept.forEach(tell);
    },
  };
}

/** Sends when it is subscribed to, as Web Chat does once. */
function fromPromise(begin: () => Promise<string>): Observable<string> {
  return {
    subscribe(observer) {
      let wanted = true;
      begin().then(
        (value) => {
          if (wanted) {
            observer.next?.(value);
            observer.complete?.();
          }
        },
        (error: unknown) => {
          if (wanted) {
            observer.error?.(error);
          }
        },
      );
      return {
        unsubscribe() {
          wanted = false;
        },
      };
    },
  };
}
