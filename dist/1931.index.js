"use strict";
exports.id = 1931;
exports.ids = [1931,1497,8799];
exports.modules = {

/***/ 1497:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: function() { return /* binding */ NO_VENV; },
/* harmony export */   KZ: function() { return /* binding */ withoutVenv; },
/* harmony export */   PG: function() { return /* binding */ parseLock; },
/* harmony export */   Vx: function() { return /* binding */ lockOf; },
/* harmony export */   at: function() { return /* binding */ wasmIn; },
/* harmony export */   mF: function() { return /* binding */ readLock; },
/* harmony export */   tn: function() { return /* binding */ updateLock; },
/* harmony export */   vw: function() { return /* binding */ isLockOf; }
/* harmony export */ });
/* unused harmony exports writeLock, lockText */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6269);






const FileDigest = valibot__WEBPACK_IMPORTED_MODULE_5__.object({ path: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), sha256: valibot__WEBPACK_IMPORTED_MODULE_5__.string() });
const Runtimes = valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__.object({ name: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), version: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), executable: valibot__WEBPACK_IMPORTED_MODULE_5__.string() }));
const Steps = valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__.object({ name: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), seconds: valibot__WEBPACK_IMPORTED_MODULE_5__.number() }));
const Wasm = valibot__WEBPACK_IMPORTED_MODULE_5__.object({
    /** Relative to the working directory. */
    module: valibot__WEBPACK_IMPORTED_MODULE_5__.string(),
    /** `built`: by us, from these inputs; `committed`: it was there. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['built', 'committed']),
    /** What it was built from; null where it was there. */
    fingerprint: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    sha256: valibot__WEBPACK_IMPORTED_MODULE_5__.string(),
    size: valibot__WEBPACK_IMPORTED_MODULE_5__.number(),
    form: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['module', 'component']),
    wasi: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    imports: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    exports: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    /** The entrypoint that the manifest declared, and the function that answers. */
    declared: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    entrypoint: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    runtimes: Runtimes,
    steps: Steps,
    /** What the steps left beside the module (`wasm.build.outputs`). */
    outputs: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(FileDigest),
});
const Resolved = valibot__WEBPACK_IMPORTED_MODULE_5__.object({
    /** Of the venv; null where none was made. */
    fingerprint: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.string()),
    interpreter: valibot__WEBPACK_IMPORTED_MODULE_5__.nullable(valibot__WEBPACK_IMPORTED_MODULE_5__.object({ executable: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), version: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), implementation: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), platform: valibot__WEBPACK_IMPORTED_MODULE_5__.string() })),
    packages: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__.object({ name: valibot__WEBPACK_IMPORTED_MODULE_5__.string(), version: valibot__WEBPACK_IMPORTED_MODULE_5__.string() })),
    lockfiles: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(FileDigest),
    runtimes: Runtimes,
    steps: Steps,
    /** What the steps left outside the venv (`build.outputs`). */
    outputs: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(FileDigest),
    wasm: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(Wasm),
});
const Lock = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ resolved: Resolved });
/** lock.json of a plugin's folder; undefined when there is none or it is not one of ours. */
function readLock(folder) {
    return parseLock((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lock.json')) ?? 'null');
}
/** A lock from the text of its file; undefined when it is not one of ours. */
function parseLock(text) {
    try {
        const lock = valibot__WEBPACK_IMPORTED_MODULE_5__.safeParse(Lock, JSON.parse(text));
        return lock.success ? { lock: lock.output, text } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a lock is, to the letter, what this plugin's would be if this was found and made; whenever that was. */
function isLockOf(plugin, { lock, text }, resolved = lock.resolved) {
    return lockText({ ...lockOf(plugin, resolved, new Date(0)), generated_at: lock['generated_at'] }) === text;
}
/**
 * Writes lock.json, the last act of a build: its presence with a matching fingerprint says that all is whole.
 * @param work the run's folder for what is unfinished.
 */
async function writeLock(folder, lock, work) {
    await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lock.json'), lockText(lock), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, 'lock.json'));
}
/**
 * Changes lock.json while no other run does: two commands write to it, each its own part. `change` is given what is there
 * and returns what shall be; undefined removes it. Returns what `change` returned.
 * @param among the store, and this run's folder for what is unfinished.
 */
async function updateLock(folder, { store, work, signal }, change) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`lock.json ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}`)
        .digest('hex');
    const end = await (0,_turn_js__WEBPACK_IMPORTED_MODULE_4__/* .takeTurn */ .Vm)(store, name, { onWait: () => undefined, signal });
    try {
        const lock = change(readLock(folder)?.lock);
        if (lock === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lock.json'), { force: true });
        else
            await writeLock(folder, lock, work);
        return lock;
    }
    finally {
        await end();
    }
}
/** What stands in lock.json of a venv that is not there, or that the lock no longer speaks for: it never matches one. */
const NO_VENV = {
    fingerprint: null,
    interpreter: null,
    packages: [],
    lockfiles: [],
    runtimes: [],
    steps: [],
    outputs: [],
};
/** A lock that says of its venv nothing any more, and of the module what it said. */
function withoutVenv(lock) {
    return { ...lock, resolved: { ...NO_VENV, ...wasmIn(lock) } };
}
/** What a lock says of the module, to be put into another. */
function wasmIn(lock) {
    const wasm = lock?.resolved.wasm;
    return wasm === undefined ? {} : { wasm };
}
/** The lock of a plugin, with the keys and the shape that the CoolBox host itself writes. */
function lockOf({ id, definition }, resolved, now) {
    const { kind, environment, interpreter, runtimes, wasm, build } = definition.runtime;
    return {
        plugin: id,
        generated_at: now.toISOString().replace('Z', '+00:00'),
        runtime: kind,
        environment,
        ...(interpreter === null ? {} : { interpreter }),
        ...(runtimes.length === 0 ? {} : { requires_runtimes: runtimes }),
        ...(wasm === null ? {} : { wasm: { module: wasm.module, runtimes: wasm.runtimes, entrypoint: wasm.entrypoint } }),
        ...(build === null ? {} : { build: { steps: build.steps, lockfile: build.lockfile } }),
        resolved,
    };
}
/** A lock as it is written: the same lock always gives the same text. */
function lockText(lock) {
    return `${JSON.stringify(sorted(lock), undefined, 2)}\n`;
}
/** Keys in order, as the host writes them (`json.dump(…, sort_keys=True)`). */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 6269:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: function() { return /* binding */ TURN; },
/* harmony export */   Vm: function() { return /* binding */ takeTurn; },
/* harmony export */   og: function() { return /* binding */ endIfGone; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5971);





/** The files in the store that say which run builds a fingerprint right now. */
const TURN = /^building-[0-9a-f]{64}$/u;
const TICK_MS = 100;
/** Who holds a turn says so again and again: process ids come round, and those of other machines tell nothing. */
const SIGN_OF_LIFE_MS = 5000;
const FORGOTTEN_AFTER = 60_000;
/**
 * Waits until no other run in this workspace builds a fingerprint, and takes the turn; returns what ends it. Build steps
 * write to the workspace, which is one for all runs: the same steps at once would spoil what the others collect.
 * `onWait` is told once, when there is somebody to wait for. Waits no longer when `signal` is aborted.
 */
async function takeTurn(folder, fingerprint, { onWait, signal }) {
    const turn = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `building-${fingerprint}`);
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)();
    const claim = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `work-${mine}.claim`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(claim, mine);
    try {
        let waited = false;
        while (!(await isClaimed(claim, turn)) && !signal.aborted) {
            if (await endIfGone(folder, turn))
                continue;
            if (!waited)
                onWait();
            waited = true;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(TICK_MS);
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(claim, { force: true });
    }
    const alive = setInterval(() => {
        void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(turn, new Date(), new Date()).catch(() => undefined);
    }, SIGN_OF_LIFE_MS);
    alive.unref();
    return async () => {
        clearInterval(alive);
        if ((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)(turn) === mine)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(turn, { force: true });
    };
}
/** Ends a turn whose run was killed. Returns whether it did. */
async function endIfGone(folder, turn) {
    const holder = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)(turn);
    if (holder === undefined)
        return true;
    const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(turn).catch(() => undefined);
    const forgotten = since !== undefined && Date.now() - since.mtimeMs > FORGOTTEN_AFTER;
    if (!forgotten && !(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(holder))
        return false;
    // By a rename: of several that see this, one has it. Where it took another's that came in between, it gives it back.
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `work-${(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)()}.ended`);
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(turn, away).then(() => (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)(away), () => undefined);
    if (taken !== undefined && taken !== holder)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(away, turn).catch(() => undefined);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(away, { force: true });
    return true;
}
/** A link appears with its content, and only where there is none; without hard links a new file has to do. */
async function isClaimed(claim, turn) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(claim, turn);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === 'EEXIST')
            return false;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EXDEV'].includes(code))
            throw error;
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(turn, (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)(claim) ?? '', { flag: 'wx' }).then(() => true, () => false);
}


