/** Each rule of notes, pictures, addresses and headings, broken once. */
import { describe, expect, it } from '@jest/globals';
import { aPageWith } from './aPage.js';
import { problemsOf } from './problemsOf.js';

describe('the words', () => {
  it.each([
    [
      'a note with a code that is none',
      'If you see 0x80070426:',
      'If you see nonsense:',
      '32:1: "nonsense" is no error code',
    ],
    ['a code without its meaning', ' The time service is off.', '', '32:1: Say what it means'],
    ['a list in a note', '> A note.', '> - A note.', '49:3: A note is plain sentences'],
    [
      'an image without words',
      'Click the clock.',
      '![](clock.png)',
      '24:4: Say in words what the image shows',
    ],
    [
      'two images in a step',
      'Click the clock.',
      'Click ![a](a.png) ![b](b.png)',
      '24:22: A step has one image',
    ],
    [
      'a shortened address',
      'Click the clock.',
      'Open [it](https://bit.ly/x).',
      '24:9: Nobody sees where bit.ly leads',
    ],
    [
      'a tracker',
      'Click the clock.',
      'Open [it](https://a.example/?gclid=1).',
      '24:9: Leave out what tracks people: gclid',
    ],
    [
      'a bare address with a tracker',
      'Click the clock.',
      'Open https://a.example/?fbclid=1 now.',
      '24:4: Leave out what tracks people: fbclid',
    ],
    [
      'a script address',
      'Click the clock.',
      'Open [it](javascript:alert).',
      '24:9: An address begins with https://',
    ],
    [
      'half an address',
      'Click the clock.',
      'Open [it](example.org).',
      '24:9: Write the whole address',
    ],
    [
      'a link by reference',
      'Click the clock.',
      'Open [it][1].\n\n[1]: https://a.example',
      'Write the address where the link is',
    ],
    ['HTML', 'Click the clock.', 'Click <b>the</b> clock.', '24:10: HTML is not shown'],
    ['a heading too deep', '> A note.', '##### More', '49:1: Use ## for a method'],
    ['a stage without a title', '#### Stop it', '####', '40:1: Give this stage a title'],
  ])('refuses %s', (_what, old, replacement, expected) => {
    expect(problemsOf(aPageWith(old, replacement))).toContainEqual(
      expect.stringContaining(expected),
    );
  });
});
