/** One code from many people in half an hour: probably a known problem that nobody has named yet. */
import { z } from 'zod';
import { equivalentCodes } from '../knowledge/codes/equivalent.js';
import type { Storage } from '../storage/storage.js';

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

export type BurstPorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** From so many different people on. */
  readonly noticePeople: number;
};

/**
 * Writes down what is new, once for each code as long as it goes on: it is over when half an hour
 * went by without it. Answers with what is new.
 */
export async function spotBursts(ports: BurstPorts): Promise<readonly Burst[]> {
  const { storage, now, newId, noticePeople } = ports;
  const found = burstsIn(await codesSeen(storage, now()), now(), noticePeople);
  if (found.length === 0) return [];
  return storage.write(async (trx) => {
    const news: Burst[] = [];
    for (const { code, people, startedAt } of found) {
      const known = await trx
        .updateTable('bursts')
        .set({ last_at: now() })
        .where('code', 'in', equivalentCodes(code))
        .where('last_at', '>', now() - burstMs)
        .returning('id')
        .execute();
      if (known.length > 0) {
        await trx
          .updateTable('bursts')
          .set({ people })
          .where('id', '=', known[0]?.id ?? '')
          .where('people', '<', people)
          .execute();
        continue;
      }
      const written = await trx
        .insertInto('bursts')
        .values({ id: newId(), code, people, started_at: startedAt, last_at: now() })
        .onConflict((conflict) => conflict.columns(['code', 'started_at']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (written !== undefined) news.push({ code, people, startedAt });
    }
    return news;
  });
}

const Codes = z.array(z.string());

async function codesSeen({ db }: Storage, now: number): Promise<readonly CodeSeen[]> {
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
