/** The desk's OpenAPI document as a judge: does an answer look as the document says? */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import type { Answer } from './apiClient.js';

const JsonObject = z.record(z.string(), z.unknown());

const Operation = z.object({
  'x-role': z.string().optional(),
  requestBody: JsonObject.optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      content: z.record(z.string(), z.object({ schema: JsonObject.optional() })).optional(),
    }),
  ),
});

export const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: JsonObject, securitySchemes: JsonObject }),
});
export type Document = z.infer<typeof Document>;

export type Contract = {
  /** What is wrong with this answer; empty where nothing is. A field that nobody described is wrong. */
  readonly faults: (method: 'get' | 'post', path: string, answer: Answer) => readonly string[];
};

export function contractOf(document: Document): Contract {
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': isTime, date: isDay } });
  ajv.addSchema(closed(document), 'document');
  return {
    faults(method, path, { status, body }) {
      const [template, operation] = operationAt(document, method, path);
      const response = operation?.responses[status];
      if (template === undefined || response === undefined) {
        return [`${method} ${path} is not described with ${status}`];
      }
      const at = ['paths', template, method, 'responses', status, 'content', 'application/json'];
      const pointer = [...at, 'schema'].map(escaped).join('/');
      const isRight = ajv.compile({ $ref: `document#/${pointer}` });
      return isRight(body)
        ? []
        : [`${method} ${path} ${status}: ${ajv.errorsText(isRight.errors)}`];
    },
  };
}

/** "/cases/{id}" stands for "/cases/c1"; an address without a gap comes first. */
function operationAt(document: Document, method: string, path: string) {
  const fits = Object.entries(document.paths)
    .filter(([template]) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length);
  return fits.map(([template, methods]) => [template, methods[method]] as const)[0] ?? [];
}

/** The document leaves room for fields of later versions; we want to know of each. */
function closed(value: unknown): object {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    const isObject = JsonObject.safeParse(inner).success;
    if (!isObject || key === 'properties') return inner;
    const schema = JsonObject.parse(inner);
    const isClosed = schema['type'] === 'object' && 'properties' in schema;
    return isClosed ? { ...schema, additionalProperties: false } : schema;
  });
  return JsonObject.parse(JSON.parse(text));
}

function escaped(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
