"use strict";
exports.id = 6821;
exports.ids = [6821,2380];
exports.modules = {

/***/ 1159:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: function() { return /* binding */ releaseMembers; },
/* harmony export */   kR: function() { return /* binding */ bundleFaults; },
/* harmony export */   oB: function() { return /* binding */ bundleMembers; },
/* harmony export */   s$: function() { return /* binding */ jsonText; },
/* harmony export */   u1: function() { return /* binding */ bundleName; },
/* harmony export */   yS: function() { return /* binding */ folderOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2023);



/** The name of a bundle: made of its digest, so that one name never stands for two contents. */
function bundleName(digest) {
    return `plugin-bundle-${digest.replace(/^sha256:/u, '').slice(0, 32)}.tar`;
}
/**
 * What is in the bundle of some releases, one a plugin: `bundle.json` names them with what their digests are made of, and
 * `plugins/<id>/` holds `definition.json`, `lock.json`, `lockfiles/<name>` and `module.wasm`. It depends on the releases alone.
 */
function bundleMembers(releases) {
    const sorted = [...releases].sort((one, other) => (one.plugin < other.plugin ? -1 : 1));
    const listed = sorted.map(({ plugin, version, digest, content }) => ({ plugin, version, digest, content }));
    return [
        { path: 'bundle.json', content: { text: jsonText({ schema: 1, releases: listed }) } },
        ...sorted.flatMap(releaseMembers),
    ];
}
/** The files of one release, in a bundle as in a pack. */
function releaseMembers(release) {
    const { plugin, version, definition, lock, lockfiles, module } = release;
    const folder = folderOf(plugin);
    const file = (path, place) => ({ path: folder + path, content: { file: place } });
    return [
        { path: `${folder}definition.json`, content: { text: jsonText((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF)(definition, version)) } },
        ...(lock === null ? [] : [file('lock.json', lock)]),
        ...Object.entries(lockfiles).map(([name, place]) => file(`lockfiles/${name}`, place)),
        ...(module === null ? [] : [file('module.wasm', module)]),
    ];
}
/**
 * What of a release is not in a bundle as it was recorded, as clauses; none where all is.
 * @param digests SHA-256, in lower-case hex, of each file in the bundle by its path.
 */
function bundleFaults(release, digests) {
    const { plugin, version, definition, metadata } = release;
    const folder = folderOf(plugin);
    const { lockfiles, wasm } = metadata.content;
    const recorded = new Map([
        [`${folder}definition.json`, sha256(jsonText((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF)(definition, version)))],
        ...Object.entries(lockfiles).map(([name, digest]) => [`${folder}lockfiles/${name}`, digest]),
        ...(wasm === null ? [] : [[`${folder}module.wasm`, wasm]]),
    ]);
    return [...recorded].flatMap(([path, digest]) => {
        const found = digests.get(path);
        if (found === digest)
            return [];
        return found === undefined ? `'${path}' is missing` : `'${path}' is ${found}, recorded is ${digest}`;
    });
}
/** The folder of a plugin in a bundle or a pack, with a slash at the end. */
function folderOf(plugin) {
    return `plugins/${plugin}/`;
}
/** RFC 8785: the same value always gives the same bytes. */
function jsonText(value) {
    return `${(0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value) ?? ''}\n`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 1840:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ isChannel; },
/* harmony export */   l: function() { return /* binding */ CHANNELS; }
/* harmony export */ });
/** The channels, from the lowest of the ladder to the highest. */
const CHANNELS = ['canary', 'beta', 'stable'];
/** Whether there is a channel of this name. */
function isChannel(name) {
    return CHANNELS.some((channel) => channel === name);
}


/***/ }),

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

/***/ 212:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ig: function() { return /* binding */ withArtifacts; },
/* harmony export */   n8: function() { return /* binding */ bundleCheck; },
/* harmony export */   sd: function() { return /* binding */ uploadBundle; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _channel_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1159);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4129);
/* harmony import */ var _world_archive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6034);
/* harmony import */ var _world_artifacts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9348);
/* harmony import */ var _world_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2773);









/**
 * Stores what releases are made of as one workflow artifact, and returns it; null where there is no service for it, or it
 * fails, which is a warning: the ledger is the truth, and a bundle only saves building it again.
 */
async function uploadBundle(releases, world) {
    return withArtifacts(world, async (artifacts, folder) => {
        const packed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bundle.tar');
        const digest = await (0,_world_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .pack */ .qq)((0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleMembers */ .oB)(releases), packed, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'gathered'));
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleName */ .u1)(digest));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(packed, file);
        const uploaded = await artifacts.upload(file);
        if (uploaded.kind === 'failed')
            world.log.warning(`The bundle of what is staged was not stored: ${uploaded.why}.`);
        return uploaded.kind === 'stored' ? uploaded.artifact : null;
    });
}
/**
 * Compares releases with the bundles that were stored when they were staged. One that cannot be had is a warning.
 * @throws Refusal `digest_mismatch` when a bundle holds something else than was recorded.
 */
