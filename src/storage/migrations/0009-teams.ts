/** Which team has a case, how long it was handled, and when agents were last seen. */
import type { Kysely } from 'kysely';
import type { Storage } from '../storage.js';
import { addColumns, type Table } from './createTable.js';

export const presence: Table = {
  name: 'presence',
  columns: { agent_id: 'text', teams: 'text', seen_at: 'integer', on_duty_at: 'integer' },
  primaryKey: ['agent_id'],
  indexes: [['on_duty_at']],
};

export async function addTeamsToCases(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
): Promise<void> {
  const columns = { team: 'text?', handled_from: 'integer?', handled_until: 'integer?' } as const;
  await addColumns(db, dialect, 'cases', columns);
  const indexes = [['status', 'waiting_since'], ['agent_id', 'status'], ['handled_until']];
  for (const index of indexes) {
    await db.schema
      .createIndex(`cases_by_${index.join('_')}`)
      .on('cases')
      .columns(index)
      .execute();
  }
}
