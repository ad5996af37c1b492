"use strict";
exports.id = 5671;
exports.ids = [5671];
exports.modules = {

/***/ 936:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ eventCommits; },
/* harmony export */   j: function() { return /* binding */ readEvent; }
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
    const { nullable, nullish, object, safeParse, string } = await __webpack_require__.e(/* import() */ 7934).then(__webpack_require__.bind(__webpack_require__, 7934));
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

/***/ 1250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: function() { return /* binding */ groupOf; },
/* harmony export */   Uj: function() { return /* binding */ processIds; },
/* harmony export */   _6: function() { return /* binding */ isDefunct; },
/* harmony export */   vF: function() { return /* binding */ threadIds; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The ids of the processes that run here; none where there is no /proc. */
function processIds() {
    return idsIn('/proc');
}
/** The ids of the threads of a process. */
function threadIds(pid) {
    return idsIn(`/proc/${pid}/task`);
}
/** The group of a process; undefined where it has gone, and where there is no /proc. */
function groupOf(pid) {
    return statOf(pid)?.group;
}
function idsIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map(Number).filter(Number.isInteger);
    }
    catch {
        return [];
    }
}
/**
 * Whether all processes of a group have ended and only wait to be reaped: in a container whose first process is no init
 * they do so for ever. False where there are none, and where there is no /proc.
 */
function isDefunct(group) {
    const members = processIds()
        .map(statOf)
        .filter((stat) => stat?.group === group);
    // One whose first thread has ended looks the same, while others run.
    return members.length > 0 && members.every((stat) => stat?.state === 'Z' && stat.threads <= 1);
}
/** Fields 3, 5 and 20 of proc(5), `/proc/<pid>/stat`. The name before them may hold anything; undefined for a process that has gone. */
function statOf(pid) {
    const text = readStat(pid);
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, group, threads] = [fields[0], fields[2], fields[17]];
    return state === undefined || threads === undefined
        ? undefined
        : { state, group: Number(group), threads: Number(threads) };
}
function readStat(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 5624:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: function() { return /* reexport */ commandLine; },
  killAll: function() { return /* reexport */ killAll; },
  read: function() { return /* binding */ read; },
  run: function() { return /* binding */ run; }
});

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
// EXTERNAL MODULE: ./src/world/proc.ts
var proc = __webpack_require__(1250);
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
                if (!signalGroup(child.pid, 0))
                    return;
                // Not the last word: one may have been started while we looked.
                if ((0,proc/* isDefunct */._6)(child.pid))
                    break;
                await (0,promises_.setTimeout)(20);
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
        const spawn = windows ? (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 8165, 23))).default : external_node_child_process_.spawn;
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
    throw new errors/* Refusal */.P_('system_failed', `The command ${commandLine(argv)} could not be started: '${(0,plain/* brief */.d)(cwd)}' is not a folder.`);
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
    throw new errors/* Refusal */.P_('system_failed', `The command ${commandLine(command.argv)} could not be started: ${(0,plain/* brief */.d)(why)}.`, {
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

/***/ 2773:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ repositoryOf; },
/* harmony export */   runOf: function() { return /* binding */ runOf; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** Reads both; what is odd or too long counts as absent. Throws nothing. */
function runOf(environment, payload) {
    const { GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR, GITHUB_ACTOR_ID, ...given } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Environment, environment);
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
        starter: GITHUB_ACTOR === null ? null : { login: GITHUB_ACTOR, id: numberOf(GITHUB_ACTOR_ID) },
        commit: given.GITHUB_SHA,
        ref,
        address: server === undefined || repository === null || id === null ? null : `${server}/${repository}/actions/runs/${id}`,
        pullRequest: pull === undefined ? null : { number: pull.number, head: pull.head?.sha ?? null },
        isDefaultBranch: isAboutDefault(given.GITHUB_EVENT_NAME, ref, event),
    };
}
function numberOf(digits) {
    return digits === null ? undefined : Number(digits);
}
/** Where the repository of the workflow is; undefined where the environment does not say, or says what cannot be true. */
function repositoryOf(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Environment, environment);
    return server === undefined || repository === null ? undefined : { server, repository };
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
    GITHUB_ACTOR_ID: only(/^[1-9]\d{0,14}$/u),
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
/**
 * The events that are about the default branch's own state. Others run on it with somebody else's code at hand:
 * `pull_request_target`, comments, checks, `workflow_run`, which may be the end of a chain that began with a pull request.
 */
const OF_THE_BRANCH = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
function isAboutDefault(name, ref, event) {
    const isOfPullRequest = (event?.pull_request ?? event?.issue?.pull_request ?? undefined) !== undefined ||
        event?.workflow_run?.event.startsWith('pull_request') === true;
    if (name === null || !OF_THE_BRANCH.includes(name) || isOfPullRequest)
        return false;
    // Schedules run nowhere else, and their event names no repository.
    return name === 'schedule' || (ref !== null && ref === `refs/heads/${event?.repository?.default_branch ?? ''}`);
}


/***/ })

};
;