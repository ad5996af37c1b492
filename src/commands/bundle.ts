import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFaults, bundleMembers, bundleName, type Bundled } from '../channel/bundle.ts';
import type { Artifact, Release } from '../channel/release.ts';
import { Refusal, type Problem } from '../errors.ts';
import { metadataPath } from '../ledger/paths.ts';
import { listArchive, pack } from '../world/archive.ts';
import { openArtifacts, type Artifacts } from '../world/artifacts.ts';
import { repositoryOf } from '../world/run.ts';
import type { World } from '../world/world.ts';

/**
 * Stores what releases are made of as one workflow artifact, and returns it; null where there is no service for it, or it
 * fails, which is a warning: the ledger is the truth, and a bundle only saves building it again.
 */
export async function uploadBundle(releases: readonly Bundled[], world: World): Promise<Artifact | null> {
  return withArtifacts(world, async (artifacts, folder) => {
    const packed = join(folder, 'bundle.tar');
    const digest = await pack(bundleMembers(releases), packed, join(folder, 'gathered'));
    const file = join(folder, bundleName(digest));
    await rename(packed, file);
    const uploaded = await artifacts.upload(file);
    if (uploaded.kind === 'failed') world.log.warning(`The bundle of what is staged was not stored: ${uploaded.why}.`);
    return uploaded.kind === 'stored' ? uploaded.artifact : null;
  });
}

/**
 * Compares releases with the bundles that were stored when they were staged. One that cannot be had is a warning.
 * @throws Refusal `digest_mismatch` when a bundle holds something else than was recorded.
 */
export function bundleCheck(token: string, world: World): (releases: readonly Release[]) => Promise<void> {
  const checked = new Set<string>();
  return async (releases) => {
    const fresh = releases.filter(({ metadata }) => metadata.artifact !== null && !checked.has(metadata.digest));
    if (fresh.length === 0) return;
    await withArtifacts(world, async (artifacts) => {
      const repository = repositoryOf(world.environment)?.repository;
      const home = repository === undefined || token === '' ? undefined : { repository, token };
      for (const [artifact, those] of byArtifact(fresh)) {
        const downloaded = await artifacts.download(artifact, home);
        const names = those.map(({ plugin, version }) => `${plugin} ${version}`).join(', ');
        if (downloaded.kind === 'gone') {
          world.log.warning(`The bundle of ${names} cannot be compared with what was staged: ${downloaded.why}.`);
        } else if (downloaded.kind === 'different') {
          throw mismatch(names, `its digest is ${downloaded.digest}, recorded is ${artifact.digest}`, those[0]);
        } else {
          const digests = await listArchive(downloaded.path);
          for (const release of those) {
            const [fault] = bundleFaults(release, digests);
            if (fault !== undefined) throw mismatch(`${release.plugin} ${release.version}`, fault, release);
          }
        }
      }
    });
    for (const { metadata } of fresh) checked.add(metadata.digest);
  };
}

function byArtifact(releases: readonly Release[]): readonly (readonly [Artifact, readonly Release[]])[] {
  const groups = new Map<number, readonly [Artifact, Release[]]>();
  for (const release of releases) {
    const { artifact } = release.metadata;
    if (artifact === null) continue;
    const group = groups.get(artifact.id) ?? ([artifact, []] as const);
    group[1].push(release);
    groups.set(artifact.id, group);
  }
  return [...groups.values()];
}

function mismatch(names: string, fault: string, release: Release | undefined): Refusal {
  const message = `The bundle of ${names} is not what was staged: ${fault}.`;
  return new Refusal('digest_mismatch', message, {
    ...(release === undefined ? {} : { problems: [problemOf(release, message)] }),
    hint: 'Stage the release again under another version; what is active is not affected.',
  });
}

/** Names the file of the ledger, so that it is known which plugin is left out where the others may go on. */
function problemOf({ plugin, channel, version }: Release, message: string): Problem {
  return { severity: 'error', file: metadataPath(plugin, channel, version), path: '', message };
}

/** Gives the work the artifact service, and a folder for what goes and comes, which is removed. */
export async function withArtifacts<T>(
  { environment, signal }: World,
  work: (artifacts: Artifacts, folder: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(environment['RUNNER_TEMP'] ?? tmpdir(), 'plugin-bundle-'));
  const artifacts = openArtifacts({ root, environment, signal });
  try {
    return await work(artifacts, root);
  } finally {
    await artifacts.close();
    await rm(root, { recursive: true, force: true, maxRetries: 2 });
  }
}
