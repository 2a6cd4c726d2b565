/** What is said to who waits for a person: where they stand, and when somebody is there. */
import { inLanguage } from './language.js';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

const en = {
  /** `place` counts from 1. */
  place: (place: number) => {
    const ordinal = ordinals[place - 1];
    return ordinal === undefined ? `You are number ${place} in line.` : `You are ${ordinal}.`;
  },
  aboutMinutes: (minutes: number) => `About ${minutes} minutes.`,
  aboutHours: (hours: number) => (hours === 1 ? 'About an hour.' : `About ${hours} hours.`),
  goesFirst: 'Who can’t work at all goes first.',
  inTurn: 'Your turn is by how long you have waited.',
  fellBack:
    'Your place has changed: who can’t work at all goes first, and so does who has waited longer.',
  nobody: 'Nobody is at the desk right now.',
  opensAt: (when: string) => `The desk opens ${when}.`,
  closed: 'The desk is closed at the moment.',
  stays: 'What you wrote stays here, the answer too.',
  today: (time: string) => `at ${time}`,
  tomorrow: (time: string) => `tomorrow at ${time}`,
  onDay: (day: string, time: string) => `on ${day} at ${time}`,
};

export function waitingText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
