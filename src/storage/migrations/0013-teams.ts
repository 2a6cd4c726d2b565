/** Cards as a chat in Teams shows them, and threads of the desk's channel that their case has left. */
import type { Table } from './createTable.js';

const shownCards: Table = {
  name: 'shown_cards',
  columns: { conversation_id: 'text', card_key: 'text', body: 'text', at: 'integer' },
  primaryKey: ['conversation_id', 'card_key'],
  indexes: [['at']],
};

const leftThreads: Table = {
  name: 'left_threads',
  columns: {
    thread_id: 'text',
    case_id: 'text',
    is_drawn: 'integer',
    attempts: 'integer',
    next_at: 'integer',
  },
  primaryKey: ['thread_id'],
  indexes: [['case_id'], ['is_drawn', 'next_at']],
};

export const teamsTables = [shownCards, leftThreads];
