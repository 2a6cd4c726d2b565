/** The stream of a conversation: one socket, from its opening to its end. */
import { readActivitySet, type ActivitySet } from './activity.js';

/** The part of a WebSocket that we use. */
export type Socket = {
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  send(data: string): void;
  close(): void;
};

export type Stream = {
  /** Resolves when the socket has ended, for whatever reason. */
  readonly ended: Promise<void>;
  end(): void;
};

/** Sending makes a browser notice that the other end is gone; the server ignores the empty frame. */
const keepAliveMs = 20_000;
/** Some proxies swallow the upgrade and answer nothing. */
const openWithinMs = 8_000;

export function openStream(
  socket: Socket,
  onOpen: () => void,
  onSet: (set: ActivitySet) => void,
): Stream {
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let keepAlive: ReturnType<typeof setInterval> | undefined;
  // A socket that hangs takes long to close: whoever ends the stream does not wait for it.
  let over = false;
  const end = () => {
    over = true;
    clearTimeout(opening);
    clearInterval(keepAlive);
    settle();
    socket.close();
  };
  const opening = setTimeout(end, openWithinMs);
  socket.addEventListener('open', () => {
    if (!over) {
      clearTimeout(opening);
      keepAlive = setInterval(() => {
        socket.send('');
      }, keepAliveMs);
      onOpen();
    }
  });
  socket.addEventListener('message', ({ data }) => {
    const set = over ? null : readActivitySet(data);
    if (set !== null) {
      onSet(set);
    }
  });
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);
  return { ended, end };
}
