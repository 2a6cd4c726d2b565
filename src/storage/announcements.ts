/** News of conversations within one process: what comes in one go is told once. */
import type { StorageLog } from './log.js';

export type Announcements = {
  announce(conversationIds: readonly string[]): void;
  onAnnounced(listener: (conversationId: string) => void): () => void;
  /** Tells what is left, then nothing more. */
  close(): void;
};

export function localAnnouncements(log: StorageLog): Announcements {
  const listeners = new Set<(conversationId: string) => void>();
  const pending = new Set<string>();
  let scheduled: NodeJS.Immediate | undefined;

  function tellAll(): void {
    scheduled = undefined;
    const conversationIds = [...pending];
    pending.clear();
    for (const conversationId of conversationIds) {
      for (const listener of [...listeners]) tell(listener, conversationId, log);
    }
  }

  return {
    announce(conversationIds) {
      for (const conversationId of conversationIds) pending.add(conversationId);
      if (pending.size > 0) scheduled ??= setImmediate(tellAll);
    },
    onAnnounced(listener) {
      // A function of its own, so that the same listener given twice can be ended twice.
      const own = (conversationId: string): void => {
        listener(conversationId);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    close() {
      clearImmediate(scheduled);
      tellAll();
      listeners.clear();
    },
  };
}

function tell(
  listener: (conversationId: string) => void,
  conversationId: string,
  log: StorageLog,
): void {
  try {
    listener(conversationId);
  } catch (error) {
    log.error({ err: error }, 'a listener to announcements failed');
  }
}
