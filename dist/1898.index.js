"use strict";
exports.id = 1898;
exports.ids = [1898];
exports.modules = {

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


/***/ })

};
;