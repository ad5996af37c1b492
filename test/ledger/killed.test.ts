import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { write as writeFiles } from '../support/repository.ts';
import { transpiled } from '../support/transpiled.ts';
import { addLine, BRANCH, environmentAt, linesOf, stand } from './remotes.ts';

test.each(['http', 'file'] as const)(
  'a writer over %s that is killed in the middle of its push leaves nothing in the way of the next',
  async (kind) => {
    await stand(async ({ bare, folder, open, temporary, ...places }) => {
      const source = await transpiled(folder);
      const script = join(folder, 'writer.mjs');
      const options = {
        branch: BRANCH,
        where: places[kind],
        identity: { name: 'Ada', email: 'ada@example.org' },
        temporary,
      };
      writeFileSync(
        script,
        `import { withBranch } from ${JSON.stringify(pathToFileURL(join(source, 'ledger', 'driver.js')).href)};
         const change = { files: new Map([['log.txt', 'one\\n']]), message: 'one', at: new Date() };
         const more = { environment: process.env, signal: new AbortController().signal };
         await withBranch({ ...${JSON.stringify(options)}, ...more }, (branch) => branch.update(async () => ({ change, answer: null })));`,
      );
      // The hook says that the push has come, and takes its time.
      writeFiles(bare.folder, { 'hooks/update': `#!/bin/sh\ntouch '${folder}/came'\nsleep 1\n` });

      const writer = spawn(process.execPath, [script], { detached: true, stdio: 'ignore', env: environmentAt(folder) });
      while (!existsSync(join(folder, 'came'))) await new Promise((resolve) => setTimeout(resolve, 10));
      process.kill(-(writer.pid ?? 0), 'SIGKILL');
      await once(writer, 'exit');
      const second = await open({ ...places }[kind], (branch) => addLine(branch, 'two'));
      const first = await open({ ...places }[kind], (branch) => addLine(branch, 'one'));

      expect(linesOf(bare).sort()).toEqual(['one', 'two']);
      expect([first.answer, second.answer]).toEqual([expect.any(Boolean), false]);
      expect(existsSync(join(bare.folder, 'refs', 'heads', `${BRANCH}.lock`))).toBe(false);
    });
  },
);
