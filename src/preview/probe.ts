import { ask, healthOf, parsedJson, type Health } from './health.ts';
import { has, type Wanted } from './wanted.ts';

/** What was tried on a plugin that is up, and whether it answered as it should. */
export interface Probe {
  readonly name: string;
  readonly passed: boolean;
  /** A clause: what was found. */
  readonly found: string;
}

const TIMEOUT_MS = 10_000;

/** Probes health, page, every function of the toolbus, and what was asked for besides. Throws nothing. */
export async function probe(
  port: number,
  health: Health,
  wanted: readonly Wanted[],
  signal: AbortSignal,
): Promise<readonly Probe[]> {
  const found: Probe[] = [
    await tried('health', async () => {
      const answer = await ask(port, '/healthz', TIMEOUT_MS, signal);
      const status = healthOf(answer)?.status ?? 'no health';
      return [answer.status === 200 && status === 'ok', `${answer.status}, ${status}`];
    }),
    await tried('page', async () => {
      const { status, body } = await ask(port, '/', TIMEOUT_MS, signal);
      return [status === 200 && body.includes('</html>'), `${status}, ${body.length} characters`];
    }),
  ];
  for (const { name, kind, resolved, target, problem } of health.exposes) {
    if (kind === 'function')
      found.push({ name: `invoke ${name}`, passed: resolved, found: problem ?? `${target ?? name} is there` });
  }
  for (const { path, status, subset } of wanted) {
    found.push(
      await tried(`GET ${path}`, async () => {
        const answer = await ask(port, path, TIMEOUT_MS, signal);
        if (answer.status !== status) return [false, `${answer.status}, not ${status}`];
        if (subset === undefined || has(parsedJson(answer.body), subset)) return [true, String(answer.status)];
        return [false, `${answer.status}, but not ${JSON.stringify(subset)}`];
      }),
    );
  }
  return found;
}

async function tried(name: string, attempt: () => Promise<readonly [boolean, string]>): Promise<Probe> {
  try {
    const [passed, found] = await attempt();
    return { name, passed, found };
  } catch (error) {
    return { name, passed: false, found: error instanceof Error ? `no answer: ${error.message}` : 'no answer' };
  }
}
