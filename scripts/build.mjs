// Bundles src/main.ts into dist/, and the process that talks to the cache service into dist/courier/.
// dist/ is emptied first: chunk names change from build to build.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const [entry, folder] of [
  ['src/main.ts', 'dist'],
  ['src/world/courier-process.ts', 'dist/courier'],
]) {
  const program = [ncc, 'build', join(root, entry), '-o', join(root, folder), '--license', 'licenses.txt', '-q'];
  execFileSync(process.execPath, program, { cwd: root, stdio: 'inherit' });
}
