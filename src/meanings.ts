import type { Reason } from './errors.ts';

/** What a reason code tells people, as the README lists it. The bundle does not load this. */
export interface Meaning {
  readonly meaning: string;
  /** What to do about it; empty where nothing is to be done. */
  readonly next: string;
}

/** The reason codes that a command gives. */
export const GIVEN = {
  ok: { meaning: 'Done.', next: '' },
  nothing_to_do: { meaning: 'Everything is up to date already.', next: '' },
  unknown_plugin: {
    meaning: 'The profile has no plugin of this id, or none that the glob meets.',
    next: 'Take an id from the list in the message, or look at `profile`.',
  },
  unknown_profile: {
    meaning: 'The manifest has no profile of this name, or several and none called `default`.',
    next: 'Name one with `profile`.',
  },
  manifest_invalid: {
    meaning: 'The manifest, or a file that it names, cannot be taken as it is.',
    next: 'Each problem says file, line, column, what was found and what is allowed.',
  },
  manifest_missing: {
    meaning: 'There is no manifest where it was looked for.',
    next: 'Give its path with `manifest`, or its folder with `working-directory`.',
  },
  no_interpreter: {
    meaning: 'No Python on this machine is what the plugin asks for, or it lacks pip.',
    next: 'The message lists what was looked at. Add `actions/setup-python` before this step, or give `python`.',
  },
  unsupported_platform: {
    meaning: 'A plugin is not meant for this platform, and `on-unsupported` is `fail`.',
    next: 'Run on one of its platforms, or leave it out with `plugins`.',
  },
  missing_runtime: {
    meaning:
      'A runtime that the plugin needs (`runtimes`), or the installer asked for, is missing or of another version.',
    next: 'Install it so that it is on `PATH` before this step.',
  },
  wasm_missing: {
    meaning: 'A module is not there and nothing builds it, or its build steps left none.',
    next: 'Commit it, or have the steps in `wasm.build` leave it where the manifest says.',
  },
  wasm_invalid: {
    meaning: 'A module is no valid WebAssembly, or lacks the entrypoint that the manifest names.',
    next: 'The message says which byte, section or export. Nothing of it is kept.',
  },
  step_failed: {
    meaning: 'A build step, or the installation of a lockfile, failed, took too long or left no output.',
    next: "Read the step's last lines in the message; its whole output is in the log under `<plugin>: <step>`.",
  },
  system_failed: {
    meaning: 'The machine said no: disk full, read-only folder, git missing, run cancelled.',
    next: 'Do what the message says and run again; nothing half-made is trusted.',
  },
  usage: {
    meaning: 'The command or an input is not what it may be.',
    next: 'See `--help`, or the tables here.',
  },
  internal: {
    meaning: 'A bug of ours.',
    next: 'Please report it with the log.',
  },
} as const satisfies Partial<Record<Reason, Meaning>>;

/** Codes of the closed list that no command gives yet: programs that match on codes may know them already. */
export const RESERVED: Readonly<Record<Exclude<Reason, keyof typeof GIVEN>, string>> = {
  already_active: 'the release is active on the channel already',
  nothing_staged: 'no release is staged on the channel',
  nothing_eligible: 'no release passes every gate yet',
  gate_closed: 'a gate of the policy is closed',
  held: 'the channel is on hold',
  rejected: 'the release was rejected',
  version_conflict: 'the version is recorded with another content',
  digest_mismatch: 'the bytes are not those of the digest',
  no_previous: 'there is no release to go back to',
  unknown_channel: 'there is no channel of this name',
  no_backend: 'no sandbox can be used on this machine',
  boot_failed: 'the plugin did not start',
  probe_failed: 'the plugin started and did not answer',
  not_permitted: 'the person lacks the permission',
  superseded: 'another release was activated meanwhile',
  stale_command: 'a newer release came in before the command',
  ledger_conflict: 'the ledger branch changed meanwhile',
  ledger_corrupt: 'the ledger branch does not hold what it should',
  ledger_unreachable: 'the ledger branch cannot be reached',
};
