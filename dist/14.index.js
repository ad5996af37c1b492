export const id = 14;
export const ids = [14,773];
export const modules = {

/***/ 1497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ NO_VENV),
/* harmony export */   KZ: () => (/* binding */ withoutVenv),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   at: () => (/* binding */ wasmIn),
/* harmony export */   li: () => (/* binding */ lockText),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   tn: () => (/* binding */ updateLock)
/* harmony export */ });
/* unused harmony export writeLock */
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
    const text = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'lock.json')) ?? 'null';
    try {
        const lock = valibot__WEBPACK_IMPORTED_MODULE_5__.safeParse(Lock, JSON.parse(text));
        return lock.success ? { lock: lock.output, text } : undefined;
    }
    catch {
        return undefined;
    }
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

/***/ 8954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   eg: () => (/* binding */ venvBuild),
/* harmony export */   sE: () => (/* binding */ hasVenv)
/* harmony export */ });
/* harmony import */ var _manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3009);

/** The module of a plugin; null where it has none. Without a `wasm` block one of kind `wasm` says it in `runtime` itself. */
function moduleOf({ definition, build, wasmBuild }) {
    const { kind, wasm, module, entrypoint } = definition.runtime;
    if (wasm !== null) {
        return { path: (0,_manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyPath */ ._L)(wasm.module), entrypoint: wasm.entrypoint, build: wasmBuild, runtimes: wasm.runtimes };
    }
    return kind === 'wasm' && module !== null ? { path: (0,_manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyPath */ ._L)(module), entrypoint, build, runtimes: [] } : null;
}
/** The plan that builds a plugin's venv: its own, unless it is the module's. */
function venvBuild({ definition, build }) {
    const { kind, wasm } = definition.runtime;
    return kind === 'wasm' && wasm === null ? null : build;
}
/** Whether `provision` makes a venv for a plugin: a WASM plugin has one only when it names an interpreter. */
function hasVenv({ definition }) {
    return definition.runtime.kind !== 'wasm' || definition.runtime.interpreter !== null;
}


/***/ }),

/***/ 6269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ TURN),
/* harmony export */   Vm: () => (/* binding */ takeTurn),
/* harmony export */   og: () => (/* binding */ endIfGone)
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

/***/ 3014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stage: () => (/* binding */ stage)
});

// EXTERNAL MODULE: ./src/build/inputs.ts
var build_inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/channel/digest.ts
var digest = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/run.ts
var world_run = __webpack_require__(2773);
;// CONCATENATED MODULE: ./src/world/origin.ts


/** Where the working directory's files come from. @throws Refusal `system_failed` as git does. */
async function originOf({ environment, onGitHub, git }) {
    const [head, branch] = await Promise.all([git?.commit('HEAD'), git?.branch()]);
    const here = { commit: head ?? null, ref: branch ?? null };
    if (!onGitHub)
        return { source: { repository: null, ...here, pull_request: null }, isDefault: true };
    const run = (0,world_run.runOf)(environment, await (0,world_event/* readEvent */.j)(environment));
    const { repository, pullRequest } = run;
    const given = head === undefined || isOf(run, head);
    const source = given ? { commit: pullRequest?.head ?? run.commit, ref: refOf(run) } : here;
    return {
        source: { repository, ...source, pull_request: pullRequest?.number ?? null },
        // A job may check out something else than what it was started for.
        isDefault: run.isDefaultBranch && given,
    };
}
/** Whether a commit is what the run is about. */
function isOf({ commit, pullRequest }, head) {
    return head === commit || head === pullRequest?.head;
}
/** The merge of a pull request goes with it; its head stays, also where the branch lies in a fork. */
function refOf({ ref, pullRequest }) {
    return pullRequest === null ? ref : `refs/pull/${pullRequest.number}/head`;
}

// EXTERNAL MODULE: ./src/commands/answered.ts + 1 modules
var answered = __webpack_require__(9579);
// EXTERNAL MODULE: ./src/commands/bundle.ts + 4 modules
var bundle = __webpack_require__(5388);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/lock.ts
var build_lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
;// CONCATENATED MODULE: ./src/commands/candidate.ts









/**
 * The release that a plugin would be now: its definition, and the digests of its inputs, lockfiles and module.
 * @throws Refusal `usage` without a version, `wasm_missing` without its module, `manifest_invalid`.
 */
