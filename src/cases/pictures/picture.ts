/**
 * A picture as it is kept: told by its own bytes, never by its name or claimed type, and written
 * anew with what belongs to the picture only. Remarks, places (EXIF) and whatever was hung on at
 * the end are left out; which way is up is kept.
 */
import { cleanGif } from './gif.js';
import { cleanJpeg } from './jpeg.js';
import { cleanPng } from './png.js';
import type { Walked } from './walked.js';
import { cleanWebp } from './webp.js';

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

export type PictureRead =
  | { readonly kind: 'picture'; readonly contentType: PictureType; readonly bytes: Buffer }
  | { readonly kind: 'notAPicture' }
  /** It begins like a picture and is none, or not a whole one. */
  | { readonly kind: 'damaged' };

type Form = {
  readonly contentType: PictureType;
  readonly begins: (bytes: Buffer) => boolean;
  readonly clean: (bytes: Buffer) => Walked;
};

const forms: readonly Form[] = [
  {
    contentType: 'image/png',
    begins: (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n',
    clean: cleanPng,
  },
  {
    contentType: 'image/jpeg',
    begins: (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff',
    clean: cleanJpeg,
  },
  {
    contentType: 'image/gif',
    begins: (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1')),
    clean: cleanGif,
  },
  {
    contentType: 'image/webp',
    begins: (bytes) => /^RIFF[^]{4}WEBP$/.test(bytes.subarray(0, 12).toString('latin1')),
    clean: cleanWebp,
  },
];

/** More would fill the memory of whoever opens it: a small file can unpack to gigabytes. */
const maxPixels = 100_000_000;

export function readPicture(bytes: Buffer): PictureRead {
  const form = forms.find(({ begins }) => begins(bytes));
  if (form === undefined) return { kind: 'notAPicture' };
  const walked = walk(form, bytes);
  if (walked === null) return { kind: 'damaged' };
  const pixels = walked.width * walked.height;
  if (pixels === 0 || pixels > maxPixels) return { kind: 'damaged' };
  return { kind: 'picture', contentType: form.contentType, bytes: walked.bytes };
}

/** Reading beyond the end of a buffer throws: the file ended before its time. */
function walk(form: Form, bytes: Buffer): Walked {
  try {
    return form.clean(bytes);
  } catch (error) {
    if (isOutOfRange(error)) return null;
    throw error;
  }
}

function isOutOfRange(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError'
  );
}
