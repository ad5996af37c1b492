"use strict";
exports.id = 3438;
exports.ids = [3438,2380];
exports.modules = {

/***/ 429:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planTransfer; },
/* harmony export */   M: function() { return /* binding */ entryOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** With more entries a run could exceed 50 requests: each takes up to 2 to restore and 4 to save. */
const MOST_ENTRIES = 8;
const VERSION = 'coolbox-env-v1';
/**
 * The entries in which built environments travel: one each, or, when there are more than 8, in at most 8 bundles. A
 * plugin's bundle is decided by its id, so that a change of one plugin touches one bundle. `platform` names everything
 * outside a fingerprint that tells runners apart, such as `linux-x86_64`.
 */
function planTransfer(groups, platform) {
    const travelling = new Map();
    for (const { fingerprint, pluginIds, worth } of groups) {
        if (worth)
            travelling.set(fingerprint, [...pluginIds].sort()[0] ?? fingerprint);
    }
    const fingerprints = [...travelling.keys()].sort();
    if (fingerprints.length <= MOST_ENTRIES) {
        return fingerprints.map((fingerprint) => ({
            name: fingerprint,
            key: `${VERSION}-${fingerprint}`,
            fingerprints: [fingerprint],
        }));
    }
    const buckets = new Map();
    for (const fingerprint of fingerprints) {
        const bucket = bucketOf(travelling.get(fingerprint) ?? fingerprint);
        buckets.set(bucket, [...(buckets.get(bucket) ?? []), fingerprint]);
    }
    return [...buckets]
        .sort(([left], [right]) => left - right)
        .map(([bucket, inside]) => {
        const name = `${bucket}of${MOST_ENTRIES}`;
        const prefix = `${VERSION}-${platform.replaceAll(',', '_')}-${name}-`;
        return { name, prefix, key: bundleKey(prefix, inside), fingerprints: inside };
    });
}
/** The entry as it is saved when only some of its environments could be built; undefined when none could. */
function entryOf(entry, built) {
    const fingerprints = entry.fingerprints.filter((fingerprint) => built.has(fingerprint));
    if (fingerprints.length === 0)
        return undefined;
    if (entry.prefix === undefined)
        return entry;
    return { ...entry, fingerprints, key: bundleKey(entry.prefix, fingerprints) };
}
function bundleKey(prefix, fingerprints) {
    return prefix + sha256([...fingerprints].sort().join('\n')).toString('hex');
}
function bucketOf(pluginId) {
    return sha256(pluginId).readUInt32BE(0) % MOST_ENTRIES;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest();
}


/***/ }),

/***/ 5001:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ openStore; },
/* harmony export */   o: function() { return /* binding */ clearAbandoned; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9840);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5971);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6269);








