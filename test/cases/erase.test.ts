/** Deleting somebody's data: all of theirs goes, nothing of anybody else's, and the counts stay. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { erasePerson, erasedTables } from '../../src/cases/erase.js';
import { rebuildProjections } from '../../src/cases/rebuild.js';
import { loadCase } from '../../src/cases/store.js';
import { localAgent } from '../../src/people/localAgent.js';
import type { Schema } from '../../src/storage/schema.js';
import type { Storage } from '../../src/storage/storage.js';
import { leaveTraces } from '../support/aPersonsTraces.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';
import type { Chat } from '../support/talk.js';

/** What stays: the log and its projections, which hold facts and ids, and what is nobody's. */
const keptTables = [
  'attempts',
  'bursts',
  'cases',
  'desk_threads',
  'events',
  'left_threads',
  'looks',
  'notices',
  'presence',
  'settings',
  'suggestions',
  'thread_entries',
];

const mira = localAgent('Mira');

async function allTables(storage: Storage): Promise<readonly (keyof Schema)[]> {
  const tables = await storage.db.introspection.getTables();
  return tables.map(({ name }) => name as keyof Schema);
}

async function everything(storage: Storage): Promise<string> {
  const tables = await allTables(storage);
  const rows = await Promise.all(
    tables.map((table) => storage.db.selectFrom(table).selectAll().execute()),
  );
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data)
      ? Buffer.from(value.data).toString()
      : value,
  );
}

describe.each(databaseKinds)('erasing a person on %s', (kind) => {
  const newChat = chatsOn(kind);
  let count = 0;

  async function traced(chat: Chat): Promise<{ personId: string; caseId: string; mark: string }> {
    count += 1;
    const mark = `Wilhelmina${count}`;
    const { conversationId, clock } = chat;
    const personId = `person-of-${conversationId}`;
    const caseId = await chat.caseId();
    await chat.says(`my name is ${mark} by the way`);
    const { storage } = newChat.test();
    await leaveTraces(storage, { personId, conversationId, caseId, mark, now: clock.now() });
    return { personId, caseId, mark };
  }

  const erase = (chat: Chat, personId: string) =>
    erasePerson({ storage: newChat.test().storage, now: chat.clock.now }, personId);

  it('leaves no word, name, file, sign-in or chat of theirs, and leaves the rest alone', async () => {
    const { storage } = newChat.test();
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    const gone = await traced(chat);
    const other = await newChat();
    await other.says('0x80070002');
    const stays = await traced(other);
    const attempts = await storage.db.selectFrom('attempts').selectAll().execute();
    const before = await everything(storage);
    expect(before).toContain(gone.mark);

    expect(await erase(chat, gone.personId)).toEqual([chat.conversationId]);

    const after = await everything(storage);
    expect(after).not.toContain(gone.mark);
    for (const table of erasedTables) {
      const rows = JSON.stringify(await storage.db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(gone.personId);
      expect(rows).not.toContain(chat.conversationId);
    }
    expect(after.split(stays.mark)).toHaveLength(before.split(stays.mark).length);
    expect(await storage.db.selectFrom('attempts').selectAll().execute()).toEqual(attempts);
  });

  it('knows every table that says something about a person or a chat', async () => {
    const { storage } = newChat.test();
    const tables = (await allTables(storage)).filter((name) => !name.startsWith('stepladder_'));
    expect(tables.toSorted()).toEqual([...erasedTables, ...keptTables].toSorted());
  });

  it.each([
    { where: 'with the bot', kinds: ['closed'] },
    { where: 'waiting', kinds: ['withdrawn', 'closed'] },
    { where: 'with an agent', kinds: ['closed'] },
  ])('ends a case that is $where', async ({ where, kinds }) => {
    const { storage } = newChat.test();
    const chat = await newChat();
    await chat.says('0x80070002');
    if (where !== 'with the bot') {
      await chat.says('a person please');
      await chat.presses('Pass it on');
    }
    const caseId = await chat.caseId();
    if (where === 'with an agent') await chat.desk.accept(caseId, mira);
    const told = new Promise<void>((resolve) => {
      storage.onAnnounced((id) => {
        if (id === chat.conversationId) resolve();
      });
    });
    const before = await loadCase(storage.db, caseId);
    await erase(chat, `person-of-${chat.conversationId}`);
    await told;
    const events = await storage.db
      .selectFrom('events')
      .select('kind')
      .where('case_id', '=', caseId)
      .where('seq', '>', before?.seq ?? 0)
      .orderBy('seq')
      .execute();
    expect(events.map((event) => event.kind)).toEqual(kinds);
    expect(await loadCase(storage.db, caseId)).toMatchObject({ status: 'closed', agent: null });
    expect(
      await chat.desk.list(
        { status: ['waiting', 'withAgent'], heldBy: null, after: null, limit: 200 },
        mira,
      ),
    ).toEqual({ cases: [], next: null });
  });

  it('leaves a dossier without words and without a name, and an agent who can do no harm', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    const { personId, caseId, mark } = await traced(chat);
    await chat.desk.accept(caseId, mira);
    await erase(chat, personId);
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier).toMatchObject({ transcript: [], attempts: [{ outcome: 'notFixed' }] });
    expect(JSON.stringify(dossier)).not.toContain(mark);
    expect(await chat.desk.message(caseId, mira, 'Hello')).toMatchObject({ kind: 'unknown' });
    expect(await chat.desk.note(caseId, mira, 'Hello')).toMatchObject({ kind: 'unknown' });
  });

  it('does nothing for somebody unknown, and nothing the second time', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const before = await everything(newChat.test().storage);
    expect(await erase(chat, 'person-of-nobody')).toEqual([]);
    expect(await everything(newChat.test().storage)).toBe(before);
    await erase(chat, `person-of-${chat.conversationId}`);
    const once = await everything(newChat.test().storage);
    await erase(chat, `person-of-${chat.conversationId}`);
    expect(await everything(newChat.test().storage)).toBe(once);
  });

  it('agrees with the projections that are made again', async () => {
    const { storage } = newChat.test();
    const read = () => storage.db.selectFrom('cases').selectAll().orderBy('id').execute();
    const before = await read();
    await rebuildProjections(storage);
    expect(await read()).toEqual(before);
  });
});

describe('the files of the database', () => {
  const newChat = chatsOn('sqlite');

  it('hold none of the words any more', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const mark = 'Zwetschgendatschi';
    await chat.says(`it says ${mark}`);
    const { storage, settings } = newChat.test();
    const inFiles = async () => {
      const names = await readdir(settings.dataDir);
      const files = await Promise.all(
        names.map((name) => readFile(path.join(settings.dataDir, name)).catch(() => '')),
      );
      return files.some((bytes) => bytes.includes(mark));
    };
    expect(await inFiles()).toBe(true);
    await erasePerson({ storage, now: chat.clock.now }, `person-of-${chat.conversationId}`);
    expect(await inFiles()).toBe(false);
  });
});
