/** `npm run -s library`: the articles that ship, as one page of Markdown on stdout. */
import path from 'node:path';
import { listPage } from '../knowledge/library/listPage.js';
import { loadLibrary } from '../knowledge/library/loadLibrary.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'knowledge');
  const library = await loadLibrary([folder]);
  process.stdout.write(listPage(library.current().all));
});
