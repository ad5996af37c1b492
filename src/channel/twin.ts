import type { Channel } from './channel.ts';
import { still, type Outcome } from './outcome.ts';
import type { PluginState } from './state.ts';

/** The name among others that differs from this one in nothing but case. */
export function twinOf(name: string, others: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  return others.find((other) => other !== name && other.toLowerCase() === lower);
}

/** That folders of two names would be one folder in a checkout of the ledger on Windows and macOS. */
export function differsInCase(
  { plugin }: PluginState,
  channel: Channel,
  { name, twin }: { readonly name: string; readonly twin: string },
  instead = 'it the same way, or rename the plugin',
): Outcome {
  return still({
    plugin,
    channel,
    reason: 'version_conflict',
    message: `${name} differs only in case from ${twin}, which the ledger has.`,
    hint: `Both would be one folder in a checkout on Windows and macOS: write ${instead}.`,
  });
}
