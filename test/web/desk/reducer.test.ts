import { describe, expect, it } from '@jest/globals';
import { reduce } from '../../../web/desk/reducer.js';
import type { Event } from '../../../web/desk/reducer.js';
import {
  countOf,
  draftOf,
  hasNews,
  neighbour,
  openSummary,
  rowsOf,
  longestWait,
} from '../../../web/desk/selectors.js';
import { initialState } from '../../../web/desk/state.js';
import type { State } from '../../../web/desk/state.js';
import { aCase, aDossier, at, heldBy, nowMs } from './aDossier.js';

const signedIn: Event = {
  kind: 'signedIn',
  agent: { id: 'mira', name: 'Mira', roles: ['agent'] },
};

function after(...events: readonly Event[]): State {
  return events.reduce(reduce, initialState(nowMs, true));
}

function waiting(...cases: readonly ReturnType<typeof aCase>[]): Event {
  return { kind: 'queueLoaded', tab: 'waiting', queue: { cases, more: false } };
}

const opened: Event = { kind: 'caseOpened', id: 'c1' };
const mine = aCase(heldBy('mira'));

describe('the queue', () => {
  const first = aCase({ id: 'first', waitingSince: at('14:01'), updatedAt: at('14:20') });
  const second = aCase({ id: 'second', waitingSince: at('14:05'), updatedAt: at('14:06') });

  it('has those who wait in the order in which the desk gives them out', () => {
    const rows = rowsOf(after(waiting(second, first)), 'waiting') ?? [];
    expect(rows.map(({ id }) => id)).toEqual(['second', 'first']);
    expect(longestWait(rows)).toBe('first');
    expect(longestWait([first])).toBeNull();
  });

  it('puts the latest first where nobody waits', () => {
    const ended: Event = {
      kind: 'queueLoaded',
      tab: 'ended',
      queue: { cases: [second, first], more: true },
    };
    expect(rowsOf(after(ended), 'ended')?.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(countOf(after(ended), 'ended')).toBe('2+');
  });

  it('is unknown, not empty, until it is loaded', () => {
    expect([rowsOf(after(), 'waiting'), countOf(after(), 'waiting')]).toEqual([null, '']);
  });

  it.each([
    [null, 1, 'first'],
    ['first', 1, 'second'],
    ['second', 1, 'second'],
    ['second', -1, 'first'],
    ['first', -1, 'first'],
  ] as const)('from %s by %i comes to %s', (open, step, id) => {
    const state = after(waiting(first, second));
    const there = open === null ? state : reduce(state, { kind: 'caseOpened', id: open });
    expect(neighbour(there, step)).toBe(id);
  });

  it('marks news in a case that the agent has seen and left', () => {
    const state = after(waiting(first), waiting({ ...first, updatedAt: at('14:25') }));
    expect(rowsOf(state, 'waiting')?.map((row) => hasNews(state, row))).toEqual([true]);
  });

  it('marks no news in a row that is there for the first time', () => {
    const state = after(waiting(first));
    expect(hasNews(state, first)).toBe(false);
  });
});

describe('the open case', () => {
  it('ignores a dossier that comes after another case was opened', () => {
    const state = after(
      { kind: 'caseOpened', id: 'other' },
      { kind: 'caseLoaded', dossier: aDossier() },
    );
    expect(state.open?.load).toEqual({ kind: 'loading' });
  });

  it('shows the head from its row until the dossier has come', () => {
    expect(openSummary(after(waiting(aCase()), opened))?.person).toBe('Noor Haddad');
    expect(openSummary(after(opened))).toBeNull();
  });

  it('keeps what is unfolded and chosen when it is fetched again', () => {
    const state = after(
      opened,
      { kind: 'caseLoaded', dossier: aDossier() },
      { kind: 'foldToggled', key: 'run-1' },
      { kind: 'rungChosen', method: 'sfc' },
      { kind: 'sideChosen', side: 'ladder' },
      { kind: 'caseLoaded', dossier: aDossier() },
    );
    expect(state.open).toMatchObject({ unfolded: ['run-1'], rung: 'sfc', side: 'ladder' });
  });

  it('folds again what is pressed again', () => {
    const state = after(
      opened,
      { kind: 'foldToggled', key: 'run-1' },
      { kind: 'foldToggled', key: 'run-1' },
    );
    expect(state.open?.unfolded).toEqual([]);
  });

  it('starts afresh when another case is opened', () => {
    const state = after(
      opened,
      { kind: 'recordingAsked', method: 'sfc' },
      { kind: 'caseOpened', id: 'c2' },
    );
    expect(state.open).toMatchObject({ id: 'c2', recording: null });
  });

  it('stays as it is when it is opened again', () => {
    const state = after(opened, { kind: 'caseLoaded', dossier: aDossier() });
    expect(reduce(state, opened)).toBe(state);
  });
});

describe('drafts', () => {
  it('are kept for each case', () => {
    const state = after(
      signedIn,
      { kind: 'drafted', id: 'c1', text: 'Hi Noor' },
      { kind: 'drafted', id: 'c2', text: 'Hi Aiko' },
    );
    expect([draftOf(state, mine).text, draftOf(state, { ...mine, id: 'c2' }).text]).toEqual([
      'Hi Noor',
      'Hi Aiko',
    ]);
  });

  it('are empty once sent', () => {
    const state = after(
      signedIn,
      { kind: 'drafted', id: 'c1', text: 'Hi' },
      { kind: 'sent', id: 'c1', text: 'Hi' },
    );
    expect(draftOf(state, mine)).toEqual({ text: '', mode: 'message' });
  });

  it('keep what was typed while the last text was on its way', () => {
    const state = after(
      signedIn,
      { kind: 'drafted', id: 'c1', text: 'Hi, and more' },
      { kind: 'sent', id: 'c1', text: 'Hi' },
    );
    expect(draftOf(state, mine).text).toBe('Hi, and more');
  });

  it.each([
    ['mine', heldBy('mira'), 'message'],
    ["another's", heldBy('joe'), 'note'],
    ['waiting', {}, 'note'],
    ['solved', { status: 'solved' }, 'note'],
  ])('of a case that is %s go out as a %s', (_whose, given, mode) => {
    const state = after(signedIn, { kind: 'modeChosen', id: 'c1', mode: 'message' });
    expect(draftOf(state, aCase(given)).mode).toBe(mode);
  });
});

describe('a deed', () => {
  it('takes away the last fault when it begins, and tells its own where it was pressed', () => {
    const problem = { caseId: 'c1', place: 'rung', text: 'No.' } as const;
    const failed = after({ kind: 'deedBegun' }, { kind: 'deedEnded', problem });
    expect([failed.busy, failed.problem]).toEqual([false, problem]);
    expect(reduce(failed, { kind: 'deedBegun' })).toMatchObject({ busy: true, problem: null });
  });
});

describe('a suggestion', () => {
  const draft = { method: 'sfc', stage: '', text: 'Name the tab.' };

  it('stays while the case is fetched again, and is thanked for when it was sent', () => {
    const written = after(
      opened,
      { kind: 'suggestionDrafted', draft },
      { kind: 'caseLoaded', dossier: aDossier() },
    );
    expect(written.open?.suggesting).toEqual(draft);
    const sent = reduce(written, { kind: 'suggested' });
    expect(sent.open).toMatchObject({ suggesting: null, suggested: true });
    const another = reduce(sent, { kind: 'suggestionDrafted', draft });
    expect(another.open?.suggested).toBe(false);
  });
});
