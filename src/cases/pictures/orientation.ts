/** Which way is up in a photo of a phone: the one field of EXIF that is kept (Exif 2.32, 4.6). */

const exifName = 'Exif\0\0';
const tiffAt = 10;
const orientationTag = 0x0112;

/** 2 to 8; null where the segment says nothing, or that the picture stands as it is. */
export function orientationIn(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, tiffAt) !== exifName) return null;
  const tiff = segment.subarray(tiffAt);
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const short = (at: number): number =>
    order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number): number =>
    order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  const count = short(directory);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** A whole segment with that field and no other. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from(
    'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from(exifName, 'latin1'), tiff]);
  const head = Buffer.of(0xff, 0xe1, 0, body.length + 2);
  return Buffer.concat([head, body]);
}
