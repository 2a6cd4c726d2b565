/** The words about what the person has given with the case. Plain, short, never blaming. */
import type { Dossier } from '../../src/desk/dossier.js';
import { platformWords } from './desk.text.js';

/** "NB-4417" and "Windows 11"; the name is '' where it was not given. */
export function pcWords({ pc, platform }: Pick<Dossier, 'pc' | 'platform'>): {
  readonly name: string;
  readonly platform: string;
} {
  return { name: pc === null ? '' : `${pc}, `, platform: platformWords(platform) };
}

export type CanWork = { readonly tone: 'bad' | 'warn' | 'plain'; readonly word: string };

export function canWork({ priority }: Pick<Dossier, 'priority'>): CanWork {
  switch (priority) {
    case 'blocked':
      return { tone: 'bad', word: 'No.' };
    case 'hard':
      return { tone: 'warn', word: 'With difficulty.' };
    case 'normal':
      return { tone: 'plain', word: 'Yes.' };
    case null:
      return { tone: 'plain', word: 'Not said' };
  }
}

export function reachWords({ contact }: Pick<Dossier, 'contact'>): string {
  return contact === null ? 'This chat' : `This chat, or ${contact}`;
}

/** Opens a call in Teams (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams). */
export function teamsCallAddress(upn: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(upn)}`;
}
