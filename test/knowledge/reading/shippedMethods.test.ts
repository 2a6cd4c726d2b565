import { expect, it } from '@jest/globals';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { triedIn } from '../../../src/knowledge/reading/tried.js';
import { rows } from '../rows.js';

const library = (await loadLibrary(['knowledge'])).current();

it.each(rows(new URL('shippedMethods.tsv', import.meta.url)))(
  'of %s: %s',
  (id = '', text = '', tried = '', fixedBy = '') => {
    const article = library.byId(id);
    expect(article).toBeDefined();
    if (!article) return;
    const found = triedIn(text, article);
    expect([...found.tried].sort().join()).toBe(tried);
    expect(found.fixedBy ?? '').toBe(fixedBy);
  },
);
