/** The example that authors copy, and the words that they are told, hold. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { topics, type Article } from '../../src/knowledge/article.js';
import { readArticle } from '../../src/knowledge/article/readArticle.js';
import { frontMatterSchema } from '../../src/knowledge/article/frontMatterSchema.js';
import { houseWarnings, readHouse } from '../../src/knowledge/library/house.js';
import { platformIds } from '../../src/knowledge/platform.js';

let page: string;

beforeAll(async () => {
  page = await readFile('docs/articles.md', 'utf8');
});

function fenced(opening: RegExp): string {
  const found = opening.exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/articles.md has no ${opening.source}`);
  return found;
}

async function shipped(): Promise<Article> {
  const file = 'knowledge/windows-update-0x80070002.md';
  const read = readArticle(await readFile(file, 'utf8'), file);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.article;
}

function example() {
  return readArticle(fenced(/````markdown\n([\s\S]*?)````/), 'example.md');
}

describe('docs/articles.md', () => {
  it('has an example without a mistake', () => {
    expect(example()).toHaveProperty('article.methods.length', 3);
  });

  it('names every field, topic and Windows version', () => {
    const words = [...Object.keys(frontMatterSchema.shape), ...topics, ...platformIds];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  it('has a house.yaml whose names exist', async () => {
    const read = example();
    const house = readHouse(fenced(/```yaml\n([\s\S]*?)```/), 'house.yaml');
    if ('problems' in house || 'problems' in read) throw new Error('cannot be read');
    expect(houseWarnings([read.article, await shipped()], house.good)).toEqual([]);
  });
});
