import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { Choice } from '../preview/backends.ts';
import { bootPlugin, type Booted } from '../preview/boot.ts';
import { openLog, type PreviewLog } from '../preview/log.ts';
import { probe, type Probe } from '../preview/probe.ts';
import { quantityOf } from '../preview/quantity.ts';
import { openRelay, type Relay } from '../preview/relay.ts';
import type { Scratch } from '../preview/scratch.ts';
import type { Wanted } from '../preview/wanted.ts';
import { previewReport } from '../report/preview.ts';
import type { PreviewReport } from '../report/preview-report.ts';
import type { World } from '../world/world.ts';
import type { Composed } from './preview-boot.ts';
import { openEditor } from './preview-editor.ts';
import type { Previewed } from './preview-plugin.ts';
import { reportOf, storeReport } from './preview-report.ts';

interface Running {
  readonly inputs: InputsOf<'preview'>;
  readonly world: World;
  readonly plugin: Plugin;
  readonly composed: Composed;
  readonly choice: Choice;
  readonly scratch: Scratch;
  readonly stays: boolean;
  readonly wanted: readonly Wanted[];
}

/** Boots what was built, probes it, and leaves nothing of it. @throws what is not about the plugin. */
export async function runSandbox(running: Running): Promise<Previewed> {
  const { inputs, world, composed, choice, scratch, stays } = running;
  const { boot } = composed;
  const bySocket = choice.availability.reach === 'socket';
  for (const name of ['memory', 'cpu'] as const) {
    const asked = running.plugin.definition.resources[name];
    if (asked !== null && quantityOf(asked) === null)
      world.log.warning(
        `resources.${name} of ${running.plugin.id} is '${asked}', no quantity above 0: the default is taken.`,
      );
  }
  const opened: Relay[] = [];
  const relayed = async (name: string, ...at: [number, 'port' | 'debug-port']): Promise<Relay> => {
    const relay = await openRelay(join(scratch.inside, name), ...at);
    opened.push(relay);
    return relay;
  };
  const log = openLog();
  // What killed runs left of this engine's; meanwhile the plugin boots.
  const cleaning = choice.backend.cleanup().catch(() => []);
  let port = boot.port;
  try {
    if (bySocket) ({ port } = await relayed('plugin.sock', inputs.port ?? 0, 'port'));
    if (bySocket && composed.debugs) await relayed('debug.sock', inputs['debug-port'], 'debug-port');
    await writeSession(running, bySocket);
    for (const { backend, why } of choice.skipped) world.log.info(`${backend} is passed over: ${why}.`);
    const { note, isolated } = choice.availability;
    if (note !== null) world.log[isolated ? 'info' : 'warning'](`${choice.backend.name}: ${note}.`);
    // Before the boot: a plugin may wait for the debugger that is started from it.
    if (inputs['open-code'] && !world.onGitHub) await openEditor(running, world);
    // A person who attaches takes the time that it takes.
    const onAwaited = stays
      ? (): void => {
          tellAwaited(running);
        }
      : null;
    const options = { port, timeoutMs: inputs['boot-timeout'], onAwaited, log, signal: world.signal };
    const booted = await bootPlugin(choice, boot, options);
    try {
      return await whileUp(running, booted, port, log);
    } finally {
      await booted.sandbox.stop();
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'boot_failed' || world.signal.aborted) throw error;
    const [what = '', ...tail] = error.message.split('\n');
    const message = [`${what} ${error.hint ?? ''}`.trim(), ...tail].join('\n');
    return await told(running, { reason: error.reason, message, log, port, booted: null, probes: [] });
  } finally {
    for (const relay of opened) relay.close();
    for (const left of await cleaning) world.log.info(`Removed ${left}, which a killed run had left.`);
  }
}

function tellAwaited({ world, plugin, inputs }: Running): void {
  world.log.info(
    `${plugin.id} waits for a debugger on port ${inputs['debug-port']} of 127.0.0.1, for as long as that takes: boot-timeout does not count from here.`,
  );
}

