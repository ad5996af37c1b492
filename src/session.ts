import { isCommand, LOAD, type CommandName, type InputsOf } from './commands.ts';
import { problemText, REASONS } from './errors.ts';
import { refusalOf } from './failure.ts';
import { readArguments, readStep, type Invocation } from './invocation.ts';
import { resultText, type Outcome, type ResultDocument } from './outputs.ts';
import { readValues } from './values.ts';
import type { World } from './world/world.ts';
import type { Log, Write } from './world/log.ts';

export interface Session {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly write: Write;
  readonly writeError: Write;
}

/** Runs what was asked, by step or by command line, and shows the result. Returns the exit code; throws nothing. */
export async function runSession(session: Session): Promise<number> {
  const { environment } = session;
  // A step without `command` is told so; a terminal without arguments is shown the help.
  const asStep = session.argv.length === 0 && (environment['INPUT_COMMAND'] !== undefined || isOnGitHub(environment));
  let invocation: Invocation;
  try {
    invocation = asStep ? readStep(session.environment) : readArguments(session.argv);
  } catch (error) {
    return refuseUsage(session, error, asStep);
  }
  switch (invocation.kind) {
    case 'help': {
      const { helpText } = await import('./help.ts');
      void (invocation.asked ? session.write : session.writeError)(helpText(invocation.command));
      return invocation.asked ? 0 : REASONS.usage;
    }
    case 'version': {
      const { VERSION } = await import('./version.ts');
      void session.write(`${VERSION}\n`);
      return 0;
    }
    case 'run':
      return runCommand(session, invocation, asStep);
  }
}

async function refuseUsage(session: Session, error: unknown, asStep: boolean): Promise<number> {
  const json = session.argv.includes('--json');
  const [word = ''] = asStep ? [] : session.argv;
  const document = documentOf(isCommand(word) ? word : '', error);
  const log = await openLog(session, json);
  if (json) await session.write(`${resultText(document)}\n`);
  say(log, document, error);
  if (asStep) {
    const { publish } = await import('./world/step.ts');
    await publish(log, document, { report: await refusalText(document) });
  }
  return REASONS[document.reason];
}

type Run = Extract<Invocation, { kind: 'run' }>;

async function runCommand(session: Session, invocation: Run, asStep: boolean): Promise<number> {
  const log = await openLog(session, invocation.json);
  const { plain } = await import('./world/plain.ts');
  for (const warning of invocation.warnings) log.warning(warning);
  let document: ResultDocument;
  let outcome: Outcome | undefined;
  try {
    outcome = await perform(
      invocation.command,
      readValues(invocation.command, invocation.given),
      worldOf(session, log),
    );
    const { reason, message, data } = outcome;
    const own = { schema: 1, command: invocation.command, reason, message } as const;
    document = { ...own, ...data, ...own };
    say(log, document);
  } catch (error) {
    document = documentOf(invocation.command, error);
    say(log, document, error);
  }
  if (invocation.json) await session.write(`${resultText(document)}\n`);
  else if (!asStep) {
    const shown = outcome?.text ?? outcome?.report;
    if (shown !== undefined && shown !== '') await session.write(`${plain(shown.trim())}\n`);
  }
  if (asStep) {
    const { publish } = await import('./world/step.ts');
    const report = outcome?.report ?? (REASONS[document.reason] === 0 ? undefined : await refusalText(document));
    await publish(log, document, { outputs: outcome?.outputs, report });
  }
  return REASONS[document.reason];
}

async function refusalText(document: ResultDocument): Promise<string> {
  const { refusalReport } = await import('./report/refusal.ts');
  return refusalReport(document);
}

function worldOf(session: Session, log: Log): World {
  const { directory, environment, signal } = session;
  const onGitHub = isOnGitHub(environment);
  return { directory, environment, onGitHub, log, signal, now: () => new Date() };
}

function documentOf(command: string, error: unknown): ResultDocument {
  const { reason, message, hint, problems } = refusalOf(error);
  return {
    schema: 1,
    command,
    reason,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

/** Says how it ended: each problem at its place, then the message, then what to do next. */
function say(log: Log, document: ResultDocument, error?: unknown): void {
  for (const problem of document.problems ?? []) log[problem.severity](problemText(problem), problem);
  if (REASONS[document.reason] === 0) log.info(document.message);
  else log.error(`${document.message} (${document.reason})`);
  if (document.hint !== undefined) log.info(document.hint);
  if (document.reason === 'internal' && error instanceof Error && error.stack !== undefined) log.info(error.stack);
}

async function perform<C extends CommandName>(command: C, values: InputsOf<C>, world: World): Promise<Outcome> {
  const run = await LOAD[command]();
  return run(values, world);
}

function isOnGitHub(environment: Session['environment']): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

async function openLog(session: Session, json: boolean): Promise<Log> {
  const { githubLog, onceAPlace, terminalLog } = await import('./world/log.ts');
  if (!isOnGitHub(session.environment)) return onceAPlace(terminalLog(session.writeError));
  return onceAPlace(githubLog(json ? session.writeError : session.write));
}
