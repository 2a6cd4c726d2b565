/** Each Windows version of the article has one place in a method, and no others appear. */
import type { Variant } from '../article.js';
import { platformName, type PlatformId } from '../platform.js';
import type { Place, Reading } from './problem.js';

export type VariantReading = { readonly at: Place; readonly variant: Variant };

export function checkVariantPlatforms(
  reading: Reading,
  ofArticle: readonly PlatformId[] | null,
  variants: readonly VariantReading[],
): void {
  const seen = new Set<string>();
  for (const { at, variant } of variants) {
    const names = variant.platforms.length === 0 ? ['all versions'] : variant.platforms;
    for (const name of names) {
      if (seen.has(name)) reading.problem(at, `The steps for ${said(name)} are here twice.`);
      seen.add(name);
    }
    for (const platform of variant.platforms) {
      if (ofArticle === null || ofArticle.includes(platform)) continue;
      reading.problem(
        at,
        `Add ${platform} to the platforms at the top, or leave ${platformName(platform)} out here.`,
      );
    }
  }
}

function said(name: string): string {
  return name.replace(/^windows-/, 'Windows ').replace('xp', 'XP');
}
