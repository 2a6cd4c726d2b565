/** Watermarks as text: a number that is replayed to us as we have written it. */

/**
 * Null means from the start: for none, for an empty one (what a client sends that has received
 * nothing yet), and for one that is not of this conversation. Showing a message again does no
 * harm, clients know it by its id; leaving one out would.
 */
export function watermarkOf(text: string | null, head: number): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  const watermark = Number(text);
  return watermark <= head ? watermark : null;
}