/***/ }),

/***/ 2475:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: function() { return /* binding */ versionOf; },
/* harmony export */   Kc: function() { return /* binding */ notCommitted; },
/* harmony export */   Ne: function() { return /* binding */ changedFile; },
/* harmony export */   RH: function() { return /* binding */ candidateOf; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2023);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(435);
/* harmony import */ var _build_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1497);
/* harmony import */ var _build_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8954);
/* harmony import */ var _build_owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5971);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3916);
/* harmony import */ var _manifest_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6629);
/* harmony import */ var _wasm_aside_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2152);
/* harmony import */ var _wasm_inspect_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3112);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7827);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2380);












/**
 * The release that a plugin would be now: its definition, and the digests of its inputs, lockfiles and module.
 * @param built what was built of it, where that does not lie in the workspace.
 * @throws Refusal `usage` without a version, `wasm_missing` without its module, `manifest_invalid`.
 */
async function candidateOf(plugin, workspace, making, built) {
    const { root, artifacts, tree } = workspace;
    const version = versionOf(plugin, making);
    const paths = (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)((0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOf */ .Vc)(plugin, making.paths, artifacts, root), tree.files);
    const inputs = await Promise.all(paths.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const found = built ?? (await builtIn(workspace, plugin));
    const { lock, module } = found;
    const wasm = await wasmOf(plugin, module);
    const content = {
        inputs: (0,_channel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsDigest */ .KA)(inputs),
        lockfiles: await lockfilesOf(plugin, workspace),
        wasm: wasm?.sha256 ?? null,
    };
    return {
        candidate: {
            plugin: plugin.id,
            version,
            manifestVersion: plugin.definition.version,
            definition: { ...plugin.definition, version },
            content,
            rollout: making.rollout,
            metadata: { ...making.metadata, lock: lock === null ? null : lockFacts(lock), wasm, artifact: null },
        },
        inputs,
        built: found,
        files: [workspace.manifest, ...paths, ...plugin.lockfiles],
        places: {
            lock: lock?.place ?? null,
            lockfiles: Object.fromEntries(plugin.lockfiles.map((path) => [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path)])),
            module: module?.place ?? null,
        },
    };
}
/** The first file of a release that is not as it was committed; undefined where all are. */
function changedFile({ files }, changed) {
    return files.find((file) => changed.has(file));
}
function notCommitted(plugin, path, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('usage', `'${plugin}' is not what was committed: '${path}' is changed, or new.`, { hint });
}
/** What a lock says of the venv, without the paths of the machine that built it; null where there is none. */
function lockFacts({ lock: { resolved } }) {
    const { fingerprint, interpreter, packages } = resolved;
    if (fingerprint === null)
        return null;
    return { fingerprint, interpreter: interpreter === null ? null : withoutPath(interpreter), packages };
}
/** What was built of a plugin here. @throws Refusal `wasm_missing`. */
async function builtIn(workspace, plugin) {
    const { root, artifacts } = workspace;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_10__/* .insideRoot */ .p0)(root, artifacts, 'The input artifacts-dir'), 'plugins', plugin.id);
    const read = (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .readLock */ .mF)(folder);
    return {
        lock: read === undefined ? null : { ...read, place: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'lock.json') },
        module: await moduleIn(workspace, plugin, read?.lock.resolved.wasm),
    };
}
/** The digests of a plugin's lockfiles by their names. */
async function lockfilesOf(plugin, { root, tree }) {
    const lockfiles = {};
    for (const path of plugin.lockfiles) {
        if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_10__/* .isThere */ .$B)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_10__/* .insideRoot */ .p0)(root, path, `A lockfile of '${plugin.id}'`)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('manifest_invalid', `The lockfile '${path}' of '${plugin.id}' is not there.`, {
                hint: 'Commit it, or take it out of the manifest.',
            });
        lockfiles[(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)] = await tree.digest(path);
    }
    return lockfiles;
}
async function moduleIn({ root, artifacts, tree }, plugin, known) {
    const module = (0,_build_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleOf */ .cD)(plugin);
    if (module === null)
        return null;
    const place = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_10__/* .insideRoot */ .p0)(root, module.path, `The module of '${plugin.id}'`);
    if ((0,_wasm_aside_js__WEBPACK_IMPORTED_MODULE_8__/* .isAside */ .Zl)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, artifacts, _build_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .STORE */ .er), module.path))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('wasm_missing', `The module '${module.path}' of '${plugin.id}' is being built, or its build was killed.`, {
            hint: 'Run `build-wasm` to its end before `stage`.',
        });
    if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_10__/* .isThere */ .$B)(place))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('wasm_missing', `The module '${module.path}' of '${plugin.id}' is not there.`, {
            hint: 'Run `build-wasm` before `stage`.',
        });
    return { place, sha256: await tree.digest(module.path), known };
}
/** What is known of the module: as `build-wasm` recorded it, else as its bytes tell. @throws Refusal `wasm_invalid`. */
async function wasmOf(plugin, built) {
    const module = (0,_build_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleOf */ .cD)(plugin);
    if (module === null || built === null)
        return null;
    const { sha256, size, form, imports, exports } = built.known?.sha256 === built.sha256
        ? built.known
        : await (0,_wasm_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .inspectModule */ .D)(built.place, module.entrypoint, { as: module.path });
    return { sha256, size, form, imports, exports };
}
/** The version of a release. @throws Refusal `usage` where there is none, or it cannot be one. */
function versionOf({ id, definition }, { version, commit }) {
    const named = version === undefined || version === 'auto' ? definition.version : version;
    if (version === 'auto') {
        if (commit === null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('usage', `The input \`version\` is \`auto\`, but '${id}' is in no git repository with a commit.`);
        return checked(`${named ?? '0.0.0'}+${commit.slice(0, 12)}`, id);
    }
    if (named !== null)
        return checked(named, id);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('usage', `'${id}' has no version.`, {
        hint: 'Write `version` in the manifest, or give the input `version` (`auto` makes one from the commit).',
    });
}
function checked(version, id) {
    const fault = (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_7__/* .versionFault */ .nj)(version);
    if (fault === null)
        return version;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Refusal */ .P_('usage', `${fault}: '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_11__/* .brief */ .d)(version)}' of '${id}'.`, { hint: `Allowed are ${_manifest_names_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION_RULE */ .wI}.` });
}
function withoutPath({ version, implementation, platform }) {
    return { version, implementation, platform };
}


/***/ }),

