/** What the log says of a failed delivery. */
import { DeliveryError } from './deliveryError.js';

/** Never the body of an answer: it may repeat what was sent. */
export function aboutFailure(error: unknown): object {
  if (error instanceof DeliveryError) return { status: error.status, reason: error.reason };
  if (!(error instanceof Error)) return { reason: 'unknown' };
  // Why there is no token: AADSTS700016, AADSTS7000215, ...
  const reason = /AADSTS\d+/.exec(`${error.message} ${String(error.cause)}`)?.[0];
  return { reason: reason ?? error.name };
}
