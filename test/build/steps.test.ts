import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { runSteps, type StepContext } from '../../src/build/steps.ts';
import type { Step } from '../../src/manifest/definition.ts';
import { githubLog } from '../../src/world/log.ts';
import { plain } from '../../src/world/plain.ts';
import { inFolder } from '../support/folder.ts';
import { readAsRunner, type Seen } from '../support/runner.ts';
import { transpiled } from '../support/transpiled.ts';

interface Workspace {
  readonly root: string;
  readonly run: (steps: readonly Step[], more?: Partial<StepContext>) => ReturnType<typeof runSteps>;
  /** What the runner saw of the log. */
  readonly seen: () => Seen;
}

async function inWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  return inFolder((root) => {
    const chunks: Buffer[] = [];
    const log = githubLog((data) => void chunks.push(Buffer.from(data)));
    const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
    return work({
      root,
      run: (steps, more) =>
        runSteps(steps, { root, environment, timeoutMs: 60_000, log, label: 'greeter', mark: {}, ...more }),
      seen: () => readAsRunner(Buffer.concat(chunks)),
    });
  });
}

function script(text: string, more: Partial<Step> = {}): Step {
  return { name: 'build', run: { script: text }, cwd: null, environment: {}, ...more };
}

function words(argv: readonly string[], more: Partial<Step> = {}): Step {
  return { name: 'build', run: { argv }, cwd: null, environment: {}, ...more };
}

describe('build steps', () => {
  test('run one after the other, each with its output in a group, and their times are told', async () => {
    await inWorkspace(async ({ root, run, seen }) => {
      const times = await run([
        script('echo one; echo two >&2; echo a > made', { name: 'first' }),
        words(['cat', 'made'], { name: 'second' }),
      ]);

      expect(times.map(({ name }) => name)).toEqual(['first', 'second']);
      expect(times.every(({ seconds }) => seconds > 0)).toBe(true);
      expect(await readdir(root)).toEqual(['made']);
      expect(seen().groups).toMatchObject([{ title: 'greeter: first' }, { title: 'greeter: second', lines: ['a'] }]);
      expect([...(seen().groups[0]?.lines ?? [])].sort()).toEqual(['one', 'two']);
    });
  });

  test('run in their folder with their environment over the others: spaces, quotes, Unicode', async () => {
    await inWorkspace(async ({ root, run, seen }) => {
      const cwd = `pl ug'ins/"ä" 漢`;
      await mkdir(join(root, cwd), { recursive: true });
      const environment = { PATH: process.env['PATH'] ?? '', A: 'below', B: 'kept' };
      const more = { cwd, environment: { A: `it's "ä" $HOME` } };

      await run([script('pwd; echo "$A|$B"', more), words(['printf', '%s|', 'a b', `'"`, '$A', '漢'], more)], {
        environment,
      });

      const lines = seen().groups.flatMap((group) => group.lines);
      expect(lines).toEqual([join(root, cwd), `it's "ä" $HOME|kept`, `a b|'"|$A|漢|`]);
    });
  });

  test('see no token of the outside', async () => {
    const planted = [
      'ACTIONS_RUNTIME_TOKEN',
      'GITHUB_TOKEN',
      'INPUT_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'GITHUB_ENV',
    ];
    for (const name of planted) process.env[name] = 'planted-outside';
    await inWorkspace(async ({ run, seen }) => {
      await run([words(['env']), script('env')]);

      expect(seen().lines.join('\n')).not.toContain('planted-outside');
      expect(seen().lines.join('\n')).toContain('PATH=');
    });
    for (const name of planted) Reflect.deleteProperty(process.env, name);
  });

  test('cannot issue a command to the runner, neither by their output nor by how they fail', async () => {
    await inWorkspace(async ({ root, run, seen }) => {
      const hostile = [
        '::set-env name=LD_PRELOAD::/x',
        'x##[add-path]/evil',
        '::stop-commands::x',
        '::x::',
        '::endgroup::',
        'a\r::error::b\r##[error]c',
        '   ::warning::d',
      ].join('\n');
      await writeFile(
        join(root, 'hostile'),
        Buffer.concat([Buffer.from(hostile), Buffer.from([0x0a, 0xff, 0x0a]), Buffer.from('::error::end')]),
      );
      const said: string[] = [];

      const failing = run([script('cat hostile; exit 3', { name: '::error::name\n##[error]x' })]).catch(
        (error: unknown) => {
          said.push(plain(error instanceof Error ? error.message : ''));
        },
      );
      await failing;

      expect(seen()).toMatchObject({ commands: [], stopped: false });
      expect(seen().groups).toHaveLength(1);
      expect(readAsRunner(`${said.join('\n')}\n`)).toMatchObject({ commands: [], groups: [], stopped: false });
    });
  });
});

