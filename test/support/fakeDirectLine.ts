/**
 * A Direct Line without a bot: echoes what it receives, says what a test tells it to say. The
 * watermark is the real one, in the conversation's row.
 */
import type { DirectLine, SeenActivity } from '../../src/bot/directLine/directLine.js';
import type { CheckedFile } from '../../src/cases/files.js';
import type { Storage } from '../../src/storage/storage.js';

export type FakeDirectLine = DirectLine & {
  /** The bot says something; returns the activity's id. */
  say(conversationId: string, text: string): Promise<string>;
  /** The same activity again, with another text. */
  replace(conversationId: string, id: string, text: string): Promise<void>;
  /** The next `since` fails. */
  failOnce(): void;
};

type Stored = { changed: number; activity: SeenActivity };

export function fakeDirectLine(storage: Storage): FakeDirectLine {
  const conversations = new Map<string, Map<string, Stored>>();
  const sent: (CheckedFile & { id: string; conversationId: string })[] = [];
  let fails = false;

  async function put(conversationId: string, id: string | null, parts: SeenActivity) {
    const row = await storage.write((trx) =>
      trx
        .updateTable('conversations')
        .set((old) => ({ watermark: old('watermark', '+', 1) }))
        .where('id', '=', conversationId)
        .returning('watermark')
        .executeTakeFirstOrThrow(),
    );
    const stored = conversations.get(conversationId) ?? new Map<string, Stored>();
    conversations.set(conversationId, stored);
    const known = id ?? `${conversationId}|${String(row.watermark).padStart(7, '0')}`;
    const old = stored.get(known)?.activity;
    const timestamp =
      old?.['timestamp'] ?? new Date(1_800_000_000_000 + row.watermark).toISOString();
    const activity = {
      type: 'message',
      channelId: 'directline',
      ...old,
      ...parts,
      id: known,
      timestamp,
    };
    stored.set(known, { changed: row.watermark, activity });
    storage.announce([conversationId]);
    return known;
  }

  const from = { id: 'stepladder', role: 'bot' };
  const say = (conversationId: string, text: string) => put(conversationId, null, { text, from });
  return {
    async start(conversationId) {
      if (conversations.has(conversationId)) return false;
      conversations.set(conversationId, new Map());
      await say(conversationId, 'Welcome.');
      return true;
    },
    async receive(conversationId, activity) {
      const user = { id: 'dl_user', role: 'user' };
      return { id: await put(conversationId, null, { ...activity, from: user }) };
    },
    async receiveFiles(conversationId, activity, files) {
      const user = { id: 'dl_user', role: 'user' };
      const kept = files.map((file, index) => ({ ...file, id: `file-${sent.length + index + 1}` }));
      sent.push(...kept.map((file) => ({ ...file, conversationId })));
      const attachments = kept.map(({ id, contentType, name }) => ({
        contentType,
        name,
        file: id,
      }));
      const id = await put(conversationId, null, { ...activity, attachments, from: user });
      return { kind: 'accepted', id };
    },
    file(conversationId, fileId) {
      const found = sent.find((file) => file.id === fileId);
      if (found?.conversationId !== conversationId) return Promise.resolve(undefined);
      return Promise.resolve({ ...found, personId: 'person', caseId: null, createdAt: 0 });
    },
    since(conversationId, watermark) {
      if (fails) {
        fails = false;
        return Promise.reject(new Error('SECRET: the disk is on fire'));
      }
      const all = [...(conversations.get(conversationId)?.values() ?? [])];
      const found =
        watermark === null
          ? all
          : all
              .filter(({ changed }) => changed > watermark)
              .sort((one, other) => one.changed - other.changed);
      return Promise.resolve({
        activities: found.map(({ activity }) => activity),
        watermark: Math.max(watermark ?? 0, ...found.map(({ changed }) => changed)),
      });
    },
    say,
    async replace(conversationId, id, text) {
      await put(conversationId, id, { text });
    },
    failOnce() {
      fails = true;
    },
  };
}
