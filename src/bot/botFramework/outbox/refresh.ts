/**
 * Refresh: a client that shows an old card again asks how it stands now (`trigger: "automatic"`).
 * Only in the personal chat, and only where there is a button left to press in vain.
 */
import { z } from 'zod';
import { teamsChannel } from '../inboundActivity.js';
import type { Reference } from '../reference.js';
import { cardIn } from './channelActivity.js';
import type { OutgoingActivity } from '../sending.js';

/** `refresh`: the card's key. Nothing in it can be acted on, whatever the client calls it. */
const RefreshData = z.object({ refresh: z.string().min(1).max(250) });

type Reader = Pick<Reference, 'channelId' | 'isPersonal' | 'userId'>;

/** The key of the card that is asked for; null for a button. */
export function refreshOf(data: unknown): string | null {
  return RefreshData.safeParse(data).data?.refresh ?? null;
}

export function withRefresh(
  activity: OutgoingActivity,
  key: string | null,
  { channelId, isPersonal, userId }: Reader,
): OutgoingActivity {
  const card = cardIn(activity);
  if (key === null || channelId !== teamsChannel || !isPersonal || !hasExecute(card)) {
    return activity;
  }
  const action = { type: 'Action.Execute', verb: 'do', data: { refresh: key } };
  const content = { ...(card as object), refresh: { action, userIds: [userId] } };
  const [attachment] = activity['attachments'] as readonly object[];
  return { ...activity, attachments: [{ ...attachment, content }] };
}

/** None where Submit is forced. Quotes within a text are escaped. */
function hasExecute(card: unknown): boolean {
  return card !== null && JSON.stringify(card).includes('"type":"Action.Execute"');
}
