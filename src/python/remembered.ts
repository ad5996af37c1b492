import type { Probes } from '../build/probes.ts';
import { probe, Probed, type Reader } from './interpreter.ts';
import type { Probe } from './search.ts';

/** A probe that starts an interpreter only when its file is not the one that answered before. */
export function rememberedProbe(
  probes: Probes,
  world: { readonly read: Reader; readonly environment: Readonly<Record<string, string>> },
): Probe {
  return (path) =>
    probes.ask({
      kind: 'python',
      path,
      answer: Probed,
      probe: () => probe(path, world),
      // A copied interpreter of a venv answers for another file, which may change behind it.
      lasting: (answer) => (answer.found ? answer.interpreter.executable === path : answer.lasting),
    });
}
