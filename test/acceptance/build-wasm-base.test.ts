import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { asking, shell, tiny, wasmPlugin, writing } from '../support/modules.ts';
import { manifest } from '../support/plugins.ts';
import { resultOf, row, scratch, step, told, type Step } from '../support/process.ts';
import { makeRepository, repositoryAt, type Repository } from '../support/repository.ts';

const { folder, remove } = scratch();
let service: CacheService;
beforeAll(async () => {
  service = await startCacheService();
});
afterAll(async () => {
  await service.stop();
  remove();
});

const either = shell(
  `if [ "$(cat src/main.txt)" = one ]; then ${writing(tiny(), 'built.wasm')}; else ${writing(asking('longer'), 'built.wasm')}; fi`,
);

let last = 0;
/** A repository with a committed module and one that is built; both have other bytes, and ask for more, since the base. */
function changed(): { readonly repository: Repository; readonly base: string } {
  const repository = makeRepository(join(folder, `case ${(last += 1)}`), {
    'plugins.json': manifest(wasmPlugin('built', 'built.wasm', [either]), wasmPlugin('kept', 'kept/a.wasm', null)),
    'src/main.txt': 'one',
    '.gitignore': 'artifacts/\nbuilt.wasm\n',
    'kept/': '',
  });
  writeFileSync(join(repository.folder, 'kept/a.wasm'), tiny());
  const base = repository.commit();
  return { repository, base };
}

function change({ folder: place }: Repository): void {
  writeFileSync(join(place, 'src/main.txt'), 'two');
  writeFileSync(join(place, 'kept/a.wasm'), asking());
  repositoryAt(place).commit();
}

const before = { size: tiny().length, imports: [] };

test('a module is compared with that of the base: the committed one from git, the built one from the store', async () => {
  const { repository, base } = changed();
  await told(['build-wasm'], { cwd: repository.folder });
  change(repository);

  const ran = await told(['build-wasm', `--base=${base}`], { cwd: repository.folder });
  const same = await told(['build-wasm', '--base=HEAD'], { cwd: repository.folder });

  expect(row(ran, 'kept')).toMatchObject({ imports: ['env.f'], before: { base, ...before } });
  expect(row(ran, 'built')).toMatchObject({ imports: ['env.f'], before: { base, ...before } });
  expect(row(same, 'built')).toMatchObject({ before: { size: asking('longer').length, imports: ['env.f'] } });
});

test('on a pull request the base is known, its module comes from the cache, and the summary says what is new', async () => {
  const { repository, base } = changed();
  const { folder: workspace } = repository;
  const run = (event: unknown): Promise<Step> => {
    const whole = Object.entries(service.environment({ workspace, temp: workspace }));
    const environment = Object.fromEntries(whole.filter(([name]) => name.startsWith('ACTIONS_')));
    return step({ workspace, inputs: { command: 'build-wasm' }, environment, event });
  };
  await run({});
  for (const path of ['artifacts', 'built.wasm']) rmSync(join(workspace, path), { recursive: true });
  change(repository);
  const head = repository.git('rev-parse', 'HEAD');

  const ran = await run({ pull_request: { base: { sha: base }, head: { sha: head } } });

  expect(row({ document: resultOf(ran) }, 'built')).toMatchObject({ status: 'built', before: { base, ...before } });
  expect(ran.files.summary).toContain('34 B (−1 B)');
  expect(ran.files.summary).toContain('asks for `env.f` as well');
});

test('what the module of the base was is said to be unknown where nobody has it; a base that is not there is refused', async () => {
  const { repository, base } = changed();
  change(repository);
  const elsewhere = join(folder, 'elsewhere');
  cpSync(repository.folder, elsewhere, { recursive: true });

  const ran = await told(['build-wasm', `--base=${base}`], { cwd: elsewhere });
  const wrong = await told(['build-wasm', '--base=nowhere'], { cwd: elsewhere });

  expect(row(ran, 'built')).toMatchObject({ before: null });
  expect([wrong.code, wrong.document.reason]).toEqual([2, 'usage']);
});