function bundleCheck(token, world) {
    const checked = new Set();
    return async (releases) => {
        const fresh = releases.filter(({ metadata }) => metadata.artifact !== null && !checked.has(metadata.digest));
        if (fresh.length === 0)
            return;
        await withArtifacts(world, async (artifacts) => {
            const repository = (0,_world_run_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryOf */ ._)(world.environment)?.repository;
            const home = repository === undefined || token === '' ? undefined : { repository, token };
            for (const [artifact, those] of byArtifact(fresh)) {
                const downloaded = await artifacts.download(artifact, home);
                const names = those.map(({ plugin, version }) => `${plugin} ${version}`).join(', ');
                if (downloaded.kind === 'gone') {
                    world.log.warning(`The bundle of ${names} cannot be compared with what was staged: ${downloaded.why}.`);
                }
                else if (downloaded.kind === 'different') {
                    throw mismatch(names, `its digest is ${downloaded.digest}, recorded is ${artifact.digest}`, those[0]);
                }
                else {
                    const digests = await (0,_world_archive_js__WEBPACK_IMPORTED_MODULE_6__/* .listArchive */ .d0)(downloaded.path);
                    for (const release of those) {
                        const [fault] = (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleFaults */ .kR)(release, digests);
                        if (fault !== undefined)
                            throw mismatch(`${release.plugin} ${release.version}`, fault, release);
                    }
                }
            }
        });
        for (const { metadata } of fresh)
            checked.add(metadata.digest);
    };
}
function byArtifact(releases) {
    const groups = new Map();
    for (const release of releases) {
        const { artifact } = release.metadata;
        if (artifact === null)
            continue;
        const group = groups.get(artifact.id) ?? [artifact, []];
        group[1].push(release);
        groups.set(artifact.id, group);
    }
    return [...groups.values()];
}
function mismatch(names, fault, release) {
    const message = `The bundle of ${names} is not what was staged: ${fault}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('digest_mismatch', message, {
        ...(release === undefined ? {} : { problems: [problemOf(release, message)] }),
        hint: 'Stage the release again under another version; what is active is not affected.',
    });
}
/** Names the file of the ledger, so that it is known which plugin is left out where the others may go on. */
function problemOf({ plugin, channel, version }, message) {
    return { severity: 'error', file: (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .metadataPath */ .xT)(plugin, channel, version), path: '', message };
}
/** Gives the work the artifact service, and a folder for what goes and comes, which is removed. */
async function withArtifacts({ environment, signal }, work) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'plugin-bundle-'));
    const artifacts = (0,_world_artifacts_js__WEBPACK_IMPORTED_MODULE_7__/* .openArtifacts */ .u)({ root, environment, signal });
    try {
        return await work(artifacts, root);
    }
    finally {
        await artifacts.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true, maxRetries: 2 });
    }
}


/***/ }),

/***/ 8744:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: function() { return /* binding */ builtOf; },
/* harmony export */   dj: function() { return /* binding */ checkPacked; },
/* harmony export */   wE: function() { return /* binding */ lockFault; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _build_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1497);
/* harmony import */ var _build_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8954);
/* harmony import */ var _channel_bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1159);
/* harmony import */ var _channel_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2023);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7827);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2380);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2475);











/** What a pack has of what a build made. Nothing of it is believed: the module is looked into anew. @throws Refusal `digest_mismatch`, `wasm_missing`. */
async function builtOf({ pack, said }, plugin) {
    const folder = (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(plugin.id);
    const lock = pack.files.get(`${folder}lock.json`);
    const read = lock === undefined ? undefined : (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLock */ .PG)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(lock.place, 'utf8'));
    if (lock !== undefined && read === undefined)
        throw mismatch(said.plugin, 'its lock.json is none.', UNTOUCHED);
    const module = pack.files.get(`${folder}module.wasm`);
    const wanted = (0,_build_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleOf */ .cD)(plugin);
    if (wanted !== null && module === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Refusal */ .P_('wasm_missing', `The pack has no module '${wanted.path}' of '${plugin.id}'.`, {
            hint: 'Run `build-wasm` before `pack`.',
        });
    return {
        lock: lock === undefined || read === undefined ? null : { ...read, place: lock.place },
        module: module === undefined ? null : { place: module.place, sha256: module.sha256, known: undefined },
    };
}
/**
 * Compares a plugin of a pack with what the commit has.
 * @param made what the commit has of it, with what the pack brings.
 * @throws Refusal `digest_mismatch` that names what differs.
 */
async function checkPacked(entry, plugin, { made, workspace, commit }) {
    const { pack, said } = entry;
    const { id } = plugin;
    checkInputs(said, made, commit);
    const { content } = made.candidate;
    const version = (0,_candidate_js__WEBPACK_IMPORTED_MODULE_9__/* .versionOf */ .E4)(plugin, { version: 'auto', commit });
    // As JSON has it, so that only what it can say is compared.
    const definition = JSON.parse(JSON.stringify((0,_channel_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .versioned */ .iF)(plugin.definition, version)));
    if (said.version !== version)
        throw mismatch(id, `its version there is '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(said.version)}', not '${version}'.`, UNTOUCHED);
    const part = differingPart(said.definition, definition);
    if (part !== undefined)
        throw mismatch(id, `its definition there has another '${part}' than the manifest of commit ${commit}.`, UNTOUCHED);
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(said.content, JSON.parse(JSON.stringify(content))))
        throw mismatch(id, 'its content there is not what its files are.', UNTOUCHED);
    const folder = (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(id);
    const digests = new Map([...pack.files].map(([path, { sha256 }]) => [path, sha256]));
    const [fault] = (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .bundleFaults */ .kR)({ plugin: id, version, definition, metadata: { content } }, digests);
    if (fault !== undefined)
        throw mismatch(id, `${fault}.`, UNTOUCHED);
    const holds = ['definition.json', 'lock.json', ...Object.keys(content.lockfiles).map((name) => `lockfiles/${name}`)];
    const members = new Set([...holds, ...(content.wasm === null ? [] : ['module.wasm'])].map((name) => folder + name));
    const stray = [...pack.files.keys()].find((path) => path.startsWith(folder) && !members.has(path));
    if (stray !== undefined)
        throw mismatch(id, `it holds '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(stray)}', which the plugin has not.`, UNTOUCHED);
    const { lock, wasm } = made.candidate.metadata;
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(said.lock, lock))
        throw mismatch(id, 'pack.json and lock.json do not say the same.', UNTOUCHED);
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(said.wasm, wasm === null ? null : { ...wasm }))
        throw mismatch(id, 'pack.json does not say of the module what its bytes say.', UNTOUCHED);
    const { built } = made;
    const odd = built.lock === null ? null : lockFault(plugin, built.lock, content);
    if (odd !== null)
        throw mismatch(id, odd, 'Run `provision` and `build-wasm` before `pack`.');
    await checkCommitted(plugin, workspace, content.wasm);
}
/** What of a lock.json is not of this plugin, as a sentence; null where all is. */
function lockFault(plugin, read, { lockfiles, wasm }) {
    if (!(0,_build_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .isLockOf */ .vw)(plugin, read))
        return 'its lock.json was made of another definition.';
    const { resolved } = read.lock;
    const other = resolved.lockfiles.find(({ path, sha256 }) => !plugin.lockfiles.includes(path) || lockfiles[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)] !== sha256);
    if (other !== undefined)
        return `its lock.json was made with another '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(other.path)}'.`;
    if (resolved.wasm !== undefined && resolved.wasm.sha256 !== wasm)
        return 'its lock.json was made with another module.';
    return null;
}
/** What a pack says its inputs are has to be what the commit has. */
function checkInputs(said, made, commit) {
    const there = new Map(made.inputs.map(({ path, sha256 }) => [path, sha256]));
    for (const { path, sha256 } of said.inputs) {
        const committed = there.get(path);
        if (committed === undefined)
            throw mismatch(said.plugin, `it was built with '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(path)}', which is no input of it in commit ${commit}.`, MADE);
        if (committed !== sha256)
            throw mismatch(said.plugin, `it was built with another '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(path)}' than commit ${commit} has.`, CHANGED);
    }
    const named = new Set(said.inputs.map(({ path }) => path));
    const left = made.inputs.find(({ path }) => !named.has(path));
    if (left !== undefined)
        throw mismatch(said.plugin, `it was built without '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(left.path)}', which commit ${commit} has.`, CHANGED);
    if (named.size < said.inputs.length)
        throw mismatch(said.plugin, 'it names an input twice.', UNTOUCHED);
}
/** Where the module is a file of the commit, no build makes it. */
async function checkCommitted(plugin, { root, tree }, wasm) {
    const path = (0,_build_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleOf */ .cD)(plugin)?.path;
    if (path === undefined || !(0,_world_files_js__WEBPACK_IMPORTED_MODULE_8__/* .isThere */ .$B)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_8__/* .insideRoot */ .p0)(root, path, `The module of '${plugin.id}'`)))
        return;
    if ((await tree.digest(path)) !== wasm)
        throw mismatch(plugin.id, `its module is not the committed '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(path)}'.`, 'Commit the module that was built, or have git ignore it.');
}
/** The first key of a definition (or `runtime.<key>`) that is another; undefined where none is. */
function differingPart(said, definition, before = '') {
    if ((0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(said, definition))
        return undefined;
    const other = typeof said === 'object' && said !== null ? { ...said } : {};
    for (const [key, value] of Object.entries(definition)) {
        if ((0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(other[key], value))
            continue;
        return key === 'runtime' ? differingPart(other[key], Object(value), 'runtime.') : before + key;
    }
    const more = Object.keys(other).find((key) => !Object.hasOwn(definition, key));
    return before + (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(more ?? 'form');
}
const UNTOUCHED = 'A pack is staged as `pack` made it, from the commit that it is of.';
const MADE = 'What a build writes is no input: name it in `build.outputs`, or have git ignore it. What it reads is committed.';
const CHANGED = 'Build from what is committed: no step may change a file that git tracks. Files of git LFS, and line endings that only one system converts, differ too.';
function mismatch(plugin, why, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Refusal */ .P_('digest_mismatch', `The pack of '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .brief */ .d)(plugin)}' is refused: ${why}`, { hint });
}


/***/ }),

/***/ 2552:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: function() { return /* binding */ packMembers; },
/* harmony export */   HC: function() { return /* binding */ packName; },
/* harmony export */   TI: function() { return /* binding */ isPackName; },
/* harmony export */   v$: function() { return /* binding */ LARGEST_PACK; },
/* harmony export */   wh: function() { return /* binding */ readPack; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _channel_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1159);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _ledger_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3985);
/* harmony import */ var _ledger_schema_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4525);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2380);
/* harmony import */ var _world_unpack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2700);








/** The members of a pack: `pack.json`, and for each plugin the files of a bundle. */
function packMembers({ plugins, ...about }) {
    const sorted = [...plugins].sort((one, other) => (one.plugin < other.plugin ? -1 : 1));
    const listed = sorted.map(({ plugin, version: named, definition, content, inputs, facts }) => ({
        ...{ plugin, version: named, definition, content, inputs },
        ...facts,
    }));
    const text = (0,_channel_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)({ schema: 1, ...about, plugins: listed });
    return [{ path: INDEX, content: { text } }, ...sorted.flatMap(_channel_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseMembers */ .HJ)];
}
/** The name of a pack: made of its digest, so that one name never stands for two contents. */
function packName(digest) {
    return `coolbox-pack-${digest.replace(/^sha256:/u, '').slice(0, 12)}.tar`;
}
/** Whether an artifact's name is that of a pack. */
function isPackName(name) {
    return /^coolbox-pack-[0-9a-f]{12}\.tar$/u.test(name);
}
/** More bytes a pack may not have. */
const LARGEST_PACK = 2 * 1024 ** 3;
/**
 * Unpacks a pack into a folder that is made. Nothing of it is run, and nothing it says is used as a path.
 * @throws Refusal `digest_mismatch` when it is no pack.
 */
async function readPack(archive, name, folder) {
    const files = await (0,_world_unpack_js__WEBPACK_IMPORTED_MODULE_5__/* .unpack */ .l)(archive, { folder, what: `pack '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(name)}'`, most: LARGEST_PACK, allowed: limitOf });
    const index = files.get(INDEX);
    if (index === undefined)
        throw noPack(name, `it holds no ${INDEX}`);
    const said = read(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(index.place, 'utf8'));
    const ids = said.plugins.map(({ plugin }) => plugin);
    if (new Set(ids).size < ids.length)
        throw noPack(name, `${INDEX} names a plugin twice`);
    const folders = new Set(ids.map(_channel_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS));
    const stray = [...files.keys()].find((path) => path !== INDEX && !folders.has(FOLDER.exec(path)?.[0] ?? ''));
    if (stray !== undefined)
        throw noPack(name, `'${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(stray)}' in it is of no plugin that ${INDEX} names`);
    return { name, said, files };
}
const INDEX = 'pack.json';
const FOLDER = /^plugins\/[^/]+\//u;
const MIB = 1024 ** 2;
/** The most bytes of a file in a pack; undefined where a pack has none of this path. A module may have what engines take. */
function limitOf(path) {
    if (path === INDEX)
        return 32 * MIB;
    const [, file] = /^plugins\/[A-Za-z0-9._-]{1,100}\/(definition\.json|lock\.json|module\.wasm|lockfiles\/[^/]+)$/u.exec(path) ?? [];
    if (file === undefined)
        return undefined;
    return file === 'module.wasm' ? 1024 * MIB : file === 'lock.json' ? 4 * MIB : 64 * MIB;
}
/** What lock.json names and the ledger and comments show: lines of what can be seen, and not long. */
const line = valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.string(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .maxLength */ .Ru6(300), valibot__WEBPACK_IMPORTED_MODULE_7__/* .check */ .z6Y((text) => (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(text, 300) === text));
const lock = valibot__WEBPACK_IMPORTED_MODULE_7__.object({
    fingerprint: valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.string(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .regex */ .yGV(/^[0-9a-f]{64}$/u)),
    interpreter: valibot__WEBPACK_IMPORTED_MODULE_7__.nullable(valibot__WEBPACK_IMPORTED_MODULE_7__.object({ version: line, implementation: line, platform: line })),
    packages: valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_7__.object({ name: line, version: line })), valibot__WEBPACK_IMPORTED_MODULE_7__/* .maxLength */ .Ru6(5000)),
});
const Text = valibot__WEBPACK_IMPORTED_MODULE_7__.object({
    schema: valibot__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(1),
    commit: valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.string(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u)),
    /** The working directory in the repository, with `/`; empty for all of it. */
    directory: valibot__WEBPACK_IMPORTED_MODULE_7__.string(),
    profile: valibot__WEBPACK_IMPORTED_MODULE_7__.string(),
    /** Of the workflow run: what was packed again counts. */
    attempt: valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.number(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .minValue */ .Wwf(1)),
    plugins: valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_7__.object({
        plugin: _ledger_schema_values_js__WEBPACK_IMPORTED_MODULE_4__.id,
        version: _ledger_schema_values_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .rE,
        /** Only ever compared. */
        definition: valibot__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J(),
        content: _ledger_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITIONS */ .LX.content,
        inputs: valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_7__.object({ path: valibot__WEBPACK_IMPORTED_MODULE_7__.string(), sha256: _ledger_schema_values_js__WEBPACK_IMPORTED_MODULE_4__/* .hex */ .uh })),
        lock: valibot__WEBPACK_IMPORTED_MODULE_7__.nullable(lock),
        wasm: valibot__WEBPACK_IMPORTED_MODULE_7__.nullable(_ledger_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFINITIONS */ .LX.wasm),
    })), valibot__WEBPACK_IMPORTED_MODULE_7__/* .maxLength */ .Ru6(5000)),
});
function read(name, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw noPack(name, `${INDEX} is no JSON`);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_7__.safeParse(Text, value);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw noPack(name, `${INDEX} is not as it should be at '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(valibot__WEBPACK_IMPORTED_MODULE_7__/* .getDotPath */ .BuJ(issue) ?? '')}': ${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(issue.message)}`);
}
function noPack(name, fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('digest_mismatch', `'${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(name)}' is no pack: ${fault}.`, {
        hint: 'Make it with `pack` of the same version of this action.',
    });
}


/***/ }),

/***/ 7377:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pack: function() { return /* binding */ pack; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/channel/digest.ts
var channel_digest = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/pack.ts

/** What is in a pack as Markdown: a row a plugin. */
function packReport(plugins) {
    const rows = plugins.map(({ plugin, version, inputs, lock, wasm }) => [
        (0,markdown/* code */.aY)(plugin),
        (0,markdown/* code */.aY)(version),
        String(inputs),
        lock === null ? '' : String(lock.packages.length),
        wasm === null ? '' : `${wasm.form}, ${wasm.size} B`,
    ]);
    const head = ['plugin', 'version', 'input files', 'packages', 'module'];
    return ['### Packed', '', (0,markdown/* table */.tp)(head, rows, ['l', 'l', 'r', 'r', 'l']), ''].join('\n');
}

// EXTERNAL MODULE: ./src/world/archive.ts
var archive = __webpack_require__(6034);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/run.ts
var world_run = __webpack_require__(2773);
// EXTERNAL MODULE: ./src/commands/bundle.ts
var bundle = __webpack_require__(212);
// EXTERNAL MODULE: ./src/commands/candidate.ts
var candidate = __webpack_require__(2475);
// EXTERNAL MODULE: ./src/commands/pack-check.ts
var pack_check = __webpack_require__(8744);
// EXTERNAL MODULE: ./src/commands/pack-file.ts
var pack_file = __webpack_require__(2552);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/pack.ts
















/** Packs what a release of each plugin is made of, for a job that stages it; changes nothing else. */
async function pack(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: false });
    const { root, artifacts, profile } = workspace;
    const output = inputs['output-file'] ?? `${artifacts}/pack.tar`;
    const file = (0,files/* insideRoot */.p0)(root, output, 'The input output-file', 'usage');
    const { git, commit } = await committed(workspace, world);
    const plugins = await packed(workspace, git, commit, world);
    const about = { commit, directory: await git.inside(), profile: profile.name };
    const attempt = Number(world.environment['GITHUB_RUN_ATTEMPT']) || 1;
    const members = (0,pack_file/* packMembers */.Bn)({ ...about, attempt, plugins });
    const dryRun = inputs['dry-run'];
    const stored = dryRun ? null : await store(members, file, world);
    const count = `${plugins.length} ${plugins.length === 1 ? 'plugin' : 'plugins'}`;
    const where = stored?.artifact == null ? output : `the artifact ${stored.artifact.name}`;
    const of = `${count} of commit ${commit.slice(0, 12)}`;
    return {
        reason: plugins.length === 0 ? 'nothing_to_do' : 'ok',
        message: dryRun ? `Would pack ${of} into ${output}.` : `Packed ${of} into ${where}.`,
        data: {
            ...about,
            plugins: plugins.map(({ plugin, version, digest, content }) => ({ plugin, version, digest, content })),
            pack: stored === null ? null : { path: output, ...stored },
        },
        outputs: {
            plugins: JSON.stringify(plugins.map(({ plugin }) => plugin)),
            pack: stored === null ? '' : JSON.stringify({ path: output, ...stored }),
        },
        report: packReport(plugins.map(({ plugin, version, inputs: files, facts }) => ({ plugin, version, inputs: files.length, ...facts }))),
    };
}
/** The commit that is checked out. @throws Refusal `usage` where there is none, or it is the merge that GitHub made of a pull request. */
async function committed({ root, git }, { environment, onGitHub }) {
    const commit = await git?.commit('HEAD');
    if (git === undefined || commit === undefined)
        throw new errors/* Refusal */.P_('usage', `'${root}' is in no git repository with a commit, and a pack is one of a commit.`);
    const run = onGitHub ? (0,world_run.runOf)(environment, await (0,world_event/* readEvent */.j)(environment)) : undefined;
    const head = run?.pullRequest?.head ?? null;
    if (head !== null && head !== commit)
        throw new errors/* Refusal */.P_('usage', `Checked out is ${commit}, and the head of the pull request is ${head}.`, {
            hint: 'A release is one of the head: give actions/checkout `ref: ${{ github.event.pull_request.head.sha }}`.',
        });
    return { git, commit };
}
/** What goes into the pack. @throws Refusal `usage` for what was not committed, `step_failed` for what was not built of it. */
async function packed(workspace, git, commit, { log, now }) {
    const { tree } = workspace;
    const changed = await git.changedSince('HEAD');
    const source = { repository: null, commit, ref: null, pull_request: null };
    const metadata = { source, run: null, actor: '', staged_at: now().toISOString(), notes: null };
    const making = { paths: (0,inputs/* pathsOf */.wG)(tree.files, tree.links), version: 'auto', commit, rollout: 1, metadata };
    const plugins = [];
    for (const plugin of workspace.plugins) {
        const made = await (0,candidate/* candidateOf */.RH)(plugin, workspace, making);
        const path = (0,candidate/* changedFile */.Ne)(made, changed);
        if (path !== undefined)
            throw (0,candidate/* notCommitted */.Kc)(plugin.id, path, 'A pack is compared with the commit when it is staged. What a build writes is named in `build.outputs`, or ignored by git; everything else is committed first.');
        const { version, definition, content, metadata: facts } = made.candidate;
        const { lock } = made.built;
        const odd = lock === null ? null : (0,pack_check/* lockFault */.wE)(plugin, lock, content);
        if (odd !== null)
            throw new errors/* Refusal */.P_('usage', `'${plugin.id}' cannot be packed: ${odd}`, {
                hint: 'Run `provision` and `build-wasm` again, then `pack`.',
            });
        if (lock === null && (0,parts/* hasVenv */.sE)(plugin))
            log.notice(`'${plugin.id}' was not provisioned here: its release will say nothing of a venv.`);
        const digest = (0,channel_digest/* releaseDigest */.cS)(plugin.id, version, definition, content);
        plugins.push({
            ...{ plugin: plugin.id, version, definition, content, digest, inputs: made.inputs },
            ...made.places,
            facts: { lock: facts.lock, wasm: facts.wasm },
        });
    }
    return plugins;
}
/** Writes the pack, and on GitHub stores it as an artifact. @throws Refusal `system_failed` when that fails: it would be missed. */
async function store(members, file, world) {
    return (0,bundle/* withArtifacts */.ig)(world, async (artifacts, folder) => {
        const made = (0,external_node_path_.join)(folder, 'pack.tar');
        const digest = await (0,archive/* pack */.qq)(members, made, (0,external_node_path_.join)(folder, 'gathered'));
        const named = (0,external_node_path_.join)(folder, (0,pack_file/* packName */.HC)(digest));
        await (0,promises_.rename)(made, named);
        // Whole or not at all, also where it goes to another disk.
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        const unfinished = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,pack_file/* packName */.HC)(digest)}`);
        await (0,promises_.copyFile)(named, unfinished, promises_.constants.COPYFILE_FICLONE);
        await (0,promises_.rename)(unfinished, file);
        if (!world.onGitHub)
            return { digest, artifact: null };
        const uploaded = await artifacts.upload(named);
        if (uploaded.kind === 'failed')
            throw new errors/* Refusal */.P_('system_failed', `The pack was not stored: ${uploaded.why}.`, {
                hint: `It is in '${file}', and \`stage\` takes it from there, too. Otherwise run the job again.`,
            });
        if (uploaded.kind === 'absent')
            world.log.notice(`There is no service for artifacts here: the pack is in '${file}' only.`);
        return {
            digest,
            artifact: uploaded.kind === 'stored' ? { id: uploaded.artifact.id, name: uploaded.artifact.name } : null,
        };
    });
}


