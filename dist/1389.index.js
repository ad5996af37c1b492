export const id = 1389;
export const ids = [1389,5357];
export const modules = {

/***/ 234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ present),
  o: () => (/* binding */ withFiles)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/ledger/address.ts
var address = __webpack_require__(7765);
// EXTERNAL MODULE: ./src/world/within.ts
var within = __webpack_require__(5161);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/ledger/published.ts








/** How long one file may take, and how large it may be. */
const PATIENCE_MS = 30_000;
const LARGEST = 64 * 1024 * 1024;
/**
 * The files of a ledger as they lie in a folder, such as a checkout of the branch, or behind an http(s) address.
 * @param where a folder, relative to `directory`, or an address.
 * @throws Refusal `usage` when there is no such folder; reading throws `ledger_unreachable`.
 */
function openPublished(where, directory, signal, patienceMs = PATIENCE_MS) {
    if (/^https?:\/\//iu.test(where))
        return openAddress(where, signal, patienceMs);
    const folder = (0,external_node_path_.resolve)(directory, where);
    if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        throw new errors/* Refusal */.P_('usage', `The input \`ledger\` is '${(0,plain/* brief */.d)(where)}', and there is no such folder.`, {
            hint: 'Give a checkout of the ledger branch, or the http(s) address below which its files are.',
        });
    return (path) => {
        const text = (0,files/* readIfThere */.qC)((0,files/* insideRoot */.p0)(folder, path, 'A file of the ledger'));
        return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
    };
}
function openAddress(where, signal, patienceMs) {
    // What is no address may hold a password all the same: it is not shown.
    if (!URL.canParse(where))
        throw new errors/* Refusal */.P_('usage', 'The input `ledger` begins as an address and is none.', {
            hint: 'Give the http(s) address below which the files of the ledger are, or a folder.',
        });
    const { base, headers } = withoutUser(where);
    base.pathname = base.pathname.replace(/\/?$/u, '/');
    return async (path) => {
        const address = new URL(base);
        address.pathname += path.split('/').map(encodeURIComponent).join('/');
        try {
            return await (0,within/* within */.u)(patienceMs, signal, (over) => answerOf(address, headers, over));
        }
        catch (error) {
            signal.throwIfAborted();
            const why = whyOf(error, patienceMs);
            throw new errors/* Refusal */.P_('ledger_unreachable', `'${(0,plain/* brief */.d)(address.origin + address.pathname)}' could not be read: ${(0,plain/* brief */.d)(why)}.`, {
                hint: 'Check the address in a browser, and whether this machine may reach it.',
                cause: error,
            });
        }
    };
}
/** `fetch` takes no user in an address, and shows a header to no other origin that it is led to. */
function withoutUser(where) {
    const base = new URL(where);
    const [user, password] = [(0,address/* decoded */.DH)(base.username), (0,address/* decoded */.DH)(base.password)];
    const headers = new Headers();
    if (user !== '' || password !== '')
        headers.set('authorization', (0,address/* basic */.HX)(base.origin, user, password).header);
    base.username = '';
    base.password = '';
    base.hash = '';
    return { base, headers };
}
async function answerOf(address, headers, signal) {
    const response = await fetch(address, { headers, signal });
    if (response.status === 404)
        return undefined;
    if (!response.ok)
        throw new Error(`the answer is ${response.status} ${response.statusText}`);
    return bounded(response);
}
function whyOf(error, patienceMs) {
    if (error instanceof within/* TooLate */.d)
        return `no answer within ${(0,words/* inWords */.r)(patienceMs)}`;
    return error instanceof Error ? error.message : String(error);
}
async function bounded({ body }) {
    const chunks = [];
    let size = 0;
    const parts = body ?? [];
    for await (const chunk of parts) {
        size += chunk.length;
        if (size > LARGEST)
            throw new Error(`it is larger than ${LARGEST} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/commands/reading.ts



/** Gives the work the files of the ledger: of the folder or address that is named, else of the branch's tip. */
async function withFiles(inputs, world, work) {
    if (inputs.ledger !== undefined)
        return work(openPublished(inputs.ledger, world.directory, world.signal));
    // What speaks to a branch is most of the program: files are read without it.
    const { withBranchOf } = await Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(7989), __webpack_require__.e(7507)]).then(__webpack_require__.bind(__webpack_require__, 7989));
    return withBranchOf(inputs, world, async (branch) => {
        const tip = await branch.read();
        return work((path) => tip.read(path));
    });
}
/** A file that must be there. @throws Refusal `ledger_corrupt` where it is not, `nothing_staged` where there is no ledger. */
async function present(read, file) {
    const bytes = await read(file);
    if (bytes !== undefined)
        return bytes;
    if (file !== paths/* BOARD */.r4)
        throw new errors/* Refusal */.P_('ledger_corrupt', `The ledger names '${file}', which is not there.`, {
            hint: '`verify` tells what was removed from the ledger branch.',
        });
    throw new errors/* Refusal */.P_('nothing_staged', 'The ledger has no channels.json: nothing was released yet.', {
        hint: '`stage canary` records the first release.',
    });
}


/***/ }),

/***/ 1389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var board = __webpack_require__(2275);
// EXTERNAL MODULE: ./src/ledger/line.ts + 2 modules
var line = __webpack_require__(532);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/ledger/readme.ts
var readme = __webpack_require__(8663);
// EXTERNAL MODULE: ./src/manifest/select.ts
var manifest_select = __webpack_require__(5357);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/history.ts

/** The last events of a plugin as Markdown, the newest first. */
function historyReport(plugin, events, older) {
    const rows = events.map(({ sequence, at, operation, channel, version, actor, reason }) => [
        String(sequence),
        at,
        operation,
        channel,
        version === null ? '' : (0,markdown/* code */.aY)(version),
        (0,markdown/* excerpt */.Kb)(actor),
        reason === null ? '' : (0,markdown/* excerpt */.Kb)(reason),
    ]);
    return [
        `### History of ${(0,markdown/* code */.aY)(plugin)}`,
        '',
        (0,markdown/* table */.tp)(['event', 'at', 'what', 'channel', 'version', 'by', 'reason'], rows),
        ...(older === 0 ? [] : ['', `And ${older} earlier ${older === 1 ? 'event' : 'events'}.`]),
    ].join('\n');
}

// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/commands/reading.ts + 1 modules
var reading = __webpack_require__(234);
;// CONCATENATED MODULE: ./src/commands/status.ts










/** Shows the board: which release of each plugin is where. */
async function status_status(inputs, world) {
    const { whole, history } = await seen(inputs, world);
    const ids = [...whole.entries.keys()];
    const shown = new Set(inputs.plugins.length === 0 ? ids : (0,manifest_select/* selectIds */.h)(inputs.plugins, ids, 'The ledger'));
    const entries = new Map([...whole.entries].filter(([plugin]) => shown.has(plugin)));
    const { board, unreadable } = readable({ ...whole, entries });
    const since = whole.updatedAt === null ? '' : `, as of ${whole.updatedAt}`;
    return {
        reason: 'ok',
        message: `${entries.size} ${entries.size === 1 ? 'plugin' : 'plugins'}, event ${whole.sequence}${since}.${unreadable.length === 0 ? '' : ` Cannot be read: ${unreadable.join(', ')}; run \`verify\`.`}`,
        data: { board, ...(history === null ? {} : { history: history.events }) },
        outputs: { plugins: JSON.stringify([...shown]), board: JSON.stringify(board) },
        report: `${[(0,readme/* boardMarkdown */.sy)({ entries }), ...(history === null ? [] : [historyReport(history.plugin, history.events, history.older)])].join('\n\n')}\n`,
    };
}
/** The board of those plugins whose entries can be read: a broken one keeps the others from nothing. */
function readable(whole) {
    const unreadable = [...whole.entries].filter(([plugin, text]) => (0,readme/* entryIn */.Gi)(plugin, text) === null).map(([id]) => id);
    const entries = new Map([...whole.entries].filter(([plugin]) => !unreadable.includes(plugin)));
    return { board: (0,board/* wholeBoard */.KW)({ ...whole, entries }), unreadable };
}
async function seen(inputs, world) {
    const { at, plugins } = inputs;
    if (at === undefined) {
        return (0,reading/* withFiles */.o)(inputs, world, async (read) => {
            const bytes = await read(paths/* BOARD */.r4);
            const whole = bytes === undefined ? board/* EMPTY_BOARD */.HV : (0,board/* splitBoard */.L5)(bytes);
            const [plugin, ...others] = plugins;
            const isOne = plugin !== undefined && others.length === 0 && whole.entries.has(plugin);
            return { whole, history: isOne ? await historyOf(read, plugin) : null };
        });
    }
    if (inputs.ledger !== undefined)
        throw new errors/* Refusal */.P_('usage', 'The inputs `at` and `ledger` do not go together.', {
            hint: 'An earlier state is made from the histories, which are read from the branch: leave `ledger` out.',
        });
    const moment = await momentOf(at);
    const [{ withBranchOf }, { openLedger }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(7989), __webpack_require__.e(8337)]).then(__webpack_require__.bind(__webpack_require__, 7989)), Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(8799)]).then(__webpack_require__.bind(__webpack_require__, 344))]);
    const whole = await withBranchOf(inputs, world, (branch) => openLedger(branch).stateAt(moment));
    return { whole, history: null };
}
/** How many events are shown. */
const LAST = 20;
/** The events of a plugin; null where a history of it cannot be read, which `verify` tells. */
async function historyOf(read, plugin) {
    const files = await Promise.all(channel/* CHANNELS */.l.map(async (channel) => ({ channel, bytes: await read((0,paths/* historyPath */.ae)(plugin, channel)) })));
    try {
        const events = files
            .flatMap(({ channel, bytes }) => bytes === undefined ? [] : (0,line/* readHistory */.Lu)((0,paths/* historyPath */.ae)(plugin, channel), bytes, plugin, channel).events)
            .sort((one, other) => other.sequence - one.sequence);
        return { plugin, events: events.slice(0, LAST), older: Math.max(0, events.length - LAST) };
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P_)
            return null;
        throw error;
    }
}
/** ISO 8601, in UTC where it names no zone; a date alone is its end, so that the day is in it. */
async function momentOf(at) {
    if (/^\d{1,15}$/u.test(at))
        return { sequence: Number(at) };
    const { DateTime } = await __webpack_require__.e(/* import() */ 8714).then(__webpack_require__.bind(__webpack_require__, 8714));
    const date = DateTime.fromISO(at, { zone: 'utc' });
    const isDay = /^\d{4}-\d\d-\d\d$/u.test(at);
    if (/^\d{4}-\d\d-\d\d/u.test(at) && date.isValid)
        return { date: (isDay ? date.endOf('day') : date).toJSDate() };
    throw new errors/* Refusal */.P_('usage', `The input \`at\` is '${(0,plain/* brief */.d)(at)}'; allowed: a sequence, or a date such as 2026-11-23 or 2026-11-23T12:00:00Z.`);
}


/***/ }),

