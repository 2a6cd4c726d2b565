import { describe, expect, it } from '@jest/globals';
import { findCodes } from '../../../src/knowledge/codes/find.js';

function found(text: string): readonly string[] {
  return findCodes(text, () => false).codes;
}

describe('a repaired code', () => {
  it.each([
    ['it says 0xc00007b', '0xC000007B'],
    ['0xc000142 when I open it', '0xC0000142'],
    ['0x8007057 again', '0x80070057'],
  ])('%s is guessed to be %s', (text, code) => {
    expect(findCodes(text, () => false)).toEqual({ codes: [code], guessed: [code] });
  });

  it('is certain when it is also written in full', () => {
    expect(findCodes('0xc00007b, I mean 0xc000007b', () => false)).toEqual({
      codes: ['0xC000007B'],
      guessed: [],
    });
  });

  it.each(['0x800CC0E', '0x1234567', '0x0xc1900223223', 'CA20002'])('%s is left alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('codes of the organisation’s own', () => {
  const listed = new Set(['ERR-1234', 'APP_7', 'X-1-B']);

  it.each([
    ['the portal says err-1234 today', ['ERR-1234']],
    ['APP_7 and X-1-b.', ['APP_7', 'X-1-B']],
    ['ERR-1235 is nothing', []],
    ['ERR-12345', []],
  ])('%s holds %j', (text, codes) => {
    expect(findCodes(text, (code) => listed.has(code)).codes).toEqual(codes);
  });
});

describe('a name beside a number', () => {
  it.each([
    ['0x80070422 (ERROR_SERVICE_DISABLED)', ['0x80070422']],
    ['ERROR_SERVICE_DISABLED', ['WIN32 1058']],
    ['WIN32 error 1058 ERROR_SERVICE_DISABLED', ['WIN32 1058']],
    ['0x80070005 and ERROR_BAD_NETPATH', ['0x80070005', 'WIN32 53']],
    ['0xD0000022 STATUS_ACCESS_DENIED', ['0xD0000022']],
    ['KMODE_EXCEPTION_NOT_HANDLED (1e)', ['STOP 0x0000001E']],
  ])('%s is %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });
});

describe('the parameters of a blue screen', () => {
  it.each([
    'STOP 0x0000007E (0xC0000005, 0xF748C0E0, 0xF78DA208, 0xF78D9F08)',
    'STOP: 0x0000007E 0xC0000005 0xF748C0E0 0xF78DA208 0xF78D9F08',
    'BugCheck 7E, {c0000005, f748c0e0, f78da208, f78d9f08}',
    'bugcheck 7e\nArg1: c0000005, the exception code\nArg2: 8007f000',
    'Bug Check Code : 0x0000007e\nParameter 1 : 0xc0000005',
  ])('%s is one code', (text) => {
    expect(found(text)).toEqual(['STOP 0x0000007E']);
  });
});

describe('a text that no chat carries', () => {
  const long = 'nothing to see here '.repeat(5000);

  it('is read at its beginning and at its end', () => {
    const { codes } = findCodes(`0x80070002 ${long} hr=0x80070643`, () => false);
    expect(codes).toEqual(['0x80070002', '0x80070643']);
  });
});
