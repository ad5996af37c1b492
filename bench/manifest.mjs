// Reading a manifest of 500 plugins, with everything that is checked, against yaml's parse of the same text. Each in a
// process of its own, as a command meets it: nothing is warm.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CLEAN, interleaved, report } from './measure.mjs';
import { spawnSync } from 'node:child_process';
import { transpiled } from './sources.mjs';

const folder = transpiled();
const plugins = Array.from({ length: 500 }, (_, index) => ({
  id: `plugin-${index}`,
  version: `1.${index}.0`,
  description: `Says something about matter number ${index}, at some length, as descriptions do.`,
  runtime: {
    kind: 'native',
    entrypoint: `plugin_${index}.plugin:Plugin`,
    interpreter: { python: ['3.12', '>=3.10,<3.14'], platforms: ['linux', 'macos'] },
    runtimes: ['node>=20'],
    environment: { MODE: 'quiet', LEVEL: String(index) },
    build: {
      steps: [
        {
          name: 'install',
          command: ['python', '-m', 'pip', 'install', '-r', 'requirements.lock'],
          cwd: `plugins/p${index}`,
        },
      ],
      lockfile: `plugins/p${index}/requirements.lock`,
    },
  },
  resources: { cpu: '250m', memory: '128Mi', timeout: 30 },
  dev: { hot_reload: false, watch: [`plugins/p${index}`] },
  toolbus: { invoke: { greet: `plugin_${index}.plugin:greet` } },
}));
const text = join(folder, 'plugins.yaml');
writeFileSync(text, stringify({ profiles: { default: { plugins } } }));

const program = (imports, work) => `import { readFileSync } from 'node:fs'; ${imports}
const text = readFileSync(${JSON.stringify(text)}, 'utf8');
const started = performance.now(); ${work}; process.stdout.write(String(performance.now() - started));`;
const seconds = (name, source) => {
  writeFileSync(join(folder, name), source);
  return () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], {
      env: CLEAN,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout) / 1000;
  };
};
const times = interleaved(10, {
  ours: seconds(
    'ours.mjs',
    program("import { readManifest } from './src/manifest/read.js';", "readManifest(text, { file: 'plugins.yaml' })"),
  ),
  yaml: seconds('yaml.mjs', program("import { parseDocument } from 'yaml';", 'parseDocument(text).toJS()')),
});
report('manifest of 500 plugins', times.ours, times.yaml, "yaml's parse", '≤ 1.1×');
rmSync(folder, { recursive: true, force: true });
