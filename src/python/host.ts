/** The product's name of a platform, as in `linux-x86_64` or `macos-arm64`, from Node's `process.platform` and `process.arch`. */
export function hostPlatform(platform: string, arch: string): string {
  return `${SYSTEMS[platform] ?? platform}-${MACHINES[arch] ?? arch}`;
}

const SYSTEMS: Readonly<Record<string, string>> = { darwin: 'macos', win32: 'windows' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'x86_64', ia32: 'x86' };
