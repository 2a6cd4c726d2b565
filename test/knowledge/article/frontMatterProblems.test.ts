/** Each rule of the front matter, broken once. */
import { describe, expect, it } from '@jest/globals';
import { aPageWith } from './aPage.js';
import { problemsOf } from './problemsOf.js';

describe('the front matter', () => {
  it.each([
    ['an id with spaces', 'id: clock-wrong', 'id: Clock Wrong', '2:5: id: Use small letters'],
    ['no title', 'title: The clock is wrong\n', '', '2:1: title: Say in a few words'],
    ['a long title', 'The clock is wrong\n', `${'very '.repeat(20)}long\n`, '3:8: title: Keep'],
    ['an unknown topic', 'topic: windows-update', 'topic: windows', '4:8: topic: Choose one of'],
    [
      'a code that is none',
      '"0x80072F8F"',
      '"0x80072F8F", nonsense',
      '5:23: "nonsense" is no error code',
    ],
    [
      'a code twice',
      '"0x80072F8F"',
      '"0x80072F8F", "80072f8f"',
      '5:23: 0x80072F8F is in this list twice',
    ],
    ['codes without a list', '["0x80072F8F"]', '0x80072F8F', '5:8: codes: Write codes as a list'],
    [
      'an unknown platform',
      'windows-10, windows-11]',
      'windows-10, win11]',
      '6:36: platforms.2: Choose from',
    ],
    [
      'a source without https',
      'https://learn',
      'http://learn',
      '8:11: sources.0: Write the full address',
    ],
    [
      'a source with a tracker',
      'microsoft.com/windows]',
      'microsoft.com/windows?utm_source=x]',
      '8:11: Leave out what tracks people: utm_source',
    ],
    ['no owner', 'owner: desk-windows', 'owner:', '9:7: owner: Say who keeps'],
    ['a date in words', '2026-11-20', 'yesterday', '10:11: reviewed: Write the day'],
    ['a day that is none', '2026-11-20', '2026-13-20', '10:11: reviewed: Write the day'],
    [
      'an unknown key',
      'owner: desk-windows',
      'owner: desk-windows\nauthor: me',
      '10:1: "author" is not known here',
    ],
    [
      'old ids of no method',
      'was: { check-clock:',
      'was: { clock:',
      '11:8: There is no method clock here',
    ],
    ['broken YAML', 'title: The clock is wrong', 'title: The clock: wrong', '3:'],
    ['no front matter', '---\nid', 'id', '1:1: Begin the file with "---"'],
  ])('refuses %s', (_what, old, replacement, expected) => {
    expect(problemsOf(aPageWith(old, replacement))).toContainEqual(
      expect.stringContaining(expected),
    );
  });
});
