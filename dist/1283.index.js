"use strict";
exports.id = 1283;
exports.ids = [1283];
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

/***/ 9579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: function() { return /* binding */ outcomeOf; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/answers.ts

/** The answers of a command on the ledger as Markdown: a row a plugin, then the gates of each that has some. */
function answersReport(title, answers, { commit, dry }) {
    const rows = answers.map(({ plugin, channel, version, previous, reason, message }) => [
        (0,markdown/* code */.aY)(plugin),
        channel,
        version === null ? '' : (0,markdown/* code */.aY)(version),
        previous === null ? '' : (0,markdown/* code */.aY)(previous),
        reason === 'ok' ? (dry ? 'would be done' : 'done') : (0,markdown/* code */.aY)(reason),
        (0,markdown/* plain */.pj)(message),
    ]);
    const gates = gateRows(answers);
    return [
        `### ${(0,markdown/* plain */.pj)(title)}`,
        '',
        ...(rows.length === 0 ? ['Nothing to do.'] : [(0,markdown/* table */.tp)(['plugin', 'channel', 'version', 'before', '', ''], rows)]),
        ...(gates.length === 0 ? [] : ['', (0,markdown/* table */.tp)(['plugin', 'gate', '', '', 'from'], gates.slice(0, MOST))]),
        ...(gates.length > MOST ? ['', `And ${gates.length - MOST} more gates.`] : []),
        ...(commit === null ? [] : ['', `Commit ${(0,markdown/* code */.aY)(commit)} of the ledger.`]),
        '',
    ].join('\n');
}
/** More than this is read by nobody, and GitHub shows no summary of more than 1 MiB. */
const MOST = 1000;
/** From so many plugins on, gates that are open are left out. */
const MANY = 20;
function gateRows(answers) {
    return answers.flatMap(({ plugin, gates }) => gates
        .filter(({ passed }) => !passed || answers.length < MANY)
        .map(({ name, passed, overridden, message, passesAt }) => [
        (0,markdown/* code */.aY)(plugin),
        name,
        passed ? 'passed' : overridden ? 'gone past' : '**closed**',
        (0,markdown/* plain */.pj)(message),
        passesAt ?? (passed ? '' : 'nobody knows'),
    ]));
}

;// CONCATENATED MODULE: ./src/commands/answered.ts


/** The outcome of a command from the answers for its plugins; each warning is told. */
function outcomeOf(acted, saying, { log }) {
    const { answers, events, commit } = acted;
    for (const warning of answers.flatMap(({ warnings }) => warnings))
        log.warning(warning);
    const refused = answers.filter(({ reason }) => errors/* REASONS */.ez[reason] !== 0);
    const moved = answers.filter(({ reason }) => reason === 'ok');
    const isPartial = saying.bestEffort === true && moved.length > 0;
    if (isPartial)
        for (const { message } of refused)
            log.warning(message);
    const [first] = refused;
    const reason = first === undefined || isPartial ? quietReason(answers, saying.nothing) : first.reason;
    const hints = new Set(refused.flatMap(({ hint }) => hint ?? []));
    return {
        answers,
        commit,
        reason,
        message: messageOf(answers, refused, saying, isPartial),
        data: {
            ...saying.data,
            ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }),
            plugins: answers,
            events,
            sequence: acted.state.sequence,
            commit,
        },
        outputs: {
            plugins: JSON.stringify(answers.map(({ plugin }) => plugin)),
            releases: JSON.stringify(answers.map(({ plugin, channel, version, digest, reason: why }) => ({
                plugin,
                channel,
                version,
                digest,
                reason: why,
            }))),
            commit: commit ?? '',
        },
        text: textOf(acted, saying),
        report: answersReport(saying.title, answers, { commit, dry: saying.dryRun }),
    };
}
/** What a terminal shows: of one plugin all is said already; and a gate is worth a line where it is closed, or was gone past. */
function textOf({ answers, commit }, { title, dryRun }) {
    if (answers.length !== 1)
        return answersReport(title, answers.map(withoutPassed), { commit, dry: dryRun });
    return commit === null ? '' : `Commit ${commit} of the ledger.`;
}
function withoutPassed(answer) {
    return { ...answer, gates: answer.gates.filter(({ passed }) => !passed) };
}
/** `ok` where anything moved; else what is said of all, or of the first. */
function quietReason(answers, nothing = 'nothing_to_do') {
    if (answers.some(({ reason }) => reason === 'ok'))
        return 'ok';
    return answers.find(({ reason }) => errors/* REASONS */.ez[reason] === 0)?.reason ?? nothing;
}
function messageOf(answers, refused, { title, dryRun }, isPartial) {
    const [only] = answers;
    if (only === undefined)
        return `${title}: there is nothing to do.`;
    if (refused.length > 0 && !isPartial)
        return refused.map(({ message }) => message).join('\n');
    const wouldBe = dryRun && only.reason === 'ok' && !only.repeated;
    const before = only.repeated ? ' It was done before, for the same request.' : '';
    if (answers.length === 1)
        return wouldBe ? `This would be done: ${only.message}` : `${only.message}${before}`;
    const moved = answers.filter(({ reason }) => reason === 'ok').length;
    const left = answers.length - moved;
    const verb = dryRun ? 'would change' : 'changed';
    return `${title}: ${moved} of ${answers.length} plugins ${verb}${left > 0 ? `, ${left} stayed as they were` : ''}.`;
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

/***/ 7219:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stage: function() { return /* binding */ stage; }
});

