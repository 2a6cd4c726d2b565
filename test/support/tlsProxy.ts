/**
 * A proxy that speaks HTTPS, as stands before the bot in a company; and on the same port, under
 * other names, pages of other sites that show its chat.
 */
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned } from './selfSigned.js';

/** What a browser sent with a request, and what it was given. */
export type Passed = {
  readonly call: string;
  readonly cookie: string;
  readonly setCookie: string;
};

export type TlsProxy = {
  /** "https://help.example:PORT": ours. */
  readonly ours: string;
  /** "https://{name}:PORT": a page with our tag. */
  readonly page: (name: string) => string;
  /** Where the product listens; set before the first request. */
  product: string;
  readonly passed: readonly Passed[];
  readonly close: () => Promise<void>;
};

const ourName = 'help.example';

/** A cookie as trackers set it: sent along where third parties may have cookies of all pages. */
export const trackersCookie = 'tracker=1';

export async function aTlsProxy(): Promise<TlsProxy> {
  const passed: Passed[] = [];
  const open = new Set<Duplex>();
  const server = createServer(selfSigned(), (incoming, response) => {
    if (nameOf(incoming) !== ourName) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>Intranet</title>
        <script src="${proxy.ours}/widget.js" defer></script><main><h1>News</h1></main></html>`);
      return;
    }
    const { hostname, port } = new URL(proxy.product);
    const { method = '', url = '' } = incoming;
    const headers = forwarded(incoming);
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      const given = answer.headers['set-cookie'] ?? [];
      const { cookie = '' } = incoming.headers;
      passed.push({ call: `${method} ${url}`, cookie, setCookie: given.join('\n') });
      const tracker = `${trackersCookie}; Path=/; Secure; SameSite=None`;
      response.writeHead(answer.statusCode ?? 502, {
        ...answer.headers,
        'set-cookie': [...given, tracker],
      });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { hostname, port } = new URL(proxy.product);
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(forwarded(incoming)).map(([name, value]) => `${name}: ${value}`);
      onward.write(`GET ${incoming.url ?? ''} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        socket.destroy();
        onward.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: TlsProxy = {
    ours: `https://${ourName}:${port}`,
    page: (name) => `https://${name}:${port}`,
    product: '',
    passed,
    close: () =>
      new Promise((resolve) => {
        open.forEach((end) => end.destroy());
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return proxy;
}

function nameOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').split(':')[0] ?? '';
}

/** What a proxy says of whom it speaks for. */
function forwarded({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) said[name] = value?.toString() ?? '';
  return {
    ...said,
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': headers.host ?? '',
  };
}
