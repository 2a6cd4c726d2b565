/** The words of a piece of HTML, with its line breaks. For reading only: it is never shown as HTML. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const maxLength = 256 * 1024;

export function textOfHtml(html: string): string {
  const text = html
    .slice(0, maxLength)
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '');
  return unescaped(text)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** "&nbsp;" and friends, once: what they stand for is not read again. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (whole, ...found) => {
    const [decimal, hex, name] = found as (string | undefined)[];
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    return character(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10), whole);
  });
}

function character(point: number, whole: string): string {
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point).replace('\u00a0', ' ') : whole;
}