// EXTERNAL MODULE: ./src/build/inputs.ts
var build_inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/channel/digest.ts
var digest = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/run.ts
var world_run = __webpack_require__(2773);
;// CONCATENATED MODULE: ./src/world/origin.ts


/** Where the working directory's files come from. @throws Refusal `system_failed` as git does. */
async function originOf({ environment, onGitHub, git }) {
    const [head, branch] = await Promise.all([git?.commit('HEAD'), git?.branch()]);
    const here = { commit: head ?? null, ref: branch ?? null };
    if (!onGitHub)
        return { source: { repository: null, ...here, pull_request: null }, isDefault: true };
    const run = (0,world_run.runOf)(environment, await (0,world_event/* readEvent */.j)(environment));
    const { repository, pullRequest } = run;
    const given = head === undefined || isOf(run, head);
    const source = given ? { commit: pullRequest?.head ?? run.commit, ref: refOf(run) } : here;
    return {
        source: { repository, ...source, pull_request: pullRequest?.number ?? null },
        // A job may check out something else than what it was started for.
        isDefault: run.isDefaultBranch && head !== undefined && given,
    };
}
/** Whether a commit is what the run is about. */
function isOf({ commit, pullRequest }, head) {
    return head === commit || head === pullRequest?.head;
}
/** The merge of a pull request goes with it; its head stays, also where the branch lies in a fork. */
function refOf({ ref, pullRequest }) {
    return pullRequest === null ? ref : `refs/pull/${pullRequest.number}/head`;
}

// EXTERNAL MODULE: ./src/commands/answered.ts + 1 modules
var answered = __webpack_require__(9579);
// EXTERNAL MODULE: ./src/commands/bundle.ts
var bundle = __webpack_require__(212);
// EXTERNAL MODULE: ./src/commands/candidate.ts
var commands_candidate = __webpack_require__(2475);
// EXTERNAL MODULE: ./src/commands/channels.ts
var channels = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/commands/kept-text.ts
var kept_text = __webpack_require__(3706);
// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 1 modules
var commands_workspace = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/commands/stage.ts










