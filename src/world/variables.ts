/** The value of an environment variable, its name compared as the platform does. */
export function variable(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  platform: NodeJS.Platform,
): string | undefined {
  const key = variableName(environment, name, platform);
  return key === undefined ? undefined : environment[key];
}

/** The spelling under which an environment has a variable (`Path` for `PATH` on Windows), if it has it. */
export function variableName(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  platform: NodeJS.Platform,
): string | undefined {
  if (Object.hasOwn(environment, name)) return name;
  if (platform !== 'win32') return undefined;
  return Object.keys(environment).find((key) => key.toUpperCase() === name.toUpperCase());
}

/** Whether a name is what a pattern says: the name itself, or with `*` at its end how names begin. */
export function covers(pattern: string, name: string, platform: NodeJS.Platform): boolean {
  const [wanted, given] = platform === 'win32' ? [pattern.toUpperCase(), name.toUpperCase()] : [pattern, name];
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
