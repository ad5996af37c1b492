import type { CommandName } from './commands.ts';
import type { InputName } from './inputs.ts';

const IDS = 'Ids and globs of plugins, separated by commas or newlines.';
const OF_PROFILE = `${IDS} Default: all of the profile.`;
const OF_LEDGER = `${IDS} Default: all of the ledger.`;
const NAMED = `${IDS} They must be named; '*' is all of the ledger.`;
const NAMES = 'canary, beta or stable.';
const CLONE =
  'Folder in the clone whose ledger is meant, where `remote` does not say. Default: where one stands, on GitHub the workspace.';
const OF_CLONE = { 'working-directory': CLONE } as const;

/** What `--help` says of an input where the text that all commands share would tell of others, too. */
export const OWN_TEXTS: { readonly [C in CommandName]?: Readonly<Partial<Record<InputName, string>>> } = {
  plan: { plugins: OF_PROFILE },
  provision: { plugins: OF_PROFILE },
  'build-wasm': { plugins: OF_PROFILE },
  preview: {
    plugins: `${IDS} Default: all of the profile. Releases (\`channel\`, \`version\`) are named by id.`,
    channel: `Preview the release that is active on this channel, not what is checked out: ${NAMES}`,
    version: 'Preview the recorded release of this version, not what is checked out.',
    token: 'Token with which the ledger is read, for a release (`contents: read`). On GitHub only.',
  },
  pack: {
    plugins: OF_PROFILE,
    'output-file': 'File for the pack, inside the working directory. Default: `pack.tar` in `artifacts-dir`.',
  },
  stage: {
    plugins: OF_PROFILE,
    channel: `Channel that the releases are staged on: ${NAMES}`,
    version:
      "Version of the releases; `auto` is the manifest's with the commit (`1.4.0+0123456789ab`). Default: the manifest's.",
    rollout: 'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: all.',
  },
  promote: {
    ...OF_CLONE,
    plugins: `${IDS} Default: those that are staged, or active on \`from\`.`,
    channel: `Channel that the releases become active on: ${NAMES}`,
    version: 'Promote the recorded release of this version.',
    rollout:
      'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: as it was staged, or is active already.',
  },
  rollback: { ...OF_CLONE, plugins: NAMED, channel: `Channel that goes back: ${NAMES}` },
  hold: { ...OF_CLONE, plugins: OF_LEDGER, channel: `Channel that is held: ${NAMES}` },
  resume: { ...OF_CLONE, plugins: OF_LEDGER, channel: `Channel whose hold ends: ${NAMES}` },
  channel: { ...OF_CLONE, plugins: NAMED, channel: `Channel that the plugins are to follow: ${NAMES}` },
  resolve: {
    'working-directory': `${CLONE} \`output-file\` lies in it.`,
    plugins: 'Id of the plugin.',
    channel: `Channel to look on, in place of the one that the plugin follows: ${NAMES}`,
    'output-file': 'File that the definition is written to as well, inside the working directory.',
    token: 'Token with which the ledger is read (`contents: read`). On GitHub only.',
  },
  status: {
    ...OF_CLONE,
    plugins: `${OF_LEDGER} Of a single one the last events are shown, too.`,
    token: 'Token with which the ledger is read (`contents: read`). On GitHub only.',
  },
  report: {
    ...OF_CLONE,
    token:
      'Token with which comments are written (`pull-requests: write`), reports (`actions: read`) and the ledger (`contents: read`) are read.',
  },
  verify: { ...OF_CLONE, token: 'Token with which the ledger is read (`contents: read`). On GitHub only.' },
  respond: {
    ...OF_CLONE,
    token:
      'Token with which the ledger (`contents: write`) and replies (`pull-requests: write`) are written, and checks run again (`actions: write`).',
  },
};
