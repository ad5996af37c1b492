export const id = 742;
export const ids = [742];
export const modules = {

/***/ 7250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ changeSince)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/**
 * Finds the base (input, event, parent commit) and what changed since. Undefined, with the reason why, where there is none.
 * @throws Refusal `usage` when the base that was asked for is not there.
 */
async function changeSince(git, asked, event) {
    if (git === undefined) {
        if (asked !== undefined)
            throw noSuchBase(asked, 'the working directory is in no git repository');
        return { base: undefined, why: 'the working directory is in no git repository' };
    }
    const base = asked === undefined ? await defaultBase(git, event) : await askedBase(git, asked);
    if (base === undefined)
        return { base: undefined, why: 'there is no commit to compare with' };
    return { base, paths: await git.changedSince(base) };
}
/** A name that git can read as a commit, and nothing that it could take for an option or a refspec. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_./@^~{}-]*$/u;
const FULL_ID = /^[0-9a-f]{40,64}$/u;
async function askedBase(git, asked) {
    const known = NAME.test(asked) ? ((await git.commit(asked)) ?? (await git.commit(`origin/${asked}`))) : undefined;
    const commit = known ?? (FULL_ID.test(asked) ? await present(git, asked) : undefined);
    if (commit === undefined)
        throw noSuchBase(asked, 'there is no such commit, branch or tag here');
    return (await git.mergeBase(commit, 'HEAD')) ?? commit;
}
async function defaultBase(git, event) {
    const parents = await git.parents();
    // GitHub checks out the merge of the pull request: its first parent is the base as it was merged, newer than the event's.
    const merged = event.head !== undefined && parents[1] === event.head ? parents[0] : event.base;
    for (const candidate of [merged, parents[0]]) {
        const commit = candidate === undefined ? undefined : await present(git, candidate);
        if (commit !== undefined)
            return (await git.mergeBase(commit, 'HEAD')) ?? commit;
    }
    return undefined;
}
/** The commit where it is here or can be fetched: actions/checkout clones one commit unless told otherwise. */
async function present(git, id) {
    const here = await git.commit(id);
    if (here !== undefined)
        return here;
    return (await git.fetch(id)) ? git.commit(id) : undefined;
}
function noSuchBase(asked, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('usage', `The input 'base' is '${asked}', but ${why}.`, {
        hint: 'Give a commit, branch or tag that is in this clone; actions/checkout needs `fetch-depth: 0` for more than the last commit.',
    });
}


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/build/change.ts
var build_change = __webpack_require__(7250);
// EXTERNAL MODULE: ./src/build/inputs.ts
var build_inputs = __webpack_require__(435);
;// CONCATENATED MODULE: ./src/build/shards.ts
/**
 * Spreads plugins over at most `most` shards so that the largest total is small: largest first, each to the
 * shard with least so far (Graham's LPT rule, at most 4/3 of the optimum). The same plugins give the same shards.
 * @param plugins ids with the bytes of their inputs.
 */
function spread(plugins, most) {
    const count = Math.min(plugins.length, most);
    const shards = Array.from({ length: count }, () => ({ size: 0, ids: [] }));
    const bySize = [...plugins].sort((one, other) => other.size - one.size || (one.id < other.id ? -1 : 1));
    for (const { id, size } of bySize) {
        const least = shards.reduce((best, shard) => shard.size < best.size || (shard.size === best.size && shard.ids.length < best.ids.length) ? shard : best);
        least.ids.push(id);
        least.size += size;
    }
    return shards.map(({ ids }, index) => ({ shard: index + 1, plugins: ids.sort().join(',') }));
}

// EXTERNAL MODULE: ./src/manifest/platform.ts
var platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/plan.ts

