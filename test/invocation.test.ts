import { describe, expect, test } from '@jest/globals';
import { split } from 'shlex';
import { Refusal } from '../src/errors.ts';
import { EXAMPLES } from '../src/examples.ts';
import { readArguments, readStep } from '../src/invocation.ts';
import { readValues } from '../src/values.ts';

describe('a command line', () => {
  test('gives inputs by flags of their names, lists also by repeating them', () => {
    const asked = readArguments(['provision', '--plugins', 'a,b', '--plugins=c', '--dry-run', '--no-cache', '--json']);

    expect(asked).toMatchObject({ kind: 'run', command: 'provision', json: true, warnings: [] });
    expect(asked.kind === 'run' && Object.fromEntries(asked.given)).toEqual({
      plugins: 'a,b\nc',
      'dry-run': 'true',
      cache: 'false',
    });
  });

  test.each(Object.entries(EXAMPLES).flatMap(([command, all]) => all.map(([words]) => `${command} ${words}`.trim())))(
    'that --help shows is taken: %s',
    (line) => {
      const asked = readArguments(split(line));

      expect(asked).toMatchObject({ kind: 'run', warnings: [] });
      expect(() => asked.kind === 'run' && readValues(asked.command, asked.given)).not.toThrow();
    },
  );

  test('gives several plugins as words where they come last, and flags add to them', () => {
    const asked = readArguments(['preview', 'greeter', 'clock-*', '--plugins', 'leap']);

    expect(asked.kind === 'run' && asked.given.get('plugins')).toBe('greeter\nclock-*\nleap');
    expect(() => readArguments(['channel', 'greeter', 'beta', 'clock'])).toThrow("'clock' is one word too many");
  });

  test('is refused as a whole, with every word that makes no sense and the flag that was meant', () => {
    const read = (): unknown => readArguments(['provision', 'extra', '--plugin', 'a', '--step-timeout']);

    expect(read).toThrow(Refusal);
    expect(read).toThrow(
      /'extra' is one word too many[^]*'--plugin'[^]*'--plugins'[^]*'--step-timeout' needs a value/u,
    );
  });

  test('names the command that was meant', () => {
    expect(() => readArguments(['provison'])).toThrow("There is no command 'provison'. Did you mean 'provision'?");
  });

  test('warns by name of an input that the command does not take, and leaves it out', () => {
    const asked = readArguments(['provision', '--shards', '3']);

    expect(asked.kind === 'run' && asked.given.size).toBe(0);
    expect(asked.kind === 'run' && asked.warnings).toEqual([
      expect.stringContaining("does not take the input 'shards'"),
    ]);
  });

  test('without a word is a question for help that was not asked', () => {
    expect(readArguments([])).toEqual({ kind: 'help', asked: false, command: undefined });
    expect(readArguments(['plan', '-h'])).toEqual({ kind: 'help', asked: true, command: 'plan' });
  });
});

describe('a step', () => {
  test("gives inputs as GitHub's variables; an empty one counts as not given", () => {
    const asked = readStep({
      INPUT_COMMAND: 'plan',
      'INPUT_WORKING-DIRECTORY': ' examples ',
      INPUT_PLUGINS: '',
      INPUT_SHARDS: '2',
    });

    expect(asked.kind === 'run' && Object.fromEntries(asked.given)).toEqual({
      'working-directory': 'examples',
      shards: '2',
    });
  });
});

describe('the value of an input', () => {
  test('is typed by its kind, and defaults are filled in', () => {
    const given = new Map([
      ['plugins', 'a, b\n\n c'],
      ['step-timeout', '90s'],
      ['jobs', '4'],
      ['cache', 'False'],
    ] as const);

    const values = readValues('provision', given);

    expect(values).toMatchObject({
      plugins: ['a', 'b', 'c'],
      'step-timeout': 90_000,
      jobs: 4,
      cache: false,
      installer: 'auto',
      'artifacts-dir': 'artifacts',
      python: undefined,
      'pass-env': [],
    });
  });

  test('is refused together with all other wrong ones, each with what is allowed', () => {
    const given = new Map([
      ['step-timeout', '10'],
      ['jobs', '0'],
      ['cache', 'yes'],
      ['installer', 'conda'],
      ['profile', 'a\nb'],
    ] as const);

    expect(() => readValues('provision', given)).toThrow(
      /'profile'[^]*one line[^]*'installer' is 'conda'; allowed: auto, uv, pip[^]*'step-timeout'[^]*unit[^]*'jobs' is '0'; allowed: a whole number from 1 to 64[^]*'cache' is 'yes'; allowed: true, false/u,
    );
  });
});
