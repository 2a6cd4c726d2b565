/** A thread's card as the message that shows it. */
import { cardContentType } from '../../render.js';
import { inForm } from '../outbox/channelActivity.js';
import type { OutgoingActivity } from '../sending.js';
import type { ThreadView } from './readThread.js';

export function cardActivity(
  { card, summary }: ThreadView,
  forceSubmit: boolean,
): OutgoingActivity {
  const attachments = [{ contentType: cardContentType, content: inForm(card, forceSubmit) }];
  return { type: 'message', summary, attachments };
}

/** The first message of a thread is named in its id. */
export function rootOf(threadId: string): string {
  return /;messageid=(.+)$/.exec(threadId)?.[1] ?? '';
}
