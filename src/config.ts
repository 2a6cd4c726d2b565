/** The environment, read once; every problem is reported with its fix. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { readChatConfig, type ChatConfig } from './chatConfig.js';
import { readBotConfig, type BotConfig } from './botConfig.js';
import { readDeskChannels, type DeskChannels } from './deskChannelConfig.js';
import { readIdentityConfig, type IdentityHeaderSettings } from './identityConfig.js';
import { readMailConfig, type MailSettings } from './mailConfig.js';
import { readSignInConfig, type OidcSettings } from './signInConfig.js';

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
  /** What is written is said to be kept so long. */
  readonly keepDays: number;
  /** Of one picture. */
  readonly maxFileBytes: number;
  readonly chat: ChatConfig;
  readonly bot: BotConfig;
  /** A second listener that serves `/api/messages` and nothing else; null for none. */
  readonly botPort: number | null;
  /** For Teams clients that fail on Action.Execute. */
  readonly teamsForceSubmit: boolean;
  /** Where cases have threads in Teams; null: the desk works on its page alone. */
  readonly deskChannels: DeskChannels | null;
  /** null: no mail is sent. */
  readonly mail: MailSettings | null;
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

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema);

/** Comma-separated; left out, it is an empty list. */
function listOf(isRight: (entry: string) => boolean, message: string) {
  return optional(
    z
      .string()
      .default('')
      .transform((text) => text.split(',').map((entry) => entry.trim()))
      .transform((entries) => entries.filter((entry) => entry !== ''))
      .refine((entries) => entries.every(isRight), message),
  );
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

function isOrigin(entry: string): boolean {
  return /^https?:/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry;
}

const Environment = z.object({
  PORT: optional(
    z.coerce
      .number('PORT must be a number, for example PORT=3978.')
      .int('PORT must be a whole number, for example PORT=3978.')
      .min(0, 'PORT must be between 0 and 65535.')
      .max(65535, 'PORT must be between 0 and 65535.')
      .default(3978),
  ),
  HOST: optional(z.string().default('127.0.0.1')),
  DATA_DIR: optional(z.string().default('data')),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'DATABASE_URL must begin with postgres://, or be left out for the embedded database.',
      )
      .optional(),
  ),
  PUBLIC_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'PUBLIC_URL must be an address like https://helpdesk.example.',
      })
      .optional(),
  ),
  TRUSTED_PROXIES: listOf(
    isNetwork,
    'TRUSTED_PROXIES must be addresses or networks with commas between them, for example 10.0.0.5, 10.1.0.0/16.',
  ),
  WIDGET_ORIGINS: listOf(
    isOrigin,
    'WIDGET_ORIGINS must be origins with commas between them and no slash at the end, for example https://intranet.example.',
  ),
  KNOWLEDGE_DIR: optional(z.string().optional()),
  PEOPLE_ARE_ADMINS: optional(
    z.enum(['yes', 'no', 'ask'], 'PEOPLE_ARE_ADMINS must be yes, no or ask.').default('ask'),
  ),
  COMPANY_PCS: optional(z.enum(['yes', 'no'], 'COMPANY_PCS must be yes or no.').default('yes')),
  VISITORS: optional(z.enum(['allow', 'deny'], 'VISITORS must be allow or deny.').optional()),
  KEEP_DAYS: optional(
    z.coerce.number('KEEP_DAYS must be a number of days, for example 90.').int().min(1).default(90),
  ),
  UPLOAD_MAX_MB: optional(
    z.coerce
      .number('UPLOAD_MAX_MB must be a number of megabytes, for example 4.')
      .int('UPLOAD_MAX_MB must be a whole number, for example 4.')
      .min(1, 'UPLOAD_MAX_MB must be between 1 and 20.')
      .max(20, 'UPLOAD_MAX_MB must be between 1 and 20.')
      .default(4),
  ),
  BOT_PORT: optional(
    z.coerce
      .number('BOT_PORT must be a number, for example BOT_PORT=3979.')
      .int('BOT_PORT must be a whole number, for example BOT_PORT=3979.')
      .min(0, 'BOT_PORT must be between 0 and 65535.')
      .max(65535, 'BOT_PORT must be between 0 and 65535.')
      .optional(),
  ),
  TEAMS_FORCE_SUBMIT: optional(
    z.enum(['yes', 'no'], 'TEAMS_FORCE_SUBMIT must be yes or no.').default('no'),
  ),
  DESK_FILE: optional(z.string().optional()),
});

/** Throws a ConfigError that lists every problem, a line each. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  const bot = readBotConfig(env, parsed.data?.HOST ?? '127.0.0.1');
  const hasBot = bot.bot.kind !== 'off' || bot.problems.length > 0;
  const channels = readDeskChannels(env, hasBot);
  const mail = readMailConfig(env);
  const identity = readIdentityConfig(env, parsed.data?.TRUSTED_PROXIES ?? []);
  const signIn = readSignInConfig(env, parsed.data?.PUBLIC_URL ?? null);
  const chat = readChatConfig(env);
  const parts = [bot, channels, mail, identity, signIn, chat];
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
    keepDays: read.KEEP_DAYS,
    maxFileBytes: read.UPLOAD_MAX_MB * 1024 * 1024,
    chat: chat.chat,
    bot: bot.bot,
    botPort: read.BOT_PORT ?? null,
    teamsForceSubmit: read.TEAMS_FORCE_SUBMIT === 'yes',
    deskChannels: channels.deskChannels,
    mail: mail.mail,
    identityHeader: identity.identityHeader,
    oidc: signIn.oidc,
    deskFile: read.DESK_FILE ?? null,
  };
}
