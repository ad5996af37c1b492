"use strict";
exports.id = 1932;
exports.ids = [1932,2380];
exports.modules = {

/***/ 1932:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubLog: function() { return /* reexport */ githubLog; },
  onceAPlace: function() { return /* binding */ onceAPlace; },
  q: function() { return /* binding */ progress; },
  terminalLog: function() { return /* reexport */ terminalLog; }
});

// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/spool.ts



const PIECE = 64 * 1024;
/** Small chunks weigh more than their bytes. */
const CHUNKS = 1024;
function createSpool({ folder = (0,external_node_os_.tmpdir)(), inMemory = 256 * 1024, limit = 1024 ** 3 } = {}) {
    let waiting = [];
    let waitingBytes = 0;
    let file;
    let onDisk = 0;
    let lost = 0;
    let turn = Promise.resolve();
    const keep = async (chunk) => {
        // Once something is lost, all that follows is: output with a hole in it would mislead.
        if (lost > 0 || onDisk + waitingBytes + chunk.length > limit) {
            lost += chunk.length;
            return;
        }
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes > inMemory || waiting.length > CHUNKS)
            await spill();
    };
    const spill = async () => {
        try {
            file ??= await openFile(folder);
            const bytes = Buffer.concat(waiting, waitingBytes);
            await writeAll(file.handle, bytes, onDisk);
            onDisk += bytes.length;
        }
        catch {
            lost += waitingBytes;
        }
        waiting = [];
        waitingBytes = 0;
    };
    return {
        add: (chunk) => (turn = turn.then(() => keep(chunk))),
        async replay(take) {
            await turn;
            if (file !== undefined)
                await readAll(file.handle, onDisk, take);
            for (const chunk of waiting)
                await take(chunk);
            return lost;
        },
        async remove() {
            await turn;
            waiting = [];
            await file?.handle.close();
            await file?.remove();
            file = undefined;
        },
    };
}
async function openFile(parent) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'plugin-output-'));
    const remove = async () => {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, 'output'), 'wx+', 0o600);
        // Gone from the folder at once: nothing is left behind however this process ends, and no step can find it.
        // Windows does not let go of an open file's name; there the second removal does it.
        await remove();
        return { handle, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function writeAll(handle, bytes, from) {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
        done += bytesWritten;
    }
}
async function readAll(handle, size, take) {
    for (let done = 0; done < size;) {
        // A new buffer for each piece: the taker may keep it until it is written.
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, Math.min(PIECE, size - done), done);
        if (bytesRead === 0)
            return;
        await take(buffer.subarray(0, bytesRead));
        done += bytesRead;
    }
}

;// CONCATENATED MODULE: ./src/world/stage.ts

function createStage(write, frameOf, spooling = {}) {
    const waiting = [];
    let taken = false;
    /** Shows what has waited, in the order in which it came. Whoever frees the stage does it, before its own block is over. */
    const leave = async () => {
        try {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
                if (typeof next === 'string')
                    await write(next);
                else
                    await next.replay();
            }
        }
        finally {
            taken = false;
        }
    };
    const streamed = async (title, work) => {
        taken = true;
        const frame = frameOf(title);
        let open = true;
        try {
            await write(frame.open);
            return await work(async (chunk) => {
                // Output that comes after the end would stand outside the frame.
                if (open)
                    await write(frame.pass(chunk));
            });
        }
        finally {
            open = false;
            await write(frame.close());
            await leave();
        }
    };
    const spooled = async (title, work) => {
        const spool = createSpool(spooling);
        const replay = async () => {
            const frame = frameOf(title);
            await write(frame.open);
            try {
                const lost = await spool.replay((chunk) => write(frame.pass(chunk)));
                if (lost > 0)
                    await write(frame.pass(Buffer.from(`\n… ${lost} bytes of output could not be kept\n`)));
            }
            finally {
                await write(frame.close());
                await spool.remove();
            }
        };
        let open = true;
        try {
            return await work(async (chunk) => {
                if (open)
                    await spool.add(chunk);
            });
        }
        finally {
            open = false;
            waiting.push({ replay });
            if (!taken) {
                taken = true;
                await leave();
            }
        }
    };
    return {
        get streaming() {
            return taken;
        },
        say(text) {
            if (taken)
                waiting.push(text);
            else
                void write(text);
        },
        block: (title, work) => (taken ? spooled(title, work) : streamed(title, work)),
    };
}

;// CONCATENATED MODULE: ./src/world/log-github.ts



