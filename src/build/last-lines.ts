/** Remembers the end of a stream of text that may be endless. */
export interface LastLines {
  take(chunk: Buffer): void;
  /** The last lines, oldest first, without empty ones; invalid UTF-8 replaced. */
  lines(): readonly string[];
}

/** Keeps the last `count` lines with at most `width` characters of each. A lone carriage return starts its line anew, as on a screen. */
export function lastLines(count = 20, width = 400): LastLines {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  const kept: string[] = [];
  let current = '';
  /** A carriage return was the last thing seen: what comes next decides whether the line ended or starts anew. */
  let returned = false;

  const append = (text: string): void => {
    if (text === '') return;
    if (returned) current = '';
    returned = false;
    if (current.length <= width) current += text.slice(0, width + 1 - current.length);
  };
  const end = (): void => {
    returned = false;
    if (current.trim() !== '') kept.push(shortened(current, width));
    if (kept.length > count) kept.shift();
    current = '';
  };

  return {
    take(chunk) {
      const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
      appendOver(first);
      for (const line of rest) {
        end();
        appendOver(line);
      }
    },
    lines() {
      const last = current.trim() === '' ? [] : [shortened(current, width)];
      return [...kept, ...last].slice(-count);
    },
  };

  function appendOver(line: string): void {
    const [first = '', ...anew] = line.split('\r');
    append(first);
    for (const text of anew) {
      returned = true;
      append(text);
    }
  }
}

function shortened(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width)}…` : line;
}
