export const id = 383;
export const ids = [383];
export const modules = {

/***/ 429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planTransfer),
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** With more entries a run could exceed 50 requests: each takes up to 2 to restore and 4 to save. */
const MOST_ENTRIES = 8;
const VERSION = 'coolbox-env-v1';
/**
 * The entries in which built environments travel: one each, or, when there are more than 8, in at most 8 bundles. A
 * plugin's bundle is decided by its id, so that a change of one plugin touches one bundle. `platform` names everything
 * outside a fingerprint that tells runners apart, such as `linux-x86_64`.
 */
function planTransfer(groups, platform) {
    const travelling = new Map();
    for (const { fingerprint, pluginIds, worth } of groups) {
        if (worth)
            travelling.set(fingerprint, [...pluginIds].sort()[0] ?? fingerprint);
    }
    const fingerprints = [...travelling.keys()].sort();
    if (fingerprints.length <= MOST_ENTRIES) {
        return fingerprints.map((fingerprint) => ({
            name: fingerprint,
            key: `${VERSION}-${fingerprint}`,
            fingerprints: [fingerprint],
        }));
    }
    const buckets = new Map();
    for (const fingerprint of fingerprints) {
        const bucket = bucketOf(travelling.get(fingerprint) ?? fingerprint);
        buckets.set(bucket, [...(buckets.get(bucket) ?? []), fingerprint]);
    }
    return [...buckets]
        .sort(([left], [right]) => left - right)
        .map(([bucket, inside]) => {
        const name = `${bucket}of${MOST_ENTRIES}`;
        const prefix = `${VERSION}-${platform.replaceAll(',', '_')}-${name}-`;
        return { name, prefix, key: bundleKey(prefix, inside), fingerprints: inside };
    });
}
/** The entry as it is saved when only some of its environments could be built; undefined when none could. */
function entryOf(entry, built) {
    const fingerprints = entry.fingerprints.filter((fingerprint) => built.has(fingerprint));
    if (fingerprints.length === 0)
        return undefined;
    if (entry.prefix === undefined)
        return entry;
    return { ...entry, fingerprints, key: bundleKey(entry.prefix, fingerprints) };
}
function bundleKey(prefix, fingerprints) {
    return prefix + sha256([...fingerprints].sort().join('\n')).toString('hex');
}
function bucketOf(pluginId) {
    return sha256(pluginId).readUInt32BE(0) % MOST_ENTRIES;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest();
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ isUntouched),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   wP: () => (/* binding */ isWhole)
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
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(place), hash);
    return hash.digest('hex');
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VB: () => (/* binding */ placeForms),
/* harmony export */   nQ: () => (/* binding */ moveText),
/* harmony export */   wy: () => (/* binding */ mentions)
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

/***/ 5001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   o: () => (/* binding */ clearAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9840);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5971);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6269);







const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000;
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;
const WORK = /^work-(?<owner>.+-\d+-[0-9a-f]{8})(?:\.\w+)?$/u;
/** Opens the store, made if need be, and clears away what killed runs left behind. */
async function openStore(artifacts, now) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(artifacts, _owner_js__WEBPACK_IMPORTED_MODULE_5__/* .STORE */ .er);
    await makeFolder(folder);
    await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n', (0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedIn */ .Fp)(folder));
    await clearAbandoned(artifacts, now());
    const mine = `work-${(0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .ownName */ .qU)()}`;
    return {
        folder,
        async find(fingerprint) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fingerprint);
            const record = (0,_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(place, fingerprint);
            if (record === undefined)
                return undefined;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(place, now(), now()).catch(() => undefined);
            return { folder: place, record };
        },
        async workFolder() {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place, { recursive: true });
            return place;
        },
        async add(work, facts) {
            const record = { schema: 1, ...facts, ...(await (0,_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .listTree */ .nT)(work, Object.values(facts.built_at))) };
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, _entry_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD */ .gv), JSON.stringify(record));
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, facts.fingerprint);
            const faster = () => {
                const theirs = (0,_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(place, facts.fingerprint);
                return theirs === undefined ? undefined : { folder: place, record: theirs };
            };
            // Another run may have been faster; what it built is as good.
            const there = faster();
            if (there !== undefined)
                return there;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(place, { recursive: true, force: true });
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(work, place);
                return { folder: place, record };
            }
            catch (error) {
                const late = faster();
                if (late === undefined)
                    throw error;
                return late;
            }
        },
        async discard(fingerprint) {
            const away = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fingerprint), away).catch((error) => {
                if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
                    throw error;
            });
        },
        async close() {
            await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine));
            for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
                if (!/^[0-9a-f]{64}$/u.test(name))
                    continue;
                const used = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
                if (used !== undefined && now().getTime() - used.mtimeMs > UNUSED_FOR) {
                    await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
                }
            }
        },
    };
}
/** One folder at a time: made in one go, Node says of a read-only file system that something is not there. */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return;
        if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
        await makeFolder(folder);
    }
}
/** Clears away what killed runs left in the store below `artifacts`, where there is one. */
async function clearAbandoned(artifacts, now) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(artifacts, _owner_js__WEBPACK_IMPORTED_MODULE_5__/* .STORE */ .er);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        if (_turn_js__WEBPACK_IMPORTED_MODULE_6__/* .TURN */ .SR.test(name))
            await (0,_turn_js__WEBPACK_IMPORTED_MODULE_6__/* .endIfGone */ .og)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
        const owner = WORK.exec(name)?.groups?.['owner'];
        if (owner === undefined)
            continue;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
        const old = since !== undefined && now.getTime() - since.mtimeMs > ABANDONED_AFTER;
        if (old || (0,_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .isGone */ .ST)(owner))
            await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
}
/** What cannot be cleared away, or is cleared by another run meanwhile, is no reason to fail: a later run tries again. */
async function clear(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}


