"use strict";
exports.id = 1491;
exports.ids = [1491];
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

/***/ 1491:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideModules: function() { return /* binding */ provideModules; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/build/groups.ts + 2 modules
var groups = __webpack_require__(3678);
// EXTERNAL MODULE: ./src/build/store.ts
var build_store = __webpack_require__(5001);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/wasm/aside.ts
var aside = __webpack_require__(2152);
// EXTERNAL MODULE: ./src/build/blame.ts
var build_blame = __webpack_require__(9295);
// EXTERNAL MODULE: ./src/build/turn.ts
var turn = __webpack_require__(6269);
// EXTERNAL MODULE: ./src/wasm/inspect.ts + 11 modules
var inspect = __webpack_require__(3112);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/build/lock.ts
var lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/build/place.ts
var build_place = __webpack_require__(4983);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/wasm/lock.ts
var wasm_lock = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/wasm/put.ts












/**
 * Puts a module of an entry where the manifest says, in one go, unless `facts`, told from a copy of it, are a Refusal;
 * returns them.
 * @throws Damaged when it is not as it was recorded.
 */
async function placeModule(entry, module, { root, store }, facts) {
    const copy = (0,external_node_path_.join)(await store.workFolder(), 'module');
    const recorded = entry.record.files.find(({ path }) => path === `outputs/${module}`);
    if (recorded !== undefined) {
        await (0,external_node_fs_promises_.copyFile)((0,external_node_path_.join)(entry.folder, recorded.path), copy, external_node_fs_.constants.COPYFILE_FICLONE);
        if ((await digestOf(copy)) !== recorded.sha256)
            throw new build_place/* Damaged */.WM(module);
    }
    const known = await facts(copy);
    if (known instanceof errors/* Refusal */.P_)
        return known;
    if (recorded === undefined)
        throw new build_place/* Damaged */.WM(module);
    const place = (0,aside/* ownPlace */.yd)(root, module);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
    await (0,external_node_fs_promises_.rename)(copy, place);
    return known;
}
/** Puts back what the steps wrote beside modules: `wasm.build.outputs`. Modules are put in place one by one. */
async function placeBeside(entry, modules, { root, store }) {
    const others = entry.record.files.filter(({ path }) => !modules.includes(path.slice('outputs/'.length)));
    await (0,build_place/* placeOutputs */.WR)({ ...entry, record: { ...entry.record, files: others } }, root, await store.workFolder());
}
/** What an entry holds beside these modules, as lock.json has it. */
function outputsOf({ record }, modules) {
    return record.files
        .filter(({ path }) => path.startsWith('outputs/'))
        .map(({ path, sha256 }) => ({ path: path.slice('outputs/'.length), sha256 }))
        .filter(({ path }) => !modules.includes(path));
}
/** Mirrors the module's lockfiles and writes what is known of it to lock.json. */
async function record(planned, facts, made, { root, store, signal, now }) {
    const { plugin, folder, module, lockfiles, runtimes } = planned;
    // A build step may have put a link in its way since it was planned.
    (0,files/* insideRoot */.p0)(root, folder, 'The folder of a plugin');
    const work = await store.workFolder();
    if (!(0,parts/* hasVenv */.sE)(plugin)) {
        const gone = ((0,lock/* readLock */.mF)(folder)?.lock.resolved.lockfiles ?? []).filter(({ path }) => !lockfiles.some((each) => (0,external_node_path_.basename)(each.path) === (0,external_node_path_.basename)(path)));
        for (const { path } of gone)
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), { force: true }).catch(() => undefined);
    }
    for (const { path } of lockfiles)
        await (0,build_place/* mirrorLockfile */.V7)((0,external_node_path_.join)(root, path), (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), (0,external_node_path_.join)(work, 'lockfile'));
    const wasm = {
        module: module.path,
        ...made,
        sha256: facts.sha256,
        size: facts.size,
        form: facts.form,
        wasi: facts.wasi,
        imports: [...facts.imports],
        exports: [...facts.exports],
        declared: module.entrypoint,
        entrypoint: facts.entrypoint,
        runtimes: [...runtimes],
    };
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    return (0,lock/* updateLock */.tn)(folder, { store: store.folder, work, signal }, (before) => (0,wasm_lock/* lockWith */.Y)(planned, before, wasm, now()));
}
async function digestOf(path) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), sum);
    return sum.digest('hex');
}

