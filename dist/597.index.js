export const id = 597;
export const ids = [597];
export const modules = {

/***/ 8153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ laidOver),
/* harmony export */   Yf: () => (/* binding */ activate),
/* harmony export */   aK: () => (/* binding */ stepEnvironment)
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P('usage', `The input 'pass-env' has '${pattern}', which is no name of a variable.`, {
                hint: 'Allowed are names (NPM_TOKEN) and beginnings with a star at the end (PIP_*).',
            });
        }
        const stem = pattern.replace(/\*$/u, '');
        if (!NEVER_PASSED.some((never) => (0,_world_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .covers */ .hU)(never, stem, platform)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P('usage', `The input 'pass-env' has '${pattern}', which is never passed to build steps.`, {
            hint: `Never passed are ${NEVER_PASSED.join(', ')}. Give the step what it needs under another name.`,
        });
    }
}


/***/ }),

/***/ 320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
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

/***/ 5261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Mf: () => (/* binding */ relativeTo),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf)
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
/** A path below the root, relative to it and with `/`. */
function relativeTo(root, path) {
    return path.slice(root.length + 1).replaceAll('\\', '/');
}


/***/ }),

/***/ 1886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ killMarked)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


/** More rounds than a process that forks away could honestly need. */
const ROUNDS = 50;
/**
 * Kills every process whose environment holds this text, until none is left; returns how many were killed. Only where
 * the system shows environments in /proc: elsewhere, and of a process that replaced its environment, nothing is known.
 */
async function killMarked(mark) {
    const killed = new Set();
    for (let round = 0; round < ROUNDS; round++) {
        const marked = processIds().filter((pid) => pid !== process.pid && isMarked(pid, mark));
        if (marked.length === 0)
            break;
        for (const pid of marked)
            if (kill(pid))
                killed.add(pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
    }
    return killed.size;
}
function processIds() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc').map(Number).filter(Number.isInteger);
    }
    catch {
        return [];
    }
}
/** What is dead, but not yet waited for, has an empty environment. */
function isMarked(pid, mark) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/environ`, 'latin1').includes(mark);
    }
    catch {
        return false;
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

/***/ 5624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ay: () => (/* reexport */ commandLine),
  read: () => (/* binding */ read),
  eF: () => (/* binding */ run)
});

// UNUSED EXPORTS: killAll

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/world/child-output.ts

/** How long output is still waited for when the child has ended: something that it set free may hold the pipe for ever. */
const PATIENCE_MS = 1000;
const TICK_MS = 20;
/**
 * Hands a child's output on, one chunk at a time over both streams, so that the child waits for whoever takes it.
 * When `take` throws, `onFailure` is told and the rest is read and dropped.
 * `finish`, called when the child has ended, resolves when all has been taken and throws what `take` threw.
 */
function pump(child, take = () => undefined, onFailure) {
    let failure;
    let taking = 0;
    let turn = Promise.resolve();
    const hand = (chunk, name) => {
        taking += 1;
        turn = turn
            .then(() => (failure === undefined ? take(chunk, name) : undefined))
            .catch((error) => {
            failure = { error };
            onFailure();
        })
            .finally(() => (taking -= 1));
        return turn;
    };
    const drain = async (stream, name) => {
        if (stream === null)
            return;
        try {
            for await (const chunk of stream)
                await hand(chunk, name);
        }
        catch {
            // Reading was given up (below), or the pipe broke: there is no more.
        }
    };
    let over = false;
    const all = Promise.all([drain(child.stdout, 'stdout'), drain(child.stderr, 'stderr')]).then(() => {
        over = true;
    });
    return {
        async finish() {
            // Time in which the taker is busy does not count: what is in the pipe is still to be had.
            for (let waited = 0; waited < PATIENCE_MS;) {
                await Promise.race([all, (0,promises_.setTimeout)(TICK_MS)]);
                if (over)
                    break;
                if (taking === 0)
                    waited += TICK_MS;
            }
            child.stdout?.destroy();
            child.stderr?.destroy();
            await all;
            if (failure !== undefined)
                throw failure.error;
        },
    };
}

// EXTERNAL MODULE: ./src/world/locate.ts
var locate = __webpack_require__(5540);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/world/watchdog.ts


/** Reads `guard <group>` and `release <group>`; at the end of its input it kills the groups that are left. */
const SCRIPT = `
groups=
while read -r verb group; do
  rest=
  for each in $groups; do [ "$each" = "$group" ] || rest="$rest $each"; done
  groups=$rest
  [ "$verb" = guard ] && groups="$groups $group"
