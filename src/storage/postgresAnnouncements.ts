/**
 * News of conversations between processes. What is announced while the connection is broken is
 * sent later; what others announce then is missed, so whoever listens also looks now and then.
 * Signals have channels of their own and are not sent later. Payloads are ids and nothing else.
 */
import type { ClientConfig } from 'pg';
import { localAnnouncements } from './announcements.js';
import type { Announcements } from './announcements.js';
import type { StorageLog } from './log.js';
import { fromPayload } from './payloads.js';
import { openListener } from './postgresListener.js';
import { createNotices } from './postgresNotices.js';
import { localSignals, signals } from './signals.js';
import type { Signal, Signals } from './signals.js';

type PostgresAnnouncements = Omit<Announcements & Signals, 'close'> & { close(): Promise<void> };

const newsChannel = 'stepladder';

const signalChannels: Readonly<Record<Signal, string>> = {
  personTypes: 'stepladder_person_types',
  agentTypes: 'stepladder_agent_types',
  burst: 'stepladder_burst',
};

export async function announceOnPostgres(
  settings: ClientConfig,
  log: StorageLog,
): Promise<PostgresAnnouncements> {
  const local = localAnnouncements(log);
  const moment = localSignals(log);
  const listener = await openListener(
    settings,
    {
      channels: [...Object.values(signalChannels), newsChannel],
      received: (channel, payload) => {
        const signal = signals.find((each) => signalChannels[each] === channel);
        if (signal === undefined) local.announce(fromPayload(payload));
        else moment.signal(signal, fromPayload(payload));
      },
      connectedAgain: () => {
        notices.send();
      },
    },
    log,
  );
  const notices = createNotices((channel, payloads) => listener.notify(channel, payloads));
  return {
    announce(ids) {
      local.announce(ids);
      notices.keep(newsChannel, ids);
    },
    onAnnounced: (told) => local.onAnnounced(told),
    signal(signal, ids) {
      moment.signal(signal, ids);
      notices.pass(signalChannels[signal], ids);
    },
    onSignal: moment.onSignal,
    async close() {
      await notices.settled();
      await listener.close();
      local.close();
      moment.close();
    },
  };
}
