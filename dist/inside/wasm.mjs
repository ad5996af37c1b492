// Boots one WASM plugin, and answers for it over HTTP. Node's own modules only; components run by wasmtime.
// Usage: node wasm.mjs SESSION, a file with the JSON that session.ts describes.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, isIP } from 'node:net';
import { join } from 'node:path';
import { openComponent } from './component.mjs';
import { openModule } from './module.mjs';

const started = performance.now();
const session = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const page = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8');
const LOG_LIMIT = 64 * 1024;
const BODY_LIMIT = 1024 * 1024;

let kept = Buffer.alloc(0);
process.stdout.on('error', () => undefined);
/** Passes on at once what the plugin prints, and keeps its end. Returns whether there is room for more. */
const log = (chunk) => {
  kept = Buffer.concat([kept, Buffer.from(chunk)]).subarray(-LOG_LIMIT);
  return process.stdout.write(chunk);
};

const state = { status: 'starting', boot_ms: null, import_ms: null, exposes: [] };
let plugin;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    plugin?.end();
    process.exit(0);
  });
}

const health = () => ({
  plugin: session.plugin,
  version: session.version,
  profile: session.profile,
  kind: session.definition.runtime.kind,
  runtime: plugin?.runtime ?? `node ${process.versions.node}`,
  pid: process.pid,
  ...state,
});

async function boot() {
  const began = performance.now();
  try {
    plugin = (isComponent(session.module) ? openComponent : openModule)(session, log);
    const names = await plugin.load();
    const entrypoint = session.definition.runtime.wasm?.entrypoint ?? session.definition.runtime.entrypoint;
    const invoke = Object.entries(session.definition.toolbus?.invoke ?? {});
    const taken = new Set(invoke.map(([name]) => name));
    state.exposes = [
      // What the toolbus calls by the name of an export is that function, whatever the export does.
      ...names.filter((name) => !taken.has(name)).map((name) => ({ name, kind: 'export', resolved: true })),
      ...invoke.map(([name, target]) => {
        const export_ = target.split(':').at(-1);
        const resolved = names.includes(export_);
        const problem = resolved ? {} : { problem: `the module does not export ${export_}` };
        return { name, target, kind: 'function', resolved, ...problem };
      }),
    ];
    if (entrypoint && !names.includes(entrypoint)) throw new Error(`The module does not export '${entrypoint}'.`);
    state.status = 'ok';
  } catch (error) {
    const { message, traceback } = described(error);
    Object.assign(state, { status: 'failed', reason: message, traceback });
    log(`${traceback}\n`);
  }
  state.import_ms = Math.round((performance.now() - began) * 10) / 10;
  state.boot_ms = Math.round((performance.now() - started) * 10) / 10;
}

/** The four bytes after the magic are a version and a layer: 0 for modules, 1 for components. */
function isComponent(path) {
  const bytes = readFileSync(path).subarray(0, 8);
  return bytes.length === 8 && bytes.readUInt16LE(6) === 1;
}

const described = (error) => ({
  type: error?.type ?? error?.name ?? 'Error',
  message: String(error?.message ?? error),
  traceback: String(error?.traceback ?? error?.stack ?? error?.message ?? error).slice(0, 20_000),
});

async function invoke(name, given) {
  const entry = state.exposes.find((exposed) => exposed.name === name && exposed.resolved);
  if (entry === undefined) {
    const known = state.exposes.map((exposed) => exposed.name).join(', ') || 'none';
    return [404, { error: { type: 'LookupError', message: `There is no export '${name}'; there are: ${known}.` } }];
  }
  try {
    return [200, { result: await plugin.invoke(entry.target?.split(':').at(-1) ?? name, given) }];
  } catch (error) {
    log(`${described(error).traceback}\n`);
    return [error?.type === 'TimeoutError' ? 504 : 500, { error: described(error) }];
  }
}

const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

function answer(response, status, body, kind = 'application/json') {
  const headers = {
    'content-type': `${kind}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': CSP,
  };
  response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Whether the request names this machine by address: a name could be anybody's (DNS rebinding). */
function isLocal({ host = '', origin }) {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '') : '';
  return (
    (name === 'localhost' || name.endsWith('.localhost') || isIP(name) > 0) &&
    (origin === undefined || origin === `http://${host}`)
  );
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const refused = (type, message) => ({ error: { type, message } });

async function respond(request, response) {
  if (!isLocal(request.headers))
    return answer(response, 403, refused('PermissionError', "Only this machine's own pages may ask."));
  const path = request.url.split('?')[0];
  if (request.method === 'POST') {
    if (!path.startsWith('/invoke/')) return answer(response, 404, refused('LookupError', 'There is /invoke/<name>.'));
    if (request.headers['content-type']?.split(';')[0].trim().toLowerCase() !== 'application/json')
      return answer(response, 415, refused('ValueError', 'The arguments come as application/json.'));
    if (state.status !== 'ok')
      return answer(response, 503, refused('ValueError', 'The plugin is not loaded: GET /healthz says why.'));
    const body = await bodyOf(request);
    if (body === undefined) return answer(response, 413, refused('ValueError', 'The arguments may have 1 MiB.'));
    let given;
    let name;
    try {
      given = JSON.parse(body || '[]');
      name = decodeURIComponent(path.slice('/invoke/'.length));
    } catch (error) {
      return answer(response, 400, refused('ValueError', `The arguments are no JSON: ${error.message}`));
    }
    return answer(response, ...(await invoke(name, Array.isArray(given) ? given : [given])));
  }
  switch (path) {
    case '/healthz':
      return answer(response, state.status === 'ok' ? 200 : 503, health());
    case '/log':
      return answer(response, 200, { log: kept.toString('utf8') });
    case '/': {
      const data = JSON.stringify({ definition: session.definition, health: health() }).replaceAll('<', '\\u003c');
      return answer(
        response,
        200,
        page.replace('{{data}}', () => data),
        'text/html',
      );
    }
    default:
      return answer(response, 404, refused('LookupError', 'There are /, /healthz, /log and /invoke/<name>.'));
  }
}

const server = createServer((request, response) => {
  respond(request, response).catch((error) => {
    if (!response.headersSent) answer(response, 500, { error: described(error) });
  });
});
server.on('error', (error) => {
  log(`${error.message}\n`);
  process.exit(1);
});

/** Calls a socket of the outside, and serves whoever asks there: no port, no network is needed. */
function callOut() {
  const line = connect(session.socket);
  let asked = false;
  line.once('connect', () => server.emit('connection', line));
  line.once('data', () => {
    asked = true;
    callOut();
  });
  line.once('close', () => {
    if (!asked) setTimeout(callOut, 200);
  });
  line.on('error', () => undefined);
}

if (session.socket === null) server.listen(session.port, session.host, boot);
else {
  // As many wait at the same time.
  for (let line = 0; line < 4; line++) callOut();
  void boot();
}
server.keepAliveTimeout = 0;
server.headersTimeout = 0;
server.requestTimeout = 0;