done
for each in $groups; do kill -s KILL -- "-$each"; done 2>/dev/null
`;
let input;
/**
 * Has a process group killed when this process is gone, however it went: after `kill -9` no handler of ours runs, but
 * the system closes the watchdog's input. Returns what ends the watch. Nothing on Windows, which has no groups.
 */
function watch(group) {
    if (process.platform === 'win32')
        return () => undefined;
    input ??= startWatchdog();
    const dog = input;
    dog.write(`guard ${group}\n`);
    return () => dog.write(`release ${group}\n`);
}
function startWatchdog() {
    const dog = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', SCRIPT], {
        detached: true,
        cwd: '/',
        env: {},
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without it children only outlive a `kill -9` of ours: no reason to fail.
    dog.on('error', () => undefined);
    dog.stdin.on('error', () => undefined);
    dog.unref();
    if (dog.stdin instanceof external_node_net_.Socket)
        dog.stdin.unref();
    return dog.stdin;
}

;// CONCATENATED MODULE: ./src/world/process-group.ts



const running = new Set();
let process_group_closed = false;
let guarded = false;
/** Whether this process is about to end and starts nothing more. */
function isClosed() {
    return process_group_closed;
}
/**
 * Ends every child that runs, and lets no more start: for when this process is told to end.
 * Resolves when all are gone; after `graceMs` they are killed.
 */
async function killAll(graceMs = GRACE_MS) {
    process_group_closed = true;
    for (const { group } of running)
        group.stop(graceMs);
    await Promise.all([...running].map(({ over }) => over));
}
/** How long a child that was asked to end may take. */
const GRACE_MS = 5000;
/** How long those may take that a child left behind. */
const SWEEP_MS = 500;
/**
 * Takes charge of a child that was started as leader of its own group (on Windows: of its tree), until `over`. One that
 * `survives` is left alone when this process goes before it.
 */
function takeCharge(child, over, { survives = false } = {}) {
    let timer;
    const group = {
        stop(graceMs) {
            if (timer !== undefined || hasEnded(child))
                return;
            send(child, 'SIGTERM');
            timer = setTimeout(() => {
                if (!hasEnded(child))
                    send(child, 'SIGKILL');
            }, graceMs);
        },
        async sweep() {
            clearTimeout(timer);
            if (process.platform === 'win32' || !signalGroup(child.pid, 'SIGTERM'))
                return;
            for (let waited = 0; waited < SWEEP_MS; waited += 20) {
                await (0,promises_.setTimeout)(20);
                if (!signalGroup(child.pid, 0))
                    return;
            }
            signalGroup(child.pid, 'SIGKILL');
        },
    };
    const kill = () => {
        if (survives)
            return;
        if (!signalGroup(child.pid, 'SIGKILL'))
            child.kill();
    };
    const entry = { group, over, kill };
    running.add(entry);
    const unwatch = survives ? () => undefined : watch(child.pid);
    void over.finally(() => {
        running.delete(entry);
        unwatch();
    });
    guardExit();
    return group;
}
/** Children have groups of their own, so they would outlive this process; the watchdog is for when it is killed. */
function guardExit() {
    if (guarded)
        return;
    guarded = true;
    process.on('exit', () => {
        for (const { kill } of running)
            kill();
    });
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
function send(child, signal) {
    if (process.platform !== 'win32') {
        signalGroup(child.pid, signal);
        return;
    }
    // Windows knows neither groups nor a polite end for programs without a window.
    (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill());
}
/** Whether anyone was there to be signalled. */
function signalGroup(pid, signal) {
    if (process.platform === 'win32')
        return false;
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        // ESRCH: nobody left. EPERM: nobody left that is ours.
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __webpack_require__(5637);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
;// CONCATENATED MODULE: ./src/world/start.ts





/**
 * The started child, leader of a group of its own; undefined when what should interpret it (`#!`) is not there.
 * @throws Refusal `system_failed`.
 */
