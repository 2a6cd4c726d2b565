/**
 * `house.yaml` in an organisation's own folder: what it leaves out of the shipped articles, puts in
 * another order or adds a word to, without a copy that an upgrade would conflict with.
 */
import * as z from 'zod';
import type { Article, Method, Variant } from '../article.js';
import type { Place, Problem } from '../article/problem.js';
import { schemaProblems } from '../article/schemaProblems.js';
import { readYaml, type PlaceOf } from '../article/yamlText.js';

export const houseFile = 'house.yaml';

const error = 'Write "off: [article, article/method]", "order: { article: [method] }" or "notes:".';
const name = z.string({ error }).trim().min(1, { error });

const schema = z.strictObject({
  /** An article, or one method of it: `article/method`. */
  off: z.array(name, { error }).default([]),
  /** These methods come first; the others follow as they were. */
  order: z.record(name, z.array(name, { error }), { error }).default({}).transform(asMap),
  /** For an article (said with what is wrong) or one method (a note on its first card). */
  notes: z.record(name, name, { error }).default({}).transform(asMap),
});

export type House = z.infer<typeof schema> & { readonly file: string; readonly placeOf: PlaceOf };

export function readHouse(
  text: string,
  file: string,
): { readonly good: House } | { readonly problems: readonly Problem[] } {
  const { errors, value, placeOf } = readYaml(text, 0);
  if (errors.length > 0) return { problems: errors.map((found) => asProblem(file, found)) };
  const parsed = schema.safeParse(value === '' || value === null ? {} : value);
  if (parsed.success) return { good: { ...parsed.data, file, placeOf } };
  const found = schemaProblems(parsed.error.issues, placeOf, Object.keys(schema.shape));
  return { problems: found.map((each) => asProblem(file, each)) };
}

export function applyHouse(articles: readonly Article[], house: House): readonly Article[] {
  const off = new Set(house.off);
  return articles
    .filter(({ id }) => !off.has(id))
    .map((article) => {
      const note = house.notes.get(article.id);
      return {
        ...article,
        problem: note === undefined ? article.problem : `${article.problem} ${note}`,
        methods: inHouseOrder(article, house)
          .filter(({ id }) => !off.has(`${article.id}/${id}`))
          .map((method) => noted(method, house.notes.get(`${article.id}/${method.id}`))),
      };
    });
}

/** Names that no article or method has (any more). */
export function houseWarnings(articles: readonly Article[], house: House): readonly Problem[] {
  const names = new Set(
    articles.flatMap(({ id, methods }) => [id, ...methods.map((method) => `${id}/${method.id}`)]),
  );
  const used = [
    ...house.off.map((used, index) => ({ used, at: house.placeOf(['off', index]) })),
    ...[...house.notes.keys()].map((used) => ({
      used,
      at: house.placeOf(['notes', used], 'key'),
    })),
    ...[...house.order].flatMap(([article, methods]) =>
      methods.map((method, index) => ({
        used: `${article}/${method}`,
        at: house.placeOf(['order', article, index]),
      })),
    ),
  ];
  return used
    .filter(({ used }) => !names.has(used))
    .map(({ used, at }) => ({
      ...asProblem(house.file, { at, message: `There is no ${used}. Correct it or take it out.` }),
      severity: 'warning',
    }));
}

function inHouseOrder({ id, methods }: Article, house: House): readonly Method[] {
  const order = house.order.get(id) ?? [];
  const place = (method: Method): number => {
    const at = order.indexOf(method.id);
    return at === -1 ? order.length : at;
  };
  return methods.toSorted((a, b) => place(a) - place(b));
}

function noted(method: Method, note: string | undefined): Method {
  if (note === undefined) return method;
  const withNote = (variant: Variant): Variant => ({
    ...variant,
    stages: variant.stages.map((stage, at) =>
      at === 0 ? { ...stage, notes: [note, ...stage.notes] } : stage,
    ),
  });
  return { ...method, variants: method.variants.map(withNote) };
}

function asMap<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record));
}

function asProblem(file: string, found: { at: Place; message: string }): Problem {
  return { file, ...found.at, message: found.message, severity: 'error' };
}
