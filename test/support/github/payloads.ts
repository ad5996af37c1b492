import { example } from './description.ts';
import type { Account, Artifact, FakeComment, Pull, Run, State } from './state.ts';

type Payload = Record<string, unknown>;

/** What GitHub's REST says of each thing: GitHub's own example, with what is known here put in. */
export function payloadsOf(state: State, api: string) {
  const { fullName, id: repositoryId, defaultBranch } = state.repository;
  const [owner = '', name = ''] = fullName.split('/');
  const web = `https://github.com/${fullName}`;
  const rest = `${api}/repos/${fullName}`;

  const accountOf = (login: string): Account =>
    state.accounts.find((each) => each.login.toLowerCase() === login.toLowerCase()) ?? { login, id: 0, type: 'User' };

  const user = (login: string): Payload => {
    const { id, type, login: real } = accountOf(login);
    const given = example('simple-user');
    const text = JSON.stringify(given).replaceAll(String(given['login']), encodeURIComponent(real));
    return { ...(JSON.parse(text) as Payload), login: real, id, type, node_id: nodeId('U', id), site_admin: false };
  };

  const repository = (id: number, like: unknown): Payload => {
    const full = id === repositoryId ? fullName : (state.forks[id] ?? `gone/${name}`);
    const [holder = '', short = ''] = full.split('/');
    return {
      ...(like as Payload),
      id,
      name: short,
      full_name: full,
      owner: user(holder),
      fork: id !== repositoryId,
      default_branch: defaultBranch,
      html_url: `https://github.com/${full}`,
      url: `${api}/repos/${full}`,
    };
  };

  const appOf = (slug: string): Payload => ({ ...example('integration'), slug, name: slug });

  return {
    user,
    repository: (): Payload => repository(repositoryId, example('full-repository-default-response')),
    role(login: string): Payload {
      const { permission, role_name } = state.roles[login.toLowerCase()] ?? { permission: 'read', role_name: 'read' };
      return { permission, role_name, user: { ...user(login), role_name } };
    },
    comment({ id, issue, body, author, app, createdAt, updatedAt }: FakeComment): Payload {
      return {
        ...example('issue-comment'),
        id,
        node_id: nodeId('IC', id),
        url: `${rest}/issues/comments/${id}`,
        html_url: `${web}/pull/${issue}#issuecomment-${id}`,
        issue_url: `${rest}/issues/${issue}`,
        body,
        user: author === null ? null : user(author),
        created_at: createdAt,
        updated_at: updatedAt,
        author_association: 'NONE',
        performed_via_github_app: app === null ? null : appOf(app),
      };
    },
    reaction: (login: string, content: string, at: string): Payload => ({
      ...example('reaction'),
      user: user(login),
      content,
      created_at: at,
    }),
    pull({ number, state: open, draft, mergedAt, mergeCommit, author, head, base, createdAt }: Pull, simple: boolean) {
      const given = simple
        ? ((example('pull-request-simple-items') as unknown as Payload[])[0] ?? {})
        : { ...example('pull-request'), merged: mergedAt !== null };
      const { head: givenHead, base: givenBase } = given as { head: Payload; base: Payload };
      const like = givenHead['repo'];
      return {
        ...given,
        // GitHub's own example of a team is not as its description says.
        requested_teams: [],
        number,
        id: 1_000_000_000 + number,
        state: open,
        draft,
        merged_at: mergedAt,
        merge_commit_sha: mergeCommit,
        closed_at: open === 'closed' ? (mergedAt ?? createdAt) : null,
        created_at: createdAt,
        url: `${rest}/pulls/${number}`,
        html_url: `${web}/pull/${number}`,
        user: user(author),
        head: {
          ...givenHead,
          label: `${head.owner}:${head.ref}`,
          ref: head.ref,
          sha: head.sha,
          user: user(head.owner),
          repo: head.repository === null ? null : repository(head.repository, like),
        },
        base: {
          ...givenBase,
          label: `${owner}:${base.ref}`,
          ref: base.ref,
          sha: base.sha,
          user: user(owner),
          repo: repository(repositoryId, like),
        },
      } satisfies Payload;
    },
    run(run: Run): Payload {
      const given = example('workflow-run');
      const head = { id: run.headRepository ?? 0, like: given['head_repository'] };
      return {
        ...given,
        id: run.id,
        node_id: nodeId('WFR', run.id),
        run_attempt: run.attempt,
        event: run.event,
        head_sha: run.headSha,
        head_branch: run.headBranch,
        path: run.path,
        name: run.path,
        status: run.status,
        conclusion: run.conclusion,
        actor: user(run.actor),
        triggering_actor: user(run.triggeringActor),
        created_at: run.createdAt,
        updated_at: run.createdAt,
        run_started_at: run.createdAt,
        url: `${rest}/actions/runs/${run.id}`,
        html_url: `${web}/actions/runs/${run.id}`,
        repository: repository(repositoryId, given['repository']),
        head_repository:
          run.headRepository === null
            ? { ...repository(head.id, head.like), owner: user(run.headOwner) }
            : repository(head.id, head.like),
        // GitHub names none for those of forks.
        pull_requests: run.headRepository === repositoryId ? run.pulls.flatMap((each) => mentionOf(each)) : [],
      };
    },
    /** Where the bytes of an artifact are: GitHub gives the whole address. */
    blob: (id: number): string => `${api}/_blob/${id}?sig=download-secret`,
    artifact({ id, run, name: called, bytes, digest, expired, createdAt }: Artifact): Payload {
      const [given = {}] = example('artifact-paginated')['artifacts'] as Payload[];
      const of = state.runs.find((each) => each.id === run);
      return {
        ...given,
        id,
        node_id: nodeId('AR', id),
        name: called,
        size_in_bytes: Buffer.from(bytes, 'base64').length,
        url: `${rest}/actions/artifacts/${id}`,
        archive_download_url: `${rest}/actions/artifacts/${id}/zip`,
        expired,
        digest,
        created_at: createdAt,
        updated_at: createdAt,
        workflow_run: {
          id: run,
          repository_id: repositoryId,
          head_repository_id: of?.headRepository ?? repositoryId,
          head_branch: of?.headBranch ?? defaultBranch,
          head_sha: of?.headSha ?? '0'.repeat(40),
        },
      };
    },
    file(path: string, text: string): Payload {
      const content = Buffer.from(text).toString('base64');
      const given = example('content-file-response-if-content-is-a-file');
      return { ...given, path, name: path.split('/').at(-1), size: Buffer.byteLength(text), content };
    },
  };

  function mentionOf(number: number): Payload[] {
    const pull = state.pulls.find((each) => each.number === number);
    if (pull === undefined) return [];
    const repo = { id: repositoryId, name, url: rest };
    const { head, base } = pull;
    return [
      {
        id: 1_000_000_000 + number,
        number,
        url: `${rest}/pulls/${number}`,
        head: { ref: head.ref, sha: head.sha, repo },
        base: { ref: base.ref, sha: base.sha, repo },
      },
    ];
  }
}

export type Payloads = ReturnType<typeof payloadsOf>;

/** Ids of GraphQL; whoever takes them for numbers is mistaken. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_kw${Buffer.from(String(id)).toString('base64url')}`;
}
