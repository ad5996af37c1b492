import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { spread } from '../../src/build/shards.ts';
import { COMMANDS, specOf, type CommandName } from '../../src/commands.ts';
import { commandOf, faultsOf, triggersOf, type Job, type Permissions, type Workflow } from './policy.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const load = (path: string): Workflow => parse(read(path)) as Workflow;
const filesOf = (folder: string): string[] => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);

const callers = filesOf('workflows');
const own = filesOf('.github/workflows');
const reusable = own.filter((path) => triggersOf(load(path)).includes('workflow_call'));
const commands = Object.keys(COMMANDS) as CommandName[];

describe.each([...own, ...callers])('%s', (path) => {
  const workflow = load(path);
  const jobs = Object.values(workflow.jobs);

  test('keeps to the policy', () => {
    expect(faultsOf(read(path))).toEqual([]);
  });

  test('gives the action only inputs that its command takes', () => {
    for (const step of jobs.flatMap(({ steps = [] }) => steps)) {
      const name = commandOf(step);
      if (name === undefined) continue;
      const command = commands.find((each) => each === name);
      expect([name, command]).toEqual([name, name]);
      const taken: readonly string[] = command === undefined ? [] : ['command', ...specOf(command).inputs];
      expect(Object.keys(step.with ?? {}).filter((input) => !taken.includes(input))).toEqual([]);
    }
  });

  test('grants to each workflow that it calls what its jobs ask for, and no more', () => {
    for (const job of jobs) {
      const called = calledBy(job);
      if (called !== undefined) expect(job.permissions).toEqual(askedBy(called));
    }
  });

  test('gives each workflow that it calls only inputs and secrets that it has', () => {
    for (const job of jobs) {
      const called = calledBy(job);
      if (called === undefined) continue;
      const { inputs } = callOf(called);
      expect(Object.keys(job.with ?? {}).filter((input) => !(input in inputs))).toEqual([]);
    }
  });
});

