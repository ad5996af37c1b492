import { describe, expect, test } from '@jest/globals';
import { errorsOf, manifestOf, pluginOf, warningsOf } from './reading.ts';

const path = 'profiles.default.plugins[0].runtime.build';
const built = (source: string) => {
  const { definition, build } = pluginOf(manifestOf(`build: ${source}`));
  return { definition: definition.runtime.build, plan: build };
};

describe('a build', () => {
  const step = { name: 'step1', command: ['make'], shell: false, cwd: null, environment: {} };

  test.each([
    ['a list of steps', '[{command: make}]', { steps: [step], lockfile: null }],
    ['one step', '{command: make}', { steps: [step], lockfile: null }],
    ['steps with a lockfile', '{steps: [{command: make}], lockfile: ./a.lock}', { steps: [step], lockfile: 'a.lock' }],
    ['a lockfile alone', '{lockfile: a.lock}', { steps: [], lockfile: 'a.lock' }],
    ['no steps', '{steps: null}', { steps: [], lockfile: null }],
    ['an empty list', '[]', { steps: [], lockfile: null }],
  ])('may be %s', (_, source, expected) => {
    expect(built(source).definition).toEqual(expected);
  });

  test('of inputs alone has a step that does nothing, as the host reads it, and no warning', () => {
    const { definition, plan } = built('{inputs: [a/**]}');

    expect(definition?.steps).toEqual([{ ...step, command: [] }]);
    expect(plan).toEqual({ steps: [], lockfile: null, inputs: ['a/**'], outputs: [] });
    expect(warningsOf(manifestOf('build: {inputs: [a/**]}'))).toEqual([]);
  });

  test.each(['make', '3', '{steps: {command: make}}', '{steps: make}', '[make]', '[null]'])(
    'may not be %s',
    (source) => {
      expect(errorsOf(manifestOf(`build: ${source}`))).toHaveLength(1);
    },
  );

  test('keeps what it writes out of git’s own folder and is never the whole working directory', () => {
    expect(errorsOf(manifestOf('build: {steps: [], outputs: [.git/hooks, a/.GIT, ., ok]}'))).toHaveLength(3);
  });
});

describe('a step', () => {
  test('has its name, else its id, else its number', () => {
    const { definition } = built(
      '[{name: a, id: b, command: x}, {id: c, command: x}, {command: x}, {name: "", command: x}]',
    );

    expect(definition?.steps.map(({ name }) => name)).toEqual(['a', 'c', 'step3', 'step4']);
    expect(warningsOf(manifestOf('build: {name: a, id: [], command: x}'))).toHaveLength(1);
  });

  test.each(['{}', '{name: x}', '{command: ""}', '{command: []}', '{command: null}', '{command: "  ", shell: true}'])(
    '%s does nothing, and that is warned about',
    (source) => {
      const { definition, plan } = built(`[${source}]`);

      expect(definition?.steps).toHaveLength(1);
      expect(plan?.steps).toEqual([]);
      expect(warningsOf(manifestOf(`build: [${source}]`))).toHaveLength(1);
    },
  );

  test('in the working directory itself has no cwd to go to', () => {
    const { definition, plan } = built('{command: make, cwd: ./}');

    expect(definition?.steps[0]?.cwd).toBe('.');
    expect(plan?.steps[0]?.cwd).toBeNull();
  });

  test.each(['{A=B: c}', '{"": c}', '{"a\\nb": c}'])('may not have the environment %s', (source) => {
    expect(errorsOf(manifestOf(`build: {command: make, environment: ${source}}`))).toHaveLength(1);
  });
});

