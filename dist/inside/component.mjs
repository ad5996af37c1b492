// A component, run by wasmtime, which alone knows the component model here.
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Opens the component of a session. `load` compiles it, and gives the names of its functions. */
export function openComponent({ module, wasmtime, exports, memory, timeout }, log) {
  const call = async (argv) => {
    if (wasmtime === null)
      throw new Error('This module is a component, which needs wasmtime, and there is none on PATH.');
    try {
      const { stdout, stderr } = await run(wasmtime, argv, { timeout: timeout * 1000, killSignal: 'SIGKILL' });
      if (stderr !== '') log(stderr);
      return stdout.trim();
    } catch (error) {
      if (error.killed)
        throw Object.assign(new Error(`It did not return within ${timeout} s.`), { type: 'TimeoutError' });
      throw new Error(String(error.stderr || error.message).trim(), { cause: error });
    }
  };
  const limit = memory === null ? [] : ['-W', `max-memory-size=${memory}`];
  return {
    runtime: 'wasmtime',
    async load() {
      await call(['compile', '--output', join(tmpdir(), 'plugin.cwasm'), module]);
      return exports.filter((name) => /^[a-z][\w-]*$/iu.test(name));
    },
    invoke: (name, given) => call(['run', ...limit, '--invoke', `${name}(${given.map(wave).join(', ')})`, module]),
    end: () => undefined,
  };
}

/** A JSON value as WAVE writes it, which is the same but for the names of fields. */
function wave(value) {
  if (Array.isArray(value)) return `[${value.map(wave).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, field]) => `${name}: ${wave(field)}`)
    .join(', ')}}`;
}
