/** The articles as their authors see them at the desk: who keeps them, how they are used, what is wrong. */
import type { Problem } from '../knowledge/article/problem.js';

export type ListedArticle = {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly owner: string;
  /** ISO date, `2026-11-20`. */
  readonly reviewed: string;
  /** Cases that chose it. */
  readonly cases: number;
  readonly file: string;
  /** What keeps the file as it is now out of service: the last good version is served. */
  readonly errors: number;
  /** A review that is due. */
  readonly warnings: number;
};

export type ArticleList = {
  readonly articles: readonly ListedArticle[];
  /** In files of which nothing is served, in house.yaml, and in folders. */
  readonly problems: readonly Problem[];
};
