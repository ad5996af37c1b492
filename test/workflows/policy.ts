import { isMap, isScalar, parseDocument, type Document } from 'yaml';

/** A workflow, as far as the policy looks at it. */
export interface Workflow {
  readonly name?: string;
  readonly on?: Readonly<Record<string, unknown>> | string | readonly string[];
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Permissions = Readonly<Record<string, string>> | string;

export interface Job {
  readonly uses?: string;
  readonly if?: string;
  readonly needs?: unknown;
  readonly permissions?: Permissions;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly WorkflowStep[];
  readonly 'timeout-minutes'?: unknown;
}

export interface WorkflowStep {
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Everything in a workflow that the policy forbids, a sentence each. */
export function faultsOf(text: string): string[] {
  const document = parseDocument(text);
  const workflow = document.toJS() as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...reasons(document),
    ...pins(text),
    ...jobs.flatMap(([id, job]) =>
      [
        ...rights(workflow, job),
        ...outsideText(job),
        ...checkouts(workflow, job),
        ...code(workflow, job),
        ...caches(workflow, job),
        ...queue(workflow, job),
        ...limits(job),
      ].map((fault) => `${id}: ${fault}`),
    ),
  ];
}

/** What starts a workflow. */
export function triggersOf({ on }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? (on as readonly string[]) : Object.keys(on ?? {});
}

/** Whether a step is this action, and which command of it. */
export function commandOf({ uses, with: given }: WorkflowStep): string | undefined {
  const isOurs = uses === '$/' || uses === './' || uses?.startsWith('coolbox/plugin-action@') === true;
  return isOurs ? String(given?.['command']) : undefined;
}

/** Commands that run build steps, or plugins themselves. */
const RUNS_CODE = ['provision', 'build-wasm', 'preview', 'ship'];
/** Of these events, what is checked out may be another's. */
const FOREIGN = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment', 'workflow_call'];

/** Each permission says why, beside it. */
function reasons(document: Document): string[] {
  const places = [['permissions'], ...jobIds(document).map((id) => ['jobs', id, 'permissions'])];
  return places.flatMap((place) => {
    const node = document.getIn(place, true);
    if (!isMap(node)) return [];
    return node.items
      .filter(({ value }) => !isScalar(value) || !value.comment?.trim())
      .map(({ key }) => `${place.join('.')}.${String(key)} has no reason beside it`);
  });
}

function jobIds(document: Document): string[] {
  const jobs = document.get('jobs');
  return isMap(jobs) ? jobs.items.map(({ key }) => String(key)) : [];
}

/** What others wrote is named by the commit, with the version beside it. */
function pins(text: string): string[] {
  const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gmu)].map(([, name]) => name ?? '');
  const foreign = uses.filter((name) => !/^(?:\$\/|\.\/|coolbox\/plugin-action[@/])/u.test(name));
  return foreign
    .filter((name) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(name))
    .map((name) => `'${name}' is not pinned by its hash with the version beside`);
}

function rights(workflow: Workflow, job: Job): string[] {
  const { permissions } = workflow;
  if (typeof permissions !== 'object' || Object.values(permissions).includes('write')) {
    return ['the workflow gives all its jobs more than reading'];
  }
  const own = job.permissions ?? permissions;
  return typeof own === 'object' ? [] : ['it takes every permission'];
}

function mayWrite(workflow: Workflow, job: Job): boolean {
  const own = job.permissions ?? workflow.permissions ?? 'write-all';
  return typeof own === 'string' ? own !== 'read-all' : Object.values(own).includes('write');
}

/** A shell would run what an expression puts into its program. The environment is the way in. */
function outsideText({ steps = [] }: Job): string[] {
  const programs = steps.flatMap(({ run, with: given }) => [run, given?.['script']]);
  return programs.some((program) => String(program).includes('${{')) ? ['an expression is part of a program'] : [];
}

function checkouts(workflow: Workflow, job: Job): string[] {
  const { steps = [] } = job;
  const found = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  const isForeign = triggersOf(workflow).some((trigger) => FOREIGN.includes(trigger));
  const fetches = steps.some(({ run }) => /\bgh pr checkout\b|\bgit (?:fetch|clone|pull)\b/u.test(run ?? ''));
  const privileged = mayWrite(workflow, job) || (isForeign && hasSecrets(job));
  return [
    ...(found.some(({ with: given }) => given?.['persist-credentials'] !== false)
      ? ['a checkout keeps its token']
      : []),
    ...(privileged && isForeign && (found.length > 0 || fetches)
      ? ['it may write, and checks out what others sent']
      : []),
    ...(privileged && found.some(({ with: given }) => given?.['ref'] !== undefined)
      ? ['it may write, and checks out another commit than its own']
      : []),
  ];
}

function hasSecrets(job: Job): boolean {
  return JSON.stringify(job).includes('secrets.');
}

function code(workflow: Workflow, job: Job): string[] {
  const { steps = [] } = job;
  const runs = steps.some(
    (step) =>
      RUNS_CODE.includes(commandOf(step) ?? '') ||
      (step.run !== undefined && steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))),
  );
  if (!runs) return [];
  return [
    ...(mayWrite(workflow, job) ? ['it runs code of plugins, and may write'] : []),
    ...(hasSecrets(job) ? ['it runs code of plugins, and has secrets'] : []),
  ];
}

/** Whoever can write to a cache would decide what is released. */
function caches(workflow: Workflow, job: Job): string[] {
  if (!mayWrite(workflow, job)) return [];
  const caching = (job.steps ?? []).some(
    ({ uses = '', with: given = {} }) =>
      /^actions\/cache[@/]/u.test(uses) ||
      (/\/setup-/u.test(uses) && given['cache'] !== undefined && given['cache'] !== false) ||
      given['cache'] === true,
  );
  return caching ? ['it may write, and uses a cache'] : [];
}

/** Who writes the ledger waits for its turn, and is not cut off. */
function queue(workflow: Workflow, job: Job): string[] {
  const own = job.permissions ?? workflow.permissions;
  const writes = typeof own === 'object' && own['contents'] === 'write' && job.uses === undefined;
  if (!writes) return [];
  const { group, queue: length, 'cancel-in-progress': cancels } = job.concurrency ?? {};
  return group !== undefined && length === 'max' && cancels === undefined
    ? []
    : ['it writes the ledger, and does not queue'];
}

function limits(job: Job): string[] {
  const { steps, uses } = job;
  return uses === undefined && steps !== undefined && job['timeout-minutes'] === undefined
    ? ['it may take six hours']
    : [];
}
