/**
 * `npm run -s desk:token [-- --name NAME --role ROLE --team TEAM --days N]`: a token for the desk's API,
 * alone on stdout. `-- --list` says which there are, `-- --revoke ID` ends one.
 */
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { realChance } from '../people/chance.js';
import { RevokeRequest, TokenRequest } from '../server/operator/operator.js';
import { fromOperator, obtain } from '../server/operator/operatorCommand.js';
import { Revoked, TokenList } from '../server/operator/answers.js';
import { revokePath, tokenListPath, tokenPath } from '../server/operator/operatorRoutes.js';
import { plainly } from './plainly.js';
import { tokenTable } from './tokenTable.js';

const options = {
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  team: { type: 'string', multiple: true },
  days: { type: 'string' },
  list: { type: 'boolean' },
  revoke: { type: 'string' },
} as const;

await plainly(async () => {
  const { list = false, revoke, ...values } = parseArgs({ args: argv.slice(2), options }).values;
  if (list) await listAll();
  else if (revoke !== undefined) await end(revoke);
  else await make(values);
});

async function make(values: object): Promise<void> {
  const body = TokenRequest.parse(values);
  const { secret } = await obtain(
    { path: tokenPath, body, make: (operator) => operator.deskToken(body) },
    readConfig(env),
    createLog(),
    realChance,
  );
  process.stdout.write(`${secret}\n`);
}

async function listAll(): Promise<void> {
  const { tokens } = await fromOperator(
    {
      path: tokenListPath,
      body: {},
      answer: TokenList,
      make: async ({ tokens: all }) => ({ tokens: [...(await all())] }),
    },
    readConfig(env),
    createLog(),
    realChance,
  ).then(({ value }) => value);
  process.stdout.write(tokenTable(tokens));
}

async function end(id: string): Promise<void> {
  const body = RevokeRequest.parse({ id });
  const { value } = await fromOperator(
    {
      path: revokePath,
      body,
      answer: Revoked,
      make: async (operator) => ({ revoked: await operator.revoke(body.id) }),
    },
    readConfig(env),
    createLog(),
    realChance,
  );
  if (value.revoked) process.stdout.write('Revoked.\n');
  else {
    process.stderr.write('There is no such token. npm run -s desk:token -- --list names all.\n');
    process.exitCode = 1;
  }
}