/***/ 2152:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: function() { return /* binding */ setAside; },
/* harmony export */   GE: function() { return /* binding */ forgetAside; },
/* harmony export */   Zl: function() { return /* binding */ isAside; },
/* harmony export */   eh: function() { return /* binding */ modulesAside; },
/* harmony export */   lj: function() { return /* binding */ recover; },
/* harmony export */   pK: function() { return /* binding */ putBack; },
/* harmony export */   yd: function() { return /* binding */ ownPlace; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _world_marked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1886);






// While a module is built, the one before lies in `aside-<hash of its path>` of the store: a build that fails, or a run
// that is killed, must neither lose it nor leave a half-written one that a later run takes for good.
/** Whether something was set aside for a module and not yet put back: what lies at its place is not to be believed. */
function isAside(store, module) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(placeOf(store, module));
}
/** The modules for which something is set aside, by their paths. */
function modulesAside(store) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(store))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(store)
        .filter((name) => name.startsWith('aside-'))
        .flatMap((name) => {
        const { module } = readRecord((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store, name));
        return module !== undefined && nameOf(module) === name ? [module] : [];
    });
}
/** Sets a module aside, or notes that there was none. `mark` is what the steps of this run carry in their environment. */
async function setAside(store, root, module, mark) {
    const place = ownPlace(root, module);
    const had = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isThere */ .$B)(place);
    const work = await store.workFolder();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, 'record.json'), JSON.stringify({ schema: 1, module, had, mark: textOf(mark) }));
    const aside = placeOf(store.folder, module);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(work, aside);
    if (had)
        await move(place, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(aside, 'module'));
}
/**
 * As `putBack`, for what a run that was killed had set aside: its steps may run on, and would write where the module lies.
 */
