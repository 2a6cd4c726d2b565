/** JPEG: markers with segments, and the pixels between them (ITU-T T.81, annex B). */
import { orientationIn, orientationSegment } from './orientation.js';
import type { Walked } from './walked.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Adobe's says how the colours are meant; without it some pictures turn green. */
const jfif = 0xe0;
const colourProfile = 0xe2;
const adobe = 0xee;
const exif = 0xe1;
const comment = 0xfe;

type Size = { readonly width: number; readonly height: number };

export function cleanJpeg(bytes: Buffer): Walked {
  const parts = [bytes.subarray(0, 2)];
  let size: Size | null = null;
  let orientation: number | null = null;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      return size && { ...size, bytes: Buffer.concat([...parts, bytes.subarray(at, at + 2)]) };
    }
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === exif && orientation === null) {
      orientation = orientationIn(segment);
      if (orientation !== null) parts.push(orientationSegment(orientation));
    }
    if (isPicture(marker, segment)) parts.push(segment);
    at = end;
    if (marker === startOfScan) {
      at = endOfPixels(bytes, end);
      parts.push(bytes.subarray(end, at));
    }
  }
}

/** A frame header; C4, C8 and CC lie among them and are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isPicture(marker: number, segment: Buffer): boolean {
  switch (marker) {
    case jfif:
    case adobe:
      return true;
    case colourProfile:
      return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
    case comment:
      return false;
    default:
      return marker < 0xe0 || marker > 0xef;
  }
}

/** Within pixels FF is followed by 00 or by a restart mark; anything else is the next marker. */
function endOfPixels(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    const isPixel = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPixel) return at;
  }
  throw new RangeError('the pixels have no end');
}
