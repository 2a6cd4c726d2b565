/**
 * DATA_DIR/operator.json: how commands on this machine reach the running bot. Only its owner can
 * read it, and it is gone after a clean stop.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const OperatorFile = z.object({ address: z.url(), key: z.string().min(1) });
export type OperatorFile = z.infer<typeof OperatorFile>;

export async function writeOperatorFile(dataDir: string, content: OperatorFile): Promise<void> {
  // With PostgreSQL nobody else has made it.
  await mkdir(dataDir, { recursive: true });
  const file = pathOf(dataDir);
  const fresh = `${file}.${process.pid}`;
  await rm(fresh, { force: true });
  await writeFile(fresh, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  await rename(fresh, file);
}

/** Undefined where there is none that makes sense: then no bot is running here. */
export async function readOperatorFile(dataDir: string): Promise<OperatorFile | undefined> {
  try {
    return OperatorFile.parse(JSON.parse(await readFile(pathOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Leaves the file of a bot that was started in between. */
export async function removeOperatorFile(dataDir: string, key: string): Promise<void> {
  const found = await readOperatorFile(dataDir);
  if (found?.key === key) await rm(pathOf(dataDir), { force: true });
}

function pathOf(dataDir: string): string {
  return path.join(dataDir, 'operator.json');
}