/***/ }),

/***/ 3985:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: function() { return /* binding */ DEFINITIONS; },
  dj: function() { return /* binding */ artifact; },
  _r: function() { return /* binding */ release; }
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/ledger/schema-values.ts
var schema_values = __webpack_require__(4525);
;// CONCATENATED MODULE: ./src/ledger/definition-schema.ts


// The CoolBox host's own form of a plugin, with every field present. What a later host adds is kept.
const optionalText = dist.nullable(schema_values/* text */.Qq);
const interpreter = dist.object({
    python: schema_values/* texts */.Te,
    implementation: optionalText,
    platforms: schema_values/* texts */.Te,
    extras: schema_values/* textMap */.sP,
});
const step = dist.object({
    name: schema_values/* text */.Qq,
    command: schema_values/* texts */.Te,
    shell: dist/* boolean */.zMY(),
    cwd: optionalText,
    environment: schema_values/* textMap */.sP,
});
const build = dist.object({ steps: dist/* array */.YOg(step), lockfile: optionalText });
const wasm = dist.object({
    module: schema_values/* text */.Qq,
    runtimes: schema_values/* texts */.Te,
    entrypoint: optionalText,
    build: dist.nullable(build),
});
const runtime = dist.object({
    kind: schema_values/* text */.Qq,
    entrypoint: optionalText,
    module: optionalText,
    handler: optionalText,
    wasi: dist/* boolean */.zMY(),
    features: schema_values/* texts */.Te,
    environment: schema_values/* textMap */.sP,
    interpreter: dist.nullable(interpreter),
    build: dist.nullable(build),
    lockfile: optionalText,
    runtimes: schema_values/* texts */.Te,
    wasm: dist.nullable(wasm),
});
/** A plugin as the CoolBox host sees it. */
const definition = dist.object({
    identifier: schema_values.id,
    version: dist.nullable(schema_values/* version */.rE),
    description: optionalText,
    runtime,
    capabilities: dist.object({ provides: schema_values/* texts */.Te, requires: schema_values/* texts */.Te, sandbox: schema_values/* texts */.Te }),
    io: dist.object({ inputs: schema_values/* textMap */.sP, outputs: schema_values/* textMap */.sP }),
    resources: dist.object({
        cpu: optionalText,
        memory: optionalText,
        disk: optionalText,
        gpu: optionalText,
        timeout: dist.nullable(schema_values/* whole */.WQ),
    }),
    hooks: dist.object({ before: schema_values/* texts */.Te, after: schema_values/* texts */.Te, on_failure: schema_values/* texts */.Te }),
    dev: dist.object({ hot_reload: dist/* boolean */.zMY(), watch_paths: schema_values/* texts */.Te, locales: schema_values/* texts */.Te }),
    toolbus: dist.nullable(dist.object({ invoke: schema_values/* textMap */.sP, stream: schema_values/* textMap */.sP, subscribe: schema_values/* textMap */.sP })),
});
/** Whoever changes the type is told to change the schema. */
const DEFINITION_FITS = true;

