"use strict";
exports.id = 343;
exports.ids = [343,1898];
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

/***/ 9517:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refreshChannels: function() { return /* binding */ refreshChannels; }
});

// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/channel/gates.ts + 1 modules
var channel_gates = __webpack_require__(32);
// EXTERNAL MODULE: ./src/channel/moment.ts
var moment = __webpack_require__(6331);
// EXTERNAL MODULE: ./src/channel/soak.ts
var soak = __webpack_require__(2497);
// EXTERNAL MODULE: ./src/channel/state.ts
var channel_state = __webpack_require__(5482);
;// CONCATENATED MODULE: ./src/channel/outlook.ts





/** How a release stands before a channel at a time (ISO 8601). */
function outlook(plugin, channel, release, policy, now) {
    const source = policy.from;
    const run = source === null ? null : ((0,soak/* runsOn */.k)(plugin, source).get(release.digest) ?? null);
    const passage = { plugin, channel, source, release, run, policy, now: (0,moment/* millisOf */.eV)(now) };
    const gates = (0,channel_gates/* gatesOf */.og)(passage);
    const since = (0,channel_gates/* passesAt */.VI)(gates, passage);
    const { stack } = plugin.channels[channel];
    const isActive = (0,channel_state/* activeOf */.m3)(plugin.channels[channel])?.digest === release.digest;
    const wasActive = stack.some(({ digest }) => digest === release.digest);
    return {
        place: isActive ? 'active' : wasActive ? 'after' : 'before',
        gates,
        passes: gates.every(({ passed }) => passed),
        since: since === null ? null : (0,moment/* isoOf */.dF)(since),
    };
}
/** The newest release of a plugin that came from a pull request; null where there is none. */
function newestFrom({ channels }, pullRequest) {
    const recorded = channel/* CHANNELS */.l.flatMap((channel) => [...channels[channel].recorded]).filter(([, release]) => release.pullRequest === pullRequest);
    return (0,channel_state/* newestOf */.su)({ recorded: new Map(recorded) });
}

// EXTERNAL MODULE: ./src/duration.ts + 1 modules
var duration = __webpack_require__(5218);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ledger/read.ts
var read = __webpack_require__(9257);
// EXTERNAL MODULE: ./src/report/fit.ts
var fit = __webpack_require__(877);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/channels.ts


