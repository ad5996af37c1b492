import type { ResultDocument } from '../outputs.ts';
import { fitsOutput, resultText } from '../outputs.ts';
import type { Log } from './log.ts';

/** GitHub keeps at most 1 MiB of a step's summary. */
const SUMMARY_LIMIT = 1024 * 1024;

interface Published {
  /** Beside `reason` and `result`, which every step has. */
  readonly outputs?: Readonly<Record<string, string>> | undefined;
  /** Markdown for the job summary. */
  readonly report: string | undefined;
}

/** Sets the outputs of the step and writes its job summary. What cannot be written is a warning, never a failure. */
export async function publish(log: Log, document: ResultDocument, { outputs: more, report }: Published): Promise<void> {
  const core = await import('@actions/core');
  const outputs = { reason: document.reason, result: resultText(document), ...more };
  for (const [name, text] of Object.entries(outputs)) {
    if (!fitsOutput(text)) log.warning(`The output '${name}' is left out: GitHub keeps at most 1 MB of outputs.`);
    else {
      try {
        core.setOutput(name, text);
      } catch (error) {
        log.warning(`The output '${name}' could not be set: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  if (report === undefined) return;
  if (Buffer.byteLength(report) > SUMMARY_LIMIT) {
    log.warning('The job summary is left out: GitHub keeps at most 1 MiB of it. The output `result` has the same.');
    return;
  }
  await core.summary
    .addRaw(report, true)
    .write()
    .catch((error: unknown) => {
      log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}
