/** A page with a few words and a link, for who is not at the desk yet. */
import { html } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import { pagePolicy } from '../http/securityHeaders.js';

export function messagePage({ caller }: Asked, status: number, page: string): Reply {
  const policy = pagePolicy(caller, { frames: false, framedBy: [] });
  return html(status, page, { ...policy, 'Cache-Control': 'no-store' });
}
