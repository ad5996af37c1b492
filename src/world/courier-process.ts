/**
 * The process that talks to GitHub's services for caches and artifacts; src/world/courier.ts starts it and is the only
 * one to do so.
 *
 * @actions/cache prints on stdout, swallows why it failed, reads its settings from the process and cannot be
 * stopped; @actions/artifact likewise. Here, in a process of its own, each of these harms nobody.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import childProcess from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import type { CacheErrand, Errand, Word } from './courier.ts';

const LINES_KEPT = 200;
/** Said by the toolkit once the service has answered: from here on it is bytes that take time. */
const ANSWERED = /^(?:Cache hit for|Uploading artifact:|Redirecting to blob download url:)/u;

/** What the work under way printed; several errands run at a time. */
const printed = new AsyncLocalStorage<{ readonly id: number; readonly lines: string[] }>();
let requests = 0;

subscribe('http.client.request.start', () => {
  requests += 1;
});
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: Uint8Array | string): boolean => {
    listen(Buffer.from(chunk).toString());
    return true;
  };
}
unpackInside();
process.on('disconnect', endAll);
process.on('message', (errand: Errand & { readonly id: number }) => {
  const lines: string[] = [];
  void printed.run({ id: errand.id, lines }, async () => {
    let matched: string | null = null;
    try {
      matched = await run(errand);
    } catch (error) {
      lines.push(`Failed to ${errand.task}: ${reasonOf(error)}`);
    }
    say({ id: errand.id, word: 'done', matched, lines, requests });
  });
});

/** What was found or stored; null when there is none, or it failed and `lines` say why. */
async function run(errand: Errand): Promise<string | null> {
  switch (errand.task) {
    case 'upload':
      return upload(errand);
    case 'download':
      return download(errand);
    case 'lookup':
    case 'restore':
    case 'save':
      return useCache(errand);
  }
}

async function useCache({ task, name, key, prefix }: CacheErrand): Promise<string | null> {
  const { isFeatureAvailable, restoreCache, saveCache } = await import('@actions/cache');
  if (!isFeatureAvailable()) return null;
  switch (task) {
    case 'lookup':
      return (await restoreCache([name], key, [], { lookupOnly: true })) ?? null;
    case 'restore':
      return (await restoreCache([name], key, prefix === undefined ? [] : [prefix])) ?? null;
    case 'save':
      return (await saveCache([name], key)) === -1 ? null : key;
  }
}

type Of<T extends Errand['task']> = Extract<Errand, { readonly task: T }>;

async function upload({ file, retentionDays }: Of<'upload'>): Promise<string> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const name = basename(file);
  try {
    // Unzipped: the digest of the artifact is then the one of the file.
    const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
    const { id, digest } = await client.uploadArtifact(name, [file], '.', options);
    return artifactOf(id, digest);
  } catch (error) {
    // The name holds the digest of what is in it: a step before, or a run of this one that was cut off, stored the same.
    if (!/\(409\)|already exists/i.test(reasonOf(error))) throw error;
    const { artifact } = await client.getArtifact(name);
    return artifactOf(artifact.id, artifact.digest);
  }
}

async function download({ artifact, folder, from }: Of<'download'>): Promise<string> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  // The number of the run is part of the type and never sent.
  const findBy = from && {
    repositoryOwner: from.owner,
    repositoryName: from.name,
    token: from.token,
    workflowRunId: 0,
  };
  const options = { path: folder, skipDecompress: true, ...(findBy === undefined ? {} : { findBy }) };
  await new DefaultArtifactClient().downloadArtifact(artifact, options);
  return String(artifact);
}

function artifactOf(id: number | undefined, digest: string | undefined): string {
  return `${id ?? ''} sha256:${(digest ?? '').replace(/^sha256:/u, '')}`;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'status' in error ? `(${String(error.status)}) ` : '';
  return `${status}${text.replace(/\s+/gu, ' ')}`;
}

function listen(text: string): void {
  const now = printed.getStore();
  if (now === undefined) return;
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    if (ANSWERED.test(line)) say({ id: now.id, word: 'found', requests });
    if (now.lines.length === LINES_KEPT) now.lines.shift();
    now.lines.push(line.slice(0, 1000));
  }
}

/**
 * @actions/cache has tar unpack with -P: members may then be absolute, contain `..` or follow links that the archive
 * itself made, so that whoever can write an entry can write any file. Without it tar stays where it stands.
 */
function unpackInside(): void {
  const spawn = childProcess.spawn;
  const guarded = (file: string, argv: readonly string[], options: childProcess.SpawnOptions) =>
    spawn(file, argv.includes('-xf') ? inside(argv) : argv.includes('-cf') ? fromHere(argv) : argv, options);
  Object.assign(childProcess, { spawn: guarded });
  syncBuiltinESMExports();
}

function inside(argv: readonly string[]): readonly string[] {
  // -p: modes are part of what is verified; a umask must not change them.
  return [...argv.map((word) => (word === '-P' ? '-p' : word)), '--no-same-owner'];
}

/** tar packs from where the archive is made, the folder is where this process stands. */
function fromHere(argv: readonly string[]): readonly string[] {
  return argv.map((word, index) => (word === '.' && argv[index - 1] === '-C' ? process.cwd() : word));
}

function say(word: Word): void {
  process.send?.(word, undefined, undefined, () => {
    // The other side is gone: `disconnect` follows.
  });
}

/** The asking process is gone, however it ended: neither this one nor its tar outlive it. */
function endAll(): void {
  process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
}
