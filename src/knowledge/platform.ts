/** The Windows versions that articles know, oldest first. A server or a Mac is none of them. */
export const platformIds = [
  'windows-xp',
  'windows-7',
  'windows-8',
  'windows-8.1',
  'windows-10',
  'windows-11',
] as const;

export type PlatformId = (typeof platformIds)[number];

export function isPlatformId(value: string): value is PlatformId {
  return (platformIds as readonly string[]).includes(value);
}

/** As people say it: "Windows 8.1", "Windows XP". */
export function platformName(id: PlatformId): string {
  const version = id.slice('windows-'.length);
  return `Windows ${version === 'xp' ? 'XP' : version}`;
}

/**
 * What a browser's `platformVersion` (UA client hints) says; null where it says nothing sure.
 * Source: https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11
 */
export function platformFromBrowser(platformVersion: string): PlatformId | null {
  const [major, minor] = platformVersion.split('.').map(Number);
  if (major === undefined || Number.isNaN(major)) return null;
  if (major === 0) {
    return minor === 1
      ? 'windows-7'
      : minor === 2
        ? 'windows-8'
        : minor === 3
          ? 'windows-8.1'
          : null;
  }
  if (major <= 10) return 'windows-10';
  return major >= 13 ? 'windows-11' : null;
}
