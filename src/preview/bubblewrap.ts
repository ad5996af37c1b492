import type { Boot } from './backend.ts';
import { isFolder, outermost, systemPaths } from './system.ts';

/**
 * What bubblewrap is told: a new root of this machine's own system, read-only, and namespaces of its own, without a network.
 * /proc is read-only as well: where this runs as root, what is inside is root to the kernel, and could set sysctls.
 */
export function bubblewrapArguments(boot: Boot): readonly string[] {
  const seen = outermost([...systemPaths(), ...boot.visible]);
  return [
    ...['--unshare-all', '--unshare-user', '--uid', '65534', '--gid', '65534', '--hostname', 'preview'],
    ...['--cap-drop', 'ALL', '--die-with-parent', '--new-session', '--clearenv'],
    ...Object.entries(boot.environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(64 * 1024 ** 2), '--perms', '1777', '--tmpfs', '/tmp'],
    ...seen.flatMap((path) => ['--ro-bind', path, path]),
    ...boot.hidden.flatMap((path) =>
      isFolder(path) ? ['--perms', '0000', '--tmpfs', path, '--remount-ro', path] : ['--ro-bind', '/dev/null', path],
    ),
    ...['--remount-ro', '/proc', '--remount-ro', '/dev', '--remount-ro', '/', '--chdir', boot.directory, '--'],
  ];
}
