import type { Problem, Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';

/** Each failure with the first plugin it befell: plugins that share a build share its failure. */
export function failuresOf(
  refused: ReadonlyMap<Plugin, Refusal>,
  others: readonly { readonly plugin: Plugin; readonly failure: Refusal | undefined }[],
): Map<Refusal, Plugin> {
  const failures = new Map([...refused].map(([plugin, refusal]) => [refusal, plugin]));
  for (const { plugin, failure } of others) {
    if (failure !== undefined && !failures.has(failure)) failures.set(failure, plugin);
  }
  return failures;
}

/** The failures as problems of the manifest's entries, and what to do about them. */
export function problemsOf(
  failures: ReadonlyMap<Refusal, Plugin>,
  file: string,
): { problems?: Problem[]; hint?: string } {
  if (failures.size === 0) return {};
  const problems = [...failures].flatMap(([{ problems: own, message }, { id, line, column }]): Problem[] => {
    const at = { severity: 'error' as const, file, line, column, path: id };
    return own.length > 0 ? [...own] : [{ ...at, message }];
  });
  const hints = new Set([...failures.keys()].flatMap(({ hint }) => hint ?? []));
  return { problems, ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }) };
}

/** `3 plugins: 1 built, 2 unchanged.` */
export function summaryOf(statuses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status}`);
  return `${statuses.length} ${statuses.length === 1 ? 'plugin' : 'plugins'}: ${parts.length === 0 ? 'nothing to do' : parts.join(', ')}.`;
}
