/** Sends what is queued, one mail after the other, and goes on trying while the mail server is away. */
import type { Delivery, Ending } from '../../storage/deliveries.js';
import {
  claimDelivery,
  endDelivery,
  forgetDeliveries,
  isDeliveryDue,
  postponeDelivery,
} from '../../storage/deliveries.js';
import type { Storage } from '../../storage/storage.js';
import { Mail, mailKind } from './queueMail.js';
import type { SendMail } from './smtp.js';

export type MailSender = {
  /** Sends what is due now. A round that is under way already is the same round. */
  readonly round: () => Promise<void>;
  /** A round at once and then every few seconds. */
  readonly start: () => void;
  /** Begins no further mail; resolves when none is being sent. */
  readonly stop: () => Promise<void>;
};

export type MailSenderPorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly send: SendMail;
  readonly log: {
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
};

const pollMs = 5000;
/** Longer than any mail takes with the timeouts of smtp.ts: who holds it longer has died. */
const leaseMs = 5 * 60_000;
const firstPauseMs = 30_000;
const longestPauseMs = 60 * 60_000;
const giveUpMs = 3 * 24 * 60 * 60_000;
/** So long the same id is the same mail. */
const keepMs = 30 * 24 * 60 * 60_000;

export function createMailSender(ports: MailSenderPorts): MailSender {
  let running: Promise<void> | undefined;
  let poll: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function sendAll(): Promise<void> {
    try {
      while (!isStopping && (await isDeliveryDue(ports.storage, mailKind, ports.now()))) {
        // One that has to wait is a sign that the others have to as well; they keep their turn.
        if ((await sendNext(ports)) === 'later') break;
      }
    } catch (error) {
      // What was claimed comes free again by itself.
      ports.log.error({ err: error }, 'mail not sent');
    } finally {
      running = undefined;
    }
  }

  const round = (): Promise<void> => (running ??= sendAll());

  return {
    round,
    start() {
      void round();
      poll = setInterval(() => void round(), pollMs);
      poll.unref();
    },
    async stop() {
      isStopping = true;
      clearInterval(poll);
      await running;
    },
  };
}

async function sendNext(ports: MailSenderPorts): Promise<Ending | 'later' | 'none'> {
  const { storage, now, log } = ports;
  const delivery = await storage.write(async (trx) => {
    await forgetDeliveries(trx, now() - keepMs);
    return claimDelivery(trx, mailKind, now(), leaseMs);
  });
  if (delivery === undefined) return 'none';
  const ending = await outcomeOf(ports, delivery);
  if (ending === 'later') {
    const nextAt = now() + pauseMs(delivery.attempts);
    await storage.write((trx) => postponeDelivery(trx, delivery.id, nextAt));
    return 'later';
  }
  if (ending === 'failed') log.error({ id: delivery.id }, 'mail given up');
  await storage.write((trx) => endDelivery(trx, delivery.id, ending));
  return ending;
}

async function outcomeOf(
  { now, send, log }: MailSenderPorts,
  { id, body, attempts, uselessAt, createdAt }: Delivery,
): Promise<Ending | 'later'> {
  if (uselessAt !== null && uselessAt <= now()) return 'late';
  const sent = await send(id, Mail.parse(body));
  switch (sent.kind) {
    case 'sent':
      return 'sent';
    case 'refused':
      log.error({ id, ...sent.why }, 'mail refused by the mail server');
      return 'failed';
    case 'later':
      log.warn({ id, attempts, ...sent.why }, 'mail not sent yet');
      return now() - createdAt >= giveUpMs ? 'failed' : 'later';
  }
}

function pauseMs(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
}
