"use strict";
exports.id = 6595;
exports.ids = [6595,2380];
exports.modules = {

/***/ 1840:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ isChannel; },
/* harmony export */   l: function() { return /* binding */ CHANNELS; }
/* harmony export */ });
/** The channels, from the lowest of the ladder to the highest. */
const CHANNELS = ['canary', 'beta', 'stable'];
/** Whether there is a channel of this name. */
function isChannel(name) {
    return CHANNELS.some((channel) => channel === name);
}


/***/ }),

/***/ 7765:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: function() { return /* binding */ decoded; },
/* harmony export */   G5: function() { return /* binding */ withoutPassword; },
/* harmony export */   HX: function() { return /* binding */ basic; },
/* harmony export */   M1: function() { return /* binding */ localFolder; },
/* harmony export */   lQ: function() { return /* binding */ isFolder; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2380);




/** The folder that a URL means, as git tells paths from hosts (`host:path`), if it is one. */
function localFolder(url, from) {
    if (/^file:\/\//iu.test(url)) {
        try {
            return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(url);
        }
        catch {
            return undefined;
        }
    }
    const drive = process.platform === 'win32' && /^[a-z]:/iu.test(url);
    const [colon, slash] = [url.indexOf(':'), url.indexOf('/')];
    if (!drive && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(url) && colon >= 0 && (slash < 0 || colon < slash))
        return undefined;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, url);
    return [folder, `${folder}.git`].find(isFolder) ?? folder;
}
/** Whether a folder is there. */
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
/** git puts a URL on the command line of its helper: a password in it goes into a header. */
function withoutPassword(url) {
    const parsed = URL.canParse(url) && /^[a-z][a-z\d+.-]*:\/\//iu.test(url) ? new URL(url) : undefined;
    if (parsed === undefined)
        return { url, place: (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(url), authorization: undefined, secrets: [] };
    const [user, password] = [decoded(parsed.username), decoded(parsed.password)];
    const server = `${parsed.protocol}//${parsed.host}/`;
    const bare = `${server}${parsed.pathname.slice(1)}`;
    const shown = { place: (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(bare), secrets: secretsIn(parsed) };
    if (!/^https?:$/u.test(parsed.protocol))
        return { url, authorization: undefined, ...shown };
    if (password === '')
        return { url: user === '' ? url : parsed.href, authorization: undefined, ...shown };
    return { url: `${bare}${parsed.search}`, authorization: basic(server, user, password), ...shown };
}
/** What of a URL must not be seen: it may be who asks, or a token. */
function secretsIn({ username, password, search, hash, searchParams }) {
    const parts = [password, search.slice(1), hash.slice(1), ...searchParams.values()];
    // A name such as `git` stands in other words, too; `masked` takes it out where it is before an @.
    const all = [...parts, ...(password === '' && username.length > 8 ? [username] : [])];
    return [...new Set(all.flatMap((part) => [part, decoded(part)]))].filter((part) => part.length > 3);
}
/** A part of a URL as it was before it was encoded; as it is where it cannot have been. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The header of a user with a password. */
function basic(server, user, password) {
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    return { server, header: `Basic ${encoded}`, secrets: [encoded, password, encodeURIComponent(password)] };
}


/***/ }),

/***/ 2275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HV: function() { return /* binding */ EMPTY_BOARD; },
  g9: function() { return /* binding */ boardText; },
  u0: function() { return /* binding */ entryText; },
  hB: function() { return /* binding */ readEntry; },
  L5: function() { return /* binding */ splitBoard; },
  KW: function() { return /* binding */ wholeBoard; }
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/world/by-bytes.ts
var by_bytes = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/ledger/metadata-schema.ts + 1 modules
var metadata_schema = __webpack_require__(3985);
// EXTERNAL MODULE: ./src/ledger/schema-values.ts
var schema_values = __webpack_require__(4525);
;// CONCATENATED MODULE: ./src/ledger/board-schema.ts




