/** What holds for every code and for everything that only looks like one. */
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { findCodes } from '../../../src/knowledge/codes/find.js';

const hex8 = (value: number): string => value.toString(16).padStart(8, '0');

/** Every failure HRESULT and NTSTATUS. */
const failures = fc.oneof(
  fc.integer({ min: 0x8000_0000, max: 0x8fff_ffff }),
  fc.integer({ min: 0xc000_0000, max: 0xdfff_ffff }),
);

const notations: Readonly<Record<string, (value: number) => string>> = {
  plain: (value) => `0x${hex8(value)}`,
  'upper case': (value) => `0X${hex8(value).toUpperCase()}`,
  'the letter O': (value) => `Ox${hex8(value).replaceAll('0', 'O')}`,
  'a multiplication sign': (value) => `0×${hex8(value)}`,
  'a Cyrillic letter': (value) => `0х${hex8(value)}`,
  'full width': (value) =>
    `0x${hex8(value)}`.replace(/[0-9a-z]/g, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    ),
  'an invisible character': (value) => `0x${hex8(value).slice(0, 4)}\u200b${hex8(value).slice(4)}`,
  'a gap': (value) => `0x${hex8(value).slice(0, 4)} ${hex8(value).slice(4)}`,
  'two lines': (value) => `0x${hex8(value).slice(0, 4)}\n${hex8(value).slice(4)}`,
  'no prefix': (value) => `error ${hex8(value)}`,
  'a signed number': (value) => `error ${value - 0x1_0000_0000}`,
  'an unsigned number': (value) => `error ${value}`,
  'hex and decimal': (value) => `0x${hex8(value)} (${value - 0x1_0000_0000})`,
  'sign extension': (value) => `0xffffffff${hex8(value)}`,
  'a suffix': (value) => `0x${hex8(value)}L`,
  brackets: (value) => `(HRESULT: 0x${hex8(value)})`,
  Japanese: (value) => `エラー0x${hex8(value)}が出ます`,
  Chinese: (value) => `错误0x${hex8(value)}怎么办`,
  'an address': (value) => `https://example.com/fix-0x${hex8(value)}-error/`,
  'a file name': (value) => `C:\\temp\\wu_0x${hex8(value)}.txt`,
  bold: (value) => `**0x${hex8(value)}**`,
};

describe.each(Object.entries(notations))('every code written with %s', (_, write) => {
  it('comes back as itself, once', () => {
    fc.assert(
      fc.property(failures, (value) => {
        const { codes } = findCodes(`it says ${write(value)} again`, () => false);
        return codes.length === 1 && codes[0] === `0x${hex8(value).toUpperCase()}`;
      }),
      { numRuns: 300 },
    );
  });
});

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: count,
    maxLength: count,
  });
const hexDigits = (count: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: count,
    maxLength: count,
  });
/** Beginnings of well-known codes, so that the look-alike is a likely one. */
const likely = fc.constantFrom('8007', '8024', '800f', 'c000', 'c004', '0000');
const likelyHex = (count: number): fc.Arbitrary<string> =>
  fc.oneof(
    hexDigits(count),
    fc.tuple(likely, hexDigits(count)).map(([start, rest]) => (start + rest).slice(0, count)),
  );
const keyPart = fc.string({
  unit: fc.constantFrom(...Array.from('BCDFGHJKMPQRTVWXY2346789')),
  minLength: 5,
  maxLength: 5,
});
const groups = (part: fc.Arbitrary<string>, count: number, mark: string): fc.Arbitrary<string> =>
  fc.array(part, { minLength: count, maxLength: count }).map((parts) => parts.join(mark));

const lookAlikes: Readonly<Record<string, fc.Arbitrary<string>>> = {
  GUID: fc
    .tuple(likelyHex(8), likelyHex(4), likelyHex(4), likelyHex(4), likelyHex(12))
    .map((parts) => parts.join('-')),
  'GUID in braces': fc
    .tuple(likelyHex(8), likelyHex(4), likelyHex(4), likelyHex(4), likelyHex(12))
    .map((parts) => `{${parts.join('-').toUpperCase()}}`),
  'address of 64 bits': hexDigits(12).map((rest) => `0x0000${rest}`),
  'kernel address': likelyHex(8).map((rest) => `fffff804\`${rest}`),
  'MAC address': fc.oneof(groups(hexDigits(2), 6, ':'), groups(hexDigits(2), 6, '-')),
  'SHA-1': likelyHex(40),
  MD5: likelyHex(32),
  'KB number': fc.oneof(
    digits(7).map((n) => `KB${n}`),
    digits(7).map((n) => `KB ${n}`),
  ),
  'phone number': fc.oneof(
    fc.tuple(digits(2), digits(8)).map(([area, rest]) => `call me on +49 ${area} ${rest}`),
    digits(10).map((n) => `phone ${n}`),
    fc.tuple(digits(3), digits(3), digits(4)).map(([a, b, c]) => `call (${a}) ${b}-${c}`),
    likelyHex(0).chain(() => digits(4).map((n) => `call 8007${n}`)),
  ),
  'ticket number': fc
    .tuple(
      fc.constantFrom('INC', 'RITM', 'CHG', 'REQ-', 'TICKET-', 'ticket '),
      fc.constantFrom('8007', '8024', '0000', '2147'),
      digits(4),
    )
    .map((parts) => parts.join('')),
  version: fc
    .array(fc.integer({ min: 0, max: 80_070_005 }), { minLength: 3, maxLength: 4 })
    .map((n) => n.join('.')),
  'product key': groups(keyPart, 5, '-'),
  'recovery key': groups(digits(6), 8, '-'),
  'IP address': fc.ipV4(),
};

describe.each(Object.entries(lookAlikes))('a %s', (_, arbitrary) => {
  it.each(['', 'an error with '])('is no code after "%s"', (before) => {
    fc.assert(
      fc.property(
        arbitrary,
        (text) => findCodes(`${before}${text} today`, () => false).codes.length === 0,
      ),
      { numRuns: 500 },
    );
  });
});

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      findCodes(text, () => false);
    }),
  );
});
