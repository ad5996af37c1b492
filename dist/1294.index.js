"use strict";
exports.id = 1294;
exports.ids = [1294];
exports.modules = {

/***/ 9295:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ buildFailure; },
/* harmony export */   e: function() { return /* binding */ isDamage; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4983);


/** Whether an entry of the store is to blame: what it records cannot be, or is not there. */
function isDamage(error) {
    if (error instanceof _place_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM)
        return true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return ['EEXIST', 'ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code);
}
/** What the machine as a whole refuses: no other build would fare better. */
const FATAL = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'];
/** The failure of these plugins' build alone, as a Refusal; `hint` is for results that cannot be taken. Throws what concerns all. */
function buildFailure(error, ids, hint) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ && error.reason !== 'system_failed')
        return error;
    const cause = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined || FATAL.includes(code))
        throw error;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_)
        return error;
    const names = ids.map((id) => `'${id}'`).join(', ');
    const message = cause instanceof Error ? cause.message : String(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('step_failed', `What the build of ${names} left cannot be taken as it is: ${message}.`, {
        hint,
        cause: error,
    });
}


/***/ }),

/***/ 3678:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: function() { return /* binding */ makeGroups; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/world/cache.ts + 1 modules
var world_cache = __webpack_require__(9630);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/build/bundles.ts
var bundles = __webpack_require__(429);
// EXTERNAL MODULE: ./src/build/entry.ts
var entry = __webpack_require__(9840);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/world/marked.ts
var marked = __webpack_require__(1886);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/world/runner-files.ts






/** The files through which an action speaks to GitHub's runner. What is in them when the action ends, the runner does. */
const RUNNER_FILES = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/**
 * Remembers the runner's files before foreign code runs. Build steps are not told where they are, but all of them lie in
 * one folder of the machine, and a step can look there.
 */
async function guardRunnerFiles(environment) {
    const files = [];
    for (const variable of RUNNER_FILES) {
        const path = environment[variable];
        if (path !== undefined && path !== '')
            files.push(await remember(variable, path));
    }
    return {
        async restore() {
            const tampered = [];
            for (const file of files) {
                if (await isUntouched(file))
                    continue;
                tampered.push(file.variable);
                await putBack(file);
            }
            return tampered;
        },
    };
}
const PERMISSIONS = 0o7777;
async function remember(variable, path) {
    const stats = await look(path);
    return {
        variable,
        path,
        folder: await realFolder(path),
        content: stats === undefined ? undefined : await readPlain(path, stats.size),
        mode: (stats?.mode ?? 0o644) & PERMISSIONS,
    };
}
async function isUntouched({ path, folder, content, mode }) {
    if ((await realFolder(path)) !== folder)
        return false;
    const stats = await look(path);
    if (stats === undefined || content === undefined)
        return stats === undefined && content === undefined;
    if (!stats.isFile() || stats.size !== content.length || (stats.mode & PERMISSIONS) !== mode)
        return false;
    // One that can no longer be read has been tampered with too.
    const now = await readPlain(path, content.length).catch(() => undefined);
    return now?.equals(content) === true;
}
async function putBack(file) {
    const { variable, path, folder, content, mode } = file;
    try {
        await makeWay(path, folder);
        // Removing and renaming work on the name itself: a link that was planted there is replaced, never followed.
        const there = await look(path);
        if (content === undefined || there?.isDirectory() === true)
            await (0,promises_.rm)(path, { recursive: true, force: true });
        if (content === undefined)
            return;
        const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`);
        const handle = await (0,promises_.open)(beside, 'wx', 0o600);
        try {
            await handle.writeFile(content);
            await handle.chmod(mode);
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        throw new errors/* Refusal */.P_('system_failed', `A build step changed the runner's file ${variable}, and it could not be put back.`, {
            hint: 'Do not trust what this job did after this step. Find the build step that writes outside its plugin.',
            cause: error,
        });
    }
}
/** Makes the folder what it was: a link or a file in its place is removed. */
async function makeWay(path, folder) {
    if ((await realFolder(path)) === folder)
        return;
    const parent = (0,external_node_path_.dirname)(path);
    const stats = await look(parent);
    if (stats !== undefined && !stats.isDirectory())
        await (0,promises_.rm)(parent, { force: true });
    await (0,promises_.mkdir)(parent, { recursive: true });
    if (folder !== undefined && (await realFolder(path)) !== folder)
        throw new Error(`'${parent}' is another folder now`);
}
async function look(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if ((0,files/* isAbsent */.W0)(error))
            return undefined;
        throw error;
    }
}
async function realFolder(path) {
    try {
        return await (0,promises_.realpath)((0,external_node_path_.dirname)(path));
    }
    catch {
        return undefined;
    }
}
/** Reads a regular file and one byte more than is expected of it: a link is not followed, a pipe not waited for. */
async function readPlain(path, size) {
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        if (!(await handle.stat()).isFile())
            throw new Error(`'${path}' is not a file`);
        const buffer = Buffer.alloc(size + 1);
        let done = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, done, buffer.length - done);
            done += bytesRead;
            if (bytesRead === 0 || done === buffer.length)
                return buffer.subarray(0, done);
        }
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./src/build/guard.ts



