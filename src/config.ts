/** The environment, read once; every problem is reported with its fix. */

import type { Env } from './env.js';
import { readChatConfig, type ChatConfig } from './chatConfig.js';
import { readBotConfig, readSecretEnd, type BotConfig } from './botConfig.js';
import { readDeskChannels, type DeskChannels } from './deskChannelConfig.js';
import { readHandoffHub, type HandoffHub } from './handoffConfig.js';
import { readIdentityConfig, type IdentityHeaderSettings } from './identityConfig.js';
import { readMailConfig, type MailSettings } from './mailConfig.js';
import { readSignInConfig, type OidcSettings } from './signInConfig.js';
import { SingleSettings } from './singleSettings.js';
import { readTabConfig, type TabSettings } from './tabConfig.js';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  /** Addresses or networks like 10.0.0.0/8 whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Origins of the pages that may show the widget, besides our own. */
  readonly widgetOrigins: readonly string[];
  readonly knowledgeDir: string | null;
  readonly peopleAreAdmins: 'yes' | 'no' | 'ask';
  /** PCs belong to the organisation: methods marked "not on company PCs" are left to the desk. */
  readonly companyPcs: boolean;
  /** 'loopback': only requests that come from this machine itself. */
  readonly visitors: 'allow' | 'deny' | 'loopback';
  /** One code from so many people in half an hour is told to the leads. */
  readonly noticePeople: number;
  /** What is written is said to be kept so long. */
  readonly keepDays: number;
  /** Of one picture. */
  readonly maxFileBytes: number;
  readonly chat: ChatConfig;
  readonly bot: BotConfig;
  /** When the bot's secret or certificate ends, in milliseconds; null where nobody said. */
  readonly botSecretEndsAt: number | null;
  /** A second listener that serves `/api/messages` and nothing else; null for none. */
  readonly botPort: number | null;
  /** For Teams clients that fail on Action.Execute. */
  readonly teamsForceSubmit: boolean;
  /** Where cases have threads in Teams; null: the desk works on its page alone. */
  readonly deskChannels: DeskChannels | null;
  /** Channels with a hub of agents behind them. */
  readonly handoffHub: HandoffHub;
  /** null: no mail is sent. */
  readonly mail: MailSettings | null;
  /** null: no page can be shown in Teams. */
  readonly tab: TabSettings | null;
  /** null: no proxy says who somebody is. */
  readonly identityHeader: IdentityHeaderSettings | null;
  /** null: nobody signs in to the desk by OpenID Connect. */
  readonly oidc: OidcSettings | null;
  /** The file with the desk's teams, hours and people; null: one team, always open. */
  readonly deskFile: string | null;
};

/** Something that the operator must put right; the message says how, in one line. */
export class ConfigError extends Error {
  readonly code = 'config';
}

/** Throws a ConfigError that lists every problem, a line each. */
export function readConfig(env: Env): Config {
  const parsed = SingleSettings.safeParse(env);
  const bot = readBotConfig(env, parsed.data?.HOST ?? '127.0.0.1');
  const hasBot = bot.bot.kind !== 'off' || bot.problems.length > 0;
  const channels = readDeskChannels(env, hasBot);
  const mail = readMailConfig(env);
  const tab = readTabConfig(env);
  const identity = readIdentityConfig(env, parsed.data?.TRUSTED_PROXIES ?? []);
  const signIn = readSignInConfig(env, parsed.data?.PUBLIC_URL ?? null);
  const chat = readChatConfig(env);
  const secret = readSecretEnd(env);
  const handoff = readHandoffHub(env);
  const parts = [bot, secret, channels, handoff, mail, tab, identity, signIn, chat];
  const problems = parts.flatMap((part) => part.problems);
  if (!parsed.success || problems.length > 0) {
    const issues = parsed.error?.issues.map((issue) => issue.message) ?? [];
    throw new ConfigError([...issues, ...problems].join('\n'));
  }
  const read = parsed.data;
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    trustedProxies: read.TRUSTED_PROXIES,
    widgetOrigins: read.WIDGET_ORIGINS,
    knowledgeDir: read.KNOWLEDGE_DIR ?? null,
    peopleAreAdmins: read.PEOPLE_ARE_ADMINS,
    companyPcs: read.COMPANY_PCS === 'yes',
    visitors: read.VISITORS ?? 'loopback',
    noticePeople: read.NOTICE_PEOPLE,
    keepDays: read.KEEP_DAYS,
    maxFileBytes: read.UPLOAD_MAX_MB * 1024 * 1024,
    chat: chat.chat,
    bot: bot.bot,
    botSecretEndsAt: secret.secretEndsAt,
    botPort: read.BOT_PORT ?? null,
    teamsForceSubmit: read.TEAMS_FORCE_SUBMIT === 'yes',
    deskChannels: channels.deskChannels,
    handoffHub: handoff.hub,
    mail: mail.mail,
    tab: tab.tab,
    identityHeader: identity.identityHeader,
    oidc: signIn.oidc,
    deskFile: read.DESK_FILE ?? null,
  };
}