async function start(file, command, options) {
    const windows = process.platform === 'win32';
    const out = options.onOutput === undefined ? 'ignore' : 'pipe';
    try {
        // Node starts no .cmd or .bat without a shell, and their quoting is a craft of its own.
        const spawn = windows ? (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 546, 23))).default : external_node_child_process_.spawn;
        const child = spawn(file, command.argv.slice(1), {
            cwd: command.cwd,
            env: command.environment,
            detached: !windows,
            windowsHide: true,
            windowsVerbatimArguments: options.windowsVerbatimArguments ?? false,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', out, out],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        child.on('error', () => undefined);
        // A child that does not read its input closes it: no reason to fail.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(options.input);
        return child;
    }
    catch (error) {
        refuseStart(error, command);
        return undefined;
    }
}
/** @throws Refusal `system_failed` when the command's `cwd` is no folder. */
function checkFolder({ argv, cwd }) {
    let isFolder = false;
    try {
        isFolder = (0,external_node_fs_.statSync)(cwd).isDirectory();
    }
    catch {
        // Not there, or not for us.
    }
    if (isFolder)
        return;
    throw new errors/* Refusal */.P('system_failed', `The command ${commandLine(argv)} could not be started: '${(0,plain/* brief */.d)(cwd)}' is not a folder.`);
}
/** A command as one would type it, shortened, for messages. */
function commandLine(argv) {
    return (0,plain/* brief */.d)(argv.map((word) => (0,shlex/* quote */.hD)(word)).join(' '));
}
const WHY = {
    E2BIG: 'its arguments and environment are longer than the system allows',
    EAGAIN: 'the system has no room for another process',
    ENOMEM: 'the system is out of memory',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open on this machine',
    EACCES: 'permission was denied',
    ENOEXEC: 'it is not a program for this kind of machine',
};
/** Returns when only the interpreter of a script is missing. */
function refuseStart(error, command) {
    checkFolder(command);
    const code = codeOf(error);
    if (code === 'ENOENT')
        return;
    const why = WHY[code] ?? (error instanceof Error ? error.message : String(error));
    throw new errors/* Refusal */.P('system_failed', `The command ${commandLine(command.argv)} could not be started: ${(0,plain/* brief */.d)(why)}.`, {
        cause: error,
    });
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./src/world/processes.ts






/**
 * Runs a command in a process group of its own, never through a shell, and resolves when it has ended and its output
 * has been taken. What it leaves running is ended.
 * @throws Refusal `system_failed` when the system cannot start it (no such `cwd`, arguments too long, no memory);
 * whatever `onOutput` throws, after the command was stopped.
 */
async function run(command, options = {}) {
    const started = performance.now();
    const ended = (code, signal, timedOut = false) => ({
        code,
        signal,
        timedOut,
        seconds: (performance.now() - started) / 1000,
    });
    if (isOff(options.signal))
        return ended(null, 'SIGTERM');
    const located = (0,locate/* locate */.x)(command.argv[0], command);
    if (located.kind !== 'found') {
        checkFolder(command);
        return ended(located.kind === 'absent' ? 127 : 126, null);
    }
    const child = await start(located.path, command, options);
    if (child === undefined)
        return ended(127, null);
    const exit = new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve([code, signal]);
        });
    });
    let leave = () => undefined;
    const over = new Promise((resolve) => (leave = resolve));
    const group = takeCharge(child, over, { survives: options.survives ?? false });
    const stop = (graceMs = options.graceMs ?? GRACE_MS) => {
        group.stop(graceMs);
    };
    const onAbort = () => {
        stop();
    };
    let timedOut = false;
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', onAbort);
    // It may have been called off while it started.
    if (isOff(options.signal))
        stop();
    try {
        const output = pump(child, options.onOutput, () => {
            stop(0);
        });
        const [code, signal] = await exit;
        clearTimeout(timer);
        await Promise.all([group.sweep(), output.finish()]);
        return ended(code, signal, timedOut);
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        leave();
    }
}
/**
 * Runs a short command and returns what it printed, as UTF-8; at most `limit` bytes of each stream, the rest is dropped.
 * @throws as `run`.
 */
