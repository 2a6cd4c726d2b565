/** A proxy between browser and product, as stands in many networks; and what it does to a chat. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Proxy = {
  /** "http://127.0.0.1:PORT" */
  readonly address: string;
  /** Upgrades are answered with 502, as by a proxy that knows no sockets. */
  blocksSockets: boolean;
  /** As if the token of each request up to now had expired; the next session's is good. */
  expireTokens(): void;
  /** Cuts what is open. */
  dropSockets(): void;
  /** "GET /embed", in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

export async function aProxy(product: string): Promise<Proxy> {
  const { hostname, port } = new URL(product);
  const open = new Set<Duplex>();
  const asked: string[] = [];
  const seen = new Set<string>();
  let expired = new Set<string>();

  function pass(incoming: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = incoming;
    asked.push(`${method} ${url.split('?')[0] ?? ''}`);
    const token = headers.authorization;
    if (token !== undefined && expired.has(token)) {
      response.statusCode = 403;
      response.end('{"error":{"code":"TokenExpired","message":""}}');
      return;
    }
    if (token !== undefined) seen.add(token);
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      response.statusCode = answer.statusCode ?? 502;
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined) response.setHeader(name, value);
      }
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(pass);
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    if (proxy.blocksSockets) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), hostname, () => {
      const lines = incoming.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [`${name}: ${all[at + 1] ?? ''}`] : [],
      );
      onward.write(`GET ${incoming.url ?? ''} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        open.delete(end);
        socket.destroy();
        onward.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const proxy: Proxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    blocksSockets: false,
    asked,
    expireTokens() {
      expired = new Set(seen);
    },
    dropSockets() {
      open.forEach((end) => end.destroy());
    },
    close: () =>
      new Promise((resolve) => {
        proxy.dropSockets();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return proxy;
}
