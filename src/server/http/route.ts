/** A route: an address and what answers there. Handlers know neither restify nor sockets. */
import type { IncomingHttpHeaders } from 'node:http';
import type { BytesRead } from './bytes.js';
import type { Caller } from './caller.js';
import type { PartLimits, PartsRead } from './parts.js';
import type { Reply } from './reply.js';

export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly caller: Caller;
  /** Reads the body; at most once. */
  readonly bytes: (maxBytes: number) => Promise<BytesRead>;
  /** The same for a body of several parts. */
  readonly parts: (limits: PartLimits) => Promise<PartsRead>;
};

export type Handler = (asked: Asked) => Reply | Promise<Reply>;

export type Route = {
  /** As restify calls them: `del` is DELETE. */
  readonly method: 'get' | 'head' | 'post' | 'put' | 'del';
  /** With `:name` for a part that varies. */
  readonly path: string;
  readonly handle: Handler;
};

export function get(path: string, handle: Handler): Route {
  return { method: 'get', path, handle };
}

export function post(path: string, handle: Handler): Route {
  return { method: 'post', path, handle };
}

export function put(path: string, handle: Handler): Route {
  return { method: 'put', path, handle };
}

export function del(path: string, handle: Handler): Route {
  return { method: 'del', path, handle };
}

/** Answers HEAD as well: for what can be asked for without any effect. */
export function file(path: string, handle: Handler): readonly Route[] {
  return [get(path, handle), { method: 'head', path, handle }];
}
