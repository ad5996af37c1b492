import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasVenv, moduleOf } from '../build/parts.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal, type Reason } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { Outcome } from '../outputs.ts';
import type { Backend } from '../preview/backend.ts';
import { chooseBackend, openBackends, type Choice } from '../preview/backends.ts';
import { bootPlugin, type Booted } from '../preview/boot.ts';
import { openLog, type PreviewLog } from '../preview/log.ts';
import { probe, type Probe } from '../preview/probe.ts';
import { openRelay } from '../preview/relay.ts';
import { cleanScratch, openScratch, type Scratch } from '../preview/scratch.ts';
import { wantedOf } from '../preview/wanted.ts';
import { previewReport } from '../report/preview.ts';
import type { PreviewReport } from '../report/preview-report.ts';
import { isFork } from '../world/fork.ts';
import { readEvent } from '../world/event.ts';
import type { World } from '../world/world.ts';
import { buildWasm } from './build-wasm.ts';
import { checkOutRelease, checkRelease } from './preview-release.ts';
import { openEditor } from './preview-editor.ts';
import { composeBoot, type Composed } from './preview-boot.ts';
import { reportOf, uploadReport } from './preview-report.ts';
import { provision } from './provision.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

type PreviewInputs = InputsOf<'preview'>;

/** Boots one plugin in a sandbox, probes it, and tells what was found. On a terminal it stays until it is interrupted. */
export async function preview(inputs: PreviewInputs, world: World): Promise<Outcome> {
  const backends = openBackends(world);
  if (inputs.cleanup) return cleanup(backends);
  const wanted = (inputs.probe ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [wantedOf(line)]));
  const name = `coolbox-preview-${randomBytes(6).toString('hex')}`;
  if (inputs['dry-run']) {
    const { plugin, workspace } = await choosePlugin(inputs, world);
    return dryOutcome(plugin, workspace);
  }
  await cleanScratch();
  const scratch = await openScratch(name);
  try {
    const { plugin, workspace } = await prepare(inputs, scratch, world);
    const composed = await composeBoot({ inputs, workspace, plugin, name, scratch });
    const requireIsolation = inputs['require-isolation'] ?? isFork(await readEvent(world.environment));
    const choice = await chooseBackend(backends, composed.boot, { prefer: inputs.prefer ?? null, requireIsolation });
    return await run({ inputs, world, plugin, composed, choice, scratch, wanted });
  } finally {
    await scratch.remove();
  }
}

/** The plugin, with all that it needs built: of the working tree, or of a release. */
async function prepare(inputs: PreviewInputs, scratch: Scratch, world: World) {
  const [id = '', ...more] = inputs.plugins;
  if ((inputs.channel === undefined && inputs.version === undefined) || id === '' || more.length > 0) {
    const { plugin } = await choosePlugin(inputs, world);
    await provide(plugin, inputs, world);
    return choosePlugin(inputs, world);
  }
  const { release, directory } = await checkOutRelease(id, inputs, scratch.release, world);
  world.log.info(`The preview is of ${id} ${release.version} on ${release.channel}.`);
  const there = { ...inputs, 'working-directory': directory };
  const { plugin } = await choosePlugin(there, world);
  await provide(plugin, there, world);
  const chosen = await choosePlugin(there, world);
  await checkRelease(release, chosen.plugin, chosen.workspace, world);
  return chosen;
}

async function cleanup(backends: readonly Backend[]): Promise<Outcome> {
  const removed = [
    ...(await Promise.all(backends.map((backend) => backend.cleanup()))).flat(),
    ...(await cleanScratch()),
  ];
  const message = removed.length === 0 ? 'Nothing was left behind.' : `Removed ${removed.join(', ')}.`;
  return { reason: removed.length === 0 ? 'nothing_to_do' : 'ok', message, data: { removed }, outputs: {} };
}

async function choosePlugin(inputs: PreviewInputs, world: World) {
  const workspace = await openWorkspace(inputs, world, { recalls: true });
  const [plugin, ...more] = workspace.plugins;
  if (plugin !== undefined && more.length === 0) return { workspace, plugin };
  const known = workspace.profile.plugins.map(({ id }) => id).join(', ');
  throw new Refusal('usage', `preview boots one plugin, and ${workspace.plugins.length} are meant.`, {
    hint: `Name one: preview <plugin>. There are ${known}.`,
  });
}

function dryOutcome({ id }: Plugin, { profile }: Workspace): Outcome {
  const message = `Would build what is missing of ${id}, boot it and probe it.`;
  return {
    reason: 'ok',
    message,
    data: { plugin: id, profile: profile.name },
    outputs: { plugins: JSON.stringify([id]) },
  };
}

