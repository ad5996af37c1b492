/**
 * Takes foreign bytes to a terminal: colours pass (where wanted), everything else that moves the cursor, sets titles,
 * answers queries or rings is dropped. Text is handed on as one character per byte (latin1), so that no encoding is lost.
 */
export function tamed(color: boolean): { take(chunk: Buffer): string; end(): string } {
  let held = '';
  const clean = (text: string): string =>
    text.replace(SEQUENCES, (sequence) => (color && COLOR.test(sequence) ? sequence : ''));
  return {
    take(chunk) {
      const text = held + chunk.toString('latin1');
      // A sequence that may go on in the next chunk is held back; one that is too long to be true is not.
      held = UNFINISHED.exec(text)?.[0] ?? '';
      return clean(text.slice(0, text.length - held.length));
    },
    end() {
      const rest = clean(held);
      held = '';
      return rest;
    },
  };
}

/* eslint-disable no-control-regex -- control characters are what this is about */

/**
 * A whole control sequence (escape, `[`, parameters, final letter), the two bytes of a C1 control in UTF-8 (or its first
 * alone, which could find a second), or any control character but tab, newline and carriage return. Of other escapes
 * the escape itself goes, their text stays.
 */
const SEQUENCES =
  /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\xc2(?:[\x80-\x9f]|(?![\x80-\xbf]))|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;
const UNFINISHED = /(?:\x1b(?:\[[0-?]{0,64}[ -/]{0,8})?|\xc2)$/u;
const COLOR = /^\x1b\[[\d;:]*m$/u;
