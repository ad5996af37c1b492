// A core module, in a process of its own: one that never returns, or takes all memory, ends alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Opens the module of a session. `load` gives the names of its functions; a call that takes too long starts it anew. */
export function openModule(session, log) {
  let child;
  let waiting;
  let line = Promise.resolve();

  const start = () => {
    const argv = ['--no-warnings', join(import.meta.dirname, 'instance.mjs'), session.module];
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
    made.on('message', (answer) => waiting?.(answer));
    made.on('error', (error) => waiting?.({ error: { type: error.name, message: error.message } }));
    made.on('exit', (code, signal) => {
      if (child === made) child = undefined;
      waiting?.({ error: { type: 'RuntimeError', message: `The module's process ended (${signal ?? code}).` } });
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
