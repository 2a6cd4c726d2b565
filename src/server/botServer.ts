/** A second listener for `/api/messages` alone: what a firewall publishes then contains no desk. */
import type { Server as HttpServer } from 'node:http';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { messages } from './botMessages.js';
import { callers } from './http/caller.js';
import { createEdge } from './http/edge.js';
import { post } from './http/route.js';
import { listenOn, stopListening } from './listening.js';
import { usualPace, type BotMessages } from './ports.js';

export type BotServer = {
  /** The port; throws a `StartError` where the operator can put it right. */
  readonly listen: () => Promise<number>;
  readonly close: () => Promise<void>;
};

export type BotServerPorts = {
  readonly config: Config;
  readonly botPort: number;
  readonly botMessages: BotMessages | null;
  readonly log: Log;
};

export function createBotServer({ config, botPort, botMessages, log }: BotServerPorts): BotServer {
  const routes = [post('/api/messages', messages(botMessages))];
  const edge = createEdge(routes, { callerOf: callers(config), origins: config, log });
  const http = edge.server as HttpServer;
  return {
    async listen() {
      const { port } = await listenOn(http, botPort, config.host, 'BOT_PORT');
      http.on('error', (error) => {
        log.error({ err: error }, 'the server for the bot had a fault');
      });
      return port;
    },
    close: () => stopListening(http, usualPace.drainMs),
  };
}
