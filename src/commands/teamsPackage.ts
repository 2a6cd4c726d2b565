/** `npm run -s teams:package -- --app-id GUID --domain HOST --out FILE`: the app to upload to Teams. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ConfigError } from '../config.js';
import { fillManifest, isHost, manifestProblems } from '../teamsPackage/appManifest.js';
import { iconProblems, packApp } from '../teamsPackage/appPackage.js';
import { readingChannels } from '../teamsPackage/readsChannel.js';
import { plainly } from './plainly.js';

const Options = z.object({
  'app-id': z.guid('--app-id must be the GUID of the bot’s app registration.').toLowerCase(),
  domain: z
    .string('--domain must be the host name of the bot, for example helpdesk.example.com.')
    .toLowerCase()
    .refine(isHost, '--domain must be a host name like helpdesk.example.com, without https://.'),
  out: z.string('--out must name the file to write, for example stepladder.zip.').min(1),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, '--version must have three parts, like 1.0.1.')
    .optional(),
});

const PackageJson = z.object({ version: z.string() });

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const file = (...parts: string[]) => path.join(root, ...parts);

await plainly(async () => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    'app-id': text,
    domain: text,
    out: text,
    version: text,
    'desk-channel': flag,
  };
  const { values } = parseArgs({ args: argv.slice(2), options });
  const { 'app-id': appId, domain, out, version } = Options.parse(values);
  const own = PackageJson.parse(JSON.parse(await readFile(file('package.json'), 'utf8')));
  const template = await readFile(file('manifest', 'manifest.json'), 'utf8');
  const icons = {
    color: await readFile(file('manifest', 'color.png')),
    outline: await readFile(file('manifest', 'outline.png')),
  };
  const filled = fillManifest(template, { appId, domain, version: version ?? own.version });
  const manifest =
    values['desk-channel'] === true ? readingChannels(filled, appId, domain) : filled;
  const problems = [...manifestProblems(manifest), ...iconProblems(icons)];
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  await writeFile(out, packApp(manifest, icons));
  process.stdout.write(`${out}\n`);
});
