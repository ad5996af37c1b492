import {
  boolean,
  looseObject,
  array,
  number,
  optional,
  picklist,
  safeParse,
  string,
  nullable,
  type InferOutput,
} from 'valibot';

/** What the host inside says of itself and of the plugin. The plugin could have said it: it is data, not truth. */
const Health = looseObject({
  status: picklist(['ok', 'failed', 'starting']),
  plugin: string(),
  kind: string(),
  interpreter: optional(string()),
  runtime: optional(string()),
  boot_ms: nullable(number()),
  import_ms: nullable(number()),
  /** How it is with the debugger that may attach, or that the venv has none. */
  debugger: optional(picklist(['awaited', 'attached', 'absent'])),
  reason: optional(string()),
  traceback: optional(string()),
  exposes: array(
    looseObject({
      name: string(),
      kind: string(),
      resolved: boolean(),
      target: optional(string()),
      problem: optional(string()),
    }),
  ),
});

export type Health = InferOutput<typeof Health>;

/** An answer of the plugin over HTTP. */
export interface Answer {
  readonly status: number;
  /** At most a MiB of it. */
  readonly body: string;
}

const LARGEST = 1024 * 1024;

/** Asks for a path on this machine's port. @throws what fetch throws: nobody there, too late, no HTTP. */
export async function ask(port: number, path: string, timeoutMs: number, signal: AbortSignal): Promise<Answer> {
  const own = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', signal: own });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) break;
  }
  return { status: response.status, body: Buffer.concat(chunks).subarray(0, LARGEST).toString('utf8') };
}

/** What `/healthz` answered, or undefined where that is no health. */
export function healthOf({ body }: Answer): Health | undefined {
  const parsed = safeParse(Health, parsedJson(body));
  return parsed.success ? parsed.output : undefined;
}

/** The value of a JSON text, or undefined. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
