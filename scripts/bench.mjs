/** `npm run -s bench [-- --json]`: every figure in bench/, each with its target. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'stepladder-bench');
const src = path.join(root, 'src');

/** Tables are read beside their code: the bundle keeps the code where it is. */
const besideItsTables = {
  name: 'beside-its-tables',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (!file.startsWith(src)) return undefined;
      const { readFile } = await import('node:fs/promises');
      const text = await readFile(file, 'utf8');
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: 'ts' };
    });
  },
};

async function figuresOf(file) {
  const outfile = path.join(cache, `${path.basename(file, '.ts')}.mjs`);
  await bundle({
    entryPoints: [path.join(root, 'bench', file)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [besideItsTables],
    logLevel: 'error',
  });
  const { run } = await import(pathToFileURL(outfile).href);
  return run === undefined ? {} : run();
}

const files = (await readdir(path.join(root, 'bench'))).filter((file) => file.endsWith('.ts'));
const figures = {};
for (const file of files.toSorted()) Object.assign(figures, await figuresOf(file));
await rm(cache, { recursive: true, force: true });
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} else {
  for (const [name, { value, target, ok }] of Object.entries(figures)) {
    process.stdout.write(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} (target ${target})\n`);
  }
}
