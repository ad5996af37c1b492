"use strict";
exports.id = 2535;
exports.ids = [2535];
exports.modules = {

/***/ 2023:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: function() { return /* binding */ inputsDigest; },
/* harmony export */   cS: function() { return /* binding */ releaseDigest; },
/* harmony export */   iF: function() { return /* binding */ versioned; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);



/** SHA-256, in lower-case hex, of the lines that `sha256sum` prints for these files, sorted by path in bytes (§5). */
function inputsDigest(files) {
    const sorted = files
        .map((file) => ({ ...file, bytes: Buffer.from(file.path) }))
        .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, sha256 } of sorted)
        hash.update(sumLine(path, sha256));
    return hash.digest('hex');
}
/** `sha256sum` escapes names that would break the line, and begins that line with a backslash (coreutils 9). */
function sumLine(path, sha256) {
    const escaped = path.replace(/[\\\n\r]/g, (char) => ESCAPES[char] ?? char);
    return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
/**
 * The digest of a release: `sha256:` and the SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}, with the
 * release's version as the definition's (§5).
 * @throws Refusal `ledger_corrupt` where a text or number is none that JSON can carry (half of a surrogate pair, infinity).
 */
function releaseDigest(plugin, version, definition, content) {
    const { inputs, lockfiles, wasm } = content;
    const covered = { plugin, version, definition: versioned(definition, version), content: { inputs, lockfiles, wasm } };
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(canonical(covered, plugin, version))
        .digest('hex')}`;
}
/** The definition with the version of its release. */
function versioned(definition, version) {
    return { ...definition, version };
}
function canonical(value, plugin, version) {
    try {
        const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
        if (text !== undefined)
            return text;
    }
    catch (cause) {
        const fault = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('ledger_corrupt', `The release ${plugin} ${version} has no digest: ${fault} in JSON.`, { cause });
    }
    throw new Error('A release is an object');
}


/***/ }),

/***/ 5745:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: function() { return /* binding */ resolve; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/channel/rollout.ts

/**
 * Whether a host is among those that get a release (§5): the first 8 bytes of SHA-256(`<install-id>\n<plugin>\n<version>`), in UTF-8
 * and as a big-endian integer, are below `rollout` × 2^64. Multiplying a double by a power of two is exact, and so is this
 * comparison: in other languages compare integers with the ceiling of that product, or as Python does,
 * `int.from_bytes(digest[:8], "big") < rollout * 2**64`; never divide, which rounds.
 */
function isInRollout(installId, plugin, version, rollout) {
    return place(installId, plugin, version) < BigInt(Math.ceil(rollout * 2 ** 64));
}
/** Where a host stands among all of them, 0 to 2^64 - 1. */
function place(installId, plugin, version) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${installId}\n${plugin}\n${version}`).digest().readBigUInt64BE();
}

// EXTERNAL MODULE: ./src/channel/unknown.ts
var unknown = __webpack_require__(8613);
;// CONCATENATED MODULE: ./src/channel/resolve.ts




/**
 * The release that a host runs of a plugin (§5): the active one on the channel that is given, else on the one selected, else up the
 * ladder. A host outside of its rollout gets the release below it, whatever the rollout of that was; where there is none,
 * what is further up the ladder. A host that does not say which it is gets what is active.
 * @throws Refusal `unknown_plugin`, or `nothing_staged` where no channel has a release for the host.
 */
function resolve(board, plugin, { channel, installId } = {}) {
    const offers = Object.hasOwn(board.plugins, plugin) ? board.plugins[plugin] : undefined;
    if (offers === undefined)
        throw (0,unknown/* unknownRefusal */.N)(Object.keys(board.plugins), plugin);
    const steps = [];
    for (const name of channel_channel/* CHANNELS */.l.slice(channel_channel/* CHANNELS */.l.indexOf(channel ?? offers.selected))) {
        const { active, previous } = offers.channels[name];
        if (active === null) {
            steps.push({ channel: name, found: 'nothing_active', message: `nothing is active on ${name}` });
        }
        else if (installId === undefined || isInRollout(installId, plugin, active.version, active.rollout)) {
            steps.push({ channel: name, found: 'active', message: `${active.version} is active on ${name}` });
            return { channel: name, release: active, isPrevious: false, steps };
        }
        else if (previous !== null) {
            const message = `the host is outside of the rollout of ${active.version} on ${name}, ${previous.version} is below it`;
            steps.push({ channel: name, found: 'previous', message });
            return { channel: name, release: previous, isPrevious: true, steps };
        }
        else {
            const message = `the host is outside of the rollout of ${active.version} on ${name}, and nothing is below it`;
            steps.push({ channel: name, found: 'outside_rollout', message });
        }
    }
    const tried = steps.map(({ message }) => message).join('; ');
    throw new errors/* Refusal */.P_('nothing_staged', `No release of ${plugin} is there for this host: ${tried}.`, {
        hint: `\`promote stable --plugins ${plugin} --rollout 100%\` makes what is active there active for everyone; \`stage stable\` records a first release.`,
    });
}


/***/ }),

/***/ 8613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ unknownRefusal; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);


/** What to say of a plugin that the ledger does not know, with those that it knows. */
function unknownRefusal(known, plugin) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(plugin, known);
    const listed = `${known.slice(0, 50).join(', ')}${known.length > 50 ? ', …' : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `The ledger has no plugin '${plugin}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`, { hint: known.length === 0 ? 'It has no plugins yet: `stage` records the first release.' : `It has: ${listed}.` });
}


/***/ }),

/***/ 7780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zb: function() { return /* binding */ rolloutOf; },
/* harmony export */   eY: function() { return /* binding */ checkNamed; },
/* harmony export */   ts: function() { return /* binding */ channelOf; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2380);




/** The channel that an input names. @throws Refusal `unknown_channel`, `usage` when it is missing. */
function channelOf(name, input) {
    const allowed = _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.join(', ');
    if (name === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input \`${input}\` is missing.`, { hint: `It is one of ${allowed}.` });
    if ((0,_channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .isChannel */ .I)(name))
        return name;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, [..._channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_channel', `There is no channel '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(name)}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`, { hint: `The channels are ${allowed}.` });
}
/** A part of all hosts, as 0 to 1. @throws Refusal `usage`. */
function rolloutOf(text) {
    if (text === undefined)
        return null;
    const percent = /^(\d+(?:\.\d+)?)\s*%$/u.exec(text)?.[1];
    const value = percent === undefined ? (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN) : Number(percent) / 100;
    if (value >= 0 && value <= 1)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input \`rollout\` is '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(text)}'; allowed: a number from 0 to 1, or 0% to 100%.`);
}
/** @throws Refusal `usage` when no plugins are named where they must be. */
function checkNamed(patterns, example) {
    if (patterns.length > 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', 'The input `plugins` is missing: this command wants its plugins named.', {
        hint: `For example \`${example}\`; '*' names them all.`,
    });
}


/***/ }),

/***/ 6453:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: function() { return /* binding */ artifactName; },
/* harmony export */   EI: function() { return /* binding */ reportOf; },
/* harmony export */   kx: function() { return /* binding */ storeReport; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var shlex__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5637);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7934);
/* harmony import */ var _report_editors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9560);
/* harmony import */ var _report_preview_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5566);
/* harmony import */ var _world_archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6034);
/* harmony import */ var _world_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9348);
/* harmony import */ var _world_event_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(936);










/** Lines of the log that the report shows. */
const TAIL = 40;
/** What became of a preview; texts of the plugin are cut to what a comment can hold. */
async function reportOf(end, of) {
    const { world, choice, plugin, profile, version } = of;
    const health = end.booted?.health;
    const cut = (text, length = 1000) => text.slice(0, length);
    return {
        schema: 1,
        plugin: plugin.id,
        version,
        profile,
        system: systemOf(world),
        kind: plugin.definition.runtime.kind,
        status: end.reason,
        message: cut(end.message, 10_000),
        backend: choice?.backend.name ?? null,
        isolated: choice?.availability.isolated ?? false,
        note: choice?.availability.note ?? null,
        skipped: (choice?.skipped ?? []).map(({ backend, why }) => ({ backend, why: cut(why) })),
        runtime: health === undefined ? null : cut(health.interpreter ?? health.runtime ?? '', 300),
        boot: end.booted === null ? null : partsOf(end.booted),
        exposes: (health?.exposes ?? [])
            .slice(0, 500)
            .map(({ name, kind, resolved }) => ({ name: cut(name), kind: cut(kind, 100), resolved })),
        probes: end.probes.slice(0, 500).map(({ name, passed, found }) => ({ name: cut(name), passed, found: cut(found) })),
        log: end.log.tail(TAIL).slice(-8000),
        reproduce: reproductionOf(of),
        editors: await editorsFor(world),
    };
}
/** How the time until healthy splits, as far as what runs inside can be believed. */
function partsOf({ bootMs, health }) {
    const within = Math.min(bootMs, Math.max(0, health.boot_ms ?? 0));
    const load = Math.min(within, Math.max(0, health.import_ms ?? 0));
    return { whole: bootMs, engine: bootMs - within, interpreter: within - load, load };
}
/** What was asked of the working tree, and of a release, and is to be asked again. */
const SAME = ['working-directory', 'image', 'provider'];
const SAME_RELEASE = ['channel', 'version', 'branch', 'remote', ...SAME];
function reproductionOf({ plugin: { id }, profile, manifest, world, inputs, choice }) {
    const isRelease = inputs.channel !== undefined || inputs.version !== undefined;
    const words = [
        ...['preview', id],
        ...(isRelease ? SAME_RELEASE : SAME).flatMap((name) => inputs[name] === undefined || inputs[name] === '.' ? [] : [`--${name}`, inputs[name]]),
        ...(isRelease ? [] : ['--manifest', manifest, '--profile', profile]),
        ...(choice === null ? [] : ['--prefer', choice.backend.name]),
    ];
    const action = world.environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const program = action === '' ? `node ${(0,shlex__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(__dirname, 'index.js'))}` : `npx --yes github:${action}`;
    return `${program} ${words.map((word) => (0,shlex__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(word)).join(' ')}`;
}
const Event = (0,valibot__WEBPACK_IMPORTED_MODULE_8__.object)({
    pull_request: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.nullish)((0,valibot__WEBPACK_IMPORTED_MODULE_8__.object)({ number: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.number)(), head: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.object)({ ref: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.string)(), repo: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.nullish)((0,valibot__WEBPACK_IMPORTED_MODULE_8__.object)({ full_name: (0,valibot__WEBPACK_IMPORTED_MODULE_8__.string)() })) }) })),
});
async function editorsFor({ onGitHub, environment }) {
    const parsed = (0,valibot__WEBPACK_IMPORTED_MODULE_8__.safeParse)(Event, (await (0,_world_event_js__WEBPACK_IMPORTED_MODULE_7__/* .readEvent */ .j)(environment)) ?? {});
    const pull = parsed.success ? parsed.output.pull_request : undefined;
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    if (!onGitHub || pull == null || environment['GITHUB_SERVER_URL'] !== 'https://github.com')
        return [];
    return (0,_report_editors_js__WEBPACK_IMPORTED_MODULE_9__/* .editorsOf */ .k)(repository, pull.number);
}
/** The name of the artifact of a report: no two jobs of a run give the same. */
function artifactName({ plugin, system }, attempt) {
    return `coolbox-preview-${plugin}-${system}-${attempt}.tar`;
}
/** GitHub's runners name their image: `ubuntu24`. */
function systemOf({ environment }) {
    const image = (environment['ImageOS'] ?? '')
        .toLowerCase()
        .replace(/[^a-z0-9.]/gu, '')
        .slice(0, 40);
    return `${image === '' ? process.platform : image}-${process.arch}`;
}
/** On GitHub, stores report and log as one artifact, named by plugin, so that the job that writes the comment finds each. */
async function storeReport(report, log, world) {
    if (!world.onGitHub)
        return;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'coolbox-report-'));
    const artifacts = (0,_world_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .openArtifacts */ .u)({ root: folder, environment: world.environment, signal: world.signal });
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, artifactName(report, Number(world.environment['GITHUB_RUN_ATTEMPT'] ?? 1)));
        const members = [
            { path: 'report.json', content: { text: JSON.stringify(report) } },
            { path: 'report.md', content: { text: (0,_report_preview_js__WEBPACK_IMPORTED_MODULE_4__/* .previewReport */ .$j)(report) } },
            { path: 'log.txt', content: { text: log } },
        ];
        await (0,_world_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .pack */ .qq)(members, file, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'gathered'));
        const uploaded = await artifacts.upload(file);
        if (uploaded.kind === 'failed')
            world.log.warning(`The report of ${report.plugin} was not stored: ${uploaded.why}.`);
    }
    finally {
        await artifacts.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 2535:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: function() { return /* binding */ preview_preview; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/platform.ts
var platform = __webpack_require__(9598);
;// CONCATENATED MODULE: ./src/preview/backend.ts
/** The sandboxes, in the order in which they are tried. */
const BACKENDS = ['docker', 'podman', 'vagrant', 'local'];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/world/locate.ts
var locate = __webpack_require__(5540);
// EXTERNAL MODULE: ./src/world/processes.ts + 4 modules
var processes = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/world/variables.ts
var variables = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/preview/engine.ts




/** What engines need to find their service and their settings; no token is among it. */
const PASSED = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_*', 'TMPDIR', 'TMP', 'TEMP', 'XDG_*', 'DBUS_SESSION_BUS_ADDRESS'],
    ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY', 'CONTAINER*'],
    ...[
        'VAGRANT_*',
        'VBOX_*',
        'SystemRoot',
        'SystemDrive',
        'ComSpec',
        'PATHEXT',
        'APPDATA',
        'LOCALAPPDATA',
        'USERPROFILE',
    ],
];
/** The program of this name on PATH; undefined where there is none. */
function openEngine(name, world) {
    const environment = {};
    for (const [key, value] of Object.entries(world.environment)) {
        if (value !== undefined && PASSED.some((pattern) => (0,variables/* covers */.hU)(pattern, key, process.platform)))
            environment[key] = value;
    }
    environment['PATH'] ??= locate/* DEFAULT_PATH */.O;
    const cwd = world.directory;
    const located = (0,locate/* locate */.x)(name, { cwd, environment });
    if (located.kind !== 'found')
        return undefined;
    const { path } = located;
    return {
        path,
        async ask(argv, { timeoutMs = 60_000, cwd: folder = cwd, environment: more = {}, input } = {}) {
            const command = { argv: [path, ...argv], cwd: folder, environment: { ...environment, ...more } };
            // Not ended by the signal of the run: cleaning up comes after it.
            return (0,processes.read)({ ...command, argv: [path, ...argv] }, { timeoutMs, input });
        },
        hold: (argv, remove, more = {}) => held([path, ...argv], { cwd, environment: { ...environment, ...more } }, remove),
    };
}
/** Starts a process that runs until it is stopped. */
function held(argv, where, remove) {
    const off = new AbortController();
    const takers = [];
    const early = [];
    const running = (0,processes.run)({ argv, ...where }, {
        signal: off.signal,
        graceMs: GRACE_MS,
        onOutput(chunk) {
            if (takers.length === 0)
                early.push(chunk);
            for (const take of takers)
                take(chunk);
        },
    });
    const ended = running.then(({ code, signal }) => ({
        code,
        why: signal === null ? `it exited with ${code ?? 'no code'}` : `it was ended by ${signal}`,
    }), (error) => ({ code: null, why: error instanceof errors/* Refusal */.P_ ? error.message : String(error) }));
    let stopping;
    return {
        onOutput(take) {
            for (const chunk of early.splice(0))
                take(chunk);
            takers.push(take);
        },
        ended,
        stop() {
            stopping ??= (async () => {
                const end = () => {
                    off.abort();
                };
                await remove(end).catch(() => undefined);
                end();
                await ended;
            })();
            return stopping;
        },
    };
}
/** Plugins that hang on SIGTERM are killed after it. */
const GRACE_MS = 2000;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/preview/owner.ts

/** This process, for a sandbox to carry: its number, when it started (numbers are used again), and where that number counts. */
function owner() {
    return `${process.pid}-${startOf(process.pid)}-${NAMESPACE}`;
}
/** Whether the process that a sandbox carries still runs; one that cannot be seen from here, or is not understood, counts as running. */
function isAlive(mark) {
    const [, pid, start, namespace] = /^(\d{1,10})-(\d*)-(\d*)$/u.exec(mark) ?? [];
    if (pid === undefined || namespace !== NAMESPACE)
        return true;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EPERM'))
            return false;
    }
    return startOf(Number(pid)) === start;
}
/** Containers that share an engine each have process numbers of their own: pid_namespaces(7). Empty where there are none. */
const NAMESPACE = (() => {
    try {
        return /\d+/u.exec((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))?.[0] ?? '';
    }
    catch {
        return '';
    }
})();
/** Field 22 of /proc/<pid>/stat (proc(5)), in ticks since the system started; empty where there is no such file. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __webpack_require__(5637);
;// CONCATENATED MODULE: ./src/preview/system.ts

/** This machine's own system, which a sandbox sees read-only: programs, libraries, certificates; no settings, no home. */
const FOLDERS = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];
const FILES = [
    '/etc/ssl',
    '/etc/ca-certificates',
    '/etc/pki',
    '/etc/alternatives',
    '/etc/ld.so.cache',
    '/etc/localtime',
];
/** Those that are there: absolute paths, the folders before what lies in others. */
function systemPaths() {
    return [...FOLDERS, ...FILES].filter((path) => (0,external_node_fs_.existsSync)(path));
}
/** The paths of these that no other one holds, parents first. */
function outermost(paths) {
    const sorted = [...new Set(paths)].sort((one, other) => one.length - other.length);
    return sorted.filter((path, index) => !sorted.slice(0, index).some((parent) => path.startsWith(`${parent}/`)));
}
/** Whether it is a folder, links not followed. */
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./src/preview/stranger.ts





