import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'stepladder-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** As `npm run -s` does. */
async function run(command: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/run.mjs', command, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '3999', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { stdout, stderr, code };
}

describe('while no bot is running', () => {
  it('desk:token prints a token alone', async () => {
    const { stdout, stderr, code } = await run('deskToken', '--name', 'Mira', '--days', '7');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^[\w-]{43}\n$/);
  });

  it('desk:link prints a link, and says that the bot has to be started', async () => {
    const { stdout, stderr, code } = await run('deskLink');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:3999\/desk\?key=[\w-]{43}\n$/);
    expect(stderr).toBe('The bot is not running. Start it with npm start, then open the link.\n');
  });

  it('migrate says that the database is up to date', async () => {
    expect(await run('migrate')).toEqual({
      stdout: 'The database is up to date.\n',
      stderr: '',
      code: 0,
    });
  });

  it.each([
    { args: ['--days', 'many'], says: '--days must be a number, for example --days 90.' },
    { args: ['--name', ' '], says: '--name must not be empty.' },
    { args: ['--nmae', 'Mira'], says: "Unknown option '--nmae'" },
  ])('desk:token $args is answered with one line', async ({ args, says }) => {
    const { stdout, stderr, code } = await run('deskToken', ...args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});