/***/ }),

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ fetchEntries),
  u: () => (/* binding */ storeEntries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/build/bundles.ts
var bundles = __webpack_require__(429);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/build/link-tree.ts



/**
 * Copies a folder's folders, files and symbolic links to a new place: files by hardlinks, or by bytes where the disk has
 * none. Pipes and sockets are left out.
 */
async function linkTree(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true })) {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (entry.isDirectory())
            await linkTree(source, target);
        else if (entry.isSymbolicLink())
            await (0,promises_.symlink)(await (0,promises_.readlink)(source), target);
        else if (entry.isFile())
            await linkOrCopy(source, target);
    }
    // Kept writable for us: what cannot be written cannot be removed.
    await (0,promises_.chmod)(to, ((await (0,promises_.lstat)(from)).mode & 0o777) | 0o700);
}
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.link)(source, target);
    }
    catch {
        const { mtimeMs } = await (0,promises_.lstat)(source);
        await (0,promises_.copyFile)(source, target, external_node_fs_.constants.COPYFILE_EXCL);
        await (0,promises_.utimes)(target, mtimeMs / 1000, mtimeMs / 1000);
    }
}

;// CONCATENATED MODULE: ./src/build/transfer.ts





/**
 * Brings environments from the cache into the store and returns the fingerprints of `missing` that are there now. What
 * an entry holds is believed only when `verify` (given the absolute path of one environment's folder) says true.
 */