async function read(command, { limit = 1024 * 1024, ...options } = {}) {
    const kept = { stdout: [], stderr: [] };
    const room = { stdout: limit, stderr: limit };
    const ended = await run(command, {
        ...options,
        onOutput(chunk, stream) {
            if (room[stream] <= 0)
                return;
            kept[stream].push(chunk.subarray(0, room[stream]));
            room[stream] -= chunk.length;
        },
    });
    const text = (chunks) => Buffer.concat(chunks).toString('utf8');
    return { ...ended, stdout: text(kept.stdout), stderr: text(kept.stderr) };
}
function isOff(signal) {
    return isClosed() || signal?.aborted === true;
}


/***/ }),

/***/ 5637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony exports split, join */


/*
  Port of a subset of the features of CPython's shlex module, which provides a
  shell-like lexer. Original code by Eric S. Raymond and other contributors.
*/

class Shlexer {
  constructor (string) {
    this.i = 0
    this.string = string

    /**
     * Characters that will be considered whitespace and skipped. Whitespace
     * bounds tokens. By default, includes space, tab, linefeed and carriage
     * return.
     */
    this.whitespace = ' \t\r\n'

    /**
     * Characters that will be considered string quotes. The token accumulates
     * until the same quote is encountered again (thus, different quote types
     * protect each other as in the shell.) By default, includes ASCII single
     * and double quotes.
     */
    this.quotes = `'"`

    /**
     * Characters that will be considered as escape. Just `\` by default.
     */
    this.escapes = '\\'

    /**
     * The subset of quote types that allow escaped characters. Just `"` by default.
     */
    this.escapedQuotes = '"'

    /**
     * Whether to support ANSI C-style $'' quotes
     * https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
     */
    this.ansiCQuotes = true

    /**
     * Whether to support localized $"" quotes
     * https://www.gnu.org/software/bash/manual/html_node/Locale-Translation.html
     *
     * The behavior is as if the current locale is set to C or POSIX, i.e., the
     * contents are not translated.
     */
    this.localeQuotes = true

    this.debug = false
  }

  readChar () {
    return this.string.charAt(this.i++)
  }

  processEscapes (string, quote, isAnsiCQuote) {
    if (!isAnsiCQuote && !this.escapedQuotes.includes(quote)) {
      // This quote type doesn't support escape sequences
      return string
    }

    // We need to form a regex that matches any of the escape characters,
    // without interpreting any of the characters as a regex special character.
    const anyEscape = '[' + this.escapes.replace(/(.)/g, '\\$1') + ']'

    // In regular quoted strings, we can only escape an escape character, and
    // the quote character itself.
    if (!isAnsiCQuote && this.escapedQuotes.includes(quote)) {
      const re = new RegExp(
        anyEscape + '(' + anyEscape + '|\\' + quote + ')', 'g')
      return string.replace(re, '$1')
    }

    // ANSI C quoted strings support a wide variety of escape sequences
    if (isAnsiCQuote) {
      const patterns = {
        // Literal characters
        '([\\\\\'"?])': (x) => x,

        // Non-printable ASCII characters
        'a': () => '\x07',
        'b': () => '\x08',
        'e|E': () => '\x1b',
        'f': () => '\x0c',
        'n': () => '\x0a',
        'r': () => '\x0d',
        't': () => '\x09',
        'v': () => '\x0b',

        // Octal bytes
        '([0-7]{1,3})': (x) => String.fromCharCode(parseInt(x, 8)),

        // Hexadecimal bytes
        'x([0-9a-fA-F]{1,2})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Unicode code units
        'u([0-9a-fA-F]{1,4})': (x) => String.fromCharCode(parseInt(x, 16)),
        'U([0-9a-fA-F]{1,8})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Control characters
        // https://en.wikipedia.org/wiki/Control_character#How_control_characters_map_to_keyboards
        'c(.)': (x) => {
          if (x === '?') {
            return '\x7f'
          } else if (x === '@') {
            return '\x00'
          } else {
            return String.fromCharCode(x.charCodeAt(0) & 31)
          }
        }
      }

      // Construct an uber-RegEx that catches all of the above pattern
      const re = new RegExp(
        anyEscape + '(' + Object.keys(patterns).join('|') + ')', 'g')

      // For each match, figure out which subpattern matched, and apply the
      // corresponding function
      return string.replace(re, function (m, p1) {
        for (const matched in patterns) {
          const mm = new RegExp('^' + matched + '$').exec(p1)
          if (mm === null) {
            continue
          }

          return patterns[matched].apply(null, mm.slice(1))
        }
      })
    }

    // Should not get here
    return undefined
  }

