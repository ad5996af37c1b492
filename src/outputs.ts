import type { Problem, Reason } from './errors.ts';

/** Every output of the step, each a string as GitHub has it. */
export const OUTPUTS = {
  reason: { description: 'Reason code: `ok`, `nothing_to_do`, or why it was refused. The README lists them.' },
  result: { description: 'The result document as JSON, the same that `--json` prints.' },
  plugins: { description: 'JSON array of the ids of the plugins that the command dealt with.' },
  changed: { description: '`plan`: JSON array of the ids of the plugins that the change touches.' },
  matrix: {
    description: '`plan`: `{"include": [{"shard", "plugins"}]}` for `strategy.matrix`; empty when nothing changed.',
  },
  'cache-hit': { description: '`provision`, `build-wasm`: `true` when nothing had to be built, `false` otherwise.' },
  pack: {
    description:
      '`pack`: `{"path", "digest", "artifact": {"id", "name"}}` as JSON; the artifact is null where there is no service for it.',
  },
  releases: {
    description: 'JSON array of `{"plugin", "channel", "version", "digest", "reason"}`: what became of each plugin.',
  },
  commit: { description: 'Commit of the ledger that was written, or audited; empty when nothing was.' },
  version: { description: '`resolve`: the version of the release.' },
  digest: { description: '`resolve`: the digest of the release, `sha256:` and 64 hex digits.' },
  channel: { description: '`resolve`: the channel that the release is active on.' },
  definition: { description: "`resolve`: the definition as JSON, in the CoolBox host's form." },
  status: { description: '`preview`: `ok`, or why it failed; of several plugins, the first that did.' },
  backend: { description: '`preview`: the sandbox that was used; empty when none was, and for several plugins.' },
  'boot-ms': {
    description:
      '`preview`: milliseconds until the plugin was healthy; empty when it never was, and for several plugins.',
  },
  url: { description: '`preview`: the address it answered on, while it ran; empty for several plugins.' },
  report: { description: '`preview`: the report as JSON; for several plugins an array of them.' },
  board: { description: '`status`: the content of `channels.json`.' },
} as const;

export type OutputName = keyof typeof OUTPUTS;

/** What a command gives back: the result document's own part, and how it is shown. */
export interface Outcome {
  readonly reason: Reason;
  /** One sentence for people. */
  readonly message: string;
  /** The command's own fields of the result document. */
  readonly data: Readonly<Record<string, unknown>> & Pick<ResultDocument, 'hint' | 'problems'>;
  /** Step outputs beside `reason` and `result`. */
  readonly outputs: Partial<Readonly<Record<OutputName, string>>>;
  /** Markdown for the job summary and the terminal. */
  readonly report?: string;
  /** What a terminal shows in place of the report. */
  readonly text?: string;
}

/** The result document: what `--json` prints and the output `result` holds. */
export interface ResultDocument extends Readonly<Record<string, unknown>> {
  readonly schema: 1;
  readonly command: string;
  readonly reason: Reason;
  readonly message: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** GitHub keeps at most 1 MB of outputs a job. */
const OUTPUT_LIMIT = 1_000_000;

/**
 * The result document as text on one line. `##[` is written with an escape, so that text from outside in it can
 * issue no runner command; so is what is not seen or turns the direction of text.
 */
export function resultText(document: ResultDocument): string {
  return JSON.stringify(document).replaceAll('##[', '#\\u0023[').replace(HIDDEN, escaped);
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Whether GitHub would keep this text as an output. */
export function fitsOutput(text: string): boolean {
  return Buffer.byteLength(text) <= OUTPUT_LIMIT;
}