async function fetchEntries({ cache, store, log, entries, missing, verify, }) {
    const wanted = entries.filter(({ fingerprints }) => fingerprints.some((fingerprint) => missing.has(fingerprint)));
    const arrived = new Set();
    await inWorkFolder({ cache, store, log }, wanted, async (work, { name, key, prefix, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        if ((await cache.restore(folder, key, prefix)) === 'miss')
            return;
        for (const fingerprint of await foldersIn(folder)) {
            if (!missing.has(fingerprint) || !fingerprints.includes(fingerprint))
                continue;
            const unpacked = (0,external_node_path_.join)(folder, fingerprint);
            if (await verify(unpacked).catch(() => false)) {
                await moveIn(unpacked, (0,external_node_path_.join)(store.folder, fingerprint), verify);
                arrived.add(fingerprint);
            }
            else {
                log.warning(`The cache entry ${key} holds another content for ${fingerprint} than it says. It is not used; the environment is built. ` +
                    'Delete the entry with `gh cache delete` to have it saved anew.');
            }
        }
        // What is not needed here takes room on the disk.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    });
    return arrived;
}
/** Saves the entries that carry an environment of `built`, with all of theirs that are `present` in the store. */
async function storeEntries({ cache, store, log, entries, built, present, }) {
    const changed = cache.writable()
        ? entries
            .filter(({ fingerprints }) => fingerprints.some((fingerprint) => built.has(fingerprint)))
            .map((entry) => (0,bundles/* entryOf */.M)(entry, present))
            .filter((entry) => entry !== undefined)
        : [];
    const outcomes = new Map();
    await inWorkFolder({ cache, store, log }, changed, async (work, { name, key, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        const saved = await cache.save(folder, key, async () => {
            for (const fingerprint of fingerprints)
                await linkTree((0,external_node_path_.join)(store.folder, fingerprint), (0,external_node_path_.join)(folder, fingerprint));
        });
        outcomes.set(key, saved);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    });
    return outcomes;
}
/** Packing uses every core and the network carries a few streams at once. */
const AT_A_TIME = 4;
async function inWorkFolder({ cache, store, log }, entries, carry) {
    if (entries.length === 0)
        return;
    let work;
    try {
        // A folder of this process alone: two runs in one workspace do not meet.
        work = await store.workFolder();
    }
    catch (error) {
        log.warning(`No room to pack and unpack below '${store.folder}': ${reasonOf(error)}. This run goes on without the cache.`);
        return;
    }
    const limit = (0,p_limit/* default */.A)(AT_A_TIME);
    await Promise.all(entries.map((entry) => limit(() => carry(work, entry)).catch((error) => {
        log.warning(`The cache entry ${entry.key} is left out: ${reasonOf(error)}.`);
    })));
    // First: what was given up may still be unpacking here.
    await cache.close();
    await (0,promises_.rm)(work, { recursive: true, force: true }).catch(() => undefined);
}
const FINGERPRINT = /^[0-9a-f]{64}$/;
/** Names of the environments in an unpacked entry; links to folders elsewhere do not count. */
async function foldersIn(folder) {
    if (!(await (0,promises_.lstat)(folder)).isDirectory())
        return [];
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && FINGERPRINT.test(entry.name)).map(({ name }) => name);
}
/** What is at its place already was put there by another run and is as good, if it is whole. */
async function moveIn(from, to, verify) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch {
        if (await verify(to).catch(() => false))
            return;
        await (0,promises_.rm)(to, { recursive: true, force: true });
        await (0,promises_.rename)(from, to);
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ NO_CACHE),
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/cache-rights.ts
/** Whether there is a cache service, by the rule of @actions/cache, known before that is loaded. */
function isOffered(environment) {
    const second = environment['ACTIONS_CACHE_SERVICE_V2'] ? environment['ACTIONS_RESULTS_URL'] : '';
    return Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && (second || environment['ACTIONS_CACHE_URL']));
}
/** Whether this run may restore. */
function mayRead(environment) {
    return !['none', 'write-only'].includes(modeOf(environment));
}
/** Whether this run may save, as far as can be known without asking. */
function mayWrite(environment) {
    return (!['none', 'read'].includes(modeOf(environment)) && hasWritableScope(environment['ACTIONS_RUNTIME_TOKEN'] ?? ''));
}
/** ACTIONS_CACHE_MODE, in which the runner says what an untrusted trigger may do: none, read, write or write-only. */
function modeOf(environment) {
    return (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}
/**
 * Whether the run's token names a scope with the right to write (bit 2 of `Permission`). The service would say so
 * too, but only after everything was packed. A token that reads otherwise is left to the service.
 */
function hasWritableScope(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const scopes = JSON.parse(String(claims.ac));
        return scopes.length === 0 || scopes.some(({ Permission }) => (Number(Permission) & 2) === 2);
    }
    catch {
        return true;
    }
}

// EXTERNAL MODULE: ./src/world/cache-trouble.ts
var cache_trouble = __webpack_require__(2332);
// EXTERNAL MODULE: ./src/world/courier.ts
var world_courier = __webpack_require__(2287);
;// CONCATENATED MODULE: ./src/world/cache.ts




/** A cache that keeps nothing: where there is no service, the local store is all there is. */
const NO_CACHE = {
    writable: () => false,
    restore: () => Promise.resolve('miss'),
    save: () => Promise.resolve('skipped'),
    requests: () => 0,
    close: () => Promise.resolve(),
};
/** GitHub's cache service as the environment names it, or `NO_CACHE` where it names none. */
function openCache({ environment, log, deadlines = DEADLINES, signal, program }) {
    if (!isOffered(environment))
        return NO_CACHE;
    let open = signal?.aborted !== true;
    let writable = mayWrite(environment);
    let requests = 0;
    const couriers = new Map();
    const close = async () => {
        const ending = [...couriers.values()];
        couriers.clear();
        await Promise.all(ending.map((courier) => courier.end()));
        requests += ending.reduce((sum, courier) => sum + courier.requests(), 0);
    };
    /** Ends all use of the service for this run, said once: asking on would only cost time. */
    const giveUp = async (message) => {
        if (!open)
            return;
        open = false;
        log.warning(`${message} ${GOES_ON}`);
        await close();
    };
    signal?.addEventListener('abort', () => {
        open = false;
        void close();
    });
    const ask = async (folder, errand, patience) => {
        const root = (0,external_node_path_.dirname)(folder);
        try {
            const courier = couriers.get(root) ?? (0,world_courier/* startCourier */.w)(root, settings(environment), program);
            couriers.set(root, courier);
            return await courier.ask({ ...errand, name: (0,external_node_path_.basename)(folder) }, patience);
        }
        catch (error) {
            return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
        }
    };
    /** The key that was found or saved. Anything else is said here, and is undefined. */
    const judge = async (outcome, errand) => {
        switch (outcome.kind) {
            case 'late':
                await giveUp(`The cache service was given ${outcome.seconds} s to ${errand} and did not finish.`);
                return undefined;
            case 'gone':
                await giveUp(`The process that was to ${errand} is gone: ${outcome.detail}.`);
                return undefined;
            case 'done': {
                if (outcome.matched !== null)
                    return outcome.matched;
                const trouble = (0,cache_trouble/* troubleIn */.H)(outcome.lines);
                if (trouble === undefined || trouble.kind === 'exists' || !open)
                    return undefined;
                const message = `${SENTENCES[trouble.kind](errand)} (${trouble.detail})`;
                if (trouble.kind === 'damaged')
                    log.warning(message);
                else if (trouble.kind === 'read-only' || trouble.kind === 'full') {
                    if (writable)
                        log.warning(message);
                    writable = false;
                }
                else
                    await giveUp(message);
                return undefined;
            }
        }
    };
    const maySave = () => open && writable;
    return {
        writable: maySave,
        restore: async (folder, key, prefix) => {
            if (!open || !mayRead(environment))
                return 'miss';
            const patience = { answer: deadlines.answer, whole: deadlines.restore };
            const found = await judge(await ask(folder, { task: 'restore', key, prefix }, patience), `restore ${key}`);
            if (found === undefined)
                return 'miss';
            return found === key ? 'hit' : 'partial';
        },
        save: async (folder, key, fill) => {
            if (!maySave())
                return 'skipped';
            const brief = { answer: deadlines.answer, whole: deadlines.answer };
            const there = mayRead(environment) ? await ask(folder, { task: 'lookup', key }, brief) : undefined;
            // The service may match by prefix as well: only the same key is the same entry.
            if (there !== undefined && (await judge(there, `look up ${key}`)) === key)
                return 'exists';
            if (!maySave())
                return 'skipped';
            try {
                await fill();
            }
            catch (error) {
                log.warning(`Could not gather ${key} for the cache: ${error instanceof Error ? error.message : String(error)}.`);
                return 'skipped';
            }
            const patience = { answer: deadlines.save, whole: deadlines.save };
            const outcome = await ask(folder, { task: 'save', key }, patience);
            if ((await judge(outcome, `save ${key}`)) !== undefined)
                return 'saved';
            return outcome.kind === 'done' && (0,cache_trouble/* troubleIn */.H)(outcome.lines)?.kind === 'exists' ? 'exists' : 'skipped';
        },
        requests: () => [...couriers.values()].reduce((sum, courier) => sum + courier.requests(), requests),
        close,
    };
}
const DEADLINES = { answer: 15, restore: 300, save: 300 };
const GOES_ON = 'This run goes on without it; what is not in the local store is built.';
const SENTENCES = {
    away: () => 'The cache service cannot be reached.',
    failing: (errand) => `The cache service failed to ${errand}.`,
    limited: () => 'The cache service limits the rate of requests.',
    refused: (errand) => `The cache service refused to ${errand}.`,
    'read-only': () => 'The cache is read-only for this run: nothing is saved.',
    full: () => 'The cache has no storage left: nothing is saved. Delete entries (`gh cache delete`) or raise the limit.',
    damaged: (errand) => `Could not ${errand}. A damaged entry stays until \`gh cache delete\` removes it.`,
};
/** The library waits ten minutes for a segment of 128 MiB by default. */
function settings(environment) {
    return { SEGMENT_DOWNLOAD_TIMEOUT_MINS: '2', ...environment };
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	validateConcurrency(concurrency);

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			queue.dequeue()();
			// Since `pendingCount` has been decreased by one, increase `activeCount` by one.
			activeCount++;
		}
	};

	const next = () => {
		activeCount--;

		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();

		resolve(result);

		try {
			await result;
		} catch {}

		next();
	};

	const enqueue = (function_, resolve, arguments_) => {
		// Queue `internalResolve` instead of the `run` function
		// to preserve asynchronous context.
		new Promise(internalResolve => {
			queue.enqueue(internalResolve);
		}).then(
			run.bind(undefined, function_, resolve, arguments_),
		);

		(async () => {
			// This function needs to wait until the next microtask before comparing
			// `activeCount` to `concurrency`, because `activeCount` is updated asynchronously
			// after the `internalResolve` function is dequeued and called. The comparison in the if-statement
			// needs to happen asynchronously as well to get an up-to-date value for `activeCount`.
			await Promise.resolve();

			if (activeCount < concurrency) {
				resumeNext();
			}
		})();
	};

	const generator = (function_, ...arguments_) => new Promise(resolve => {
		enqueue(function_, resolve, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				queue.clear();
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
	});

	return generator;
}

function limitFunction(function_, option) {
	const {concurrency} = option;
	const limit = pLimit(concurrency);

	return (...arguments_) => limit(() => function_(...arguments_));
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
