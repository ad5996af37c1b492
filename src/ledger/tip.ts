import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { Tip } from './branch.ts';
import type { Git } from './git.ts';

/** Brings objects that a fetch left out; ids that are there already cost nothing. */
export type Bring = (ids: readonly string[]) => Promise<void>;

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly id: string;
}

/** From this many paths on one look at the whole tree is cheaper than one at each of them. */
const MANY = 100;

/** The tree of a commit whose trees are all there; blobs are brought when they are read. */
export function tipOf(git: Git, commit: string, bring: Bring): Tip {
  let whole: Promise<ReadonlyMap<string, Entry>> | undefined;
  const all = (): Promise<ReadonlyMap<string, Entry>> => (whole ??= listed(git, ['-r', '-t', commit]));
  const entries = (paths: readonly string[]): Promise<ReadonlyMap<string, Entry>> =>
    whole !== undefined || paths.length > MANY ? all() : listed(git, [commit, '--', ...paths]);

  const readMany: Tip['readMany'] = async (paths) => {
    const wanted = [...new Set(paths)];
    for (const path of wanted) checkPath(path);
    if (wanted.length === 0) return new Map();
    const found = await entries(wanted);
    const ids = new Map<string, string>();
    for (const path of wanted) {
      const entry = found.get(path);
      if (entry !== undefined) ids.set(path, fileId(path, entry));
    }
    const unique = [...new Set(ids.values())];
    await bring(unique);
    const contents = await blobs(git, unique);
    return new Map([...ids].map(([path, id]) => [path, contents.get(id) ?? Buffer.alloc(0)]));
  };
  return {
    commit,
    async message() {
      const text = (await git.do(['cat-file', 'commit', commit])).toString('utf8');
      return text.slice(text.indexOf('\n\n') + 2);
    },
    async list(prefix = '') {
      const folder = prefix.replace(/\/+$/u, '');
      if (folder !== '') checkPath(folder);
      const below =
        folder === '' || whole !== undefined ? await all() : await listed(git, ['-r', commit, '--', `${folder}/`]);
      return [...below]
        .filter(([path, { type }]) => type !== 'tree' && (folder === '' || path.startsWith(`${folder}/`)))
        .map(([path]) => path);
    },
    async read(path) {
      return (await readMany([path])).get(path);
    },
    readMany,
  };
}

/** The tip of a branch that is not there. */
export const NO_TIP: Tip = {
  commit: null,
  message: () => Promise.resolve(''),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  readMany: () => Promise.resolve(new Map()),
};

/**
 * The content of blobs.
 * @throws Refusal `ledger_unreachable` when one is not there: the remote does not have all that its branch is made of.
 */
export async function blobs(git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const output = await git.do(['cat-file', '--batch', '--buffer'], { input: `${ids.join('\n')}\n` });
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type === 'missing' || size === undefined) throw lacking(id);
    const from = end + 1;
    found.set(id, output.subarray(from, from + Number(size)));
    at = from + Number(size) + 1;
  }
  return found;
}

/** @throws Error when a path is none that a file on a branch can have: the caller's bug. */
export function checkPath(path: string): void {
  const parts = path.split('/');
  // eslint-disable-next-line no-control-regex -- no file of the ledger has one in its name
  const isWrong = (part: string): boolean => /^(?:\.{0,2}|\.git)$|[\0-\x1f\x7f\\]/iu.test(part);
  if (parts.some(isWrong)) throw new Error(`no path of a file on the ledger branch: ${brief(JSON.stringify(path))}`);
}

async function listed(git: Git, words: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  const output = await git.do(['ls-tree', '-z', '--full-tree', ...words]);
  const entries = new Map<string, Entry>();
  for (const line of output.toString('utf8').split('\0')) {
    const [facts = '', path] = line.split('\t', 2);
    const [mode = '', type = '', id = ''] = facts.split(' ');
    if (path !== undefined) entries.set(path, { mode, type, id });
  }
  return entries;
}

function fileId(path: string, { mode, type, id }: Entry): string {
  if (type === 'blob' && mode !== '120000') return id;
  const what = type === 'tree' ? 'a folder' : type === 'commit' ? 'a submodule' : 'a symbolic link';
  throw new Refusal('ledger_corrupt', `On the ledger branch ${what} stands where the file '${brief(path)}' belongs.`, {
    hint: 'Somebody put it there by hand: `git log` of the branch tells who. Put the file back with a commit on top.',
  });
}

function lacking(id: string): Refusal {
  return new Refusal(
    'ledger_unreachable',
    `The repository that holds the ledger lacks the object ${brief(id)} of it.`,
    {
      hint: 'It is a partial clone, or damaged: `git fsck` there tells. Name the repository it was cloned from with `remote`.',
    },
  );
}
