import { Refusal } from '../errors.ts';

/** One thing that is off in a ledger. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** A path of the branch; empty where it is about a commit or the branch itself. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** Full id. */
  readonly commit?: string;
  /** What is off, without the file: `line 3 was edited`. */
  readonly message: string;
}

/** Takes what is found. */
export type Report = (finding: Omit<Finding, 'severity'> & { readonly severity?: Finding['severity'] }) => void;

/** What work returns; where it is refused for what a file holds, the refusal becomes a finding. */
export function reported<T>(report: Report, file: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [problem] = error.problems;
    report({
      file: problem?.file ?? file,
      ...(problem?.line === undefined ? {} : { line: problem.line }),
      message:
        error.reason === 'digest_mismatch' ? withoutFile(error.message, file) : (problem?.message ?? error.message),
    });
    return undefined;
  }
}

function withoutFile(message: string, file: string): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}

/** So many files are held in memory at a time: a ledger may have hundreds of thousands. */
const MOST_FILES = 5000;

/** The items in groups, each with no more files than are held at a time, unless one item alone has more. */
export function* grouped<T>(items: readonly T[], filesOf: (item: T) => number): Generator<readonly T[]> {
  let group: T[] = [];
  let files = 0;
  for (const item of items) {
    if (group.length > 0 && files + filesOf(item) > MOST_FILES) {
      yield group;
      [group, files] = [[], 0];
    }
    group.push(item);
    files += filesOf(item);
  }
  if (group.length > 0) yield group;
}