;// CONCATENATED MODULE: ./src/ledger/metadata-schema.ts




const content = dist.pipe(dist/* strictObject */.rej({
    inputs: dist.pipe(schema_values/* hex */.uh, dist/* description */.h_('SHA-256 of the lines `<sha256>  <path>` of the inputs, sorted by path in bytes')),
    lockfiles: dist.pipe(dist/* record */.g1P(dist.string(), schema_values/* hex */.uh), dist/* description */.h_('SHA-256 of each lockfile by its name')),
    wasm: dist.pipe(dist.nullable(schema_values/* hex */.uh), dist/* description */.h_('SHA-256 of the WASM module')),
}), dist/* description */.h_('The bytes of the release; the digest covers it'));
const source = dist.object({
    repository: dist.nullable(schema_values/* text */.Qq),
    commit: dist.nullable(schema_values/* text */.Qq),
    ref: dist.nullable(schema_values/* text */.Qq),
    pull_request: dist.nullable(schema_values/* whole */.WQ),
});
const lock = dist.object({
    fingerprint: schema_values/* text */.Qq,
    interpreter: dist.nullable(dist.object({ version: schema_values/* text */.Qq, implementation: schema_values/* text */.Qq, platform: schema_values/* text */.Qq })),
    packages: dist/* array */.YOg(dist.object({ name: schema_values/* text */.Qq, version: schema_values/* text */.Qq })),
});
const metadata_schema_wasm = dist.object({
    sha256: schema_values/* hex */.uh,
    size: schema_values/* whole */.WQ,
    form: dist/* picklist */.KIO(['module', 'component']),
    imports: schema_values/* texts */.Te,
    exports: schema_values/* texts */.Te,
});
/** The workflow artifact that holds a release's bundle. */
const artifact = dist.object({ id: schema_values/* whole */.WQ, name: schema_values/* text */.Qq, digest: schema_values/* text */.Qq });
/** What hosts find beside a release's definition. */
const metadata = dist.object({
    digest: dist.pipe(schema_values/* digest */.br, dist/* description */.h_('SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}')),
    content,
    source,
    run: dist.nullable(schema_values/* text */.Qq),
    actor: schema_values/* text */.Qq,
    staged_at: schema_values/* time */.kB,
    notes: dist.nullable(schema_values/* text */.Qq),
    lock: dist.nullable(lock),
    wasm: dist.nullable(metadata_schema_wasm),
    artifact: dist.nullable(artifact),
});
/** metadata.json of a release. What a later version of this program adds is kept. */
const release = dist.pipe(dist.object({
    plugin: schema_values.id,
    version: schema_values/* version */.rE,
    channel: dist/* picklist */.KIO(channel/* CHANNELS */.l),
    rollout: schema_values/* rollout */.yT,
    staged: dist.pipe(dist/* boolean */.zMY(), dist/* description */.h_('Whether it was never active on this channel')),
    metadata,
    definition: definition,
}), dist/* title */.DDF('A release of a CoolBox plugin'), dist/* description */.h_('artifacts/plugins/<id>/updates/<channel>/<version>/metadata.json'));
/** What the JSON Schema names, so that it is said once. */
const DEFINITIONS = { definition: definition, build: build, content, source, lock, wasm: metadata_schema_wasm, artifact };


