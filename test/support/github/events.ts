import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Definition {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}
let loaded: readonly Definition[] | undefined;

/** GitHub's own example of an event with this action. */
export function eventOf(name: string, action: string): Readonly<Record<string, unknown>> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@octokit/webhooks-examples/api.github.com/index.json');
  loaded ??= JSON.parse(readFileSync(path, 'utf8')) as readonly Definition[];
  const found = loaded.find((each) => each.name === name)?.examples.find((each) => each.action === action);
  if (found === undefined) throw new Error(`GitHub has no example of ${name} ${action}`);
  return { ...found };
}
