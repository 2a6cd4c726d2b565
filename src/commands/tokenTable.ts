/** The tokens of scripts as lines in columns. Pure. */
import type { DeskToken } from '../people/deskTokens.js';

const head = ['ID', 'NAME', 'ROLES', 'TEAMS', 'MADE', 'ENDS', 'LAST USED (UTC)'];

export function tokenTable(tokens: readonly DeskToken[]): string {
  if (tokens.length === 0) return 'There are no tokens.\n';
  const rows = [head, ...tokens.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `${line(row, widths)}\n`).join('');
}

function cells({ id, name, roles, teams, madeAt, endsAt, usedAt }: DeskToken): string[] {
  return [
    id,
    name,
    roles.join(', '),
    teams === 'all' ? 'all' : teams.join(', '),
    day(madeAt),
    day(endsAt),
    usedAt === null ? 'never' : minute(usedAt),
  ];
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function minute(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
