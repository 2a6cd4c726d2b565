/** YAML in which everything is text, and where each thing in it stands. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from './problem.js';

type FieldPart = 'key' | 'value';

/** A field that is missing stands where the thing that lacks it begins. */
export type PlaceOf = (path: readonly PropertyKey[], part?: FieldPart) => Place;

export type YamlText = {
  /** Null where the text is no YAML. */
  readonly value: unknown;
  readonly errors: readonly { readonly at: Place; readonly message: string }[];
  readonly placeOf: PlaceOf;
};

/** `linesBefore`: how many lines of the file stand before this text. */
export function readYaml(text: string, linesBefore: number): YamlText {
  const lines = new LineCounter();
  // Failsafe: 0x80070002 and 2026-11-20 stay what the author wrote, with and without quotes.
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const errors = document.errors.map(({ pos, message }) => ({
    at: place(pos[0]),
    message: `${message}. A text with ": " or "#" needs quotes: title: "…".`,
  }));
  return {
    errors,
    value: errors.length === 0 ? toValue(document) : null,
    placeOf: (path, part = 'value') => place(offsetOf(document, path, part)),
  };
}

/** More aliases than anybody writes by hand are an attack; yaml throws then. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
}

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