/** A release as channels.json shows it. */
const shown = dist.object({
    version: schema_values/* version */.rE,
    digest: schema_values/* digest */.br,
    commit: dist.pipe(dist.nullable(schema_values/* text */.Qq), dist/* description */.h_('Of the source')),
    at: dist.pipe(schema_values/* time */.kB, dist/* description */.h_('When it became that: was staged, or activated')),
    rollout: schema_values/* rollout */.yT,
    path: dist.pipe(schema_values/* text */.Qq, dist/* description */.h_('Of metadata.json, in the branch')),
    artifact: dist.nullable(metadata_schema/* artifact */.dj),
});
/** The content of hold.json. */
const hold = dist.object({ reason: dist.nullable(schema_values/* text */.Qq), actor: schema_values/* text */.Qq, at: schema_values/* time */.kB });
const board_schema_channel = dist.object({
    active: dist.pipe(dist.nullable(shown), dist/* description */.h_('What hosts on this channel run')),
    staged: dist.pipe(dist.nullable(shown), dist/* description */.h_('What waits for promotion')),
    previous: dist.pipe(dist.nullable(shown), dist/* description */.h_('What a rollback returns to, and what hosts outside of the rollout get')),
    hold: dist.nullable(hold),
});
const rejection = dist.object({ version: schema_values/* version */.rE, digest: schema_values/* digest */.br, reason: dist.nullable(schema_values/* text */.Qq), at: schema_values/* time */.kB });
/** The entry of a plugin in channels.json. */
const boardPlugin = dist.object({
    selected: dist.pipe(dist/* picklist */.KIO(channel/* CHANNELS */.l), dist/* description */.h_('The channel that the plugin follows')),
    channels: dist.object({ canary: board_schema_channel, beta: board_schema_channel, stable: board_schema_channel }),
    rejected: dist/* array */.YOg(rejection),
});
/** channels.json without its plugins. */
const boardHead = dist.object({
    schema: dist/* literal */.euz(1),
    repository: dist.pipe(dist.nullable(schema_values/* text */.Qq), dist/* description */.h_('owner/name, where there is a GitHub')),
    sequence: dist.pipe(schema_values/* whole */.WQ, dist/* description */.h_('Of the last event. A host refuses a file with a lower one than it has seen')),
    updated_at: dist.pipe(dist.nullable(schema_values/* time */.kB), dist/* description */.h_('When the last event was')),
});
/** channels.json. */
const board = dist.pipe(dist.object({ ...boardHead.entries, plugins: dist/* record */.g1P(schema_values.id, boardPlugin) }), dist/* title */.DDF('The channels of a plugin repository'), dist/* description */.h_('channels.json of the branch plugin-channels: which release of each plugin is active on each channel.'));
/** What the JSON Schema names, so that it is said once. */
const DEFINITIONS = { release: shown, hold, channel: board_schema_channel, rejection, artifact: metadata_schema/* artifact */.dj };

// EXTERNAL MODULE: ./src/ledger/corrupt.ts
var corrupt = __webpack_require__(904);
// EXTERNAL MODULE: ./src/ledger/json.ts
var json = __webpack_require__(3679);
// EXTERNAL MODULE: ./src/ledger/line.ts + 2 modules
var line = __webpack_require__(532);
;// CONCATENATED MODULE: ./src/ledger/members.ts
/**
 * The members of the object that begins at `open` in a text that is JSON, in their order, also those that are there twice:
 * so that values can be carried over byte for byte.
 */
