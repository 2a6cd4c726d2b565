/** The tokens of scripts, for whoever runs the bot: what each may, when it was used, and its end. */
import { z } from 'zod';
import type { Storage } from '../storage/storage.js';
import { Agent } from './agent.js';
import { hashOf } from './secret.js';

/** Never the token: of that only a hash is kept. Times in milliseconds. */
export const DeskToken = z.object({
  /** The beginning of the hash: it names the token and opens nothing. */
  id: z.string(),
  name: z.string(),
  roles: Agent.shape.roles,
  teams: Agent.shape.teams,
  madeAt: z.number(),
  endsAt: z.number(),
  /** To the minute; null where it never was. */
  usedAt: z.number().nullable(),
});

export type DeskToken = z.infer<typeof DeskToken>;

export const tokenIdLength = 12;

/** In between nothing is written. */
const stepMs = 60_000;

/** Those that have not ended, the newest first. */
export async function listTokens({ db }: Storage, now: number): Promise<readonly DeskToken[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('kind', '=', 'token')
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('hash')
    .execute();
  return rows.map((row) => {
    const { name, roles, teams } = Agent.parse(JSON.parse(row.subject));
    const id = row.hash.slice(0, tokenIdLength);
    const { created_at: madeAt, expires_at: endsAt, used_at: usedAt } = row;
    return { id, name, roles, teams, madeAt, endsAt, usedAt };
  });
}

/** False where there is none, or none any more. Sockets that it opened are closed within a minute. */
export async function revokeToken(storage: Storage, id: string): Promise<boolean> {
  return storage.write(async (trx) => {
    const rows = await trx
      .selectFrom('sessions')
      .select('hash')
      .where('kind', '=', 'token')
      .execute();
    const hashes = rows.map(({ hash }) => hash).filter((hash) => isNamed(hash, id));
    if (hashes.length === 0) return false;
    await trx.deleteFrom('sessions').where('hash', 'in', hashes).execute();
    return true;
  });
}

function isNamed(hash: string, id: string): boolean {
  return hash.slice(0, tokenIdLength) === id;
}

export async function noteUse(storage: Storage, token: string, now: number): Promise<void> {
  const hash = hashOf(token);
  const { db } = storage;
  const due = await db
    .selectFrom('sessions')
    .select('hash')
    .where('hash', '=', hash)
    .where('kind', '=', 'token')
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('used_at', '<=', now - stepMs)]))
    .executeTakeFirst();
  if (due === undefined) return;
  await storage.write((trx) =>
    trx.updateTable('sessions').set({ used_at: now }).where('hash', '=', hash).execute(),
  );
}
