import { describe, expect, it } from '@jest/globals';
import { reduce } from '../../../../web/desk/reducer.js';
import type { Event } from '../../../../web/desk/reducer.js';
import { initialState } from '../../../../web/desk/state.js';
import { aDossier, nowMs, said } from '../aDossier.js';

const after = (...events: readonly Event[]) => events.reduce(reduce, initialState(nowMs, true));
const begun = { kind: 'sendBegun', key: 'k1', id: 'c1', text: 'Hi' } as const;
const opened: Event = { kind: 'caseOpened', id: 'c1' };
const shown: Event = { kind: 'caseLoaded', dossier: aDossier() };

it('keeps what was typed since, when a message sets out', () => {
  const state = after({ kind: 'drafted', id: 'c1', text: 'Hi, and more' }, begun);
  expect(state.drafts['c1']?.text).toBe('Hi, and more');
});

it('lets go only of what has arrived once the conversation came anew', () => {
  const second: Event = { ...begun, key: 'k2', text: 'Two' };
  const failed: Event = { kind: 'sendEnded', key: 'k2', why: 'The desk is away.' };
  const state = after(opened, begun, second, failed, shown);
  expect(state.outbox.map(({ key, state: { kind } }) => [key, kind])).toEqual([
    ['k1', 'sending'],
    ['k2', 'failed'],
  ]);
  const arrived = reduce(reduce(state, { kind: 'sendEnded', key: 'k1', why: null }), shown);
  expect(arrived.outbox.map(({ key }) => key)).toEqual(['k2']);
});

it('keeps the place of a message that is sent again', () => {
  const state = after(begun, { ...begun, key: 'k2' }, begun);
  expect(state.outbox.map(({ key }) => key)).toEqual(['k1', 'k2']);
});

it('puts a message that is taken back before what was typed since', () => {
  const typed: Event = { kind: 'drafted', id: 'c1', text: 'More' };
  const state = after(begun, typed, { kind: 'sendTakenBack', key: 'k1' });
  expect(state.outbox).toEqual([]);
  expect(state.drafts['c1']?.text).toBe('Hi\nMore');
});

it('forgets that the person was typing once the case came anew', () => {
  const state = after(opened, { kind: 'typed', id: 'c1', atMs: nowMs });
  expect(state.typing).toEqual({ c1: nowMs });
  expect(reduce(state, shown).typing).toEqual({});
});

describe('a message that the conversation shows already', () => {
  const signedIn: Event = { kind: 'signedIn', agent: { id: 'mira', name: 'Mira', roles: [] } };
  const mine = (text: string) => ({ ...said('agent', text), name: 'Mira' });
  const showing = (...texts: readonly string[]): Event => ({
    kind: 'caseLoaded',
    dossier: aDossier({ transcript: [said('person', 'Hi'), ...texts.map(mine)] }),
  });
  const sent: Event = { kind: 'sendEnded', key: 'k1', why: null };
  const keys = (...events: readonly Event[]) =>
    after(signedIn, opened, ...events).outbox.map(({ key }) => key);

  it.each([
    ['before its answer came', [showing(), begun, showing('Hi')], []],
    ['after its answer was lost', [showing(), begun, lost(), showing('Hi')], []],
    ['not for the same words of long ago', [showing('Hi'), begun, showing('Hi')], ['k1']],
    ['the second time that it is said', [showing('Hi'), begun, showing('Hi', 'Hi')], []],
    ['the first of two alike', [showing(), begun, again(), showing('Hi')], ['k2']],
    ['both of two alike', [showing(), begun, again(), showing('Hi', 'Hi')], []],
    ['not in other words while it is on its way', [showing(), begun, showing('***')], ['k1']],
    ['in other words, once the desk has it', [showing(), begun, sent, showing('***')], []],
    ['not yet, where an older answer comes late', [showing(), begun, sent, showing()], ['k1']],
    ['with the second look at the latest', [showing(), begun, sent, showing(), showing()], []],
  ] as const)('is not shown twice: %s', (_name, events, left) => {
    expect(keys(...events)).toEqual(left);
  });

  function again(): Event {
    return { ...begun, key: 'k2' };
  }

  function lost(): Event {
    return { kind: 'sendEnded', key: 'k1', why: 'The desk is away.' };
  }
});
