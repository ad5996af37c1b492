export const id = 133;
export const ids = [133,357];
export const modules = {

/***/ 3516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ changeLedger)
/* harmony export */ });
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);
/* harmony import */ var _manifest_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5357);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9579);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1617);




/** Changes the ledger by one commit, or not at all. @throws Refusal as the ledger does. */
async function changeLedger(inputs, world, change) {
    const { patterns, intent, check } = change;
    const dryRun = inputs['dry-run'];
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.withLedger)(inputs, world, async ({ ledger, asking, now }) => {
        const acted = await ledger.act({
            // Ids spare a round trip: globs are only met once the board is read.
            plugins: patterns.length > 0 && !patterns.some(_manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .isGlob */ .fg)
                ? patterns
                : ({ entries }) => inLedger(patterns, entries) ?? [...entries.keys()],
            ...(check === undefined ? {} : { check }),
            intent: ({ board }) => intent(asking, inLedger(patterns, board.entries), board),
        }, now, { dryRun });
        return (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .s)(acted, { ...change, dryRun }, world);
    });
}
function inLedger(patterns, entries) {
    return patterns.length === 0 ? null : (0,_manifest_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectIds */ .h)(patterns, [...entries.keys()], 'The ledger');
}


/***/ }),

/***/ 5133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   channel: () => (/* binding */ channel)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3516);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);


/** Selects the channel that plugins follow. */
async function channel(inputs, world) {
    const selected = (0,_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .channelOf */ .ts)(inputs.channel, 'channel');
    const { plugins: patterns } = inputs;
    (0,_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNamed */ .eY)(patterns, `channel greeter ${selected}`);
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changeLedger */ .m)(inputs, world, {
        title: `Follow ${selected}`,
        patterns,
        data: { channel: selected },
        intent: (asking, plugins) => ({ ...asking, operation: 'channel', channel: selected, plugins: plugins ?? [] }),
    });
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('usage', `The input 'plugins' has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(word)}, which is too much for a glob.`, {
                hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
            });
    }
    const unmet = asked.filter((word) => !ids.some((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([word])));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
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
