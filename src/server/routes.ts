/** Every address that answers. */
import type { ChatPorts } from './chatPorts.js';
import { chatRoutes } from './chatRoutes.js';
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
import { createProvider } from './signIn/provider.js';
import { signInPath, signInRoutes } from './signIn/signIn.js';

export type RoutePorts = ChatPorts & {
  readonly deskGate: DeskGate;
  readonly operator: Operator;
  readonly operatorKey: string;
  readonly metrics: Metrics;
  readonly sockets: () => Record<string, number>;
};

export function routes(ports: RoutePorts): readonly Route[] {
  const { oidc } = ports.config;
  const provider = oidc === null ? null : createProvider(oidc);
  return [
    ...pageRoutes(ports),
    ...chatRoutes(ports),
    ...operationRoutes(ports.deskGate, deskOperations(ports)),
    ...signInRoutes({ ...ports, gate: ports.deskGate, provider }),
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
    framedBy: config.widgetOrigins,
  });
  return [
    ...file('/', help),
    ...file('/embed', embed),
    ...file('/widget.js', loader),
    ...file('/assets/:file', asset),
    // No HEAD: the one-time link is spent by whoever asks.
    get('/desk', deskPage({ gate, files, chance, signInAddress: signInAddress(config) })),
  ];
}

/** Whole: the cookies of signing in belong to the address that people come back to. */
function signInAddress({ oidc }: RoutePorts['config']): string | null {
  return oidc === null ? null : new URL(signInPath, oidc.desk).href;
}