async function recover(store, root, module) {
    const { mark } = readRecord(placeOf(store.folder, module));
    if (mark !== undefined && MARK.test(mark))
        await (0,_world_marked_js__WEBPACK_IMPORTED_MODULE_5__/* .killMarked */ .f)(mark);
    await putBack(store, root, module);
}
/** Puts back what was set aside for a module, or removes what lies in its place where there was none. Does nothing where nothing is set aside. */
async function putBack(store, root, module) {
    const aside = placeOf(store.folder, module);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(aside))
        return;
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(aside, 'module');
    const place = ownPlace(root, module);
    if ((0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isThere */ .$B)(kept)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(place, { recursive: true, force: true });
        await move(kept, place);
    }
    else if (readRecord(aside).had === false)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(place, { recursive: true, force: true });
    // There was one, and it is not here: it was not taken away yet, or was put back already.
    await forgetAside(store, module);
}
/** Forgets what was set aside for a module: the new one is in place. */
async function forgetAside(store, module) {
    // By a rename: half of it must not be taken for something that was set aside.
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await store.workFolder(), 'aside');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(placeOf(store.folder, module), away);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(away, { recursive: true, force: true });
}
/** Where a module lies itself: a link there, wherever it leads, is what is moved or removed. */
function ownPlace(root, module) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .insideRoot */ .p0)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(module), 'The folder of a module'), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(module));
}
/** As the guard of builds makes it. */
const MARK = /^\w+=[0-9a-f]{32}$/u;
function textOf(mark) {
    return Object.entries(mark)
        .map(([name, value]) => `${name}=${value}`)
        .join('');
}
function placeOf(store, module) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store, nameOf(module));
}
function nameOf(module) {
    return `aside-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(module).digest('hex')}`;
}
function readRecord(aside) {
    try {
        const record = JSON.parse((0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readIfThere */ .qC)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(aside, 'record.json')) ?? 'null');
        if (typeof record !== 'object' || record === null)
            return {};
        return {
            ...('module' in record && typeof record.module === 'string' ? { module: record.module } : {}),
            ...('mark' in record && typeof record.mark === 'string' ? { mark: record.mark } : {}),
            ...('had' in record && typeof record.had === 'boolean' ? { had: record.had } : {}),
        };
    }
    catch {
        return {};
    }
}
/** A rename; where the store lies on another disk a copy, which is whole before the first goes away. */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV'))
            throw error;
        const beside = `${to}.part`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, beside, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, to);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(from, { force: true });
    }
}