// EXTERNAL MODULE: ./src/build/entry.ts
var build_entry = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/build/environment.ts
var environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/outputs.ts
var outputs = __webpack_require__(4442);
// EXTERNAL MODULE: ./src/build/steps.ts + 1 modules
var build_steps = __webpack_require__(5080);
// EXTERNAL MODULE: ./src/world/log.ts + 4 modules
var world_log = __webpack_require__(1932);
;// CONCATENATED MODULE: ./src/wasm/build.ts











/**
 * Runs the steps of a unit and takes the modules from where the manifest says that they are left; the ones of before were
 * set aside. Kept in the store only when every module is there and valid.
 * @throws Refusal `step_failed`.
 */
async function buildUnit(unit, group, building) {
    const { root, store, log, platform, signal } = building;
    const { builder, build, wants, fingerprint } = unit;
    const [first] = group;
    const id = first?.plugin.id ?? builder.id;
    const label = group.length === 1 ? id : `${id} and ${group.length - 1} more`;
    const done = (0,world_log/* progress */.q)(log, `building the module of ${label}`);
    try {
        const lockfile = build.lockfile === null ? undefined : (0,files/* digestIfThere */.QP)((0,external_node_path_.join)(root, build.lockfile));
        const steps = await (0,build_steps/* runSteps */.r)(build.steps, {
            root,
            environment: (0,environment/* laidOver */.JG)(platform, building.environment, builder.definition.runtime.environment, building.mark),
            timeoutMs: building.stepTimeoutMs,
            log,
            label,
            mark: building.mark,
            signal,
        });
        if (build.lockfile !== null && (0,files/* digestIfThere */.QP)((0,external_node_path_.join)(root, build.lockfile)) !== lockfile) {
            throw new errors/* Refusal */.P_('step_failed', `The lockfile '${build.lockfile}' of '${id}' was changed while it was built from.`, {
                hint: 'Run it again, and have no build step write to a lockfile that is declared (for npm: `npm ci`, not `npm install`).',
            });
        }
        // Made only now: steps may leave links for us to write through wherever they look.
        const work = await store.workFolder();
        await (0,outputs/* collectOutputs */.H)(build.outputs, root, (0,external_node_path_.join)(work, 'outputs'), id);
        const known = new Map();
        for (const want of wants)
            known.set(keyOf(want), await collect(want, root, (0,external_node_path_.join)(work, 'outputs'), id));
        const facts = { fingerprint, built_at: { venv: (0,external_node_path_.join)(work, 'venv'), root }, packages: [], steps: [...steps] };
        const isGood = [...known.values()].every((each) => !(each instanceof errors/* Refusal */.P_));
        const entry = isGood
            ? await store.add(work, facts)
            : { folder: work, record: { schema: 1, ...facts, ...(await (0,build_entry/* listTree */.nT)(work, [])) } };
        const unknown = (want) => new errors/* Refusal */.P_('internal', `nobody has looked into '${want.module}'`);
        return { entry, facts: (want) => known.get(keyOf(want)) ?? unknown(want) };
    }
    finally {
        done();
    }
}
function keyOf({ module, entrypoint }) {
    return JSON.stringify([module, entrypoint]);
}
/** Copies a module that the steps left, and looks into the copy. */
async function collect({ module, entrypoint }, root, folder, id) {
    try {
        const place = (0,files/* insideRoot */.p0)(root, module, 'A module');
        const left = await (0,external_node_fs_promises_.stat)(place).catch(() => undefined);
        if (left?.isFile() !== true) {
            return new errors/* Refusal */.P_('wasm_missing', `The build steps of '${id}' ended, but left no module '${module}'.`, {
                hint: 'The steps must leave it where the manifest says, relative to the working directory. What lay there before is put back.',
            });
        }
        const copy = (0,external_node_path_.join)(folder, module);
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
        await (0,external_node_fs_promises_.copyFile)(place, copy, external_node_fs_.constants.COPYFILE_FICLONE);
        return await (0,inspect/* inspectModule */.D)(copy, entrypoint, { as: module });
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P_)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/wasm/renew.ts







/**
 * Makes the modules of a unit for these plugins: from the store, or by building. What lies at the places of `modules`, which
 * are all that the unit's steps leave, is set aside meanwhile, and put back where no new one took its place. Returns what became of each.
 * @throws Refusal `step_failed` when the build fails; what the system refuses.
 */
async function renew(unit, plans, modules, renewing) {
    const { store, root, restored, log, rebuild } = renewing;
    for (const module of modules)
        await (0,aside/* setAside */.Fi)(store, root, module, renewing.mark);
    let renewed = new Map();
    const build = async () => {
        // Only what the steps leave counts.
        for (const module of modules)
            await (0,external_node_fs_promises_.rm)((0,aside/* ownPlace */.yd)(root, module), { recursive: true, force: true });
        await store.discard(unit.fingerprint);
        const { entry, facts } = await buildUnit(unit, plans, renewing);
        const source = { entry, status: 'built', facts: (want) => Promise.resolve(facts(want)) };
        renewed = await putAll(source, plans, modules, renewing);
    };
    try {
        const entry = rebuild ? undefined : await store.find(unit.fingerprint);
        if (entry === undefined)
            await build();
        else {
            const status = restored.has(unit.fingerprint) ? 'restored' : 'stored';
            try {
                renewed = await putAll({ entry, status, facts: renew_inspect }, plans, modules, renewing);
                await placeBeside(entry, modules, renewing);
            }
            catch (error) {
                if (!(0,build_blame/* isDamage */.e)(error))
                    throw error;
                const [first] = plans;
                log.warning(`The store's module for '${first?.plugin.id ?? ''}' is not as it was built (${error instanceof Error ? error.message : String(error)}). It is built again.`);
                await build();
            }
        }
        const fresh = [...renewed].flatMap(([{ module }, { status }]) => (status === 'failed' ? [] : module.path));
        for (const module of new Set(fresh))
            await (0,aside/* forgetAside */.GE)(store, module);
        return renewed;
    }
    finally {
        for (const module of modules)
            await (0,aside/* putBack */.pK)(store, root, module);
    }
}
async function putAll({ entry, status, facts }, plans, modules, renewing) {
    const put = new Map();
    let first = true;
    for (const planned of plans) {
        const { path, entrypoint } = planned.module;
        const known = await placeModule(entry, path, renewing, (copy) => facts({ module: path, entrypoint }, copy));
        if (known instanceof errors/* Refusal */.P_) {
            put.set(planned, { status: 'failed', failure: known });
            continue;
        }
        const { fingerprint } = entry.record;
        const made = {
            origin: 'built',
            fingerprint,
            steps: entry.record.steps,
            outputs: outputsOf(entry, modules),
        };
        const lock = await record(planned, known, made, renewing);
        // What was built is built for the first; the others have it from the store.
        put.set(planned, { status: first || status !== 'built' ? status : 'stored', lock });
        first = false;
    }
    return put;
}
async function renew_inspect({ module, entrypoint }, copy) {
    try {
        return await (0,inspect/* inspectModule */.D)(copy, entrypoint, { as: module });
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P_)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/wasm/state.ts
var wasm_state = __webpack_require__(7561);
;// CONCATENATED MODULE: ./src/wasm/make.ts









/**
 * Makes the modules of one fingerprint: built once at most, then put in place for each plugin; one that is there is looked
 * into and recorded. Returns what became of each, by id. A failure of these plugins is told in the result; what the
 * system refuses is thrown.
 */
async function makeModules(group, making) {
    const made = new Map();
    const started = performance.now();
    const tell = (planned, result) => {
        made.set(planned.plugin.id, { ...result, seconds: (performance.now() - started) / 1000 });
    };
    const blame = (error, plans) => {
        const failure = (0,build_blame/* buildFailure */.H)(error, plans.map(({ plugin }) => plugin.id), 'Modules and what lies beside them are files and folders with names in UTF-8.');
        for (const planned of plans)
            if (!made.has(planned.plugin.id))
                tell(planned, { status: 'failed', failure });
    };
    const unit = group[0]?.unit ?? null;
    const wanted = [...(unit?.wants.map(({ module }) => module) ?? []), ...group.map(({ module }) => module.path)];
    const modules = [...new Set(wanted)].sort();
    const end = await takeTurns(modules, group, making);
    try {
        // Whoever set something aside had the turn, and is gone.
        for (const module of modules)
            await (0,aside/* recover */.lj)(making.store, making.root, module);
        const missing = [];
        for (const planned of group) {
            try {
                const kept = await keep(planned, making);
                if (kept === undefined)
                    missing.push(planned);
                else
                    tell(planned, kept);
            }
            catch (error) {
                blame(error, [planned]);
            }
        }
        if (unit !== null && missing.length > 0)
            for (const [planned, result] of await renew(unit, missing, modules, {
                ...making,
                rebuild: making.looking.rebuild,
            }))
                tell(planned, result);
    }
    catch (error) {
        blame(error, group);
    }
    finally {
        await end();
    }
    return made;
}
/** The name of the turn that a run takes before it touches a module. */
function turnOf(module) {
    return (0,external_node_crypto_.createHash)('sha256').update(`module ${module}`).digest('hex');
}
/** Looks into the module that is there and records it; undefined when it has to be made. */
async function keep(planned, making) {
    const { module, fingerprint, plugin } = planned;
    const state = await (0,wasm_state/* stateOf */.L)(planned, making.looking);
    switch (state.kind) {
        case 'make':
            return undefined;
        case 'missing':
            throw (0,wasm_state/* missingModule */.$)(planned);
        case 'whole':
            // Another run was faster.
            return { status: state.record.origin === 'built' ? 'unchanged' : 'committed', lock: state.lock };
        case 'present': {
            const facts = await (0,inspect/* inspectModule */.D)((0,external_node_path_.join)(making.root, module.path), module.entrypoint, { as: module.path });
            if (state.origin === 'built') {
                const { steps, outputs } = state.record;
                const lock = await record(planned, facts, { origin: 'built', fingerprint, steps, outputs }, making);
                return { status: 'unchanged', lock };
            }
            if (planned.unit !== null && !making.looking.tracked.has(module.path)) {
                making.log.notice(`The module '${module.path}' of '${plugin.id}' is used as it is: it was not built here. \`rebuild\` builds it anew.`);
            }
            const from = { origin: 'committed', fingerprint: null, steps: [], outputs: [] };
            return { status: 'committed', lock: await record(planned, facts, from, making) };
        }
    }
}
/** In the order of their paths, so that two runs do not wait for each other. */
async function takeTurns(modules, group, { store, log, signal }) {
    const ends = [];
    const onWait = () => {
        log.info(`Another run builds the module of '${group[0]?.plugin.id ?? ''}': waiting for it.`);
    };
    const end = async () => {
        for (const each of ends.reverse())
            await each();
    };
    try {
        for (const module of modules) {
            ends.push(await (0,turn/* takeTurn */.Vm)(store.folder, turnOf(module), { onWait, signal }));
        }
    }
    catch (error) {
        await end();
        throw error;
    }
    return end;
}

;// CONCATENATED MODULE: ./src/wasm/provide.ts









/** Makes and records the modules that are not whole, of which `states` tells. Returns what became of each of these, by id. */
async function provideModules(modules, states, providing) {
    const { root, world, environment, looking } = providing;
    const provided = new Map();
    await recoverOthers(modules, providing);
    const isOurs = (planned) => {
        const state = states.get(planned);
        return state?.kind === 'make' || (state?.kind === 'present' && state.origin === 'built') || isBuilt(state);
    };
    const wanted = modules.filter((planned) => states.has(planned) && states.get(planned)?.kind !== 'whole');
    if (wanted.length === 0)
        return provided;
    await (0,groups/* makeGroups */.x)(modules.filter(isOurs), wanted, providing, {
        // A module is the same on every machine.
        platform: 'wasm',
        worth: () => true,
        fetches: (group) => !looking.rebuild && group.some((planned) => states.get(planned)?.kind === 'make'),
        async make(group, workshop) {
            const digest = (path) => digestNow(root, path);
            const making = { ...providing, ...workshop, environment, now: world.now, looking: { ...looking, digest } };
            let isNew = false;
            for (const [id, made] of await makeModules(group, making)) {
                isNew ||= made.status === 'built';
                provided.set(id, made);
                workshop.log.info(`${id}: ${made.status}`);
            }
            return isNew;
        },
    });
    return provided;
}
function isBuilt(state) {
    return state?.kind === 'whole' && state.record.origin === 'built';
}
/** Puts back what runs that were killed had set aside for other modules than these: those come by it themselves. */
async function recoverOthers(modules, { artifacts, root, world, looking }) {
    const own = new Set(modules.flatMap(({ module, unit }) => [module.path, ...(unit?.wants ?? []).map((want) => want.module)]));
    const others = (0,aside/* modulesAside */.eh)(looking.store).filter((module) => !own.has(module));
    if (others.length === 0)
        return;
    const store = await (0,build_store/* openStore */.C)(artifacts, world.now);
    try {
        // A turn that is still taken when the store was opened is that of a run that lives.
        for (const module of others)
            if (!(0,files/* isThere */.$B)((0,external_node_path_.join)(store.folder, `building-${turnOf(module)}`)))
                await (0,aside/* recover */.lj)(store, root, module);
    }
    finally {
        await store.close();
    }
}
async function digestNow(root, path) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)((0,files/* insideRoot */.p0)(root, path, 'A file of a module')), sum);
    return sum.digest('hex');
}


/***/ })

};
;