/** The closed list of reason codes, each with the exit code of a run that ends with it. */
export const REASONS = {
  ok: 0,
  nothing_to_do: 0,
  already_active: 0,
  nothing_staged: 1,
  nothing_eligible: 0,
  gate_closed: 1,
  held: 1,
  rejected: 1,
  version_conflict: 1,
  digest_mismatch: 1,
  no_previous: 1,
  unknown_plugin: 1,
  unknown_channel: 1,
  unknown_profile: 1,
  manifest_invalid: 1,
  manifest_missing: 1,
  no_interpreter: 1,
  unsupported_platform: 1,
  missing_runtime: 1,
  step_failed: 1,
  system_failed: 1,
  wasm_missing: 1,
  wasm_invalid: 1,
  no_backend: 1,
  boot_failed: 1,
  probe_failed: 1,
  not_permitted: 1,
  superseded: 1,
  stale_command: 1,
  ledger_conflict: 1,
  ledger_corrupt: 1,
  ledger_unreachable: 1,
  usage: 2,
  internal: 1,
} as const;

export type Reason = keyof typeof REASONS;

/** Whether there is a reason of this name. */
export function isReason(name: string): name is Reason {
  return Object.hasOwn(REASONS, name);
}

/** A place in a file that people can open: 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with what we were given, and where. */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  /** Where in the document: `profiles.default.plugins[0].runtime.wasm.module`; empty for the document itself. */
  readonly path: string;
  readonly message: string;
  readonly found?: string;
  readonly allowed?: string;
}

/** A problem in one line, without its place. */
export function problemText({ path, message, found, allowed }: Problem): string {
  const sentence = message.replace(/\.$/u, '');
  const parts = [path === '' ? sentence : `${path}: ${sentence}`];
  if (found !== undefined) parts.push(`found: ${found}`);
  if (allowed !== undefined) parts.push(`allowed: ${allowed}`);
  return parts.join('; ');
}

/** What the user can repair. Anything else that is thrown is our bug and ends as `internal`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  /** What to do next. */
  readonly hint: string | undefined;
  /** Every problem of the input, when there are several or they have a place. */
  readonly problems: readonly Problem[];

  constructor(
    reason: Reason,
    message: string,
    more: { hint?: string | undefined; cause?: unknown; problems?: readonly Problem[] } = {},
  ) {
    super(message, { cause: more.cause });
    this.reason = reason;
    this.hint = more.hint;
    this.problems = more.problems ?? [];
  }
}