/** Who runs inside a container: nobody, on every Linux. */
const STRANGER = 65534;
/**
 * A clause on the first file or folder that a container's process may not read, being nobody that it knows; null where it may all it
 * needs. What lies above a mount does not count.
 */
function closedTo({ visible, argv, needed }) {
    const mounts = outermost(visible);
    const all = [...visible, ...argv.filter(external_node_path_.isAbsolute), ...needed].flatMap((path) => [path, realOf(path)]);
    const steps = all.flatMap((path) => {
        const mount = mounts.find((parent) => path === parent || path.startsWith(`${parent}/`));
        return mount === undefined ? [] : between(mount, path);
    });
    for (const path of new Set(steps)) {
        const found = statOf(path);
        if (found === null || isOpen(found))
            continue;
        const mode = (found.mode & 0o7777).toString(8).padStart(4, '0');
        const what = `'${(0,plain/* brief */.d)(path)}' (mode ${mode}) is closed to other users, and the plugin would be one`;
        return `${what}: \`chmod ${found.isDirectory() ? 'o+rx' : 'o+r'} ${(0,shlex/* quote */.hD)(path)}\` opens it`;
    }
    return null;
}
function isOpen({ mode, uid, gid }) {
    const shift = uid === STRANGER ? 6 : gid === STRANGER ? 3 : 0;
    const wanted = (mode & external_node_fs_.constants.S_IFMT) === external_node_fs_.constants.S_IFDIR ? 0o5 : 0o4;
    return ((mode >> shift) & wanted) === wanted;
}
/** From a folder down to what lies in it, both with it. */
function between(parent, path) {
    return path === parent ? [path] : [...between(parent, (0,external_node_path_.dirname)(path)), path];
}
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch {
        return null;
    }
}
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ./src/preview/container.ts










/** Docker or Podman: containers that see this machine's own system, read-only, and need no image from anywhere. */
function openContainers(name, world) {
    const engine = openEngine(name, world);
    return {
        name,
        available: (boot) => availability(name, engine, boot, world),
        async start(boot) {
            const found = known(engine, name);
            await (0,promises_.mkdir)((0,external_node_path_.join)(boot.scratch, EMPTY), { recursive: true, mode: 0o700 });
            const image = boot.image ?? (await mountPoints(found, boot));
            // Of this engine alone: none writes to a file that is there, as after an engine that made a container and failed.
            const idFile = (0,external_node_path_.join)(boot.scratch, `${name}-id`);
            const sandbox = found.hold(runArguments(boot, image, idFile), async () => {
                // An engine makes what it was asked for even when nobody waits for it any more.
                await made(idFile, sandbox.ended);
                // Podman's `rm` alone would first wait for a plugin that does not want to end.
                await found.ask(['kill', boot.name]).catch(() => undefined);
                await found.ask(['rm', '--force', '--volumes', boot.name]);
            });
            return sandbox;
        },
        fault: engineFault,
        async cleanup() {
            if (engine === undefined)
                return [];
            const filter = ['--filter', `label=${LABEL}`, '--format', '{{.Names}} {{.Labels}}'];
            const { stdout } = await engine.ask(['ps', '--all', ...filter]);
            const left = stdout.split('\n').flatMap((line) => {
                const [, container, mark] = MARKED.exec(line) ?? [];
                return container === undefined || mark === undefined || isAlive(mark) ? [] : [container];
            });
            for (const container of left)
                await engine.ask(['rm', '--force', '--volumes', container]);
            return left.map((container) => `${name} container ${container}`);
        },
    };
}
/**
 * Resolves when the container was made, or will not be any more; in any case after a while, as an engine may have died.
 * @param idFile where the engine writes the container's id once it has made it, before it is started.
 */
