import type { RawPolicy } from './policy-schema.ts';

/** The keys of each mapping in a policy file. The compiler holds them equal to the schema's, which is loaded for its types only. */
export const POLICY_KEYS: { readonly [Sort in keyof RawPolicy]: Readonly<Record<keyof RawPolicy[Sort], true>> } = {
  policy: { $schema: true, channels: true },
  channels: { canary: true, beta: true, stable: true },
  channel: { from: true, soak: true, permission: true, window: true },
  window: { days: true, hours: true, timezone: true },
};
