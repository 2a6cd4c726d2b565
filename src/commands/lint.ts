/**
 * `npm run -s lint [FILES]`: `file:line:column: message` for each finding, exit 1 if there is one.
 * Without files: all articles that ship, and all of KNOWLEDGE_DIR.
 */
import { argv, env } from 'node:process';
import { readConfig } from '../config.js';
import { problemLine } from '../knowledge/article/problem.js';
import { lintFiles } from '../knowledge/library/lintFiles.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const named = argv.slice(2);
  const { knowledgeDir } = readConfig(env);
  const all = ['knowledge', ...(knowledgeDir === null ? [] : [knowledgeDir])];
  const today = new Date().toISOString().slice(0, 10);
  const problems = await lintFiles('knowledge', named.length === 0 ? all : named, today);
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) process.exitCode = 1;
});
