"use strict";
exports.id = 5846;
exports.ids = [5846,3897,735];
exports.modules = {

/***/ 9840:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: function() { return /* binding */ isUntouched; },
/* harmony export */   aE: function() { return /* binding */ readRecord; },
/* harmony export */   gv: function() { return /* binding */ RECORD; },
/* harmony export */   lQ: function() { return /* binding */ isFolder; },
/* harmony export */   nT: function() { return /* binding */ listTree; },
/* harmony export */   wP: function() { return /* binding */ isWhole; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _mention_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9950);








/** Relative, with `/`, and nothing that leads out of the folder it is in. */
const Path = valibot__WEBPACK_IMPORTED_MODULE_6__.pipe(valibot__WEBPACK_IMPORTED_MODULE_6__.string(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .check */ .z6Y((path) => path !== '' && !/[\0\\]|^\/|(^|\/)\.{0,2}(\/|$)/u.test(path)));
const Digest = valibot__WEBPACK_IMPORTED_MODULE_6__.pipe(valibot__WEBPACK_IMPORTED_MODULE_6__.string(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .regex */ .yGV(/^[0-9a-f]{64}$/u));
const Count = valibot__WEBPACK_IMPORTED_MODULE_6__.pipe(valibot__WEBPACK_IMPORTED_MODULE_6__.number(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .minValue */ .Wwf(0));
const EntryRecord = valibot__WEBPACK_IMPORTED_MODULE_6__.object({
    schema: valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(1),
    fingerprint: Digest,
    /** Where it was built: what a moved file mentions and must be rewritten. */
    built_at: valibot__WEBPACK_IMPORTED_MODULE_6__.object({ venv: valibot__WEBPACK_IMPORTED_MODULE_6__.string(), root: valibot__WEBPACK_IMPORTED_MODULE_6__.string() }),
    packages: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__.object({ name: valibot__WEBPACK_IMPORTED_MODULE_6__.string(), version: valibot__WEBPACK_IMPORTED_MODULE_6__.string() })),
    steps: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__.object({ name: valibot__WEBPACK_IMPORTED_MODULE_6__.string(), seconds: valibot__WEBPACK_IMPORTED_MODULE_6__.number() })),
    folders: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(Path),
    files: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__.object({
        path: Path,
        size: Count,
        mode: Count,
        /** Seconds since 1970: what a tar keeps. */
        mtime: valibot__WEBPACK_IMPORTED_MODULE_6__.number(),
        sha256: Digest,
        /** Whether its bytes mention where it was built. */
        moves: valibot__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    })),
    links: valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__.object({ path: Path, target: valibot__WEBPACK_IMPORTED_MODULE_6__.string() })),
});
const RECORD = 'entry.json';
/** The record of an entry, or undefined when there is none or it is not to be trusted. */
function readRecord(folder, fingerprint) {
    try {
        if (!isFolder(folder))
            return undefined;
        const record = valibot__WEBPACK_IMPORTED_MODULE_6__.safeParse(EntryRecord, JSON.parse((0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readIfThere */ .qC)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RECORD)) ?? 'null'));
        if (!record.success || record.output.fingerprint !== fingerprint || !isTree(record.output))
            return undefined;
        return record.output;
    }
    catch {
        return undefined;
    }
}
/** Whether the paths make a tree: each once, each in a folder that is one of them, none below a file or a link. */
function isTree({ folders, files, links }) {
    const known = new Set(folders);
    const paths = [...folders, ...files.map(({ path }) => path), ...links.map(({ path }) => path)];
    const isPlaced = (path) => !path.includes('/') || known.has(path.slice(0, path.lastIndexOf('/')));
    return new Set(paths).size === paths.length && paths.every(isPlaced);
}
/** Whether a file of an entry is as it was recorded, by what the system tells without reading it. */
function isUntouched(folder, { path, size, mode, mtime }) {
    const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), { throwIfNoEntry: false });
    if (now?.isFile() !== true)
        return false;
    return now.size === size && (now.mode & 0o777) === mode && Math.floor(now.mtimeMs / 1000) === mtime;
}
/** Whether every byte of an entry is as it was recorded: for what came over the network. */
async function isWhole(folder, fingerprint) {
    const record = readRecord(folder, fingerprint);
    if (record === undefined)
        return false;
    for (const [index, file] of record.files.entries()) {
        if (index % 256 === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
        if (!isUntouched(folder, file) || (await digestOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.path), file.size)) !== file.sha256)
            return false;
    }
    if (!record.folders.every((path) => isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path))))
        return false;
    return record.links.every(({ path, target }) => linkAt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)) === target);
}
/** Whether there is a folder itself, not a link to one: what is reached through a link lies elsewhere. */
function isFolder(place) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** Lists what lies below a folder, each file read once: its digest, and whether it mentions one of `places`. */
async function listTree(folder, places) {
    const folders = [];
    const files = [];
    const links = [];
    const waiting = [''];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, at), { withFileTypes: true })) {
            const path = at === '' ? entry.name : `${at}/${entry.name}`;
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
            if (entry.isSymbolicLink())
                links.push({ path, target: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place) });
            else if (entry.isDirectory()) {
                folders.push(path);
                waiting.push(path);
            }
            else if (entry.isFile())
                files.push(await recordOf(path, place, places));
            // Sockets and pipes that a step left behind are no part of what it built.
        }
    }
    return { folders: folders.sort(), files, links };
}
async function recordOf(path, place, places) {
    const { size, mode, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place);
    // A file this large is data or a library: no script that names its place.
    const bytes = size > LARGE ? Buffer.alloc(0) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(place);
    return {
        path,
        size,
        mode: mode & 0o777,
        mtime: Math.floor(mtimeMs / 1000),
        sha256: size > LARGE ? await digestOf(place, size) : sha256(bytes),
        moves: places.some((each) => (0,_mention_js__WEBPACK_IMPORTED_MODULE_7__/* .mentions */ .wy)(bytes, each)),
    };
}
/** Above this a file is read in pieces. */
const LARGE = 256 * 1024 * 1024;
async function digestOf(place, size) {
    if (size <= LARGE)
        return sha256((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(place));
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(place), sum);
    return sum.digest('hex');
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
}
function linkAt(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8153:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: function() { return /* binding */ laidOver; },
/* harmony export */   Yf: function() { return /* binding */ activate; },
/* harmony export */   aK: function() { return /* binding */ stepEnvironment; }
/* harmony export */ });
/* unused harmony exports PASSED, NEVER_PASSED, NAMED_ONLY */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _world_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5540);
/* harmony import */ var _world_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(613);




/** The variables of the outside that build steps see without being asked, and what each group is for. `*` ends a prefix. */
const PASSED = [
    { purpose: 'where programs and people are', names: ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL'] },
    { purpose: 'language, time and terminal', names: ['LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TERM'] },
    { purpose: 'temporary files', names: ['TMPDIR', 'TMP', 'TEMP'] },
    { purpose: 'shared libraries of an interpreter (setup-python sets it)', names: ['LD_LIBRARY_PATH'] },
    { purpose: 'that this is an automatic build', names: ['CI'] },
    {
        purpose: 'certificates',
        names: ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'PIP_CERT', 'NODE_EXTRA_CA_CERTS'],
    },
    {
        purpose: 'proxies',
        names: ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
    },
    { purpose: 'the mark by which the runner finds processes that were left behind', names: ['RUNNER_TRACKING_ID'] },
    {
        purpose: 'what programs on Windows cannot do without',
        only: 'win32',
        names: [
            ...[
                'SystemRoot',
                'SystemDrive',
                'windir',
                'ComSpec',
                'PATHEXT',
                'NUMBER_OF_PROCESSORS',
                'PROCESSOR_ARCHITECTURE',
            ],
            ...['APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'ProgramData', 'ProgramFiles*'],
        ],
    },
];
/** What no build step sees, whoever asks: the keys to the job itself. */
const NEVER_PASSED = [
    'ACTIONS_*',
    'INPUT_*',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/** What `pass-env` passes only by its full name: a token is handed over knowingly or not at all. */
const NAMED_ONLY = [
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
];
/**
 * The part of the outside's environment that build steps see: what `PASSED` lists, and what `passEnv` names
 * (`NPM_CONFIG_REGISTRY`) or begins (`PIP_*`). What is not set outside is not set inside.
 * @throws Refusal `usage` when `passEnv` names something that is never passed, or is no name.
 */
function stepEnvironment({ outside, passEnv, platform, }) {
    const names = (patterns, name) => patterns.some((pattern) => (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(pattern, name, platform));
    checkPassEnv(passEnv, platform);
    const literal = passEnv.filter((pattern) => !pattern.endsWith('*'));
    const prefixes = passEnv.filter((pattern) => pattern.endsWith('*'));
    const listed = PASSED.filter(({ only }) => only === undefined || only === platform).flatMap((group) => group.names);
    const inside = {};
    for (const [name, value] of Object.entries(outside)) {
        if (value === undefined || names(NEVER_PASSED, name))
            continue;
        const passes = names(listed, name) || names(literal, name) || (names(prefixes, name) && !names(NAMED_ONLY, name));
        if (passes && (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variableName */ .cG)(inside, name, platform) === undefined)
            inside[name] = value;
    }
    return inside;
}
/** The environment with a venv active: `VIRTUAL_ENV` set, its programs first on PATH, no `PYTHONHOME`. */
function activate(environment, venvDir, platform) {
    const windows = platform === 'win32';
    const paths = windows ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    const programs = paths.join(venvDir, windows ? 'Scripts' : 'bin');
    const before = (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variable */ .bv)(environment, 'PATH', platform) ?? (windows ? '' : _world_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PATH */ .O);
    const active = without(environment, ['PYTHONHOME', 'VIRTUAL_ENV', 'PATH'], platform);
    active['VIRTUAL_ENV'] = venvDir;
    active[(0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variableName */ .cG)(environment, 'PATH', platform) ?? 'PATH'] =
        before === '' ? programs : `${programs}${paths.delimiter}${before}`;
    return active;
}
/** Environments laid over each other, the last one on top; on Windows whatever the case of the names. */
function laidOver(platform, ...layers) {
    return layers.reduce((below, layer) => ({ ...without(below, Object.keys(layer), platform), ...layer }), {});
}
function without(environment, names, platform) {
    const gone = new Set(names.map((name) => (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variableName */ .cG)(environment, name, platform)));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !gone.has(name)));
}
const PATTERN = /^[A-Za-z_][\w.()-]*\*?$/u;
function checkPassEnv(passEnv, platform) {
    for (const pattern of passEnv) {
        if (!PATTERN.test(pattern)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('usage', `The input 'pass-env' has '${pattern}', which is no name of a variable.`, {
                hint: 'Allowed are names (NPM_TOKEN) and beginnings with a star at the end (PIP_*).',
            });
        }
        const stem = pattern.replace(/\*$/u, '');
        if (!NEVER_PASSED.some((never) => (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(never, stem, platform)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('usage', `The input 'pass-env' has '${pattern}', which is never passed to build steps.`, {
            hint: `Never passed are ${NEVER_PASSED.join(', ')}. Give the step what it needs under another name.`,
        });
    }
}


/***/ }),

/***/ 320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ fingerprintOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Raised whenever the way of building changes what a built environment holds. */
const SCHEMA = 1;
/** Lower-case hex SHA-256 over all ingredients: equal exactly when what is built is meant to be equal. */
function fingerprintOf(ingredients) {
    const steps = ingredients.steps.map((step) => ({ ...step, environment: pairs(step.environment) }));
    const whole = { schema: SCHEMA, ...ingredients, steps, environment: pairs(ingredients.environment) };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(whole)).digest('hex');
}
/** The order in which variables are declared says nothing. */
function pairs(map) {
    return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
}


/***/ }),

