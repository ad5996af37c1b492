import { constants, copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathsOf } from '../build/inputs.ts';
import { hasVenv } from '../build/parts.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Outcome } from '../outputs.ts';
import { packReport } from '../report/pack.ts';
import { pack as packInto, type Member } from '../world/archive.ts';
import { readEvent } from '../world/event.ts';
import { insideRoot } from '../world/files.ts';
import type { Git } from '../world/git.ts';
import { runOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { withArtifacts } from './bundle.ts';
import { candidateOf, changedFile, notCommitted } from './candidate.ts';
import { lockFault } from './pack-check.ts';
import { packMembers, packName, type PackedPlugin } from './pack-file.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Packs what a release of each plugin is made of, for a job that stages it; changes nothing else. */
export async function pack(inputs: InputsOf<'pack'>, world: World): Promise<Outcome> {
  const workspace = await openWorkspace(inputs, world, { recalls: false });
  const { root, artifacts, profile } = workspace;
  const output = inputs['output-file'] ?? `${artifacts}/pack.tar`;
  const file = insideRoot(root, output, 'The input output-file', 'usage');
  const { git, commit } = await committed(workspace, world);
  const plugins = await packed(workspace, git, commit, world);
  const about = { commit, directory: await git.inside(), profile: profile.name };
  const attempt = Number(world.environment['GITHUB_RUN_ATTEMPT']) || 1;
  const members = packMembers({ ...about, attempt, plugins });
  const dryRun = inputs['dry-run'];
  const stored = dryRun ? null : await store(members, file, world);
  const count = `${plugins.length} ${plugins.length === 1 ? 'plugin' : 'plugins'}`;
  const where = stored?.artifact == null ? output : `the artifact ${stored.artifact.name}`;
  const of = `${count} of commit ${commit.slice(0, 12)}`;
  return {
    reason: plugins.length === 0 ? 'nothing_to_do' : 'ok',
    message: dryRun ? `Would pack ${of} into ${output}.` : `Packed ${of} into ${where}.`,
    data: {
      ...about,
      plugins: plugins.map(({ plugin, version, digest, content }) => ({ plugin, version, digest, content })),
      pack: stored === null ? null : { path: output, ...stored },
    },
    outputs: {
      plugins: JSON.stringify(plugins.map(({ plugin }) => plugin)),
      pack: stored === null ? '' : JSON.stringify({ path: output, ...stored }),
    },
    report: packReport(
      plugins.map(({ plugin, version, inputs: files, facts }) => ({ plugin, version, inputs: files.length, ...facts })),
    ),
  };
}

/** The commit that is checked out. @throws Refusal `usage` where there is none, or it is the merge that GitHub made of a pull request. */
async function committed({ root, git }: Workspace, { environment, onGitHub }: World) {
  const commit = await git?.commit('HEAD');
  if (git === undefined || commit === undefined)
    throw new Refusal('usage', `'${root}' is in no git repository with a commit, and a pack is one of a commit.`);
  const run = onGitHub ? runOf(environment, await readEvent(environment)) : undefined;
  const head = run?.pullRequest?.head ?? null;
  if (head !== null && head !== commit)
    throw new Refusal('usage', `Checked out is ${commit}, and the head of the pull request is ${head}.`, {
      hint: 'A release is one of the head: give actions/checkout `ref: ${{ github.event.pull_request.head.sha }}`.',
    });
  return { git, commit };
}

/** What goes into the pack. @throws Refusal `usage` for what was not committed, `step_failed` for what was not built of it. */
async function packed(
  workspace: Workspace,
  git: Git,
  commit: string,
  { log, now }: World,
): Promise<readonly PackedPlugin[]> {
  const { tree } = workspace;
  const changed = await git.changedSince('HEAD');
  const source = { repository: null, commit, ref: null, pull_request: null };
  const metadata = { source, run: null, actor: '', staged_at: now().toISOString(), notes: null };
  const making = { paths: pathsOf(tree.files, tree.links), version: 'auto', commit, rollout: 1, metadata };
  const plugins: PackedPlugin[] = [];
  for (const plugin of workspace.plugins) {
    const made = await candidateOf(plugin, workspace, making);
    const path = changedFile(made, changed);
    if (path !== undefined)
      throw notCommitted(
        plugin.id,
        path,
        'A pack is compared with the commit when it is staged. What a build writes is named in `build.outputs`, or ignored by git; everything else is committed first.',
      );
    const { version, definition, content, metadata: facts } = made.candidate;
    const { lock } = made.built;
    const odd = lock === null ? null : lockFault(plugin, lock, content);
    if (odd !== null)
      throw new Refusal('usage', `'${plugin.id}' cannot be packed: ${odd}`, {
        hint: 'Run `provision` and `build-wasm` again, then `pack`.',
      });
    if (lock === null && hasVenv(plugin))
      log.notice(`'${plugin.id}' was not provisioned here: its release will say nothing of a venv.`);
    const digest = releaseDigest(plugin.id, version, definition, content);
    plugins.push({
      ...{ plugin: plugin.id, version, definition, content, digest, inputs: made.inputs },
      ...made.places,
      facts: { lock: facts.lock, wasm: facts.wasm },
    });
  }
  return plugins;
}

/** Writes the pack, and on GitHub stores it as an artifact. @throws Refusal `system_failed` when that fails: it would be missed. */
async function store(members: readonly Member[], file: string, world: World): Promise<Stored> {
  return withArtifacts(world, async (artifacts, folder) => {
    const made = join(folder, 'pack.tar');
    const digest = await packInto(members, made, join(folder, 'gathered'));
    const named = join(folder, packName(digest));
    await rename(made, named);
    // Whole or not at all, also where it goes to another disk.
    await mkdir(dirname(file), { recursive: true });
    const unfinished = join(dirname(file), `.${packName(digest)}`);
    await copyFile(named, unfinished, constants.COPYFILE_FICLONE);
    await rename(unfinished, file);
    if (!world.onGitHub) return { digest, artifact: null };
    const uploaded = await artifacts.upload(named);
    if (uploaded.kind === 'failed')
      throw new Refusal('system_failed', `The pack was not stored: ${uploaded.why}.`, {
        hint: `It is in '${file}', and \`stage\` takes it from there, too. Otherwise run the job again.`,
      });
    if (uploaded.kind === 'absent')
      world.log.notice(`There is no service for artifacts here: the pack is in '${file}' only.`);
    return {
      digest,
      artifact: uploaded.kind === 'stored' ? { id: uploaded.artifact.id, name: uploaded.artifact.name } : null,
    };
  });
}

interface Stored {
  readonly digest: string;
  readonly artifact: { readonly id: number; readonly name: string } | null;
}
