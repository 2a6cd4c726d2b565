/** The way from an HTTP request to a WebSocket, or to a refusal with a status code. */
import { STATUS_CODES } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../log.js';
import type { Caller, CallerOf } from '../http/caller.js';
import { failure, internalError, notFound } from '../http/reply.js';
import type { Reply } from '../http/reply.js';

export type UpgradeAsked = {
  readonly caller: Caller;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
};

export type Admission =
  | { readonly kind: 'admitted'; readonly opened: (socket: WebSocket) => void }
  | { readonly kind: 'refused'; readonly reply: Reply };

export type Upgrade = {
  readonly path: RegExp;
  readonly admit: (asked: UpgradeAsked) => Promise<Admission>;
};

export type UpgradePorts = {
  readonly upgrades: readonly Upgrade[];
  readonly callerOf: CallerOf;
  readonly log: Log;
  readonly isClosing: () => boolean;
  readonly opened: (socket: WebSocket) => void;
};

/** Clients have nothing to say here; an empty frame keeps their line open. */
const maxPayload = 64;

export function serveUpgrades(server: Server, ports: UpgradePorts): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    // It can break while we are still looking up who it is.
    const ignore = (): void => undefined;
    connection.on('error', ignore);
    void admissionOf(request, ports).then((admission) => {
      connection.off('error', ignore);
      if (connection.destroyed) return;
      if (admission.kind === 'refused') {
        refuse(connection, admission.reply);
        return;
      }
      sockets.handleUpgrade(request, connection, head, (socket) => {
        ports.opened(socket);
        admission.opened(socket);
      });
    });
  });
}

async function admissionOf(request: IncomingMessage, ports: UpgradePorts): Promise<Admission> {
  try {
    return await lookedUp(request, ports);
  } catch (error) {
    ports.log.error({ err: error }, 'an upgrade failed');
    return { kind: 'refused', reply: internalError() };
  }
}

function lookedUp(request: IncomingMessage, ports: UpgradePorts): Admission | Promise<Admission> {
  const caller = ports.callerOf(request.socket.remoteAddress ?? '', request.headers);
  const target = request.url ?? '';
  if (caller === null || !target.startsWith('/') || !URL.canParse(`http://host${target}`)) {
    return refused(failure(400, 'BadSyntax', 'The address or the Host header is malformed.'));
  }
  if (ports.isClosing()) return refused(failure(503, 'Unavailable', 'The bot is restarting.'));
  const url = new URL(`http://host${target}`);
  const upgrade = ports.upgrades.find(({ path }) => path.test(url.pathname));
  if (!upgrade) return refused(notFound());
  return upgrade.admit({ caller, url, headers: request.headers });
}

function refused(reply: Reply): Admission {
  return { kind: 'refused', reply };
}

function refuse(connection: Duplex, reply: Reply): void {
  connection.on('error', () => connection.destroy());
  connection.end(
    [
      `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}`,
      ...Object.entries(reply.headers).map(([name, value]) => `${name}: ${value.toString()}`),
      'Connection: close',
      '',
      reply.body?.toString() ?? '',
    ].join('\r\n'),
  );
}
