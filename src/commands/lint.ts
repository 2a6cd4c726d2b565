/** `npm run -s lint [FILES]`: `file:line:column: message` for each finding, exit 1 if there is one. */
import { problemLine } from '../knowledge/article/problem.js';
import { lintFiles } from '../knowledge/library/lintFiles.js';

const today = new Date().toISOString().slice(0, 10);
const problems = await lintFiles('knowledge', process.argv.slice(2), today);
for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
if (problems.length > 0) process.exitCode = 1;
