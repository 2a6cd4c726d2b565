/** One line for each request: never the query string, where keys and tickets stand. */
import type { Request, Response, Server } from 'restify';
import type { Log } from '../../log.js';
import type { Metrics } from '../metrics.js';

export function logRequests(server: Server, log: Log, metrics: Metrics, now: () => number): void {
  const startedAt = new WeakMap<Request, number>();
  server.on('request', (request: Request) => {
    startedAt.set(request, now());
  });
  server.on('after', (request: Request, response: Response) => {
    // `route` is missing where nothing was found, whatever restify's types say.
    const route = (request.getRoute() as { path?: string } | undefined)?.path ?? 'none';
    const method = request.method ?? '';
    const { statusCode: status } = response;
    const ms = now() - (startedAt.get(request) ?? now());
    metrics.countRequest(method, route, status);
    log.info({ method, route, status, ms }, 'request');
  });
}
