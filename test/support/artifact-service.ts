import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from './serve.ts';

export type Route = 'create' | 'upload' | 'finalize' | 'list' | 'sign' | 'rest' | 'download' | 'run';

/** What goes wrong on a route (every route when none is named), `times` times or from now on. */
export type Fault = { readonly route?: Route; readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'rubbish' } // an answer of other bytes than JSON
  | { readonly kind: 'flipped' } // a download with one bit changed
  | { readonly kind: 'other-digest' } // finalizing under another name than the bytes have
);

export interface Stored {
  readonly id: number;
  readonly run: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expiresAt: string | null;
}

export interface ArtifactService {
  /** Of both services, with a slash at the end. */
  readonly url: string;
  /** What a job of a run needs to find the services; `token` in none of it. */
  environment(run?: string): Record<string, string>;
  /** What REST takes for a token. */
  readonly token: string;
  /** Artifacts that were finished, oldest first. */
  artifacts(): readonly Stored[];
  /** Takes an artifact away, as time does. */
  expire(id: number): void;
  /** Says of a run when it was created (ISO 8601); of others REST knows nothing. */
  created(run: string, at: string): void;
  counts(): Readonly<Record<Route, number>>;
  forget(): void;
  fail(...faults: readonly Fault[]): void;
  heal(): void;
  clear(): void;
  /** From now on connections are refused. */
  stop(): Promise<void>;
}

const TWIRP: Readonly<Record<string, Route>> = {
  CreateArtifact: 'create',
  FinalizeArtifact: 'finalize',
  ListArtifacts: 'list',
  GetSignedArtifactURL: 'sign',
};
const NONE: Readonly<Record<Route, number>> = {
  create: 0,
  upload: 0,
  finalize: 0,
  list: 0,
  sign: 0,
  rest: 0,
  download: 0,
  run: 0,
};
const TOKEN = 'planted-artifact-token';

interface Call {
  readonly workflow_run_backend_id: string;
  readonly name?: string;
  readonly name_filter?: string;
  readonly id_filter?: string;
  readonly expires_at?: string;
  readonly hash?: string;
}

interface Open extends Pick<Stored, 'run' | 'name' | 'expiresAt'> {
  readonly blocks: Map<string, Buffer>;
  bytes?: Buffer;
}

/**
 * A fake of GitHub's service for workflow artifacts, of the blob storage behind it, and of what REST says of both, on
 * 127.0.0.1 and in memory. A name is taken once a run; runs do not see each other's but by REST.
 */
