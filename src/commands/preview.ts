/**
 * `npm run preview [-- FILE] [-- --port N]`: the articles as the bot shows them, read again when they are
 * saved. On this machine only.
 */
import { once } from 'node:events';
import { argv, env } from 'node:process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ConfigError, readConfig } from '../config.js';
import { loadLibrary } from '../knowledge/library/loadLibrary.js';
import { watchFolders } from '../knowledge/library/watchFolders.js';
import { createPreviewServer } from '../preview/previewServer.js';
import { plainly } from './plainly.js';

const webDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'web');
const loopback = '127.0.0.1';

const Port = z.coerce
  .number('--port must be a number, for example --port 3979.')
  .int('--port must be a whole number, for example --port 3979.')
  .min(0, '--port must be between 0 and 65535.')
  .max(65535, '--port must be between 0 and 65535.');

await plainly(async () => {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: { port: { type: 'string', default: '3979' } },
    allowPositionals: true,
  });
  const port = Port.parse(values.port);
  const { knowledgeDir } = readConfig(env);
  const folders = ['knowledge', ...(knowledgeDir === null ? [] : [knowledgeDir])];
  const live = await loadLibrary(folders);
  const today = () => new Date().toISOString().slice(0, 10);
  const server = createPreviewServer({ live, webDir, today });
  await listen(server.http, port);
  const address = server.http.address();
  const open = typeof address === 'object' ? (address?.port ?? port) : port;
  watchFolders(folders, () => void live.reload().then(server.changed));
  const [file] = positionals;
  const page = file === undefined ? '' : `#/${encodeURIComponent(path.normalize(file))}`;
  process.stdout.write(`Preview: http://${loopback}:${open}/${page}  (Ctrl+C ends it)\n`);
});

async function listen(http: ReturnType<typeof createPreviewServer>['http'], port: number) {
  http.listen(port, loopback);
  try {
    await once(http, 'listening');
  } catch (error) {
    throw new ConfigError(`Port ${port} is taken. Choose another: npm run preview -- --port 5000`, {
      cause: error,
    });
  }
}
