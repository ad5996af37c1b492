// Makes schema/manifest.schema.json from src/manifest/schema.ts. Nothing of this is part of the bundle.
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { load } from './load.mjs';

/** The JSON Schema of a manifest, for editors: the text of schema/manifest.schema.json before it is laid out. */
export function generateManifestSchema() {
  const { manifest, DEFINITIONS } = load(join(import.meta.dirname, '..', '..', 'src', 'manifest', 'schema.ts'));
  const schema = toJsonSchema(manifest, { target: 'draft-07', typeMode: 'input', definitions: DEFINITIONS });
  return `${JSON.stringify(schema, withoutEmpty, 2)}\n`;
}

function withoutEmpty(key, value) {
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && (key === 'examples' || key === 'required') ? undefined : value;
}
