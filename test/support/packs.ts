import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { manifest } from './plugins.ts';
import { shell, tiny, wasmPlugin, writing } from './modules.ts';

/** What `pack.json` of a pack says. */
export interface PackText {
  commit: string;
  directory: string;
  profile: string;
  attempt: number;
  plugins: {
    plugin: string;
    version: string;
    definition: Record<string, unknown>;
    content: { inputs: string; lockfiles: Record<string, string>; wasm: string | null };
    inputs: { path: string; sha256: string }[];
    lock: { fingerprint: string; packages: { name: string; version: string }[] } | null;
    wasm: Record<string, unknown> | null;
  }[];
}

/** A member of a tar: a file, or a link to somewhere. */
export type TarMember = readonly [path: string, content: Buffer | string | { readonly link: string }];

/** The files of a tar, in their order. */
export function membersOf(archive: string): TarMember[] {
  const names = execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).trim().split('\n');
  return names.map((name) => [name, execFileSync('tar', ['-xOf', archive, name], { maxBuffer: 2 ** 28 })] as const);
}

/** Writes a tar of just these members, whatever their paths are. */
export function writeTar(archive: string, members: readonly TarMember[]): string {
  const listed = members.map(([path, content]) => ({
    path,
    ...(typeof content === 'string' || Buffer.isBuffer(content)
      ? { text: Buffer.from(content).toString('base64') }
      : content),
  }));
  execFileSync('python3', ['-c', WRITE, archive], { input: JSON.stringify(listed) });
  return archive;
}

const WRITE = `
import base64, io, json, sys, tarfile
with tarfile.open(sys.argv[1], 'w', format=tarfile.USTAR_FORMAT) as archive:
    for member in json.load(sys.stdin):
        info = tarfile.TarInfo(member['path'])
        if 'link' in member:
            info.type, info.linkname = tarfile.SYMTYPE, member['link']
            archive.addfile(info)
        else:
            content = base64.b64decode(member['text'])
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
`;

/** A pack with one of its files changed: by its path, or every file as a list. */
export function changed(
  pack: string,
  to: string,
  change: (members: Map<string, Buffer>, said: PackText) => unknown,
): string {
  const members = new Map(membersOf(pack).map(([path, content]) => [path, content as Buffer]));
  const said = JSON.parse(members.get('pack.json')?.toString() ?? '') as PackText;
  const before = JSON.stringify(said);
  change(members, said);
  if (JSON.stringify(said) !== before) members.set('pack.json', Buffer.from(JSON.stringify(said)));
  return writeTar(to, [...members]);
}

/** A repository with a native plugin and one whose module a step builds; what is built is ignored by git. */
export function packable(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '.gitignore': 'artifacts/\nbuild/\n',
    'plugins.json': manifest(
      {
        id: 'greeter',
        version: '1.4.0',
        runtime: { entrypoint: 'greeter.plugin:Greeter', lockfile: 'greeter/requirements.lock' },
      },
      {
        ...wasmPlugin('leap', 'build/leap.wasm', [
          shell(`mkdir -p build && ${writing(tiny('one'), 'build/leap.wasm')} && touch artifacts/step-ran`),
        ]),
        version: '0.1.0',
      },
    ),
    'greeter/plugin.py': 'class Greeter:\n    pass\n',
    'greeter/requirements.lock': '# nothing\n',
    'src/leap.txt': 'source\n',
    ...more,
  };
}

/** The same pack with another module, as a build would pack it that does not give the same bytes twice. */
export function rebuilt(pack: string, to: string, module: Buffer, digest: string): string {
  return changed(pack, to, (members, said) => {
    const lock = JSON.parse(members.get('plugins/leap/lock.json')?.toString() ?? '') as {
      resolved: { wasm: { sha256: string; size: number } };
    };
    Object.assign(lock.resolved.wasm, { sha256: digest, size: module.length });
    members.set('plugins/leap/lock.json', Buffer.from(`${JSON.stringify(lock, undefined, 2)}\n`));
    members.set('plugins/leap/module.wasm', module);
    const leap = said.plugins.find(({ plugin }) => plugin === 'leap');
    if (leap?.wasm == null) throw new Error('no module of leap');
    leap.content.wasm = digest;
    Object.assign(leap.wasm, { sha256: digest, size: module.length });
  });
}

export function copyOf(file: string, to: string): string {
  writeFileSync(to, readFileSync(file));
  return to;
}