/** Keeps build steps from reaching beyond their end: to be made before the first, and ended after the last. */
async function guardBuilds({ environment, log }) {
    const files = await guardRunnerFiles(environment);
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    return {
        mark: { COOLBOX_BUILD: token },
        async end() {
            const left = await (0,marked/* killMarked */.f)(`COOLBOX_BUILD=${token}`);
            if (left > 0)
                log.warning(`A build step left ${left === 1 ? 'a process' : `${left} processes`} running, now ended.`);
            const tampered = await files.restore();
            if (tampered.length > 0)
                log.warning(`A build step wrote to ${tampered.join(', ')} of this action; what it wrote was taken out.`);
        },
    };
}

// EXTERNAL MODULE: ./src/build/store.ts
var build_store = __webpack_require__(5001);
// EXTERNAL MODULE: ./src/build/transfer.ts + 1 modules
var transfer = __webpack_require__(58);
;// CONCATENATED MODULE: ./src/build/groups.ts









/**
 * Makes what is `missing` of `all`, in groups of equal fingerprints: brings from GitHub's cache what the store lacks, makes
 * each group, and saves to the cache what was built. Puts the runner's files back as they were.
 */
async function makeGroups(all, missing, { world, artifacts, jobs, cache: mayCache }, { platform, worth, fetches = () => true, make }) {
    const { log, signal } = world;
    const guard = await guardBuilds(world);
    const store = await (0,build_store/* openStore */.C)(artifacts, world.now);
    const cache = mayCache ? (0,world_cache/* openCache */.b)({ environment: world.environment, log, signal }) : world_cache/* NO_CACHE */.D;
    const everything = groupsOf(all);
    const entries = (0,bundles/* planTransfer */.H)([...everything].map(([fingerprint, group]) => ({
        fingerprint,
        pluginIds: group.map(({ plugin }) => plugin.id),
        worth: worth(group),
    })), platform);
    try {
        const groups = groupsOf(missing);
        const absent = new Set();
        for (const [fingerprint, group] of groups)
            if (fetches(group) && (await store.find(fingerprint)) === undefined)
                absent.add(fingerprint);
        const verify = (folder) => (0,entry/* isWhole */.wP)(folder, (0,external_node_path_.basename)(folder));
        const restored = await (0,transfer/* fetchEntries */.l)({ cache, store, log, entries, missing: absent, verify });
        const stopped = new AbortController();
        const either = AbortSignal.any([signal, stopped.signal]);
        const limit = (0,p_limit/* default */.A)(jobs);
        const built = new Set();
        // What the system refuses to one ends all, and all have ended before anything is cleared away or said.
        await Promise.all([...groups].map(([fingerprint, group]) => limit(async () => {
            if (either.aborted)
                return;
            try {
                if (await make(group, { store, log, signal: either, restored, mark: guard.mark }))
                    built.add(fingerprint);
            }
            catch (error) {
                stopped.abort(error);
            }
        })));
        either.throwIfAborted();
        const isKept = (fingerprint) => (0,files/* isThere */.$B)((0,external_node_path_.join)(store.folder, fingerprint, entry/* RECORD */.gv));
        const present = new Set([...everything.keys()].filter(isKept));
        await (0,transfer/* storeEntries */.u)({ cache, store, log, entries, built, present });
    }
    finally {
        await guard.end();
        await store.close();
    }
}
function groupsOf(planned) {
    const groups = new Map();
    for (const each of planned)
        groups.set(each.fingerprint, [...(groups.get(each.fingerprint) ?? []), each]);
    return groups;
}