async function made(idFile, ended) {
    const until = performance.now() + MAKING_MS;
    const isUnmade = async () => (await (0,promises_.readFile)(idFile, 'utf8').catch(() => '')) === '';
    for (let isOver = false; !isOver && performance.now() < until && (await isUnmade());)
        isOver = await Promise.race([ended.then(() => true), (0,external_node_timers_promises_.setTimeout)(25, false)]);
}
const MAKING_MS = 30_000;
/** docker-run(1), "EXIT STATUS": from 125 to 127 it is the engine's or its runtime's, unless a plugin chose to end so. */
function engineFault(code, log) {
    if (code === null || code < 125 || code > 127)
        return undefined;
    return /^(?:docker: )?Error(?: response from daemon)?: .*$/mu.exec(log)?.[0];
}
const LABEL = 'coolbox.preview';
/** A container's name, and its owner among its labels: Docker writes `name=value`, Podman `map[name:value]`. */
const MARKED = /^(\S+) (?:.*[,[ ])?coolbox\.preview[=:]([\d-]+)/u;
/** What a container may use where the manifest says nothing. */
const MEMORY = 512 * 1024 ** 2;
const PROCESSES = 128;
async function availability(name, engine, boot, { environment }) {
    if (engine === undefined)
        return absent(`${name} is not on PATH`);
    if (process.platform !== 'linux')
        return absent('only Linux can share its own system with a container');
    if (/^(?:tcp|ssh|https?):/u.test(environment['DOCKER_HOST'] ?? '') && name === 'docker')
        return absent('DOCKER_HOST is another machine, which does not see these files');
    const odd = boot.visible.find((path) => /[:,"\n]/u.test(path));
    if (odd !== undefined)
        return absent(`'${(0,plain/* brief */.d)(odd)}' has a character that a mount cannot name`);
    const closed = closedTo(boot);
    if (closed !== null)
        return absent(closed);
    const { code, stderr } = await engine.ask(['version', '--format', '{{.Client.Version}}'], { timeoutMs: 10_000 });
    if (code !== 0)
        return absent((0,plain/* brief */.d)(stderr.trim().split('\n').at(-1) ?? `${name} version ended with ${code ?? 'no'} code`));
    if (boot.image !== null) {
        const pulled = await engine.ask(['image', 'inspect', '--format', '{{.Id}}', boot.image]);
        const fetched = pulled.code === 0 ? pulled : await engine.ask(['pull', '--quiet', boot.image], { timeoutMs: 600_000 });
        if (fetched.code !== 0)
            return absent(`there is no image '${(0,plain/* brief */.d)(boot.image)}': ${(0,plain/* brief */.d)(fetched.stderr.trim())}`);
    }
    return { kind: 'available', isolated: true, note: null, reach: 'socket' };
}
function absent(why) {
    return { kind: 'absent', why };
}
function known(engine, name) {
    if (engine === undefined)
        throw new errors/* Refusal */.P_('no_backend', `${name} is not on PATH.`);
    return engine;
}
/** A folder of the scratch that lies over what is hidden. */
const EMPTY = 'empty';
const POINTS = ['tmp', 'proc', 'dev', 'sys', 'root', 'etc', 'run', 'var', 'home'];
/** Changed with what the image has beside the folders' names: images of before are not used any more. */
const LAYOUT = '2';
/** The name of an image of empty folders that this machine's own are mounted on; made once an engine. */
async function mountPoints(engine, { scratch }) {
    const folders = [
        ...POINTS,
        ...systemPaths()
            .filter(isFolder)
            .map((path) => path.slice(1)),
    ];
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update([LAYOUT, ...folders].join('\n'))
        .digest('hex')
        .slice(0, 12);
    const image = `localhost/coolbox-preview:${digest}`;
    if ((await engine.ask(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0)
        return image;
    const root = (0,external_node_path_.join)(scratch, 'image');
    for (const folder of folders)
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, folder), { recursive: true });
    // What is mounted on it takes its rights, whatever the engine is told of them.
    await (0,promises_.chmod)((0,external_node_path_.join)(root, 'tmp'), 0o1777);
    const archive = (0,external_node_path_.join)(scratch, 'image.tar');
    const { create } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697));
    await create({ cwd: root, file: archive }, ['.']);
    const { code, stderr } = await engine.ask(['import', archive, image], { timeoutMs: 120_000 });
    await (0,promises_.rm)(root, { recursive: true, force: true });
    if (code === 0)
        return image;
    throw new errors/* Refusal */.P_('boot_failed', `The image of mount points could not be made: ${(0,plain/* brief */.d)(stderr.trim())}.`);
}
/** Nothing to write to but /tmp, no rights, no network, limits. */
function runArguments(boot, image, idFile) {
    const memory = String(boot.limits.memory ?? MEMORY);
    const system = boot.image === null ? systemPaths() : [];
    return [
        ...['run', '--rm', '--name', boot.name, '--cidfile', idFile, '--hostname', 'preview'],
        ...['--label', `${LABEL}=${owner()}`],
        ...[
            '--pull',
            'never',
            '--network',
            'none',
            '--read-only',
            '--tmpfs',
            '/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777',
        ],
        ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--ipc', 'none', '--log-driver', 'none'],
        ...[
            '--user',
            `${STRANGER}:${STRANGER}`,
            '--pids-limit',
            String(PROCESSES),
            '--memory',
            memory,
            '--memory-swap',
            memory,
        ],
        ...(boot.limits.cpus === null ? [] : ['--cpus', String(boot.limits.cpus)]),
        ...outermost([...system, ...boot.visible]).flatMap((path) => ['--volume', `${path}:${path}:ro`]),
        ...boot.hidden.flatMap((path) => [
            '--volume',
            `${isFolder(path) ? (0,external_node_path_.join)(boot.scratch, EMPTY) : '/dev/null'}:${path}:ro`,
        ]),
        ...Object.entries(boot.environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
        ...['--workdir', boot.directory, '--entrypoint', boot.argv[0], image, ...boot.argv.slice(1)],
    ];
}

// EXTERNAL MODULE: ./src/world/marked.ts
var marked = __webpack_require__(1886);
;// CONCATENATED MODULE: ./src/preview/bubblewrap.ts

/**
 * What bubblewrap is told: a new root of this machine's own system, read-only, and namespaces of its own, without a network.
 * /proc is read-only as well: where this runs as root, what is inside is root to the kernel, and could set sysctls.
 */
function bubblewrapArguments(boot) {
    const seen = outermost([...systemPaths(), ...boot.visible]);
    return [
        ...['--unshare-all', '--unshare-user', '--uid', '65534', '--gid', '65534', '--hostname', 'preview'],
        ...['--cap-drop', 'ALL', '--die-with-parent', '--new-session', '--clearenv'],
        ...Object.entries(boot.environment).flatMap(([name, value]) => ['--setenv', name, value]),
        ...['--proc', '/proc', '--dev', '/dev', '--size', String(64 * 1024 ** 2), '--perms', '1777', '--tmpfs', '/tmp'],
        ...seen.flatMap((path) => ['--ro-bind', path, path]),
        ...boot.hidden.flatMap((path) => isFolder(path) ? ['--perms', '0000', '--tmpfs', path, '--remount-ro', path] : ['--ro-bind', '/dev/null', path]),
        ...['--remount-ro', '/proc', '--remount-ro', '/dev', '--remount-ro', '/', '--chdir', boot.directory, '--'],
    ];
}

;// CONCATENATED MODULE: ./src/preview/seccomp.ts
/** Numbers of system calls: of the machine that Node was built for. */
const MACHINES = {
    x64: { audit: 0xc000003e, socket: 41, denied: [248, 249, 250, 319, 447, 101, 310, 311, 425, 298, 321, 323] },
    arm64: { audit: 0xc00000b7, socket: 198, denied: [217, 218, 219, 279, 447, 117, 270, 271, 425, 241, 280, 282] },
};
// In this order: add_key, request_key, keyctl (keys of the session outside), memfd_create, memfd_secret (memory that no limit
// counts), ptrace, process_vm_readv, process_vm_writev, io_uring_setup, perf_event_open, bpf, userfaultfd.
const AF_VSOCK = 40;
/** Numbers from here on are of x32, which has the same calls once more. */
const X32 = 0x40000000;
/**
 * A filter of system calls for bubblewrap, which namespaces and limits do not do; null for other machines. What it denies
 * fails as on a kernel that does not have it (ENOSYS). Classic BPF: seccomp(2), linux/filter.h.
 */
function seccompFilter(arch) {
    const machine = Object.hasOwn(MACHINES, arch) ? MACHINES[arch] : undefined;
    if (machine === undefined)
        return null;
    const { audit, socket, denied } = machine;
    const last = denied.length + 8;
    const program = [
        [LOAD, 0, 0, ARCH],
        [EQUAL, 0, last - 2, audit],
        [LOAD, 0, 0, NUMBER],
        [AT_LEAST, last - 4, 0, X32],
        ...denied.map((number, index) => [EQUAL, last - 5 - index, 0, number]),
        [EQUAL, 0, 2, socket],
        [LOAD, 0, 0, FIRST_ARGUMENT],
        [EQUAL, 1, 0, AF_VSOCK],
        [RETURN, 0, 0, ALLOW],
        [RETURN, 0, 0, ERRNO | ENOSYS],
    ];
    const bytes = Buffer.alloc(program.length * 8);
    for (const [index, [code, whenTrue, whenFalse, value]] of program.entries()) {
        bytes.writeUInt16LE(code, index * 8);
        bytes.writeUInt8(whenTrue, index * 8 + 2);
        bytes.writeUInt8(whenFalse, index * 8 + 3);
        bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
    }
    return bytes;
}
const [LOAD, EQUAL, AT_LEAST, RETURN] = [0x20, 0x15, 0x35, 0x06];
/** Offsets in `struct seccomp_data`. */
const [NUMBER, ARCH, FIRST_ARGUMENT] = [0, 4, 16];
const [ALLOW, ERRNO, ENOSYS] = [0x7fff0000, 0x00050000, 38];

;// CONCATENATED MODULE: ./src/preview/local.ts







/** This machine itself: in a bubblewrap where that works, else a process like any other. */
function openLocal(world) {
    const bwrap = process.platform === 'linux' ? openEngine('bwrap', world) : undefined;
    const prlimit = process.platform === 'linux' ? openEngine('prlimit', world) : undefined;
    let weakness;
    const why = () => (weakness ??= whyNot(bwrap, world));
    return {
        name: 'local',
        async available({ image }) {
            if (image !== null)
                return { kind: 'absent', why: 'it is this machine itself, and the input image names another system' };
            const weak = await why();
            const reach = process.platform === 'win32' ? 'tcp' : 'socket';
            if (weak !== null)
                return { kind: 'available', isolated: false, note: `not isolated: ${weak}`, reach };
            const note = prlimit === undefined ? 'memory is not limited: prlimit is not on PATH' : rootNote();
            return { kind: 'available', isolated: true, note, reach };
        },
        async start(boot) {
            const limited = prlimit === undefined ? [] : [prlimit.path, ...limits(boot)];
            const mark = `${owner()}/${boot.name}`;
            const remove = async (end) => {
                end();
                await (0,marked/* killMarked */.f)(`${MARK}=${mark}`);
            };
            if (bwrap === undefined || (await why()) !== null) {
                const [program = '', ...rest] = [...limited, ...boot.argv];
                const environment = { ...boot.environment, [MARK]: mark };
                return held([program, ...rest], { cwd: boot.directory, environment }, remove);
            }
            const filter = await writeFilter(boot);
            const sandbox = [bwrap.path, ...(filter === null ? [] : ['--seccomp', '3']), ...bubblewrapArguments(boot)];
            const opened = filter === null ? [] : ['/bin/sh', '-c', 'exec 3<"$0" && exec "$@"', filter];
            const [program = '', ...rest] = [...opened, ...limited, ...sandbox, ...boot.argv];
            // These run outside: what the plugin has set (LD_PRELOAD, say) is only for what bubblewrap starts.
            return held([program, ...rest], { cwd: boot.directory, environment: { [MARK]: mark } }, remove);
        },
        // Bubblewrap ends with the command, and others by the watchdog of world/processes, but for what left their group.
        async cleanup() {
            const left = (0,marked/* marksOf */.O)(MARK).filter((mark) => !isAlive(mark.slice(0, mark.indexOf('/'))));
            for (const mark of left)
                await (0,marked/* killMarked */.f)(`${MARK}=${mark}`);
            return left.map((mark) => `processes of ${mark.slice(mark.indexOf('/') + 1)}`);
        },
    };
}
/** What all processes of a preview carry: who started it, and its name. */
const MARK = 'COOLBOX_PREVIEW_NAME';
/** What it may use where the manifest says nothing, as for containers. */
const local_MEMORY = 512 * 1024 ** 2;
const local_PROCESSES = 128;
/** Private writable memory is limited, not all addresses: V8 reserves gigabytes of these. A process cannot start at all with less than 64 MiB. */
function limits({ limits: { memory, reserved } }) {
    const bytes = Math.max(memory ?? local_MEMORY, 64 * 1024 ** 2) + reserved;
    return [`--data=${bytes}`, ...(isRoot() ? [] : [`--nproc=${local_PROCESSES + 1024}`]), '--core=0', '--'];
}
/** The file of the filter of system calls; null on a machine that has none. */
async function writeFilter({ scratch }) {
    const filter = seccompFilter(process.arch);
    if (filter === null)
        return null;
    const path = (0,external_node_path_.join)(scratch, 'seccomp');
    await (0,promises_.writeFile)(path, filter);
    return path;
}
function isRoot() {
    return process.getuid?.() === 0;
}
function rootNote() {
    return isRoot() ? 'the number of processes is not limited, since this runs as root' : null;
}
/** A clause on why bubblewrap cannot be had; null where it works. */
async function whyNot(bwrap, { directory }) {
    if (process.platform !== 'linux')
        return 'bubblewrap is for Linux';
    if (bwrap === undefined)
        return 'bwrap (bubblewrap) is not on PATH';
    const argv = ['--unshare-all', '--unshare-user', '--uid', '65534', '--cap-drop', 'ALL', '--ro-bind', '/', '/'];
    const { code, stderr } = await bwrap.ask([...argv, '--proc', '/proc', '/bin/true'], {
        timeoutMs: 10_000,
        cwd: directory,
    });
    return code === 0 ? null : `bubblewrap does not work here (${stderr.trim().split('\n')[0] ?? ''})`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/preview/vagrantfile.ts
/** The Vagrantfile of a preview: the files of the outside read-only at their own paths, and its ports on 127.0.0.1. */
function vagrantfile(boot) {
    const cpus = boot.limits.cpus === null ? null : Math.max(1, Math.ceil(boot.limits.cpus));
    const memory = boot.limits.memory === null ? null : Math.max(512, Math.ceil(boot.limits.memory / 1024 ** 2));
    const image = ruby(boot.image ?? 'debian/bookworm64');
    return [
        'Vagrant.configure("2") do |config|',
        ...(boot.provider === 'docker' ? dockerMachine(image) : [`  config.vm.box = ${image}`]),
        `  config.vm.hostname = "preview"`,
        ...[boot.port, ...(boot.debugPort === null ? [] : [boot.debugPort])].map((port) => `  config.vm.network "forwarded_port", guest: ${port}, host: ${port}, host_ip: "127.0.0.1"`),
        '  config.vm.synced_folder ".", "/vagrant", disabled: true',
        ...boot.visible.map((path) => `  config.vm.synced_folder ${ruby(path)}, ${ruby(path)}, mount_options: ["ro"]`),
        ...(cpus === null && memory === null
            ? []
            : [
                '  config.vm.provider "virtualbox" do |machine|',
                ...(cpus === null ? [] : [`    machine.cpus = ${cpus}`]),
                ...(memory === null ? [] : [`    machine.memory = ${memory}`]),
                '  end',
            ]),
        'end',
        '',
    ].join('\n');
}
/** The docker provider runs an image with an SSH server in place of a box. */
function dockerMachine(image) {
    return [
        '  config.vm.provider "docker" do |machine|',
        `    machine.image = ${image}`,
        '    machine.pull = false',
        '    machine.has_ssh = true',
        '    machine.remains_running = true',
        '  end',
    ];
}
/** A text as Ruby reads it back, whatever is in it: single quotes know two escapes. */
function ruby(text) {
    return `'${text.replace(/[\\']/gu, (sign) => `\\${sign}`)}'`;
}

;// CONCATENATED MODULE: ./src/preview/vagrant.ts










/** A virtual machine of Vagrant's, from a generated Vagrantfile or the repository's own. */
function openVagrant(world) {
    const engine = openEngine('vagrant', world);
    return {
        name: 'vagrant',
        async available(boot) {
            if (engine === undefined)
                return { kind: 'absent', why: 'vagrant is not on PATH' };
            const { code, stdout, stderr } = await engine.ask(['--version'], { timeoutMs: 30_000, environment: QUIET });
            if (code !== 0)
                return { kind: 'absent', why: (0,plain/* brief */.d)(`vagrant --version said: ${stdout}${stderr}`.trim()) };
            if (boot.provider === null && openEngine('VBoxManage', world) === undefined)
                return { kind: 'absent', why: 'there is no VirtualBox, and the input provider names nothing else' };
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(boot.directory, 'Vagrantfile')))
                return {
                    kind: 'available',
                    isolated: false,
                    note: 'its Vagrantfile is a program that runs here',
                    reach: 'tcp',
                };
            return { kind: 'available', isolated: true, note: 'the machine has a network', reach: 'tcp' };
        },
        async start(boot) {
            if (engine === undefined)
                throw new errors/* Refusal */.P_('no_backend', 'vagrant is not on PATH.');
            const folder = machineFolder(boot.name);
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'owner'), owner());
            const own = (0,external_node_path_.join)(boot.directory, 'Vagrantfile');
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Vagrantfile'), (0,external_node_fs_.existsSync)(own) ? await (0,promises_.readFile)(own) : vagrantfile(boot));
            const destroy = async () => {
                await remove(folder, engine, world);
            };
            const up = ['up', ...(boot.provider === null ? [] : ['--provider', boot.provider])];
            const { code, stdout, stderr } = await engine.ask(up, { cwd: folder, environment: QUIET, timeoutMs: UP_MS });
            if (code !== 0) {
                await destroy();
                throw new errors/* Refusal */.P_('boot_failed', `vagrant up failed: ${(0,plain/* brief */.d)(`${stdout}\n${stderr}`.trim().slice(-1000), 1000)}`);
            }
            const endAndDestroy = async (end) => {
                end();
                await destroy();
            };
            return engine.hold(['ssh', '-c', insideCommand(boot)], endAndDestroy, { ...QUIET, VAGRANT_CWD: folder });
        },
        async cleanup() {
            const left = [];
            for (const name of (await (0,promises_.readdir)((0,external_node_os_.tmpdir)())).filter((entry) => FOLDER.test(entry))) {
                const folder = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), name);
                const mark = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'owner'), 'utf8').catch(() => '');
                if (isAlive(mark))
                    continue;
                if (await remove(folder, engine, world))
                    left.push(`vagrant machine ${name}`);
            }
            return left;
        },
    };
}
/** `up` may have to fetch a box. */
const UP_MS = 15 * 60_000;
const QUIET = { VAGRANT_CHECKPOINT_DISABLE: '1', VAGRANT_NO_COLOR: '1' };
const FOLDER = /^coolbox-preview-[0-9a-f]{12}-vm$/u;
function machineFolder(name) {
    return (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `${name}-vm`);
}
/** Destroys the machine of a folder, then the folder: without it nobody could destroy the machine. Whether both are gone. */
async function remove(folder, engine, { log }) {
    const asked = await engine?.ask(['destroy', '--force'], { cwd: folder, environment: QUIET, timeoutMs: 120_000 });
    if (asked?.code !== 0 && (await hasMachine(folder))) {
        const why = asked === undefined ? 'vagrant is not on PATH' : (0,plain/* brief */.d)(asked.stderr.trim());
        log.warning(`The machine of ${folder} is left, to be destroyed by \`preview --cleanup\`: ${why}.`);
        return false;
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return true;
}
/** Whether Vagrant made one: it then keeps its number, in a file `id`. */
async function hasMachine(folder) {
    const kept = await (0,promises_.readdir)((0,external_node_path_.join)(folder, '.vagrant'), { recursive: true }).catch(() => []);
    return kept.some((path) => (0,external_node_path_.basename)(path) === 'id');
}
/** What is run over ssh, whose environment is not ours to set. */
function insideCommand(boot) {
    const environment = Object.entries(boot.environment).map(([name, value]) => (0,shlex/* quote */.hD)(`${name}=${value}`));
    const words = boot.argv.map((word) => (0,shlex/* quote */.hD)(word));
    return `cd ${(0,shlex/* quote */.hD)(boot.directory)} && exec env -i ${[...environment, ...words].join(' ')}`;
}

;// CONCATENATED MODULE: ./src/preview/backends.ts





/** Every backend, in the order in which they are tried (§9). */
function openBackends(world) {
    return [openContainers('docker', world), openContainers('podman', world), openVagrant(world), openLocal(world)];
}
/**
 * The first backend that works here: the preferred one, then the others in order. After one that `failed` to start it must
 * be isolated: a plugin can make believe that an engine failed.
 * @throws Refusal `no_backend`, with why each was passed over.
 */
async function chooseBackend(backends, boot, { prefer, requireIsolation }, failed = []) {
    const skipped = [...failed];
    const left = backends.filter(({ name }) => !failed.some(({ backend }) => backend === name));
    const order = left.sort((one, other) => rank(one, prefer) - rank(other, prefer));
    for (const backend of order) {
        const availability = await backend.available(boot);
        if (availability.kind === 'absent')
            skipped.push({ backend: backend.name, why: availability.why });
        else if ((requireIsolation || failed.length > 0) && !availability.isolated)
            skipped.push({
                backend: backend.name,
                why: `${availability.note ?? 'it is not isolated'}, and isolation is required`,
            });
        else
            return { backend, availability, skipped };
    }
    const reasons = skipped.map(({ backend, why }) => `${backend}: ${why}`).join('; ');
    throw new errors/* Refusal */.P_('no_backend', `No sandbox works here: ${reasons}.`, {
        hint: 'Install docker, podman or bubblewrap, or start its service.',
    });
}
function rank({ name }, prefer) {
    return name === prefer ? -1 : BACKENDS.indexOf(name);
}

;// CONCATENATED MODULE: ./src/preview/scratch.ts




const scratch_FOLDER = /^coolbox-preview-[0-9a-f]{12}$/u;
/** Makes the temporary folder of a preview. */
async function openScratch(name) {
    const folder = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), name);
    const inside = (0,external_node_path_.join)(folder, 'inside');
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'owner'), owner());
    const release = (0,external_node_path_.join)(folder, 'release');
    await (0,promises_.mkdir)(inside, { mode: 0o755 });
    await (0,promises_.mkdir)(release, { mode: 0o755 });
    return { folder, inside, release, remove: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
}
/** Removes the folders of runs that were killed, and returns their names. */
async function cleanScratch() {
    const removed = [];
    for (const name of (await (0,promises_.readdir)((0,external_node_os_.tmpdir)())).filter((entry) => scratch_FOLDER.test(entry))) {
        const folder = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), name);
        const mark = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'owner'), 'utf8').catch(() => undefined);
        if (mark === undefined || isAlive(mark))
            continue;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        removed.push(`folder ${name}`);
    }
    return removed;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/preview/health.ts

