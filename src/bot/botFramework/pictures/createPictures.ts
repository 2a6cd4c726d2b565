/** Takes the pictures that people send in Teams, one message after the other, in the background. */
import { claimDelivery, isDeliveryDue } from '../../../storage/deliveries.js';
import { pictureKind } from './queuePictures.js';
import { takePictures, type TakePorts } from './takePictures.js';

export type Pictures = {
  /** Something is queued. */
  readonly wake: () => void;
  readonly start: () => void;
  /** Resolves when nothing is being fetched that could be fetched now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pollMs = 5000;
/** Longer than five pictures take: who holds them longer has died. */
const leaseMs = 3 * 60_000;

export function createPictures(ports: TakePorts): Pictures {
  let running: Promise<void> | undefined;
  let wakes = 0;
  let poll: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function takeDue(): Promise<void> {
    try {
      for (let seen = -1; seen !== wakes;) {
        seen = wakes;
        while (!isStopping && (await isDeliveryDue(ports.storage, pictureKind, ports.chance.now())))
          await takeNext(ports);
      }
    } catch (error) {
      // What was claimed comes free again by itself.
      ports.log.error({ err: error }, 'pictures not fetched');
    } finally {
      running = undefined;
    }
  }

  function wake(): void {
    if (isStopping) return;
    wakes += 1;
    running ??= takeDue();
  }

  return {
    wake,
    start() {
      wake();
      poll = setInterval(wake, pollMs);
      poll.unref();
    },
    async settled() {
      while (running !== undefined) await running;
    },
    async stop() {
      isStopping = true;
      clearInterval(poll);
      await running;
    },
  };
}

async function takeNext(ports: TakePorts): Promise<void> {
  const { storage, chance } = ports;
  const delivery = await storage.write((trx) =>
    claimDelivery(trx, pictureKind, chance.now(), leaseMs),
  );
  if (delivery !== undefined) await takePictures(ports, delivery);
}
