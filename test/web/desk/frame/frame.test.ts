import { describe, expect, it } from '@jest/globals';
import type { DeskStatus } from '../../../../src/desk/deskStatus.js';
import {
  becameWords,
  openWords,
  seatWords,
  teamWaitWords,
  longestWords,
} from '../../../../web/desk/frame/frame.text.js';
import { reduce } from '../../../../web/desk/reducer.js';
import type { Event } from '../../../../web/desk/reducer.js';
import { isOnlyAuthor, rowsOf, titleCount } from '../../../../web/desk/selectors.js';
import { initialState } from '../../../../web/desk/state.js';
import { aCase, at, heldBy, nowMs } from '../aDossier.js';

type TeamStatus = DeskStatus['teams'][number];

function aTeam(given: Partial<TeamStatus> = {}): TeamStatus {
  return {
    id: 'desk',
    name: 'Help desk',
    open: true,
    opensAt: null,
    waiting: 0,
    waitingSince: null,
    onDuty: 1,
    seats: null,
    ...given,
  };
}

function after(...events: readonly Event[]) {
  return events.reduce(reduce, initialState(nowMs, true));
}

describe('how a team stands', () => {
  it.each([
    [{}, 'Open'],
    [{ open: false }, 'Closed'],
    [{ open: false, opensAt: at('18:00') }, /^Closed, opens \d\d:\d\d$/],
  ])('%j is %s', (given, words) => {
    expect(openWords(aTeam(given), nowMs)).toMatch(words);
  });

  it.each([
    [{}, ['nobody waiting', '']],
    [{ waiting: 2, waitingSince: at('14:22') }, ['2 waiting', 'longest 8 min']],
    [{ waiting: 1, waitingSince: at('14:30') }, ['1 waiting', '']],
  ])('%j is %j', (given, words) => {
    const team = aTeam(given);
    expect([teamWaitWords(team), longestWords(team, nowMs)]).toEqual(words);
  });

  it.each([
    [[aTeam()], ''],
    [[aTeam({ seats: 3 })], '1 of 3 seats taken'],
    [[aTeam({ seats: 3 }), aTeam({ id: 'b' })], ''],
  ])('says how many seats are taken (%#)', (teams, words) => {
    expect(seatWords({ teams, holding: 1 })).toBe(words);
  });
});

describe('several cases', () => {
  it.each([
    ['done', {}, null, 'Noor: in the queue'],
    ['done', {}, 'Network', 'Noor: with Network'],
    ['lost', { heldBy: 'Joe' }, null, 'Noor: Joe has this case'],
    ['refused', { because: 'It has ended.' }, null, 'Noor: It has ended.'],
    ['unknown', {}, null, 'Noor: no longer at your desk'],
  ] as const)('%s with %j to %s is "%s"', (result, more, where, words) => {
    expect(becameWords({ case: 'c1', person: 'Noor', result, ...more }, where)).toBe(words);
  });

  it('leaves picked what could not be sent', () => {
    const state = after(
      { kind: 'rowsPicked', ids: ['a', 'b', 'a'] },
      {
        kind: 'rowsQueued',
        became: [
          { case: 'a', person: 'A', result: 'done' },
          { case: 'b', person: 'B', result: 'lost' },
        ],
      },
    );
    expect(state.frame.picked).toEqual(['b']);
  });
});

describe('the lists', () => {
  const waiting: Event = {
    kind: 'queueLoaded',
    tab: 'waiting',
    queue: { cases: [aCase(), aCase({ id: 'c2', team: 'network' })], more: false },
  };

  it('show one team alone, until it is the agent’s no more', () => {
    const status = (...teams: readonly TeamStatus[]): Event => ({
      kind: 'statusLoaded',
      status: { teams, holding: 0 },
    });
    const own = status(aTeam(), aTeam({ id: 'network' }));
    const state = after(waiting, own, { kind: 'teamChosen', team: 'network' });
    expect(rowsOf(state, 'waiting')?.map(({ id }) => id)).toEqual(['c2']);
    expect(rowsOf(reduce(state, status(aTeam())), 'waiting')).toHaveLength(2);
  });

  it('drop the row of a case that the desk no longer knows', () => {
    const opened: Event = { kind: 'caseOpened', id: 'c1' };
    const state = after(waiting, opened, { kind: 'caseMissing', id: 'c1' });
    expect(rowsOf(state, 'waiting')?.map(({ id }) => id)).toEqual(['c2']);
  });

  it('count in the title who waits and what is new in one’s own cases', () => {
    const mine = (updatedAt: string): Event => ({
      kind: 'queueLoaded',
      tab: 'mine',
      queue: { cases: [aCase({ id: 'm', ...heldBy('mira'), updatedAt })], more: false },
    });
    expect(titleCount(after(waiting, mine(at('14:20')), mine(at('14:25'))))).toBe(3);
  });
});

it.each([
  [['author'], true],
  [['author', 'agent'], false],
  [['author', 'lead'], false],
  [['agent'], false],
  [[], false],
])('with the roles %j is only an author: %s', (roles, yes) => {
  const agent = { id: 'm', name: 'M', roles };
  expect(isOnlyAuthor(after({ kind: 'signedIn', agent }))).toBe(yes);
});
