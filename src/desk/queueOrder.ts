/** The order of the queue: who can't work at all comes first, then who waits longest. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema } from '../storage/schema.js';

type Cases = ExpressionBuilder<Schema, 'cases'>;

/** Where somebody stands in it. */
export type Standing = {
  readonly rank: Rank;
  /** Since when they wait, in milliseconds. */
  readonly since: number;
  readonly id: string;
};

export type Rank = 0 | 1;

/** "With difficulty" is no reason to pass others: most people would say so. */
export function rankOf(priority: string | null): Rank {
  return priority === 'blocked' ? 0 : 1;
}

/** `rankOf` in SQL. */
export function rank(eb: Cases): Expression<number> {
  return eb.case().when('cases.priority', '=', 'blocked').then(0).else(1).end();
}

/** For `where`. */
export function isBefore({ rank: own, since, id }: Standing) {
  return (eb: Cases): Expression<SqlBool> =>
    eb.or([
      eb(rank(eb), '<', own),
      eb.and([
        eb(rank(eb), '=', own),
        eb.or([
          eb('waiting_since', '<', since),
          eb.and([eb('waiting_since', '=', since), eb('cases.id', '<', id)]),
        ]),
      ]),
    ]);
}

/** For `where`. */
export function isAfter({ rank: own, since, id }: Standing) {
  return (eb: Cases): Expression<SqlBool> =>
    eb.or([
      eb(rank(eb), '>', own),
      eb.and([
        eb(rank(eb), '=', own),
        eb.or([
          eb('waiting_since', '>', since),
          eb.and([eb('waiting_since', '=', since), eb('cases.id', '>', id)]),
        ]),
      ]),
    ]);
}
