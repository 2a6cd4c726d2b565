/** Tells agents' pages which cases have changed, whatever process changed them. */
import { z } from 'zod';
import type { Storage } from '../storage/storage.js';

export type DeskChanges = {
  /** Calls for each case that has changed. Returns the function that ends it. */
  subscribe(listener: CaseListener): () => void;
};

/** `teams`: those that have it or had it before, as the case's log has them. */
export type CaseListener = (caseId: string, teams: readonly (string | null)[]) => void;

type ChangesLog = { error(fields: object, message: string): void };

export function createDeskChanges(storage: Storage, log: ChangesLog): DeskChanges {
  const listeners = new Set<CaseListener>();

  async function tell(conversationId: string): Promise<void> {
    if (listeners.size === 0) return;
    const rows = await storage.db
      .selectFrom('cases')
      .select(['id', 'team'])
      .where('conversation_id', '=', conversationId)
      .where('handed_over', '=', 1)
      .orderBy('updated_at', 'desc')
      .limit(3)
      .execute();
    for (const { id, team } of rows) {
      const teams = [team, ...(await teamsBefore(storage, id))];
      for (const listener of listeners) listener(id, teams);
    }
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

/** Their pages show it still. */
async function teamsBefore(storage: Storage, caseId: string): Promise<readonly (string | null)[]> {
  const rows = await storage.db
    .selectFrom('events')
    .select('data')
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['handedOver', 'queued'])
    .execute();
  return rows.map(({ data }) => WithTeam.parse(JSON.parse(data)).team ?? null);
}

const WithTeam = z.object({ team: z.string().optional() });
