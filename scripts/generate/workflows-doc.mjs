// Makes the tables in docs/workflows.md from the reusable workflows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { code, table, withParts } from './parts.mjs';

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');

/** docs/workflows.md with every generated part made anew. */
export function generateWorkflowsDoc(text) {
  return withParts('docs/workflows.md', text, { 'workflow inputs': inputs, 'workflow permissions': permissions });
}

function inputs() {
  const rows = new Map();
  for (const { name, workflow } of reusable()) {
    for (const [input, { description, default: standard }] of Object.entries(workflow.on.workflow_call.inputs)) {
      const key = `${input} ${description}`;
      const given = standard === '' ? '' : code(String(standard));
      rows.set(key, { cells: [code(input), description, given], names: [...(rows.get(key)?.names ?? []), name] });
    }
  }
  return table(
    ['input', 'what it says', 'default', 'taken by'],
    [...rows.values()].map(({ cells, names }) => [...cells, names.map(code).join(' ')]),
  );
}

/** Of each job, with the reasons that stand beside them. */
function permissions() {
  const rows = reusable(true).flatMap(({ name, text, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, job]) => job.uses === undefined)
      .map(([id, job]) => [code(name), code(id), rights(text, id, job), has(job) ? 'yes' : '']),
  );
  return table(['workflow', 'job', 'may', 'runs code of plugins'], rows);
}

function rights(text, id, { permissions: given }) {
  const job = text.slice(text.indexOf(`\n  ${id}:\n`));
  const reasons = Object.entries(given).map(([name, level]) => {
    const [, reason] = new RegExp(`${name}: ${level} # (.*)`, 'u').exec(job);
    return `${code(`${name}: ${level}`)} ${reason}`;
  });
  return reasons.length === 0 ? 'nothing' : reasons.join('; ');
}

function has({ steps }) {
  return steps.some((step) => ['provision', 'build-wasm', 'preview'].includes(step.with?.command));
}

/** Those for users, in the order in which they are met; and with `all` what these call. */
function reusable(all = false) {
  return readdirSync(folder)
    .filter((file) => /^plugin-/u.test(file) && (all || file !== 'plugin-build.yml'))
    .sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { name: file.replace(/\.yml$/u, ''), text, workflow: parse(text) };
    });
}

const ORDER = ['checks', 'build', 'report', 'commands', 'stage', 'promote'].map((name) => `plugin-${name}.yml`);
