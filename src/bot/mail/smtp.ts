/** One mail to the mail server, and what became of it. */
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { MailSettings } from '../../mailConfig.js';
import { hashOf } from '../../people/secret.js';
import type { Mail } from './queueMail.js';

export type Sent =
  | { readonly kind: 'sent' }
  /** The server will not take this mail, now or later. */
  | { readonly kind: 'refused'; readonly why: Why }
  /** The server is away, or asks to come again. */
  | { readonly kind: 'later'; readonly why: Why };

/** For the log: holds no address, unlike what mail servers answer. */
export type Why = {
  readonly code: string;
  /** The SMTP command that failed. */
  readonly command: string;
  /** As "550 5.7.1". */
  readonly status: string;
};

export type SendMail = (id: string, mail: Mail) => Promise<Sent>;

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export function smtpMailer({ smtpUrl, from }: MailSettings): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.split('@').at(-1) ?? 'localhost';
  return async (id, { to, subject, text }) => {
    try {
      await transport.sendMail({
        from,
        // As an object it is one address, whatever it holds.
        to: { name: '', address: to },
        subject,
        text,
        // The same for the same mail, so that mailboxes can tell when it comes twice.
        messageId: `<${hashOf(id).slice(0, 32)}@${domain}>`,
        // RFC 3834: nobody's out-of-office reply is wanted.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      return { kind: isFinal(error) ? 'refused' : 'later', why: whyOf(error) };
    }
  };
}

const SmtpError = z.object({
  code: z.string().default(''),
  command: z.string().default(''),
  responseCode: z.number().default(0),
  response: z.string().default(''),
});

/**
 * RFC 5321, 4.2.1: 5yz is not to be tried again. But a server that does not take us, or our sender,
 * is the operator's to put right: that mail waits.
 */
function isFinal(error: unknown): boolean {
  const { command, responseCode } = read(error);
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

function whyOf(error: unknown): Why {
  const { code, command, responseCode, response } = read(error);
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return { code, command, status: [responseCode || '', enhanced ?? ''].join(' ').trim() };
}

function read(error: unknown): z.infer<typeof SmtpError> {
  const parsed = SmtpError.safeParse(error);
  return parsed.success ? parsed.data : SmtpError.parse({});
}
