/** The settings of the mail server that the bot sends by: none, or a server and a sender. */
import { z } from 'zod';
import { setting, type Env } from './env.js';

export type MailSettings = {
  /** smtp://user:password@host:587 or smtps://host:465 */
  readonly smtpUrl: string;
  /** The name is '' where the address stands alone. */
  readonly from: { readonly name: string; readonly address: string };
};

export type MailConfigRead = {
  /** null: no mail is sent. */
  readonly mail: MailSettings | null;
  readonly problems: readonly string[];
};

/** With problems, what is read is not to be used. */
export function readMailConfig(env: Env): MailConfigRead {
  const smtpUrl = setting(env, 'SMTP_URL');
  const writtenFrom = setting(env, 'MAIL_FROM');
  const from = senderOf(writtenFrom);
  const problems = [
    ...(smtpUrl === '' || isServer(smtpUrl)
      ? []
      : ['SMTP_URL must be an address like smtp://user:password@mail.example:587.']),
    ...(writtenFrom === '' || from !== null
      ? []
      : ['MAIL_FROM must be a sender like IT help <helpdesk@example.com>.']),
    ...(smtpUrl !== '' && writtenFrom === ''
      ? ['SMTP_URL goes with a sender: set MAIL_FROM to one like IT help <helpdesk@example.com>.']
      : []),
  ];
  return { mail: smtpUrl === '' || from === null ? null : { smtpUrl, from }, problems };
}

function isServer(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname !== '';
}

function senderOf(text: string): MailSettings['from'] | null {
  const [, name = '', address = text] = /^([^<>"]*)<([^<>]+)>$/.exec(text) ?? [];
  return z.email().safeParse(address).success ? { name: name.trim(), address } : null;
}