/***/ }),

/***/ 4442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ collectOutputs; },
/* harmony export */   J: function() { return /* binding */ innerLink; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5855);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);





/**
 * Copies what the steps wrote outside the venv (`build.outputs`, paths and globs) from `root` to `folder`.
 * @throws Refusal `step_failed` naming every output that the steps did not leave.
 */
async function collectOutputs(outputs, root, folder, plugin) {
    const missing = [];
    for (const output of outputs) {
        const matches = (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .fg)(output) ? (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchGlobs */ .jv)([output]) : () => true;
        const files = (await filesBelow(root, (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .globBase */ .EI)(output))).filter(matches);
        if (files.length === 0)
            missing.push(output);
        for (const file of files) {
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
            await copyOutput(root, file, target);
        }
    }
    if (missing.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('step_failed', `The build steps of '${plugin}' ended, but left no ${missing.map((path) => `'${path}'`).join(', ')}.`, {
            hint: 'build.outputs lists what the steps write outside the venv, relative to the working directory.',
        });
    }
}
async function copyOutput(root, path, target) {
    const source = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source)).isSymbolicLink())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(innerLink(root, path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(source)), target);
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideRoot */ .p0)(root, path, 'An output of a build'), target);
}
/**
 * The target of a link among the outputs, as it is: relative, so that it is right wherever the working directory lies.
 * @throws Refusal `step_failed` when it leads out of the working directory.
 */
function innerLink(root, path, target) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) && (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), target)))
        return target;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('step_failed', `'${path}', an output of a build, is a link to '${target}'.`, {
        hint: 'Links in build.outputs are relative and stay inside the working directory. Have the step copy the file.',
    });
}
/** The files and links at or below a path. */
async function filesBelow(root, path) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideRoot */ .p0)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'An output of a build'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch((error) => {
        if ((0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return undefined;
        throw error;
    });
    if (entry?.isFile() === true)
        return [path];
    if (entry?.isSymbolicLink() === true)
        return [path];
    if (entry?.isDirectory() !== true)
        return [];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place);
    return (await Promise.all(names.map((name) => filesBelow(root, path === '' ? name : `${path}/${name}`)))).flat();
}


/***/ }),

/***/ 4983:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V7: function() { return /* binding */ mirrorLockfile; },
/* harmony export */   WM: function() { return /* binding */ Damaged; },
/* harmony export */   WR: function() { return /* binding */ placeOutputs; },
/* harmony export */   h_: function() { return /* binding */ copyVenv; },
/* harmony export */   zN: function() { return /* binding */ swapIn; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9840);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4442);








/** Thrown when an entry is not as it was recorded: something wrote through a hard link, or the disk lost a part. */
class Damaged extends Error {
    name = 'Damaged';
}
/**
 * Copies the venv of an entry to `folder` as if it had been built at `to.venv`: hard links, but for the files that name
 * their place and those that people edit.
 * @throws Damaged when a file of the entry is not as it was recorded.
 */
