/** Who waits and who is there, for each team. */
import type { Storage, Transact } from '../storage/storage.js';
import { onDutySince } from './presence.js';
import type { DeskSettings, Team } from './settings/deskSettings.js';
import { teamOf } from './teams.js';

type Reading = Storage['db'] | Transact;

export type TeamCounts = {
  readonly waiting: number;
  /** Since when the one waits who waits longest; null where nobody does. */
  readonly waitingSince: number | null;
  readonly beingHandled: number;
  /** How long agents had the latest cases that they finished, in milliseconds. */
  readonly recentMs: readonly number[];
  readonly onDuty: number;
};

const recentForMs = 14 * 24 * 60 * 60_000;
const recentCases = 200;
const recentOfTeam = 20;

export async function readCounts(
  db: Reading,
  settings: DeskSettings,
  now: number,
): Promise<(team: Team) => TeamCounts> {
  const open = await openCases(db);
  const recent = await recentlyHandled(db, now);
  const onDuty = await onDutySince(db, now - settings.awayAfterMinutes * 60_000);
  return ({ id }) => {
    const isOwn = (row: { readonly team: string | null }) => teamOf(settings, row.team).id === id;
    const own = open.filter(isOwn);
    const waiting = own.filter(({ status }) => status === 'waiting');
    const since = waiting.map((row) => row.since).filter((at) => at !== null);
    return {
      waiting: sum(waiting),
      waitingSince: since.length === 0 ? null : Math.min(...since),
      beingHandled: sum(own.filter(({ status }) => status === 'withAgent')),
      recentMs: recent
        .filter(isOwn)
        .slice(0, recentOfTeam)
        .map(({ ms }) => ms),
      onDuty: onDuty.filter((teams) => teams === 'all' || teams.includes(id)).length,
    };
  };
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

async function openCases(db: Reading) {
  const rows = await db
    .selectFrom('cases')
    .select(({ fn }) => [
      'status',
      'team',
      fn.countAll().as('count'),
      fn.min('waiting_since').as('since'),
    ])
    .where('status', 'in', ['waiting', 'withAgent'])
    .groupBy(['status', 'team'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The latest first. */
async function recentlyHandled(db: Reading, now: number) {
  const rows = await db
    .selectFrom('cases')
    .select(['team', 'handled_from', 'handled_until'])
    .where('handled_until', '>', now - recentForMs)
    .orderBy('handled_until', 'desc')
    .limit(recentCases)
    .execute();
  return rows.map(({ team, handled_from: from, handled_until: until }) => ({
    team,
    ms: (until ?? 0) - (from ?? 0),
  }));
}
