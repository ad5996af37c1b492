import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { compare, explain, satisfies } from '@renovatebot/pep440';
import { Refusal } from '../errors.ts';
import type { InterpreterRequirement } from '../manifest/definition.ts';
import { platformMatches } from '../manifest/platform.ts';
import { pythonSpecifier } from '../manifest/specifiers.ts';
import { atPath, candidates, commandOnPath, type Candidate } from './candidates.ts';
import type { Interpreter, Probed } from './interpreter.ts';
import { interpreterName, pathsOf, type Sources } from './places.ts';

/** Tells what a file is when started; asked for each file at most once a search. */
export type Probe = (executable: string) => Promise<Probed>;

/**
 * A function that finds the interpreter for a requirement (null: none made). Listing the candidates, and each probe, is done once
 * for any number of requirements, and equal ones are answered once. It throws Refusal `no_interpreter` with everything that was looked at.
 */
export function interpreterFinder(
  sources: Sources,
  probe: Probe,
): (requirement: InterpreterRequirement | null) => Promise<Interpreter> {
  let listed: Promise<Listed> | undefined;
  const probed = new Map<string, Promise<Probed>>();
  const probeOnce = async (path: string): Promise<Probed> => {
    const key = await programAt(path, sources.platform);
    const answer = probed.get(key) ?? probe(key);
    probed.set(key, answer);
    return answer;
  };
  const chosen = new Map<string, Promise<Interpreter>>();
  return async (requirement) => {
    const key = JSON.stringify(requirement);
    const choice = chosen.get(key) ?? choose(requirement, await (listed ??= list(sources)), probeOnce);
    chosen.set(key, choice);
    return choice;
  };
}

/** The first interpreter that satisfies the requirement. Throws as `interpreterFinder` does. */
export async function findInterpreter(
  requirement: InterpreterRequirement | null,
  sources: Sources,
  probe: Probe,
): Promise<Interpreter> {
  return interpreterFinder(sources, probe)(requirement);
}

/** Python before this is not supported. */
const OLDEST = '3.8';
const TOO_OLD = `older than ${OLDEST}, the oldest supported`;

interface Listed {
  /** The input, when it is a version: what satisfies it comes first. */
  readonly wanted: string | null;
  readonly input: string | null;
  readonly candidates: readonly Candidate[];
}

const INPUT = "the input 'python'";

async function list(sources: Sources): Promise<Listed> {
  const input = sources.python?.trim() || null;
  const found = await candidates(sources);
  if (input === null) return { wanted: null, input, candidates: found };
  const wanted = pythonSpecifier(input);
  if (wanted !== null) return { wanted, input, candidates: found };
  const { isAbsolute, resolve } = pathsOf(sources.platform);
  const isPath = isAbsolute(input) || /[\\/]/.test(input);
  const given = isPath
    ? await atPath(resolve(sources.directory, input), INPUT, sources.platform)
    : await commandOnPath(input, INPUT, sources);
  if (given.length === 0) {
    throw new Refusal(
      'no_interpreter',
      `The input 'python' is '${input}', but ${isPath ? 'there is no interpreter at that path' : 'PATH has no such command'}.`,
      {
        hint: "Give the path of an interpreter, a command on PATH, or a version such as '3.12' or '>=3.11,<3.14'.",
      },
    );
  }
  return { wanted: null, input, candidates: [...given, ...found] };
}

interface Looked {
  readonly candidate: Candidate;
  readonly version: string | null;
  readonly why: string;
}

async function choose(requirement: InterpreterRequirement | null, listed: Listed, probe: Probe): Promise<Interpreter> {
  const looked: Looked[] = [];
  // An interpreter that would do where there is no better one, each kind in the order found.
  const lesser: { interpreter: Interpreter; rank: number }[] = [];
  const seen = new Set<string>();
  for (const candidate of listed.candidates) {
    if (candidate.asked !== null && candidate.asked !== requirement?.implementation) continue;
    const answer = await probe(candidate.path);
    const given = candidate.origin === INPUT;
    if (!answer.found) {
      if (given) throw unusable(candidate, answer.why);
      looked.push({ candidate, version: null, why: answer.why });
      continue;
    }
    const { interpreter } = answer;
    if (seen.has(interpreter.executable)) continue;
    seen.add(interpreter.executable);
    if (given && isTooOld(interpreter)) throw unusable(candidate, `is Python ${interpreter.version}, ${TOO_OLD}`);
    const verdict = judge(interpreter, requirement, listed, given);
    if (verdict === 0) return interpreter;
    if (typeof verdict === 'number') lesser.push({ interpreter, rank: verdict });
    else looked.push({ candidate, version: interpreter.version, why: verdict });
  }
  const [best] = lesser.sort((a, b) => a.rank - b.rank);
  if (best !== undefined) return best.interpreter;
  throw nothing(requirement, listed, looked);
}

