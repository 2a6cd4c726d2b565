/** Runs turns: those of one conversation one at a time, in order of arrival, each in one commit. */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Storage } from '../storage/storage.js';
import { giveUp, takeTurn } from './takeTurn.js';
import type { TurnPorts } from './turnPorts.js';

export type Turns = {
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
  /** Takes up what was left in the inbox, now and every `pollMs`. */
  readonly start: () => Promise<void>;
  /** Resolves when every turn that was woken has been taken. */
  readonly settled: () => Promise<void>;
  /** Takes no more; resolves when no turn runs. */
  readonly stop: () => Promise<void>;
};

export type TurnsLog = { error(fields: object, message: string): void };

/** A turn that fails so often gets an apology instead of an answer. */
const maxAttempts = 3;

const pauseMs = 100;

/** What nobody was woken for: left by another process, or by a database that was away. */
const pollMs = 5000;

export function createTurns(ports: TurnPorts & { readonly log: TurnsLog }): Turns {
  const running = new Map<string, Promise<void>>();
  const wokenAgain = new Set<string>();
  let poll: NodeJS.Timeout | undefined;
  let isStopping = false;

  function wake(conversationId: string): void {
    if (isStopping) return;
    if (running.has(conversationId)) {
      wokenAgain.add(conversationId);
      return;
    }
    running.set(conversationId, work(conversationId));
  }

  async function work(conversationId: string): Promise<void> {
    try {
      do {
        wokenAgain.delete(conversationId);
        while (!isStopping && (await attempt(ports, conversationId)));
      } while (wokenAgain.has(conversationId));
    } catch (error) {
      // The row is still in the inbox: the poll takes it up again.
      ports.log.error({ err: error, conversationId }, 'turn not taken');
    } finally {
      running.delete(conversationId);
      if (wokenAgain.has(conversationId)) wake(conversationId);
    }
  }

  async function takeUp(): Promise<void> {
    for (const conversationId of await waitingConversations(ports.storage)) wake(conversationId);
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return {
    wake,
    settled,
    async start() {
      await takeUp();
      poll = setInterval(() => {
        takeUp().catch((error: unknown) => {
          ports.log.error({ err: error }, 'inbox not read');
        });
      }, pollMs);
      poll.unref();
    },
    async stop() {
      isStopping = true;
      clearInterval(poll);
      await settled();
    },
  };
}

/** One row of the inbox; true where another may wait. */
async function attempt(
  ports: TurnPorts & { readonly log: TurnsLog },
  conversationId: string,
): Promise<boolean> {
  try {
    return await takeTurn(ports, conversationId);
  } catch (error) {
    const attempts = await countAttempt(ports.storage, conversationId);
    ports.log.error({ err: error, conversationId, attempts }, 'turn failed');
    if (attempts >= maxAttempts) await giveUp(ports, conversationId);
    // A blip of the database is over after a moment.
    else await delay(attempts * pauseMs);
    return true;
  }
}

/** How often the oldest row of this conversation was tried. */
async function countAttempt(storage: Storage, conversationId: string): Promise<number> {
  return storage.write(async (trx) => {
    const row = await trx
      .updateTable('inbox')
      .set({ attempts: sql`attempts + 1` })
      .where('id', '=', (eb) =>
        eb
          .selectFrom('inbox')
          .select('id')
          .where('conversation_id', '=', conversationId)
          .where('state', '=', 'new')
          .orderBy('place')
          .limit(1),
      )
      .returning('attempts')
      .executeTakeFirst();
    return row?.attempts ?? 0;
  });
}

async function waitingConversations(storage: Storage): Promise<readonly string[]> {
  const rows = await storage.db
    .selectFrom('inbox')
    .select('conversation_id')
    .distinct()
    .where('state', '=', 'new')
    .execute();
  return rows.map((row) => row.conversation_id);
}
