import { expect, it } from '@jest/globals';
import { create } from 'qrcode';
import { inflateSync } from 'node:zlib';
import { qrPicture } from '../../src/bot/qrPicture.js';

const scale = 6;
const margin = 4;

/** The pixels of a PNG of one bit a pixel without filters, and whether it is put together right. */
function read(uri: string) {
  const bytes = Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const size = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const perRow = 1 + Math.ceil(size / 8);
  const isBlack = (x: number, y: number) =>
    ((rows.readUInt8(y * perRow + 1 + (x >> 3)) >> (7 - (x & 7))) & 1) === 0;
  return { size, rows, perRow, isBlack, kinds: [...chunks.keys()] };
}

it.each(['https://help.example/carry/x', `https://helpdesk.corp.example/carry/${'A0'.repeat(32)}`])(
  'draws the code of %s, every module of it, with white around',
  (link) => {
    const { modules } = create(link, { errorCorrectionLevel: 'M' });
    const { size, rows, perRow, isBlack, kinds } = read(qrPicture(link));
    expect(kinds).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(size).toBe((modules.size + 2 * margin) * scale);
    expect(rows).toHaveLength(size * perRow);
    const wrong = [];
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const [row, column] = [y, x].map((pixel) => Math.floor(pixel / scale) - margin);
        const inside = [row, column].every((place = -1) => place >= 0 && place < modules.size);
        const expected = inside && modules.get(row ?? 0, column ?? 0) === 1;
        if (isBlack(x, y) !== expected) wrong.push([x, y]);
      }
    }
    expect(wrong).toEqual([]);
  },
);

it('is small enough for a card: Teams takes 28 KB', () => {
  expect(qrPicture(`https://helpdesk.corp.example/carry/${'A0'.repeat(32)}`).length).toBeLessThan(
    4000,
  );
});
