/** What was said, what came in, what goes out. */
import type { Table } from './createTable.js';

const conversations: Table = {
  name: 'conversations',
  columns: {
    id: 'text',
    channel: 'text',
    person_id: 'text',
    reference: 'text?',
    watermark: 'integer',
    inbox_place: 'integer',
    last_timestamp: 'integer',
    started_at: 'integer?',
    case_id: 'text?',
    browser_platform: 'text?',
    locale: 'text?',
    time_zone: 'text?',
    plain: 'integer?',
    created_at: 'integer',
  },
  primaryKey: ['id'],
  indexes: [['person_id']],
};

const activities: Table = {
  name: 'activities',
  columns: {
    conversation_id: 'text',
    id: 'text',
    place: 'integer',
    changed: 'integer',
    card_key: 'text?',
    at: 'integer',
    body: 'text',
  },
  primaryKey: ['conversation_id', 'id'],
  indexes: [
    ['conversation_id', 'changed'],
    ['conversation_id', 'place'],
  ],
};

const words: Table = {
  name: 'words',
  columns: {
    id: 'text',
    conversation_id: 'text',
    person_id: 'text',
    case_id: 'text?',
    by: 'text',
    name: 'text',
    text: 'text',
    at: 'integer',
  },
  primaryKey: ['id'],
  indexes: [['conversation_id', 'at'], ['case_id', 'at'], ['person_id']],
};

const blobs: Table = {
  name: 'blobs',
  columns: {
    id: 'text',
    conversation_id: 'text',
    person_id: 'text',
    name: 'text',
    content_type: 'text',
    bytes: 'bytes',
    created_at: 'integer',
  },
  primaryKey: ['id'],
  indexes: [['conversation_id'], ['person_id']],
};

const inbox: Table = {
  name: 'inbox',
  columns: {
    id: 'text',
    channel: 'text',
    conversation_id: 'text',
    activity_id: 'text',
    place: 'integer',
    body: 'text',
    received_at: 'integer',
    state: 'text',
    attempts: 'integer',
  },
  primaryKey: ['id'],
  unique: [['conversation_id', 'channel', 'activity_id']],
  indexes: [['state', 'conversation_id', 'place']],
};

const outbox: Table = {
  name: 'outbox',
  columns: {
    id: 'text',
    conversation_id: 'text',
    place: 'integer',
    kind: 'text',
    card_key: 'text?',
    body: 'text',
    state: 'text',
    attempts: 'integer',
    next_at: 'integer',
  },
  primaryKey: ['id'],
  indexes: [
    ['state', 'next_at'],
    ['conversation_id', 'place'],
  ],
};

const sentCards: Table = {
  name: 'sent_cards',
  columns: { conversation_id: 'text', card_key: 'text', activity_id: 'text' },
  primaryKey: ['conversation_id', 'card_key'],
};

export const conversationTables: readonly Table[] = [
  conversations,
  activities,
  words,
  blobs,
  inbox,
  outbox,
  sentCards,
];
