/** A `###` heading: "Windows 7, Windows 8.1", "Windows 10 and 11", "All versions". */
import { isPlatformId, type PlatformId } from '../platform.js';

export type PlatformGroup =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly platforms: readonly PlatformId[] }
  | { readonly kind: 'unknown'; readonly words: string };

export function readPlatformGroup(heading: string): PlatformGroup {
  if (/^all versions$/i.test(heading.trim())) return { kind: 'all' };
  const platforms: PlatformId[] = [];
  for (const words of heading.split(/,|&|\band\b/i).map((part) => part.trim())) {
    const id = `windows-${words.replace(/^windows\s*/i, '').toLowerCase()}`;
    if (!isPlatformId(id)) return { kind: 'unknown', words };
    platforms.push(id);
  }
  return { kind: 'some', platforms };
}
