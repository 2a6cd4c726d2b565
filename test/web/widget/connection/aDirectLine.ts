/** A small Direct Line on a real port that can be made to fail: the server's part in the tests here. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Activity } from '../../../../web/widget/connection/activity.js';

export type DirectLine = {
  readonly origin: string;
  conversationId: string;
  readonly calls: string[];
  /** Answers the next posts so, one each; after that 200. `lost`: taken, and the answer never comes. */
  readonly answers: (number | 'lost')[];
  sessionStatus: number;
  /** As behind a proxy that knows no sockets. */
  blocksSockets: boolean;
  expireTokens(): void;
  dropSockets(): void;
  write(activity: Activity): void;
  written(): readonly string[];
  /** Resolves as soon as a socket is open. */
  hasSocket(): Promise<boolean>;
  close(): Promise<void>;
};

export async function aDirectLine(): Promise<DirectLine> {
  const sockets = new WebSocketServer({ noServer: true });
  const log: Activity[] = [];
  let valid = 0;
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    let body = '';
    for await (const chunk of request) {
      body += String(chunk);
    }
    const { method = '', url = '' } = request;
    directLine.calls.push(`${method} ${url.replace('/v3/directline', '')}`);
    const reply = (status: number, json: object) => {
      // restify, where a test in the same process has loaded it, makes writeHead answer nothing.
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    };
    if (url === '/webchat/session') {
      const { conversationId } = directLine;
      const domain = `${directLine.origin}/v3/directline`;
      reply(directLine.sessionStatus, { token: `t${valid}`, conversationId, userId: 'u', domain });
    } else if (request.headers.authorization !== `Bearer t${valid}`) {
      reply(403, { error: { code: 'TokenExpired', message: '' } });
    } else if (method === 'GET' && url.includes('/activities')) {
      const after = new URL(url, directLine.origin).searchParams.get('watermark');
      reply(200, JSON.parse(set(Number(after))) as object);
    } else if (url.endsWith('/activities')) {
      post(JSON.parse(body) as Activity, response, reply);
    } else {
      const watermark = new URL(url, directLine.origin).searchParams.get('watermark') ?? '0';
      const socketOrigin = directLine.origin.replace('http', 'ws');
      reply(200, { streamUrl: `${socketOrigin}/stream?watermark=${watermark}` });
    }
  }

  function post(
    activity: Activity,
    response: ServerResponse,
    reply: (status: number, json: object) => void,
  ) {
    const status = directLine.answers.shift() ?? 200;
    if (status === 'lost') {
      directLine.write(activity);
      response.destroy();
    } else {
      if (status === 200) {
        directLine.write(activity);
      }
      reply(status, { id: `c|${log.length}` });
    }
  }

  const set = (from: number) =>
    JSON.stringify({ activities: log.slice(from), watermark: String(log.length) });

  server.on('upgrade', (request, socket, head) => {
    if (directLine.blocksSockets) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      sockets.emit('connection', client, request);
      const from = new URL(request.url ?? '', directLine.origin).searchParams.get('watermark');
      client.send('');
      client.send(set(Number(from)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const directLine: DirectLine = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    conversationId: 'c',
    calls: [],
    answers: [],
    sessionStatus: 200,
    blocksSockets: false,
    expireTokens() {
      valid += 1;
    },
    dropSockets() {
      sockets.clients.forEach((client) => {
        client.terminate();
      });
    },
    write(activity) {
      log.push({ ...activity, id: `c|${log.length + 1}` });
      for (const client of sockets.clients) {
        if (client.readyState === WebSocket.OPEN) {
          client.send(set(log.length - 1));
        }
      }
    },
    hasSocket: () =>
      new Promise((resolve) => {
        const look = () => {
          if (sockets.clients.size > 0) resolve(true);
        };
        sockets.on('connection', look);
        look();
      }),
    written: () => log.map(({ text }) => text ?? ''),
    close() {
      directLine.dropSockets();
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
  return directLine;
}
