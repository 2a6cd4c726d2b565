/** The HTTP server: `src/main.ts` gives it its ports, tells it to listen, and closes it. */
import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import { chatParts } from './chatPorts.js';
import type { DeskGate } from './desk/access.js';
import { checkEvery } from './desk/checkAgain.js';
import { liveSockets, liveUpgrade, type LiveSockets } from './desk/live.js';
import { tellOfBursts } from './desk/tellOfBursts.js';
import { followTyping, tellOfTyping } from './desk/typing.js';
import type { Streams } from './directLine/streams.js';
import { streamUpgrade } from './directLine/streamUpgrade.js';
import { callers } from './http/caller.js';
import { createEdge } from './http/edge.js';
import { logRequests } from './http/requestLog.js';
import type { Route } from './http/route.js';
import { listenOn, stopListening } from './listening.js';
import { createMetrics } from './metrics.js';
import { deskLink, operatorOf } from './operator/operator.js';
import { removeOperatorFile, writeOperatorFile } from './operator/operatorFile.js';
import { usualPace } from './ports.js';
import type { ServerPorts } from './ports.js';
import { routes } from './routes.js';
import { openSockets } from './sockets/openSockets.js';
import { serveUpgrades } from './sockets/upgrade.js';

export type Server = {
  /** Every address that answers, for whoever checks that none is left out. */
  readonly addresses: readonly Pick<Route, 'method' | 'path'>[];
  /** Throws a `StartError` where the operator can put it right. */
  readonly listen: () => Promise<Listening>;
  /** Stops accepting, lets running requests finish, tells sockets to come back. */
  readonly close: () => Promise<void>;
};

export type Listening = {
  /** Reachable from this machine, "http://127.0.0.1:3978"; the real port where PORT is 0. */
  readonly address: string;
  /** A new one-time link to the desk. */
  readonly deskLink: (name: string) => Promise<string>;
};

export function createServer(ports: ServerPorts): Server {
  const { config, storage, chance, log } = ports;
  const pace = ports.pace ?? usualPace;
  const chat = chatParts(ports);
  const { streams } = chat;
  const deskGate = deskGateOf(ports);
  const operator = operatorOf(storage, chance);
  const operatorKey = chance.newSecret();
  const metrics = createMetrics();
  const callerOf = callers(config);
  const live = liveSockets(ports.deskChanges, ports.deskSettings);
  const sockets = openSockets(pace.pingMs);
  const counts = () => ({ directline: streams.count(), desk: live.count() });
  let closing = false;
  let listening = false;

  const table = routes({
    ...ports,
    ready: () => listening && !closing && ports.ready(),
    ...chat,
    personTypes: tellOfTyping(storage),
    deskGate,
    operator,
    operatorKey,
    metrics,
    sockets: counts,
  });
  const edge = createEdge(table, { callerOf, origins: config, log });
  const http = edge.server as HttpServer;
  logRequests(edge, log, metrics, chance.now);
  serveUpgrades(http, {
    upgrades: [streamUpgrade(chat, config), liveUpgrade(deskGate, live, checkEvery(pace.checkMs))],
    callerOf,
    log,
    isClosing: () => closing,
    opened: sockets.add,
  });
  const stopNews = followNews(ports, streams, live, pace.pollMs);

  return {
    addresses: table,
    listen: async () => {
      const address = localAddress(await listenOn(http, config.port, config.host), config.host);
      http.on('error', (error) => {
        log.error({ err: error }, 'the server had a fault');
      });
      await writeOperatorFile(config.dataDir, { address, key: operatorKey });
      listening = true;
      return {
        address,
        deskLink: async (name) => deskLink(address, await operator.deskKey({ name })),
      };
    },
    close: async () => {
      closing = true;
      stopNews();
      live.close();
      await removeOperatorFile(config.dataDir, operatorKey);
      await Promise.all([sockets.closeAll(), stopListening(http, pace.drainMs)]);
    },
  };
}

function deskGateOf(ports: ServerPorts): DeskGate {
  const { storage, config, chance, deskSettings, presence, teams = null } = ports;
  return { storage, origins: config, roles: deskSettings, now: chance.now, teams, ...presence };
}

/** PostgreSQL tells of news over a connection that can break; the poll is for that. */
function followNews(
  { storage, chance }: ServerPorts,
  streams: Streams,
  live: LiveSockets,
  pollMs: number,
): () => void {
  const stop = storage.onAnnounced(streams.tell);
  const stopTyping = followTyping({ storage, streams, live, chance });
  const stopBursts = tellOfBursts(storage, live);
  const poll = storage.dialect === 'postgres' ? setInterval(streams.tellAll, pollMs) : undefined;
  poll?.unref();
  return () => {
    clearInterval(poll);
    stopTyping();
    stopBursts();
    stop();
  };
}

function localAddress({ port }: AddressInfo, host: string): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
