/** `npm run build`: src and web become dist, in a second or two; nothing is done when nothing changed. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress, nameByContents } from './webFiles.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari16'];

const scripts = [
  { from: 'web/widget/widget.ts', to: 'widget.js' },
  { from: 'web/widget/embed.ts', to: 'assets/embed.js' },
  { from: 'web/help/help.ts', to: 'assets/help.js' },
  { from: 'web/desk/desk.tsx', to: 'assets/desk.js' },
  { from: 'web/preview/preview.tsx', to: 'assets/preview.js' },
];
const styles = [
  { from: 'web/widget/embed.css', to: 'assets/embed.css' },
  { from: 'web/help/help.css', to: 'assets/help.css' },
  { from: 'web/desk/desk.css', to: 'assets/desk.css' },
  { from: 'web/preview/preview.css', to: 'assets/preview.css' },
];
const webChat = 'node_modules/botframework-webchat';
const cards = 'node_modules/adaptivecards';
const copies = [
  { from: 'web/widget/embed.html', to: 'embed.html' },
  { from: 'web/help/help.html', to: 'help.html' },
  { from: 'web/desk/desk.html', to: 'desk.html' },
  { from: 'web/preview/preview.html', to: 'preview.html' },
  { from: `${cards}/dist/adaptivecards.min.js`, to: 'assets/adaptivecards.js' },
  { from: `${cards}/LICENSE`, to: 'assets/adaptivecards.LICENSE.txt' },
  { from: `${webChat}/dist/webchat.js`, to: 'assets/webchat.js' },
  { from: `${webChat}/dist/webchat.js.LICENSE.txt`, to: 'assets/webchat.LICENSE.txt' },
];

async function filesUnder(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** Of the contents, so that a checkout or a touched file is no reason to build. */
async function hashOfSources() {
  const hash = createHash('sha256');
  const files = [
    ...(await filesUnder('src')),
    ...(await filesUnder('web')),
    'package-lock.json',
    'scripts/build.mjs',
    'scripts/webFiles.mjs',
  ];
  for (const file of files) {
    const bytes = await readFile(join(root, file)).catch(() => null);
    if (bytes !== null) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Output goes to `out`, but source maps are written as if it lay in `dist` already. */
async function write(outputFiles, out) {
  for (const file of outputFiles) {
    const path = join(out, relative(dist, file.path));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.contents);
  }
}

async function buildServer(esbuild, out) {
  const files = await filesUnder('src');
  const built = await esbuild.build({
    absWorkingDir: root,
    entryPoints: files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
    outbase: 'src',
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    write: false,
    logLevel: 'error',
  });
  await write(built.outputFiles, out);
  for (const file of files.filter((file) => /\.(tsv|json)$/.test(file))) {
    await copy(file, join(out, relative('src', file)));
  }
}

async function buildWeb(esbuild, out) {
  const bundles = [...scripts, ...styles].filter(({ from }) => existsSync(join(root, from)));
  const built = await Promise.all(
    bundles.map(({ from, to }) =>
      esbuild.build({
        absWorkingDir: root,
        entryPoints: [from],
        outfile: `dist/web/${to}`,
        bundle: true,
        format: 'iife',
        minify: true,
        target: browsers,
        jsx: 'automatic',
        jsxImportSource: 'preact',
        legalComments: 'eof',
        write: false,
        logLevel: 'error',
      }),
    ),
  );
  await write(
    built.flatMap((bundle) => bundle.outputFiles),
    out,
  );
  for (const { from, to } of copies.filter(({ from }) => existsSync(join(root, from)))) {
    await copy(from, join(out, 'web', to));
  }
  await nameByContents(join(out, 'web'));
  await compress(join(out, 'web'));
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(join(root, from), to);
}

/** A running bot keeps what it has read; two builds at once end with one of them, whole. */
async function replaceDist(out) {
  const old = `${out}.old`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(dist, old).catch((error) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(out, dist);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    }
    await rm(old, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** True where something was built. */
export async function build() {
  const hash = await hashOfSources();
  const built = await readFile(join(dist, '.hash'), 'utf8').catch(() => '');
  if (built === hash) return false;
  const esbuild = await import('esbuild');
  const out = join(root, 'node_modules', '.cache', `stepladder-build-${process.pid}`);
  try {
    await Promise.all([buildServer(esbuild, out), buildWeb(esbuild, out)]);
    await writeFile(join(out, '.hash'), hash);
    await replaceDist(out);
  } finally {
    await rm(out, { recursive: true, force: true });
    await esbuild.stop();
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const startedAt = performance.now();
  try {
    const built = await build();
    const ms = Math.round(performance.now() - startedAt);
    process.stdout.write(built ? `Built dist in ${ms} ms.\n` : 'Nothing has changed.\n');
  } catch (error) {
    process.stderr.write(`The build failed. ${error.errors ? '' : error.message}\n`);
    process.exitCode = 1;
  }
}