/***/ }),

/***/ 4129:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: function() { return /* binding */ README; },
/* harmony export */   Jz: function() { return /* binding */ fixedPaths; },
/* harmony export */   RH: function() { return /* binding */ PLUGINS; },
/* harmony export */   ae: function() { return /* binding */ historyPath; },
/* harmony export */   kK: function() { return /* binding */ selectionPath; },
/* harmony export */   kp: function() { return /* binding */ roleOf; },
/* harmony export */   mj: function() { return /* binding */ DERIVED; },
/* harmony export */   r4: function() { return /* binding */ BOARD; },
/* harmony export */   xG: function() { return /* binding */ derivedPath; },
/* harmony export */   xT: function() { return /* binding */ metadataPath; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _manifest_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6629);



/** What hosts read: one file for all plugins. */
const BOARD = 'channels.json';
/** The board, for people browsing the branch. */
const README = 'README.md';
/** All plugins lie below this folder. */
const PLUGINS = 'artifacts/plugins/';
/** The files of a channel that follow from its history. */
const DERIVED = ['active', 'staged', 'rollback', 'hold'];
/** `channel.json` of a plugin. @throws Refusal `unknown_plugin` when the id is not safe as a folder. */
function selectionPath(plugin) {
    return `${pluginFolder(plugin)}/channel.json`;
}
/** `active.json`, `staged.json`, `rollback.json` or `hold.json` of a channel. @throws as `selectionPath`. */
function derivedPath(plugin, channel, kind) {
    return `${channelFolder(plugin, channel)}/${kind}.json`;
}
/** `history.jsonl` of a channel. @throws as `selectionPath`. */
function historyPath(plugin, channel) {
    return `${channelFolder(plugin, channel)}/history.jsonl`;
}
/** `metadata.json` of a release. @throws as `selectionPath`; `usage` when the version is not safe as a folder. */
function metadataPath(plugin, channel, version) {
    // The branch is outside data: what was checked when it was written is checked when it is read.
    const fault = (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFault */ .nj)(version);
    if (fault !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `${fault}: '${version}'.`);
    return `${channelFolder(plugin, channel)}/${version}/metadata.json`;
}
/** Every path of a plugin that does not depend on its versions. @throws as `selectionPath`. */
function fixedPaths(plugin) {
    const ofChannel = (channel) => [
        historyPath(plugin, channel),
        ...DERIVED.map((kind) => derivedPath(plugin, channel, kind)),
    ];
    return [selectionPath(plugin), ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.flatMap(ofChannel)];
}
/** What a path of the branch is for. */
function roleOf(path) {
    if (path === BOARD)
        return { kind: 'board' };
    if (path === README)
        return { kind: 'readme' };
    if (!path.startsWith(PLUGINS))
        return null;
    const [plugin = '', ...rest] = path.slice(PLUGINS.length).split('/');
    if ((0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .idFault */ .m)(plugin) !== null)
        return null;
    if (rest.join('/') === 'channel.json')
        return { kind: 'selection', plugin };
    const [updates, channel = '', name = '', file, ...more] = rest;
    if (updates !== 'updates' || !(0,_channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .isChannel */ .I)(channel) || more.length > 0)
        return null;
    if (file !== undefined) {
        const isMetadata = file === 'metadata.json' && (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFault */ .nj)(name) === null;
        return isMetadata ? { kind: 'metadata', plugin, channel, version: name } : null;
    }
    if (name === 'history.jsonl')
        return { kind: 'history', plugin, channel };
    const kind = DERIVED.find((one) => name === `${one}.json`);
    return kind === undefined ? null : { kind, plugin, channel };
}
function pluginFolder(plugin) {
    const fault = (0,_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .idFault */ .m)(plugin);
    if (fault !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `${fault}: '${plugin}'.`);
    return `${PLUGINS}${plugin}`;
}
function channelFolder(plugin, channel) {
    return `${pluginFolder(plugin)}/updates/${channel}`;
}


