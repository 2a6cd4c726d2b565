/** The chat's connection against a real server, with real sockets: what goes wrong, and what comes of it. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { createConnection, type Connection } from '../../../../web/widget/connection/connection.js';
import { createOutbox, type Outbox } from '../../../../web/widget/connection/outbox.js';
import { createPause } from '../../../../web/widget/connection/pause.js';
import { requestSession } from '../../../../web/widget/connection/session.js';
import { createSessionKeeper } from '../../../../web/widget/connection/sessionKeeper.js';
import { aDirectLine, type DirectLine } from './aDirectLine.js';

let server: DirectLine;
let connection: Connection;
let outbox: Outbox;
let seen: string[];
let skippedMs: number;
let waiting: { readonly what: string; readonly resolve: () => void }[];

/** Resolves when a text, or a state in brackets, has been seen. */
function sees(what: string): Promise<void> {
  return seen.includes(what)
    ? Promise.resolve()
    : new Promise((resolve) => waiting.push({ what, resolve }));
}

function see(what: string): void {
  seen.push(what);
  waiting
    .filter((one) => one.what === what)
    .forEach(({ resolve }) => {
      resolve();
    });
}

const say = (text: string, clientActivityID = text) =>
  outbox.send({ type: 'message', text, channelData: { clientActivityID } });

beforeEach(async () => {
  server = await aDirectLine();
  seen = [];
  skippedMs = 0;
  waiting = [];
  const pause = createPause();
  const sessions = createSessionKeeper(
    () =>
      requestSession(fetch, `${server.origin}/webchat/session`, { locale: 'en', timeZone: 'UTC' }),
    () => {
      see('[other conversation]');
    },
  );
  const chance = () => 0;
  outbox = createOutbox({ fetch, sessions, pause, now: Date.now, chance, giveUpAfterMs: 2_000 });
  connection = createConnection(
    {
      fetch,
      openSocket: (url) => new WebSocket(url),
      chance,
      now: () => Date.now() + skippedMs,
      sessions,
      pause,
    },
    {
      onActivity(activity) {
        outbox.arrived(activity);
        see(activity.text ?? '');
      },
      onState: (state) => {
        see(`[${state}]`);
      },
    },
  );
});

afterEach(async () => {
  connection.end();
  await server.close();
});

describe('the connection', () => {
  it('starts the conversation and shows what was said before', async () => {
    server.write({ type: 'message', text: 'yesterday' });
    connection.start();
    await sees('yesterday');
    expect(seen).toEqual(['[online]', 'yesterday']);
    expect(server.calls).toEqual(['POST /webchat/session', 'POST /conversations']);
  });

  it('goes on at the watermark when the socket is lost: nothing missed, nothing twice', async () => {
    connection.start();
    await sees('[online]');
    server.write({ type: 'message', text: 'one' });
    await sees('one');
    server.dropSockets();
    await sees('[offline]');
    server.write({ type: 'message', text: 'two' });
    await sees('two');
    expect(seen).toEqual(['[online]', 'one', '[offline]', '[online]', 'two']);
    expect(server.calls.at(-1)).toBe('GET /conversations/c?watermark=1');
  });

  it('asks for a new session when the token has expired, and keeps its place', async () => {
    connection.start();
    server.write({ type: 'message', text: 'one' });
    await sees('one');
    server.expireTokens();
    server.dropSockets();
    await sees('[offline]');
    server.write({ type: 'message', text: 'two' });
    await sees('two');
    expect(seen.filter((what) => what === 'one')).toHaveLength(1);
    expect(server.calls.slice(2)).toEqual([
      'GET /conversations/c?watermark=1',
      'POST /webchat/session',
      'GET /conversations/c?watermark=1',
    ]);
  });

  it('says so when this browser is refused, and comes back when it is not', async () => {
    server.sessionStatus = 401;
    connection.start();
    await sees('[refused]');
    server.sessionStatus = 200;
    connection.refresh();
    await sees('[online]');
    expect(seen).toEqual(['[refused]', '[online]']);
  });

  it('tells when the session is for another conversation', async () => {
    connection.start();
    await sees('[online]');
    server.conversationId = 'd';
    server.expireTokens();
    server.dropSockets();
    await sees('[other conversation]');
  });

  it('trusts no open socket after a sleep', async () => {
    connection.start();
    await sees('[online]');
    server.write({ type: 'message', text: 'one' });
    await sees('one');
    connection.refresh();
    await sees('[offline]');
    server.write({ type: 'message', text: 'two' });
    await sees('two');
    expect(seen).toEqual(['[online]', 'one', '[offline]', '[online]', 'two']);
  });
});

describe('where a proxy lets no socket through', () => {
  beforeEach(() => {
    server.blocksSockets = true;
  });

  it('asks instead, and is online: nothing missed, nothing twice', async () => {
    server.write({ type: 'message', text: 'yesterday' });
    connection.start();
    await sees('yesterday');
    server.write({ type: 'message', text: 'one' });
    await sees('one');
    expect(seen).toEqual(['[online]', 'yesterday', 'one']);
    expect(server.calls.slice(2, 4)).toEqual([
      'GET /conversations/c/activities',
      'GET /conversations/c/activities?watermark=1',
    ]);
  });

  it('asks at once when something has been sent', async () => {
    connection.start();
    await sees('[online]');
    await say('mine');
    await sees('mine');
    expect(server.written()).toEqual(['mine']);
  });

  it('says so when the server goes away, and comes back with it', async () => {
    connection.start();
    await sees('[online]');
    server.sessionStatus = 503;
    server.expireTokens();
    await sees('[offline]');
    server.sessionStatus = 200;
    server.write({ type: 'message', text: 'one' });
    connection.refresh();
    await sees('one');
    expect(seen).toEqual(['[online]', '[offline]', '[online]', 'one']);
  });

  it('goes back to a socket when there is one again, without a word', async () => {
    connection.start();
    await sees('[online]');
    server.blocksSockets = false;
    skippedMs = 16_000;
    await say('one');
    await sees('one');
    const before = server.calls.length;
    await expect(server.hasSocket()).resolves.toBe(true);
    server.write({ type: 'message', text: 'two' });
    await sees('two');
    expect(seen).toEqual(['[online]', 'one', 'two']);
    expect(server.calls.slice(before).filter((call) => call.includes('/activities'))).toEqual([]);
  });
});

describe('the outbox', () => {
  it('keeps the order', async () => {
    connection.start();
    await Promise.all([say('a'), say('b'), say('c')]);
    expect(server.written()).toEqual(['a', 'b', 'c']);
  });

  it.each([503, 429, 403, 404])('sends again after %d', async (status) => {
    server.answers.push(status);
    await expect(say('a')).resolves.toBe('c|1');
    expect(server.written()).toEqual(['a']);
  });

  it('does not send twice what was taken though the answer was lost', async () => {
    connection.start();
    await sees('[online]');
    server.answers.push('lost');
    await expect(say('a')).resolves.toBe('c|1');
    expect(server.written()).toEqual(['a']);
  });

  it.each([400, 413])('gives up at once on %d, and the next one goes', async (status) => {
    server.answers.push(status);
    await expect(say('a')).rejects.toMatchObject({ code: 'notTaken', status });
    await say('b');
    expect(server.written()).toEqual(['b']);
  });

  it('gives up in the end, and sends nothing behind anybody’s back', async () => {
    server.answers.push(...Array.from({ length: 20 }, () => 503));
    await expect(say('a')).rejects.toMatchObject({ code: 'givenUp' });
    server.answers.length = 0;
    await say('b');
    expect(server.written()).toEqual(['b']);
  });
});
