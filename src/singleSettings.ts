/** The settings that stand for themselves; what belongs together has a file of its own (mailConfig.ts, ...). */
import { isIP } from 'node:net';
import { z } from 'zod';

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

export const SingleSettings = z.object({
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
  NOTICE_PEOPLE: optional(
    z.coerce
      .number('NOTICE_PEOPLE must be a number of people, for example 5.')
      .int('NOTICE_PEOPLE must be a whole number, for example 5.')
      .min(2, 'NOTICE_PEOPLE must be 2 or more.')
      .default(5),
  ),
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
