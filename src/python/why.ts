import type { ReadLock } from '../build/lock.ts';
import type { PlannedVenv } from './planned.ts';
import { isAsPlanned } from './proof.ts';

/** Why a venv that an earlier run made has to be made again, a clause: `requirements.lock changed`; null where there was none. */
export function whyAgain(planned: PlannedVenv, before: ReadLock | undefined): string | null {
  if (before === undefined) return null;
  const was = before.lock.resolved;
  if (was.fingerprint === null || was.interpreter === null) return null;
  const { interpreter, lockfiles, runtimes, fingerprint } = planned;
  if (was.fingerprint === fingerprint)
    return isAsPlanned(planned, before)
      ? 'what an earlier run made is not whole any more'
      : 'its lock.json does not say what the manifest says';
  const then = `${was.interpreter.implementation} ${was.interpreter.version}`;
  const now = `${interpreter.implementation} ${interpreter.version}`;
  if (then !== now) return `${then} became ${now}`;
  if (was.interpreter.executable !== interpreter.executable)
    return `${now} moved from ${was.interpreter.executable} to ${interpreter.executable}`;
  const [changed] = lockfiles.filter(
    ({ path, sha256 }) => !was.lockfiles.some((old) => old.path === path && old.sha256 === sha256),
  );
  if (changed !== undefined) return `${changed.path} changed`;
  const gone = was.lockfiles.find(({ path }) => !lockfiles.some((lockfile) => lockfile.path === path));
  if (gone !== undefined) return `${gone.path} is no lockfile of it any more`;
  for (const { name, version } of runtimes) {
    const old = was.runtimes.find((runtime) => runtime.name === name);
    if (old !== undefined && old.version !== version) return `${name} ${old.version} became ${version}`;
  }
  return 'a step, a file it is built from, or a setting of it changed';
}
