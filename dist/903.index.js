export const id = 903;
export const ids = [903];
export const modules = {

/***/ 1491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideModules: () => (/* binding */ provideModules)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/build/groups.ts + 2 modules
var groups = __webpack_require__(3678);
// EXTERNAL MODULE: ./src/build/store.ts
var build_store = __webpack_require__(5001);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/wasm/aside.ts
var aside = __webpack_require__(2152);
// EXTERNAL MODULE: ./src/build/blame.ts
var build_blame = __webpack_require__(9295);
// EXTERNAL MODULE: ./src/build/turn.ts
var turn = __webpack_require__(6269);
// EXTERNAL MODULE: ./src/wasm/inspect.ts + 11 modules
var inspect = __webpack_require__(3112);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/build/lock.ts
var lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/build/place.ts
var build_place = __webpack_require__(4983);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/wasm/lock.ts
var wasm_lock = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/wasm/put.ts












/**
 * Puts a module of an entry where the manifest says, in one go, unless `facts`, told from a copy of it, are a Refusal;
 * returns them.
 * @throws Damaged when it is not as it was recorded.
 */
async function placeModule(entry, module, { root, store }, facts) {
    const copy = (0,external_node_path_.join)(await store.workFolder(), 'module');
    const recorded = entry.record.files.find(({ path }) => path === `outputs/${module}`);
    if (recorded !== undefined) {
        await (0,external_node_fs_promises_.copyFile)((0,external_node_path_.join)(entry.folder, recorded.path), copy, external_node_fs_.constants.COPYFILE_FICLONE);
        if ((await digestOf(copy)) !== recorded.sha256)
            throw new build_place/* Damaged */.WM(module);
    }
    const known = await facts(copy);
    if (known instanceof errors/* Refusal */.P)
        return known;
    if (recorded === undefined)
        throw new build_place/* Damaged */.WM(module);
    const place = (0,aside/* ownPlace */.yd)(root, module);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
    await (0,external_node_fs_promises_.rename)(copy, place);
    return known;
}
/** Puts back what the steps wrote beside modules: `wasm.build.outputs`. Modules are put in place one by one. */
async function placeBeside(entry, modules, { root, store }) {
    const others = entry.record.files.filter(({ path }) => !modules.includes(path.slice('outputs/'.length)));
    await (0,build_place/* placeOutputs */.WR)({ ...entry, record: { ...entry.record, files: others } }, root, await store.workFolder());
}
/** What an entry holds beside these modules, as lock.json has it. */
function outputsOf({ record }, modules) {
    return record.files
        .filter(({ path }) => path.startsWith('outputs/'))
        .map(({ path, sha256 }) => ({ path: path.slice('outputs/'.length), sha256 }))
        .filter(({ path }) => !modules.includes(path));
}
/** Mirrors the module's lockfiles and writes what is known of it to lock.json. */
async function record(planned, facts, made, { root, store, signal, now }) {
    const { plugin, folder, module, lockfiles, runtimes } = planned;
    // A build step may have put a link in its way since it was planned.
    (0,files/* insideRoot */.p0)(root, folder, 'The folder of a plugin');
    const work = await store.workFolder();
    if (!(0,parts/* hasVenv */.sE)(plugin)) {
        const gone = ((0,lock/* readLock */.mF)(folder)?.lock.resolved.lockfiles ?? []).filter(({ path }) => !lockfiles.some((each) => (0,external_node_path_.basename)(each.path) === (0,external_node_path_.basename)(path)));
        for (const { path } of gone)
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), { force: true }).catch(() => undefined);
    }
    for (const { path } of lockfiles)
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path)), (0,external_node_path_.join)(work, 'lockfile'));
    const wasm = {
        module: module.path,
        ...made,
        sha256: facts.sha256,
        size: facts.size,
        form: facts.form,
        wasi: facts.wasi,
        imports: [...facts.imports],
        exports: [...facts.exports],
        declared: module.entrypoint,
        entrypoint: facts.entrypoint,
        runtimes: [...runtimes],
    };
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    return (0,lock/* updateLock */.tn)(folder, { store: store.folder, work, signal }, (before) => (0,wasm_lock/* lockWith */.Y)(planned, before, wasm, now()));
}
async function digestOf(path) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path), sum);
    return sum.digest('hex');
}

