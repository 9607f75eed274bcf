// Inputs as a schema describes them, so that a new request or endpoint is met without anybody adding it here. Knows no
// request; what only the running app knows (ids, versions) is handed in by the name of the field.
import * as fc from 'fast-check';
import * as z from 'zod';

/** The part of JSON Schema that zod writes. */
const jsonSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get allOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  required: z.array(z.string()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  $ref: z.string().optional(),
});
type JsonSchema = z.infer<typeof jsonSchema>;

/** Values that fit a field of this name, such as the ids of accounts that are there. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

const longestText = 40;
const mostItems = 3;

/** Inputs of the shape that a zod schema takes; its own rules (an IBAN's check digits) may still refuse them. */
export function inputsLike(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  return like(jsonSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), '', known, {});
}

function like(
  schema: JsonSchema,
  name: string,
  known: KnownValues,
  named: Readonly<Record<string, unknown>>,
): fc.Arbitrary<unknown> {
  const values = known[name];
  if (values !== undefined && Object.hasOwn(known, name)) return fc.constantFrom(...values);
  if (schema.$ref !== undefined) {
    return like(jsonSchema.parse(named[schema.$ref.split('/').at(-1) ?? '']), name, known, named);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const kinds = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (kinds !== undefined) return fc.oneof(...kinds.map((kind) => like(kind, name, known, named)));
  const types = [schema.type ?? 'unknown'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, name, known, named)));
}

function ofType(
  type: string,
  schema: JsonSchema,
  name: string,
  known: KnownValues,
  named: Readonly<Record<string, unknown>>,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectLike(schema, known, named);
    case 'array':
      return fc.array(like(schema.items ?? {}, name, known, named), { maxLength: mostItems });
    case 'string':
      return textLike(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100_000, 2 ** 31 - 1) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectLike(schema: JsonSchema, known: KnownValues, named: Readonly<Record<string, unknown>>) {
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
    const value = like(inner, name, known, named);
    return [name, required.has(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

function textLike({ format, minLength, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constant('2026-11-16');
  if (format === 'date-time') return fc.constant('2026-11-16T09:00:00Z');
  const longest = Math.min(maxLength ?? longestText, longestText);
  return fc.string({ minLength: minLength ?? 0, maxLength: longest });
}
