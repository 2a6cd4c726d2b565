/** One connection that listens and notifies, and is made again when it breaks. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { StorageLog } from './log.js';

export type Listener = {
  /** False: there is no connection just now, nothing was sent. */
  notify(channel: string, payloads: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
};

type Hooks = {
  /** Names without a dialect's surprises: small letters and underscores. */
  readonly channels: readonly string[];
  /** Only what others have sent. */
  received(channel: string, payload: string): void;
  /** After a break: what was sent by others meanwhile is lost. */
  connectedAgain(): void;
};

type Connection = { readonly client: Client; readonly lost: Promise<void> };

const reconnectAfterMs = 1_000;

/** Rejects when the first connection fails; later ones are tried again until `close`. */
export async function openListener(
  settings: ClientConfig,
  hooks: Hooks,
  log: StorageLog,
): Promise<Listener> {
  const closing = new AbortController();
  const isClosing = () => closing.signal.aborted;
  let connection: Connection | undefined = await connect(settings, hooks);
  const kept = keepConnected();

  async function keepConnected(): Promise<void> {
    for (;;) {
      await connection?.lost;
      connection = undefined;
      if (isClosing()) return;
      log.warn('the connection for announcements is lost and is made again');
      connection = await reconnect(settings, hooks, closing.signal);
      if (isClosing()) await connection?.client.end();
      else hooks.connectedAgain();
    }
  }

  return {
    async notify(channel, payloads) {
      if (!connection) return false;
      await connection.client.query(
        'select pg_notify($1, payload) from unnest($2::text[]) as payload',
        [channel, payloads],
      );
      return true;
    },
    async close() {
      closing.abort();
      await connection?.client.end();
      await kept;
    },
  };
}

/** Undefined only when it is closing. */
async function reconnect(
  settings: ClientConfig,
  hooks: Hooks,
  closing: AbortSignal,
): Promise<Connection | undefined> {
  for (;;) {
    try {
      await wait(reconnectAfterMs, undefined, { signal: closing, ref: false });
    } catch {
      return undefined;
    }
    const connection = await connect(settings, hooks).catch(() => undefined);
    if (connection) return connection;
  }
}

async function connect(settings: ClientConfig, hooks: Hooks): Promise<Connection> {
  const client = new Client(settings);
  const lost = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => {
      resolve();
    });
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    client.on('notification', ({ processId, channel, payload }) => {
      if (processId !== rows[0]?.pid) hooks.received(channel, payload ?? '');
    });
    for (const channel of hooks.channels) await client.query(`listen ${channel}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { client, lost };
}
