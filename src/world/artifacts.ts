import { mkdtemp, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { digestOf } from './archive.ts';
import { whyNot } from './artifact-trouble.ts';
import { startCourier, type ArtifactErrand, type Courier, type Outcome } from './courier.ts';
import { covers, variableName } from './variables.ts';

/** A workflow artifact: one file. */
export interface StoredArtifact {
  readonly id: number;
  /** The name of the file. */
  readonly name: string;
  /** `sha256:` and 64 hex digits: of the file, and as GitHub states it. */
  readonly digest: string;
}

export type Uploaded =
  | { readonly kind: 'stored'; readonly artifact: StoredArtifact }
  /** There is no service here, as on a terminal. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export type Downloaded =
  | { readonly kind: 'file'; readonly path: string }
  /** It cannot be had: it expired, there is no right or no service, or that fails. `why` is a clause. */
  | { readonly kind: 'gone'; readonly why: string }
  /** Its bytes are not those that were uploaded. */
  | { readonly kind: 'different'; readonly digest: string };

/** Whose artifact it is, for one of another run. */
export interface Home {
  /** `owner/name`. */
  readonly repository: string;
  /** With the right `actions: read`. */
  readonly token: string;
}

/** The workflow artifacts of GitHub. Nothing waits for long, and nothing that the service does is thrown: the answer says it. */
export interface Artifacts {
  /** Stores a file below the root under its own name, which is best made of its digest: nobody else then uses it for other bytes. */
  upload(file: string, options?: { readonly retentionDays?: number | undefined }): Promise<Uploaded>;
  /** Brings an artifact into a new folder below the root, and compares its bytes. */
  download(artifact: Pick<StoredArtifact, 'id' | 'digest'>, home?: Home): Promise<Downloaded>;
  /** Ends what is still under way. */
  close(): Promise<void>;
}

export interface ArtifactsOptions {
  /** An absolute folder of this run alone, for what goes and comes; who made it removes it after `close`. */
  readonly root: string;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly deadlines?: Deadlines;
  /** The courier's program, where it is not beside the bundle. */
  readonly program?: string;
}

/** In seconds: until the service answers, and until all is there. */
export interface Deadlines {
  readonly answer: number;
  readonly whole: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The service that the environment names. Without one, artifacts of GitHub can still be brought with a token. */
export function openArtifacts(options: ArtifactsOptions): Artifacts {
  const { root, environment, signal, deadlines = DEADLINES, program } = options;
  const hasService = Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && environment['ACTIONS_RESULTS_URL']);
  let courier: Courier | undefined;

  const ask = async (errand: ArtifactErrand): Promise<Outcome> => {
    if (signal.aborted) return { kind: 'gone', detail: 'the run was cancelled' };
    try {
      courier ??= startCourier(root, settings(environment), program);
      return await courier.ask(errand, deadlines);
    } catch (error) {
      return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
    }
  };
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', leave);
    const ending = courier;
    courier = undefined;
    await ending?.end();
  };
  const leave = (): void => {
    void close();
  };
  signal.addEventListener('abort', leave, { once: true });

  return {
    async upload(file, { retentionDays } = {}) {
      if (!hasService) return { kind: 'absent' };
      const digest = await digestOf(file);
      const name = basename(file);
      const outcome = await ask({ task: 'upload', file: relative(root, file), retentionDays });
      const why = whyNot(outcome);
      if (why !== undefined) return { kind: 'failed', why };
      const [, id, stated] = /^([1-9]\d{0,15}) (sha256:[0-9a-f]{64})$/u.exec(matchedOf(outcome)) ?? [];
      if (stated === digest) return { kind: 'stored', artifact: { id: Number(id), name, digest } };
      return { kind: 'failed', why: `the service states another digest than ${digest}` };
    },
    async download({ id, digest }, home) {
      const ways = [...(home === undefined ? [] : [home]), ...(hasService ? [undefined] : [])];
      let why = 'there is no token to ask for it';
      for (const [index, way] of ways.entries()) {
        const place = await mkdtemp(join(root, 'artifact-'));
        const errand = { task: 'download', artifact: id, folder: basename(place), from: ownerOf(way) } as const;
        const trouble = whyNot(await ask(errand));
        if (trouble === undefined) return compared(place, digest);
        // Why the first way failed says more than that this run, asked after it, has none of that id.
        if (index === 0) why = trouble;
      }
      return { kind: 'gone', why };
    },
    close,
  };
}

const DEADLINES: Deadlines = { answer: 20, whole: 180 };

/** What @actions/artifact and the way to GitHub need; the tokens of the job beside the one are not for it. */
const PASSED = [
  ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_SERVER_URL', 'GITHUB_API_URL', 'GITHUB_RETENTION_DAYS'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'SystemRoot'],
];

function settings(environment: Environment): Environment {
  const passed: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!PASSED.some((pattern) => covers(pattern, name, process.platform))) continue;
    if (variableName(passed, name, process.platform) === undefined) passed[name] = value;
  }
  return passed;
}

function ownerOf(home: Home | undefined) {
  if (home === undefined) return undefined;
  const [owner = '', name = ''] = home.repository.split('/');
  return { owner, name, token: home.token };
}

function matchedOf(outcome: Outcome): string {
  return outcome.kind === 'done' ? (outcome.matched ?? '') : '';
}

async function compared(folder: string, digest: string): Promise<Downloaded> {
  const [name, ...more] = await readdir(folder);
  if (name === undefined || more.length > 0) return { kind: 'gone', why: 'what came is not one file' };
  const path = join(folder, name);
  const found = await digestOf(path);
  return found === digest ? { kind: 'file', path } : { kind: 'different', digest: found };
}
