/** Who of the desk has looked into which case. */
import type { Table } from './createTable.js';

export const lookTable: Table = {
  name: 'looks',
  columns: {
    case_id: 'text',
    agent_id: 'text',
    agent_name: 'text',
    what: 'text',
    how: 'text',
    at: 'integer',
    last_at: 'integer',
    times: 'integer',
  },
  primaryKey: ['case_id', 'agent_id', 'what', 'how', 'at'],
};