/***/ 8663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ entryIn),
/* harmony export */   sy: () => (/* binding */ boardMarkdown),
/* harmony export */   u6: () => (/* binding */ readmeText)
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _world_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9464);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2275);





/** README.md of the branch: the board, for people browsing it. Nothing in it comes from a clock or a place. */
function readmeText(board, read = entryIn) {
    const last = board.updatedAt === null ? '' : ` of ${board.updatedAt}`;
    return [
        '# Channels',
        `This branch is the ledger of the plugins${board.repository === null ? '' : ` of ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(board.repository)}`}: which release of each is active on each channel, and how it came to that. It is written by the CoolBox Plugin Action alone, one commit for each command, and hosts read \`channels.json\`. Below is what that says as of event ${board.sequence}${last}.`,
        boardMarkdown(board, read),
    ]
        .join('\n\n')
        .concat('\n');
}
/** The board as Markdown: a table of the plugins, then what is held, then what is rejected. */
function boardMarkdown({ entries }, read = entryIn) {
    const plugins = [...entries]
        .sort(([one], [other]) => (0,_world_git_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .b)(one, other))
        .map(([plugin, text]) => ({ plugin, entry: read(plugin, text) }));
    if (plugins.length === 0)
        return 'No plugin has a release yet.';
    const rows = plugins.map(({ plugin, entry }) => entry === null
        ? [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), 'cannot be read', '', '', '']
        : [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), entry.selected, ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l.map((channel) => cell(entry.channels[channel], entry.rejected))]);
    const parts = [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'follows', ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l], rows)];
    const held = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : heldRows(plugin, entry)));
    if (held.length > 0)
        parts.push('## Held', (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'channel', 'since', 'by', 'reason'], held));
    const rejected = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : rejectedRows(plugin, entry)));
    if (rejected.length > 0)
        parts.push('## Rejected', (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'version', 'since', 'reason'], rejected));
    return parts.join('\n\n');
}
/** An entry that cannot be read keeps the others from nothing: `verify` says what is wrong with it. */
function entryIn(plugin, text) {
    try {
        return (0,_board_js__WEBPACK_IMPORTED_MODULE_3__/* .readEntry */ .hB)(plugin, text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_)
            return null;
        throw error;
    }
}
function cell({ active, staged, hold }, rejected) {
    const share = active === null || active.rollout === 1 ? '' : ` at ${percent(active.rollout)}`;
    const parts = [
        ...(active === null ? [] : [`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(active.version)}${share}`]),
        // It stays what hosts on this channel run, until someone rolls back here, too.
        ...(rejected.some(({ digest }) => digest === active?.digest) ? ['**rejected**'] : []),
        ...(staged === null ? [] : [`staged ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(staged.version)}`]),
        ...(hold === null ? [] : ['**held**']),
    ];
    return parts.join(', ') || '–';
}
function percent(rollout) {
    return `${Number((rollout * 100).toPrecision(6))} %`;
}
function heldRows(plugin, entry) {
    return _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l.flatMap((channel) => {
        const { hold } = entry.channels[channel];
        return hold === null ? [] : [[(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), channel, hold.at, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(hold.actor), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(hold.reason)]];
    });
}
function rejectedRows(plugin, { rejected }) {
    return rejected.map(({ version, at, reason }) => [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version), at, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(reason)]);
}


