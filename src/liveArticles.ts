/** The articles in service: read at the start and whenever one is saved; what is wrong goes to the log. */
import type { Problem } from './knowledge/article/problem.js';
import { loadLibrary, type LiveLibrary } from './knowledge/library/loadLibrary.js';
import { watchFolders } from './knowledge/library/watchFolders.js';
import { warmUp } from './knowledge/warmUp.js';

/** As much of the log as is used here. */
export type Warnings = { warn(fields: object, message: string): void };

export type LiveArticles = { readonly library: LiveLibrary; readonly stop: () => void };

export async function serveArticles(
  folders: readonly string[],
  log: Warnings,
): Promise<LiveArticles> {
  const library = await loadLibrary(folders);
  warmUp(library.current());
  const logNew = newProblemsTo(log);
  logNew(library.problems());
  const { stop } = watchFolders(folders, () => {
    void library.reload().then(() => {
      logNew(library.problems());
    });
  });
  return { library, stop };
}

/** A problem is logged when it comes, not again with every save of another file. */
function newProblemsTo(log: Warnings): (problems: readonly Problem[]) => void {
  let known = new Set<string>();
  return (problems) => {
    const now = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    for (const [key, { file, line, column, severity }] of now) {
      if (!known.has(key)) log.warn({ file, line, column, severity }, 'article needs its author');
    }
    known = new Set(now.keys());
  };
}
