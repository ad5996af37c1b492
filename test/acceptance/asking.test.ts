import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../support/plugins.ts';
import { documentIn, resultOf, scratch, step, terminal, told } from '../support/process.ts';
import { write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const cwd = join(folder, 'plugins');
write(cwd, {
  'plugins.yaml': [
    'profiles:',
    '  dev: { plugins: [] }',
    '  prod:',
    '    plugins:',
    '      - { id: greeter, runtime: { entrypoint: "greeter:G" } }',
    '',
  ].join('\n'),
  'greeter.py': '',
});
const inside = ['--profile', 'prod'];

describe('the command line', () => {
  test('without a word prints the help on stderr and is wrong usage; with --help it is asked for', async () => {
    const [bare, asked, command] = await Promise.all([
      terminal([], { cwd }),
      terminal(['--help'], { cwd }),
      terminal(['plan', '--help'], { cwd }),
    ]);

    expect([bare.code, bare.stdout]).toEqual([2, '']);
    expect(bare.stderr).toContain('provision');
    expect([asked.code, asked.stderr]).toEqual([0, '']);
    expect(command.stdout).toContain('--shards');
  });

  test.each([
    ['an unknown command', ['plann'], "Did you mean 'plan'?"],
    ['an unknown flag', ['plan', '--shard', '3'], "Did you mean '--shards'?"],
    ['a flag without its value', ['plan', '--shards'], "'--shards' needs a value"],
    ['a value that is not allowed', ['plan', '--shards', '257'], 'from 1 to 256'],
    ['a word too many', ['plan', 'greeter'], "'greeter' is one word too many"],
    ['a choice that there is not', ['provision', '--installer', 'conda'], 'auto, uv, pip'],
    ['a duration without a unit', ['provision', '--step-timeout', '90'], '90s, 30m or 2h'],
    ['a boolean that is none', ['plan', '--dry-run=maybe'], 'true, false'],
  ])('refuses %s with exit code 2, and says what is meant', async (_, words, meant) => {
    const result = await told(words, { cwd });

    expect([result.code, result.document.reason]).toEqual([2, 'usage']);
    expect(`${result.document.message} ${result.document.hint ?? ''}`).toContain(meant);
    expect(result.stderr).toContain(meant);
  });

  test('tells all that is wrong at once', async () => {
    const result = await told(['provision', '--jobs=0', '--step-timeout=x', '--on-unsupported=no'], { cwd });

    expect(result.document.message.split('\n')).toHaveLength(3);
  });

  test('warns by name about an input that the command does not take, and goes on', async () => {
    const result = await told(['plan', ...inside, '--step-timeout', '5m'], { cwd });

    expect(result.code).toBe(0);
    expect(result.stderr).toContain("does not take the input 'step-timeout'");
  });

  test('prints one JSON document on stdout with --json, also when it fails, and all else on stderr', async () => {
    const results = await Promise.all([
      told(['plan', ...inside], { cwd }),
      told(['plan', '--profile', 'none'], { cwd }),
      told(['plan', '--nonsense'], { cwd }),
      told(['provision', ...inside, '--python', '/no/such/python'], { cwd }),
    ]);

    expect(results.map(({ document }) => [document.schema, document.command, document.reason])).toEqual([
      [1, 'plan', 'ok'],
      [1, 'plan', 'unknown_profile'],
      [1, 'plan', 'usage'],
      [1, 'provision', 'no_interpreter'],
    ]);
  });

  test('ends in peace when nobody reads on: a closed pipe is no error', async () => {
    const through = ['sh', '-c', '"$0" "$@" | true'];

    const ran = await terminal(['plan', ...inside, '--json'], { cwd, through });

    expect([ran.code, ran.stderr]).toEqual([0, expect.not.stringContaining('EPIPE')]);
  });
});

describe('what cannot be found', () => {
  test.each([
    ['a plugin', ['--plugins', 'greter'], 'unknown_plugin', "did you mean 'greeter'?"],
    ['a glob that meets nothing', ['--plugins', 'x-*'], 'unknown_plugin', "'x-*'"],
    ['a profile', ['--profile', 'prot'], 'unknown_profile', '"prod"'],
    ['a manifest', ['--manifest', 'other.yaml'], 'manifest_missing', "'other.yaml'"],
  ])('is named: %s', async (_, words, reason, named) => {
    const result = await told(['plan', ...inside, ...words], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, reason]);
    expect(`${result.document.message} ${result.document.hint ?? ''}`).toContain(named);
  });

  test('is the profile where there are several and none is called default', async () => {
    const result = await told(['plan'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'unknown_profile']);
    expect(result.document.hint).toMatch(/"dev", "prod"/u);
  });

  test('is the manifest of an empty folder, with the names that were looked for', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });

    const result = await told(['plan'], { cwd: join(folder, 'empty') });

    expect([result.code, result.document.reason]).toEqual([1, 'manifest_missing']);
    expect(result.document.message).toContain('plugins.yaml, plugins.yml, plugins.json, boot_manifest.yaml');
  });

  test('is the working directory', async () => {
    const result = await told(['plan', '--working-directory', 'nowhere'], { cwd });

    expect([result.code, result.document.reason]).toEqual([2, 'usage']);
    expect(result.document.message).toContain('nowhere');
  });

  test.each(['plugins.yml', 'plugins.json', 'boot_manifest.yaml'])(
    'is not %s, which is found by its name',
    async (name) => {
      write(folder, { [`named ${name}/${name}`]: manifest({ id: 'a', runtime: {} }) });

      expect((await terminal(['plan'], { cwd: join(folder, `named ${name}`) })).code).toBe(0);
    },
  );
});