/** Records a release of each plugin on a channel, without activating it; stable's very first becomes active there. */
async function stage(inputs, world) {
    // Wrong words are told before anything is brought.
    (0,channels/* channelOf */.ts)(inputs.channel, 'channel');
    (0,channels/* rolloutOf */.Zb)(inputs.rollout);
    if (inputs.packed.length === 0)
        return stageGathered(await gather(inputs, world), inputs, world);
    const { withPacked } = await __webpack_require__.e(/* import() */ 6532).then(__webpack_require__.bind(__webpack_require__, 6532));
    // There need be no working directory: a job that only stages checks nothing out.
    const here = world.onGitHub ? { ...inputs, 'working-directory': '.' } : inputs;
    return (await withPacked(inputs, world, (gathered) => stageGathered(gathered, here, world))) ?? nothingPacked(inputs);
}
function nothingPacked({ packed }) {
    return {
        reason: 'nothing_to_do',
        message: `There is no pack to stage in ${packed[0] === 'run' ? 'this run' : `run ${packed.join()}`}.`,
        data: { plugins: [], events: [], commit: null },
        outputs: { plugins: '[]', releases: '[]', commit: '' },
    };
}
/** What is checked out. */
async function gather(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.OH)(inputs, world, { recalls: false });
    const { plugins, tree, git, profile } = workspace;
    const { source, isDefault } = await originOf({ ...world, git });
    return {
        profile: profile.name,
        source,
        isDefault,
        async make(making) {
            const paths = (0,build_inputs/* pathsOf */.wG)(tree.files, tree.links);
            const made = [];
            const changed = source.commit === null ? undefined : await git?.changedSince('HEAD');
            for (const plugin of plugins) {
                const one = await (0,commands_candidate/* candidateOf */.RH)(plugin, workspace, {
                    ...making,
                    paths,
                    version: inputs.version,
                    commit: source.commit,
                });
                made.push(changed === undefined ? one : ofCommit(one, changed, inputs.version === 'auto', world));
            }
            return made;
        },
    };
}
async function stageGathered(gathered, inputs, world) {
    const { source, isDefault, profile } = gathered;
    const channel = (0,channels/* channelOf */.ts)(inputs.channel, 'channel');
    const rollout = (0,channels/* rolloutOf */.Zb)(inputs.rollout) ?? 1;
    return (0,ledger.withLedger)(inputs, world, async ({ ledger, asking, now }) => {
        const { actor, run } = asking;
        const notes = (0,kept_text/* keptText */.G)('notes', inputs.notes, world);
        const metadata = { source, run, actor, staged_at: now.toISOString(), notes };
        const made = await gathered.make({ rollout, metadata });
        const stageThese = (candidates, dryRun) => ledger.act({
            plugins: candidates.map(({ plugin }) => plugin),
            versions: new Map(candidates.map((one) => [one.plugin, [one.version, one.manifestVersion ?? '0.0.0']])),
            intent: ({ board }) => ({
                ...asking,
                operation: 'stage',
                channel,
                candidates,
                bootstrap: isDefault,
                known: [...board.entries.keys()],
            }),
        }, now, { dryRun });
        const candidates = made.map(({ candidate }) => candidate);
        const dryRun = inputs['dry-run'];
        // What would be staged is stored first: the ledger names where.
        const withBundle = world.onGitHub && !dryRun ? await bundled(made, await stageThese(candidates, true), world) : candidates;
        const acted = await stageThese(withBundle, dryRun);
        const saying = { title: `Stage on ${channel}`, dryRun };
        return (0,answered/* outcomeOf */.s)(acted, { ...saying, data: { channel, profile } }, world);
    });
}
/**
 * A release of files that are not as they were committed names no commit, for that is where hosts would look for them.
 * @throws Refusal `usage` when its version would be the commit's.
 */
function ofCommit(made, changed, isAuto, { log }) {
    const { candidate } = made;
    const path = (0,commands_candidate/* changedFile */.Ne)(made, changed);
    if (path === undefined)
        return made;
    if (isAuto)
        throw (0,commands_candidate/* notCommitted */.Kc)(candidate.plugin, path, 'With `version: auto` a release is named after the commit that it is made of: commit first, or have git ignore what builds leave.');
    log.warning(`'${candidate.plugin}' is not what was committed ('${path}' is changed, or new): its release names no commit.`);
    const source = { ...candidate.metadata.source, commit: null };
    return { ...made, candidate: { ...candidate, metadata: { ...candidate.metadata, source } } };
}
/** The candidates; those that are to be recorded as they are, with the artifact that holds them. */
async function bundled(made, { releases }, world) {
    const recorded = new Set(releases.map(({ metadata }) => metadata.digest));
    const those = made
        .map(({ candidate, places }) => ({ ...candidate, ...places, digest: digestOf(candidate) }))
        .filter(({ digest }) => recorded.has(digest));
    const artifact = those.length === 0 ? null : await (0,bundle/* uploadBundle */.sd)(those, world);
    return made.map(({ candidate }) => recorded.has(digestOf(candidate)) ? { ...candidate, metadata: { ...candidate.metadata, artifact } } : candidate);
}
function digestOf({ plugin, version, definition, content }) {
    return (0,digest/* releaseDigest */.cS)(plugin, version, definition, content);
}


