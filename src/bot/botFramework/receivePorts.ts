/** What an activity that was let in is given. */
import type { Library } from '../../knowledge/library.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import type { DeskChannel } from './deskChannel/createDeskChannel.js';
import type { Typing } from './typing.js';

export type ReceivePorts = {
  readonly storage: Storage;
  readonly chance: Chance;
  /** The library in service at the moment. */
  readonly library: () => Library;
  /** null where nobody is signed in and no app has an id. */
  readonly appId: string | null;
  readonly typing: Typing;
  /** null where the desk works on its page alone. */
  readonly deskChannel: DeskChannel | null;
  readonly forceSubmit: boolean;
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
  readonly log: { error(fields: object, message: string): void };
};
