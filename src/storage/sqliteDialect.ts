/** Kysely on libsql: one connection, whole integers, Buffers, and migrations in a transaction. */
import { isArrayBuffer } from 'node:util/types';
import { SqliteAdapter, SqliteDialect, SqliteQueryCompiler } from 'kysely';
import type {
  Dialect,
  DialectAdapter,
  SelectModifierNode,
  SqliteDatabase,
  SqliteStatement,
} from 'kysely';
import { storable } from './parameters.js';

/** What is used of libsql's `Database`. */
export type SqliteConnection = {
  prepare(sql: string): {
    readonly reader: boolean;
    all(parameters: unknown[]): unknown[];
    run(parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
  };
  close(): unknown;
};

type Row = Record<string, unknown>;

/** Statements free their memory only when they are collected, so they are kept and used again. */
const maxKeptStatements = 300;

export function sqliteDialect(database: SqliteConnection): Dialect {
  const dialect = new SqliteDialect({ database: asKyselyExpects(database) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => new SqliteCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter,
  };
}

const rowLocks: readonly unknown[] = ['ForUpdate', 'ForShare', 'NoWait', 'SkipLocked'];

/** With one writer at a time there are no rows to lock, and no words for it. */
class SqliteCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (!rowLocks.includes(node.modifier)) super.visitSelectModifier(node);
  }
}

/** SQLite can undo a half-done migration; Kysely takes the careful view that it can't. */
function createAdapter(): DialectAdapter {
  const adapter = new SqliteAdapter();
  return {
    supportsCreateIfNotExists: adapter.supportsCreateIfNotExists,
    supportsTransactionalDdl: true,
    supportsReturning: adapter.supportsReturning,
    acquireMigrationLock: (db, options) => adapter.acquireMigrationLock(db, options),
    releaseMigrationLock: (db, options) => adapter.releaseMigrationLock(db, options),
  };
}

function asKyselyExpects(database: SqliteConnection): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = prepare(database, sql);
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= maxKeptStatements) kept.delete(oldest);
      kept.set(sql, statement);
      return statement;
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}

function prepare(database: SqliteConnection, sql: string): SqliteStatement {
  // A transaction that starts as a reader could be refused when it comes to write.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: statement.reader,
    all: (parameters) => (statement.all(parameters.map(bindable)) as Row[]).map(withBuffers),
    run: (parameters) => statement.run(parameters.map(bindable)),
    iterate: () => {
      throw new Error('Rows are not streamed here.');
    },
  };
}

/** libsql binds every number as a float, and a boolean makes it abort the whole process. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') throw new TypeError('Booleans are stored as 0 and 1.');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return storable(value);
}

function withBuffers(row: Row): Row {
  for (const [column, value] of Object.entries(row)) {
    if (isArrayBuffer(value)) row[column] = Buffer.from(value);
  }
  return row;
}
