/** Every address that answers. */
import { carryPage, openCarried } from './carry/carry.js';
import { readActivities, postActivity } from './directLine/activities.js';
import { behindToken } from './directLine/access.js';
import type { Gate } from './directLine/access.js';
import { refreshToken, resumeConversation, startConversation } from './directLine/conversations.js';
import { generateToken, refuseUpload, sessionId } from './directLine/notHere.js';
import { changing, reading } from './desk/access.js';
import type { DeskGate } from './desk/access.js';
import { deskActions } from './desk/actions.js';
import {
  finish,
  listArticles,
  listSuggestions,
  readArticle,
  suggestCorrection,
} from './desk/authors.js';
import { listCases, readCase, whoAmI } from './desk/cases.js';
import { deskPage, deskTab } from './desk/deskPage.js';
import { liveTicket } from './desk/live.js';
import { messages } from './botMessages.js';
import { healthz, metricsText, readyz } from './health.js';
import { del, file, get, post } from './http/route.js';
import type { Route } from './http/route.js';
import type { Metrics } from './metrics.js';
import { deleteMyData, downloadMyData, minePage, readMyCases } from './mine/mine.js';
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
};

export function routes(ports: RoutePorts): readonly Route[] {
  return [
    ...pageRoutes(ports),
    ...chatRoutes(ports),
    ...deskRoutes(ports),
    ...operatorRoutes(ports.operator, ports.operatorKey),
    post('/api/messages', messages(ports.botMessages)),
    ...file('/healthz', healthz()),
    ...file('/readyz', readyz(ports.ready)),
    get('/metrics', metricsText(ports.metrics, ports.sockets)),
  ];
}

function pageRoutes(ports: RoutePorts): readonly Route[] {
  const { webDir, config, deskGate: gate, chance } = ports;
  const { help, embed, loader, asset, files } = pages({
    webDir,
    keepDays: config.keepDays,
    framedBy: config.widgetOrigins,
  });
  return [
    ...file('/', help),
    ...file('/embed', embed),
    ...file('/widget.js', loader),
    ...file('/assets/:file', asset),
    // No HEAD: the one-time link is spent by whoever asks.
    get('/desk', deskPage({ gate, files, chance })),
    ...(config.tab === null ? [] : file('/desk/tab', deskTab(files))),
    ...file('/mine', minePage(files, ports)),
    get('/mine/api/cases', readMyCases(ports)),
    get('/mine/api/data', downloadMyData(ports)),
    del('/mine/api/data', deleteMyData(ports)),
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
    post(`${at}/conversations/:id/activities`, behindToken(gate, postActivity(directLine))),
    post(`${at}/conversations/:id/upload`, behindToken(gate, refuseUpload())),
    get(`${at}/session/getsessionid`, behindToken(gate, sessionId(chance.newId))),
  ];
}

function deskRoutes(ports: RoutePorts): readonly Route[] {
  const { desk, deskGate: gate, chance } = ports;
  const at = '/desk/api';
  return [
    get(`${at}/me`, reading(gate, whoAmI())),
    post(`${at}/live-ticket`, changing(gate, liveTicket(gate, chance))),
    get(`${at}/cases`, reading(gate, listCases(desk))),
    get(`${at}/cases/:id`, reading(gate, readCase(desk))),
    ...Object.entries(deskActions(desk)).map(([name, run]) =>
      post(`${at}/cases/:id/${name}`, changing(gate, run)),
    ),
    post(`${at}/cases/:id/suggestions`, changing(gate, suggestCorrection(ports))),
    get(`${at}/suggestions`, reading(gate, listSuggestions(ports))),
    post(`${at}/suggestions/:id/done`, changing(gate, finish(ports))),
    get(`${at}/articles`, reading(gate, listArticles(ports))),
    get(`${at}/articles/:id`, reading(gate, readArticle(ports))),
  ];
}
