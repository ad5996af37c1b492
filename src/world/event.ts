import { readFile } from 'node:fs/promises';
import { nullable, nullish, object, safeParse, string } from 'valibot';

/** The commits that an event of GitHub is about, as far as it names them. */
export interface EventCommits {
  readonly base: string | undefined;
  /** The tip of the pull request. */
  readonly head: string | undefined;
}

const commit = object({ sha: string() });
const Payload = object({
  pull_request: nullish(object({ base: nullable(commit), head: nullable(commit) })),
  merge_group: nullish(object({ base_sha: string() })),
  before: nullish(string()),
});

/** Reads the event that started the run. Nothing known, nothing returned: a missing or odd payload is no error. */
export async function eventCommits(environment: Readonly<Record<string, string | undefined>>): Promise<EventCommits> {
  const none = { base: undefined, head: undefined };
  const path = environment['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return none;
  const payload = safeParse(Payload, await readJson(path));
  if (!payload.success) return none;
  const { pull_request: pull, merge_group: group, before } = payload.output;
  const base = pull?.base?.sha ?? group?.base_sha ?? before ?? undefined;
  return { base: isCommit(base) ? base : undefined, head: pull?.head?.sha };
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