async function copyVenv(entry, folder, to, relocate) {
    const { record } = entry;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    for (const path of record.folders)
        if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .isFolder */ .lQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.folder, path)))
            throw new Damaged(path);
    for (const path of below(record.folders, 'venv/'))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), { recursive: true });
    for (const [index, file] of record.files.entries()) {
        if (!file.path.startsWith('venv/'))
            continue;
        if (index % 256 === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .isUntouched */ .O2)(entry.folder, file))
            throw new Damaged(file.path);
        const source = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.folder, file.path);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.path.slice('venv/'.length));
        if (file.moves || isOwned(file.path))
            rewrite(source, target, file, (bytes) => relocate(bytes, file.path, record.built_at, to));
        else
            link(source, target);
    }
    for (const { path, target } of record.links) {
        if (path.startsWith('venv/'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(moved(target, record.built_at, to), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path.slice('venv/'.length)));
    }
}
/**
 * Writes a lockfile beside the venv that was made from it. @param unfinished as for `writeWhole`.
 * @throws Refusal `step_failed` where it is no file any more.
 */
async function mirrorLockfile(from, to, unfinished) {
    const bytes = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesIfThere */ .PS)(from);
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('step_failed', `The lockfile '${from}' is no file any more.`, {
            hint: 'Have no build step remove or replace a lockfile that is declared.',
        });
    await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(to, bytes, unfinished);
}
/** Puts back what the steps wrote outside the venv: `build.outputs`, each file whole or not at all. */
async function placeOutputs(entry, root, work) {
    for (const file of entry.record.files) {
        if (!file.path.startsWith('outputs/'))
            continue;
        if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .isUntouched */ .O2)(entry.folder, file))
            throw new Damaged(file.path);
        const path = file.path.slice('outputs/'.length);
        const target = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .insideRoot */ .p0)(root, path, 'An output of a build');
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, 'output');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.folder, file.path), copy, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, target);
    }
    await placeLinks(entry, root, work);
}
/** Puts back the links among the outputs, each in one go. */
async function placeLinks(entry, root, work) {
    for (const { path, target } of entry.record.links) {
        if (!path.startsWith('outputs/'))
            continue;
        const output = path.slice('outputs/'.length);
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .insideRoot */ .p0)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(output), 'An output of a build'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(output));
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, 'link');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .innerLink */ .J)(root, output, target), link);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(link, place);
    }
}
/** Puts a finished venv where it belongs; what was there goes away. `work` is on the same file system. */
async function swapIn(finished, target, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    const old = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, 'old');
    for (let attempt = 0;; attempt++) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, old).catch(ignoreAbsent);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(finished, target);
            break;
        }
        catch (error) {
            // Another run put its own there in between; the one that comes last stays.
            if (attempt >= 20 || !isTaken(error))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
        }
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
}
function below(paths, prefix) {
    return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}
/**
 * Scripts and settings are copied: people edit them in place, which would write through a hard link. They are rewritten
 * even where they do not name their place as it is: a shell's quoting spells it in another way.
 */
function isOwned(path) {
    return /^venv\/(bin|Scripts)\/|^venv\/pyvenv\.cfg$/u.test(path);
}
function rewrite(source, target, { mode, mtime }, change) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, change((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(source)), { mode, flag: 'wx' });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, mode);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(target, mtime, mtime);
}
function link(source, target) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(source, target);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // File systems without hard links, and those that are full of them.
        if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(String(code)))
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(source, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    }
}
function moved(target, from, to) {
    for (const place of ['venv', 'root']) {
        if (target === from[place] || target.startsWith(`${from[place]}/`))
            return to[place] + target.slice(from[place].length);
    }
    return target;
}
function ignoreAbsent(error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        throw error;
}
function isTaken(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}


/***/ }),

