/**
 * News of conversations between processes. What is announced while the connection is broken is
 * sent later; what others announce then is missed, so whoever listens also looks now and then.
 */
import type { ClientConfig } from 'pg';
import { localAnnouncements } from './announcements.js';
import type { Announcements } from './announcements.js';
import type { StorageLog } from './log.js';
import { asPayloads, fromPayload } from './payloads.js';
import { openListener } from './postgresListener.js';

type PostgresAnnouncements = Omit<Announcements, 'close'> & { close(): Promise<void> };

export async function announceOnPostgres(
  settings: ClientConfig,
  log: StorageLog,
): Promise<PostgresAnnouncements> {
  const local = localAnnouncements(log);
  const unsent = new Set<string>();
  let sending: Promise<void> | undefined;
  const listener = await openListener(
    settings,
    {
      received: (payload) => {
        local.announce(fromPayload(payload));
      },
      connectedAgain: send,
    },
    log,
  );

  function send(): void {
    if (unsent.size > 0) sending ??= sendAll();
  }

  async function sendAll(): Promise<void> {
    let connected = true;
    while (connected && unsent.size > 0) {
      // What is announced in the same go leaves together.
      await new Promise((resolve) => setImmediate(resolve));
      const ids = [...unsent];
      unsent.clear();
      connected = await listener.notify(asPayloads(ids)).catch(() => false);
      if (!connected) for (const id of ids) unsent.add(id);
    }
    sending = undefined;
  }

  return {
    announce(ids) {
      local.announce(ids);
      for (const id of ids) unsent.add(id);
      send();
    },
    onAnnounced: (told) => local.onAnnounced(told),
    async close() {
      await sending;
      await listener.close();
      local.close();
    },
  };
}
