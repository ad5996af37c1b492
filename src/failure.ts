import { Refusal } from './errors.ts';

/** What the system says no with (errno), and what a person does about it. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and run again; nothing half-made is trusted.',
  EDQUOT: 'The disk quota is used up. Free some space and run again; nothing half-made is trusted.',
  EROFS: 'The folder is on a read-only file system. Choose another working-directory or artifacts-dir.',
  EACCES: 'Permission was denied. Check who owns the folder.',
  EPERM: 'The system did not permit it. Check who owns the folder.',
  EMFILE: 'Too many open files. Lower `jobs` or raise the limit (ulimit -n).',
  ENFILE: 'Too many open files on this machine. Lower `jobs`.',
  ENOMEM: 'The machine is out of memory. Lower `jobs`.',
  EAGAIN: 'The machine is out of processes. Lower `jobs`.',
  EIO: 'The disk reported an error.',
  ENOENT: 'A file that was there has gone. Is something else changing this folder?',
  ENOTDIR: 'A file stands where a folder is needed.',
  EISDIR: 'A folder stands where a file is needed.',
  EEXIST: 'Something is in the way of what should be written.',
  ENAMETOOLONG: 'A path is longer than this system allows. Use a shorter working-directory.',
  EXDEV: 'Two folders that belong together lie on different disks.',
  EBUSY: 'A file is in use by another program.',
  ELOOP: 'Symbolic links lead in a circle. Remove the one that is named.',
  EFBIG: 'A file would be larger than this system or a limit (ulimit -f) allows.',
  ENOTEMPTY: 'A folder could not be removed since something was put into it. Is something else changing this folder?',
};

/** Anything thrown, as what people are told: a Refusal as it is, the system's errors as `system_failed`, the rest as `internal`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const hint = SYSTEM[error.code];
    if (hint !== undefined) return new Refusal('system_failed', error.message, { hint, cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal('internal', `Something went wrong inside the action: ${message}`, {
    cause: error,
    hint: 'This is a bug of ours. Please report it with the lines above.',
  });
}
