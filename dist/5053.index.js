"use strict";
exports.id = 5053;
exports.ids = [5053];
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

/***/ 5053:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: function() { return /* binding */ plan; }
});

// EXTERNAL MODULE: ./src/build/change.ts
var change = __webpack_require__(7250);
// EXTERNAL MODULE: ./src/build/inputs.ts
var build_inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
;// CONCATENATED MODULE: ./src/build/shards.ts
/**
 * Spreads plugins over at most `most` shards so that the largest total is small: largest first, each to the
 * shard with least so far (Graham's LPT rule, at most 4/3 of the optimum). The same plugins give the same shards.
 * @param plugins ids with the bytes of their inputs.
 */
function spread(plugins, most) {
    const count = Math.min(plugins.length, most);
    const shards = Array.from({ length: count }, () => ({ size: 0, ids: [] }));
    const bySize = [...plugins].sort((one, other) => other.size - one.size || (one.id < other.id ? -1 : 1));
    for (const { id, size } of bySize) {
        const least = shards.reduce((best, shard) => shard.size < best.size || (shard.size === best.size && shard.ids.length < best.ids.length) ? shard : best);
        least.ids.push(id);
        least.size += size;
    }
    return shards.map(({ ids }, index) => ({ shard: index + 1, plugins: ids.sort().join(',') }));
}

// EXTERNAL MODULE: ./src/manifest/platform.ts
var platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/plan.ts

