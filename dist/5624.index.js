"use strict";
exports.id = 5624;
exports.ids = [5624,2380,3243];
exports.modules = {

/***/ 2380:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ visible; },
/* harmony export */   d: function() { return /* binding */ brief; },
/* harmony export */   plain: function() { return /* binding */ plain; }
/* harmony export */ });
/**
 * Text that is safe to print on a line of our own, whatever it quotes: no line of it is a command to GitHub's runner,
 * and no character of it moves a cursor, rings or hides. Line ends become `\n`; everything else stays readable.
 */
function plain(text) {
    return visible(text)
        .split('\n')
        .map((line) => line.replace(COMMAND, '$1: ').replaceAll('##[', '## ['))
        .join('\n');
}
/** Text with its line ends as `\n` and every other control character but the tab made visible (escape becomes `␛`). */
function visible(text) {
    return text.replace(/\r\n?/gu, '\n').replace(HIDDEN, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(PICTURES + code);
        if (code === 0x7f)
            return '␡';
        return `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
/** One line of at most `limit` characters, for quoting inside a message. */
function brief(text, limit = 200) {
    const line = visible(text).replaceAll('\n', ' ').trim();
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
/** Unicode has a picture for each of the first 32 characters, from here on. */
const PICTURES = 0x2400;
/** Control characters, and those that turn the direction of text or end a line for some readers only. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
 * The first colon of a command. The runner trims white space first, as .NET does, and compares by culture, where format
 * characters count for nothing (actions/runner, ActionCommand.TryParseV2).
 */
const COMMAND = /^([\s\p{Cf}]*):(?=\p{Cf}*:)/u;


/***/ }),

/***/ 1250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: function() { return /* binding */ groupOf; },
/* harmony export */   Uj: function() { return /* binding */ processIds; },
/* harmony export */   _6: function() { return /* binding */ isDefunct; },
/* harmony export */   vF: function() { return /* binding */ threadIds; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The ids of the processes that run here; none where there is no /proc. */
function processIds() {
    return idsIn('/proc');
}
/** The ids of the threads of a process. */
function threadIds(pid) {
    return idsIn(`/proc/${pid}/task`);
}
/** The group of a process; undefined where it has gone, and where there is no /proc. */
function groupOf(pid) {
    return statOf(pid)?.group;
}
function idsIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map(Number).filter(Number.isInteger);
    }
    catch {
        return [];
    }
}
/**
 * Whether all processes of a group have ended and only wait to be reaped: in a container whose first process is no init
 * they do so for ever. False where there are none, and where there is no /proc.
 */
function isDefunct(group) {
    const members = processIds()
        .map(statOf)
        .filter((stat) => stat?.group === group);
    // One whose first thread has ended looks the same, while others run.
    return members.length > 0 && members.every((stat) => stat?.state === 'Z' && stat.threads <= 1);
}
/** Fields 3, 5 and 20 of proc(5), `/proc/<pid>/stat`. The name before them may hold anything; undefined for a process that has gone. */
function statOf(pid) {
    const text = readStat(pid);
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, group, threads] = [fields[0], fields[2], fields[17]];
    return state === undefined || threads === undefined
        ? undefined
        : { state, group: Number(group), threads: Number(threads) };
}
function readStat(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 5624:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: function() { return /* reexport */ commandLine; },
  killAll: function() { return /* reexport */ killAll; },
  read: function() { return /* binding */ read; },
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/world/child-output.ts

/** How long output is still waited for when the child has ended: something that it set free may hold the pipe for ever. */
const PATIENCE_MS = 1000;
const TICK_MS = 20;
/**
 * Hands a child's output on, one chunk at a time over both streams, so that the child waits for whoever takes it.
 * When `take` throws, `onFailure` is told and the rest is read and dropped.
 * `finish`, called when the child has ended, resolves when all has been taken and throws what `take` threw.
 */
function pump(child, take = () => undefined, onFailure) {
    let failure;
    let taking = 0;
    let turn = Promise.resolve();
    const hand = (chunk, name) => {
        taking += 1;
        turn = turn
            .then(() => (failure === undefined ? take(chunk, name) : undefined))
            .catch((error) => {
            failure = { error };
            onFailure();
        })
            .finally(() => (taking -= 1));
        return turn;
    };
    const drain = async (stream, name) => {
        if (stream === null)
            return;
        try {
            for await (const chunk of stream)
                await hand(chunk, name);
        }
        catch {
            // Reading was given up (below), or the pipe broke: there is no more.
        }
    };
    let over = false;
    const all = Promise.all([drain(child.stdout, 'stdout'), drain(child.stderr, 'stderr')]).then(() => {
        over = true;
    });
    return {
        async finish() {
            // Time in which the taker is busy does not count: what is in the pipe is still to be had.
            for (let waited = 0; waited < PATIENCE_MS;) {
                await Promise.race([all, (0,promises_.setTimeout)(TICK_MS)]);
                if (over)
                    break;
                if (taking === 0)
                    waited += TICK_MS;
            }
            child.stdout?.destroy();
            child.stderr?.destroy();
            await all;
            if (failure !== undefined)
                throw failure.error;
        },
    };
}

// EXTERNAL MODULE: ./src/world/locate.ts
var locate = __webpack_require__(5540);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/world/proc.ts
var proc = __webpack_require__(1250);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/world/watchdog.ts


/** Reads `guard <group>` and `release <group>`; at the end of its input it kills the groups that are left. */
const SCRIPT = `
groups=
while read -r verb group; do
  rest=
  for each in $groups; do [ "$each" = "$group" ] || rest="$rest $each"; done
  groups=$rest
  [ "$verb" = guard ] && groups="$groups $group"
done
for each in $groups; do kill -s KILL -- "-$each"; done 2>/dev/null
`;
let input;
/**
 * Has a process group killed when this process is gone, however it went: after `kill -9` no handler of ours runs, but
 * the system closes the watchdog's input. Returns what ends the watch. Nothing on Windows, which has no groups.
 */
function watch(group) {
    if (process.platform === 'win32')
        return () => undefined;
    input ??= startWatchdog();
    const dog = input;
    dog.write(`guard ${group}\n`);
    return () => dog.write(`release ${group}\n`);
}
function startWatchdog() {
    const dog = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', SCRIPT], {
        detached: true,
        cwd: '/',
        env: {},
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without it children only outlive a `kill -9` of ours: no reason to fail.
    dog.on('error', () => undefined);
    dog.stdin.on('error', () => undefined);
    dog.unref();
    if (dog.stdin instanceof external_node_net_.Socket)
        dog.stdin.unref();
    return dog.stdin;
}

;// CONCATENATED MODULE: ./src/world/process-group.ts




const running = new Set();
let process_group_closed = false;
let guarded = false;
/** Whether this process is about to end and starts nothing more. */
function isClosed() {
    return process_group_closed;
}
/**
 * Ends every child that runs, and lets no more start: for when this process is told to end.
 * Resolves when all are gone; after `graceMs` they are killed.
 */
async function killAll(graceMs = GRACE_MS) {
    process_group_closed = true;
    for (const { group } of running)
        group.stop(graceMs);
    await Promise.all([...running].map(({ over }) => over));
}
/** How long a child that was asked to end may take. */
const GRACE_MS = 5000;
/** How long those may take that a child left behind. */
const SWEEP_MS = 500;
/**
 * Takes charge of a child that was started as leader of its own group (on Windows: of its tree), until `over`. One that
 * `survives` is left alone when this process goes before it.
 */
function takeCharge(child, over, { survives = false } = {}) {
    let timer;
    const group = {
        stop(graceMs) {
            if (timer !== undefined || hasEnded(child))
                return;
            send(child, 'SIGTERM');
            timer = setTimeout(() => {
                if (!hasEnded(child))
                    send(child, 'SIGKILL');
            }, graceMs);
        },
        async sweep() {
            clearTimeout(timer);
            if (process.platform === 'win32' || !signalGroup(child.pid, 'SIGTERM'))
                return;
            for (let waited = 0; waited < SWEEP_MS; waited += 20) {
                if (!signalGroup(child.pid, 0))
                    return;
                // Not the last word: one may have been started while we looked.
                if ((0,proc/* isDefunct */._6)(child.pid))
                    break;
                await (0,promises_.setTimeout)(20);
            }
            signalGroup(child.pid, 'SIGKILL');
        },
    };
    const kill = () => {
        if (survives)
            return;
        if (!signalGroup(child.pid, 'SIGKILL'))
            child.kill();
    };
    const entry = { group, over, kill };
    running.add(entry);
    const unwatch = survives ? () => undefined : watch(child.pid);
    void over.finally(() => {
        running.delete(entry);
        unwatch();
    });
    guardExit();
    return group;
}
/** Children have groups of their own, so they would outlive this process; the watchdog is for when it is killed. */
function guardExit() {
    if (guarded)
        return;
    guarded = true;
    process.on('exit', () => {
        for (const { kill } of running)
            kill();
    });
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
function send(child, signal) {
    if (process.platform !== 'win32') {
        signalGroup(child.pid, signal);
        return;
    }
    // Windows knows neither groups nor a polite end for programs without a window.
    (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill());
}
/** Whether anyone was there to be signalled. */
function signalGroup(pid, signal) {
    if (process.platform === 'win32')
        return false;
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        // ESRCH: nobody left. EPERM: nobody left that is ours.
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __webpack_require__(5637);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
;// CONCATENATED MODULE: ./src/world/start.ts





/**
 * The started child, leader of a group of its own; undefined when what should interpret it (`#!`) is not there.
 * @throws Refusal `system_failed`.
 */
async function start(file, command, options) {
    const windows = process.platform === 'win32';
    const out = options.onOutput === undefined ? 'ignore' : 'pipe';
    try {
        // Node starts no .cmd or .bat without a shell, and their quoting is a craft of its own.
        const spawn = windows ? (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 8165, 23))).default : external_node_child_process_.spawn;
        const child = spawn(file, command.argv.slice(1), {
            cwd: command.cwd,
            env: command.environment,
            detached: !windows,
            windowsHide: true,
            windowsVerbatimArguments: options.windowsVerbatimArguments ?? false,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', out, out],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        child.on('error', () => undefined);
        // A child that does not read its input closes it: no reason to fail.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(options.input);
        return child;
    }
    catch (error) {
        refuseStart(error, command);
        return undefined;
    }
}
/** @throws Refusal `system_failed` when the command's `cwd` is no folder. */
function checkFolder({ argv, cwd }) {
    let isFolder = false;
    try {
        isFolder = (0,external_node_fs_.statSync)(cwd).isDirectory();
    }
    catch {
        // Not there, or not for us.
    }
    if (isFolder)
        return;
    throw new errors/* Refusal */.P_('system_failed', `The command ${commandLine(argv)} could not be started: '${(0,plain/* brief */.d)(cwd)}' is not a folder.`);
}
/** A command as one would type it, shortened, for messages. */
function commandLine(argv) {
    return (0,plain/* brief */.d)(argv.map((word) => (0,shlex/* quote */.hD)(word)).join(' '));
}
const WHY = {
    E2BIG: 'its arguments and environment are longer than the system allows',
    EAGAIN: 'the system has no room for another process',
    ENOMEM: 'the system is out of memory',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open on this machine',
    EACCES: 'permission was denied',
    ENOEXEC: 'it is not a program for this kind of machine',
};
/** Returns when only the interpreter of a script is missing. */
function refuseStart(error, command) {
    checkFolder(command);
    const code = codeOf(error);
    if (code === 'ENOENT')
        return;
    const why = WHY[code] ?? (error instanceof Error ? error.message : String(error));
    throw new errors/* Refusal */.P_('system_failed', `The command ${commandLine(command.argv)} could not be started: ${(0,plain/* brief */.d)(why)}.`, {
        cause: error,
    });
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./src/world/processes.ts






/**
 * Runs a command in a process group of its own, never through a shell, and resolves when it has ended and its output
 * has been taken. What it leaves running is ended.
 * @throws Refusal `system_failed` when the system cannot start it (no such `cwd`, arguments too long, no memory);
 * whatever `onOutput` throws, after the command was stopped.
 */
async function run(command, options = {}) {
    const started = performance.now();
    const ended = (code, signal, timedOut = false) => ({
        code,
        signal,
        timedOut,
        seconds: (performance.now() - started) / 1000,
    });
    if (isOff(options.signal))
        return ended(null, 'SIGTERM');
    const located = (0,locate/* locate */.x)(command.argv[0], command);
    if (located.kind !== 'found') {
        checkFolder(command);
        return ended(located.kind === 'absent' ? 127 : 126, null);
    }
    const child = await start(located.path, command, options);
    if (child === undefined)
        return ended(127, null);
    const exit = new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve([code, signal]);
        });
    });
    let leave = () => undefined;
    const over = new Promise((resolve) => (leave = resolve));
    const group = takeCharge(child, over, { survives: options.survives ?? false });
    const stop = (graceMs = options.graceMs ?? GRACE_MS) => {
        group.stop(graceMs);
    };
    const onAbort = () => {
        stop();
    };
    let timedOut = false;
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', onAbort);
    // It may have been called off while it started.
    if (isOff(options.signal))
        stop();
    try {
        const output = pump(child, options.onOutput, () => {
            stop(0);
        });
        const [code, signal] = await exit;
        clearTimeout(timer);
        await Promise.all([group.sweep(), output.finish()]);
        return ended(code, signal, timedOut);
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        leave();
    }
}
/**
 * Runs a short command and returns what it printed, as UTF-8; at most `limit` bytes of each stream, the rest is dropped.
 * @throws as `run`.
 */