/***/ 9950:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VB: function() { return /* binding */ placeForms; },
/* harmony export */   nQ: function() { return /* binding */ moveText; },
/* harmony export */   wy: function() { return /* binding */ mentions; }
/* harmony export */ });
/** Whether a file's bytes hold a path, as it is or as URLs and strings of Windows spell it: such a file does not survive a move. */
function mentions(bytes, path) {
    return spellings(path).some((spelling) => {
        for (let at = bytes.indexOf(spelling); at !== -1; at = bytes.indexOf(spelling, at + 1)) {
            const after = at + Buffer.byteLength(spelling);
            if (isStart(bytes.toString('latin1', Math.max(0, at - 1), at)) && isEnd(bytes.toString('utf8', after, after + 4)))
                return true;
        }
        return false;
    });
}
/** Replaces the places in a text, wherever it names them or something in them: `/w/repo`, but neither `/w/repo2` nor `/v/w/repo`. */
function moveText(text, from, to) {
    const forms = new Map();
    for (const [old, fresh] of placeForms(from, to)) {
        const [plain = '', ...others] = spellings(old);
        const [, ...replacements] = allSpellings(fresh);
        if (!forms.has(plain))
            forms.set(plain, (quote) => within(quote, fresh));
        const [encoded, doubled] = allSpellings(old).slice(1);
        for (const other of others) {
            const replacement = other === encoded ? replacements[0] : other === doubled ? replacements[1] : undefined;
            if (replacement !== undefined && !forms.has(other))
                forms.set(other, () => replacement);
        }
    }
    if (![...forms.keys()].some((form) => text.includes(form)))
        return text;
    // The venv may lie in the working directory: the longer is tried first, and what was replaced is not looked at again.
    const longest = [...forms.keys()].sort((a, b) => b.length - a.length);
    const any = new RegExp(longest.map((form) => form.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'), 'gu');
    return text.replace(any, (match, at) => {
        const before = text.slice(Math.max(0, at - 2), at);
        const after = text.slice(at + match.length, at + match.length + 2);
        if (!isStart(before.slice(-1)) || !isEnd(after))
            return match;
        // Under `file://` a path is encoded, also where its old spelling had nothing to encode.
        const encoded = before === '//' && match.startsWith('/') ? encodedOf(match, from, to) : undefined;
        return encoded ?? forms.get(match)?.(before.slice(-1)) ?? match;
    });
}
/** Old and new place, the inner one first. */
function placeForms(from, to) {
    const forms = [
        [from.venv, to.venv],
        [from.root, to.root],
    ];
    return forms.sort(([a], [b]) => b.length - a.length);
}
/** A path as it is, as in a URL, and as in a string where a backslash is doubled. */
function allSpellings(path) {
    const slashes = path.replaceAll('\\', '/');
    const url = slashes.split('/').map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/'); // prettier-ignore
    return [path, url, path.replaceAll('\\', '\\\\')];
}
/** Those that differ. The plain one comes first. */
function spellings(path) {
    return [...new Set(allSpellings(path))];
}
function encodedOf(match, from, to) {
    const found = placeForms(from, to).find(([old]) => spellings(old).includes(match));
    return found && allSpellings(found[1])[1];
}
/** A path as it must be written within a string that begins with this quote. */
function within(quote, path) {
    if (quote !== "'" && quote !== '"')
        return path;
    return path.replaceAll(quote, `\\${quote}`);
}
/** Whether a path can begin after this character: it cannot where the character belongs to a name before it. */
function isStart(before) {
    return before === '' || !/[\w.\-\u0080-\uffff]/u.test(before);
}
/** Whether a path ends before this text, or goes on below: a letter, digit or the like makes it another name. */
function isEnd(after) {
    return after === '' || !/^(?:[\p{L}\p{N}\p{M}_\-+@~]|\.(?=[\p{L}\p{N}_.-])|%(?!22|27))/u.test(after);
}


/***/ }),

/***/ 3897:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openProbes: function() { return /* binding */ openProbes; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5971);





/** The file of remembered answers; one that is broken is forgotten. With null nothing is remembered beyond this run. */
function openProbes(file) {
    const remembered = file === null ? new Map() : load(file);
    const asked = new Map();
    let changed = false;
    const answer = async (question, key) => {
        const identity = await identify(question.path);
        const known = remembered.get(key);
        if (identity !== null && known?.identity === identity) {
            const read = valibot__WEBPACK_IMPORTED_MODULE_4__.safeParse(question.answer, known.answer);
            if (read.success)
                return read.output;
        }
        const fresh = await question.probe();
        if (identity !== null && question.lasting(fresh) && !(await isDispatcher(question.path))) {
            // Taken out first: the map's order is that of use, the oldest are dropped.
            remembered.delete(key);
            remembered.set(key, { identity, answer: fresh });
            changed = true;
        }
        else if (remembered.delete(key))
            changed = true;
        return fresh;
    };
    return {
        ask: (question) => {
            const key = `${question.kind} ${question.path}`;
            const running = asked.get(key) ?? answer(question, key);
            asked.set(key, running);
            return running; // The kind of a question decides the type of its answer.
        },
        save: async () => {
            if (file === null || !changed)
                return;
            const probes = Object.fromEntries([...remembered].slice(-REMEMBERED));
            const text = `${JSON.stringify({ schema: 1, probes })}\n`;
            await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, text, (0,_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .unfinishedIn */ .Fp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))).catch(() => undefined);
            changed = false;
        },
    };
}
const REMEMBERED = 200;
const Remembered = valibot__WEBPACK_IMPORTED_MODULE_4__.object({ identity: valibot__WEBPACK_IMPORTED_MODULE_4__.string(), answer: valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J() });
const File = valibot__WEBPACK_IMPORTED_MODULE_4__.object({ schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1), probes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__.string(), Remembered) });
function load(file) {
    try {
        const { probes } = valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(File, JSON.parse((0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)(file) ?? ''));
        return new Map(Object.entries(probes));
    }
    catch {
        return new Map();
    }
}
/** What tells one state of a program's file from another; null when it cannot be looked at. */
async function identify(path) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const { size, mtimeMs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        return `${real} ${size} ${mtimeMs} ${ino}`;
    }
    catch {
        return null;
    }
}
/** Whether a program hands over to another one: a script or a version manager's shim. Its file tells nothing about the answer. */
async function isDispatcher(path) {
    try {
        if (`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path)}`.split(/[\\/]/).includes('shims'))
            return true;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
            return buffer.toString('latin1') === '#!';
        }
        finally {
            await file.close();
        }
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 3116:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeRuntimes: function() { return /* binding */ probeRuntimes; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _manifest_specifiers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3924);
/* harmony import */ var _world_locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5540);
/* harmony import */ var _world_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(613);








/**
 * Looks for each required runtime (`node>=20`, `wasmtime`) on PATH and asks its version; in the order required, each name once.
 * Throws Refusal `missing_runtime` that names all that are missing or of another version.
 */
async function probeRuntimes(requirements, world) {
    const wanted = [...new Set(requirements)].map((text) => ({ text, requirement: (0,_manifest_specifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .runtimeRequirement */ .K)(text) }));
    const answers = await Promise.all(wanted.map((each) => look(each.text, each.requirement, world)));
    const failures = answers.filter((answer) => typeof answer === 'string');
    if (failures.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('missing_runtime', `This machine lacks what the plugin needs:\n${failures.map((line) => `  ${line}`).join('\n')}`, {
            hint: 'Install them so that they are on PATH before this action runs (for node, for example, with actions/setup-node).',
        });
    }
    const found = answers.filter((answer) => typeof answer === 'object');
    return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}