/** The plan as Markdown: a row a plugin, and how many jobs the matrix has. */
function planReport(profile, plugins, shards) {
    const shardOf = new Map(shards.flatMap(({ shard, plugins: ids }) => ids.split(',').map((id) => [id, shard])));
    const rows = plugins.map(({ id, inputs, changed, supported }) => [
        (0,markdown/* code */.aY)(id),
        String(inputs.length),
        changed ? 'yes' : 'no',
        supported ? 'yes' : 'no',
        String(shardOf.get(id) ?? ''),
    ]);
    return [
        `### Plan of profile ${(0,markdown/* code */.aY)(profile)}`,
        '',
        (0,markdown/* table */.tp)(['plugin', 'input files', 'changed', 'this platform', 'job'], rows, ['l', 'r', 'l', 'l', 'r']),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/plan.ts










/** Lists plugins, their inputs, which of them a change touches, and the matrix of the changed ones. Changes nothing. */
async function plan(inputs, world) {
    const git = (0,commands_workspace/* gitAt */.c8)(inputs, world);
    // Git compares while the manifest is read, which may be refused first.
    const comparing = (0,world_event/* eventCommits */.f)(world.environment).then((event) => (0,change/* changeSince */.J)(git, inputs.base, event));
    comparing.catch(() => undefined);
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: false, git });
    const { tree, artifacts, root } = workspace;
    const touched = await touchedBy(await comparing, workspace, world);
    const paths = (0,build_inputs/* pathsOf */.wG)([...tree.files, ...(touched?.paths ?? [])], tree.links);
    const here = (0,world_platform/* hostPlatform */.o)(process.platform, process.arch);
    // Of a submodule, or a repository within the repository, git names the folder alone: all that lies in it counts as changed.
    const holds = (path, files) => {
        const folder = path.replace(/\/$/u, '');
        return paths.isFolder(folder) && files.some((file) => file.startsWith(`${folder}/`));
    };
    const plugins = workspace.plugins.map((plugin) => {
        const named = (0,build_inputs/* inputsOf */.Vc)(plugin, paths, artifacts, root);
        const isInput = (0,build_inputs/* matcher */.jN)(named);
        const files = (0,build_inputs/* filesOf */.R8)(named, tree.files);
        const module = committedModule(plugin);
        const place = { file: workspace.manifestPlace, line: plugin.line, column: plugin.column };
        for (const path of plugin.lockfiles) {
            if (!(0,world_files/* isThere */.$B)((0,world_files/* insideRoot */.p0)(root, path, `A lockfile of '${plugin.id}'`)))
                world.log.warning(`The lockfile '${path}' of '${plugin.id}' is not there. Commit it, or take it out of the manifest.`, place);
        }
        if (files.length === 0 && module === null)
            world.log.warning(`The plugin '${plugin.id}' has no inputs: only a change of its entry in the manifest touches it. Name its files in build.inputs.`, place);
        return {
            id: plugin.id,
            definition: plugin.definition,
            inputs: files,
            changed: touched === undefined ||
                touched.entries(plugin) ||
                (module !== null && touched.paths.has(module)) ||
                [...touched.paths].some((path) => isInput(path) || holds(path, files)),
            supported: (0,platform/* isMeantFor */.$m)(plugin, here),
        };
    });
    const changed = plugins.filter((plugin) => plugin.changed);
    const sized = changed
        .filter(({ supported }) => supported)
        .map(({ id, inputs: files }) => ({ id, size: files.reduce((sum, path) => sum + tree.size(path), 0) }));
    const matrix = { include: spread(sized, inputs.shards) };
    return {
        reason: 'ok',
        message: planSentence(plugins.length, changed.length, touched?.base, matrix.include.length),
        data: { profile: workspace.profile.name, base: touched?.base ?? null, plugins, matrix },
        outputs: {
            plugins: JSON.stringify(plugins.map(({ id }) => id)),
            changed: JSON.stringify(changed.map(({ id }) => id)),
            matrix: JSON.stringify(matrix),
        },
        report: planReport(workspace.profile.name, plugins, matrix.include),
    };
}
/** A module that nothing builds is what its release is made of, though it is no input. */
function committedModule(plugin) {
    const module = (0,parts/* moduleOf */.cD)(plugin);
    return module?.build == null ? (module?.path ?? null) : null;
}
function planSentence(plugins, changed, base, jobs) {
    const since = base === undefined ? '' : ` since ${base.slice(0, 12)}`;
    return `${changed} of ${plugins} ${plugins === 1 ? 'plugin' : 'plugins'} changed${since}; ${jobs} ${jobs === 1 ? 'job' : 'jobs'}.`;
}
async function touchedBy(change, workspace, world) {
    if (change.base === undefined) {
        world.log.notice(`Every plugin counts as changed: ${change.why}.`);
        return undefined;
    }
    const { base, paths, isBeyond } = change;
    if (isBeyond)
        world.log.notice('What the base of the pull request changed since it was left counts as changed here, too: the history that was checked out does not reach that far. With `fetch-depth: 0` it does.');
    const before = paths.has(workspace.manifest) ? await entriesAt(workspace, base) : undefined;
    return {
        base,
        paths,
        entries: (plugin) => paths.has(workspace.manifest) && before?.get(plugin.id) !== entryText(plugin),
    };
}
/** The entries of the manifest as it was; none where it was not there or could not be read. */
async function entriesAt({ git, manifest, profile }, base) {
    const text = await git?.fileAt(base, manifest);
    if (text === undefined)
        return new Map();
    const { readManifest } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2901)]).then(__webpack_require__.bind(__webpack_require__, 2901));
    try {
        const before = readManifest(text, { file: manifest, profile: profile.name });
        return new Map(before.profile.plugins.map((plugin) => [plugin.id, entryText(plugin)]));
    }
    catch {
        return new Map();
    }
}
/** What counts as a plugin's entry: all that is read of it, wherever it stands in the file. */
function entryText({ definition, build, wasmBuild }) {
    return JSON.stringify([definition, build, wasmBuild]);
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

/***/ 4733:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ hostPlatform; }
/* harmony export */ });
/** The platform by the manifest's names: `linux-x86_64`, `macos-arm64`, `windows-x86_64`; others as Node names them. */
function hostPlatform(platform, arch) {
    const systems = { linux: 'linux', darwin: 'macos', win32: 'windows' };
    const machines = { x64: 'x86_64', arm64: 'arm64' };
    return `${systems[platform] ?? platform}-${machines[arch] ?? arch}`;
}


/***/ })

};
;