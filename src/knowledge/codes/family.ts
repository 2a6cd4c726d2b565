/** Where codes of a kind come from, in words that an agent or a person can use. */
import type { ErrorCode } from './code.js';

/** raserror.h uses 600 to 900 again, so a number from there alone names two things. */
export function isVpnNumber(number: number): boolean {
  return number >= 600 && number < 900;
}

export function familyOf(code: ErrorCode): string {
  switch (code.kind) {
    case 'hex':
      return hexFamily(code.value);
    case 'stop':
      return 'Blue screen';
    case 'win32':
      return isVpnNumber(code.number) ? 'VPN or dial-up' : 'Windows';
    case 'msi':
      return 'Windows Installer';
    case 'cm':
      return 'Device Manager';
    case 'aadsts':
      return 'Microsoft Entra sign-in';
    case 'office':
      return 'Microsoft 365 installation';
    case 'own':
      return 'Your organisation';
  }
}

/** By the upper bits, first match; what none of them names is an NTSTATUS (0xC, 0xD) or a HRESULT. */
const hexFamilies: readonly (readonly [from: number, to: number, family: string])[] = [
  [0x800f0800, 0x800f0fff, 'Windows servicing'],
  [0x80240000, 0x8024ffff, 'Windows Update'],
  [0x80500000, 0x8050ffff, 'Microsoft Defender'],
  [0xc0040000, 0xc004ffff, 'Windows activation'],
  [0x803f0000, 0x803fffff, 'Microsoft Store and activation'],
  [0xc1900000, 0xc190ffff, 'Windows Setup'],
  [0xcaa00000, 0xcaafffff, 'Teams and Office sign-in'],
  [0x8a150000, 0x8a15ffff, 'winget'],
  [0x80070000, 0x8007ffff, 'Windows'],
  [0x80190000, 0x8019ffff, 'A web server'],
  [0x80040000, 0x8004ffff, 'Windows component'],
  [0xc0000000, 0xffffffff, 'Windows kernel'],
];

function hexFamily(value: number): string {
  return hexFamilies.find(([from, to]) => value >= from && value <= to)?.[2] ?? 'Windows';
}
