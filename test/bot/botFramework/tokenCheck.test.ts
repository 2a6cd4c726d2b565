/** A bot that hears and cannot answer: found out before people do. */
import { describe, expect, it } from '@jest/globals';
import { createTokenCheck } from '../../../src/bot/botFramework/tokenCheck.js';
import { readSecretEnd } from '../../../src/botConfig.js';
import { healthz, metricsText } from '../../../src/server/health.js';
import { createMetrics } from '../../../src/server/metrics.js';
import { fixedClock } from '../../support/clock.js';
import { withTeams } from '../../support/teams/teamsOn.js';

const secretEnds = Date.parse('2027-01-31T00:00:00Z');

function aCheck(now: string, reason: () => string | null, secretEndsAt: number | null = null) {
  const logged: { level: string; message: string; fields: object }[] = [];
  const into = (level: string) => (fields: object, message: string) => {
    logged.push({ level, message, fields });
  };
  const why = reason;
  const authorization = () => {
    const said = why();
    return said === null ? Promise.resolve('Bearer x') : Promise.reject(new Error(said));
  };
  const check = createTokenCheck({
    sdk: { authorization },
    now: fixedClock(now).now,
    secretEndsAt,
    log: { warn: into('warn'), error: into('error') },
  });
  return { check, logged };
}

describe('the token for Teams', () => {
  it('is looked for at the start, with the real credentials of the bot', () =>
    withTeams(
      'sqlite',
      async ({ bot }) => {
        await bot.settled();
        expect(bot.framework.tokenHealth?.()).toMatchObject({ token: 'missing' });
        expect(bot.logged).toContainEqual({
          level: 'error',
          message: 'no token for Teams: no answer can be sent',
          fields: { reason: 'AADSTS7000222' },
        });
      },
      { noToken: () => 'AADSTS7000222: the secret has ended' },
    ));

  it('is there for a bot that is set up right', () =>
    withTeams('sqlite', async ({ bot }) => {
      await bot.settled();
      expect(bot.framework.tokenHealth?.()).toEqual({ token: 'ok', daysLeft: null });
    }));

  it('is told of when it comes back', async () => {
    let reason: string | null = 'AADSTS700016';
    const { check, logged } = aCheck('2026-11-22', () => reason);
    expect(check.health().token).toBe('unknown');
    await check.look();
    reason = null;
    await check.look();
    await check.look();
    expect(check.health().token).toBe('ok');
    expect(logged.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'error no token for Teams: no answer can be sent',
      'warn there is a token for Teams again',
    ]);
  });

  it.each([
    ['2026-12-31', 31, 0],
    ['2027-01-01', 30, 1],
    ['2027-01-30', 1, 1],
    ['2027-02-02', -2, 1],
  ])('warns before its secret ends: on %s, %d days before', async (day, daysLeft, warnings) => {
    const { check, logged } = aCheck(day, () => null, secretEnds);
    await check.look();
    expect(check.health()).toEqual({ token: 'ok', daysLeft });
    expect(logged.map(({ fields }) => fields)).toEqual(warnings === 0 ? [] : [{ daysLeft }]);
  });
});

describe('what the operator sees of it', () => {
  const asked = {} as Parameters<ReturnType<typeof healthz>>[0];

  it('is in health and metrics, which stay 200', async () => {
    const health = () => ({ token: 'missing', daysLeft: 12 }) as const;
    const answer = await healthz(health)(asked);
    expect(answer).toMatchObject({ status: 200 });
    expect(String(answer.body)).toContain('"token":"missing"');
    const metrics = await metricsText(createMetrics(), () => ({}), health)(asked);
    expect(String(metrics.body)).toContain('stepladder_teams_token 0\n');
    expect(String(metrics.body)).toContain('stepladder_teams_secret_days_left 12\n');
  });

  it('is nothing where no bot is set up', async () => {
    expect(String((await healthz(null)(asked)).body)).not.toContain('teams');
    const metrics = await metricsText(createMetrics(), () => ({}), null)(asked);
    expect(String(metrics.body)).not.toContain('teams');
  });
});

describe('MICROSOFT_APP_PASSWORD_EXPIRES', () => {
  const read = (day: string) => readSecretEnd({ MICROSOFT_APP_PASSWORD_EXPIRES: day });

  it('is a day', () => {
    expect(read('2027-01-31')).toEqual({ secretEndsAt: secretEnds, problems: [] });
    expect(read('')).toEqual({ secretEndsAt: null, problems: [] });
  });

  it.each(['31.1.2027', '2027-02-30', 'soon'])('is not %s', (day) => {
    expect(read(day).problems).toEqual([
      'MICROSOFT_APP_PASSWORD_EXPIRES must be a day like 2027-11-30.',
    ]);
  });
});