/** 0 for the interpreter that is meant, more for one that would do (the less, the better), or why it will not do. */
function judge(
  interpreter: Interpreter,
  requirement: InterpreterRequirement | null,
  { wanted, input }: Listed,
  given: boolean,
): number | string {
  const { version, implementation, platform } = interpreter;
  if (isTooOld(interpreter)) return TOO_OLD;
  if (requirement?.implementation != null && implementation !== requirement.implementation.toLowerCase())
    return `is ${implementation}`;
  if (requirement !== null && !platformMatches(requirement.platforms, platform)) return `is for ${platform}`;

  const asked = requirement?.python ?? [];
  const fits =
    asked.length === 0 ? (given ? 'exactly' : fit(version, [`>=${OLDEST}`])) : fit(version, specifiers(asked));
  if (fits === 'no') return 'another version is asked for';
  const wish = wanted === null ? 'exactly' : fit(version, [wanted]);
  // The input is a wish where the plugin says itself what it needs, and the rule where it does not.
  if (wish === 'no' && asked.length === 0) return `the input 'python' asks for ${input ?? wanted ?? ''}`;

  const rank = (wish === 'no' ? 4 : 0) + (fits === 'as a pre-release' || wish === 'as a pre-release' ? 2 : 0);
  const otherKind = !given && requirement?.implementation == null && implementation !== 'cpython';
  return rank + (otherKind ? 1 : 0);
}

function isTooOld({ version }: Interpreter): boolean {
  return compare(explain(version)?.base_version ?? version, OLDEST) < 0;
}

/** What a person names by hand and cannot be used is never passed over in silence. */
function unusable({ path }: Candidate, why: string): Refusal {
  return new Refusal('no_interpreter', `The input 'python' leads to '${path}', which ${why}.`, {
    hint: `Give an interpreter of Python ${OLDEST} or later by its path, its command, or a version such as '3.12'.`,
  });
}

type Fit = 'exactly' | 'as a pre-release' | 'no';

/** A specifier takes pre-releases only when it names one (PEP 440); they do where nothing else does. */
function fit(version: string, ranges: readonly string[]): Fit {
  if (ranges.some((range) => satisfies(version, range))) return 'exactly';
  return ranges.some((range) => satisfies(version, range, { prereleases: true })) ? 'as a pre-release' : 'no';
}

function specifiers(asked: readonly string[]): string[] {
  return asked.map(pythonSpecifier).filter((specifier) => specifier !== null);
}

function nothing(
  requirement: InterpreterRequirement | null,
  { input, candidates }: Listed,
  looked: readonly Looked[],
): Refusal {
  const python = requirement?.python.length ? requirement.python.map((each) => `'${each}'`).join(' or ') : null;
  const asked = [
    requirement?.implementation ?? 'Python',
    python ?? (input === null ? `>=${OLDEST}` : `'${input}' (the input 'python')`),
    ...(requirement?.platforms.length ? [`for ${requirement.platforms.join(', ')}`] : []),
  ].join(' ');
  const lines = looked.map(
    ({ candidate, version, why }) =>
      `  ${candidate.path} (${candidate.origin}): ${version === null ? '' : `${version}, `}${why}`,
  );
  const list =
    lines.length > 0 ? `Looked at:\n${lines.join('\n')}` : 'Nothing on this machine looks like an interpreter.';
  const version = /\d+\.\d+/.exec(requirement?.python[0] ?? input ?? '')?.[0] ?? '3.12';
  const name =
    requirement?.implementation != null && requirement.implementation !== 'cpython'
      ? `${requirement.implementation}${version}`
      : version;
  // What is left of an unquoted 3.10 in YAML.
  const meant = requirement?.python.includes('3.1') === true ? "If 3.10 is meant, quote it: '3.10'. " : '';
  const known = candidates.length === 0 ? '' : ", or give the path of one by the input 'python'";
  return new Refusal('no_interpreter', `No interpreter satisfies what is asked for: ${asked}. ${list}`, {
    hint: `${meant}On GitHub add a step 'actions/setup-python' with 'python-version: "${name}"' before this one; elsewhere run 'uv python install ${name}' or install it with pyenv${known}.`,
  });
}

/** The file to start: the real one, unless its name shows that it is a dispatcher which looks at the name it was called by. */
async function programAt(path: string, platform: string): Promise<string> {
  const real = await realpath(path).catch(() => path);
  return interpreterName(basename(real), platform) === undefined ? path : real;
}
