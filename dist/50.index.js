export const id = 50;
export const ids = [50,357];
export const modules = {

/***/ 6114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ bundleCheck),
  s: () => (/* binding */ uploadBundle)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(8799);
// EXTERNAL MODULE: ./src/channel/digest.ts
var digest = __webpack_require__(2023);
;// CONCATENATED MODULE: ./src/channel/bundle.ts



/** The name of a bundle: made of its digest, so that one name never stands for two contents. */
function bundleName(digest) {
    return `plugin-bundle-${digest.replace(/^sha256:/u, '').slice(0, 32)}.tar`;
}
/**
 * What is in the bundle of some releases, one a plugin: `bundle.json` names them with what their digests are made of, and
 * `plugins/<id>/` holds `definition.json`, `lock.json`, `lockfiles/<name>` and `module.wasm`. It depends on the releases alone.
 */
function bundleMembers(releases) {
    const sorted = [...releases].sort((one, other) => (one.plugin < other.plugin ? -1 : 1));
    const listed = sorted.map(({ plugin, version, digest, content }) => ({ plugin, version, digest, content }));
    return [
        { path: 'bundle.json', content: { text: jsonText({ schema: 1, releases: listed }) } },
        ...sorted.flatMap(({ plugin, version, definition, lock, lockfiles, module }) => {
            const folder = folderOf(plugin);
            const file = (path, place) => ({ path: folder + path, content: { file: place } });
            return [
                { path: `${folder}definition.json`, content: { text: jsonText((0,digest/* versioned */.iF)(definition, version)) } },
                ...(lock === null ? [] : [file('lock.json', lock)]),
                ...Object.entries(lockfiles).map(([name, place]) => file(`lockfiles/${name}`, place)),
                ...(module === null ? [] : [file('module.wasm', module)]),
            ];
        }),
    ];
}
/**
 * What of a release is not in a bundle as it was recorded, as clauses; none where all is.
 * @param digests SHA-256, in lower-case hex, of each file in the bundle by its path.
 */
