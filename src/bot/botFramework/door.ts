/** Who is let in: checked before anything is stored, and before the SDK sees anything doubtful. */
import { mayBeFromConnector } from './connectorToken.js';
import { InboundActivity, teamsChannel, tenantOf } from './inboundActivity.js';
import type { OnlineBot, Sdk } from './sdk.js';
import { isAllowedServiceUrl } from './serviceUrl.js';

export type BotAnswer = { readonly status: number; readonly body: unknown };

export type Admitted =
  | { readonly kind: 'admitted'; readonly activity: InboundActivity }
  | { readonly kind: 'refused'; readonly answer: BotAnswer };

export type DoorPorts = {
  readonly bot: OnlineBot;
  readonly sdk: Pick<Sdk, 'authenticate'>;
  readonly now: () => number;
};

export type Knock = {
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** The caller is this machine itself, and no page in a browser. */
  readonly isLocal: boolean;
};

export async function admit(ports: DoorPorts, knock: Knock): Promise<Admitted> {
  const { bot } = ports;
  if (bot.kind === 'open' && !knock.isLocal) {
    return refused(403, 'Forbidden', 'Only this machine itself is let in here.');
  }
  const { data: activity } = InboundActivity.safeParse(knock.body);
  if (activity === undefined) {
    return refused(400, 'BadArgument', 'This is no activity that can be read here.');
  }
  if (!isAllowedServiceUrl(activity.serviceUrl, bot.kind === 'open')) {
    return refused(400, 'BadArgument', 'Nothing is sent to this serviceUrl.');
  }
  return bot.kind === 'open'
    ? { kind: 'admitted', activity }
    : authenticated(ports, bot, activity, knock.authorization);
}

async function authenticated(
  { sdk, now }: DoorPorts,
  { appId, tenantId }: Extract<OnlineBot, { kind: 'app' }>,
  activity: InboundActivity,
  authorization: string | undefined,
): Promise<Admitted> {
  const { serviceUrl } = activity;
  const expected = { appId, tenantId, serviceUrl, now: now() };
  if (authorization === undefined || !mayBeFromConnector(authorization, expected)) {
    return unauthorized();
  }
  switch (await sdk.authenticate(activity, authorization)) {
    case 'refused':
      return unauthorized();
    case 'unavailable':
      return refused(503, 'Unavailable', 'The caller can not be checked at the moment.');
    case 'ok':
      return activity.channelId !== teamsChannel || tenantOf(activity)?.toLowerCase() === tenantId
        ? { kind: 'admitted', activity }
        : refused(403, 'Forbidden', 'This bot serves another organisation.');
  }
}

function unauthorized(): Admitted {
  return refused(401, 'Unauthorized', 'The request is not signed by the connector for this bot.');
}

function refused(status: number, code: string, message: string): Admitted {
  return { kind: 'refused', answer: { status, body: { error: { code, message } } } };
}
