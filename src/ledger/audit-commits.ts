import type { Event } from '../channel/event.ts';
import { appendedLines } from './audit-change.ts';
import type { MOST } from './audit-board.ts';
import { auditOwn, type OurChange } from './audit-own.ts';
import { followGrowth } from './audit-growth.ts';
import type { FoundHistories } from './audit-tip.ts';
import type { History, PastChange, PastCommit } from './branch.ts';
import { grouped, reported, type Report } from './finding.ts';
import { auditForeignMessage } from './audit-message.ts';
import { auditReleases, readFresh, type Fresh, type Kept } from './audit-release.ts';
import { followState } from './audit-replay.ts';
import { followTree } from './audit-tree.ts';
import { readLine } from './line.ts';
import { BOARD, metadataPath, README, roleOf } from './paths.ts';

/** What the walk along the commits came past. */
export interface Walked {
  readonly commits: ReadonlySet<string>;
  /** The highest sequence that any commit added. */
  readonly sequence: number;
}

/**
 * Walks the commits of a branch from the first on: one parent each, events only appended, trailers and every file just what the
 * events lead to, nothing touched that they do not concern.
 */
export async function auditCommits(
  report: Report,
  history: History,
  tip: FoundHistories,
  most: typeof MOST,
): Promise<Walked> {
  const growth = followGrowth(tip);
  const replay = followState(history, most);
  const auditTree = followTree();
  const seen = new Set<string>();
  const kept = new Map<string, Kept>();
  let sequence = 0;
  for await (const batch of history.commits()) {
    const plans = batch.map((commit) => ({ commit, changes: splitChanges(commit, growth.appended) }));
    for (const group of grouped(plans, ({ changes }) => neededBlobs(changes).length)) {
      const read = await history.blobs(group.flatMap(({ changes }) => neededBlobs(changes)));
      for (const { commit, changes } of group) {
        auditParents(report, commit, history, seen.size === 0);
        seen.add(commit.id);
        const off: Report = (finding) => {
          report({ commit: commit.id, ...finding });
        };
        auditTree(off, commit);
        const events = eventsOf(off, commit, changes, (change) => learned(change, read, growth.learn));
        const fresh = new Map(metadataIn(changes, read).map(([path, bytes]) => [path, readFresh(bytes)]));
        const isCut = history.cut.has(commit.id);
        if (!isCut && events.length > 0) auditReleases(off, events, fresh, kept);
        keep(kept, fresh, events);
        if (events.length === 0) auditForeign(off, commit, changes);
        else {
          const ours = oursIn(changes);
          // What lies before a cut is in this one commit, and can only be believed.
          const told = isCut ? () => undefined : off;
          if (!isCut) auditOwn(off, commit, ours, { events, after: sequence, metadata: kept });
          await replay.after(told, commit.id, events, new Map(ours.map((change) => [change.path, change])), (path) => {
            return kept.get(path)?.facts ?? { commit: null, artifact: null };
          });
        }
        sequence = Math.max(sequence, events.at(-1)?.sequence ?? 0);
      }
    }
  }
  auditSkipped(report, growth.skipped, 'changes of histories');
  auditSkipped(report, replay.skipped.boards, `${BOARD} files`);
  auditSkipped(report, replay.skipped.readmes, `${README} files`);
  return { commits: seen, sequence };
}

function auditSkipped(report: Report, count: number, what: string): void {
  if (count === 0) return;
  const message = `the ledger is so long that ${count} ${what} of its commits were not compared byte by byte`;
  report({ severity: 'warning', file: '', message });
}

/** Remembers the releases that a commit wrote, and which became active with it. */
function keep(kept: Map<string, Kept>, fresh: ReadonlyMap<string, Fresh>, events: readonly Event[]): void {
  for (const [path, { sha256, essence, own, facts }] of fresh)
    kept.set(path, { sha256, essence, own, facts, wasActive: kept.get(path)?.wasActive ?? false });
  for (const { operation, plugin, channel, version } of events) {
    if (version === null || !['bootstrap', 'baseline', 'promote'].includes(operation)) continue;
    const path = metadataPath(plugin, channel, version);
    const release = kept.get(path);
    if (release !== undefined) kept.set(path, { ...release, wasActive: true });
  }
}

