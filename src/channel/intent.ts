import type { Channel } from './channel.ts';
import type { Policy } from './policy.ts';
import type { Content, Release } from './release.ts';
import type { PluginDefinition } from '../manifest/definition.ts';

/** Who asks for something, when, and on whose behalf. */
export interface Asking {
  /** Names what asked; the same request never acts twice. */
  readonly request: string;
  readonly actor: string;
  readonly run: string | null;
  readonly pullRequest: number | null;
  /** Persons act by comment, `workflow_dispatch` or terminal; every other event is automatic. */
  readonly by: 'person' | 'automatic';
  /** ISO 8601, UTC: what was activated after this supersedes the request. */
  readonly askedAt: string;
  /** Of a comment: only releases recorded before this moment are meant; null where none is excluded. */
  readonly recordedBefore: string | null;
  readonly reason: string | null;
}

export type Intent = Asking & (Stage | Promote | Rollback | HoldOrResume | Select);

export interface Stage {
  readonly operation: 'stage';
  readonly channel: Channel;
  readonly candidates: readonly Candidate[];
  /** Whether stable may get its first release from this (§5: the default branch or a terminal, never a pull request). */
  readonly bootstrap: boolean;
  /** The ids of all plugins that the ledger has. */
  readonly known: readonly string[];
}

/** A release that is to be recorded; what the ledger adds to its metadata is left out. */
export interface Candidate {
  readonly plugin: string;
  readonly version: string;
  /** Where the manifest names a version: the one that bootstrap uses. */
  readonly manifestVersion: string | null;
  readonly definition: PluginDefinition;
  readonly content: Content;
  readonly rollout: number;
  readonly metadata: Omit<Release['metadata'], 'digest' | 'content'>;
}

export interface Promote {
  readonly operation: 'promote';
  readonly channel: Channel;
  /** Null for those that are staged. */
  readonly plugins: readonly string[] | null;
  readonly from: Channel | null;
  readonly version: string | null;
  /** Take the newest release that came from this pull request, on whichever channel it is recorded. */
  readonly ofPullRequest: number | null;
  readonly rollout: number | null;
  readonly force: boolean;
  /** Promote those that can be, rather than all or none. */
  readonly bestEffort: boolean;
  readonly policy: Policy;
}

export interface Rollback {
  readonly operation: 'rollback';
  readonly channel: Channel;
  readonly plugins: readonly string[];
  readonly to: string | null;
  readonly reject: boolean;
}

export interface HoldOrResume {
  readonly operation: 'hold' | 'resume';
  readonly channel: Channel;
  readonly plugins: readonly string[];
}

export interface Select {
  readonly operation: 'channel';
  readonly channel: Channel;
  readonly plugins: readonly string[];
}
