import { describe, expect, it } from '@jest/globals';
import { findCodes } from '../../../src/knowledge/codes/find.js';
import { intentOf, saysDone } from '../../../src/knowledge/reading/intent.js';
import { rows } from '../rows.js';

function read(text: string): string {
  const { codes } = findCodes(text, () => false);
  return intentOf(text, { foreignCodes: codes, ownCodes: [], atHand: false, subject: new Set() });
}

it.each(rows(new URL('replies.tsv', import.meta.url)))(
  '"%s" means %s',
  (text = '', intent = '') => {
    expect(read(text)).toBe(intent);
  },
);

describe('the words that a card names', () => {
  it.each([
    ['fixed', 'fixed'],
    ['no', 'notFixed'],
    ["can't", 'couldNot'],
    ['stuck', 'couldNot'],
    ['did that', 'tried'],
    ['person', 'human'],
    ['skip', 'skip'],
    ['next', 'skip'],
    ['back', 'back'],
    ['undo', 'back'],
    ['start over', 'startOver'],
  ])('%s means %s, also shouted', (word, intent) => {
    expect(read(word)).toBe(intent);
    expect(read(`${word.toUpperCase()}!`)).toBe(intent);
  });

  it.each(['done', 'next', 'done, next', 'ok next', 'finished', 'did it', 'weiter', 'hecho'])(
    '%s ends an earlier stage',
    (text) => {
      expect(saysDone(text)).toBe(true);
    },
  );

  it.each(["can't", 'stuck', 'no', 'person', 'where is that?', 'forget it'])(
    '%s does not end it',
    (text) => {
      expect(saysDone(text)).toBe(false);
    },
  );
});

describe('with an article at hand', () => {
  const context = { foreignCodes: [], ownCodes: ['0x80070002'], atHand: true };

  it.each([
    ['0x80070002', 'notFixed'],
    ['still 0x80070002', 'notFixed'],
    ['nope, 0x80070002 again', 'notFixed'],
  ])('%s, a code of its own, means %s', (text, intent) => {
    expect(intentOf(text, { ...context, subject: new Set() })).toBe(intent);
  });

  it('takes the thing that it is about for no other fault', () => {
    const text = 'the printer is offline';
    const about = (words: readonly string[]): string =>
      intentOf(text, { ...context, ownCodes: [], subject: new Set(words) });
    expect(about(['update'])).toBe('newProblem');
    expect(about(['printer'])).not.toBe('newProblem');
  });
});
