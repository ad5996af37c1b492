import { readFile } from 'node:fs/promises';

/** The payload of the event that started the run, unchecked; undefined where there is none that can be read. */
export async function readEvent(environment: Readonly<Record<string, string | undefined>>): Promise<unknown> {
  const path = environment['GITHUB_EVENT_PATH'];
  return path === undefined || path === '' ? undefined : readJson(path);
}

/** The commits that an event of GitHub is about, as far as it names them. */
export interface EventCommits {
  readonly base: string | undefined;
  /** The tip of the pull request. */
  readonly head: string | undefined;
}

/** Reads the event that started the run. Nothing known, nothing returned: a missing or odd payload is no error. */
export async function eventCommits(environment: Readonly<Record<string, string | undefined>>): Promise<EventCommits> {
  const none = { base: undefined, head: undefined };
  const event = await readEvent(environment);
  if (event === undefined) return none;
  const payload = await payloadOf(event);
  if (payload === undefined) return none;
  const { pull_request: pull, merge_group: group, before } = payload;
  const base = pull?.base?.sha ?? group?.base_sha ?? before ?? undefined;
  return { base: isCommit(base) ? base : undefined, head: pull?.head?.sha };
}

/** The part of an event's payload that says what changed. The library is loaded here: a terminal has no event. */
async function payloadOf(input: unknown) {
  const { nullable, nullish, object, safeParse, string } = await import('valibot');
  const commit = object({ sha: string() });
  const Payload = object({
    pull_request: nullish(object({ base: nullable(commit), head: nullable(commit) })),
    merge_group: nullish(object({ base_sha: string() })),
    before: nullish(string()),
  });
  const payload = safeParse(Payload, input);
  return payload.success ? payload.output : undefined;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A full id; the first push of a branch has zeros for the commit before. */
function isCommit(id: string | undefined): boolean {
  return id !== undefined && /^[0-9a-f]{40,64}$/u.test(id) && !/^0+$/u.test(id);
}
