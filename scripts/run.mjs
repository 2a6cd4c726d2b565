/**
 * Builds when needed, then runs a file of dist in this very process: signals, stdin, stdout and the
 * exit code are its own, and who kills the process kills the bot.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** `file` is relative to dist, without extension. */
export async function run(file, args) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`The build failed. ${error.errors ? '' : error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const path = join(dist, `${file}.js`);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], path, ...args];
  await import(pathToFileURL(path).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...args] = process.argv.slice(2);
  await run(join('commands', command), args);
}
