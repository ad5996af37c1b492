/**
 * The functions of each interface in WIT as wasm-tools prints it, by the interface's full name (`wasi:cli/run@0.2.0`;
 * an interface that has none of its own by the name of its export). One line is one item there.
 */
export function functionsIn(wit: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let home = '';
  const open: Block[] = [];
  for (const line of wit.split('\n')) {
    const text = line.trim();
    const [, packageName] = /^package ([^;{]+?)\s*[;{]/u.exec(text) ?? [];
    if (text.startsWith('package') && text.endsWith(';')) home = packageName ?? home;
    else if (text === '}') open.pop();
    else if (text.endsWith('{')) open.push(blockOf(text, packageName, open, home));
    else addFunction(found, open.at(-1), text);
  }
  return found;
}

/** Part of the text between braces; `name` where it is an interface, or a package around interfaces. */
interface Block {
  readonly kind: 'package' | 'interface' | 'other';
  readonly name: string;
}

function blockOf(text: string, packageName: string | undefined, open: readonly Block[], home: string): Block {
  if (packageName !== undefined) return { kind: 'package', name: packageName };
  const [, exported] = /^export ([^:]+): interface \{$/u.exec(text) ?? [];
  if (exported !== undefined) return { kind: 'interface', name: plainName(exported) };
  const [, own] = /^interface (\S+) \{$/u.exec(text) ?? [];
  if (own === undefined) return { kind: 'other', name: '' };
  const [within = home, version] = (open.at(-1)?.name ?? home).split('@');
  return { kind: 'interface', name: `${within}/${plainName(own)}${version === undefined ? '' : `@${version}`}` };
}

function addFunction(found: Record<string, string[]>, block: Block | undefined, text: string): void {
  const [, name] = /^(%?[\w-]+): (?:async )?func\(/u.exec(text) ?? [];
  if (block?.kind === 'interface' && name !== undefined) (found[block.name] ??= []).push(plainName(name));
}

/** `%` marks a name that is a keyword too. */
function plainName(name: string): string {
  return name.replace(/^%/u, '');
}
