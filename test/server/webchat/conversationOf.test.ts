import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newSecret } from '../../../src/people/secret.js';
import { personBy } from '../../../src/people/identity.js';
import { conversationOf } from '../../../src/server/webchat/conversationOf.js';
import { databaseKinds, openTestStorage } from '../../support/databases.js';

describe.each(databaseKinds)('the conversation of a person on %s', (kind) => {
  it('is one, however many tabs open at once', async () => {
    const opened = await openTestStorage(kind);
    const { storage } = opened;
    const chance = { now: () => 1, newId: randomUUID, newSecret };
    const identity = { issuer: 'visitor', subject: 'a' };
    const personId = await storage.write((trx) => personBy(trx, identity, chance));
    const read = () => storage.db.selectFrom('conversations').select('id').execute();
    // Every connection is open before they race, so that they do race.
    await Promise.all(Array.from({ length: 10 }, read));
    const tabs = Array.from({ length: 10 }, (_, tab) =>
      storage.write((trx) => conversationOf(trx, personId, { locale: `en-${tab}` }, chance)),
    );
    expect(new Set(await Promise.all(tabs)).size).toBe(1);
    expect(await read()).toHaveLength(1);
    await opened.close();
  });
});
