import { resolve as path } from 'node:path';
import { releaseDigest } from '../channel/digest.ts';
import { resolve as resolveOn } from '../channel/resolve.ts';
import { unknownRefusal } from '../channel/unknown.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { readEntry, splitBoard } from '../ledger/board.ts';
import { readMetadata } from '../ledger/metadata.ts';
import { BOARD, metadataPath } from '../ledger/paths.ts';
import type { Outcome } from '../outputs.ts';
import { code } from '../report/markdown.ts';
import { insideRoot, writeWhole } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { channelOf } from './channels.ts';
import { present, withFiles } from './reading.ts';

/** Prints the definition of the release that a host runs: from channels.json and the metadata.json of that release. */
export async function resolve(inputs: InputsOf<'resolve'>, world: World): Promise<Outcome> {
  const [plugin, ...more] = inputs.plugins;
  if (plugin === undefined || more.length > 0)
    throw new Refusal(
      'usage',
      `resolve answers for one plugin; ${more.length === 0 ? 'none is' : `${more.length + 1} are`} named.`,
      {
        hint: 'For example `resolve greeter`.',
      },
    );
  const channel = inputs.channel === undefined ? undefined : channelOf(inputs.channel, 'channel');
  return withFiles(inputs, world, async (read) => {
    const { sequence, entries } = splitBoard(await present(read, BOARD));
    const entry = entries.get(plugin);
    // Of the others only the names matter: a broken entry of one is nothing to this.
    if (entry === undefined) throw unknownRefusal([...entries.keys()], plugin);
    const plugins = { [plugin]: readEntry(plugin, entry) };
    const found = resolveOn({ plugins }, plugin, { channel, installId: inputs['install-id'] });
    const { version, digest } = found.release;
    const file = metadataPath(plugin, found.channel, version);
    const release = readMetadata(file, await present(read, file), { plugin, channel: found.channel, version });
    const { definition } = release;
    const computed = releaseDigest(plugin, version, definition, release.metadata.content);
    if (computed !== digest || release.metadata.digest !== digest)
      throw new Refusal(
        'digest_mismatch',
        `'${file}' is not the release that channels.json names: its digest is ${computed}, not ${digest}.`,
        {
          hint: '`verify` tells what was changed on the ledger branch.',
        },
      );
    const text = `${JSON.stringify(definition, undefined, 2)}\n`;
    if (inputs['output-file'] !== undefined && !inputs['dry-run'])
      await writeWhole(
        insideRoot(
          path(world.directory, inputs['working-directory']),
          inputs['output-file'],
          'The input output-file',
          'usage',
        ),
        text,
      );
    const why = found.steps.map(({ message }) => message).join('; ');
    return {
      reason: 'ok',
      message: `${plugin} ${version} from ${found.channel}: ${why}.`,
      data: { plugin, channel: found.channel, version, digest, definition, sequence },
      outputs: {
        plugins: JSON.stringify([plugin]),
        channel: found.channel,
        version,
        digest,
        definition: JSON.stringify(definition),
      },
      text,
      report: `### ${code(plugin)} ${code(version)} from ${found.channel}\n\n${code(digest)}\n`,
    };
  });
}
