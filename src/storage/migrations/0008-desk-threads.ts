/** Cases in the desk's Teams channel: a thread each, and what stands in it already. */
import type { Table } from './createTable.js';

export const deskThreadTables: readonly Table[] = [
  {
    name: 'desk_threads',
    columns: {
      case_id: 'text',
      channel_id: 'text',
      thread_id: 'text?',
      shown: 'text?',
      told_waiting: 'integer?',
      state: 'text',
      version: 'integer',
      attempts: 'integer',
      next_at: 'integer',
    },
    primaryKey: ['case_id'],
    unique: [['thread_id']],
    indexes: [['state', 'next_at']],
  },
  {
    name: 'thread_entries',
    columns: { case_id: 'text', id: 'text' },
    primaryKey: ['case_id', 'id'],
  },
];
