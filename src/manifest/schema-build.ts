import * as v from 'valibot';
import { flag, insidePath, key, paths, text, textMap } from './schema-values.ts';

// The blocks `build` and what stands in them, for the JSON Schema of a manifest.

export const environment = (whose: string) =>
  key(textMap, `Environment variables ${whose}. Quote numbers and booleans: true is handed over as "True".`, {
    GREETING: 'hello',
  });

const stepKeys = {
  name: key(text, 'How the step is called; step1, step2, … where it has no name.', 'install'),
  id: key(text, 'The name, where there is no `name`.'),
  command: key(
    v.union([v.array(v.nullable(text)), v.string()]),
    'What is run: a list of words, or one text, which is split as a POSIX shell splits words (and is run as written with `shell`).',
    ['python', '-m', 'pip', 'install', '--require-hashes', '-r', 'requirements.lock'],
    'npm run build:wasm',
  ),
  shell: key(v.union([flag, v.number()]), 'Whether a shell runs the command.', false),
  cwd: key(insidePath, 'The folder to run in; the working directory where it is left out.', 'plugins/greeter'),
  environment: environment('of this step alone'),
};
const reads = key(paths, 'Paths and globs of what the build reads, where that cannot be inferred.', [
  'plugins/greeter/**',
]);
const writes = key(paths, 'Paths of what the steps write outside the venv, and what a cache hit must bring back.', [
  'plugins/greeter/generated',
]);

export const step = v.pipe(v.object(stepKeys), v.description('One command of a build'));
export const singleStep = v.pipe(
  v.object({ ...stepKeys, inputs: reads, outputs: writes }),
  v.description('A build of one step'),
);
export const lockfile = key(insidePath, 'A lockfile, mirrored beside the venv.', 'plugins/greeter/requirements.lock');
export const build = v.pipe(
  v.object({
    steps: key(v.array(step), 'The steps, run one after the other.'),
    lockfile,
    inputs: reads,
    outputs: writes,
  }),
  v.description('Steps and what belongs to them'),
);
export const builds = v.union([
  build,
  v.pipe(v.array(step), v.description('The steps, run one after the other')),
  singleStep,
]);