/***/ }),

/***/ 5855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ globBase),
/* harmony export */   Hf: () => (/* binding */ globFault),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   jv: () => (/* binding */ matchGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST = 1000;
const MOST_STARS = 3;
const MOST_GLOBSTARS = 4;
const MOST_ALTERNATIVES = 20;
const ALLOWED = `at most ${LONGEST} characters, ${MOST_STARS} "*" between two slashes, ${MOST_GLOBSTARS} "**" and ${MOST_ALTERNATIVES} alternatives in braces; no ranges such as {1..9} and no backslash`;
const RANGE = /\{[^{},]*\.\.[^{},]*\}/u;
const CLASS = /\[[!^]?\]?(?:\[:\w+:\]|[^\]/])*\]/uy;
/** What is allowed, in words, where a pattern is more than that; null for a pattern to take. */
function globFault(pattern) {
    if (pattern.length > LONGEST || pattern.includes('\\') || RANGE.test(pattern))
        return ALLOWED;
    const spread = alternatives(pattern);
    if (spread === null)
        return ALLOWED;
    const isTooMuch = spread.some((plain) => {
        const parts = plain.split('/');
        const stars = (part) => part.match(/\*+/gu)?.length ?? 0;
        return (parts.filter((part) => part === '**').length > MOST_GLOBSTARS || parts.some((part) => stars(part) > MOST_STARS));
    });
    return isTooMuch ? ALLOWED : null;
}
/** Whether a pattern is more than a path: `*`, `?`, `[ab]` and `{a,b}` are, parentheses and the rest are letters. */
function isGlob(pattern) {
    return globStart(pattern) !== -1;
}
/** The folder that all matches of a glob lie in; empty for the working directory. */
function globBase(pattern) {
    const start = globStart(pattern);
    return start === -1 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', start)));
}
/**
 * Whether a path meets one of the patterns; made once, asked often. Names that begin with a dot are met like others, and
 * `!` and parentheses are letters. The time is bounded by pattern times path: one regular expression for a whole
 * pattern goes back over every star, and takes years for some.
 */
