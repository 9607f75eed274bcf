// The portal's endpoints as its OpenAPI document names them, and hostile requests to them: a new endpoint is met
// without anybody adding it here.
import * as fc from 'fast-check';
import * as z from 'zod';
import { bottomlessJson, hostileJson, hostileTexts } from '../fixtures/hostile-values.ts';
import { valuesLike, type KnownValues } from '../fixtures/inputs-like.ts';
import { spoiled } from '../fixtures/spoiled.ts';

const operationSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']) })).default([]),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
    .transform(({ content }) => content)
    .default({}),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).default({}) })),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface Endpoint extends z.infer<typeof operationSchema> {
  /** `PATCH /v1/accounts/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** A request as it leaves a client that means no good. */
export interface HostileRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** Every endpoint of an OpenAPI document. */
export function endpointsOf(document: unknown): Endpoint[] {
  const { paths, components } = documentSchema.parse(document);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      ...{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, schemas: components.schemas },
    })),
  );
}

const overTheLimit = JSON.stringify({ notes: 'x'.repeat(1024 * 1024) });
const longestShown = 2000;
const brokenBodies = [
  ...['', ' ', '{', '{"a":1,}', 'undefined', '<html>', 'a=1&b=2', '\uFEFF{}', '{"a":1}{"b":2}', overTheLimit],
  ...[new Uint8Array([0x22, 0xff, 0xfe, 0x22]), new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
];
const contentTypes = ['text/plain', 'application/xml', 'application/json; charset=utf-16', 'APPLICATION/JSON', '', 'x'];
/** What may stand in a header at all. */
const headerTexts = [
  '',
  ' ',
  '*',
  '"1"',
  'W/"1"',
  '"-1"',
  '"1.5"',
  '"999999999999999"',
  '"1", "2"',
  "';--",
  'é'.repeat(200),
];

/** Requests to an endpoint in which something is wrong, and now and then nothing. */
export function hostileRequests(
  endpoint: Endpoint,
  known: KnownValues,
  token: () => string,
): fc.Arbitrary<HostileRequest> {
  const request = fc.record({
    path: pathsTo(endpoint, known),
    headers: headersFor(endpoint, known, token),
    body: bodiesFor(endpoint, known),
  });
  return request.map((one) => Object.assign(one, { [fc.toStringMethod]: () => shown(endpoint, one) }));
}

function shown({ method }: Endpoint, { path, headers, body }: HostileRequest): string {
  return `${method} ${path} ${JSON.stringify(headers)} ${String(body)}`.slice(0, longestShown);
}

function pathsTo({ path, parameters }: Endpoint, known: KnownValues): fc.Arbitrary<string> {
  // An empty part is another path.
  const hostile = ['x'.repeat(5000), ...hostileTexts.filter((text) => text !== '')].map((text) =>
    encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '?')),
  );
  const raw = ['%', '%zz', '%E0%A4', '%00', '..%2f..%2f', '{id}', ':id'];
  const value = (name: string) =>
    fc.oneof(
      {
        arbitrary: fc.constantFrom(...(known[name] ?? ['x'])).map((one) => encodeURIComponent(String(one))),
        weight: 3,
      },
      { arbitrary: fc.constantFrom(...hostile, ...raw), weight: 1 },
    );
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const query = fc.oneof(
    { arbitrary: fc.tuple(...inQuery.map(({ name }) => value(name).map((one) => `${name}=${one}`))), weight: 4 },
    {
      arbitrary: fc.constantFrom(
        [],
        ['a=1'],
        ['__proto__=1'],
        inQuery.flatMap(({ name }) => [`${name}=1`, `${name}=2`]),
      ),
      weight: 1,
    },
  );
  return fc.tuple(fc.tuple(...inPath.map(({ name }) => value(name))), query).map(([values, pairs]) => {
    const filled = inPath.reduce((text, { name }, index) => text.replace(`{${name}}`, () => values[index] ?? ''), path);
    return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
  });
}

function headersFor({ parameters, requestBody }: Endpoint, known: KnownValues, token: () => string) {
  const names = [
    ...parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    'x-request-id',
  ];
  const named = fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.oneof(
          { arbitrary: fc.constantFrom(...(known[name] ?? [''])).map(String), weight: 3 },
          { arbitrary: fc.constantFrom(...headerTexts), weight: 1 },
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  const fitting = fc.constantFrom(...Object.keys(requestBody), 'application/json');
  const contentType = fc.oneof(
    { arbitrary: fitting, weight: 8 },
    { arbitrary: fc.constantFrom(...contentTypes), weight: 1 },
  );
  const authorization = fc.oneof(
    { arbitrary: fc.constant(null).map(() => `Bearer ${token()}`), weight: 9 },
    {
      arbitrary: fc.constantFrom('', 'Bearer', 'Bearer x', `Bearer ${'x'.repeat(100)}`, 'Basic YTpi', "Bearer ';--"),
      weight: 1,
    },
  );
  return fc
    .tuple(named, contentType, authorization)
    .map(([some, type, by]): Record<string, string> => ({ ...some, 'content-type': type, authorization: by }));
}

function bodiesFor(
  { method, requestBody, schemas }: Endpoint,
  known: KnownValues,
): fc.Arbitrary<HostileRequest['body']> {
  const [media] = Object.values(requestBody);
  if (method === 'GET') return fc.constant(null);
  const fitting = media === undefined ? fc.jsonValue() : valuesLike(media.schema, schemas, known);
  const json = (value: unknown): string => JSON.stringify(value) ?? 'null';
  return fc.oneof(
    { arbitrary: fitting.chain((valid) => spoiled(valid)).map(json), weight: 12 },
    { arbitrary: fitting.map(json), weight: 3 },
    { arbitrary: fc.constantFrom(...hostileJson, ...bottomlessJson), weight: 2 },
    { arbitrary: fc.constantFrom(...brokenBodies), weight: 2 },
  );
}
