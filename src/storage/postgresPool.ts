/** Connections to PostgreSQL that answer as SQLite does: integers are numbers, text holds no NUL. */
import { Pool, types } from 'pg';
import type { ClientConfig, CustomTypesConfig } from 'pg';
import type { PostgresPool } from 'kysely';
import { StorageError } from './errors.js';
import type { StorageLog } from './log.js';
import { storable } from './parameters.js';

/** `bigint` and `count(*)` are INT8, a `sum` of them is NUMERIC; pg would make both text. */
const parsers: CustomTypesConfig = {
  getTypeParser(type, format) {
    return type === types.builtins.INT8 || type === types.builtins.NUMERIC
      ? Number
      : (types.getTypeParser(type, format) as (value: string) => unknown);
  },
};

/** For every connection, also the one that listens. */
export function connectionSettings(databaseUrl: string): ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'stepladder',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A process that hangs in a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: 30_000,
    types: parsers,
  };
}

export function openPool(databaseUrl: string, log: StorageLog): PostgresPool {
  const pool = new Pool({ ...connectionSettings(databaseUrl), max: 10 });
  // A connection that breaks says so here; unheard, it would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      log.warn({ err: error }, 'a connection to PostgreSQL was lost');
    });
  });
  pool.on('error', () => undefined);
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (sql: unknown, parameters?: readonly unknown[]) =>
          client.query(sql as string, parameters?.map(storable)) as never,
        release: () => {
          client.release();
        },
      };
    },
    end: () => pool.end(),
  };
}

export function unreachable(databaseUrl: string, cause: unknown): StorageError {
  const where = URL.canParse(databaseUrl) ? ` at ${new URL(databaseUrl).host}` : '';
  return new StorageError(
    'databaseUnreachable',
    `Can't use PostgreSQL${where}: ${reason(cause)}. Check DATABASE_URL, and that the server is running.`,
    cause,
  );
}

/** Where a name has several addresses, each has an error of its own and the whole has no message. */
function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return reason(cause.errors[0]);
  return cause instanceof Error ? cause.message : 'it does not answer';
}