/***/ }),

/***/ 4525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: function() { return /* binding */ text; },
/* harmony export */   Te: function() { return /* binding */ texts; },
/* harmony export */   WQ: function() { return /* binding */ whole; },
/* harmony export */   br: function() { return /* binding */ digest; },
/* harmony export */   id: function() { return /* binding */ id; },
/* harmony export */   kB: function() { return /* binding */ time; },
/* harmony export */   rE: function() { return /* binding */ version; },
/* harmony export */   sP: function() { return /* binding */ textMap; },
/* harmony export */   uh: function() { return /* binding */ hex; },
/* harmony export */   yT: function() { return /* binding */ rollout; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _manifest_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6629);


// What the files of the ledger are made of. Their JSON Schemas are published, so every rule here is one that those can say.
const text = valibot__WEBPACK_IMPORTED_MODULE_1__.string();
const texts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__.string());
const textMap = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__.string());
const whole = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(Number.MAX_SAFE_INTEGER));
const hex = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{64}$/));
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const time = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/));
const rollout = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(1));
const id = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(_manifest_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_PATTERN */ .pw));
const version = valibot__WEBPACK_IMPORTED_MODULE_1__.pipe(valibot__WEBPACK_IMPORTED_MODULE_1__.string(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(_manifest_names_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION_PATTERN */ .Q6));


/***/ }),