/***/ 5080:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: function() { return /* binding */ runSteps; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/world/processes.ts + 4 modules
var processes = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
// EXTERNAL MODULE: ./src/build/environment.ts
var build_environment = __webpack_require__(8153);
;// CONCATENATED MODULE: ./src/build/last-lines.ts
/** Keeps the last `count` lines with at most `width` characters of each. A lone carriage return starts its line anew, as on a screen. */
function lastLines(count = 20, width = 400) {
    const decoder = new TextDecoder('utf-8', { fatal: false });
    const kept = [];
    let current = '';
    /** A carriage return was the last thing seen: what comes next decides whether the line ended or starts anew. */
    let returned = false;
    const append = (text) => {
        if (text === '')
            return;
        if (returned)
            current = '';
        returned = false;
        if (current.length <= width)
            current += text.slice(0, width + 1 - current.length);
    };
    const end = () => {
        returned = false;
        if (current.trim() !== '')
            kept.push(shortened(current, width));
        if (kept.length > count)
            kept.shift();
        current = '';
    };
    return {
        take(chunk) {
            const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
            appendOver(first);
            for (const line of rest) {
                end();
                appendOver(line);
            }
        },
        lines() {
            const last = current.trim() === '' ? [] : [shortened(current, width)];
            return [...kept, ...last].slice(-count);
        },
    };
    function appendOver(line) {
        const [first = '', ...anew] = line.split('\r');
        append(first);
        for (const text of anew) {
            returned = true;
            append(text);
        }
    }
}
function shortened(line, width) {
    return line.length > width ? `${line.slice(0, width)}…` : line;
}

;// CONCATENATED MODULE: ./src/build/steps.ts









/**
 * Runs build steps one after the other, each with its output in a block of its own, and returns how long each took.
 * @throws Refusal `step_failed` for the first that fails, does not end in time, has no folder to run in or is called off.
 */
async function runSteps(steps, context) {
    const times = [];
    for (const step of steps)
        times.push({ name: step.name, seconds: await runStep(step, context) });
    return times;
}
async function runStep(step, context) {
    const { log, label, timeoutMs, signal } = context;
    const who = `The step '${(0,plain/* brief */.d)(step.name)}' of the plugin '${(0,plain/* brief */.d)(label)}'`;
    checkSignal(signal, who);
    const cwd = await folderOf(step, context, who);
    const environment = (0,build_environment/* laidOver */.JG)(process.platform, context.environment, step.environment, context.mark);
    const [argv, windowsVerbatimArguments] = wordsOf(step.run);
    const command = { argv, cwd, environment };
    const last = lastLines();
    const ended = await log.block(`${label}: ${step.name}`, (output) => (0,processes.run)(command, {
        timeoutMs,
        signal,
        windowsVerbatimArguments,
        onOutput(chunk) {
            last.take(chunk);
            return output(chunk);
        },
    }));
    checkSignal(signal, who);
    const failure = failureOf(ended, command, timeoutMs);
    if (failure === undefined)
        return ended.seconds;
    throw new errors/* Refusal */.P_('step_failed', [`${who} ${failure.message}.`, ...quoted(last.lines())].join('\n'), {
        hint: failure.hint,
    });
}
/** The folder a step runs in, links resolved, so that no link that changes later leads it elsewhere. */
async function folderOf({ cwd }, { root }, who) {
    const named = `its cwd '${(0,plain/* brief */.d)(cwd ?? '.')}'`;
    const refuse = (what, hint) => new errors/* Refusal */.P_('step_failed', `${who} cannot run: ${what}.`, { hint });
    try {
        const folder = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, cwd ?? '.'));
        if (!(0,files/* isWithin */.UO)(await (0,promises_.realpath)(root), folder)) {
            throw refuse(`${named} lies outside the working directory`, 'A cwd stays inside, also through symbolic links.');
        }
        if (!(await (0,promises_.stat)(folder)).isDirectory())
            throw refuse(`${named} is a file`, 'Name the folder the file is in.');
        return folder;
    }
    catch (error) {
        if (!(0,files/* isAbsent */.W0)(error))
            throw error;
        throw refuse(`${named} is not there`, `A cwd is relative to the working directory '${(0,plain/* brief */.d)(root)}'.`);
    }
}
function checkSignal(signal, who) {
    if (signal?.aborted !== true)
        return;
    const reason = signal.reason;
    if (reason instanceof errors/* Refusal */.P_)
        throw reason;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new errors/* Refusal */.P_('step_failed', `${who} was stopped: ${(0,plain/* brief */.d)(why)}.`, { cause: reason });
}
/** What to start, and whether its words are for Windows' shell, which wants them exactly as they were written. */
function wordsOf(step) {
    if ('argv' in step) {
        const [first = '', ...rest] = step.argv;
        return [[first, ...rest], false];
    }
    if (process.platform === 'win32')
        return [['cmd.exe', '/d', '/s', '/c', `"${step.script}"`], true];
    return [['/bin/sh', '-e', '-c', step.script], false];
}
function failureOf({ code, signal, timedOut }, { argv, cwd, environment }, timeoutMs) {
    const shown = (0,processes.commandLine)(argv);
    if (timedOut) {
        return {
            message: `did not end within ${(0,words/* inWords */.r)(timeoutMs)} and was stopped: ${shown}`,
            hint: 'Raise the input step-timeout if it needs longer, or find out what it waits for; it has no stdin to read from.',
        };
    }
    if (code === 0)
        return undefined;
    const again = `It ran in '${(0,plain/* brief */.d)(cwd)}'${'VIRTUAL_ENV' in environment ? ', with the venv active' : ''}.`;
    if (code === 127) {
        return {
            message: `failed with exit code 127, command not found: ${shown}`,
            hint: 'Install the program before this action runs (for npm, for example, with actions/setup-node), and check PATH.',
        };
    }
    if (code === 126) {
        return {
            message: `failed with exit code 126, not executable: ${shown}`,
            hint: 'Make the file executable (chmod +x) in git.',
        };
    }
    if (signal !== null) {
        const hint = signal === 'SIGKILL' ? 'The system may have been out of memory: lower the input jobs.' : again;
        return { message: `was ended by ${signal}: ${shown}`, hint };
    }
    return { message: `failed with exit code ${String(code)}: ${shown}`, hint: again };
}
function quoted(lines) {
    return lines.length === 0
        ? ['It printed nothing.']
        : ['The last it printed:', ...lines.map((line) => `  ${(0,plain.plain)(line)}`)];
}