/** By this first line the comment is found again. */
const CHANNELS_MARKER = '<!-- coolbox-plugin-action: channels -->';
/** The last event of the ledger that a comment on the channels tells of, by its first line but the marker; undefined where it does not say. */
function sequenceOf(body) {
    const [, line = ''] = body.split(/\r?\n/u, 2);
    const [, digits] = /^<!-- event (\d{1,15}) -->$/u.exec(line) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** The comment on the channels, without its marker: the board of this pull request's plugins, the gates, what comes next. */
function channelsComment(channels) {
    const { plugins, others, broken, commands, ledger, home, now } = channels;
    const names = ['canary', 'beta', 'stable'];
    const rows = plugins.map(({ plugin, release, channels: all }) => [
        `${(0,markdown/* code */.aY)(plugin)}${release === null ? '' : `<br>${(0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(release, 60))}`}`,
        ...all.map((channel) => cell(channel, release)),
    ]);
    const rest = others.map(({ plugin, channels: all }) => [(0,markdown/* code */.aY)(plugin), ...all.map((channel) => cell(channel, null))]);
    return (0,fit/* fitted */.$)({
        head: [`<!-- event ${ledger.sequence} -->\n### Channels`, ...(plugins.length === 0 ? [NOTHING] : [])],
        columns: ['plugin', ...names],
        rows,
        notes: [
            ...(broken.length === 0
                ? []
                : [`Cannot be read: ${list(broken)}. The command \`verify\` tells what is wrong with them.`]),
            ...nextOf(commands),
        ],
        sections: [
            ...plugins.flatMap((plugin) => gatesOf(plugin, channels)),
            ...(rest.length === 0
                ? []
                : [
                    (0,markdown/* folded */.TM)(`${rest.length} other ${rest.length === 1 ? 'plugin' : 'plugins'}`, (0,markdown/* table */.tp)(['plugin', ...names], rest.slice(0, 100)) +
                        (rest.length > 100 ? `\n\nAnd ${rest.length - 100} more.` : '')),
                ]),
        ],
        foot: [
            `As of ${channels_moment(now)}: event ${ledger.sequence} of the ${(0,markdown/* link */.nf)('ledger', home === null ? null : `${home}/tree/${ledger.branch}`)}, commit ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(ledger.commit.slice(0, 12)), home === null ? null : `${home}/commit/${ledger.commit}`)}.`,
        ],
        left: {
            rows: (left) => `And ${left} more plugins with a release from this pull request.`,
            sections: (left) => `${left} ${left === 1 ? 'part' : 'parts'} of this found no room; the command \`status\` shows all plugins.`,
        },
    });
}
const NOTHING = 'No plugin has a release from this pull request yet.';
function list(names) {
    const shown = names.slice(0, 20).map(markdown/* code */.aY).join(', ');
    return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}
/** What is on a channel, the release of this pull request in bold, a line each. */
function cell({ active, staged, previous, hold, outlook }, release) {
    const version = (text) => (text === release ? `**${(0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(text, 60))}**` : (0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(text, 60)));
    const lines = [
        ...(active === null
            ? []
            : [
                `${version(active.version)}${share(active.rollout)}${active.isRejected ? ' **rejected**' : ''}`,
                `since ${channels_moment(active.at)}`,
            ]),
        ...(previous === null ? [] : [`before: ${(0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(previous, 60))}`]),
        ...(staged === null ? [] : [`staged: ${version(staged)}`]),
        ...(hold === null
            ? []
            : [`**held** ${hold.by === 'rollback' ? 'since a rollback ' : ''}by ${(0,markdown/* plain */.pj)((0,markdown/* cut */.Jj)(hold.actor, 60))}`]),
        ...(outlook === null ? [] : [`_${when(outlook)}_`]),
    ];
    return lines.join('<br>') || '–';
}
function share(rollout) {
    return rollout === 1 ? '' : ` at ${Number((rollout * 100).toPrecision(6))} %`;
}
/** When the release of this pull request may come by itself. */
function when({ place, passes, since, wait }) {
    if (place === 'after')
        return 'was active here before';
    if (passes)
        return since === null ? 'could move now' : `could have moved since ${channels_moment(since)}`;
    return wait === null ? 'not eligible' : `eligible in ${wait}`;
}
/** Commands as code, never at the beginning of a line: nobody's comment is to be read as one. */
function nextOf(commands) {
    if (commands.length === 0)
        return [];
    const lines = commands.map(({ command, does }) => `- ${(0,markdown/* code */.aY)(command)} ${does}`);
    return ['What can be commented next:', lines.join('\n')];
}
/** Every gate of a plugin's release, and what happened to the plugin last. */
function gatesOf({ plugin, release, channels }, { ledger, home }) {
    const rows = channels.flatMap(({ channel, outlook }) => (outlook?.place === 'before' ? outlook.gates : []).map(({ name, passed, passesAt, message }) => [
        channel,
        name,
        passed ? 'passed' : '**closed**',
        (0,markdown/* plain */.pj)((0,markdown/* cut */.Jj)(message, 300)),
        passesAt === null ? (passed ? '' : 'nobody knows') : channels_moment(passesAt),
    ]));
    const deeds = channels.flatMap(({ channel, active }) => active === null
        ? []
        : [
            `- ${channel}: ${(0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(active.version, 60))} was activated by ${(0,markdown/* plain */.pj)((0,markdown/* cut */.Jj)(active.actor, 60))}${active.run === null ? '' : `, ${(0,markdown/* link */.nf)('run', ownRun(active.run, home))}`}`,
        ]);
    const history = home === null ? null : `${home}/commits/${ledger.branch}/artifacts/plugins/${plugin}`;
    return [
        (0,markdown/* folded */.TM)(`${(0,markdown/* htmlCode */.h8)(plugin)} ${release === null ? '' : (0,markdown/* htmlCode */.h8)((0,markdown/* cut */.Jj)(release, 60))}: gates and history`, [
            ...(rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['channel', 'gate', '', '', 'from'], rows)]),
            ...(deeds.length === 0 ? [] : [deeds.join('\n')]),
            ...(history === null ? [] : [`${(0,markdown/* link */.nf)('Its commits on the ledger', history)}.`]),
        ].join('\n\n') || 'Nothing is known of it.'),
    ];
}
/** The address of a run, where it is one of this repository. */
function ownRun(address, home) {
    return home !== null && address.startsWith(`${home}/actions/runs/`) ? address : null;
}
/** ISO 8601 as people read it, to the minute. */
function channels_moment(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

// EXTERNAL MODULE: ./src/world/clock.ts
var world_clock = __webpack_require__(718);
// EXTERNAL MODULE: ./src/world/run.ts
var run = __webpack_require__(2773);
// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
;// CONCATENATED MODULE: ./src/commands/next-commands.ts


/**
 * What can be commented on a pull request next, as the board of its plugins is: each with what it does. Nothing is promoted of what
 * was closed without a merge, and of a draft only on canary.
 */
function nextCommands(plugins, { state, isDraft, isMerged }, policy) {
    if (plugins.length === 0)
        return [];
    const promotes = isMerged || state === 'open' ? channel/* CHANNELS */.l.filter((channel) => isMerged || !isDraft || channel === 'canary') : [];
    const commands = [
        ...promotes.flatMap((channel) => promotion(plugins, channel, policy)),
        ...channel/* CHANNELS */.l.flatMap((channel) => [...rollback(plugins, channel, policy), ...resumption(plugins, channel, policy)]),
    ];
    return [...commands, { command: '/help', does: 'lists all there is' }];
}
function promotion(plugins, channel, policy) {
    const movable = plugins.filter(({ channels }) => {
        const { outlook, hold } = on(channels, channel);
        return (outlook !== null &&
            hold?.by !== 'person' &&
            outlook.gates.every(({ name, passed }) => passed || name !== 'rejection'));
    });
    if (movable.length === 0)
        return [];
    const past = new Set(movable.flatMap(({ channels }) => (on(channels, channel).outlook?.gates ?? []).flatMap(({ name, passed }) => (passed ? [] : [name]))));
    const going = past.size === 0 ? '' : `, past its ${[...past].join(', ')}`;
    return [
        {
            command: `/promote ${channel}`,
            does: `makes ${what(movable, ({ release }) => release)} active on ${channel}${going}; ${asks(channel, policy)}`,
        },
    ];
}
function rollback(plugins, channel, policy) {
    const ours = plugins.filter(({ release, channels }) => {
        const { active, previous } = on(channels, channel);
        return active !== null && active.version === release && previous !== null;
    });
    if (ours.length === 0)
        return [];
    const does = `returns ${channel} to ${what(ours, ({ channels }) => on(channels, channel).previous)}; ${asks(channel, policy)}`;
    return [{ command: `/rollback ${channel}`, does }];
}
function resumption(plugins, channel, policy) {
    const held = plugins.filter(({ channels }) => on(channels, channel).hold?.by === 'person');
    if (held.length === 0)
        return [];
    return [{ command: `/resume ${channel}`, does: `ends the hold of ${channel}; ${asks(channel, policy)}` }];
}
function on(channels, channel) {
    const found = channels.find((one) => one.channel === channel);
    if (found === undefined)
        throw new Error(`no channel ${channel} on the board`);
    return found;
}
/** `greeter 1.5.0`, or how many plugins. */
function what(plugins, version) {
    const [only, ...more] = plugins;
    if (only === undefined || more.length > 0)
        return `${plugins.length} plugins`;
    return `${(0,markdown/* code */.aY)(only.plugin)} ${(0,markdown/* code */.aY)((0,markdown/* cut */.Jj)(version(only) ?? '', 60))}`;
}
function asks(channel, policy) {
    return `asks for the permission ${policy[channel].permission}`;
}

// EXTERNAL MODULE: ./src/commands/policy.ts + 1 modules
var commands_policy = __webpack_require__(8626);
;// CONCATENATED MODULE: ./src/commands/channels-comment.ts












/**
 * Has the comment on the channels say what the ledger and the policy are now, also where other jobs do the same: an older ledger
 * takes the place of no newer one. What cannot be done is a warning and an answer: the ledger is the truth, and the comment is
 * written anew by the next one.
 * @throws nothing but what the signal says.
 */
async function refreshChannels(pull, refreshing) {
    const { inputs, world } = refreshing;
    try {
        return await (0,ledger.withBranchOf)(inputs, world, (branch) => writtenOf(branch, pull, refreshing));
    }
    catch (error) {
        world.signal.throwIfAborted();
        if (!(error instanceof errors/* Refusal */.P_))
            throw error;
        for (const problem of error.problems)
            world.log.warning((0,errors/* problemText */.fI)(problem), problem);
        world.log.warning(`The comment on the channels was not written: ${error.message}`);
        return { kind: 'failed', why: error.message };
    }
}
/** So often the ledger may move on while the comment is written. */
const MOST_ROUNDS = 4;
async function writtenOf(branch, pull, { inputs, world, github }) {
    let tip = await branch.read();
    let isLatest = false;
    for (let round = 1;; round += 1) {
        const said = await channelsText(tip, pull, inputs, world);
        if (said === null)
            return { kind: 'absent' };
        const { text, sequence } = said;
        if (inputs['dry-run'] === true)
            return { kind: 'dry', text };
        const isNewer = (body) => (sequenceOf(body) ?? 0) > sequence;
        // Newer than the ledger when that was read twice is only what another ledger said.
        const isKept = (there) => !isLatest && isNewer(there);
        const { kind, comment } = await github.sticky(pull.number, CHANNELS_MARKER, text, isKept);
        // Another job may have written to the ledger since it was read, and to the comment just before this one did.
        const now = await branch.read().catch((error) => {
            world.signal.throwIfAborted();
            if (error instanceof errors/* Refusal */.P_)
                return tip;
            throw error;
        });
        isLatest = now.commit === tip.commit;
        if (round === MOST_ROUNDS || (isLatest && !isNewer(comment.body)))
            return { kind, text };
        tip = now;
    }
}
/** The comment without its marker, and the last event that it tells of; null where there is no ledger. */
async function channelsText(tip, pull, inputs, world) {
    if (tip.commit === null)
        return null;
    const { commit } = tip;
    const reading = await (0,read/* readLedger */.SC)(tip, { plugins: ({ entries }) => [...entries.keys()] });
    const [policy, clock] = await Promise.all([
        (0,commands_policy/* policyOf */.U)(inputs, world),
        (0,world_clock/* githubClock */.G)({ ...world, token: (0,ledger.tokenOf)(inputs, world) }),
    ]);
    const now = clock.now().toISOString();
    const { sequence, updatedAt: at } = reading.board;
    const plugins = [...reading.state.plugins.values()].map((plugin) => boardOf(plugin, pull.number, policy, now));
    const ours = plugins.filter(({ release }) => release !== null);
    const text = channelsComment({
        plugins: ours,
        others: plugins.filter(({ release }) => release === null),
        broken: [...reading.faults.keys()],
        commands: nextCommands(ours, pull, policy),
        ledger: { branch: inputs.branch, commit, sequence, at },
        home: homeOf(world),
        now,
    });
    return { text, sequence };
}
function homeOf({ environment }) {
    const place = (0,run/* repositoryOf */._)(environment);
    return place === undefined ? null : `${place.server.replace(/\/+$/u, '')}/${place.repository}`;
}
function boardOf(plugin, pull, policy, now) {
    const release = newestFrom(plugin, pull);
    return {
        plugin: plugin.plugin,
        release: release?.version ?? null,
        channels: channel/* CHANNELS */.l.map((channel) => channelOf(plugin, channel, release, policy, now)),
    };
}
function channelOf(plugin, channel, release, policy, now) {
    const state = plugin.channels[channel];
    const active = (0,channel_state/* activeOf */.m3)(state);
    return {
        channel,
        active: active === null
            ? null
            : {
                version: active.version,
                at: active.at,
                rollout: active.rollout,
                isRejected: plugin.rejected.has(active.digest),
                ...activatedBy(state, active.sequence),
            },
        staged: state.staged,
        previous: (0,channel_state/* previousOf */.te)(state, plugin.rejected)?.version ?? null,
        hold: state.hold,
        outlook: release === null ? null : outlookOf(plugin, channel, release, policy, now),
    };
}
/** Who activated what is active, as the event of it has it. */
function activatedBy({ history }, sequence) {
    const event = history.find((one) => one.sequence === sequence);
    return { actor: event?.actor ?? 'unknown', run: event?.run ?? null };
}
function outlookOf(plugin, channel, release, policy, now) {
    const { place, gates, passes, since } = outlook(plugin, channel, release, policy[channel], now);
    if (place === 'active')
        return null;
    const ahead = since === null ? 0 : Date.parse(since) - Date.parse(now);
    return { place, gates, passes, since, wait: ahead > 0 ? (0,duration/* waitText */.L)(ahead) : null };
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

/***/ 343:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: function() { return /* binding */ report; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/editors.ts
var editors = __webpack_require__(9560);
// EXTERNAL MODULE: ./src/report/fit.ts
var fit = __webpack_require__(877);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/preview.ts
var preview = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/report/previews.ts



/** By this first line the comment is found again. */
const PREVIEWS_MARKER = '<!-- coolbox-plugin-action: previews -->';
/** The comment on the previews, without its marker: a row for each plugin, those that failed first, and a folded section each. */
function previewsComment({ reports, faults, commit, run, editors, program }) {
    const systems = new Set(reports.map(({ system }) => system)).size;
    const sorted = [...reports].sort((a, b) => Number(a.status === 'ok') - Number(b.status === 'ok') || compared(a, b));
    const failed = reports.filter(({ status }) => status !== 'ok').length;
    const count = `${reports.length} ${reports.length === 1 ? 'preview' : 'previews'}`;
    const outcome = reports.length === 0
        ? 'No plugin was previewed.'
        : `${count}: ${failed === 0 ? 'all work' : `**${failed} failed**`}.`;
    return (0,fit/* fitted */.$)({
        head: ['### Previews', `${outcome} Commit ${(0,markdown/* code */.aY)(commit.slice(0, 12))}, ${(0,markdown/* link */.nf)('run', run)}.`],
        columns: ['plugin', ...(systems > 1 ? ['system'] : []), 'version', '', 'sandbox', 'boot', 'exposes'],
        align: ['l', ...(systems > 1 ? ['l'] : []), 'l', 'l', 'l', 'r', 'l'],
        rows: sorted.map((report) => rowOf(report, systems > 1)),
        notes: faults.length === 0 ? [] : [faults.map((fault) => `- ${fault}`).join('\n')],
        sections: sorted.map((report) => sectionOf(report, program)),
        foot: editors.length === 0 ? [] : [editors.map(({ name, address }) => (0,markdown/* link */.nf)(name, address)).join(' · ')],
        left: {
            rows: (left) => `And ${left} more: ${(0,markdown/* link */.nf)('the run', run)} has their reports.`,
            sections: (left) => `${left} ${left === 1 ? 'report' : 'reports'} found no room here: ${(0,markdown/* link */.nf)('the run', run)} has them.`,
        },
    });
}
function compared(one, other) {
    const [a, b] = [`${one.plugin} ${one.system}`, `${other.plugin} ${other.system}`];
    return a < b ? -1 : Number(a > b);
}
function rowOf({ plugin, system, version, status, ...report }, several) {
    const { backend, isolated, boot, exposes } = report;
    return [
        (0,markdown/* code */.aY)(plugin),
        ...(several ? [system] : []),
        version === null ? '' : (0,markdown/* code */.aY)(version),
        preview/* SAID */.SK[status],
        backend === null ? 'none' : `${backend}${isolated ? '' : ', **not isolated**'}`,
        boot === null ? '' : (0,preview/* milliseconds */.Rz)(boot.whole),
        exposes.length === 0 ? '' : (0,preview/* named */.KT)(exposes, 4),
    ];
}
/** A command from a report would be a stranger's advice: it is made anew, of what can be checked. */
function sectionOf(report, program) {
    const { plugin, version, status, profile, system } = report;
    const title = `${(0,markdown/* htmlCode */.h8)(plugin)} ${version === null ? '' : `${(0,markdown/* htmlCode */.h8)(version)} `}on ${system}: ${preview/* SAID */.SK[status].replaceAll('**', '')}`;
    const again = /^[\w.-]+$/u.test(`${plugin}${profile}`)
        ? [(0,markdown/* folded */.TM)('Run it yourself', (0,markdown/* block */.om)(`${program} preview ${plugin} --profile ${profile}`))]
        : [];
    return (0,markdown/* folded */.TM)(title, [(0,preview/* previewBody */.Rd)(report), ...again].join('\n\n'));
}

// EXTERNAL MODULE: ./src/world/run.ts
var world_run = __webpack_require__(2773);
// EXTERNAL MODULE: ./src/commands/bundle.ts
var bundle = __webpack_require__(212);
// EXTERNAL MODULE: ./src/commands/channels-comment.ts + 3 modules
var channels_comment = __webpack_require__(9517);
// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/report/preview-report.ts
var preview_report = __webpack_require__(3629);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/world/unpack.ts
var unpack = __webpack_require__(2700);
// EXTERNAL MODULE: ./src/commands/preview-report.ts
var commands_preview_report = __webpack_require__(6453);
;// CONCATENATED MODULE: ./src/commands/preview-reports.ts











/**
 * The reports of previews among a run's artifacts, of each the one of the last attempt. Whoever sent the pull request chose every
 * byte of them: they are counted, measured and checked, and never taken for more than text.
 * @param folder one of its own.
 */
async function readReports(all, artifacts, { home, folder }) {
    const last = lastOf(all);
    const taken = last.slice(0, MOST);
    const limit = (0,p_limit/* default */.A)(AT_ONCE);
    const read = await Promise.all(taken.map((artifact, index) => limit(() => readOne(artifact, artifacts, home, (0,external_node_path_.join)(folder, `report-${index}`)))));
    const left = last.length - taken.length;
    return {
        reports: read.flatMap((one) => ('report' in one ? [one.report] : [])),
        faults: [
            ...read.flatMap((one) => ('fault' in one ? [one.fault] : [])).slice(0, SAID),
            ...(left > 0 ? [`${left} more reports were not looked at: ${MOST} are enough for one comment.`] : []),
        ],
    };
}
/** More plugins than a comment can show. */
const MOST = 500;
const AT_ONCE = 4;
const SAID = 20;
/** In bytes: of the whole artifact, and of what it may hold. */
const LARGEST = 4 * 1024 * 1024;
const ALLOWED = {
    'report.json': 2 * 1024 * 1024,
    'report.md': 512 * 1024,
    'log.txt': 2 * 1024 * 1024,
};
const NAME = /^(coolbox-preview-.{1,300})-([1-9]\d{0,5})\.tar$/u;
/** Of artifacts that differ in the attempt alone, the last one; sorted by name. */
function lastOf(all) {
    const last = new Map();
    for (const artifact of all) {
        const [, stem = '', digits = ''] = NAME.exec(artifact.name) ?? [];
        const attempt = Number(digits);
        if (stem !== '' && attempt > (last.get(stem)?.attempt ?? 0))
            last.set(stem, { attempt, artifact });
    }
    return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { artifact }]) => artifact);
}
async function readOne(artifact, artifacts, home, folder) {
    const { id, name, digest, size, isExpired } = artifact;
    const fault = (why) => ({
        fault: `${(0,markdown/* code */.aY)((0,plain/* brief */.d)(name, 120))} cannot be taken: ${(0,markdown/* plain */.pj)((0,plain/* brief */.d)(why, 300))}.`,
    });
    if (isExpired)
        return fault('it has expired');
    if (digest === null)
        return fault('GitHub states no digest of it');
    if (size > LARGEST)
        return fault(`it has ${size} bytes; allowed: ${LARGEST}`);
    const downloaded = await artifacts.download({ id, digest }, home);
    if (downloaded.kind === 'gone')
        return fault(downloaded.why);
    if (downloaded.kind === 'different')
        return fault('its bytes are not those that were uploaded');
    try {
        const options = { folder, what: 'report', most: LARGEST, allowed: (path) => own(ALLOWED, path) };
        const file = (await (0,unpack/* unpack */.l)(downloaded.path, options)).get('report.json');
        if (file === undefined)
            return fault('it holds no report.json');
        const parsed = (0,dist.safeParse)(preview_report/* PreviewReport */.v, jsonOf(await (0,promises_.readFile)(file.place, 'utf8')));
        if (!parsed.success)
            return fault(`it is no report: ${parsed.issues[0].message}`);
        const report = parsed.output;
        if ((0,names/* idFault */.m)(report.plugin) !== null)
            return fault('it names no plugin');
        const attempt = Number(NAME.exec(name)?.[2]);
        return (0,commands_preview_report/* artifactName */.Cs)(report, attempt) === name ? { report } : fault('it is a report on another plugin');
    }
    catch (error) {
        if (error instanceof errors/* Refusal */.P_)
            return fault(error.message.replace(/\.$/u, ''));
        throw error;
    }
}
function own(limits, path) {
    return Object.hasOwn(limits, path) ? limits[path] : undefined;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
;// CONCATENATED MODULE: ./src/commands/report-pull.ts



/**
 * The pull request of a run: the one that is named, or the event's, else each open one whose tip is the commit of the run, in the
 * very repository that the run says: a run for a fork names none itself. A run of an earlier commit than the tip is not reported on.
 * @throws Refusal `usage` when there is no such run or pull request; what GitHub's API throws.
 */
async function reportedOf({ run: runId, 'pull-request': named, }, github, world) {
    const run = await runMeant(runId, github, world);
    const number = named ?? (await numberOfEvent(world));
    if (number === undefined)
        return openOnes(run, github);
    const pull = await github.pullRequest(number);
    if (pull === undefined)
        throw new errors/* Refusal */.P_('usage', `There is no pull request #${number} here.`, {
            hint: 'The input `pull-request` is the number of one of this repository.',
        });
    if (isOf(run, pull))
        return { run, pulls: [pull] };
    return {
        why: `Run ${run.id} is of ${run.headSha.slice(0, 12)}, which is not the last commit of #${number} (any more).`,
    };
}
async function runMeant(given, github, { environment }) {
    const text = (given ?? environment['GITHUB_RUN_ID'] ?? '').trim();
    if (!/^[1-9]\d{0,14}$/u.test(text))
        throw new errors/* Refusal */.P_('usage', 'The input `run` is the number of a workflow run of this repository.', {
            hint: 'In a workflow on `workflow_run` it is `${{ github.event.workflow_run.id }}`; left out, it is this run.',
        });
    const run = await github.run(Number(text));
    if (run !== undefined)
        return run;
    throw new errors/* Refusal */.P_('usage', `There is no run ${text} in this repository.`, { hint: 'It may have been deleted.' });
}
const Event = dist.object({ pull_request: dist.nullish(dist.object({ number: dist.number() })) });
async function numberOfEvent({ environment }) {
    const parsed = dist.safeParse(Event, await (0,world_event/* readEvent */.j)(environment));
    return parsed.success ? parsed.output.pull_request?.number : undefined;
}
async function openOnes(run, github) {
    const { headSha: sha, headRepository, headBranch } = run;
    const short = sha.slice(0, 12);
    if (headRepository === null)
        return { why: `The repository that ${short} came from is gone.` };
    const { id, owner } = headRepository;
    const branch = headBranch === null ? undefined : { owner, name: headBranch };
    const found = await github.openPullRequests({ sha, repository: id, branch });
    // Several, as of a change that is also ported back: what was previewed is the same commit.
    const [pull, ...more] = [...found].sort((a, b) => a.number - b.number);
    if (pull === undefined)
        return { why: `No open pull request has ${short} as its last commit.` };
    return { run, pulls: [pull, ...more] };
}
/** Ids, not names: a repository can be renamed, and another one take its name. */
function isOf({ headSha, headRepository }, { head }) {
    return headSha === head.sha && headRepository !== null && headRepository.id === head.repository;
}

;// CONCATENATED MODULE: ./src/commands/report.ts









/**
 * Writes the two comments of a pull request: on the previews that a run reported on, and on the channels. That GitHub's API is away
 * is a warning, no failure: the checks are through, and what they found is in their summaries.
 */
async function report(inputs, world) {
    try {
        return await written(inputs, world);
    }
    catch (error) {
        world.signal.throwIfAborted();
        if (!(error instanceof errors/* Refusal */.P_) || error.reason !== 'system_failed')
            throw error;
        world.log.warning(error.message);
        return nothing(`The comments could not be written: ${error.message}`);
    }
}
async function written(inputs, world) {
    const { openGitHub } = await __webpack_require__.e(/* import() */ 1976).then(__webpack_require__.bind(__webpack_require__, 1976));
    const token = (0,ledger.tokenOf)(inputs, world);
    const github = await openGitHub({ ...world, token });
    const reported = await reportedOf(inputs, github, world);
    if ('why' in reported) {
        world.log.notice(reported.why);
        return nothing(`${reported.why} Nothing is commented.`);
    }
    const { pulls, run } = reported;
    const found = await reportsOf(run.id, token, github, world);
    const writing = { found, run, github, inputs, world };
    const first = await writeBoth(pulls[0], writing);
    const others = [];
    for (const pull of pulls.slice(1))
        others.push(await writeBoth(pull, writing));
    const plugins = [...new Set(found.reports.map(({ plugin }) => plugin))];
    const failures = [first, ...others].flatMap(({ failure }) => failure ?? []);
    return {
        reason: reasonOf([first, ...others]),
        message: [first, ...others].map(({ message }) => message).join(' '),
        data: {
            ...first.data,
            run: run.id,
            plugins,
            faults: found.faults,
            ...(others.length === 0 ? {} : { others: others.map(({ data }) => data) }),
            ...(failures.length === 0 ? {} : { hint: [...new Set(failures.flatMap(({ hint }) => hint ?? []))].join('\n') }),
        },
        outputs: { plugins: JSON.stringify(plugins) },
        report: first.report,
    };
}
/** That of the worst that befell a pull request. */
function reasonOf(all) {
    const worse = all.find(({ failure }) => failure !== undefined && failure.reason !== 'system_failed');
    if (worse?.failure !== undefined)
        return worse.failure.reason;
    return all.every(({ failure }) => failure !== undefined) ? 'nothing_to_do' : 'ok';
}
/** The two comments of one pull request. That one cannot be written keeps none from being, here or on the next. */
async function writeBoth(pull, writing) {
    const { signal, log } = writing.world;
    const text = previewsText(pull, writing);
    const previews = await writePreviews(pull, text, writing).catch((error) => {
        signal.throwIfAborted();
        if (error instanceof errors/* Refusal */.P_)
            return error;
        throw error;
    });
    const channels = await (0,channels_comment.refreshChannels)(pull, writing);
    const parts = [
        previews instanceof errors/* Refusal */.P_ ? `previews failed (${previews.message})` : `previews ${previews}`,
        channels.kind === 'failed' ? `channels failed (${channels.why})` : `channels ${channels.kind}`,
    ];
    const written = {
        message: `The comments of #${pull.number}: ${parts.join(', ')}.`,
        data: {
            'pull-request': pull.number,
            previews: previews instanceof errors/* Refusal */.P_ ? 'failed' : previews,
            channels: channels.kind,
        },
        report: `${[text, ...('text' in channels ? [channels.text] : [])].join('\n\n')}\n`,
    };
    if (!(previews instanceof errors/* Refusal */.P_))
        return written;
    if (previews.reason === 'system_failed')
        log.warning(`#${pull.number}: ${previews.message}`);
    return { ...written, failure: previews };
}
function nothing(message) {
    return { reason: 'nothing_to_do', message, data: {}, outputs: {} };
}
async function reportsOf(run, token, github, world) {
    const all = await github.artifacts(run);
    const repository = (0,world_run/* repositoryOf */._)(world.environment)?.repository ?? '';
    return (0,bundle/* withArtifacts */.ig)(world, (artifacts, folder) => readReports(all, artifacts, { home: { repository, token }, folder }));
}
function previewsText(pull, { found: { reports, faults }, run, world: { environment } }) {
    const { server = '', repository = '' } = (0,world_run/* repositoryOf */._)(environment) ?? {};
    const isDotCom = server === 'https://github.com';
    const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    return previewsComment({
        reports,
        faults,
        commit: run.headSha,
        run: server === '' ? null : `${server.replace(/\/+$/u, '')}/${repository}/actions/runs/${run.id}`,
        editors: isDotCom ? (0,editors/* editorsOf */.k)(repository, pull.number) : [],
        program: /^[\w.-]+\/[\w.-]+$/u.test(action) ? `npx --yes github:${action}` : 'coolbox-plugin-action',
    });
}
/** Where nothing was previewed there is no comment, unless there is one that says otherwise. */
async function writePreviews({ number }, text, { found: { reports, faults }, github, inputs }) {
    const isEmpty = reports.length + faults.length === 0;
    if (isEmpty && (await github.ownComments(number, PREVIEWS_MARKER)).length === 0)
        return 'absent';
    return inputs['dry-run'] ? 'dry' : (await github.sticky(number, PREVIEWS_MARKER, text)).kind;
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

/***/ 877:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ fitted; }
/* harmony export */ });
/* unused harmony export LIMIT */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);

