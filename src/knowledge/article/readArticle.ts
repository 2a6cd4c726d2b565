/**
 * Markdown in, an article or all its problems out. Pure: reads no file and knows no clock.
 */
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root, RootContent } from 'mdast';
import type { Article } from '../article.js';
import { outOfBounds } from './bounds.js';
import { readFrontMatter, type FrontMatterReading } from './frontMatter.js';
import { paragraphsText } from './inlineText.js';
import { readMethod, type MethodReading } from './method.js';
import { cutAt } from './outline.js';
import { checkPage } from './pageChecks.js';
import { placeOf, startOfFile } from './place.js';
import { inOrder, type Place, type Problem, type Reading } from './problem.js';
import { checkMethods, renamed } from './wholeArticle.js';

export type ReadArticle = {
  readonly article: Article;
  /** For checks that look at several articles at once. */
  readonly places: ArticlePlaces;
};

type ArticlePlaces = {
  readonly file: string;
  readonly id: Place;
  readonly reviewed: Place;
  readonly codes: ReadonlyMap<string, Place>;
  readonly methods: ReadonlyMap<string, Place>;
};

export function readArticle(
  markdown: string,
  file: string,
): ReadArticle | { readonly problems: readonly Problem[] } {
  const source = markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const impossible = outOfBounds(source, file);
  if (impossible) return { problems: [impossible] };
  const problems: Problem[] = [];
  const reading: Reading = {
    source,
    problem: (at, message) => problems.push({ file, ...at, message, severity: 'error' }),
  };
  const read = readPage(reading, file, parse(source));
  if (problems.length > 0 || read === null) return { problems: inOrder(problems) };
  return read;
}

function parse(source: string): Root {
  return unified().use(remarkParse).use(remarkFrontmatter).parse(source);
}

function readPage(reading: Reading, file: string, root: Root): ReadArticle | null {
  checkPage(reading, root);
  const top = readTop(reading, root);
  const platforms = top?.fields.platforms ?? null;
  const { before, parts } = cutAt(2, root.children);
  const problem = readProblem(reading, before);
  if (parts.length === 0) {
    reading.problem(startOfFile, 'There is no method. Begin one with "## Title {#id}".');
  }
  const methods = parts.map((part) => readMethod(reading, part, platforms));
  checkMethods(reading, platforms, methods, top?.placeOf(['platforms']) ?? startOfFile);
  if (top === null) return null;
  return { article: assemble(reading, top, problem, methods), places: places(file, top, methods) };
}

function readTop(reading: Reading, root: Root): FrontMatterReading | null {
  const [first] = root.children;
  if (first?.type !== 'yaml') {
    reading.problem(
      startOfFile,
      'Begin the file with "---", then id, title and topic, then "---".',
    );
    return null;
  }
  return readFrontMatter(reading, first);
}

function readProblem(reading: Reading, nodes: readonly RootContent[]): string {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  for (const node of nodes) {
    if (['paragraph', 'yaml', 'html'].includes(node.type)) continue;
    const message =
      node.type === 'heading'
        ? 'The title stands at the top ("title: …"), and a method begins with ##.'
        : 'Before the first method stand only sentences that say what is wrong.';
    reading.problem(placeOf(node), message);
  }
  const text = paragraphsText(reading.source, paragraphs);
  if (text === '') {
    reading.problem(startOfFile, 'Say before the first method what is wrong, in two sentences.');
  }
  return text;
}

function assemble(
  reading: Reading,
  top: FrontMatterReading,
  problem: string,
  methods: readonly MethodReading[],
): Article {
  const { was, ...fields } = top.fields;
  return {
    ...fields,
    codes: [...top.codes.keys()],
    problem,
    methods: renamed(reading, was, methods, top.placeOf),
  };
}

function places(
  file: string,
  top: FrontMatterReading,
  methods: readonly MethodReading[],
): ArticlePlaces {
  return {
    file,
    id: top.placeOf(['id']),
    reviewed: top.placeOf(['reviewed']),
    codes: top.codes,
    methods: new Map(methods.map(({ method, at }) => [method.id, at])),
  };
}
