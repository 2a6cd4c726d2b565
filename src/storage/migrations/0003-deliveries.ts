/** What has to leave the house for other systems: mail, later tickets. */
import type { Table } from './createTable.js';

export const deliveries: Table = {
  name: 'deliveries',
  columns: {
    id: 'text',
    kind: 'text',
    person_id: 'text?',
    body: 'text',
    state: 'text',
    attempts: 'integer',
    next_at: 'integer',
    useless_at: 'integer?',
    created_at: 'integer',
  },
  primaryKey: ['id'],
  indexes: [['kind', 'state', 'next_at'], ['person_id']],
};
