"use strict";
exports.id = 4412;
exports.ids = [4412];
exports.modules = {

/***/ 7250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ changeSince; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/**
 * Finds the base (input, event, parent commit) and what changed since. Undefined, with the reason why, where there is none.
 * @throws Refusal `usage` when the base that was asked for is not there.
 */
async function changeSince(git, asked, event) {
    if (git === undefined) {
        if (asked !== undefined)
            throw noSuchBase(asked, 'the working directory is in no git repository');
        return { base: undefined, why: 'the working directory is in no git repository' };
    }
    const found = asked === undefined ? await defaultBase(git, event) : { base: await askedBase(git, asked), isBeyond: false };
    if (found === undefined)
        return { base: undefined, why: 'there is no commit to compare with' };
    return { ...found, paths: await git.changedSince(found.base) };
}
/** A name that git can read as a commit, and nothing that it could take for an option or a refspec. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_./@^~{}-]*$/u;
const FULL_ID = /^[0-9a-f]{40,64}$/u;
async function askedBase(git, asked) {
    // One question answers both, whether it is a commit here and where the history left it.
    const left = NAME.test(asked) ? await git.mergeBase(asked, 'HEAD') : undefined;
    if (left !== undefined)
        return left;
    const known = NAME.test(asked) ? ((await git.commit(asked)) ?? (await git.commit(`origin/${asked}`))) : undefined;
    const commit = known ?? (FULL_ID.test(asked) ? await present(git, asked) : undefined);
    if (commit === undefined)
        throw noSuchBase(asked, 'there is no such commit, branch or tag here');
    return (await git.mergeBase(commit, 'HEAD')) ?? commit;
}
async function defaultBase(git, event) {
    const parents = await git.parents();
    // GitHub checks out the merge of the pull request: its first parent is the base as it was merged, newer than the event's.
    const merged = event.head !== undefined && parents[1] === event.head ? parents[0] : event.base;
    for (const candidate of [merged, parents[0]]) {
        if (candidate === undefined)
            continue;
        const left = await git.mergeBase(candidate, 'HEAD');
        if (left !== undefined)
            return { base: left, isBeyond: false };
        const commit = await present(git, candidate);
        if (commit === undefined)
            continue;
        const common = await git.mergeBase(commit, 'HEAD');
        // A parent is what it was made of, whether or not the history here says so.
        const isBeyond = common === undefined && event.head !== undefined && !parents.includes(commit);
        return { base: common ?? commit, isBeyond };
    }
    return undefined;
}
/** The commit where it is here or can be fetched: actions/checkout clones one commit unless told otherwise. */
async function present(git, id) {
    const here = await git.commit(id);
    if (here !== undefined)
        return here;
    return (await git.fetch(id)) ? git.commit(id) : undefined;
}
function noSuchBase(asked, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input 'base' is '${asked}', but ${why}.`, {
        hint: 'Give a commit, branch or tag that is in this clone; actions/checkout needs `fetch-depth: 0` for more than the last commit.',
    });
}


/***/ }),

/***/ 5803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildWasm: function() { return /* binding */ buildWasm; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/environment.ts
var build_environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/owner.ts
var owner = __webpack_require__(5971);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/wasm/aside.ts
var aside = __webpack_require__(2152);
// EXTERNAL MODULE: ./src/wasm/plan.ts + 1 modules
var wasm_plan = __webpack_require__(3585);
// EXTERNAL MODULE: ./src/wasm/state.ts
var wasm_state = __webpack_require__(7561);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/build/change.ts
var change = __webpack_require__(7250);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
;// CONCATENATED MODULE: ./src/commands/before.ts


/**
 * The commit to compare modules with: the one that was asked for, else the base of the pull request; undefined elsewhere,
 * where the comparison would cost more than it says.
 * @throws Refusal `usage` when the one that was asked for is not there.
 */
async function baseOf({ git }, asked, world) {
    const event = await (0,world_event/* eventCommits */.f)(world.environment);
    if (asked === undefined && (event.head === undefined || event.base === undefined))
        return undefined;
    return (await (0,change/* changeSince */.J)(git, asked, event)).base;
}
/** The rows with what their modules were at the base. A comparison that fails is a warning: the modules themselves are there. */
async function compared(rows, modules, base, options) {
    const { workspace, world } = options;
    const { git } = workspace;
    const known = rows.filter(({ imports }) => imports !== undefined).map(({ id }) => id);
    if (git === undefined || known.length === 0)
        return rows;
    try {
        const { modulesBefore } = await Promise.all(/* import() */[__webpack_require__.e(8591), __webpack_require__.e(3438), __webpack_require__.e(4737)]).then(__webpack_require__.bind(__webpack_require__, 4737));
        const plugins = await pluginsAt(workspace, base);
        const before = await modulesBefore(known, modules, { ...options, git, base, plugins });
        return rows.map((row) => {
            const { id, size, imports } = row;
            if (size === undefined || imports === undefined)
                return row;
            const was = before.get(id) ?? null;
            return { ...row, before: was === null ? null : { base, ...(was === 'same' ? { size, imports } : was) } };
        });
    }
    catch (error) {
        world.signal.throwIfAborted();
        const why = error instanceof Error ? error.message : String(error);
        world.log.warning(`The modules could not be compared with those of ${base.slice(0, 12)}: ${why}`);
        return rows;
    }
}
async function pluginsAt({ git, manifest, profile }, base) {
    const text = await git?.fileAt(base, manifest);
    if (text === undefined)
        return [];
    const { readManifest } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2901)]).then(__webpack_require__.bind(__webpack_require__, 2901));
    return readManifest(text, { file: manifest, profile: profile.name }).profile.plugins;
}

// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/build-wasm.ts

/** What each status means to a reader. */
const SAID = {
    built: 'built',
    restored: "from GitHub's cache",
    stored: 'from the store',
    unchanged: 'up to date',
    committed: 'committed',
    skipped: 'skipped',
    failed: '**failed**',
    planned: 'would be built',
};
/** The result as Markdown: a row a plugin, what each module asks of its host, and what changed since the base. */
function buildWasmReport(profile, plugins, dry) {
    const rows = plugins.map((plugin) => {
        const { id, module, form, entrypoint, seconds, note } = plugin;
        return [
            (0,markdown/* code */.aY)(id),
            module === null ? '' : (0,markdown/* code */.aY)(module),
            form ?? '',
            sizeOf(plugin),
            importsOf(plugin),
            entrypoint == null ? '' : (0,markdown/* code */.aY)(entrypoint),
            statusOf(plugin, dry),
            (0,markdown/* duration */.p0)(seconds),
            // The log has it whole: a table of long cells is read by nobody.
            (0,markdown/* plain */.pj)((0,markdown/* headline */.Pl)(note ?? '')),
        ];
    });
    const head = ['plugin', 'module', 'form', 'size', 'imports', 'entrypoint', 'cache', 'time', ''];
    const changes = plugins.flatMap(changesOf);
    return [
        `### Modules of profile ${(0,markdown/* code */.aY)(profile)}`,
        '',
        (0,markdown/* table */.tp)(head, rows, ['l', 'l', 'l', 'r', 'l', 'l', 'l', 'r', 'l']),
        '',
        ...(changes.length === 0 ? [] : [...changes, '']),
    ].join('\n');
}
function statusOf({ status, origin }, dry) {
    if (dry && status === 'stored')
        return 'would come from the store';
    return status === 'unchanged' && origin === 'committed' ? 'committed, up to date' : SAID[status];
}
function sizeOf({ size, before }) {
    if (size === undefined)
        return '';
    const now = bytes(size);
    if (before == null)
        return now;
    const grown = size - before.size;
    return `${now} (${grown === 0 ? 'as before' : `${grown > 0 ? '+' : '−'}${bytes(Math.abs(grown))}`})`;
}
/** More than this nobody reads in a cell. */
const MOST = 6;
function importsOf({ imports }) {
    if (imports === undefined)
        return '';
    if (imports.length === 0)
        return 'none';
    const shown = imports.slice(0, imports.length > MOST ? MOST - 1 : MOST).map(markdown/* code */.aY);
    const rest = imports.length - shown.length;
    return [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])].join(', ');
}
/** What a module asks of its host now and did not at the base, and the other way round. */
function changesOf({ id, imports, before }) {
    if (before === undefined || imports === undefined)
        return [];
    if (before === null)
        return [`- ${(0,markdown/* code */.aY)(id)}: the module of the base is not known, so nothing is compared.`];
    const since = `since ${(0,markdown/* code */.aY)(before.base.slice(0, 12))}`;
    const added = imports.filter((name) => !before.imports.includes(name));
    const removed = before.imports.filter((name) => !imports.includes(name));
    if (added.length + removed.length === 0)
        return [];
    const parts = [
        ...(added.length === 0 ? [] : [`asks for ${added.map(markdown/* code */.aY).join(', ')} as well`]),
        ...(removed.length === 0 ? [] : [`no longer asks for ${removed.map(markdown/* code */.aY).join(', ')}`]),
    ];
    return [`- ${(0,markdown/* code */.aY)(id)} ${since}: ${parts.join('; ')}.`];
}
/** Bytes as people say them: `512 B`, `12.3 kB`, `4.5 MB`. */
function bytes(count) {
    if (count < 1000)
        return `${count} B`;
    return count < 1_000_000 ? `${(count / 1000).toFixed(1)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
}

// EXTERNAL MODULE: ./src/commands/told.ts
var told = __webpack_require__(5261);
;// CONCATENATED MODULE: ./src/commands/wasm-outcome.ts





/** A row for each plugin of the workspace. */
function rowsOf({ plugins, root }, happened) {
    const planned = new Map(happened.plan.modules.map((each) => [each.plugin, each]));
    return plugins.map((plugin) => rowOf(plugin, planned.get(plugin), happened, root));
}
/** The outcome of `build-wasm`, of its rows. */
function outcomeOf({ profile, manifestPlace }, rows, { plan, refused, provided, dry }) {
    const failures = (0,told/* failuresOf */.dJ)(refused, plan.modules.map(({ plugin }) => ({ plugin, failure: provided.get(plugin.id)?.failure })));
    const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
    const [failed] = failures.keys();
    return {
        reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
        message: (0,told/* summaryOf */.YG)(rows.map(({ status }) => status)),
        data: { ...(0,told/* problemsOf */.GW)(failures, manifestPlace), profile: profile.name, plugins: rows },
        outputs: {
            plugins: JSON.stringify(rows.filter(({ status }) => status !== 'skipped').map(({ id }) => id)),
            'cache-hit': String(failures.size === 0 && !rows.some(({ status }) => status === 'built')),
        },
        report: buildWasmReport(profile.name, rows, dry),
    };
}
function rowOf(plugin, planned, { refused, provided }, root) {
    const { id } = plugin;
    const nothing = { id, module: (0,parts/* moduleOf */.cD)(plugin)?.path ?? null, seconds: 0 };
    const refusal = refused.get(plugin);
    if (refusal !== undefined)
        return { ...nothing, status: 'failed', note: refusal.message };
    const result = provided.get(id);
    if (planned === undefined || result === undefined)
        return { ...nothing, status: 'skipped', note: 'has no module' };
    const { status, seconds, failure, lock } = result;
    const { fingerprint } = planned.unit ?? { fingerprint: null };
    const place = (0,files/* relativeTo */.Mf)(root, (0,external_node_path_.join)(planned.folder, 'lock.json'));
    const known = lock?.resolved.wasm;
    const facts = known === undefined ? {} : factsOf(known);
    return { ...nothing, status, ...facts, seconds, note: failure?.message ?? null, fingerprint, lock: place };
}
function factsOf({ origin, form, size, sha256, wasi, imports, exports, entrypoint }) {
    return { origin, form, size, sha256, wasi, imports, exports, entrypoint };
}

// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/build-wasm.ts












/** Sees to it that each plugin with a WASM module has it, whole and known. A plugin that fails does not keep the others from theirs. */
async function buildWasm(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: true });
    const { root, artifacts, profile, plugins, tree } = workspace;
    const dry = inputs['dry-run'];
    const { platform } = process;
    const environment = (0,build_environment/* stepEnvironment */.aK)({ outside: world.environment, passEnv: inputs['pass-env'], platform });
    const folder = (0,files/* insideRoot */.p0)(root, artifacts, 'The input artifacts-dir');
    const store = (0,files/* insideRoot */.p0)(root, `${artifacts}/${owner/* STORE */.er}`, 'The store');
    const runtimes = runtimeProbe({ store, dry, environment, root });
    const base = dry ? undefined : await baseOf(workspace, inputs.base, world);
    const planning = { root, artifacts, passEnv: inputs['pass-env'], probe: runtimes.probe };
    const plan = await (0,wasm_plan/* planModules */.L)(plugins, profile.plugins, { ...planning, tree });
    const looking = await lookingAt(workspace, plan.modules, store, inputs.rebuild);
    const { states, refused } = await look(plan, looking);
    const isQuiet = [...states.values()].every(({ kind }) => kind === 'whole') && (0,aside/* modulesAside */.eh)(store).length === 0;
    let provided = new Map([...states].flatMap(([planned, state]) => settled(planned, state, store, dry)));
    if (!dry && !isQuiet) {
        const { provideModules } = await Promise.all(/* import() */[__webpack_require__.e(8591), __webpack_require__.e(3438), __webpack_require__.e(1294), __webpack_require__.e(1491)]).then(__webpack_require__.bind(__webpack_require__, 1491));
        const made = await provideModules(plan.modules, states, {
            world,
            root,
            artifacts: folder,
            environment,
            platform,
            jobs: inputs.jobs ?? (0,external_node_os_.availableParallelism)(),
            stepTimeoutMs: inputs['step-timeout'],
            cache: inputs.cache,
            looking,
        });
        provided = new Map([...provided, ...made]);
    }
    if (!dry)
        await Promise.all([runtimes.save(), workspace.keep()]);
    const happened = { plan, refused, provided, dry };
    const rows = rowsOf(workspace, happened);
    if (base === undefined)
        return outcomeOf(workspace, rows, happened);
    const options = { ...planning, workspace, world, folder, cache: inputs.cache };
    return outcomeOf(workspace, await compared(rows, plan.modules, base, options), happened);
}
/** Asks runtimes for their versions; the machinery for that is loaded only where there is one. */
function runtimeProbe({ store, dry, environment, root, }) {
    const open = async () => {
        const [{ openProbes }, { probeRuntimes }, { read }] = await Promise.all([
            __webpack_require__.e(/* import() */ 3897).then(__webpack_require__.bind(__webpack_require__, 3897)),
            __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 3116)),
            __webpack_require__.e(/* import() */ 3243).then(__webpack_require__.bind(__webpack_require__, 5624)),
        ]);
        const probes = openProbes(dry && !(0,files/* isThere */.$B)(store) ? null : (0,external_node_path_.join)(store, 'probes.json'));
        const ask = (wanted) => probeRuntimes(wanted, { environment, platform: process.platform, probes, read, directory: root });
        return { probes, ask };
    };
    let opened;
    return {
        probe: async (wanted) => {
            if (wanted.length === 0)
                return [];
            opened ??= open();
            return (await opened).ask(wanted);
        },
        save: async () => (await opened)?.probes.save(),
    };
}
async function lookingAt({ root, tree, git }, modules, store, rebuild) {
    // What git does not even list it does not track.
    const listed = new Set(tree.files);
    const named = [...new Set(modules.map(({ module }) => module.path))].filter((path) => listed.has(path));
    const tracked = git === undefined || named.length === 0 ? new Set() : await git.tracked(named);
    return {
        root,
        store,
        digest: (path) => tree.digest(path),
        tracked,
        isCommitted: (place) => tree.isCommitted(place),
        rebuild,
    };
}
async function look({ modules, refused }, looking) {
    const states = new Map();
    const all = new Map(refused);
    for (const planned of modules) {
        try {
            states.set(planned, await (0,wasm_state/* stateOf */.L)(planned, looking));
        }
        catch (error) {
            if (!(error instanceof errors/* Refusal */.P_))
                throw error;
            all.set(planned.plugin, error);
        }
    }
    return { states, refused: all };
}
/** What is known without doing anything; in a dry run also what would become of a module, without asking GitHub's cache. */
function settled(planned, state, store, dry) {
    const tell = (provided) => [
        [planned.plugin.id, { ...provided, seconds: 0 }],
    ];
    switch (state.kind) {
        case 'whole':
            return tell({ status: 'unchanged', lock: state.lock });
        case 'present':
            return dry ? tell({ status: state.origin === 'built' ? 'unchanged' : 'committed' }) : [];
        case 'make':
            return dry ? tell({ status: (0,files/* isThere */.$B)((0,external_node_path_.join)(store, planned.fingerprint)) ? 'stored' : 'planned' }) : [];
        case 'missing':
            return dry ? tell({ status: 'failed', failure: (0,wasm_state/* missingModule */.$)(planned) }) : [];
    }
}


/***/ }),

/***/ 6193:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ lockWith; }
/* harmony export */ });
/* harmony import */ var _build_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1497);
/* harmony import */ var _build_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8954);


/** lock.json with what is known of the module; what it says of a venv stays, where `provision` makes one. */
function lockWith({ plugin, lockfiles, runtimes }, before, wasm, now) {
    if (!(0,_build_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .hasVenv */ .sE)(plugin)) {
        return (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockOf */ .Vx)(plugin, { ..._build_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VENV */ .Gx, lockfiles: [...lockfiles], runtimes: [...runtimes], wasm }, now);
    }
    const resolved = before?.resolved ?? _build_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VENV */ .Gx;
    // In the order in which the manifest declares them, which is that of `provision`.
    const mirrored = [
        ...resolved.lockfiles.filter(({ path }) => !lockfiles.some((own) => own.path === path)),
        ...lockfiles,
    ];
    const rank = ({ path }) => plugin.lockfiles.indexOf(path);
    const ordered = [...mirrored].sort((one, other) => rank(one) - rank(other));
    return (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockOf */ .Vx)(plugin, { ...resolved, lockfiles: ordered, wasm }, now);
}


/***/ }),

/***/ 3585:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: function() { return /* binding */ planModules; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/build/fingerprint.ts
var fingerprint = __webpack_require__(320);
;// CONCATENATED MODULE: ./src/wasm/units.ts




/**
 * The builds of a profile. Two plugins may name one module: where one of them says how it is built, that holds for both.
 * The finder throws Refusal `manifest_invalid` where two say it in different ways, `missing_runtime` as the runtimes are asked.
 */
function unitFinder(plugins, world) {
    const withModule = plugins.flatMap((plugin) => {
        const module = (0,parts/* moduleOf */.cD)(plugin);
        return module === null ? [] : { plugin, module };
    });
    const made = new Set(withModule.map(({ module }) => module.path));
    const builders = withModule.filter(({ module }) => isBuilt(module.build));
    const sketches = new Map(builders.map(({ plugin, module }) => [plugin, sketchOf(plugin, module)]));
    const known = new Map();
    const ingredients = (plugin, build) => {
        const found = known.get(plugin) ?? ingredientsOf(plugin, build, made, world);
        known.set(plugin, found);
        return found;
    };
    return async (plugin) => {
        const path = (0,parts/* moduleOf */.cD)(plugin)?.path;
        const candidates = builders.filter(({ module }) => module.path === path);
        const own = candidates.find((each) => each.plugin === plugin) ?? candidates[0];
        if (own === undefined)
            return null;
        const { build } = own.module;
        if (build === null)
            return null;
        const sketch = sketches.get(own.plugin);
        const other = candidates.find((each) => sketches.get(each.plugin) !== sketch);
        if (other !== undefined)
            throw conflict(own.plugin, other.plugin, path ?? '');
        const whole = await ingredients(own.plugin, build);
        const print = (0,fingerprint/* fingerprintOf */.a)(whole);
        const members = [];
        for (const each of builders) {
            if (sketches.get(each.plugin) !== sketch || each.module.build === null)
                continue;
            if ((0,fingerprint/* fingerprintOf */.a)(await ingredients(each.plugin, each.module.build)) === print)
                members.push(each);
            else if (each.module.path === path)
                throw conflict(own.plugin, each.plugin, path);
        }
        const taken = new Set(members.map(({ module }) => module.path));
        const wants = withModule
            .filter(({ module }) => taken.has(module.path))
            .map(({ module }) => ({ module: module.path, entrypoint: module.entrypoint }));
        const [builder = own] = members;
        return {
            fingerprint: (0,fingerprint/* fingerprintOf */.a)({ ...whole, modules: [...taken].sort() }),
            builder: builder.plugin,
            build,
            wants,
        };
    };
}
function isBuilt(build) {
    return (build?.steps.length ?? 0) > 0;
}
/** All that the manifest says of a build: plugins with equal sketches build the same, if what they read is the same. */
function sketchOf({ definition }, { build, runtimes }) {
    const { environment } = definition.runtime;
    const asked = [...new Set([...definition.runtime.runtimes, ...runtimes])].sort();
    return JSON.stringify([build, Object.entries(environment).sort(), asked]);
}
async function ingredientsOf(plugin, build, made, { root, artifacts, tree, paths, passEnv, runtimesOf }) {
    // What makes the venv has no part in the module.
    const nothing = { steps: [], lockfile: null, inputs: [], outputs: plugin.build?.outputs ?? [] };
    const part = build === plugin.wasmBuild ? { ...plugin, build: nothing } : plugin;
    const files = (0,inputs/* filesOf */.R8)((0,inputs/* inputsOf */.Vc)(part, paths, artifacts, root), tree.files).filter((path) => !made.has(path));
    const digested = async (path) => ({ path, sha256: await tree.digest(path) });
    const lockfiles = build.lockfile === null ? [] : [await digested(build.lockfile)];
    return {
        platform: 'wasm',
        interpreter: null,
        installer: null,
        lockfiles: lockfiles.map(({ path, sha256 }) => `${path} ${sha256}`),
        steps: build.steps,
        environment: plugin.definition.runtime.environment,
        passEnv: [...passEnv].sort(),
        outputs: build.outputs,
        runtimes: (await runtimesOf(plugin)).map(({ name, version }) => ({ name, version })),
        inputs: await Promise.all(files.map(digested)),
    };
}
function conflict(one, other, module) {
    return new errors/* Refusal */.P_('manifest_invalid', `The plugins '${one.id}' and '${other.id}' build the module '${module}' in different ways.`, {
        hint: 'Give each a module of its own; or say in one of them alone how it is built, and the other takes it from there.',
    });
}

;// CONCATENATED MODULE: ./src/wasm/plan.ts







/** Plans the modules of plugins, which are some of a profile's; those without a module are left out. Starts nothing but what `probe` does. */
async function planModules(plugins, profile, planning) {
    const { root, artifacts, tree, probe } = planning;
    const runtimesOf = ({ definition }, own) => probe([...definition.runtime.runtimes, ...own]);
    const find = unitFinder(profile, {
        ...planning,
        paths: (0,inputs/* pathsOf */.wG)(tree.files, tree.links),
        runtimesOf: (plugin) => runtimesOf(plugin, (0,parts/* moduleOf */.cD)(plugin)?.runtimes ?? []),
    });
    const modules = [];
    const refused = new Map();
    for (const plugin of plugins) {
        const module = (0,parts/* moduleOf */.cD)(plugin);
        if (module === null)
            continue;
        try {
            checkPlace(module.path, plugin, artifacts);
            // Whether a link leads it out of the root is looked at before anything is written there.
            const folder = (0,external_node_path_.join)(root, artifacts, 'plugins', plugin.id);
            const lockfiles = await Promise.all(lockfilesOf(plugin, module, root).map(async (path) => ({ path, sha256: await tree.digest(path) })));
            const unit = await find(plugin);
            const runtimes = [...(await runtimesOf(plugin, module.runtimes))];
            const fingerprint = unit?.fingerprint ?? (0,external_node_crypto_.createHash)('sha256').update(`module ${module.path}`).digest('hex');
            modules.push({ plugin, folder, module, unit, fingerprint, runtimes, lockfiles });
        }
        catch (error) {
            if (!(error instanceof errors/* Refusal */.P_))
                throw error;
            refused.set(plugin, error);
        }
    }
    return { modules, refused };
}
/** What lies among the artifacts is made and cleared away by runs, and is nobody's to release. */
function checkPlace(path, { id }, artifacts) {
    if (!`${path}/`.toLowerCase().startsWith(`${artifacts}/`.toLowerCase()))
        return;
    throw new errors/* Refusal */.P_('manifest_invalid', `The module '${path}' of '${id}' lies in '${artifacts}'.`, {
        hint: `That folder (\`artifacts-dir\`) holds what runs make and clear away. Have the build write the module elsewhere in the working directory.`,
    });
}
function lockfilesOf(plugin, { build }, root) {
    const own = build?.lockfile == null ? [] : [build.lockfile];
    const lockfiles = (0,parts/* hasVenv */.sE)(plugin) ? own : plugin.lockfiles;
    const missing = lockfiles.find((path) => !(0,files/* isThere */.$B)((0,files/* insideRoot */.p0)(root, path, `A lockfile of '${plugin.id}'`)));
    if (missing === undefined)
        return lockfiles;
    throw new errors/* Refusal */.P_('manifest_invalid', `The lockfile '${missing}' of '${plugin.id}' is not there.`, {
        hint: 'Commit it, or take it out of the manifest.',
    });
}


