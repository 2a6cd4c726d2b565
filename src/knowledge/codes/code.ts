/**
 * An error code: its canonical form and what its parts say. Canonical forms are `0x80070002`,
 * `WIN32 53`, `MSI 1603`, `CM 43`, `STOP 0x0000007B`, `OFFICE 30088-26`, `AADSTS50076`, and an
 * organisation's own as it writes them (`ERR-1234`).
 */
export type ErrorCode =
  /** HRESULT and NTSTATUS share one notation; `describe` tells them apart. `value` is unsigned. */
  | { readonly kind: 'hex'; readonly canonical: string; readonly value: number }
  | { readonly kind: 'stop'; readonly canonical: string; readonly value: number }
  | { readonly kind: NumberSpace; readonly canonical: string; readonly number: number }
  | { readonly kind: 'office'; readonly canonical: string }
  | { readonly kind: 'own'; readonly canonical: string };

/** Number spaces of their own: 43 means another thing in each. */
export type NumberSpace = 'win32' | 'msi' | 'cm' | 'aadsts';

export function hexCode(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}

export function stopCode(value: number): string {
  return `STOP ${hexCode(value)}`;
}

/** Reads a canonical form back; anything else is an organisation's own code. */
export function readCanonical(canonical: string): ErrorCode {
  if (/^0x[0-9A-F]{8}$/.test(canonical)) {
    return { kind: 'hex', canonical, value: Number(canonical) };
  }
  if (/^STOP 0x[0-9A-F]{8}$/.test(canonical)) {
    return { kind: 'stop', canonical, value: Number(canonical.slice(5)) };
  }
  const numbered = /^(WIN32 |MSI |CM |AADSTS)([0-9]+)$/.exec(canonical);
  if (numbered) {
    const kind = (numbered[1] ?? '').trim().toLowerCase() as NumberSpace;
    return { kind, canonical, number: Number(numbered[2]) };
  }
  return { kind: canonical.startsWith('OFFICE ') ? 'office' : 'own', canonical };
}

/** Exit codes of Windows Installer: these numbers are `MSI n` wherever they come from. */
export function isInstallerExit(number: number): boolean {
  return (number >= 1601 && number <= 1654) || number === 3010 || number === 3011;
}

/** `WIN32 n`, or `MSI n` where the number is Windows Installer's. */
export function win32Code(number: number): string {
  return isInstallerExit(number) ? `MSI ${number}` : `WIN32 ${number}`;
}
