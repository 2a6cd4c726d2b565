/** What a code means, in words: its family, its name, one plain sentence where we have one, its bits. */
import { readCanonical, win32Code } from './code.js';
import type { ErrorCode } from './code.js';
import { win32Inside } from './equivalent.js';
import { familyOf, isVpnNumber } from './family.js';
import { readRows, table } from './tables.js';
import type { TableId } from './tables.js';

export type CodeMeaning = {
  readonly code: string;
  /** Where such codes come from, in words: "Windows Update". */
  readonly family: string;
  readonly name: string | null;
  /** Ours, with its full stop; null where we have none. */
  readonly sentence: string | null;
  /** For the dossier: "failure, facility 7 (WIN32), code 2"; null where there are no bits. */
  readonly bits: string | null;
  /** Other things that the same number can be: `MSI 1722` for `WIN32 1722`. */
  readonly orElse: readonly string[];
};

let sentences: ReadonlyMap<string, { name: string; sentence: string }> | undefined;

/** Codes that nobody knows are decoded as far as their bits go. */
export function describeCode(canonical: string): CodeMeaning {
  const code = readCanonical(canonical);
  const ours = ourWords().get(canonical) ?? wordsOfWin32(code);
  return {
    code: canonical,
    family: familyOf(code),
    name: (ours?.name ?? '') || nameOf(code),
    sentence: ours?.sentence ?? null,
    bits: bitsOf(code),
    orElse: orElse(code),
  };
}

function ourWords(): ReadonlyMap<string, { name: string; sentence: string }> {
  sentences ??= new Map(
    readRows('./sentences.tsv').map(([code = '', name = '', sentence = '']) => [
      code,
      { name, sentence },
    ]),
  );
  return sentences;
}

/** A Win32 number means the same in an HRESULT, and the other way round. */
function wordsOfWin32(code: ErrorCode): { name: string; sentence: string } | undefined {
  const number = code.kind === 'hex' ? win32Inside(code.value) : null;
  if (number !== null) {
    return isVpnNumber(number) ? undefined : ourWords().get(win32Code(number));
  }
  if (code.kind !== 'win32' && code.kind !== 'msi') return undefined;
  return ourWords().get(`0x8007${code.number.toString(16).toUpperCase().padStart(4, '0')}`);
}

function nameOf(code: ErrorCode): string | null {
  switch (code.kind) {
    case 'hex':
      return hexName(code.value);
    case 'stop':
      return firstName('bugcheck', code.value) ?? firstName('bugcheck', code.value - 0x1000_0000);
    case 'win32':
      return firstName('win32', code.number);
    case 'msi':
      return firstName('msi', code.number);
    case 'cm':
      return firstName('cmprob', code.number);
    case 'aadsts':
      return firstName('aadsts', code.number);
    case 'office':
    case 'own':
      return null;
  }
}

/** In facility 7 the Win32 name says more than the HRESULT's own (0x80070005, 0x80070057). */
function hexName(value: number): string | null {
  const number = win32Inside(value);
  const win32 = number === null ? null : firstName('win32', number);
  return (
    win32 ??
    firstName('hresult', value) ??
    firstName('ntstatus', value) ??
    (value >= 0xd000_0000 ? firstName('ntstatus', value - 0x1000_0000) : null)
  );
}

function firstName(id: TableId, value: number): string | null {
  return (
    table(id)
      .get(value)
      ?.find((name) => name !== '') ?? null
  );
}

function bitsOf(code: ErrorCode): string | null {
  if (code.kind !== 'hex') return null;
  const failure = code.value >= 0x8000_0000 ? 'failure' : 'success';
  const facility = Math.floor(code.value / 0x1_0000) % 0x800;
  const name = table('facility').get(facility)?.[0]?.replace('FACILITY_', '');
  const low = code.value % 0x1_0000;
  return `${failure}, facility ${facility}${name ? ` (${name})` : ''}, code ${low} (0x${low.toString(16).toUpperCase()})`;
}

/** Windows Installer's own messages use Win32 numbers again; the RPC error 1722 is the famous one. */
function orElse(code: ErrorCode): readonly string[] {
  if (code.kind === 'win32' && code.number >= 1101 && code.number <= 3002) {
    return [`MSI ${code.number}`];
  }
  if (code.kind === 'msi' && firstName('msi', code.number) === null) {
    return table('win32').has(code.number) ? [`WIN32 ${code.number}`] : [];
  }
  return [];
}