/***/ }),

/***/ 4440:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ Fault; }
/* harmony export */ });
/** What is wrong with the bytes of a module, and at which of them. */
class Fault extends Error {
    name = 'Fault';
    /** Counted from the file's first byte; null when nobody knows. */
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}


/***/ }),

/***/ 6896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: function() { return /* binding */ isSame; },
/* harmony export */   TH: function() { return /* binding */ loadFrom; },
/* harmony export */   fv: function() { return /* binding */ openModule; },
/* harmony export */   ol: function() { return /* binding */ digestOf; },
/* harmony export */   yw: function() { return /* binding */ readAll; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4440);






/**
 * The module's file, open; `name` is what messages call it.
 * @throws Refusal `wasm_missing` when no file is there.
 */
async function openModule(path, name) {
    let file;
    try {
        // Without blocking: a pipe would be waited for until somebody writes.
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('wasm_missing', `The WASM module '${name}' is not there.`, {
            hint: 'Check that the build writes it where the manifest says, or commit it.',
            cause: error,
        });
    }
    const isFile = (await file.stat()).isFile();
    if (isFile)
        return file;
    await file.close();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('wasm_missing', `Where the WASM module '${name}' should be stands something that is no file.`);
}
/** All its bytes. @throws Fault when it is shorter by now. */
async function readAll(file, size) {
    const bytes = Buffer.alloc(size);
    await eachPiece(file, size, (piece, at) => {
        bytes.set(piece, at);
    });
    return bytes;
}
/** SHA-256, lower-case hex. @throws Fault as above. */
async function digestOf(file, size) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await eachPiece(file, size, (piece) => {
        digest.update(piece);
    });
    return digest.digest('hex');
}
const PIECE = 1024 * 1024;
async function eachPiece(file, size, take) {
    const room = Buffer.allocUnsafe(Math.min(PIECE, size));
    for (let at = 0; at < size;) {
        const { bytesRead } = await file.read(room, 0, Math.min(room.length, size - at), at);
        if (bytesRead === 0)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .v('the file became shorter while it was read', at);
        take(room.subarray(0, bytesRead), at);
        at += bytesRead;
    }
}
/** What fills a target with all of a source, a piece at a time. */
function loadFrom(source) {
    return (target) => {
        for (let at = 0; at < source.size; at += PIECE) {
            target.set(source.view(at, Math.min(at + PIECE, source.size)), at);
        }
    };
}
/** Whether it is the same file, and nobody wrote to it. */
function isSame(one, other) {
    return one.ino === other.ino && one.size === other.size && one.mtimeNs === other.mtimeNs;
}


