import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createTokens } from '../../../src/server/directLine/token.js';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import { newSession, startConversation } from '../../support/apiClient.js';
import type { SessionAnswer } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

type Frame = {
  readonly activities: readonly { readonly text: string }[];
  readonly watermark: string;
};

let server: TestServer;
const open: WebSocket[] = [];

beforeAll(async () => {
  server = await startServer();
});

afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

afterAll(() => server.close());

function connect(url: string, headers: Record<string, string> = {}): WebSocket {
  const socket = new WebSocket(url, { headers });
  open.push(socket);
  return socket;
}

/** Frames one after the other, none lost between two calls. */
function framesOf(socket: WebSocket): () => Promise<Frame> {
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as Frame;
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  return () => {
    const frame = frames.shift();
    return frame ? Promise.resolve(frame) : new Promise((resolve) => waiting.push(resolve));
  };
}

const texts = (frame: Frame) => frame.activities.map(({ text }) => text);

async function started(): Promise<SessionAnswer & { readonly streamUrl: string }> {
  const session = await newSession(server.address);
  const { streamUrl } = await startConversation(session);
  return { ...session, streamUrl };
}

/** The status with which an upgrade is refused. */
async function refusal(
  url: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const socket = connect(url, headers);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { statusCode?: number },
  ];
  return response.statusCode;
}

describe('a stream', () => {
  it('replays what was sent before it opened, then carries what comes', async () => {
    const { streamUrl, conversationId } = await started();
    await server.directLine.say(conversationId, 'Two');
    const next = framesOf(connect(streamUrl));
    expect(await next()).toMatchObject({
      activities: [{ text: 'Welcome.' }, { text: 'Two' }],
      watermark: watermarkText(conversationId, 2),
    });
    await server.directLine.say(conversationId, 'Three');
    expect(await next()).toMatchObject({
      activities: [{ text: 'Three' }],
      watermark: watermarkText(conversationId, 3),
    });
  });

  it('carries an update with the old id and a new watermark', async () => {
    const { streamUrl, conversationId } = await started();
    const id = await server.directLine.say(conversationId, 'Before');
    const next = framesOf(connect(streamUrl));
    await next();
    await server.directLine.replace(conversationId, id, 'After');
    expect(await next()).toMatchObject({
      activities: [{ id, text: 'After' }],
      watermark: watermarkText(conversationId, 3),
    });
  });

  it('begins with an empty set when there is nothing new, for its watermark', async () => {
    const { streamUrl, conversationId } = await started();
    const watermark = watermarkText(conversationId, 1);
    const next = framesOf(connect(`${streamUrl}&watermark=${watermark}`));
    expect(await next()).toEqual({ activities: [], watermark });
  });

  it('loses and doubles nothing when 200 messages come while it opens', async () => {
    const { streamUrl, conversationId } = await started();
    const said = (async () => {
      for (let i = 0; i < 200; i += 1) await server.directLine.say(conversationId, String(i));
    })();
    const next = framesOf(connect(streamUrl));
    const seen: string[] = [];
    while (!seen.includes('199')) seen.push(...texts(await next()));
    await said;
    expect(seen).toEqual(['Welcome.', ...Array.from({ length: 200 }, (_, i) => String(i))]);
  });

  it('ignores empty frames, and closes at anything else', async () => {
    const { streamUrl, conversationId } = await started();
    const socket = connect(streamUrl);
    const next = framesOf(socket);
    await next();
    socket.send('');
    await server.directLine.say(conversationId, 'Still here');
    expect(texts(await next())).toEqual(['Still here']);
    socket.send('hello');
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1008);
  });

  it('closes at a large frame without reading it', async () => {
    const { streamUrl } = await started();
    const socket = connect(streamUrl);
    await once(socket, 'open');
    socket.send('x'.repeat(100_000));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1009);
  });

  it('is one of at most four; the oldest gives way', async () => {
    const { streamUrl } = await started();
    const sockets: WebSocket[] = [];
    for (let i = 0; i < 5; i += 1) {
      const socket = connect(streamUrl);
      sockets.push(socket);
      if (i < 4) await once(socket, 'open');
    }
    const [, reason] = (await once(sockets[0] as WebSocket, 'close')) as [number, Buffer];
    expect(reason.toString()).toBe('collision');
    expect(sockets.slice(1, 4).map(({ readyState }) => readyState)).toEqual([1, 1, 1]);
  });

  it('closes so that the client comes back when reading fails', async () => {
    const { streamUrl, conversationId } = await started();
    const socket = connect(streamUrl);
    await framesOf(socket)();
    server.directLine.failOnce();
    await server.directLine.say(conversationId, 'Lost for now');
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1011);
    const seen = watermarkText(conversationId, 1);
    const next = framesOf(connect(`${streamUrl}&watermark=${seen}`));
    expect(texts(await next())).toEqual(['Lost for now']);
  });
});

describe('an upgrade', () => {
  it('is refused with 403 when the ticket is older than a minute', async () => {
    const { streamUrl } = await started();
    server.clock.advance(61_000);
    expect(await refusal(streamUrl)).toBe(403);
  });

  it('is refused with 401 when the ticket is a token, or none', async () => {
    const { streamUrl, token } = await started();
    const [base = ''] = streamUrl.split('?');
    expect(await refusal(`${base}?t=${token}`)).toBe(401);
    expect(await refusal(base)).toBe(401);
  });

  it('is refused with 403 for another conversation', async () => {
    const mine = await started();
    const other = await started();
    const url = mine.streamUrl.replace(mine.conversationId, other.conversationId);
    expect(await refusal(url)).toBe(403);
  });

  it('is refused with 404 when the conversation is gone', async () => {
    const tokens = createTokens(server.tokenSecret, server.chance.now);
    const ticket = await tokens.sign('stream', { conv: 'gone', user: 'dl_x' });
    const base = server.address.replace('http', 'ws');
    expect(await refusal(`${base}/v3/directline/conversations/gone/stream?t=${ticket}`)).toBe(404);
  });

  it('is refused with 403 from a page that is not ours', async () => {
    const { streamUrl } = await started();
    expect(await refusal(streamUrl, { Origin: 'https://evil.example' })).toBe(403);
  });

  it('is accepted from our own page', async () => {
    const { streamUrl } = await started();
    const next = framesOf(connect(streamUrl, { Origin: server.address }));
    expect(texts(await next())).toEqual(['Welcome.']);
  });

  it('is refused with 404 where there is none, and with 400 under a Host that is none', async () => {
    const base = server.address.replace('http', 'ws');
    expect(await refusal(`${base}/v3/directline`)).toBe(404);
    expect(await refusal(`${base}/x`, { Host: 'a b' })).toBe(400);
  });
});
