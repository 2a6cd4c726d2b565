import { expect, it } from '@jest/globals';
import { addressOf, caseIn } from '../../../web/desk/address.js';

it.each([['c1'], ['01HZ/ö 7'], ['%']])('finds case %s again in its address', (id) => {
  expect(caseIn(addressOf(id))).toBe(id);
});

it.each([[''], ['#'], ['#/'], ['#elsewhere'], ['#/%E0%A4%A']])('finds no case in "%s"', (hash) => {
  expect(caseIn(hash)).toBeNull();
});