async function look(text, requirement, world) {
    if (requirement === null)
        return `'${text}' is not understood; allowed are a name and versions, as in 'node>=20'`;
    const { name, specifier } = requirement;
    const located = (0,_world_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .locate */ .x)(name, { cwd: world.directory, environment: { PATH: absolutePath(world) } }, world.platform);
    if (located.kind !== 'found')
        return `${text}: there is no '${name}' on PATH`;
    const executable = located.path;
    const version = await versionOf(name, executable, world);
    if (version === null)
        return `${text}: '${executable}' does not tell its version`;
    const fits = specifier === null || specifier === '' || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__.satisfies)(version, specifier, { prereleases: true });
    return fits ? { name, version, executable } : `${text}: '${executable}' is ${version}`;
}
/** PATH without its relative entries: they would lead into the working directory. */
function absolutePath({ environment, platform }) {
    const separator = platform === 'win32' ? ';' : ':';
    const folders = ((0,_world_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .variable */ .bv)(environment, 'PATH', platform) ?? '')
        .split(separator)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder));
    // An empty PATH would be filled with the system's default.
    return folders.length > 0 ? folders.join(separator) : '/nonexistent';
}
async function versionOf(name, executable, world) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(executable).catch(() => executable));
    return world.probes.ask({
        kind: `runtime ${name}`,
        path: executable,
        answer: valibot__WEBPACK_IMPORTED_MODULE_7__.nullable(valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.string(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .regex */ .yGV(/^\d+(?:\.\d+){0,3}$/))),
        probe: () => askVersion(name, executable, world),
        // A program of another name (rustup as cargo, volta's shim as node) chooses by the folder it is called in.
        lasting: (answer) => answer !== null && own.toLowerCase().includes(name.toLowerCase()),
    });
}
async function askVersion(name, executable, world) {
    const words = name === 'go' ? ['version'] : name === 'java' || name === 'javac' ? ['-version'] : [];
    for (const word of new Set([...words, '--version', 'version', '-version'])) {
        const command = { argv: [executable, word], cwd: world.directory, environment: world.environment };
        const ended = await world.read(command, { timeoutMs: 10_000, limit: 64 * 1024 }).catch(() => null);
        if (ended?.timedOut)
            return null;
        if (ended?.code !== 0)
            continue;
        const version = firstVersion(`${ended.stdout}\n${ended.stderr}`);
        if (version !== null)
            return version;
    }
    return null;
}
/** The first number with a dot, else the first number: `v20.1.0`, `go1.22.3`, `openjdk version "17.0.10"`, `GNU Make 4.4`. */
function firstVersion(output) {
    return (/\d+(?:\.\d+){1,3}/.exec(output) ?? /\b\d+\b/.exec(output))?.[0] ?? null;
}


/***/ }),

/***/ 5846:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: function() { return /* binding */ provision; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/environment.ts
var build_environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/entry.ts
var entry = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/build/probes.ts
var build_probes = __webpack_require__(3897);
// EXTERNAL MODULE: ./src/build/owner.ts
var owner = __webpack_require__(5971);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/platform.ts
var manifest_platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/build/lock.ts
var lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/runtimes.ts
var build_runtimes = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/python/installer.ts
var installer = __webpack_require__(1930);
// EXTERNAL MODULE: ./src/python/lockfile-problems.ts
var lockfile_problems = __webpack_require__(3958);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/build/fingerprint.ts
var build_fingerprint = __webpack_require__(320);
// EXTERNAL MODULE: ./src/world/by-bytes.ts
var by_bytes = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/build/closure.ts
var closure = __webpack_require__(81);
// EXTERNAL MODULE: ./src/build/lockfile.ts + 1 modules
var lockfile = __webpack_require__(7482);
// EXTERNAL MODULE: ./src/python/proof.ts
var python_proof = __webpack_require__(604);
;// CONCATENATED MODULE: ./src/python/why.ts

/** Why a venv that an earlier run made has to be made again, a clause: `requirements.lock changed`; null where there was none. */
function whyAgain(planned, before) {
    if (before === undefined)
        return null;
    const was = before.lock.resolved;
    if (was.fingerprint === null || was.interpreter === null)
        return null;
    const { interpreter, lockfiles, runtimes, fingerprint } = planned;
    if (was.fingerprint === fingerprint)
        return (0,python_proof/* isAsPlanned */.tg)(planned, before)
            ? 'what an earlier run made is not whole any more'
            : 'its lock.json does not say what the manifest says';
    const then = `${was.interpreter.implementation} ${was.interpreter.version}`;
    const now = `${interpreter.implementation} ${interpreter.version}`;
    if (then !== now)
        return `${then} became ${now}`;
    if (was.interpreter.executable !== interpreter.executable)
        return `${now} moved from ${was.interpreter.executable} to ${interpreter.executable}`;
    const [changed] = lockfiles.filter(({ path, sha256 }) => !was.lockfiles.some((old) => old.path === path && old.sha256 === sha256));
    if (changed !== undefined)
        return `${changed.path} changed`;
    const gone = was.lockfiles.find(({ path }) => !lockfiles.some((lockfile) => lockfile.path === path));
    if (gone !== undefined)
        return `${gone.path} is no lockfile of it any more`;
    for (const { name, version } of runtimes) {
        const old = was.runtimes.find((runtime) => runtime.name === name);
        if (old !== undefined && old.version !== version)
            return `${name} ${old.version} became ${version}`;
    }
    return 'a step, a file it is built from, or a setting of it changed';
}

;// CONCATENATED MODULE: ./src/python/planned.ts











/**
 * Computes the fingerprint of a plugin's venv and looks whether it is there already, without starting anything.
 * @throws Refusal `manifest_invalid` when a lockfile is missing or two have one name.
 */
async function planVenv(plugin, { folder, interpreter, runtimes, before }, planning) {
    const { tree, root, passEnv } = planning;
    const build = (0,parts/* venvBuild */.eg)(plugin);
    const steps = build?.steps ?? [];
    const lockfiles = await Promise.all(plugin.lockfiles.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const installed = steps.length > 0 ? [] : lockfiles.filter(({ path }) => (0,lockfile_problems/* isInstalled */.j)(plugin, path));
    const installer = installed.length > 0 ? await planning.installerFor(interpreter) : null;
    const files = steps.length > 0
        ? planning.inputsOf(plugin)
        : referenced(root, tree, installed, (0,world_files/* relativeTo */.Mf)(root, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder))));
    const inputs = await Promise.all(files.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const { executable, version, implementation, abi, platform, libc } = interpreter;
    const fingerprint = (0,build_fingerprint/* fingerprintOf */.a)({
        platform: `${platform} ${libc}`,
        interpreter: { executable, version, implementation, abi },
        installer: installer === null ? null : { name: installer.kind, version: installer.version },
        lockfiles: installed.map(({ path, sha256 }) => `${(0,lockfile/* isPylock */.fl)(path) ? 'pylock' : 'requirements'} ${sha256}`),
        steps,
        environment: steps.length > 0 ? plugin.definition.runtime.environment : {},
        passEnv: steps.length > 0 || installed.length > 0 ? [...passEnv].sort() : [],
        outputs: build?.outputs ?? [],
        runtimes: steps.length > 0 ? runtimes.map(({ name, version: found }) => ({ name, version: found })) : [],
        inputs,
    });
    const planned = {
        plugin,
        folder,
        interpreter,
        build,
        fingerprint,
        inputs,
        lockfiles,
        runtimes,
        installer,
        proof: undefined,
        why: null,
    };
    const proof = await (0,python_proof/* proofOf */.oX)(planned, before, planning);
    return { ...planned, proof, why: proof === undefined ? whyAgain(planned, before) : null };
}
/** The files that lockfiles point to, also those that git ignores: they are installed with them. */
function referenced(root, tree, lockfiles, artifacts) {
    const found = new Set();
    const walk = (path) => {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
        const isProject = entries.some(({ name }) => /^(?:pyproject\.toml|setup\.(?:py|cfg))$/u.test(name));
        for (const entry of entries) {
            const inner = `${path}/${entry.name}`;
            if (!entry.isDirectory()) {
                if (entry.isFile() || entry.isSymbolicLink())
                    found.add(inner);
            }
            else if (/^(?:\.git|__pycache__|node_modules|.*\.egg-info)$/u.test(entry.name))
                continue;
            // What building a package leaves behind is no part of it; nor is what we made.
            else if (isProject && /^(?:build|dist)$/u.test(entry.name) && !hasFiles(tree, inner))
                continue;
            else if (inner !== artifacts && !(0,world_files/* isThere */.$B)((0,external_node_path_.join)(root, inner, 'pyvenv.cfg')))
                walk(inner);
        }
    };
    const paths = lockfiles.map(({ path }) => path);
    for (const path of (0,closure/* lockfileClosure */.p)(root, paths, true)) {
        const entry = (0,external_node_fs_.statSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false });
        // In the whole working directory too much changes that nobody installs.
        if (path === '.')
            for (const file of tree.files)
                found.add(file);
        else if (entry?.isDirectory() === true)
            walk(path);
        else if (entry?.isFile() === true)
            found.add(path);
    }
    return [...found].sort(by_bytes/* byBytes */.b);
}
function hasFiles(tree, folder) {
    return tree.files.some((path) => path.startsWith(`${folder}/`));
}

// EXTERNAL MODULE: ./src/python/interpreter.ts + 1 modules
var interpreter = __webpack_require__(7019);
;// CONCATENATED MODULE: ./src/python/remembered.ts

