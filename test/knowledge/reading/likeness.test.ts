import { describe, expect, it } from '@jest/globals';
import { examplesIn } from '../../../src/knowledge/reading/examples/examples.js';
import { compare, learn } from '../../../src/knowledge/reading/experience.js';
import { intentOf } from '../../../src/knowledge/reading/intent.js';
import type { ReplyContext } from '../../../src/knowledge/reading/intent.js';
import { likenessOf } from '../../../src/knowledge/reading/likeness.js';
import { intents } from '../../../src/knowledge/understanding.js';
import type { Intent } from '../../../src/knowledge/understanding.js';
import { rows } from '../rows.js';

const atHand: ReplyContext = {
  foreignCodes: [],
  ownCodes: [],
  atHand: true,
  subject: new Set('windows update'.split(' ')),
};

it.each(rows(new URL('likeReplies.tsv', import.meta.url)))(
  '"%s", while a method is on screen, means %s',
  (text = '', intent = '') => {
    const foreignCodes = text.match(/0x\w+/g) ?? [];
    expect(intentOf(text, { ...atHand, foreignCodes })).toBe(intent);
  },
);

describe('examples', () => {
  const experience = learn(
    examplesIn([
      { fixed: 'it prints again; the printer is happy', notFixed: 'it does not print\nstill dead' },
    ]),
  );
  const likest = (text: string): Intent | undefined => {
    const likeness = compare(text, experience);
    return likeness === null
      ? undefined
      : intents.toSorted((a, b) => likeness(b) - likeness(a)).at(0);
  };

  it.each([
    ['is happy', 'fixed'],
    ['it is still dead', 'notFixed'],
    ['printing again', 'fixed'],
  ])('make "%s" most like %s', (text, intent) => {
    expect(likest(text)).toBe(intent);
  });

  it.each(['', 'bananas taste of summer', 'it prints again '.repeat(11)])(
    'say nothing of "%s", which is empty, strange or a story',
    (text) => {
      expect(likest(text)).toBeUndefined();
    },
  );
});

describe('a rule and the examples', () => {
  it('keep "done" for the question whether it helped', () => {
    expect(intentOf('done', atHand)).toBe('other');
  });

  it('leave a code of another fault to the rule', () => {
    const text = 'works fine, all good, only now 0x80240034';
    expect(intentOf(text, { ...atHand, foreignCodes: ['0x80240034'] })).toBe('newProblem');
  });

  it('never make thanks of a success', () => {
    expect(intentOf('solved, thank you so very much, many thanks', atHand)).toBe('fixed');
  });

  it('find no other fault in the thing at hand', () => {
    const text = 'now the printer is offline';
    expect(intentOf(text, atHand)).toBe('newProblem');
    expect(intentOf(text, { ...atHand, subject: new Set(['printer']) })).not.toBe('newProblem');
  });

  it('leave what no example is clearly like as it is', () => {
    expect(intentOf('hmm ok', atHand)).toBe('other');
  });

  it('leave a message to the rules where no method is on screen', () => {
    const text = 'smooth sailing now';
    expect(intentOf(text, atHand)).toBe('fixed');
    expect(intentOf(text, { ...atHand, atHand: false })).toBe('other');
  });
});

it('has examples of every intent', () => {
  const likeness = likenessOf('ok');
  for (const intent of intents) expect(likeness?.(intent)).toBeGreaterThan(-Infinity);
});
