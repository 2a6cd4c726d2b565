/** Who somebody is, who is signed in, and what the program remembers for itself. */
import type { Table } from './createTable.js';

export const peopleTables: readonly Table[] = [
  {
    name: 'settings',
    columns: { key: 'text', value: 'text' },
    primaryKey: ['key'],
  },
  {
    name: 'persons',
    columns: { id: 'text', created_at: 'integer', rights: 'text?' },
    primaryKey: ['id'],
  },
  {
    name: 'identities',
    columns: { issuer: 'text', subject: 'text', person_id: 'text', created_at: 'integer' },
    primaryKey: ['issuer', 'subject'],
    indexes: [['person_id']],
  },
  {
    name: 'names',
    columns: { person_id: 'text', name: 'text' },
    primaryKey: ['person_id'],
  },
  {
    name: 'sessions',
    columns: {
      hash: 'text',
      kind: 'text',
      subject: 'text',
      created_at: 'integer',
      expires_at: 'integer',
    },
    primaryKey: ['hash'],
    indexes: [['expires_at']],
  },
];
