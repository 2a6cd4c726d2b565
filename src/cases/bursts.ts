/** One code from many people in half an hour: probably a known problem that nobody has named yet. */
import { z } from 'zod';
import { equivalentCodes } from '../knowledge/codes/equivalent.js';
import type { Storage, Transact } from '../storage/storage.js';

export const burstMs = 30 * 60_000;

export type CodeSeen = { readonly code: string; readonly personId: string; readonly at: number };

export type Burst = { readonly code: string; readonly people: number; readonly startedAt: number };

/**
 * The codes that came from `least` different people or more between `now - burstMs` and `now`, most
 * people first. Notations of one fault are one code, under the notation that came first.
 */
export function burstsIn(seen: readonly CodeSeen[], now: number, least: number): readonly Burst[] {
  const byCode = new Map<string, CodeSeen[]>();
  const recent = seen
    .filter(({ at }) => at > now - burstMs && at <= now)
    .toSorted((one, other) => one.at - other.at);
  for (const each of recent) {
    const code = equivalentCodes(each.code).find((form) => byCode.has(form)) ?? each.code;
    byCode.set(code, [...(byCode.get(code) ?? []), each]);
  }
  return [...byCode]
    .map(([code, all]) => ({
      code,
      people: new Set(all.map(({ personId }) => personId)).size,
      startedAt: all[0]?.at ?? now,
    }))
    .filter(({ people }) => people >= least)
    .toSorted((one, other) => other.people - one.people);
}

export type NewBurst = Burst & { readonly id: string };

export type BurstPorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** From so many different people on. */
  readonly noticePeople: number;
  /**
   * Tells who has to know, in the transaction that writes it down; false where it is no news to
   * them. Left out, nobody is told.
   */
  readonly tell?: (trx: Transact, burst: NewBurst) => Promise<boolean>;
};

/**
 * Writes down what is new, once for each code as long as it goes on: it is over when half an hour
 * went by without it. Answers with what is new.
 */
export async function spotBursts(ports: BurstPorts): Promise<readonly NewBurst[]> {
  const { storage, now, noticePeople } = ports;
  // On most days there is nothing, and a write each minute would be a commit for nothing.
  if (burstsIn(await codesSeen(storage.db, now()), now(), noticePeople).length === 0) return [];
  return storage.write(async (trx) => {
    await oneProcessAtATime(trx);
    const at = now();
    const news: NewBurst[] = [];
    for (const burst of burstsIn(await codesSeen(trx, at), at, noticePeople)) {
      if (await goesOn(trx, burst, at)) continue;
      const written = await writeDown(trx, { ...burst, id: ports.newId() }, at);
      if (written && (await ports.tell?.(trx, written)) !== false) news.push(written);
    }
    return news;
  });
}

/** Two that look at the same moment would each find it new: the later one waits for this row. */
async function oneProcessAtATime(trx: Transact): Promise<void> {
  await trx
    .insertInto('settings')
    .values({ key: 'bursts', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute();
}

/** Known already, and not over: it lasts longer then, and may have grown. */
async function goesOn(trx: Transact, { code, people }: Burst, at: number): Promise<boolean> {
  const known = await trx
    .updateTable('bursts')
    .set({ last_at: at })
    .where('code', 'in', equivalentCodes(code))
    .where('last_at', '>', at - burstMs)
    .returning('id')
    .execute();
  const [first] = known;
  if (first === undefined) return false;
  await trx
    .updateTable('bursts')
    .set({ people })
    .where('id', '=', first.id)
    .where('people', '<', people)
    .execute();
  return true;
}

/** null where this very burst was written down before. */
async function writeDown(trx: Transact, burst: NewBurst, at: number): Promise<NewBurst | null> {
  const { id, code, people, startedAt } = burst;
  const written = await trx
    .insertInto('bursts')
    .values({ id, code, people, started_at: startedAt, last_at: at })
    .onConflict((conflict) => conflict.columns(['code', 'started_at']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return written === undefined ? null : burst;
}

const Codes = z.array(z.string());

async function codesSeen(db: Storage['db'] | Transact, now: number): Promise<readonly CodeSeen[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['codes', 'person_id', 'opened_at'])
    .where('opened_at', '>', now - burstMs)
    .where('codes', '!=', '[]')
    .execute();
  return rows.flatMap((row) =>
    Codes.parse(JSON.parse(row.codes)).map((code) => ({
      code,
      personId: row.person_id,
      at: row.opened_at,
    })),
  );
}