/** What the host inside says of itself and of the plugin. The plugin could have said it: it is data, not truth. */
const Health = (0,dist/* looseObject */._H3)({
    status: (0,dist/* picklist */.KIO)(['ok', 'failed', 'starting']),
    plugin: (0,dist.string)(),
    kind: (0,dist.string)(),
    interpreter: (0,dist/* optional */.lqM)((0,dist.string)()),
    runtime: (0,dist/* optional */.lqM)((0,dist.string)()),
    boot_ms: (0,dist.nullable)((0,dist.number)()),
    import_ms: (0,dist.nullable)((0,dist.number)()),
    /** How it is with the debugger that may attach, or that the venv has none. */
    debugger: (0,dist/* optional */.lqM)((0,dist/* picklist */.KIO)(['awaited', 'attached', 'absent'])),
    reason: (0,dist/* optional */.lqM)((0,dist.string)()),
    traceback: (0,dist/* optional */.lqM)((0,dist.string)()),
    exposes: (0,dist/* array */.YOg)((0,dist/* looseObject */._H3)({
        name: (0,dist.string)(),
        kind: (0,dist.string)(),
        resolved: (0,dist/* boolean */.zMY)(),
        target: (0,dist/* optional */.lqM)((0,dist.string)()),
        problem: (0,dist/* optional */.lqM)((0,dist.string)()),
    })),
});
const LARGEST = 1024 * 1024;
/** Asks for a path on this machine's port. @throws what fetch throws: nobody there, too late, no HTTP. */
async function ask(port, path, timeoutMs, signal) {
    const own = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', signal: own });
    const chunks = [];
    let size = 0;
    for await (const chunk of (response.body ?? [])) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LARGEST)
            break;
    }
    return { status: response.status, body: Buffer.concat(chunks).subarray(0, LARGEST).toString('utf8') };
}
/** What `/healthz` answered, or undefined where that is no health. */
function healthOf({ body }) {
    const parsed = (0,dist.safeParse)(Health, parsedJson(body));
    return parsed.success ? parsed.output : undefined;
}
/** The value of a JSON text, or undefined. */
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/preview/wanted.ts


/**
 * Reads `/path`, `/path 404`, `/path {"status": "ok"}` and `/path 503 {"status": "failed"}`.
 * @throws Refusal `usage`.
 */
