/** Known problems and who wants to hear of their end; and what agents ask first. */
import type { Table } from './createTable.js';

export const noticeTables: readonly Table[] = [
  {
    name: 'notices',
    columns: {
      id: 'text',
      code: 'text?',
      article_id: 'text?',
      text: 'text',
      starts_at: 'integer',
      ends_at: 'integer?',
      ended_at: 'integer?',
      ended_message: 'text?',
      agent_id: 'text',
      agent_name: 'text',
      created_at: 'integer',
    },
    primaryKey: ['id'],
    indexes: [['ended_at', 'starts_at']],
  },
  {
    name: 'notice_followers',
    columns: {
      notice_id: 'text',
      person_id: 'text',
      conversation_id: 'text',
      at: 'integer',
      told_at: 'integer?',
    },
    primaryKey: ['notice_id', 'person_id'],
    indexes: [['person_id']],
  },
  {
    name: 'bursts',
    columns: {
      id: 'text',
      code: 'text',
      people: 'integer',
      started_at: 'integer',
      last_at: 'integer',
    },
    primaryKey: ['id'],
    unique: [['code', 'started_at']],
    indexes: [['code', 'last_at']],
  },
  {
    name: 'details',
    columns: {
      case_id: 'text',
      person_id: 'text',
      pc: 'text?',
      contact: 'text?',
      note: 'text?',
      at: 'integer',
    },
    primaryKey: ['case_id'],
    indexes: [['person_id', 'at']],
  },
];
