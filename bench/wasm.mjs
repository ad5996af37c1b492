// Inspection of a module of 10 MB against V8's compilation of the same bytes, both in a process that is up already.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, report } from './measure.mjs';
import { ROOT, transpiled } from './sources.mjs';

const folder = transpiled();
const REAL = join(ROOT, 'node_modules/@bytecodealliance/jco-transpile/vendor/js-component-bindgen-component.core.wasm');

function leb(value) {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...leb(Math.floor(value / 0x80))];
}

/** What rustc made, its functions put in several times: real code of the size that is wanted. */
function repeated(bytes, times) {
  const pieces = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at];
    const [size, start] = number(bytes, at + 1);
    const content = bytes.subarray(start, start + size);
    if (id === 3 || id === 10) {
      const [count, first] = number(content, 0);
      const each = content.subarray(first);
      const whole = Buffer.concat([Buffer.from(leb(count * times)), ...Array(times).fill(each)]);
      pieces.push(Buffer.from([id, ...leb(whole.length)]), whole);
    } else if (id !== 0) pieces.push(bytes.subarray(at, start + size));
    at = start + size;
  }
  return Buffer.concat(pieces);
}

function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

const path = join(folder, 'module.wasm');
writeFileSync(path, repeated(readFileSync(REAL), 4));
const { inspectModule } = await import(join(folder, 'src/wasm/inspect.js'));
const program = join(folder, 'src/wasm/examiner-process.js');
const { size, imports } = await inspectModule(path, null, { program });
console.log(`${(size / 1e6).toFixed(1)} MB, ${imports.length} imports`);

const times = { ours: [], compile: [], here: [] };
const timed = async (all, work) => {
  const started = performance.now();
  await work();
  all.push((performance.now() - started) / 1000);
};
for (let round = 0; round < 15; round++) {
  await timed(times.ours, () => inspectModule(path, null, { program }));
  await timed(times.here, () => inspectModule(path, null, { program: 'none' }));
  await timed(times.compile, async () => WebAssembly.compile(readFileSync(path)));
}
const [ours, here, compile] = [times.ours, times.here, times.compile].map(median);
report('inspection of a module of 10 MB', ours, compile, 'WebAssembly.compile');
report('the same without a process of its own', here, compile, 'WebAssembly.compile');
rmSync(folder, { recursive: true, force: true });