  * [Symbol.iterator] () {
    let inQuote = false
    let inDollarQuote = false
    let escaped = false
    let lastDollar = -2 // position of last dollar sign we saw
    let token

    if (this.debug) {
      console.log('full input:', '>' + this.string + '<')
    }

    while (true) {
      const pos = this.i
      const char = this.readChar()

      if (this.debug) {
        console.log(
          'position:', pos,
          'input:', '>' + char + '<',
          'accumulated:', token,
          'inQuote:', inQuote,
          'inDollarQuote:', inDollarQuote,
          'lastDollar:', lastDollar,
          'escaped:', escaped
        )
      }

      // Ran out of characters, we're done
      if (char === '') {
        if (inQuote) { throw new Error('Got EOF while in a quoted string') }
        if (escaped) { throw new Error('Got EOF while in an escape sequence') }
        if (token !== undefined) { yield token }
        return
      }

      // We were in an escape sequence, complete it
      if (escaped) {
        if (char === '\n') {
          // An escaped newline just means to continue the command on the next
          // line. We just need to ignore it.
        } else if (inQuote) {
          // If we are in a quote, just accumulate the whole escape sequence,
          // as we will interpret escape sequences later.
          token = (token || '') + escaped + char
        } else {
          // Just use the literal character
          token = (token || '') + char
        }

        escaped = false
        continue
      }

      if (this.escapes.includes(char)) {
        if (!inQuote || inDollarQuote !== false || this.escapedQuotes.includes(inQuote)) {
          // We encountered an escape character, which is going to affect how
          // we treat the next character.
          escaped = char
          continue
        } else {
          // This string type doesn't use escape characters. Ignore for now.
        }
      }

      // We were in a string
      if (inQuote !== false) {
        // String is finished. Don't grab the quote character.
        if (char === inQuote) {
          token = this.processEscapes(token, inQuote, inDollarQuote === '\'')
          inQuote = false
          inDollarQuote = false
          continue
        }

        // String isn't finished yet, accumulate the character
        token = (token || '') + char
        continue
      }

      // This is the start of a new string, don't accumulate the quotation mark
      if (this.quotes.includes(char)) {
        inQuote = char
        if (lastDollar === pos - 1) {
          if (char === '\'' && !this.ansiCQuotes) {
            // Feature not enabled
          } else if (char === '"' && !this.localeQuotes) {
            // Feature not enabled
          } else {
            inDollarQuote = char
          }
        }

        token = (token || '') // fixes blank string

        if (inDollarQuote !== false) {
          // Drop the opening $ we captured before
          token = token.slice(0, -1)
        }

        continue
      }

      // This is a dollar sign, record that we saw it in case it's the start of
      // an ANSI C or localized string
      if (inQuote === false && char === '$') {
        lastDollar = pos
      }

      // This is whitespace, so yield the token if we have one
      if (this.whitespace.includes(char)) {
        if (token !== undefined) { yield token }
        token = undefined
        continue
      }

      // Otherwise, accumulate the character
      token = (token || '') + char
    }
  }
}


/**
 * Splits a given string using shell-like syntax. This function is the inverse
 * of shlex.join().
 *
 * @param {String} s String to split.
 * @returns {String[]}
 */
function split (s) {
  return Array.from(new Shlexer(s))
}

/**
 * Escapes a potentially shell-unsafe string using quotes.
 *
 * @param {String} s String to quote
 * @returns {String}
 */
function quote (s) {
  if (s === '') { return '\'\'' }

  const unsafeRe = /[^\w@%\-+=:,./]/
  if (!unsafeRe.test(s)) { return s }

  return ('\'' + s.replace(/('+)/g, '\'"$1"\'') + '\'').replace(/^''|''$/g, '')
}


/**
 * Concatenate the tokens of the list args and return a string. This function
 * is the inverse of shlex.split().
 *
 * The returned value is shell-escaped to protect against injection
 * vulnerabilities (see shlex.quote()).
 *
 * @param {String[]} args List of args to join
 * @returns {String}
 */
function join (args) {
  if (!Array.isArray(args)) {
    throw new TypeError("args should be an array")
  }
  return args.map(quote).join(" ")
}


/***/ })

};