/***/ }),

/***/ 6034:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d0: function() { return /* binding */ listArchive; },
/* harmony export */   ol: function() { return /* binding */ digestOf; },
/* harmony export */   qq: function() { return /* binding */ pack; },
/* harmony export */   wU: function() { return /* binding */ walkArchive; }
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
/* harmony import */ var _by_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1345);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2380);








/**
 * Packs these files into an uncompressed tar that depends on nothing but their paths and bytes, and returns its digest
 * (`sha256:…`). `work` is a folder of its own, where they are gathered; it is removed.
 */
async function pack(members, archive, work) {
    const { create } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697));
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
        const paths = members.map(({ path }) => path).sort(_by_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .b);
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
    const digests = new Map();
    await walkArchive(archive, 'bundle', (path) => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        return {
            take: (chunk) => hash.update(chunk),
            end: () => digests.set(path, hash.digest('hex')),
        };
    });
    return digests;
}
/**
 * Goes through the files of a tar, in their order. `open` gives what takes the bytes of one, or says in a clause what is wrong with it.
 * @param what what people call such an archive.
 * @throws as `listArchive`, and when `open` says so.
 */
async function walkArchive(archive, what, open) {
    await checkPlain(archive, what);
    const { list } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const seen = new Set();
    let fault;
    const broken = [];
    const tried = (work) => {
        try {
            if (broken.length === 0)
                work();
        }
        catch (error) {
            broken.push(error);
        }
    };
    const sinkOf = ({ path, type, size }) => {
        if (type !== 'File')
            return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(path)}' in it is no file (${type})`;
        if (seen.has(path))
            return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(path)}' is in it twice`;
        if (seen.size >= MOST)
            return `it holds more than ${MOST} files`;
        seen.add(path);
        return open(path, size);
    };
    await list({
        file: archive,
        strict: true,
        onReadEntry: (entry) => {
            const sink = fault ?? sinkOf(entry);
            if (typeof sink === 'string') {
                fault ??= sink;
                entry.resume();
                return;
            }
            entry.on('end', () => {
                tried(() => sink.end());
            });
            entry.on('data', (chunk) => {
                tried(() => sink.take(chunk));
            });
        },
    }).catch((error) => {
        fault ??= error instanceof Error ? error.message : String(error);
    });
    if (broken.length > 0)
        throw broken[0];
    if (fault !== undefined)
        throw noArchive(what, fault);
}
const MOST = 20_000;
/** The library would unpack what is compressed, however large it becomes. */
async function checkPlain(archive, what) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(archive);
    try {
        const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
        const isTar = buffer.toString('latin1', 257, 262) === 'ustar' && /^[!-~]/u.test(buffer.toString('latin1', 0, 1));
        if (!isTar)
            throw noArchive(what, 'it is no tar');
    }
    finally {
        await file.close();
    }
}
function noArchive(what, fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P_('digest_mismatch', `The ${what} cannot be read: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(fault)}.`, {
        hint: `${what === 'bundle' ? 'Stage the release' : 'Make it'} again; what is active is not affected.`,
    });
}


