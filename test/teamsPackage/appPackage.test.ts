/** The Teams app package: by Microsoft's schema, and by what that lets pass. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { fillManifest, manifestProblems } from '../../src/teamsPackage/appManifest.js';
import { readingChannels } from '../../src/teamsPackage/readsChannel.js';
import { iconProblems } from '../../src/teamsPackage/appPackage.js';

const require = createRequire(import.meta.url);

const appId = '11111111-2222-4333-8444-555555555555';
const details = { appId, domain: 'helpdesk.example.com', version: '1.2.3' };

async function filled() {
  return fillManifest(await readFile('manifest/manifest.json', 'utf8'), details);
}

type Validate = ((manifest: unknown) => boolean) & { readonly errors?: unknown };
type Ajv = new (options: object) => { compile(schema: object): Validate };
type AddFormats = (ajv: object, formats: readonly string[]) => void;

/** Microsoft's package cannot be loaded by jest; its schema and its validator can. */
async function schemaProblems(manifest: unknown): Promise<unknown> {
  const inside = createRequire(require.resolve('@microsoft/app-manifest/package.json'));
  const file = inside.resolve('./build/json-schemas/teams/v1.27/MicrosoftTeams.schema.json');
  const { default: AjvDraft4 } = inside('ajv-draft-04') as { default: Ajv };
  const { default: addFormats } = inside('ajv-formats') as { default: AddFormats };
  const ajv = new AjvDraft4({ allErrors: true, strictTypes: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(await readFile(file, 'utf8')) as object);
  return validate(manifest) ? [] : validate.errors;
}

describe('the manifest', () => {
  it('is right by the schema and by what Teams refuses besides', async () => {
    const manifest = await filled();
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it('asks to read the channel where the desk works in one', async () => {
    const manifest = readingChannels(await filled(), appId, 'helpdesk.example.com');
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(manifestProblems(manifest)).toEqual([]);
    expect(manifest['authorization']).toEqual({
      permissions: {
        resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }],
      },
    });
  });

  it('is checked by a schema that can refuse', async () => {
    const problems = await schemaProblems({ ...(await filled()), packageName: 'x' });
    expect(problems).not.toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an address without https',
      { developer: { websiteUrl: 'http://helpdesk.example.com' } },
      'https:// only',
    ],
    ['a domain with a scheme', { validDomains: ['https://helpdesk.example.com'] }, 'plain host'],
    ['a domain with a star', { validDomains: ['*.example.com'] }, 'plain host'],
    ['a version of two parts', { version: '1.0' }, 'three parts'],
    ['another schema', { manifestVersion: '1.19' }, 'not that of $schema'],
    ['sign-in without resource', { webApplicationInfo: { id: appId } }, 'resource is missing'],
    [
      'a query without parameters',
      { composeExtensions: [{ commands: [{ id: 'search', type: 'query' }] }] },
      'needs a parameter',
    ],
    ['a gap', { accentColor: '{{COLOR}}' }, 'not filled in'],
  ])('is refused with %s', async (_, change, says) => {
    const problems = manifestProblems({ ...(await filled()), ...change });
    expect(problems).toEqual([expect.stringContaining(says)]);
  });
});

describe('the icons', () => {
  it('have the sizes that Teams asks for', async () => {
    const color = await readFile('manifest/color.png');
    const outline = await readFile('manifest/outline.png');
    expect(iconProblems({ color, outline })).toEqual([]);
    expect(iconProblems({ color: outline, outline: color })).toHaveLength(2);
    expect(iconProblems({ color: Buffer.from('no'), outline })).toHaveLength(1);
  });

  it('have an outline of white and nothing', async () => {
    const pixels = pixelsOf(await readFile('manifest/outline.png'));
    expect(new Set(pixels)).toEqual(new Set(['255,255,255,255', '255,255,255,0']));
  });
});

describe('npm run teams:package', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/commands/teamsPackage.js', ...args], { encoding: 'utf8' });

  it('writes a zip with three files at its root', async () => {
    const place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-package-'));
    const out = path.join(place, 'app.zip');
    const { status, stdout } = run(
      '--app-id',
      appId,
      '--domain',
      'Helpdesk.example.com',
      '--out',
      out,
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${out}\n` });
    const files = unzipSync(await readFile(out));
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      id: appId,
      bots: [{ botId: appId }],
      validDomains: ['helpdesk.example.com'],
    });
    await rm(place, { recursive: true });
  });

  it('says what is missing, a line each', () => {
    const { status, stderr } = run(
      '--app-id',
      'my-bot',
      '--domain',
      'https://helpdesk.example.com',
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        '--app-id must be the GUID of the bot’s app registration.\n' +
        '--domain must be a host name like helpdesk.example.com, without https://.\n' +
        '--out must name the file to write, for example stepladder.zip.\n',
    });
  });
});

/** "r,g,b,a" of each pixel of a PNG whose rows are not filtered. */
function pixelsOf(png: Buffer): readonly string[] {
  const start = png.indexOf('IDAT');
  const length = png.readUInt32BE(start - 4);
  const raw = inflateSync(png.subarray(start + 4, start + 4 + length));
  const row = 32 * 4 + 1;
  return Array.from({ length: 32 * 32 }, (_, index) => {
    const at = Math.floor(index / 32) * row + 1 + (index % 32) * 4;
    return [...raw.subarray(at, at + 4)].join(',');
  });
}
