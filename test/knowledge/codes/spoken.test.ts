import { expect, it } from '@jest/globals';
import { spokenCode } from '../../../src/knowledge/codes/spoken.js';

it.each([
  ['0x80070002', '0x80070002'],
  ['WIN32 809', 'error 809'],
  ['MSI 1618', 'error 1618'],
  ['CM 43', 'Code 43'],
  ['OFFICE 30015-11', '30015-11'],
  ['STOP 0x0000007B', 'STOP 0x0000007B'],
  ['AADSTS50126', 'AADSTS50126'],
])('%s is said as %s', (canonical, spoken) => {
  expect(spokenCode(canonical)).toBe(spoken);
});
