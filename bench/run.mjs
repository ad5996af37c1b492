// Runs the benchmarks one after the other; each prints ratios against a peer measured in the same run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

for (const name of ['startup', 'warm', 'wasm-warm', 'cold', 'wasm', 'ledger']) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
