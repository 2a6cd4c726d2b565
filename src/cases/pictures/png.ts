/** PNG: a signature, then chunks of length, type, data and checksum (W3C PNG, 5.3). */
import type { Walked } from './walked.js';

const signatureBytes = 8;
/** Length, type and checksum. */
const aroundData = 12;

/** The picture itself, its colours, and the frames of a moving one. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD acTL fcTL fdAT'.split(' '),
);

export function cleanPng(bytes: Buffer): Walked {
  const parts = [bytes.subarray(0, signatureBytes)];
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = signatureBytes; ;) {
    const end = at + aroundData + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return { ...size, bytes: Buffer.concat(parts) };
    at = end;
  }
}