function wantedOf(line) {
    const [, path, status = '200', json] = /^(\/\S*)(?:\s+([1-5]\d\d))?(?:\s+([{[].*))?$/u.exec(line.trim()) ?? [];
    const subset = json === undefined ? undefined : parsedJson(json);
    if (path !== undefined && (json === undefined || subset !== undefined))
        return { path, status: Number(status), subset };
    throw new errors/* Refusal */.P_('usage', `The probe '${line}' is not understood.`, {
        hint: 'A probe is a path, then a status (200 where there is none), then JSON that the answer has at least: /healthz 200 {"status": "ok"}.',
    });
}
/** Whether a JSON value has at least what another one says: objects by their keys, lists by their places. */
function has(value, wanted) {
    if (Array.isArray(wanted))
        return (Array.isArray(value) && wanted.length === value.length && wanted.every((item, index) => has(value[index], item)));
    if (typeof wanted !== 'object' || wanted === null)
        return Object.is(value, wanted);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.entries(wanted).every(([key, item]) => Object.hasOwn(value, key) && has(Reflect.get(value, key), item));
}

// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
;// CONCATENATED MODULE: ./src/preview/boot.ts




/** How often an answer is looked for, in milliseconds. */
const INTERVAL = 25;
/**
 * Starts the sandbox and waits until the plugin is healthy. What does not come up is stopped before this throws.
 * @throws Refusal `boot_failed`: it ended, it could not be loaded, it did not answer in time; the signal's reason; EngineFailure:
 * the engine itself failed, which a plugin can also make believe.
 */
async function bootPlugin({ backend }, boot, { port, timeoutMs, onAwaited, log, signal }) {
    const started = performance.now();
    const sandbox = await backend.start(boot);
    sandbox.onOutput(log.take);
    let ended;
    const over = new AbortController();
    void sandbox.ended.then((end) => {
        ended = end;
        over.abort();
    });
    const refuse = async (what, hint, quotes = true) => {
        await sandbox.stop();
        const tail = quotes ? log.tail(TAIL) : '';
        throw new errors/* Refusal */.P_('boot_failed', [`'${boot.plugin}' ${what}.`, ...(tail === '' ? [] : [tail])].join('\n'), {
            hint,
        });
    };
    let last = 'nothing answered';
    let limit = timeoutMs;
    try {
        for (;;) {
            signal.throwIfAborted();
            if (ended !== undefined) {
                const fault = backend.fault?.(ended.code, log.text());
                if (fault !== undefined)
                    throw new EngineFailure('no_backend', `it could not start a sandbox: ${(0,plain/* brief */.d)(fault)}`);
                await refuse(`was not ready when its process ended: ${ended.why}`, 'Its log says more.');
            }
            if (performance.now() - started > limit)
                await refuse(`was not ready after ${timeoutMs / 1000} s: ${last}`, 'Give it longer with `boot-timeout`, or see what it waits for.');
            try {
                const health = healthOf(await ask(port, '/healthz', 5000, AbortSignal.any([signal, over.signal])));
                if (health?.status === 'ok')
                    return { sandbox, health, bootMs: Math.round(performance.now() - started) };
                if (health?.status === 'failed') {
                    // Its traceback may come after its answer: when it has ended, all of it is here.
                    await sandbox.stop();
                    await refuse(`could not be loaded: ${health.reason ?? 'it does not say why'}`, log.text().includes('Traceback ')
                        ? 'The traceback is in its log.'
                        : 'See `runtime` of its entry in the manifest: the entrypoint, handler or module.', false);
                }
                if (health?.debugger === 'awaited' && onAwaited !== null && limit !== Infinity) {
                    limit = Infinity;
                    onAwaited();
                }
                if (health === undefined)
                    last = 'what answered is no health';
                else
                    last = health.debugger === 'awaited' ? 'it waits for a debugger' : 'it is still starting';
            }
            catch (error) {
                if (error instanceof errors/* Refusal */.P_)
                    throw error;
                signal.throwIfAborted();
            }
            await (0,external_node_timers_promises_.setTimeout)(INTERVAL);
        }
    }
    catch (error) {
        await sandbox.stop();
        throw error;
    }
}
/** An engine that did not get as far as the plugin; its message is a clause on why. */
class EngineFailure extends errors/* Refusal */.P_ {
}
/** Lines of the log that a message quotes. */
const TAIL = 20;

// EXTERNAL MODULE: ./src/world/tame.ts
var tame = __webpack_require__(5227);
;// CONCATENATED MODULE: ./src/preview/log.ts


/** Bytes of the beginning, and of the end, that are kept. */
const KEPT = 256 * 1024;
/** Opens an empty log. */
function openLog() {
    const head = [];
    let headSize = 0;
    let tail = Buffer.alloc(0);
    let dropped = 0;
    const text = () => {
        const gap = dropped === 0 ? '' : `\n… ${dropped} bytes are left out here …\n`;
        return `${log_tame(Buffer.concat(head))}${gap}${log_tame(tail)}`;
    };
    return {
        take(chunk) {
            const room = KEPT - headSize;
            if (room > 0) {
                const first = Buffer.from(chunk.subarray(0, room));
                head.push(first);
                headSize += first.length;
            }
            const rest = chunk.subarray(Math.max(0, room));
            if (rest.length === 0)
                return;
            const joined = Buffer.concat([tail, rest]);
            dropped += Math.max(0, joined.length - KEPT);
            tail = Buffer.from(joined.subarray(-KEPT));
        },
        text,
        tail: (lines) => text().trimEnd().split('\n').slice(-lines).join('\n'),
    };
}
/** Text without control sequences, in which invalid UTF-8 is replaced. */
function log_tame(bytes) {
    const filter = (0,tame/* tamed */.k)(false);
    const clean = Buffer.from(filter.take(bytes) + filter.end(), 'latin1')
        .toString('utf8')
        .replaceAll('\r\n', '\n');
    return clean
        .split('\n')
        .map((line) => (0,plain/* visible */.R)(line.split('\r').at(-1) ?? ''))
        .join('\n');
}

// EXTERNAL MODULE: ./src/report/preview.ts
var preview = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/report/preview-report.ts
var preview_report = __webpack_require__(3629);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
;// CONCATENATED MODULE: ./src/world/fork.ts

const Repository = (0,dist.nullish)((0,dist.object)({ id: (0,dist.number)() }));
const Event = (0,dist.object)({
    pull_request: (0,dist.nullish)((0,dist.object)({ head: (0,dist.object)({ repo: Repository }), base: (0,dist.object)({ repo: Repository }) })),
});
/** Whether an event is about a pull request from another repository; one whose repository is gone counts as that. */
function isFork(event) {
    const parsed = (0,dist.safeParse)(Event, event ?? {});
    if (!parsed.success)
        return true;
    const { pull_request: pull } = parsed.output;
    return pull != null && (pull.head.repo == null || pull.head.repo.id !== pull.base.repo?.id);
}

// EXTERNAL MODULE: ./src/commands/build-wasm.ts + 3 modules
var build_wasm = __webpack_require__(5803);
// EXTERNAL MODULE: ./src/build/lock.ts
var lock = __webpack_require__(1497);
;// CONCATENATED MODULE: ./src/preview/quantity.ts
const UNITS = {
    '': 1,
    m: 1e-3,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
};
/** A quantity as Kubernetes writes it (`250m`, `128Mi`, `0.5`), as a number; null where it is none, or not above 0. */
function quantityOf(text) {
    const [, digits, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/u.exec((text ?? '').trim()) ?? [];
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (digits === undefined || factor === undefined)
        return null;
    const value = Number(digits) * factor;
    return value > 0 ? value : null;
}

// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
;// CONCATENATED MODULE: ./src/commands/preview-boot.ts









/** The programs that run inside lie beside the bundle. */
const INSIDE = [(0,external_node_path_.join)(__dirname, 'inside'), (0,external_node_path_.join)(__dirname, '..', 'preview', 'inside')];
/** Where nobody says how long one call may take, in seconds. */
const CALL_TIMEOUT = 30;
/** What is booted, and what it is told. @throws Refusal `boot_failed` when what was built is not there. */
async function composeBoot({ inputs, workspace, plugin, name, scratch }) {
    const { definition, id } = plugin;
    const { root } = workspace;
    const inside = INSIDE.find(files/* isThere */.$B) ?? '';
    const isWasm = definition.runtime.kind === 'wasm';
    const debugs = (inputs['open-code'] || inputs['wait-for-client']) && !isWasm;
    const program = isWasm ? wasmProgram(plugin, workspace, inside) : pythonProgram(plugin, workspace, inside, debugs);
    const port = inputs.port ?? (await freePort());
    const { timeout } = definition.resources;
    const memory = quantityOf(definition.resources.memory);
    const boot = {
        plugin: id,
        name,
        argv: [...program.argv, (0,external_node_path_.join)(scratch.inside, 'session.json')],
        environment: {
            ...environmentOf(program.bin),
            ...definition.runtime.environment,
            COOLBOX_PLUGIN_PREVIEW: id,
            COOLBOX_PLUGIN_PREVIEW_MANIFEST: workspace.manifest,
            COOLBOX_PLUGIN_PREVIEW_PROFILE: workspace.profile.name,
            DEBUG_PORT: String(inputs['debug-port']),
        },
        directory: root,
        visible: [root, inside, scratch.inside, ...program.visible],
        needed: program.needed.filter(files/* isThere */.$B),
        hidden: gitFolders(root, [(0,external_node_path_.join)(root, workspace.artifacts)]),
        port,
        debugPort: debugs ? inputs['debug-port'] : null,
        limits: {
            memory: memory === null ? null : Math.min(memory + program.takes, (0,external_node_os_.totalmem)()),
            cpus: cpusOf(definition.resources.cpu),
            reserved: program.reserved,
        },
        image: inputs.image ?? null,
        provider: inputs.provider ?? null,
        scratch: scratch.folder,
    };
    return {
        boot,
        debugs,
        session: {
            schema: 1,
            plugin: id,
            version: definition.version,
            profile: workspace.profile.name,
            manifest: workspace.manifest,
            definition,
            directory: root,
            module: program.module,
            exports: program.exports,
            wasmtime: program.wasmtime,
            port,
            debugPort: inputs['debug-port'],
            debug: debugs,
            waitForClient: inputs['wait-for-client'],
            memory,
            timeout: typeof timeout === 'number' && timeout > 0 ? timeout : CALL_TIMEOUT,
        },
    };
}
/** Engines refuse more than there is, and less than a hundredth. */
function cpusOf(asked) {
    const quantity = quantityOf(asked);
    return quantity === null ? null : Math.min(Math.max(quantity, 0.01), (0,external_node_os_.cpus)().length);
}
/** Each `.git` of a folder, some levels deep: what a checkout leaves there may be a token. */
function gitFolders(folder, left, depth = 4) {
    return entriesOf(folder).flatMap((entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.name === '.git')
            return (0,files/* isThere */.$B)(path) ? [path] : [];
        if (!entry.isDirectory() || depth === 0 || entry.name === 'node_modules' || left.includes(path))
            return [];
        return gitFolders(path, left, depth - 1);
    });
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        // What we may not look into the plugin may not either.
        return [];
    }
}
const MIB = 1024 ** 2;
/** Each thread of Python's has a stack of 8 MiB, most of it never touched. */
const STACKS = 256 * MIB;
/** V8 of Node 24 maps as much for code, writable, before it runs anything. */
const CODE_RANGE = 512 * MIB;
function pythonProgram({ id, definition }, { root, artifacts }, inside, debugs) {
    const folder = (0,files/* insideRoot */.p0)(root, `${artifacts}/plugins/${id}`, 'The folder of the plugin');
    const interpreter = (0,lock/* readLock */.mF)(folder)?.lock.resolved.interpreter?.executable;
    const bin = (0,external_node_path_.join)(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin');
    const python = (0,external_node_path_.join)(bin, process.platform === 'win32' ? 'python.exe' : 'python');
    if (interpreter === undefined || !(0,files/* isThere */.$B)(python)) {
        throw new errors/* Refusal */.P_('boot_failed', `The plugin '${id}' has no venv.`, { hint: 'See what `provision` says of it.' });
    }
    const visible = [...new Set([interpreter, (0,external_node_fs_.realpathSync)(interpreter)])].flatMap(prefixOf);
    // In modules that the interpreter brings frozen there are no breakpoints; before 3.11 the option says nothing.
    const options = debugs ? ['-Xfrozen_modules=off'] : [];
    const argv = [python, ...options, (0,external_node_path_.join)(inside, 'native.py')];
    const { entrypoint, handler, module } = definition.runtime;
    const names = [entrypoint, handler, module].flatMap((text) => text?.split(/[:.]/u)[0] ?? []);
    const needed = names.flatMap((name) => [(0,external_node_path_.join)(root, name), (0,external_node_path_.join)(root, `${name}.py`)]);
    return { argv, bin, visible, needed, module: null, exports: [], wasmtime: null, takes: 32 * MIB, reserved: STACKS };
}
/** The folder of an interpreter: what is above its `bin`, and never one that holds a home. */
function prefixOf(executable) {
    const prefix = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(executable));
    if ((0,files/* isWithin */.UO)('/usr', prefix))
        return [];
    return prefix === '/' || (0,files/* isWithin */.UO)(prefix, (0,external_node_os_.homedir)()) ? [executable, (0,external_node_path_.join)(prefix, 'lib')].filter(files/* isThere */.$B) : [prefix];
}
function wasmProgram(plugin, { root, artifacts }, inside) {
    const module = (0,parts/* moduleOf */.cD)(plugin);
    if (module === null)
        throw new errors/* Refusal */.P_('boot_failed', `The plugin '${plugin.id}' has no module.`);
    const path = (0,files/* insideRoot */.p0)(root, module.path, 'The module');
    const record = (0,lock/* readLock */.mF)((0,files/* insideRoot */.p0)(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of the plugin'))?.lock
        .resolved.wasm;
    const wasmtime = record?.runtimes.find(({ name }) => name === 'wasmtime')?.executable ?? null;
    const node = (0,external_node_fs_.realpathSync)(process.execPath);
    return {
        argv: [node, (0,external_node_path_.join)(inside, 'wasm.mjs')],
        bin: null,
        visible: [node, ...(wasmtime === null ? [] : [(0,external_node_fs_.realpathSync)(wasmtime)])].filter((file) => !(0,files/* isWithin */.UO)('/usr', file)),
        needed: [path],
        module: path,
        exports: record?.exports ?? [],
        wasmtime: wasmtime === null ? null : (0,external_node_fs_.realpathSync)(wasmtime),
        // Two processes of Node's: one answers, one holds the module.
        takes: 160 * MIB,
        reserved: CODE_RANGE,
    };
}
/** The environment inside: nothing of the outside's. */
function environmentOf(bin) {
    return {
        PATH: bin === null ? locate/* DEFAULT_PATH */.O : `${bin}:${locate/* DEFAULT_PATH */.O}`,
        ...(bin === null ? {} : { VIRTUAL_ENV: (0,external_node_path_.dirname)(bin) }),
        ...{ HOME: '/tmp', TMPDIR: '/tmp', USER: 'nobody', LANG: 'C.UTF-8' },
        ...{ PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', NODE_NO_WARNINGS: '1' },
        ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {}),
    };
}
async function freePort() {
    const { createServer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7030, 23));
    return new Promise((resolve, reject) => {
        const server = createServer().once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => {
                resolve(typeof address === 'object' && address !== null ? address.port : 0);
            });
        });
    });
}

// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/channel/digest.ts
var digest = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/channel/resolve.ts + 1 modules
var resolve = __webpack_require__(5745);
// EXTERNAL MODULE: ./src/channel/unknown.ts
var unknown = __webpack_require__(8613);
// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var board = __webpack_require__(2275);
// EXTERNAL MODULE: ./src/ledger/metadata.ts
var metadata = __webpack_require__(3480);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/world/git.ts
var world_git = __webpack_require__(9464);
// EXTERNAL MODULE: ./src/commands/candidate.ts
var commands_candidate = __webpack_require__(2475);
// EXTERNAL MODULE: ./src/commands/channels.ts
var channels = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/commands/reading.ts + 1 modules
var reading = __webpack_require__(234);
;// CONCATENATED MODULE: ./src/commands/preview-release.ts














/**
 * Brings the files of a plugin's release into a folder, without touching the repository.
 * @throws Refusal `usage` when it names no commit that can be had; as `resolve`.
 */
async function checkOutRelease(plugin, inputs, folder, world) {
    const release = await (0,reading/* withFiles */.o)({ ...inputs, ledger: undefined }, world, (read) => releaseOf(plugin, inputs, read));
    const { commit } = release.metadata.source;
    const git = (0,world_git/* openGit */.z)((0,external_node_path_.resolve)(world.directory, inputs['working-directory']), world.environment, world.signal);
    if (commit === null ||
        git === undefined ||
        !((await git.commit(commit)) !== undefined || (await git.fetch(commit)))) {
        const why = commit === null ? 'it names no commit' : `its commit ${commit} is not here and cannot be fetched`;
        throw new errors/* Refusal */.P_('usage', `${plugin} ${release.version} cannot be previewed: ${why}.`, {
            hint: 'Preview it where its repository is; a release of what was not committed can only be previewed as a working tree.',
        });
    }
    return { release, directory: await git.checkOut(commit, folder) };
}
async function releaseOf(plugin, { channel, version }, read) {
    const named = channel === undefined ? undefined : (0,channels/* channelOf */.ts)(channel, 'channel');
    const { entries } = (0,board/* splitBoard */.L5)(await (0,reading/* present */.E)(read, paths/* BOARD */.r4));
    const entry = entries.get(plugin);
    if (entry === undefined)
        throw (0,unknown/* unknownRefusal */.N)([...entries.keys()], plugin);
    if (version === undefined) {
        const found = (0,resolve/* resolve */.h)({ plugins: { [plugin]: (0,board/* readEntry */.hB)(plugin, entry) } }, plugin, {
            channel: named,
            installId: undefined,
        });
        return readRelease(plugin, found.channel, found.release.version, read);
    }
    for (const on of named === undefined ? channel_channel/* CHANNELS */.l : [named]) {
        if ((await read((0,paths/* metadataPath */.xT)(plugin, on, version))) !== undefined)
            return readRelease(plugin, on, version, read);
    }
    throw new errors/* Refusal */.P_('usage', `There is no release ${version} of ${plugin}${named === undefined ? '' : ` on ${named}`}.`, {
        hint: '`status` shows what there is.',
    });
}
async function readRelease(plugin, channel, version, read) {
    const file = (0,paths/* metadataPath */.xT)(plugin, channel, version);
    return (0,metadata/* readMetadata */._6)(file, await (0,reading/* present */.E)(read, file), { plugin, channel, version });
}
/**
 * Compares what was built with what was released. A module may have other bytes, which is a warning: not every build is
 * reproducible.
 * @throws Refusal `digest_mismatch`.
 */
