/**
 * One spelling for what looks the same: full-width digits, letters of other alphabets inside a code,
 * invisible characters. Keeps every line break, so that line numbers stay true.
 */
const onlyAscii = /^[\u0000-\u007f]*$/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4]/g;
const dashes = /[\u2010\u2011\u2212]/g;
const encodedMarks = /%(?:20|22|23|28|29|2c|2f|3a|3b|3d|3f)/gi;
/** What people and their tools write for `0x` and the digits after it. */
const prefixedHex = /[0oOоО][xX×хХ][0-9a-fA-FoOаАвВсСеЕоО#]+/g;
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  о: '0',
  o: '0',
};

export function fold(text: string): string {
  const plain = onlyAscii.test(text) ? text : foldUnicode(text);
  const decoded = plain.includes('%') ? plain.replace(encodedMarks, '   ') : plain;
  return /[xX×хХ]/.test(decoded) ? decoded.replace(prefixedHex, foldHex) : decoded;
}

function foldUnicode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(/\u0130/g, 'I');
}

/** A `#` stands for a lost zero (one family of web pages writes `0X80#70002`). */
function foldHex(written: string): string {
  const body = written.slice(2);
  if (body.length < 6 || (body.length < 8 && !/[0-9]/.test(body))) return written;
  const digits = body
    .slice(0, 8)
    .toLowerCase()
    .replace(/[авсеоo]/g, (letter) => cyrillic[letter] ?? letter)
    .replace(/#(?=[0-9a-f])/g, '0');
  return `0x${digits}${body.slice(8)}`;
}
