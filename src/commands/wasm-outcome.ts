import { join } from 'node:path';
import type { WasmRecord } from '../build/lock.ts';
import { moduleOf } from '../build/parts.ts';
import type { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { Outcome } from '../outputs.ts';
import { buildWasmReport, type WasmPlugin } from '../report/build-wasm.ts';
import type { ModulePlan, PlannedModule } from '../wasm/plan.ts';
import type { ProvidedModule } from '../wasm/provide.ts';
import { relativeTo } from '../world/files.ts';
import { failuresOf, problemsOf, summaryOf } from './told.ts';
import type { Workspace } from './workspace.ts';

/** What is known when a run is over. */
export interface Happened {
  readonly plan: ModulePlan;
  readonly refused: ReadonlyMap<Plugin, Refusal>;
  readonly provided: ReadonlyMap<string, ProvidedModule>;
  readonly dry: boolean;
}

/** A row for each plugin of the workspace. */
export function rowsOf({ plugins, root }: Workspace, happened: Happened): readonly WasmPlugin[] {
  const planned = new Map(happened.plan.modules.map((each) => [each.plugin, each]));
  return plugins.map((plugin) => rowOf(plugin, planned.get(plugin), happened, root));
}

/** The outcome of `build-wasm`, of its rows. */
export function outcomeOf(
  { profile, manifestPlace }: Workspace,
  rows: readonly WasmPlugin[],
  { plan, refused, provided, dry }: Happened,
): Outcome {
  const failures = failuresOf(
    refused,
    plan.modules.map(({ plugin }) => ({ plugin, failure: provided.get(plugin.id)?.failure })),
  );
  const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
  const [failed] = failures.keys();
  return {
    reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
    message: summaryOf(rows.map(({ status }) => status)),
    data: { ...problemsOf(failures, manifestPlace), profile: profile.name, plugins: rows },
    outputs: {
      plugins: JSON.stringify(rows.filter(({ status }) => status !== 'skipped').map(({ id }) => id)),
      'cache-hit': String(failures.size === 0 && !rows.some(({ status }) => status === 'built')),
    },
    report: buildWasmReport(profile.name, rows, dry),
  };
}

function rowOf(
  plugin: Plugin,
  planned: PlannedModule | undefined,
  { refused, provided }: Happened,
  root: string,
): WasmPlugin {
  const { id } = plugin;
  const nothing = { id, module: moduleOf(plugin)?.path ?? null, seconds: 0 };
  const refusal = refused.get(plugin);
  if (refusal !== undefined) return { ...nothing, status: 'failed', note: refusal.message };
  const result = provided.get(id);
  if (planned === undefined || result === undefined) return { ...nothing, status: 'skipped', note: 'has no module' };
  const { status, seconds, failure, lock } = result;
  const { fingerprint } = planned.unit ?? { fingerprint: null };
  const place = relativeTo(root, join(planned.folder, 'lock.json'));
  const known = lock?.resolved.wasm;
  const facts = known === undefined ? {} : factsOf(known);
  return { ...nothing, status, ...facts, seconds, note: failure?.message ?? null, fingerprint, lock: place };
}

function factsOf({ origin, form, size, sha256, wasi, imports, exports, entrypoint }: WasmRecord) {
  return { origin, form, size, sha256, wasi, imports, exports, entrypoint };
}
