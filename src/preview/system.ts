import { existsSync, lstatSync } from 'node:fs';

/** This machine's own system, which a sandbox sees read-only: programs, libraries, certificates; no settings, no home. */
const FOLDERS = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];
const FILES = [
  '/etc/ssl',
  '/etc/ca-certificates',
  '/etc/pki',
  '/etc/alternatives',
  '/etc/ld.so.cache',
  '/etc/localtime',
];

/** Those that are there: absolute paths, the folders before what lies in others. */
export function systemPaths(): readonly string[] {
  return [...FOLDERS, ...FILES].filter((path) => existsSync(path));
}

/** The paths of these that no other one holds, parents first. */
export function outermost(paths: readonly string[]): readonly string[] {
  const sorted = [...new Set(paths)].sort((one, other) => one.length - other.length);
  return sorted.filter((path, index) => !sorted.slice(0, index).some((parent) => path.startsWith(`${parent}/`)));
}

/** Whether it is a folder, links not followed. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
