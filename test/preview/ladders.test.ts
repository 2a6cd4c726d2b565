/** The preview is the real ladder: every stage of every method, on each Windows version. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../src/knowledge/article/readArticle.js';
import { laddersOf } from '../../src/preview/ladders.js';
import { aMethod, anArticle, aStage } from '../support/anArticle.js';

describe('the cards of an article', () => {
  it('are those of its ladder, with what is asked on the way', () => {
    const article = anArticle({
      methods: [
        aMethod({ id: 'risky', title: 'Cut it', cost: { risk: 'A finger. Back: glue.' } }),
        aMethod({
          id: 'late',
          title: 'Ask the boss',
          cost: { administrator: true, when: 'upgrading', notOnCompanyPcs: true },
          variants: [{ platforms: [], stages: [aStage({ title: 'A' }), aStage({ title: 'B' })] }],
        }),
      ],
    });
    const [ladder, ...others] = laddersOf(article);
    expect(others).toEqual([]);
    expect([ladder?.platform, ladder?.name]).toEqual([null, 'Every Windows']);
    expect(ladder?.cards.map(({ caption }) => caption)).toEqual([
      'Asked first: Cut it: this has a risk. Do you want to try it?',
      'Cut it',
      'Asked first: Is this your situation: upgrading?',
      "Asked first: Can you install programs without someone else's password?",
      'Ask the boss',
      'Ask the boss, stage 2',
    ]);
  });

  it('are each Windows version’s own', () => {
    const step = (text: string) => [aStage({ steps: [text] })];
    const variants = [
      { platforms: ['windows-10' as const], stages: step('Ten.') },
      { platforms: ['windows-11' as const], stages: step('Eleven.') },
    ];
    const article = anArticle({
      platforms: ['windows-10', 'windows-11'],
      methods: [aMethod({ variants })],
    });
    const shown = laddersOf(article).map(({ name, cards }) => [name, cards[0]?.plain]);
    expect(shown).toEqual([
      ['Windows 10', expect.stringContaining('1. Ten.')],
      ['Windows 11', expect.stringContaining('1. Eleven.')],
    ]);
  });

  it('come in the form of either channel', () => {
    const card = laddersOf(anArticle())[0]?.cards[0];
    expect(JSON.stringify(card?.chat)).toContain('Action.Submit');
    expect(JSON.stringify(card?.chat)).not.toContain('Action.Execute');
    expect(JSON.stringify(card?.teams)).toContain('Action.Execute');
  });

  it('leave out no stage of the shipped article', async () => {
    const file = 'knowledge/windows-update-0x80070002.md';
    const read = readArticle(await readFile(file, 'utf8'), file);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { article } = read;
    for (const { platform, cards } of laddersOf(article)) {
      const stages = article.methods
        .flatMap(({ variants }) => variants)
        .filter(({ platforms }) => platform !== null && platforms.includes(platform))
        .flatMap((variant) => variant.stages);
      const shown = cards.filter(({ caption }) => !caption.startsWith('Asked first'));
      expect([platform, shown.length]).toEqual([platform, stages.length]);
    }
  });
});
