/** `npm run notices`: writes NOTICES.md from what the pages really bundle. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const entries = [
  'web/widget/widget.ts',
  'web/widget/embed.ts',
  'web/help/help.ts',
  'web/desk/desk.tsx',
  'web/mine/mine.tsx',
  'web/teams/library.ts',
];

/** Names of the packages that end up in the pages. */
async function bundledPackages() {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => path.join(root, entry)),
    outdir: 'unused',
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const names = Object.keys(metafile.inputs).flatMap((file) => {
    const inside = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    return inside === null ? [] : [inside[1]];
  });
  return [...new Set([...names, 'adaptivecards', 'botframework-webchat'])].toSorted();
}

async function notice(name) {
  const folder = path.join(root, 'node_modules', name);
  const about = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : await readFile(path.join(folder, file), 'utf8');
  const copyright = /^\s*copyright.*$/im.exec(text)?.[0].trim() ?? '';
  return `| ${name} | ${about.version} | ${about.license} | ${copyright.replaceAll('|', '\\|')} |`;
}

const rows = await Promise.all((await bundledPackages()).map(notice));
const page = `# Notices

What is bundled into the pages that browsers load. Made by \`npm run notices\`.

| package | version | licence | copyright |
| --- | --- | --- | --- |
${rows.join('\n')}

\`botframework-webchat\` is served as its own \`dist/webchat.js\`, with its licence beside it (\`/assets/webchat.LICENSE.txt\`); that file names what Web Chat itself bundles.

The tables of error codes in \`src/knowledge/codes/tables\` hold numbers and symbolic names; their sources stand beside them.
`;
await writeFile(path.join(root, 'NOTICES.md'), page);
