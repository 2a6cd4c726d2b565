import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { personOfAll, addIdentity, joinPeople } from '../../src/cases/samePerson.js';
import { appendEvents, loadCase } from '../../src/cases/store.js';
import { rebuildProjections } from '../../src/cases/rebuild.js';
import { personBy } from '../../src/people/identity.js';
import { newSecret } from '../../src/people/secret.js';
import { visitorOf } from '../../src/people/visitor.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';
import { introduce } from '../support/talk.js';

const clock = fixedClock();
const chance = { now: clock.now, newId: sequentialIds('person'), newSecret };
const entra = { issuer: 'entra:t', subject: 't/o' };

describe.each(databaseKinds)('people on %s', (kind) => {
  let test: TestStorage;

  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  const byIdentity = (issuer: string, subject: string) =>
    test.storage.write((trx) => personBy(trx, { issuer, subject }, chance));

  it('are one where one sign-in names both of their identities', async () => {
    const teams = await byIdentity('entra:t', 't/o');
    const page = { issuer: 'jwt:x', subject: 'u' };
    const both = await test.storage.write((trx) => personOfAll(trx, [page, entra], chance));
    expect(await byIdentity('entra:t', 't/o')).toBe(both);
    expect(await byIdentity('jwt:x', 'u')).toBe(both);
    const gone = test.storage.db.selectFrom('persons').select('id').where('id', '=', teams);
    expect(await gone.execute()).toHaveLength(teams === both ? 1 : 0);
  });

  it.each([
    ['the same subject of another issuer', 'jwt:one', 'noor', 'jwt:two', 'noor'],
    ['the same name in another domain', 'domain:a', 'a\\noor', 'domain:b', 'b\\noor'],
    [
      'an account and a UPN that look alike',
      'account',
      'noor',
      'upn:example.com',
      'noor@example.com',
    ],
  ])('are two by %s', async (_what, issuer, subject, otherIssuer, otherSubject) => {
    expect(await byIdentity(issuer, subject)).not.toBe(await byIdentity(otherIssuer, otherSubject));
  });

  it('take everything with them, and their cases say so in their logs', async () => {
    const { storage } = test;
    const at = clock.now();
    const visitor = await storage.write((trx) => visitorOf(trx, null, 1e9, chance));
    const from = visitor.personId;
    const into = await byIdentity('jwt:x', 'into');
    await introduce(storage, 'c-from', at, null, from);
    await storage.write(async (trx) => {
      const opened = {
        kind: 'opened',
        personId: from,
        conversationId: 'c-from',
        channel: 'directline',
      } as const;
      await appendEvents(trx, 'case-from', [{ ...opened, seq: 1, at }]);
      await trx.updateTable('persons').set({ rights: 'no' }).where('id', '=', from).execute();
      await joinPeople(trx, from, into, at + 1000);
    });
    expect(await loadCase(storage.db, 'case-from')).toMatchObject({
      personId: into,
      updatedAt: at,
    });
    const caseRow = () =>
      storage.db.selectFrom('cases').selectAll().where('id', '=', 'case-from').execute();
    const before = await caseRow();
    expect(before).toMatchObject([{ person_id: into }]);
    await rebuildProjections(storage);
    expect(await caseRow()).toEqual(before);
    const person = storage.db.selectFrom('persons').select(['id', 'rights']);
    expect(await person.where('id', 'in', [from, into]).execute()).toEqual([
      { id: into, rights: 'no' },
    ]);
    const back = await storage.write((trx) => visitorOf(trx, visitor.secret, 1e9, chance));
    expect(back.personId).toBe(into);
  });

  it('leave nothing behind in any table that names a person', async () => {
    const { storage } = test;
    const named = await personTables(test);
    expect(named).toContain('conversations');
    const from = 'person-everywhere';
    for (const table of named) await fill(test, table, from);
    const into = await byIdentity('jwt:x', 'everything');
    await storage.write((trx) => joinPeople(trx, from, into, clock.now()));
    const left = [];
    for (const table of named) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(table)} where person_id = ${from}`.execute(
        storage.db,
      );
      if (Number(rows[0]?.n) > 0) left.push(table);
    }
    expect(left).toEqual([]);
  });

  it('are joined by an identity that belonged to somebody else until now', async () => {
    const proxy = await byIdentity('domain:corp', 'corp\\noor');
    const teams = await byIdentity('entra:t', 't/noor');
    const identity = { issuer: 'domain:corp', subject: 'corp\\noor' };
    await test.storage.write((trx) => addIdentity(trx, teams, identity, chance));
    expect(await byIdentity('domain:corp', 'corp\\noor')).toBe(teams);
    expect(proxy).not.toBe(teams);
  });
});

/** Whatever table there will be. */
async function personTables({ storage }: TestStorage): Promise<readonly string[]> {
  const all = await storage.db.introspection.getTables();
  return all
    .filter(({ columns }) => columns.some(({ name }) => name === 'person_id'))
    .map(({ name }) => name);
}

/** A row with something in every column that needs it. */
async function fill({ storage }: TestStorage, table: string, personId: string): Promise<void> {
  if (table === 'cases') {
    const opened = { kind: 'opened', personId, conversationId: 'x', channel: 'x' } as const;
    await storage.write((trx) =>
      appendEvents(trx, 'case-everywhere', [{ ...opened, seq: 1, at: 1 }]),
    );
    return;
  }
  const all = await storage.db.introspection.getTables();
  const columns = (all.find(({ name }) => name === table)?.columns ?? []).filter(
    ({ name, isNullable }) => name === 'person_id' || !isNullable,
  );
  const values = columns.map(({ name, dataType }) => {
    if (name === 'person_id') return personId;
    if (/int/i.test(dataType)) return 1;
    return /blob|bytea/i.test(dataType) ? Buffer.from('x') : `${table}-x`;
  });
  await storage.write((trx) =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
      values (${sql.join(values)})`.execute(trx),
  );
}
