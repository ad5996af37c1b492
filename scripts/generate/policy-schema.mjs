// Makes schema/plugin-channels.schema.json from src/channel/policy-schema.ts. Nothing of this is part of the bundle.
import { join } from 'node:path';
import { jsonSchemaText } from './json-schema.mjs';
import { load } from './load.mjs';

/** The JSON Schema of a policy file, for editors: the text of schema/plugin-channels.schema.json before it is laid out. */
export function generatePolicySchema() {
  const source = join(import.meta.dirname, '..', '..', 'src', 'channel', 'policy-schema.ts');
  const { policy, DEFINITIONS } = load(source);
  return jsonSchemaText(policy, DEFINITIONS);
}
