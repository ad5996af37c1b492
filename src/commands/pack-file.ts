import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { folderOf, jsonText, releaseMembers, type Bundled } from '../channel/bundle.ts';
import type { InputFile } from '../channel/digest.ts';
import type { LockFacts, WasmRecord } from '../channel/release.ts';
import { Refusal } from '../errors.ts';
import { DEFINITIONS } from '../ledger/metadata-schema.ts';
import { hex, id, version } from '../ledger/schema-values.ts';
import type { Member } from '../world/archive.ts';
import { brief } from '../world/plain.ts';
import { unpack, type Unpacked } from '../world/unpack.ts';

/** A pack as it is made: what `pack.json` says, and the files of each plugin. */
export interface Packed extends Omit<PackText, 'schema' | 'plugins'> {
  readonly plugins: readonly PackedPlugin[];
}

export interface PackedPlugin extends Bundled {
  readonly inputs: readonly InputFile[];
  readonly facts: { readonly lock: LockFacts | null; readonly wasm: WasmRecord | null };
}

/** The members of a pack: `pack.json`, and for each plugin the files of a bundle. */
export function packMembers({ plugins, ...about }: Packed): readonly Member[] {
  const sorted = [...plugins].sort((one, other) => (one.plugin < other.plugin ? -1 : 1));
  const listed = sorted.map(({ plugin, version: named, definition, content, inputs, facts }) => ({
    ...{ plugin, version: named, definition, content, inputs },
    ...facts,
  }));
  const text = jsonText({ schema: 1, ...about, plugins: listed });
  return [{ path: INDEX, content: { text } }, ...sorted.flatMap(releaseMembers)];
}

/** The name of a pack: made of its digest, so that one name never stands for two contents. */
export function packName(digest: string): string {
  return `coolbox-pack-${digest.replace(/^sha256:/u, '').slice(0, 12)}.tar`;
}

/** Whether an artifact's name is that of a pack. */
export function isPackName(name: string): boolean {
  return /^coolbox-pack-[0-9a-f]{12}\.tar$/u.test(name);
}

/** More bytes a pack may not have. */
export const LARGEST_PACK = 2 * 1024 ** 3;

/** What a pack that was made elsewhere says, and its files by their paths there. None of it is believed yet. */
export interface ReadPack {
  /** What people call it. */
  readonly name: string;
  readonly said: PackText;
  readonly files: ReadonlyMap<string, Unpacked>;
}

/**
 * Unpacks a pack into a folder that is made. Nothing of it is run, and nothing it says is used as a path.
 * @throws Refusal `digest_mismatch` when it is no pack.
 */
export async function readPack(archive: string, name: string, folder: string): Promise<ReadPack> {
  const files = await unpack(archive, { folder, what: `pack '${brief(name)}'`, most: LARGEST_PACK, allowed: limitOf });
  const index = files.get(INDEX);
  if (index === undefined) throw noPack(name, `it holds no ${INDEX}`);
  const said = read(name, await readFile(index.place, 'utf8'));
  const ids = said.plugins.map(({ plugin }) => plugin);
  if (new Set(ids).size < ids.length) throw noPack(name, `${INDEX} names a plugin twice`);
  const folders = new Set(ids.map(folderOf));
  const stray = [...files.keys()].find((path) => path !== INDEX && !folders.has(FOLDER.exec(path)?.[0] ?? ''));
  if (stray !== undefined) throw noPack(name, `'${brief(stray)}' in it is of no plugin that ${INDEX} names`);
  return { name, said, files };
}

const INDEX = 'pack.json';
const FOLDER = /^plugins\/[^/]+\//u;
const MIB = 1024 ** 2;

/** The most bytes of a file in a pack; undefined where a pack has none of this path. A module may have what engines take. */
function limitOf(path: string): number | undefined {
  if (path === INDEX) return 32 * MIB;
  const [, file] =
    /^plugins\/[A-Za-z0-9._-]{1,100}\/(definition\.json|lock\.json|module\.wasm|lockfiles\/[^/]+)$/u.exec(path) ?? [];
  if (file === undefined) return undefined;
  return file === 'module.wasm' ? 1024 * MIB : file === 'lock.json' ? 4 * MIB : 64 * MIB;
}

/** What lock.json names and the ledger and comments show: lines of what can be seen, and not long. */
const line = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((text) => brief(text, 300) === text),
);
const lock = v.object({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  interpreter: v.nullable(v.object({ version: line, implementation: line, platform: line })),
  packages: v.pipe(v.array(v.object({ name: line, version: line })), v.maxLength(5000)),
});

const Text = v.object({
  schema: v.literal(1),
  commit: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u)),
  /** The working directory in the repository, with `/`; empty for all of it. */
  directory: v.string(),
  profile: v.string(),
  /** Of the workflow run: what was packed again counts. */
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  plugins: v.pipe(
    v.array(
      v.object({
        plugin: id,
        version,
        /** Only ever compared. */
        definition: v.unknown(),
        content: DEFINITIONS.content,
        inputs: v.array(v.object({ path: v.string(), sha256: hex })),
        lock: v.nullable(lock),
        wasm: v.nullable(DEFINITIONS.wasm),
      }),
    ),
    v.maxLength(5000),
  ),
});

type PackText = v.InferOutput<typeof Text>;

function read(name: string, text: string): PackText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw noPack(name, `${INDEX} is no JSON`);
  }
  const parsed = v.safeParse(Text, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw noPack(
    name,
    `${INDEX} is not as it should be at '${brief(v.getDotPath(issue) ?? '')}': ${brief(issue.message)}`,
  );
}

function noPack(name: string, fault: string): Refusal {
  return new Refusal('digest_mismatch', `'${brief(name)}' is no pack: ${fault}.`, {
    hint: 'Make it with `pack` of the same version of this action.',
  });
}
