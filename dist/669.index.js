"use strict";
exports.id = 669;
exports.ids = [669,5357];
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

/***/ 3516:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: function() { return /* binding */ changeLedger; }
/* harmony export */ });
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);
/* harmony import */ var _manifest_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5357);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9579);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7989);




/** Changes the ledger by one commit, or not at all. @throws Refusal as the ledger does. */
async function changeLedger(inputs, world, change, commenter) {
    const { patterns, intent, check } = change;
    const dryRun = inputs['dry-run'];
    const work = async ({ ledger, asking, now }) => {
        let asked;
        const acted = await ledger.act({
            // Ids spare a round trip: globs are only met once the board is read.
            plugins: patterns.length > 0 && !patterns.some(_manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .isGlob */ .fg)
                ? patterns
                : ({ entries }) => inLedger(patterns, entries) ?? [...entries.keys()],
            ...(check === undefined ? {} : { check }),
            intent: (reading) => (asked = intent(asking, inLedger(patterns, reading.board.entries), reading)),
        }, now, { dryRun });
        const bestEffort = asked?.operation === 'promote' && asked.bestEffort;
        return (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .s)(acted, { ...change, dryRun, bestEffort }, world);
    };
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.withLedger)(inputs, world, work, commenter);
}
function inLedger(patterns, entries) {
    return patterns.length === 0 ? null : (0,_manifest_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectIds */ .h)(patterns, [...entries.keys()], 'The ledger');
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

/***/ 3050:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: function() { return /* binding */ promote; }
/* harmony export */ });
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(212);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3516);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7780);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7989);
/* harmony import */ var _permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8626);






/** Makes releases active on a channel: what is staged there, or what another input names. */
async function promote(inputs, world, commenter) {
    const channel = (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .channelOf */ .ts)(inputs.channel, 'channel');
    const from = inputs.from === undefined ? null : (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .channelOf */ .ts)(inputs.from, 'from');
    const rollout = (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloutOf */ .Zb)(inputs.rollout);
    const { version = null, force, automatic, 'best-effort': bestEffort } = inputs;
    const policy = await (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .U)(inputs, world);
    await (0,_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPermission */ .Y)('promote', channel, inputs, world, policy);
    const change = {
        title: `Promote on ${channel}`,
        patterns: inputs.plugins,
        nothing: 'nothing_eligible',
        data: { channel },
        ...(world.onGitHub ? { check: (0,_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleCheck */ .n8)((0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__.tokenOf)(inputs, world), world) } : {}),
        intent: (asking, plugins) => ({
            ...asking,
            ...byWhom(asking),
            operation: 'promote',
            channel,
            plugins,
            from,
            version,
            ofPullRequest: asking.pullRequest,
            rollout,
            force,
            policy,
        }),
    };
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changeLedger */ .m)(inputs, world, change, commenter);
    /** What is automatic and names no release moves what it can: a plugin whose files are broken keeps no other waiting. */
    function byWhom({ by, pullRequest }) {
        const isAutomatic = automatic || by === 'automatic';
        const choosesItself = isAutomatic && version === null && pullRequest === null;
        return { by: isAutomatic ? 'automatic' : 'person', bestEffort: bestEffort || choosesItself };
    }
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

/***/ 6034:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d0: function() { return /* binding */ listArchive; },
/* harmony export */   ol: function() { return /* binding */ digestOf; },
/* harmony export */   qq: function() { return /* binding */ pack; },
/* harmony export */   wU: function() { return /* binding */ walkArchive; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _by_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1345);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2380);








/**
 * Packs these files into an uncompressed tar that depends on nothing but their paths and bytes, and returns its digest
 * (`sha256:…`). `work` is a folder of its own, where they are gathered; it is removed.
 */
async function pack(members, archive, work) {
    const { create } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697));
    try {
        for (const { path, content } of members) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), { recursive: true });
            if ('text' in content)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(place, content.text, { flag: 'wx' });
            else
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(content.file, place, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE | node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_EXCL);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(place, 0o644);
        }
        const paths = members.map(({ path }) => path).sort(_by_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .b);
        // Compressed bytes would differ from one zlib to the next.
        await create({ file: archive, cwd: work, portable: true, mtime: new Date(0), noDirRecurse: true }, paths);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(work, { recursive: true, force: true });
    }
    return digestOf(archive);
}
/** `sha256:` and the SHA-256 of a file. */
async function digestOf(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), hash);
    return `sha256:${hash.digest('hex')}`;
}
/**
 * SHA-256, in lower-case hex, of each file in a tar, by its path. Nothing is unpacked.
 * @throws Refusal `digest_mismatch` when it is none that `pack` can have made: compressed, cut off, with links, a path
 * twice, or more than 20,000 files.
 */
