import { describe, expect, it } from '@jest/globals';
import { rungAtHand, rungsOf } from '../../../web/desk/rungs.js';
import { aDossier, anAttempt } from './aDossier.js';

const reset = { method: 'reset', title: 'Reset the folder' };

describe('rungsOf', () => {
  it('puts what was tried before what is left', () => {
    const dossier = aDossier({
      attempts: [anAttempt()],
      untried: [{ ...reset, why: 'administrator' }],
    });
    expect(rungsOf(dossier).map(({ method, left }) => [method, left])).toEqual([
      ['check-date-time', null],
      ['reset', { why: 'administrator' }],
    ]);
  });

  it('shows the last outcome of a method, in the place of its first', () => {
    const dossier = aDossier({
      attempts: [
        anAttempt({ outcome: 'fixed' }),
        anAttempt({ ...reset }),
        anAttempt({ outcome: 'notFixed' }),
      ],
    });
    expect(rungsOf(dossier).map(({ method, last }) => [method, last?.outcome])).toEqual([
      ['check-date-time', 'notFixed'],
      ['reset', 'notFixed'],
    ]);
  });

  it('is one rung when a method could not be done and is left for the agent', () => {
    const dossier = aDossier({
      attempts: [anAttempt({ ...reset, outcome: 'couldNot' })],
      untried: [{ ...reset, why: 'administrator' }],
    });
    expect(rungsOf(dossier)).toHaveLength(1);
    expect(rungsOf(dossier)[0]?.left).toEqual({ why: 'administrator' });
  });

  it.each([
    ['couldNot', true],
    ['skipped', true],
    ['fixed', false],
    ['notFixed', false],
    ['triedBefore', false],
    ['notApplicable', false],
  ])('%s leaves it to the agent: %s', (outcome, isLeft) => {
    const [rung] = rungsOf(aDossier({ attempts: [anAttempt({ outcome })] }));
    expect(rung?.left !== null).toBe(isLeft);
  });
});

describe('rungAtHand', () => {
  const rungs = rungsOf(
    aDossier({
      attempts: [anAttempt()],
      untried: [
        { ...reset, why: 'administrator' },
        { method: 'sfc', title: 'Repair system files', why: 'not tried' },
      ],
    }),
  );

  it.each([
    [null, 'reset'],
    ['sfc', 'sfc'],
    ['check-date-time', 'reset'],
  ])('with %s chosen it is %s', (chosen, atHand) => {
    expect(rungAtHand(rungs, chosen)).toBe(atHand);
  });

  it('is none when nothing is left', () => {
    expect(rungAtHand(rungsOf(aDossier({ attempts: [anAttempt()] })), 'sfc')).toBeNull();
  });
});
