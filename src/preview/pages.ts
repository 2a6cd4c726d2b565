/** The pages of a live library, and one of them as its author sees it. */
import type { Article } from '../knowledge/article.js';
import { unreplaced, type FileInService } from '../knowledge/library/findings.js';
import type { LiveLibrary } from '../knowledge/library/loadLibrary.js';
import type { ArticleSheet, PageList, Unseen } from './articleSheet.js';
import { laddersOf } from './ladders.js';

/** `today`: ISO date. */
export function listPages(live: LiveLibrary, today: string): PageList {
  const findings = live.findings(today);
  const files = live.files();
  const names = new Set(files.map(({ file }) => file));
  return {
    pages: files.map((page) => {
      const found = findings.filter(({ file }) => file === page.file);
      const errors = found.filter(({ severity }) => severity === 'error').length;
      const { file } = page;
      return { file, title: titleOf(page), errors, warnings: found.length - errors };
    }),
    others: findings.filter(({ file }) => !names.has(file)),
  };
}

/** undefined where no such file is in the folders. */
export function sheetOf(live: LiveLibrary, file: string, today: string): ArticleSheet | undefined {
  const page = live.files().find((each) => each.file === file);
  if (page === undefined) return undefined;
  const { article, unseen } = shownOf(live, page);
  return {
    file,
    id: article?.id ?? null,
    title: titleOf(page),
    source: page.text ?? '',
    problems: live
      .findings(today)
      .filter((problem) => problem.file === file)
      .map(({ line, column, message, severity }) => ({ line, column, message, severity })),
    unseen,
    ladders: article === null ? [] : laddersOf(article),
  };
}

/** The article as it is served, with what house.yaml changes; else as the page has it. */
function shownOf(
  live: LiveLibrary,
  page: FileInService,
): { article: Article | null; unseen: Unseen | null } {
  const own = page.good?.article ?? null;
  const broken = page.problems.length > 0 ? 'broken' : null;
  if (own === null) return { article: null, unseen: broken };
  if (!unreplaced(live.files()).some(({ file }) => file === page.file)) {
    return { article: own, unseen: 'replaced' };
  }
  const served = live.current().byId(own.id);
  return { article: served ?? own, unseen: broken ?? (served === undefined ? 'off' : null) };
}

/** From the page's own words where it cannot be read. */
function titleOf({ file, text, good }: FileInService): string {
  const written = /^title:\s*(.+)$/m.exec(text ?? '')?.[1];
  return written?.replace(/^(["'])(.*)\1\s*$/, '$2') ?? good?.article.title ?? file;
}
