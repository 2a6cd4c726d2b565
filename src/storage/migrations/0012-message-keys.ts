/** What a desk page has called its messages, so that one that is sent again is one. */
import type { Table } from './createTable.js';

export const messageKeys: Table = {
  name: 'message_keys',
  columns: { case_id: 'text', agent_id: 'text', key: 'text', at: 'integer' },
  primaryKey: ['case_id', 'agent_id', 'key'],
  indexes: [['at']],
};
