/** What every turn is given. */
import type { Policy } from '../cases/ladder.js';
import type { Library } from '../knowledge/library.js';
import type { Storage } from '../storage/storage.js';

export type TurnPorts = {
  readonly storage: Storage;
  /** The library in service at the moment. */
  readonly library: () => Library;
  readonly policy: Policy;
  readonly now: () => number;
  readonly newId: () => string;
  /** Unguessable, for links that are carried. */
  readonly newSecret: () => string;
  /** Where people reach the chat from elsewhere; null: no link can be carried. */
  readonly publicUrl: string | null;
  /** Of the bot in Teams: chats are carried there, and not to `publicUrl`. Left out: no Teams. */
  readonly teamsAppId?: string | null;
  readonly canMail: boolean;
};
