/** Addresses that clients are told. They have to be absolute, and sockets need ws: or wss:. */
import type { Caller } from '../http/caller.js';

export const directLinePath = '/v3/directline';

/** The client's `domain` setting. */
export function directLineDomain(caller: Caller): string {
  return `${caller.base}${directLinePath}`;
}

/** With no watermark the stream begins at the start of the conversation. */
export function streamUrl(
  caller: Caller,
  conversationId: string,
  ticket: string,
  watermark: string | null,
): string {
  const query = new URLSearchParams({ t: ticket });
  if (watermark !== null) query.set('watermark', watermark);
  const base = directLineDomain(caller).replace(/^http/, 'ws');
  return `${base}/conversations/${encodeURIComponent(conversationId)}/stream?${query.toString()}`;
}
