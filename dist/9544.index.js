"use strict";
exports.id = 9544;
exports.ids = [9544,2901];
exports.modules = {

/***/ 9617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: function() { return /* binding */ POLICY_FILE; },
  T: function() { return /* binding */ readPolicy; }
});

// EXTERNAL MODULE: ./node_modules/luxon/build/es6/luxon.mjs
var luxon = __webpack_require__(8714);
// EXTERNAL MODULE: ./src/duration.ts + 1 modules
var duration = __webpack_require__(5218);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/coerce.ts
var coerce = __webpack_require__(9608);
// EXTERNAL MODULE: ./src/manifest/findings.ts
var manifest_findings = __webpack_require__(1647);
// EXTERNAL MODULE: ./src/manifest/read.ts + 2 modules
var read = __webpack_require__(2901);
// EXTERNAL MODULE: ./src/manifest/spot.ts
var manifest_spot = __webpack_require__(3149);
// EXTERNAL MODULE: ./src/manifest/value.ts
var value = __webpack_require__(1860);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/channel/policy.ts
var channel_policy = __webpack_require__(6225);
;// CONCATENATED MODULE: ./src/channel/policy-keys.ts
/** The keys of each mapping in a policy file. The compiler holds them equal to the schema's, which is loaded for its types only. */
const POLICY_KEYS = {
    policy: { $schema: true, channels: true },
    channels: { canary: true, beta: true, stable: true },
    channel: { from: true, soak: true, permission: true, window: true },
    window: { days: true, hours: true, timezone: true },
};

;// CONCATENATED MODULE: ./src/channel/policy-file.ts












/** Where the policy lies on the default branch. */
const POLICY_FILE = '.github/plugin-channels.yml';
/**
 * Reads a policy file; what it leaves out is as it is without one (§7).
 * @param file how messages name it.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too).
 */
