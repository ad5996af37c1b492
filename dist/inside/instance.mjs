// The process that a core module is instantiated in, with WASI preview 1 and nothing of the outside.
// Usage: node instance.mjs MODULE, with a channel to its parent.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
let instance;

function instantiate() {
  const wasi = new WASI({ version: 'preview1', args: ['plugin'], env: {}, preopens: {} });
  const given = { ...wasi.getImportObject(), env: { abort } };
  given.wasi_unstable = given.wasi_snapshot_preview1;
  const missing = WebAssembly.Module.imports(module).filter(
    (wanted) => given[wanted.module]?.[wanted.name] === undefined,
  );
  if (missing.length > 0) {
    const names = missing.map((wanted) => `${wanted.module}.${wanted.name}`).join(', ');
    throw new WebAssembly.LinkError(`The module asks for ${names}; a preview gives WASI preview 1 and env.abort.`);
  }
  const made = new WebAssembly.Instance(module, given);
  return { made, wasi };
}

/** AssemblyScript's way to end. */
function abort(message, file, line, column) {
  throw new WebAssembly.RuntimeError(`abort at ${line}:${column}`);
}

function load() {
  const { made, wasi } = instantiate();
  // A command (`_start`) is only run when it is invoked; a reactor is made ready, which needs its memory.
  if (made.exports._start === undefined && made.exports.memory instanceof WebAssembly.Memory) wasi.initialize(made);
  instance = made;
  return Object.entries(made.exports)
    .filter(([name, value]) => typeof value === 'function' && name !== '_initialize')
    .map(([name]) => name);
}

function invoke(name, given) {
  if (name === '_start') {
    const { made, wasi } = instantiate();
    return wasi.start(made);
  }
  return plain(instance.exports[name](...given.map(number)));
}

/** A 64-bit integer comes, and goes, as text: JSON's numbers have 53 bits. */
function number(value) {
  if (typeof value === 'string' && /^-?\d{1,20}$/u.test(value)) return BigInt(value);
  if (typeof value === 'number') return value;
  throw new TypeError(`${JSON.stringify(value)} is no argument: a number, or a 64-bit integer as text, such as "5".`);
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return String(value);
  return value ?? null;
}

process.on('message', ({ kind, name, given }) => {
  let answer;
  try {
    answer = { value: kind === 'load' ? load() : invoke(name, given) };
  } catch (error) {
    answer = { error: { type: error.name, message: error.message, traceback: error.stack } };
  }
  process.send(answer);
});
