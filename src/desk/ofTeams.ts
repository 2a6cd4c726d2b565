/** Keeps a query of `cases` to those of some teams. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Teams } from '../people/agent.js';
import type { Schema } from '../storage/schema.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { ownTeams } from './teams.js';

type Cases = ExpressionBuilder<Schema, 'cases'>;

/** For `where`. The same rule as `isOwn`: what is nobody else's is the first team's. */
export function ofTeams(settings: DeskSettings, own: Teams) {
  return (eb: Cases): Expression<SqlBool> => {
    if (own === 'all') return eb.lit(true);
    const mine = ownTeams(settings, own).map(({ id }) => id);
    const known = settings.teams.map(({ id }) => id);
    const hasFirst = mine.includes(settings.teams[0].id);
    return eb.or([
      ...(mine.length === 0 ? [] : [eb('cases.team', 'in', mine)]),
      ...(hasFirst ? [eb('cases.team', 'is', null), eb('cases.team', 'not in', known)] : []),
    ]);
  };
}
