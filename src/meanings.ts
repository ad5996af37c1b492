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
  already_active: { meaning: 'The release is active on the channel already.', next: '' },
  nothing_staged: {
    meaning:
      'There is no release to promote, or to resolve: nothing is staged, or nothing of that version is recorded.',
    next: '`stage` one, or take one from another channel with `from`; `status` shows what is where.',
  },
  nothing_eligible: {
    meaning: 'An automatic promotion found no release that is newer and passes every gate.',
    next: 'Nothing: the next run looks again. The summary says which gate passes when.',
  },
  gate_closed: {
    meaning: 'A gate is closed for what is automatic: it was not on the channel below, or not for long enough.',
    next: 'Wait for the moment in the message, or promote as a person.',
  },
  held: { meaning: 'A person holds the channel.', next: '`resume` it first.' },
  rejected: {
    meaning: 'The release was rejected, by a rollback or by hand.',
    next: 'Promote another one; as a person also this one, with `force`.',
  },
  version_conflict: {
    meaning:
      'The version is recorded already, with another definition or content; or it, or the plugin, differs from a recorded one in nothing but case.',
    next: 'Raise the version in the manifest, or stage with `version: auto`; spell a plugin as the ledger does.',
  },
  digest_mismatch: {
    meaning: 'A release is not the one that was recorded: its digest is another.',
    next: '`verify` tells what was changed on the ledger branch; stage the release anew under another version.',
  },
  no_previous: {
    meaning: 'There is no release to go back to that was not rejected.',
    next: 'Promote another release.',
  },
  superseded: {
    meaning: 'Another release was activated, or the channel held, after the command was given.',
    next: 'Look at `status`, and give the command again if it is still wanted.',
  },
  stale_command: {
    meaning: 'A newer release was recorded after the command was written.',
    next: 'Give the command again, or name the version.',
  },
  not_permitted: {
    meaning:
      'A person has not the permission that the channel asks for, or the remote does not let the ledger branch be written.',
    next: 'Ask somebody who has it. To a job, give the right that the message names, such as `contents: write`.',
  },
  ledger_conflict: {
    meaning: 'Others wrote to the ledger branch first, until the time was up. Nothing was written.',
    next: 'Run again, with fewer at once: a `concurrency` group queues them.',
  },
  ledger_corrupt: {
    meaning: 'A file of the ledger branch is not what its history says.',
    next: '`verify` names each thing that is off. Other plugins go on; nothing is repaired in silence.',
  },
  ledger_unreachable: {
    meaning: 'The ledger cannot be read: the remote is away, wants other credentials, or the address is wrong.',
    next: 'Check `remote`, `token` and the network; nothing was changed.',
  },
  unknown_channel: { meaning: 'There is no channel of this name.', next: 'Take `canary`, `beta` or `stable`.' },
  unknown_plugin: {
    meaning: 'The profile, or the ledger, has no plugin of this id, or none that the glob meets.',
    next: 'Take an id from the list in the message, or look at `profile`.',
  },
  unknown_profile: {
    meaning: 'The manifest has no profile of this name, or several and none called `default`.',
    next: 'Name one with `profile`.',
  },
  manifest_invalid: {
    meaning: 'The manifest, a file that it names, or the policy of the channels cannot be taken as it is.',
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
  no_backend: {
    meaning: 'No sandbox works on this machine, or none that isolates where that is required.',
    next: 'The message says why each was passed over. Install docker, podman or bubblewrap, or start its service.',
  },
  boot_failed: {
    meaning: 'A plugin could not be loaded, ended, or was not healthy in time.',
    next: 'The message says why, the log has the traceback; `--boot-timeout` gives it longer.',
  },
  probe_failed: {
    meaning: 'A plugin was booted and did not answer as it should.',
    next: 'The report names each probe and what was found.',
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
} as const satisfies Readonly<Record<Reason, Meaning>>;