/***/ }),

/***/ 1932:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubLog: function() { return /* reexport */ githubLog; },
  onceAPlace: function() { return /* binding */ onceAPlace; },
  q: function() { return /* binding */ progress; },
  terminalLog: function() { return /* reexport */ terminalLog; }
});

// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/spool.ts



const PIECE = 64 * 1024;
/** Small chunks weigh more than their bytes. */
const CHUNKS = 1024;
function createSpool({ folder = (0,external_node_os_.tmpdir)(), inMemory = 256 * 1024, limit = 1024 ** 3 } = {}) {
    let waiting = [];
    let waitingBytes = 0;
    let file;
    let onDisk = 0;
    let lost = 0;
    let turn = Promise.resolve();
    const keep = async (chunk) => {
        // Once something is lost, all that follows is: output with a hole in it would mislead.
        if (lost > 0 || onDisk + waitingBytes + chunk.length > limit) {
            lost += chunk.length;
            return;
        }
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes > inMemory || waiting.length > CHUNKS)
            await spill();
    };
    const spill = async () => {
        try {
            file ??= await openFile(folder);
            const bytes = Buffer.concat(waiting, waitingBytes);
            await writeAll(file.handle, bytes, onDisk);
            onDisk += bytes.length;
        }
        catch {
            lost += waitingBytes;
        }
        waiting = [];
        waitingBytes = 0;
    };
    return {
        add: (chunk) => (turn = turn.then(() => keep(chunk))),
        async replay(take) {
            await turn;
            if (file !== undefined)
                await readAll(file.handle, onDisk, take);
            for (const chunk of waiting)
                await take(chunk);
            return lost;
        },
        async remove() {
            await turn;
            waiting = [];
            await file?.handle.close();
            await file?.remove();
            file = undefined;
        },
    };
}
async function openFile(parent) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'plugin-output-'));
    const remove = async () => {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, 'output'), 'wx+', 0o600);
        // Gone from the folder at once: nothing is left behind however this process ends, and no step can find it.
        // Windows does not let go of an open file's name; there the second removal does it.
        await remove();
        return { handle, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function writeAll(handle, bytes, from) {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
        done += bytesWritten;
    }
}
async function readAll(handle, size, take) {
    for (let done = 0; done < size;) {
        // A new buffer for each piece: the taker may keep it until it is written.
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, Math.min(PIECE, size - done), done);
        if (bytesRead === 0)
            return;
        await take(buffer.subarray(0, bytesRead));
        done += bytesRead;
    }
}