async function writeSession({ composed, choice, scratch }: Running, bySocket: boolean): Promise<void> {
  const { session } = composed;
  // A machine forwards its port from its own network.
  const host = choice.backend.name === 'vagrant' ? '0.0.0.0' : '127.0.0.1';
  const sockets = bySocket
    ? { socket: join(scratch.inside, 'plugin.sock'), debugSocket: join(scratch.inside, 'debug.sock') }
    : { socket: null, debugSocket: null };
  await writeFile(join(scratch.inside, 'session.json'), JSON.stringify({ ...session, ...sockets, host }), {
    mode: 0o644,
  });
}

function undebuggable({ inputs, plugin }: Running, { health }: Booted): string | null {
  if (health.debugger === 'absent') return 'debugpy is not in its venv. Add it to its requirements.';
  return inputs['wait-for-client'] && plugin.definition.runtime.kind === 'wasm'
    ? 'it is WASM, and debugpy is for Python. It was not waited for.'
    : null;
}

async function whileUp(running: Running, booted: Booted, port: number, log: PreviewLog): Promise<Previewed> {
  const { world, plugin, choice, wanted, stays } = running;
  const url = `http://127.0.0.1:${port}/`;
  world.log.info(`${plugin.id} is up in ${choice.backend.name} after ${booted.bootMs} ms: ${url}`);
  const why = undebuggable(running, booted);
  if (why !== null) world.log.warning(`No debugger can attach to ${plugin.id}: ${why}`);
  const probes = await probe(port, booted.health, wanted, world.signal);
  for (const { name, passed, found } of probes) world.log[passed ? 'info' : 'error'](`${name}: ${found}`);
  const ended = stays ? await stay(booted, running, log) : null;
  await booted.sandbox.stop();
  if (ended !== null)
    return told(running, {
      reason: 'boot_failed',
      message: `${plugin.id} was up, then ${ended}.`,
      log,
      port,
      booted,
      probes,
    });
  const failed = probes.filter(({ passed }) => !passed);
  const message =
    failed.length === 0
      ? `${plugin.id} works: up in ${choice.backend.name} after ${booted.bootMs} ms, ${probes.length} probes passed.`
      : `${plugin.id} is up, but ${failed.map(({ name, found }) => `${name}: ${found}`).join('; ')}.`;
  return told(running, { reason: failed.length === 0 ? 'ok' : 'probe_failed', message, log, port, booted, probes });
}

/** Follows the log until somebody interrupts (null) or the plugin ends: returns a clause on that. */
async function stay({ sandbox }: Booted, { world, plugin }: Running, log: PreviewLog): Promise<string | null> {
  world.log.info('Ctrl-C ends it.');
  return world.log.block(`log of ${plugin.id}`, async (output) => {
    await output(Buffer.from(log.text()));
    sandbox.onOutput((chunk) => void output(Buffer.from(chunk)));
    const interrupted = new Promise<void>((resolve) => {
      world.signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
      // It may have been while the probes ran.
      if (world.signal.aborted) resolve();
    });
    const ended = sandbox.ended.then(async ({ why }) => {
      // An interruption on a terminal may end what runs inside before it is heard of here.
      await pause(200);
      return why;
    });
    const why = await Promise.race([ended, interrupted]);
    return world.signal.aborted ? null : (why ?? null);
  });
}

interface Told {
  readonly reason: PreviewReport['status'];
  readonly message: string;
  readonly log: PreviewLog;
  readonly port: number;
  readonly booted: Booted | null;
  readonly probes: readonly Probe[];
}

async function told(running: Running, { port, ...end }: Told): Promise<Previewed> {
  const { inputs, world, plugin, choice, composed } = running;
  const { profile, manifest, version } = composed.session;
  const report = await reportOf(end, { inputs, world, choice, plugin, profile, manifest, version });
  const markdown = previewReport(report);
  if (world.onGitHub)
    await world.log.block(`log of ${plugin.id}`, (output) => output(Buffer.from(`${end.log.text()}\n`)));
  await storeReport(report, end.log.text(), world);
  const url = `http://127.0.0.1:${port}/`;
  const outputs = {
    plugins: JSON.stringify([plugin.id]),
    status: report.status,
    backend: report.backend ?? '',
    'boot-ms': end.booted === null ? '' : String(end.booted.bootMs),
    url,
    report: JSON.stringify(report),
  };
  const outcome = { reason: end.reason, message: end.message, data: { ...report, url }, outputs, report: markdown };
  return { report, markdown, outcome, refusal: null };
}