/** Sees to the venv, or the module, before the boot. @throws Refusal of what failed. */
async function provide(plugin: Plugin, inputs: PreviewInputs, world: World): Promise<void> {
  const given = { ...inputs, plugins: [plugin.id], jobs: undefined };
  const outcomes = [
    ...(hasVenv(plugin) ? [await provision({ ...given, 'on-unsupported': 'fail' }, world)] : []),
    ...(moduleOf(plugin) === null ? [] : [await buildWasm({ ...given, rebuild: false, base: undefined }, world)]),
  ];
  const failed = outcomes.find(({ reason }) => reason !== 'ok' && reason !== 'nothing_to_do');
  if (failed !== undefined) throw new Refusal(failed.reason, failed.message);
}

interface Running {
  readonly inputs: PreviewInputs;
  readonly world: World;
  readonly plugin: Plugin;
  readonly composed: Composed;
  readonly choice: Choice;
  readonly scratch: Scratch;
  readonly wanted: Parameters<typeof probe>[2];
}

async function run(running: Running): Promise<Outcome> {
  const { inputs, world, composed, choice, scratch } = running;
  const { boot } = composed;
  const bySocket = choice.availability.reach === 'socket';
  const relay = bySocket ? await openRelay(join(scratch.inside, 'plugin.sock'), inputs.port ?? 0) : null;
  const debug =
    bySocket && composed.debugs ? await openRelay(join(scratch.inside, 'debug.sock'), inputs['debug-port']) : null;
  const port = relay?.port ?? boot.port;
  const log = openLog();
  try {
    await writeSession(running, bySocket);
    for (const { backend, why } of choice.skipped) world.log.info(`${backend} is passed over: ${why}.`);
    const { note, isolated } = choice.availability;
    if (note !== null) world.log[isolated ? 'info' : 'warning'](`${choice.backend.name}: ${note}.`);
    const options = { port, timeoutMs: inputs['boot-timeout'], log, signal: world.signal };
    const booted = await bootPlugin(choice, boot, options);
    try {
      return await whileUp(running, booted, port, log);
    } finally {
      await booted.sandbox.stop();
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'boot_failed' || world.signal.aborted) throw error;
    return await told(running, { reason: error.reason, message: error.message, log, port, booted: null, probes: [] });
  } finally {
    relay?.close();
    debug?.close();
  }
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

async function whileUp(running: Running, booted: Booted, port: number, log: PreviewLog): Promise<Outcome> {
  const { inputs, world, plugin, choice, wanted } = running;
  const url = `http://127.0.0.1:${port}/`;
  world.log.info(`${plugin.id} is up in ${choice.backend.name} after ${booted.bootMs} ms: ${url}`);
  const probes = await probe(port, booted.health, wanted, world.signal);
  for (const { name, passed, found } of probes) world.log[passed ? 'info' : 'error'](`${name}: ${found}`);
  if (inputs['open-code'] && !world.onGitHub) await openEditor(running, world);
  if (!(inputs.once ?? (world.onGitHub || !process.stdout.isTTY))) await stay(booted, running, log);
  await booted.sandbox.stop();
  const failed = probes.filter(({ passed }) => !passed);
  const message =
    failed.length === 0
      ? `${plugin.id} works: up in ${choice.backend.name} after ${booted.bootMs} ms, ${probes.length} probes passed.`
      : `${plugin.id} is up, but ${failed.map(({ name, found }) => `${name}: ${found}`).join('; ')}.`;
  return told(running, { reason: failed.length === 0 ? 'ok' : 'probe_failed', message, log, port, booted, probes });
}

/** Follows the log until the plugin ends or somebody interrupts. */
async function stay({ sandbox }: Booted, { world, plugin }: Running, log: PreviewLog): Promise<void> {
  world.log.info('Ctrl-C ends it.');
  await world.log.block(`log of ${plugin.id}`, async (output) => {
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
    });
    await Promise.race([sandbox.ended, interrupted]);
  });
}

interface Told {
  readonly reason: Extract<Reason, PreviewReport['status']>;
  readonly message: string;
  readonly log: PreviewLog;
  readonly port: number;
  readonly booted: Booted | null;
  readonly probes: readonly Probe[];
}

async function told(running: Running, end: Told): Promise<Outcome> {
  const { world, plugin, choice, composed } = running;
  const report = await reportOf(end, { world, composed, choice, plugin });
  const markdown = previewReport(report);
  if (world.onGitHub) {
    await world.log.block(`log of ${plugin.id}`, (output) => output(Buffer.from(`${end.log.text()}\n`)));
    await uploadReport(report, markdown, end.log.text(), world);
  }
  return {
    reason: end.reason,
    message: end.message,
    data: { ...report, url: `http://127.0.0.1:${end.port}/` },
    outputs: {
      plugins: JSON.stringify([plugin.id]),
      status: report.status,
      backend: report.backend ?? '',
      'boot-ms': end.booted === null ? '' : String(end.booted.bootMs),
      url: `http://127.0.0.1:${end.port}/`,
      report: JSON.stringify(report),
    },
    report: markdown,
  };
}
