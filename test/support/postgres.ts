/** Fresh databases on the run's PostgreSQL, which starts with the first of them. */
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';

export type TestDatabase = {
  readonly url: string;
  /** Also ends whatever connection there still is. */
  drop(): Promise<void>;
};

export async function createDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onPostgres(server, `create database ${name} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await onPostgres(server, `drop database ${name} with (force)`);
    },
  };
}

/** Runs one statement on a connection of its own. */
export async function onPostgres(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** `postgresOnDemand.ts` answers with the address when the server is up. */
async function serverUrl(): Promise<string> {
  const port = Number(process.env['TEST_POSTGRES_PORT']);
  const answer = await text(net.connect(port, '127.0.0.1'));
  if (!URL.canParse(answer)) throw new Error(answer);
  return answer;
}
