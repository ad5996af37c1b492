export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether there is a cache service, by the rule of @actions/cache, known before that is loaded. */
export function isOffered(environment: Environment): boolean {
  const second = environment['ACTIONS_CACHE_SERVICE_V2'] ? environment['ACTIONS_RESULTS_URL'] : '';
  return Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && (second || environment['ACTIONS_CACHE_URL']));
}

/** Whether this run may restore. */
export function mayRead(environment: Environment): boolean {
  return !['none', 'write-only'].includes(modeOf(environment));
}

/** Whether this run may save, as far as can be known without asking. */
export function mayWrite(environment: Environment): boolean {
  return (
    !['none', 'read'].includes(modeOf(environment)) && hasWritableScope(environment['ACTIONS_RUNTIME_TOKEN'] ?? '')
  );
}

/** ACTIONS_CACHE_MODE, in which the runner says what an untrusted trigger may do: none, read, write or write-only. */
function modeOf(environment: Environment): string {
  return (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}

/**
 * Whether the run's token names a scope with the right to write (bit 2 of `Permission`). The service would say so
 * too, but only after everything was packed. A token that reads otherwise is left to the service.
 */
function hasWritableScope(token: string): boolean {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { ac?: unknown };
    const scopes = JSON.parse(String(claims.ac)) as { Permission?: unknown }[];
    return scopes.length === 0 || scopes.some(({ Permission }) => (Number(Permission) & 2) === 2);
  } catch {
    return true;
  }
}
