import type { BuildDefinition, BuildPlan, Step, StepDefinition, StringMap } from './definition.ts';
import { flag, givenText, givenTextMap, isEmptyScalar, items, texts } from './coerce.ts';
import { KEYS } from './keys.ts';
import { variableFault } from './names.ts';
import { givenPath, insideGlob } from './paths.ts';
import { integer } from './scalar.ts';
import { below, block, refuse, type Block, type Spot } from './spot.ts';
import { described, quoted } from './value.ts';
import { posixWords, shellWord, spacedWords } from './words.ts';

/** A `build` block, as the host sees it and as it is run; null where it is absent (or wrong, which is an error). */
export function readBuild(spot: Spot | null): { definition: BuildDefinition; plan: BuildPlan } | null {
  if (spot === null) return null;
  const { value } = spot;
  if (value.type === 'scalar') {
    refuse(spot, {
      message: 'This is no way to build',
      allowed: 'a list of steps, a mapping with steps, lockfile, inputs, outputs, or one step',
    });
    return null;
  }
  if (value.type === 'list') return assembled(readSteps(spot), null, null, []);
  // As the host tells them apart: without these two keys the mapping is the only step.
  if (!value.entries.some(({ key }) => key === 'steps' || key === 'lockfile')) {
    const single = block(spot, 'step', KEYS.singleStep);
    if (single === null) return null;
    const describesStep = Object.keys(KEYS.step).some((key) => value.entries.some((entry) => entry.key === key));
    const says = describesStep || value.entries.length === 0;
    return assembled([readStep(single, 1, says)], null, patterns(single.get('inputs')), outputs(single.get('outputs')));
  }
  const build = block(spot, 'build', KEYS.build);
  if (build === null) return null;
  const steps = build.get('steps');
  return assembled(
    steps === null ? [] : readSteps(steps),
    givenPath(build.get('lockfile'), 'file'),
    patterns(build.get('inputs')),
    outputs(build.get('outputs')),
  );
}

/** The environment of a plugin or a step. */
export function readEnvironment(spot: Spot | null): StringMap {
  return givenTextMap(spot, (name, at, { value, path, findings }) => {
    if (value.type === 'scalar' && value.scalar.kind === 'boolean') {
      const [found, seen] = value.scalar.value ? ['true', 'True'] : ['false', 'False'];
      findings.warn(value.at, path, {
        message: `The value ${found} is a boolean, and ${quoted(seen)} is what a step sees; quote it: ${quoted(found)}`,
        found,
      });
    }
    const message = variableFault(name);
    if (message !== null)
      findings.error(at, path, { message, found: quoted(name), allowed: 'a name without "=" and control characters' });
  });
}

interface ReadStep {
  readonly definition: StepDefinition;
  readonly step: Step | null;
}

function assembled(
  steps: readonly ReadStep[],
  lockfile: string | null,
  inputs: BuildPlan['inputs'],
  outputs: readonly string[],
) {
  return {
    definition: { steps: steps.map(({ definition }) => definition), lockfile },
    plan: { steps: steps.flatMap(({ step }) => step ?? []), lockfile, inputs, outputs },
  };
}

function readSteps(spot: Spot): readonly ReadStep[] {
  const { value } = spot;
  if (value.type !== 'list') {
    refuse(spot, { message: 'The steps are not a list', allowed: 'a list of steps' });
    return [];
  }
  return value.items.flatMap((item, index) => {
    const step = block(below(spot, index, item), 'step', KEYS.step);
    return step === null ? [] : readStep(step, index + 1, true);
  });
}

type StepBlock = Block<keyof typeof KEYS.step>;

function readStep(step: StepBlock, number: number, warnsIfEmpty: boolean): ReadStep {
  const name = readStepName(step) ?? `step${number}`;
  const shell = readShell(step.get('shell'));
  const cwd = givenPath(step.get('cwd'), 'place');
  const environment = readEnvironment(step.get('environment'));
  const command = readCommand(step.get('command'), shell);
  const { words, script } = command ?? { words: [], script: '' };
  const definition: StepDefinition = { name, command: words, shell, cwd, environment };
  if (words.length === 0) {
    const { value, path, findings } = step.spot;
    if (warnsIfEmpty && command !== null) {
      findings.warn(value.at, path, { message: `The step ${quoted(name)} has no command and does nothing` });
    }
    return { definition, step: null };
  }
  const run = shell ? { script } : { argv: words };
  return { definition, step: { name, run, cwd: cwd === '.' ? null : cwd, environment } };
}

/** The name, else the id, which nobody reads where there is a name. */
function readStepName(step: StepBlock): string | null {
  const name = givenText(step.get('name'));
  const id = step.get('id');
  if (name === null) return givenText(id);
  if (id !== null && id.value.type !== 'scalar') {
    const { value, path, findings } = id;
    findings.warn(value.at, path, { message: 'The id is not text; the name counts', found: described(value) });
  }
  return name;
}

/** The words of a command, and the line for a shell; null (and an error) where it is none. */
function readCommand(spot: Spot | null, shell: boolean): { words: readonly string[]; script: string } | null {
  if (spot === null) return { words: [], script: '' };
  const read = readLine(spot, shell);
  if (read?.words[0] === '' && !shell) {
    refuse(spot, { message: 'The command names no program', allowed: 'a program first, then its arguments' });
  }
  return read;
}

function readLine(spot: Spot, shell: boolean): { words: readonly string[]; script: string } | null {
  const { value } = spot;
  if (value.type === 'list') {
    const words = texts(spot);
    return { words, script: words.join(' ') };
  }
  if (value.type === 'map' || value.scalar.kind !== 'string') {
    refuse(spot, { message: 'This is no command', allowed: 'a list of words, or one text' });
    return null;
  }
  const script = value.scalar.value;
  if (shell) return { words: spacedWords(script), script };
  const words = posixWords(script);
  if (words !== null) {
    warnAboutShell(spot, script);
    return { words, script };
  }
  refuse(spot, {
    message: 'The command has a quote that is not closed, or ends in a backslash',
    allowed: 'words as a POSIX shell splits them; a list of words needs no quoting',
  });
  return null;
}

function warnAboutShell({ value, path, findings }: Spot, line: string): void {
  const found = shellWord(line);
  if (found === null) return;
  findings.warn(value.at, path, {
    message: `No shell runs the command, so ${quoted(found)} is passed to the program as it is; set shell: true, or write a list of words if that is meant`,
    found: quoted(found),
  });
}

/** The host takes any number for a boolean here, and only here. */
function readShell(spot: Spot | null): boolean {
  if (spot?.value.type === 'scalar') {
    const { scalar } = spot.value;
    if (scalar.kind === 'integer') return integer(scalar.source) !== 0n;
    if (scalar.kind === 'float') return !isEmptyScalar(spot);
  }
  return flag(spot, false);
}

function patterns(spot: Spot | null): readonly string[] | null {
  return spot === null ? null : items(spot).flatMap((item) => insideGlob(item, 'place') ?? []);
}

function outputs(spot: Spot | null): readonly string[] {
  return items(spot).flatMap((item) => insideGlob(item, 'written') ?? []);
}
