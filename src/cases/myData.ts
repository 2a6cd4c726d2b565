/** All that is kept about one person, for themselves. Notes of agents are the desk's own. */
import type { Storage } from '../storage/storage.js';
import type { MyCase } from './myCase.js';
import { isoTime } from './isoTime.js';
import { myCases } from './myCases.js';

type Db = Storage['db'];

export type MyData = {
  /** '' where no name is known. */
  readonly name: string;
  /** Since when we know them; null for somebody who has never written. */
  readonly since: string | null;
  /** Can they install programs: 'yes', 'no', or null while nobody asked. */
  readonly rights: string | null;
  /** Who told us who they are: an organisation's sign-in, or a cookie ('visitor'). */
  readonly knownBy: readonly { readonly issuer: string; readonly since: string }[];
  readonly cases: readonly MyCase[];
  readonly conversations: readonly MyConversation[];
  readonly files: readonly MyFile[];
};

export type MyConversation = {
  readonly channel: string;
  readonly since: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** What the browser said; a platform id. */
  readonly windows: string | null;
  readonly messages: readonly MyMessage[];
};

export type MyMessage = {
  readonly at: string;
  /** 'person', 'bot', 'agent' or 'mark' (who took over). */
  readonly by: string;
  readonly name: string;
  readonly text: string;
};

export type MyFile = {
  readonly name: string;
  readonly contentType: string;
  readonly at: string;
  readonly bytes: number;
  /** Base64; null where all files together are too large for one download. */
  readonly content: string | null;
};

/** Of all files of one download. */
const maxFileBytes = 24 * 1024 * 1024;

export async function myData(db: Db, personId: string): Promise<MyData> {
  const person = await db
    .selectFrom('persons')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirst();
  const name = await db
    .selectFrom('names')
    .select('name')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const identities = await db
    .selectFrom('identities')
    .select(['issuer', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return {
    name: name?.name ?? '',
    since: person === undefined ? null : isoTime(person.created_at),
    rights: person?.rights ?? null,
    knownBy: identities.map((row) => ({ issuer: row.issuer, since: isoTime(row.created_at) })),
    cases: await myCases(db, personId),
    conversations: await conversationsOf(db, personId),
    files: await filesOf(db, personId),
  };
}

async function conversationsOf(db: Db, personId: string): Promise<readonly MyConversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  const words = await db
    .selectFrom('words')
    .selectAll()
    .where('person_id', '=', personId)
    .where('by', '!=', 'note')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    channel: row.channel,
    since: isoTime(row.created_at),
    locale: row.locale,
    timeZone: row.time_zone,
    windows: row.browser_platform,
    messages: words
      .filter((word) => word.conversation_id === row.id)
      .map(({ at, by, name, text }) => ({ at: isoTime(at), by, name, text })),
  }));
}

async function filesOf(db: Db, personId: string): Promise<readonly MyFile[]> {
  const files = await db
    .selectFrom('blobs')
    .select(['id', 'name', 'content_type', 'created_at'])
    .select((eb) => eb.fn<number | string>('length', ['bytes']).as('size'))
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  const isTooMuch = files.reduce((sum, { size }) => sum + Number(size), 0) > maxFileBytes;
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      contentType: file.content_type,
      at: isoTime(file.created_at),
      bytes: Number(file.size),
      content: isTooMuch ? null : await contentOf(db, file.id),
    })),
  );
}

async function contentOf(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('blobs').select('bytes').where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : Buffer.from(row.bytes).toString('base64');
}
