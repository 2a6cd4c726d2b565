/** Holds the session that is good now; asks for another when one was not taken. */
import { StaleSessionError } from './directLineCalls.js';
import { RefusedError, type Session } from './session.js';

export type SessionKeeper = {
  /** Asks once, however many wait for it. */
  current(): Promise<Session>;
  /** The session that is good now; null where there is none yet, or none any more. */
  held(): Session | null;
  /** This session was not taken. One that has been replaced meanwhile is left alone. */
  discard(session: Session): void;
  /** Who this is has changed: whatever session there was is not theirs. */
  forget(): void;
};

/** `onOtherConversation`: what is on screen is not for who is there now, or nobody is any more. */
export function createSessionKeeper(
  request: () => Promise<Session>,
  onOtherConversation: () => void,
): SessionKeeper {
  let held: Session | null = null;
  let asked: Promise<Session> | null = null;
  let conversationId: string | null = null;
  let forgotten = 0;

  async function ask(): Promise<Session> {
    const before = forgotten;
    const session = await request().catch((error: unknown) => {
      if (error instanceof RefusedError && conversationId !== null) {
        onOtherConversation();
      }
      throw error;
    });
    if (before !== forgotten) {
      return ask();
    }
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
    held: () => held,
    discard(session) {
      if (held === session) {
        held = null;
      }
    },
    forget() {
      held = null;
      forgotten += 1;
    },
  };
}

/** A session that is not taken any more is let go, so that the next call asks for another. */
export async function withSession<T>(
  sessions: SessionKeeper,
  call: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await sessions.current();
  try {
    return await call(session);
  } catch (error) {
    if (error instanceof StaleSessionError) {
      sessions.discard(session);
    }
    throw error;
  }
}
