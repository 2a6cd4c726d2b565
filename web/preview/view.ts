/** What of a sheet is before the author: which Windows, where, and in which light. Pure. */
import type { ArticleSheet, Ladder } from '../../src/preview/articleSheet.js';
import { palettes, type Theme } from '../look/tokens.js';
import { teamsPalettes } from './teamsConfig.js';

export type Look = 'chat' | 'teams';

export type View = {
  /** The name of a ladder; the newest where the page has no such one. */
  readonly ladder: string | null;
  readonly look: Look;
  readonly theme: Theme;
};

export const firstView: View = { ladder: null, look: 'chat', theme: 'light' };

export function ladderIn({ ladders }: ArticleSheet, { ladder }: View): Ladder | null {
  return ladders.find(({ name }) => name === ladder) ?? ladders.at(-1) ?? null;
}

/** The look's colours as custom properties, for what lies inside one element. */
export function variablesOf({ look, theme }: View): Readonly<Record<string, string>> {
  const palette = look === 'chat' ? palettes[theme] : teamsPalettes[theme];
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [`--${kebab(name)}`, colour]),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