/** A probe that starts an interpreter only when its file is not the one that answered before. */
function rememberedProbe(probes, world) {
    return (path) => probes.ask({
        kind: 'python',
        path,
        answer: interpreter/* Probed */.v0,
        probe: () => (0,interpreter/* probe */.dy)(path, world),
        // A copied interpreter of a venv answers for another file, which may change behind it.
        lasting: (answer) => (answer.found ? answer.interpreter.executable === path : answer.lasting),
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./src/manifest/specifiers.ts
var specifiers = __webpack_require__(3924);
;// CONCATENATED MODULE: ./src/python/newest.ts
/** Names with versions in them (`3.12.4`, `cpython-3.12.4-linux-x86_64-gnu`), newest first; free-threaded and pre-release ones after their equals. */
function newestFirst(names) {
    return [...names].sort((a, b) => {
        const [left, right] = [versionIn(a), versionIn(b)];
        for (let i = 0; i < 3; i++) {
            const difference = (right[i] ?? 0) - (left[i] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return a.length - b.length || (a < b ? -1 : 1);
    });
}
function versionIn(name) {
    return (/\d+(?:\.\d+)*/.exec(name)?.[0] ?? '0').split('.').map(Number);
}

// EXTERNAL MODULE: ./src/python/places.ts
var python_places = __webpack_require__(1424);
;// CONCATENATED MODULE: ./src/python/pyenv.ts




/** The root of the pyenv whose shims a folder on PATH holds; null when it holds none. Shims are never run: they start pyenv. */
async function pyenvOfShims(folder) {
    if ((0,external_node_path_.basename)(folder) !== 'shims')
        return null;
    const root = (0,external_node_path_.dirname)(folder);
    return (await isFolder((0,external_node_path_.join)(root, 'versions'))) ? root : null;
}
/** The installations below a pyenv root, newest first. */
async function pyenvVersions(root) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(root, 'versions')).catch(() => []);
    return newestFirst(names).map((name) => (0,external_node_path_.join)(root, 'versions', name));
}
/** The installations that pyenv's own rules select here: PYENV_VERSION, the nearest .python-version, the root's version file. */
async function pyenvSelected(root, sources) {
    const names = selectedNames(root, sources);
    const there = (await pyenvVersions(root)).map((installation) => (0,external_node_path_.basename)(installation));
    return names.flatMap((name) => {
        // pyenv itself takes `3.12` for the newest 3.12.x.
        const version = name.replace(/^python-/, '');
        const found = there.find((each) => each === version) ?? there.find((each) => each.startsWith(`${version}.`));
        return found === undefined ? [] : [(0,external_node_path_.join)(root, 'versions', found)];
    });
}
function selectedNames(root, { environment, directory }) {
    const variable = environment['PYENV_VERSION'];
    if (variable)
        return variable.split(':');
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        const names = wordsIn((0,external_node_path_.join)(folder, '.python-version'));
        if (names.length > 0)
            return names;
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    return wordsIn((0,external_node_path_.join)(root, 'version'));
}
function wordsIn(file) {
    return textOf(file)
        .split('\n')
        .flatMap((line) => line.replace(/#.*/, '').split(/\s+/))
        .filter((word) => word !== '');
}
/** A file of pyenv's; one that cannot be read selects nothing. */
function textOf(file) {
    try {
        return (0,world_files/* readIfThere */.qC)(file) ?? '';
    }
    catch {
        return '';
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./src/python/candidates.ts




/** Everything that may be an interpreter, in the order in which it is looked at; nothing is started. The input is not part of it. */
async function candidates(sources) {
    const groups = await Promise.all([
        there((0,python_places/* setupPythonPlaces */.u6)(sources).map((place) => (0,python_places/* executablesOf */.Nh)(place, sources.platform)), "setup-python's location"),
        there(sources.recorded.map((path) => [path]), 'lock.json'),
        onPath(sources),
        inToolCache(sources),
        inFolders(pyenvVersions((0,python_places/* pyenvRoot */.JI)(sources)), 'pyenv', sources),
        inFolders(uvVersions(sources), 'uv', sources),
    ]);
    return groups.flat();
}
/** What a path given by a person may mean: a file, or an installation's or venv's folder. Empty when there is nothing. */
async function atPath(path, origin, platform) {
    const inside = [...(0,python_places/* executablesOf */.Nh)(path, platform, 'venv'), ...(0,python_places/* executablesOf */.Nh)(path, platform)];
    return (await isFile(path)) ? [{ path, origin, asked: null }] : there([inside], origin);
}
/** The commands of this name on PATH, first to last, those in place of pyenv's shims included. */
async function commandOnPath(name, origin, sources) {
    const { join } = (0,python_places/* pathsOf */.wG)(sources.platform);
    const file = sources.platform === 'win32' && !/\.exe$/i.test(name) ? `${name}.exe` : name;
    const found = [];
    for (const folder of (0,python_places/* foldersOnPath */.um)(sources)) {
        const root = await pyenvOfShims(folder);
        const folders = root === null ? [folder] : (await pyenvSelected(root, sources)).map((version) => join(version, 'bin'));
        for (const each of folders)
            if (await isFile(join(each, file)))
                found.push(join(each, file));
    }
    return found.map((path) => ({ path, origin, asked: null }));
}
/** The first file that is there of each list. */
async function there(lists, origin) {
    const found = await Promise.all(lists.map(async (paths) => {
        for (const path of paths)
            if (await isFile(path))
                return [{ path, origin, asked: null }];
        return [];
    }));
    return found.flat();
}
async function onPath(sources) {
    const folders = await Promise.all((0,python_places/* foldersOnPath */.um)(sources).map(async (folder) => {
        const root = await pyenvOfShims(folder);
        if (root !== null)
            return inFolders(pyenvSelected(root, sources), 'pyenv, as selected here', sources);
        return inPathFolder(folder, sources);
    }));
    return folders.flat();
}
async function inPathFolder(folder, { platform }) {
    const named = (await names(folder)).flatMap((file) => {
        const name = (0,python_places/* interpreterName */.a3)(file, platform);
        return name === undefined ? [] : [{ path: (0,python_places/* pathsOf */.wG)(platform).join(folder, file), origin: 'PATH', ...name }];
    });
    return named.sort((a, b) => a.rank - b.rank).map(({ path, origin, asked }) => ({ path, origin, asked }));
}
async function inToolCache(sources) {
    const cache = (0,python_places/* toolCache */.XW)(sources);
    if (cache === undefined)
        return [];
    const { join } = (0,python_places/* pathsOf */.wG)(sources.platform);
    const installations = [];
    for (const tool of ['Python', 'PyPy', 'GraalPy']) {
        for (const version of newestFirst(await names(join(cache, tool)))) {
            // The machine's own architecture first, then what it may emulate; free-threaded builds have longer names.
            const machines = (await names(join(cache, tool, version))).filter((name) => !name.endsWith('.complete'));
            const own = machines.filter((name) => name.startsWith(sources.arch)).sort();
            const others = machines.filter((name) => !own.includes(name)).sort();
            installations.push(...[...own, ...others].map((machine) => join(cache, tool, version, machine)));
        }
    }
    return inFolders(Promise.resolve(installations), "the runner's tool cache", sources);
}
async function uvVersions(sources) {
    const { join } = (0,python_places/* pathsOf */.wG)(sources.platform);
    const places = await Promise.all((0,python_places/* uvPlaces */.CR)(sources).map(async (place) => {
        const installations = (await names(place)).filter((name) => !name.startsWith('.'));
        return newestFirst(installations).map((name) => join(place, name));
    }));
    return places.flat();
}
async function inFolders(installations, origin, sources) {
    return there((await installations).map((installation) => (0,python_places/* executablesOf */.Nh)(installation, sources.platform)), origin);
}
async function names(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}

;// CONCATENATED MODULE: ./src/python/search.ts








/**
 * A function that finds the interpreter for a requirement (null: none made). Listing the candidates, and each probe, is done once
 * for any number of requirements, and equal ones are answered once. It throws Refusal `no_interpreter` with everything that was looked at.
 */
function interpreterFinder(sources, probe) {
    let listed;
    const probed = new Map();
    const probeOnce = async (path) => {
        const key = await programAt(path, sources.platform);
        const answer = probed.get(key) ?? probe(key);
        probed.set(key, answer);
        return answer;
    };
    const chosen = new Map();
    return async (requirement) => {
        const key = JSON.stringify(requirement);
        const choice = chosen.get(key) ?? choose(requirement, await (listed ??= list(sources)), probeOnce);
        chosen.set(key, choice);
        return choice;
    };
}
/** The first interpreter that satisfies the requirement. Throws as `interpreterFinder` does. */
async function findInterpreter(requirement, sources, probe) {
    return interpreterFinder(sources, probe)(requirement);
}
/** Python before this is not supported. */
const OLDEST = '3.8';
const TOO_OLD = `older than ${OLDEST}, the oldest supported`;
const INPUT = "the input 'python'";
async function list(sources) {
    const input = sources.python?.trim() || null;
    const found = await candidates(sources);
    if (input === null)
        return { wanted: null, input, candidates: found };
    const wanted = (0,specifiers/* pythonSpecifier */.H)(input);
    if (wanted !== null)
        return { wanted, input, candidates: found };
    const { isAbsolute, resolve } = (0,python_places/* pathsOf */.wG)(sources.platform);
    const isPath = isAbsolute(input) || /[\\/]/.test(input);
    const given = isPath
        ? await atPath(resolve(sources.directory, input), INPUT, sources.platform)
        : await commandOnPath(input, INPUT, sources);
    if (given.length === 0) {
        throw new errors/* Refusal */.P_('no_interpreter', `The input 'python' is '${input}', but ${isPath ? 'there is no interpreter at that path' : 'PATH has no such command'}.`, {
            hint: "Give the path of an interpreter, a command on PATH, or a version such as '3.12' or '>=3.11,<3.14'.",
        });
    }
    return { wanted: null, input, candidates: [...given, ...found] };
}
async function choose(requirement, listed, probe) {
    const looked = [];
    // An interpreter that would do where there is no better one, each kind in the order found.
    const lesser = [];
    const seen = new Set();
    for (const candidate of listed.candidates) {
        if (candidate.asked !== null && candidate.asked !== requirement?.implementation)
            continue;
        const answer = await probe(candidate.path);
        const given = candidate.origin === INPUT;
        if (!answer.found) {
            if (given)
                throw unusable(candidate, answer.why);
            looked.push({ candidate, version: null, why: answer.why });
            continue;
        }
        const { interpreter } = answer;
        if (seen.has(interpreter.executable))
            continue;
        seen.add(interpreter.executable);
        if (given && isTooOld(interpreter))
            throw unusable(candidate, `is Python ${interpreter.version}, ${TOO_OLD}`);
        const verdict = judge(interpreter, requirement, listed, given);
        if (verdict === 0)
            return interpreter;
        if (typeof verdict === 'number')
            lesser.push({ interpreter, rank: verdict });
        else
            looked.push({ candidate, version: interpreter.version, why: verdict });
    }
    const [best] = lesser.sort((a, b) => a.rank - b.rank);
    if (best !== undefined)
        return best.interpreter;
    throw nothing(requirement, listed, looked);
}
/** 0 for the interpreter that is meant, more for one that would do (the less, the better), or why it will not do. */
function judge(interpreter, requirement, { wanted, input }, given) {
    const { version, implementation, platform } = interpreter;
    if (isTooOld(interpreter))
        return TOO_OLD;
    if (requirement?.implementation != null && implementation !== requirement.implementation.toLowerCase())
        return `is ${implementation}`;
    if (requirement !== null && !(0,manifest_platform/* platformMatches */.J5)(requirement.platforms, platform))
        return `is for ${platform}`;
    const asked = requirement?.python ?? [];
    const fits = asked.length === 0 ? (given ? 'exactly' : fit(version, [`>=${OLDEST}`])) : fit(version, search_specifiers(asked));
    if (fits === 'no')
        return 'another version is asked for';
    const wish = wanted === null ? 'exactly' : fit(version, [wanted]);
    // The input is a wish where the plugin says itself what it needs, and the rule where it does not.
    if (wish === 'no' && asked.length === 0)
        return `the input 'python' asks for ${input ?? wanted ?? ''}`;
    const rank = (wish === 'no' ? 4 : 0) + (fits === 'as a pre-release' || wish === 'as a pre-release' ? 2 : 0);
    const otherKind = !given && requirement?.implementation == null && implementation !== 'cpython';
    return rank + (otherKind ? 1 : 0);
}
function isTooOld({ version }) {
    return (0,pep440.compare)((0,pep440.explain)(version)?.base_version ?? version, OLDEST) < 0;
}
/** What a person names by hand and cannot be used is never passed over in silence. */
function unusable({ path }, why) {
    return new errors/* Refusal */.P_('no_interpreter', `The input 'python' leads to '${path}', which ${why}.`, {
        hint: `Give an interpreter of Python ${OLDEST} or later by its path, its command, or a version such as '3.12'.`,
    });
}
/** A specifier takes pre-releases only when it names one (PEP 440); they do where nothing else does. */
function fit(version, ranges) {
    if (ranges.some((range) => (0,pep440.satisfies)(version, range)))
        return 'exactly';
    return ranges.some((range) => (0,pep440.satisfies)(version, range, { prereleases: true })) ? 'as a pre-release' : 'no';
}
function search_specifiers(asked) {
    return asked.map(specifiers/* pythonSpecifier */.H).filter((specifier) => specifier !== null);
}
function nothing(requirement, { input, candidates }, looked) {
    const python = requirement?.python.length ? requirement.python.map((each) => `'${each}'`).join(' or ') : null;
    const asked = [
        requirement?.implementation ?? 'Python',
        python ?? (input === null ? `>=${OLDEST}` : `'${input}' (the input 'python')`),
        ...(requirement?.platforms.length ? [`for ${requirement.platforms.join(', ')}`] : []),
    ].join(' ');
    const lines = looked.map(({ candidate, version, why }) => `  ${candidate.path} (${candidate.origin}): ${version === null ? '' : `${version}, `}${why}`);
    const list = lines.length > 0 ? `Looked at:\n${lines.join('\n')}` : 'Nothing on this machine looks like an interpreter.';
    const version = /\d+\.\d+/.exec(requirement?.python[0] ?? input ?? '')?.[0] ?? '3.12';
    const name = requirement?.implementation != null && requirement.implementation !== 'cpython'
        ? `${requirement.implementation}${version}`
        : version;
    // What is left of an unquoted 3.10 in YAML.
    const meant = requirement?.python.includes('3.1') === true ? "If 3.10 is meant, quote it: '3.10'. " : '';
    const known = candidates.length === 0 ? '' : ", or give the path of one by the input 'python'";
    return new errors/* Refusal */.P_('no_interpreter', `No interpreter satisfies what is asked for: ${asked}. ${list}`, {
        hint: `${meant}On GitHub add a step 'actions/setup-python' with 'python-version: "${name}"' before this one; elsewhere run 'uv python install ${name}' or install it with pyenv${known}.`,
    });
}
/** The file to start: the real one, unless its name shows that it is a dispatcher which looks at the name it was called by. */
async function programAt(path, platform) {
    const real = await (0,promises_.realpath)(path).catch(() => path);
    return (0,python_places/* interpreterName */.a3)((0,external_node_path_.basename)(real), platform) === undefined ? path : real;
}

;// CONCATENATED MODULE: ./src/python/plan.ts












/** Plans the venv of each plugin that has one: interpreter, runtimes, fingerprint, and whether it is there already. */
async function planVenvs(plugins, planning) {
    const { root, artifacts, tree, manifest } = planning;
    const paths = (0,inputs/* pathsOf */.wG)(tree.files, tree.links);
    const installers = new Map();
    const shared = {
        root,
        tree,
        passEnv: planning.passEnv,
        platform: process.platform,
        inputsOf: (plugin) => (0,inputs/* filesOf */.R8)((0,inputs/* inputsOf */.Vc)(plugin, paths, artifacts, root), tree.files),
        installerFor: (interpreter) => {
            const known = installers.get(interpreter.executable);
            const found = known ?? (0,installer/* findInstaller */.c)(planning.installer, interpreter, { ...planning, platform: process.platform });
            installers.set(interpreter.executable, found);
            return found;
        },
    };
    const find = interpretersFor(planning);
    const venvs = [];
    const refused = new Map();
    for (const plugin of plugins.filter(parts/* hasVenv */.sE)) {
        try {
            const problems = (0,lockfile_problems/* lockfileProblems */.u)(plugin, root, manifest);
            const [first] = problems;
            if (first !== undefined)
                throw new errors/* Refusal */.P_('manifest_invalid', first.message, { problems });
            const folder = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of a plugin');
            const before = (0,lock/* readLock */.mF)(folder);
            const interpreter = await find(plugin, before?.lock.resolved.interpreter?.executable);
            const runtimes = await (0,build_runtimes.probeRuntimes)(plugin.definition.runtime.runtimes, {
                ...planning,
                platform: process.platform,
                directory: root,
            });
            venvs.push(await planVenv(plugin, { folder, interpreter, runtimes: [...runtimes], before }, shared));
        }
        catch (error) {
            if (!(error instanceof errors/* Refusal */.P_))
                throw error;
            refused.set(plugin, error);
        }
    }
    return { venvs, refused };
}
/** One finder for each interpreter that an earlier run recorded, so that a venv stays with its own while that suits. */
function interpretersFor({ python, outside, root, probes, read, environment }) {
    const finders = new Map();
    const probe = rememberedProbe(probes, { read, environment });
    return async (plugin, recorded) => {
        const sources = {
            python: python ?? null,
            // One below the working directory may have come with somebody's commit.
            recorded: recorded === undefined || (0,world_files/* isWithin */.UO)(root, recorded) ? [] : [recorded],
            environment: outside,
            platform: process.platform,
            arch: process.arch,
            directory: root,
            home: (0,external_node_os_.homedir)(),
        };
        const find = finders.get(recorded ?? '') ?? interpreterFinder(sources, probe);
        finders.set(recorded ?? '', find);
        return find(plugin.definition.runtime.interpreter);
    };
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/provision.ts

/** What each status means to a reader. */
const SAID = {
    built: 'built',
    restored: "from GitHub's cache",
    stored: 'from the store',
    unchanged: 'up to date',
    skipped: 'skipped',
    failed: '**failed**',
    planned: 'would be built',
};
/** The result as Markdown: a row a plugin. */
function provisionReport(profile, plugins, dry) {
    const rows = plugins.map(({ id, status, interpreter, packages, seconds, note }) => [
        (0,markdown/* code */.aY)(id),
        interpreter === null ? '' : (0,markdown/* plain */.pj)(interpreter),
        packages === null ? '' : String(packages),
        dry && status === 'stored' ? 'would come from the store' : SAID[status],
        (0,markdown/* duration */.p0)(seconds),
        // The log has it whole: a table of long cells is read by nobody.
        (0,markdown/* plain */.pj)((0,markdown/* headline */.Pl)(note ?? '')),
    ]);
    return [
        `### Plugins of profile ${(0,markdown/* code */.aY)(profile)}`,
        '',
        (0,markdown/* table */.tp)(['plugin', 'interpreter', 'packages', 'cache', 'time', ''], rows, ['l', 'l', 'r', 'l', 'r', 'l']),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/world/platform.ts
var platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/commands/told.ts
var told = __webpack_require__(5261);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/provision.ts















/** Makes the venv of each plugin and writes its lock.json. A plugin that fails does not keep the others from being made. */
async function provision(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: true });
    const { root, artifacts } = workspace;
    const { platform } = process;
    const environment = (0,build_environment/* stepEnvironment */.aK)({ outside: world.environment, passEnv: inputs['pass-env'], platform });
    const { plugins, skipped } = sortOut(workspace, inputs['on-unsupported'], world);
    const folder = (0,world_files/* insideRoot */.p0)(root, artifacts, 'The input artifacts-dir');
    const store = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/${owner/* STORE */.er}`, 'The store');
    const probes = (0,build_probes.openProbes)(inputs['dry-run'] && !(0,world_files/* isThere */.$B)(store) ? null : (0,external_node_path_.join)(store, 'probes.json'));
    const { venvs, refused } = await planVenvs(plugins, {
        root,
        artifacts,
        manifest: workspace.manifestPlace,
        tree: workspace.tree,
        probes,
        read,
        environment,
        outside: world.environment,
        python: inputs.python,
        installer: inputs.installer,
        passEnv: inputs['pass-env'],
    });
    const isQuiet = venvs.every(({ proof }) => proof !== undefined) && !(0,owner/* isUnfinished */.ui)(store);
    const provided = inputs['dry-run'] || isQuiet
        ? new Map(venvs.map((venv) => [venv.plugin.id, known(venv, store)]))
        : await (await Promise.all(/* import() */[__webpack_require__.e(3438), __webpack_require__.e(1294), __webpack_require__.e(8895)]).then(__webpack_require__.bind(__webpack_require__, 5693))).provideVenvs(venvs, {
            world,
            root,
            artifacts: folder,
            probes,
            environment,
            platform,
            read,
            jobs: inputs.jobs ?? (0,external_node_os_.availableParallelism)(),
            stepTimeoutMs: inputs['step-timeout'],
            cache: inputs.cache,
        });
    const built = venvs.filter(({ plugin }) => provided.get(plugin.id)?.status === 'built');
    if (built.length > 0) {
        const { warnOfLeftInputs } = await __webpack_require__.e(/* import() */ 7936).then(__webpack_require__.bind(__webpack_require__, 5555));
        await warnOfLeftInputs(built, workspace, inputs, world);
    }
    if (!inputs['dry-run'])
        await Promise.all([probes.save(), workspace.keep()]);
    return outcomeOf(workspace, { chosen: plugins, venvs, refused, skipped, provided, dry: inputs['dry-run'] });
}
/** Loaded when something is started: a run that finds all as it was starts nothing but git. */
const read = async (command, limits) => (await __webpack_require__.e(/* import() */ 5624).then(__webpack_require__.bind(__webpack_require__, 5624))).read(command, limits);
/** What is known, or in a dry run would become, of a plugin; whether GitHub's cache has it is not asked. */
function known({ proof, fingerprint }, store) {
    if (proof !== undefined)
        return { status: 'unchanged', lock: proof, seconds: 0 };
    return { status: (0,world_files/* isThere */.$B)((0,external_node_path_.join)(store, fingerprint, entry/* RECORD */.gv)) ? 'stored' : 'planned', seconds: 0 };
}
/** Parts those that are for this platform and have a venv from the rest, each with the reason why. */
function sortOut({ plugins, manifestPlace }, unsupported, world) {
    const here = (0,platform/* hostPlatform */.o)(process.platform, process.arch);
    const skipped = new Map();
    const foreign = plugins.filter((plugin) => !(0,manifest_platform/* isMeantFor */.$m)(plugin, here));
    if (unsupported === 'fail' && foreign.length > 0) {
        const problems = foreign.map((plugin) => ({
            severity: 'error',
            file: manifestPlace,
            line: plugin.line,
            column: plugin.column,
            path: plugin.id,
            message: `The plugin is not meant for ${here}.`,
            allowed: (0,manifest_platform/* platformsOf */.Wt)(plugin).join(', '),
        }));
        const ids = foreign.map(({ id }) => `'${id}'`).join(', ');
        throw new errors/* Refusal */.P_('unsupported_platform', `Not meant for this platform (${here}): ${ids}.`, {
            problems,
            hint: 'Leave them out with the input `plugins`, or skip them with `on-unsupported: skip`.',
        });
    }
    for (const plugin of foreign) {
        const { id, line, column } = plugin;
        const platforms = (0,manifest_platform/* platformsOf */.Wt)(plugin).join(', ');
        skipped.set(id, `for ${platforms}`);
        world.log.notice(`'${id}' is skipped: it is meant for ${platforms}, and this is ${here}.`, {
            file: manifestPlace,
            line,
            column,
        });
    }
    for (const plugin of plugins) {
        if (!skipped.has(plugin.id) && !(0,parts/* hasVenv */.sE)(plugin))
            skipped.set(plugin.id, 'of kind wasm, without an interpreter: needs no venv');
    }
    return { plugins: plugins.filter(({ id }) => !skipped.has(id)), skipped };
}
function outcomeOf({ plugins, profile, root, manifestPlace }, happened) {
    const rows = plugins.map((plugin) => rowOf(plugin, happened, root));
    const failures = (0,told/* failuresOf */.dJ)(happened.refused, happened.venvs.map(({ plugin }) => ({ plugin, failure: happened.provided.get(plugin.id)?.failure })));
    // A bare venv takes milliseconds: making one is no miss of a cache.
    const built = rows.some(({ status, packages }) => status === 'built' && packages !== 0);
    const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
    const [failed] = failures.keys();
    return {
        reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
        message: (0,told/* summaryOf */.YG)(rows.map(({ status }) => status)),
        data: { ...(0,told/* problemsOf */.GW)(failures, manifestPlace), profile: profile.name, plugins: rows },
        outputs: {
            plugins: JSON.stringify(happened.chosen.map(({ id }) => id)),
            'cache-hit': String(failures.size === 0 && !built),
        },
        report: provisionReport(profile.name, rows, happened.dry),
    };
}
function rowOf(plugin, { venvs, refused, skipped, provided }, root) {
    const { id } = plugin;
    const none = { interpreter: null, packages: null, seconds: 0 };
    const refusal = refused.get(plugin);
    if (refusal !== undefined)
        return { id, status: 'failed', ...none, note: refusal.message };
    const venv = venvs.find((each) => each.plugin === plugin);
    const result = provided.get(id);
    if (venv === undefined || result === undefined)
        return { id, status: 'skipped', ...none, note: skipped.get(id) ?? null };
    const { implementation, version } = venv.interpreter;
    return {
        id,
        status: result.status,
        interpreter: `${implementation} ${version}`,
        packages: result.lock?.resolved.packages.length ?? null,
        seconds: result.seconds,
        note: result.failure?.message ?? venv.why,
        fingerprint: venv.fingerprint,
        ...(result.status === 'failed'
            ? {}
            : { venv: (0,world_files/* relativeTo */.Mf)(root, (0,external_node_path_.join)(venv.folder, 'venv')), lock: (0,world_files/* relativeTo */.Mf)(root, (0,external_node_path_.join)(venv.folder, 'lock.json')) }),
    };
}


/***/ }),

/***/ 5261:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: function() { return /* binding */ problemsOf; },
/* harmony export */   YG: function() { return /* binding */ summaryOf; },
/* harmony export */   dJ: function() { return /* binding */ failuresOf; }
/* harmony export */ });
/** Each failure with the first plugin it befell: plugins that share a build share its failure. */
function failuresOf(refused, others) {
    const failures = new Map([...refused].map(([plugin, refusal]) => [refusal, plugin]));
    for (const { plugin, failure } of others) {
        if (failure !== undefined && !failures.has(failure))
            failures.set(failure, plugin);
    }
    return failures;
}
/** The failures as problems of the manifest's entries, and what to do about them. */
function problemsOf(failures, file) {
    if (failures.size === 0)
        return {};
    const problems = [...failures].flatMap(([{ problems: own, message }, { id, line, column }]) => {
        const at = { severity: 'error', file, line, column, path: id };
        return own.length > 0 ? [...own] : [{ ...at, message }];
    });
    const hints = new Set([...failures.keys()].flatMap(({ hint }) => hint ?? []));
    return { problems, ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }) };
}
/** `3 plugins: 1 built, 2 unchanged.` */
function summaryOf(statuses) {
    const counts = new Map();
    for (const status of statuses)
        counts.set(status, (counts.get(status) ?? 0) + 1);
    const parts = [...counts].map(([status, count]) => `${count} ${status}`);
    return `${statuses.length} ${statuses.length === 1 ? 'plugin' : 'plugins'}: ${parts.length === 0 ? 'nothing to do' : parts.join(', ')}.`;
}


/***/ }),

/***/ 1930:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ findInstaller; },
/* harmony export */   d: function() { return /* binding */ findUv; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _world_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5540);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1424);






/** The uv on PATH and its version, or null. It is started at most once a run, and not at all while its file stays the same. */
async function findUv({ read, probes, environment, platform, }) {
    const paths = platform === 'win32' ? ';' : ':';
    const PATH = (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersOnPath */ .um)({ environment, platform }).join(paths);
    const found = (0,_world_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)('uv', { cwd: '/', environment: { ...environment, PATH } }, platform);
    if (PATH === '' || found.kind !== 'found' || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(found.path))
        return null;
    const { path } = found;
    const version = await probes.ask({
        kind: 'uv',
        path,
        answer: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.pipe(valibot__WEBPACK_IMPORTED_MODULE_5__.string(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^\d+(\.\d+)+\S{0,40}$/))),
        probe: async () => {
            const ended = await read({ argv: [path, '--version'], cwd: '/', environment }, { timeoutMs: 10_000, limit: 4096 });
            return (ended.code === 0 ? /^uv (\d+(?:\.\d+)+)/.exec(ended.stdout)?.[1] : undefined) ?? null;
        },
        lasting: (answer) => answer !== null,
    });
    return version === null ? null : { kind: 'uv', path, version };
}
/**
 * The installer by the input: `auto` takes uv where it is on PATH. On Windows it takes pip: the launchers that uv writes there cannot
 * be moved to another place. Throws Refusal `missing_runtime` when uv is asked for and missing, `no_interpreter` when there is neither.
 */
async function findInstaller(choice, interpreter, sources) {
    const pip = async () => {
        const version = await pipVersion(interpreter);
        return version === null ? null : { kind: 'pip', version };
    };
    if (choice === 'pip')
        return (await pip()) ?? refuseNone(interpreter);
    if (choice === 'auto' && sources.platform === 'win32')
        return (await pip()) ?? (await findUv(sources)) ?? refuseNone(interpreter);
    const uv = await findUv(sources);
    if (uv !== null)
        return uv;
    if (choice === 'auto')
        return (await pip()) ?? refuseNone(interpreter);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('missing_runtime', "The input 'installer' is 'uv', but there is no working uv on PATH.", {
        hint: "Add the step 'astral-sh/setup-uv' before this one, or set 'installer' to 'auto' or 'pip'.",
    });
}
/** The version of the pip that comes with an interpreter; null when none does. */
async function pipVersion({ ensurepip, packages }) {
    if (ensurepip !== null)
        return /^pip-([^-]+)-/.exec((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(ensurepip))?.[1] ?? 'unknown';
    if (packages === null)
        return null;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(packages).catch(() => []);
    return (names.map((name) => /^pip-([^-]+)\.(?:dist|egg)-info$/.exec(name)?.[1]).find((version) => version !== undefined) ??
        'unknown');
}
function refuseNone({ executable, version }) {
    const [major, minor] = version.split('.');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('no_interpreter', `The interpreter '${executable}' (${version}) comes without pip, which should install the lockfile.`, {
        hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install python${major ?? ''}.${minor ?? ''}-venv'. Or install uv, or use actions/setup-python.`,
    });
}


/***/ }),

/***/ 7019:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v0: function() { return /* binding */ Probed; },
  dy: function() { return /* binding */ probe; }
});

// UNUSED EXPORTS: Interpreter

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/python/question.ts
/**
 * What an interpreter is asked: one JSON line. It runs with `-I -S` and imports as little as it can, for a probe is
 * paid by every run; it is understood by Python 3.6 and later, so that one too old can be named.
 */
const PROBE = `
import sys, os, json
def glob(folder, start):
    try:
        names = sorted(n for n in os.listdir(folder) if n.startswith(start) and n.endswith('.whl'))
    except OSError:
        names = []
    return os.path.join(folder, names[-1]) if names else None
def base():
    exe = os.path.realpath(getattr(sys, '_base_executable', None) or sys.executable)
    for folder in (os.path.dirname(exe), os.path.dirname(os.path.dirname(exe))):
        try:
            with open(os.path.join(folder, 'pyvenv.cfg'), encoding='utf-8') as cfg:
                lines = [line.partition('=') for line in cfg]
        except OSError:
            continue
        home = [value.strip() for key, _, value in lines if key.strip().lower() == 'home']
        names = [os.path.basename(exe), 'python%d.%d' % sys.version_info[:2], 'python3', 'python']
        for name in names if home else []:
            if os.path.isfile(os.path.join(home[0], name)):
                return os.path.realpath(os.path.join(home[0], name))
    return exe
def machine():
    if os.name == 'nt':
        name = 'arm64' if '(ARM64)' in sys.version else 'amd64' if '(AMD64)' in sys.version else 'x86'
    else:
        name = os.uname().machine.lower()
        if sys.maxsize < 2 ** 32:
            name = {'x86_64': 'x86', 'aarch64': 'arm'}.get(name, name)
    return {'amd64': 'x86_64', 'x64': 'x86_64', 'aarch64': 'arm64'}.get(name, name)
def libc(suffix):
    if not sys.platform.startswith('linux'):
        return ''
    try:
        name, _, version = os.confstr('CS_GNU_LIBC_VERSION').partition(' ')
        if version:
            return name + '-' + version
    except (AttributeError, ValueError, OSError):
        pass
    import subprocess
    for folder in ('/lib', '/usr/lib'):
        for name in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
            if name.startswith('ld-musl-'):
                said = subprocess.run([os.path.join(folder, name)], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr
                for line in said.decode('ascii', 'replace').splitlines():
                    if line.startswith('Version '):
                        return 'musl-' + '.'.join(line[8:].strip().split('.')[:2])
                return 'musl'
    return ''
def wheels(stdlib):
    folders = [os.path.join(stdlib, 'ensurepip', '_bundled')]
    if not glob(folders[0], 'pip-'):
        folders += ['/usr/share/python-wheels']
        try:
            import sysconfig
            folders += [sysconfig.get_config_var('WHEEL_PKG_DIR')]
        except Exception:
            pass
    for folder in folders:
        if folder and glob(folder, 'pip-'):
            return glob(folder, 'pip-'), glob(folder, 'setuptools-')
    return None, None
def packages(stdlib):
    for folder in (os.path.join(stdlib, 'site-packages'), os.path.join(sys.base_prefix, 'lib', 'python3', 'dist-packages'),
                   os.path.join(stdlib, 'dist-packages'), os.path.join(sys.base_prefix, 'Lib', 'site-packages')):
        if os.path.isfile(os.path.join(folder, 'pip', '__main__.py')):
            return folder
info = sys.version_info
try:
    import _imp
    suffix = _imp.extension_suffixes()[0]
except Exception:
    import importlib.machinery
    suffix = (importlib.machinery.EXTENSION_SUFFIXES or [''])[0]
abi = suffix.rsplit('.', 1)[0].strip('.') or sys.implementation.cache_tag or ''
stdlib = os.path.dirname(os.path.realpath(os.__file__))
pip, setuptools = wheels(stdlib)
implementation = sys.implementation.name.lower()
library = 'python%d.%d' % info[:2] + ('t' if 't' in getattr(sys, 'abiflags', '') else '')
if implementation != 'cpython' and os.name == 'posix':
    import sysconfig
    library = os.path.basename(os.path.dirname(sysconfig.get_path('purelib')))
system = {'linux': 'linux', 'darwin': 'macos', 'win32': 'windows'}.get(sys.platform, sys.platform)
print(json.dumps({
    'executable': base(),
    'version': '%d.%d.%d' % info[:3] + {'alpha': 'a%d', 'beta': 'b%d', 'candidate': 'rc%d'}.get(info[3], '%.0s') % info[4],
    'implementation': implementation,
    'platform': system + '-' + machine(),
    'abi': abi,
    'libc': libc(suffix),
    'prefix': sys.base_prefix,
    'library': library,
    'lib64': sys.maxsize > 2 ** 32 and os.name == 'posix' and sys.platform != 'darwin',
    'ensurepip': pip,
    'setuptools': setuptools if info < (3, 12) else None,
    'packages': packages(stdlib),
    'venv': os.path.isfile(os.path.join(stdlib, 'venv', '__init__.py')) or implementation != 'cpython',
}))
`;

;// CONCATENATED MODULE: ./src/python/interpreter.ts



/** Text that a program printed about itself: short, on one line, without control characters. */
const interpreter_text = dist.pipe(dist.string(), dist/* maxLength */.Ru6(4096), dist/* regex */.yGV(/^[^\p{Cc}]*$/u));
const absolute = dist.pipe(interpreter_text, dist/* regex */.yGV(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/));
const interpreter_name = dist.pipe(interpreter_text, dist/* maxLength */.Ru6(100), dist/* regex */.yGV(/^[\w.+-]*$/));
const Interpreter = dist.object({
    /** The base interpreter's real path, also when a venv's was asked. */
    executable: absolute,
    /** PEP 440, as in `3.12.4` or `3.14.0rc2`. */
    version: dist.pipe(interpreter_name, dist/* regex */.yGV(/^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?$/)),
    /** `cpython`, `pypy`, `graalpy` or another `sys.implementation.name` in lower case. */
    implementation: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z][a-z0-9_.-]*$/)),
    /** `linux-x86_64`, `macos-arm64`, `windows-x86_64` … */
    platform: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z0-9_]+-[a-z0-9_]+$/)),
    /** What compiled extensions must match, as in `cpython-313t-x86_64-linux-gnu`. */
    abi: interpreter_name,
    /** As in `glibc-2.36` or `musl-1.2`; empty where there is none to tell apart. */
    libc: interpreter_name,
    prefix: absolute,
    /** The folder of the standard library below `lib/`, as in `python3.12` or `python3.13t`. */
    library: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z][\w.-]*$/)),
    /** Whether a venv of it has `lib64`, a link to `lib`. */
    lib64: dist/* boolean */.zMY(),
    /** The pip wheel that comes with ensurepip. */
    ensurepip: dist.nullable(absolute),
    /** The setuptools wheel that comes with ensurepip, before Python 3.12. */
    setuptools: dist.nullable(absolute),
    /** The folder that holds the interpreter's own `pip` package, where it has one. */
    packages: dist.nullable(absolute),
    /** Whether the `venv` module is there: Debian splits it off. */
    venv: dist/* boolean */.zMY(),
});
/** An interpreter, or why there is none. `lasting` says that asking the same file again cannot change that. */
const Probed = dist/* variant */.Oxt('found', [
    dist.object({ found: dist/* literal */.euz(true), interpreter: Interpreter }),
    dist.object({ found: dist/* literal */.euz(false), why: dist.string(), lasting: dist/* boolean */.zMY() }),
]);
/** Starts a program once, isolated from its user's settings, and returns the interpreter it proves to be. Never throws. */
async function probe(executable, world) {
    let read;
    try {
        read = await world.read({ argv: [executable, '-I', '-S', '-c', PROBE], cwd: (0,external_node_path_.dirname)(executable), environment: world.environment }, { timeoutMs: 10_000, limit: 64 * 1024 });
    }
    catch (error) {
        return no(`could not be started: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (read.timedOut)
        return no('did not answer within 10 s');
    if (/unknown option:? -I/i.test(read.stderr))
        return { found: false, why: 'is not Python 3', lasting: true };
    if (read.code !== 0)
        return no(`ended with ${read.code ?? read.signal ?? 'nothing'}${lastLine(read.stderr)}`);
    const parsed = dist.safeParse(Interpreter, json(read.stdout));
    return parsed.success
        ? { found: true, interpreter: parsed.output }
        : no('did not answer as a Python interpreter does');
}
function no(why) {
    return { found: false, why, lasting: false };
}
function json(output) {
    try {
        return JSON.parse(output);
    }
    catch {
        return undefined;
    }
}
function lastLine(output) {
    const line = output
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .trim()
        .split('\n')
        .at(-1)
        ?.trim()
        .slice(0, 200);
    return line ? `: ${line}` : '';
}


/***/ }),

/***/ 546:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ layoutOf; }
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);

/** The layout of a venv of this interpreter on a platform (Node's name). */
function layoutOf(venv, interpreter, platform) {
    const { join } = (0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsOf */ .wG)(platform);
    const windows = platform === 'win32';
    const scripts = join(venv, windows ? 'Scripts' : 'bin');
    return {
        scripts,
        python: join(scripts, windows ? 'python.exe' : 'python'),
        sitePackages: windows
            ? join(venv, 'Lib', 'site-packages')
            : join(venv, 'lib', interpreter.library, 'site-packages'),
        config: join(venv, 'pyvenv.cfg'),
    };
}


/***/ }),

/***/ 3958:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ isInstalled; },
/* harmony export */   u: function() { return /* binding */ lockfileProblems; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8954);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);



/** Lockfiles that only their own tool can install. */
const FOREIGN = {
    'uv.lock': 'uv',
    'poetry.lock': 'Poetry',
    'pipfile.lock': 'Pipenv',
    'pdm.lock': 'PDM',
    'pixi.lock': 'pixi',
    'conda-lock.yml': 'conda-lock',
    'package-lock.json': 'npm',
};
/** Lockfiles that cannot be mirrored, each as a problem at the plugin's entry. */
function lockfileProblems(plugin, root, file) {
    const problems = [];
    const at = { severity: 'error', file, line: plugin.line, column: plugin.column, path: plugin.id };
    const names = new Map([['lock.json', 'lock.json'], ['venv', 'venv']]); // prettier-ignore
    for (const path of plugin.lockfiles) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path).toLowerCase();
        const other = names.get(name);
        if (other !== undefined) {
            const message = `The lockfile '${path}' cannot be mirrored beside '${other}': both would be artifacts/plugins/${plugin.id}/${name}.`;
            problems.push({ ...at, message, allowed: 'lockfiles of different names' });
        }
        names.set(name, path);
        const tool = FOREIGN[name];
        if (tool !== undefined && (0,_build_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .venvBuild */ .eg)(plugin) === null && isInstalled(plugin, path)) {
            const message = `The lockfile '${path}' is one of ${tool}, which has to install it.`;
            problems.push({
                ...at,
                message,
                allowed: `a build step that runs ${tool}; or a requirements file or pylock.toml`,
            });
        }
        if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isThere */ .$B)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .insideRoot */ .p0)(root, path, `A lockfile of '${plugin.id}'`))) {
            problems.push({ ...at, message: `The lockfile '${path}' is not there.`, allowed: 'a file in the repository' });
        }
    }
    return problems;
}
/** Whether a lockfile is the venv's rather than the module's: without steps it is installed. */
function isInstalled({ definition, build }, path) {
    return path === definition.runtime.lockfile || path === build?.lockfile;
}


/***/ }),

/***/ 7253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ installedPackages; },
/* harmony export */   Z: function() { return /* binding */ normalised; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(546);




/** What is installed in a venv, as its metadata says, sorted by normalised name; nothing is started. */
async function installedPackages(venv, interpreter, platform = process.platform) {
    const { sitePackages } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutOf */ .a)(venv, interpreter, platform);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(sitePackages).catch(() => []);
    const found = await Promise.all(names.map((name) => packageOf(sitePackages, name)));
    const byName = new Map(found.filter((each) => each !== null).map((each) => [normalised(each.name), each]));
    return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
/** PEP 503: how names of packages are compared. */
function normalised(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
async function packageOf(folder, entry) {
    const [, stem, kind] = /^(.+)\.(dist-info|egg-info|egg-link)$/.exec(entry) ?? [];
    if (stem === undefined || stem.startsWith('~'))
        return null; // pip renames so what it takes away.
    if (kind === 'egg-link')
        return { name: stem, version: '' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry);
    const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((each) => each.isDirectory(), () => false); // prettier-ignore
    const file = kind === 'dist-info' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'METADATA') : isFolder ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'PKG-INFO') : path;
    const head = await readHead(file);
    const name = field(head, 'Name');
    const version = field(head, 'Version');
    if (name !== undefined)
        return { name, version: version ?? '' };
    const [, byName, byVersion] = /^(.+?)-([^-]+)(?:-py\S+)?$/.exec(stem) ?? [];
    return byName === undefined || kind === 'egg-info' ? null : { name: byName, version: byVersion ?? '' };
}
/** The headers come before the description, which can be long. */
async function readHead(file) {
    try {
        // A pipe would never end.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            if (!(await handle.stat()).isFile())
                return '';
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
            return buffer.toString('utf8', 0, bytesRead).split(/\r?\n\r?\n/)[0] ?? '';
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return '';
    }
}
function field(head, name) {
    const value = new RegExp(`^${name}:[ \\t]*([^\\r\\n]+)`, 'im').exec(head)?.[1]?.trim();
    return value === undefined ? undefined : value.replace(/\p{Cc}/gu, '').slice(0, 200);
}


/***/ }),

/***/ 1424:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: function() { return /* binding */ uvPlaces; },
/* harmony export */   JI: function() { return /* binding */ pyenvRoot; },
/* harmony export */   Nh: function() { return /* binding */ executablesOf; },
/* harmony export */   XW: function() { return /* binding */ toolCache; },
/* harmony export */   a3: function() { return /* binding */ interpreterName; },
/* harmony export */   u6: function() { return /* binding */ setupPythonPlaces; },
/* harmony export */   um: function() { return /* binding */ foldersOnPath; },
/* harmony export */   wG: function() { return /* binding */ pathsOf; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(613);


/** The path rules of a platform: those of `node:path`, chosen by name so that they can be tested anywhere. */
function pathsOf(platform) {
    return platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
}
/** Where an installation (or a venv) keeps its interpreter, likeliest first. */
function executablesOf(installation, platform, layout = 'installation') {
    const { join } = pathsOf(platform);
    if (platform !== 'win32')
        return ['python3', 'python', 'pypy3', 'graalpy'].map((name) => join(installation, 'bin', name));
    const folder = layout === 'venv' ? join(installation, 'Scripts') : installation;
    return ['python.exe', 'pypy3.exe', 'graalpy.exe'].map((name) => join(folder, name));
}
/** The folders on PATH, each once. Relative ones are left out: they would mean the folder one happens to be in. */
function foldersOnPath(host) {
    const { delimiter, isAbsolute, normalize } = pathsOf(host.platform);
    const folders = (variable(host, 'PATH') ?? '')
        .split(delimiter)
        .map((folder) => (host.platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
        .filter((folder) => isAbsolute(folder))
        .map((folder) => normalize(folder));
    return [...new Set(folders)];
}
/** Whether a file's name is that of a Python interpreter, and of which kind; undefined when it is none. */
function interpreterName(file, platform) {
    const name = platform === 'win32' ? /^(.*)\.exe$/i.exec(file)?.[1]?.toLowerCase() : file;
    const match = /^(python|pypy|graalpy)(3?)(?:(?<=3)\.(\d{1,2})t?)?$/.exec(name ?? '');
    if (!match)
        return undefined;
    const [, kind, three, minor] = match;
    const asked = kind === 'pypy' || kind === 'graalpy' ? kind : null;
    // What `python3` means in a folder is its owner's choice; the others follow, newest first.
    if (minor !== undefined)
        return { asked, rank: 1000 - Number(minor) };
    return { asked, rank: three ? 0 : 1 };
}
/** Where setup-python says that it put an interpreter. */
function setupPythonPlaces(host) {
    const names = ['pythonLocation', 'Python_ROOT_DIR', 'Python3_ROOT_DIR'];
    return [...new Set(names.map((name) => variable(host, name)).filter((place) => place !== undefined))];
}
/** The runner's tool cache, where there is one. */
function toolCache(host) {
    return variable(host, 'RUNNER_TOOL_CACHE') ?? variable(host, 'AGENT_TOOLSDIRECTORY');
}
function pyenvRoot(host) {
    const { join } = pathsOf(host.platform);
    return (variable(host, 'PYENV_ROOT') ??
        (host.platform === 'win32' ? join(host.home, '.pyenv', 'pyenv-win') : join(host.home, '.pyenv')));
}
/** Where uv keeps the interpreters it manages. */
function uvPlaces(host) {
    const { join } = pathsOf(host.platform);
    const chosen = variable(host, 'UV_PYTHON_INSTALL_DIR');
    if (chosen !== undefined)
        return [chosen];
    if (host.platform === 'win32') {
        const roaming = variable(host, 'APPDATA') ?? join(host.home, 'AppData', 'Roaming');
        return [join(roaming, 'uv', 'python'), join(roaming, 'uv', 'data', 'python')];
    }
    const data = variable(host, 'XDG_DATA_HOME') ?? join(host.home, '.local', 'share');
    const places = [join(data, 'uv', 'python')];
    return host.platform === 'darwin'
        ? [...places, join(host.home, 'Library', 'Application Support', 'uv', 'python')]
        : places;
}
/** A variable of the environment; empty counts as absent. */
function variable({ environment, platform }, name) {
    return (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variable */ .bv)(environment, name, platform) || undefined;
}


/***/ }),

/***/ 604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oX: function() { return /* binding */ proofOf; },
/* harmony export */   p2: function() { return /* binding */ fingerprintLine; },
/* harmony export */   tg: function() { return /* binding */ isAsPlanned; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _build_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1497);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(546);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7253);






/** The line in pyvenv.cfg that says which build a venv is: a venv and its lock.json are believed only together. */
function fingerprintLine(fingerprint) {
    return `coolbox-fingerprint = ${fingerprint}\n`;
}
/** The lock of a venv that is there and whole, as planned; undefined where it has to be made. Nothing is started. */
async function proofOf(venv, read, { root, tree, platform }) {
    const { folder, fingerprint, interpreter } = venv;
    // A venv that came with a commit was not made by us.
    if (tree.isCommitted(`${(0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeTo */ .Mf)(root, folder)}/venv`))
        return undefined;
    if (read?.lock.resolved.fingerprint !== fingerprint)
        return undefined;
    const { lock } = read;
    const { python, config } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'venv'), interpreter, platform);
    if ((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)(config)?.includes(fingerprintLine(fingerprint)) !== true)
        return undefined;
    const real = realPathOf(python);
    if (real === undefined || (platform !== 'win32' && real !== interpreter.executable))
        return undefined;
    for (const { path, sha256 } of venv.lockfiles) {
        if ((await digestIn(tree, `${(0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeTo */ .Mf)(root, folder)}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`)) !== sha256)
            return undefined;
    }
    for (const { path, sha256 } of lock.resolved.outputs) {
        if ((await digestIn(tree, path)) !== sha256)
            return undefined;
    }
    if (!hasPackages((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'venv'), lock.resolved.packages, venv, platform))
        return undefined;
    return isAsPlanned(venv, read) ? lock : undefined;
}
/** Whether a lock says what the manifest says, and the lockfiles and runtimes that are there now. */
function isAsPlanned({ plugin, lockfiles, runtimes }, read) {
    return (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .isLockOf */ .vw)(plugin, read, { ...read.lock.resolved, lockfiles: [...lockfiles], runtimes: [...runtimes] });
}
/** Whether the recorded packages still have their metadata; what is in them is not looked at. */
function hasPackages(venv, packages, { interpreter }, platform) {
    if (packages.length === 0)
        return true;
    const { sitePackages } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .a)(venv, interpreter, platform);
    const names = namesIn(sitePackages)
        .filter((name) => /\.(dist|egg)-info$/u.test(name))
        .map(_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .normalised */ .Z);
    return packages.every(({ name }) => names.some((each) => each.startsWith(`${(0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .normalised */ .Z)(name)}-`)));
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        // Whoever removed it has the venv made anew.
        return [];
    }
}
function realPathOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
async function digestIn(tree, path) {
    return tree.digest(path).catch(() => undefined);
}


/***/ }),

/***/ 4733:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ hostPlatform; }
/* harmony export */ });
/** The platform by the manifest's names: `linux-x86_64`, `macos-arm64`, `windows-x86_64`; others as Node names them. */
function hostPlatform(platform, arch) {
    const systems = { linux: 'linux', darwin: 'macos', win32: 'windows' };
    const machines = { x64: 'x86_64', arm64: 'arm64' };
    return `${systems[platform] ?? platform}-${machines[arch] ?? arch}`;
}


/***/ })

};
;