/** Zod schemas as JSON Schema; those with an id of their own are collected, to stand in one place. */
import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

export type Schemas = {
  /** 'input': as it is sent to us, before defaults; 'output': as we give it. */
  readonly of: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;
  readonly named: () => Readonly<Record<string, JsonSchema>>;
};

export function collectSchemas(): Schemas {
  const known: Record<string, JsonSchema> = {};
  return {
    of: (schema, io) => {
      const { $schema: _, $defs = {}, ...rest } = moved(z.toJSONSchema(schema, { io, override }));
      Object.assign(known, $defs);
      return rest;
    },
    named: () => known,
  };
}

/** A field that is added later breaks no client. */
function override({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
}

/** In an OpenAPI document they stand elsewhere. */
function moved(schema: object): Readonly<Record<string, unknown>> & { readonly $defs?: object } {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
