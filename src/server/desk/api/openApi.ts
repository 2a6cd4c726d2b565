/** The OpenAPI document of the desk's API. Pure: operations in, document out. */
import { apiInfo, audienceText, failureText, liveText, schemeText } from './openApi.text.js';
import { Conflict, Failure } from './failures.js';
import type { Operation } from './operation.js';
import { collectSchemas } from './schemas.js';
import type { JsonSchema, Schemas } from './schemas.js';

export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** `base` is where the operations' paths begin, `cookie` the name of the session's. */
export function openApiOf(
  operations: readonly Operation[],
  { base, cookie }: { readonly base: string; readonly cookie: string },
): OpenApiDocument {
  const schemas = collectSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = (paths[base + operation.path] ??= {});
    path[operation.method] = described(operation, schemas);
  }
  paths[`${base}/live`] = { get: live(schemas) };
  return {
    openapi: '3.1.0',
    info: apiInfo,
    servers: [{ url: '/' }],
    security: [{ token: [] }, { page: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: schemeText.token },
        page: { type: 'apiKey', in: 'cookie', name: cookie, description: schemeText.page },
      },
      schemas: schemas.named(),
    },
  };
}

function described(operation: Operation, schemas: Schemas): JsonSchema {
  const { method, path, summary, body, gives } = operation;
  const given =
    gives === 'file'
      ? { '*/*': {} }
      : { 'application/json': { schema: schemas.of(gives, 'output') } };
  return {
    operationId: operationId(method, path),
    summary,
    description: audienceText[operation.for],
    'x-role': operation.for,
    parameters: [...pathParameters(path), ...queryParameters(operation, schemas)],
    ...(body === null
      ? {}
      : {
          requestBody: { content: { 'application/json': { schema: schemas.of(body, 'input') } } },
        }),
    responses: {
      200: { description: 'Done.', content: given },
      ...failures(statusesOf(operation), schemas),
    },
  };
}

/** What can go wrong follows from what is asked. */
function statusesOf({ path, query, body, conflicts }: Operation): readonly string[] {
  return [
    ...(query || body ? ['400'] : []),
    '401',
    '403',
    ...(path.includes('{') ? ['404'] : []),
    ...(conflicts ? ['409'] : []),
    ...(body ? ['413'] : []),
    'default',
  ];
}

function failures(statuses: readonly string[], schemas: Schemas): JsonSchema {
  return Object.fromEntries(
    statuses.map((status) => {
      const schema = schemas.of(status === '409' ? Conflict : Failure, 'output');
      const content = { 'application/json': { schema } };
      return [status, { description: failureText[status], content }];
    }),
  );
}

function pathParameters(path: string): readonly JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Operation, schemas: Schemas): readonly JsonSchema[] {
  if (query === null) return [];
  const { properties = {}, required = [] } = schemas.of(query, 'input') as QuerySchema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

type QuerySchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};

function live(schemas: Schemas): JsonSchema {
  return {
    operationId: 'getLive',
    summary: liveText.summary,
    responses: {
      101: { description: liveText.switching },
      ...failures(['401', '403', 'default'], schemas),
    },
  };
}

/** "post", "/cases/{id}/accept" -> "postCasesIdAccept". */
function operationId(method: string, path: string): string {
  const parts = path.match(/\w+/g) ?? [];
  return method + parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('');
}
