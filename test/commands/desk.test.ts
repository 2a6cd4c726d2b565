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

  it('desk:token lists what each may and never the token, and ends one', async () => {
    expect((await run('deskToken', '--list')).stdout).toBe('There are no tokens.\n');
    const made = await run('deskToken', '--name', 'Mira', '--role', 'lead', '--team', 'windows');
    const listed = await run('deskToken', '--list');
    expect(listed.stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['ID', 'NAME', 'ROLES', 'TEAMS', 'MADE', 'ENDS', 'LAST USED (UTC)'],
      [
        expect.stringMatching(/^[0-9a-f]{12}$/),
        ...['Mira', 'agent, lead', 'windows'],
        ...[expect.stringMatching(/^\d{4}-\d\d-\d\d$/), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
        'never',
      ],
      [''],
    ]);
    expect(listed.stdout).not.toContain(made.stdout.trim());
    const id = listed.stdout.split('\n')[1]?.slice(0, 12) ?? '';
    expect(await run('deskToken', '--revoke', id)).toEqual({
      ...{ stdout: 'Revoked.\n', stderr: '', code: 0 },
    });
    expect(await run('deskToken', '--revoke', id)).toEqual({
      stdout: '',
      stderr: 'There is no such token. npm run -s desk:token -- --list names all.\n',
      code: 1,
    });
    expect((await run('deskToken', '--list')).stdout).toBe('There are no tokens.\n');
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
    { args: ['--revoke', 'x'], says: '--revoke wants the ID that --list says, 12 letters.' },
    { args: ['--name', ' '], says: '--name must not be empty.' },
    { args: ['--nmae', 'Mira'], says: "Unknown option '--nmae'" },
  ])('desk:token $args is answered with one line', async ({ args, says }) => {
    const { stdout, stderr, code } = await run('deskToken', ...args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});
