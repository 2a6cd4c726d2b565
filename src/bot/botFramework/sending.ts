/** What is sent to a Bot Framework channel, and what is asked of it: the SDK signs, the form is ours. */
import type {
  Activity,
  ChannelAccount,
  CloudAdapter,
  ConversationAccount,
  ConversationParameters,
  ConversationReference,
  TeamsInfo,
} from 'botbuilder';
import { z } from 'zod';
import { DeliveryError } from './outbox/deliveryError.js';
import type { Reference } from './reference.js';

export type OutgoingActivity = Readonly<Record<string, unknown>>;

/** Each rejects with a `DeliveryError`, or with what kept it from signing. */
export type Sending = {
  /** The id of the activity. */
  readonly send: (to: Reference, activity: OutgoingActivity) => Promise<string>;
  readonly update: (to: Reference, id: string, activity: OutgoingActivity) => Promise<void>;
  /** The chat with somebody who has the app: the id of the conversation. */
  readonly openPersonalChat: (to: Reference) => Promise<string>;
  /** A new thread in a channel: the id of the conversation, "19:...;messageid=...". */
  readonly openThread: (
    to: Reference,
    channelId: string,
    activity: OutgoingActivity,
  ) => Promise<string>;
  /** null for somebody who is none. `userId`: "29:..." or an object id. */
  readonly teamMember: (to: Reference, teamId: string, userId: string) => Promise<Member | null>;
  /** "Bearer ...", for what the SDK has no call for; null where nobody signs in. */
  readonly authorization: (to: Reference) => Promise<string | null>;
};

/** As much of the SDK's client as is needed of it. */
type Client = {
  readonly credentials: { signRequest(request: { headers: Headers }): Promise<unknown> };
};

export type Member = z.infer<typeof Member>;

const Member = z.object({
  name: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

const connectorAudience = 'https://api.botframework.com';

/** Not `context.sendActivity`: it would make each message a reply to one that does not exist. */
export function sendingOf(
  adapter: CloudAdapter,
  teams: Pick<typeof TeamsInfo, 'getTeamMember'>,
  appId: string,
): Sending {
  /** The SDK hands on the id of the conversation alone. */
  async function create(to: Reference, parameters: ConversationParameters): Promise<string> {
    let id = '';
    const { channelId, serviceUrl } = to;
    await adapter.createConversationAsync(
      appId,
      channelId,
      serviceUrl,
      connectorAudience,
      parameters,
      (context) => {
        id = context.activity.conversation.id;
        return Promise.resolve();
      },
    );
    return id;
  }

  return {
    async send(to, activity) {
      let id = '';
      await adapter.continueConversationAsync(appId, conversationOf(to), async (context) => {
        const [sent] = await adapter.sendActivities(context, [addressed(to, activity)]);
        id = sent?.id ?? '';
      });
      return id;
    },
    async update(to, id, activity) {
      await adapter.continueConversationAsync(appId, conversationOf(to), async (context) => {
        await adapter.updateActivity(context, { ...addressed(to, activity), id });
      });
    },
    openPersonalChat: (to) => create(to, personalChat(to)),
    openThread: (to, channelId, activity) => create(to, newThread(to, channelId, activity)),
    teamMember: (to, teamId, userId) =>
      orNone(async () => {
        let member: unknown;
        await adapter.continueConversationAsync(appId, conversationOf(to), async (context) => {
          member = await teams.getTeamMember(context, teamId, userId);
        });
        return Member.parse(member);
      }),
    async authorization(to) {
      const headers = new Headers();
      await adapter.continueConversationAsync(appId, conversationOf(to), async (context) => {
        const client = context.turnState.get<Client>(adapter.ConnectorClientKey);
        await client.credentials.signRequest({ headers });
      });
      return headers.get('authorization');
    },
  };
}

/** null for what the channel does not have. */
async function orNone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DeliveryError && error.status === 404) return null;
    throw error;
  }
}

type Parameters = Partial<ConversationParameters>;

function personalChat({ botId, userId, objectId, tenantId }: Reference): ConversationParameters {
  const parameters: Parameters = {
    isGroup: false,
    tenantId: tenantId ?? '',
    bot: { id: botId, name: '' },
    members: [{ id: objectId ?? userId, name: '' }],
    channelData: { tenant: { id: tenantId ?? '' } },
  };
  return parameters as ConversationParameters;
}

function newThread(
  { botId }: Reference,
  channelId: string,
  activity: OutgoingActivity,
): ConversationParameters {
  const parameters: Parameters = {
    isGroup: true,
    bot: { id: botId, name: '' },
    channelData: { channel: { id: channelId } },
    activity: activity as Partial<Activity> as Activity,
  };
  return parameters as ConversationParameters;
}

function conversationOf(to: Reference): Partial<ConversationReference> {
  return {
    channelId: to.channelId,
    serviceUrl: to.serviceUrl,
    conversation: { id: to.conversationId, isGroup: !to.isPersonal } as ConversationAccount,
    bot: { id: to.botId } as ChannelAccount,
    user: { id: to.userId } as ChannelAccount,
  };
}

/** Names are left out: strict clients refuse empty ones. */
function addressed(to: Reference, activity: OutgoingActivity): Partial<Activity> {
  return {
    ...activity,
    channelId: to.channelId,
    serviceUrl: to.serviceUrl,
    conversation: { id: to.conversationId, isGroup: !to.isPersonal } as ConversationAccount,
    from: { id: to.botId } as ChannelAccount,
    // What is posted into a channel is for nobody in particular.
    ...(to.userId === '' ? {} : { recipient: { id: to.userId } as ChannelAccount }),
  };
}
