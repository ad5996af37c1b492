import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMANDS, specOf, type CommandName } from '../src/commands.ts';
import { REASONS } from '../src/errors.ts';
import { helpText } from '../src/help.ts';
import { INPUTS, type InputSpec } from '../src/inputs.ts';
import { readManifest } from '../src/manifest/read.ts';
import { GIVEN } from '../src/meanings.ts';
import { OWN_TEXTS } from '../src/own-texts.ts';
import { OUTPUTS } from '../src/outputs.ts';
import { VERSION } from '../src/version.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sorted = (words: Iterable<string>): string[] => [...words].sort();

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

interface Package {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

const action = parse(read('action.yml')) as Action;
const manifest = JSON.parse(read('package.json')) as Package;
const readme = read('README.md');
const documents = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const commands = Object.keys(COMMANDS) as CommandName[];

describe('what is generated', () => {
  test('is as the tables have it', () => {
    const checked = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: ROOT, encoding: 'utf8' });

    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('action.yml', () => {
  test('has the command and every input of the table, and no other', () => {
    expect(Object.keys(action.inputs)).toEqual(['command', ...Object.keys(INPUTS)]);
  });

  test('has every output of the table, and no other', () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  });

  test('leaves defaults to the bundle, and says them', () => {
    const defaults = Object.entries<InputSpec>(INPUTS).filter(([, spec]) => (spec.default ?? '.') !== '.');

    expect(Object.entries(action.inputs).filter(([, input]) => 'default' in input)).toEqual([
      ['token', expect.objectContaining({ default: '${{ github.token }}' })],
    ]);
    for (const [name, spec] of defaults) {
      expect(action.inputs[name]?.description).toContain(`Default: ${spec.default ?? ''}.`);
    }
  });

  test('starts a file that is there, on the Node that GitHub offers', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(existsSync(join(ROOT, action.runs.main))).toBe(true);
  });

  test('wants the command and nothing else', () => {
    const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);

    expect(required.map(([name]) => name)).toEqual(['command']);
  });
});

describe('the tables', () => {
  test('have no input that no command takes, and no output that none sets', () => {
    const taken = new Set(commands.flatMap((command) => specOf(command).inputs));
    const set = new Set(['reason', 'result', ...commands.flatMap((command) => specOf(command).outputs)]);

    expect(sorted(taken)).toEqual(sorted(Object.keys(INPUTS)));
    expect(sorted(set)).toEqual(sorted(Object.keys(OUTPUTS)));
  });

  test('tell the reasons that the code gives from those that none gives yet', () => {
    const code = sourceFiles()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const given = Object.keys(REASONS).filter((reason) =>
      new RegExp(`(?:Refusal\\(|reason[:=]|\\?\\?|\\?|:)\\s*'${reason}'`, 'u').test(code),
    );

    expect(sorted(given)).toEqual(sorted(Object.keys(GIVEN)));
    expect(sorted(Object.keys(GIVEN))).toEqual(sorted(Object.keys(REASONS)));
  });
});

describe.each(commands)('%s --help', (command) => {
  test('lists exactly the inputs that the command takes, in their order', () => {
    const flags = [...helpText(command).matchAll(/^ {2}--(?:\[no-\])?([\w-]+)/gmu)].map(([, name]) => name);

    expect(flags).toEqual([...specOf(command).inputs, 'json', 'help']);
  });
});

describe('--help', () => {
  test('has own texts only of inputs that the command takes, and each tells of that command alone', () => {
    for (const [command, texts] of Object.entries(OWN_TEXTS)) {
      const { inputs } = specOf(command as CommandName);
      const others = commands.filter((name) => name !== command && /^(?!plan$|channel$)/u.test(name));
      expect(Object.keys(texts).filter((input) => !inputs.some((name) => name === input))).toEqual([]);
      expect(Object.values(texts).filter((text) => others.some((name) => text.includes(`\`${name}\``)))).toEqual([]);
    }
  });

  test('tells of no input what is true of other commands only', () => {
    const told = commands.filter((command) =>
      specOf(command).inputs.some((input) => {
        const text = OWN_TEXTS[command]?.[input] ?? INPUTS[input].description;
        return commands.some((name) => name !== command && new RegExp(`\`${name}\`(?:, \`\\w+\`)*:`, 'u').test(text));
      }),
    );

    expect(told).toEqual([]);
  });

  test.each([
    ['preview', 'preview [plugins…] ['],
    ['status', 'status [plugins…] ['],
    ['resolve', 'resolve <plugin> ['],
    ['channel', 'channel <plugin> <channel> ['],
    ['promote', 'promote <channel> ['],
    ['plan', 'plan ['],
  ] as const)('of %s shows what must be given, and what need not', (command, usage) => {
    expect(helpText(command)).toContain(`Usage: coolbox-plugin-action ${usage}--input value …]`);
    expect(specOf(command).usage === undefined).toBe(specOf(command).positional.length === 0);
  });
});

