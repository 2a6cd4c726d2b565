/** What to do when something could not be delivered. Pure. */
import { DeliveryError } from './deliveryError.js';

export type Next =
  /** The same again, later. Where no answer came it may be there already: then it is there twice. */
  | { readonly kind: 'wait'; readonly ms: number; readonly tellOperator: boolean }
  /** They removed or blocked the bot. */
  | { readonly kind: 'stop'; readonly tellOperator: boolean }
  /** The conversation is gone: a personal chat can be opened again, once. */
  | { readonly kind: 'reopen' }
  | { readonly kind: 'giveUp' };

const firstWaitMs = 2_000;
const longestWaitMs = 5 * 60_000;
/** About a day. */
const maxAttempts = 290;

/** Rules of an administrator's, not wishes of the person's. */
const operatorReasons = new Set([
  'BotDisabledByAdmin',
  'NotEnoughPermissions',
  'InvalidBotApiHost',
]);

/** `attempts` counts from 1. */
export function afterFailure(error: unknown, attempts: number): Next {
  const backOff = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
  // Also what fails before anything is sent: no token, say.
  if (!(error instanceof DeliveryError) || error.status === null) {
    return waitOrGiveUp(attempts, backOff, true);
  }
  switch (error.status) {
    case 429:
      return { kind: 'wait', ms: error.retryAfterMs ?? backOff, tellOperator: false };
    case 401:
      return waitOrGiveUp(attempts, longestWaitMs, true);
    case 403:
      return { kind: 'stop', tellOperator: operatorReasons.has(error.reason) };
    case 404:
      return { kind: 'reopen' };
    case 408:
    case 412:
      return waitOrGiveUp(attempts, backOff, false);
    default:
      return error.status >= 500
        ? waitOrGiveUp(attempts, error.retryAfterMs ?? backOff, true)
        : { kind: 'giveUp' };
  }
}

function waitOrGiveUp(attempts: number, ms: number, tellOperator: boolean): Next {
  return attempts >= maxAttempts ? { kind: 'giveUp' } : { kind: 'wait', ms, tellOperator };
}