// EXTERNAL MODULE: ./src/build/entry.ts
var build_entry = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/build/environment.ts
var environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/outputs.ts
var outputs = __webpack_require__(4442);
// EXTERNAL MODULE: ./src/build/steps.ts + 1 modules
var build_steps = __webpack_require__(5080);
// EXTERNAL MODULE: ./src/world/log.ts + 4 modules
var world_log = __webpack_require__(1932);
;// CONCATENATED MODULE: ./src/wasm/build.ts












/**
 * Runs the steps of a unit and takes the modules from where the manifest says that they are left; the ones of before were
 * set aside. Kept in the store only when every module is there and valid.
 * @throws Refusal `step_failed`.
 */
async function buildUnit(unit, group, building) {
    const { root, store, log, platform, signal } = building;
    const { builder, build, wants, fingerprint } = unit;
    const [first] = group;
    const id = first?.plugin.id ?? builder.id;
    const label = group.length === 1 ? id : `${id} and ${group.length - 1} more`;
    const work = await store.workFolder();
    const done = (0,world_log/* progress */.q)(log, `building the module of ${label}`);
    try {
        const lockfile = build.lockfile === null ? undefined : await digestAt(root, build.lockfile);
        const steps = await (0,build_steps/* runSteps */.r)(build.steps, {
            root,
            environment: (0,environment/* laidOver */.JG)(platform, building.environment, builder.definition.runtime.environment, building.mark),
            timeoutMs: building.stepTimeoutMs,
            log,
            label,
            signal,
        });
        if (build.lockfile !== null && (await digestAt(root, build.lockfile)) !== lockfile) {
            throw new errors/* Refusal */.P('step_failed', `The lockfile '${build.lockfile}' of '${id}' was changed while it was built from.`, {
                hint: 'Run it again, and have no build step write to a lockfile that is declared (for npm: `npm ci`, not `npm install`).',
            });
        }
        await (0,outputs/* collectOutputs */.H)(build.outputs, root, (0,external_node_path_.join)(work, 'outputs'), id);
        const known = new Map();
        for (const want of wants)
            known.set(keyOf(want), await collect(want, root, (0,external_node_path_.join)(work, 'outputs'), id));
        const facts = { fingerprint, built_at: { venv: (0,external_node_path_.join)(work, 'venv'), root }, packages: [], steps: [...steps] };
        const isGood = [...known.values()].every((each) => !(each instanceof errors/* Refusal */.P));
        const entry = isGood
            ? await store.add(work, facts)
            : { folder: work, record: { schema: 1, ...facts, ...(await (0,build_entry/* listTree */.nT)(work, [])) } };
        const unknown = (want) => new errors/* Refusal */.P('internal', `nobody has looked into '${want.module}'`);
        return { entry, facts: (want) => known.get(keyOf(want)) ?? unknown(want) };
    }
    finally {
        done();
    }
}
function keyOf({ module, entrypoint }) {
    return JSON.stringify([module, entrypoint]);
}
/** Copies a module that the steps left, and looks into the copy. */
async function collect({ module, entrypoint }, root, folder, id) {
    try {
        const place = (0,files/* insideRoot */.p0)(root, module, 'A module');
        const left = await (0,external_node_fs_promises_.stat)(place).catch(() => undefined);
        if (left?.isFile() !== true) {
            return new errors/* Refusal */.P('wasm_missing', `The build steps of '${id}' ended, but left no module '${module}'.`, {
                hint: 'The steps must leave it where the manifest says, relative to the working directory. What lay there before is put back.',
            });
        }
        const copy = (0,external_node_path_.join)(folder, module);
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
        await (0,external_node_fs_promises_.copyFile)(place, copy, external_node_fs_.constants.COPYFILE_FICLONE);
        return await (0,inspect/* inspectModule */.D)(copy, entrypoint, { as: module });
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P)
            return error;
        throw error;
    }
}
async function digestAt(root, path) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path)))
        .digest('hex');
}

;// CONCATENATED MODULE: ./src/wasm/renew.ts







/**
 * Makes the modules of a unit for these plugins: from the store, or by building. What lies at the places of `modules`, which
 * are all that the unit's steps leave, is set aside meanwhile, and put back where no new one took its place. Returns what became of each.
 * @throws Refusal `step_failed` when the build fails; what the system refuses.
 */