;// CONCATENATED MODULE: ./src/world/stage.ts

function createStage(write, frameOf, spooling = {}) {
    const waiting = [];
    let taken = false;
    /** Shows what has waited, in the order in which it came. Whoever frees the stage does it, before its own block is over. */
    const leave = async () => {
        try {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
                if (typeof next === 'string')
                    await write(next);
                else
                    await next.replay();
            }
        }
        finally {
            taken = false;
        }
    };
    const streamed = async (title, work) => {
        taken = true;
        const frame = frameOf(title);
        let open = true;
        try {
            await write(frame.open);
            return await work(async (chunk) => {
                // Output that comes after the end would stand outside the frame.
                if (open)
                    await write(frame.pass(chunk));
            });
        }
        finally {
            open = false;
            await write(frame.close());
            await leave();
        }
    };
    const spooled = async (title, work) => {
        const spool = createSpool(spooling);
        const replay = async () => {
            const frame = frameOf(title);
            await write(frame.open);
            try {
                const lost = await spool.replay((chunk) => write(frame.pass(chunk)));
                if (lost > 0)
                    await write(frame.pass(Buffer.from(`\n… ${lost} bytes of output could not be kept\n`)));
            }
            finally {
                await write(frame.close());
                await spool.remove();
            }
        };
        let open = true;
        try {
            return await work(async (chunk) => {
                if (open)
                    await spool.add(chunk);
            });
        }
        finally {
            open = false;
            waiting.push({ replay });
            if (!taken) {
                taken = true;
                await leave();
            }
        }
    };
    return {
        get streaming() {
            return taken;
        },
        say(text) {
            if (taken)
                waiting.push(text);
            else
                void write(text);
        },
        block: (title, work) => (taken ? spooled(title, work) : streamed(title, work)),
    };
}

;// CONCATENATED MODULE: ./src/world/log-github.ts



