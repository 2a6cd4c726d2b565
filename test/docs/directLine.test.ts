/** Each row of the protocol names a test that is there. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';

it('docs/directline.md names a test for every row, and each of them exists', async () => {
  const page = await readFile('docs/directline.md', 'utf8');
  const rows = page.split('\n').filter((line) => /^\| (?!row)/.test(line));
  expect(rows.length).toBeGreaterThan(35);
  const wrong = [];
  for (const row of rows) {
    const [, file, title] = /\| `([^`]+\.test\.ts)`: (.+) \|$/.exec(row) ?? [];
    if (file === undefined || title === undefined) wrong.push(row);
    else if (!existsSync(`test/${file}`)) wrong.push(file);
    else if (!(await readFile(`test/${file}`, 'utf8')).includes(title)) wrong.push(title);
  }
  expect(wrong).toEqual([]);
});
