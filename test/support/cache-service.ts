import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from './serve.ts';

export type Route = 'lookup' | 'create' | 'finalize' | 'upload' | 'download';

/** What goes wrong on a route (every route when none is named), `times` times or from now on. */
export type Fault = { readonly route?: Route; readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'rubbish' } // an answer or archive of other bytes
  | { readonly kind: 'truncated' } // half the body of a download, then the line is cut
  | { readonly kind: 'flipped' } // a download with one bit changed
  | { readonly kind: 'read-denied' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'full' }
);

export interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly bytes: Buffer;
}

export interface CacheService {
  readonly url: string;
  /** What a process needs to find the service, as the runner gives it to a step. */
  environment(place: {
    readonly workspace: string;
    readonly temp: string;
    readonly permission?: number;
  }): Record<string, string>;
  /** Entries that were finished, oldest first. */
  entries(): readonly Entry[];
  /** Puts an entry there as if a run had saved it; with the version of `like` when given. */
  plant(entry: Omit<Entry, 'id'>): void;
  /** Removes what was saved. */
  clear(): void;
  /** Requests by route since the start or the last `forget`. */
  counts(): Readonly<Record<Route, number>>;
  total(): number;
  forget(): void;
  fail(...faults: readonly Fault[]): void;
  heal(): void;
  /** From now on connections are refused. */
  stop(): Promise<void>;
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';
const NONE: Readonly<Record<Route, number>> = { lookup: 0, create: 0, finalize: 0, upload: 0, download: 0 };

/**
 * A fake of GitHub's cache service, second version, and of the blob storage behind it, on 127.0.0.1 and in memory. Keys
 * are immutable, prefixes match the newest first, scopes do not exist.
 */
export async function startCacheService(): Promise<CacheService> {
  const started = new Map<number, { key: string; version: string; blocks: Map<string, Buffer>; bytes?: Buffer }>();
  let finished: Entry[] = [];
  let faults: { fault: Fault; left: number }[] = [];
  let counts = { ...NONE };
  let last = 0;

  const { url: origin, stop } = await serve(answer);
  const url = `${origin}/`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url);
    const route = routeOf(target, request.method ?? 'GET');
    const body = await read(request);
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    counts = { ...counts, [route]: counts[route] + 1 };
    const fault = takeFault(route);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind === 'status') {
      sendJson(response, fault.status, { code: 'unavailable', msg: fault.message ?? 'planted' });
      return;
    }
    if (route === 'upload') upload(target, request, response, body);
    else if (route === 'download') download(target, request, response, fault);
    else call(route, response, body, fault);
  }

  function takeFault(route: Route): Fault | undefined {
    const hit = faults.find(({ fault, left }) => left > 0 && (fault.route ?? route) === route);
    if (hit !== undefined) hit.left -= 1;
    return hit?.fault;
  }

  function call(route: 'lookup' | 'create' | 'finalize', response: ServerResponse, body: Buffer, fault?: Fault): void {
    if (fault?.kind === 'rubbish') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>no JSON</html>');
      return;
    }
    const { key, version, restore_keys: prefixes = [] } = JSON.parse(body.toString()) as Call;
    const same = finished.find((entry) => entry.key === key && entry.version === version);
    if (route === 'lookup') {
      if (fault?.kind === 'read-denied') {
        sendJson(response, 403, { code: 'permission_denied', msg: 'cache read denied: no readable scopes' });
        return;
      }
      const found = same ?? newest(finished, version, prefixes);
      if (found === undefined) sendJson(response, 200, { ok: false, signed_download_url: '', matched_key: '' });
      else {
        const place = `${url}blob/caches/${found.id}?sig=download-secret`;
        sendJson(response, 200, { ok: true, signed_download_url: place, matched_key: found.key });
      }
    } else if (route === 'create') {
      if (fault?.kind === 'read-only') {
        sendJson(response, 200, { ok: false, signed_upload_url: '', message: 'cache write denied: read-only token' });
      } else if (fault?.kind === 'full') {
        sendJson(response, 403, { code: 'resource_exhausted', msg: 'insufficient usage to create cache entry' });
      } else if (same !== undefined) {
        const msg = 'cache entry with the same key, version, and scope already exists';
        sendJson(response, 409, { code: 'already_exists', msg });
      } else {
        started.set((last += 1), { key, version, blocks: new Map() });
        sendJson(response, 200, {
          ok: true,
          signed_upload_url: `${url}blob/caches/${last}?sig=upload-secret`,
          message: '',
        });
      }
    } else {
      const [id, upload] = [...started].findLast(([, open]) => open.key === key && open.version === version) ?? [];
      if (id === undefined || upload?.bytes === undefined) {
        sendJson(response, 404, { code: 'not_found', msg: 'no such upload' });
        return;
      }
      finished.push({ id, key, version, bytes: upload.bytes });
      sendJson(response, 200, { ok: true, entry_id: String(id), message: '' });
    }
  }

  /** Put Blob, Put Block and Put Block List of Azure's storage. */
  function upload(target: URL, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const open = started.get(idOf(target));
    if (open === undefined) {
      response.writeHead(404).end();
      return;
    }
    const part = target.searchParams.get('comp');
    if (part === 'block') open.blocks.set(target.searchParams.get('blockid') ?? '', body);
    else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => id ?? '');
      open.bytes = Buffer.concat(ids.map((id) => open.blocks.get(id) ?? Buffer.alloc(0)));
    } else open.bytes = body;
    response.writeHead(201, {
      etag: '"1"',
      'last-modified': new Date().toUTCString(),
      'x-ms-version': '2025-01-01',
      'x-ms-request-id': String(request.headers['x-ms-client-request-id'] ?? ''),
      'x-ms-request-server-encrypted': 'true',
    });
    response.end();
  }

  function download(target: URL, request: IncomingMessage, response: ServerResponse, fault?: Fault): void {
    const found = finished.find(({ id }) => id === idOf(target));
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const bytes = spoil(found.bytes, fault);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const part = bytes.subarray(start, to ? Number(to) + 1 : undefined);
    response.writeHead(from === undefined ? 200 : 206, {
      'content-length': part.length,
      'content-type': 'application/octet-stream',
      ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${start + part.length - 1}/${bytes.length}` }),
    });
    if (request.method === 'HEAD') response.end();
    else if (fault?.kind === 'truncated') {
      response.write(part.subarray(0, part.length / 2), () => request.socket.destroy());
    } else response.end(part);
  }

  return {
    url,
    environment: ({ workspace, temp, permission = 3 }) => ({
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_URL: url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: tokenOf(permission),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
    }),
    entries: () => finished,
    plant: (entry) => {
      finished.push({ ...entry, id: (last += 1) });
    },
    clear: () => {
      finished = [];
    },
    counts: () => counts,
    total: () => Object.values(counts).reduce((sum, count) => sum + count, 0),
    forget: () => {
      counts = { ...NONE };
    },
    fail: (...more) => {
      faults.push(...more.map((fault) => ({ fault, left: fault.times ?? Infinity })));
    },
    heal: () => {
      faults = [];
    },
    stop,
  };
}

interface Call {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
}

function routeOf(target: URL, method: string): Route | undefined {
  if (target.pathname.startsWith('/blob/')) return method === 'PUT' ? 'upload' : 'download';
  switch (target.pathname.replace(SERVICE, '')) {
    case 'GetCacheEntryDownloadURL':
      return 'lookup';
    case 'CreateCacheEntry':
      return 'create';
    case 'FinalizeCacheEntryUpload':
      return 'finalize';
    default:
      return undefined;
  }
}

function newest(entries: readonly Entry[], version: string, prefixes: readonly string[]): Entry | undefined {
  for (const prefix of prefixes) {
    const found = entries.findLast((entry) => entry.version === version && entry.key.startsWith(prefix));
    if (found !== undefined) return found;
  }
  return undefined;
}

function spoil(bytes: Buffer, fault?: Fault): Buffer {
  if (fault?.kind === 'rubbish') return Buffer.from('this is no archive\n'.repeat(50));
  if (fault?.kind !== 'flipped') return bytes;
  const spoiled = Buffer.from(bytes);
  const middle = Math.floor(spoiled.length / 2);
  spoiled.writeUInt8(spoiled.readUInt8(middle) ^ 1, middle);
  return spoiled;
}

function idOf(target: URL): number {
  return Number(target.pathname.split('/').at(-1));
}

/** Shaped as the runner's: no signature, but the claim `ac` with the scopes and what may be done there. */
function tokenOf(permission: number): string {
  const claims = {
    ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: permission }]),
    scp: 'Actions.Results:a:b',
  };
  const parts = [{ alg: 'none', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return [...parts, 'unsigned'].join('.');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
