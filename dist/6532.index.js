"use strict";
exports.id = 6532;
exports.ids = [6532,5357];
exports.modules = {

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

/***/ 6532:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withPacked: function() { return /* binding */ withPacked; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/inputs.ts
var build_inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/ledger/fetch.ts
var fetch = __webpack_require__(4509);
// EXTERNAL MODULE: ./src/ledger/git.ts
var ledger_git = __webpack_require__(2493);
// EXTERNAL MODULE: ./src/ledger/initialise.ts
var initialise = __webpack_require__(8102);
// EXTERNAL MODULE: ./src/ledger/remote.ts
var ledger_remote = __webpack_require__(2555);
// EXTERNAL MODULE: ./src/ledger/throwaway.ts
var throwaway = __webpack_require__(679);
;// CONCATENATED MODULE: ./src/ledger/checkout.ts









/**
 * Gives the work a folder that is thrown away afterwards, and in it `files`: those of a commit, as a checkout would write
 * them. Nothing that comes with the commit is run, and nothing that the user's git names: no hook, no filter, no submodule.
 * Links are what the commit says: whoever follows one has to look where it leads.
 * @throws Refusal `usage` when there is no such commit, or it is larger than a checkout may be; as the driver.
 */
async function withCommit({ where, commit, environment, signal }, work) {
    const remote = await (0,ledger_remote/* findRemote */._)(where, environment, signal);
    const until = performance.now() + PATIENCE_MS;
    const world = { outside: environment, signal, place: remote.place, until: () => until };
    return (0,throwaway/* inThrowaway */.E)(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), async (folder) => {
        const place = (0,external_node_path_.join)(folder, 'source.git');
        await (0,promises_.mkdir)(place, { mode: 0o700 });
        const git = (0,ledger_git/* gitAt */.c)(place, world);
        await (0,initialise/* initialise */.Y)(git, remote.local?.objectFormat);
        const source = { git, world, remote, ref: commit, partial: false, brought: new Set() };
        if (!(await (0,fetch/* fetchCommit */.iH)(source, commit)))
            throw new errors/* Refusal */.P_('usage', `There is no commit ${commit} at '${remote.place}'.`, {
                hint: 'It may have been replaced by a forced push: run the checks again.',
            });
        await checkSize(git, commit);
        const files = (0,external_node_path_.join)(folder, 'files');
        await (0,promises_.mkdir)(files, { mode: 0o700 });
        await checkOut((0,ledger_git/* gitAt */.c)(place, { ...world, outside: { ...environment, ...NOBODY } }), commit, files);
        return work(folder, files);
    });
}
const PATIENCE_MS = 300_000;
/** More than any repository of plugins has: a tree of a few kilobytes can stand for a billion files. */
const MOST_FILES = 200_000;
const MOST_BYTES = 4 * 1024 ** 3;
/** Of their paths, in bytes. */
const LISTING = 32 * 1024 ** 2;
/** No settings but ours: the user's may name filters, which are programs, and a commit names the files they are run on. */
const NOBODY = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: undefined,
    HOME: undefined,
    XDG_CONFIG_HOME: undefined,
};
async function checkSize(git, commit) {
    const listed = async (...words) => {
        const { code, stdout } = await git.try(['ls-tree', '-r', '-z', '--full-tree', ...words, commit], { most: LISTING });
        const lines = stdout.toString('latin1').split('\0').slice(0, -1);
        if (code !== 0 || lines.length > MOST_FILES)
            throw tooLarge(commit, `more than ${MOST_FILES} files`);
        return lines;
    };
    // Their sizes are asked of each by itself, which takes long where there are too many.
    await listed();
    const sizes = (await listed('-l')).map((line) => Number(/^\d+ \w+ [0-9a-f]+ +(\d+)\t/u.exec(line)?.[1] ?? 0));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > MOST_BYTES)
        throw tooLarge(commit, `${bytes} bytes`);
}
function tooLarge(commit, what) {
    return new errors/* Refusal */.P_('usage', `Commit ${commit} has ${what}; allowed are ${MOST_FILES} files of ${MOST_BYTES} bytes.`);
}
/** Line endings are converted, as `.gitattributes` asks for; that runs nothing. */
async function checkOut(git, commit, files) {
    await git.do(['read-tree', commit]);
    await git.do([`--work-tree=${files}`, 'checkout-index', '--all', '--quiet'], {
        settings: [
            ['core.bare', 'false'],
            ['core.longpaths', 'true'],
        ],
    });
}

