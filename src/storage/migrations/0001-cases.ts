/** The log of cases, what lists and boards read of it, and what is due later. */
import type { Table } from './createTable.js';

export const caseTables: readonly Table[] = [
  {
    name: 'events',
    columns: {
      case_id: 'text',
      seq: 'integer',
      at: 'integer',
      kind: 'text',
      version: 'integer',
      data: 'text',
    },
    primaryKey: ['case_id', 'seq'],
  },
  {
    name: 'cases',
    columns: {
      id: 'text',
      person_id: 'text',
      conversation_id: 'text',
      seq: 'integer',
      status: 'text',
      article_id: 'text?',
      title: 'text',
      codes: 'text',
      platform: 'text?',
      opened_at: 'integer',
      updated_at: 'integer',
      waiting_since: 'integer?',
      handed_over: 'integer',
      agent_id: 'text?',
      agent_name: 'text?',
    },
    primaryKey: ['id'],
    indexes: [['status', 'updated_at'], ['person_id', 'updated_at'], ['conversation_id']],
  },
  {
    name: 'attempts',
    columns: {
      case_id: 'text',
      method_id: 'text',
      title: 'text',
      outcome: 'text',
      at: 'integer',
      by: 'text',
    },
    primaryKey: ['case_id', 'method_id'],
  },
  {
    name: 'timers',
    columns: { id: 'text', kind: 'text', subject: 'text', due_at: 'integer', data: 'text' },
    primaryKey: ['id'],
    unique: [['kind', 'subject']],
    indexes: [['due_at']],
  },
];
