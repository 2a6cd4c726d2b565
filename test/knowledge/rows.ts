/** Tables of sentences beside the tests: tab-separated, `\n` for a new line, `#` before a remark. */
import { readFileSync } from 'node:fs';

export function rows(file: URL): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# text'))
    .map((line) =>
      line.split('\t').map((cell) => cell.replaceAll('\\n', '\n').replaceAll('\\\\', '\\')),
    );
}