/***/ }),

/***/ 8663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: function() { return /* binding */ entryIn; },
/* harmony export */   sy: function() { return /* binding */ boardMarkdown; },
/* harmony export */   u6: function() { return /* binding */ readmeText; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1345);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2275);





/** README.md of the branch: the board, for people browsing it. Nothing in it comes from a clock or a place. */
function readmeText(board, read = entryIn) {
    const last = board.updatedAt === null ? '' : ` of ${board.updatedAt}`;
    return [
        '# Channels',
        `This branch is the ledger of the plugins${board.repository === null ? '' : ` of ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(board.repository)}`}: which release of each is active on each channel, and how it came to that. It is written by the CoolBox Plugin Action alone, one commit for each command, and hosts read \`channels.json\`. Below is what that says as of event ${board.sequence}${last}.`,
        boardMarkdown(board, read),
    ]
        .join('\n\n')
        .concat('\n');
}
/** The board as Markdown: a table of the plugins, then what is held, then what is rejected. */
function boardMarkdown({ entries }, read = entryIn) {
    const plugins = [...entries]
        .sort(([one], [other]) => (0,_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .b)(one, other))
        .map(([plugin, text]) => ({ plugin, entry: read(plugin, text) }));
    if (plugins.length === 0)
        return 'No plugin has a release yet.';
    const rows = plugins.map(({ plugin, entry }) => entry === null
        ? [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), 'cannot be read', '', '', '']
        : [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), entry.selected, ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l.map((channel) => cell(entry.channels[channel], entry.rejected))]);
    const parts = [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'follows', ..._channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l], rows)];
    const held = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : heldRows(plugin, entry)));
    if (held.length > 0)
        parts.push('## Held', (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'channel', 'since', 'by', 'reason'], held));
    const rejected = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : rejectedRows(plugin, entry)));
    if (rejected.length > 0)
        parts.push('## Rejected', (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['plugin', 'version', 'since', 'reason'], rejected));
    return parts.join('\n\n');
}
/** An entry that cannot be read keeps the others from nothing: `verify` says what is wrong with it. */
function entryIn(plugin, text) {
    try {
        return (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .hB)(plugin, text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_)
            return null;
        throw error;
    }
}
function cell({ active, staged, hold }, rejected) {
    const share = active === null || active.rollout === 1 ? '' : ` at ${percent(active.rollout)}`;
    const parts = [
        ...(active === null ? [] : [`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(active.version)}${share}`]),
        // It stays what hosts on this channel run, until someone rolls back here, too.
        ...(rejected.some(({ digest }) => digest === active?.digest) ? ['**rejected**'] : []),
        ...(staged === null ? [] : [`staged ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(staged.version)}`]),
        ...(hold === null ? [] : ['**held**']),
    ];
    return parts.join(', ') || '–';
}
function percent(rollout) {
    return `${Number((rollout * 100).toPrecision(6))} %`;
}
function heldRows(plugin, entry) {
    return _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l.flatMap((channel) => {
        const { hold } = entry.channels[channel];
        return hold === null ? [] : [[(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), channel, hold.at, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(hold.actor), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(hold.reason)]];
    });
}
function rejectedRows(plugin, { rejected }) {
    return rejected.map(({ version, at, reason }) => [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version), at, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(reason)]);
}


/***/ }),

/***/ 4995:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: function() { return /* binding */ pRetry; }
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {min = 0, allowInfinity = false} = {}) {
	if (value === undefined) {
		return;
	}

	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < min) {
		throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
	}
}

class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);

	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}

	const retriesLeft = Number.isFinite(options.retries)
		? Math.max(0, options.retries - retriesConsumed)
		: options.retries;

	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;

	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
	});

	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {
		throw normalizedError;
	}

	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}

	if (!await options.shouldRetry(context)) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Should not reach here, but in case it does, throw an error
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
;