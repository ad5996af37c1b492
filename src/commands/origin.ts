import type { Source } from '../channel/release.ts';
import { readEvent } from '../world/event.ts';
import type { Git } from '../world/git.ts';
import { runOf } from '../world/run.ts';
import type { World } from '../world/world.ts';

export interface Origin {
  readonly source: Source;
  /** Whether stable may get its first release from here: from the default branch or a terminal, never a pull request (§5). */
  readonly mayBootstrap: boolean;
}

/** Where the releases come from that are made of this working directory. */
export async function originOf(git: Git | undefined, { environment, onGitHub }: World): Promise<Origin> {
  if (!onGitHub) {
    const [commit = null, ref = null] = await Promise.all([git?.commit('HEAD'), git?.ref()]);
    return { source: { repository: null, commit, ref, pull_request: null }, mayBootstrap: true };
  }
  const { repository, commit, ref, pullRequest, isDefaultBranch } = runOf(environment, await readEvent(environment));
  // A pull request is checked out as its merge, a commit that nobody made.
  const made = pullRequest?.head ?? commit;
  return {
    source: { repository, commit: made, ref, pull_request: pullRequest?.number ?? null },
    mayBootstrap: isDefaultBranch,
  };
}