// EXTERNAL MODULE: ./src/manifest/select.ts
var manifest_select = __webpack_require__(5357);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/commands/bundle.ts
var bundle = __webpack_require__(212);
// EXTERNAL MODULE: ./src/commands/candidate.ts
var candidate = __webpack_require__(2475);
// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
// EXTERNAL MODULE: ./src/commands/pack-check.ts
var pack_check = __webpack_require__(8744);
// EXTERNAL MODULE: ./src/commands/pack-file.ts
var pack_file = __webpack_require__(2552);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/git.ts
var world_git = __webpack_require__(9464);
// EXTERNAL MODULE: ./src/world/run.ts
var world_run = __webpack_require__(2773);
;// CONCATENATED MODULE: ./src/commands/packed-source.ts











/**
 * Finds them: on a terminal the commit that is checked out, on GitHub that of the run, which for a pull request the event and
 * the API have to agree on.
 * @throws Refusal `not_permitted` for what a fork's run made, `usage`, `system_failed`.
 */
async function packedSource(inputs, world) {
    return world.onGitHub ? onGitHub(inputs, world) : onTerminal(inputs, world);
}
async function onTerminal(inputs, world) {
    const folder = (0,external_node_path_.resolve)(world.directory, inputs['working-directory']);
    const git = (0,world_git/* openGit */.z)(folder, world.environment, world.signal);
    const commit = await git?.commit('HEAD');
    if (git === undefined || commit === undefined)
        throw new errors/* Refusal */.P_('usage', `'${folder}' is in no git repository with a commit, which packs are compared with.`);
    return {
        source: { repository: null, commit, ref: (await git.branch()) ?? null, pull_request: null },
        isDefault: true,
        where: { kind: 'here', directory: folder },
        directory: await git.inside(),
        packs: await filesOf(inputs.packed, world.directory),
    };
}
async function onGitHub(inputs, world) {
    const { environment, directory } = world;
    const token = (0,ledger.tokenOf)(inputs, world);
    const place = (0,world_run/* repositoryOf */._)(environment);
    if (place === undefined)
        throw new errors/* Refusal */.P_('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not name a repository.');
    const github = async () => {
        const { openGitHub } = await __webpack_require__.e(/* import() */ 1976).then(__webpack_require__.bind(__webpack_require__, 1976));
        return openGitHub({ ...world, token });
    };
    const event = await (0,world_event/* readEvent */.j)(environment);
    const run = (0,world_run.runOf)(environment, event);
    const asked = runAsked(inputs.packed, run);
    const isOther = asked !== undefined && String(asked) !== run.id;
    const { source, isDefault } = isOther
        ? await ofOtherRun(asked, run, await github())
        : await ofThisRun(run, event, github);
    return {
        source,
        isDefault,
        where: { kind: 'github', ...place, token },
        directory: (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(directory, inputs['working-directory'])).replaceAll('\\', '/'),
        packs: asked === undefined ? await filesOf(inputs.packed, directory) : await artifactsOf(asked, await github()),
    };
}
/** The run whose packs are meant; undefined where files are. */
function runAsked(packed, run) {
    const [first = '', ...more] = packed;
    if (more.length > 0)
        return undefined;
    if (/^[1-9]\d{0,14}$/u.test(first))
        return Number(first);
    if (first !== 'run')
        return undefined;
    if (run.id === null)
        throw new errors/* Refusal */.P_('usage', 'GITHUB_RUN_ID does not name this run.');
    return Number(run.id);
}
const id = dist.nullish(dist.object({ id: dist.number() }));
const PullEvent = dist.object({
    pull_request: dist.object({ number: dist.number(), head: dist.object({ repo: id }), base: dist.object({ repo: id }) }),
});
/** What this run is about. Of a pull request it is what the event and the API say, and they have to say the same. */
async function ofThisRun(run, event, github) {
    if (run.pullRequest === null) {
        if (run.commit === null)
            throw new errors/* Refusal */.P_('usage', 'GITHUB_SHA does not name the commit of this run.');
        const { repository, commit, ref } = run;
        return { source: { repository, commit, ref, pull_request: null }, isDefault: run.isDefaultBranch };
    }
    const { number, head } = run.pullRequest;
    const parsed = dist.safeParse(PullEvent, event);
    const repository = parsed.success ? parsed.output.pull_request.base.repo?.id : undefined;
    if (!parsed.success || repository === undefined || parsed.output.pull_request.head.repo?.id !== repository)
        throw ofFork(number);
    if (run.event !== 'pull_request')
        throw new errors/* Refusal */.P_('not_permitted', `What an event '${run.event ?? ''}' built is not staged.`, {
            hint: 'Build and stage on the event `pull_request`, whose jobs have nothing to lose.',
        });
    const found = await (await github()).run(Number(run.id));
    if (found === undefined)
        throw noRun(run.id ?? '');
    if (head === null || found.event !== run.event || found.headSha !== head)
        throw new errors/* Refusal */.P_('not_permitted', `The event is of commit ${head ?? '(none)'}, and GitHub says that run ${found.id} is of ${found.headSha} by '${(0,plain/* brief */.d)(found.event)}'.`);
    if (found.headRepository?.id !== repository)
        throw ofFork(number);
    return { source: sourceOf(run, head, number), isDefault: false };
}
/** Another run: one of a pull request of this very repository. */
async function ofOtherRun(asked, run, github) {
    const found = await github.run(asked);
    if (found === undefined)
        throw noRun(String(asked));
    if (found.event !== 'pull_request')
        throw new errors/* Refusal */.P_('not_permitted', `Run ${asked} is of the event '${(0,plain/* brief */.d)(found.event)}', not of a pull request.`, {
            hint: 'Name a run of the checks of a pull request; what other events build they stage themselves.',
        });
    const { headSha, headRepository } = found;
    const numbers = found.pullRequests.length > 0
        ? found.pullRequests
        : (await github.pullRequestsOf(headSha)).map(({ number }) => number);
    const pulls = (await Promise.all(numbers.map((number) => github.pullRequest(number)))).flatMap((pull) => pull ?? []);
    const own = pulls.filter(({ head, base }) => headRepository !== null && head.repository === headRepository.id && base.repository === head.repository);
    const [pull, ...more] = own;
    if (pull === undefined)
        throw ofFork(pulls[0]?.number);
    if (more.length > 0)
        throw new errors/* Refusal */.P_('usage', `Run ${asked} is of several pull requests: ${own.map(({ number }) => `#${number}`).join(', ')}.`, {
            hint: 'Stage in the run itself (`packed: run`): its event says which one it is of.',
        });
    return { source: sourceOf(run, headSha, pull.number), isDefault: false };
}
function sourceOf({ repository }, commit, number) {
    return { repository, commit, ref: `refs/pull/${number}/head`, pull_request: number };
}
function ofFork(number) {
    const which = number === undefined
        ? 'It is of no pull request of this repository'
        : `Pull request #${number} is from another repository`;
    return new errors/* Refusal */.P_('not_permitted', `${which}: nothing is staged of it.`, {
        hint: 'Only what pull requests of the same repository build is staged. A maintainer can push the commits to a branch here.',
    });
}
function noRun(run) {
    return new errors/* Refusal */.P_('usage', `This repository has no workflow run ${run}.`);
}
async function artifactsOf(run, github) {
    const packs = (await github.artifacts(run)).filter(({ name }) => (0,pack_file/* isPackName */.TI)(name));
    return packs.map((artifact) => {
        const { name, digest, isExpired } = artifact;
        if (isExpired)
            throw new errors/* Refusal */.P_('usage', `The pack '${name}' of run ${run} has expired.`, { hint: 'Run its checks again.' });
        if (digest === null)
            throw new errors/* Refusal */.P_('digest_mismatch', `GitHub states no digest of the pack '${name}'.`);
        return { kind: 'artifact', artifact: { ...artifact, digest } };
    });
}
/** The packs among files and in folders, where each may lie in a folder of its own, as actions/download-artifact has them. */
async function filesOf(named, from) {
    const found = await Promise.all(named.map(async (name) => {
        const place = (0,external_node_path_.resolve)(from, name);
        const entry = await (0,promises_.lstat)(place).catch((error) => {
            if ((0,world_files/* isAbsent */.W0)(error))
                throw new errors/* Refusal */.P_('usage', `There is no pack '${(0,plain/* brief */.d)(name)}' in '${from}'.`);
            throw error;
        });
        if (entry.isFile())
            return [place];
        const entries = entry.isDirectory() ? await (0,promises_.readdir)(place, { withFileTypes: true, recursive: true }) : [];
        const packs = entries
            .filter((one) => one.isFile() && ((0,pack_file/* isPackName */.TI)((0,external_node_path_.basename)(one.name)) || one.name === 'pack.tar'))
            .map((one) => (0,external_node_path_.join)(one.parentPath, one.name))
            .sort();
        if (packs.length === 0)
            throw new errors/* Refusal */.P_('usage', `'${(0,plain/* brief */.d)(name)}' is no file, and no folder with packs in it.`);
        return packs;
    }));
    return [...new Set(found.flat())].map((path) => ({ kind: 'file', path }));
}

// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/stage-packed.ts















/** A matrix has at most as many jobs. */
const MOST_PACKS = 256;
/** Bytes of all packs. */
const stage_packed_MOST_BYTES = 2 * pack_file/* LARGEST_PACK */.v$;
/**
 * Gives the work what was packed elsewhere. All that it is compared with comes from the commit that the event names, fetched
 * into a folder that is thrown away; neither the working directory is read, nor is anything run that the commit or the packs
 * hold. Undefined where a run has no packs.
 * @throws Refusal `digest_mismatch` where a pack is not of that commit, `unknown_plugin`; as `packedSource` and `withCommit`.
 */
async function withPacked(inputs, world, work) {
    const from = await packedSource(inputs, world);
    if (from.packs.length === 0)
        return undefined;
    const { where, source } = from;
    const { environment, signal } = world;
    return withCommit({ where, commit: source.commit, environment, signal }, async (folder, files) => {
        const packs = await bring(from.packs, folder, (0,ledger.tokenOf)(inputs, world), world);
        for (const pack of packs)
            checkOrigin(pack, from);
        const directory = (0,world_files/* insideRoot */.p0)(files, from.directory, 'The input working-directory', 'usage');
        const there = { ...inputs, 'working-directory': directory, plugins: [] };
        // Problems are told at their places in the repository.
        const standing = { ...world, directory: files };
        const workspace = await (0,commands_workspace/* openWorkspace */.OH)(there, standing, { recalls: false, isRepository: false });
        const { profile, tree } = workspace;
        const entries = merged(packs);
        const wanted = new Set((0,manifest_select/* selectIds */.h)(inputs.plugins, [...entries.keys()], 'The pack'));
        const chosen = [...entries.values()].flatMap((entry) => {
            if (entry.pack.said.profile !== profile.name)
                throw mismatch(entry.pack, `it is of the profile '${(0,plain/* brief */.d)(entry.pack.said.profile)}', not '${profile.name}'`);
            const { plugin: id } = entry.said;
            const plugin = profile.plugins.find((one) => one.id === id);
            if (plugin === undefined)
                throw new errors/* Refusal */.P_('unknown_plugin', `'${id}' of the pack '${entry.pack.name}' is no plugin of commit ${source.commit}.`, {
                    hint: `The profile '${profile.name}' has: ${profile.plugins.map((one) => one.id).join(', ')}.`,
                });
            return inputs.plugins.length === 0 || wanted.has(id) ? [{ entry, plugin }] : [];
        });
        const paths = (0,build_inputs/* pathsOf */.wG)(tree.files, tree.links);
        return work({
            profile: profile.name,
            source,
            isDefault: from.isDefault,
            async make(making) {
                const made = [];
                for (const { entry, plugin } of chosen) {
                    const built = await (0,pack_check/* builtOf */.QC)(entry, plugin);
                    const { commit } = source;
                    const one = await (0,candidate/* candidateOf */.RH)(plugin, workspace, { ...making, paths, version: inputs.version, commit }, built);
                    await (0,pack_check/* checkPacked */.dj)(entry, plugin, { made: one, workspace, commit });
                    made.push(one);
                }
                return made;
            },
        });
    });
}
/** @param folder what came out of the packs is put below it. */
async function bring(places, folder, token, world) {
    if (places.length > MOST_PACKS)
        throw new errors/* Refusal */.P_('usage', `There are ${places.length} packs; allowed are ${MOST_PACKS}.`);
    const unpacked = (0,external_node_path_.join)(folder, 'packs');
    await (0,promises_.mkdir)(unpacked, { mode: 0o700 });
    const repository = world.environment['GITHUB_REPOSITORY'] ?? '';
    const home = token === '' ? undefined : { repository, token };
    return (0,bundle/* withArtifacts */.ig)(world, async (artifacts) => {
        const packs = [];
        let bytes = 0;
        for (const place of places) {
            const file = place.kind === 'file' ? place.path : await download(place, artifacts, home);
            const name = place.kind === 'file' ? (0,external_node_path_.basename)(file) : place.artifact.name;
            const pack = await (0,pack_file/* readPack */.wh)(file, name, (0,external_node_path_.join)(unpacked, String(packs.length)));
            for (const { size } of pack.files.values())
                bytes += size;
            if (bytes > stage_packed_MOST_BYTES)
                throw mismatch(pack, `with it the packs have ${bytes} bytes; allowed: ${stage_packed_MOST_BYTES}`);
            packs.push(pack);
        }
        return packs;
    });
}
async function download({ artifact }, artifacts, home) {
    const { name, size, digest } = artifact;
    if (size > pack_file/* LARGEST_PACK */.v$)
        throw new errors/* Refusal */.P_('digest_mismatch', `The pack '${name}' has ${size} bytes; allowed: ${pack_file/* LARGEST_PACK */.v$}.`);
    const downloaded = await artifacts.download(artifact, home);
    if (downloaded.kind === 'file')
        return downloaded.path;
    if (downloaded.kind === 'gone')
        throw new errors/* Refusal */.P_('system_failed', `The pack '${name}' could not be brought: ${downloaded.why}.`, {
            hint: 'The job needs `actions: read`. Where the artifact has expired, run the checks again.',
        });
    throw new errors/* Refusal */.P_('digest_mismatch', `The pack '${name}' is ${downloaded.digest}, GitHub states ${digest}.`);
}
/** What a pack says of where it is from has to be what is known of that. */
function checkOrigin(pack, { source, directory }) {
    const { said } = pack;
    if (said.commit !== source.commit)
        throw mismatch(pack, `it was made of commit ${said.commit}, and what is staged is commit ${source.commit}`, 'Check out the head of the pull request before `pack`: `ref: ${{ github.event.pull_request.head.sha }}`.');
    if (said.directory !== directory)
        throw mismatch(pack, `it was made in '${(0,plain/* brief */.d)(said.directory)}' of the repository, not in '${(0,plain/* brief */.d)(directory)}'`, 'Give `pack` and `stage` the same `working-directory`, from the top of the repository.');
}
/** The plugins of all packs. What a later attempt of the run packed again counts; within one, all have to say the same. */
function merged(packs) {
    const found = new Map();
    for (const pack of packs)
        for (const said of pack.said.plugins) {
            const before = found.get(said.plugin);
            const attempts = [before?.pack.said.attempt ?? 0, pack.said.attempt];
            if (before !== undefined && attempts[0] === attempts[1] && contentOf(before.said) !== contentOf(said))
                throw mismatch(pack, `it has another '${said.plugin}' than '${before.pack.name}'`, 'Pack each plugin in one job.');
            if (before === undefined || attempts[0] < attempts[1])
                found.set(said.plugin, { pack, said });
        }
    return found;
}
function contentOf({ version, content }) {
    const { inputs, lockfiles, wasm } = content;
    return JSON.stringify([version, inputs, Object.entries(lockfiles).sort(), wasm]);
}
function mismatch({ name }, why, hint) {
    return new errors/* Refusal */.P_('digest_mismatch', `The pack '${(0,plain/* brief */.d)(name)}' is refused: ${why}.`, { hint });
}


/***/ }),

/***/ 5357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ selectIds; },
/* harmony export */   selectPlugins: function() { return /* binding */ selectPlugins; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1860);




/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws as `selectIds`.
 */
function selectPlugins(profile, asked) {
    if (asked.length === 0)
        return profile.plugins;
    const ids = profile.plugins.map(({ id }) => id);
    const selected = new Set(selectIds(asked, ids, `The profile '${profile.name}'`));
    return profile.plugins.filter(({ id }) => selected.has(id));
}
/**
 * Those of the ids that words ask for, themselves or as globs. `where` begins what is said of a word that meets none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin, `usage` where a word is too much of a glob.
 */
function selectIds(asked, ids, where) {
    for (const word of asked) {
        const allowed = ids.includes(word) ? null : (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globFault */ .Hf)(word);
        if (allowed !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input 'plugins' has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(word)}, which is too much for a glob.`, {
                hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
            });
    }
    const unmet = asked.filter((word) => !ids.some((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([word])));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
            hint: ids.length === 0
                ? `${where} has no plugins.`
                : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
        });
    }
    return ids.filter((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(asked));
}


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


/***/ })

};
;