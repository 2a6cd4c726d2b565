/** What is wrong in an article: where it stands, and what to write instead. */
export type Place = { readonly line: number; readonly column: number };

export type Problem = Place & {
  readonly file: string;
  readonly message: string;
  /** A warning keeps no article out of service. */
  readonly severity: 'error' | 'warning';
};

/** One file while it is being read: its text, and where its problems are collected. */
export type Reading = {
  readonly source: string;
  readonly problem: (at: Place, message: string) => void;
};

/** The Git-host way: `file:line:column: message`. */
export function problemLine(problem: Problem): string {
  const warning = problem.severity === 'warning' ? 'warning: ' : '';
  return `${problem.file}:${problem.line}:${problem.column}: ${warning}${problem.message}`;
}

export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
