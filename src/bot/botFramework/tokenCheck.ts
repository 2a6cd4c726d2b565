/**
 * Is there a token to answer with? Where the secret has ended, messages still come in and no answer
 * leaves: to people the bot is mute, and only the operator can help.
 */
import { aboutFailure } from './outbox/aboutFailure.js';
import type { DeliveryPorts } from './outbox/deliver.js';
import type { Reference } from './reference.js';
import type { Sending } from './sending.js';
import { teamsChannel } from './inboundActivity.js';

export type TokenHealth = {
  readonly token: 'ok' | 'missing' | 'unknown';
  /** Whole days until the secret ends, negative afterwards; null where nobody said when. */
  readonly daysLeft: number | null;
};

export type TokenCheck = {
  readonly health: () => TokenHealth;
  /** Looks now, and again every day, or sooner while there is none. */
  readonly start: () => void;
  readonly look: () => Promise<void>;
  readonly stop: () => void;
};

export type TokenPorts = {
  readonly sdk: Pick<Sending, 'authorization'>;
  readonly now: () => number;
  /** Milliseconds; null where nobody said. */
  readonly secretEndsAt: number | null;
  readonly log: DeliveryPorts['log'];
};

const dayMs = 24 * 60 * 60_000;
const againMs = 15 * 60_000;
const warnDays = 30;

export function createTokenCheck(ports: TokenPorts): TokenCheck {
  const { now, secretEndsAt, log } = ports;
  let token: TokenHealth['token'] = 'unknown';
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function daysLeft(): number | null {
    return secretEndsAt === null ? null : Math.floor((secretEndsAt - now()) / dayMs);
  }

  async function look(): Promise<void> {
    warnOfEnd(daysLeft());
    try {
      await ports.sdk.authorization(nowhere);
      if (token === 'missing') log.warn({}, 'there is a token for Teams again');
      token = 'ok';
    } catch (error) {
      token = 'missing';
      log.error(aboutFailure(error), 'no token for Teams: no answer can be sent');
    }
  }

  function warnOfEnd(days: number | null): void {
    if (days === null || days > warnDays) return;
    log.warn(
      { daysLeft: days },
      'the secret of the app registration ends: add a new one, set it, restart',
    );
  }

  async function lookAgain(): Promise<void> {
    await look();
    if (isStopped) return;
    timer = setTimeout(() => void lookAgain(), token === 'ok' ? dayMs : againMs);
    timer.unref();
  }

  return {
    health: () => ({ token, daysLeft: daysLeft() }),
    start: () => void lookAgain(),
    look,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** A token is for the connector as a whole. Nothing is sent. */
const nowhere: Reference = {
  channelId: teamsChannel,
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  conversationId: 'none',
  isPersonal: true,
  tenantId: null,
  botId: 'none',
  userId: 'none',
  objectId: null,
  stopped: false,
};
