/** The longest first line of a script that every Linux kernel in use reads whole, `#!` and newline included. */
const SHEBANG_LIMIT = 127;

/**
 * The first lines of a script for a Python: a plain `#!` line where the kernel can read it, else three lines that a
 * shell reads as `exec` and Python as a string. With the newline at the end; `args` as in `-E`.
 */
export function scriptHeader(python: string, args = ''): string {
  const line = `#!${python}${args === '' ? '' : ` ${args}`}\n`;
  if (!/[\s\\]/.test(python) && Buffer.byteLength(line) <= SHEBANG_LIMIT) return line;
  return `#!/bin/sh\n'''exec' ${shellWord(python)}${args === '' ? '' : ` ${args}`} "$0" "$@"\n' '''\n`;
}

/** A word that a POSIX shell reads as it is, and that is harmless within a Python string of three single quotes. */
function shellWord(text: string): string {
  const inner = text.replaceAll("'", `'"'"'`).replaceAll('\\', `'"$(printf '\\134')"'`);
  return `'${inner}'`;
}

/** The text of a console script that calls `attribute` of `module`. */
export function consoleScript(python: string, module: string, attribute: string): string {
  return `${scriptHeader(python)}import sys
from ${module} import ${attribute}
if __name__ == '__main__':
    sys.exit(${attribute}())
`;
}