describe.each(reusable)('%s', (path) => {
  const { inputs, secrets } = callOf(path);

  test('describes every input and secret, and needs none of them', () => {
    for (const { description, required } of [...Object.values(inputs), ...Object.values(secrets)]) {
      expect(description).toMatch(/^[A-Z`].*\.$/u);
      expect(required).not.toBe(true);
    }
    expect(Object.values(inputs).filter((input) => input.default === undefined)).toEqual([]);
  });

  test('uses every input and secret', () => {
    const text = read(path);

    expect(Object.keys(inputs).filter((name) => !new RegExp(`inputs\\.${name}\\b`, 'u').test(text))).toEqual([]);
    expect(Object.keys(secrets).filter((name) => !text.includes(`secrets.${name}`))).toEqual([]);
  });
});

describe.each(callers)('%s', (path) => {
  test('is 5 to 25 lines long', () => {
    const lines = read(path).trimEnd().split('\n').length;

    expect(lines).toBeGreaterThanOrEqual(5);
    expect(lines).toBeLessThanOrEqual(25);
  });
});

test('each reusable workflow that is for users has a caller, or is called by one that has', () => {
  const called = [...callers, ...reusable].flatMap((path) => Object.values(load(path).jobs).map(calledBy));

  expect(reusable.filter((path) => !called.includes(path))).toEqual([]);
});

test('the report on forks waits for the checks by their name', () => {
  const { on } = parse(read('workflows/fork-reports.yml')) as { on: { workflow_run: { workflows: string[] } } };

  expect(on.workflow_run.workflows).toEqual([load('workflows/checks.yml').name]);
});

test.each(['pull_request_target', 'workflow_run'])('nothing is checked out to be built on %s: that fails', (event) => {
  const { jobs } = load('.github/workflows/plugin-build.yml');
  const { plan, ...others } = jobs;
  const [first, ...more] = plan?.steps ?? [];

  expect(first?.if).toContain(`github.event_name == '${event}'`);
  expect(first?.run).toMatch(/use pull_request, [^]*\nexit 1\n$/u);
  expect(more.every((step) => step.if === undefined)).toBe(true);
  for (const job of Object.values(others)) expect([job.needs, job.if?.includes('always()')]).toEqual(['plan', false]);
});

test('no job is started for what plan says when nothing changed', () => {
  const condition = `needs.plan.outputs.matrix != '${JSON.stringify({ include: spread([], 20) })}'`;

  expect(load('.github/workflows/plugin-build.yml').jobs['build']?.if).toBe(condition);
  expect(read('README.md')).toContain(`if: ${condition}`);
});

const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';

describe('the policy', () => {
  test.each<readonly [string, Sample, string]>([
    ['outside text in a program', { run: 'echo ${{ github.head_ref }}' }, 'an expression is part of a program'],
    [
      'outside text in a script of another action',
      { uses: 'actions/github-script@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v8.0.0', with: { script: '${{ x }}' } },
      'an expression is part of a program',
    ],
    ['a tag where a hash should be', { uses: 'actions/checkout@v5' }, "'actions/checkout@v5' is not pinned"],
    ['a hash without its version', { uses: CHECKOUT.slice(0, 57) }, 'is not pinned by its hash with the version'],
    ['a short hash', { uses: 'actions/checkout@08c6903 # v5.0.0' }, 'is not pinned'],
    ['a checkout that keeps its token', { uses: CHECKOUT }, 'a checkout keeps its token'],
    [
      'a privileged checkout on comments',
      { on: 'issue_comment', permission: 'write', uses: CHECKOUT, with: { 'persist-credentials': false } },
      'it may write, and checks out what others sent',
    ],
    [
      'a privileged checkout after a run of a fork',
      { on: 'workflow_run', permission: 'write', run: 'gh pr checkout 7' },
      'it may write, and checks out what others sent',
    ],
    [
      'a privileged checkout of another commit',
      { permission: 'write', uses: CHECKOUT, with: { 'persist-credentials': false, ref: 'other' } },
      'it may write, and checks out another commit than its own',
    ],
    [
      'secrets beside what others sent',
      { on: 'pull_request_target', uses: CHECKOUT, with: { 'persist-credentials': false, token: '${{ secrets.x }}' } },
      'it may write, and checks out what others sent',
    ],
    [
      'a build that may write',
      { permission: 'write', uses: '$/', with: { command: 'build-wasm' } },
      'it runs code of plugins, and may write',
    ],
    [
      'a build that has secrets',
      { uses: '$/', with: { command: 'provision', python: '${{ secrets.x }}' } },
      'it runs code of plugins, and has secrets',
    ],
    [
      'a cache where the ledger is written',
      { permission: 'write', uses: 'actions/cache@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v4.0.0' },
      'it may write, and uses a cache',
    ],
    [
      'a cache of a set-up where the ledger is written',
      {
        permission: 'write',
        uses: 'actions/setup-python@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v6.0.0',
        with: { cache: 'pip' },
      },
      'it may write, and uses a cache',
    ],
    ['a permission without a reason', { reason: '', uses: '$/' }, 'permissions.contents has no reason beside it'],
    ['all permissions', { all: true, uses: '$/' }, 'the workflow gives all its jobs more than reading'],
    ['a writer that does not queue', { permission: 'write', uses: '$/' }, 'it writes the ledger, and does not queue'],
    ['a job without an end', { limit: '', uses: '$/' }, 'it may take six hours'],
  ])('finds %s', (_, sample, fault) => {
    expect(faultsOf(written(sample)).join('\n')).toContain(fault);
  });

  test('finds nothing in a sample without a fault', () => {
    expect(faultsOf(written({ uses: CHECKOUT, with: { 'persist-credentials': false } }))).toEqual([]);
  });
});

interface Sample {
  readonly on?: string;
  readonly permission?: string;
  readonly all?: boolean;
  readonly reason?: string;
  readonly limit?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A workflow with one job of one step, and nothing wrong but what is asked for. */
function written(sample: Sample): string {
  const { on = 'push', permission = 'read', reason = ' # to have one', limit = 'timeout-minutes: 5' } = sample;
  const lines = Object.entries(sample.with ?? {}).map(([name, value]) => `          ${name}: ${String(value)}`);
  return [
    `on: ${on}`,
    sample.all === true ? 'permissions: write-all' : 'permissions: {}',
    'jobs:',
    '  job:',
    '    runs-on: ubuntu-latest',
    limit === '' ? '' : `    ${limit}`,
    '    permissions:',
    `      contents: ${permission}${reason}`,
    '    steps:',
    sample.run === undefined ? `      - uses: ${sample.uses ?? ''}` : `      - run: ${sample.run}`,
    ...(lines.length > 0 ? ['        with:', ...lines] : []),
    '',
  ].join('\n');
}

interface Call {
  readonly inputs: Readonly<Record<string, { description?: string; required?: boolean; default?: unknown }>>;
  readonly secrets: Readonly<Record<string, { description?: string; required?: boolean }>>;
}

function callOf(path: string): Call {
  const { on } = parse(read(path)) as { on: { workflow_call: Partial<Call> } };
  return { inputs: on.workflow_call.inputs ?? {}, secrets: on.workflow_call.secrets ?? {} };
}

function calledBy({ uses }: Job): string | undefined {
  return /^(?:\$|coolbox\/plugin-action)\/(\.github\/workflows\/[\w-]+\.yml)(?:@v1)?$/u.exec(uses ?? '')?.[1];
}

/** The most that any job of a workflow asks for, also of those that it calls. */
function askedBy(path: string): Permissions {
  const asked: Record<string, string> = {};
  for (const { permissions = {} } of Object.values(load(path).jobs)) {
    for (const [name, level] of Object.entries(permissions)) {
      if (asked[name] !== 'write') asked[name] = level;
    }
  }
  return asked;
}
