/** How well people can work, for the order of the queue, and the places that they were told. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Storage } from '../storage.js';
import { addColumns, createTable, type Table } from './createTable.js';

const places: Table = {
  name: 'places',
  columns: { case_id: 'text', since: 'integer', ahead: 'integer', fell_at: 'integer?' },
  primaryKey: ['case_id'],
};

/** As far as this migration reads and writes. */
type Tables = {
  events: { case_id: string; seq: number; kind: string; data: string };
  cases: { id: string; priority: string | null };
};

const Given = z.object({ priority: z.string().nullable() });

export async function addQueueOrder(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
): Promise<void> {
  await createTable(db, dialect, places);
  await addColumns(db, dialect, 'cases', { priority: 'text?' });
  const known = db as Kysely<Tables>;
  const given = await known
    .selectFrom('events')
    .select(['case_id', 'data'])
    .where('kind', '=', 'detailsGiven')
    .orderBy('seq')
    .execute();
  for (const { case_id: id, data } of given) {
    const { priority } = Given.parse(JSON.parse(data));
    await known.updateTable('cases').set({ priority }).where('id', '=', id).execute();
  }
}
