/** Which rows are picked after a click or a key. Pure: ids in, ids out. */

export function togglePick(picked: readonly string[], id: string): readonly string[] {
  return picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id];
}

/** All from the one that was picked last to this one; it alone where none was. */
export function pickTo(
  picked: readonly string[],
  id: string,
  rows: readonly string[],
): readonly string[] {
  const last = picked.findLast((other) => rows.includes(other));
  if (last === undefined) return [...picked, id];
  const [from, to] = [rows.indexOf(last), rows.indexOf(id)].sort((a, b) => a - b);
  const between = rows.slice(from, (to ?? 0) + 1).filter((other) => other !== id);
  return [...new Set([...picked, ...between, id])].sort(
    (a, b) => Number(a === id) - Number(b === id),
  );
}

/** What is no longer listed can't be sent. */
export function stillListed(picked: readonly string[], rows: readonly string[]): readonly string[] {
  return picked.filter((id) => rows.includes(id));
}
