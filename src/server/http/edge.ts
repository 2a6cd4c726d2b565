/**
 * restify, and what it must be kept from: it writes the message of whatever is thrown into the
 * answer; and a Host header or an address that is none throws outside of every handler, which
 * would end the process.
 */
import { STATUS_CODES } from 'node:http';
import { createServer } from 'restify';
import type { Request, Response, Server } from 'restify';
import type { Log } from '../../log.js';
import { readBytes } from './bytes.js';
import type { Caller, CallerOf } from './caller.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import type { OriginSettings } from './origins.js';
import { readParts } from './parts.js';
import { failure, internalError, notFound } from './reply.js';
import type { Headers, Reply } from './reply.js';
import type { Route } from './route.js';
import { strictTransport, usualHeaders } from './securityHeaders.js';

export type EdgePorts = {
  readonly callerOf: CallerOf;
  readonly origins: OriginSettings;
  readonly log: Log;
};

/** restify's types leave it out; it runs before anything of restify's own. */
type WithFirst = {
  readonly first: (handle: (request: Request, response: Response) => boolean) => void;
};

export function createEdge(routes: readonly Route[], ports: EdgePorts): Server {
  const server = createServer({ name: '', log: ports.log as never }) as Server & WithFirst;
  const callers = new WeakMap<Request, Caller>();

  server.first((request: Request, response: Response) => {
    const caller = ports.callerOf(request.socket.remoteAddress ?? '', request.headers);
    if (caller === null || !isPlainTarget(request)) {
      const refusal = failure(400, 'BadSyntax', 'The address or the Host header is malformed.');
      response.writeHead(refusal.status, { ...flat(refusal.headers), Connection: 'close' });
      response.end(refusal.body);
      return false;
    }
    callers.set(request, caller);
    return true;
  });

  server.pre((request: Request, response: Response, next) => {
    const caller = callers.get(request);
    if (caller) setHeaders(response, headersFor(request, caller, ports.origins));
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    send(response, { status: 204, headers: preflightHeaders, body: null });
    next(false);
  });

  // It repeats the errors of Node's server, which whoever listens takes care of; here nobody does.
  server.on('error', () => undefined);
  for (const route of routes) mount(server, route, callers, ports.log);

  // Whatever reaches this did not come from a handler of ours: an unknown address or method.
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done) => {
    if (!response.headersSent) send(response, unrouted(error, ports.log));
    (done as () => void)();
  });
  return server;
}

function mount(server: Server, route: Route, callers: WeakMap<Request, Caller>, log: Log): void {
  server[route.method](route.path, async (request: Request, response: Response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error('A request without a caller.');
    let reply: Reply;
    try {
      reply = await route.handle({
        params: request.params as Record<string, string>,
        query: new URL(`http://host${request.url ?? ''}`).searchParams,
        headers: request.headers,
        caller,
        bytes: (maxBytes) => readBytes(request, maxBytes),
        parts: (limits) => readParts(request, limits),
      });
    } catch (error) {
      log.error({ err: error, route: route.path }, 'a request failed');
      reply = internalError();
    }
    if (!response.headersSent && !response.destroyed) send(response, reply);
  });
}

/** A path, not the whole address that one would send to a proxy; or the `*` of OPTIONS. */
function isPlainTarget({ method, url = '' }: Request): boolean {
  if (method === 'OPTIONS' && url === '*') return true;
  return url.startsWith('/') && URL.canParse(`http://host${url}`);
}

function unrouted(error: unknown, log: Log): Reply {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return notFound();
  if (status === 405) {
    return failure(405, 'MethodNotAllowed', 'This address does not know this method.');
  }
  log.error({ err: error }, 'a request failed outside of its route');
  return internalError();
}

function headersFor(request: Request, caller: Caller, origins: OriginSettings): Headers {
  const [path = ''] = (request.url ?? '').split('?');
  return { ...usualHeaders, ...strictTransport(caller), ...corsHeaders(path, caller, origins) };
}

function send(response: Response, reply: Reply): void {
  setHeaders(response, reply.headers);
  response.sendRaw(reply.status, reply.body ?? STATUS_CODES[reply.status] ?? '');
}

/** Not restify's own `header`: that one adds to what is there. */
function setHeaders(response: Response, headers: Headers): void {
  for (const [name, value] of Object.entries(flat(headers))) response.setHeader(name, value);
}

function flat(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]),
  );
}
