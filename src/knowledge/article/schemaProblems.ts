/** What zod finds in YAML, said at the line and column of the field. */
import type * as z from 'zod';
import type { Place } from './problem.js';
import type { PlaceOf } from './yamlText.js';

export type SchemaProblem = { readonly at: Place; readonly message: string };

/** `known`: the keys that may stand at the top. */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  placeOf: PlaceOf,
  known: readonly string[],
): readonly SchemaProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const field = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
      return [{ at: placeOf(issue.path), message: `${field}${issue.message}` }];
    }
    return issue.keys.map((key) => ({
      at: placeOf([...issue.path, key], 'key'),
      message: `"${key}" is not known here. Known are: ${known.join(', ')}.`,
    }));
  });
}
