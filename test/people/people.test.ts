import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holderBy, issueKey, issueToken, redeemKey } from '../../src/people/agentSession.js';
import { personBy } from '../../src/people/identity.js';
import { localAgent } from '../../src/people/localAgent.js';
import { newSecret } from '../../src/people/secret.js';
import type { Chance } from '../../src/people/session.js';
import { visitorOf } from '../../src/people/visitor.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import type { FixedClock } from '../support/clock.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

const dayMs = 24 * 3_600_000;
const mira = localAgent('Mira');

describe.each(databaseKinds)('people on %s', (kind) => {
  let opened: TestStorage;
  let clock: FixedClock;
  let chance: Chance;

  beforeEach(async () => {
    opened = await openTestStorage(kind);
    clock = fixedClock();
    chance = { now: clock.now, newId: sequentialIds('person'), newSecret };
  });

  afterEach(async () => {
    await opened.close();
  });

  const personOf = (issuer: string, subject: string) =>
    opened.storage.write((trx) => personBy(trx, { issuer, subject }, chance));
  const visit = (secret: string | null) =>
    opened.storage.write((trx) => visitorOf(trx, secret, 90 * dayMs, chance));

  it('knows an identity again, and nobody else by it', async () => {
    const first = await personOf('tenant', 'a');
    expect(await personOf('tenant', 'a')).toBe(first);
    expect(await personOf('tenant', 'b')).not.toBe(first);
    expect(await personOf('other', 'a')).not.toBe(first);
    const persons = await opened.storage.db.selectFrom('persons').selectAll().execute();
    expect(persons).toHaveLength(3);
  });

  it('makes one person of an identity that comes many times at once', async () => {
    const found = await Promise.all(Array.from({ length: 10 }, () => personOf('tenant', 'a')));
    expect(new Set(found).size).toBe(1);
    const persons = await opened.storage.db.selectFrom('persons').select('id').execute();
    expect(persons).toEqual([{ id: found[0] }]);
  });

  it('knows a visitor by the secret, for 90 days after the last visit', async () => {
    const first = await visit(null);
    clock.advance(89 * dayMs);
    expect(await visit(first.secret)).toEqual(first);
    clock.advance(89 * dayMs);
    expect(await visit(first.secret)).toEqual(first);
    clock.advance(90 * dayMs);
    const later = await visit(first.secret);
    expect(later.personId).not.toBe(first.personId);
    expect(later.secret).not.toBe(first.secret);
  });

  it('takes a secret that it has not given for no one', async () => {
    const known = await visit(null);
    const forged = await visit('guessed');
    expect(forged.secret).not.toBe('guessed');
    expect(forged.personId).not.toBe(known.personId);
  });

  it('takes an agent’s secret for no visitor', async () => {
    const token = await issueToken(opened.storage, mira, dayMs, chance);
    expect((await visit(token)).secret).not.toBe(token);
  });

  it('redeems a key once, however many try at once', async () => {
    const key = await issueKey(opened.storage, mira, chance);
    const tries = Array.from({ length: 5 }, () => redeemKey(opened.storage, key, chance));
    const secrets = (await Promise.all(tries)).filter((secret) => secret !== undefined);
    expect(secrets).toHaveLength(1);
    expect(await holderBy(opened.storage, 'agent', secrets[0] ?? '', clock.now())).toEqual({
      kind: 'known',
      agent: mira,
    });
  });

  it('does not redeem a key after ten minutes', async () => {
    const key = await issueKey(opened.storage, mira, chance);
    clock.advance(600_000);
    expect(await redeemKey(opened.storage, key, chance)).toBeUndefined();
  });

  it('redeems neither a token nor what a key was redeemed for', async () => {
    const token = await issueToken(opened.storage, mira, dayMs, chance);
    const key = await issueKey(opened.storage, mira, chance);
    const secret = (await redeemKey(opened.storage, key, chance)) ?? '';
    expect(await redeemKey(opened.storage, token, chance)).toBeUndefined();
    expect(await redeemKey(opened.storage, secret, chance)).toBeUndefined();
    expect(await holderBy(opened.storage, 'token', token, clock.now())).toEqual({
      kind: 'known',
      agent: mira,
    });
  });

  it('stores no secret as it is, and forgets what has expired', async () => {
    const key = await issueKey(opened.storage, mira, chance);
    const token = await issueToken(opened.storage, mira, dayMs, chance);
    const rows = () => opened.storage.db.selectFrom('sessions').selectAll().execute();
    expect(await rows()).toHaveLength(2);
    expect(JSON.stringify(await rows())).not.toContain(key);
    expect(JSON.stringify(await rows())).not.toContain(token);
    clock.advance(dayMs);
    await visit(null);
    expect((await rows()).map(({ kind: of }) => of)).toEqual(['visitor']);
  });
});

describe('an agent let in by name', () => {
  it.each([
    { one: 'Mira', other: 'mira ', same: true },
    { one: 'Mira', other: 'Noor', same: false },
    { one: '李', other: '王', same: false },
  ])('$one and $other are the same: $same', ({ one, other, same }) => {
    expect(localAgent(one).id === localAgent(other).id).toBe(same);
  });
});
