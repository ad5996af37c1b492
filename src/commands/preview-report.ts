import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote } from 'shlex';
import { nullish, number, object, safeParse, string } from 'valibot';
import type { InputsOf } from '../commands.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { Choice } from '../preview/backends.ts';
import type { Booted } from '../preview/boot.ts';
import type { PreviewLog } from '../preview/log.ts';
import type { Probe } from '../preview/probe.ts';
import { editorsOf, type Editor } from '../report/editors.ts';
import { previewReport } from '../report/preview.ts';
import type { PreviewReport } from '../report/preview-report.ts';
import { pack } from '../world/archive.ts';
import { openArtifacts } from '../world/artifacts.ts';
import { readEvent } from '../world/event.ts';
import type { World } from '../world/world.ts';

interface End {
  readonly reason: PreviewReport['status'];
  readonly message: string;
  readonly log: Pick<PreviewLog, 'tail'>;
  readonly booted: Booted | null;
  readonly probes: readonly Probe[];
}

interface Of {
  readonly inputs: InputsOf<'preview'>;
  readonly world: World;
  /** Null when it did not come to a sandbox. */
  readonly choice: Choice | null;
  readonly plugin: Plugin;
  readonly profile: string;
  readonly manifest: string;
  readonly version: string | null;
}

/** Lines of the log that the report shows. */
const TAIL = 40;

/** What became of a preview; texts of the plugin are cut to what a comment can hold. */
export async function reportOf(end: End, of: Of): Promise<PreviewReport> {
  const { world, choice, plugin, profile, version } = of;
  const health = end.booted?.health;
  const cut = (text: string, length = 1000): string => text.slice(0, length);
  return {
    schema: 1,
    plugin: plugin.id,
    version,
    profile,
    system: systemOf(world),
    kind: plugin.definition.runtime.kind,
    status: end.reason,
    message: cut(end.message, 10_000),
    backend: choice?.backend.name ?? null,
    isolated: choice?.availability.isolated ?? false,
    note: choice?.availability.note ?? null,
    skipped: (choice?.skipped ?? []).map(({ backend, why }) => ({ backend, why: cut(why) })),
    runtime: health === undefined ? null : cut(health.interpreter ?? health.runtime ?? '', 300),
    boot: end.booted === null ? null : partsOf(end.booted),
    exposes: (health?.exposes ?? [])
      .slice(0, 500)
      .map(({ name, kind, resolved }) => ({ name: cut(name), kind: cut(kind, 100), resolved })),
    probes: end.probes.slice(0, 500).map(({ name, passed, found }) => ({ name: cut(name), passed, found: cut(found) })),
    log: end.log.tail(TAIL).slice(-8000),
    reproduce: reproductionOf(of),
    editors: await editorsFor(world),
  };
}

/** How the time until healthy splits, as far as what runs inside can be believed. */
function partsOf({ bootMs, health }: Booted): PreviewReport['boot'] {
  const within = Math.min(bootMs, Math.max(0, health.boot_ms ?? 0));
  const load = Math.min(within, Math.max(0, health.import_ms ?? 0));
  return { whole: bootMs, engine: bootMs - within, interpreter: within - load, load };
}

/** What was asked of the working tree, and of a release, and is to be asked again. */
const SAME = ['working-directory', 'image', 'provider'] as const;
const SAME_RELEASE = ['channel', 'version', 'branch', 'remote', ...SAME] as const;

function reproductionOf({ plugin: { id }, profile, manifest, world, inputs, choice }: Of): string {
  const isRelease = inputs.channel !== undefined || inputs.version !== undefined;
  const words = [
    ...['preview', id],
    ...(isRelease ? SAME_RELEASE : SAME).flatMap((name) =>
      inputs[name] === undefined || inputs[name] === '.' ? [] : [`--${name}`, inputs[name]],
    ),
    ...(isRelease ? [] : ['--manifest', manifest, '--profile', profile]),
    ...(choice === null ? [] : ['--prefer', choice.backend.name]),
  ];
  const action = world.environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const program = action === '' ? `node ${quote(join(import.meta.dirname, 'index.js'))}` : `npx --yes github:${action}`;
  return `${program} ${words.map((word) => quote(word)).join(' ')}`;
}

const Event = object({
  pull_request: nullish(
    object({ number: number(), head: object({ ref: string(), repo: nullish(object({ full_name: string() })) }) }),
  ),
});

async function editorsFor({ onGitHub, environment }: World): Promise<Editor[]> {
  const parsed = safeParse(Event, (await readEvent(environment)) ?? {});
  const pull = parsed.success ? parsed.output.pull_request : undefined;
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  if (!onGitHub || pull == null || environment['GITHUB_SERVER_URL'] !== 'https://github.com') return [];
  return editorsOf(repository, pull.number);
}

/** The name of the artifact of a report: no two jobs of a run give the same. */
export function artifactName({ plugin, system }: Pick<PreviewReport, 'plugin' | 'system'>, attempt: number): string {
  return `coolbox-preview-${plugin}-${system}-${attempt}.tar`;
}

/** GitHub's runners name their image: `ubuntu24`. */
function systemOf({ environment }: World): string {
  const image = (environment['ImageOS'] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9.]/gu, '')
    .slice(0, 40);
  return `${image === '' ? process.platform : image}-${process.arch}`;
}

/** On GitHub, stores report and log as one artifact, named by plugin, so that the job that writes the comment finds each. */
export async function storeReport(report: PreviewReport, log: string, world: World): Promise<void> {
  if (!world.onGitHub) return;
  const folder = await mkdtemp(join(tmpdir(), 'coolbox-report-'));
  const artifacts = openArtifacts({ root: folder, environment: world.environment, signal: world.signal });
  try {
    const file = join(folder, artifactName(report, Number(world.environment['GITHUB_RUN_ATTEMPT'] ?? 1)));
    const members = [
      { path: 'report.json', content: { text: JSON.stringify(report) } },
      { path: 'report.md', content: { text: previewReport(report) } },
      { path: 'log.txt', content: { text: log } },
    ];
    await pack(members, file, join(folder, 'gathered'));
    const uploaded = await artifacts.upload(file);
    if (uploaded.kind === 'failed')
      world.log.warning(`The report of ${report.plugin} was not stored: ${uploaded.why}.`);
  } finally {
    await artifacts.close();
    await rm(folder, { recursive: true, force: true });
  }
}
