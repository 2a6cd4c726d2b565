/** All that lint finds in the files that are in service, without reading them once more. */
import { checkTogether } from '../article/crossChecks.js';
import { inOrder, type Problem } from '../article/problem.js';
import type { ReadArticle } from '../article/readArticle.js';
import { reviewWarning } from '../article/review.js';
import type { SharedMethod } from '../article/sharedMethods.js';

export type FileInService = {
  readonly folder: string;
  readonly file: string;
  /** As it is now; null where it cannot be read. */
  readonly text: string | null;
  /** What it says now, or said when it was last without a mistake; null where it never was. */
  readonly good: ReadArticle | null;
  /** Of the file as it is now. */
  readonly problems: readonly Problem[];
};

/** Ordered by file, then by place. `today` is an ISO date. */
export function findingsIn(
  files: readonly FileInService[],
  shared: readonly SharedMethod[] | null,
  today: string,
): readonly Problem[] {
  const read = unreplaced(files).flatMap(({ good }) => (good === null ? [] : [good]));
  const together = checkTogether(read, shared);
  return files.flatMap(({ file, good, problems }) => {
    if (problems.length > 0) return inOrder(problems);
    const review = good === null ? null : reviewWarning(good, today);
    const found = together.filter((problem) => problem.file === file);
    return inOrder(review === null ? found : [...found, review]);
  });
}

/** The same id in a later folder is no mistake: it takes the earlier one's place. */
export function unreplaced(files: readonly FileInService[]): readonly FileInService[] {
  const lastFolder = new Map(files.map(({ good, folder }) => [good?.article.id, folder]));
  return files.filter(
    ({ good, folder }) => good !== null && lastFolder.get(good.article.id) === folder,
  );
}