describe('the README', () => {
  test('shows a first workflow within its first 25 lines', () => {
    expect(readme.split('\n').slice(0, 25).join('\n')).toMatch(/uses: coolbox\/plugin-action@v1[^]*?\n```\n/u);
  });

  test('has a row for each command, input, output, and reason that is given, and no other', () => {
    expect(rowsOf('commands')).toEqual(commands);
    expect(rowsOf('inputs')).toEqual(Object.keys(INPUTS));
    expect(rowsOf('outputs')).toEqual(Object.keys(OUTPUTS));
    expect(rowsOf('reasons')).toEqual(Object.keys(GIVEN));
  });

  test('shows a manifest in which nothing is wrong', () => {
    const [, text = ''] = /```yaml\n(# yaml-language-server[^]*?)```/u.exec(readme) ?? [];

    const { problems, profile } = readManifest(text, { file: 'plugins.yaml', profile: undefined });

    expect(problems).toEqual([]);
    expect(profile.plugins).toHaveLength(2);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', ...documents])('%s', (document) => {
  test('links to files that are there, and to headings that they have', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu)].map(
      ([, path = '', heading]) => ({ path: path === '' ? document : join(dirname(document), path), heading }),
    );

    const broken = links.filter(
      ({ path, heading }) =>
        !existsSync(join(ROOT, path)) || (heading !== undefined && !anchorsOf(path).includes(heading)),
    );

    expect(broken).toEqual([]);
  });
});

test.each(['README.md', ...documents])('%s promises no command that is not there', (document) => {
  const promises = read(document).matchAll(/command: ?([\w-]+)|dist\/index\.js ([a-z][\w-]*)|^\$ coolbox (\w+)/gmu);
  const named = [...promises].map(([, one, two, three]) => one ?? two ?? three);

  expect(named.filter((name) => name !== 'npm' && !commands.some((command) => command === name))).toEqual([]);
});

test('the README links to every other document', () => {
  expect(documents.filter((path) => !readme.includes(`](${path}`))).toEqual([]);
});

describe('package.json', () => {
  test('asks for the Node that README and CONTRIBUTING name', () => {
    const [, oldest = ''] = /^>=([\d.]+)$/u.exec(manifest.engines.node) ?? [];

    expect(readme).toContain(`Node ${oldest} or later`);
    expect(read('CONTRIBUTING.md')).toContain(`Node ${oldest} or later`);
  });

  test('has the version that --version prints', () => {
    expect(manifest.version).toBe(VERSION);
  });

  const dependencies = Object.keys(manifest.dependencies);

  test.each(dependencies)('has %s as a dependency, which is imported, and explained in CONTRIBUTING', (name) => {
    const imported = sourceFiles().some((file) =>
      new RegExp(`(?:from|import\\()\\s*'${name}(?:/[^']*)?'`, 'u').test(readFileSync(file, 'utf8')),
    );

    expect(imported).toBe(true);
    expect(read('CONTRIBUTING.md')).toContain(`\`${name}\``);
  });

  test('has every package that src/ imports', () => {
    const imports = sourceFiles().flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:\bfrom |\bimport\()\s*'((?:@[\w.-]+\/)?[a-z][\w:-]*)(?:\/[^'\n]*)?'/gu,
        ),
      ].map(([, name]) => name ?? ''),
    );
    const foreign = new Set(imports.filter((name) => !name.startsWith('node:')));

    expect(sorted(foreign)).toEqual(sorted(dependencies));
  });
});

describe('the repository', () => {
  test('holds the licence, and nothing that is built but dist/', () => {
    const ignored = spawnSync('git', ['check-ignore', 'dist/index.js'], { cwd: ROOT });

    expect(read('LICENSE')).toMatch(/^MIT License\n/u);
    expect(ignored.status).toBe(1);
  });

  test('says how dist/ is made, in at most 60 lines of CONTRIBUTING', () => {
    const contributing = read('CONTRIBUTING.md');

    expect(contributing).toContain('npm run build');
    expect(contributing.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  test('prints its version from the bundle', () => {
    const printed = execFileSync(process.execPath, [join(ROOT, 'dist/index.js'), '--version'], { encoding: 'utf8' });

    expect(printed).toBe(`${manifest.version}\n`);
  });
});

function sourceFiles(): string[] {
  const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:errors|meanings)\.ts$/u.test(file));
}

/** What GitHub makes of the headings of a document, for links to them. */
function anchorsOf(path: string): string[] {
  const text = read(path).replace(/^```[^]*?^```/gmu, '');
  return [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function generated(part: string): string {
  const [, text = ''] = new RegExp(`<!-- generated: ${part} -->([^]*?)<!-- end of ${part} -->`, 'u').exec(readme) ?? [];
  return text;
}

/** The first cell of each row, without the ticks. */
function rowsOf(part: string): string[] {
  return [...generated(part).matchAll(/^\| `([^`]+)` \|/gmu)].map(([, name]) => name ?? '');
}
