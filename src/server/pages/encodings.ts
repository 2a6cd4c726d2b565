/** Which compressed form of a file a browser is given (RFC 9110, 12.5.3). */

export type Encoding = 'br' | 'gzip';

/** The smaller one first. */
export const suffixes: readonly (readonly [Encoding, suffix: string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** The first of `available` that `accepted`, an Accept-Encoding header, does not refuse. */
export function encodingFor(
  accepted: string | undefined,
  available: readonly Encoding[],
): Encoding | null {
  const weights = new Map(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((entry) => readEntry(entry)),
  );
  const wanted = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  return available.find((encoding) => wanted(encoding) > 0) ?? null;
}

/** "gzip;q=0.5" in its two parts; without a weight it is 1, with one that is none it is refused. */
function readEntry(entry: string): readonly [string, number] {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