async function read(command, { limit = 1024 * 1024, ...options } = {}) {
    const kept = { stdout: [], stderr: [] };
    const room = { stdout: limit, stderr: limit };
    const ended = await run(command, {
        ...options,
        onOutput(chunk, stream) {
            if (room[stream] <= 0)
                return;
            kept[stream].push(chunk.subarray(0, room[stream]));
            room[stream] -= chunk.length;
        },
    });
    const text = (chunks) => Buffer.concat(chunks).toString('utf8');
    return { ...ended, stdout: text(kept.stdout), stderr: text(kept.stderr) };
}
function isOff(signal) {
    return isClosed() || signal?.aborted === true;
}


/***/ }),

/***/ 5637:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: function() { return /* binding */ quote; },
/* harmony export */   lD: function() { return /* binding */ split; }
/* harmony export */ });
/* unused harmony export join */


/*
  Port of a subset of the features of CPython's shlex module, which provides a
  shell-like lexer. Original code by Eric S. Raymond and other contributors.
*/

class Shlexer {
  constructor (string) {
    this.i = 0
    this.string = string

    /**
     * Characters that will be considered whitespace and skipped. Whitespace
     * bounds tokens. By default, includes space, tab, linefeed and carriage
     * return.
     */
    this.whitespace = ' \t\r\n'

    /**
     * Characters that will be considered string quotes. The token accumulates
     * until the same quote is encountered again (thus, different quote types
     * protect each other as in the shell.) By default, includes ASCII single
     * and double quotes.
     */
    this.quotes = `'"`

    /**
     * Characters that will be considered as escape. Just `\` by default.
     */
    this.escapes = '\\'

    /**
     * The subset of quote types that allow escaped characters. Just `"` by default.
     */
    this.escapedQuotes = '"'

    /**
     * Whether to support ANSI C-style $'' quotes
     * https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
     */
    this.ansiCQuotes = true

    /**
     * Whether to support localized $"" quotes
     * https://www.gnu.org/software/bash/manual/html_node/Locale-Translation.html
     *
     * The behavior is as if the current locale is set to C or POSIX, i.e., the
     * contents are not translated.
     */
    this.localeQuotes = true

    this.debug = false
  }