async function listArchive(archive) {
    const digests = new Map();
    await walkArchive(archive, 'bundle', (path) => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        return {
            take: (chunk) => hash.update(chunk),
            end: () => digests.set(path, hash.digest('hex')),
        };
    });
    return digests;
}
/**
 * Goes through the files of a tar, in their order. `open` gives what takes the bytes of one, or says in a clause what is wrong with it.
 * @param what what people call such an archive.
 * @throws as `listArchive`, and when `open` says so.
 */
async function walkArchive(archive, what, open) {
    await checkPlain(archive, what);
    const { list } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const seen = new Set();
    let fault;
    const broken = [];
    const tried = (work) => {
        try {
            if (broken.length === 0)
                work();
        }
        catch (error) {
            broken.push(error);
        }
    };
    const sinkOf = ({ path, type, size }) => {
        if (type !== 'File')
            return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(path)}' in it is no file (${type})`;
        if (seen.has(path))
            return `'${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(path)}' is in it twice`;
        if (seen.size >= MOST)
            return `it holds more than ${MOST} files`;
        seen.add(path);
        return open(path, size);
    };
    await list({
        file: archive,
        strict: true,
        onReadEntry: (entry) => {
            const sink = fault ?? sinkOf(entry);
            if (typeof sink === 'string') {
                fault ??= sink;
                entry.resume();
                return;
            }
            entry.on('end', () => {
                tried(() => sink.end());
            });
            entry.on('data', (chunk) => {
                tried(() => sink.take(chunk));
            });
        },
    }).catch((error) => {
        fault ??= error instanceof Error ? error.message : String(error);
    });
    if (broken.length > 0)
        throw broken[0];
    if (fault !== undefined)
        throw noArchive(what, fault);
}
const MOST = 20_000;
/** The library would unpack what is compressed, however large it becomes. */
async function checkPlain(archive, what) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(archive);
    try {
        const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
        const isTar = buffer.toString('latin1', 257, 262) === 'ustar' && /^[!-~]/u.test(buffer.toString('latin1', 0, 1));
        if (!isTar)
            throw noArchive(what, 'it is no tar');
    }
    finally {
        await file.close();
    }
}
function noArchive(what, fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P_('digest_mismatch', `The ${what} cannot be read: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(fault)}.`, {
        hint: `${what === 'bundle' ? 'Stage the release' : 'Make it'} again; what is active is not affected.`,
    });
}


/***/ }),

