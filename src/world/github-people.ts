import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import type { Client } from './github-client.ts';

/** What GitHub lets somebody do in a repository, from the least to the most. */
export const LEVELS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Level = (typeof LEVELS)[number];

export type Permission =
  | { readonly kind: 'known'; readonly level: Level }
  /** Nobody may do anything by it. `why` is a sentence. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface People {
  /** What somebody may do here, asked now. With an id, only of exactly that account: names can be given up and taken. */
  permission(login: string, id?: number): Promise<Permission>;
}

/** What can be known of people. */
export function peopleOf({ ask, here }: Client): People {
  return {
    async permission(login, id) {
      // `[bot]` accounts are no collaborators.
      if (!LOGIN.test(login)) return { kind: 'unknown', why: 'This is no name of a person on GitHub.' };
      const deed = { failed: `What ${login} may do could not be read`, right: 'metadata: read' };
      try {
        const answer = await ask(deed, Answer, (octokit, asked) =>
          octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            ...here,
            username: login,
            ...asked,
          }),
        );
        const isMeant =
          answer.user.login.toLowerCase() === login.toLowerCase() && (id ?? answer.user.id) === answer.user.id;
        if (!isMeant) return { kind: 'unknown', why: `${login} is another account by now.` };
        return levelOf(answer);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { kind: 'unknown', why: error.message };
      }
    },
  };
}

/** Managed users have an underscore, and some old names end with a hyphen. */
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}$/iu;

const Answer = v.object({
  permission: v.string(),
  role_name: v.string(),
  user: v.object({ login: v.string(), id: v.number() }),
});

/** `permission` knows four levels; `role_name` also triage and maintain, and roles of one's own, which count as what they are based on. */
function levelOf({ permission, role_name: role }: v.InferOutput<typeof Answer>): Permission {
  const levels = Object.hasOwn(WITHIN, permission) ? WITHIN[permission] : undefined;
  const level = levels?.find((each) => each === role) ?? levels?.[0];
  if (level !== undefined) return { kind: 'known', level };
  return { kind: 'unknown', why: `GitHub names a permission that is not known here: ${JSON.stringify(permission)}.` };
}

const WITHIN: Readonly<Record<string, readonly [Level, ...Level[]]>> = {
  none: ['none'],
  read: ['read', 'triage'],
  write: ['write', 'maintain'],
  admin: ['admin'],
};
