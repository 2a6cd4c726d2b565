import { describe, expect, it } from '@jest/globals';
import { readPicture } from '../../src/cases/pictures/picture.js';
import { chunk, exif, gif, jpeg, png, segment, spliced, webp } from '../support/pictures.js';

const remark = Buffer.from('taken at 52.5200N by somebody');
const riffWith = (type: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(remark.length + 1);
  const added = Buffer.concat([webp, Buffer.from(type), length, remark, Buffer.alloc(1)]);
  added.writeUInt32LE(added.length - 8, 4);
  return added;
};

describe('a picture', () => {
  it.each([
    { what: 'PNG', bytes: png, contentType: 'image/png' },
    { what: 'JPEG', bytes: jpeg, contentType: 'image/jpeg' },
    { what: 'GIF', bytes: gif, contentType: 'image/gif' },
    { what: 'WebP', bytes: webp, contentType: 'image/webp' },
  ])('that is a $what is known by its bytes, and stays as it is', ({ bytes, contentType }) => {
    expect(readPicture(bytes)).toEqual({ kind: 'picture', contentType, bytes });
  });

  it.each([
    { what: 'a PNG’s text', bytes: spliced(png, 33, chunk('tEXt', remark)), clean: png },
    { what: 'a PNG’s EXIF', bytes: spliced(png, 33, chunk('eXIf', remark)), clean: png },
    { what: 'a JPEG’s comment', bytes: spliced(jpeg, 2, segment(0xfe, remark)), clean: jpeg },
    {
      what: 'a JPEG’s other application data',
      bytes: spliced(jpeg, 2, segment(0xed, remark)),
      clean: jpeg,
    },
    { what: 'a JPEG’s EXIF', bytes: spliced(jpeg, 2, exif(1)), clean: jpeg },
    {
      what: 'a GIF’s comment',
      bytes: spliced(
        gif,
        19,
        Buffer.concat([Buffer.of(0x21, 0xfe, remark.length), remark, Buffer.of(0)]),
      ),
      clean: gif,
    },
    { what: 'what hangs on a PNG', bytes: Buffer.concat([png, remark]), clean: png },
    { what: 'what hangs on a JPEG', bytes: Buffer.concat([jpeg, remark]), clean: jpeg },
    { what: 'what hangs on a GIF', bytes: Buffer.concat([gif, remark]), clean: gif },
    { what: 'what hangs on a WebP', bytes: Buffer.concat([webp, remark]), clean: webp },
    { what: 'a WebP’s EXIF', bytes: riffWith('EXIF'), clean: webp },
    { what: 'a WebP’s XMP', bytes: riffWith('XMP '), clean: webp },
  ])('loses $what', ({ bytes, clean }) => {
    const read = readPicture(bytes);
    expect(read.kind === 'picture' && read.bytes.equals(clean)).toBe(true);
  });

  it('of a phone keeps which way is up, and nothing else of its EXIF', () => {
    const read = readPicture(spliced(jpeg, 2, exif(6)));
    expect(read.kind).toBe('picture');
    const bytes = read.kind === 'picture' ? read.bytes : Buffer.alloc(0);
    expect(bytes.length).toBe(jpeg.length + 36);
    expect(bytes.toString('latin1')).not.toContain('52.5200N');
    expect(readPicture(bytes)).toMatchObject({ bytes });
  });
});

describe('no picture', () => {
  it.each([
    { what: 'a script', bytes: Buffer.from('alert(1)') },
    { what: 'HTML', bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
    {
      what: 'SVG',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    },
    {
      what: 'SVG behind a byte order mark',
      bytes: Buffer.from('\uFEFF<?xml version="1.0"?><svg/>'),
    },
    { what: 'a bitmap', bytes: Buffer.from('BM\x3a\0\0\0') },
    { what: 'a program', bytes: Buffer.from('MZ\x90\0') },
    { what: 'nothing', bytes: Buffer.alloc(0) },
  ])('is $what', ({ bytes }) => {
    expect(readPicture(bytes)).toEqual({ kind: 'notAPicture' });
  });

  it.each([
    {
      what: 'a script that begins like a GIF',
      bytes: Buffer.from('GIF89a/*aaaaaaa*/=1;alert(1)//'),
    },
    {
      what: 'HTML that begins like a PNG',
      bytes: Buffer.concat([png.subarray(0, 8), Buffer.from('<script>alert(1)</script>')]),
    },
    {
      what: 'HTML that begins like a JPEG',
      bytes: Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'),
    },
    {
      what: 'HTML that begins like a WebP',
      bytes: Buffer.from('RIFF<!--WEBP--><script>alert(1)</script>'),
    },
    {
      what: 'a PNG of 4 gigapixels',
      bytes: spliced(
        Buffer.concat([png.subarray(0, 16), png.subarray(24)]),
        16,
        Buffer.from('0000ffff0000ffff', 'hex'),
      ),
    },
    {
      what: 'a PNG without a pixel',
      bytes: spliced(Buffer.concat([png.subarray(0, 16), png.subarray(24)]), 16, Buffer.alloc(8)),
    },
  ])('is $what', ({ bytes }) => {
    expect(readPicture(bytes)).toEqual({ kind: 'damaged' });
  });

  it.each([
    { what: 'PNG', bytes: png },
    { what: 'JPEG', bytes: jpeg },
    { what: 'GIF', bytes: gif },
    { what: 'WebP', bytes: webp },
  ])('is a $what that was cut off anywhere', ({ bytes }) => {
    for (let length = 12; length < bytes.length; length += 1) {
      expect(readPicture(bytes.subarray(0, length)).kind).toBe('damaged');
    }
  });
});
