/** The articles in service: by id and by code. */
import { describe, expect, it } from '@jest/globals';
import { makeLibrary } from '../../src/knowledge/library.js';
import { anArticle } from '../support/anArticle.js';

const update = anArticle({ id: 'update', codes: ['0x80070002', '0x80070003'] });
const share = anArticle({ id: 'share', topic: 'network', codes: ['WIN32 53'] });
const library = makeLibrary([update, share]);

describe('a library', () => {
  it.each([
    ['0x80070002', 'update'],
    ['0x80070003', 'update'],
    ['WIN32 2', 'update'],
    ['WIN32 53', 'share'],
    ['0x80070035', 'share'],
    ['0x80070005', undefined],
    ['', undefined],
  ])('%s belongs to %s', (code, id) => {
    expect(library.byCode(code)?.id).toBe(id);
  });

  it('finds an article by its id', () => {
    expect(library.byId('share')).toBe(share);
    expect(library.byId('constructor')).toBeUndefined();
  });

  it('prefers the exact code to one that means the same', () => {
    const exact = anArticle({ id: 'exact', codes: ['0x80070035'] });
    expect(makeLibrary([share, exact]).byCode('WIN32 53')?.id).toBe('share');
    expect(makeLibrary([share, exact]).byCode('0x80070035')?.id).toBe('exact');
  });

  it('lets the later of two articles with one id answer, and forgets the codes of the other', () => {
    const ours = anArticle({ id: 'update', codes: ['0x80070003'], title: 'Ours' });
    const replaced = makeLibrary([update, share, ours]);
    expect(replaced.byId('update')).toBe(ours);
    expect(replaced.byCode('0x80070002')).toBeUndefined();
    expect(replaced.all.map(({ id }) => id)).toEqual(['share', 'update']);
  });
});
