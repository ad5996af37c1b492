// Runs the benchmarks one after the other, some minutes in all; each prints ratios against a peer measured in the same run.
// The long ones are run by hand, with the numbers that they take: cold.mjs 100, ledger.mjs 100000, ledger-writers.mjs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHMARKS = [
  ['startup'],
  ['manifest'],
  ['warm'],
  ['wasm-warm'],
  ['wasm'],
  ['cold'],
  ['preview'],
  ['ledger'],
  ['ledger-writers', 4, 5, 6],
];
for (const [name, ...numbers] of BENCHMARKS) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`), ...numbers.map(String)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
