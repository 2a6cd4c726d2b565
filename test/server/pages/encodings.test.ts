import { expect, it } from '@jest/globals';
import { encodingFor } from '../../../src/server/pages/encodings.js';

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, gzip;q=0', null],
  ['br;q=nonsense, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['identity', null],
  ['', null],
  [undefined, null],
  [',;,q=1', null],
])('Accept-Encoding "%s" is given %s', (accepted, given) => {
  expect(encodingFor(accepted, ['br', 'gzip'])).toBe(given);
});

it('gives what there is', () => {
  expect(encodingFor('br, gzip', ['gzip'])).toBe('gzip');
  expect(encodingFor('br, gzip', [])).toBeNull();
});
