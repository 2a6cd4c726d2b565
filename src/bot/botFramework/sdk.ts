/**
 * The Bot Framework SDK, loaded only when a channel is set up: it takes 0.8 s and 114 MB. It checks
 * who calls, and it signs what is sent; everything else is ours.
 */
import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import type { BotApp, BotConfig } from '../../botConfig.js';
import { connectorHttp, type ConnectorOptions } from './connectorHttp.js';
import { connectorIssuer } from './connectorToken.js';
import type { InboundActivity } from './inboundActivity.js';
import { sendingOf, type Sending } from './sending.js';

export type Sdk = Sending & {
  /** `unavailable`: the keys to check with could not be had. */
  readonly authenticate: (
    activity: InboundActivity,
    authorization: string,
  ) => Promise<'ok' | 'refused' | 'unavailable'>;
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
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo } =
    await import('botbuilder');
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
    ...sendingOf(new CloudAdapter(authentication), TeamsInfo, appId),
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
