/** Corrections to steps of articles that agents have suggested. */
import type { Table } from './createTable.js';

export const suggestionTables: readonly Table[] = [
  {
    name: 'suggestions',
    columns: {
      id: 'text',
      case_id: 'text',
      article_id: 'text?',
      method_id: 'text',
      title: 'text',
      stage: 'integer?',
      text: 'text',
      agent_id: 'text',
      agent_name: 'text',
      at: 'integer',
      done_at: 'integer?',
    },
    primaryKey: ['id'],
    indexes: [['done_at', 'at'], ['case_id']],
  },
];
