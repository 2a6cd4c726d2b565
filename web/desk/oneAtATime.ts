/**
 * Runs a job one at a time; asked for while it runs, it runs once more afterwards. So an older
 * answer can never replace a newer one.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked = false;
  async function run(): Promise<void> {
    do {
      asked = false;
      await job();
    } while (wasAsked());
  }
  function wasAsked(): boolean {
    return asked;
  }
  return () => {
    asked = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
