import { Refusal } from './errors.ts';
import { runSession } from './session.ts';
import { outletOf } from './world/writer.ts';

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    const hint = 'Nothing half-made is trusted: run it again.';
    cancelled.abort(new Refusal('system_failed', `The run was cancelled (${signal}).`, { hint }));
  });
}

const output = outletOf(() => process.stdout);
const errors = outletOf(() => process.stderr);

// As of a module whose await is never settled: what runs dry was not ended.
process.exitCode = 13;
// Not awaited here: the bundle is CommonJS, which has no await at its top.
void run();

async function run(): Promise<void> {
  const code = await runSession({
    argv: process.argv.slice(2),
    environment: process.env,
    directory: process.cwd(),
    write: output.write,
    writeError: errors.write,
    signal: cancelled.signal,
  });
  await Promise.all([output.flush(), errors.flush()]);
  // Ended here and not by running dry: a cache request that was given up must not hold the job.
  process.exit(code);
}
