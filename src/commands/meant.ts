import { hasReleaseOf, type State } from '../channel/state.ts';
import { Refusal } from '../errors.ts';
import type { Commenter } from './ledger.ts';

/**
 * The plugins that a comment means which names none: those with a release from its pull request. Undefined where it is no comment.
 * @throws Refusal `nothing_staged` where there are none.
 */
export function meantBy(commenter: Commenter | undefined, state: State): readonly string[] | undefined {
  const pullRequest = commenter?.pullRequest ?? null;
  if (pullRequest === null) return undefined;
  const found = [...state.plugins.values()].filter((plugin) => hasReleaseOf(plugin, pullRequest));
  if (found.length > 0) return found.map(({ plugin }) => plugin);
  throw new Refusal('nothing_staged', `No plugin has a release from pull request ${pullRequest}.`, {
    hint: 'Name the plugins that are meant, behind the channel.',
  });
}
