import { describe, expect, it } from '@jest/globals';
import { anyMethod } from '../../src/knowledge/anyMethod.js';
import type { Article } from '../../src/knowledge/article.js';
import type { PlatformId } from '../../src/knowledge/platform.js';
import { aMethod, anArticle, aStage } from '../support/anArticle.js';

function withDism(id: string, ...platforms: PlatformId[]): Article {
  const variants = platforms.map((platform) => ({ platforms: [platform], stages: [aStage()] }));
  return anArticle({ id, methods: [aMethod({ id: 'dism', variants })] });
}

const own = withDism('own', 'windows-11');
const seven = withDism('seven', 'windows-7');
const ten = withDism('ten', 'windows-10', 'windows-11');
const bare = anArticle({ id: 'bare', methods: [] });
const all = [seven, ten, own, bare];

describe('a method by its id', () => {
  it.each<[string, Article | null, PlatformId | null, string]>([
    ['is the case’s own first', own, 'windows-11', 'own'],
    ['is another’s where the own one has no steps for this Windows', own, 'windows-10', 'ten'],
    ['is another’s with steps for this Windows', bare, 'windows-11', 'ten'],
    ['is the own one where nobody has steps for this Windows', own, 'windows-8', 'own'],
    ['is the own one where the Windows is not known', own, null, 'own'],
    ['is any’s where neither is known', null, null, 'seven'],
  ])('%s', (_, article, platform, from) => {
    expect(anyMethod('dism', article, all, platform)?.article.id).toBe(from);
  });

  it('is none where no article has it', () => {
    expect(anyMethod('pray', own, all, 'windows-11')).toBeUndefined();
  });
});
