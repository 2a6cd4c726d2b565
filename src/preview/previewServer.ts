/**
 * The preview's own small server, for this machine only: the page, its data, and word of each
 * change. Nothing is signed in here, so it answers to no name but this machine's.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { LiveLibrary } from '../knowledge/library/loadLibrary.js';
import { listPages, sheetOf } from './pages.js';

export type PreviewPorts = {
  readonly live: LiveLibrary;
  /** The folder of the built pages. */
  readonly webDir: string;
  /** ISO date. */
  readonly today: () => string;
};

export type PreviewServer = {
  readonly http: Server;
  /** Tells every page that something has changed. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
};

const files: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'preview.html', type: 'text/html' },
  '/assets/preview.js': { file: 'assets/preview.js', type: 'text/javascript' },
  '/assets/preview.css': { file: 'assets/preview.css', type: 'text/css' },
  '/assets/adaptivecards.js': { file: 'assets/adaptivecards.js', type: 'text/javascript' },
};

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

export function createPreviewServer(ports: PreviewPorts): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const http = createServer((request, response) => {
    answer(ports, request, response, listeners).catch(() => {
      if (response.headersSent) response.destroy();
      else write(response, text(500, 'Something went wrong here.'));
    });
  });
  return {
    http,
    changed: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        http.close(() => {
          resolve();
        });
        http.closeAllConnections();
      }),
  };
}

type Reply = { readonly status: number; readonly type: string; readonly body: string | Buffer };

async function answer(
  ports: PreviewPorts,
  request: IncomingMessage,
  response: ServerResponse,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const address = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
  if (!isThisMachine(address)) {
    write(response, text(403, 'Only on this machine.'));
    return;
  }
  const url = new URL(address);
  if (url.pathname === '/api/changes') follow(response, listeners);
  else write(response, await replyTo(ports, url));
}

async function replyTo({ live, webDir, today }: PreviewPorts, url: URL): Promise<Reply> {
  const file = files[url.pathname];
  if (file !== undefined) return built(join(webDir, file.file), file.type);
  if (url.pathname === '/api/pages') return json(200, listPages(live, today()));
  if (url.pathname !== '/api/page') return text(404, 'There is nothing at this address.');
  const sheet = sheetOf(live, url.searchParams.get('file') ?? '', today());
  return json(sheet === undefined ? 404 : 200, sheet ?? null);
}

/** A name that somebody else's DNS points here would let their page read along. */
function isThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

function follow(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
  response.write('data: hello\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

async function built(path: string, type: string): Promise<Reply> {
  const body = await readFile(path).catch(() => null);
  return body === null
    ? text(404, 'This was not built. Run npm ci once.')
    : { status: 200, type, body };
}

function json(status: number, value: unknown): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function text(status: number, body: string): Reply {
  return { status, type: 'text/plain', body };
}

function write(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
