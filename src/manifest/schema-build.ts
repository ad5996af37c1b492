import * as v from 'valibot';
import { flag, insidePath, key, paths, text, variables } from './schema-values.ts';

// The blocks `build` and what stands in them, for the JSON Schema of a manifest.

export const environment = (whose: string) =>
  key(variables, `Environment variables ${whose}. Quote booleans and numbers: true would be handed over as "True".`, {
    GREETING: 'hello',
  });

const COMMAND = [
  'What is run: a list of words; or one text, which is split as a POSIX shell splits words and expanded nowhere, or run as written with `shell`.',
  ['python', '-m', 'pip', 'install', '--require-hashes', '-r', 'requirements.lock'],
  'npm run build:wasm',
] as const;
const command = v.union([v.array(text), v.string()]);
const stepKeys = {
  name: key(text, 'How the step is called; step1, step2, … where it has no name.', 'install'),
  id: key(text, 'The name, where there is no `name`.'),
  /** Left out or `null`, the step does nothing, which is warned about. */
  command: v.pipe(v.nullable(command), v.description(COMMAND[0]), v.examples([[...COMMAND[1]], COMMAND[2]])),
  shell: key(
    v.union([flag, v.number()]),
    'With it, the command runs as written by /bin/sh -e (on Windows by cmd.exe); without it nothing is expanded: |, &&, > and $NAME are handed to the program as they are.',
    false,
  ),
  cwd: key(insidePath, 'The folder to run in; the working directory where it is left out.', 'plugins/greeter'),
  environment: environment('of this step alone'),
};
const reads = key(
  paths,
  'Paths and globs of what the build reads. They replace the inputs that are inferred otherwise: lockfiles, folders and files that steps name, dev.watch, the package of the entrypoint.',
  ['plugins/greeter/**'],
);
const writes = key(
  paths,
  'Paths of what the steps write outside the venv: what a cache hit must bring back, as no step runs then.',
  ['plugins/greeter/generated'],
);

export const step = v.pipe(v.strictObject(stepKeys), v.description('One command of a build'));
export const singleStep = v.pipe(
  v.strictObject({ ...stepKeys, inputs: reads, outputs: writes }),
  v.description('A build of one step'),
);
export const lockfile = key(
  insidePath,
  'A lockfile of pip. Where there are no build steps, what it lists is installed; otherwise it is mirrored beside the venv, and the steps install.',
  'plugins/greeter/requirements.lock',
);
const planKeys = {
  steps: key(v.array(step), 'The steps, run one after the other.'),
  lockfile,
  inputs: reads,
  outputs: writes,
};
export const build = v.pipe(v.strictObject(planKeys), v.description('Steps and what belongs to them'));
/** A mapping that is neither form yet, where editors offer the keys of both. */
export const openBuild = v.pipe(
  v.strictObject({ ...planKeys, ...stepKeys, command: v.optional(stepKeys.command) }),
  v.description('Steps and what belongs to them, or one step'),
);
export const builds = v.union([v.array(step), build, singleStep, openBuild]);

/** Which keys make a mapping which form of a build, in this order, as the reader tells them apart; without any it is `openBuild`. */
export const FORMS = {
  build: ['steps', 'lockfile'],
  singleStep: Object.keys(stepKeys),
} as const;