/***/ 9348:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: function() { return /* binding */ openArtifacts; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/archive.ts
var archive = __webpack_require__(6034);
// EXTERNAL MODULE: ./src/world/cache-trouble.ts
var cache_trouble = __webpack_require__(2332);
;// CONCATENATED MODULE: ./src/world/artifact-trouble.ts

/** Why an errand at the artifact service did not end well, as a clause; undefined when it did. */
function whyNot(outcome) {
    switch (outcome.kind) {
        case 'late':
            return `GitHub's artifact service did not finish within ${outcome.seconds} s`;
        case 'gone':
            return `the process that was to ask for it is gone: ${outcome.detail}`;
        case 'done': {
            if (outcome.matched !== null)
                return undefined;
            const trouble = (0,cache_trouble/* troubleIn */.H)(outcome.lines);
            if (trouble === undefined)
                return "GitHub's artifact service said nothing";
            const { kind, detail } = trouble;
            if (kind === 'damaged' && ABSENT.test(detail))
                return `GitHub has it no more (${detail})`;
            return `${CLAUSES[kind]} (${detail})`;
        }
    }
}
const ABSENT = /\((?:404|410)\)|no artifacts found|artifact not found/i;
const CLAUSES = {
    away: "GitHub's artifact service cannot be reached",
    failing: "GitHub's artifact service fails",
    limited: 'GitHub limits the rate of requests',
    refused: 'this job has no right to it',
    'read-only': 'this job has no right to it',
    full: 'the storage for artifacts is full',
    exists: 'another artifact of this run has its name',
    damaged: "GitHub's artifact service did not do it",
};

// EXTERNAL MODULE: ./src/world/courier.ts
var world_courier = __webpack_require__(2287);
// EXTERNAL MODULE: ./src/world/variables.ts
var variables = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/world/artifacts.ts






/** The service that the environment names. Without one, artifacts of GitHub can still be brought with a token. */
function openArtifacts(options) {
    const { root, environment, signal, deadlines = DEADLINES, program } = options;
    const hasService = Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && environment['ACTIONS_RESULTS_URL']);
    let courier;
    const ask = async (errand) => {
        if (signal.aborted)
            return { kind: 'gone', detail: 'the run was cancelled' };
        try {
            courier ??= (0,world_courier/* startCourier */.w)(root, settings(environment), program);
            return await courier.ask(errand, deadlines);
        }
        catch (error) {
            return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
        }
    };
    const close = async () => {
        signal.removeEventListener('abort', leave);
        const ending = courier;
        courier = undefined;
        await ending?.end();
    };
    const leave = () => {
        void close();
    };
    signal.addEventListener('abort', leave, { once: true });
    return {
        async upload(file, { retentionDays } = {}) {
            if (!hasService)
                return { kind: 'absent' };
            const digest = await (0,archive/* digestOf */.ol)(file);
            const name = (0,external_node_path_.basename)(file);
            const outcome = await ask({ task: 'upload', file: (0,external_node_path_.relative)(root, file), retentionDays });
            const why = whyNot(outcome);
            if (why !== undefined)
                return { kind: 'failed', why };
            const [, id, stated] = /^([1-9]\d{0,15}) (sha256:[0-9a-f]{64})$/u.exec(matchedOf(outcome)) ?? [];
            if (stated === digest)
                return { kind: 'stored', artifact: { id: Number(id), name, digest } };
            return { kind: 'failed', why: `the service states another digest than ${digest}` };
        },
        async download({ id, digest }, home) {
            const ways = [...(home === undefined ? [] : [home]), ...(hasService ? [undefined] : [])];
            let why = 'there is no token to ask for it';
            for (const [index, way] of ways.entries()) {
                const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, 'artifact-'));
                const errand = { task: 'download', artifact: id, folder: (0,external_node_path_.basename)(place), from: ownerOf(way) };
                const trouble = whyNot(await ask(errand));
                if (trouble === undefined)
                    return compared(place, digest);
                // Why the first way failed says more than that this run, asked after it, has none of that id.
                if (index === 0)
                    why = trouble;
            }
            return { kind: 'gone', why };
        },
        close,
    };
}
const DEADLINES = { answer: 20, whole: 180 };
/** What @actions/artifact and the way to GitHub need; the tokens of the job beside the one are not for it. */
const PASSED = [
    ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_SERVER_URL', 'GITHUB_API_URL', 'GITHUB_RETENTION_DAYS'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'SystemRoot'],
];
function settings(environment) {
    const passed = {};
    for (const [name, value] of Object.entries(environment)) {
        if (!PASSED.some((pattern) => (0,variables/* covers */.hU)(pattern, name, process.platform)))
            continue;
        if ((0,variables/* variableName */.cG)(passed, name, process.platform) === undefined)
            passed[name] = value;
    }
    return passed;
}
function ownerOf(home) {
    if (home === undefined)
        return undefined;
    const [owner = '', name = ''] = home.repository.split('/');
    return { owner, name, token: home.token };
}
function matchedOf(outcome) {
    return outcome.kind === 'done' ? (outcome.matched ?? '') : '';
}
async function compared(folder, digest) {
    const [name, ...more] = await (0,promises_.readdir)(folder);
    if (name === undefined || more.length > 0)
        return { kind: 'gone', why: 'what came is not one file' };
    const path = (0,external_node_path_.join)(folder, name);
    const found = await (0,archive/* digestOf */.ol)(path);
    return found === digest ? { kind: 'file', path } : { kind: 'different', digest: found };
}


/***/ }),

/***/ 2332:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ troubleIn; }
/* harmony export */ });
/**
 * What went wrong, read from what @actions/cache printed: it throws nothing and returns the same for an absent entry
 * and a failure. Undefined when it printed no failure.
 */
