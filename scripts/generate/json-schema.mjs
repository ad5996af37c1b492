// Makes the JSON Schemas that editors read of files that people write.
import { toJsonSchema } from '@valibot/to-json-schema';

/**
 * The text of a JSON Schema before it is laid out.
 * @param forms by the names of definitions, the keys that tell one form of a mapping from another.
 */
export function jsonSchemaText(source, definitions, forms = {}) {
  const schema = toJsonSchema(source, { target: 'draft-07', typeMode: 'input', definitions });
  const nullable = new Set();
  const folded = fold(schema, { forms, nullable });
  for (const ref of nullable) {
    const definition = folded.$defs[ref.slice('#/$defs/'.length)];
    definition.type = [definition.type, 'null'].flat();
  }
  return `${JSON.stringify(folded, null, 2)}\n`;
}

/**
 * The same schema with as few alternatives as can be: a validator reports every branch of an `anyOf` that does not fit, and
 * people should read one error for one mistake.
 */
function fold(node, context) {
  if (Array.isArray(node)) return node.map((item) => fold(item, context));
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, ...rest } = Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isIdle(key, value))
      .map(([key, value]) => [key, fold(value, context)]),
  );
  return anyOf === undefined ? rest : { ...united(anyOf, context), ...rest };
}

function isIdle(key, value) {
  if (key === 'propertyNames') return Object.keys(value).join() === 'type';
  return (key === 'examples' || key === 'required') && Array.isArray(value) && value.length === 0;
}

/** One schema for several of different types, each of whose keywords is about its type alone. */
function united(schemas, { forms, nullable }) {
  const typed = schemas.filter(({ type }) => type !== undefined);
  const refs = schemas.filter(({ $ref }) => $ref !== undefined);
  const types = typed.flatMap(({ type }) => type);
  if (refs.length === 1 && types.join() === 'null') {
    nullable.add(refs[0].$ref);
    return refs[0];
  }
  if (typed.length + refs.length < schemas.length || new Set(types).size < types.length) {
    throw new Error(`The schema has alternatives that cannot be told apart: ${JSON.stringify(schemas)}`);
  }
  // What is said about one alternative is not true of all of them.
  const bare = typed.map((schema) => ({ ...schema, description: undefined, examples: undefined }));
  const all = Object.assign({}, ...bare);
  if (refs.length === 0) return { ...all, type: types };
  return { ...all, type: [...types, 'object'], ...choice(refs, forms) };
}

/** Tells mappings apart by the keys they have: the first form of which one is there, else the last. */
function choice([ref, ...others], forms) {
  if (others.length === 0) return { if: { type: 'object' }, then: ref };
  const keys = forms[ref.$ref.slice('#/$defs/'.length)];
  if (keys === undefined) throw new Error(`Nothing says which keys make ${ref.$ref}`);
  const has = keys.map((key) => ({ properties: { [key]: true }, required: [key] }));
  return { if: { type: 'object', anyOf: has }, then: ref, else: choice(others, forms) };
}
