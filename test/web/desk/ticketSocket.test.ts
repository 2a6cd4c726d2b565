import { describe, expect, it } from '@jest/globals';
import type { Socket } from '../../../web/desk/live.js';
import { ticketSocket } from '../../../web/desk/ticketSocket.js';

const answer =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve({ status, json: () => Promise.resolve(body) });

/** A socket that a test opens and closes, and what its opener was given. */
function aSocket() {
  const tickets: string[] = [];
  const heard: string[] = [];
  const target = new EventTarget();
  let closed = false;
  const socket: Socket = {
    addEventListener: (type: string, listener: (event: never) => void) => {
      target.addEventListener(type, listener as (event: Event) => void);
    },
    close: () => {
      closed = true;
    },
  };
  const connect = (ticket: string): Socket => {
    tickets.push(ticket);
    return socket;
  };
  const listenTo = (opened: Socket) => {
    opened.addEventListener('open', () => heard.push('open'));
    opened.addEventListener('message', ({ data }) => heard.push(`message ${String(data)}`));
    opened.addEventListener('close', () => heard.push('close'));
  };
  return { tickets, heard, target, connect, listenTo, isClosed: () => closed };
}

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('a socket by ticket', () => {
  it('opens with the ticket and passes on what it hears', async () => {
    const fake = aSocket();
    fake.listenTo(ticketSocket(answer({ ticket: 't1' }), fake.connect));
    await later();
    expect(fake.tickets).toEqual(['t1']);
    fake.target.dispatchEvent(new Event('open'));
    fake.target.dispatchEvent(new MessageEvent('message', { data: 'news' }));
    fake.target.dispatchEvent(new Event('close'));
    expect(fake.heard).toEqual(['open', 'message news', 'close']);
  });

  it.each([
    ['is refused', answer({ error: { code: 'Forbidden', message: '' } }, 403)],
    ['is no ticket', answer({ ticket: 7 })],
    ['does not come', () => Promise.reject(new Error('no network'))],
  ])('counts as closed, once, where the ticket %s', async (_, ask) => {
    const fake = aSocket();
    fake.listenTo(ticketSocket(ask, fake.connect));
    await later();
    expect(fake.heard).toEqual(['close']);
    expect(fake.tickets).toEqual([]);
  });

  it('opens nothing any more when it was closed meanwhile', async () => {
    const fake = aSocket();
    ticketSocket(answer({ ticket: 't1' }), fake.connect).close();
    await later();
    expect(fake.tickets).toEqual([]);
  });

  it('is closed with the page', async () => {
    const fake = aSocket();
    const socket = ticketSocket(answer({ ticket: 't1' }), fake.connect);
    await later();
    socket.close();
    expect(fake.isClosed()).toBe(true);
  });
});
