import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultsOfAnswer, faultsOfRequest } from './github/description.ts';
import { faultFor, type GitHubFault, type Pending } from './github/faults.ts';
import { answerQuery } from './github/graphql.ts';
import { payloadsOf } from './github/payloads.ts';
import { isPermitted, NOT_FOUND, refused, ROUTES, type Reply } from './github/routes.ts';
import { emptyState, type State } from './github/state.ts';
import { control } from './github/control.ts';
import { writerOf, type Writer } from './github/writer.ts';
import { serve } from './serve.ts';

/** A request that the fake was sent. */
export interface GitHubRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The token it came with. */
  readonly token: string | undefined;
}

/** A fake of GitHub's API, on 127.0.0.1 and in memory, held to GitHub's own descriptions of it. */
export interface FakeGitHub extends Writer {
  /** What GITHUB_API_URL is. */
  readonly url: string;
  /** What it knows: to be read, and to be changed. */
  readonly state: State;
  readonly requests: readonly GitHubRequest[];
  /** What of requests and answers was not as GitHub describes it. `stop` fails unless there is nothing. */
  readonly violations: readonly string[];
  /** Sets its clock, which stands still then; without a time it is the machine's again. */
  setClock(time?: string): void;
  fail(...faults: readonly GitHubFault[]): void;
  heal(): void;
  /** Forgets the requests so far. */
  forget(): void;
  stop(): Promise<void>;
}

/** Starts one. A given state is what it begins with. */
export async function startGitHub(given: Partial<State> = {}, port = 0): Promise<FakeGitHub> {
  const state: State = { ...emptyState(given.repository?.fullName), ...given };
  const requests: GitHubRequest[] = [];
  const violations: string[] = [];
  let pending: Pending[] = [];

  const now = (): Date => (state.clock === null ? new Date() : new Date(state.clock));
  const fail = (...faults: readonly GitHubFault[]): void => {
    pending.push(...faults.map((fault) => ({ fault, left: fault.times ?? Infinity })));
  };
  const heal = (): void => {
    pending = [];
  };
  const { url, stop } = await serve(answer, {
    port,
    onError: (error) => violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url);
    const text = await bodyOf(request);
    if (target.pathname.startsWith('/_fake/')) {
      control({ state, requests, violations, fail, heal }, request.method ?? 'GET', target.pathname, text, response);
      return;
    }
    if (target.pathname.startsWith('/_blob/')) {
      sendBlob(state, target, response);
      return;
    }
    const token = /^(?:token|bearer) (.*)$/iu.exec(request.headers.authorization ?? '')?.[1];
    const asked: GitHubRequest = {
      method: request.method ?? 'GET',
      path: target.pathname,
      query: Object.fromEntries(target.searchParams),
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
      token,
    };
    requests.push(asked);
    const date = { Date: now().toUTCString() };
    const fault = faultFor(pending, asked);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind === 'meanwhile') await fault.work();
    if (fault?.kind === 'delete-comment') {
      state.comments = state.comments.filter(({ id }) => id !== fault.comment);
    }
    if (fault?.kind === 'status') {
      const { status, message = 'fault on demand', headers } = fault;
      send(response, refused(status, message), { ...date, ...headers });
      return;
    }
    const reply = target.pathname === '/graphql' ? await query(asked) : rest(asked, target);
    if (fault?.kind === 'lost-answer') request.socket.destroy();
    else if (fault?.kind === 'rubbish') response.writeHead(200, { ...date, 'Content-Type': 'text/html' }).end('<html>');
    else send(response, reply, { ...date, ...links(target, reply), ...place(url, reply) });
  }

  async function query({ token, body }: GitHubRequest): Promise<Reply> {
    const viewer = state.tokens[token ?? '']?.login;
    if (viewer === undefined) return refused(401, 'Bad credentials');
    return { status: 200, body: await answerQuery(state, viewer, body as { query: string }) };
  }

  function rest({ method, path: pathname, body, token: sent }: GitHubRequest, target: URL): Reply {
    const found = routeFor(method, pathname);
    if (found === undefined) {
      violations.push(`nothing here answers ${method} ${pathname}`);
      return NOT_FOUND;
    }
    const { name, path } = found;
    if (`${path['owner'] ?? ''}/${path['repo'] ?? ''}` !== state.repository.fullName) return NOT_FOUND;
    const wrong = faultsOfRequest(name, { path, query: target.searchParams, body });
    violations.push(...wrong);
    if (wrong.length > 0) return refused(422, `Validation Failed: ${wrong.join('; ')}`);
    const token = state.tokens[sent ?? ''];
    if (sent !== undefined && token === undefined) return refused(401, 'Bad credentials');
    const route = ROUTES[name];
    if (route === undefined) return NOT_FOUND;
    if (!isPermitted(token, route.rights)) {
      return token === undefined
        ? refused(401, 'Requires authentication')
        : refused(403, 'Resource not accessible by integration');
    }
    const viewer = state.accounts.find(({ login }) => login === token?.login);
    const reply = route.answer({
      state,
      payloads: payloadsOf(state, url),
      now: `${now().toISOString().slice(0, 19)}Z`,
      path,
      query: target.searchParams,
      body: (body ?? {}) as Readonly<Record<string, unknown>>,
      token,
      viewer,
    });
    violations.push(...faultsOfAnswer(name, reply.status, reply.body));
    // As GitHub's, an address is whole.
    const { Location } = reply.headers ?? {};
    return Location === undefined
      ? reply
      : { ...reply, headers: { ...reply.headers, Location: new URL(Location, url).href } };
  }

  return {
    ...writerOf(state, url, now),
    url,
    state,
    requests,
    violations,
    setClock(time) {
      state.clock = time ?? null;
    },
    fail,
    heal,
    forget() {
      requests.length = 0;
    },
    async stop() {
      await stop();
      if (violations.length > 0) throw new Error(`not as GitHub describes it:\n${violations.join('\n')}`);
    },
  };
}

