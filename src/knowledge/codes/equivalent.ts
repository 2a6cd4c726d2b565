/**
 * Which codes mean the same: one fault has several notations (0x80070035 is Win32 53 in an HRESULT),
 * and an article that lists one of them serves all.
 */
import { hexCode, isInstallerExit, readCanonical, stopCode, win32Code } from './code.js';

/** `HRESULT_FROM_WIN32`: the upper half of every Win32 number written as an HRESULT. */
export const win32Facility = 0x8007_0000;

/** The Win32 number inside an HRESULT of facility 7; null in any other. */
export function win32Inside(value: number): number | null {
  const number = value - win32Facility;
  return number > 0 && number <= 0xffff ? number : null;
}

/** The other canonical forms of the same fault, the given one first. */
export function equivalentCodes(canonical: string): readonly string[] {
  return [canonical, ...otherForms(canonical)];
}

/** Every form of every one of them. */
export function formsOf(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.flatMap(equivalentCodes));
}

function otherForms(canonical: string): readonly string[] {
  const code = readCanonical(canonical);
  switch (code.kind) {
    case 'hex':
      return otherHexForms(code.value);
    case 'win32':
      return code.number > 0 && code.number <= 0xffff ? [hexCode(win32Facility + code.number)] : [];
    case 'msi':
      return isInstallerExit(code.number) ? [hexCode(win32Facility + code.number)] : [];
    case 'stop':
      return otherStopForms(code.value);
    case 'cm':
    case 'aadsts':
    case 'office':
    case 'own':
      return [];
  }
}

/** An NTSTATUS in an HRESULT has bit 28 set: 0xD0000022 is 0xC0000022. */
function otherHexForms(value: number): readonly string[] {
  const number = win32Inside(value);
  if (number !== null) return [win32Code(number)];
  const top = Math.floor(value / 0x1000_0000);
  if (top === 0xd) return [hexCode(value - 0x1000_0000)];
  if (top === 0xc && value <= 0xc000_ffff) return [hexCode(value + 0x1000_0000)];
  return [];
}

/** A minidump adds bit 28: 0x1000007E is 0x7E. */
function otherStopForms(value: number): readonly string[] {
  if (value <= 0xffff) return [stopCode(value + 0x1000_0000)];
  const plain = value - 0x1000_0000;
  return plain > 0 && plain <= 0xffff ? [stopCode(plain)] : [];
}
