import { expect, it } from '@jest/globals';
import { understandLines } from '../../src/commands/understandLines.js';
import { makeLibrary } from '../../src/knowledge/library.js';
import { anArticle } from '../support/anArticle.js';

async function run(input: readonly string[]): Promise<{
  readonly good: boolean;
  readonly out: readonly unknown[];
  readonly complaints: readonly string[];
}> {
  const out: unknown[] = [];
  const complaints: string[] = [];
  const streams = {
    lines: (async function* () {
      yield* await Promise.resolve(input);
    })(),
    out: (line: string) => out.push(JSON.parse(line)),
    complain: (line: string) => complaints.push(line),
  };
  const good = await understandLines(streams, makeLibrary([anArticle()]), null);
  return { good, out, complaints };
}

it('answers each line in order', async () => {
  const { good, out } = await run(['{"text":"0x80070002 win 11"}', '', '{"text":"thanks"}']);
  expect(good).toBe(true);
  expect(out).toEqual([
    {
      codes: ['0x80070002'],
      guessed: [],
      platform: 'windows-11',
      tried: [],
      fixedBy: null,
      intent: 'newProblem',
      articles: [{ id: 'windows-update-0x80070002', topic: 'windows-update', confidence: 1 }],
    },
    {
      codes: [],
      guessed: [],
      platform: null,
      tried: [],
      fixedBy: null,
      intent: 'thanks',
      articles: [],
    },
  ]);
});

it('names the line that it cannot read, and answers the others', async () => {
  const { good, out, complaints } = await run([
    '{"text":"hi"}',
    'hi',
    '{"text":4}',
    '{"text":"no"}',
  ]);
  expect(good).toBe(false);
  expect(out).toHaveLength(2);
  expect(complaints).toEqual([
    'Line 2 is not JSON like {"text": "0x80070002 win 11"}.',
    'Line 3 is not JSON like {"text": "0x80070002 win 11"}.',
  ]);
});
