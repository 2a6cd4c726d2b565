/** GIF: a header, a palette, then blocks up to a trailer (GIF89a specification). */
import type { Walked } from './walked.js';

const headerBytes = 13;
const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

export function cleanGif(bytes: Buffer): Walked {
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  const start = headerBytes + paletteBytes(bytes.readUInt8(10));
  const parts = [bytes.subarray(0, start)];
  for (let at = start; ;) {
    const introducer = bytes.readUInt8(at);
    if (introducer === trailer) {
      return { ...size, bytes: Buffer.concat([...parts, Buffer.of(trailer)]) };
    }
    const end = endOfBlock(bytes, at, introducer);
    if (end === null || end > bytes.length) return null;
    if (introducer === image || isNeeded(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

function endOfBlock(bytes: Buffer, at: number, introducer: number): number | null {
  switch (introducer) {
    case extension:
      return endOfData(bytes, at + 2);
    case image: {
      const descriptor = 10 + paletteBytes(bytes.readUInt8(at + 9));
      // One byte more says how the pixels are packed.
      return endOfData(bytes, at + descriptor + 1);
    }
    default:
      return null;
  }
}

/** How long a frame stands, and that the frames begin again; no remarks. */
function isNeeded(bytes: Buffer, at: number): boolean {
  const label = bytes.readUInt8(at + 1);
  if (label === graphicControl) return true;
  return label === application && bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0';
}

/** Data comes in pieces of up to 255 bytes, each after its length; a length of 0 ends them. */
function endOfData(bytes: Buffer, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes.readUInt8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

function paletteBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}
