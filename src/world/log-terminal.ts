import { inLine } from './log-github.ts';
import type { LiveLog } from './log.ts';
import { plain, visible } from './plain.ts';
import type { SpoolOptions } from './spool.ts';
import { createStage, type Frame, type Write } from './stage.ts';
import { tamed } from './tame.ts';

export interface TerminalOptions extends SpoolOptions {
  /** Whether colours may be used, and those of foreign output are let through. */
  readonly color?: boolean;
}

/** The log on a terminal or in a file: headings and indented output, no runner command anywhere. */
export function terminalLog(write: Write, { color = false, ...spooling }: TerminalOptions = {}): LiveLog {
  const paint = (code: number, text: string): string => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const stage = createStage(write, (title) => frame(paint(BOLD, plain(oneLine(title))), color), spooling);
  const say = (text: string): void => {
    stage.say(`${text}\n`);
  };
  return {
    get streaming() {
      return stage.streaming;
    },
    info(line) {
      say(plain(line));
    },
    notice(message, place) {
      say(paint(CYAN, plain(inLine('notice', message, place))));
    },
    warning(message, place) {
      say(paint(YELLOW, plain(inLine('warning', message, place))));
    },
    error(message, place) {
      say(paint(RED, plain(inLine('error', message, place))));
    },
    block: stage.block,
  };
}

const BOLD = 1;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;

function oneLine(title: string): string {
  return visible(title).replaceAll('\n', ' ');
}

function frame(heading: string, color: boolean): Frame {
  const tame = tamed(color);
  let atStart = true;
  const indented = (text: string): Buffer => {
    if (text === '') return Buffer.alloc(0);
    // A newline at the very end indents nothing yet: the next chunk may never come.
    const body = text.replace(/\n(?!$)/gu, '\n  ');
    const bytes = Buffer.from(atStart ? `  ${body}` : body, 'latin1');
    atStart = text.endsWith('\n');
    return bytes;
  };
  return {
    open: `${heading}\n`,
    pass: (chunk) => indented(tame.take(chunk)),
    close() {
      const rest = indented(tame.end());
      const reset = Buffer.from(color ? '\x1b[0m' : '');
      return Buffer.concat([rest, reset, Buffer.from(atStart ? '' : '\n')]);
    },
  };
}
