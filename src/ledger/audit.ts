import { MOST } from './audit-board.ts';
import { auditCommits, type Walked } from './audit-commits.ts';
import { auditTip } from './audit-tip.ts';
import type { LedgerBranch } from './branch.ts';
import type { Finding, Report } from './finding.ts';

export type { Finding } from './finding.ts';

/** What the branch has to hold for having been there before: the full id of a commit, or a sequence. */
export type Expectation = { readonly commit: string } | { readonly sequence: number };

export interface Audit {
  readonly findings: readonly Finding[];
  /** The tip that was looked at; null where there is no branch. */
  readonly tip: string | null;
  readonly commits: number;
  /** Of the last event. */
  readonly sequence: number;
}

/**
 * Looks at everything that a ledger holds: replays every history, makes every file anew that follows from them, and walks the
 * commits. What a branch held that was replaced by force can only be told by what is expected of it.
 * @param most so many bytes are made anew along the commits; a finding tells where that was not enough for all of them.
 * @throws what the driver throws when the branch cannot be read.
 */
export async function auditLedger(
  branch: LedgerBranch,
  expectation: Expectation | null = null,
  most = MOST,
): Promise<Audit> {
  const findings: Finding[] = [];
  const report: Report = (finding) => {
    findings.push({ severity: 'error', ...finding });
  };
  const history = await branch.history();
  const tip = history.tip === null ? undefined : await branch.tipAt(history.tip);
  if (history.tip === null || tip === undefined) {
    if (expectation !== null) report({ file: '', message: `there is no branch '${branch.name}': it was removed` });
    return { findings, tip: history.tip, commits: 0, sequence: 0 };
  }
  const histories = await auditTip(report, tip);
  const walked = await auditCommits(report, history, histories, most);
  const sequences = [...histories.values()].flatMap(({ events }) => events.map((event) => event.sequence));
  const sequence = sequences.reduce((one, other) => Math.max(one, other), 0);
  if (sequence < walked.sequence)
    report({
      file: '',
      message: `the histories come to event ${sequence}, and its commits had come to ${walked.sequence}: they were truncated`,
    });
  if (expectation !== null) auditExpectation(report, expectation, walked, sequence);
  return { findings, tip: history.tip, commits: walked.commits.size, sequence };
}

function auditExpectation(report: Report, expectation: Expectation, { commits }: Walked, sequence: number): void {
  if ('sequence' in expectation) {
    if (sequence >= expectation.sequence) return;
    const message = `the ledger has come to event ${sequence}, and had come to ${expectation.sequence} before: it was truncated, or rewritten by force`;
    report({ file: '', message });
  } else if (!commits.has(expectation.commit)) {
    const message = 'this commit is not in the history of the branch any more: it was rewritten by force, or truncated';
    report({ file: '', commit: expectation.commit, message });
  }
}
