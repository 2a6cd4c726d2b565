import { describe, expect, it } from '@jest/globals';
import {
  aboutAttempt,
  attemptWords,
  byWords,
  ladderWords,
  leftWords,
  nextWords,
  outcomeWord,
  platformWords,
  problemLine,
  problemWords,
  runWords,
  statusWords,
  triedWords,
} from '../../../web/desk/desk.text.js';
import { copyText } from '../../../web/desk/copyText.js';
import { rungsOf } from '../../../web/desk/rungs.js';
import { aCase, aDossier, anAttempt, at, heldBy, nowMs } from './aDossier.js';

describe('where a case stands', () => {
  it.each([
    [{}, 'nobody', 'Waiting 18 minutes'],
    [heldBy('mira'), 'me', 'With you'],
    [heldBy('joe', 'Joe'), 'another', 'With Joe'],
    [{ status: 'withBot' }, 'nobody', 'With the bot'],
    [{ status: 'solved' }, 'nobody', 'Solved'],
    [{ status: 'closed' }, 'nobody', 'Closed'],
  ] as const)('%j for %s is "%s"', (given, holder, words) => {
    expect(statusWords(aCase(given), holder, nowMs)).toBe(words);
  });
});

describe('the top lines', () => {
  it.each([
    [[], 'Nothing yet'],
    [[anAttempt({ at: at('14:00') })], '1, none helped'],
    [[anAttempt(), anAttempt({ method: 'sfc', at: at('14:11') })], '2 in 11 minutes, none helped'],
    [[anAttempt({ outcome: 'fixed' })], '1 in 2 minutes, Check the clock fixed it'],
    [[anAttempt({ outcome: 'fixed' }), anAttempt()], '1 in 2 minutes, none helped'],
  ])('says what was tried (%#)', (attempts, words) => {
    const { count, rest } = triedWords(aDossier({ attempts }));
    expect(count + rest).toBe(words);
  });

  it('says what is left, with why', () => {
    const rungs = rungsOf(
      aDossier({
        attempts: [anAttempt({ method: 'sfc', title: 'Repair files', outcome: 'couldNot' })],
        untried: [
          { method: 'reset', title: 'Reset the folder', why: 'needs an administrator' },
          { method: 'dism', title: 'Repair the image', why: 'not tried' },
          { method: 'x', title: 'Another', why: 'no network' },
        ],
      }),
    );
    const { count, rest } = leftWords(aDossier(), rungs);
    expect(`${count} ${rest}`).toBe('4 for you: Repair files (could not) + 3 more');
  });

  it.each([
    ['an-article', ['not tried yet'], 'Method 1'],
    ['an-article', ['needs an administrator'], 'Method 1 (needs an administrator)'],
    ['an-article', ['not tried yet', 'not tried yet'], 'Method 1 + 1 more'],
    ['an-article', [], 'Nothing left on the ladder'],
    [null, [], 'No article to go by'],
  ])('names one method that is left: %s, %j', (article, whys, words) => {
    const untried = whys.map((why, at) => ({ method: `m${at}`, title: `Method ${at + 1}`, why }));
    const dossier = aDossier({ article, untried });
    expect(leftWords(dossier, rungsOf(dossier)).rest).toBe(words);
  });

  it.each([
    ['windows-8.1', 'Windows 8.1'],
    [null, 'Windows version not known'],
    ['macos', 'macos'],
  ])('names %s "%s"', (platform, words) => {
    expect(platformWords(platform)).toBe(words);
  });

  it('sums up the ladder', () => {
    const dossier = aDossier({
      attempts: [anAttempt()],
      untried: [{ method: 'sfc', title: 'Repair files', why: 'not tried' }],
    });
    expect(ladderWords(dossier, rungsOf(dossier))).toBe(
      '0x80070002 on Windows 11. 1 tried, 1 left.',
    );
    expect(ladderWords(aDossier({ codes: [], platform: null, article: 'a' }), [])).toBe(
      'No code. 0 tried, 0 left.',
    );
    expect(ladderWords(aDossier(), [])).toMatch(/^No article is about this\./);
  });
});

it.each([
  [['0x80070002', '0x80070003'], 'Updates fail', '0x80070002 0x80070003 Updates fail'],
  [['0x80073712'], '', '0x80073712 (no article)'],
  [[], '', 'No code and no article'],
])('sums up %j and "%s" as "%s"', (codes, title, line) => {
  expect(problemLine(codes, title)).toBe(line);
});