async function checkRelease(release, plugin, workspace, world) {
    const { version, definition, metadata } = release;
    const paths = (0,inputs/* pathsOf */.wG)(workspace.tree.files, workspace.tree.links);
    const { candidate } = await (0,commands_candidate/* candidateOf */.RH)(plugin, workspace, {
        paths,
        version,
        commit: metadata.source.commit,
        rollout: 1,
        metadata,
    });
    const content = { ...candidate.content, wasm: metadata.content.wasm };
    const computed = (0,digest/* releaseDigest */.cS)(plugin.id, version, candidate.definition, content);
    if (computed !== metadata.digest ||
        (0,digest/* releaseDigest */.cS)(plugin.id, version, definition, metadata.content) !== metadata.digest)
        throw new errors/* Refusal */.P_('digest_mismatch', `What commit ${metadata.source.commit ?? ''} has is not ${plugin.id} ${version}: its digest is ${computed}, not ${metadata.digest}.`, {
            hint: '`verify` tells whether the ledger was changed.',
        });
    if (candidate.content.wasm !== metadata.content.wasm)
        world.log.warning(`The module of ${plugin.id} ${version} has other bytes when it is built again.`);
}

// EXTERNAL MODULE: ./src/commands/preview-report.ts
var commands_preview_report = __webpack_require__(6453);
;// CONCATENATED MODULE: ./src/preview/probe.ts


const TIMEOUT_MS = 10_000;
/** Probes health, page, every function of the toolbus, and what was asked for besides. Throws nothing. */
async function probe(port, health, wanted, signal) {
    const found = [
        await tried('health', async () => {
            const answer = await ask(port, '/healthz', TIMEOUT_MS, signal);
            const status = healthOf(answer)?.status ?? 'no health';
            return [answer.status === 200 && status === 'ok', `${answer.status}, ${status}`];
        }),
        await tried('page', async () => {
            const { status, body } = await ask(port, '/', TIMEOUT_MS, signal);
            return [status === 200 && body.includes('</html>'), `${status}, ${body.length} characters`];
        }),
    ];
    for (const { name, kind, resolved, target, problem } of health.exposes) {
        if (kind === 'function')
            found.push({ name: `invoke ${name}`, passed: resolved, found: problem ?? `${target ?? name} is there` });
    }
    for (const { path, status, subset } of wanted) {
        found.push(await tried(`GET ${path}`, async () => {
            const answer = await ask(port, path, TIMEOUT_MS, signal);
            if (answer.status !== status)
                return [false, `${answer.status}, not ${status}`];
            if (subset === undefined || has(parsedJson(answer.body), subset))
                return [true, String(answer.status)];
            return [false, `${answer.status}, but not ${JSON.stringify(subset)}`];
        }));
    }
    return found;
}
async function tried(name, attempt) {
    try {
        const [passed, found] = await attempt();
        return { name, passed, found };
    }
    catch (error) {
        return { name, passed: false, found: error instanceof Error ? `no answer: ${error.message}` : 'no answer' };
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/preview/holder.ts

/** Which process listens on a port of this machine, as `python3 (pid 123)`; null where the system does not tell (it does on Linux, of one's own). */
function holderOf(port) {
    const inode = inodeOf(port);
    if (inode === undefined)
        return null;
    for (const pid of listed('/proc').filter((name) => /^\d+$/u.test(name))) {
        for (const fd of listed(`/proc/${pid}/fd`)) {
            if (linkOf(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`)
                return `${holder_text(`/proc/${pid}/comm`).trim()} (pid ${pid})`;
        }
    }
    return null;
}
/** The state of a socket that listens, in /proc/net/tcp. */
const LISTEN = '0A';
function inodeOf(port) {
    const hex = port.toString(16).toUpperCase().padStart(4, '0');
    const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => holder_text(file).split('\n').slice(1));
    const columns = rows.map((row) => row.trim().split(/\s+/u));
    return columns.find(([, local = '', , state]) => state === LISTEN && local.endsWith(`:${hex}`))?.[9];
}
function listed(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function linkOf(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return '';
    }
}
function holder_text(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/preview/relay.ts




/**
 * Opens both ends: the sandbox needs no network and no folder it may write to.
 * @param port 0 takes any that is free.
 * @param input Where the port comes from.
 * @throws Refusal `boot_failed` when the port is taken, with who holds it where that can be known.
 */
async function openRelay(socket, port, input = 'port') {
    const idle = [];
    const waiting = [];
    const all = new Set();
    const keep = (end) => {
        all.add(end);
        end.once('close', () => all.delete(end));
        end.on('error', () => end.destroy());
    };
    const join = () => {
        while (idle.length > 0 && waiting.length > 0) {
            const line = idle.shift();
            const caller = waiting.shift();
            if (line === undefined || caller === undefined)
                return;
            if (line.destroyed || caller.destroyed) {
                if (!line.destroyed)
                    idle.unshift(line);
                if (!caller.destroyed)
                    waiting.unshift(caller);
                continue;
            }
            caller.pipe(line).pipe(caller);
            caller.once('close', () => line.destroy());
            line.once('close', () => caller.destroy());
        }
    };
    const inside = (0,external_node_net_.createServer)((line) => {
        keep(line);
        idle.push(line);
        join();
    });
    const outside = (0,external_node_net_.createServer)((caller) => {
        keep(caller);
        // Browsers open connections ahead of need: a line is only taken by who says something.
        caller.once('readable', () => {
            waiting.push(caller);
            join();
        });
    });
    try {
        await listening(inside, { path: socket });
        // The process inside is another user; the folder above keeps everyone else out.
        (0,external_node_fs_.chmodSync)(socket, 0o666);
        await listening(outside, { host: '127.0.0.1', port });
    }
    catch (error) {
        inside.close();
        if (!isTaken(error))
            throw error;
        const holder = holderOf(port);
        throw new errors/* Refusal */.P_('boot_failed', `Port ${port} of this machine is taken${holder === null ? '' : ` by ${holder}`}.`, {
            hint: `Give another one with the input \`${input}\`${input === 'port' ? ', or leave it out: one that is free is taken then' : ''}.`,
            cause: error,
        });
    }
    const address = outside.address();
    return {
        port: typeof address === 'object' && address !== null ? address.port : port,
        close() {
            for (const server of [inside, outside])
                server.close();
            for (const end of all)
                end.destroy();
        },
    };
}
function listening(server, where) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(where, () => {
            server.off('error', reject);
            resolve();
        });
    });
}
function isTaken(error) {
    return error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code));
}

;// CONCATENATED MODULE: ./src/commands/preview-editor.ts



/** Opens VS Code on the working directory, with a launch configuration that attaches; where there is none, says so. */
async function openEditor({ composed, scratch }, world) {
    const code = openEngine('code', world);
    if (code === undefined) {
        world.log.warning('VS Code cannot be opened: `code` is not on PATH.');
        return;
    }
    const { session } = composed;
    const attach = {
        name: `Attach to ${session.plugin}`,
        type: 'debugpy',
        request: 'attach',
        connect: { host: '127.0.0.1', port: session.debugPort },
        justMyCode: false,
    };
    const workspace = { folders: [{ path: session.directory }], launch: { version: '0.2.0', configurations: [attach] } };
    const file = (0,external_node_path_.join)(scratch.folder, `${session.plugin}.code-workspace`);
    await (0,promises_.writeFile)(file, JSON.stringify(workspace, null, 2));
    await code.ask([file]);
}

;// CONCATENATED MODULE: ./src/commands/preview-run.ts












/** Boots what was built, probes it, and leaves nothing of it. @throws what is not about the plugin. */
async function runSandbox(running) {
    const { inputs, world, composed, choice, scratch, stays } = running;
    const { boot } = composed;
    const bySocket = choice.availability.reach === 'socket';
    for (const name of ['memory', 'cpu']) {
        const asked = running.plugin.definition.resources[name];
        if (asked !== null && quantityOf(asked) === null)
            world.log.warning(`resources.${name} of ${running.plugin.id} is '${asked}', no quantity above 0: the default is taken.`);
    }
    const opened = [];
    const relayed = async (name, ...at) => {
        const relay = await openRelay((0,external_node_path_.join)(scratch.inside, name), ...at);
        opened.push(relay);
        return relay;
    };
    const log = openLog();
    // What killed runs left of this engine's; meanwhile the plugin boots.
    const cleaning = choice.backend.cleanup().catch(() => []);
    let port = boot.port;
    try {
        if (bySocket)
            ({ port } = await relayed('plugin.sock', inputs.port ?? 0, 'port'));
        if (bySocket && composed.debugs)
            await relayed('debug.sock', inputs['debug-port'], 'debug-port');
        await writeSession(running, bySocket);
        for (const { backend, why } of choice.skipped)
            world.log.info(`${backend} is passed over: ${why}.`);
        const { note, isolated } = choice.availability;
        if (note !== null)
            world.log[isolated ? 'info' : 'warning'](`${choice.backend.name}: ${note}.`);
        // Before the boot: a plugin may wait for the debugger that is started from it.
        if (inputs['open-code'] && !world.onGitHub)
            await openEditor(running, world);
        // A person who attaches takes the time that it takes.
        const onAwaited = stays
            ? () => {
                tellAwaited(running);
            }
            : null;
        const options = { port, timeoutMs: inputs['boot-timeout'], onAwaited, log, signal: world.signal };
        const booted = await bootPlugin(choice, boot, options);
        try {
            return await whileUp(running, booted, port, log);
        }
        finally {
            await booted.sandbox.stop();
        }
    }
    catch (error) {
        if (!(error instanceof errors/* Refusal */.P_) || error.reason !== 'boot_failed' || world.signal.aborted)
            throw error;
        const [what = '', ...tail] = error.message.split('\n');
        const message = [`${what} ${error.hint ?? ''}`.trim(), ...tail].join('\n');
        return await told(running, { reason: error.reason, message, log, port, booted: null, probes: [] });
    }
    finally {
        for (const relay of opened)
            relay.close();
        for (const left of await cleaning)
            world.log.info(`Removed ${left}, which a killed run had left.`);
    }
}
function tellAwaited({ world, plugin, inputs }) {
    world.log.info(`${plugin.id} waits for a debugger on port ${inputs['debug-port']} of 127.0.0.1, for as long as that takes: boot-timeout does not count from here.`);
}
async function writeSession({ composed, choice, scratch }, bySocket) {
    const { session } = composed;
    // A machine forwards its port from its own network.
    const host = choice.backend.name === 'vagrant' ? '0.0.0.0' : '127.0.0.1';
    const sockets = bySocket
        ? { socket: (0,external_node_path_.join)(scratch.inside, 'plugin.sock'), debugSocket: (0,external_node_path_.join)(scratch.inside, 'debug.sock') }
        : { socket: null, debugSocket: null };
    await (0,promises_.writeFile)((0,external_node_path_.join)(scratch.inside, 'session.json'), JSON.stringify({ ...session, ...sockets, host }), {
        mode: 0o644,
    });
}
function undebuggable({ inputs, plugin }, { health }) {
    if (health.debugger === 'absent')
        return 'debugpy is not in its venv. Add it to its requirements.';
    return inputs['wait-for-client'] && plugin.definition.runtime.kind === 'wasm'
        ? 'it is WASM, and debugpy is for Python. It was not waited for.'
        : null;
}
async function whileUp(running, booted, port, log) {
    const { world, plugin, choice, wanted, stays } = running;
    const url = `http://127.0.0.1:${port}/`;
    world.log.info(`${plugin.id} is up in ${choice.backend.name} after ${booted.bootMs} ms: ${url}`);
    const why = undebuggable(running, booted);
    if (why !== null)
        world.log.warning(`No debugger can attach to ${plugin.id}: ${why}`);
    const probes = await probe(port, booted.health, wanted, world.signal);
    for (const { name, passed, found } of probes)
        world.log[passed ? 'info' : 'error'](`${name}: ${found}`);
    const ended = stays ? await stay(booted, running, log) : null;
    await booted.sandbox.stop();
    if (ended !== null)
        return told(running, {
            reason: 'boot_failed',
            message: `${plugin.id} was up, then ${ended}.`,
            log,
            port,
            booted,
            probes,
        });
    const failed = probes.filter(({ passed }) => !passed);
    const message = failed.length === 0
        ? `${plugin.id} works: up in ${choice.backend.name} after ${booted.bootMs} ms, ${probes.length} probes passed.`
        : `${plugin.id} is up, but ${failed.map(({ name, found }) => `${name}: ${found}`).join('; ')}.`;
    return told(running, { reason: failed.length === 0 ? 'ok' : 'probe_failed', message, log, port, booted, probes });
}
/** Follows the log until somebody interrupts (null) or the plugin ends: returns a clause on that. */
async function stay({ sandbox }, { world, plugin }, log) {
    world.log.info('Ctrl-C ends it.');
    return world.log.block(`log of ${plugin.id}`, async (output) => {
        await output(Buffer.from(log.text()));
        sandbox.onOutput((chunk) => void output(Buffer.from(chunk)));
        const interrupted = new Promise((resolve) => {
            world.signal.addEventListener('abort', () => {
                resolve();
            }, { once: true });
            // It may have been while the probes ran.
            if (world.signal.aborted)
                resolve();
        });
        const ended = sandbox.ended.then(async ({ why }) => {
            // An interruption on a terminal may end what runs inside before it is heard of here.
            await (0,external_node_timers_promises_.setTimeout)(200);
            return why;
        });
        const why = await Promise.race([ended, interrupted]);
        return world.signal.aborted ? null : (why ?? null);
    });
}
async function told(running, { port, ...end }) {
    const { inputs, world, plugin, choice, composed } = running;
    const { profile, manifest, version } = composed.session;
    const report = await (0,commands_preview_report/* reportOf */.EI)(end, { inputs, world, choice, plugin, profile, manifest, version });
    const markdown = (0,preview/* previewReport */.$j)(report);
    if (world.onGitHub)
        await world.log.block(`log of ${plugin.id}`, (output) => output(Buffer.from(`${end.log.text()}\n`)));
    await (0,commands_preview_report/* storeReport */.kx)(report, end.log.text(), world);
    const url = `http://127.0.0.1:${port}/`;
    const outputs = {
        plugins: JSON.stringify([plugin.id]),
        status: report.status,
        backend: report.backend ?? '',
        'boot-ms': end.booted === null ? '' : String(end.booted.bootMs),
        url,
        report: JSON.stringify(report),
    };
    const outcome = { reason: end.reason, message: end.message, data: { ...report, url }, outputs, report: markdown };
    return { report, markdown, outcome, refusal: null };
}