  readChar () {
    return this.string.charAt(this.i++)
  }

  processEscapes (string, quote, isAnsiCQuote) {
    if (!isAnsiCQuote && !this.escapedQuotes.includes(quote)) {
      // This quote type doesn't support escape sequences
      return string
    }

    // We need to form a regex that matches any of the escape characters,
    // without interpreting any of the characters as a regex special character.
    const anyEscape = '[' + this.escapes.replace(/(.)/g, '\\$1') + ']'

    // In regular quoted strings, we can only escape an escape character, and
    // the quote character itself.
    if (!isAnsiCQuote && this.escapedQuotes.includes(quote)) {
      const re = new RegExp(
        anyEscape + '(' + anyEscape + '|\\' + quote + ')', 'g')
      return string.replace(re, '$1')
    }

    // ANSI C quoted strings support a wide variety of escape sequences
    if (isAnsiCQuote) {
      const patterns = {
        // Literal characters
        '([\\\\\'"?])': (x) => x,

        // Non-printable ASCII characters
        'a': () => '\x07',
        'b': () => '\x08',
        'e|E': () => '\x1b',
        'f': () => '\x0c',
        'n': () => '\x0a',
        'r': () => '\x0d',
        't': () => '\x09',
        'v': () => '\x0b',

        // Octal bytes
        '([0-7]{1,3})': (x) => String.fromCharCode(parseInt(x, 8)),

        // Hexadecimal bytes
        'x([0-9a-fA-F]{1,2})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Unicode code units
        'u([0-9a-fA-F]{1,4})': (x) => String.fromCharCode(parseInt(x, 16)),
        'U([0-9a-fA-F]{1,8})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Control characters
        // https://en.wikipedia.org/wiki/Control_character#How_control_characters_map_to_keyboards
        'c(.)': (x) => {
          if (x === '?') {
            return '\x7f'
          } else if (x === '@') {
            return '\x00'
          } else {
            return String.fromCharCode(x.charCodeAt(0) & 31)
          }
        }
      }

      // Construct an uber-RegEx that catches all of the above pattern
      const re = new RegExp(
        anyEscape + '(' + Object.keys(patterns).join('|') + ')', 'g')

      // For each match, figure out which subpattern matched, and apply the
      // corresponding function
      return string.replace(re, function (m, p1) {
        for (const matched in patterns) {
          const mm = new RegExp('^' + matched + '$').exec(p1)
          if (mm === null) {
            continue
          }

          return patterns[matched].apply(null, mm.slice(1))
        }
      })
    }

    // Should not get here
    return undefined
  }