/***/ }),

/***/ 7561:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ missingModule; },
/* harmony export */   L: function() { return /* binding */ stateOf; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _build_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1497);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _aside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2152);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6896);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6193);









/**
 * Looks at a module and its record, without starting or changing anything.
 * @throws Refusal `wasm_invalid` when something else than a file lies there, `manifest_invalid` when it lies outside the root.
 */
async function stateOf(planned, looking) {
    const { module, unit, folder } = planned;
    const { root, store, digest, tracked, isCommitted, rebuild } = looking;
    const make = unit === null ? { kind: 'missing' } : { kind: 'make' };
    // What lies there while a build goes on, or since one was killed, is nobody's module.
    if ((0,_aside_js__WEBPACK_IMPORTED_MODULE_6__/* .isAside */ .Zl)(store, module.path))
        return make;
    const place = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .insideRoot */ .p0)(root, module.path, 'A module');
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
    if (stats === undefined)
        return make;
    if (!stats.isFile()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('wasm_invalid', `The module '${module.path}' of '${planned.plugin.id}' is not a file.`, {
            hint: 'Remove what lies there, or name another path for the module.',
        });
    }
    if (unit !== null && rebuild) {
        if (tracked.has(module.path))
            await checkReplaceable(place, planned);
        return make;
    }
    const read = isCommitted((0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .relativeTo */ .Mf)(root, folder)) ? undefined : (0,_build_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .readLock */ .mF)(folder);
    const known = read?.lock.resolved.wasm;
    const record = known?.module === module.path ? known : undefined;
    const sha256 = await digest(module.path);
    const isOurs = record?.origin === 'built' && unit !== null && !tracked.has(module.path);
    if (isOurs) {
        const made = [{ path: module.path, sha256: record.sha256 }, ...record.outputs];
        if (record.fingerprint !== unit.fingerprint || !(await areThere(made, digest)))
            return make;
    }
    const origin = isOurs ? 'built' : 'committed';
    const present = isOurs
        ? { kind: 'present', origin: 'built', record }
        : { kind: 'present', origin: 'committed' };
    const isKnown = read !== undefined &&
        record?.sha256 === sha256 &&
        record.origin === origin &&
        record.declared === module.entrypoint;
    if (!isKnown || !(await areMirrored(planned, root, digest)))
        return present;
    const expected = (0,_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .lockWith */ .Y)(planned, read.lock, { ...record, runtimes: [...planned.runtimes] }, new Date(0));
    const isCurrent = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)({ ...expected, generated_at: read.lock['generated_at'] }, read.lock);
    return isCurrent ? { kind: 'whole', record, lock: read.lock } : present;
}
/**
 * A build begins with its module taken away. What git tracks may be a source, named by mistake: that is left where it is.
 * @throws Refusal `wasm_invalid` unless it begins as a module does.
 */