// EXTERNAL MODULE: ./src/commands/provision.ts + 9 modules
var provision = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/preview-plugin.ts




















/**
 * Builds one plugin where that is missing, boots it and probes it. What fails on the way is an outcome, too.
 * @throws Refusal of what is not about the plugin: no manifest, no such release, a run that was cancelled.
 */
async function previewPlugin(id, given) {
    const { inputs, world, backends, stays, wanted } = given;
    const name = `coolbox-preview-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const scratch = await openScratch(name);
    try {
        const found = await find(id, inputs, scratch, world);
        try {
            const { plugin, workspace } = await build(found, world);
            const composed = await composeBoot({ inputs, workspace, plugin, name, scratch });
            const requireIsolation = inputs['require-isolation'] ?? isFork(await (0,world_event/* readEvent */.j)(world.environment));
            const asked = { prefer: inputs.prefer ?? null, requireIsolation };
            return await inFirst((failed) => chooseBackend(backends, composed.boot, asked, failed), (choice) => runSandbox({ inputs, world, plugin, composed, choice, scratch, stays, wanted }));
        }
        catch (error) {
            if (!(error instanceof errors/* Refusal */.P_) || world.signal.aborted)
                throw error;
            return await unbooted(error, found, given);
        }
    }
    finally {
        await scratch.remove();
    }
}
/** Runs in what is chosen, and where that turns out not to start, in what is chosen then. */
async function inFirst(choose, run, failed = []) {
    const choice = await choose(failed);
    try {
        return await run(choice);
    }
    catch (error) {
        if (!(error instanceof EngineFailure))
            throw error;
        return inFirst(choose, run, [...failed, { backend: choice.backend.name, why: error.message }]);
    }
}
/** The report on what did not come to a sandbox. */
async function unbooted(refusal, { plugin, workspace }, { inputs, world }) {
    const status = preview_report/* STATUSES */.f.find((one) => one === refusal.reason);
    if (status === undefined)
        throw refusal;
    const { profile, manifest } = workspace;
    const end = { reason: status, message: refusal.message, log: openLog(), booted: null, probes: [] };
    const of = {
        inputs,
        world,
        choice: null,
        plugin,
        profile: profile.name,
        manifest,
        version: plugin.definition.version,
    };
    const report = await (0,commands_preview_report/* reportOf */.EI)(end, of);
    await (0,commands_preview_report/* storeReport */.kx)(report, '', world);
    const outcome = { reason: refusal.reason, message: refusal.message, data: {}, outputs: {} };
    return { report, markdown: (0,preview/* previewReport */.$j)(report), outcome, refusal };
}
/** The plugins that are meant, of the working tree. @throws as `openWorkspace`. */
async function choosePlugins(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: true });
    if (workspace.plugins.length > 0)
        return workspace;
    throw new errors/* Refusal */.P_('usage', `The profile '${workspace.profile.name}' has no plugins to preview.`);
}
async function choose(id, inputs, world) {
    const workspace = await choosePlugins(inputs, world);
    const plugin = workspace.plugins.find((one) => one.id === id);
    if (plugin !== undefined)
        return { workspace, plugin };
    throw new errors/* Refusal */.P_('unknown_plugin', `The profile '${workspace.profile.name}' has no plugin '${id}'.`);
}
/** The plugin as the working tree, or the commit of its release, has it. */
async function find(id, given, scratch, world) {
    const inputs = { ...given, plugins: [id] };
    if (inputs.channel === undefined && inputs.version === undefined)
        return { ...(await choose(id, inputs, world)), inputs, release: null };
    const { release, directory } = await checkOutRelease(id, inputs, scratch.release, world);
    world.log.info(`The preview is of ${id} ${release.version} on ${release.channel}.`);
    const there = { ...inputs, 'working-directory': directory };
    return { ...(await choose(id, there, world)), inputs: there, release };
}
/** @throws Refusal `unsupported_platform` where the plugin is not meant for this machine. */
function checkPlatform(plugin) {
    const here = (0,world_platform/* hostPlatform */.o)(process.platform, process.arch);
    if ((0,platform/* isMeantFor */.$m)(plugin, here))
        return;
    throw new errors/* Refusal */.P_('unsupported_platform', `'${plugin.id}' is meant for ${(0,platform/* platformsOf */.Wt)(plugin).join(', ')}, and this is ${here}.`, {
        hint: 'Preview it on such a machine. Where no plugin is named, those for other platforms are left out.',
    });
}
/** The same with all that it needs built. */
async function build({ plugin, inputs, release }, world) {
    checkPlatform(plugin);
    await provide(plugin, inputs, world);
    const chosen = await choose(plugin.id, inputs, world);
    if (release !== null)
        await checkRelease(release, chosen.plugin, chosen.workspace, world);
    return chosen;
}
/** Sees to the venv, or the module, before the boot. @throws Refusal of what failed. */
async function provide(plugin, inputs, world) {
    const given = { ...inputs, plugins: [plugin.id], jobs: undefined };
    const outcomes = [
        ...((0,parts/* hasVenv */.sE)(plugin) ? [await (0,provision.provision)({ ...given, 'on-unsupported': 'fail' }, world)] : []),
        ...((0,parts/* moduleOf */.cD)(plugin) === null ? [] : [await (0,build_wasm.buildWasm)({ ...given, rebuild: false, base: undefined }, world)]),
    ];
    const failed = outcomes.find(({ reason }) => reason !== 'ok' && reason !== 'nothing_to_do');
    if (failed === undefined)
        return;
    const { problems = [], hint } = failed.data;
    const message = problems[0]?.message ?? failed.message;
    throw new errors/* Refusal */.P_(failed.reason, message, { problems, ...(hint === undefined ? {} : { hint }) });
}

;// CONCATENATED MODULE: ./src/commands/preview.ts







/**
 * Boots plugins in a sandbox, one after another, probes each, and tells what was found. A single one on a terminal stays
 * until it is interrupted.
 */
async function preview_preview(inputs, world) {
    const backends = openBackends(world);
    if (inputs.cleanup)
        return cleanup(backends);
    for (const name of ['image', 'provider'])
        if (inputs[name]?.startsWith('-') === true)
            throw new errors/* Refusal */.P_('usage', `The input \`${name}\` is '${inputs[name]}', which looks like an option.`, {
                hint: `Give its name: --${name} <name>.`,
            });
    const wanted = (inputs.probe ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [wantedOf(line)]));
    const ids = await idsOf(inputs, world);
    const [first, ...more] = ids;
    if (first === undefined)
        return {
            reason: 'nothing_to_do',
            message: 'No plugin is meant for this platform.',
            data: {},
            outputs: { plugins: '[]' },
        };
    const stays = !(inputs.once ?? (world.onGitHub || !process.stdout.isTTY));
    if (stays && more.length > 0)
        throw new errors/* Refusal */.P_('usage', `A preview that stays is of one plugin, and ${ids.length} are meant.`, {
            hint: `Name one, or give --once. There are ${ids.join(', ')}.`,
        });
    if (inputs['dry-run'])
        return dryOutcome(ids);
    await cleanScratch();
    const previews = [];
    for (const id of ids) {
        const previewed = await previewPlugin(id, { inputs, world, backends, stays, wanted });
        const { refusal, outcome } = previewed;
        if (more.length === 0 && refusal !== null)
            throw refusal;
        if (more.length === 0)
            return outcome;
        if (refusal !== null)
            world.log.error(`${id}: ${refusal.message}`);
        previews.push(previewed);
    }
    return together(previews);
}
/** Releases are looked for in the ledger: the working tree need not have their plugins any more. */
async function idsOf(inputs, world) {
    if (inputs.channel === undefined && inputs.version === undefined) {
        const { plugins, manifestPlace } = await choosePlugins(inputs, world);
        const here = (0,world_platform/* hostPlatform */.o)(process.platform, process.arch);
        // Who is named is meant, and refused where it cannot be.
        const foreign = plugins.filter((plugin) => !(0,platform/* isMeantFor */.$m)(plugin, here) && !inputs.plugins.includes(plugin.id));
        for (const { id, line, column } of foreign)
            world.log.notice(`'${id}' is not previewed: it is not meant for ${here}.`, { file: manifestPlace, line, column });
        const meant = plugins.filter((plugin) => !foreign.includes(plugin));
        if (inputs['dry-run'])
            meant.forEach(checkPlatform);
        return meant.map(({ id }) => id);
    }
    if (inputs.plugins.length > 0)
        return [...new Set(inputs.plugins)];
    throw new errors/* Refusal */.P_('usage', 'A release is previewed by the id of its plugin, and none is given.', {
        hint: 'Name it: preview <plugin>. `status` shows what there is.',
    });
}
async function cleanup(backends) {
    const removed = [
        ...(await Promise.all(backends.map((backend) => backend.cleanup()))).flat(),
        ...(await cleanScratch()),
    ];
    const message = removed.length === 0 ? 'Nothing was left behind.' : `Removed ${removed.join(', ')}.`;
    return { reason: removed.length === 0 ? 'nothing_to_do' : 'ok', message, data: { removed }, outputs: {} };
}
function dryOutcome(ids) {
    const [first = '', ...more] = ids;
    const message = `Would build what is missing of ${ids.join(', ')}, boot ${more.length === 0 ? 'it' : 'each'} and probe it.`;
    const data = more.length === 0 ? { plugin: first } : { plugins: ids };
    return { reason: 'ok', message, data, outputs: { plugins: JSON.stringify(ids) } };
}
/** The outcome of several: the first failure is that of all. */
function together(previews) {
    const failed = previews.filter(({ report }) => report.status !== 'ok');
    const reports = previews.map(({ report }) => report);
    const said = failed.map(({ report }) => `${report.plugin} (${report.status})`).join(', ');
    const works = `${previews.length - failed.length} of ${previews.length} plugins work`;
    return {
        reason: failed[0]?.outcome.reason ?? 'ok',
        message: failed.length === 0 ? `All ${previews.length} plugins work.` : `${works}; failed: ${said}.`,
        data: { previews: reports },
        outputs: {
            plugins: JSON.stringify(reports.map(({ plugin }) => plugin)),
            status: failed[0]?.report.status ?? 'ok',
            report: JSON.stringify(reports),
        },
        report: previews.map(({ markdown }) => markdown).join('\n'),
    };
}


/***/ }),

