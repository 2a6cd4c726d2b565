/** Secrets that browsers and scripts carry. Only their hashes are stored. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, in letters that fit a cookie, a header and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Not salted: what it hashes is long and random. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
