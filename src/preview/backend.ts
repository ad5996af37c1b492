/** The sandboxes, in the order in which they are tried. */
export const BACKENDS = ['docker', 'podman', 'vagrant', 'local'] as const;

export type BackendName = (typeof BACKENDS)[number];

/** What a sandbox boots: one process that answers on `port`. Every path is absolute, and the same inside. */
export interface Boot {
  /** The id of the plugin. */
  readonly plugin: string;
  /** Names the sandbox on its engine: `coolbox-preview-` and 12 hex digits. */
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  /** The whole environment inside. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where it starts: the working directory. */
  readonly directory: string;
  /** What of the outside is seen inside, read-only, beside the system's own folders. */
  readonly visible: readonly string[];
  /** What lies in a visible folder, is there, and is read by the plugin at once. */
  readonly needed: readonly string[];
  /** What lies in a visible folder and is hidden: `.git` holds credentials. */
  readonly hidden: readonly string[];
  /** Where it listens when it is reached by TCP, inside and on 127.0.0.1 of this machine. */
  readonly port: number;
  /** The same for a debugger; null where none may attach. */
  readonly debugPort: number | null;
  readonly limits: Limits;
  /** An OCI image in place of this machine's own system; null for that. */
  readonly image: string | null;
  /** A Vagrant provider; null lets Vagrant choose. */
  readonly provider: string | null;
  /** An absolute folder of this run alone, for what the backend needs; removed by who made it, after `stop`. */
  readonly scratch: string;
}

/** What the plugin may use at most; null where the manifest says nothing, which has the backend's default. */
export interface Limits {
  /** In bytes. */
  readonly memory: number | null;
  /** In cores: 0.25 is a quarter of one. */
  readonly cpus: number | null;
  /** Bytes that its runtime reserves and hardly uses; they count only where addresses do. */
  readonly reserved: number;
}

export type Availability =
  /** `isolated`: what runs inside cannot reach the outside's files, processes and tokens. `note`: what is weaker than usual, a clause. */
  | {
      readonly kind: 'available';
      readonly isolated: boolean;
      readonly note: string | null;
      /** How the plugin is reached: it calls a Unix socket out of a sandbox that has no network, or listens on its port. */
      readonly reach: 'socket' | 'tcp';
    }
  /** `why` is a clause: `docker is not on PATH`. */
  | { readonly kind: 'absent'; readonly why: string };

/** A way of running a plugin apart from everything else. */
export interface Backend {
  readonly name: BackendName;
  /** Whether it works here, and for this boot. Starts nothing that stays. */
  available(boot: Boot): Promise<Availability>;
  /** Starts it. @throws Refusal `boot_failed` when the engine does not start it, with what the engine said. */
  start(boot: Boot): Promise<Sandbox>;
  /** What the engine says, among what was printed, where it did not get as far as the plugin; undefined where it did. */
  fault?(code: number | null, log: string): string | undefined;
  /** Removes what killed runs left behind, and returns what that was, by name. */
  cleanup(): Promise<readonly string[]>;
}

/** A plugin that was started. */
export interface Sandbox {
  /** Its output, as it comes, until the sandbox ends: untamed bytes. */
  onOutput(take: (chunk: Uint8Array) => void): void;
  /** Resolves when it has ended, by itself or by `stop`. */
  readonly ended: Promise<{ readonly code: number | null; readonly why: string }>;
  /** Ends it, and leaves nothing of it. May be called more than once. Throws nothing. */
  stop(): Promise<void>;
}
