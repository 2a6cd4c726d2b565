/** The desk's settings file: read, or every problem with its place. */
import { z } from 'zod';
import { schemaProblems } from '../../knowledge/article/schemaProblems.js';
import { readYaml } from '../../knowledge/article/yamlText.js';
import type { Place } from '../../knowledge/article/problem.js';
import { openDesk } from './deskSettings.js';
import type { DeskSettings, Team } from './deskSettings.js';
import { deskFileChecks } from './deskFileChecks.js';
import { deskFileSchema, knownKeys } from './deskFileSchema.js';
import type { DeskFile } from './deskFileSchema.js';

export type DeskSettingsRead =
  | { readonly kind: 'read'; readonly settings: DeskSettings }
  /** `file:line:column: message`, never empty. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

type Found = { readonly at: Place; readonly message: string };

export function readDeskSettings(text: string, file: string): DeskSettingsRead {
  const { errors, value, placeOf } = readYaml(text, 0);
  if (errors.length > 0) return wrong(file, errors);
  const parsed = deskFileSchema.safeParse(value === '' || value === null ? {} : value);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) =>
      schemaProblems([issue], placeOf, knownKeys(issue.path)),
    );
    return wrong(file, found);
  }
  const found = deskFileChecks(parsed.data, placeOf);
  return found.length > 0
    ? wrong(file, found)
    : { kind: 'read', settings: settingsOf(parsed.data) };
}

function wrong(file: string, found: readonly Found[]): DeskSettingsRead {
  const problems = found
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map(({ at, message }) => `${file}:${at.line}:${at.column}: ${message}`);
  return { kind: 'wrong', problems };
}

function settingsOf(file: DeskFile): DeskSettings {
  const [first, ...others] = file.teams ?? [];
  const everybody = openDesk.teams[0];
  return {
    timeZone: file.timeZone,
    awayAfterMinutes: file.awayAfter,
    teams: [
      first === undefined ? { ...everybody, ...common(file) } : teamOf(file, first),
      ...others.map((team) => teamOf(file, team)),
    ],
    people: file.people.map((person) => ({
      user: person.user,
      name: person.name ?? null,
      roles: person.roles,
      teams: person.teams ?? 'all',
    })),
    groups: file.groups.map(({ group, roles, teams }) => ({ group, roles, teams: teams ?? 'all' })),
    leadMail: leadMail(file),
    answers: file.answers,
  };
}

/** A user principal name is where most directories deliver mail, too. */
function leadMail({ people, groups }: DeskFile): readonly string[] {
  const own = people.map(({ roles, mail, user }) => ({ roles, mail: mail ?? addressIn(user) }));
  const all = [...own, ...groups]
    .filter(({ roles }) => roles.includes('lead'))
    .flatMap(({ mail }) => (mail === undefined ? [] : [mail.toLowerCase()]));
  return [...new Set(all)];
}

function addressIn(user: string): string | undefined {
  return z.email().max(254).safeParse(user).data;
}

function common({ hours, holidays, seats }: DeskFile) {
  return { hours: hours ?? null, holidays, seats: seats ?? null };
}

/** What a team says of itself takes the place of what the desk says for all. */
function teamOf(file: DeskFile, team: NonNullable<DeskFile['teams']>[number]): Team {
  const all = common(file);
  const { id, name, topics, mail } = team;
  return {
    id,
    name,
    topics,
    mail,
    hours: team.hours ?? all.hours,
    holidays: team.holidays ?? all.holidays,
    seats: team.seats ?? all.seats,
    channel: team.channel ?? null,
  };
}
