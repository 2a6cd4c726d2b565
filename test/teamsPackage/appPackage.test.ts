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
const tabId = '33333333-2222-4333-8444-555555555555';
const tab = { appId: tabId, resource: `api://helpdesk.example.com/${tabId}` };
const details = { appId, domain: 'helpdesk.example.com', version: '1.2.3', tab };

async function filled(change: Partial<typeof details | { tab: null }> = {}) {
  const template = await readFile('manifest/manifest.json', 'utf8');
  return fillManifest(template, { ...details, ...change });
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

  it('has the chat, the tabs and the about page, in that order, on our host alone', async () => {
    expect(await filled()).toMatchObject({
      staticTabs: [
        { entityId: 'conversations' },
        { entityId: 'my-cases', contentUrl: 'https://helpdesk.example.com/mine' },
        { entityId: 'desk', contentUrl: 'https://helpdesk.example.com/desk/tab' },
        { entityId: 'about' },
      ],
      webApplicationInfo: { id: tabId, resource: tab.resource },
      validDomains: ['helpdesk.example.com'],
    });
  });

  it('is right without tabs, too, and asks for no sign-in', async () => {
    const manifest = await filled({ tab: null });
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(manifestProblems(manifest)).toEqual([]);
    expect(manifest).not.toHaveProperty('webApplicationInfo');
    expect(manifest).toMatchObject({
      staticTabs: [{ entityId: 'conversations' }, { entityId: 'about' }],
    });
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

  it('gives that right to the bot where there are no tabs, and to the tabs’ app where there are', async () => {
    const alone = readingChannels(await filled({ tab: null }), appId, 'helpdesk.example.com');
    expect(await schemaProblems(alone)).toEqual([]);
    expect(manifestProblems(alone)).toEqual([]);
    // Nothing that a token could be had for: with the bot's registration nobody signs in.
    expect(alone['webApplicationInfo']).toEqual({
      id: appId,
      resource: 'https://helpdesk.example.com',
    });
    const both = readingChannels(await filled(), appId, 'helpdesk.example.com');
    expect(both['webApplicationInfo']).toEqual({ id: tabId, resource: tab.resource });
    const mixed = { ...both, webApplicationInfo: alone['webApplicationInfo'] };
    expect(manifestProblems(mixed).join()).toContain('a registration of its own');
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
    [
      'a domain with a scheme',
      { validDomains: [details.domain, 'https://helpdesk.example.com'] },
      'plain host',
    ],
    ['a domain with a star', { validDomains: [details.domain, '*.example.com'] }, 'plain host'],
    ['a version of two parts', { version: '1.0' }, 'three parts'],
    ['another schema', { manifestVersion: '1.19' }, 'not that of $schema'],
    ['sign-in without resource', { webApplicationInfo: { id: tabId } }, 'resource is missing'],
    ['tabs without sign-in', { webApplicationInfo: undefined }, 'need webApplicationInfo'],
    [
      'sign-in for another host',
      { webApplicationInfo: { id: tabId, resource: `api://other.example/${tabId}` } },
      'must name the host of the tabs',
    ],
    [
      'the bot’s registration for the tabs',
      { webApplicationInfo: { ...tab, id: appId } },
      'a registration of its own',
    ],
    [
      'a tab on another host',
      {
        staticTabs: [
          { entityId: 'x', contentUrl: 'https://evil.example/' },
          { entityId: 'y', contentUrl: 'https://helpdesk.example.com/' },
        ],
      },
      'x is on evil.example, not in validDomains',
    ],
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

  it('puts the tabs in where their registration is named', async () => {
    const place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-package-'));
    const out = path.join(place, 'app.zip');
    const base = ['--app-id', appId, '--domain', 'helpdesk.example.com', '--out', out];
    expect(run(...base, '--tab-app-id', tabId)).toMatchObject({ status: 0, stderr: '' });
    const files = unzipSync(await readFile(out));
    const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(manifest).toMatchObject({ webApplicationInfo: { id: tabId, resource: tab.resource } });
    const other = `api://helpdesk.example.com/botid-${tabId}`;
    expect(run(...base, '--tab-app-id', tabId, '--tab-resource', other).status).toBe(0);
    expect(run(...base, '--tab-app-id', tabId, '--tab-resource', 'https://x')).toMatchObject({
      status: 1,
      stderr: '--tab-resource must be the Application ID URI, like api://HOST/TAB-APP-ID.\n',
    });
    expect(run(...base, '--tab-app-id', appId)).toMatchObject({
      status: 1,
      stderr: 'webApplicationInfo: id must be a registration of its own, not the bot’s.\n',
    });
    await rm(place, { recursive: true });
  });

  it.each([['--desk-channel'], ['--desk-channel', '--tab-app-id', tabId]])(
    'writes the right to read the desk’s channel in, with tabs or without: %s %s',
    async (...options: string[]) => {
      const place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-package-'));
      const out = path.join(place, 'app.zip');
      const base = ['--app-id', appId, '--domain', 'helpdesk.example.com', '--out', out];
      expect(run(...base, ...options)).toMatchObject({ status: 0, stderr: '' });
      const files = unzipSync(await readFile(out));
      const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
      expect(await schemaProblems(manifest)).toEqual([]);
      expect(JSON.stringify(manifest)).toContain('ChannelMessage.Read.Group');
      const id = options.includes(tabId) ? tabId : appId;
      expect(manifest).toMatchObject({ webApplicationInfo: { id } });
      await rm(place, { recursive: true });
    },
  );

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