async function candidateOf(plugin, workspace, making) {
    const { root, artifacts } = workspace;
    const version = versionOf(plugin, making);
    const content = await contentOf(plugin, workspace, making.paths);
    const folder = (0,external_node_path_.join)((0,world_files/* insideRoot */.p0)(root, artifacts, 'The input artifacts-dir'), 'plugins', plugin.id);
    const resolved = (0,build_lock/* readLock */.mF)(folder)?.lock.resolved;
    const lock = resolved?.fingerprint == null
        ? null
        : {
            fingerprint: resolved.fingerprint,
            interpreter: resolved.interpreter === null ? null : withoutPath(resolved.interpreter),
            packages: resolved.packages,
        };
    const built = resolved?.wasm;
    const wasm = built === undefined || built.sha256 !== content.wasm
        ? null
        : {
            sha256: built.sha256,
            size: built.size,
            form: built.form,
            imports: built.imports,
            exports: built.exports,
        };
    const module = (0,parts/* moduleOf */.cD)(plugin);
    return {
        candidate: {
            plugin: plugin.id,
            version,
            manifestVersion: plugin.definition.version,
            definition: { ...plugin.definition, version },
            content,
            rollout: making.rollout,
            metadata: { ...making.metadata, lock, wasm, artifact: null },
        },
        places: {
            lock: resolved === undefined ? null : (0,external_node_path_.join)(folder, 'lock.json'),
            lockfiles: Object.fromEntries(plugin.lockfiles.map((path) => [(0,external_node_path_.basename)(path), (0,external_node_path_.join)(root, path)])),
            module: module === null ? null : (0,external_node_path_.join)(root, module.path),
        },
    };
}
/** The digests of what a release is made of, as its digest covers them (§5). */
async function contentOf(plugin, workspace, paths) {
    const { root, artifacts, tree } = workspace;
    const inputs = (0,build_inputs/* filesOf */.R8)((0,build_inputs/* inputsOf */.Vc)(plugin, paths, artifacts, root), tree.files);
    const files = await Promise.all(inputs.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const lockfiles = {};
    for (const path of plugin.lockfiles) {
        if (!(0,world_files/* isThere */.$B)((0,world_files/* insideRoot */.p0)(root, path, `A lockfile of '${plugin.id}'`)))
            throw new errors/* Refusal */.P('manifest_invalid', `The lockfile '${path}' of '${plugin.id}' is not there.`, {
                hint: 'Commit it, or take it out of the manifest.',
            });
        lockfiles[(0,external_node_path_.basename)(path)] = await tree.digest(path);
    }
    return { inputs: (0,digest/* inputsDigest */.KA)(files), lockfiles, wasm: await moduleDigest(plugin, workspace) };
}
async function moduleDigest(plugin, { root, tree }) {
    const module = (0,parts/* moduleOf */.cD)(plugin);
    if (module === null)
        return null;
    if ((0,world_files/* isThere */.$B)((0,world_files/* insideRoot */.p0)(root, module.path, `The module of '${plugin.id}'`)))
        return tree.digest(module.path);
    throw new errors/* Refusal */.P('wasm_missing', `The module '${module.path}' of '${plugin.id}' is not there.`, {
        hint: 'Run `build-wasm` before `stage`.',
    });
}
function versionOf({ id, definition }, { version, commit }) {
    const named = version === undefined || version === 'auto' ? definition.version : version;
    if (version === 'auto') {
        if (commit === null)
            throw new errors/* Refusal */.P('usage', `The input \`version\` is \`auto\`, but '${id}' is in no git repository with a commit.`);
        return checked(`${named ?? '0.0.0'}+${commit.slice(0, 12)}`, id);
    }
    if (named !== null)
        return checked(named, id);
    throw new errors/* Refusal */.P('usage', `'${id}' has no version.`, {
        hint: 'Write `version` in the manifest, or give the input `version` (`auto` makes one from the commit).',
    });
}
function checked(version, id) {
    const fault = (0,names/* versionFault */.nj)(version);
    if (fault === null)
        return version;
    throw new errors/* Refusal */.P('usage', `${fault}: '${(0,plain/* brief */.d)(version)}' of '${id}'.`, { hint: `Allowed are ${names/* VERSION_RULE */.wI}.` });
}
function withoutPath({ version, implementation, platform }) {
    return { version, implementation, platform };
}

// EXTERNAL MODULE: ./src/commands/channels.ts
var channels = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/commands/ledger.ts + 16 modules
var ledger = __webpack_require__(8852);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 2 modules
var commands_workspace = __webpack_require__(2157);
;// CONCATENATED MODULE: ./src/commands/stage.ts









/** Records a release of each plugin on a channel, without activating it; stable's very first becomes active there. */
async function stage(inputs, world) {
    const channel = (0,channels/* channelOf */.ts)(inputs.channel, 'channel');
    const rollout = (0,channels/* rolloutOf */.Zb)(inputs.rollout) ?? 1;
    const workspace = await (0,commands_workspace/* openWorkspace */.O)(inputs, world, { recalls: false });
    const { source, isDefault } = await originOf({ ...world, git: workspace.git });
    return (0,ledger.withLedger)(inputs, world, async ({ ledger, asking, now }) => {
        const { actor, run } = asking;
        const metadata = { source, run, actor, staged_at: now.toISOString(), notes: inputs.notes ?? null };
        const paths = (0,build_inputs/* pathsOf */.wG)(workspace.tree.files, workspace.tree.links);
        const making = { paths, version: inputs.version, commit: source.commit, rollout, metadata };
        const made = [];
        for (const plugin of workspace.plugins)
            made.push(await candidateOf(plugin, workspace, making));
        const stageThese = (candidates, dryRun) => ledger.act({
            plugins: candidates.map(({ plugin }) => plugin),
            versions: new Map(candidates.map((one) => [one.plugin, [one.version, one.manifestVersion ?? '0.0.0']])),
            intent: () => ({ ...asking, operation: 'stage', channel, candidates, bootstrap: isDefault }),
        }, now, { dryRun });
        const candidates = made.map(({ candidate }) => candidate);
        const dryRun = inputs['dry-run'];
        // What would be staged is stored first: the ledger names where.
        const withBundle = world.onGitHub && !dryRun ? await bundled(made, await stageThese(candidates, true), world) : candidates;
        const acted = await stageThese(withBundle, dryRun);
        const saying = { title: `Stage on ${channel}`, dryRun };
        return (0,answered/* outcomeOf */.s)(acted, { ...saying, data: { channel, profile: workspace.profile.name } }, world);
    });
}
/** The candidates; those that are to be recorded as they are, with the artifact that holds them. */
async function bundled(made, { releases }, world) {
    const recorded = new Set(releases.map(({ metadata }) => metadata.digest));
    const those = made
        .map(({ candidate, places }) => ({ ...candidate, ...places, digest: digestOf(candidate) }))
        .filter(({ digest }) => recorded.has(digest));
    const artifact = those.length === 0 ? null : await (0,bundle/* uploadBundle */.s)(those, world);
    return made.map(({ candidate }) => recorded.has(digestOf(candidate)) ? { ...candidate, metadata: { ...candidate.metadata, artifact } } : candidate);
}
function digestOf({ plugin, version, definition, content }) {
    return (0,digest/* releaseDigest */.cS)(plugin, version, definition, content);
}


/***/ }),

