/** Cards as a chat in Teams shows them, so that one that is seen again can be brought up to date. */
import type { Table } from './createTable.js';

export const shownCards: Table = {
  name: 'shown_cards',
  columns: { conversation_id: 'text', card_key: 'text', body: 'text', at: 'integer' },
  primaryKey: ['conversation_id', 'card_key'],
  indexes: [['at']],
};
