/** JSON bodies, checked by a schema; what does not fit is answered with what is wrong. */
import type { z } from 'zod';
import { depthOf } from './depth.js';
import { failure } from './reply.js';
import type { Reply } from './reply.js';
import type { Asked } from './route.js';

export type Body<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly reply: Reply };

/** For bodies of a few fields. */
export const usualMaxBytes = 64 * 1024;
const maxDepth = 32;

/** No body at all counts as `{}`. */
export async function bodyOf<T>(
  asked: Asked,
  schema: z.ZodType<T>,
  maxBytes: number = usualMaxBytes,
): Promise<Body<T>> {
  const read = await asked.bytes(maxBytes);
  switch (read.kind) {
    case 'tooLarge':
      return refused(tooLarge());
    case 'aborted':
      return refused(failure(400, 'BadSyntax', 'The body did not arrive whole.'));
    case 'read':
      return parsedBody(read.bytes, schema);
  }
}

export function tooLarge(): Reply {
  return failure(413, 'MessageSizeTooBig', 'This is too large to be sent in one piece.');
}

/** The same for what stands in the address. */
export function queryOf<T>(asked: Asked, schema: z.ZodType<T>): Body<T> {
  return checked(Object.fromEntries(asked.query), schema);
}

export function parsedBody<T>(bytes: Buffer, schema: z.ZodType<T>): Body<T> {
  let value: unknown;
  try {
    value = bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'));
  } catch {
    return refused(failure(400, 'BadSyntax', 'The body is not JSON.'));
  }
  if (depthOf(value, maxDepth) > maxDepth) {
    return refused(
      failure(400, 'BadArgument', `The body is nested deeper than ${maxDepth} levels.`),
    );
  }
  return checked(value, schema);
}

function checked<T>(value: unknown, schema: z.ZodType<T>): Body<T> {
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'ok', value: result.data };
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  const what = issue?.message ?? 'It does not fit.';
  return refused(failure(400, 'BadArgument', where === '' ? what : `${where}: ${what}`));
}

function refused(reply: Reply): { readonly kind: 'refused'; readonly reply: Reply } {
  return { kind: 'refused', reply };
}
