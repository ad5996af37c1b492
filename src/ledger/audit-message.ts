import { CHANNELS, isChannel, type Channel } from '../channel/channel.ts';
import type { Event, Operation } from '../channel/event.ts';
import { BOT } from '../world/asking.ts';
import { brief } from '../world/plain.ts';
import type { PastCommit } from './branch.ts';
import { cleaned } from './commit.ts';
import type { Report } from './finding.ts';
import { messageOf, type Act } from './message.ts';

/** A commit's message, who made it and when follow from its events: it has to be that, word for word. */
export function auditMessage(report: Report, commit: PastCommit, events: readonly Event[]): void {
  const [first] = events;
  if (first === undefined) return;
  const off = (message: string): void => {
    report({ file: '', message });
  };
  if (events.some(({ request, actor, run }) => request !== first.request || actor !== first.actor || run !== first.run))
    off('holds events of several requests');
  auditWho(off, commit, first);
  const act = actOf(events, commit.subject);
  if (act === null) {
    off('holds events that no command writes together');
    return;
  }
  const expected = messageOf(act, events, first);
  const [subject = ''] = expected.split('\n');
  if (commit.subject !== subject) off(`has another subject than its events give, which is '${subject}'`);
  if (`${commit.body.trimEnd()}\n` !== expected.slice(expected.indexOf('\n\n') + 2))
    off('its trailers are not those of the events that it added');
}

/** A commit that added no event: it must not look as if it were one of a command. */
export function auditForeignMessage(report: Report, { subject, body, others, changes }: PastCommit): void {
  const lines = `${subject}\n${body}`.replace(/\p{Cf}/gu, '').split(/[\r\n\v\f\u0085\u2028\u2029]/u);
  const keys = new Set(lines.flatMap((line) => /^\s*(actor|request|run)\s*:/iu.exec(line)?.[1]?.toLowerCase() ?? []));
  if (keys.size > 1 || lines.some((line) => FORGED.test(line)))
    report({ file: '', message: 'its message names events or a command, and it added no event' });
  else if (changes.length === 0) report({ severity: 'warning', file: '', message: 'changes nothing' });
  if (others.includes('encoding'))
    report({
      file: '',
      message: 'has a message in an encoding of its own, so that git shows another than was read here',
    });
}

/** git takes the keys of trailers in any case. */
const FORGED = new RegExp(
  `^\\s*(?:event\\s*:\\s*\\d|(?:stage|promote|rollback|hold|resume|channel)\\s*\\((?:${CHANNELS.join('|')})\\)\\s*:)`,
  'iu',
);

function auditWho(off: (message: string) => void, commit: PastCommit, { run, actor, at }: Event): void {
  const { author, authoredAt, committer, at: committedAt, others } = commit;
  const header = others.find((name) => !SIGNATURES.includes(name));
  if (header !== undefined) off(`has the header '${brief(header)}', which no command writes`);
  if (author !== committer || authoredAt.getTime() !== committedAt.getTime())
    off('its author is not its committer: it was made anew by hand');
  const [time, second] = [committedAt.getTime(), Math.floor(Date.parse(at) / 1000) * 1000];
  if (time !== second) off(`is dated ${isoOf(time)}, and its events ${at}`);
  // In a workflow it is the robot who commits; on a terminal the one who acts.
  const name = committer.slice(0, Math.max(0, committer.lastIndexOf(' <')));
  const isRight = committer === `${BOT.name} <${BOT.email}>` || (run === null && name === cleaned(actor));
  if (!isRight) off(`was committed by '${brief(committer)}', and its events are of '${brief(actor)}'`);
}

const SIGNATURES = ['gpgsig', 'gpgsig-sha256'];

function isoOf(time: number): string {
  return Number.isNaN(time) ? 'nobody knows when' : new Date(time).toISOString();
}

/** The command that writes these events, with the channel it was about; null where none writes them together. */
function actOf(events: readonly Event[], subject: string): Act | null {
  const has = (operation: Operation): boolean => events.some((event) => event.operation === operation);
  const operation = OPERATIONS.find((one) => has(one)) ?? (has('bootstrap') ? 'stage' : null);
  if (operation === null || !events.every((event) => PARTS[operation].includes(event.operation))) return null;
  const channels = new Set(events.filter((event) => event.operation !== 'bootstrap').map(({ channel }) => channel));
  const [channel = channelIn(subject)] = channels;
  return channels.size > 1 ? null : { operation, channel };
}

/** Where all that a stage did was a first release on stable, its subject alone says which channel it was asked for. */
function channelIn(subject: string): Channel {
  const channel = /^stage\((\w+)\): /u.exec(subject)?.[1] ?? '';
  return isChannel(channel) ? channel : 'stable';
}

/** What a command is called for, the most telling first. */
const OPERATIONS = ['promote', 'rollback', 'stage', 'hold', 'resume', 'channel'] as const;

/** What each command may write. */
const PARTS: Readonly<Record<Act['operation'], readonly Operation[]>> = {
  stage: ['bootstrap', 'stage'],
  promote: ['resume', 'unreject', 'baseline', 'promote'],
  rollback: ['rollback', 'reject', 'hold'],
  hold: ['hold'],
  resume: ['resume'],
  channel: ['channel'],
};