/***/ 2773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOf: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** Reads both; what is odd or too long counts as absent. Throws nothing. */
function runOf(environment, payload) {
    const { GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR, ...given } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Environment, environment);
    const event = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Event, payload);
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_REF: ref } = given;
    const server = given.GITHUB_SERVER_URL?.replace(/\/+$/u, '');
    const pull = event?.pull_request ?? undefined;
    return {
        repository,
        id,
        job: given.GITHUB_JOB,
        step: given.GITHUB_ACTION,
        event: given.GITHUB_EVENT_NAME,
        actor: GITHUB_TRIGGERING_ACTOR ?? GITHUB_ACTOR,
        commit: given.GITHUB_SHA,
        ref,
        address: server === undefined || repository === null || id === null ? null : `${server}/${repository}/actions/runs/${id}`,
        pullRequest: pull === undefined ? null : { number: pull.number, head: pull.head?.sha ?? null },
        isDefaultBranch: isAboutDefault(given.GITHUB_EVENT_NAME, ref, event),
    };
}
const line = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(text, 200)), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq());
const commitId = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u));
/** What a pattern says, or null for anything else. */
const only = (pattern) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(pattern))), null);
const orNull = valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(line), null);
const Environment = valibot__WEBPACK_IMPORTED_MODULE_0__.object({
    GITHUB_SERVER_URL: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(300), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^https?:\/\/[^\s?#@]+$/u))), undefined),
    GITHUB_REPOSITORY: only(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/u),
    GITHUB_RUN_ID: only(/^\d{1,20}$/u),
    GITHUB_JOB: orNull,
    GITHUB_ACTION: orNull,
    GITHUB_EVENT_NAME: only(/^\w{1,60}$/u),
    GITHUB_TRIGGERING_ACTOR: orNull,
    GITHUB_ACTOR: orNull,
    GITHUB_SHA: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(commitId), null),
    GITHUB_REF: only(/^refs\/[^\p{Cc}\p{Cf}\p{Zl}\p{Zp} ]{1,300}$/u),
});
const number = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.number(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(Number.MAX_SAFE_INTEGER));
const Event = valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__.object({
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_0__.string() })), undefined),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ number, head: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ sha: commitId })), undefined) })), undefined),
    /** Of a comment on a pull request: present, whatever it holds. */
    issue: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) })), undefined),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ event: valibot__WEBPACK_IMPORTED_MODULE_0__.string() })), undefined),
})), undefined);
/** `pull_request_target`, comments and `workflow_run` run on the default branch, with a pull request's code at hand. */
function isAboutDefault(name, ref, event) {
    const isOfPullRequest = name?.startsWith('pull_request') === true ||
        (event?.pull_request ?? event?.issue?.pull_request ?? undefined) !== undefined ||
        event?.workflow_run?.event.startsWith('pull_request') === true;
    if (isOfPullRequest)
        return false;
    // Schedules run nowhere else, and their event names no repository.
    return name === 'schedule' || (ref !== null && ref === `refs/heads/${event?.repository?.default_branch ?? ''}`);
}


/***/ })

};