function matchGlobs(patterns) {
    const plain = new Set(patterns);
    const globs = patterns.flatMap((pattern) => alternatives(pattern) ?? []).map((glob) => glob.split('/').map(partOf));
    return (path) => {
        if (path === '')
            return false;
        if (plain.has(path))
            return true;
        const names = path.replace(/\/$/u, '').split('/');
        return globs.some((parts) => meetsInTurn(parts, names, (part, name) => part(name)));
    };
}
/** `null` stands for any number of names. */
function partOf(part) {
    if (part === '**')
        return null;
    if (!/[*?[]/u.test(part))
        return (name) => name === part;
    const letters = [];
    for (let at = 0; at < part.length;) {
        const token = classAt(part, at) ?? String.fromCodePoint(part.codePointAt(at) ?? 0);
        at += token.length;
        if (token === '*')
            letters.push(null);
        else if (token === '?')
            letters.push(() => true);
        else if (token.length > 2)
            letters.push(picomatch__WEBPACK_IMPORTED_MODULE_0___default()(token, { dot: true, nonegate: true, noextglob: true }));
        else
            letters.push((letter) => letter === token);
    }
    return (name) => meetsInTurn(letters, Array.from(name), (meets, letter) => meets(letter));
}
/** Goes back to the last star alone, which is enough: what an earlier one could still take, the last one can too. */
function meetsInTurn(wanted, given, meets) {
    let [at, star, resumeAt] = [0, -1, 0];
    for (let index = 0; index < given.length;) {
        const one = wanted[at];
        if (one === null) {
            star = at++;
            resumeAt = index;
        }
        else if (one !== undefined && meets(one, given[index] ?? '')) {
            at++;
            index++;
        }
        else if (star === -1)
            return false;
        else {
            at = star + 1;
            index = ++resumeAt;
        }
    }
    return wanted.slice(at).every((one) => one === null);
}
/** A pattern without its braces, once for each combination; null where there are too many. */
function alternatives(pattern) {
    const done = [];
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const group = firstGroup(next);
        if (group === null)
            done.push(next);
        else {
            const { start, end, commas } = group;
            const edges = [start, ...commas, end];
            if (done.length + open.length + edges.length - 1 > MOST_ALTERNATIVES)
                return null;
            const [before, after] = [next.slice(0, start), next.slice(end + 1)];
            for (const [index, edge] of edges.slice(0, -1).entries())
                open.push(`${before}${next.slice(edge + 1, edges[index + 1])}${after}`);
        }
    }
    return done;
}
/** The first braces to close that have a comma of their own. */
function firstGroup(pattern) {
    const open = [];
    for (let at = 0; at < pattern.length; at++) {
        const letter = pattern[at];
        if (letter === '[')
            at += Math.max(0, (classAt(pattern, at)?.length ?? 0) - 1);
        else if (letter === '{')
            open.push({ start: at, commas: [] });
        else if (letter === ',')
            open.at(-1)?.commas.push(at);
        else if (letter === '}') {
            const group = open.pop();
            if (group !== undefined && group.commas.length > 0)
                return { ...group, end: at };
        }
    }
    return null;
}
function globStart(pattern) {
    const starts = [
        pattern.search(/[*?]/u),
        pattern.search(RANGE),
        firstGroup(pattern) === null ? -1 : pattern.indexOf('{'),
    ];
    for (let at = pattern.indexOf('['); at !== -1; at = pattern.indexOf('[', at + 1)) {
        if (classAt(pattern, at) === undefined)
            continue;
        starts.push(at);
        break;
    }
    const found = starts.filter((start) => start !== -1);
    return found.length === 0 ? -1 : Math.min(...found);
}
function classAt(pattern, at) {
    if (pattern[at] !== '[')
        return undefined;
    CLASS.lastIndex = at;
    return CLASS.exec(pattern)?.[0];
}


