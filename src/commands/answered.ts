import type { Answer } from '../channel/decision.ts';
import { REASONS, type Reason } from '../errors.ts';
import type { Outcome as Acted } from '../ledger/ledger.ts';
import type { Outcome } from '../outputs.ts';
import { answersReport } from '../report/answers.ts';
import type { World } from '../world/world.ts';

/** What is said of a command on the ledger beside its answers. */
export interface Saying {
  readonly title: string;
  /** Whether some may be moved while others are refused. */
  readonly bestEffort?: boolean;
  readonly dryRun: boolean;
  /** Why nothing is done where there is no plugin that anything could be done for. */
  readonly nothing?: Reason;
  /** Fields of the result document beside those of every such command. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The outcome of a command on the ledger, for those who go on with it. */
export interface LedgerOutcome extends Outcome {
  readonly answers: readonly Answer[];
  readonly commit: string | null;
}

/** The outcome of a command from the answers for its plugins; each warning is told. */
export function outcomeOf(acted: Acted, saying: Saying, { log }: Pick<World, 'log'>): LedgerOutcome {
  const { answers, events, commit } = acted;
  for (const warning of answers.flatMap(({ warnings }) => warnings)) log.warning(warning);
  const refused = answers.filter(({ reason }) => REASONS[reason] !== 0);
  const moved = answers.filter(({ reason }) => reason === 'ok');
  const isPartial = saying.bestEffort === true && moved.length > 0;
  if (isPartial) for (const { message } of refused) log.warning(message);
  const [first] = refused;
  const reason: Reason = first === undefined || isPartial ? quietReason(answers, saying.nothing) : first.reason;
  const hints = new Set(refused.flatMap(({ hint }) => hint ?? []));
  return {
    answers,
    commit,
    reason,
    message: messageOf(answers, refused, saying, isPartial),
    data: {
      ...saying.data,
      ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }),
      plugins: answers,
      events,
      sequence: acted.state.sequence,
      commit,
    },
    outputs: {
      plugins: JSON.stringify(answers.map(({ plugin }) => plugin)),
      releases: JSON.stringify(
        answers.map(({ plugin, channel, version, digest, reason: why }) => ({
          plugin,
          channel,
          version,
          digest,
          reason: why,
        })),
      ),
      commit: commit ?? '',
    },
    text: textOf(acted, saying),
    report: answersReport(saying.title, answers, { commit, dry: saying.dryRun }),
  };
}

/** What a terminal shows: of one plugin all is said already; and a gate is worth a line where it is closed, or was gone past. */
function textOf({ answers, commit }: Acted, { title, dryRun }: Saying): string {
  if (answers.length !== 1) return answersReport(title, answers.map(withoutPassed), { commit, dry: dryRun });
  return commit === null ? '' : `Commit ${commit} of the ledger.`;
}

function withoutPassed(answer: Answer): Answer {
  return { ...answer, gates: answer.gates.filter(({ passed }) => !passed) };
}

/** `ok` where anything moved; else what is said of all, or of the first. */
function quietReason(answers: readonly Answer[], nothing: Reason = 'nothing_to_do'): Reason {
  if (answers.some(({ reason }) => reason === 'ok')) return 'ok';
  return answers.find(({ reason }) => REASONS[reason] === 0)?.reason ?? nothing;
}

function messageOf(
  answers: readonly Answer[],
  refused: readonly Answer[],
  { title, dryRun }: Saying,
  isPartial: boolean,
): string {
  const [only] = answers;
  if (only === undefined) return `${title}: there is nothing to do.`;
  if (refused.length > 0 && !isPartial) return refused.map(({ message }) => message).join('\n');
  const wouldBe = dryRun && only.reason === 'ok' && !only.repeated;
  const before = only.repeated ? ' It was done before, for the same request.' : '';
  if (answers.length === 1) return wouldBe ? `This would be done: ${only.message}` : `${only.message}${before}`;
  const moved = answers.filter(({ reason }) => reason === 'ok').length;
  const left = answers.length - moved;
  const verb = dryRun ? 'would change' : 'changed';
  return `${title}: ${moved} of ${answers.length} plugins ${verb}${left > 0 ? `, ${left} stayed as they were` : ''}.`;
}
