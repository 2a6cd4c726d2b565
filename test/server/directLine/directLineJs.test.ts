import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import type { Activity } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import {
  SessionAnswer,
  cookieFrom,
  newSession,
  postJson,
  startConversation,
} from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;
const clients: DirectLine[] = [];

beforeAll(async () => {
  // The client was made for browsers and looks for these two.
  Object.assign(globalThis, { WebSocket, XMLHttpRequest });
  server = await startServer();
});

afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});

afterAll(() => server.close());

type Client = {
  readonly directLine: DirectLine;
  /** The texts so far, as soon as there are that many. */
  readonly texts: (count: number) => Promise<readonly string[]>;
  /** The texts so far, as soon as this one is among them. */
  readonly until: (text: string) => Promise<readonly string[]>;
};

function connect(session: SessionAnswer, webSocket: boolean, watermark?: string): Client {
  const directLine = new DirectLine({
    token: session.token,
    domain: session.domain,
    webSocket,
    pollingInterval: 200,
    ...(watermark === undefined ? {} : { watermark, conversationId: session.conversationId }),
  });
  clients.push(directLine);
  const seen: string[] = [];
  const waiting: (() => void)[] = [];
  directLine.activity$.subscribe(
    (activity) => {
      if (activity.type === 'message') seen.push(activity.text ?? '');
      for (const look of waiting) look();
    },
    // `end()` is reported here as an error.
    () => undefined,
  );
  const when = (isEnough: () => boolean): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isEnough()) resolve([...seen]);
      };
      waiting.push(look);
      look();
    });
  return {
    directLine,
    texts: (count) => when(() => seen.length >= count),
    until: (text) => when(() => seen.includes(text)),
  };
}

function post(client: Client, text: string): Promise<string> {
  const activity: Activity = { type: 'message', text, from: { id: 'me' } };
  return new Promise((resolve, reject) => {
    client.directLine.postActivity(activity).subscribe(resolve, reject);
  });
}

describe.each([
  { mode: 'on a socket', webSocket: true },
  { mode: 'by polling', webSocket: false },
])('botframework-directlinejs $mode', ({ webSocket }) => {
  it('starts, sends, and sees its own message before the answer', async () => {
    const session = await newSession(server.address);
    const client = connect(session, webSocket);
    expect(await client.texts(1)).toEqual(['Welcome.']);
    expect(client.directLine.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
    expect(await post(client, 'Hello')).toBe(`${session.conversationId}|0000002`);
    await server.directLine.say(session.conversationId, 'Hello yourself');
    expect(await client.texts(3)).toEqual(['Welcome.', 'Hello', 'Hello yourself']);
  });

  it('sees the old version and then the new one of a message that is replaced', async () => {
    const session = await newSession(server.address);
    const client = connect(session, webSocket);
    await client.texts(1);
    const id = await server.directLine.say(session.conversationId, 'Before');
    await client.texts(2);
    await server.directLine.replace(session.conversationId, id, 'After');
    expect(await client.texts(3)).toEqual(['Welcome.', 'Before', 'After']);
  });

  it('comes back to the same conversation with a token alone', async () => {
    const session = await newSession(server.address);
    const first = connect(session, webSocket);
    await first.texts(1);
    await post(first, 'Before the reload');
    first.directLine.end();
    const second = connect(session, webSocket);
    expect(await second.texts(2)).toEqual(['Welcome.', 'Before the reload']);
  });

  it('comes back at its watermark', async () => {
    const session = await newSession(server.address);
    const first = connect(session, webSocket);
    await first.texts(1);
    first.directLine.end();
    await server.directLine.say(session.conversationId, 'While away');
    const seen = watermarkText(session.conversationId, 1);
    const second = connect(session, webSocket, seen);
    expect(await second.texts(1)).toEqual(['While away']);
  });

  it('learns of an expired token, and goes on with a new one of the same visitor', async () => {
    const answer = await postJson(`${server.address}/webchat/session`, {});
    const client = connect(SessionAnswer.parse(answer.body), webSocket);
    await client.texts(1);
    server.clock.advance(3_601_000);
    const expired = new Promise<void>((resolve) => {
      client.directLine.connectionStatus$.subscribe((status) => {
        if (status === ConnectionStatus.ExpiredToken) resolve();
      });
    });
    expect(await post(client, 'Too late')).toBe('retry');
    await expired;
    client.directLine.reconnect(
      await startConversation(await newSession(server.address, cookieFrom(answer))),
    );
    await post(client, 'Back again');
    // This client opens more sockets when its token expires; their readers know messages by id.
    const seen = new Set(await client.until('Back again'));
    expect([...seen]).toEqual(['Welcome.', 'Back again']);
  });
});

it('keeps polling when reading fails for a moment', async () => {
  const session = await newSession(server.address);
  const client = connect(session, false);
  await client.texts(1);
  server.directLine.failOnce();
  await server.directLine.say(session.conversationId, 'After the fault');
  expect(await client.texts(2)).toEqual(['Welcome.', 'After the fault']);
});