function bundleFaults(release, digests) {
    const { plugin, version, definition, metadata } = release;
    const folder = folderOf(plugin);
    const { lockfiles, wasm } = metadata.content;
    const recorded = new Map([
        [`${folder}definition.json`, sha256(jsonText((0,digest/* versioned */.iF)(definition, version)))],
        ...Object.entries(lockfiles).map(([name, digest]) => [`${folder}lockfiles/${name}`, digest]),
        ...(wasm === null ? [] : [[`${folder}module.wasm`, wasm]]),
    ]);
    return [...recorded].flatMap(([path, digest]) => {
        const found = digests.get(path);
        if (found === digest)
            return [];
        return found === undefined ? `'${path}' is missing` : `'${path}' is ${found}, recorded is ${digest}`;
    });
}
function folderOf(plugin) {
    return `plugins/${plugin}/`;
}
/** RFC 8785: the same value always gives the same bytes. */
function jsonText(value) {
    return `${(0,canonicalize/* default */.A)(value) ?? ''}\n`;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/archive.ts
var archive = __webpack_require__(6034);
// EXTERNAL MODULE: ./src/world/artifacts.ts + 1 modules
var world_artifacts = __webpack_require__(9348);
// EXTERNAL MODULE: ./src/world/run.ts
var run = __webpack_require__(2773);
;// CONCATENATED MODULE: ./src/commands/bundle.ts








/**
 * Stores what releases are made of as one workflow artifact, and returns it; null where there is no service for it, or it
 * fails, which is a warning: the ledger is the truth, and a bundle only saves building it again.
 */
async function uploadBundle(releases, world) {
    return withArtifacts(world, async (artifacts, folder) => {
        const packed = (0,external_node_path_.join)(folder, 'bundle.tar');
        const digest = await (0,archive/* pack */.qq)(bundleMembers(releases), packed, (0,external_node_path_.join)(folder, 'gathered'));
        const file = (0,external_node_path_.join)(folder, bundleName(digest));
        await (0,promises_.rename)(packed, file);
        const uploaded = await artifacts.upload(file);
        if (uploaded.kind === 'failed')
            world.log.warning(`The bundle of what is staged was not stored: ${uploaded.why}.`);
        return uploaded.kind === 'stored' ? uploaded.artifact : null;
    });
}
/**
 * Compares releases with the bundles that were stored when they were staged. One that cannot be had is a warning.
 * @throws Refusal `digest_mismatch` when a bundle holds something else than was recorded.
 */
function bundleCheck(token, world) {
    const checked = new Set();
    return async (releases) => {
        const fresh = releases.filter(({ metadata }) => metadata.artifact !== null && !checked.has(metadata.digest));
        if (fresh.length === 0)
            return;
        await withArtifacts(world, async (artifacts) => {
            const repository = (0,run/* repositoryOf */._)(world.environment)?.repository;
            const home = repository === undefined || token === '' ? undefined : { repository, token };
            for (const [artifact, those] of byArtifact(fresh)) {
                const downloaded = await artifacts.download(artifact, home);
                const names = those.map(({ plugin, version }) => `${plugin} ${version}`).join(', ');
                if (downloaded.kind === 'gone') {
                    world.log.warning(`The bundle of ${names} cannot be compared with what was staged: ${downloaded.why}.`);
                }
                else if (downloaded.kind === 'different') {
                    throw mismatch(names, `its digest is ${downloaded.digest}, recorded is ${artifact.digest}`);
                }
                else {
                    const digests = await (0,archive/* listArchive */.d0)(downloaded.path);
                    for (const release of those) {
                        const [fault] = bundleFaults(release, digests);
                        if (fault !== undefined)
                            throw mismatch(`${release.plugin} ${release.version}`, fault);
                    }
                }
            }
        });
        for (const { metadata } of fresh)
            checked.add(metadata.digest);
    };
}
function byArtifact(releases) {
    const groups = new Map();
    for (const release of releases) {
        const { artifact } = release.metadata;
        if (artifact === null)
            continue;
        const group = groups.get(artifact.id) ?? [artifact, []];
        group[1].push(release);
        groups.set(artifact.id, group);
    }
    return [...groups.values()];
}
function mismatch(names, fault) {
    return new errors/* Refusal */.P('digest_mismatch', `The bundle of ${names} is not what was staged: ${fault}.`, {
        hint: 'Stage the release again under another version; what is active is not affected.',
    });
}
async function withArtifacts({ environment, signal }, work) {
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'plugin-bundle-'));
    const artifacts = (0,world_artifacts/* openArtifacts */.u)({ root, environment, signal });
    try {
        return await work(artifacts, root);
    }
    finally {
        await artifacts.close();
        await (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 2 });
    }
}


/***/ }),

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

/***/ 3050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _channel_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6225);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6114);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3516);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7780);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1617);





/** Makes releases active on a channel: what is staged there, or what another input names. */
async function promote(inputs, world) {
    const channel = (0,_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .channelOf */ .ts)(inputs.channel, 'channel');
    const from = inputs.from === undefined ? null : (0,_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .channelOf */ .ts)(inputs.from, 'from');
    const rollout = (0,_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .rolloutOf */ .Zb)(inputs.rollout);
    const { version = null, force, automatic, 'best-effort': bestEffort } = inputs;
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changeLedger */ .m)(inputs, world, {
        title: `Promote on ${channel}`,
        patterns: inputs.plugins,
        bestEffort,
        nothing: 'nothing_eligible',
        data: { channel },
        ...(world.onGitHub ? { check: (0,_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleCheck */ .n)((0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__.tokenOf)(inputs, world), world) } : {}),
        intent: (asking, plugins) => ({
            ...asking,
            by: automatic ? 'automatic' : asking.by,
            operation: 'promote',
            channel,
            plugins,
            from,
            version,
            ofPullRequest: asking.pullRequest,
            rollout,
            force,
            bestEffort,
            policy: _channel_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY */ .zj,
        }),
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


/***/ }),

/***/ 6034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d0: () => (/* binding */ listArchive),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qq: () => (/* binding */ pack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9464);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2380);








/**
 * Packs these files into an uncompressed tar that depends on nothing but their paths and bytes, and returns its digest
 * (`sha256:…`). `work` is a folder of its own, where they are gathered; it is removed.
 */
