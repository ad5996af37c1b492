/**
 * The process that validates large modules; src/wasm/examiner.ts starts it and is the only one to do so. It is asked on
 * its input, answers on its output with one JSON document, and ends.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { examine } from './examine.ts';
import type { Question } from './examiner.ts';
import { Fault } from './fault.ts';

// To say what is wrong V8 has to compile: this has it stop after validating. Flags it does not know it ignores.
setFlagsFromString('--wasm-lazy-compilation');
// Of 64 KiB: 2 GiB for wasm-tools, whatever a component has it do.
setFlagsFromString('--wasm-max-mem-pages=32768');

const { path, form, size } = JSON.parse(readFileSync(0, 'utf8')) as Question;
const verdict = await examine(form, size, (target) => {
  const file = openSync(path, 'r');
  for (let at = 0; at < size;) {
    const count = readSync(file, target, at, size - at, at);
    if (count === 0) throw new Fault('the file became shorter while it was read', at);
    at += count;
  }
  closeSync(file);
});
process.stdout.write(JSON.stringify(verdict));
