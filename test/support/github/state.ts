/** What the fake GitHub knows: plain data, so that a process can be started with it and asked for it. */
export interface State {
  /** ISO 8601, UTC; null for the machine's clock. */
  clock: string | null;
  repository: { id: number; fullName: string; defaultBranch: string };
  /** Other repositories by id: the forks. */
  forks: Record<number, string>;
  accounts: Account[];
  /** By login, in lower case; who is not among them has what everybody has in a public repository: read. */
  roles: Record<string, Role>;
  tokens: Record<string, Token>;
  pulls: Pull[];
  comments: FakeComment[];
  reactions: { comment: number; login: string; content: string }[];
  runs: Run[];
  artifacts: Artifact[];
  /** Of the default branch, by path. */
  files: Record<string, string>;
  /** The highest number given so far. */
  last: number;
}

export interface Account {
  login: string;
  id: number;
  type: 'User' | 'Bot';
  /** The app that a bot belongs to. */
  app?: string;
}

/** `permission` and `role_name` of an answer; a custom role has a name of its own. */
export interface Role {
  permission: 'none' | 'read' | 'write' | 'admin';
  role_name: string;
}

export interface Token {
  login: string;
  /** What a job's `permissions:` gave it, `pull-requests: write` and so on; everything when it says nothing. */
  rights?: Record<string, 'read' | 'write'>;
  /** The app through which it acts, when it is a person's. */
  app?: string;
}

export interface Pull {
  number: number;
  state: 'open' | 'closed';
  draft: boolean;
  mergedAt: string | null;
  /** The commit that the merge made. */
  mergeCommit: string | null;
  author: string;
  head: { sha: string; ref: string; owner: string; repository: number | null };
  base: { sha: string; ref: string };
  /** Other commits of it than the tip. */
  commits: string[];
  createdAt: string;
}

export interface FakeComment {
  id: number;
  issue: number;
  body: string;
  author: string | null;
  app: string | null;
  createdAt: string;
  updatedAt: string;
  editedAt: string | null;
}

export interface Run {
  id: number;
  attempt: number;
  event: string;
  headSha: string;
  headBranch: string;
  headRepository: number | null;
  headOwner: string;
  actor: string;
  triggeringActor: string;
  path: string;
  status: string;
  conclusion: string | null;
  pulls: number[];
  createdAt: string;
}

export interface Artifact {
  id: number;
  run: number;
  name: string;
  /** Base64. */
  bytes: string;
  digest: string | null;
  expired: boolean;
  createdAt: string;
}

/** The token of a job: `github-actions[bot]`. */
export const JOB_TOKEN = 'planted-github-token';
/** The repository's id in every example of GitHub. */
export const REPOSITORY_ID = 1296269;
export const FORK_ID = 7654321;

const LEVELS: Readonly<Record<string, Role['permission']>> = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

/** The answer about somebody with a level: `triage` and `maintain` appear only in the role's name. */
export function roleOf(level: string): Role {
  const permission = LEVELS[level];
  if (permission === undefined) throw new Error(`no level ${level}`);
  return { permission, role_name: level };
}

/** A repository with nobody in it but its owner, and the token of a job. */
export function emptyState(fullName = 'octo/plugins'): State {
  const [owner = ''] = fullName.split('/');
  return {
    clock: null,
    repository: { id: REPOSITORY_ID, fullName, defaultBranch: 'main' },
    forks: { [FORK_ID]: `mallory/${fullName.split('/')[1] ?? ''}` },
    accounts: [
      { login: owner, id: 1, type: 'User' },
      { login: 'octocat', id: 583231, type: 'User' },
      { login: 'github-actions[bot]', id: 41898282, type: 'Bot', app: 'github-actions' },
    ],
    roles: { [owner]: roleOf('admin'), octocat: roleOf('admin') },
    tokens: { [JOB_TOKEN]: { login: 'github-actions[bot]' } },
    pulls: [],
    comments: [],
    reactions: [],
    runs: [],
    artifacts: [],
    files: {},
    // More than 32 bits hold, as GitHub's are.
    last: 3_000_000_000,
  };
}
