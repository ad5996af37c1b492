"use strict";
exports.id = 1497;
exports.ids = [1497];
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


/***/ })

};
;