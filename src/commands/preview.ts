import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { isMeantFor } from '../manifest/platform.ts';
import type { Outcome } from '../outputs.ts';
import type { Backend } from '../preview/backend.ts';
import { openBackends } from '../preview/backends.ts';
import { cleanScratch } from '../preview/scratch.ts';
import { wantedOf } from '../preview/wanted.ts';
import { hostPlatform } from '../world/platform.ts';
import type { World } from '../world/world.ts';
import { checkPlatform, choosePlugins, previewPlugin, type Previewed } from './preview-plugin.ts';

type PreviewInputs = InputsOf<'preview'>;

/**
 * Boots plugins in a sandbox, one after another, probes each, and tells what was found. A single one on a terminal stays
 * until it is interrupted.
 */
export async function preview(inputs: PreviewInputs, world: World): Promise<Outcome> {
  const backends = openBackends(world);
  if (inputs.cleanup) return cleanup(backends);
  for (const name of ['image', 'provider'] as const)
    if (inputs[name]?.startsWith('-') === true)
      throw new Refusal('usage', `The input \`${name}\` is '${inputs[name]}', which looks like an option.`, {
        hint: `Give its name: --${name} <name>.`,
      });
  const wanted = (inputs.probe ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [wantedOf(line)]));
  const ids = await idsOf(inputs, world);
  const [first, ...more] = ids;
  if (first === undefined)
    return {
      reason: 'nothing_to_do',
      message: 'No plugin is meant for this platform.',
      data: {},
      outputs: { plugins: '[]' },
    };
  const stays = !(inputs.once ?? (world.onGitHub || !process.stdout.isTTY));
  if (stays && more.length > 0)
    throw new Refusal('usage', `A preview that stays is of one plugin, and ${ids.length} are meant.`, {
      hint: `Name one, or give --once. There are ${ids.join(', ')}.`,
    });
  if (inputs['dry-run']) return dryOutcome(ids);
  await cleanScratch();
  const previews: Previewed[] = [];
  for (const id of ids) {
    const previewed = await previewPlugin(id, { inputs, world, backends, stays, wanted });
    const { refusal, outcome } = previewed;
    if (more.length === 0 && refusal !== null) throw refusal;
    if (more.length === 0) return outcome;
    if (refusal !== null) world.log.error(`${id}: ${refusal.message}`);
    previews.push(previewed);
  }
  return together(previews);
}

/** Releases are looked for in the ledger: the working tree need not have their plugins any more. */
async function idsOf(inputs: PreviewInputs, world: World): Promise<readonly string[]> {
  if (inputs.channel === undefined && inputs.version === undefined) {
    const { plugins, manifestPlace } = await choosePlugins(inputs, world);
    const here = hostPlatform(process.platform, process.arch);
    // Who is named is meant, and refused where it cannot be.
    const foreign = plugins.filter((plugin) => !isMeantFor(plugin, here) && !inputs.plugins.includes(plugin.id));
    for (const { id, line, column } of foreign)
      world.log.notice(`'${id}' is not previewed: it is not meant for ${here}.`, { file: manifestPlace, line, column });
    const meant = plugins.filter((plugin) => !foreign.includes(plugin));
    if (inputs['dry-run']) meant.forEach(checkPlatform);
    return meant.map(({ id }) => id);
  }
  if (inputs.plugins.length > 0) return [...new Set(inputs.plugins)];
  throw new Refusal('usage', 'A release is previewed by the id of its plugin, and none is given.', {
    hint: 'Name it: preview <plugin>. `status` shows what there is.',
  });
}

async function cleanup(backends: readonly Backend[]): Promise<Outcome> {
  const removed = [
    ...(await Promise.all(backends.map((backend) => backend.cleanup()))).flat(),
    ...(await cleanScratch()),
  ];
  const message = removed.length === 0 ? 'Nothing was left behind.' : `Removed ${removed.join(', ')}.`;
  return { reason: removed.length === 0 ? 'nothing_to_do' : 'ok', message, data: { removed }, outputs: {} };
}

function dryOutcome(ids: readonly string[]): Outcome {
  const [first = '', ...more] = ids;
  const message = `Would build what is missing of ${ids.join(', ')}, boot ${more.length === 0 ? 'it' : 'each'} and probe it.`;
  const data = more.length === 0 ? { plugin: first } : { plugins: ids };
  return { reason: 'ok', message, data, outputs: { plugins: JSON.stringify(ids) } };
}

/** The outcome of several: the first failure is that of all. */
function together(previews: readonly Previewed[]): Outcome {
  const failed = previews.filter(({ report }) => report.status !== 'ok');
  const reports = previews.map(({ report }) => report);
  const said = failed.map(({ report }) => `${report.plugin} (${report.status})`).join(', ');
  const works = `${previews.length - failed.length} of ${previews.length} plugins work`;
  return {
    reason: failed[0]?.outcome.reason ?? 'ok',
    message: failed.length === 0 ? `All ${previews.length} plugins work.` : `${works}; failed: ${said}.`,
    data: { previews: reports },
    outputs: {
      plugins: JSON.stringify(reports.map(({ plugin }) => plugin)),
      status: failed[0]?.report.status ?? 'ok',
      report: JSON.stringify(reports),
    },
    report: previews.map(({ markdown }) => markdown).join('\n'),
  };
}
