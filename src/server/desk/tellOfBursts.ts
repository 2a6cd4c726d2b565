/** Tells the pages of leads that one code comes from many people, whatever process has seen it. */
import type { Storage } from '../../storage/storage.js';
import { mayDo } from './access.js';
import type { LiveSockets } from './live.js';

/** Returns the function that ends it. A page that is not there then has it in `/bursts`. */
export function tellOfBursts(storage: Storage, live: LiveSockets): () => void {
  async function tell(id: string): Promise<void> {
    if (live.count() === 0) return;
    const burst = await storage.db
      .selectFrom('bursts')
      .select(['code', 'people'])
      .where('id', '=', id)
      .executeTakeFirst()
      .catch(() => undefined);
    if (burst) live.send((agent) => mayDo(agent, 'lead'), { type: 'burst', burst: id, ...burst });
  }
  return storage.onSignal('burst', (id) => void tell(id));
}
