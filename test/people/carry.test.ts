import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { carryLifeMs, issueCarry, isCarryOpen, redeemCarry } from '../../src/people/carry.js';
import { newSecret } from '../../src/people/secret.js';
import type { Chance } from '../../src/people/session.js';
import { browserOf, visitorOf } from '../../src/people/visitor.js';
import type { BrowserSession } from '../../src/people/visitor.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import type { FixedClock } from '../support/clock.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';
import { introduce } from '../support/talk.js';

const dayMs = 24 * 3_600_000;
const visitor: BrowserSession = { kind: 'visitor', lifeMs: 90 * dayMs };
const carried: BrowserSession = { kind: 'carried', lifeMs: dayMs };

describe.each(databaseKinds)('a carried link on %s', (kind) => {
  let opened: TestStorage;
  let clock: FixedClock;
  let chance: Chance;
  let count = 0;
  let mine: { readonly personId: string; readonly conversationId: string };

  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  beforeEach(async () => {
    count += 1;
    clock = fixedClock();
    chance = { now: clock.now, newId: sequentialIds(`id-${count}`), newSecret };
    const conversationId = `chat-${count}`;
    await introduce(opened.storage, conversationId, clock.now(), null);
    mine = { personId: `person-of-${conversationId}`, conversationId };
  });

  const issue = () => opened.storage.write((trx) => issueCarry(trx, mine, chance));
  const redeem = (secret: string, browser = visitor) =>
    redeemCarry(opened.storage, secret, browser, chance);
  const isOpen = (secret: string) => isCarryOpen(opened.storage, secret, clock.now());
  const visit = (secret: string) =>
    opened.storage.write((trx) => visitorOf(trx, secret, 90 * dayMs, chance));
  const stays = async (secret: string) =>
    (await browserOf(opened.storage.db, secret, clock.now()))?.kind === 'carried';

  it('makes another browser one of the same person', async () => {
    const redeemed = await redeem(await issue());
    expect(redeemed).toMatchObject(mine);
    const browserSecret = redeemed?.browserSecret ?? '';
    expect(await visit(browserSecret)).toMatchObject({
      personId: mine.personId,
      secret: browserSecret,
    });
  });

  it('is spent by the first of many who redeem it at once', async () => {
    const secret = await issue();
    const all = await Promise.all(Array.from({ length: 8 }, () => redeem(secret)));
    expect(all.filter((redeemed) => redeemed !== undefined)).toHaveLength(1);
    const browsers = opened.storage.db
      .selectFrom('identities')
      .select('issuer')
      .where('person_id', '=', mine.personId);
    expect(await browsers.execute()).toEqual([{ issuer: 'visitor' }]);
    expect(await redeem(secret)).toBeUndefined();
  });

  it('works for ten minutes', async () => {
    const [inTime, late] = [await issue(), await issue()];
    clock.advance(carryLifeMs - 1);
    expect(await isOpen(inTime)).toBe(true);
    expect(await redeem(inTime)).toMatchObject(mine);
    clock.advance(1);
    expect(await isOpen(late)).toBe(false);
    expect(await redeem(late)).toBeUndefined();
  });

  it('is not spent by looking whether it works', async () => {
    const secret = await issue();
    expect(await isOpen(secret)).toBe(true);
    expect(await isOpen(secret)).toBe(true);
    expect(await redeem(secret)).toBeDefined();
    expect(await isOpen(secret)).toBe(false);
  });

  it('is nothing else that has a secret, and nothing else is one', async () => {
    const secret = await issue();
    expect((await visit(secret)).personId).not.toBe(mine.personId);
    expect(await redeem(newSecret())).toBeUndefined();
    const browserSecret = (await redeem(secret))?.browserSecret ?? '';
    expect(await redeem(browserSecret)).toBeUndefined();
  });

  it('does not bring back a person who was erased meanwhile', async () => {
    const secret = await issue();
    await opened.storage.write((trx) =>
      trx.deleteFrom('conversations').where('person_id', '=', mine.personId).execute(),
    );
    expect(await redeem(secret)).toBeUndefined();
  });

  it('has a secret that no chat takes for Markdown', async () => {
    expect(await issue()).toMatch(/^[0-9A-F]{64}$/);
  });

  it('stores no secret as it is', async () => {
    const secret = await issue();
    const rows = JSON.stringify(
      await opened.storage.db.selectFrom('sessions').selectAll().execute(),
    );
    expect(rows).toContain(mine.conversationId);
    expect(rows).not.toContain(secret);
  });

  it('lets a browser stay for a day, and not again by coming back, where only the link let it in', async () => {
    const { browserSecret = '' } = (await redeem(await issue(), carried)) ?? {};
    clock.advance(dayMs / 2);
    expect(await stays(browserSecret)).toBe(true);
    expect(await visit(browserSecret)).toEqual({
      personId: mine.personId,
      secret: browserSecret,
      lifeMs: dayMs / 2,
    });
    clock.advance(dayMs / 2);
    expect(await stays(browserSecret)).toBe(false);
    expect((await visit(browserSecret)).personId).not.toBe(mine.personId);
  });

  it('does not say of a usual visitor that a link let them in', async () => {
    const { browserSecret = '' } = (await redeem(await issue())) ?? {};
    expect(await stays(browserSecret)).toBe(false);
  });
});
