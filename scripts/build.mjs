// Bundles src/main.ts into dist/. dist/ is emptied first: chunk names change from build to build.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [ncc, 'build', join(root, 'src', 'main.ts'), '-o', join(root, 'dist'), '--license', 'licenses.txt', '-q'], {
  cwd: root,
  stdio: 'inherit',
});
