/**
 * Direct Line without HTTP: what a client may do in its conversation, and what it gets to see.
 * `src/server/directLine` puts it on the network.
 */
import type { ClientActivity } from './clientActivity.js';

/** One activity as clients see it: `id`, `type`, `timestamp`, `from`, `text`, `attachments`, ... */
export type SeenActivity = Readonly<Record<string, unknown>>;

export type DirectLine = {
  /** True the first time; then the welcome has been written, once. */
  start(conversationId: string): Promise<boolean>;
  /**
   * Stores the echo and the inbox row in one transaction; resolved means that nothing is lost.
   * The turn itself runs afterwards. Typing and events that we do not know are answered and dropped.
   */
  receive(conversationId: string, activity: ClientActivity): Promise<{ readonly id: string }>;
  /**
   * What was added or changed after `watermark`, in order of change; with null the whole, in its
   * place, last versions. The watermark returned is that of the last activity in the set.
   */
  since(
    conversationId: string,
    watermark: number | null,
  ): Promise<{ readonly activities: readonly SeenActivity[]; readonly watermark: number }>;
};
