/** How a help desk is set up: its teams and hours, who signs in with which role, canned answers. */
import type { Topic } from '../../knowledge/article.js';
import type { Role, Teams } from '../../people/agent.js';

export type DeskSettings = {
  /** IANA name: hours and holidays are meant there. */
  readonly timeZone: string;
  /** So long an agent may be gone before their cases go back to the queue. */
  readonly awayAfterMinutes: number;
  /** Never empty. The first also has whatever is no other team's. */
  readonly teams: readonly [Team, ...Team[]];
  readonly people: readonly KnownPerson[];
  readonly groups: readonly KnownGroup[];
  /** Addresses: who is told by mail when one code comes from many people. */
  readonly leadMail: readonly string[];
  readonly answers: readonly CannedAnswer[];
};

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly Topic[];
  /** null: always open. */
  readonly hours: WeekHours | null;
  /** Days like 2026-12-25. */
  readonly holidays: readonly string[];
  /** Cases that one agent holds at a time; null: as many as they like. */
  readonly seats: number | null;
  /** Who is told by mail that somebody waits. */
  readonly mail: readonly string[];
  /** The Teams channel in which its cases have a thread. */
  readonly channel: string | null;
};

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** In order, none reaching into the next. */
export type WeekHours = Readonly<Record<Weekday, readonly Span[]>>;

/** Minutes of the clock since midnight, `until` up to 1440. */
export type Span = { readonly from: number; readonly until: number };

export type KnownPerson = {
  /** A user principal name, `tid/oid`, or `DOMAIN\name`. */
  readonly user: string;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly teams: Teams;
};

export type KnownGroup = {
  /** As the sign-in service says it: an id or a name. */
  readonly group: string;
  readonly roles: readonly Role[];
  readonly teams: Teams;
};

export type CannedAnswer = { readonly id: string; readonly title: string; readonly text: string };

/** Where nobody has set anything up: one team of everybody, always open. */
export const openDesk: DeskSettings = {
  timeZone: 'UTC',
  awayAfterMinutes: 10,
  teams: [
    {
      id: 'desk',
      name: 'Help desk',
      topics: [],
      hours: null,
      holidays: [],
      seats: null,
      mail: [],
      channel: null,
    },
  ],
  people: [],
  groups: [],
  leadMail: [],
  answers: [],
};
