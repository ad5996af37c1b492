import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { repositoryAt, type Repository } from './repository.ts';
import { serve } from './serve.ts';

export type GitService = 'git-upload-pack' | 'git-receive-pack';

export interface GitRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** What is asked for: to fetch or to push. */
  readonly service: GitService | undefined;
  /** Whether it is the request that writes. */
  readonly writes: boolean;
  readonly authorization: string | undefined;
}

/** What goes wrong with requests (those that `when` picks, else all), `times` times or from now on. */
export type GitFault = {
  readonly when?: ((request: GitRequest) => boolean) | undefined;
  readonly times?: number | undefined;
} & (
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'hang' }
  /** The line is cut before the repository is asked. */
  | { readonly kind: 'reset' }
  /** The line is cut after the repository has done what was asked. */
  | { readonly kind: 'lost-answer' }
);

export interface GitServer {
  /** Of the repository `name` (a folder `<name>.git` below the root). */
  url(name: string): string;
  /** `http://127.0.0.1:<port>`, what GITHUB_SERVER_URL is. */
  readonly server: string;
  readonly requests: readonly GitRequest[];
  /** Forgets the requests so far. */
  forget(): void;
  fail(...faults: readonly GitFault[]): void;
  heal(): void;
  stop(): Promise<void>;
}

export interface GitServerOptions {
  /** Answers 401 to everybody who does not send exactly this header. */
  readonly authorization?: string | undefined;
  /** What the repository's own git sees besides PATH. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** A bare repository that takes pushes over http and leaves out blobs when asked, as GitHub's do. */
export function makeBare(folder: string, name: string): Repository {
  const path = join(folder, `${name}.git`);
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', path], { stdio: 'pipe' });
  const repository = repositoryAt(path);
  for (const [key, value] of [
    ['http.receivepack', 'true'],
    ['uploadpack.allowFilter', 'true'],
    ['receive.autogc', 'false'],
  ] as const) {
    repository.git('config', key, value);
  }
  return repository;
}

/** The value of an `Authorization` header for a user and a password. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Serves every repository below a folder over http, by git's own `http-backend`, on 127.0.0.1. */
export async function startGitServer(root: string, options: GitServerOptions = {}): Promise<GitServer> {
  const seen: GitRequest[] = [];
  let faults: { readonly fault: GitFault; left: number }[] = [];

  const { url: address, stop } = await serve((request, response) => {
    const path = request.url ?? '/';
    const service = /git-(?:upload|receive)-pack/u.exec(path)?.[0] as GitService | undefined;
    const asked: GitRequest = {
      method: request.method ?? 'GET',
      path,
      service,
      writes: request.method === 'POST' && service === 'git-receive-pack',
      authorization: request.headers.authorization,
    };
    seen.push(asked);
    const hit = faults.find(({ fault, left }) => left > 0 && (fault.when?.(asked) ?? true));
    if (hit !== undefined) hit.left -= 1;
    const wanted = options.authorization;
    if (wanted !== undefined && asked.authorization !== wanted) {
      return response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end('who are you?');
    }
    return answer(root, options, request, response, hit?.fault);
  });
  return {
    server: address,
    url: (name) => `${address}/${name}.git`,
    requests: seen,
    forget() {
      seen.length = 0;
    },
    fail(...more) {
      faults.push(...more.map((fault) => ({ fault, left: fault.times ?? Infinity })));
    },
    heal() {
      faults = [];
    },
    stop,
  };
}

async function answer(
  root: string,
  options: GitServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  fault: GitFault | undefined,
): Promise<void> {
  switch (fault?.kind) {
    case 'hang':
      return;
    case 'reset':
      request.socket.destroy();
      return;
    case 'status':
      request.resume();
      response.writeHead(fault.status, { 'Content-Type': 'text/plain' }).end(fault.body ?? 'fault on demand');
      return;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      break;
    case 'lost-answer':
    case undefined:
      break;
  }
  const child = await backend(root, options, request);
  const gone = once(response, 'close').then(() => {
    // As with a real server, a push is carried out when the one who pushed is gone, and a fetch is not.
    if (!response.writableFinished && request.url?.includes('git-upload-pack') === true) child.kill();
  });
  let head = Buffer.alloc(0);
  let isHead = true;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    if (fault?.kind === 'lost-answer') continue;
    if (!isHead) {
      if (!response.write(chunk) && !response.destroyed) await Promise.race([once(response, 'drain'), gone]);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) continue;
    isHead = false;
    begin(response, head.toString('latin1', 0, end));
    response.write(head.subarray(end + 4));
  }
  if (fault?.kind === 'lost-answer') request.socket.destroy();
  else if (isHead) response.writeHead(500).end();
  else response.end();
}

function begin(response: ServerResponse, head: string): void {
  const status = Number(/^Status: (\d+)/mu.exec(head)?.[1] ?? 200);
  const headers = [...head.matchAll(/^([\w-]+): (.*?)\r?$/gmu)].filter(([, name]) => name !== 'Status');
  response.writeHead(status, Object.fromEntries(headers.map(([, name = '', value = '']) => [name, value])));
}

/** Starts `git http-backend`, as a web server starts a CGI program. */
async function backend(
  root: string,
  options: GitServerOptions,
  request: IncomingMessage,
): Promise<ChildProcessByStdio<Writable, Readable, null>> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const header = (name: string): string => String(request.headers[name] ?? '');
  // GitHub's URLs have no `.git`.
  const path = url.pathname.replace(/^(\/.+?)(?:\.git)?(?=\/(?:info\/refs|git-[a-z]+-pack)$)/u, '$1.git');
  const child = spawn('git', ['http-backend'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: header('content-type'),
      REMOTE_USER: 'writer',
      REMOTE_ADDR: '127.0.0.1',
      GIT_PROTOCOL: header('git-protocol'),
      ...options.environment,
    },
  });
  child.stdin.on('error', () => undefined);
  const incoming = header('content-encoding') === 'gzip' ? request.pipe(createGunzip()) : request;
  // Read to its end first: http-backend reads as many bytes as it is told, and gzip hides how many there are.
  const sent: Buffer[] = [];
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) sent.push(chunk);
    child.stdin.end(Buffer.concat(sent));
  } catch {
    child.stdin.end();
  }
  return child;
}
