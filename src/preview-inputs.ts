import type { InputSpec } from './input-spec.ts';

/** The inputs that only previews take. */
export const PREVIEW_INPUTS = {
  prefer: {
    kind: 'choice',
    values: ['docker', 'podman', 'vagrant', 'local'],
    description: 'Sandbox that is tried first; then docker, podman, vagrant and local, in this order.',
  },
  port: {
    kind: 'integer',
    min: 1,
    max: 65535,
    description: 'Port of 127.0.0.1 that the preview answers on. Default: one that is free.',
  },
  'debug-port': {
    kind: 'integer',
    default: '5678',
    min: 1,
    max: 65535,
    description: 'Port for a debugger, which the plugin sees as `DEBUG_PORT`.',
  },
  image: {
    kind: 'text',
    description: "OCI image (or Vagrant box) to boot in, in place of this machine's own system.",
  },
  provider: {
    kind: 'text',
    description: 'Provider of Vagrant, such as `virtualbox` or `docker`. Default: as Vagrant chooses.',
  },
  'require-isolation': {
    kind: 'boolean',
    description:
      'Refuse a sandbox that does not keep the plugin from the files and processes of this machine. Default: `true` for pull requests from forks, else `false`.',
  },
  probe: {
    kind: 'lines',
    description:
      'What else must answer, one a line: a path, a status (200 where there is none), and JSON that the answer has at least, such as `/healthz 200 {"kind": "native"}`.',
  },
  'boot-timeout': {
    kind: 'duration',
    default: '60s',
    description: 'How long the plugin may take until it is healthy.',
  },
  once: {
    kind: 'boolean',
    description:
      'End as soon as the probes are through. Default: `true` on GitHub and with `--json`; on a terminal the preview stays until Ctrl-C.',
  },
  'open-code': {
    kind: 'boolean',
    default: 'false',
    description:
      'Open VS Code on the working directory, with a debugger that can attach; on GitHub the report has links instead.',
  },
  'wait-for-client': {
    kind: 'boolean',
    default: 'false',
    description: 'Load the plugin only when a debugger has attached.',
  },
  cleanup: {
    kind: 'boolean',
    default: 'false',
    description: 'Only remove what previews that were killed left behind.',
  },
} as const satisfies Readonly<Record<string, InputSpec>>;
