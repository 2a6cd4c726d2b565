/** Reads the file that DESK_FILE names, once, at the start. */
import { readFile } from 'node:fs/promises';
import { openDesk } from './deskSettings.js';
import type { DeskSettingsRead } from './readDeskSettings.js';
import { readDeskSettings } from './readDeskSettings.js';

/** `file` null: nothing is set up. */
export async function loadDeskSettings(file: string | null): Promise<DeskSettingsRead> {
  if (file === null) return { kind: 'read', settings: openDesk };
  try {
    return readDeskSettings(await readFile(file, 'utf8'), file);
  } catch {
    const problem = `DESK_FILE: ${file} cannot be read. Correct the path, or leave it out.`;
    return { kind: 'wrong', problems: [problem] };
  }
}