function membersOf(text, open = text.indexOf('{')) {
    return objectAt(text, open, 1).members;
}
/** An object and where it ends. The members of its members are looked for while it is passed over, `depth` levels deep. */
function objectAt(text, open, depth) {
    const members = [];
    let at = skipped(SPACE, text, open + 1);
    while (text[at] === '"') {
        const end = skipped(STRING, text, at);
        const from = skipped(COLON, text, end);
        const within = depth > 0 && text[from] === '{' ? objectAt(text, from, depth - 1) : undefined;
        const to = within?.end ?? endOf(text, from);
        members.push({ name: JSON.parse(text.slice(at, end)), from, to, members: within?.members ?? [] });
        at = skipped(COMMA, text, to);
    }
    return { members, end: at + 1 };
}
/** Whether any object in a JSON text has a key twice: what one reader takes from it, another does not. */
function hasKeyTwice(text, value) {
    const written = [...text.matchAll(NAME)].filter(([, colon]) => colon !== undefined).length;
    return written !== keysIn(value);
}
function keysIn(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const within = Object.values(value);
    return within.reduce((sum, one) => sum + keysIn(one), Array.isArray(value) ? 0 : within.length);
}
const NAME = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;
const SPACE = /\s*/y;
const COLON = /\s*:\s*/y;
const COMMA = /\s*,?\s*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const WORD = /[^\s,\]}]+/y;
/** Goes letter by letter: a board of hundreds of plugins is passed over for one of them, and a match for each word takes twice as long. */
function endOf(text, from) {
    if (text[from] === '"')
        return endOfString(text, from);
    if (text[from] !== '{' && text[from] !== '[')
        return skipped(WORD, text, from);
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        const letter = text.charCodeAt(at);
        if (letter === QUOTE)
            at = endOfString(text, at) - 1;
        else if (letter === OPEN_BRACE || letter === OPEN_BRACKET)
            depth += 1;
        else if (letter === CLOSE_BRACE || letter === CLOSE_BRACKET) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
}
const [QUOTE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d];
/** Where a string ends: after the first quote that has an even number of backslashes before it. */
function endOfString(text, from) {
    for (let quote = text.indexOf('"', from + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
        let before = quote - 1;
        while (text[before] === '\\')
            before -= 1;
        if ((quote - before) % 2 === 1)
            return quote + 1;
    }
    return text.length;
}
function skipped(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
}

// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
;// CONCATENATED MODULE: ./src/ledger/board.ts









/** A ledger with nothing in it. */
const EMPTY_BOARD = { repository: null, sequence: 0, updatedAt: null, entries: new Map() };
/** Takes channels.json apart. @throws Refusal `ledger_corrupt` when it is not what this program writes. */
function splitBoard(bytes) {
    const text = (0,corrupt/* textOf */.b6)(paths/* BOARD */.r4, bytes);
    const head = dist.safeParse(boardHead, (0,corrupt/* jsonOf */.o_)(paths/* BOARD */.r4, text));
    if (!head.success)
        throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, `is not the board of a ledger: ${(0,line/* issueText */.v4)(head.issues)}`);
    const members = membersOf(text);
    const twice = members.find(({ name }, at) => members.findIndex((other) => other.name === name) !== at);
    if (twice !== undefined)
        throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, `has the key ${(0,json/* asciiString */.fP)(twice.name)} twice`);
    const place = members.find(({ name }) => name === 'plugins');
    if (place === undefined || text[place.from] !== '{')
        throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, "is not the board of a ledger: it has not one object 'plugins'");
    const entries = new Map();
    for (const { name, from, to } of place.members) {
        if ((0,names/* idFault */.m)(name) !== null || entries.has(name))
            throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, `has the plugin ${(0,json/* asciiString */.fP)(name)} twice, or it is none`);
        entries.set(name, text.slice(from, to));
    }
    const { repository, sequence, updated_at: updatedAt } = head.output;
    return { repository, sequence, updatedAt, entries };
}
/** The text of channels.json. The same board always gives the same text. */
function boardText({ repository, sequence, updatedAt, entries }) {
    const rows = [...entries]
        .sort(([one], [other]) => (0,by_bytes/* byBytes */.b)(one, other))
        .map(([plugin, text]) => `    ${(0,json/* asciiString */.fP)(plugin)}: ${text}`);
    const value = (one) => (one === null ? 'null' : (0,json/* asciiString */.fP)(one));
    return [
        '{',
        '  "schema": 1,',
        `  "repository": ${value(repository)},`,
        `  "sequence": ${sequence},`,
        `  "updated_at": ${value(updatedAt)},`,
        `  "plugins": ${rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`}`,
        '}',
    ].join('\n');
}
/** The text of a plugin's entry in channels.json. */
function entryText(entry) {
    return (0,json/* hostJsonAt */.In)(2, entry);
}
/** The entry of a plugin. @throws Refusal `ledger_corrupt` when its text is none. */
function readEntry(plugin, text) {
    const value = (0,corrupt/* jsonOf */.o_)(paths/* BOARD */.r4, text);
    if (hasKeyTwice(text, value))
        throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, `has a key twice in the entry for '${plugin}'`);
    const parsed = dist.safeParse(boardPlugin, value);
    if (!parsed.success)
        throw (0,corrupt/* corrupt */.qb)(paths/* BOARD */.r4, `has no right entry for '${plugin}': ${(0,line/* issueText */.v4)(parsed.issues)}`);
    return parsed.output;
}
/** channels.json with every entry read. @throws Refusal `ledger_corrupt`. */
function wholeBoard({ repository, sequence, updatedAt, entries }) {
    const plugins = [...entries].map(([plugin, text]) => [plugin, readEntry(plugin, text)]);
    return { schema: 1, repository, sequence, updated_at: updatedAt, plugins: Object.fromEntries(plugins) };
}


/***/ }),

/***/ 904:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: function() { return /* binding */ textOf; },
/* harmony export */   o_: function() { return /* binding */ jsonOf; },
/* harmony export */   qb: function() { return /* binding */ corrupt; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** A file of the ledger that is not as this program writes it. Nothing is repaired: a person says what is right. */
function corrupt(file, what, line) {
    const place = line === undefined ? file : `${file}, line ${line}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_corrupt', `${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(place)}: ${what}.`, {
        hint: `Run \`verify\` to see all that is off, look at \`git log -p -- ${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(file)}\` on the ledger's branch, and commit there what is right.`,
        problems: [{ severity: 'error', file, path: '', message: what, ...(line === undefined ? {} : { line }) }],
    });
}
/** UTF-8 text of a file. @throws Refusal `ledger_corrupt` where it is something else. */
function textOf(file, bytes) {
    try {
        return DECODER.decode(bytes);
    }
    catch {
        throw corrupt(file, 'is not UTF-8 text');
    }
}
/** What JSON says. @throws Refusal `ledger_corrupt` where it is none. */
function jsonOf(file, text, line) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw corrupt(file, text === '' ? 'is empty' : 'is not JSON', line);
    }
}
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });


