/** WebP: RIFF chunks of type, length and data, padded to even lengths (RFC 9649). */
import type { Walked } from './walked.js';

const headerBytes = 12;
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** The bits of VP8X that promise EXIF and XMP. */
const remarkFlags = 0x08 | 0x04;

export function cleanWebp(bytes: Buffer): Walked {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return null;
  const parts: Buffer[] = [];
  for (let at = headerBytes; at < whole;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > whole) return null;
    if (kept.has(type)) parts.push(withoutPromises(bytes.subarray(at, end), type));
    at = end;
  }
  const first = parts[0];
  const size = first === undefined ? null : sizeOf(first);
  return size === null ? null : { ...size, bytes: wrapped(parts) };
}

function withoutPromises(chunk: Buffer, type: string): Buffer {
  if (type !== 'VP8X') return chunk;
  const copy = Buffer.from(chunk);
  copy.writeUInt8(copy.readUInt8(8) & ~remarkFlags, 8);
  return copy;
}

/** What the first chunk says: it is one of three kinds. */
function sizeOf(chunk: Buffer): { width: number; height: number } | null {
  switch (chunk.toString('latin1', 0, 4)) {
    case 'VP8X':
      return { width: chunk.readUIntLE(12, 3) + 1, height: chunk.readUIntLE(15, 3) + 1 };
    case 'VP8 ':
      if (chunk.toString('hex', 11, 14) !== '9d012a') return null;
      return {
        width: chunk.readUInt16LE(14) & 0x3fff,
        height: chunk.readUInt16LE(16) & 0x3fff,
      };
    case 'VP8L': {
      if (chunk.readUInt8(8) !== 0x2f) return null;
      const packed = chunk.readUInt32LE(9);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

function wrapped(parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const header = Buffer.from('RIFF\0\0\0\0', 'latin1');
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}
