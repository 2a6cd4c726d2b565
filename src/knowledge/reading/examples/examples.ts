/**
 * Replies as people type them, with what they mean: one a line or divided by `;`. They are examples,
 * not a list to look a reply up in, so that more ways of saying a thing read more of what comes.
 */
import type { Intent } from '../../understanding.js';

export type Examples = Partial<Readonly<Record<Intent, string>>>;

export type Example = { readonly text: string; readonly intent: Intent };

export function examplesIn(tables: readonly Examples[]): readonly Example[] {
  return tables
    .flatMap((table) => Object.entries(table) as [Intent, string][])
    .flatMap(([intent, texts]) =>
      texts
        .split(/[;\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => ({ text, intent })),
    );
}
