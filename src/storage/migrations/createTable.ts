/** A table as plain data, and how either database makes it. */
import { sql } from 'kysely';
import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Storage } from '../storage.js';

/** `integer` holds milliseconds too; `?` may be null. */
type ColumnKind = keyof typeof columnKinds;

export type Table = {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly primaryKey: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
};

const columnKinds = {
  text: { type: 'text', nullable: false },
  'text?': { type: 'text', nullable: true },
  integer: { type: 'integer', nullable: false },
  'integer?': { type: 'integer', nullable: true },
  bytes: { type: 'bytes', nullable: false },
} as const;

/** Text sorts by its bytes and columns keep their types on both. */
const types = {
  sqlite: { text: sql`text`, integer: sql`integer`, bytes: sql`blob` },
  postgres: { text: sql`text collate "C"`, integer: sql`bigint`, bytes: sql`bytea` },
} as const;

/** For a column that a later migration adds. */
export function columnType(dialect: Storage['dialect'], kind: 'text' | 'integer') {
  return types[dialect][kind];
}

export async function createTable(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
  table: Table,
): Promise<void> {
  await tableOf(db, dialect, table).execute();
  for (const columns of table.indexes ?? []) {
    await db.schema
      .createIndex(`${table.name}_by_${columns.join('_')}`)
      .on(table.name)
      .columns([...columns])
      .execute();
  }
}

function tableOf(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
  table: Table,
): CreateTableBuilder<string, string> {
  let creation: CreateTableBuilder<string, string> = db.schema.createTable(table.name);
  for (const [name, kind] of Object.entries(table.columns)) {
    const { type, nullable } = columnKinds[kind];
    creation = creation.addColumn(name, types[dialect][type], (column) =>
      nullable ? column : column.notNull(),
    );
  }
  creation = creation.addPrimaryKeyConstraint(`${table.name}_key`, [...table.primaryKey]);
  for (const columns of table.unique ?? []) {
    const name = `${table.name}_unique_${columns.join('_')}`;
    creation = creation.addUniqueConstraint(name, [...columns]);
  }
  return dialect === 'sqlite' ? creation.modifyEnd(sql`strict`) : creation;
}
