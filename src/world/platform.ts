/** The platform by the manifest's names: `linux-x86_64`, `macos-arm64`, `windows-x86_64`; others as Node names them. */
export function hostPlatform(platform: NodeJS.Platform, arch: string): string {
  const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };
  const machines: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'arm64' };
  return `${systems[platform] ?? platform}-${machines[arch] ?? arch}`;
}