describe('who is next', () => {
  it.each([
    [{ priority: 'blocked' }, true, "Noor Haddad can't work and has waited 18 minutes."],
    [{}, true, 'Noor Haddad has waited 18 minutes, longer than the others.'],
    [{}, false, 'Noor Haddad has waited 18 minutes.'],
    [{ waitingSince: at('14:30') }, false, 'Noor Haddad has just come.'],
  ] as const)('%j, longest %s: %s', (given, isLongest, words) => {
    expect(nextWords(aCase(given), isLongest, nowMs)).toBe(words);
  });
});

describe('an attempt', () => {
  it.each([
    [{}, 'after 2 minutes'],
    [{ minutes: 0 }, ''],
    [{ by: 'Joe', minutes: null, note: 'was off' }, 'by Joe, “was off”'],
    [{ by: 'message', minutes: null }, 'said in a message'],
  ])('%j has beside it "%s"', (given, words) => {
    expect(aboutAttempt(anAttempt(given), 'Noor Haddad', 'Mira')).toBe(words);
  });

  it.each([
    ['person', 'by Noor Haddad'],
    ['message', 'said in a message'],
    ['Mira', 'by you'],
    ['Joe', 'by Joe'],
  ])('%s is "%s"', (by, words) => {
    expect(byWords(by, 'Noor Haddad', 'Mira')).toBe(words);
  });

  it('says outcome, time and by whom', () => {
    const yesterday = anAttempt({ at: '2026-11-21T12:02:00.000Z', by: 'Joe' });
    expect(attemptWords(yesterday, 'Noor Haddad', 'Mira', nowMs)).toMatch(
      /^Did not help, .*\d\d:\d\d, by Joe$/,
    );
  });

  it('shows an outcome that the page does not know yet as it is', () => {
    expect(outcomeWord('halfFixed')).toBe('halfFixed');
  });
});

describe('a folded run', () => {
  const run = { kind: 'run', key: 'k', said: [], from: at('14:00'), to: at('14:11') } as const;

  it('says how many methods, else how many messages', () => {
    const walked = runWords({ ...run, methods: 3, botLines: 4 }, 'Noor', nowMs);
    const told = runWords({ ...run, to: run.from, methods: 0, botLines: 1 }, 'Noor', nowMs);
    expect(walked).toMatch(/^Bot walked Noor through 3 methods, \d\d:\d\d to \d\d:\d\d$/);
    expect(told).toMatch(/^1 message of the bot, \d\d:\d\d$/);
  });
});

describe('a fault', () => {
  it.each([
    [{ kind: 'lost', heldBy: 'Mira' }, 'Mira was first.'],
    [{ kind: 'lost', heldBy: null }, 'Somebody else was first.'],
    [{ kind: 'refused', because: 'The case has ended.' }, 'The case has ended.'],
    [{ kind: 'unknown' }, 'This case is no longer at the desk.'],
    [{ kind: 'ok', value: null }, null],
    [{ kind: 'signedOut' }, null],
  ] as const)('%j is told as "%s"', (answer, words) => {
    expect(problemWords(answer)).toBe(words);
  });
});

describe('copyText', () => {
  it('is the record, without conversation and notes', () => {
    const dossier = aDossier({
      pc: 'NB-4417',
      contact: '555 0100',
      priority: 'blocked',
      note: 'Month-end closes at four.',
      attempts: [
        anAttempt({ note: 'was right' }),
        anAttempt({ method: 'sfc', title: 'Repair files', by: 'Joe', at: at('14:20') }),
      ],
      untried: [{ method: 'reset', title: 'Reset the folder', why: 'needs an administrator' }],
      transcript: [{ at: at('14:00'), by: 'note', name: 'Joe', text: 'secret' }],
    });
    expect(copyText(dossier, nowMs, 'UTC')).toBe(
      [
        'Case: c1',
        'Person: Noor Haddad',
        "Problem: 0x80070002 Windows Update can't find a file it needs",
        'PC: NB-4417, Windows 11',
        'Can work: No. "Month-end closes at four."',
        'Reach: This chat, or 555 0100',
        'Tried:',
        '- 14:02 Check the clock: did not help, by Noor Haddad "was right"',
        '- 14:20 Repair files: did not help, by Joe',
        'Left:',
        '- Reset the folder (needs an administrator)',
      ].join('\n'),
    );
  });

  it('says so when there is nothing', () => {
    expect(copyText(aDossier(), nowMs, 'UTC')).toContain('Tried:\n- nothing\nLeft:\n- nothing');
  });
});
