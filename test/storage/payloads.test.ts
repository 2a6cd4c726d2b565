/** Many conversation ids, cut into what NOTIFY can carry. */
import { describe, expect, it } from '@jest/globals';
import { asPayloads, fromPayload } from '../../src/storage/payloads.js';

describe('payloads', () => {
  it.each([
    ['none', [], 0],
    ['one', ['a'], 1],
    ['with quotes and spaces', ['a "b" c', 'd,e', '\\'], 1],
    ['a thousand short ones', Array.from({ length: 1000 }, (_, index) => `id-${index}`), 2],
    ['long ones', Array.from({ length: 5 }, (_, index) => `${index}`.repeat(4000)), 5],
    ['letters of two bytes', ['é'.repeat(3000), 'é'.repeat(3000)], 2],
  ])('carry ids and bring them back: %s', (_, ids, expected) => {
    const payloads = asPayloads(ids);
    expect(payloads).toHaveLength(expected);
    expect(payloads.flatMap(fromPayload)).toEqual(ids);
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000);
  });

  it('leave out an id that no message can hold', () => {
    expect(asPayloads(['a', 'x'.repeat(9000), 'b']).flatMap(fromPayload)).toEqual(['a', 'b']);
  });

  it.each(['', 'not for us', '{"a":1}', '[1]', 'null'])(
    'are nothing where they hold %j',
    (text) => {
      expect(fromPayload(text)).toEqual([]);
    },
  );
});