function troubleIn(lines) {
    // A refused reservation is only told in a debug line; the line after it speaks of "another job".
    const said = lastMatch(lines, RESERVED) ?? lastMatch(lines, FAILED) ?? lastMatch(lines, WARNED);
    if (said === undefined)
        return undefined;
    const detail = plain(said);
    return { kind: SIGNS.find(([, sign]) => sign.test(detail))?.[0] ?? 'damaged', detail };
}
const RESERVED = /^::debug::Failed to reserve cache: (.*)$/;
const FAILED = /^(?:::(?:warning|error)::)?Failed to (?:restore|save|lookup|upload|download): (.*)$/;
const WARNED = /^::(?:warning|error)::(.*)$/;
const SIGNS = [
    ['read-only', /cache write denied:/i],
    ['refused', /cache read denied:/i],
    ['full', /quota|insufficient usage/i],
    ['limited', /\(429\)|rate limit|responded with 429/i],
    ['exists', /\(409\)|already exists|another job may be/i],
    ['refused', /\((?:401|403)\)/],
    ['away', /unable to make request|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up/i],
    ['failing', /\(5\d\d\)|responded with 5\d\d|after \d+ attempts/i],
];
function lastMatch(lines, pattern) {
    return lines
        .map((line) => pattern.exec(line)?.[1])
        .filter((text) => text !== undefined)
        .at(-1);
}
/** Undoes the escapes of runner commands, keeps to one short line, hides the signatures of URLs. */
function plain(text) {
    return text
        .replaceAll('%0D', ' ')
        .replaceAll('%0A', ' ')
        .replaceAll('%25', '%')
        .replace(/([?&]sig=)[^&\s"']*/gi, '$1***')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .replace(/^(?:Error: )+/, '')
        .trim()
        .slice(0, 300);
}


/***/ }),

/***/ 2287:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: function() { return /* binding */ startCourier; }
/* harmony export */ });
/* unused harmony export PROGRAM */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Where the bundle keeps the courier's own program: src/world/courier-process.ts. */
const PROGRAM = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(__dirname, 'courier', 'index.js');
/**
 * Starts a courier that stands in the folder `root`: it unpacks and packs there, and keeps archives in `.tmp`.
 * So the paths it names, which are part of an entry's identity, are the same in every workspace.
 */
function startCourier(root, environment, program = PROGRAM) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, '.tmp'), { recursive: true });
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.fork)(program, [], {
        cwd: root,
        // @actions/cache puts paths into command lines as they are: here they are relative, and no space or quote gets in.
        // RUNNER_DEBUG would have every archive listed; TAR_OPTIONS would change what tar does.
        env: { ...environment, GITHUB_WORKSPACE: '.', RUNNER_TEMP: '.tmp', RUNNER_DEBUG: '', TAR_OPTIONS: '' },
        execArgv: [],
        // Its own process group: ending it ends its tar too.
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const waiting = new Map();
    let last = 0;
    let requests = 0;
    let gone;
    const leave = (detail) => {
        gone ??= detail;
        for (const hear of waiting.values())
            hear(gone);
    };
    child.on('message', (word) => {
        requests = word.requests;
        waiting.get(word.id)?.(word);
    });
    child.on('error', (error) => {
        leave(error.message);
    });
    child.on('exit', (code, signal) => {
        leave(`it ended with ${signal ?? `exit code ${code ?? 'unknown'}`}`);
    });
    // Only an errand under way keeps this process alive, by its deadline.
    child.unref();
    child.channel?.unref();
    return {
        ask: (errand, patience) => new Promise((resolve) => {
            const id = (last += 1);
            const settle = (outcome) => {
                clearTimeout(timer);
                waiting.delete(id);
                resolve(outcome);
            };
            const wait = (seconds) => setTimeout(() => {
                settle({ kind: 'late', seconds });
            }, seconds * 1000);
            let timer = wait(patience.answer);
            waiting.set(id, (word) => {
                if (typeof word === 'string')
                    settle({ kind: 'gone', detail: word });
                else if (word.word === 'done')
                    settle({ kind: 'done', matched: word.matched, lines: word.lines });
                else {
                    clearTimeout(timer);
                    timer = wait(patience.whole);
                }
            });
            if (gone !== undefined)
                leave(gone);
            else {
                child.send({ ...errand, id }, (error) => {
                    if (error !== null)
                        leave(error.message);
                });
            }
        }),
        requests: () => requests,
        end: () => endCourier(child),
    };
}
async function endCourier(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    }
    catch {
        // Gone in this very moment.
    }
    child.ref();
    // A process in the kernel's hands (a dead network disk) ends when it can: nobody waits for it.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    child.unref();
}


/***/ })

};
;