async function renew(unit, plans, modules, renewing) {
    const { store, root, restored, log, rebuild } = renewing;
    for (const module of modules)
        await (0,aside/* setAside */.Fi)(store, root, module, renewing.mark);
    let renewed = new Map();
    const build = async () => {
        // Only what the steps leave counts.
        for (const module of modules)
            await (0,external_node_fs_promises_.rm)((0,aside/* ownPlace */.yd)(root, module), { recursive: true, force: true });
        await store.discard(unit.fingerprint);
        const { entry, facts } = await buildUnit(unit, plans, renewing);
        const source = { entry, status: 'built', facts: (want) => Promise.resolve(facts(want)) };
        renewed = await putAll(source, plans, modules, renewing);
    };
    try {
        const entry = rebuild ? undefined : await store.find(unit.fingerprint);
        if (entry === undefined)
            await build();
        else {
            const status = restored.has(unit.fingerprint) ? 'restored' : 'stored';
            try {
                renewed = await putAll({ entry, status, facts: renew_inspect }, plans, modules, renewing);
                await placeBeside(entry, modules, renewing);
            }
            catch (error) {
                if (!(0,build_blame/* isDamage */.e)(error))
                    throw error;
                const [first] = plans;
                log.warning(`The store's module for '${first?.plugin.id ?? ''}' is not as it was built (${error instanceof Error ? error.message : String(error)}). It is built again.`);
                await build();
            }
        }
        const fresh = [...renewed].flatMap(([{ module }, { status }]) => (status === 'failed' ? [] : module.path));
        for (const module of new Set(fresh))
            await (0,aside/* forgetAside */.GE)(store, module);
        return renewed;
    }
    finally {
        for (const module of modules)
            await (0,aside/* putBack */.pK)(store, root, module);
    }
}
async function putAll({ entry, status, facts }, plans, modules, renewing) {
    const put = new Map();
    let first = true;
    for (const planned of plans) {
        const { path, entrypoint } = planned.module;
        const known = await placeModule(entry, path, renewing, (copy) => facts({ module: path, entrypoint }, copy));
        if (known instanceof errors/* Refusal */.P) {
            put.set(planned, { status: 'failed', failure: known });
            continue;
        }
        const { fingerprint } = entry.record;
        const made = {
            origin: 'built',
            fingerprint,
            steps: entry.record.steps,
            outputs: outputsOf(entry, modules),
        };
        const lock = await record(planned, known, made, renewing);
        // What was built is built for the first; the others have it from the store.
        put.set(planned, { status: first || status !== 'built' ? status : 'stored', lock });
        first = false;
    }
    return put;
}
async function renew_inspect({ module, entrypoint }, copy) {
    try {
        return await (0,inspect/* inspectModule */.D)(copy, entrypoint, { as: module });
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/wasm/state.ts
var wasm_state = __webpack_require__(7561);
;// CONCATENATED MODULE: ./src/wasm/make.ts









/**
 * Makes the modules of one fingerprint: built once at most, then put in place for each plugin; one that is there is looked
 * into and recorded. Returns what became of each, by id. A failure of these plugins is told in the result; what the
 * system refuses is thrown.
 */
async function makeModules(group, making) {
    const made = new Map();
    const started = performance.now();
    const tell = (planned, result) => {
        made.set(planned.plugin.id, { ...result, seconds: (performance.now() - started) / 1000 });
    };
    const blame = (error, plans) => {
        const failure = (0,build_blame/* buildFailure */.H)(error, plans.map(({ plugin }) => plugin.id), 'Modules and what lies beside them are files and folders with names in UTF-8.');
        for (const planned of plans)
            if (!made.has(planned.plugin.id))
                tell(planned, { status: 'failed', failure });
    };
    const unit = group[0]?.unit ?? null;
    const wanted = [...(unit?.wants.map(({ module }) => module) ?? []), ...group.map(({ module }) => module.path)];
    const modules = [...new Set(wanted)].sort();
    const end = await takeTurns(modules, group, making);
    try {
        // Whoever set something aside had the turn, and is gone.
        for (const module of modules)
            await (0,aside/* recover */.lj)(making.store, making.root, module);
        const missing = [];
        for (const planned of group) {
            try {
                const kept = await keep(planned, making);
                if (kept === undefined)
                    missing.push(planned);
                else
                    tell(planned, kept);
            }
            catch (error) {
                blame(error, [planned]);
            }
        }
        if (unit !== null && missing.length > 0)
            for (const [planned, result] of await renew(unit, missing, modules, {
                ...making,
                rebuild: making.looking.rebuild,
            }))
                tell(planned, result);
    }
    catch (error) {
        blame(error, group);
    }
    finally {
        await end();
    }
    return made;
}
/** The name of the turn that a run takes before it touches a module. */
function turnOf(module) {
    return (0,external_node_crypto_.createHash)('sha256').update(`module ${module}`).digest('hex');
}
/** Looks into the module that is there and records it; undefined when it has to be made. */
async function keep(planned, making) {
    const { module, fingerprint, plugin } = planned;
    const state = await (0,wasm_state/* stateOf */.L)(planned, making.looking);
    switch (state.kind) {
        case 'make':
            return undefined;
        case 'missing':
            throw (0,wasm_state/* missingModule */.$)(planned);
        case 'whole':
            // Another run was faster.
            return { status: state.record.origin === 'built' ? 'unchanged' : 'committed', lock: state.lock };
        case 'present': {
            const facts = await (0,inspect/* inspectModule */.D)((0,external_node_path_.join)(making.root, module.path), module.entrypoint, { as: module.path });
            if (state.origin === 'built') {
                const { steps, outputs } = state.record;
                const lock = await record(planned, facts, { origin: 'built', fingerprint, steps, outputs }, making);
                return { status: 'unchanged', lock };
            }
            if (planned.unit !== null && !making.looking.tracked.has(module.path)) {
                making.log.notice(`The module '${module.path}' of '${plugin.id}' is used as it is: it was not built here. \`rebuild\` builds it anew.`);
            }
            const from = { origin: 'committed', fingerprint: null, steps: [], outputs: [] };
            return { status: 'committed', lock: await record(planned, facts, from, making) };
        }
    }
}
/** In the order of their paths, so that two runs do not wait for each other. */
async function takeTurns(modules, group, { store, log, signal }) {
    const ends = [];
    const onWait = () => {
        log.info(`Another run builds the module of '${group[0]?.plugin.id ?? ''}': waiting for it.`);
    };
    const end = async () => {
        for (const each of ends.reverse())
            await each();
    };
    try {
        for (const module of modules) {
            ends.push(await (0,turn/* takeTurn */.Vm)(store.folder, turnOf(module), { onWait, signal }));
        }
    }
    catch (error) {
        await end();
        throw error;
    }
    return end;
}

;// CONCATENATED MODULE: ./src/wasm/provide.ts









/** Makes and records the modules that are not whole, of which `states` tells. Returns what became of each of these, by id. */
async function provideModules(modules, states, providing) {
    const { root, world, environment, looking } = providing;
    const provided = new Map();
    await recoverOthers(modules, providing);
    const isOurs = (planned) => {
        const state = states.get(planned);
        return state?.kind === 'make' || (state?.kind === 'present' && state.origin === 'built') || isBuilt(state);
    };
    const wanted = modules.filter((planned) => states.has(planned) && states.get(planned)?.kind !== 'whole');
    if (wanted.length === 0)
        return provided;
    await (0,groups/* makeGroups */.x)(modules.filter(isOurs), wanted, providing, {
        // A module is the same on every machine.
        platform: 'wasm',
        worth: () => true,
        fetches: (group) => !looking.rebuild && group.some((planned) => states.get(planned)?.kind === 'make'),
        async make(group, workshop) {
            const digest = (path) => digestNow(root, path);
            const making = { ...providing, ...workshop, environment, now: world.now, looking: { ...looking, digest } };
            let isNew = false;
            for (const [id, made] of await makeModules(group, making)) {
                isNew ||= made.status === 'built';
                provided.set(id, made);
                workshop.log.info(`${id}: ${made.status}`);
            }
            return isNew;
        },
    });
    return provided;
}
function isBuilt(state) {
    return state?.kind === 'whole' && state.record.origin === 'built';
}
/** Puts back what runs that were killed had set aside for other modules than these: those come by it themselves. */
async function recoverOthers(modules, { artifacts, root, world, looking }) {
    const own = new Set(modules.flatMap(({ module, unit }) => [module.path, ...(unit?.wants ?? []).map((want) => want.module)]));
    const others = (0,aside/* modulesAside */.eh)(looking.store).filter((module) => !own.has(module));
    if (others.length === 0)
        return;
    const store = await (0,build_store/* openStore */.C)(artifacts, world.now);
    try {
        // A turn that is still taken when the store was opened is that of a run that lives.
        for (const module of others)
            if (!(0,files/* isThere */.$B)((0,external_node_path_.join)(store.folder, `building-${turnOf(module)}`)))
                await (0,aside/* recover */.lj)(store, root, module);
    }
    finally {
        await store.close();
    }
}
async function digestNow(root, path) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)((0,files/* insideRoot */.p0)(root, path, 'A file of a module')), sum);
    return sum.digest('hex');
}


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
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
