import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** A valid module that exports the function `go` and is told from others by its tag, in a custom section. */
export function tiny(tag = ''): Buffer {
  const type = [0x01, 0x04, 0x01, 0x60, 0x00, 0x00];
  const go = [
    0x03, 0x02, 0x01, 0x00, 0x07, 0x06, 0x01, 0x02, 0x67, 0x6f, 0x00, 0x00, 0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b,
  ];
  return Buffer.concat([Buffer.from([...HEADER, ...type, ...go]), custom(tag)]);
}

/** A valid module that asks its host for `env.f` and exports nothing. */
export function asking(tag = ''): Buffer {
  const type = [0x01, 0x04, 0x01, 0x60, 0x00, 0x00];
  const imports = [0x02, 0x09, 0x01, 0x03, 0x65, 0x6e, 0x76, 0x01, 0x66, 0x00, 0x00];
  return Buffer.concat([Buffer.from([...HEADER, ...type, ...imports]), custom(tag)]);
}

function custom(tag: string): Buffer {
  const name = Buffer.from(tag);
  return Buffer.concat([Buffer.from([0x00, name.length + 1, name.length]), name]);
}

/** A line for a shell that writes these bytes to a file. */
export function writing(bytes: Buffer, path: string): string {
  const octal = [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `printf '${octal}' > ${path}`;
}

/** A build step that runs this line of a shell. */
export function shell(line: string, more: Readonly<Record<string, unknown>> = {}) {
  return { command: line, shell: true, ...more };
}

/** A plugin of kind wasm with this module, and the steps that build it. */
export function wasmPlugin(
  id: string,
  module: string,
  steps: readonly unknown[] | null,
  more: Readonly<Record<string, unknown>> = {},
) {
  const build = steps === null ? {} : { build: { steps, inputs: ['src'] } };
  return { id, runtime: { kind: 'wasm', wasm: { module, ...build, ...more } } };
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What lock.json says of a plugin's module. */
export function wasmOf(root: string, id: string): Readonly<Record<string, unknown>> | undefined {
  const lock = JSON.parse(readFileSync(join(root, 'artifacts', 'plugins', id, 'lock.json'), 'utf8')) as {
    readonly resolved: { readonly wasm?: Readonly<Record<string, unknown>> };
  };
  return lock.resolved.wasm;
}
