import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Refusal } from '../../src/errors.ts';
import { inspectModule } from '../../src/wasm/inspect.ts';
import { inFolder } from '../support/folder.ts';

const ASSEMBLYSCRIPT = join(import.meta.dirname, '../../node_modules/assemblyscript/bin/asc.js');

const C = `
#include <stdio.h>
__attribute__((export_name("greet"))) int greet(int times) { return times * 2; }
int main(void) { printf("hello\\n"); return 0; }
`;
const RUST = '#[no_mangle] pub extern "C" fn greet(times: u32) -> u32 { times * 2 }';
const ASSEMBLY = 'export function greet(times: i32): i32 { return times * 2 }';

/** A test where its tools are, and a skipped one whose name says what is missing elsewhere. */
function testWith(missing: string | undefined): (name: string, work: () => Promise<void>) => void {
  return missing === undefined
    ? test
    : (name, work) => {
        process.stderr.write(`\n!!! NOT TESTED (${missing}): ${name}\n`);
        test.skip(`${name} (${missing})`, work);
      };
}

const noClang = ['/usr/lib/wasm32-wasi/libc.a', '/usr/share/wasi-sysroot'].some(existsSync)
  ? succeeds('clang', ['--target=wasm32-wasi', '--version']) && succeeds('wasm-ld', ['--version'])
    ? undefined
    : 'clang or lld is not installed'
  : 'wasi-libc is not installed';
const noRust = rustTarget();

describe('what compilers make', () => {
  testWith(noClang)('a command in C, by clang and wasi-libc', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'greet.c'), C);
      execFileSync('clang', ['--target=wasm32-wasi', '-O1', 'greet.c', '-o', 'greet.wasm'], { cwd: folder });

      const facts = await inspectModule(join(folder, 'greet.wasm'), null);
      const other = await inspectModule(join(folder, 'greet.wasm'), 'greet');
      const told = await inspectModule(join(folder, 'greet.wasm'), 'main').catch((error: unknown) => error as Refusal);

      expect(facts).toMatchObject({ form: 'module', wasi: 'preview1', entrypoint: '_start' });
      expect(facts.imports).toContain('wasi_snapshot_preview1.fd_write');
      expect(facts.exports).toEqual(['_start', 'greet', 'memory']);
      expect(other.entrypoint).toBe('greet');
      expect(told).toMatchObject({ reason: 'wasm_invalid' });
    });
  });

  testWith(noRust)('a library in Rust', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'greet.rs'), RUST);
      const argv = [
        '--target',
        'wasm32-unknown-unknown',
        '--crate-type',
        'cdylib',
        '-O',
        'greet.rs',
        '-o',
        'greet.wasm',
      ];
      execFileSync('rustc', argv, { cwd: folder });

      const facts = await inspectModule(join(folder, 'greet.wasm'), 'greet');

      expect(facts).toMatchObject({ form: 'module', imports: [], wasi: null, entrypoint: 'greet' });
    });
  });

  testWith(existsSync(ASSEMBLYSCRIPT) ? undefined : 'assemblyscript is not installed')(
    'a library in AssemblyScript',
    async () => {
      await inFolder(async (folder) => {
        await writeFile(join(folder, 'greet.ts'), ASSEMBLY);
        execFileSync(process.execPath, [ASSEMBLYSCRIPT, 'greet.ts', '-o', 'greet.wasm', '-O'], { cwd: folder });

        const facts = await inspectModule(join(folder, 'greet.wasm'), 'greet');

        expect(facts).toMatchObject({ form: 'module', exports: ['greet', 'memory'], wasi: null, entrypoint: 'greet' });
      });
    },
  );
});

function succeeds(command: string, argv: readonly string[]): boolean {
  return spawnSync(command, argv, { stdio: 'ignore' }).status === 0;
}

function rustTarget(): string | undefined {
  const { status, stdout } = spawnSync('rustc', ['--print', 'sysroot'], { encoding: 'utf8' });
  if (status !== 0) return 'Rust is not installed';
  const target = join(stdout.trim(), 'lib', 'rustlib', 'wasm32-unknown-unknown');
  return existsSync(target) ? undefined : 'the target wasm32-unknown-unknown of Rust is not installed';
}