function readPolicy(text, file = POLICY_FILE) {
    const body = text.startsWith('\ufeff') ? text.slice(1) : text;
    if (body.length < LARGEST_EMPTY && /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$))*$/.test(body))
        return { policy: channel_policy/* DEFAULT_POLICY */.zj, problems: [] };
    const findings = (0,manifest_findings/* createFindings */.N)(file, body);
    const value = (0,read.parseText)(body, findings);
    const policy = value === null ? channel_policy/* DEFAULT_POLICY */.zj : policyOf({ value, path: null, findings });
    if (findings.failed)
        throw invalid(file, findings.problems());
    return { policy, problems: findings.problems() };
}
/** Longer texts are left to the reader, which knows what is too long. */
const LARGEST_EMPTY = 100_000;
/** A year: a release that soaks for longer is forgotten. */
const LONGEST_SOAK = 365 * 24 * 60 * 60 * 1000;
function invalid(file, problems) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors, the first`;
    const what = [first?.path ?? '', first?.message ?? ''].filter((part) => part !== '').join(': ');
    return new src_errors/* Refusal */.P_('manifest_invalid', `The policy '${file}' has ${count} in line ${first?.line ?? 1}: ${what}.`, {
        hint: 'Each problem names its line, what was found and what is allowed.',
        problems,
    });
}
function policyOf(document) {
    const top = (0,manifest_spot/* block */.om)(document, 'policy', POLICY_KEYS.policy);
    const spot = top?.get('channels') ?? null;
    const channels = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'list of channels', POLICY_KEYS.channels);
    const read = (channel) => channelPolicy(channels?.get(channel) ?? null, channel);
    return { canary: read('canary'), beta: read('beta'), stable: read('stable') };
}
function channelPolicy(spot, channel) {
    const given = channel_policy/* DEFAULT_POLICY */.zj[channel];
    const settings = spot === null ? null : (0,manifest_spot/* block */.om)(spot, `policy of ${channel}`, POLICY_KEYS.channel);
    if (settings === null)
        return given;
    const from = source(settings.get('from'), channel);
    const soakSpot = settings.get('soak');
    const soak = soakTime(soakSpot) ?? (from === null ? 0 : given.soak);
    if (from === null && soak > 0 && soakSpot !== null) {
        (0,manifest_spot/* refuse */.TR)(soakSpot, {
            message: `Nothing soaks before ${channel}, which takes what is staged on it`,
            allowed: channel === 'canary' ? 'no soak' : 'a soak together with a channel below it as `from`',
        });
    }
    return {
        from,
        soak,
        permission: oneOf(settings.get('permission'), 'permission', channel_policy/* PERMISSIONS */.Jj) ?? given.permission,
        window: windowOf(settings.get('window')),
    };
}
function source(spot, channel) {
    if (spot === null)
        return channel_policy/* DEFAULT_POLICY */.zj[channel].from;
    const from = oneOf(spot, 'channel', channel_channel/* CHANNELS */.l.slice(0, channel_channel/* CHANNELS */.l.indexOf(channel) + 1));
    return from === channel ? null : (from ?? channel_policy/* DEFAULT_POLICY */.zj[channel].from);
}
function soakTime(spot) {
    if (spot === null)
        return null;
    const { value } = spot;
    const { scalar } = value.type === 'scalar' ? value : { scalar: null };
    const text = scalar?.kind === 'string' ? scalar.value.trim() : scalar?.kind === 'integer' ? scalar.source : '';
    const soak = text === '0' ? 0 : (0,duration/* readDuration */.$)(text);
    if (soak !== undefined && soak <= LONGEST_SOAK)
        return soak;
    (0,manifest_spot/* refuse */.TR)(spot, {
        message: 'This is no time to soak',
        allowed: '0, or a duration with its unit, such as 90m, 24h or 3d, up to 365d',
    });
    return null;
}
function windowOf(spot) {
    const settings = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'window', POLICY_KEYS.window);
    if (settings === null)
        return null;
    const days = settings.get('days');
    return {
        days: days === null ? channel_policy/* DAYS */.qn : daysOf(days),
        hours: hoursOf(settings.get('hours')),
        timezone: zoneOf(settings.get('timezone')),
    };
}
function daysOf(spot) {
    const listed = (0,coerce/* items */.ld)(spot);
    if (listed.length === 0 && spot.value.type === 'list')
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'A window without days never opens', allowed: channel_policy/* DAYS */.qn.join(', ') });
    const read = listed.map((item) => oneOf(item, 'day', channel_policy/* DAYS */.qn));
    return channel_policy/* DAYS */.qn.filter((day) => read.includes(day));
}
const HOURS = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*-\s*((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
function hoursOf(spot) {
    if (spot === null)
        return ['00:00', '24:00'];
    const [, from, to] = HOURS.exec(textOf(spot).trim()) ?? [];
    if (from !== undefined && to !== undefined)
        return [from, to];
    (0,manifest_spot/* refuse */.TR)(spot, {
        message: 'These are no hours',
        allowed: 'two times, such as "09:00-16:00" or, over midnight, "22:00-04:00"',
    });
    return ['00:00', '24:00'];
}
function zoneOf(spot) {
    if (spot === null)
        return 'UTC';
    const name = textOf(spot).trim();
    if (name.length <= 64 && luxon/* IANAZone */.oh.isValidZone(name))
        return name;
    (0,manifest_spot/* refuse */.TR)(spot, near('time zone', name, Intl.supportedValuesOf('timeZone'), 'a name such as Europe/Copenhagen or UTC'));
    return 'UTC';
}
/** One of these words, in any case; null where there is something else, which is an error. */
function oneOf(spot, sort, words) {
    if (spot === null)
        return null;
    const text = textOf(spot).trim().toLowerCase();
    const found = words.find((word) => word.toLowerCase() === text);
    if (found === undefined)
        (0,manifest_spot/* refuse */.TR)(spot, near(sort, text, words, words.join(', ')));
    return found ?? null;
}
function near(sort, text, words, allowed) {
    const meant = text === '' || text.length > 64 ? undefined : (0,nearest/* nearest */.p)(text, words);
    return { message: `This is no ${sort}${meant === undefined ? '' : `; did you mean ${(0,value/* quoted */.TL)(meant)}?`}`, allowed };
}
function textOf({ value }) {
    return value.type === 'scalar' && value.scalar.kind === 'string' ? value.scalar.value : '';
}


/***/ }),

/***/ 8626:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: function() { return /* binding */ policyOf; }
});

// EXTERNAL MODULE: ./src/channel/policy.ts
var channel_policy = __webpack_require__(6225);
// EXTERNAL MODULE: ./src/channel/policy-file.ts + 1 modules
var policy_file = __webpack_require__(9617);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/ledger/driver.ts + 4 modules
var driver = __webpack_require__(1763);
// EXTERNAL MODULE: ./src/ledger/fetch.ts
var fetch = __webpack_require__(4509);
// EXTERNAL MODULE: ./src/ledger/git.ts
var ledger_git = __webpack_require__(2493);
// EXTERNAL MODULE: ./src/ledger/initialise.ts
var initialise = __webpack_require__(8102);
// EXTERNAL MODULE: ./src/ledger/patience.ts
var patience = __webpack_require__(8694);
// EXTERNAL MODULE: ./src/ledger/remote.ts
var ledger_remote = __webpack_require__(2555);
// EXTERNAL MODULE: ./src/ledger/throwaway.ts
var throwaway = __webpack_require__(679);
// EXTERNAL MODULE: ./src/ledger/tip.ts
var tip = __webpack_require__(1512);
;// CONCATENATED MODULE: ./src/ledger/default-branch.ts









/**
 * What is in a file on the default branch of the repository that has the ledger: where the remote's HEAD is; of the repository
 * one stands in, where the HEAD of `origin` was when it was last fetched, else its own. Undefined where there is no such file or
 * no commit yet. Brings that one file (where the remote can: else its last commit) into a repository that is thrown away.
 * @throws Refusal as `withBranch`, and `ledger_corrupt` where something else than a file has that path.
 */
async function readDefault(options, path) {
    const { where, environment, signal, patienceMs = driver/* PATIENCE_MS */.x } = options;
    const remote = await (0,ledger_remote/* findRemote */._)(where, environment, signal);
    const until = performance.now() + patienceMs;
    const world = { outside: environment, signal, place: remote.place, until: () => until };
    return (0,throwaway/* inThrowaway */.E)(options.temporary ?? environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), async (folder) => {
        const git = (0,ledger_git/* gitAt */.c)(folder, world);
        await (0,initialise/* initialise */.Y)(git, remote.local?.objectFormat);
        for (const ref of remote.here ? ['refs/remotes/origin/HEAD', 'HEAD'] : ['HEAD']) {
            const source = { git, world, remote, ref, partial: remote.local === undefined, brought: new Set() };
            const commit = await (0,fetch/* fetchTip */.mC)(source);
            if (commit !== null)
                return (0,tip/* tipOf */.nM)(git, commit, bringer(source)).read(path);
        }
        return undefined;
    });
}
/** Has git bring the objects that were left out: a remote that leaves out nothing may refuse to send a single one. */
function bringer(source) {
    return async (ids) => {
        const input = `${ids.join('\n')}\n`;
        await (0,patience/* patiently */.d_)(source, () => (0,fetch/* speak */.Lr)(source, ['cat-file', '--batch-check'], { input }));
    };
}

// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
;// CONCATENATED MODULE: ./src/commands/policy.ts





/**
 * What the channels ask of promotions: `.github/plugin-channels.yml` of the default branch, whatever is checked out here. Its
 * warnings are told.
 * @throws Refusal `manifest_invalid` with every problem at its line; what git throws when the branch cannot be read.
 */
async function policyOf(inputs, world) {
    const { environment, signal, log } = world;
    const bytes = await fileOf(() => readDefault({ where: (0,ledger.whereOf)(inputs, world), environment, signal }, policy_file/* POLICY_FILE */.C));
    if (bytes === undefined)
        return channel_policy/* DEFAULT_POLICY */.zj;
    const { policy, problems } = (0,policy_file/* readPolicy */.T)(textOf(bytes));
    for (const problem of problems)
        log.warning((0,errors/* problemText */.fI)(problem), problem);
    return policy;
}
async function fileOf(reading) {
    try {
        return await reading();
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P_ && error.reason === 'ledger_corrupt')
            throw noFile('it is no file', error);
        throw error;
    }
}
function textOf(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw noFile('it is no UTF-8 text', error);
    }
}
function noFile(why, cause) {
    return new errors/* Refusal */.P_('manifest_invalid', `The policy '${policy_file/* POLICY_FILE */.C}' of the default branch cannot be read: ${why}.`, {
        hint: 'Put a file of text there, or remove it: without one the policy of the README holds.',
        cause,
    });
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

/***/ 2901:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseText: function() { return /* binding */ parseText; },
  readManifest: function() { return /* binding */ readManifest; }
});

// EXTERNAL MODULE: ./src/manifest/interpret.ts + 5 modules
var interpret = __webpack_require__(5804);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/manifest/value.ts
var manifest_value = __webpack_require__(1860);
;// CONCATENATED MODULE: ./src/manifest/text.ts


/** What a manifest may have at most. Beyond, reading it could take long or end the process. */
const LIMITS = {
    /** UTF-8. */
    bytes: 1024 * 1024,
    /** As the YAML lexer counts, white space included: 500 plugins are about 115,000. */
    tokens: 200_000,
    /** Lists and mappings within each other. */
    nesting: 32,
    /** Values that aliases stand for, all together. */
    aliased: 10_000,
};
/** More syntax errors than this are one broken file: those after them tell nothing new. */
const MOST_SYNTAX_ERRORS = 50;
/**
 * The YAML document that a text holds, without its values resolved; null where it cannot be used, which the findings then say.
 * The `yaml` package is fed by hand: its own check for duplicate keys and its pretty errors take quadratic time, and it
 * recurses into nested collections.
 */
function composeText(text, findings) {
    if (!isReadable(text, findings))
        return null;
    const traces = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        const document = composeWithinLimits(text, findings);
        if (document === null)
            return null;
        reportSyntax(document, findings);
        return document.errors.length > 0 ? null : document;
    }
    finally {
        Error.stackTraceLimit = traces;
    }
}
/** Whether the text is small enough, and of characters that YAML allows. */
function isReadable(text, findings) {
    const size = sizeOf(text);
    if (size > LIMITS.bytes) {
        findings.error(0, null, {
            message: 'The file is too large',
            found: `${size} ${text.length > LIMITS.bytes ? 'characters' : 'bytes'}`,
            allowed: `up to ${LIMITS.bytes} bytes (1 MiB)`,
        });
        return false;
    }
    if (!SUSPECT.test(text))
        return true;
    let count = 0;
    for (const { index, 0: char } of text.matchAll(NOT_TAKEN)) {
        if (++count > MOST_SYNTAX_ERRORS)
            break;
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
function sizeOf(text) {
    const isClear = text.length > LIMITS.bytes || text.length * 3 <= LIMITS.bytes;
    return isClear ? text.length : new TextEncoder().encode(text).length;
}
function composeWithinLimits(text, findings) {
    const lexemes = lexemesOf(text, findings);
    const tokens = lexemes === null ? null : tokensOf(lexemes, findings);
    if (tokens === null)
        return null;
    // The failsafe schema makes every scalar a string; what it means is ours to tell, with its spelling (see scalar.ts).
    const composer = new dist/* Composer */.Dk({
        schema: 'failsafe',
        resolveKnownTags: false,
        uniqueKeys: false,
        prettyErrors: false,
        version: '1.2',
        logLevel: 'silent',
    });
    const [document] = [...composer.compose(tokens)];
    if (document === undefined)
        findings.error(0, null, { message: 'The file is empty', allowed: 'a mapping' });
    return document ?? null;
}
/** The lexer's words, all of them before anything is made of them: counting is cheap. */
function lexemesOf(text, findings) {
    const lexemes = [];
    let offset = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (lexemes.push(lexeme) > LIMITS.tokens) {
            findings.error(offset, null, {
                message: 'The file is too large',
                found: `more than ${LIMITS.tokens} tokens`,
                allowed: `up to ${LIMITS.tokens} tokens`,
            });
            return null;
        }
        // The lexer's own signs stand for nothing in the text, which has no such characters.
        if (lexeme !== '\x02' && lexeme !== '\x18' && lexeme !== '\x1f')
            offset += lexeme.length;
    }
    return lexemes;
}
/** The tokens of the first document, as trees. */
function tokensOf(lexemes, findings) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    let documents = 0;
    let directives = 0;
    const take = (made) => {
        for (const token of made) {
            if (token.type === 'directive') {
                if (++directives <= MOST_SYNTAX_ERRORS)
                    reportDirective(token, findings);
                continue;
            }
            if (token.type === 'document' && ++documents === 2) {
                findings.error(token.offset, null, {
                    message: 'The file holds more than one YAML document',
                    allowed: 'one document',
                });
            }
            if (documents <= 1)
                tokens.push(token);
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
function reportDirective({ offset, source }, findings) {
    findings.error(offset, null, {
        message: 'YAML directives are not taken',
        found: (0,manifest_value/* quoted */.TL)(source),
        allowed: 'a document without lines that begin with %',
    });
}
/** Reports that lists and mappings are nested too deep. */
function tooDeep(at, findings) {
    findings.error(at, null, {
        message: 'Lists and mappings are nested too deep',
        found: `more than ${LIMITS.nesting} levels`,
        allowed: `up to ${LIMITS.nesting} levels`,
    });
}
function reportSyntax({ errors, warnings }, findings) {
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
        if (code !== 'TAG_RESOLVE_FAILED')
            findings.warn(pos[0], null, { message: printable(message) });
    }
}
/** A message of the parser, which may quote the text, on one line. */
function printable(message) {
    const short = message.length > 200 ? `${message.slice(0, 200)}…` : message;
    return short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

// EXTERNAL MODULE: ./src/manifest/scalar.ts
var manifest_scalar = __webpack_require__(809);
;// CONCATENATED MODULE: ./src/manifest/tree.ts




/**
 * The values of a composed document with their places; aliases are resolved (one value, in several places). Null where an
 * alias or the nesting makes the document unusable; the findings say so, and name tags, keys and texts that are not taken.
 */
function valueTree(document, findings) {
    const builder = { findings, anchors: new Map(), nodes: 0, aliased: 0, deepest: 0, broken: false };
    const value = tree_valueOf(document.contents, null, 0, builder);
    return builder.broken ? null : value;
}
const NULL_SCALAR = { kind: 'null' };
function tree_valueOf(node, path, depth, builder, at = 0) {
    if (node == null)
        return { type: 'scalar', at, scalar: NULL_SCALAR };
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, node.range[0], path, depth, builder);
    const { anchor } = node;
    if (anchor === undefined)
        return plainValue(node, path, depth, builder);
    const entry = { value: null, nodes: 0, levels: 0 };
    builder.anchors.set(anchor, entry);
    const { nodes, deepest } = builder;
    builder.deepest = depth;
    const value = plainValue(node, path, depth, builder);
    entry.value = value;
    entry.nodes = builder.nodes - nodes;
    entry.levels = builder.deepest - depth;
    builder.deepest = Math.max(deepest, builder.deepest);
    return value;
}
function aliased(name, at, path, depth, builder) {
    const { findings } = builder;
    const target = builder.anchors.get(name);
    const nothing = { type: 'scalar', at, scalar: NULL_SCALAR };
    if (target?.value == null) {
        builder.broken = true;
        const message = target === undefined ? 'The alias names an anchor that is not there' : 'The alias names what it is part of';
        findings.error(at, path, { message, found: (0,manifest_value/* quoted */.TL)(`*${name}`) });
        return nothing;
    }
    builder.nodes += target.nodes;
    builder.aliased += target.nodes;
    builder.deepest = Math.max(builder.deepest, depth + target.levels);
    if (!builder.broken && builder.aliased > LIMITS.aliased) {
        builder.broken = true;
        findings.error(at, path, {
            message: 'The aliases stand for too much',
            found: `more than ${LIMITS.aliased} values`,
            allowed: `up to ${LIMITS.aliased} values, all aliases together`,
        });
    }
    if (!builder.broken && depth + target.levels > LIMITS.nesting) {
        builder.broken = true;
        tooDeep(at, findings);
    }
    return builder.broken ? nothing : target.value;
}
function plainValue(node, path, depth, builder) {
    builder.nodes++;
    const at = node.range[0];
    if ((0,dist/* isAlias */.Vj)(node))
        return { type: 'scalar', at, scalar: NULL_SCALAR };
    if ((0,dist/* isScalar */.jn)(node))
        return { type: 'scalar', at, scalar: scalarOf(node, path, builder.findings) };
    const level = depth + 1;
    if (level > LIMITS.nesting) {
        if (!builder.broken)
            tooDeep(at, builder.findings);
        builder.broken = true;
        return { type: 'list', at, items: [] };
    }
    builder.deepest = Math.max(builder.deepest, level);
    checkTag(node.tag, (0,dist/* isMap */.jh)(node) ? 'map' : 'seq', at, path, builder.findings);
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item, index) => tree_valueOf(item, { up: path, step: index }, level, builder, at));
        return { type: 'list', at, items };
    }
    return { type: 'map', at, entries: entriesOf(node.items, at, path, level, builder) };
}
function entriesOf(pairs, at, path, depth, builder) {
    const { findings } = builder;
    const first = new Map();
    const entries = [];
    for (const pair of pairs) {
        const keyValue = tree_valueOf(pair.key, path, depth, builder, at);
        const key = keyOf(keyValue, path, findings);
        const value = tree_valueOf(pair.value, { up: path, step: key ?? '?' }, depth, builder, keyValue.at);
        if (key === null)
            continue;
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, keyValue.at);
            entries.push({ key, at: keyValue.at, value });
            continue;
        }
        findings.error(keyValue.at, { up: path, step: key }, {
            message: `The key is there twice, first in line ${findings.place(earlier).line}`,
            found: (0,manifest_value/* quoted */.TL)(key),
            allowed: 'each key once',
        });
    }
    return entries;
}
function keyOf(value, path, findings) {
    const text = value.type === 'scalar' && value.scalar.kind !== 'null' ? (0,manifest_scalar/* pythonText */.G)(value.scalar) : null;
    if (text === null)
        findings.error(value.at, path, { message: 'This cannot be a key', found: (0,manifest_value/* described */.WY)(value), allowed: 'text' });
    return text;
}
const TAG = 'tag:yaml.org,2002:';
const SCALAR_TAGS = new Set(['null', 'bool', 'int', 'float', 'str'].map((name) => TAG + name));
function scalarOf(node, path, findings) {
    const text = String(node.value);
    const at = node.range[0];
    // Only this kind can spell these, by escapes; raw ones are refused before.
    if (node.type === 'QUOTE_DOUBLE' && /\0|\p{Surrogate}/u.test(text)) {
        findings.error(at, path, {
            message: 'The text has a NUL or half of a surrogate pair',
            found: (0,manifest_value/* quoted */.TL)(text),
            allowed: 'whole characters',
        });
    }
    const { tag } = node;
    if (tag === undefined)
        return node.type === 'PLAIN' ? (0,manifest_scalar/* plainScalar */.dn)(text) : { kind: 'string', value: text };
    if (tag === '!' || tag === `${TAG}str`)
        return { kind: 'string', value: text };
    if (!SCALAR_TAGS.has(tag)) {
        reportTag(tag, at, path, findings);
        return { kind: 'string', value: text };
    }
    return tagged(text, tag.slice(TAG.length), at, path, findings);
}
/** `!!int "3"` and the like: the core schema's own tags say what a text is, where it can be that. */
function tagged(text, name, at, path, findings) {
    const scalar = (0,manifest_scalar/* plainScalar */.dn)(text);
    const kinds = {
        null: 'null',
        bool: 'boolean',
        int: 'integer',
        float: 'float',
    };
    if (scalar.kind === kinds[name])
        return scalar;
    if (name === 'float' && scalar.kind === 'integer')
        return { kind: 'float', source: text, value: Number(text) };
    const value = { type: 'scalar', at, scalar };
    findings.error(at, path, { message: `The value is not what its tag !!${name} says`, found: (0,manifest_value/* described */.WY)(value) });
    return scalar;
}
function checkTag(tag, kind, at, path, findings) {
    if (tag !== undefined && tag !== '!' && tag !== TAG + kind)
        reportTag(tag, at, path, findings);
}
function reportTag(tag, at, path, findings) {
    findings.error(at, path, {
        message: 'The tag is not taken',
        found: (0,manifest_value/* quoted */.TL)(tag),
        allowed: 'no tags, or those of the YAML core schema: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq',
    });
}

;// CONCATENATED MODULE: ./src/manifest/read.ts



/**
 * Reads a manifest, YAML or JSON, and checks all of its profiles.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too), or `unknown_profile`.
 */
function readManifest(text, options) {
    return (0,interpret/* interpretManifest */.p)(text, parseText, options);
}
/** Parses YAML 1.2, of which JSON is a part, within the limits that keep hostile text harmless. */
function parseText(text, findings) {
    const document = composeText(text, findings);
    return document === null ? null : valueTree(document, findings);
}


/***/ })

};
;