interface Found {
  /** As GitHub describes it: `GET /repos/{owner}/{repo}`. */
  readonly name: string;
  readonly path: Readonly<Record<string, string>>;
}

function routeFor(method: string, pathname: string): Found | undefined {
  for (const name of Object.keys(ROUTES)) {
    const [verb, template = ''] = name.split(' ');
    const pattern = template.replace(
      /\{(\w+)\}/gu,
      (_, key: string) => `(?<${key}>${key === 'path' ? '.+' : '[^/]+'})`,
    );
    const match = verb === method ? new RegExp(`^${pattern}$`, 'u').exec(pathname) : null;
    if (match === null) continue;
    const path = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]);
    return { name, path: Object.fromEntries(path) as Record<string, string> };
  }
  return undefined;
}

function links(target: URL, { total }: Reply): Readonly<Record<string, string>> {
  const page = Number(target.searchParams.get('page') ?? 1);
  const size = Math.min(Number(target.searchParams.get('per_page') ?? 30), 100);
  if (total === undefined || page * size >= total) return {};
  const to = (number: number): string => {
    const next = new URL(target);
    next.searchParams.set('page', String(number));
    return next.href;
  };
  return { Link: `<${to(page + 1)}>; rel="next", <${to(Math.ceil(total / size))}>; rel="last"` };
}

/** Where GitHub sends one on to, whole. */
function place(url: string, { headers = {} }: Reply): Readonly<Record<string, string>> {
  const { Location: location } = headers;
  return location === undefined ? {} : { Location: new URL(location, url).href };
}

function send(
  response: ServerResponse,
  { status, body, headers }: Reply,
  more: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers, ...more });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendBlob(state: State, target: URL, response: ServerResponse): void {
  const found = state.artifacts.find(({ id }) => id === Number(target.pathname.split('/').at(-1)));
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const bytes = Buffer.from(found.bytes, 'base64');
  const disposition = `attachment; filename="${found.name}"`;
  response
    .writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition })
    .end(bytes);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
