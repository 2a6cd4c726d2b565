/** What the program makes up once and keeps, such as the secret that signs tokens. */
import type { Storage } from './storage.js';

/** Of several processes that ask first, one makes the value and all get that one. */
export async function getOrCreateSetting(
  storage: Storage,
  key: string,
  make: () => string,
): Promise<string> {
  const known = await storage.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  if (known) return known.value;
  return storage.write(async (trx) => {
    await trx
      .insertInto('settings')
      .values({ key, value: make() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    const row = trx.selectFrom('settings').select('value').where('key', '=', key);
    return (await row.executeTakeFirstOrThrow()).value;
  });
}
