/** Tells agents' pages which cases have changed, whatever process changed them. */
import type { Storage } from '../storage/storage.js';

export type DeskChanges = {
  /** Calls with the id of each case that has changed. Returns the function that ends it. */
  subscribe(listener: (caseId: string) => void): () => void;
};

type ChangesLog = { error(fields: object, message: string): void };

export function createDeskChanges(storage: Storage, log: ChangesLog): DeskChanges {
  const listeners = new Set<(caseId: string) => void>();

  async function tell(conversationId: string): Promise<void> {
    if (listeners.size === 0) return;
    const rows = await storage.db
      .selectFrom('cases')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .where('handed_over', '=', 1)
      .orderBy('updated_at', 'desc')
      .limit(3)
      .execute();
    for (const { id } of rows) for (const listener of listeners) listener(id);
  }

  storage.onAnnounced((conversationId) => {
    tell(conversationId).catch((error: unknown) => {
      log.error({ err: error }, 'desk not told');
    });
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