/***/ 2380:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ visible; },
/* harmony export */   d: function() { return /* binding */ brief; },
/* harmony export */   plain: function() { return /* binding */ plain; }
/* harmony export */ });
/**
 * Text that is safe to print on a line of our own, whatever it quotes: no line of it is a command to GitHub's runner,
 * and no character of it moves a cursor, rings or hides. Line ends become `\n`; everything else stays readable.
 */
function plain(text) {
    return visible(text)
        .split('\n')
        .map((line) => line.replace(COMMAND, '$1: ').replaceAll('##[', '## ['))
        .join('\n');
}
/** Text with its line ends as `\n` and every other control character but the tab made visible (escape becomes `␛`). */
function visible(text) {
    return text.replace(/\r\n?/gu, '\n').replace(HIDDEN, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(PICTURES + code);
        if (code === 0x7f)
            return '␡';
        return `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
/** One line of at most `limit` characters, for quoting inside a message. */
function brief(text, limit = 200) {
    const line = visible(text).replaceAll('\n', ' ').trim();
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
/** Unicode has a picture for each of the first 32 characters, from here on. */
const PICTURES = 0x2400;
/** Control characters, and those that turn the direction of text or end a line for some readers only. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
 * The first colon of a command. The runner trims white space first, as .NET does, and compares by culture, where format
 * characters count for nothing (actions/runner, ActionCommand.TryParseV2).
 */
const COMMAND = /^([\s\p{Cf}]*):(?=\p{Cf}*:)/u;


/***/ }),

/***/ 2700:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ unpack; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6034);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2380);







/**
 * Unpacks a tar from strangers into files that are named by number, and returns them by their paths in the archive: those are
 * never used as paths.
 * @throws Refusal `digest_mismatch` when it is too large, holds what it may not, or cannot be read.
 */
async function unpack(archive, options) {
    const { folder, what, most, allowed } = options;
    const { size: whole } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(archive);
    if (whole > most)
        throw tooLarge(what, `it has ${whole} bytes; allowed: ${most}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 });
    const files = new Map();
    let open;
    try {
        await (0,_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .walkArchive */ .wU)(archive, what, (path, claimed) => {
            const limit = allowed(path);
            if (limit === undefined)
                return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(path)}' in it is nothing that a ${what} holds`;
            if (claimed > limit)
                return tooMuch(path, claimed, limit);
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, String(files.size));
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(place, 'wx', 0o600);
            open = file;
            let size = 0;
            return {
                take(chunk) {
                    size += chunk.length;
                    if (size > limit)
                        throw tooLarge(what, tooMuch(path, size, limit));
                    hash.update(chunk);
                    for (let at = 0; at < chunk.length;)
                        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, chunk, at);
                },
                end() {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
                    open = undefined;
                    files.set(path, { place, sha256: hash.digest('hex'), size });
                },
            };
        });
    }
    finally {
        if (open !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(open);
    }
    return files;
}
function tooMuch(path, size, limit) {
    return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(path)}' in it has ${size} bytes; allowed: ${limit}`;
}
function tooLarge(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('digest_mismatch', `The ${what} is too large: ${why}.`);
}


/***/ }),

/***/ 7045:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: function() { return /* binding */ inWords; }
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1996);

/** A duration as people say it: `45 s`, `1 min 30 s`, `30 min`, `2 h 5 min`. Parts of a second only below one. */
function inWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = Math.floor(milliseconds / 1000);
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .largestUnits */ .a)([
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ]);
}


/***/ })

};
;