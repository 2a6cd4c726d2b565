/** What a file is called from now on: one line, no path, and the ending that its bytes deserve. */
import type { PictureType } from './pictures/picture.js';

const endings: Readonly<Record<PictureType, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
};

/**
 * `\p{C}` are control marks, and those that turn the direction of writing: "gnp.exe" must not
 * read as "exe.png".
 */
export function fileName(told: string, contentType: PictureType): string {
  const [ending, ...others] = endings[contentType];
  const base = told.split(/[/\\]/).at(-1) ?? '';
  const clean = base.replaceAll(/[\p{C}<>:"|?*]/gu, '').trim();
  const known = [ending, ...others].find((each) => clean.toLowerCase().endsWith(`.${each}`));
  const stem = known === undefined ? clean : clean.slice(0, -known.length - 1);
  // With /u a sign of two halves is not cut in the middle.
  const short = (/^.{0,100}/u.exec(stem)?.[0] ?? '').replace(/^[. ]+|[. ]+$/g, '');
  return `${short === '' ? 'picture' : short}.${known ?? ending}`;
}