/***/ }),

/***/ 5357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ selectIds),
/* harmony export */   selectPlugins: () => (/* binding */ selectPlugins)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1860);




/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws as `selectIds`.
 */
function selectPlugins(profile, asked) {
    if (asked.length === 0)
        return profile.plugins;
    const ids = profile.plugins.map(({ id }) => id);
    const selected = new Set(selectIds(asked, ids, `The profile '${profile.name}'`));
    return profile.plugins.filter(({ id }) => selected.has(id));
}
/**
 * Those of the ids that words ask for, themselves or as globs. `where` begins what is said of a word that meets none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin, `usage` where a word is too much of a glob.
 */
function selectIds(asked, ids, where) {
    for (const word of asked) {
        const allowed = ids.includes(word) ? null : (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globFault */ .Hf)(word);
        if (allowed !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input 'plugins' has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(word)}, which is too much for a glob.`, {
                hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
            });
    }
    const unmet = asked.filter((word) => !ids.some((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([word])));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
            hint: ids.length === 0
                ? `${where} has no plugins.`
                : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
        });
    }
    return ids.filter((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(asked));
}


/***/ }),

/***/ 1860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   ml: () => (/* binding */ isValue)
/* harmony export */ });
/** A path as people read it: `profiles.default.plugins[0].runtime`; keys that are no plain word are quoted. */
function pathText(path) {
    if (path === null)
        return '';
    const before = pathText(path.up);
    if (typeof path.step === 'number')
        return `${before}[${path.step}]`;
    if (!/^[\w-]+$/.test(path.step))
        return `${before}[${quoted(path.step)}]`;
    return before === '' ? path.step : `${before}.${path.step}`;
}
/** Text in double quotes, cut to what a message can carry, with nothing in it that a terminal or a log would obey. */
function quoted(text) {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(short).replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const LONGEST = 80;
/** C1 controls, marks that turn the writing direction, line separators: JSON leaves them as they are. */
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** A value in a few words, for "found". */
function described(value) {
    if (value.type === 'list')
        return value.items.length === 1 ? 'a list of 1 item' : `a list of ${value.items.length} items`;
    if (value.type === 'map') {
        if (value.entries.length === 0)
            return 'an empty mapping';
        const keys = value.entries.slice(0, 3).map(({ key }) => quoted(key));
        return `a mapping with ${keys.join(', ')}${value.entries.length > 3 ? ', …' : ''}`;
    }
    const { scalar } = value;
    switch (scalar.kind) {
        case 'null':
            return 'nothing';
        case 'boolean':
            return scalar.value ? 'true' : 'false';
        case 'integer':
        case 'float':
            return `the number ${scalar.source.length > LONGEST ? `${scalar.source.slice(0, LONGEST)}…` : scalar.source}`;
        case 'string':
            return quoted(scalar.value);
    }
}
/** Whether a value is `null`, which means that it is absent. */
function isNull(value) {
    return value.type === 'scalar' && value.scalar.kind === 'null';
}
/** Whether something, such as JSON from a file, has the shape of a value, all the way down. */
function isValue(input) {
    if (!isRecord(input) || typeof input['at'] !== 'number')
        return false;
    switch (input['type']) {
        case 'scalar':
            return isScalar(input['scalar']);
        case 'list':
            return Array.isArray(input['items']) && input['items'].every(isValue);
        case 'map':
            return Array.isArray(input['entries']) && input['entries'].every(isEntry);
        default:
            return false;
    }
}
function isEntry(input) {
    return (isRecord(input) && typeof input['key'] === 'string' && typeof input['at'] === 'number' && isValue(input['value']));
}
function isScalar(input) {
    if (!isRecord(input))
        return false;
    const { kind, value, source } = input;
    if (kind === 'float')
        return typeof value === 'number' && typeof source === 'string';
    if (kind === 'integer')
        return typeof source === 'string';
    return kind === 'null' || (kind === 'boolean' || kind === 'string' ? typeof value === kind : false);
}
function isRecord(input) {
    return typeof input === 'object' && input !== null;
}


/***/ })

};