describe('a command', () => {
  const step = (source: string) => {
    const { definition, plan } = built(source);
    return { command: definition?.steps[0]?.command, run: plan?.steps[0]?.run };
  };

  test('that is text is split as a POSIX shell splits it', () => {
    expect(step(`{command: 'sh -c "echo \\$A" a\\ b'}`)).toEqual({
      command: ['sh', '-c', 'echo $A', 'a b'],
      run: { argv: ['sh', '-c', 'echo $A', 'a b'] },
    });
  });

  test('for a shell is run as written, and split at white space for the host', () => {
    const script = 'echo "a  b" &&\n  ls';

    expect(step(`{shell: yes, command: ${JSON.stringify(script)}}`)).toEqual({
      command: ['echo', '"a', 'b"', '&&', 'ls'],
      run: { script },
    });
  });

  test('that is a list is run word by word, or joined for a shell', () => {
    expect(step('{command: [echo, "a b", 1, true]}').run).toEqual({ argv: ['echo', 'a b', '1', 'True'] });
    expect(step('{command: [echo, a, "&&", ls], shell: true}').run).toEqual({ script: 'echo a && ls' });
  });

  test('with a quote that is not closed is refused where it stands', () => {
    expect(errorsOf(manifestOf(`build: {command: 'a "b'}`))).toEqual([
      `8:28 ${path}.command: The command has a quote that is not closed, or ends in a backslash`,
    ]);
  });

  test.each(['3', 'true', '{a: b}', '[""]', '\'"" x\''])('may not be %s', (source) => {
    expect(errorsOf(manifestOf(`build: {command: ${source}}`))).toHaveLength(1);
  });
});

test('an empty wasm.build is none, as in the host', () => {
  for (const source of ['{}', '[]', '""', 'false']) {
    const { definition, wasmBuild } = pluginOf(manifestOf(`wasm: {module: a.wasm, build: ${source}}`));

    expect(definition.runtime.wasm?.build).toBeNull();
    expect(wasmBuild).toBeNull();
  }
});

describe('a command that no shell runs', () => {
  const warned = (source: string) => warningsOf(manifestOf(`build: ${source}`));

  test.each([
    ['a | b', '|'],
    ['a || b', '||'],
    ['a && b', '&&'],
    ['a ; b', ';'],
    ['a; b', 'a;'],
    ['a > b', '>'],
    ['a >> b', '>>'],
    ['a < b', '<'],
    ['a &', '&'],
    ['echo $HOME', '$HOME'],
    ['echo ${HOME} && b', '${HOME}'],
    ['echo "$HOME"', '$HOME'],
  ])('%s is warned about once', (command, word) => {
    expect(warned(JSON.stringify({ command }))).toEqual([
      `8:29 ${path}.command: No shell runs the command, so ${JSON.stringify(word)} is passed to the program as it is; set shell: true, or write a list of words if that is meant`,
    ]);
  });

  test.each([
    "grep '|' a",
    'grep "a | b" c',
    'find . -exec rm {} \\;',
    "echo '$HOME' \\$HOME",
    'pip install a>=1 b;c',
    'a "x > y"',
    'cost $5',
    'a \\\n b',
  ])('%j has no word that only a shell understands', (command) => {
    expect(warned(JSON.stringify({ command }))).toEqual([]);
  });

  test('is warned about at each step, and never as a list or with shell', () => {
    expect(warned('[{command: a | b}, {command: c | d}]')).toHaveLength(2);
    expect(warned('[{command: [a, "|", $B]}, {command: a | $B, shell: true}]')).toEqual([]);
  });
});

test('a boolean in an environment is warned about with what the step sees', () => {
  const text = manifestOf('environment: {A: true, B: "true", C: 1}\nbuild: {command: x, environment: {D: False}}');

  expect(warningsOf(text)).toEqual([
    '8:28 profiles.default.plugins[0].runtime.environment.A: The value true is a boolean, and "True" is what a step sees; quote it: "true"',
    `9:48 ${path}.environment.D: The value false is a boolean, and "False" is what a step sees; quote it: "false"`,
  ]);
  expect(pluginOf(text).definition.runtime.environment).toEqual({ A: 'True', B: 'true', C: '1' });
});
