/** Secrets that people paste: blacked out before anything is stored, logged or shown. */

const mark = '[removed]';

/** Product keys, BitLocker recovery keys, and what follows "password:" or "my password is". */
export function redact(text: string): string {
  return text
    .replaceAll(/(?<![0-9A-Za-z-])(?:\d{6}-){7}\d{6}(?![0-9A-Za-z-])/g, mark)
    .replaceAll(/(?<![0-9A-Za-z-])(?:[0-9A-Za-z]{5}-){4}[0-9A-Za-z]{5}(?![0-9A-Za-z-])/g, mark)
    .replaceAll(
      /\b(pass(?:word|wort|code|phrase)|kennwort|pwd|pin)(\s*[:=]\s*| is )(\S{1,200})/gi,
      keepLabel,
    );
}

/** "The password is wrong" tells no secret. */
const noSecret =
  /^(wrong|right|correct|incorrect|not|expired|invalid|gone|too|the|my|a|required|needed|asked|refused|accepted|rejected|locked|missing|empty|blank|still|what|why|no|unknown|greyed)\b/i;

function keepLabel(found: string, label: string, between: string, secret: string): string {
  return noSecret.test(secret) ? found : `${label}${between}${mark}`;
}