describe('a step that fails', () => {
  test('is named with its plugin, exit code, command and last twenty lines', async () => {
    await inWorkspace(async ({ run }) => {
      const failing = run([
        script('i=0; while [ $i -lt 50 ]; do echo line $i; i=$((i+1)); done; exit 7', { name: 'compile' }),
      ]);

      const error = await failing.catch((reason: unknown) => reason as Error);
      expect(error).toMatchObject({ name: 'Refusal', reason: 'step_failed' });
      const lines = (error as Error).message.split('\n');
      expect(lines[0]).toMatch(/^The step 'compile' of the plugin 'greeter' failed with exit code 7: /u);
      expect(lines.slice(2)).toEqual(Array.from({ length: 20 }, (_, index) => `  line ${index + 30}`));
    });
  });

  test('keeps those after it from running, and stops at the first command that fails in a script', async () => {
    await inWorkspace(async ({ root, run }) => {
      const failing = run([script('false; touch a'), script('touch b')]);

      await expect(failing).rejects.toMatchObject({ message: expect.stringContaining('It printed nothing.') });
      expect(await readdir(root)).toEqual([]);
    });
  });

  test('because there is no such program says so, in both forms', async () => {
    await inWorkspace(async ({ run }) => {
      await expect(run([words(['no-such-npm', 'run'])])).rejects.toMatchObject({
        reason: 'step_failed',
        message: expect.stringContaining('command not found: no-such-npm run'),
        hint: expect.stringContaining('PATH'),
      });
      await expect(run([script('no-such-npm run')])).rejects.toMatchObject({
        message: expect.stringContaining('exit code 127'),
      });
    });
  });

  test('because its file is not executable says so', async () => {
    await inWorkspace(async ({ root, run }) => {
      await writeFile(join(root, 'build.sh'), 'true');
      await chmod(join(root, 'build.sh'), 0o644);

      await expect(run([words(['./build.sh'])])).rejects.toMatchObject({
        message: expect.stringContaining('not executable: ./build.sh'),
      });
    });
  });

  test('by a signal names it', async () => {
    await inWorkspace(async ({ run }) => {
      await expect(run([script('kill -9 $$')])).rejects.toMatchObject({ message: expect.stringContaining('SIGKILL') });
    });
  });

  test('because it does not end is stopped, with what it printed', async () => {
    await inWorkspace(async ({ run }) => {
      const failing = run([script('echo working; sleep 1000', { name: 'endless' })], { timeoutMs: 1500 });

      await expect(failing).rejects.toMatchObject({
        reason: 'step_failed',
        message: expect.stringMatching(
          /'endless' of the plugin 'greeter' did not end within 1 s and was stopped.*\n.*\n {2}working$/su,
        ),
        hint: expect.stringContaining('step-timeout'),
      });
    });
  });

  test('because the run was called off says why', async () => {
    await inWorkspace(async ({ run, seen }) => {
      const off = new AbortController();
      setTimeout(() => {
        off.abort(new Error('cancelled by SIGTERM'));
      }, 200);

      await expect(run([script('sleep 1000'), script('echo never')], { signal: off.signal })).rejects.toMatchObject({
        reason: 'step_failed',
        message: expect.stringContaining('cancelled by SIGTERM'),
      });
      expect(seen().stopped).toBe(false);
    });
  });
});

describe("a step's folder", () => {
  test.each([
    ['above the working directory', '..'],
    ['absolute', '/'],
    ['behind a link that leads outside', 'link'],
    ['below such a link', 'link/usr'],
  ])('is refused when it is %s', async (_, cwd) => {
    await inWorkspace(async ({ root, run, seen }) => {
      await symlink('/', join(root, 'link'));

      await expect(run([script('echo ran', { cwd })])).rejects.toMatchObject({
        reason: 'step_failed',
        message: expect.stringContaining(`cwd '${cwd}' lies outside`),
      });
      expect(seen().lines).toEqual([]);
    });
  });

  test('may be behind a link that stays inside', async () => {
    await inWorkspace(async ({ root, run, seen }) => {
      await mkdir(join(root, 'real'));
      await symlink('real', join(root, 'link'));

      await run([script('pwd', { cwd: 'link' })]);

      expect(seen().lines).toEqual([join(root, 'real')]);
    });
  });

  test('that is not there, or is a file, is named', async () => {
    await inWorkspace(async ({ root, run }) => {
      await writeFile(join(root, 'file'), '');

      await expect(run([script('true', { cwd: 'gone' })])).rejects.toMatchObject({
        reason: 'step_failed',
        message: "The step 'build' of the plugin 'greeter' cannot run: its cwd 'gone' is not there.",
      });
      await expect(run([script('true', { cwd: 'file' })])).rejects.toMatchObject({
        message: expect.stringContaining("'file' is a file"),
      });
    });
  });
});

test('steps that print 300 MB each, one streaming and one waiting, stay within bounded memory and are shown whole', async () => {
  await inFolder(async (folder) => {
    const source = await transpiled(folder);
    const url = (path: string): string => JSON.stringify(pathToFileURL(join(source, path)).href);
    await writeFile(
      join(folder, 'main.js'),
      `import { runSteps } from ${url('build/steps.js')};
      import { githubLog } from ${url('world/log.js')};
      import { writerTo } from ${url('world/writer.js')};
      const log = githubLog(writerTo(process.stdout));
      const step = (script) => [{ name: 'flood', run: { script }, cwd: null, environment: {} }];
      const context = { root: ${JSON.stringify(folder)}, environment: { PATH: process.env.PATH }, timeoutMs: 100000, log, mark: {} };
      const flood = "head -c 300000000 /dev/zero | tr '\\\\0' 'x'";
      await Promise.all(['a', 'b'].map((label) => runSteps(step(flood), { ...context, label })));
      process.stderr.write(String(process.resourceUsage().maxRSS));`,
    );
    const child = spawn(process.execPath, [join(folder, 'main.js')], { stdio: ['ignore', 'pipe', 'pipe'] });
    let bytes = 0;
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (bytes += chunk.length));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));

    expect(errors).toMatch(/^\d+$/u);
    expect(bytes).toBeGreaterThan(600_000_000);
    // MB. How much the collector lets lie around depends on what else the machine does; held whole it would be over 600.
    expect(Number(errors) / 1024).toBeLessThan(400);
  });
});