  * [Symbol.iterator] () {
    let inQuote = false
    let inDollarQuote = false
    let escaped = false
    let lastDollar = -2 // position of last dollar sign we saw
    let token

    if (this.debug) {
      console.log('full input:', '>' + this.string + '<')
    }

    while (true) {
      const pos = this.i
      const char = this.readChar()

      if (this.debug) {
        console.log(
          'position:', pos,
          'input:', '>' + char + '<',
          'accumulated:', token,
          'inQuote:', inQuote,
          'inDollarQuote:', inDollarQuote,
          'lastDollar:', lastDollar,
          'escaped:', escaped
        )
      }

      // Ran out of characters, we're done
      if (char === '') {
        if (inQuote) { throw new Error('Got EOF while in a quoted string') }
        if (escaped) { throw new Error('Got EOF while in an escape sequence') }
        if (token !== undefined) { yield token }
        return
      }

      // We were in an escape sequence, complete it
      if (escaped) {
        if (char === '\n') {
          // An escaped newline just means to continue the command on the next
          // line. We just need to ignore it.
        } else if (inQuote) {
          // If we are in a quote, just accumulate the whole escape sequence,
          // as we will interpret escape sequences later.
          token = (token || '') + escaped + char
        } else {
          // Just use the literal character
          token = (token || '') + char
        }

        escaped = false
        continue
      }

      if (this.escapes.includes(char)) {
        if (!inQuote || inDollarQuote !== false || this.escapedQuotes.includes(inQuote)) {
          // We encountered an escape character, which is going to affect how
          // we treat the next character.
          escaped = char
          continue
        } else {
          // This string type doesn't use escape characters. Ignore for now.
        }
      }

      // We were in a string
      if (inQuote !== false) {
        // String is finished. Don't grab the quote character.
        if (char === inQuote) {
          token = this.processEscapes(token, inQuote, inDollarQuote === '\'')
          inQuote = false
          inDollarQuote = false
          continue
        }

        // String isn't finished yet, accumulate the character
        token = (token || '') + char
        continue
      }

      // This is the start of a new string, don't accumulate the quotation mark
      if (this.quotes.includes(char)) {
        inQuote = char
        if (lastDollar === pos - 1) {
          if (char === '\'' && !this.ansiCQuotes) {
            // Feature not enabled
          } else if (char === '"' && !this.localeQuotes) {
            // Feature not enabled
          } else {
            inDollarQuote = char
          }
        }

        token = (token || '') // fixes blank string

        if (inDollarQuote !== false) {
          // Drop the opening $ we captured before
          token = token.slice(0, -1)
        }

        continue
      }

      // This is a dollar sign, record that we saw it in case it's the start of
      // an ANSI C or localized string
      if (inQuote === false && char === '$') {
        lastDollar = pos
      }

      // This is whitespace, so yield the token if we have one
      if (this.whitespace.includes(char)) {
        if (token !== undefined) { yield token }
        token = undefined
        continue
      }

      // Otherwise, accumulate the character
      token = (token || '') + char
    }
  }
}


/**
 * Splits a given string using shell-like syntax. This function is the inverse
 * of shlex.join().
 *
 * @param {String} s String to split.
 * @returns {String[]}
 */
function split (s) {
  return Array.from(new Shlexer(s))
}

/**
 * Escapes a potentially shell-unsafe string using quotes.
 *
 * @param {String} s String to quote
 * @returns {String}
 */
function quote (s) {
  if (s === '') { return '\'\'' }

  const unsafeRe = /[^\w@%\-+=:,./]/
  if (!unsafeRe.test(s)) { return s }

  return ('\'' + s.replace(/('+)/g, '\'"$1"\'') + '\'').replace(/^''|''$/g, '')
}


/**
 * Concatenate the tokens of the list args and return a string. This function
 * is the inverse of shlex.split().
 *
 * The returned value is shell-escaped to protect against injection
 * vulnerabilities (see shlex.quote()).
 *
 * @param {String[]} args List of args to join
 * @returns {String}
 */
function join (args) {
  if (!Array.isArray(args)) {
    throw new TypeError("args should be an array")
  }
  return args.map(quote).join(" ")
}


/***/ })

};
;