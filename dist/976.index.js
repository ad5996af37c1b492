export const id = 976;
export const ids = [976,380,999];
export const modules = {

/***/ 2332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ troubleIn)
/* harmony export */ });
/**
 * What went wrong, read from what @actions/cache printed: it throws nothing and returns the same for an absent entry
 * and a failure. Undefined when it printed no failure.
 */
function troubleIn(lines) {
    // A refused reservation is only told in a debug line; the line after it speaks of "another job".
    const said = lastMatch(lines, RESERVED) ?? lastMatch(lines, FAILED) ?? lastMatch(lines, WARNED);
    if (said === undefined)
        return undefined;
    const detail = plain(said);
    return { kind: SIGNS.find(([, sign]) => sign.test(detail))?.[0] ?? 'damaged', detail };
}
const RESERVED = /^::debug::Failed to reserve cache: (.*)$/;
const FAILED = /^(?:::(?:warning|error)::)?Failed to (?:restore|save|lookup|upload|download): (.*)$/;
const WARNED = /^::(?:warning|error)::(.*)$/;
const SIGNS = [
    ['read-only', /cache write denied:/i],
    ['refused', /cache read denied:/i],
    ['full', /quota|insufficient usage/i],
    ['limited', /\(429\)|rate limit|responded with 429/i],
    ['exists', /\(409\)|already exists|another job may be/i],
    ['refused', /\((?:401|403)\)/],
    ['away', /unable to make request|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up/i],
    ['failing', /\(5\d\d\)|responded with 5\d\d|after \d+ attempts/i],
];
function lastMatch(lines, pattern) {
    return lines
        .map((line) => pattern.exec(line)?.[1])
        .filter((text) => text !== undefined)
        .at(-1);
}
/** Undoes the escapes of runner commands, keeps to one short line, hides the signatures of URLs. */
function plain(text) {
    return text
        .replaceAll('%0D', ' ')
        .replaceAll('%0A', ' ')
        .replaceAll('%25', '%')
        .replace(/([?&]sig=)[^&\s"']*/gi, '$1***')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .replace(/^(?:Error: )+/, '')
        .trim()
        .slice(0, 300);
}


/***/ }),

/***/ 2287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ startCourier)
/* harmony export */ });
/* unused harmony export PROGRAM */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Where the bundle keeps the courier's own program: src/world/courier-process.ts. */
const PROGRAM = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(import.meta.dirname, 'courier', 'index.js');
/**
 * Starts a courier that stands in the folder `root`: it unpacks and packs there, and keeps archives in `.tmp`.
 * So the paths it names, which are part of an entry's identity, are the same in every workspace.
 */
function startCourier(root, environment, program = PROGRAM) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, '.tmp'), { recursive: true });
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.fork)(program, [], {
        cwd: root,
        // @actions/cache puts paths into command lines as they are: here they are relative, and no space or quote gets in.
        // RUNNER_DEBUG would have every archive listed; TAR_OPTIONS would change what tar does.
        env: { ...environment, GITHUB_WORKSPACE: '.', RUNNER_TEMP: '.tmp', RUNNER_DEBUG: '', TAR_OPTIONS: '' },
        execArgv: [],
        // Its own process group: ending it ends its tar too.
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const waiting = new Map();
    let last = 0;
    let requests = 0;
    let gone;
    const leave = (detail) => {
        gone ??= detail;
        for (const hear of waiting.values())
            hear(gone);
    };
    child.on('message', (word) => {
        requests = word.requests;
        waiting.get(word.id)?.(word);
    });
    child.on('error', (error) => {
        leave(error.message);
    });
    child.on('exit', (code, signal) => {
        leave(`it ended with ${signal ?? `exit code ${code ?? 'unknown'}`}`);
    });
    // Only an errand under way keeps this process alive, by its deadline.
    child.unref();
    child.channel?.unref();
    return {
        ask: (errand, patience) => new Promise((resolve) => {
            const id = (last += 1);
            const settle = (outcome) => {
                clearTimeout(timer);
                waiting.delete(id);
                resolve(outcome);
            };
            const wait = (seconds) => setTimeout(() => {
                settle({ kind: 'late', seconds });
            }, seconds * 1000);
            let timer = wait(patience.answer);
            waiting.set(id, (word) => {
                if (typeof word === 'string')
                    settle({ kind: 'gone', detail: word });
                else if (word.word === 'done')
                    settle({ kind: 'done', matched: word.matched, lines: word.lines });
                else {
                    clearTimeout(timer);
                    timer = wait(patience.whole);
                }
            });
            if (gone !== undefined)
                leave(gone);
            else {
                child.send({ ...errand, id }, (error) => {
                    if (error !== null)
                        leave(error.message);
                });
            }
        }),
        requests: () => requests,
        end: () => endCourier(child),
    };
}
async function endCourier(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    }
    catch {
        // Gone in this very moment.
    }
    child.ref();
    // A process in the kernel's hands (a dead network disk) ends when it can: nobody waits for it.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    child.unref();
}


/***/ }),

/***/ 2380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   d: () => (/* binding */ brief),
/* harmony export */   plain: () => (/* binding */ plain)
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

/***/ 7045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
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
