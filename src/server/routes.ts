/** Every address that answers. */
import { carryPage, openCarried } from './carry/carry.js';
import { readActivities, postActivity } from './directLine/activities.js';
import { behindToken } from './directLine/access.js';
import type { Gate } from './directLine/access.js';
import { refreshToken, resumeConversation, startConversation } from './directLine/conversations.js';
import { generateToken, sessionId } from './directLine/notHere.js';
import type { Streams } from './directLine/streams.js';
import { readFile } from './directLine/file.js';
import { receiveUpload } from './directLine/upload.js';
import type { DeskGate } from './desk/access.js';
import { operationRoutes } from './desk/api/operationRoutes.js';
import { deskOperations } from './desk/api/operations.js';
import { deskPage } from './desk/deskPage.js';
import { messages } from './botMessages.js';
import { healthz, metricsText, readyz } from './health.js';
import { file, get, post } from './http/route.js';
import type { Route } from './http/route.js';
import type { Metrics } from './metrics.js';
import { operatorRoutes } from './operator/operatorRoutes.js';
import type { Operator } from './operator/operator.js';
import { pages } from './pages/pages.js';
import type { ServerPorts } from './ports.js';
import { openSession } from './webchat/session.js';

export type RoutePorts = ServerPorts & {
  readonly gate: Gate;
  readonly deskGate: DeskGate;
  readonly operator: Operator;
  readonly operatorKey: string;
  readonly metrics: Metrics;
  readonly sockets: () => Record<string, number>;
  readonly passOn: Streams['pass'];
};

export function routes(ports: RoutePorts): readonly Route[] {
  return [
    ...pageRoutes(ports),
    ...chatRoutes(ports),
    ...operationRoutes(ports.deskGate, deskOperations(ports)),
    ...operatorRoutes(ports.operator, ports.operatorKey),
    post('/api/messages', messages(ports.botMessages)),
    ...file('/healthz', healthz()),
    ...file('/readyz', readyz(ports.ready)),
    get('/metrics', metricsText(ports.metrics, ports.sockets)),
  ];
}

function pageRoutes({ webDir, config, deskGate: gate, chance }: RoutePorts): readonly Route[] {
  const { help, embed, loader, asset, files } = pages({
    webDir,
    keepDays: config.keepDays,
    maxFileBytes: config.maxFileBytes,
    framedBy: config.widgetOrigins,
  });
  return [
    ...file('/', help),
    ...file('/embed', embed),
    ...file('/widget.js', loader),
    ...file('/assets/:file', asset),
    // No HEAD: the one-time link is spent by whoever asks.
    get('/desk', deskPage({ gate, files, chance })),
  ];
}

function chatRoutes(ports: RoutePorts): readonly Route[] {
  const { gate, directLine, log, chance } = ports;
  const { tokens } = gate;
  const at = '/v3/directline';
  return [
    post('/webchat/session', openSession({ ...ports, tokens })),
    ...file('/carry/:secret', carryPage(ports)),
    post('/carry', openCarried(ports)),
    post(`${at}/tokens/generate`, generateToken()),
    post(`${at}/tokens/refresh`, behindToken(gate, refreshToken(tokens))),
    post(`${at}/conversations`, behindToken(gate, startConversation(tokens, directLine))),
    get(`${at}/conversations/:id`, behindToken(gate, resumeConversation(tokens))),
    get(`${at}/conversations/:id/activities`, readActivities(gate, directLine, log)),
    post(`${at}/conversations/:id/activities`, behindToken(gate, postActivity(ports))),
    post(
      `${at}/conversations/:id/upload`,
      behindToken(gate, receiveUpload(directLine, ports.config.maxFileBytes)),
    ),
    ...file(`${at}/conversations/:id/files/:fileId`, readFile(tokens, directLine)),
    get(`${at}/session/getsessionid`, behindToken(gate, sessionId(chance.newId))),
  ];
}
