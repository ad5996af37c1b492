"use strict";
exports.id = 4737;
exports.ids = [4737];
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

/***/ 4737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   modulesBefore: function() { return /* binding */ modulesBefore; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_bundles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(429);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9840);
/* harmony import */ var _build_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5001);
/* harmony import */ var _build_transfer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58);
/* harmony import */ var _world_cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9630);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3112);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3585);











/**
 * What the modules of these plugins were at the base, by id: the committed ones from git, built ones by the fingerprint
 * that they had there, from the store or GitHub's cache. Those that are in neither are left out: nothing is built for this.
 */
async function modulesBefore(ids, now, looking) {
    const { git, base, plugins, world, folder } = looking;
    const before = new Map();
    const wanted = plugins.filter(({ id }) => ids.includes(id));
    const { modules } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .planModules */ .L)(wanted, plugins, { ...looking, tree: await treeAt(git, base, looking) });
    const built = [];
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'coolbox-base-'));
    try {
        for (const planned of modules) {
            const bytes = await git.bytesAt(base, planned.module.path);
            const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, 'module');
            if (bytes !== undefined) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(copy, bytes);
                await tell(planned, copy);
            }
            else if (planned.unit !== null) {
                const same = now.find(({ plugin }) => plugin.id === planned.plugin.id)?.fingerprint === planned.fingerprint;
                if (same)
                    before.set(planned.plugin.id, 'same');
                else
                    built.push(planned);
            }
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(work, { recursive: true, force: true });
    }
    if (built.length === 0)
        return before;
    const { log, signal } = world;
    const store = await (0,_build_store_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(folder, world.now);
    try {
        const cache = looking.cache ? (0,_world_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .openCache */ .b)({ environment: world.environment, log, signal }) : _world_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_CACHE */ .D;
        const groups = built.map(({ fingerprint, plugin }) => ({ fingerprint, pluginIds: [plugin.id], worth: true }));
        const missing = new Set();
        for (const { fingerprint } of built)
            if ((await store.find(fingerprint)) === undefined)
                missing.add(fingerprint);
        const verify = (place) => (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .isWhole */ .wP)(place, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(place));
        await (0,_build_transfer_js__WEBPACK_IMPORTED_MODULE_7__/* .fetchEntries */ .l)({ cache, store, log, entries: (0,_build_bundles_js__WEBPACK_IMPORTED_MODULE_4__/* .planTransfer */ .H)(groups, 'wasm'), missing, verify });
        for (const planned of built) {
            const entry = await store.find(planned.fingerprint);
            if (entry !== undefined)
                await tell(planned, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.folder, 'outputs', planned.module.path));
        }
    }
    finally {
        await store.close();
    }
    return before;
    async function tell({ plugin }, path) {
        // What was wrong then is not compared with.
        const facts = await (0,_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .inspectModule */ .D)(path, null).catch(() => undefined);
        if (facts !== undefined)
            before.set(plugin.id, { size: facts.size, imports: facts.imports });
    }
}
/** The files of a commit, as far as planning asks: of links it knows the text. */
async function treeAt(git, commit, { root, artifacts }) {
    const files = (await git.filesAt(commit)).filter((path) => !path.startsWith(`${artifacts}/`));
    const digests = new Map();
    const digest = async (path) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((await git.bytesAt(commit, path)) ?? '')
        .digest('hex');
    return {
        root,
        files,
        links: new Map(),
        isCommitted: () => false,
        size: () => 0,
        digest(path) {
            const known = digests.get(path) ?? digest(path);
            digests.set(path, known);
            return known;
        },
    };
}


/***/ })

};
;