const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000;
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;
const WORK = /^work-(?<owner>.+-\d+-[0-9a-f]{8})(?:\.\w+)?$/u;
/** Opens the store, made if need be, and clears away what killed runs left behind. */
async function openStore(artifacts, now) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(artifacts, _owner_js__WEBPACK_IMPORTED_MODULE_6__/* .STORE */ .er);
    await makeFolder(folder);
    await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n', (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .unfinishedIn */ .Fp)(folder));
    await clearAbandoned(artifacts, now());
    const mine = `work-${(0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownName */ .qU)()}`;
    const { ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder);
    const isInPlace = async () => {
        const now = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => undefined);
        return now?.isDirectory() === true && now.ino === ino;
    };
    /** A step that moves the store away, or puts a link in its place, would have us write elsewhere. */
    const checkPlace = async () => {
        if (await isInPlace())
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('step_failed', `A build step has removed or replaced '${folder}', which builds are kept in.`, {
            hint: 'Have no step touch it; run again, and all that is missing is built anew.',
        });
    };
    return {
        folder,
        async find(fingerprint) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fingerprint);
            const record = (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecord */ .aE)(place, fingerprint);
            if (record === undefined)
                return undefined;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(place, now(), now()).catch(() => undefined);
            return { folder: place, record };
        },
        async workFolder() {
            await checkPlace();
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place, { recursive: true });
            return place;
        },
        async add(work, facts) {
            await checkPlace();
            const record = { schema: 1, ...facts, ...(await (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .listTree */ .nT)(work, Object.values(facts.built_at))) };
            await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, _entry_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv), JSON.stringify(record));
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, facts.fingerprint);
            const faster = () => {
                const theirs = (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecord */ .aE)(place, facts.fingerprint);
                return theirs === undefined ? undefined : { folder: place, record: theirs };
            };
            // Another run may have been faster; what it built is as good.
            const there = faster();
            if (there !== undefined)
                return there;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(place, { recursive: true, force: true });
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(work, place);
                return { folder: place, record };
            }
            catch (error) {
                const late = faster();
                if (late === undefined)
                    throw error;
                return late;
            }
        },
        async discard(fingerprint) {
            const away = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fingerprint), away).catch((error) => {
                if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(error))
                    throw error;
            });
        },
        async close() {
            if (!(await isInPlace()))
                return;
            await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mine));
            for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
                if (!/^[0-9a-f]{64}$/u.test(name))
                    continue;
                const used = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
                if (used !== undefined && now().getTime() - used.mtimeMs > UNUSED_FOR) {
                    await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
                }
            }
        },
    };
}
/** One folder at a time: made in one go, Node says of a read-only file system that something is not there. */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return;
        if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(error) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
        await makeFolder(folder);
    }
}
/** Clears away what killed runs left in the store below `artifacts`, where there is one. */
async function clearAbandoned(artifacts, now) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(artifacts, _owner_js__WEBPACK_IMPORTED_MODULE_6__/* .STORE */ .er);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        if (_turn_js__WEBPACK_IMPORTED_MODULE_7__/* .TURN */ .SR.test(name))
            await (0,_turn_js__WEBPACK_IMPORTED_MODULE_7__/* .endIfGone */ .og)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
        const owner = WORK.exec(name)?.groups?.['owner'];
        if (owner === undefined)
            continue;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
        const old = since !== undefined && now.getTime() - since.mtimeMs > ABANDONED_AFTER;
        if (old || (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isGone */ .ST)(owner))
            await clear((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
}
/** What cannot be cleared away, or is cleared by another run meanwhile, is no reason to fail: a later run tries again. */
async function clear(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}


/***/ }),

/***/ 58:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: function() { return /* binding */ fetchEntries; },
  u: function() { return /* binding */ storeEntries; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/build/bundles.ts
var bundles = __webpack_require__(429);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/build/link-tree.ts



/**
 * Copies a folder's folders, files and symbolic links to a new place: files by hardlinks, or by bytes where the disk has
 * none. Pipes and sockets are left out.
 */
async function linkTree(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true })) {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (entry.isDirectory())
            await linkTree(source, target);
        else if (entry.isSymbolicLink())
            await (0,promises_.symlink)(await (0,promises_.readlink)(source), target);
        else if (entry.isFile())
            await linkOrCopy(source, target);
    }
    // Kept writable for us: what cannot be written cannot be removed.
    await (0,promises_.chmod)(to, ((await (0,promises_.lstat)(from)).mode & 0o777) | 0o700);
}
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.link)(source, target);
    }
    catch {
        const { mtimeMs } = await (0,promises_.lstat)(source);
        await (0,promises_.copyFile)(source, target, external_node_fs_.constants.COPYFILE_EXCL);
        await (0,promises_.utimes)(target, mtimeMs / 1000, mtimeMs / 1000);
    }
}

;// CONCATENATED MODULE: ./src/build/transfer.ts





/**
 * Brings environments from the cache into the store and returns the fingerprints of `missing` that are there now. What
 * an entry holds is believed only when `verify` (given the absolute path of one environment's folder) says true.
 */
