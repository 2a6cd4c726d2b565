/** The bot as Teams reaches it: real door, real turns, real database; only the cloud is ours. */
import {
  createBotFramework,
  type BotFramework,
} from '../../../src/bot/botFramework/createBotFramework.js';
import type { BotApp } from '../../../src/botConfig.js';
import type { DeskChannels } from '../../../src/deskChannelConfig.js';
import { teamsIn } from '../../../src/teamChannels.js';
import type { HandoffHub } from '../../../src/handoffConfig.js';
import type { Cloud } from '../../../src/bot/botFramework/sdk.js';
import type { BotAnswer } from '../../../src/bot/botFramework/door.js';
import { createDeskLine } from '../../../src/bot/deskLine.js';
import { createTurns, type Turns } from '../../../src/bot/turns.js';
import type { Teams as TeamNames } from '../../../src/people/agent.js';
import { openDesk, type DeskSettings } from '../../../src/desk/settings/deskSettings.js';
import { createDesk } from '../../../src/desk/createDesk.js';
import type { Desk } from '../../../src/desk/desk.js';
import { makeLibrary, type Library } from '../../../src/knowledge/library.js';
import type { RoleSettings } from '../../../src/people/agentRoles.js';
import type { Storage } from '../../../src/storage/storage.js';
import { anArticle } from '../anArticle.js';
import { fixedClock, type FixedClock } from '../clock.js';
import type { Activity } from './activities.js';
import { appId, connectorToken, tenantId } from './connectorKeys.js';
import type { FakeConnector } from './fakeConnector.js';

export type TeamsBot = {
  readonly framework: BotFramework;
  readonly turns: Turns;
  /** As its page uses it. */
  readonly desk: Desk;
  readonly clock: FixedClock;
  readonly logged: { readonly level: string; readonly message: string; readonly fields: object }[];
  /** Posts it with a good token. */
  readonly post: (activity: Activity, authorization?: string) => Promise<BotAnswer>;
  /** Posts, and waits until all that came of it is sent. */
  readonly hears: (activity: Activity) => Promise<BotAnswer>;
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type TeamsBotSettings = {
  readonly storage: Storage;
  readonly connector: FakeConnector;
  readonly library?: Library;
  readonly clock?: FixedClock;
  readonly forceSubmit?: boolean;
  /** Ids of two processes must not meet. */
  readonly ids?: string;
  /** Turns that are left to somebody else. */
  readonly isLazy?: boolean;
  /** The channel in which the desk has its threads. */
  readonly deskChannel?: string;
  /** Teams that have a channel of their own; their cases are worked on nowhere else. */
  readonly teamChannels?: DeskChannels['teams'];
  /** Left out, one team of everybody. */
  readonly desk?: DeskSettings;
  /** Whose cases are worked on in the desk's channel; left out, everybody's. */
  readonly teamsInChannel?: TeamNames;
  /** People whom the desk's file names. */
  readonly roles?: RoleSettings;
  readonly handoffHub?: HandoffHub;
  readonly secretEndsAt?: number;
  /** Why no token is to be had. */
  readonly noToken?: () => string | null;
};

export async function startTeamsBot(settings: TeamsBotSettings): Promise<TeamsBot> {
  const { storage, connector, clock = fixedClock(Date.now()), ids = 'id' } = settings;
  const library = settings.library ?? makeLibrary([anArticle({ codes: ['0x80070002'] })]);
  const newId = orderedIds(ids);
  const chance = { now: clock.now, newId, newSecret: newId };
  const carry = { publicUrl: null, canMail: false, deskSettings: settings.desk ?? null };
  const logged: { level: string; message: string; fields: object }[] = [];
  const into = (level: string) => (fields: object, message: string) => {
    logged.push({ level, message, fields });
  };
  const log = { warn: into('warn'), error: into('error'), info: () => undefined };
  const policy = { peopleAreAdmins: 'yes', companyPcs: false } as const;
  const { handoffHub = null } = settings;
  const ports = { storage, library: () => library, policy, ...chance, ...carry, handoffHub, log };
  const turns = createTurns(ports);
  const deskPorts = {
    storage,
    policy,
    library: () => library,
    ...chance,
    ...createDeskLine({ ...chance, ...carry }),
    settings: settings.desk ?? openDesk,
    articleById: (id: string) => library.byId(id),
    wake: turns.wake,
    log,
  };
  const channels = {
    channel: settings.deskChannel ?? null,
    byTopic: {},
    teams: settings.teamChannels ?? [],
  };
  const framework = await createBotFramework({
    bot: anApp,
    deskChannel:
      settings.deskChannel === undefined
        ? null
        : {
            channels,
            desk: deskPorts,
            deskPage: 'https://helpdesk.example/desk',
            roles: settings.roles ?? { people: [], groups: [] },
            teamsIn: (channelId) => settings.teamsInChannel ?? teamsIn(channels, channelId),
          },
    storage,
    chance,
    library: () => library,
    forceSubmit: settings.forceSubmit ?? false,
    maxFileBytes: 100_000,
    hub: handoffHub === null ? null : { hub: handoffHub, desk: deskPorts },
    secretEndsAt: settings.secretEndsAt ?? null,
    wake: settings.isLazy === true ? () => undefined : turns.wake,
    log,
    cloud: cloudOf(connector, settings.noToken),
  });
  const post = (activity: Activity, authorization = connectorToken({ now: clock.now() })) =>
    framework.messages(activity, authorization, false);

  /** Announcements come a moment after the commit. */
  async function settled(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await turns.settled();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      await framework.settled();
    }
  }

  return {
    framework,
    turns,
    desk: createDesk(deskPorts),
    clock,
    logged,
    post,
    async hears(activity) {
      const answer = await post(activity);
      await settled();
      return answer;
    },
    settled,
    async stop() {
      await turns.stop();
      await framework.stop();
    },
  };
}

export const anApp: BotApp = {
  kind: 'app',
  appId,
  tenantId,
  credentials: { kind: 'password', password: 'unused' },
};

export function cloudOf(connector: FakeConnector, noToken = () => null as string | null): Cloud {
  const metadata = `${connector.address}/keys/metadata`;
  return {
    addresses: {
      ToChannelFromBotLoginUrl: 'https://login.test',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: 'urn:botframework:azure',
    },
    credentials: stubCredentials(noToken) as unknown as Cloud['credentials'],
    fetch: connector.fetch,
  };
}

type Signed = { readonly headers: { set(name: string, value: string): void } };

/** Inbound checks stay real; the connector sees the header. */
const stubCredentials = (noToken: () => string | null) => ({
  isValidAppId: (id: string) => Promise.resolve(id === appId),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      signRequest(request: Signed) {
        const reason = noToken();
        if (reason !== null) return Promise.reject(new Error(reason));
        request.headers.set('authorization', 'Bearer stub');
        return Promise.resolve(request);
      },
    }),
});

function orderedIds(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${String(count).padStart(6, '0')}`;
  };
}
