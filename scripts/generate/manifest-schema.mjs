// Makes schema/manifest.schema.json from src/manifest/schema.ts. Node 20 runs no TypeScript, so the modules that are
// needed are transpiled here; nothing of this is part of the bundle.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';

const room = join(import.meta.dirname, '..', '..', 'src', 'manifest');

/** The JSON Schema of a manifest, for editors: the text of schema/manifest.schema.json. */
export function generateManifestSchema() {
  const { manifest, DEFINITIONS } = load(join(room, 'schema.ts'));
  const schema = toJsonSchema(manifest, { target: 'draft-07', typeMode: 'input', definitions: DEFINITIONS });
  return `${JSON.stringify(schema, withoutEmpty, 2)}\n`;
}

function withoutEmpty(key, value) {
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && (key === 'examples' || key === 'required') ? undefined : value;
}

const loaded = new Map();

/** The exports of a module, which is run once: the schemas are told apart by identity. */
function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions });
  const requireFrom = createRequire(file);
  const module = { exports: {} };
  loaded.set(file, module);
  const resolve = (name) => (name.startsWith('.') ? load(join(dirname(file), name)) : requireFrom(name));
  new Function('require', 'module', 'exports', outputText)(resolve, module, module.exports);
  return module.exports;
}
