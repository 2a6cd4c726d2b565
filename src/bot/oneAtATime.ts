/** Work that is done once at a time for each conversation; woken meanwhile, it is done again. */

export type OneAtATime = {
  readonly wake: (conversationId: string) => void;
  /** Resolves when nothing runs. */
  readonly settled: () => Promise<void>;
};

export function oneAtATime(
  work: (conversationId: string) => Promise<void>,
  failed: (conversationId: string, error: unknown) => void,
): OneAtATime {
  const running = new Map<string, Promise<void>>();
  const wokenAgain = new Set<string>();

  function wake(conversationId: string): void {
    if (running.has(conversationId)) wokenAgain.add(conversationId);
    else running.set(conversationId, run(conversationId));
  }

  async function run(conversationId: string): Promise<void> {
    try {
      do {
        wokenAgain.delete(conversationId);
        await work(conversationId);
      } while (wokenAgain.has(conversationId));
    } catch (error) {
      failed(conversationId, error);
    } finally {
      running.delete(conversationId);
      if (wokenAgain.delete(conversationId)) wake(conversationId);
    }
  }

  return {
    wake,
    async settled() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