async function checkReplaceable(place, { module, plugin }) {
    const file = await (0,_file_js__WEBPACK_IMPORTED_MODULE_7__/* .openModule */ .fv)(place, module.path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        if (buffer.toString('latin1', 0, bytesRead) === '\0asm')
            return;
    }
    finally {
        await file.close();
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('wasm_invalid', `'${module.path}', which '${plugin.id}' names as its module, is tracked by git and no WASM.`, {
        hint: 'Name the file that the build writes. Where it is this one, delete what is there, and `rebuild` makes it.',
    });
}
/** What is said of a module that is `missing`. */
function missingModule({ module, plugin }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('wasm_missing', `The module '${module.path}' of '${plugin.id}' is not there, and nothing says how it is built.`, { hint: 'Commit it, or give its build steps in wasm.build.' });
}
async function areThere(files, digest) {
    for (const { path, sha256 } of files) {
        if ((await digest(path).catch(() => undefined)) !== sha256)
            return false;
    }
    return true;
}
async function areMirrored({ lockfiles, folder }, root, digest) {
    const below = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_5__/* .relativeTo */ .Mf)(root, folder);
    return areThere(lockfiles.map(({ path, sha256 }) => ({ path: `${below}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`, sha256 })), digest);
}


/***/ }),

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


/***/ })

};
;