interface Changes {
  /** Histories that grew as the tip has them. */
  readonly grown: readonly { readonly change: OurChange; readonly events: readonly Event[] }[];
  /** Histories that have to be read to tell what became of them. */
  readonly unclear: readonly OurChange[];
  readonly others: readonly OurChange[];
}

function splitChanges(
  { changes, body }: PastCommit,
  appended: (change: PastChange, sequences: readonly number[]) => readonly Event[] | undefined,
): Changes {
  const sequences = [...body.matchAll(/^Event: (\d{1,15}) /gmu)].map(([, digits]) => Number(digits));
  const split = {
    grown: [] as { change: OurChange; events: readonly Event[] }[],
    unclear: [] as OurChange[],
    others: [] as OurChange[],
  };
  for (const change of changes) {
    const role = roleOf(change.path);
    if (role === null) continue;
    const ours = { ...change, role };
    const events = role.kind === 'history' ? appended(change, sequences) : undefined;
    if (role.kind !== 'history') split.others.push(ours);
    else if (events === undefined) split.unclear.push(ours);
    else split.grown.push({ change: ours, events });
  }
  return split;
}

function oursIn({ grown, unclear, others }: Changes): readonly OurChange[] {
  return [...grown.map(({ change }) => change), ...unclear, ...others];
}

function neededBlobs({ unclear, others }: Changes): readonly string[] {
  const files = [
    ...unclear.flatMap(({ before, after }) => [before, after]),
    ...metadataOf(others).map(({ after }) => after),
  ];
  return files.flatMap((entry) => (entry === null || entry.mode === '160000' ? [] : entry.id));
}

function metadataOf(changes: readonly OurChange[]): readonly OurChange[] {
  return changes.filter(({ role }) => role.kind === 'metadata');
}

function metadataIn({ others }: Changes, read: ReadonlyMap<string, Buffer>): readonly (readonly [string, Buffer])[] {
  return metadataOf(others).flatMap(({ path, after }) => {
    const bytes = after === null ? undefined : read.get(after.id);
    return bytes === undefined ? [] : [[path, bytes] as const];
  });
}

function auditParents(report: Report, { id, parents }: PastCommit, { cut }: History, isFirst: boolean): void {
  if (cut.has(id)) {
    const message = `what came before cannot be told: the remote has no parent of it (it is a shallow clone)`;
    report({ severity: 'warning', file: '', commit: id, message });
    return;
  }
  if (parents.length > 1)
    report({ file: '', commit: id, message: `has ${parents.length} parents: the ledger is never merged` });
  if (parents.length === 0 && !isFirst)
    report({ file: '', commit: id, message: 'has no parent, and is not the first commit of the branch' });
}

interface Content {
  readonly before: Buffer;
  readonly after: Buffer;
}

function learned(
  change: OurChange,
  read: ReadonlyMap<string, Buffer>,
  learn: (change: PastChange, after: Buffer) => void,
): Content {
  const bytes = (entry: PastChange['after']): Buffer =>
    entry === null ? Buffer.alloc(0) : (read.get(entry.id) ?? Buffer.alloc(0));
  const content = { before: bytes(change.before), after: bytes(change.after) };
  learn(change, content.after);
  return content;
}

/** The events that a commit appended, by sequence. */
function eventsOf(
  report: Report,
  { id }: PastCommit,
  { grown, unclear }: Changes,
  contentOf: (change: OurChange) => Content,
): readonly Event[] {
  const events = grown.flatMap((one) => one.events);
  for (const change of unclear) {
    const { path: file } = change;
    const { before, after } = contentOf(change);
    if (change.after === null) {
      report({ file, message: 'was removed' });
      continue;
    }
    const lines = appendedLines(report, { file, commit: id }, before, after) ?? [];
    const first = before.toString('latin1').split('\n').length;
    events.push(...lines.flatMap((line, at) => reported(report, file, () => readLine(file, line, first + at)) ?? []));
  }
  return events.sort((one, other) => one.sequence - other.sequence);
}

/** A commit that appended no event: it may only be about files that are not ours. */
function auditForeign(report: Report, commit: PastCommit, { others }: Changes): void {
  for (const { path: file, role, before, after } of others) {
    const what = before === null ? 'inserted' : after === null ? 'removed' : 'edited';
    const severity = role.kind === 'readme' ? ('warning' as const) : ('error' as const);
    report({ severity, file, message: `was ${what} by a commit without an event` });
  }
  auditForeignMessage(report, commit);
}
