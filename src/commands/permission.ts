import type { Channel } from '../channel/channel.ts';
import { permissionSuffices } from '../channel/gates.ts';
import { PERMISSIONS, type Permission as Needed, type Policy } from '../channel/policy.ts';
import { POLICY_FILE } from '../channel/policy-file.ts';
import { problemText, Refusal } from '../errors.ts';
import { readEvent } from '../world/event.ts';
import type { Permission } from '../world/github.ts';
import { runOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { tokenOf, type PlaceInputs } from './ledger.ts';
import { policyOf } from './policy.ts';

export type Deed = 'promote' | 'rollback' | 'hold' | 'resume' | 'channel';

/**
 * Asks GitHub whether those who started this run by hand, and this attempt of it, have the permission that the policy names for a
 * channel. Nobody is asked about on a terminal, where git binds, and for events that are no person's.
 * @param policy where it was read already.
 * @throws Refusal `not_permitted`, also where GitHub does not say; `manifest_invalid` as `policyOf`.
 */
export async function checkPermission(
  deed: Deed,
  channel: Channel,
  inputs: PlaceInputs,
  world: World,
  policy?: Policy,
): Promise<void> {
  const persons = await personsOf(world);
  if (persons.length === 0) return;
  const needed = policy?.[channel].permission ?? (await neededFor(deed, channel, inputs, world));
  const { openGitHub } = await import('../world/github.ts');
  const github = await openGitHub({ ...world, token: tokenOf(inputs, world) });
  const found = await Promise.all(
    persons.map(async ({ login, id }) => ({ login, permission: await github.permission(login, id) })),
  );
  for (const { login, permission } of found) {
    if (permissionSuffices(levelOf(permission), needed)) continue;
    const says = permission.kind === 'known' ? `GitHub says ${permission.level}` : permission.why.replace(/\.$/u, '');
    throw new Refusal(
      'not_permitted',
      `${login} may not ${WORDS[deed]} ${channel}: that asks for the permission ${needed}, and ${says}.`,
      {
        hint: `Ask somebody who has it. '${POLICY_FILE}' on the default branch says what each channel asks for.`,
      },
    );
  }
}

const WORDS: Readonly<Record<Deed, string>> = {
  promote: 'promote on',
  rollback: 'roll back',
  hold: 'hold',
  resume: 'resume',
  channel: 'have plugins follow',
};

type Person = { readonly login: string; readonly id?: number | undefined };

/** Whose permission counts: of the one who started the run, and of the one who had it run again. */
async function personsOf({ onGitHub, environment }: World): Promise<readonly Person[]> {
  if (!onGitHub) return [];
  const { event, actor, starter } = runOf(environment, await readEvent(environment));
  if (event !== 'workflow_dispatch') return [];
  const again = actor === null || actor === starter?.login ? [] : [{ login: actor }];
  const persons = [...(starter === null ? [] : [starter]), ...again];
  if (persons.length > 0) return persons;
  throw new Refusal('not_permitted', 'GITHUB_ACTOR does not say who started this run.', {
    hint: 'Run this as a step of a workflow on GitHub.',
  });
}

/**
 * The permission that the policy names for a channel. What is for safety is not stopped by a policy that cannot be read: an admin
 * may do it.
 * @throws Refusal `manifest_invalid` as `policyOf`.
 */
export async function neededFor(deed: Deed, channel: Channel, inputs: PlaceInputs, world: World): Promise<Needed> {
  try {
    return (await policyOf(inputs, world))[channel].permission;
  } catch (error) {
    const isForSafety = deed === 'rollback' || deed === 'hold';
    if (!isForSafety || !(error instanceof Refusal) || error.reason !== 'manifest_invalid') throw error;
    for (const problem of error.problems) world.log.warning(problemText(problem), problem);
    world.log.warning(`${error.message} Until it is right, ${WORDS[deed]} ${channel} asks for the permission admin.`);
    return 'admin';
  }
}

function levelOf(permission: Permission): Needed | null {
  return permission.kind === 'known' ? (PERMISSIONS.find((each) => each === permission.level) ?? null) : null;
}
