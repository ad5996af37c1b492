import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

/** A request as the fake was sent it. */
export interface Sent {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}
interface Content {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}
interface Operation {
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly requestBody?: Content | Ref;
  readonly responses: Readonly<Record<string, Content | Ref>>;
}
interface Ref {
  readonly $ref: string;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly examples: Readonly<Record<string, { readonly value: Json }>>;
  };
}

/** GitHub's published description of what its fake answers; `scripts/github-api.mjs` cuts it out of the whole. */
const description = JSON.parse(readFileSync(join(import.meta.dirname, 'api.json'), 'utf8')) as Document;
const compiled = new Map<string, ValidateFunction>();
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;
const ajv = new Ajv({ strict: false, logger: false, allErrors: true, coerceTypes: false });
ajv.addFormat('date-time', DATE_TIME);

/** GitHub's own example of an answer, as a copy. */
export function example(name: string): Record<string, unknown> {
  const found = description.components.examples[name];
  if (found === undefined)
    throw new Error(`GitHub describes no example ${name}, or scripts/github-api.mjs was not run for it`);
  return structuredClone(found.value) as Record<string, unknown>;
}

/** What of a request is not as GitHub describes it. `route` is `GET /repos/{owner}/{repo}`. */
export function faultsOfRequest(route: string, { path, query, body }: Sent): readonly string[] {
  const { parameters = [], requestBody } = operationOf(route);
  const known = parameters.map((each) => resolved(each));
  const faults: string[] = [];
  for (const [name, value] of [...Object.entries(path), ...query]) {
    const place = Object.hasOwn(path, name) ? 'path' : 'query';
    const parameter = known.find((each) => each.name === name && each.in === place);
    if (parameter === undefined) faults.push(`${place} has no parameter ${name}`);
    else faults.push(...faultsOf(`${route} ${place} ${name}`, parameter.schema, typed(value, parameter.schema)));
  }
  if (requestBody === undefined) {
    if (body !== undefined) faults.push('it takes no body');
  } else {
    const { required = false, content } = resolved(requestBody);
    const schema = content?.['application/json']?.schema;
    if (body === undefined) faults.push(...(required ? ['it needs a body'] : []));
    else if (schema !== undefined)
      faults.push(...faultsOf(`${route} body`, schema, body), ...unknownKeys(schema, body));
  }
  return faults;
}

/** What of an answer is not as GitHub describes it. */
export function faultsOfAnswer(route: string, status: number, body: unknown): readonly string[] {
  const { responses } = operationOf(route);
  const response = responses[String(status)];
  if (response === undefined) {
    // Any operation may be refused, be limited or fail.
    if (status < 400) return [`${route} never answers ${status}`];
    return faultsOf('error', { $ref: '#/components/schemas/basic-error' }, body);
  }
  const schema = resolved(response).content?.['application/json']?.schema;
  return schema === undefined ? [] : faultsOf(`${route} ${status}`, schema, body);
}

function operationOf(route: string): Operation {
  const [method = '', path = ''] = route.split(' ');
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (operation === undefined)
    throw new Error(`GitHub describes no ${route}, or scripts/github-api.mjs was not run for it`);
  return operation;
}

function resolved<T extends object>(given: T | Ref): T {
  if (!('$ref' in given)) return given;
  const parts = given.$ref.slice(2).split('/');
  return parts.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], description) as T;
}

function faultsOf(name: string, schema: Json, value: unknown): readonly string[] {
  let check = compiled.get(name);
  if (check === undefined) {
    check = ajv.compile(converted(schema) as object);
    compiled.set(name, check);
  }
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message ?? ''}`);
}

/** Queries and paths are text; what a number is meant to be is compared as one. */
function typed(value: string, schema: Json): unknown {
  const wanted = schema as { readonly type?: string };
  if (wanted.type === 'integer') return /^-?\d+$/u.test(value) ? Number(value) : value;
  return wanted.type === 'boolean' ? value === 'true' : value;
}

/** GitHub takes keys that it does not know, and does nothing with them: a request that has some is a mistake. */
function unknownKeys(schema: Json, body: unknown): readonly string[] {
  const { properties } = schema as { readonly properties?: object };
  if (properties === undefined || typeof body !== 'object' || body === null) return [];
  return Object.keys(body).flatMap((key) => (Object.hasOwn(properties, key) ? [] : [`body has no key ${key}`]));
}

/** OpenAPI 3.0 as JSON Schema: `nullable`, and schemas by name, which are added when they are met. */
function converted(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (isArray(schema)) return schema.map((item) => converted(item));
  const { $ref, nullable } = schema;
  if (typeof $ref === 'string') return { $ref: idOf($ref.split('/').at(-1) ?? '') };
  const rest = Object.entries(schema).filter(([key]) => !UNKNOWN.includes(key));
  const plain = Object.fromEntries(rest.map(([key, value]) => [key, converted(value ?? null)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain;
}

/** What JSON Schema has no, or another, meaning for. */
const UNKNOWN = ['nullable', 'discriminator', 'example'];
const added = new Set<string>();

function idOf(name: string): string {
  const id = `https://github.test/${name}`;
  if (added.has(name)) return id;
  added.add(name);
  const schema = converted(description.components.schemas[name] ?? null) as { readonly properties?: object };
  ajv.addSchema(PULLS.includes(name) ? withGoneFork(schema) : schema, id);
  return id;
}

/** A deleted fork is `null`, which GitHub's webhooks describe and its REST description does not. */
const PULLS = ['pull-request', 'pull-request-simple'];

function withGoneFork(schema: object): object {
  const copy = structuredClone(schema) as { properties: { head: { properties: { repo: object } } } };
  const { properties } = copy.properties.head;
  properties.repo = { anyOf: [{ type: 'null' }, properties.repo] };
  return copy;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
