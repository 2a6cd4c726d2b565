import { describe, expect, it } from '@jest/globals';
import { detailsInWords } from '../../src/dialogs/detailsInWords.js';

describe('what agents ask first, in words', () => {
  it.each([
    [
      "my pc is NB-1234, call me at 4711, I can't work at all",
      { pc: 'NB-1234', contact: '4711', priority: 'blocked' },
    ],
    ['Computer name: DESKTOP-7F2C.', { pc: 'DESKTOP-7F2C' }],
    ['my laptop is called lap77', { pc: 'lap77' }],
    ['NB-4711, ext. 1234', { pc: 'NB-4711', contact: '1234' }],
    ['INC-4711', {}],
    ['windows-11, as I said', {}],
    ['mein Rechner heißt PC-0815', { pc: 'PC-0815' }],
    ['my number is +49 30 1234-56', { contact: '+49 30 1234-56' }],
    ['ext. 4711', { contact: '4711' }],
    ['reach me at noor.a@corp.example', { contact: 'noor.a@corp.example' }],
    ['I can still work', { priority: 'normal' }],
    ['it works with difficulty', { priority: 'hard' }],
    ['cannot work', { priority: 'blocked' }],
    ['note: it beeps\ntwice', { note: 'it beeps\ntwice' }],
    ['my pc is slow', {}],
    ['my pc is windows-11', {}],
    ['I called my mother', {}],
    ['the error is 0x80070002', {}],
    ['it does not work', {}],
    [`pc: ${'a1'.repeat(200)}`, {}],
  ])('%j tells %j', (text, told) => {
    expect(detailsInWords(text)).toEqual(told);
  });

  it('reads a long message in no time', () => {
    const started = performance.now();
    detailsInWords(`call ${'1 '.repeat(100_000)} pc is ${'-'.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
