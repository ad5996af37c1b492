import type { CommandName } from './commands.ts';

/** Commands as people give them, each with what it does: the end of `--help`. */
export const EXAMPLES: Partial<Readonly<Record<CommandName, readonly (readonly [words: string, does: string])[]>>> = {
  plan: [['--base origin/main', 'shows what the changes since the main branch touch.']],
  provision: [
    ['', 'makes what is missing for every plugin of the manifest.'],
    ["--plugins 'greet*' --dry-run", 'shows what would be done for some.'],
  ],
  'build-wasm': [['--rebuild', 'builds every module again, and says where its bytes differ.']],
  preview: [['greeter --open-code', 'boots the plugin, and opens an editor that can attach to it.']],
  stage: [
    ['canary', 'records what the manifest holds; a first release also becomes active on stable.'],
    ['beta --version auto --notes "Faster"', 'names the release after the commit.'],
  ],
  promote: [
    ['beta', 'makes active what is staged on beta.'],
    ['stable --from beta --plugins greeter', 'takes over what is active on beta.'],
    ['stable --plugins greeter --rollout 25%', 'offers it to a quarter of the hosts.'],
  ],
  rollback: [
    ['stable --plugins greeter --reason "crashes on start"', 'goes back, rejects the release and holds the channel.'],
    ["stable --plugins '*' --no-reject", 'goes back with every plugin, and rejects nothing.'],
  ],
  hold: [['stable --reason "holidays"', 'keeps stable as it is, for all plugins of the ledger.']],
  resume: [['stable', 'ends that.']],
  channel: [['greeter beta', 'lets hosts that follow the plugin run what is active on beta.']],
  resolve: [
    ['greeter', 'prints the definition that hosts run.'],
    ['greeter --ledger https://example.org/ledger --install-id host-7', 'asks for one host, without git.'],
  ],
  status: [
    ['', 'shows the board.'],
    ['greeter', 'shows one plugin, and what happened to it.'],
    ['--at 2026-11-23', 'shows the board as it was that day.'],
  ],
  verify: [['--expect 1200', 'audits the ledger, which had come to event 1200 before.']],
};
