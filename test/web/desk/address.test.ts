import { expect, it } from '@jest/globals';
import { addressOf, addressOfArticle, articleIn, caseIn } from '../../../web/desk/address.js';

it.each([['c1'], ['01HZ/ö 7'], ['%']])('finds case %s again in its address', (id) => {
  expect(caseIn(addressOf(id))).toBe(id);
});

it.each([[''], ['#'], ['#/'], ['#elsewhere'], ['#/%E0%A4%A']])('finds no case in "%s"', (hash) => {
  expect(caseIn(hash)).toBeNull();
});

it.each([[null], ['vpn-691'], ['a/b ö']])('finds article %s again in its address', (id) => {
  const address = addressOfArticle(id);
  expect(articleIn(address)).toEqual({ id });
  expect(caseIn(address)).toBeNull();
});

it.each([[''], ['#/c1'], ['#articlesx'], ['#/articles']])('finds no article in "%s"', (hash) => {
  expect(articleIn(hash)).toBeNull();
});

it('shows the list where an address is spoilt', () => {
  expect(articleIn('#articles/%E0%A4%A')).toEqual({ id: null });
});
