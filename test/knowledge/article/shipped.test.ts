/** The articles that ship with the product, as the reader sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../../src/knowledge/article/readArticle.js';

const folder = new URL('../../../knowledge/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'methods.md');

describe('the shipped articles', () => {
  it.each(files)('%s has no problem', (name) => {
    const read = readArticle(readFileSync(new URL(name, folder), 'utf8'), name);
    expect('problems' in read ? read.problems : []).toEqual([]);
    if (process.env['SHOW']) console.log(JSON.stringify(read, null, 1));
  });
});
