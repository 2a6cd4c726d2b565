/**
 * A QR code as a picture. Written here, in one go, because it is made within a transaction, which
 * may wait for nothing but the database; the `qrcode` package draws its pictures asynchronously.
 */
import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** White around it, in modules, as ISO/IEC 18004 asks; without it cameras fail on dark screens. */
const margin = 4;
const pixelsPerModule = 6;

/** A data URI: a PNG of one bit a pixel, black on white. */
export function qrPicture(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number): boolean => {
    const inside = [row, column].every((place) => place >= 0 && place < modules.size);
    return inside && modules.get(row, column) !== 0;
  };
  const size = (modules.size + 2 * margin) * pixelsPerModule;
  const moduleAt = (pixel: number): number => Math.floor(pixel / pixelsPerModule) - margin;
  const rows = Array.from({ length: size }, (_, y) =>
    scanline(size, (x) => isDark(moduleAt(y), moduleAt(x))),
  );
  return `data:image/png;base64,${png(size, Buffer.concat(rows)).toString('base64')}`;
}

/** White is 1, the leftmost pixel the highest bit; the byte before them says "no filter". */
function scanline(size: number, isBlack: (x: number) => boolean): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(size / 8));
  for (let x = 0; x < size; x += 1) {
    if (isBlack(x)) continue;
    const at = 1 + Math.floor(x / 8);
    bytes.writeUInt8(bytes.readUInt8(at) + 2 ** (7 - (x % 8)), at);
  }
  return bytes;
}

function png(size: number, rows: Buffer): Buffer {
  // One bit a pixel, grey scale, deflated, no filters, not interlaced.
  const header = Buffer.concat([uint32(size), uint32(size), Buffer.from([1, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
