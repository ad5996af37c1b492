import { Refusal, type Problem } from '../errors.ts';
import type { Profile } from './definition.ts';
import { createFindings, type Findings } from './findings.ts';
import { readProfiles } from './profile.ts';
import { quoted, type Value } from './value.ts';

/** Reads text into values with their places; null where it cannot be used, which the findings then say. */
export type Parse = (text: string, findings: Findings) => Value | null;

export interface ManifestOptions {
  /** The manifest as messages name it. */
  readonly file: string;
  readonly profile?: string | undefined;
}

/** A manifest without errors. */
export interface ManifestReading {
  /** The profile asked for, else `default`, else the only one. */
  readonly profile: Profile;
  /** The names of all profiles. */
  readonly profiles: readonly string[];
  /** Warnings, in the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a manifest with the parser given, and checks all of its profiles.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too), or `unknown_profile`.
 */
export function interpretManifest(text: string, parse: Parse, options: ManifestOptions): ManifestReading {
  // A byte order mark is no part of the first line: editors do not count it.
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const findings = createFindings(options.file, body);
  const profiles = profilesOf(body, parse, findings);
  if (findings.failed) throw invalid(options.file, findings.problems());
  return {
    profile: chosen(profiles, options.profile, options.file),
    profiles: profiles.map(({ name }) => name),
    problems: findings.problems(),
  };
}

function profilesOf(text: string, parse: Parse, findings: Findings): readonly Profile[] {
  const value = parse(text, findings);
  return value === null ? [] : readProfiles({ value, path: null, findings });
}

function invalid(file: string, problems: readonly Problem[]): Refusal {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const where = first?.line === undefined ? '' : ` in line ${first.line}`;
  const what = [first?.path ?? '', first?.message ?? ''].filter((part) => part !== '').join(': ');
  const count = errors.length === 1 ? `an error${where}` : `${errors.length} errors, the first${where}`;
  return new Refusal('manifest_invalid', `The manifest '${file}' has ${count}: ${what}.`, {
    hint: 'Each problem names its line, what was found and what is allowed.',
    problems,
  });
}

function chosen(profiles: readonly Profile[], asked: string | undefined, file: string): Profile {
  const named = (name: string) => profiles.find((profile) => profile.name === name);
  const profile =
    asked === undefined ? (named('default') ?? (profiles.length === 1 ? profiles[0] : undefined)) : named(asked);
  if (profile !== undefined) return profile;
  const shown = profiles.slice(0, 50).map(({ name }) => quoted(name));
  const listed = `${shown.join(', ')}${profiles.length > shown.length ? ', …' : ''}`;
  throw new Refusal(
    'unknown_profile',
    asked === undefined
      ? `The manifest '${file}' has ${profiles.length === 0 ? 'no profiles' : `${profiles.length} profiles and none is named "default"`}.`
      : `The manifest '${file}' has no profile ${quoted(asked)}.`,
    {
      hint: profiles.length === 0 ? 'Add a profile under `profiles`.' : `Give one of these as \`profile\`: ${listed}.`,
    },
  );
}
