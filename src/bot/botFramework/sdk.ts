/**
 * The Bot Framework SDK, loaded only when a channel is set up: it takes 0.8 s and 114 MB. It checks
 * who calls, and it signs what is sent; everything else is ours.
 */
import type {
  Activity,
  ChannelAccount,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationAccount,
  ConversationReference,
} from 'botbuilder';
import { z } from 'zod';
import type { BotApp, BotConfig } from '../../botConfig.js';
import { connectorHttp, type ConnectorOptions } from './connectorHttp.js';
import { connectorIssuer } from './connectorToken.js';
import type { InboundActivity } from './inboundActivity.js';
import type { Reference } from './reference.js';

export type OutgoingActivity = Readonly<Record<string, unknown>>;

export type Sdk = {
  /** `unavailable`: the keys to check with could not be had. */
  readonly authenticate: (
    activity: InboundActivity,
    authorization: string,
  ) => Promise<'ok' | 'refused' | 'unavailable'>;
  /** The id of the activity. Rejects with a `DeliveryError`, or with what kept it from signing. */
  readonly send: (to: Reference, activity: OutgoingActivity) => Promise<string>;
  readonly update: (to: Reference, id: string, activity: OutgoingActivity) => Promise<void>;
  /** The chat with somebody who has the app: the id of the conversation. */
  readonly openPersonalChat: (to: Reference) => Promise<string>;
};

type Parameters = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** For tests: their own keys, credentials that need no cloud, and where requests really go. */
export type Cloud = {
  readonly addresses: NonNullable<Parameters[0]>;
  readonly credentials: NonNullable<Parameters[1]>;
  readonly fetch: typeof fetch;
};

export type OnlineBot = Exclude<BotConfig, { kind: 'off' }>;

export async function loadSdk(
  bot: OnlineBot,
  now: () => number,
  cloud: Cloud | null = null,
): Promise<Sdk> {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import('botbuilder');
  // botbuilder does not export the class that this is one of.
  const authConfiguration: unknown = { requiredEndorsements: [], validateClaims: onlyConnector };
  const options: ConnectorOptions = { httpClient: connectorHttp(now, cloud?.fetch ?? fetch) };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...(bot.kind === 'app' ? settingsOf(bot) : {}), ...cloud?.addresses },
    cloud?.credentials,
    authConfiguration as Parameters[2],
    undefined,
    options,
  );
  const appId = bot.kind === 'app' ? bot.appId : '';
  return {
    async authenticate(activity, authorization) {
      try {
        await authentication.authenticateRequest(activity as unknown as Activity, authorization);
        return 'ok';
      } catch (error) {
        return isRefusal(error) ? 'refused' : 'unavailable';
      }
    },
    ...sendingOf(new CloudAdapter(authentication), appId),
  };
}

type Sending = Pick<Sdk, 'send' | 'update' | 'openPersonalChat'>;

/** Not `context.sendActivity`: it would make each message a reply to one that does not exist. */
function sendingOf(adapter: CloudAdapter, appId: string): Sending {
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
    async openPersonalChat(to) {
      let id = '';
      const member = { id: to.objectId ?? to.userId, name: '' };
      const tenantId = to.tenantId ?? '';
      const parameters = {
        isGroup: false,
        tenantId,
        bot: { id: to.botId, name: '' },
        members: [member],
        channelData: { tenant: { id: tenantId } },
      };
      await adapter.createConversationAsync(
        appId,
        to.channelId,
        to.serviceUrl,
        'https://api.botframework.com',
        parameters,
        (context) => {
          id = context.activity.conversation.id;
          return Promise.resolve();
        },
      );
      return id;
    },
  };
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
    recipient: { id: to.userId } as ChannelAccount,
  };
}

function settingsOf({ appId, tenantId, credentials }: BotApp) {
  const app = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  switch (credentials.kind) {
    case 'password':
      return {
        ...app,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: credentials.password,
      };
    case 'certificate':
      return {
        ...app,
        MicrosoftAppType: 'SingleTenant',
        CertificateThumbprint: credentials.thumbprint,
        CertificatePrivateKey: credentials.privateKey,
      };
    case 'managedIdentity':
      return { ...app, MicrosoftAppType: 'UserAssignedMSI' };
  }
}

/** Closes the SDK's second door: there any tenant's token with our audience would do. */
function onlyConnector(claims: readonly { type: string; value: string }[]): Promise<void> {
  const isConnector = claims.some(({ type, value }) => type === 'iss' && value === connectorIssuer);
  return isConnector ? Promise.resolve() : Promise.reject(new Error('not the connector'));
}

const KeysNotThere = z.object({ statusCode: z.number().min(500) });
const NotFetched = z.object({ name: z.enum(['FetchError', 'AbortError', 'TypeError']) });

function isRefusal(error: unknown): boolean {
  return !KeysNotThere.safeParse(error).success && !NotFetched.safeParse(error).success;
}
