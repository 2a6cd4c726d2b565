/** A chat on a fresh database, with the first article that ships and no other. */
import { afterAll, beforeAll } from '@jest/globals';
import { loadLibrary } from '../../src/knowledge/library/loadLibrary.js';
import { makeLibrary, type Library } from '../../src/knowledge/library.js';
import { openChat, type Chat, type ChatSettings } from './talk.js';
import { openTestStorage, type DatabaseKind, type TestStorage } from './databases.js';

export type NewChat = (settings?: Partial<ChatSettings>) => Promise<Chat>;

/** Inside a `describe`: opens the database before its tests and closes it after them. */
export function chatsOn(kind: DatabaseKind): NewChat & { readonly test: () => TestStorage } {
  let test: TestStorage | undefined;
  let library: Library | undefined;
  let count = 0;
  beforeAll(async () => {
    test = await openTestStorage(kind);
    const shipped = (await loadLibrary(['knowledge'])).current();
    library = makeLibrary(shipped.all.filter(({ id }) => id === 'windows-update-0x80070002'));
  });
  afterAll(() => test?.close());
  const opened = (): TestStorage => {
    if (test === undefined) throw new Error('not open yet');
    return test;
  };
  const newChat: NewChat = (settings = {}) => {
    if (library === undefined) throw new Error('not open yet');
    count += 1;
    return openChat(opened().storage, {
      library,
      conversationId: `chat-${count}`,
      browserPlatform: 'windows-11',
      ...settings,
    });
  };
  return Object.assign(newChat, { test: opened });
}
