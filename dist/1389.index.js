"use strict";
exports.id = 1389;
exports.ids = [1389,5357];
exports.modules = {

/***/ 234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: function() { return /* binding */ present; },
  o: function() { return /* binding */ withFiles; }
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
    return (path) => Promise.resolve((0,files/* bytesIfThere */.PS)((0,files/* insideRoot */.p0)(folder, path, 'A file of the ledger')));
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
    const { withBranchOf } = await Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(5671), __webpack_require__.e(7989), __webpack_require__.e(2848)]).then(__webpack_require__.bind(__webpack_require__, 7989));
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: function() { return /* binding */ status_status; }
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
    const [{ withBranchOf }, { openLedger }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(5671), __webpack_require__.e(7989), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 7989)), Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(8799)]).then(__webpack_require__.bind(__webpack_require__, 344))]);
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: function() { return /* binding */ entryIn; },
/* harmony export */   sy: function() { return /* binding */ boardMarkdown; },
/* harmony export */   u6: function() { return /* binding */ readmeText; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1345);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2275);





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
        .sort(([one], [other]) => (0,_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .b)(one, other))
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
        return (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .hB)(plugin, text);
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

/***/ 5357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ selectIds; },
/* harmony export */   selectPlugins: function() { return /* binding */ selectPlugins; }
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


/***/ })

};
;