async function fetchEntries({ cache, store, log, entries, missing, verify, }) {
    const wanted = entries.filter(({ fingerprints }) => fingerprints.some((fingerprint) => missing.has(fingerprint)));
    const arrived = new Set();
    await inWorkFolder({ cache, store, log }, wanted, async (work, { name, key, prefix, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        if ((await cache.restore(folder, key, prefix)) === 'miss')
            return;
        for (const fingerprint of await foldersIn(folder)) {
            if (!missing.has(fingerprint) || !fingerprints.includes(fingerprint))
                continue;
            const unpacked = (0,external_node_path_.join)(folder, fingerprint);
            if (await verify(unpacked).catch(() => false)) {
                await moveIn(unpacked, (0,external_node_path_.join)(store.folder, fingerprint), verify);
                arrived.add(fingerprint);
            }
            else {
                log.warning(`The cache entry ${key} holds another content for ${fingerprint} than it says. It is not used; the environment is built. ` +
                    'Delete the entry with `gh cache delete` to have it saved anew.');
            }
        }
        // What is not needed here takes room on the disk.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    });
    return arrived;
}
/** Saves the entries that carry an environment of `built`, with all of theirs that are `present` in the store. */
async function storeEntries({ cache, store, log, entries, built, present, }) {
    const changed = cache.writable()
        ? entries
            .filter(({ fingerprints }) => fingerprints.some((fingerprint) => built.has(fingerprint)))
            .map((entry) => (0,bundles/* entryOf */.M)(entry, present))
            .filter((entry) => entry !== undefined)
        : [];
    const outcomes = new Map();
    await inWorkFolder({ cache, store, log }, changed, async (work, { name, key, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        const saved = await cache.save(folder, key, async () => {
            for (const fingerprint of fingerprints)
                await linkTree((0,external_node_path_.join)(store.folder, fingerprint), (0,external_node_path_.join)(folder, fingerprint));
        });
        outcomes.set(key, saved);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    });
    return outcomes;
}
/** Packing uses every core and the network carries a few streams at once. */
const AT_A_TIME = 4;
async function inWorkFolder({ cache, store, log }, entries, carry) {
    if (entries.length === 0)
        return;
    let work;
    try {
        // A folder of this process alone: two runs in one workspace do not meet.
        work = await store.workFolder();
    }
    catch (error) {
        log.warning(`No room to pack and unpack below '${store.folder}': ${reasonOf(error)}. This run goes on without the cache.`);
        return;
    }
    const limit = (0,p_limit/* default */.A)(AT_A_TIME);
    await Promise.all(entries.map((entry) => limit(() => carry(work, entry)).catch((error) => {
        log.warning(`The cache entry ${entry.key} is left out: ${reasonOf(error)}.`);
    })));
    // First: what was given up may still be unpacking here.
    await cache.close();
    await (0,promises_.rm)(work, { recursive: true, force: true }).catch(() => undefined);
}
const FINGERPRINT = /^[0-9a-f]{64}$/;
/** Names of the environments in an unpacked entry; links to folders elsewhere do not count. */
async function foldersIn(folder) {
    if (!(await (0,promises_.lstat)(folder)).isDirectory())
        return [];
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && FINGERPRINT.test(entry.name)).map(({ name }) => name);
}
/** What is at its place already was put there by another run and is as good, if it is whole. */
async function moveIn(from, to, verify) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch {
        if (await verify(to).catch(() => false))
            return;
        await (0,promises_.rm)(to, { recursive: true, force: true });
        await (0,promises_.rename)(from, to);
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9630:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: function() { return /* binding */ NO_CACHE; },
  b: function() { return /* binding */ openCache; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/cache-rights.ts
/** Whether there is a cache service, by the rule of @actions/cache, known before that is loaded. */
function isOffered(environment) {
    const second = environment['ACTIONS_CACHE_SERVICE_V2'] ? environment['ACTIONS_RESULTS_URL'] : '';
    return Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && (second || environment['ACTIONS_CACHE_URL']));
}
/** Whether this run may restore. */
function mayRead(environment) {
    return !['none', 'write-only'].includes(modeOf(environment));
}
/** Whether this run may save, as far as can be known without asking. */
function mayWrite(environment) {
    return (!['none', 'read'].includes(modeOf(environment)) && hasWritableScope(environment['ACTIONS_RUNTIME_TOKEN'] ?? ''));
}
/** ACTIONS_CACHE_MODE, in which the runner says what an untrusted trigger may do: none, read, write or write-only. */
function modeOf(environment) {
    return (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}
/**
 * Whether the run's token names a scope with the right to write (bit 2 of `Permission`). The service would say so
 * too, but only after everything was packed. A token that reads otherwise is left to the service.
 */
function hasWritableScope(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const scopes = JSON.parse(String(claims.ac));
        return scopes.length === 0 || scopes.some(({ Permission }) => (Number(Permission) & 2) === 2);
    }
    catch {
        return true;
    }
}

// EXTERNAL MODULE: ./src/world/cache-trouble.ts
var cache_trouble = __webpack_require__(2332);
// EXTERNAL MODULE: ./src/world/courier.ts
var world_courier = __webpack_require__(2287);
;// CONCATENATED MODULE: ./src/world/cache.ts




/** A cache that keeps nothing: where there is no service, the local store is all there is. */
const NO_CACHE = {
    writable: () => false,
    restore: () => Promise.resolve('miss'),
    save: () => Promise.resolve('skipped'),
    requests: () => 0,
    close: () => Promise.resolve(),
};
/** GitHub's cache service as the environment names it, or `NO_CACHE` where it names none. */
function openCache({ environment, log, deadlines = DEADLINES, signal, program }) {
    if (!isOffered(environment))
        return NO_CACHE;
    let open = signal?.aborted !== true;
    let writable = mayWrite(environment);
    let requests = 0;
    const couriers = new Map();
    const close = async () => {
        const ending = [...couriers.values()];
        couriers.clear();
        await Promise.all(ending.map((courier) => courier.end()));
        requests += ending.reduce((sum, courier) => sum + courier.requests(), 0);
    };
    /** Ends all use of the service for this run, said once: asking on would only cost time. */
    const giveUp = async (message) => {
        if (!open)
            return;
        open = false;
        log.warning(`${message} ${GOES_ON}`);
        await close();
    };
    signal?.addEventListener('abort', () => {
        open = false;
        void close();
    });
    const ask = async (folder, errand, patience) => {
        const root = (0,external_node_path_.dirname)(folder);
        try {
            const courier = couriers.get(root) ?? (0,world_courier/* startCourier */.w)(root, settings(environment), program);
            couriers.set(root, courier);
            return await courier.ask({ ...errand, name: (0,external_node_path_.basename)(folder) }, patience);
        }
        catch (error) {
            return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
        }
    };
    /** The key that was found or saved. Anything else is said here, and is undefined. */
    const judge = async (outcome, errand) => {
        switch (outcome.kind) {
            case 'late':
                await giveUp(`The cache service was given ${outcome.seconds} s to ${errand} and did not finish.`);
                return undefined;
            case 'gone':
                await giveUp(`The process that was to ${errand} is gone: ${outcome.detail}.`);
                return undefined;
            case 'done': {
                if (outcome.matched !== null)
                    return outcome.matched;
                const trouble = (0,cache_trouble/* troubleIn */.H)(outcome.lines);
                if (trouble === undefined || trouble.kind === 'exists' || !open)
                    return undefined;
                const message = `${SENTENCES[trouble.kind](errand)} (${trouble.detail})`;
                if (trouble.kind === 'damaged')
                    log.warning(message);
                else if (trouble.kind === 'read-only' || trouble.kind === 'full') {
                    if (writable)
                        log.warning(message);
                    writable = false;
                }
                else
                    await giveUp(message);
                return undefined;
            }
        }
    };
    const maySave = () => open && writable;
    return {
        writable: maySave,
        restore: async (folder, key, prefix) => {
            if (!open || !mayRead(environment))
                return 'miss';
            const patience = { answer: deadlines.answer, whole: deadlines.restore };
            const found = await judge(await ask(folder, { task: 'restore', key, prefix }, patience), `restore ${key}`);
            if (found === undefined)
                return 'miss';
            return found === key ? 'hit' : 'partial';
        },
        save: async (folder, key, fill) => {
            if (!maySave())
                return 'skipped';
            const brief = { answer: deadlines.answer, whole: deadlines.answer };
            const there = mayRead(environment) ? await ask(folder, { task: 'lookup', key }, brief) : undefined;
            // The service may match by prefix as well: only the same key is the same entry.
            if (there !== undefined && (await judge(there, `look up ${key}`)) === key)
                return 'exists';
            if (!maySave())
                return 'skipped';
            try {
                await fill();
            }
            catch (error) {
                log.warning(`Could not gather ${key} for the cache: ${error instanceof Error ? error.message : String(error)}.`);
                return 'skipped';
            }
            const patience = { answer: deadlines.save, whole: deadlines.save };
            const outcome = await ask(folder, { task: 'save', key }, patience);
            if ((await judge(outcome, `save ${key}`)) !== undefined)
                return 'saved';
            return outcome.kind === 'done' && (0,cache_trouble/* troubleIn */.H)(outcome.lines)?.kind === 'exists' ? 'exists' : 'skipped';
        },
        requests: () => [...couriers.values()].reduce((sum, courier) => sum + courier.requests(), requests),
        close,
    };
}
const DEADLINES = { answer: 15, restore: 300, save: 300 };
const GOES_ON = 'This run goes on without it; what is not in the local store is built.';
const SENTENCES = {
    away: () => 'The cache service cannot be reached.',
    failing: (errand) => `The cache service failed to ${errand}.`,
    limited: () => 'The cache service limits the rate of requests.',
    refused: (errand) => `The cache service refused to ${errand}.`,
    'read-only': () => 'The cache is read-only for this run: nothing is saved.',
    full: () => 'The cache has no storage left: nothing is saved. Delete entries (`gh cache delete`) or raise the limit.',
    damaged: (errand) => `Could not ${errand}. A damaged entry stays until \`gh cache delete\` removes it.`,
};
/** The library waits ten minutes for a segment of 128 MiB by default. */
function settings(environment) {
    return { SEGMENT_DOWNLOAD_TIMEOUT_MINS: '2', ...environment };
}


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


/***/ }),

/***/ 370:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: function() { return /* binding */ pLimit; }
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	validateConcurrency(concurrency);

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			queue.dequeue()();
			// Since `pendingCount` has been decreased by one, increase `activeCount` by one.
			activeCount++;
		}
	};

	const next = () => {
		activeCount--;

		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();

		resolve(result);

		try {
			await result;
		} catch {}

		next();
	};

	const enqueue = (function_, resolve, arguments_) => {
		// Queue `internalResolve` instead of the `run` function
		// to preserve asynchronous context.
		new Promise(internalResolve => {
			queue.enqueue(internalResolve);
		}).then(
			run.bind(undefined, function_, resolve, arguments_),
		);

		(async () => {
			// This function needs to wait until the next microtask before comparing
			// `activeCount` to `concurrency`, because `activeCount` is updated asynchronously
			// after the `internalResolve` function is dequeued and called. The comparison in the if-statement
			// needs to happen asynchronously as well to get an up-to-date value for `activeCount`.
			await Promise.resolve();

			if (activeCount < concurrency) {
				resumeNext();
			}
		})();
	};

	const generator = (function_, ...arguments_) => new Promise(resolve => {
		enqueue(function_, resolve, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				queue.clear();
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
	});

	return generator;
}

function limitFunction(function_, option) {
	const {concurrency} = option;
	const limit = pLimit(concurrency);

	return (...arguments_) => limit(() => function_(...arguments_));
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
;