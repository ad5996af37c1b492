// Writes what is made from the tables in src/ and the workflows: action.yml, the tables of the README and docs/, the JSON Schemas.
// With --check nothing is written, and it fails where a file is not as it would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { generateActionYml } from './generate/action-yml.mjs';
import { generateLedgerSchemas } from './generate/ledger-schemas.mjs';
import { generateManifestSchema } from './generate/manifest-schema.mjs';
import { generatePolicySchema } from './generate/policy-schema.mjs';
import { generateReadme } from './generate/readme.mjs';
import { generateWorkflowsDoc } from './generate/workflows-doc.mjs';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const generated = {
  'action.yml': await pretty('action.yml', generateActionYml()),
  'README.md': await pretty('README.md', generateReadme(read('README.md'))),
  'docs/workflows.md': await pretty('docs/workflows.md', generateWorkflowsDoc(read('docs/workflows.md'))),
  'schema/manifest.schema.json': await pretty('schema/manifest.schema.json', generateManifestSchema()),
  'schema/plugin-channels.schema.json': await pretty('schema/plugin-channels.schema.json', generatePolicySchema()),
};
for (const [name, text] of Object.entries(generateLedgerSchemas())) generated[name] = await pretty(name, text);
for (const [name, text] of Object.entries(generated)) {
  if (read(name) === text) continue;
  if (check) {
    console.error(
      `${name} is not as the tables in src/ and the workflows have it: run 'npm run generate' and commit what it writes.`,
    );
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
    console.log(`${name} written`);
  }
}

function read(name) {
  const path = join(root, name);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

async function pretty(name, text) {
  const path = join(root, name);
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
