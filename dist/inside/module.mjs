// A core module, in a process of its own: one that never returns, or takes all memory, ends alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Of WebAssembly, in bytes. */
const PAGE = 65_536;

/** Opens the module of a session. `load` gives the names of its functions; a call that takes too long starts it anew. */
export function openModule(session, log) {
  let child;
  let waiting;
  let line = Promise.resolve();

  const start = () => {
    const pages = session.memory === null ? [] : [`--wasm-max-mem-pages=${Math.ceil(session.memory / PAGE)}`];
    const argv = ['--no-warnings', ...pages, join(import.meta.dirname, 'instance.mjs'), session.module];
    const options = { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'advanced', env: process.env };
    const made = spawn(process.execPath, argv, options);
    child = made;
    for (const stream of [made.stdout, made.stderr]) {
      stream.on('data', (chunk) => {
        if (log(chunk)) return;
        stream.pause();
        process.stdout.once('drain', () => stream.resume());
      });
    }
    // One that was given up has nothing more to say: who waits by then asked the next.
    const said = (answer) => child === made && waiting?.(answer);
    made.on('message', said);
    made.on('error', (error) => said({ error: { type: error.name, message: error.message } }));
    made.on('exit', (code, signal) => {
      said({ error: { type: 'RuntimeError', message: `The module's process ended (${signal ?? code}).` } });
      if (child === made) child = undefined;
    });
  };

  const ask = async (question, seconds) => {
    if (child === undefined) {
      start();
      if (question.kind === 'invoke') await ask({ kind: 'load' }, session.timeout);
    }
    const answer = await new Promise((resolve) => {
      const timer = setTimeout(() => {
        child?.kill('SIGKILL');
        child = undefined;
        resolve({
          error: { type: 'TimeoutError', message: `It did not return within ${seconds} s; the module is loaded anew.` },
        });
      }, seconds * 1000);
      waiting = (given) => {
        clearTimeout(timer);
        resolve(given);
      };
      child.send(question, () => undefined);
    });
    waiting = undefined;
    if (answer.error !== undefined) throw answer.error;
    return answer.value;
  };

  const inTurn = (question) => {
    const asked = line.then(() => ask(question, session.timeout));
    line = asked.catch(() => undefined);
    return asked;
  };

  return {
    runtime: `node ${process.versions.node}`,
    load: () => inTurn({ kind: 'load' }),
    invoke: (name, given) => inTurn({ kind: 'invoke', name, given }),
    end: () => child?.kill('SIGKILL'),
  };
}
