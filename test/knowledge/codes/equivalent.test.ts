import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equivalentCodes } from '../../../src/knowledge/codes/equivalent.js';

it.each([
  ['0x80070035', ['0x80070035', 'WIN32 53']],
  ['WIN32 53', ['WIN32 53', '0x80070035']],
  ['0x80070643', ['0x80070643', 'MSI 1603']],
  ['MSI 1603', ['MSI 1603', '0x80070643']],
  ['0xD0000022', ['0xD0000022', '0xC0000022']],
  ['0xC0000022', ['0xC0000022', '0xD0000022']],
  ['STOP 0x1000007E', ['STOP 0x1000007E', 'STOP 0x0000007E']],
  ['MSI 1722', ['MSI 1722']],
  ['0x8024402C', ['0x8024402C']],
  ['0xC004F074', ['0xC004F074']],
  ['CM 43', ['CM 43']],
  ['ERR-1234', ['ERR-1234']],
])('%s means the same as %j', (code, codes) => {
  expect(equivalentCodes(code)).toEqual(codes);
});

it('holds both ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 0xffff }), (number) => {
      const code = `0x8007${number.toString(16).toUpperCase().padStart(4, '0')}`;
      return equivalentCodes(code).every((other) => equivalentCodes(other).includes(code));
    }),
  );
});
