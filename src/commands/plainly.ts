/** Runs a command; what the operator can put right is said in plain lines, exit 1. */
import { ZodError, z } from 'zod';
import { ConfigError } from '../config.js';
import { StorageError } from '../storage/errors.js';

const UsageError = z.object({ code: z.string().startsWith('ERR_PARSE_ARGS') });

export async function plainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${linesOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Anything else is ours to mend, and is thrown on. */
function linesOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StorageError) return error.message;
  if (error instanceof ZodError) return error.issues.map(({ message }) => message).join('\n');
  if (error instanceof Error && UsageError.safeParse(error).success) return error.message;
  throw error;
}
