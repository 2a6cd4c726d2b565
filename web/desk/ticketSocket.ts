/** The desk's socket where there is no cookie: it asks for a ticket first, and then opens with it. */
import * as z from 'zod/mini';
import type { Socket } from './live.js';

const ticketAnswer = z.object({ ticket: z.string() });

type Listeners = {
  readonly open: (() => void)[];
  readonly close: (() => void)[];
  readonly message: ((event: { readonly data: unknown }) => void)[];
};

/** What goes wrong before there is a socket counts as one that closed. */
export function ticketSocket(
  askForTicket: () => Promise<{ readonly status: number; json(): Promise<unknown> }>,
  connect: (ticket: string) => Socket,
): Socket {
  const listeners: Listeners = { open: [], close: [], message: [] };
  let socket: Socket | null = null;
  let isClosed = false;

  async function open(): Promise<void> {
    const answer = await askForTicket();
    const { ticket } = ticketAnswer.parse(await answer.json());
    if (isClosed) return;
    socket = connect(ticket);
    for (const listener of listeners.open) socket.addEventListener('open', listener);
    for (const listener of listeners.message) socket.addEventListener('message', listener);
    for (const listener of listeners.close) socket.addEventListener('close', listener);
  }

  open().catch(() => {
    for (const listener of listeners.close) listener();
  });
  return {
    addEventListener: (type: keyof Listeners, listener: (event: { data: unknown }) => void) => {
      (listeners[type] as (typeof listener)[]).push(listener);
    },
    close: () => {
      isClosed = true;
      socket?.close();
    },
  };
}
