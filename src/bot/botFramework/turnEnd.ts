/** The end of a turn that somebody waits for. */
import type { Storage } from '../../storage/storage.js';

export type Place = { readonly conversationId: string; readonly inboxId: string };

/** Resolves when the row has left the inbox, or when `signal` says that nobody waits any more. */
export function turnEnd(storage: Storage, place: Place, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      stopListening();
      signal.removeEventListener('abort', giveUp);
      settle();
    };
    const giveUp = (): void => {
      end(resolve);
    };
    const look = (): void => {
      isTaken(storage, place.inboxId).then(
        (taken) => {
          if (taken) end(resolve);
        },
        (error: unknown) => {
          end(() => {
            reject(error instanceof Error ? error : new Error('not looked up', { cause: error }));
          });
        },
      );
    };
    const stopListening = storage.onAnnounced((conversationId) => {
      if (conversationId === place.conversationId) look();
    });
    signal.addEventListener('abort', giveUp);
    look();
  });
}

async function isTaken(storage: Storage, inboxId: string): Promise<boolean> {
  const row = await storage.db
    .selectFrom('inbox')
    .select('state')
    .where('id', '=', inboxId)
    .executeTakeFirst();
  return row?.state !== 'new';
}
