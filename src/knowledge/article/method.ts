/** A `##` section: one thing to try, what it costs, why it helps, and its steps. */
import { toString } from 'mdast-util-to-string';
import type { Emphasis, Paragraph, RootContent } from 'mdast';
import type { Cost, Method, Variant } from '../article.js';
import type { PlatformId } from '../platform.js';
import { readCost } from './cost.js';
import { readMethodHeading, slugPattern } from './heading.js';
import { paragraphsText } from './inlineText.js';
import { cutAt, type Part } from './outline.js';
import { placeAt, placeOf, startOffset } from './place.js';
import type { Place, Reading } from './problem.js';
import { readStages, readVariant } from './variant.js';
import { checkVariantPlatforms } from './variantPlatforms.js';

export type MethodReading = { readonly method: Method; readonly at: Place };

const noCost: Cost = {
  minutes: 1,
  administrator: false,
  restart: false,
  risk: null,
  notOnCompanyPcs: false,
  when: null,
  notOn: [],
};

/** `platforms`: those of the article; null where they could not be read. */
export function readMethod(
  reading: Reading,
  part: Part,
  platforms: readonly PlatformId[] | null,
): MethodReading {
  const at = placeOf(part.heading);
  const { id, title } = readMethodHeading(part.heading);
  if (title === '') reading.problem(at, 'Give this method a title.');
  if (!slugPattern.test(id)) {
    reading.problem(at, `"${id}" cannot be an id. Use small letters, digits and hyphens.`);
  }
  const { before, parts } = cutAt(3, part.nodes);
  const { cost, rest } = readCostLine(reading, at, before);
  const { why, steps } = readWhy(reading, rest);
  const variants = readVariants(reading, at, platforms, steps, parts);
  checkRestart(reading, at, cost, variants);
  return { at, method: { id, was: [], title, why, cost: cost ?? noCost, variants } };
}

function readCostLine(
  reading: Reading,
  at: Place,
  nodes: readonly RootContent[],
): { cost: Cost | null; rest: readonly RootContent[] } {
  const [first, ...rest] = nodes;
  const line = first?.type === 'paragraph' ? onlyEmphasis(first) : null;
  if (!line) {
    reading.problem(at, 'Say under the heading what it costs, in italics: "*5 minutes*".');
    return { cost: null, rest: nodes };
  }
  const { cost, findings } = readCost(toString(line));
  for (const { offset, message } of findings) {
    reading.problem(placeAt(reading.source, startOffset(line) + 1 + offset), message);
  }
  return { cost: findings.length === 0 ? cost : null, rest };
}

function onlyEmphasis(paragraph: Paragraph): Emphasis | null {
  const [only, ...others] = paragraph.children;
  return only?.type === 'emphasis' && others.length === 0 ? only : null;
}

function readWhy(
  reading: Reading,
  nodes: readonly RootContent[],
): { why: string; steps: readonly RootContent[] } {
  const end = nodes.findIndex((node) => node.type !== 'paragraph' && node.type !== 'html');
  const paragraphs = nodes.slice(0, end === -1 ? nodes.length : end);
  return {
    why: paragraphsText(
      reading.source,
      paragraphs.filter((node) => node.type === 'paragraph'),
    ),
    steps: nodes.slice(paragraphs.length),
  };
}

/** Without a `###` heading the steps stand under the method itself, for all versions. */
function readVariants(
  reading: Reading,
  at: Place,
  platforms: readonly PlatformId[] | null,
  steps: readonly RootContent[],
  parts: readonly Part[],
): readonly Variant[] {
  if (parts.length === 0) return [{ platforms: [], stages: readStages(reading, at, steps) }];
  const [stray] = steps;
  if (stray) {
    reading.problem(placeOf(stray), 'Put this under a group of Windows versions (###).');
  }
  const variants = parts.map((part) => ({
    at: placeOf(part.heading),
    variant: readVariant(reading, part),
  }));
  checkVariantPlatforms(reading, platforms, variants);
  return variants.map(({ variant }) => variant);
}

function checkRestart(
  reading: Reading,
  at: Place,
  cost: Cost | null,
  variants: readonly Variant[],
): void {
  if (cost === null) return;
  const restarts = variants.some(({ stages }) => stages.some((stage) => stage.restarts));
  if (restarts && !cost.restart) {
    reading.problem(at, 'A step restarts the PC: add "restart" to the italic line.');
  }
  if (cost.restart && !restarts) {
    reading.problem(
      at,
      'The italic line says restart, but no stage ends with a step like "Restart the PC".',
    );
  }
}
