import type { PluginDefinition } from '../manifest/definition.ts';
import type { Channel } from './channel.ts';

/** A release as metadata.json holds it: the keys are the CoolBox host's own. */
export interface Release {
  readonly plugin: string;
  readonly version: string;
  readonly channel: Channel;
  /** The part of the hosts that get it once it is active, 0 to 1. */
  readonly rollout: number;
  /** Whether it was never active on this channel. */
  readonly staged: boolean;
  readonly metadata: ReleaseMetadata;
  /** `definition.version` is the release's version. */
  readonly definition: PluginDefinition;
}

/** What is ours in a release. All but `digest` and `content` says where it came from and is not part of the digest. */
export interface ReleaseMetadata {
  /** `sha256:` and 64 hex digits. */
  readonly digest: string;
  readonly content: Content;
  readonly source: Source;
  /** The address of the workflow run that staged it. */
  readonly run: string | null;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly staged_at: string;
  readonly notes: string | null;
  readonly lock: LockFacts | null;
  readonly wasm: WasmRecord | null;
  readonly artifact: Artifact | null;
}

/** The bytes of a release, by their digests in lower-case hex. */
export interface Content {
  /** SHA-256 of the lines `<sha256>  <path>\n` of the plugin's inputs, sorted by path in bytes. */
  readonly inputs: string;
  readonly lockfiles: Readonly<Record<string, string>>;
  readonly wasm: string | null;
}

export interface Source {
  /** `owner/name`; null where there is no GitHub. */
  readonly repository: string | null;
  readonly commit: string | null;
  readonly ref: string | null;
  readonly pull_request: number | null;
}

/** What lock.json says of the venv, without the paths of the machine that built it. */
export interface LockFacts {
  readonly fingerprint: string;
  readonly interpreter: { readonly version: string; readonly implementation: string; readonly platform: string } | null;
  readonly packages: readonly { readonly name: string; readonly version: string }[];
}

/** What lock.json says of the module. */
export interface WasmRecord {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly form: 'module' | 'component';
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/** The workflow artifact that holds the release's bundle. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** `sha256:` and 64 hex digits, as GitHub states it. */
  readonly digest: string;
}
