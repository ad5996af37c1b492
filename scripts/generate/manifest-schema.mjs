// Makes schema/manifest.schema.json from src/manifest/schema.ts. Nothing of this is part of the bundle.
import { join } from 'node:path';
import { jsonSchemaText } from './json-schema.mjs';
import { load } from './load.mjs';

/** The JSON Schema of a manifest, for editors: the text of schema/manifest.schema.json before it is laid out. */
export function generateManifestSchema() {
  const source = join(import.meta.dirname, '..', '..', 'src', 'manifest', 'schema.ts');
  const { manifest, DEFINITIONS, FORMS } = load(source);
  return jsonSchemaText(manifest, DEFINITIONS, FORMS);
}
