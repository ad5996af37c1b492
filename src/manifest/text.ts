import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import type { Findings } from './findings.ts';
import { quoted } from './value.ts';

/** What a manifest may have at most. Beyond, reading it could take long or end the process. */
export const LIMITS = {
  /** UTF-8. */
  bytes: 1024 * 1024,
  /** As the YAML lexer counts, white space included: 500 plugins are about 115,000. */
  tokens: 200_000,
  /** Lists and mappings within each other. */
  nesting: 32,
  /** Values that aliases stand for, all together. */
  aliased: 10_000,
} as const;

/** More syntax errors than this are one broken file: those after them tell nothing new. */
const MOST_SYNTAX_ERRORS = 50;

/**
 * The YAML document that a text holds, without its values resolved; null where it cannot be used, which the findings then say.
 * The `yaml` package is fed by hand: its own check for duplicate keys and its pretty errors take quadratic time, and it
 * recurses into nested collections.
 */
export function composeText(text: string, findings: Findings): Document.Parsed | null {
  if (!isReadable(text, findings)) return null;
  const traces = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    const document = composeWithinLimits(text, findings);
    if (document === null) return null;
    reportSyntax(document, findings);
    return document.errors.length > 0 ? null : document;
  } finally {
    Error.stackTraceLimit = traces;
  }
}

/** Whether the text is small enough, and of characters that YAML allows. */
function isReadable(text: string, findings: Findings): boolean {
  const size = sizeOf(text);
  if (size > LIMITS.bytes) {
    findings.error(0, null, {
      message: 'The file is too large',
      found: `${size} ${text.length > LIMITS.bytes ? 'characters' : 'bytes'}`,
      allowed: `up to ${LIMITS.bytes} bytes (1 MiB)`,
    });
    return false;
  }
  if (!SUSPECT.test(text)) return true;
  let count = 0;
  for (const { index, 0: char } of text.matchAll(NOT_TAKEN)) {
    if (++count > MOST_SYNTAX_ERRORS) break;
    findings.error(index, null, {
      message: 'The file has a character that is not allowed in YAML',
      found: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      allowed: 'printable characters, tab, LF and CR LF',
    });
  }
  return !findings.failed;
}

/** At least one of the characters that are not taken, or one that may be part of one. Looked for first, as it is fast. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;
/** A lone CR is a line break to some readers and not to others. */
// eslint-disable-next-line no-control-regex
const NOT_TAKEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/gu;

/** Bytes in UTF-8; of a text that is too large anyway, or surely not, the characters. */
function sizeOf(text: string): number {
  const isClear = text.length > LIMITS.bytes || text.length * 3 <= LIMITS.bytes;
  return isClear ? text.length : new TextEncoder().encode(text).length;
}

function composeWithinLimits(text: string, findings: Findings): Document.Parsed | null {
  const lexemes = lexemesOf(text, findings);
  const tokens = lexemes === null ? null : tokensOf(lexemes, findings);
  if (tokens === null) return null;
  // The failsafe schema makes every scalar a string; what it means is ours to tell, with its spelling (see scalar.ts).
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
    logLevel: 'silent',
  });
  const [document] = [...composer.compose(tokens)];
  if (document === undefined) findings.error(0, null, { message: 'The file is empty', allowed: 'a mapping' });
  return document ?? null;
}

/** The lexer's words, all of them before anything is made of them: counting is cheap. */
function lexemesOf(text: string, findings: Findings): readonly string[] | null {
  const lexemes: string[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.push(lexeme) > LIMITS.tokens) {
      findings.error(offset, null, {
        message: 'The file is too large',
        found: `more than ${LIMITS.tokens} tokens`,
        allowed: `up to ${LIMITS.tokens} tokens`,
      });
      return null;
    }
    // The lexer's own signs stand for nothing in the text, which has no such characters.
    if (lexeme !== '\x02' && lexeme !== '\x18' && lexeme !== '\x1f') offset += lexeme.length;
  }
  return lexemes;
}

/** The tokens of the first document, as trees. */
function tokensOf(lexemes: readonly string[], findings: Findings): readonly CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let documents = 0;
  let directives = 0;
  const take = (made: Iterable<CST.Token>): void => {
    for (const token of made) {
      if (token.type === 'directive') {
        if (++directives <= MOST_SYNTAX_ERRORS) reportDirective(token, findings);
        continue;
      }
      if (token.type === 'document' && ++documents === 2) {
        findings.error(token.offset, null, {
          message: 'The file holds more than one YAML document',
          allowed: 'one document',
        });
      }
      if (documents <= 1) tokens.push(token);
    }
  };
  for (const lexeme of lexemes) {
    take(parser.next(lexeme));
    // The document and the scalar being read stand on the stack, too. The exact depth is counted in tree.ts.
    if (parser.stack.length > LIMITS.nesting + 2) {
      tooDeep(parser.offset, findings);
      return null;
    }
  }
  take(parser.end());
  return tokens;
}

function reportDirective({ offset, source }: CST.Directive, findings: Findings): void {
  findings.error(offset, null, {
    message: 'YAML directives are not taken',
    found: quoted(source),
    allowed: 'a document without lines that begin with %',
  });
}

/** Reports that lists and mappings are nested too deep. */
export function tooDeep(at: number, findings: Findings): void {
  findings.error(at, null, {
    message: 'Lists and mappings are nested too deep',
    found: `more than ${LIMITS.nesting} levels`,
    allowed: `up to ${LIMITS.nesting} levels`,
  });
}

function reportSyntax({ errors, warnings }: Document.Parsed, findings: Findings): void {
  for (const { pos, message } of errors.slice(0, MOST_SYNTAX_ERRORS)) {
    findings.error(pos[0], null, { message: `Not valid YAML: ${printable(message)}` });
  }
  const [first] = errors.slice(MOST_SYNTAX_ERRORS);
  if (first !== undefined) {
    findings.error(first.pos[0], null, {
      message: `Not valid YAML here and in ${errors.length - MOST_SYNTAX_ERRORS - 1} more places`,
    });
  }
  for (const { pos, code, message } of warnings) {
    // Tags are ours to judge (tree.ts).
    if (code !== 'TAG_RESOLVE_FAILED') findings.warn(pos[0], null, { message: printable(message) });
  }
}

/** A message of the parser, which may quote the text, on one line. */
function printable(message: string): string {
  const short = message.length > 200 ? `${message.slice(0, 200)}…` : message;
  return short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
