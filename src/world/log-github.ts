import { randomBytes } from 'node:crypto';
import type { Place } from '../errors.ts';
import type { LiveLog } from './log.ts';
import { plain, visible } from './plain.ts';
import type { SpoolOptions } from './spool.ts';
import { createStage, type Frame, type Write } from './stage.ts';

/** GitHub keeps 10 annotations of a kind a step and drops the rest without a word. */
const ANNOTATIONS = 10;

/** The log of a job on GitHub: groups, annotations, and foreign output between `stop-commands` and a token that nobody can guess. */
export function githubLog(write: Write, spooling: SpoolOptions = {}): LiveLog {
  const stage = createStage(write, frame, spooling);
  const shown = { notice: 0, warning: 0, error: 0 };
  const annotate = (kind: keyof typeof shown, message: string, place?: Place): void => {
    shown[kind] += 1;
    stage.say(
      shown[kind] <= ANNOTATIONS ? annotation(kind, message, place) : `${plain(inLine(kind, message, place))}\n`,
    );
  };
  return {
    get streaming() {
      return stage.streaming;
    },
    info(line) {
      stage.say(`${plain(line)}\n`);
    },
    notice(message, place) {
      annotate('notice', message, place);
    },
    warning(message, place) {
      annotate('warning', message, place);
    },
    error(message, place) {
      annotate('error', message, place);
    },
    block: stage.block,
  };
}

/** A message with its kind and place before it, as compilers print it. */
export function inLine(kind: string, message: string, place?: Place): string {
  if (place === undefined) return `${kind}: ${message}`;
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return `${kind}: ${where}: ${message}`;
}

function frame(title: string): Frame {
  const token = randomBytes(16).toString('hex');
  let last: number | undefined;
  return {
    open: `::group::${escapeData(visible(title).replaceAll('\n', ' '))}\n::stop-commands::${token}\n`,
    pass(chunk) {
      last = chunk.at(-1) ?? last;
      return chunk;
    },
    close: () => `${last === undefined || last === NEWLINE ? '' : '\n'}::${token}::\n::endgroup::\n`,
  };
}

const NEWLINE = 0x0a;

function annotation(kind: string, message: string, place?: Place): string {
  const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${kind}${properties === '' ? '' : ` ${properties}`}::${escapeData(visible(message).replaceAll('##[', '## ['))}\n`;
}

// The escaping of @actions/core, here because loading that package costs more than starting Node itself.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
