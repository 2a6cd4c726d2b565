import { expect, it } from '@jest/globals';
import { parseCode } from '../../../src/knowledge/codes/parse.js';

it.each([
  ['0x80070002', '0x80070002'],
  ['0X8007000e', '0x8007000E'],
  ['80070002', '0x80070002'],
  ['-2147024894', '0x80070002'],
  ['E_ACCESSDENIED', '0x80070005'],
  ['WIN32 53', 'WIN32 53'],
  ['win32 53', 'WIN32 53'],
  ['System error 53', 'WIN32 53'],
  ['MSI 1603', 'MSI 1603'],
  ['CM 43', 'CM 43'],
  ['STOP 0x7B', 'STOP 0x0000007B'],
  ['STOP 0x0000007b', 'STOP 0x0000007B'],
  ['OFFICE 30088-26', 'OFFICE 30088-26'],
  ['30088-26', 'OFFICE 30088-26'],
  ['AADSTS50076', 'AADSTS50076'],
  ['CAA50021', '0xCAA50021'],
  ['ERR-1234', 'ERR-1234'],
  ['err-1234', 'ERR-1234'],
  ['APP4711', 'APP4711'],
])('%s is written %s', (text, code) => {
  expect(parseCode(text)).toBe(code);
});

it.each(['', 'printer', '0x80070002 and 0x80070003', 'my code', '43', '0x123'])(
  '%j is no code',
  (text) => {
    expect(parseCode(text)).toBeNull();
  },
);
