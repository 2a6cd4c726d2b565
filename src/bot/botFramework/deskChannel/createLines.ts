/** Posts lines into the desk's channels that are no case's: each a thread of its own, so it can be talked about. */
import {
  claimDelivery,
  endDelivery,
  postponeDelivery,
  type Delivery,
} from '../../../storage/deliveries.js';
import type { Storage } from '../../../storage/storage.js';
import { ChannelLine, channelLineKind } from '../../mail/channelLine.js';
import { aboutFailure } from '../outbox/aboutFailure.js';
import { afterFailure } from '../outbox/afterFailure.js';
import type { DeliveryPorts } from '../outbox/deliver.js';
import type { Sending } from '../sending.js';
import type { TeamsPlace } from './teamsPlace.js';

export type LinePorts = {
  readonly storage: Storage;
  readonly sdk: Pick<Sending, 'openThread'>;
  readonly place: Pick<TeamsPlace, 'reach'>;
  readonly now: () => number;
  readonly log: DeliveryPorts['log'];
};

export type Lines = {
  readonly start: () => void;
  /** Posts what is due; resolves when that is done. Never rejects. */
  readonly round: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pollMs = 5000;
/** Longer than a request may take. */
const leaseMs = 60_000;
/** Who has removed the bot from the team may put that right. */
const refusedWaitMs = 5 * 60_000;

export function createLines(ports: LinePorts): Lines {
  let running: Promise<void> | undefined;
  let poll: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function postAll(): Promise<void> {
    try {
      while (!isStopping && (await isAnyDue(ports))) await postNext(ports);
    } catch (error) {
      // What was claimed comes free again by itself.
      ports.log.error({ err: error }, 'lines for the desk’s channel not posted');
    } finally {
      running = undefined;
    }
  }

  const round = (): Promise<void> => (running ??= postAll());

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

/** Reads first: every few seconds of an idle day a write would be a commit for nothing. */
async function isAnyDue({ storage, now }: LinePorts): Promise<boolean> {
  const due = await storage.db
    .selectFrom('deliveries')
    .select('id')
    .where('kind', '=', channelLineKind)
    .where('state', '=', 'new')
    .where('next_at', '<=', now())
    .limit(1)
    .executeTakeFirst();
  return due !== undefined;
}

async function postNext(ports: LinePorts): Promise<void> {
  const { storage, now } = ports;
  const line = await storage.write((trx) => claimDelivery(trx, channelLineKind, now(), leaseMs));
  if (line === undefined) return;
  if (line.uselessAt !== null && line.uselessAt <= now()) {
    await storage.write((trx) => endDelivery(trx, line.id, 'late'));
    return;
  }
  try {
    const { channelId, text } = ChannelLine.parse(line.body);
    const to = await ports.place.reach(channelId);
    if (to === null) throw new Error('nobody knows yet where Teams is reached');
    await ports.sdk.openThread(to, channelId, { type: 'message', text, textFormat: 'markdown' });
  } catch (error) {
    await tryLater(ports, line, error);
    return;
  }
  await storage.write((trx) => endDelivery(trx, line.id, 'sent'));
}

/** Until it would be of no use any more. */
async function tryLater({ storage, now, log }: LinePorts, line: Delivery, error: unknown) {
  const { id, attempts } = line;
  const next = afterFailure(error, attempts);
  const fields = { id, attempts, ...aboutFailure(error) };
  if (next.kind === 'giveUp') {
    log.error(fields, 'a line could not be posted into the desk’s channel');
    await storage.write((trx) => endDelivery(trx, id, 'failed'));
    return;
  }
  log.warn(fields, 'a line for the desk’s channel is posted later');
  const waitMs = next.kind === 'wait' ? next.ms : refusedWaitMs;
  await storage.write((trx) => postponeDelivery(trx, id, now() + waitMs));
}
