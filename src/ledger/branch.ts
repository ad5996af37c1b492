/** The state of the branch at one commit, as a tree of files that is read lazily, by path (`/` between its parts). */
export interface Tip {
  /** Full id; null: the remote says that the branch is not there. */
  readonly commit: string | null;
  /** The message of that commit; empty where there is none. */
  message(): Promise<string>;
  /**
   * Paths of all files below a folder (`artifacts/plugins/`), or of the whole branch, sorted by bytes. On a large
   * ledger this is dear: what a decision needs is better read by path.
   */
  list(prefix?: string): Promise<readonly string[]>;
  /** What is in a file; undefined when there is none. @throws Refusal `ledger_corrupt` when something else stands there. */
  read(path: string): Promise<Buffer | undefined>;
  /** What is in these files; those that are not there are left out. One call for many costs as much as one for one. */
  readMany(paths: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>;
}

/** One commit to be. Files that it does not name stay as they are. */
export interface Change {
  /** Path → content; null removes the file. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
  /** Subject, empty line, body and trailers. */
  readonly message: string;
  /** Date of the commit, to the second. */
  readonly at: Date;
}

export interface Decision<T> {
  /** null: there is nothing to write. */
  readonly change: Change | null;
  readonly answer: T;
}

export interface Updated<T> {
  readonly answer: T;
  /** The commit that was written; null when nothing was. */
  readonly commit: string | null;
  /** How often was decided. */
  readonly attempts: number;
}

/** The ledger's branch, wherever it is. One driver speaks git; another may speak to a service. */
export interface LedgerBranch {
  /** Its name, without `refs/heads/`. */
  readonly name: string;
  /** Where it is, for messages: never holds credentials. */
  readonly place: string;
  /** The tip as the remote has it now. @throws Refusal as `update`, but for writing. */
  read(): Promise<Tip>;
  /**
   * Sees to it that a ledger may begin on the branch, at a tip that has none.
   * @throws Refusal `usage` when people work on it: it is the repository's default branch, checked out, or has grown out of what is.
   */
  checkUnused(tip: Tip): Promise<void>;
  /**
   * Decides at the tip and writes what was decided as one commit on top of it. When another writer was first, or it is
   * not known whether the commit arrived, reads the tip again and decides again: a decision must recognise its own work.
   * What `decide` throws ends it, with nothing written.
   * @throws Refusal `ledger_conflict` when others were first until the time was up; `ledger_unreachable`,
   * `not_permitted`, `ledger_corrupt`, `system_failed`, `usage` with what the remote or the system said.
   */
  update<T>(decide: (tip: Tip) => Promise<Decision<T>>): Promise<Updated<T>>;
  /** Every commit of the branch, read to its beginning. */
  history(): Promise<History>;
  /** The branch as it was at a commit of its history. Undefined when the branch never was there. */
  tipAt(commit: string): Promise<Tip | undefined>;
}

export interface History {
  /** null: there is no such branch. */
  readonly tip: string | null;
  /** Commits whose parents the remote itself lacks (it is a shallow clone): what came before cannot be told. */
  readonly cut: ReadonlySet<string>;
  /** All commits, in batches, parents before their children. */
  commits(): AsyncIterable<readonly PastCommit[]>;
  /** The content of blobs by their ids, as in `PastChange`. */
  blobs(ids: Iterable<string>): Promise<ReadonlyMap<string, Buffer>>;
}

export interface PastCommit {
  readonly id: string;
  /** As written in the commit, also where the remote lacks them. */
  readonly parents: readonly string[];
  readonly author: string;
  readonly authoredAt: Date;
  readonly committer: string;
  /** Of the committer. */
  readonly at: Date;
  /** Names of the headers beside those that every commit has, such as `encoding` and `gpgsig`. */
  readonly others: readonly string[];
  readonly subject: string;
  /** What follows the subject, without the empty line. */
  readonly body: string;
  /** What differs from the first parent; everything for a first commit. */
  readonly changes: readonly PastChange[];
}

export interface PastChange {
  readonly path: string;
  readonly before: PastEntry | null;
  readonly after: PastEntry | null;
}

export interface PastEntry {
  /** As git writes it: `100644` a file, `100755` executable, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  /** Of its blob (of a commit for a submodule). */
  readonly id: string;
}