/***/ 234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: function() { return /* binding */ present; },
  o: function() { return /* binding */ withFiles; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/ledger/address.ts
var address = __webpack_require__(7765);
// EXTERNAL MODULE: ./src/world/within.ts
var within = __webpack_require__(5161);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/ledger/published.ts








/** How long one file may take, and how large it may be. */
const PATIENCE_MS = 30_000;
const LARGEST = 64 * 1024 * 1024;
/**
 * The files of a ledger as they lie in a folder, such as a checkout of the branch, or behind an http(s) address.
 * @param where a folder, relative to `directory`, or an address.
 * @throws Refusal `usage` when there is no such folder; reading throws `ledger_unreachable`.
 */
function openPublished(where, directory, signal, patienceMs = PATIENCE_MS) {
    if (/^https?:\/\//iu.test(where))
        return openAddress(where, signal, patienceMs);
    const folder = (0,external_node_path_.resolve)(directory, where);
    if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        throw new errors/* Refusal */.P_('usage', `The input \`ledger\` is '${(0,plain/* brief */.d)(where)}', and there is no such folder.`, {
            hint: 'Give a checkout of the ledger branch, or the http(s) address below which its files are.',
        });
    return (path) => Promise.resolve((0,files/* bytesIfThere */.PS)((0,files/* insideRoot */.p0)(folder, path, 'A file of the ledger')));
}
function openAddress(where, signal, patienceMs) {
    // What is no address may hold a password all the same: it is not shown.
    if (!URL.canParse(where))
        throw new errors/* Refusal */.P_('usage', 'The input `ledger` begins as an address and is none.', {
            hint: 'Give the http(s) address below which the files of the ledger are, or a folder.',
        });
    const { base, headers } = withoutUser(where);
    base.pathname = base.pathname.replace(/\/?$/u, '/');
    return async (path) => {
        const address = new URL(base);
        address.pathname += path.split('/').map(encodeURIComponent).join('/');
        try {
            return await (0,within/* within */.u)(patienceMs, signal, (over) => answerOf(address, headers, over));
        }
        catch (error) {
            signal.throwIfAborted();
            const why = whyOf(error, patienceMs);
            throw new errors/* Refusal */.P_('ledger_unreachable', `'${(0,plain/* brief */.d)(address.origin + address.pathname)}' could not be read: ${(0,plain/* brief */.d)(why)}.`, {
                hint: 'Check the address in a browser, and whether this machine may reach it.',
                cause: error,
            });
        }
    };
}
/** `fetch` takes no user in an address, and shows a header to no other origin that it is led to. */
function withoutUser(where) {
    const base = new URL(where);
    const [user, password] = [(0,address/* decoded */.DH)(base.username), (0,address/* decoded */.DH)(base.password)];
    const headers = new Headers();
    if (user !== '' || password !== '')
        headers.set('authorization', (0,address/* basic */.HX)(base.origin, user, password).header);
    base.username = '';
    base.password = '';
    base.hash = '';
    return { base, headers };
}
async function answerOf(address, headers, signal) {
    const response = await fetch(address, { headers, signal });
    if (response.status === 404)
        return undefined;
    if (!response.ok)
        throw new Error(`the answer is ${response.status} ${response.statusText}`);
    return bounded(response);
}
function whyOf(error, patienceMs) {
    if (error instanceof within/* TooLate */.d)
        return `no answer within ${(0,words/* inWords */.r)(patienceMs)}`;
    return error instanceof Error ? error.message : String(error);
}
async function bounded({ body }) {
    const chunks = [];
    let size = 0;
    const parts = body ?? [];
    for await (const chunk of parts) {
        size += chunk.length;
        if (size > LARGEST)
            throw new Error(`it is larger than ${LARGEST} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/commands/reading.ts



/** Gives the work the files of the ledger: of the folder or address that is named, else of the branch's tip. */
async function withFiles(inputs, world, work) {
    if (inputs.ledger !== undefined)
        return work(openPublished(inputs.ledger, world.directory, world.signal));
    // What speaks to a branch is most of the program: files are read without it.
    const { withBranchOf } = await Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(5671), __webpack_require__.e(7989), __webpack_require__.e(2848)]).then(__webpack_require__.bind(__webpack_require__, 7989));
    return withBranchOf(inputs, world, async (branch) => {
        const tip = await branch.read();
        return work((path) => tip.read(path));
    });
}
/** A file that must be there. @throws Refusal `ledger_corrupt` where it is not, `nothing_staged` where there is no ledger. */
async function present(read, file) {
    const bytes = await read(file);
    if (bytes !== undefined)
        return bytes;
    if (file !== paths/* BOARD */.r4)
        throw new errors/* Refusal */.P_('ledger_corrupt', `The ledger names '${file}', which is not there.`, {
            hint: '`verify` tells what was removed from the ledger branch.',
        });
    throw new errors/* Refusal */.P_('nothing_staged', 'The ledger has no channels.json: nothing was released yet.', {
        hint: '`stage canary` records the first release.',
    });
}


/***/ }),

/***/ 3480:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: function() { return /* binding */ isStable; },
/* harmony export */   P6: function() { return /* binding */ metadataText; },
/* harmony export */   _6: function() { return /* binding */ readMetadata; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3679);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(532);
/* harmony import */ var _metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3985);





/** The text of a metadata.json, with the bytes that the CoolBox host itself writes. */
function metadataText(release) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .hostJson */ .pe)(release);
}
/**
 * The release in a metadata.json.
 * @throws Refusal `ledger_corrupt` when it is none, or another one than its place says.
 */
function readMetadata(file, bytes, place) {
    const text = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file, bytes);
    const value = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(file, text);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__.safeParse(_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r, value);
    if (!parsed.success)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `is no release: ${(0,_line_js__WEBPACK_IMPORTED_MODULE_2__/* .issueText */ .v4)(parsed.issues)}`);
    // Not what valibot returns: it drops keys such as `constructor`, which a variable may be named.
    const release = value;
    for (const key of ['plugin', 'channel', 'version']) {
        if (release[key] !== place[key])
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `says that its ${key} is '${release[key]}'`);
    }
    const { identifier, version } = release.definition;
    if (identifier !== place.plugin || version !== place.version) {
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `has the definition of ${identifier} ${version ?? 'without a version'}`);
    }
    return release;
}
/**
 * Whether a release that was read has the bytes that it would be written with: numbers too large, keys that are there
 * twice and the like would be changed in silence.
 */
function isStable(release, bytes) {
    try {
        return Buffer.from(metadataText(release)).equals(bytes);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9560:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ editorsOf; }
/* harmony export */ });
/** The editors that GitHub itself offers. `repository` is `owner/name`. */
function editorsOf(repository, pullRequest) {
    return [
        { name: 'Open in Codespaces', address: `https://codespaces.new/${repository}/pull/${pullRequest}` },
        { name: 'Open in vscode.dev', address: `https://vscode.dev/github/${repository}/pull/${pullRequest}` },
    ];
}


/***/ }),

/***/ 3629:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ STATUSES; },
/* harmony export */   v: function() { return /* binding */ PreviewReport; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const Text = (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.string)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(4000));
const Short = (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.string)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(300));
const Time = (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.number)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf)(0), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV)(1e9));
/** What can become of one plugin: what failed is the reason code. Whatever else goes wrong is not about the plugin. */
const STATUSES = [
    ...['ok', 'boot_failed', 'probe_failed', 'no_backend', 'step_failed', 'no_interpreter'],
    ...['unsupported_platform', 'missing_runtime', 'wasm_missing', 'wasm_invalid', 'digest_mismatch'],
];
/** What became of a preview: the JSON that it leaves for the job that writes the comment. */
const PreviewReport = (0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({
    schema: (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz)(1),
    plugin: Short,
    version: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.nullable)(Short),
    profile: Short,
    /** What it ran on, such as `ubuntu24-x64`: jobs of a matrix preview the same plugin on several. */
    system: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.string)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV)(/^[a-z0-9.]{1,40}-[a-z0-9]{1,20}$/)),
    kind: Short,
    status: (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO)(STATUSES),
    /** One sentence, or more where it failed. */
    message: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.string)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(20_000)),
    backend: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.nullable)((0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO)(['docker', 'podman', 'vagrant', 'local'])),
    isolated: (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY)(),
    note: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.nullable)(Text),
    skipped: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({ backend: Short, why: Text })), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(4)),
    /** The interpreter or runtime, with its version. */
    runtime: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.nullable)(Short),
    /** Milliseconds: from the engine's start to healthy, and the parts of that. */
    boot: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.nullable)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({ whole: Time, engine: Time, interpreter: Time, load: Time })),
    exposes: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({ name: Text, kind: Short, resolved: (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY)() })), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(1000)),
    probes: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({ name: Text, passed: (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY)(), found: Text })), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(1000)),
    /** The end of the log. */
    log: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.string)(), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(20_000)),
    /** How to run the same on one's own machine. */
    reproduce: Text,
    /** Addresses that open the pull request in an editor; empty outside GitHub. */
    editors: (0,valibot__WEBPACK_IMPORTED_MODULE_0__.pipe)((0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg)((0,valibot__WEBPACK_IMPORTED_MODULE_0__.object)({ name: Short, address: Text })), (0,valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6)(2)),
});


/***/ }),

/***/ 5566:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: function() { return /* binding */ previewReport; },
/* harmony export */   KT: function() { return /* binding */ named; },
/* harmony export */   Rd: function() { return /* binding */ previewBody; },
/* harmony export */   Rz: function() { return /* binding */ milliseconds; },
/* harmony export */   SK: function() { return /* binding */ SAID; }
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);

/** What each status means to a reader. */
const SAID = {
    ok: 'works',
    boot_failed: '**did not start**',
    probe_failed: '**failed a probe**',
    no_backend: '**was not booted**',
    step_failed: '**could not be built**',
    no_interpreter: '**could not be built**',
    unsupported_platform: '**is not for this platform**',
    missing_runtime: '**could not be built**',
    wasm_missing: '**has no module**',
    wasm_invalid: '**has no valid module**',
    digest_mismatch: '**is not what was released**',
};
/** A preview as Markdown, for the job summary: how it went, what it exposes, its log folded. */
function previewReport(report) {
    const { plugin, version, status, reproduce, editors } = report;
    return [
        `### Preview of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(plugin)}${version === null ? '' : ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(version)}`}: ${SAID[status]}`,
        previewBody(report),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)('Run it yourself', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(reproduce)),
        ...(editors.length === 0 ? [] : [editors.map(({ name, address }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name), address)).join(' · ')]),
        '',
    ].join('\n\n');
}
/** What a preview found, as Markdown without a heading. All texts are foreign, cut to what people read. */
function previewBody({ status, message, backend, isolated, note, skipped, ...report }) {
    const { runtime, boot, probes, exposes, log } = report;
    const list = [
        ...(status === 'ok' ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(message), 1000))]),
        ...(note === null ? [] : [`${backend ?? 'it'}: ${said(note)}`]),
        ...skipped.map((one) => `${said(one.backend)} was passed over: ${said(one.why)}`),
    ];
    return [
        ...(list.length === 0 ? [] : [list.map((line) => `- ${line}`).join('\n')]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['sandbox', 'isolated', 'runs on', 'boot', 'of which engine', 'interpreter', 'load'], [
            [
                backend ?? 'none',
                isolated ? 'yes' : '**no**',
                said(runtime ?? ''),
                ...(boot === null
                    ? ['', '', '', '']
                    : [boot.whole, boot.engine, boot.interpreter, boot.load].map(milliseconds)),
            ],
        ], ['l', 'l', 'l', 'r', 'r', 'r', 'r']),
        ...probeTable(probes),
        ...(exposes.length === 0 ? [] : [`It exposes ${named(exposes, MOST)}.`]),
        ...(log.trim() === '' ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)('Log', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(log.slice(-8000)))]),
    ].join('\n\n');
}
/** More than this nobody reads in a line. */
const MOST = 20;
/** Names as code, and how many more there are. */
function named(all, most) {
    const names = all.slice(0, most).map(({ name }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, 100)));
    return `${names.join(', ')}${all.length > most ? ` and ${all.length - most} more` : ''}`;
}
function said(text) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, 300));
}
function probeTable(probes) {
    if (probes.length === 0)
        return [];
    const rows = probes
        .slice(0, MOST * 2)
        .map(({ name, passed, found }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, 100)), passed ? 'passed' : '**failed**', said(found)]);
    const left = probes.length - rows.length;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['probe', '', 'found'], rows), ...(left > 0 ? [`And ${left} more probes.`] : [])];
}
/** Milliseconds as people say them. */
function milliseconds(count) {
    return count < 1000 ? `${Math.round(count)} ms` : `${(count / 1000).toFixed(2)} s`;
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

/***/ 5227:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ tamed; }
/* harmony export */ });
/**
 * Takes foreign bytes to a terminal: colours pass (where wanted), everything else that moves the cursor, sets titles,
 * answers queries or rings is dropped. Text is handed on as one character per byte (latin1), so that no encoding is lost.
 */
function tamed(color) {
    let held = '';
    const clean = (text) => text.replace(SEQUENCES, (sequence) => (color && COLOR.test(sequence) ? sequence : ''));
    return {
        take(chunk) {
            const text = held + chunk.toString('latin1');
            // A sequence that may go on in the next chunk is held back; one that is too long to be true is not.
            held = UNFINISHED.exec(text)?.[0] ?? '';
            return clean(text.slice(0, text.length - held.length));
        },
        end() {
            const rest = clean(held);
            held = '';
            return rest;
        },
    };
}
/* eslint-disable no-control-regex -- control characters are what this is about */
/**
 * A whole control sequence (escape, `[`, parameters, final letter), the two bytes of a C1 control in UTF-8 (or its first
 * alone, which could find a second), or any control character but tab, newline and carriage return. Of other escapes
 * the escape itself goes, their text stays.
 */
const SEQUENCES = /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\xc2(?:[\x80-\x9f]|(?![\x80-\xbf]))|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;
const UNFINISHED = /(?:\x1b(?:\[[0-?]{0,64}[ -/]{0,8})?|\xc2)$/u;
const COLOR = /^\x1b\[[\d;:]*m$/u;


/***/ })

};
;