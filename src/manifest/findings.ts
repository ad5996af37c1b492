import type { Problem } from '../errors.ts';
import { pathText, type Path } from './value.ts';

/** What is wrong, in words. The message says it without `found` and `allowed`, which say the value and what may stand there. */
export interface Remark {
  readonly message: string;
  readonly found?: string;
  readonly allowed?: string;
}

/** Collects everything that is wrong with one text. */
export interface Findings {
  error(at: number, path: Path, remark: Remark): void;
  warn(at: number, path: Path, remark: Remark): void;
  /** Warns at the first place only; the message of that one warning says how many more there are. */
  warnOnce(topic: string, at: number, path: Path, remark: Remark): void;
  readonly failed: boolean;
  /** 1-based line and column (in UTF-16 units, as editors count) of an offset. */
  place(at: number): { readonly line: number; readonly column: number };
  /** Everything found, in the order of the text. */
  problems(): readonly Problem[];
}

/** An empty collection for the text of `file`. */
export function createFindings(file: string, text: string): Findings {
  const list: { at: number; problem: Problem }[] = [];
  const topics = new Map<string, { index: number; more: number }>();
  const place = placeFinder(text);
  let failed = false;

  const add = (severity: Problem['severity'], at: number, path: Path, remark: Remark): void => {
    list.push({ at, problem: { file, ...place(at), severity, path: pathText(path), ...remark } });
  };
  return {
    error(at, path, remark) {
      failed = true;
      add('error', at, path, remark);
    },
    warn(at, path, remark) {
      add('warning', at, path, remark);
    },
    warnOnce(topic, at, path, remark) {
      const known = topics.get(topic);
      if (known !== undefined) known.more++;
      else {
        topics.set(topic, { index: list.length, more: 0 });
        add('warning', at, path, remark);
      }
    },
    get failed() {
      return failed;
    },
    place,
    problems() {
      const all = [...list];
      for (const { index, more } of topics.values()) {
        const first = all[index];
        if (more === 0 || first === undefined) continue;
        const message = `${first.problem.message} (and in ${more} more ${more === 1 ? 'place' : 'places'})`;
        all[index] = { at: first.at, problem: { ...first.problem, message } };
      }
      return all.sort((a, b) => a.at - b.at).map(({ problem }) => problem);
    },
  };
}

function placeFinder(text: string): (at: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  return (at) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
