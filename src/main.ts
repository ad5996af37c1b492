#!/usr/bin/env node
import { runSession } from './session.ts';

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancelled.abort(new Error(`cancelled by ${signal}`));
  });
}

const code = await runSession({
  argv: process.argv.slice(2),
  environment: process.env,
  directory: process.cwd(),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  signal: cancelled.signal,
});
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
// Ended here and not by running dry: a cache request that was given up must not hold the job.
process.exit(code);