export async function startArtifactService(): Promise<ArtifactService> {
  const open = new Map<number, Open>();
  const runs = new Map<string, string>();
  const expired = new Set<number>();
  let finished: Stored[] = [];
  let faults: { fault: Fault; left: number }[] = [];
  let counts = { ...NONE };
  let last = 0;

  const { url: origin, stop } = await serve(answer);
  const url = `${origin}/`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url);
    const route = routeOf(target, request.method ?? 'GET');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    counts = { ...counts, [route]: counts[route] + 1 };
    const fault = takeFault(route);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') request.socket.destroy();
    else if (fault?.kind === 'status') sendJson(response, fault.status, { msg: fault.message, message: fault.message });
    else if (fault?.kind === 'rubbish') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    else if (route === 'upload') upload(target, response, body);
    else if (route === 'download') download(target, response, fault);
    else if (route === 'rest' || route === 'run') rest(route, target, request, response);
    else call(route, response, JSON.parse(body.toString()) as Call, fault);
  }

  function takeFault(route: Route): Fault | undefined {
    const hit = faults.find(({ fault, left }) => left > 0 && (fault.route ?? route) === route);
    if (hit !== undefined) hit.left -= 1;
    return hit?.fault;
  }

  function call(route: Route, response: ServerResponse, asked: Call, fault?: Fault): void {
    const run = asked.workflow_run_backend_id;
    const mine = finished.filter((artifact) => artifact.run === run && !expired.has(artifact.id));
    if (route === 'create') {
      const isTaken = [...open.values(), ...finished].some((one) => one.run === run && one.name === asked.name);
      if (isTaken) {
        const msg = 'an artifact with this name already exists on the workflow run';
        sendJson(response, 409, { code: 'already_exists', msg });
        return;
      }
      const expiresAt = asked.expires_at ?? null;
      open.set((last += 1), { run, name: asked.name ?? '', expiresAt, blocks: new Map() });
      sendJson(response, 200, { ok: true, signed_upload_url: `${url}blob/${last}?sig=upload-secret` });
    } else if (route === 'finalize') {
      const [id, upload] = [...open].find(([, one]) => one.run === run && one.name === asked.name) ?? [];
      if (id === undefined || upload?.bytes === undefined) {
        sendJson(response, 404, { code: 'not_found', msg: 'no such upload' });
        return;
      }
      const bytes = fault?.kind === 'other-digest' ? Buffer.from('other') : upload.bytes;
      open.delete(id);
      if (asked.hash !== sumOf(bytes)) sendJson(response, 400, { code: 'invalid_argument', msg: 'hash mismatch' });
      else {
        finished.push({ id, run, name: upload.name, bytes, expiresAt: upload.expiresAt });
        sendJson(response, 200, { ok: true, artifact_id: String(id) });
      }
    } else if (route === 'list') {
      const met = mine.filter(
        ({ id, name }) =>
          (asked.name_filter === undefined || name === asked.name_filter) &&
          (asked.id_filter === undefined || String(id) === asked.id_filter),
      );
      const artifacts = met.map(({ id, name, bytes }) => ({
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: 'job',
        database_id: String(id),
        name,
        size: String(bytes.length),
        digest: sumOf(bytes),
      }));
      sendJson(response, 200, { artifacts });
    } else {
      const found = mine.find(({ name }) => name === asked.name);
      if (found === undefined) sendJson(response, 404, { code: 'not_found', msg: 'no such artifact' });
      else sendJson(response, 200, { signed_url: `${url}blob/${found.id}?sig=download-secret` });
    }
  }

  /** Put Blob, Put Block and Put Block List of Azure's storage. */
  function upload(target: URL, response: ServerResponse, body: Buffer): void {
    const one = open.get(idOf(target));
    const part = target.searchParams.get('comp');
    if (one !== undefined) {
      if (part === 'block') one.blocks.set(target.searchParams.get('blockid') ?? '', body);
      else if (part === 'blocklist') {
        const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => id ?? '');
        one.bytes = Buffer.concat(ids.map((id) => one.blocks.get(id) ?? Buffer.alloc(0)));
      } else one.bytes = body;
    }
    const headers = { etag: '"1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-server-encrypted': 'true' };
    response.writeHead(one === undefined ? 404 : 201, headers).end();
  }

  function download(target: URL, response: ServerResponse, fault?: Fault): void {
    const found = finished.find(({ id }) => id === idOf(target));
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const bytes = Buffer.from(found.bytes);
    if (fault?.kind === 'flipped') bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    response.writeHead(200, {
      'content-type': 'application/x-tar',
      'content-length': bytes.length,
      'content-disposition': `attachment; filename="${found.name}"`,
    });
    response.end(bytes);
  }

  function rest(route: 'rest' | 'run', target: URL, { headers }: IncomingMessage, response: ServerResponse): void {
    const isKnown = /^(?:token|bearer) (.*)$/iu.exec(headers.authorization ?? '')?.[1] === TOKEN;
    if (!isKnown) sendJson(response, 401, { message: 'Bad credentials' });
    else if (route === 'run') {
      const created = runs.get(String(idOf(target)));
      if (created === undefined) sendJson(response, 404, { message: 'Not Found' });
      else sendJson(response, 200, { id: idOf(target), created_at: created });
    } else {
      const id = Number(target.pathname.split('/').at(-2));
      if (expired.has(id)) sendJson(response, 410, { message: 'Artifact has expired' });
      else if (!finished.some((artifact) => artifact.id === id)) sendJson(response, 404, { message: 'Not Found' });
      else response.writeHead(302, { location: `${url}blob/${id}?sig=download-secret` }).end();
    }
  }

  return {
    url,
    environment: (run = 'run-1') => ({
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(run),
      GITHUB_API_URL: url.slice(0, -1),
      // @actions/artifact speaks to no other servers than these.
      GITHUB_SERVER_URL: 'https://github.com',
    }),
    token: TOKEN,
    artifacts: () => finished,
    expire: (id) => {
      expired.add(id);
    },
    created: (run, at) => {
      runs.set(run, at);
    },
    counts: () => counts,
    forget: () => {
      counts = { ...NONE };
    },
    fail: (...more) => {
      faults.push(...more.map((fault) => ({ fault, left: fault.times ?? Infinity })));
    },
    heal: () => {
      faults = [];
    },
    clear: () => {
      finished = [];
      open.clear();
      expired.clear();
    },
    stop,
  };
}

function routeOf(target: URL, method: string): Route | undefined {
  if (target.pathname.startsWith('/blob/')) return method === 'PUT' ? 'upload' : 'download';
  if (/^\/repos\/[^/]+\/[^/]+\/actions\/artifacts\/\d+\/zip$/u.test(target.pathname)) return 'rest';
  if (/^\/repos\/[^/]+\/[^/]+\/actions\/runs\/\d+$/u.test(target.pathname)) return 'run';
  const [, method_] =
    /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/u.exec(target.pathname) ?? [];
  return TWIRP[method_ ?? ''];
}

function idOf(target: URL): number {
  return Number(target.pathname.split('/').at(-1));
}

function sumOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Shaped as the runner's: no signature, but the claim that names the run and its job. */
function runtimeToken(run: string): string {
  const parts = [{ alg: 'none', typ: 'JWT' }, { scp: `Actions.Results:${run}:job` }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return [...parts, 'unsigned'].join('.');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
