import type { Change, LedgerBranch, Tip } from '../../src/ledger/branch.ts';

export type Files = Readonly<Record<string, string>>;

export interface MemoryBranch extends LedgerBranch {
  /** What is on the branch now. */
  files(): Files;
  /** Changes the branch as a person with an editor does. */
  edit(path: string, change: (text: string) => string | null): void;
  readonly messages: readonly string[];
  /** How often files were asked for: each would be a request to a remote. */
  rounds: number;
}

/** A branch without git. It keeps no history. */
export function memoryBranch(start: Files = {}): MemoryBranch {
  let files: Record<string, string> = { ...start };
  const messages: string[] = [];
  const branch: MemoryBranch = {
    name: 'plugin-channels',
    place: 'memory',
    messages,
    rounds: 0,
    files: () => files,
    edit(path, change) {
      const text = change(files[path] ?? '');
      files = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
      if (text !== null) files = { ...files, [path]: text };
    },
    read: () => Promise.resolve(tipOf(files, Object.keys(files).length === 0 ? null : `${messages.length}`)),
    checkUnused: () => Promise.resolve(),
    async update(decide) {
      const { change, answer } = await decide(await branch.read());
      if (change === null) return { answer, commit: null, attempts: 1 };
      write(change);
      return { answer, commit: `${messages.length}`, attempts: 1 };
    },
    history: () => Promise.reject(new Error('There is none')),
    tipAt: () => Promise.reject(new Error('There is none')),
  };
  const write = ({ files: changed, message }: Change): void => {
    messages.push(message);
    const next = { ...files };
    for (const [path, content] of changed) {
      if (content === null) Reflect.deleteProperty(next, path);
      else next[path] = Buffer.from(content as string).toString('utf8');
    }
    files = next;
  };
  const tipOf = (all: Files, commit: string | null): Tip => ({
    commit,
    message: () => Promise.resolve(messages.at(-1) ?? ''),
    list: (prefix = '') =>
      Promise.resolve(
        Object.keys(all)
          .filter((path) => path.startsWith(prefix))
          .sort(),
      ),
    read: (path) => Promise.resolve(bytesAt(all, path)),
    readMany(paths) {
      branch.rounds += 1;
      const found = [...paths].flatMap((path) => {
        const bytes = bytesAt(all, path);
        return bytes === undefined ? [] : [[path, bytes] as const];
      });
      return Promise.resolve(new Map(found));
    },
  });
  return branch;
}

function bytesAt(all: Files, path: string): Buffer | undefined {
  const text = all[path];
  return text === undefined ? undefined : Buffer.from(text);
}
