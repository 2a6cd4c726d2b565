/** Which conversation of Azure's Direct Line a conversation of ours goes on in. */
import type { Table } from './createTable.js';

export const azureConversations: Table = {
  name: 'azure_conversations',
  columns: { conversation_id: 'text', azure_id: 'text' },
  primaryKey: ['conversation_id'],
};
