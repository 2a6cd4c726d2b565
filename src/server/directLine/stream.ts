/**
 * One socket of one conversation. It reads through the same `since` as polling does, one set at a
 * time, and the next only when the last has left: a slow reader costs us one set, never a queue.
 */
import type { WebSocket } from 'ws';
import type { DirectLine, SeenActivity } from '../../bot/directLine/directLine.js';
import type { Log } from '../../log.js';
import type { ShowFiles } from './fileLinks.js';
import { watermarkText } from './watermark.js';

export type Stream = {
  /** There may be something new. */
  readonly tell: () => void;
  /** Shows what is of the moment, such as typing: not stored, and dropped where a reader is slow. */
  readonly pass: (activity: SeenActivity) => void;
  readonly chat: string;
  readonly socket: WebSocket;
};

export type StreamPorts = { readonly directLine: DirectLine; readonly log: Log };

/** Whose stream, and from where it goes on. */
export type Opening = {
  readonly conversationId: string;
  /** Whose signing out ends it. */
  readonly chat: string;
  /** null: from the start. */
  readonly count: number | null;
  /** Has somebody signed out of this chat? Perhaps at another process. */
  readonly isOver: () => Promise<boolean>;
  readonly showFiles: ShowFiles;
};

/** The first set is sent even when it is empty: its watermark is what a client comes back with. */
export function openStream(
  socket: WebSocket,
  { conversationId, chat, count, isOver, showFiles }: Opening,
  { directLine, log }: StreamPorts,
): Stream {
  let seen = count;
  let opened = false;
  let running = false;
  let news = false;

  async function sendNews(): Promise<void> {
    while (news && socket.readyState === socket.OPEN) {
      news = false;
      if (await isOver()) {
        endStream(socket);
        return;
      }
      const set = await directLine.since(conversationId, seen);
      if (set.activities.length === 0 && opened) continue;
      // Perhaps not everything fitted into this set.
      news = set.activities.length > 0;
      const activities = await showFiles(set.activities);
      const watermark = watermarkText(conversationId, set.watermark);
      await sendText(socket, JSON.stringify({ activities, watermark }));
      opened = true;
      seen = set.watermark;
    }
  }

  function tell(): void {
    news = true;
    if (running) return;
    running = true;
    sendNews()
      .catch((error: unknown) => {
        log.error({ err: error }, 'a stream failed');
        // The client comes back, with its watermark.
        socket.close(1011);
      })
      .finally(() => {
        running = false;
      });
  }

  function pass(activity: SeenActivity): void {
    // Before the first set there is no watermark to send it with.
    if (!opened || running || socket.bufferedAmount > 0) return;
    const watermark = watermarkText(conversationId, seen ?? 0);
    socket.send(JSON.stringify({ activities: [activity], watermark }));
  }

  return { tell, pass, chat, socket };
}

/** The client comes back, and is told that its token is not good any more. */
export function endStream(socket: WebSocket): void {
  socket.close(1000, 'signed out');
}

/** Resolved when it has left this process, or when there is nobody left to read it. */
function sendText(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    socket.send(text, () => {
      resolve();
    });
  });
}
