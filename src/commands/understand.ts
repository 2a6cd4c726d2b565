/** `npm run -s understand -- [--article ID]`: what the bot makes of the sentences on stdin. */
import { argv, stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../knowledge/library/loadLibrary.js';
import { plainly } from './plainly.js';
import { understandLines } from './understandLines.js';

await plainly(async () => {
  const { values } = parseArgs({ args: argv.slice(2), options: { article: { type: 'string' } } });
  const library = (await loadLibrary(['knowledge'])).current();
  const article = values.article === undefined ? null : library.byId(values.article);
  if (article === undefined) {
    process.stderr.write(`There is no article ${values.article ?? ''} in knowledge/.\n`);
    process.exitCode = 1;
    return;
  }
  const streams = {
    lines: createInterface({ input: stdin, crlfDelay: Infinity }),
    out: (line: string) => process.stdout.write(`${line}\n`),
    complain: (line: string) => process.stderr.write(`${line}\n`),
  };
  if (!(await understandLines(streams, library, article))) process.exitCode = 1;
});
