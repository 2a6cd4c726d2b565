/** `npm run -s desk:token [-- --name NAME --role ROLE --team TEAM --days N]`: a token for the desk's API, alone on stdout. */
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { realChance } from '../people/chance.js';
import { TokenRequest } from '../server/operator/operator.js';
import { obtain } from '../server/operator/operatorCommand.js';
import { tokenPath } from '../server/operator/operatorRoutes.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: {
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      team: { type: 'string', multiple: true },
      days: { type: 'string' },
    },
  });
  const body = TokenRequest.parse(values);
  const { secret } = await obtain(
    { path: tokenPath, body, make: (operator) => operator.deskToken(body) },
    readConfig(env),
    createLog(),
    realChance,
  );
  process.stdout.write(`${secret}\n`);
});
