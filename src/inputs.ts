import type { InputSpec } from './input-spec.ts';
import { PREVIEW_INPUTS } from './preview-inputs.ts';

export type { InputSpec } from './input-spec.ts';

/**
 * Every input of the product. A step gives them as `with:`, a terminal as flags of the same name.
 * action.yml, `--help` and the README's tables are checked against this table.
 */
export const INPUTS = {
  'working-directory': {
    kind: 'text',
    default: '.',
    description:
      'Root of everything: the manifest, every path in it, `artifacts-dir`, and the import path of Python. Default: where one stands, on GitHub the workspace.',
  },
  manifest: {
    kind: 'text',
    description:
      'The manifest, relative to the working directory. Default: the first of `plugins.yaml`, `plugins.yml`, `plugins.json`, `boot_manifest.yaml` that is there.',
  },
  profile: {
    kind: 'text',
    description: 'Profile of the manifest. Default: `default`, else the only one there is.',
  },
  plugins: {
    kind: 'list',
    description:
      'Ids and globs of plugins, separated by commas or newlines. Default: all of the profile, or of the ledger; for `promote` those that are staged; `rollback` wants them named.',
  },
  'artifacts-dir': {
    kind: 'text',
    default: 'artifacts',
    description: 'Folder for what is built, inside the working directory.',
  },
  'dry-run': {
    kind: 'boolean',
    default: 'false',
    description: 'Print what would be done and change nothing.',
  },
  base: {
    kind: 'text',
    description:
      'Commit, branch or tag to compare with. Default: the base of the pull request or merge group, the commit before the push, else the parent commit.',
  },
  shards: {
    kind: 'integer',
    default: '20',
    min: 1,
    max: 256,
    description: 'Most jobs in `matrix`; changed plugins are spread over them by the size of their inputs.',
  },
  python: {
    kind: 'text',
    description:
      'Interpreter to use where it suits a plugin: a path, a command, or a version such as `3.12`. Default: found (see the README).',
  },
  installer: {
    kind: 'choice',
    values: ['auto', 'uv', 'pip'],
    default: 'auto',
    description: 'What installs lockfiles: `uv`, `pip`, or `auto`, which is uv where it is on the PATH.',
  },
  'pass-env': {
    kind: 'list',
    description:
      'Names of environment variables that build steps may see beside the documented ones, or how they begin (`PIP_*`).',
  },
  'step-timeout': {
    kind: 'duration',
    default: '30m',
    description: 'How long one build step may take, such as `90s` or `30m`.',
  },
  jobs: {
    kind: 'integer',
    min: 1,
    max: 64,
    description: 'How many plugins are built at once. Default: the number of cores.',
  },
  'on-unsupported': {
    kind: 'choice',
    values: ['skip', 'fail'],
    default: 'skip',
    description: 'What to do with a plugin that is not meant for this platform.',
  },
  rebuild: {
    kind: 'boolean',
    default: 'false',
    description: 'Build modules anew, whatever is there, in the store or in the cache.',
  },
  cache: {
    kind: 'boolean',
    default: 'true',
    description: "Keep what was built in GitHub's cache. The local store in `artifacts-dir` is always used.",
  },
  channel: {
    kind: 'text',
    description:
      '`canary`, `beta` or `stable`. `resolve`: instead of the channel that the plugin follows; `preview`: what is active there, not what is checked out.',
  },
  version: {
    kind: 'text',
    description:
      "`stage`: the release's version; `auto` is the manifest's with the commit (`1.4.0+0123456789ab`). Default: the manifest's. `promote`, `preview`: the recorded release of this version.",
  },
  from: {
    kind: 'text',
    description: 'Channel that the release is taken from. Default: what is staged; when automatic, the channel below.',
  },
  to: {
    kind: 'text',
    description: 'Version to go back to. Default: the release before.',
  },
  rollout: {
    kind: 'text',
    description:
      'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: all; of what was staged or is active already, as it is.',
  },
  notes: {
    kind: 'lines',
    description: 'What is new, for people: kept with the release, up to 10,000 characters.',
  },
  packed: {
    kind: 'list',
    description:
      'Stage what `pack` packed, not what is checked out: files, or folders with packs; on GitHub also `run` (the packs of this run) or the id of another run of a pull request.',
  },
  reason: {
    kind: 'lines',
    description: 'Why, for people: kept in the history, up to 1,000 characters.',
  },
  reject: {
    kind: 'boolean',
    default: 'true',
    description: 'Bar the release that is left behind from promotion on every channel.',
  },
  force: {
    kind: 'boolean',
    default: 'false',
    description: 'Promote a rejected release all the same, which lifts the rejection. For persons.',
  },
  automatic: {
    kind: 'boolean',
    default: 'false',
    description:
      'Obey soak, window and holds, and take the newest release that passes them. Every event but `workflow_dispatch` is automatic anyway.',
  },
  'best-effort': {
    kind: 'boolean',
    default: 'false',
    description: 'Promote the plugins that can be, rather than all or none.',
  },
  request: {
    kind: 'text',
    description:
      'Names what asked: the same request never acts twice. Default: repository, run, job and step; on a terminal random.',
  },
  branch: {
    kind: 'text',
    default: 'plugin-channels',
    description: 'Branch of the ledger.',
  },
  remote: {
    kind: 'text',
    description:
      "Remote, URL or path of the ledger's repository. Default: on GitHub the repository of the workflow, on a terminal the one that one stands in.",
  },
  token: {
    kind: 'text',
    inAction: '${{ github.token }}',
    description:
      'Token with which the ledger is read (`contents: read`) and written (`contents: write`). On GitHub only.',
  },
  ledger: {
    kind: 'text',
    description:
      "Folder or http(s) address of the ledger's files, such as a checkout of the branch, to read in place of the branch.",
  },
  ...PREVIEW_INPUTS,
  'install-id': {
    kind: 'text',
    description: 'Name of the host that asks: decides whether it is one of those that a partial rollout reaches.',
  },
  'output-file': {
    kind: 'text',
    description:
      'File that is written, inside the working directory: by `resolve` the definition, by `pack` the pack (default: `pack.tar` in `artifacts-dir`).',
  },
  at: {
    kind: 'text',
    description: 'The board as it was: after the event of this sequence, or at a date (`2026-11-23`, or with a time).',
  },
  run: {
    kind: 'text',
    description: 'Number of the workflow run whose preview reports are commented. Default: this run.',
  },
  'pull-request': {
    kind: 'integer',
    min: 1,
    max: 999_999_999,
    description:
      'Number of the pull request. Default: that of the event, else each open one whose last commit the run is of.',
  },
  expect: {
    kind: 'text',
    description:
      'Commit that the branch is known to have had: without it, it was cut short or rewritten by force. Or a sequence: below it, it was cut short.',
  },
  checks: {
    kind: 'text',
    description:
      'File of the workflow that `/preview` runs again, such as `checks.yml`. Default: the last run that left previews.',
  },
} as const satisfies Readonly<Record<string, InputSpec>>;

export type InputName = keyof typeof INPUTS;

/** The value that an input has once it was read and checked. */
export type InputValue<N extends InputName> = (typeof INPUTS)[N] extends infer S
  ? S extends { kind: 'list' }
    ? readonly string[]
    : S extends { kind: 'boolean' }
      ? S extends { default: string }
        ? boolean
        : boolean | undefined
      : S extends { kind: 'choice'; values: readonly (infer V)[] }
        ? S extends { default: string }
          ? V
          : V | undefined
        : S extends { kind: 'integer' | 'duration' }
          ? S extends { default: string }
            ? number
            : number | undefined
          : S extends { default: string }
            ? string
            : string | undefined
  : never;

export type Inputs<N extends InputName> = { readonly [K in N]: InputValue<K> };

/** Whether there is an input of this name. */
export function isInput(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}