/** GitHub's limit for a comment is 65,536 characters; the marker is among them. */
const LIMIT = 65_000;
/** A comment as Markdown within the limit: with as many sections as there is room for, and then as many rows. */
function fitted(comment, limit = LIMIT) {
    const { rows, sections } = comment;
    const kept = most(sections.length, (count) => rendered(comment, rows.length, count).length <= limit);
    if (kept !== null)
        return rendered(comment, rows.length, kept);
    const fewer = most(rows.length, (count) => rendered(comment, count, 0).length <= limit);
    return rendered(comment, fewer ?? 0, 0);
}
function rendered(comment, rowCount, sectionCount) {
    const { head, columns, align, rows, notes, sections, foot, left } = comment;
    const [noRow, noSection] = [rows.length - rowCount, sections.length - sectionCount];
    return [
        ...head,
        ...(rowCount === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, rows.slice(0, rowCount), align)]),
        ...(noRow === 0 ? [] : [left.rows(noRow)]),
        ...notes,
        ...sections.slice(0, sectionCount),
        ...(noSection === 0 ? [] : [left.sections(noSection)]),
        ...foot,
    ].join('\n\n');
}
/** The highest count up to a bound that fits, where fewer always fit, too; null where none does. */
function most(bound, fits) {
    if (!fits(0))
        return null;
    let [low, high] = [0, bound];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
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