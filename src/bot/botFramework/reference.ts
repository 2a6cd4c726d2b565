/** How a conversation is reached again, as it is kept in its row. */
import { z } from 'zod';
import { isPersonal, tenantOf, type InboundActivity } from './inboundActivity.js';

export const Reference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  /** As this channel says it, "a:..."; another one after the history was removed. */
  conversationId: z.string(),
  isPersonal: z.boolean(),
  tenantId: z.string().nullable(),
  botId: z.string(),
  /** "29:...": another one for every bot. */
  userId: z.string(),
  objectId: z.string().nullable(),
  /** Nothing can be sent until they write, or install the app again. */
  stopped: z.boolean(),
});

export type Reference = z.infer<typeof Reference>;

export function referenceOf(activity: InboundActivity): Reference {
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    isPersonal: isPersonal(activity),
    tenantId: tenantOf(activity),
    botId: activity.recipient.id,
    userId: activity.from.id,
    objectId: activity.from.aadObjectId ?? null,
    stopped: false,
  };
}

export function readReference(stored: string | null): Reference | null {
  return stored === null ? null : Reference.parse(JSON.parse(stored));
}