async function pack(members, archive, work) {
    const { create } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    try {
        for (const { path, content } of members) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), { recursive: true });
            if ('text' in content)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(place, content.text, { flag: 'wx' });
            else
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(content.file, place, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE | node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_EXCL);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(place, 0o644);
        }
        const paths = members.map(({ path }) => path).sort(_git_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .b);
        // Compressed bytes would differ from one zlib to the next.
        await create({ file: archive, cwd: work, portable: true, mtime: new Date(0), noDirRecurse: true }, paths);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(work, { recursive: true, force: true });
    }
    return digestOf(archive);
}
/** `sha256:` and the SHA-256 of a file. */
async function digestOf(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), hash);
    return `sha256:${hash.digest('hex')}`;
}
/**
 * SHA-256, in lower-case hex, of each file in a tar, by its path. Nothing is unpacked.
 * @throws Refusal `digest_mismatch` when it is none that `pack` can have made: compressed, cut off, with links, a path
 * twice, or more than 20,000 files.
 */
async function listArchive(archive) {
    await checkPlain(archive);
    const { list } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const found = new Map();
    let fault;
    await list({
        file: archive,
        strict: true,
        onReadEntry: (entry) => {
            if (entry.type !== 'File')
                fault ??= `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(entry.path)}' in it is no file (${entry.type})`;
            else if (found.has(entry.path))
                fault ??= `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(entry.path)}' is in it twice`;
            else if (found.size >= MOST)
                fault ??= `it holds more than ${MOST} files`;
            else {
                const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                found.set(entry.path, new Promise((resolve) => {
                    entry.on('end', () => {
                        resolve(hash.digest('hex'));
                    });
                }));
                entry.on('data', (chunk) => hash.update(chunk));
                return;
            }
            entry.resume();
        },
    }).catch((error) => {
        fault ??= error instanceof Error ? error.message : String(error);
    });
    if (fault !== undefined)
        throw noArchive(fault);
    const digests = await Promise.all([...found].map(async ([path, digest]) => [path, await digest]));
    return new Map(digests);
}
const MOST = 20_000;
/** The library would unpack what is compressed, however large it becomes. */
async function checkPlain(archive) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(archive);
    try {
        const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
        const isTar = buffer.toString('latin1', 257, 262) === 'ustar' && /^[!-~]/u.test(buffer.toString('latin1', 0, 1));
        if (!isTar)
            throw noArchive('it is no tar');
    }
    finally {
        await file.close();
    }
}
function noArchive(fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P('digest_mismatch', `The bundle cannot be read: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(fault)}.`, {
        hint: 'Stage the release again; what is active is not affected.',
    });
}


/***/ }),

/***/ 9348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ openArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/archive.ts
var archive = __webpack_require__(6034);
// EXTERNAL MODULE: ./src/world/cache-trouble.ts
var cache_trouble = __webpack_require__(2332);
;// CONCATENATED MODULE: ./src/world/artifact-trouble.ts

/** Why an errand at the artifact service did not end well, as a clause; undefined when it did. */
function whyNot(outcome) {
    switch (outcome.kind) {
        case 'late':
            return `GitHub's artifact service did not finish within ${outcome.seconds} s`;
        case 'gone':
            return `the process that was to ask for it is gone: ${outcome.detail}`;
        case 'done': {
            if (outcome.matched !== null)
                return undefined;
            const trouble = (0,cache_trouble/* troubleIn */.H)(outcome.lines);
            if (trouble === undefined)
                return "GitHub's artifact service said nothing";
            const { kind, detail } = trouble;
            if (kind === 'damaged' && ABSENT.test(detail))
                return `GitHub has it no more (${detail})`;
            return `${CLAUSES[kind]} (${detail})`;
        }
    }
}
const ABSENT = /\((?:404|410)\)|no artifacts found|artifact not found/i;
const CLAUSES = {
    away: "GitHub's artifact service cannot be reached",
    failing: "GitHub's artifact service fails",
    limited: 'GitHub limits the rate of requests',
    refused: 'this job has no right to it',
    'read-only': 'this job has no right to it',
    full: 'the storage for artifacts is full',
    exists: 'another artifact of this run has its name',
    damaged: "GitHub's artifact service did not do it",
};

