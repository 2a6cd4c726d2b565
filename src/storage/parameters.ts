/** Values on their way into a query, so that both databases store the same. */

/** NUL would cut a text short in libsql and is refused by PostgreSQL, so it becomes U+FFFD. */
export function storable(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('\0')) return value;
  return value.replaceAll('\0', '\uFFFD');
}
