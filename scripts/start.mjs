/** `npm start`: builds when needed, then is the bot. */
import { run } from './run.mjs';

await run('main', process.argv.slice(2));
