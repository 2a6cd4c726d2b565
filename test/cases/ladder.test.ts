import { describe, expect, it } from '@jest/globals';
import { emptyCase, type Case } from '../../src/cases/case.js';
import type { Fact, Outcome } from '../../src/cases/events.js';
import { foldCase } from '../../src/cases/fold.js';
import { leftForAgent, nextMove, progress, type Policy } from '../../src/cases/ladder.js';
import type { Article } from '../../src/knowledge/article.js';
import { aMethod, anArticle, aStage } from '../support/anArticle.js';

const ask: Policy = { peopleAreAdmins: 'ask', companyPcs: true };

const article = anArticle({
  methods: [
    aMethod({ id: 'admin', cost: { administrator: true } }),
    aMethod({ id: 'clock' }),
    aMethod({ id: 'risky', cost: { risk: 'Files could go. Copy them first.' } }),
    aMethod({ id: 'when', cost: { when: 'upgrading Windows' } }),
    aMethod({ id: 'private', cost: { notOnCompanyPcs: true } }),
  ],
});

function caseOf(...facts: readonly Fact[]): Case {
  const opened: Fact = { kind: 'opened', personId: 'p', conversationId: 'c', channel: 'x' };
  const events = [opened, ...facts].map((fact, index) => ({ ...fact, seq: index + 1, at: index }));
  return facts.length === 0 ? emptyCase('case') : foldCase('case', events);
}

function attempted(method: string, outcome: Outcome): Fact {
  return {
    kind: 'attempted',
    method,
    title: method,
    variant: [],
    outcome,
    why: null,
    stage: 0,
    by: 'person',
    byName: null,
    channel: 'x',
    words: null,
  };
}

function answered(question: 'admin' | 'when' | 'risk', value: string, about: string | null): Fact {
  return { kind: 'answered', question, about, value };
}

function said(theCase: Case, of: Article = article, policy: Policy = ask): string {
  const move = nextMove(theCase, of, policy);
  if ('method' in move) return `${move.kind} ${move.method.id}`;
  return move.kind === 'handOver' ? `handOver ${move.because}` : move.kind;
}

const all = ['clock', 'risky', 'when'].map((method) => attempted(method, 'notFixed'));

describe('the next move', () => {
  it.each([
    ['begins within reach', [], 'offerMethod clock'],
    ['goes on when it did not help', [attempted('clock', 'notFixed')], 'askRisk risky'],
    [
      'offers what is risky after a yes',
      [attempted('clock', 'notFixed'), answered('risk', 'yes', 'risky')],
      'offerMethod risky',
    ],
    [
      'leaves it out after a no, and asks for the situation of the next',
      [attempted('clock', 'notFixed'), answered('risk', 'no', 'risky')],
      'askWhen when',
    ],
    [
      'leaves out what is for another situation',
      [
        attempted('clock', 'notFixed'),
        answered('risk', 'no', 'risky'),
        answered('when', 'no', 'when'),
      ],
      'askAdmin admin',
    ],
    ['asks for rights once, before the first method that needs them', all, 'askAdmin admin'],
    ['offers it with rights', [...all, answered('admin', 'yes', null)], 'offerMethod admin'],
    ['hands over without them', [...all, answered('admin', 'no', null)], 'handOver exhausted'],
    [
      'offers once more what was skipped',
      [attempted('clock', 'skipped'), ...all.slice(1), answered('admin', 'no', null)],
      'offerMethod clock',
    ],
    [
      'but not twice',
      [
        attempted('clock', 'skipped'),
        attempted('clock', 'skipped'),
        ...all.slice(1),
        answered('admin', 'no', null),
      ],
      'handOver exhausted',
    ],
  ])('%s', (_, facts, move) => {
    expect(said(caseOf({ kind: 'described', words: null, codes: [], nearest: [] }, ...facts))).toBe(
      move,
    );
  });

  it('goes to a person at once where nothing is within reach', () => {
    const hard = anArticle({ methods: [aMethod({ cost: { administrator: true } })] });
    const policy: Policy = { peopleAreAdmins: 'no', companyPcs: true };
    expect(said(caseOf(), hard, policy)).toBe('handOver nothingInReach');
  });

  it('leaves to the desk what is not for company PCs', () => {
    const left = leftForAgent(caseOf(), article, ask);
    expect(left.map(({ method, why }) => [method.id, why])).toEqual([
      ['admin', 'notTried'],
      ['clock', 'notTried'],
      ['risky', 'notTried'],
      ['when', 'notTried'],
      ['private', 'companyPc'],
    ]);
  });

  it('asks for Windows only if the steps differ, and assumes after one question', () => {
    const [seven, eleven] = [['windows-7'], ['windows-11']] as const;
    const differing = anArticle({
      platforms: ['windows-7', 'windows-11'],
      methods: [
        aMethod({
          variants: [
            { platforms: seven, stages: [aStage()] },
            { platforms: eleven, stages: [aStage()] },
          ],
        }),
      ],
    });
    expect(said(caseOf(), differing)).toBe('askPlatform');
    const asked = caseOf({ kind: 'asked', question: 'code', about: null });
    expect(nextMove(asked, differing, ask)).toEqual({
      kind: 'assumePlatform',
      platform: 'windows-11',
    });
    expect(said(caseOf(), anArticle({ platforms: ['windows-7', 'windows-11'] }))).toBe(
      'offerMethod check-date-time',
    );
  });

  it('has none to offer without an article', () => {
    expect(nextMove(caseOf(), null, ask)).toEqual({ kind: 'handOver', because: 'noArticle' });
  });
});

describe('progress', () => {
  it('counts what was climbed and what is left within reach', () => {
    expect(progress(caseOf(), article, ask, 'clock')).toEqual({ rung: 1, rungs: 4 });
    const one = caseOf(attempted('clock', 'notFixed'));
    expect(progress(one, article, ask, 'risky')).toEqual({ rung: 2, rungs: 4 });
    // One that an agent sends beside the ladder is a rung more.
    expect(progress(one, article, ask, 'elsewhere')).toEqual({ rung: 2, rungs: 5 });
    expect(progress(caseOf(), null, ask, 'elsewhere')).toEqual({ rung: 1, rungs: 1 });
    const noRights = caseOf(attempted('clock', 'notFixed'), answered('admin', 'no', null));
    expect(progress(noRights, article, ask, 'risky')).toEqual({ rung: 2, rungs: 3 });
  });
});
