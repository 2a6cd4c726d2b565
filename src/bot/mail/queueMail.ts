/** Mail as the rest of the house writes it: queued in a transaction, sent after its commit. */
import { z } from 'zod';
import { addDelivery } from '../../storage/deliveries.js';
import type { Transact } from '../../storage/storage.js';

export const mailKind = 'mail';

export const Mail = z.object({
  /** One address, without a name. */
  to: z.email().max(254),
  subject: z.string(),
  /** Plain text. */
  text: z.string(),
});
export type Mail = z.infer<typeof Mail>;

export type QueuedMail = Mail & {
  /** The same id again is the same mail: it is sent once. */
  readonly id: string;
  readonly now: number;
  /** Whom it is about, so that it goes when they are erased. */
  readonly personId?: string;
  /** Not sent any more from then on. */
  readonly uselessAt?: number;
};

/** Only where SMTP_URL is set: otherwise nobody sends it. Throws where `to` is no address. */
export async function queueMail(trx: Transact, mail: QueuedMail): Promise<void> {
  const { id, now, personId = null, uselessAt = null } = mail;
  const body = Mail.parse(mail);
  await addDelivery(trx, { id, kind: mailKind, personId, body, now, uselessAt });
}
