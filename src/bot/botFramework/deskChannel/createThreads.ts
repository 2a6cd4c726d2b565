/** Keeps the desk's threads as their cases are: what is announced, and what nobody announced. */
import { deliverEach } from '../outbox/deliverEach.js';
import { postNext, type PostPorts } from './postThread.js';
import { casesToLookAt, openThreads, takeBackThreads } from './threadRows.js';

export type Threads = {
  readonly start: () => Promise<void>;
  /** Resolves when nothing is being posted that could be posted now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pollMs = 5000;

export function createThreads(ports: PostPorts): Threads {
  const { storage, now, log } = ports;
  let stopListening = (): void => undefined;
  let poll: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const cases = deliverEach(
    (caseId) => postNext(ports, caseId),
    now,
    (caseId, error) => {
      log.error({ err: error, caseId }, 'thread not brought up to date');
    },
  );

  async function wakeAll(caseIds: Promise<readonly string[]>): Promise<void> {
    for (const caseId of await caseIds) cases.wake(caseId);
  }

  function look(caseIds: Promise<readonly string[]>): void {
    const found = wakeAll(caseIds).catch((error: unknown) => {
      log.error({ err: error }, 'threads not read');
    });
    looking = Promise.all([looking, found]).then(() => undefined);
  }

  return {
    async start() {
      if (storage.dialect === 'sqlite') {
        await storage.write((trx) => takeBackThreads(trx, now()));
      }
      stopListening = storage.onAnnounced((conversationId) => {
        look(casesIn(ports, conversationId));
      });
      await wakeAll(openThreads(storage.db));
      await wakeAll(casesToLookAt(storage.db, now()));
      poll = setInterval(() => {
        look(casesToLookAt(storage.db, now()));
      }, pollMs);
      poll.unref();
    },
    async settled() {
      await looking;
      await cases.settled();
    },
    async stop() {
      stopListening();
      clearInterval(poll);
      await looking;
      await cases.stop();
    },
  };
}

async function casesIn({ storage }: PostPorts, conversationId: string) {
  const rows = await storage.db
    .selectFrom('cases')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('handed_over', '=', 1)
    .orderBy('updated_at', 'desc')
    .limit(3)
    .execute();
  return rows.map(({ id }) => id);
}
