/** Holds the session that is good now; asks for another when one was not taken. */
import type { Session } from './session.js';

export type SessionKeeper = {
  /** Asks once, however many wait for it. */
  current(): Promise<Session>;
  /** This session was not taken. One that has been replaced meanwhile is left alone. */
  discard(session: Session): void;
};

export function createSessionKeeper(
  request: () => Promise<Session>,
  onOtherConversation: () => void,
): SessionKeeper {
  let held: Session | null = null;
  let asked: Promise<Session> | null = null;
  let conversationId: string | null = null;

  async function ask(): Promise<Session> {
    const session = await request();
    if (conversationId !== null && conversationId !== session.conversationId) {
      onOtherConversation();
    }
    conversationId = session.conversationId;
    held = session;
    return session;
  }

  return {
    current() {
      if (held !== null) {
        return Promise.resolve(held);
      }
      asked ??= ask().finally(() => {
        asked = null;
      });
      return asked;
    },
    discard(session) {
      if (held === session) {
        held = null;
      }
    },
  };
}
