/**
 * A Direct Line client as the protocol asks for one: a socket, a watermark, and coming back. Not
 * ours and not Microsoft's, so that hundreds of them fit into a test.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { bearer, newSession, startConversation, type SessionAnswer } from './apiClient.js';

const ActivitySet = z.object({
  activities: z.array(z.looseObject({ id: z.string(), type: z.string() })),
  watermark: z.string(),
});

export type Received = z.infer<typeof ActivitySet>['activities'][number];

export type LineClient = {
  readonly session: SessionAnswer;
  /** Everything that came over sockets, in order, as it came. */
  readonly received: readonly Received[];
  /** How often a socket was opened. */
  readonly opened: () => number;
  /** Sends until it is accepted, as the same message each time. */
  readonly say: (text: string, clientActivityID: string) => Promise<void>;
  readonly history: () => Promise<readonly Received[]>;
  readonly close: () => void;
};

/** Clients wait between these before they come back, each another time. */
const [leastWaitMs, mostWaitMs] = [200, 2000];

export async function openLineClient(address: string): Promise<LineClient> {
  const session = await newSession(address);
  const at = `${session.domain}/conversations/${session.conversationId}`;
  const headers = bearer(session.token);
  const received: Received[] = [];
  let watermark = '';
  let opened = 0;
  let isClosed = false;
  let socket: WebSocket | undefined;

  function open(url: string): Promise<void> {
    const opening = new WebSocket(url, { perMessageDeflate: false });
    socket = opening;
    opening.on('message', (data: Buffer) => {
      const set = ActivitySet.parse(JSON.parse(data.toString()));
      received.push(...set.activities);
      watermark = set.watermark;
    });
    opening.on('error', () => undefined);
    opening.on('close', () => {
      if (!isClosed) void comeBack();
    });
    return new Promise((resolve) => {
      opening.once('message', () => {
        opened += 1;
        resolve();
      });
    });
  }

  async function comeBack(): Promise<void> {
    for (;;) {
      await delay(leastWaitMs + Math.random() * (mostWaitMs - leastWaitMs));
      if (isClosed) return;
      const answer = await fetch(`${at}?watermark=${watermark}`, { headers }).catch(() => null);
      if (answer?.ok !== true) continue;
      const { streamUrl } = z.object({ streamUrl: z.string() }).parse(await answer.json());
      void open(streamUrl);
      return;
    }
  }

  const { streamUrl } = await startConversation(session);
  await open(streamUrl);
  return {
    session,
    received,
    opened: () => opened,
    say: async (text, clientActivityID) => {
      const body = JSON.stringify({ type: 'message', text, channelData: { clientActivityID } });
      for (;;) {
        const json = { ...headers, 'Content-Type': 'application/json' };
        const init = { method: 'POST', headers: json, body };
        const answer = await fetch(`${at}/activities`, init).catch(() => null);
        await answer?.arrayBuffer().catch(() => null);
        if (answer?.ok === true) return;
        await delay(leastWaitMs + Math.random() * (mostWaitMs - leastWaitMs));
      }
    },
    history: async () => {
      const answer = await fetch(`${at}/activities`, { headers });
      return ActivitySet.parse(await answer.json()).activities;
    },
    close: () => {
      isClosed = true;
      socket?.terminate();
    },
  };
}
