/** For whoever keeps the bot running. */
import { failure, json, plain } from './http/reply.js';
import type { Handler } from './http/route.js';
import type { Metrics } from './metrics.js';

export function healthz(): Handler {
  return () => json(200, { status: 'ok' });
}

export function readyz(ready: () => boolean): Handler {
  return () =>
    ready()
      ? json(200, { status: 'ready' })
      : failure(503, 'Unavailable', 'Not ready yet: the database or the articles are missing.');
}

export function metricsText(metrics: Metrics, sockets: () => Record<string, number>): Handler {
  return () =>
    plain(200, metrics.text(sockets()), {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
}
