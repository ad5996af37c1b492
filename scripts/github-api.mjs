// Cuts out of GitHub's description of its REST API what the tests' GitHub answers, into test/support/github/api.json: the
// whole has 13 MB, and its package 385. Run it after a route or an example was added there. Usage: node scripts/github-api.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = '@octokit/openapi@23.0.2';
const fake = join(import.meta.dirname, '..', 'test', 'support', 'github');
const whole = described();
const kept = { paths: {}, components: {} };

for (const [, method, path] of wordsIn('routes.ts', /'(GET|POST|PUT|PATCH|DELETE) (\/[^']*)'/gu)) {
  const operation = whole.paths[path][method.toLowerCase()];
  const { parameters, requestBody, responses } = operation;
  kept.paths[path] = { ...kept.paths[path], [method.toLowerCase()]: { parameters, requestBody, responses } };
  keepNamed(kept.paths[path]);
}
for (const [, name] of wordsIn('payloads.ts', /\bexample\('([^']+)'\)/gu)) keep(`#/components/examples/${name}`);
// What any refusal looks like.
keep('#/components/schemas/basic-error');
writeFileSync(join(fake, 'api.json'), `${JSON.stringify({ source: SOURCE, ...kept }, undefined, 1)}\n`);

/** All of GitHub's description, as Octokit publishes it. */
function described() {
  const folder = mkdtempSync(join(tmpdir(), 'github-api-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', SOURCE], { cwd: folder, encoding: 'utf8' }).trim();
    const file = 'package/generated/api.github.com.json';
    execFileSync('tar', ['-xzf', packed, file], { cwd: folder });
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wordsIn(name, pattern) {
  return readFileSync(join(fake, name), 'utf8').matchAll(pattern);
}

/** Keeps what a reference names, and all that this names in turn. */
function keep(reference) {
  const [, , kind, name] = reference.split('/');
  kept.components[kind] ??= {};
  if (name in kept.components[kind]) return;
  kept.components[kind][name] = whole.components[kind][name];
  if (kind !== 'examples') keepNamed(kept.components[kind][name]);
}

/** Keeps all that is named in a part of the description, and leaves out of it what explains and checks nothing. */
function keepNamed(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const isProse = key === 'description' && typeof inner === 'string';
    if (isProse || key === 'examples' || key.startsWith('x-')) delete value[key];
  }
  if (typeof value.$ref === 'string') keep(value.$ref);
  else for (const inner of Object.values(value)) keepNamed(inner);
}
