import { Refusal } from '../errors.ts';
import { Damaged } from './place.ts';

/** Whether an entry of the store is to blame: what it records cannot be, or is not there. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EEXIST', 'ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code);
}

/** What the machine as a whole refuses: no other build would fare better. */
const FATAL = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'];

/** The failure of these plugins' build alone, as a Refusal; `hint` is for results that cannot be taken. Throws what concerns all. */
export function buildFailure(error: unknown, ids: readonly string[], hint: string): Refusal {
  if (error instanceof Refusal && error.reason !== 'system_failed') return error;
  const cause = error instanceof Refusal ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  if (code === undefined || FATAL.includes(code)) throw error;
  if (error instanceof Refusal) return error;
  const names = ids.map((id) => `'${id}'`).join(', ');
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Refusal('step_failed', `What the build of ${names} left cannot be taken as it is: ${message}.`, {
    hint,
    cause: error,
  });
}
