/** Reads the front matter of an article and finds the line and column of whatever is wrong. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Yaml } from 'mdast';
import { parseCode } from '../codes/parse.js';
import { frontMatterSchema, type FrontMatter } from './frontMatterSchema.js';
import type { Place, Reading } from './problem.js';

export type FrontMatterReading = {
  readonly fields: FrontMatter;
  /** Canonical code -> where it is written. */
  readonly codes: ReadonlyMap<string, Place>;
  readonly placeOf: PlaceOf;
};

type FieldPart = 'key' | 'value';

export type PlaceOf = (path: readonly PropertyKey[], part?: FieldPart) => Place;

export function readFrontMatter(reading: Reading, yaml: Yaml): FrontMatterReading | null {
  const lines = new LineCounter();
  // Failsafe: 0x80070002 and 2026-11-20 stay what the author wrote, with and without quotes.
  const document = parseDocument(yaml.value, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  for (const error of document.errors) {
    reading.problem(
      place(error.pos[0]),
      `${error.message}. A text with ": " or "#" needs quotes: title: "…".`,
    );
  }
  if (document.errors.length > 0) return null;
  const placeOf: PlaceOf = (path, part = 'value') => place(offsetOf(document, path, part));
  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(reading, placeOf, issue);
    return null;
  }
  return {
    fields: parsed.data,
    codes: readCodes(reading, parsed.data, placeOf),
    placeOf,
  };
}

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
  readonly keys?: readonly string[];
};

function reportIssue(reading: Reading, placeOf: PlaceOf, issue: Issue): void {
  if (issue.code !== 'unrecognized_keys') {
    const field = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
    reading.problem(placeOf(issue.path), `${field}${issue.message}`);
    return;
  }
  for (const key of issue.keys ?? []) {
    const known = Object.keys(frontMatterSchema.shape).join(', ');
    reading.problem(placeOf([key], 'key'), `"${key}" is not known here. Known are: ${known}.`);
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

/** A field that is missing stands where the thing that lacks it begins. */
function offsetOf(document: Document, path: readonly PropertyKey[], part: FieldPart): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      const wantsKey = part === 'key' && depth === path.length - 1;
      node = wantsKey ? pair?.key : pair?.value;
    } else if (isSeq(node)) node = node.items[Number(key)];
    else return offset;
    offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
  }
  return offset;
}
