/** What a well-written page becomes. */
import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../../src/knowledge/article.js';
import { readArticle } from '../../../src/knowledge/article/readArticle.js';
import { aMethod, anArticle, aStage } from '../../support/anArticle.js';
import { aPage, aPageWith } from './aPage.js';

function read(markdown: string): Article {
  const result = readArticle(markdown, 'clock.md');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.article;
}

describe('readArticle', () => {
  it('reads the whole page', () => {
    expect(read(aPage)).toEqual(
      anArticle({
        id: 'clock-wrong',
        title: 'The clock is wrong',
        codes: ['0x80072F8F'],
        platforms: ['windows-7', 'windows-10', 'windows-11'],
        symptoms: ['the date is wrong'],
        sources: ['https://learn.microsoft.com/windows'],
        problem: 'The clock of the PC is wrong.',
        methods: [
          aMethod({
            id: 'check-clock',
            was: ['set-clock'],
            why: 'A wrong clock breaks safe connections.',
            variants: [
              {
                platforms: ['windows-7'],
                stages: [aStage({ steps: ['Click the clock.', 'Set the **time**.'] })],
              },
              {
                platforms: ['windows-10', 'windows-11'],
                stages: [
                  aStage({
                    steps: ['Open the settings.', 'Press **Sync now**.'],
                    ifYouSee: [{ code: '0x80070426', text: 'The time service is off.' }],
                  }),
                ],
              },
            ],
          }),
          aMethod({
            id: 'start-again',
            title: 'Start again',
            why: '',
            cost: {
              minutes: 10,
              administrator: true,
              restart: true,
              risk: 'open files are lost, and a copy is the way back',
            },
            variants: [
              {
                platforms: [],
                stages: [
                  aStage({
                    title: 'Stop it',
                    steps: ['Open a window.', 'Run the line.'],
                    command: 'net stop w32time',
                    notes: ['A note.'],
                  }),
                  aStage({
                    title: 'Restart',
                    steps: ['Save your work.', 'Restart the PC.'],
                    restarts: true,
                  }),
                ],
              },
            ],
          }),
        ],
      }),
    );
  });

  it('reads a page with Windows line ends and a byte order mark the same', () => {
    expect(read(`\uFEFF${aPage.replaceAll('\n', '\r\n')}`)).toEqual(read(aPage));
  });

  it.each([
    ['unquoted codes', 'codes: ["0x80072F8F"]', 'codes: [0x80072f8f]'],
    [
      'a list on several lines',
      'symptoms: [the date is wrong]',
      'symptoms:\n  - the date is wrong',
    ],
    [
      'comments',
      'The clock of the PC is wrong.',
      '<!-- a word to authors -->\n\nThe clock of the PC is wrong.',
    ],
    ['a sentence on two lines', 'A wrong clock breaks', 'A wrong clock\nbreaks'],
    [
      'a command inside the step',
      '2. Run the line.\n\n```\nnet stop w32time\n```',
      '2. Run the line.\n\n   ```\n   net stop w32time\n   ```',
    ],
    [
      'a list that goes on after the command',
      '1. Open a window.\n2. Run the line.\n\n```\nnet stop w32time\n```',
      '1. Open a window.\n\n```\nnet stop w32time\n```\n\n2. Run the line.',
    ],
    ['a note on two lines', '> A note.', '> A\n> note.'],
    ['versions with and', '### Windows 10, Windows 11', '### Windows 10 and 11'],
  ])('takes %s', (_what, old, replacement) => {
    expect(read(aPageWith(old, replacement))).toEqual(read(aPage));
  });

  it('keeps an image with its words apart from the step', () => {
    const [method] = read(
      aPageWith('1. Click the clock.', '1. Click ![the clock](clock.png)'),
    ).methods;
    expect(method?.variants[0]?.stages[0]?.steps[0]).toEqual({
      text: 'Click',
      image: { url: 'clock.png', alt: 'the clock' },
    });
  });

  it('takes steps straight under the method for all versions', () => {
    const [, method] = read(aPageWith('### All versions\n\n', '')).methods;
    expect(method?.variants.map(({ platforms, stages }) => [platforms, stages.length])).toEqual([
      [[], 2],
    ]);
  });

  it('knows where the codes and the methods stand', () => {
    const result = readArticle(aPage, 'clock.md');
    expect('places' in result && result.places).toEqual({
      file: 'clock.md',
      id: { line: 2, column: 5 },
      reviewed: { line: 10, column: 11 },
      codes: new Map([['0x80072F8F', { line: 5, column: 9 }]]),
      methods: new Map([
        ['check-clock', { line: 16, column: 1 }],
        ['start-again', { line: 34, column: 1 }],
      ]),
    });
  });
});