/** The plan as Markdown: a row a plugin, and how many jobs the matrix has. */
function planReport(profile, plugins, shards) {
    const shardOf = new Map(shards.flatMap(({ shard, plugins: ids }) => ids.split(',').map((id) => [id, shard])));
    const rows = plugins.map(({ id, inputs, changed, supported }) => [
        (0,markdown/* code */.aY)(id),
        String(inputs.length),
        changed ? 'yes' : 'no',
        supported ? 'yes' : 'no',
        String(shardOf.get(id) ?? ''),
    ]);
    return [
        `### Plan of profile ${(0,markdown/* code */.aY)(profile)}`,
        '',
        (0,markdown/* table */.tp)(['plugin', 'input files', 'changed', 'this platform', 'job'], rows, ['l', 'r', 'l', 'l', 'r']),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 2 modules
var commands_workspace = __webpack_require__(2157);
;// CONCATENATED MODULE: ./src/commands/plan.ts








/** Lists plugins, their inputs, which of them a change touches, and the matrix of the changed ones. Changes nothing. */
async function plan(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.O)(inputs, world, { recalls: false });
    const { tree, artifacts, root } = workspace;
    const touched = await changes(workspace, inputs.base, world);
    const paths = (0,build_inputs/* pathsOf */.wG)([...tree.files, ...(touched?.paths ?? [])], tree.links);
    const here = (0,world_platform/* hostPlatform */.o)(process.platform, process.arch);
    // Of a submodule, or a repository within the repository, git names the folder alone: all that lies in it counts as changed.
    const holds = (path, files) => {
        const folder = path.replace(/\/$/u, '');
        return paths.isFolder(folder) && files.some((file) => file.startsWith(`${folder}/`));
    };
    const plugins = workspace.plugins.map((plugin) => {
        const named = (0,build_inputs/* inputsOf */.Vc)(plugin, paths, artifacts, root);
        const isInput = (0,build_inputs/* matcher */.jN)(named);
        const files = (0,build_inputs/* filesOf */.R8)(named, tree.files);
        if (files.length === 0) {
            const place = { file: workspace.manifestPlace, line: plugin.line, column: plugin.column };
            world.log.warning(`The plugin '${plugin.id}' has no inputs: only a change of its entry in the manifest touches it. Name its files in build.inputs.`, place);
        }
        return {
            id: plugin.id,
            definition: plugin.definition,
            inputs: files,
            changed: touched === undefined ||
                touched.entries(plugin) ||
                [...touched.paths].some((path) => isInput(path) || holds(path, files)),
            supported: (0,platform/* platformMatches */.J)(plugin.definition.runtime.interpreter?.platforms ?? [], here),
        };
    });
    const changed = plugins.filter((plugin) => plugin.changed);
    const sized = changed
        .filter(({ supported }) => supported)
        .map(({ id, inputs: files }) => ({ id, size: files.reduce((sum, path) => sum + tree.size(path), 0) }));
    const matrix = { include: spread(sized, inputs.shards) };
    return {
        reason: 'ok',
        message: planSentence(plugins.length, changed.length, touched?.base, matrix.include.length),
        data: { profile: workspace.profile.name, base: touched?.base ?? null, plugins, matrix },
        outputs: {
            plugins: JSON.stringify(plugins.map(({ id }) => id)),
            changed: JSON.stringify(changed.map(({ id }) => id)),
            matrix: JSON.stringify(matrix),
        },
        report: planReport(workspace.profile.name, plugins, matrix.include),
    };
}
function planSentence(plugins, changed, base, jobs) {
    const since = base === undefined ? '' : ` since ${base.slice(0, 12)}`;
    return `${changed} of ${plugins} ${plugins === 1 ? 'plugin' : 'plugins'} changed${since}; ${jobs} ${jobs === 1 ? 'job' : 'jobs'}.`;
}
async function changes(workspace, asked, world) {
    const change = await (0,build_change/* changeSince */.J)(workspace.git, asked, await (0,world_event/* eventCommits */.f)(world.environment));
    if (change.base === undefined) {
        world.log.notice(`Every plugin counts as changed: ${change.why}.`);
        return undefined;
    }
    const { base, paths } = change;
    const before = paths.has(workspace.manifest) ? await entriesAt(workspace, base) : undefined;
    return {
        base,
        paths,
        entries: (plugin) => paths.has(workspace.manifest) && before?.get(plugin.id) !== entryText(plugin),
    };
}
/** The entries of the manifest as it was; none where it was not there or could not be read. */
async function entriesAt({ git, manifest, profile }, base) {
    const text = await git?.fileAt(base, manifest);
    if (text === undefined)
        return new Map();
    const { readManifest } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(901)]).then(__webpack_require__.bind(__webpack_require__, 2901));
    try {
        const before = readManifest(text, { file: manifest, profile: profile.name });
        return new Map(before.profile.plugins.map((plugin) => [plugin.id, entryText(plugin)]));
    }
    catch {
        return new Map();
    }
}
/** What counts as a plugin's entry: all that is read of it, wherever it stands in the file. */
function entryText({ definition, build, wasmBuild }) {
    return JSON.stringify([definition, build, wasmBuild]);
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

/***/ 936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ eventCommits),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The payload of the event that started the run, unchecked; undefined where there is none that can be read. */
async function readEvent(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    return path === undefined || path === '' ? undefined : readJson(path);
}
/** Reads the event that started the run. Nothing known, nothing returned: a missing or odd payload is no error. */
async function eventCommits(environment) {
    const none = { base: undefined, head: undefined };
    const event = await readEvent(environment);
    if (event === undefined)
        return none;
    const payload = await payloadOf(event);
    if (payload === undefined)
        return none;
    const { pull_request: pull, merge_group: group, before } = payload;
    const base = pull?.base?.sha ?? group?.base_sha ?? before ?? undefined;
    return { base: isCommit(base) ? base : undefined, head: pull?.head?.sha };
}
/** The part of an event's payload that says what changed. The library is loaded here: a terminal has no event. */
async function payloadOf(input) {
    const { nullable, nullish, object, safeParse, string } = await __webpack_require__.e(/* import() */ 934).then(__webpack_require__.bind(__webpack_require__, 7934));
    const commit = object({ sha: string() });
    const Payload = object({
        pull_request: nullish(object({ base: nullable(commit), head: nullable(commit) })),
        merge_group: nullish(object({ base_sha: string() })),
        before: nullish(string()),
    });
    const payload = safeParse(Payload, input);
    return payload.success ? payload.output : undefined;
}
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** A full id; the first push of a branch has zeros for the commit before. */
function isCommit(id) {
    return id !== undefined && /^[0-9a-f]{40,64}$/u.test(id) && !/^0+$/u.test(id);
}


/***/ }),

/***/ 4733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ hostPlatform)
/* harmony export */ });
/** The platform by the manifest's names: `linux-x86_64`, `macos-arm64`, `windows-x86_64`; others as Node names them. */
function hostPlatform(platform, arch) {
    const systems = { linux: 'linux', darwin: 'macos', win32: 'windows' };
    const machines = { x64: 'x86_64', arm64: 'arm64' };
    return `${systems[platform] ?? platform}-${machines[arch] ?? arch}`;
}


/***/ })

};
