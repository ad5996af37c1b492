import type { Event } from '../channel/event.ts';
import { appendedLines } from './audit-change.ts';
import { followGrowth } from './audit-growth.ts';
import type { FoundHistories } from './audit-tip.ts';
import type { History, PastChange, PastCommit } from './branch.ts';
import { isChannel } from '../channel/channel.ts';
import { grouped, reported, type Report } from './finding.ts';
import { readLine, sha256 } from './line.ts';
import { messageOf, type Act } from './message.ts';
import { metadataPath, roleOf, type Role } from './paths.ts';

/** What the walk along the commits came past. */
export interface Walked {
  readonly commits: ReadonlySet<string>;
  /** The highest sequence that any commit added. */
  readonly sequence: number;
}

/**
 * Walks the commits of a branch from the first on: one parent each, events only appended, trailers equal to the events, nothing
 * touched that its events do not concern.
 */
export async function auditCommits(report: Report, history: History, tip: FoundHistories): Promise<Walked> {
  const growth = followGrowth(tip);
  const seen = new Set<string>();
  const metadata = new Map<string, string>();
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
        const events = eventsOf(off, commit, changes, (change) => learned(change, read, growth.learn));
        for (const [path, bytes] of metadataIn(changes, read)) metadata.set(path, sha256(bytes));
        if (events.length === 0) auditForeign(off, commit, changes);
        else auditOwn(off, commit, changes, { events, after: sequence, metadata });
        sequence = Math.max(sequence, events.at(-1)?.sequence ?? 0);
      }
    }
  }
  if (growth.skipped > 0)
    report({
      severity: 'warning',
      file: '',
      message: `the histories are so long that ${growth.skipped} of their changes were told by their trailers and not compared byte by byte`,
    });
  return { commits: seen, sequence };
}

type OurChange = PastChange & { readonly role: Role };

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
function auditForeign(report: Report, { body }: PastCommit, { others }: Changes): void {
  for (const { path: file, role, before, after } of others) {
    const what = before === null ? 'inserted' : after === null ? 'removed' : 'edited';
    const severity = role.kind === 'readme' ? ('warning' as const) : ('error' as const);
    report({ severity, file, message: `was ${what} by a commit without an event` });
  }
  if (/^Event: /mu.test(body)) report({ file: '', message: 'its trailers name events that it did not add' });
}

function auditOwn(
  report: Report,
  commit: PastCommit,
  { grown, unclear, others }: Changes,
  { events, after, metadata }: { events: readonly Event[]; after: number; metadata: ReadonlyMap<string, string> },
): void {
  let last = after;
  for (const { sequence } of events) {
    if (sequence !== last + 1) report({ file: '', message: `adds event ${sequence} after event ${last}` });
    last = sequence;
  }
  const ours = [...grown.map(({ change }) => change), ...unclear, ...others];
  for (const { path: file, role, after: entry } of ours) {
    if (entry !== null && entry.mode !== '100644')
      report({ file, message: `has the mode ${entry.mode}; files of the ledger have 100644` });
    if (!concerns(events, role)) report({ file, message: 'was changed by a commit none of whose events concerns it' });
  }
  for (const { plugin, channel, version, metadata: said, sequence } of events) {
    if (version === null) continue;
    const file = metadataPath(plugin, channel, version);
    const is = metadata.get(file) ?? null;
    if (is !== said)
      report({
        file,
        message: `is not what event ${sequence} says that it became: its SHA-256 is ${is ?? 'of nothing'}`,
      });
  }
  auditMessage(report, commit, events);
}

/** Whether a file follows from one of these events: rejections change what every channel of a plugin can return to. */
function concerns(events: readonly Event[], role: Role): boolean {
  switch (role.kind) {
    case 'board':
    case 'readme':
      return true;
    case 'selection':
    case 'active':
    case 'staged':
    case 'rollback':
    case 'hold':
      return events.some(({ plugin }) => plugin === role.plugin);
    case 'history':
      return events.some(({ plugin, channel }) => plugin === role.plugin && channel === role.channel);
    case 'metadata':
      return events.some(
        ({ plugin, channel, version }) =>
          plugin === role.plugin && channel === role.channel && version === role.version,
      );
  }
}

/** A commit's message follows from its events: it has to be that, word for word. */
function auditMessage(report: Report, { subject, body }: PastCommit, events: readonly Event[]): void {
  const [, operation = '', channel = ''] =
    /^(stage|promote|rollback|hold|resume|channel)\((\w+)\): /u.exec(subject) ?? [];
  if (!isChannel(channel)) {
    report({ file: '', message: 'has the subject of no command of the ledger' });
    return;
  }
  const [first] = events;
  if (first === undefined) return;
  if (events.some(({ request, actor, run }) => request !== first.request || actor !== first.actor || run !== first.run))
    report({ file: '', message: 'holds events of several requests' });
  const expected = messageOf({ operation: operation as Act['operation'], channel }, events, first);
  const [expectedSubject] = expected.split('\n');
  if (subject !== expectedSubject)
    report({ file: '', message: `has another subject than its events give, which is '${expectedSubject ?? ''}'` });
  if (`${body.trimEnd()}\n` !== expected.slice(expected.indexOf('\n\n') + 2))
    report({ file: '', message: 'its trailers are not those of the events that it added' });
}
