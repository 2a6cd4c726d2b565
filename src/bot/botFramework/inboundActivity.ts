/** An activity as a Bot Framework channel posts it: bounded, and no more of it than we read. */
import { z } from 'zod';

const id = z.string().min(1).max(500);
const name = z.string().max(1000).nullish();

const Account = z.object({ id, name, aadObjectId: z.string().max(200).nullish() });

const Tenant = z.object({ id: z.string().min(1).max(200) });

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().max(2000).nullish(),
  mentioned: z.object({ id }),
});

const ClientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().max(35).nullish(),
  timezone: z.string().max(64).nullish(),
});

export const Attachment = z.object({
  contentType: z.string().max(200),
  name: z.string().max(1000).nullish(),
  content: z.unknown().optional(),
});

export const InboundActivity = z.object({
  type: z.string().min(1).max(100),
  /** Some channels leave it out where there is nothing to answer. */
  id: z.string().min(1).max(200).optional(),
  /** In small letters: the SDK has a door of its own for one that is not. */
  channelId: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  serviceUrl: z.url().max(1000),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id,
    conversationType: z.string().max(50).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(200).nullish(),
  }),
  name: z.string().max(200).nullish(),
  action: z.string().max(50).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().max(500).nullish(),
  locale: z.string().max(35).nullish(),
  channelData: z
    .object({
      tenant: Tenant.nullish(),
      eventType: z.string().max(100).nullish(),
      team: z.object({ id }).nullish(),
    })
    .nullish(),
  entities: z.array(z.unknown()).max(200).nullish(),
  attachments: z.array(Attachment).max(50).nullish(),
});

export type InboundActivity = z.infer<typeof InboundActivity>;

export const teamsChannel = 'msteams';

/** The documented place first; most activities have the other one too. */
export function tenantOf({ channelData, conversation }: InboundActivity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}

export function isPersonal({ conversation }: InboundActivity): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType == null ? isGroup !== true : conversationType === 'personal';
}

export function mentionsIn({ entities }: InboundActivity) {
  return (entities ?? []).flatMap((entity) => Mention.safeParse(entity).data ?? []);
}

/** The bot, that is. */
export function isMentioned(activity: InboundActivity): boolean {
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}

export function clientInfoOf({ entities }: InboundActivity) {
  return (entities ?? []).map((entity) => ClientInfo.safeParse(entity).data).find(Boolean);
}