/***/ }),

/***/ 9348:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: function() { return /* binding */ openArtifacts; }
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

/***/ 1886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ marksOf; },
/* harmony export */   f: function() { return /* binding */ killMarked; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1250);



/** More rounds than a process that forks away could honestly need. */
const ROUNDS = 50;
/** One that forks away can be missed in one look. */
const EMPTY_ROUNDS = 3;
/**
 * Kills every process whose environment holds this text, until none is left; returns how many were killed. Only where
 * the system shows environments in /proc: elsewhere, and of a process that replaced its environment, nothing is known.
 */
async function killMarked(mark) {
    const killed = new Set();
    const groups = new Set();
    const own = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(process.pid);
    for (let round = 0, empty = 0; round < ROUNDS && empty < EMPTY_ROUNDS; round++) {
        const marked = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)().filter((pid) => pid !== process.pid && isMarked(pid, mark));
        empty = marked.length === 0 ? empty + 1 : 0;
        for (const pid of marked) {
            const group = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(pid);
            if (group !== undefined && group > 1 && group !== own)
                groups.add(group);
            if (kill(pid))
                killed.add(pid);
        }
        // All of a group at once: who forks away between two looks is in it, too.
        for (const group of groups)
            kill(-group);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
    }
    return killed.size;
}
/** The values that processes of this system have for a variable, each once. Only where environments are shown in /proc. */
function marksOf(variable) {
    const beginning = `${variable}=`;
    const found = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)().flatMap((pid) => environmentOf(pid)
        .split('\0')
        .flatMap((each) => (each.startsWith(beginning) ? [each.slice(beginning.length)] : [])));
    return [...new Set(found)];
}
function isMarked(pid, mark) {
    return environmentOf(pid).includes(mark);
}
/** Empty for what may not be seen, and for what is dead and not yet waited for. */
function environmentOf(pid) {
    const own = textAt(`/proc/${pid}/environ`);
    if (own !== '')
        return own;
    // One whose first thread has ended shows it of the others only.
    for (const thread of (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .threadIds */ .vF)(pid)) {
        const text = textAt(`/proc/${pid}/task/${thread}/environ`);
        if (text !== '')
            return text;
    }
    return '';
}
function textAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}
function kill(pid) {
    try {
        return process.kill(pid, 'SIGKILL');
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 8799:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ canonicalize; }
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
;