/** Who on the page wants to know what of the chat. */

export type WidgetEvents = {
  /** The chat has loaded. */
  readonly ready: undefined;
  readonly open: undefined;
  readonly close: undefined;
  /** Messages that came while the chat was closed; 0 when it is opened. */
  readonly unread: number;
  /** A person has taken over. */
  readonly handedOver: undefined;
  /** The page's token is not taken, or not any more: call `signIn` with another. */
  readonly signInNeeded: undefined;
};

export type EventName = keyof WidgetEvents;

export type Listener<Name extends EventName> = (detail: WidgetEvents[Name]) => void;

export type Listeners = {
  readonly on: <Name extends EventName>(name: Name, listener: Listener<Name>) => void;
  readonly off: <Name extends EventName>(name: Name, listener: Listener<Name>) => void;
  readonly tell: <Name extends EventName>(name: Name, detail: WidgetEvents[Name]) => void;
};

export function createListeners(): Listeners {
  const all = new Map<string, Set<Listener<never>>>();
  return {
    on(name, listener) {
      all.set(name, (all.get(name) ?? new Set()).add(listener));
    },
    off(name, listener) {
      all.get(name)?.delete(listener);
    },
    tell(name, detail) {
      for (const listener of [...(all.get(name) ?? [])]) {
        // What goes wrong in the page's own code is the page's, and stops nothing here.
        queueMicrotask(() => {
          (listener as Listener<typeof name>)(detail);
        });
      }
    },
  };
}
