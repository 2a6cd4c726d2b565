/** Is a value in the tables? Only repairs and double meanings ask: recognition does not depend on it. */
import { win32Inside } from './equivalent.js';
import { table } from './tables.js';

export function isKnown(value: number): boolean {
  const number = win32Inside(value);
  if (number !== null && table('win32').has(number)) return true;
  return table('hresult').has(value) || table('ntstatus').has(value);
}

export function isBugCheck(value: number): boolean {
  return table('bugcheck').has(value);
}

/** Numbers of Windows Installer's own messages ("Error 1722. There is a problem ..."). */
const messageRanges: readonly (readonly [from: number, to: number])[] = [
  [1101, 1101],
  [1301, 1336],
  [1401, 1410],
  [1500, 1503],
  [1601, 1611],
  [1651, 1651],
  [1701, 1732],
  [1801, 1807],
  [1901, 1946],
  [2101, 2113],
  [2200, 2282],
  [2302, 2382],
  [2401, 2402],
  [2501, 2503],
  [2601, 2621],
  [2701, 2772],
  [2801, 2945],
  [3001, 3002],
];

export function isInstallerMessage(number: number): boolean {
  return messageRanges.some(([from, to]) => number >= from && number <= to);
}
