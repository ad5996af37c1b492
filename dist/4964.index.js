"use strict";
exports.id = 4964;
exports.ids = [4964,1497];
exports.modules = {

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


/***/ })

};
;