import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userPrincipalName } from '../../src/people/userPrincipalName.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';

describe.each(databaseKinds)('the user principal name on %s', (kind) => {
  let test: TestStorage;
  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  const known = (personId: string, identities: readonly (readonly [string, string, number])[]) =>
    test.storage.write(async (trx) => {
      for (const [issuer, subject, at] of identities) {
        await trx
          .insertInto('identities')
          .values({ issuer, subject, person_id: personId, created_at: at })
          .execute();
      }
    });

  it('is the one that was heard of last', async () => {
    await known('noor', [
      ['upn:old.example.com', 'noor@old.example.com', 1],
      ['upn:example.com', 'noor@example.com', 2],
      ['domain:corp', 'corp\\noor', 3],
    ]);
    expect(await userPrincipalName(test.storage.db, 'noor')).toBe('noor@example.com');
  });

  it('is not made up from what else is known of somebody', async () => {
    await known('visitor', [
      ['visitor', 'v1@example.com', 1],
      ['account', 'tomas', 2],
    ]);
    expect(await userPrincipalName(test.storage.db, 'visitor')).toBeNull();
    expect(await userPrincipalName(test.storage.db, 'nobody')).toBeNull();
  });
});
