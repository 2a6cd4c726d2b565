/** For whoever keeps the bot running. */
import type { TokenHealth } from '../bot/botFramework/tokenCheck.js';
import { failure, json, plain } from './http/reply.js';
import type { Handler } from './http/route.js';
import type { Metrics } from './metrics.js';

type BotHealth = (() => TokenHealth) | null;

/** 200 also while Teams cannot be answered: a restart would not help. */
export function healthz(botHealth: BotHealth): Handler {
  return () => json(200, { status: 'ok', ...(botHealth === null ? {} : { teams: botHealth() }) });
}

export function readyz(ready: () => boolean): Handler {
  return () =>
    ready()
      ? json(200, { status: 'ready' })
      : failure(503, 'Unavailable', 'Not ready yet: the database or the articles are missing.');
}

export function metricsText(
  metrics: Metrics,
  sockets: () => Record<string, number>,
  botHealth: BotHealth,
): Handler {
  return () =>
    plain(200, metrics.text(sockets()) + teamsMetrics(botHealth), {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
}

function teamsMetrics(botHealth: BotHealth): string {
  if (botHealth === null) return '';
  const { token, daysLeft } = botHealth();
  return [
    '# TYPE stepladder_teams_token gauge',
    `stepladder_teams_token ${token === 'missing' ? 0 : 1}`,
    ...(daysLeft === null
      ? []
      : [
          '# TYPE stepladder_teams_secret_days_left gauge',
          `stepladder_teams_secret_days_left ${daysLeft}`,
        ]),
    '',
  ].join('\n');
}
