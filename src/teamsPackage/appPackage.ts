/** The Teams app as the zip that is uploaded: manifest and icons at its root, in no folder. */
import { zipSync } from 'fflate';
import type { Manifest } from './appManifest.js';

export type Icons = { readonly color: Uint8Array; readonly outline: Uint8Array };

export function packApp(manifest: Manifest, icons: Icons): Uint8Array {
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync({
    'manifest.json': text,
    'color.png': icons.color,
    'outline.png': icons.outline,
  });
}

const signature = '89504e470d0a1a0a';

/** What Teams would say only after the upload. */
export function iconProblems({ color, outline }: Icons): readonly string[] {
  return [
    ...(isSquare(color, 192) ? [] : ['color.png must be a PNG of 192 by 192.']),
    ...(isSquare(outline, 32) ? [] : ['outline.png must be a PNG of 32 by 32.']),
  ];
}

function isSquare(png: Uint8Array, side: number): boolean {
  const bytes = Buffer.from(png);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== signature) return false;
  return bytes.readUInt32BE(16) === side && bytes.readUInt32BE(20) === side;
}
