/** `npm run desk:link [-- --name NAME --role ROLE --team TEAM]`: a one-time link to the desk, good for ten minutes. */
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { realChance } from '../people/chance.js';
import { LinkRequest, deskLink } from '../server/operator/operator.js';
import { obtain } from '../server/operator/operatorCommand.js';
import { linkPath } from '../server/operator/operatorRoutes.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: {
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      team: { type: 'string', multiple: true },
    },
  });
  const body = LinkRequest.parse(values);
  const config = readConfig(env);
  const { secret, address } = await obtain(
    { path: linkPath, body, make: (operator) => operator.deskKey(body) },
    config,
    createLog(),
    realChance,
  );
  if (address === null) {
    process.stderr.write('The bot is not running. Start it with npm start, then open the link.\n');
  }
  process.stdout.write(`${deskLink(address ?? `http://127.0.0.1:${config.port}`, secret)}\n`);
});
