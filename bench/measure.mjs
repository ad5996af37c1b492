// What the benchmarks share: interleaved runs, medians, and processes with an environment of their own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const BUNDLE = join(import.meta.dirname, '..', 'dist', 'index.js');

/** The environment of everything measured: what a fresh shell has, and nothing that slows Node's start. */
export const CLEAN = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' };

/** Runs a command to its end; returns seconds. Throws when it fails: a benchmark of a failure measures nothing. */
export function timed(argv, { cwd, env = {} } = {}) {
  const [command, ...rest] = argv;
  const started = performance.now();
  const ended = spawnSync(command, rest, { cwd, env: { ...CLEAN, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (ended.status !== 0)
    throw new Error(`${argv.join(' ')} ended with ${ended.status}: ${ended.stderr}${ended.error ?? ''}`);
  return seconds;
}

/**
 * Measures named functions in turn, `rounds` times, and returns the median seconds of each. One round more is run
 * first and thrown away, unless it is a single one. A function returns the seconds that count.
 */
export function interleaved(rounds, cases) {
  const times = new Map(Object.keys(cases).map((name) => [name, []]));
  for (let round = rounds === 1 ? 0 : -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const seconds = run();
      if (round >= 0) times.get(name).push(seconds);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Prints one comparison: ours, the peer's, the ratio. */
export function report(what, ours, peer, peerName, goal) {
  const ratio = (ours / peer).toFixed(2);
  const against = (peer / ours).toFixed(1);
  console.log(
    `${what.padEnd(44)} ${show(ours)}  ${peerName.padEnd(26)} ${show(peer)}  ${ratio}× its time (${against}× as fast)${goal ? `, goal ${goal}` : ''}`,
  );
}

function show(seconds) {
  return (seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(2)} s`).padStart(8);
}
