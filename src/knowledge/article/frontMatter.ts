/** Reads the front matter of an article and finds the line and column of whatever is wrong. */
import type { Yaml } from 'mdast';
import { parseCode } from '../codes/parse.js';
import { frontMatterSchema, type FrontMatter } from './frontMatterSchema.js';
import { addressProblem } from './links.js';
import type { Place, Reading } from './problem.js';
import { schemaProblems } from './schemaProblems.js';
import { readYaml, type PlaceOf } from './yamlText.js';

export type FrontMatterReading = {
  readonly fields: FrontMatter;
  /** Canonical code -> where it is written. */
  readonly codes: ReadonlyMap<string, Place>;
  readonly placeOf: PlaceOf;
};

export function readFrontMatter(reading: Reading, yaml: Yaml): FrontMatterReading | null {
  // One line before it: the `---`.
  const { errors, value, placeOf } = readYaml(yaml.value, 1);
  for (const { at, message } of errors) reading.problem(at, message);
  if (errors.length > 0) return null;
  const parsed = frontMatterSchema.safeParse(value);
  if (!parsed.success) {
    const known = Object.keys(frontMatterSchema.shape);
    for (const { at, message } of schemaProblems(parsed.error.issues, placeOf, known)) {
      reading.problem(at, message);
    }
    return null;
  }
  checkSources(reading, parsed.data, placeOf);
  return { fields: parsed.data, codes: readCodes(reading, parsed.data, placeOf), placeOf };
}

function checkSources(reading: Reading, fields: FrontMatter, placeOf: PlaceOf): void {
  for (const [index, source] of fields.sources.entries()) {
    const wrong = addressProblem(source);
    if (wrong !== null) reading.problem(placeOf(['sources', index]), wrong);
  }
}

function readCodes(
  reading: Reading,
  fields: FrontMatter,
  placeOf: PlaceOf,
): ReadonlyMap<string, Place> {
  const codes = new Map<string, Place>();
  for (const [index, written] of fields.codes.entries()) {
    const at = placeOf(['codes', index]);
    const code = parseCode(written);
    if (code === null) {
      reading.problem(at, `"${written}" is no error code. Write it like 0x80070002 or WIN32 53.`);
    } else if (codes.has(code)) reading.problem(at, `${code} is in this list twice.`);
    else codes.set(code, at);
  }
  return codes;
}
