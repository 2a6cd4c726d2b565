/** Builders of what the desk's API answers; everything has a default. */
import type {
  CaseSummary,
  Dossier,
  DossierAttempt,
  TranscriptLine,
} from '../../../src/desk/dossier.js';

/** "14:02" on the day of all these tests. */
export function at(time: string): string {
  return `2026-11-22T${time}:00.000Z`;
}

export const nowMs = Date.parse(at('14:30'));

export function aCase(given: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: 'c1',
    status: 'waiting',
    title: "Windows Update can't find a file it needs",
    codes: ['0x80070002'],
    platform: 'windows-11',
    person: 'Noor Haddad',
    openedAt: at('14:00'),
    updatedAt: at('14:12'),
    waitingSince: at('14:12'),
    personWroteAt: null,
    priority: null,
    team: 'desk',
    heldBy: null,
    outcomes: [],
    ...given,
  };
}

export function heldBy(id: string, name = 'Mira'): Partial<CaseSummary> {
  return { status: 'withAgent', waitingSince: null, heldBy: { id, name } };
}

export function anAttempt(given: Partial<DossierAttempt> = {}): DossierAttempt {
  return {
    method: 'check-date-time',
    title: 'Check the clock',
    outcome: 'notFixed',
    at: at('14:02'),
    by: 'person',
    note: null,
    minutes: 2,
    stage: 1,
    channel: 'directline',
    history: [],
    ...given,
  };
}

export function aDossier(given: Partial<Dossier> = {}): Dossier {
  const summary = given.case ?? aCase();
  return {
    case: summary,
    codes: summary.codes,
    platform: summary.platform,
    article: null,
    pc: null,
    contact: null,
    upn: null,
    priority: null,
    note: null,
    attempts: [],
    untried: [],
    transcript: [],
    files: [],
    ...given,
  };
}

export function said(by: string, text: string, time = '14:00'): TranscriptLine {
  return { at: at(time), by, name: by === 'person' ? 'Noor Haddad' : 'Stepladder', text };
}
