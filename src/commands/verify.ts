import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { auditLedger, type Expectation } from '../ledger/audit.ts';
import type { Outcome } from '../outputs.ts';
import { auditReport } from '../report/audit.ts';
import { brief } from '../world/plain.ts';
import type { World } from '../world/world.ts';
import { withBranchOf } from './ledger.ts';

/** Audits the ledger and names each thing that is off. Changes nothing. */
export async function verify(inputs: InputsOf<'verify'>, world: World): Promise<Outcome> {
  const expectation = inputs.expect === undefined ? null : expectationOf(inputs.expect);
  const audit = await withBranchOf(inputs, world, (branch) => auditLedger(branch, expectation));
  const { findings, tip, commits, sequence } = audit;
  if (tip === null && expectation === null)
    throw new Refusal('nothing_staged', `There is no branch '${inputs.branch}': nothing was audited.`, {
      hint: 'Nothing was released yet, or the input `branch` names another branch.',
    });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const looked = `${commits} ${commits === 1 ? 'commit' : 'commits'} and ${sequence} ${sequence === 1 ? 'event' : 'events'}`;
  return {
    reason: errors.length === 0 ? 'ok' : 'ledger_corrupt',
    message:
      errors.length === 0
        ? `The ledger is as its histories say: ${looked}.`
        : `${errors.length} ${errors.length === 1 ? 'thing is' : 'things are'} off in the ledger, of ${looked}.`,
    data: {
      problems: findings.map(({ severity, file, line, commit, message }) => ({
        severity,
        file: file === '' ? `branch ${inputs.branch}` : file,
        ...(line === undefined ? {} : { line }),
        path: commit === undefined ? '' : `commit ${commit}`,
        message,
      })),
      findings,
      commit: tip,
      commits,
      sequence,
    },
    outputs: { commit: tip ?? '' },
    report: auditReport(audit),
  };
}

function expectationOf(text: string): Expectation {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(text)) return { commit: text };
  if (/^\d{1,15}$/u.test(text)) return { sequence: Number(text) };
  throw new Refusal(
    'usage',
    `The input \`expect\` is '${brief(text)}'; allowed: the full id of a commit, or a sequence.`,
  );
}
