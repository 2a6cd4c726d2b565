/**
 * Direct Line without HTTP: what a client may do in its conversation, and what it gets to see.
 * `src/server/directLine` puts it on the network.
 */
import type { CheckedFile } from '../../cases/files.js';
import type { StoredFile } from '../../storage/blobs.js';
import type { ClientActivity } from './clientActivity.js';

/**
 * One activity as clients see it: `id`, `type`, `timestamp`, `from`, `text`, `attachments`, ...
 * An attachment with `file`, the id of a stored one, gets its address where it is sent.
 */
export type SeenActivity = Readonly<Record<string, unknown>>;

export type ReceivedFiles =
  | { readonly kind: 'accepted'; readonly id: string }
  /** The case has as many as it may have. */
  | { readonly kind: 'refused'; readonly because: 'tooMany' };

export type DirectLine = {
  /** True the first time; then the welcome has been written, once. */
  start(conversationId: string): Promise<boolean>;
  /**
   * Stores the echo and the inbox row in one transaction; resolved means that nothing is lost.
   * The turn itself runs afterwards. Typing and events that we do not know are answered and dropped.
   */
  receive(conversationId: string, activity: ClientActivity): Promise<{ readonly id: string }>;
  /** A message with pictures: either all is kept, or nothing. */
  receiveFiles(
    conversationId: string,
    activity: ClientActivity,
    files: readonly CheckedFile[],
  ): Promise<ReceivedFiles>;
  /** A picture of this conversation. */
  file(conversationId: string, fileId: string): Promise<StoredFile | undefined>;
  /**
   * What was added or changed after `watermark`, in order of change; with null the whole, in its
   * place, last versions. The watermark returned is that of the last activity in the set.
   */
  since(
    conversationId: string,
    watermark: number | null,
  ): Promise<{ readonly activities: readonly SeenActivity[]; readonly watermark: number }>;
};
