/** All open sockets of all conversations in this process. */
import type { WebSocket } from 'ws';
import type { SeenActivity } from '../../bot/directLine/directLine.js';
import { endStream, openStream } from './stream.js';
import type { Opening, Stream, StreamPorts } from './stream.js';

export type Streams = {
  readonly open: (socket: WebSocket, opening: Opening) => void;
  /** This conversation may have something new. */
  readonly tell: (conversationId: string) => void;
  readonly tellAll: () => void;
  /** To those who look on now, and nobody else; only in this process. */
  readonly pass: (conversationId: string, activity: SeenActivity) => void;
  /** Does anybody look on in this process? */
  readonly has: (conversationId: string) => boolean;
  /** Somebody has signed out of this chat: nothing more is sent on its sockets in this process. */
  readonly end: (chat: string) => void;
  readonly count: () => number;
};

/** Clients that lose their token open more sockets on old addresses; a few are normal. */
const maxStreamsOfOne = 4;

export function createStreams(ports: StreamPorts): Streams {
  const conversations = new Map<string, Set<Stream>>();

  function remove(conversationId: string, stream: Stream): void {
    const streams = conversations.get(conversationId);
    streams?.delete(stream);
    if (streams?.size === 0) conversations.delete(conversationId);
  }

  return {
    open: (socket, opening) => {
      const { conversationId } = opening;
      const streams = conversations.get(conversationId) ?? new Set<Stream>();
      conversations.set(conversationId, streams);
      const stream = openStream(socket, opening, ports);
      streams.add(stream);
      socket.once('close', () => {
        remove(conversationId, stream);
      });
      const [oldest] = streams;
      if (streams.size > maxStreamsOfOne && oldest) {
        streams.delete(oldest);
        oldest.socket.close(1000, 'collision');
      }
      stream.tell();
    },
    tell: (conversationId) => {
      for (const stream of conversations.get(conversationId) ?? []) stream.tell();
    },
    tellAll: () => {
      for (const streams of conversations.values()) for (const stream of streams) stream.tell();
    },
    pass: (conversationId, activity) => {
      for (const stream of conversations.get(conversationId) ?? []) stream.pass(activity);
    },
    has: (conversationId) => conversations.has(conversationId),
    end: (chat) => {
      for (const streams of conversations.values()) {
        for (const stream of streams) if (stream.chat === chat) endStream(stream.socket);
      }
    },
    count: () => [...conversations.values()].reduce((sum, streams) => sum + streams.size, 0),
  };
}
