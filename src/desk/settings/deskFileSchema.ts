/** What stands in the desk's settings file. All of it comes as text. */
import { IANAZone } from 'luxon';
import * as z from 'zod';
import { topics } from '../../knowledge/article.js';
import { roles } from '../../people/agent.js';
import { weekdays } from './deskSettings.js';
import type { Span } from './deskSettings.js';

const words = (error: string, most = 200) =>
  z.string({ error }).trim().min(1, { error }).max(most, `Keep it under ${most} characters.`);

const listOf = <T extends z.ZodType>(item: T, error: string, most = 1000) =>
  z.array(item, { error }).max(most, `At most ${most} are read here.`);

const id = z
  .string({ error: 'Write an id in small letters, digits and hyphens.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens only.')
  .max(80, 'Keep the id under 80 characters.');

function wholeNumber(least: number, most: number, error: string) {
  return z
    .string({ error })
    .regex(/^\d{1,6}$/, error)
    .transform(Number)
    .refine((count) => count >= least && count <= most, { error });
}

const aSpan = 'Write hours like "08:00-12:00"; the end is after the beginning, midnight is 24:00.';
const clock = '([01]\\d|2[0-3]):([0-5]\\d)';

const span = z
  .string({ error: aSpan })
  .regex(new RegExp(`^${clock}-(${clock}|24:00)$`), aSpan)
  .transform((text): Span => {
    const [from = 0, until = 0] = text.split('-').map(minutesOf);
    return { from, until };
  })
  .refine(({ from, until }) => from < until, { error: aSpan });

const day = z
  .array(span, { error: 'Write the hours of a day as a list: ["08:00-12:00", "13:00-17:00"].' })
  .default([])
  .transform((spans) => spans.toSorted((a, b) => a.from - b.from))
  .refine((spans) => spans.every((each, at) => each.from >= (spans[at - 1]?.until ?? 0)), {
    error: 'Two of these times are the same hours: make one of them, or correct them.',
  });

const someHours = 'Write hours by weekday: { monday: ["08:00-12:00", "13:00-17:00"] }.';
const hours = z
  .strictObject(
    Object.fromEntries(weekdays.map((name) => [name, day])) as Record<
      (typeof weekdays)[number],
      typeof day
    >,
    { error: (issue) => (issue.code === 'invalid_type' ? someHours : undefined) },
  )
  .refine((week) => weekdays.some((name) => week[name].length > 0), {
    error: 'These hours are never. Leave "hours" out for a desk that is always open.',
  });

const aDay = 'Write days like 2026-12-25.';
const holidays = listOf(
  z
    .string({ error: aDay })
    .regex(/^\d{4}-\d{2}-\d{2}$/, aDay)
    .refine(isDay, { error: aDay }),
  'Write holidays as a list: [2026-12-25, 2027-01-01].',
);

const seats = wholeNumber(1, 100, 'Write how many cases one agent holds at a time, 1 to 100.');

const team = z.strictObject(
  {
    id,
    name: words('Say what the team is called: "name: Windows team".', 80),
    topics: listOf(
      z.enum(topics, { error: `Choose from the topics: ${topics.join(', ')}.` }),
      'Write topics as a list: [windows-update, activation].',
    ).default([]),
    hours: hours.optional(),
    holidays: holidays.optional(),
    seats: seats.optional(),
    mail: listOf(
      z.email('Write a mail address.').max(254),
      'Write addresses as a list: [windows-desk@example.com].',
      20,
    ).default([]),
    channel: words('Write the id of the Teams channel.').optional(),
  },
  { error: 'Write a team like this: { id: windows, name: Windows team, topics: [office] }.' },
);

const rights = {
  roles: listOf(
    z.enum(roles, { error: `Choose from the roles: ${roles.join(', ')}.` }),
    'Write roles as a list: [agent, lead].',
  )
    .min(1, 'Write at least one role, or leave "roles" out for an agent.')
    .default(['agent']),
  /** Left out: all of them. */
  teams: listOf(id, 'Write teams as a list of their ids: [windows].').optional(),
  mail: z.email('Write a mail address, or leave "mail" out.').max(254).optional(),
};

const someTeams = 'Write at least one team, or leave "teams" out for one team of everybody.';

const person = z.strictObject({
  user: words('Write who it is: "user: anna@example.com".'),
  name: words('Write the name, or leave "name" out.').optional(),
  ...rights,
});

const group = z.strictObject({
  group: words('Write the group’s id or name: "group: helpdesk".'),
  ...rights,
});

const answer = z.strictObject({
  id,
  title: words('Say in a few words what the answer is: "title: Back tomorrow".', 80),
  text: words('Write the answer: "text: …".', 4000),
});

export const deskFileSchema = z.strictObject({
  timeZone: z
    .string({ error: 'Write a time zone like Europe/Zurich.' })
    .refine((name) => IANAZone.isValidZone(name), {
      error: 'This time zone is not known. Write one like Europe/Zurich or America/New_York.',
    })
    .default('UTC'),
  hours: hours.optional(),
  holidays: holidays.default([]),
  seats: seats.optional(),
  awayAfter: wholeNumber(2, 1440, 'Write minutes, 2 to 1440: "awayAfter: 10".').default(10),
  teams: listOf(team, someTeams, 200).min(1, someTeams).optional(),
  people: listOf(
    person,
    'Write people as a list: "- { user: anna@example.com, roles: [agent] }".',
    10_000,
  ).default([]),
  groups: listOf(group, 'Write groups as a list: "- { group: helpdesk, roles: [agent] }".').default(
    [],
  ),
  answers: listOf(
    answer,
    'Write answers as a list: "- { id: tomorrow, title: Tomorrow, text: We go on tomorrow. }".',
    500,
  ).default([]),
});

export type DeskFile = z.infer<typeof deskFileSchema>;

/** The keys that may stand at this place of the file. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const list = path.findLast((part) => typeof part === 'string');
  switch (list) {
    case 'teams':
      return Object.keys(team.shape);
    case 'people':
      return Object.keys(person.shape);
    case 'groups':
      return Object.keys(group.shape);
    case 'answers':
      return Object.keys(answer.shape);
    case 'hours':
      return weekdays;
    default:
      return Object.keys(deskFileSchema.shape);
  }
}

function minutesOf(text: string): number {
  const [hour, minute] = text.split(':');
  return Number(hour) * 60 + Number(minute);
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