/** GitHub keeps 10 annotations of a kind a step and drops the rest without a word. */
const ANNOTATIONS = 10;
/** The log of a job on GitHub: groups, annotations, and foreign output between `stop-commands` and a token that nobody can guess. */
function githubLog(write, spooling = {}) {
    const stage = createStage(write, log_github_frame, spooling);
    const shown = { notice: 0, warning: 0, error: 0 };
    const annotate = (kind, message, place) => {
        shown[kind] += 1;
        stage.say(shown[kind] <= ANNOTATIONS ? annotation(kind, message, place) : `${(0,plain.plain)(inLine(kind, message, place))}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            stage.say(`${(0,plain.plain)(line)}\n`);
        },
        notice(message, place) {
            annotate('notice', message, place);
        },
        warning(message, place) {
            annotate('warning', message, place);
        },
        error(message, place) {
            annotate('error', message, place);
        },
        block: stage.block,
    };
}
/** A message with its kind and place before it, as compilers print it. */
function inLine(kind, message, place) {
    if (place === undefined)
        return `${kind}: ${message}`;
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
    return `${kind}: ${where}: ${message}`;
}
function log_github_frame(title) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    let last;
    return {
        open: `::group::${escapeData((0,plain/* visible */.R)(title).replaceAll('\n', ' '))}\n::stop-commands::${token}\n`,
        pass(chunk) {
            last = chunk.at(-1) ?? last;
            return chunk;
        },
        close: () => `${last === undefined || last === NEWLINE ? '' : '\n'}::${token}::\n::endgroup::\n`,
    };
}
const NEWLINE = 0x0a;
function annotation(kind, message, place) {
    const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${kind}${properties === '' ? '' : ` ${properties}`}::${escapeData((0,plain/* visible */.R)(message).replaceAll('##[', '## ['))}\n`;
}
// The escaping of @actions/core, here because loading that package costs more than starting Node itself.
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./src/world/tame.ts
var world_tame = __webpack_require__(5227);
;// CONCATENATED MODULE: ./src/world/log-terminal.ts




/** The log on a terminal or in a file: headings and indented output, no runner command anywhere. */
function terminalLog(write, { color = false, ...spooling } = {}) {
    const paint = (code, text) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
    const stage = createStage(write, (title) => log_terminal_frame(paint(BOLD, (0,plain.plain)(oneLine(title))), color), spooling);
    const say = (text) => {
        stage.say(`${text}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            say((0,plain.plain)(line));
        },
        notice(message, place) {
            say(paint(CYAN, (0,plain.plain)(inLine('notice', message, place))));
        },
        warning(message, place) {
            say(paint(YELLOW, (0,plain.plain)(inLine('warning', message, place))));
        },
        error(message, place) {
            say(paint(RED, (0,plain.plain)(inLine('error', message, place))));
        },
        block: stage.block,
    };
}
const BOLD = 1;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;
function oneLine(title) {
    return (0,plain/* visible */.R)(title).replaceAll('\n', ' ');
}
function log_terminal_frame(heading, color) {
    const tame = (0,world_tame/* tamed */.k)(color);
    let atStart = true;
    const indented = (text) => {
        if (text === '')
            return Buffer.alloc(0);
        // A newline at the very end indents nothing yet: the next chunk may never come.
        const body = text.replace(/\n(?!$)/gu, '\n  ');
        const bytes = Buffer.from(atStart ? `  ${body}` : body, 'latin1');
        atStart = text.endsWith('\n');
        return bytes;
    };
    return {
        open: `${heading}\n`,
        pass: (chunk) => indented(tame.take(chunk)),
        close() {
            const rest = indented(tame.end());
            const reset = Buffer.from(color ? '\x1b[0m' : '');
            return Buffer.concat([rest, reset, Buffer.from(atStart ? '' : '\n')]);
        },
    };
}

;// CONCATENATED MODULE: ./src/world/log.ts



/**
 * Says `still <text> (1 min 30 s)` from time to time, so that nobody takes long work for a hang; returns what ends it.
 * Silent while foreign output is shown: that is the progress. Does not keep the process alive.
 */
function progress(log, text, { everyMs = 30_000 } = {}) {
    const started = performance.now();
    const timer = setInterval(() => {
        if (log.streaming !== true)
            log.info(`still ${text} (${(0,words/* inWords */.r)(performance.now() - started)})`);
    }, everyMs);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
}
/** A log that says what is to be said of a place in a file only once, however many parts of a command find it. */
function onceAPlace(log) {
    const said = new Set();
    const once = (kind, message, place) => {
        const what = place === undefined ? undefined : JSON.stringify([kind, message, place]);
        if (what !== undefined && said.has(what))
            return;
        if (what !== undefined)
            said.add(what);
        log[kind](message, place);
    };
    return {
        get streaming() {
            return log.streaming;
        },
        info: (line) => {
            log.info(line);
        },
        notice: (message, place) => {
            once('notice', message, place);
        },
        warning: (message, place) => {
            once('warning', message, place);
        },
        error: (message, place) => {
            once('error', message, place);
        },
        block: (title, work) => log.block(title, work),
    };
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