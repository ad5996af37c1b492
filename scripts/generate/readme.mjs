// Makes the tables in the README, each between its markers, from the tables in src/.
import { code, table, withParts } from './parts.mjs';
import {
  COMMANDS,
  GIVEN,
  INPUTS,
  NAMED_ONLY,
  NEVER_PASSED,
  OUTPUTS,
  PASSED,
  REASONS,
  settersOf,
  takersOf,
} from './tables.mjs';

/** The README with every generated part made anew. Throws when a marker is missing. */
export function generateReadme(readme) {
  return withParts('README.md', readme, PARTS);
}

const PARTS = { commands, inputs, outputs, reasons, environment };

function commands() {
  const rows = Object.entries(COMMANDS).map(([name, spec]) => [
    code(name),
    spec.summary,
    spec.inputs.map(code).join(' '),
  ]);
  return table(['command', 'does', 'takes'], rows);
}

function inputs() {
  const rows = Object.entries(INPUTS).map(([name, spec]) => [
    code(name),
    [spec.description, ...limits(spec)].join(' '),
    spec.default === undefined || spec.default === '.' ? '' : code(spec.default),
    takersOf(name).join(', '),
  ]);
  return table(['input', 'what it says', 'default', 'taken by'], rows);
}

function outputs() {
  const rows = Object.entries(OUTPUTS).map(([name, { description }]) => [
    code(name),
    description,
    settersOf(name).join(', ') || 'all',
  ]);
  return table(['output', 'what it says', 'set by'], rows);
}

function reasons() {
  const rows = Object.entries(GIVEN).map(([name, { meaning, next }]) => [
    code(name),
    String(REASONS[name]),
    meaning,
    next,
  ]);
  return table(['reason', 'exit', 'means', 'what to do'], rows);
}

function environment() {
  const rows = PASSED.map(({ purpose, names, only }) => [
    only === 'win32' ? `${purpose} (there only)` : purpose,
    names.map(code).join(' '),
  ]);
  return [
    table(['passed on from outside', 'variables'], rows),
    `Never passed, whoever asks: ${NEVER_PASSED.map(code).join(', ')}.`,
    `Passed only when \`pass-env\` gives the full name: ${NAMED_ONLY.map(code).join(', ')}.`,
  ].join('\n\n');
}

function limits({ values, min, max }) {
  return [
    ...(values === undefined ? [] : [`One of ${values.map(code).join(', ')}.`]),
    ...(max === undefined ? [] : [`From ${min ?? 0} to ${max}.`]),
  ];
}
