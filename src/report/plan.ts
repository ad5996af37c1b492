import { code, table } from './markdown.ts';

interface PlannedPlugin {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly changed: boolean;
  readonly supported: boolean;
}

/** The plan as Markdown: a row a plugin, and how many jobs the matrix has. */
export function planReport(
  profile: string,
  plugins: readonly PlannedPlugin[],
  shards: readonly { readonly shard: number; readonly plugins: string }[],
): string {
  const shardOf = new Map(shards.flatMap(({ shard, plugins: ids }) => ids.split(',').map((id) => [id, shard])));
  const rows = plugins.map(({ id, inputs, changed, supported }) => [
    code(id),
    String(inputs.length),
    changed ? 'yes' : 'no',
    supported ? 'yes' : 'no',
    String(shardOf.get(id) ?? ''),
  ]);
  return [
    `### Plan of profile ${code(profile)}`,
    '',
    table(['plugin', 'input files', 'changed', 'this platform', 'job'], rows, ['l', 'r', 'l', 'l', 'r']),
    '',
  ].join('\n');
}
