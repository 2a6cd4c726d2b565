/** What of plain words is an address, and where it ends. */
import { describe, expect, it } from '@jest/globals';
import { addressesIn, isOnePiece } from '../../../../web/widget/chat/plainWords.js';

describe('an address in plain words', () => {
  it.each([
    ['look at https://example.org/a?b=1#c please', ['https://example.org/a?b=1#c']],
    ['(see http://example.org/a).', ['http://example.org/a']],
    ['https://a.example, https://b.example!', ['https://a.example', 'https://b.example']],
    ['javascript:alert(1) or www.example.org', []],
    ['"https://example.org/"', ['https://example.org/']],
    ['no address', []],
  ])('%s', (text, found) => {
    expect(addressesIn(text).map(({ address }) => address)).toEqual(found);
  });

  it('is told with its place', () => {
    expect(addressesIn('at http://a.example now')).toEqual([
      { address: 'http://a.example', from: 3, to: 19 },
    ]);
  });
});

describe('what is typed in one piece', () => {
  it.each([
    ['ms-settings:dateandtime', true],
    ['SoftwareDistribution.old2', true],
    ['Windows key + R', false],
    ['Enter', false],
    ['', false],
  ])('"%s": %s', (text, whole) => {
    expect(isOnePiece(text)).toBe(whole);
  });
});
