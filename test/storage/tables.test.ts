/** Every table of the schema exists, and what is written is read back as it was. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '../../src/storage/schema.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

const at = 1_795_000_000_123;

/** One row of each table, with every column filled but those that may be empty. */
const rows: { readonly [Table in keyof Schema]: Schema[Table] } = {
  settings: { key: 'k', value: 'v' },
  looks: {
    ...{ case_id: 'c', agent_id: 'a', agent_name: 'Mira', what: 'case', how: 'cookie' },
    ...{ at, last_at: at, times: 2 },
  },
  message_keys: { case_id: 'c', agent_id: 'a', key: 'k', at },
  persons: { id: 'p', created_at: at, rights: null },
  identities: { issuer: 'i', subject: 's', person_id: 'p', created_at: at },
  names: { person_id: 'p', name: 'Łucja 😀' },
  conversations: {
    id: 'c',
    channel: 'directline',
    person_id: 'p',
    reference: null,
    watermark: 0,
    inbox_place: 0,
    last_timestamp: at,
    started_at: null,
    case_id: null,
    browser_platform: null,
    locale: null,
    time_zone: null,
    plain: null,
    created_at: at,
  },
  activities: {
    conversation_id: 'c',
    id: 'a',
    place: 1,
    changed: 2,
    card_key: null,
    at,
    body: '{"text":"\\u0000"}',
  },
  words: {
    id: 'w',
    conversation_id: 'c',
    person_id: 'p',
    case_id: null,
    by: 'person',
    name: '',
    text: "it's\n100 % broken",
    at,
  },
  inbox: {
    id: 'i',
    channel: 'directline',
    conversation_id: 'c',
    activity_id: 'a',
    place: 1,
    body: '{}',
    received_at: at,
    state: 'new',
    attempts: 0,
  },
  outbox: {
    id: 'o',
    conversation_id: 'c',
    place: 1,
    kind: 'send',
    card_key: null,
    body: '{}',
    state: 'new',
    attempts: 0,
    next_at: at,
  },
  sent_cards: { conversation_id: 'c', card_key: 'k', activity_id: 'a' },
  left_threads: { thread_id: 't', case_id: 'c', is_drawn: 0, attempts: 0, next_at: 0 },
  shown_cards: { conversation_id: 'c', card_key: 'k', body: '{}', at },
  events: { case_id: 'c', seq: 1, at, kind: 'opened', version: 1, data: '{}' },
  cases: {
    id: 'c',
    person_id: 'p',
    conversation_id: 'c',
    seq: 1,
    status: 'withBot',
    article_id: null,
    title: 't',
    codes: '[]',
    platform: null,
    opened_at: at,
    updated_at: at,
    waiting_since: null,
    handed_over: 0,
    agent_id: null,
    agent_name: null,
    team: null,
    handled_from: null,
    handled_until: null,
    priority: 'blocked',
  },
  presence: { agent_id: 'a', teams: '"all"', seen_at: at, on_duty_at: at },
  attempts: { case_id: 'c', method_id: 'm', title: 't', outcome: 'fixed', at, by: 'person' },
  details: { case_id: 'c', person_id: 'p', pc: 'NB-1234', contact: null, note: null, at },
  notices: {
    id: 'n',
    code: '0x80070643',
    article_id: null,
    text: '',
    starts_at: at,
    ends_at: null,
    ended_at: null,
    ended_message: null,
    agent_id: 'a',
    agent_name: 'Mira',
    created_at: at,
  },
  notice_followers: {
    notice_id: 'n',
    person_id: 'p',
    conversation_id: 'c',
    at,
    told_at: null,
  },
  places: { case_id: 'c', since: at, ahead: 2, fell_at: null },
  bursts: { id: 'b', code: '0x80070643', people: 5, started_at: at, last_at: at },
  suggestions: {
    id: 's',
    case_id: 'c',
    article_id: null,
    method_id: 'm',
    title: 't',
    stage: null,
    text: 'Say *Sync now*.',
    agent_id: 'a',
    agent_name: 'Mira',
    at,
    done_at: null,
  },
  desk_threads: {
    case_id: 'c',
    channel_id: '19:desk@thread.tacv2',
    thread_id: null,
    shown: null,
    told_waiting: at,
    state: 'open',
    version: 0,
    attempts: 0,
    next_at: 0,
  },
  thread_entries: { case_id: 'c', id: 'w' },
  timers: { id: 't', kind: 'k', subject: 's', due_at: at, data: '{}' },
  deliveries: {
    id: 'd',
    kind: 'mail',
    person_id: null,
    body: '{}',
    state: 'new',
    attempts: 0,
    next_at: at,
    useless_at: null,
    created_at: at,
  },
  blobs: {
    id: 'b',
    conversation_id: 'c',
    person_id: 'p',
    case_id: null,
    name: 'log.txt',
    content_type: 'text/plain',
    bytes: Buffer.from([0, 1, 254, 255]),
    created_at: at,
  },
  addresses: { address: 'a', conversation_id: 'c' },
  azure_conversations: { conversation_id: 'c', azure_id: 'a' },
  sessions: {
    hash: 'h',
    kind: 'visitor',
    subject: 'p',
    created_at: at,
    expires_at: at,
    used_at: null,
  },
};

const tables = Object.keys(rows) as (keyof Schema)[];

describe.each(databaseKinds)('tables on %s', (kind) => {
  let test: TestStorage;
  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  it.each(tables)('%s keeps a row', async (table) => {
    await test.storage.write((trx) => trx.insertInto(table).values(rows[table]).execute());
    expect(await test.storage.db.selectFrom(table).selectAll().execute()).toEqual([rows[table]]);
  });

  it.each(tables)('%s refuses the same row twice', async (table) => {
    const again = test.storage.write((trx) => trx.insertInto(table).values(rows[table]).execute());
    await expect(again).rejects.toThrow(/unique/i);
  });
});