/** GitHub keeps 10 annotations of a kind a step and drops the rest without a word. */
const ANNOTATIONS = 10;
/** The log of a job on GitHub: groups, annotations, and foreign output between `stop-commands` and a token that nobody can guess. */
function githubLog(write, spooling = {}) {
    const stage = createStage(write, log_github_frame, spooling);
    const shown = { notice: 0, warning: 0, error: 0 };
    const annotate = (kind, message, place) => {
        shown[kind] += 1;
        stage.say(shown[kind] <= ANNOTATIONS ? annotation(kind, message, place) : `${(0,plain.plain)(inLine(kind, message, place))}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            stage.say(`${(0,plain.plain)(line)}\n`);
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
function inLine(kind, message, place) {
    if (place === undefined)
        return `${kind}: ${message}`;
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
    return `${kind}: ${where}: ${message}`;
}
function log_github_frame(title) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    let last;
    return {
        open: `::group::${escapeData((0,plain/* visible */.R)(title).replaceAll('\n', ' '))}\n::stop-commands::${token}\n`,
        pass(chunk) {
            last = chunk.at(-1) ?? last;
            return chunk;
        },
        close: () => `${last === undefined || last === NEWLINE ? '' : '\n'}::${token}::\n::endgroup::\n`,
    };
}
const NEWLINE = 0x0a;
function annotation(kind, message, place) {
    const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${kind}${properties === '' ? '' : ` ${properties}`}::${escapeData((0,plain/* visible */.R)(message).replaceAll('##[', '## ['))}\n`;
}
// The escaping of @actions/core, here because loading that package costs more than starting Node itself.
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./src/world/tame.ts
var world_tame = __webpack_require__(5227);
;// CONCATENATED MODULE: ./src/world/log-terminal.ts




/** The log on a terminal or in a file: headings and indented output, no runner command anywhere. */
function terminalLog(write, { color = false, ...spooling } = {}) {
    const paint = (code, text) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
    const stage = createStage(write, (title) => log_terminal_frame(paint(BOLD, (0,plain.plain)(oneLine(title))), color), spooling);
    const say = (text) => {
        stage.say(`${text}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            say((0,plain.plain)(line));
        },
        notice(message, place) {
            say(paint(CYAN, (0,plain.plain)(inLine('notice', message, place))));
        },
        warning(message, place) {
            say(paint(YELLOW, (0,plain.plain)(inLine('warning', message, place))));
        },
        error(message, place) {
            say(paint(RED, (0,plain.plain)(inLine('error', message, place))));
        },
        block: stage.block,
    };
}
const BOLD = 1;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;
function oneLine(title) {
    return (0,plain/* visible */.R)(title).replaceAll('\n', ' ');
}
function log_terminal_frame(heading, color) {
    const tame = (0,world_tame/* tamed */.k)(color);
    let atStart = true;
    const indented = (text) => {
        if (text === '')
            return Buffer.alloc(0);
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

;// CONCATENATED MODULE: ./src/world/log.ts



/**
 * Says `still <text> (1 min 30 s)` from time to time, so that nobody takes long work for a hang; returns what ends it.
 * Silent while foreign output is shown: that is the progress. Does not keep the process alive.
 */
function progress(log, text, { everyMs = 30_000 } = {}) {
    const started = performance.now();
    const timer = setInterval(() => {
        if (log.streaming !== true)
            log.info(`still ${text} (${(0,words/* inWords */.r)(performance.now() - started)})`);
    }, everyMs);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
}
/** A log that says what is to be said of a place in a file only once, however many parts of a command find it. */
function onceAPlace(log) {
    const said = new Set();
    const once = (kind, message, place) => {
        const what = place === undefined ? undefined : JSON.stringify([kind, message, place]);
        if (what !== undefined && said.has(what))
            return;
        if (what !== undefined)
            said.add(what);
        log[kind](message, place);
    };
    return {
        get streaming() {
            return log.streaming;
        },
        info: (line) => {
            log.info(line);
        },
        notice: (message, place) => {
            once('notice', message, place);
        },
        warning: (message, place) => {
            once('warning', message, place);
        },
        error: (message, place) => {
            once('error', message, place);
        },
        block: (title, work) => log.block(title, work),
    };
}


/***/ }),

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

/***/ 5227:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ tamed; }
/* harmony export */ });
/**
 * Takes foreign bytes to a terminal: colours pass (where wanted), everything else that moves the cursor, sets titles,
 * answers queries or rings is dropped. Text is handed on as one character per byte (latin1), so that no encoding is lost.
 */
function tamed(color) {
    let held = '';
    const clean = (text) => text.replace(SEQUENCES, (sequence) => (color && COLOR.test(sequence) ? sequence : ''));
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
const SEQUENCES = /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\xc2(?:[\x80-\x9f]|(?![\x80-\xbf]))|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;
const UNFINISHED = /(?:\x1b(?:\[[0-?]{0,64}[ -/]{0,8})?|\xc2)$/u;
const COLOR = /^\x1b\[[\d;:]*m$/u;


/***/ }),

/***/ 7045:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: function() { return /* binding */ inWords; }
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1996);

/** A duration as people say it: `45 s`, `1 min 30 s`, `30 min`, `2 h 5 min`. Parts of a second only below one. */
function inWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = Math.floor(milliseconds / 1000);
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .largestUnits */ .a)([
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ]);
}


/***/ })

};
;