// EXTERNAL MODULE: ./src/world/courier.ts
var world_courier = __webpack_require__(2287);
// EXTERNAL MODULE: ./src/world/variables.ts
var variables = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/world/artifacts.ts






/** The service that the environment names. Without one, artifacts of GitHub can still be brought with a token. */
function openArtifacts(options) {
    const { root, environment, signal, deadlines = DEADLINES, program } = options;
    const hasService = Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && environment['ACTIONS_RESULTS_URL']);
    let courier;
    const ask = async (errand) => {
        if (signal.aborted)
            return { kind: 'gone', detail: 'the run was cancelled' };
        try {
            courier ??= (0,world_courier/* startCourier */.w)(root, settings(environment), program);
            return await courier.ask(errand, deadlines);
        }
        catch (error) {
            return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
        }
    };
    const close = async () => {
        signal.removeEventListener('abort', leave);
        const ending = courier;
        courier = undefined;
        await ending?.end();
    };
    const leave = () => {
        void close();
    };
    signal.addEventListener('abort', leave, { once: true });
    return {
        async upload(file, { retentionDays } = {}) {
            if (!hasService)
                return { kind: 'absent' };
            const digest = await (0,archive/* digestOf */.ol)(file);
            const name = (0,external_node_path_.basename)(file);
            const outcome = await ask({ task: 'upload', file: (0,external_node_path_.relative)(root, file), retentionDays });
            const why = whyNot(outcome);
            if (why !== undefined)
                return { kind: 'failed', why };
            const [, id, stated] = /^([1-9]\d{0,15}) (sha256:[0-9a-f]{64})$/u.exec(matchedOf(outcome)) ?? [];
            if (stated === digest)
                return { kind: 'stored', artifact: { id: Number(id), name, digest } };
            return { kind: 'failed', why: `the service states another digest than ${digest}` };
        },
        async download({ id, digest }, home) {
            const ways = [...(home === undefined ? [] : [home]), ...(hasService ? [undefined] : [])];
            let why = 'there is no token to ask for it';
            for (const [index, way] of ways.entries()) {
                const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, 'artifact-'));
                const errand = { task: 'download', artifact: id, folder: (0,external_node_path_.basename)(place), from: ownerOf(way) };
                const trouble = whyNot(await ask(errand));
                if (trouble === undefined)
                    return compared(place, digest);
                // Why the first way failed says more than that this run, asked after it, has none of that id.
                if (index === 0)
                    why = trouble;
            }
            return { kind: 'gone', why };
        },
        close,
    };
}
const DEADLINES = { answer: 20, whole: 180 };
/** What @actions/artifact and the way to GitHub need; the tokens of the job beside the one are not for it. */
const PASSED = [
    ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_SERVER_URL', 'GITHUB_API_URL', 'GITHUB_RETENTION_DAYS'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'SystemRoot'],
];
function settings(environment) {
    const passed = {};
    for (const [name, value] of Object.entries(environment)) {
        if (!PASSED.some((pattern) => (0,variables/* covers */.hU)(pattern, name, process.platform)))
            continue;
        if ((0,variables/* variableName */.cG)(passed, name, process.platform) === undefined)
            passed[name] = value;
    }
    return passed;
}
function ownerOf(home) {
    if (home === undefined)
        return undefined;
    const [owner = '', name = ''] = home.repository.split('/');
    return { owner, name, token: home.token };
}
function matchedOf(outcome) {
    return outcome.kind === 'done' ? (outcome.matched ?? '') : '';
}
async function compared(folder, digest) {
    const [name, ...more] = await (0,promises_.readdir)(folder);
    if (name === undefined || more.length > 0)
        return { kind: 'gone', why: 'what came is not one file' };
    const path = (0,external_node_path_.join)(folder, name);
    const found = await (0,archive/* digestOf */.ol)(path);
    return found === digest ? { kind: 'file', path } : { kind: 'different', digest: found };
}


/***/ }),

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


/***/ })

};
