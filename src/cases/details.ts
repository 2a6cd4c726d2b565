/**
 * What agents ask first, as the person gave it: a table of its own, since it is about people. The
 * log says only that something was given, and how well they can work.
 */
import { z } from 'zod';
import type { Storage, Transact } from '../storage/storage.js';

/** `hard`: with difficulty; `blocked`: not at all. */
export const priorities = ['normal', 'hard', 'blocked'] as const;

export type Priority = (typeof priorities)[number];

/** null where it was not given. */
export type Details = {
  readonly pc: string | null;
  /** How to reach them: a number, an address, any words. */
  readonly contact: string | null;
  readonly note: string | null;
};

export const noDetails: Details = { pc: null, contact: null, note: null };

export const maxContactLength = 200;
export const maxNoteLength = 2000;

/** The name of a PC in a network: letters, digits, dots and dashes, at most 63 (RFC 1035). */
export const PcName = z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,61}[\p{L}\p{N}])?$/u);

export async function saveDetails(
  trx: Transact,
  caseId: string,
  personId: string,
  details: Details,
  at: number,
): Promise<void> {
  const row = { case_id: caseId, person_id: personId, ...details, at };
  await trx
    .insertInto('details')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute();
}

export async function detailsOf(db: Storage['db'] | Transact, caseId: string): Promise<Details> {
  const row = await db
    .selectFrom('details')
    .select(['pc', 'contact', 'note'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row ?? noDetails;
}

/** Those of the case; before any were given, the PC and the number of the person's last case. */
export async function detailsKnown(
  trx: Transact,
  caseId: string | null,
  personId: string,
): Promise<Details> {
  const rows = await trx
    .selectFrom('details')
    .select(['case_id', 'pc', 'contact', 'note'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  const own = rows.find((row) => row.case_id === caseId);
  if (own !== undefined) return { pc: own.pc, contact: own.contact, note: own.note };
  const last = (name: 'pc' | 'contact') => rows.map((row) => row[name]).find(Boolean) ?? null;
  return { pc: last('pc'), contact: last('contact'), note: null };
}