describe('a step', () => {
  test('fails the job by its exit code and sets the reason, with an error for people', async () => {
    const ran = await step({ workspace: cwd, inputs: { command: 'plan', plugins: 'greter', profile: 'prod' } });

    expect([ran.code, ran.outputs['reason'], resultOf(ran).reason]).toEqual([1, 'unknown_plugin', 'unknown_plugin']);
    expect(ran.seen.commands).toContainEqual(expect.objectContaining({ name: 'error' }));
  });

  test('has the inputs of action.yml, empty ones being absent, and warns about those of other commands', async () => {
    const ran = await step({
      workspace: cwd,
      inputs: {
        command: 'plan',
        profile: 'prod',
        manifest: '',
        base: '',
        shards: ' 3 ',
        plugins: 'greeter\n',
        'pass-env': 'A,B',
      },
    });

    expect([ran.code, ran.outputs['plugins']]).toEqual([0, '["greeter"]']);
    expect(ran.seen.commands.map(({ name, message }) => [name, message])).toContainEqual([
      'warning',
      expect.stringContaining("'pass-env'"),
    ]);
  });

  test('without a command, or with one that there is not, is wrong usage', async () => {
    const [none, wrong] = await Promise.all([
      step({ workspace: cwd, inputs: { command: '' } }),
      step({ workspace: cwd, inputs: { command: 'provison' } }),
    ]);

    expect([none.code, wrong.code, none.outputs['reason'], wrong.outputs['reason']]).toEqual([2, 2, 'usage', 'usage']);
    expect(wrong.seen.commands[0]?.message).toContain("Did you mean 'provision'?");
  });

  test('puts what is wrong with the manifest on its lines', async () => {
    const workspace = join(folder, 'work space');
    write(workspace, {
      'sub/plugins.yaml':
        'profiles:\n  default:\n    plugins:\n      - id: "../x"\n        runtime: {}\n      - runtime: {}\n',
    });

    const ran = await step({ workspace, inputs: { command: 'plan', 'working-directory': 'sub' } });

    expect([ran.code, ran.outputs['reason']]).toEqual([1, 'manifest_invalid']);
    expect(ran.seen.commands.filter(({ name }) => name === 'error').map(({ properties }) => properties)).toEqual(
      expect.arrayContaining([
        { file: 'sub/plugins.yaml', line: '4', col: '13' },
        { file: 'sub/plugins.yaml', line: '6', col: '9' },
      ]),
    );
  });

  test('that is asked for JSON on a terminal of GitHub has it alone on stdout', async () => {
    writeFileSync(join(folder, 'x'), '');

    const ran = await terminal(['plan', '--profile=none', '--json'], { cwd, environment: { GITHUB_ACTIONS: 'true' } });

    expect(documentIn(ran).reason).toBe('unknown_profile');
  });
});
