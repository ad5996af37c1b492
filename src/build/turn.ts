import { link, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from '../world/files.ts';
import { isGone, ownName } from './owner.ts';

/** The files in the store that say which run builds a fingerprint right now. */
export const TURN = /^building-[0-9a-f]{64}$/u;

const TICK_MS = 100;
/** Who holds a turn says so again and again: process ids come round, and those of other machines tell nothing. */
const SIGN_OF_LIFE_MS = 5000;
const FORGOTTEN_AFTER = 60_000;

/**
 * Waits until no other run in this workspace builds a fingerprint, and takes the turn; returns what ends it. Build steps
 * write to the workspace, which is one for all runs: the same steps at once would spoil what the others collect.
 * `onWait` is told once, when there is somebody to wait for. Waits no longer when `signal` is aborted.
 */
export async function takeTurn(
  folder: string,
  fingerprint: string,
  { onWait, signal }: { readonly onWait: () => void; readonly signal: AbortSignal },
): Promise<() => Promise<void>> {
  const turn = join(folder, `building-${fingerprint}`);
  const mine = ownName();
  const claim = join(folder, `work-${mine}.claim`);
  await writeFile(claim, mine);
  try {
    let waited = false;
    while (!(await isClaimed(claim, turn)) && !signal.aborted) {
      if (await endIfGone(folder, turn)) continue;
      if (!waited) onWait();
      waited = true;
      await pause(TICK_MS);
    }
  } finally {
    await rm(claim, { force: true });
  }
  const alive = setInterval(() => {
    void utimes(turn, new Date(), new Date()).catch(() => undefined);
  }, SIGN_OF_LIFE_MS);
  alive.unref();
  return async () => {
    clearInterval(alive);
    if (readIfThere(turn) === mine) await rm(turn, { force: true });
  };
}

/** Ends a turn whose run was killed. Returns whether it did. */
export async function endIfGone(folder: string, turn: string): Promise<boolean> {
  const holder = readIfThere(turn);
  if (holder === undefined) return true;
  const since = await stat(turn).catch(() => undefined);
  const forgotten = since !== undefined && Date.now() - since.mtimeMs > FORGOTTEN_AFTER;
  if (!forgotten && !isGone(holder)) return false;
  // By a rename: of several that see this, one has it. Where it took another's that came in between, it gives it back.
  const away = join(folder, `work-${ownName()}.ended`);
  const taken = await rename(turn, away).then(
    () => readIfThere(away),
    () => undefined,
  );
  if (taken !== undefined && taken !== holder) await link(away, turn).catch(() => undefined);
  await rm(away, { force: true });
  return true;
}

/** A link appears with its content, and only where there is none; without hard links a new file has to do. */
async function isClaimed(claim: string, turn: string): Promise<boolean> {
  try {
    await link(claim, turn);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EXDEV'].includes(code)) throw error;
  }
  return writeFile(turn, readIfThere(claim) ?? '', { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}