/***/ }),

/***/ 3679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: function() { return /* binding */ hostJsonAt; },
/* harmony export */   fP: function() { return /* binding */ asciiString; },
/* harmony export */   pe: function() { return /* binding */ hostJson; }
/* harmony export */ });
/* harmony import */ var _manifest_scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(809);
/* harmony import */ var _world_by_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1345);


/**
 * JSON with the bytes that Python's `json.dump(value, indent=2, sort_keys=True)` writes, as the CoolBox host does: keys in
 * order of their code points, everything beyond ASCII escaped, no newline at the end. Numbers under a key named
 * `rollout` are floats (`1.0`), all others are integers.
 */
function hostJson(value) {
    return printed(value, '', false);
}
/** The same, for a value that stands inside of others: `depth` levels deep. */
function hostJsonAt(depth, value) {
    return printed(value, INDENT.repeat(depth), false);
}
/** A text as JSON in ASCII. */
function asciiString(text) {
    return JSON.stringify(text).replace(/[\x7f-\uffff]/g, unit);
}
const INDENT = '  ';
function printed(value, margin, isFloat) {
    if (typeof value === 'string')
        return asciiString(value);
    if (typeof value === 'number')
        return isFloat ? (0,_manifest_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonFloat */ .Ts)(value) : integer(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = margin + INDENT;
    const list = Array.isArray(value);
    const items = list
        ? value.map((item) => printed(item, inner, false))
        : Object.entries(value)
            .sort(([one], [other]) => (0,_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .b)(one, other))
            .map(([key, item]) => `${asciiString(key)}: ${printed(item, inner, key === 'rollout')}`);
    const [open, close] = list ? '[]' : '{}';
    if (items.length === 0)
        return `${open}${close}`;
    return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${margin}${close}`;
}
function integer(value) {
    if (!Number.isSafeInteger(value))
        throw new Error(`${value} cannot be written without loss`);
    return String(value);
}
function unit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 532:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RK: function() { return /* binding */ FIRST; },
  Kl: function() { return /* binding */ faultOf; },
  v4: function() { return /* binding */ issueText; },
  cA: function() { return /* binding */ lineOf; },
  Lu: function() { return /* binding */ readHistory; },
  Xw: function() { return /* binding */ readLine; },
  sc: function() { return /* binding */ sha256; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/ledger/corrupt.ts
var corrupt = __webpack_require__(904);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
;// CONCATENATED MODULE: ./src/channel/event.ts
/**
 * What an event can be, each doing one thing, so that a replay needs no knowledge of commands:
 * - `bootstrap`, `baseline`, `promote` activate a release (`baseline`: stable's active one, put below a channel's first)
 * - `stage` records a release and points `staged` at it
 * - `rollback` pops the stack down to `version`; `previous` is the release left behind
 * - `reject`, `unreject` bar a digest and lift the bar
 * - `hold`, `resume` stop and restart promotion
 * - `channel` selects the channel that the plugin follows
 *
 * A command may write several: a rollback writes `rollback`, `reject` and `hold`.
 */
const OPERATIONS = [
    'bootstrap',
    'stage',
    'baseline',
    'promote',
    'rollback',
    'reject',
    'unreject',
    'hold',
    'resume',
    'channel',
];

// EXTERNAL MODULE: ./src/ledger/schema-values.ts
var schema_values = __webpack_require__(4525);
;// CONCATENATED MODULE: ./src/ledger/event-schema.ts




/** A line of history.jsonl, its keys in their order. */
const event_schema_event = dist.pipe(dist/* strictObject */.rej({
    sequence: dist.pipe(schema_values/* whole */.WQ, dist/* minValue */.Wwf(1), dist/* description */.h_('Rises by one per event over the whole branch, without a gap')),
    operation: dist.pipe(dist/* picklist */.KIO(OPERATIONS), dist/* description */.h_('What happened; each event does one thing')),
    request: dist.pipe(schema_values/* text */.Qq, dist/* description */.h_('What asked for it: the same request never acts twice')),
    plugin: schema_values.id,
    channel: dist/* picklist */.KIO(channel/* CHANNELS */.l),
    version: dist.pipe(dist.nullable(schema_values/* version */.rE), dist/* description */.h_('null for hold, resume and channel')),
    digest: dist.pipe(dist.nullable(schema_values/* digest */.br), dist/* description */.h_('Of the release')),
    rollout: dist.pipe(dist.nullable(schema_values/* rollout */.yT), dist/* description */.h_('The part of the hosts that get the release')),
    metadata: dist.pipe(dist.nullable(schema_values/* hex */.uh), dist/* description */.h_("SHA-256 of the release's metadata.json after this event")),
    previous: dist.pipe(dist.nullable(schema_values/* version */.rE), dist/* description */.h_('The version that was active before')),
    from: dist.pipe(dist.nullable(dist/* picklist */.KIO(channel/* CHANNELS */.l)), dist/* description */.h_('The channel that the release was taken from')),
    actor: dist.pipe(schema_values/* text */.Qq, dist/* description */.h_('Who asked for it')),
    at: dist.pipe(schema_values/* time */.kB, dist/* description */.h_("When, by GitHub's clock where there is one")),
    run: dist.pipe(dist.nullable(schema_values/* text */.Qq), dist/* description */.h_('The address of the workflow run')),
    pull_request: dist.pipe(dist.nullable(schema_values/* whole */.WQ), dist/* description */.h_('The pull request that the release came from')),
    reason: dist.nullable(schema_values/* text */.Qq),
    prev: dist.pipe(schema_values/* hex */.uh, dist/* description */.h_('SHA-256 of the line before in the same file, without its newline; 64 zeros for the first')),
}), dist/* title */.DDF('An event of a CoolBox plugin ledger'), dist/* description */.h_('One line of artifacts/plugins/<id>/updates/<channel>/history.jsonl.'));
/** The schema and the type say the same. */
const EVENT_IS_EVENT = true;

;// CONCATENATED MODULE: ./src/ledger/line.ts





/** What `prev` of the first line is. */
const FIRST = '0'.repeat(64);
/** The keys of a line, in their order. */
const KEYS = Object.keys(event_schema_event.entries);
/** A line of history.jsonl, without its newline. What is invisible or turns the direction of text is escaped. */
function lineOf(event) {
    return JSON.stringify(event, KEYS).replace(HIDDEN, escaped);
}
/** SHA-256 of bytes or of UTF-8 text, in hex. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/**
 * The events of a history.jsonl, oldest first.
 * @throws Refusal `ledger_corrupt` with the line that is no event, not of this plugin and channel, or does not follow the one before.
 */
function readHistory(file, bytes, plugin, channel) {
    const lines = (0,corrupt/* textOf */.b6)(file, bytes).split('\n');
    if (lines.pop() !== '')
        throw (0,corrupt/* corrupt */.qb)(file, 'does not end with a newline', lines.length + 1);
    const events = [];
    let last = FIRST;
    for (const [at, line] of lines.entries()) {
        const event = readLine(file, line, at + 1);
        const fault = faultOf(event, { plugin, channel, last, before: events.at(-1)?.sequence ?? 0 });
        if (fault !== null)
            throw (0,corrupt/* corrupt */.qb)(file, fault, at + 1);
        events.push(event);
        last = sha256(line);
    }
    return { events, last };
}
/** One event. @throws Refusal `ledger_corrupt` when the line is none, or is not as it was written. */
function readLine(file, line, number) {
    const parsed = dist.safeParse(event_schema_event, (0,corrupt/* jsonOf */.o_)(file, line, number));
    if (!parsed.success)
        throw (0,corrupt/* corrupt */.qb)(file, `is no event: ${issueText(parsed.issues)}`, number);
    // Two spellings of one event would have two digests.
    if (lineOf(parsed.output) !== line)
        throw (0,corrupt/* corrupt */.qb)(file, 'is not spelled as it was written', number);
    return parsed.output;
}
/** The first of what a schema has to say, with the place in the document. */
function issueText(issues) {
    const [issue] = issues;
    if (issue === undefined)
        return 'it does not have the right form';
    const path = dist/* getDotPath */.BuJ(issue);
    return `${path === null ? '' : `'${path}' is ${issue.received}; `}allowed: ${issue.expected ?? 'what the schema says'}`;
}
function faultOf(event, { plugin, channel, last, before }) {
    if (event.prev !== last)
        return "does not follow the line before: its 'prev' is not the SHA-256 of it";
    if (event.plugin !== plugin)
        return `is about the plugin '${event.plugin}'`;
    if (event.channel !== channel)
        return `is about the channel '${event.channel}'`;
    if (event.sequence <= before)
        return `has the sequence ${event.sequence}, which is not above ${before} before it`;
    const name = [event.version, event.previous].map((version) => (version === null ? null : (0,names/* versionFault */.nj)(version)));
    return (0,names/* idFault */.m)(event.plugin) ?? name.find((fault) => fault !== null) ?? null;
}
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 3985:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: function() { return /* binding */ DEFINITIONS; },
  dj: function() { return /* binding */ artifact; },
  _r: function() { return /* binding */ release; }
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/ledger/schema-values.ts
var schema_values = __webpack_require__(4525);
;// CONCATENATED MODULE: ./src/ledger/definition-schema.ts


// The CoolBox host's own form of a plugin, with every field present. What a later host adds is kept.
const optionalText = dist.nullable(schema_values/* text */.Qq);
const interpreter = dist.object({
    python: schema_values/* texts */.Te,
    implementation: optionalText,
    platforms: schema_values/* texts */.Te,
    extras: schema_values/* textMap */.sP,
});
const step = dist.object({
    name: schema_values/* text */.Qq,
    command: schema_values/* texts */.Te,
    shell: dist/* boolean */.zMY(),
    cwd: optionalText,
    environment: schema_values/* textMap */.sP,
});
const build = dist.object({ steps: dist/* array */.YOg(step), lockfile: optionalText });
const wasm = dist.object({
    module: schema_values/* text */.Qq,
    runtimes: schema_values/* texts */.Te,
    entrypoint: optionalText,
    build: dist.nullable(build),
});
const runtime = dist.object({
    kind: schema_values/* text */.Qq,
    entrypoint: optionalText,
    module: optionalText,
    handler: optionalText,
    wasi: dist/* boolean */.zMY(),
    features: schema_values/* texts */.Te,
    environment: schema_values/* textMap */.sP,
    interpreter: dist.nullable(interpreter),
    build: dist.nullable(build),
    lockfile: optionalText,
    runtimes: schema_values/* texts */.Te,
    wasm: dist.nullable(wasm),
});
/** A plugin as the CoolBox host sees it. */
const definition = dist.object({
    identifier: schema_values.id,
    version: dist.nullable(schema_values/* version */.rE),
    description: optionalText,
    runtime,
    capabilities: dist.object({ provides: schema_values/* texts */.Te, requires: schema_values/* texts */.Te, sandbox: schema_values/* texts */.Te }),
    io: dist.object({ inputs: schema_values/* textMap */.sP, outputs: schema_values/* textMap */.sP }),
    resources: dist.object({
        cpu: optionalText,
        memory: optionalText,
        disk: optionalText,
        gpu: optionalText,
        timeout: dist.nullable(schema_values/* whole */.WQ),
    }),
    hooks: dist.object({ before: schema_values/* texts */.Te, after: schema_values/* texts */.Te, on_failure: schema_values/* texts */.Te }),
    dev: dist.object({ hot_reload: dist/* boolean */.zMY(), watch_paths: schema_values/* texts */.Te, locales: schema_values/* texts */.Te }),
    toolbus: dist.nullable(dist.object({ invoke: schema_values/* textMap */.sP, stream: schema_values/* textMap */.sP, subscribe: schema_values/* textMap */.sP })),
});
/** Whoever changes the type is told to change the schema. */
const DEFINITION_FITS = true;

;// CONCATENATED MODULE: ./src/ledger/metadata-schema.ts




const content = dist.pipe(dist/* strictObject */.rej({
    inputs: dist.pipe(schema_values/* hex */.uh, dist/* description */.h_('SHA-256 of the lines `<sha256>  <path>` of the inputs, sorted by path in bytes')),
    lockfiles: dist.pipe(dist/* record */.g1P(dist.string(), schema_values/* hex */.uh), dist/* description */.h_('SHA-256 of each lockfile by its name')),
    wasm: dist.pipe(dist.nullable(schema_values/* hex */.uh), dist/* description */.h_('SHA-256 of the WASM module')),
}), dist/* description */.h_('The bytes of the release; the digest covers it'));
const source = dist.object({
    repository: dist.nullable(schema_values/* text */.Qq),
    commit: dist.nullable(schema_values/* text */.Qq),
    ref: dist.nullable(schema_values/* text */.Qq),
    pull_request: dist.nullable(schema_values/* whole */.WQ),
});
const lock = dist.object({
    fingerprint: schema_values/* text */.Qq,
    interpreter: dist.nullable(dist.object({ version: schema_values/* text */.Qq, implementation: schema_values/* text */.Qq, platform: schema_values/* text */.Qq })),
    packages: dist/* array */.YOg(dist.object({ name: schema_values/* text */.Qq, version: schema_values/* text */.Qq })),
});
const metadata_schema_wasm = dist.object({
    sha256: schema_values/* hex */.uh,
    size: schema_values/* whole */.WQ,
    form: dist/* picklist */.KIO(['module', 'component']),
    imports: schema_values/* texts */.Te,
    exports: schema_values/* texts */.Te,
});
/** The workflow artifact that holds a release's bundle. */
const artifact = dist.object({ id: schema_values/* whole */.WQ, name: schema_values/* text */.Qq, digest: schema_values/* text */.Qq });
/** What hosts find beside a release's definition. */
const metadata = dist.object({
    digest: dist.pipe(schema_values/* digest */.br, dist/* description */.h_('SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}')),
    content,
    source,
    run: dist.nullable(schema_values/* text */.Qq),
    actor: schema_values/* text */.Qq,
    staged_at: schema_values/* time */.kB,
    notes: dist.nullable(schema_values/* text */.Qq),
    lock: dist.nullable(lock),
    wasm: dist.nullable(metadata_schema_wasm),
    artifact: dist.nullable(artifact),
});
/** metadata.json of a release. What a later version of this program adds is kept. */
const release = dist.pipe(dist.object({
    plugin: schema_values.id,
    version: schema_values/* version */.rE,
    channel: dist/* picklist */.KIO(channel/* CHANNELS */.l),
    rollout: schema_values/* rollout */.yT,
    staged: dist.pipe(dist/* boolean */.zMY(), dist/* description */.h_('Whether it was never active on this channel')),
    metadata,
    definition: definition,
}), dist/* title */.DDF('A release of a CoolBox plugin'), dist/* description */.h_('artifacts/plugins/<id>/updates/<channel>/<version>/metadata.json'));
/** What the JSON Schema names, so that it is said once. */
const DEFINITIONS = { definition: definition, build: build, content, source, lock, wasm: metadata_schema_wasm, artifact };


/***/ }),

/***/ 4129:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: function() { return /* binding */ README; },
/* harmony export */   Jz: function() { return /* binding */ fixedPaths; },
/* harmony export */   RH: function() { return /* binding */ PLUGINS; },
/* harmony export */   ae: function() { return /* binding */ historyPath; },
/* harmony export */   kK: function() { return /* binding */ selectionPath; },
/* harmony export */   kp: function() { return /* binding */ roleOf; },
/* harmony export */   mj: function() { return /* binding */ DERIVED; },
/* harmony export */   r4: function() { return /* binding */ BOARD; },
/* harmony export */   xG: function() { return /* binding */ derivedPath; },
/* harmony export */   xT: function() { return /* binding */ metadataPath; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _manifest_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6629);



/** What hosts read: one file for all plugins. */
const BOARD = 'channels.json';
/** The board, for people browsing the branch. */
const README = 'README.md';
/** All plugins lie below this folder. */
const PLUGINS = 'artifacts/plugins/';
/** The files of a channel that follow from its history. */
const DERIVED = ['active', 'staged', 'rollback', 'hold'];
/** `channel.json` of a plugin. @throws Refusal `unknown_plugin` when the id is not safe as a folder. */
function selectionPath(plugin) {
    return `${pluginFolder(plugin)}/channel.json`;
}
/** `active.json`, `staged.json`, `rollback.json` or `hold.json` of a channel. @throws as `selectionPath`. */
function derivedPath(plugin, channel, kind) {
    return `${channelFolder(plugin, channel)}/${kind}.json`;
}
/** `history.jsonl` of a channel. @throws as `selectionPath`. */
function historyPath(plugin, channel) {
    return `${channelFolder(plugin, channel)}/history.jsonl`;
}
/** `metadata.json` of a release. @throws as `selectionPath`; `usage` when the version is not safe as a folder. */
function metadataPath(plugin, channel, version) {
    // The branch is outside data: what was checked when it was written is checked when it is read.
    const fault = (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFault */ .nj)(version);
    if (fault !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `${fault}: '${version}'.`);
    return `${channelFolder(plugin, channel)}/${version}/metadata.json`;
}
/** Every path of a plugin that does not depend on its versions. @throws as `selectionPath`. */
function fixedPaths(plugin) {
    const ofChannel = (channel) => [
        historyPath(plugin, channel),
        ...DERIVED.map((kind) => derivedPath(plugin, channel, kind)),
    ];
    return [selectionPath(plugin), ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.flatMap(ofChannel)];
}
/** What a path of the branch is for. */
function roleOf(path) {
    if (path === BOARD)
        return { kind: 'board' };
    if (path === README)
        return { kind: 'readme' };
    if (!path.startsWith(PLUGINS))
        return null;
    const [plugin = '', ...rest] = path.slice(PLUGINS.length).split('/');
    if ((0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .idFault */ .m)(plugin) !== null)
        return null;
    if (rest.join('/') === 'channel.json')
        return { kind: 'selection', plugin };
    const [updates, channel = '', name = '', file, ...more] = rest;
    if (updates !== 'updates' || !(0,_channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .isChannel */ .I)(channel) || more.length > 0)
        return null;
    if (file !== undefined) {
        const isMetadata = file === 'metadata.json' && (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFault */ .nj)(name) === null;
        return isMetadata ? { kind: 'metadata', plugin, channel, version: name } : null;
    }
    if (name === 'history.jsonl')
        return { kind: 'history', plugin, channel };
    const kind = DERIVED.find((one) => name === `${one}.json`);
    return kind === undefined ? null : { kind, plugin, channel };
}
function pluginFolder(plugin) {
    const fault = (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .idFault */ .m)(plugin);
    if (fault !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `${fault}: '${plugin}'.`);
    return `${PLUGINS}${plugin}`;
}
function channelFolder(plugin, channel) {
    return `${pluginFolder(plugin)}/updates/${channel}`;
}


/***/ }),

/***/ 4525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: function() { return /* binding */ text; },
/* harmony export */   Te: function() { return /* binding */ texts; },
/* harmony export */   WQ: function() { return /* binding */ whole; },
/* harmony export */   br: function() { return /* binding */ digest; },
/* harmony export */   id: function() { return /* binding */ id; },
/* harmony export */   kB: function() { return /* binding */ time; },
/* harmony export */   rE: function() { return /* binding */ version; },
/* harmony export */   sP: function() { return /* binding */ textMap; },
/* harmony export */   uh: function() { return /* binding */ hex; },
/* harmony export */   yT: function() { return /* binding */ rollout; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _manifest_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6629);


// What the files of the ledger are made of. Their JSON Schemas are published, so every rule here is one that those can say.
const text = valibot__WEBPACK_IMPORTED_MODULE_1__.string();
const texts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__.string());
const textMap = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__.string());
const whole = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(Number.MAX_SAFE_INTEGER));
const hex = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{64}$/));
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const time = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
const rollout = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(1));
const id = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(_manifest_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_PATTERN */ .pw));
const version = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(_manifest_names_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION_PATTERN */ .Q6));


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