"use strict";
exports.id = 344;
exports.ids = [344];
exports.modules = {

/***/ 6383:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bz: function() { return /* binding */ draftOf; },
/* harmony export */   eZ: function() { return /* binding */ replay; },
/* harmony export */   yl: function() { return /* binding */ applyAll; }
/* harmony export */ });
/* unused harmony export apply */
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1840);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8830);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5482);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(217);




/**
 * The state after an event. It rests on the histories alone: deciding and replaying share it.
 * @throws Refusal `ledger_corrupt` where the event cannot follow: what it is about is not there, or is otherwise.
 */
function apply(state, event) {
    return applyAll(state, [event]);
}
/** As `apply`, for several events in their order, in time proportional to them and to the plugins they are about. */
function applyAll(state, events) {
    if (events.length === 0)
        return state;
    const plugins = new Map(state.plugins);
    const opened = new Map();
    let { sequence } = state;
    for (const event of events) {
        if (!(Number.isSafeInteger(event.sequence) && event.sequence > sequence))
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .q)(event, `its sequence does not rise: the event before it has ${sequence}`);
        ({ sequence } = event);
        let plugin = opened.get(event.plugin);
        if (plugin === undefined) {
            plugin = draftOf(plugins.get(event.plugin) ?? (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyPlugin */ .JC)(event.plugin));
            opened.set(event.plugin, plugin);
            plugins.set(event.plugin, plugin);
        }
        (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .applyToPlugin */ .p)(plugin, event);
    }
    return { sequence, plugins };
}
/**
 * The state that histories lead to, of one plugin or of many, merged by sequence. The sequences have gaps where other
 * plugins' events are; the state's sequence is the last one seen.
 * @throws Refusal `ledger_corrupt` where a history does not rise, two events have one sequence, or an event cannot follow.
 */
function replay(histories) {
    const events = [];
    for (const history of histories) {
        let last = 0;
        for (const event of history) {
            if (event.sequence <= last)
                throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .q)(event, `its sequence does not rise: the event before it has ${last}`);
            last = event.sequence;
            events.push(event);
        }
    }
    return applyAll(_state_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_STATE */ .Wk, events.sort((a, b) => a.sequence - b.sequence));
}
/** A copy that can be written on, sharing nothing that changes. */
function draftOf(plugin) {
    const channels = Object.fromEntries(_channel_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANNELS */ .l.map((name) => [name, openChannel(plugin.channels[name])]));
    return { ...plugin, channels, rejected: new Map(plugin.rejected) };
}
function openChannel(channel) {
    return {
        ...channel,
        recorded: new Map(channel.recorded),
        stack: [...channel.stack],
        history: [...channel.history],
    };
}


/***/ }),

/***/ 8830:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: function() { return /* binding */ corrupt; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** What to throw at an event that cannot be: no command writes it. */
function corrupt({ plugin, channel, sequence, operation }, fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_corrupt', `The history of ${plugin} on ${channel} is impossible: event ${sequence} (${operation}): ${fault}.`, { hint: 'Run `verify` to see everything that is off; nothing is written to this plugin until it is put right.' });
}


/***/ }),

/***/ 2023:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: function() { return /* binding */ inputsDigest; },
/* harmony export */   cS: function() { return /* binding */ releaseDigest; },
/* harmony export */   iF: function() { return /* binding */ versioned; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);



/** SHA-256, in lower-case hex, of the lines that `sha256sum` prints for these files, sorted by path in bytes (§5). */
function inputsDigest(files) {
    const sorted = files
        .map((file) => ({ ...file, bytes: Buffer.from(file.path) }))
        .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, sha256 } of sorted)
        hash.update(sumLine(path, sha256));
    return hash.digest('hex');
}
/** `sha256sum` escapes names that would break the line, and begins that line with a backslash (coreutils 9). */
function sumLine(path, sha256) {
    const escaped = path.replace(/[\\\n\r]/g, (char) => ESCAPES[char] ?? char);
    return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
/**
 * The digest of a release: `sha256:` and the SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}, with the
 * release's version as the definition's (§5).
 * @throws Refusal `ledger_corrupt` where a text or number is none that JSON can carry (half of a surrogate pair, infinity).
 */
function releaseDigest(plugin, version, definition, content) {
    const { inputs, lockfiles, wasm } = content;
    const covered = { plugin, version, definition: versioned(definition, version), content: { inputs, lockfiles, wasm } };
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(canonical(covered, plugin, version))
        .digest('hex')}`;
}
/** The definition with the version of its release. */
function versioned(definition, version) {
    return { ...definition, version };
}
function canonical(value, plugin, version) {
    try {
        const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
        if (text !== undefined)
            return text;
    }
    catch (cause) {
        const fault = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('ledger_corrupt', `The release ${plugin} ${version} has no digest: ${fault} in JSON.`, { cause });
    }
    throw new Error('A release is an object');
}


/***/ }),

/***/ 32:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  og: function() { return /* binding */ gatesOf; },
  pL: function() { return /* binding */ holdText; },
  VI: function() { return /* binding */ passesAt; },
  fl: function() { return /* binding */ permissionGate; },
  co: function() { return /* binding */ permissionSuffices; }
});

// EXTERNAL MODULE: ./src/duration.ts + 1 modules
var duration = __webpack_require__(5218);
// EXTERNAL MODULE: ./src/channel/moment.ts
var moment = __webpack_require__(6331);
// EXTERNAL MODULE: ./src/channel/policy.ts
var policy = __webpack_require__(6225);
// EXTERNAL MODULE: ./node_modules/luxon/build/es6/luxon.mjs
var luxon = __webpack_require__(8714);
;// CONCATENATED MODULE: ./src/channel/window.ts


/** A window that is missed on one Sunday (a gap of an hour for summer time) is open on the next one. */
const DAYS_AHEAD = 15;
/**
 * The first moment at or after `from` (both in milliseconds since 1970) at which the window is open: when a clock on a wall of
 * its time zone shows a time within its hours, on one of its days. An hour that clocks skip is not there; one that they
 * repeat is there twice. A window over midnight belongs to the day on which it begins. Null where none comes in two weeks.
 */
function opening(window, from) {
    if (isOpen(window, from))
        return from;
    const today = luxon.DateTime.fromMillis(from, { zone: window.timezone }).startOf('day');
    for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
        const moments = mayOpen(window, today.plus({ days: ahead }));
        const open = moments.filter((moment) => moment >= from && isOpen(window, moment));
        if (open.length > 0)
            return Math.min(...open);
    }
    return null;
}
/** Whether the window is open at a moment in milliseconds since 1970. */
function isOpen({ days, hours, timezone }, at) {
    const local = luxon.DateTime.fromMillis(at, { zone: timezone });
    const minute = local.hour * 60 + local.minute;
    const [from, to] = [minuteOf(hours[0]), minuteOf(hours[1])];
    const isDay = (weekday) => days.some((day) => policy/* DAYS */.qn.indexOf(day) === (weekday + 6) % 7);
    if (from < to)
        return from <= minute && minute < to && isDay(local.weekday);
    return (minute >= from && isDay(local.weekday)) || (minute < to && isDay(local.weekday - 1));
}
/** When the window may open on a local day: at its hour, which may be there twice, and when clocks are changed. */
function mayOpen({ hours }, day) {
    const minute = minuteOf(hours[0]);
    const hour = day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
    const end = day.plus({ days: 1 });
    const shift = (day.offset - end.offset) * 60_000;
    return shift === 0 ? [hour] : [hour, hour - shift, hour + shift, change(day, end)];
}
/** The moment between two at which the clocks are changed. */
function change(start, end) {
    let [before, after] = [start.toMillis(), end.toMillis()];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (luxon.DateTime.fromMillis(middle, { zone: start.zone }).offset === start.offset)
            before = middle;
        else
            after = middle;
    }
    return after;
}
function minuteOf(time) {
    const [hour = '', minute = ''] = time.split(':');
    return Number(hour) * 60 + Number(minute);
}

;// CONCATENATED MODULE: ./src/channel/gates.ts




/** Every gate that the policy has for a promotion, passed or not; the permission of who asks is asked elsewhere. */
function gatesOf(passage) {
    const { source, policy } = passage;
    return [
        ...(source === null ? [] : [sourceGate(passage, source), ...(policy.soak > 0 ? [soakGate(passage, source)] : [])]),
        ...(policy.window === null ? [] : [windowGate(policy.window, passage.now)]),
        holdGate(passage),
        rejectionGate(passage),
    ];
}
/**
 * The earliest moment at which gates pass together, in milliseconds since 1970: in the past, where they pass; null where nobody
 * can know.
 */
function passesAt(gates, { policy, now, release }) {
    const waits = gates.filter(({ name }) => name !== 'window');
    const times = waits.map((gate) => (gate.passesAt === null ? (gate.passed ? 0 : null) : (0,moment/* millisOf */.eV)(gate.passesAt)));
    if (times.includes(null))
        return null;
    const start = Math.max((0,moment/* millisOf */.eV)(release.at), ...times.map((time) => time ?? 0));
    if (policy.window === null)
        return start;
    const opened = opening(policy.window, start);
    const isOpenNow = gates.every(({ passed }) => passed);
    return isOpenNow || (opened !== null && opened > now) ? opened : opening(policy.window, Math.max(start, now));
}
/** Whether someone with a permission may do what a channel asks of promotions; null is none, or unknown, which is no (§8). */
function permissionGate(channel, { permission }, has) {
    const passed = permissionSuffices(has, permission);
    const message = passed
        ? `the permission ${has ?? 'none'} suffices for ${channel}`
        : `${channel} asks for the permission ${permission}; this is ${has ?? 'none that is known'}`;
    return { name: 'permission', passed, overridden: false, passesAt: null, message };
}
/** Whether a permission is the one needed, or more. */
function permissionSuffices(has, needed) {
    return has !== null && policy/* PERMISSIONS */.Jj.indexOf(has) >= policy/* PERMISSIONS */.Jj.indexOf(needed);
}
function sourceGate({ release, run }, source) {
    const since = run?.since ?? null;
    const fate = run === null ? 'has never been active' : since === null ? 'was rolled back or rejected' : 'was activated';
    const message = `${release.version} ${fate} on ${source}`;
    return { name: 'source', passed: since !== null, overridden: false, passesAt: since, message };
}
function soakGate({ run, policy, now }, source) {
    if (run?.since == null) {
        const fault = run === null ? 'it has not begun' : 'a rollback or a rejection has ended it';
        const message = `no soak on ${source}: ${fault}`;
        return { name: 'soak', passed: false, overridden: false, passesAt: null, message };
    }
    const ends = (0,moment/* millisOf */.eV)(run.since) + policy.soak;
    const passed = ends <= now;
    const length = (0,duration/* waitText */.L)(policy.soak);
    const message = passed
        ? `soaked on ${source} for ${length}`
        : `eligible in ${(0,duration/* waitText */.L)(ends - now)} (${length} on ${source})`;
    return { name: 'soak', passed, overridden: false, passesAt: (0,moment/* isoOf */.dF)(ends), message };
}
function windowGate(window, now) {
    const opens = opening(window, now);
    const passed = opens === now;
    const hours = `${window.days.join(', ')} ${window.hours.join('-')} ${window.timezone}`;
    const message = passed
        ? `open (${hours})`
        : opens === null
            ? `never open (${hours})`
            : `opens in ${(0,duration/* waitText */.L)(opens - now)} (${hours})`;
    return { name: 'window', passed, overridden: false, passesAt: opens === null ? null : (0,moment/* isoOf */.dF)(opens), message };
}
function holdGate({ plugin, channel }) {
    const { hold, history } = plugin.channels[channel];
    const message = hold === null ? 'not held' : holdText(hold);
    const ended = hold === null ? (history.findLast(({ operation }) => operation === 'resume')?.at ?? null) : null;
    return { name: 'hold', passed: hold === null, overridden: false, passesAt: ended, message };
}
/** Who holds a channel, since when and why, in a few words. */
function holdText({ by, actor, at, reason }) {
    const who = `held ${by === 'rollback' ? 'since a rollback ' : ''}by ${actor} at ${at}`;
    return reason === null ? who : `${who}: ${reason}`;
}
function rejectionGate({ plugin, release }) {
    const rejection = plugin.rejected.get(release.digest);
    const message = rejection === undefined ? 'not rejected' : `${release.version} has been rejected since ${rejection.at}`;
    return { name: 'rejection', passed: rejection === undefined, overridden: false, passesAt: null, message };
}


/***/ }),

/***/ 6331:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: function() { return /* binding */ isSecondsBefore; },
/* harmony export */   dF: function() { return /* binding */ isoOf; },
/* harmony export */   dS: function() { return /* binding */ isAfter; },
/* harmony export */   eV: function() { return /* binding */ millisOf; }
/* harmony export */ });
/* harmony import */ var luxon__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8714);

/** Milliseconds since 1970 of an ISO 8601 time. @throws Error where it is none: times are checked where they come in. */
function millisOf(iso) {
    const moment = luxon__WEBPACK_IMPORTED_MODULE_0__.DateTime.fromISO(iso, { zone: 'utc' });
    if (!moment.isValid)
        throw new Error(`Not an ISO 8601 time: ${JSON.stringify(iso.slice(0, 40))}`);
    return moment.toMillis();
}
/** ISO 8601 in UTC, such as `2026-11-23T09:00:00Z`, of milliseconds since 1970. */
function isoOf(milliseconds) {
    return luxon__WEBPACK_IMPORTED_MODULE_0__.DateTime.fromMillis(milliseconds, { zone: 'utc' }).toISO({ suppressMilliseconds: true }) ?? '';
}
/** Whether a time lies after another one. */
function isAfter(iso, other) {
    return millisOf(iso) > millisOf(other);
}
/** Whether a time lies in a second before the one of the other: GitHub's times are whole seconds. */
function isSecondsBefore(iso, other) {
    return Math.floor(millisOf(iso) / 1000) < Math.floor(millisOf(other) / 1000);
}


/***/ }),

/***/ 6225:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: function() { return /* binding */ PERMISSIONS; },
/* harmony export */   qn: function() { return /* binding */ DAYS; },
/* harmony export */   zj: function() { return /* binding */ DEFAULT_POLICY; }
/* harmony export */ });
/** The permissions of GitHub's collaborators, from the least. */
const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'];
/** The days of the week, as ISO 8601 counts them. */
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HOUR = 60 * 60 * 1000;
/** The policy of a repository that has none (§7). */
const DEFAULT_POLICY = {
    canary: { from: null, soak: 0, permission: 'write', window: null },
    beta: { from: 'canary', soak: 24 * HOUR, permission: 'write', window: null },
    stable: { from: 'beta', soak: 72 * HOUR, permission: 'write', window: null },
};


/***/ }),

/***/ 9828:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ releaseOf; }
/* harmony export */ });
/* unused harmony export digestOf */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2023);

/**
 * The release that a recording writes.
 * @param source the release as it is recorded on the channel that the recording names; not needed for a candidate.
 */
function releaseOf(recording, source) {
    const { plugin, channel, version, digest, rollout, staged } = recording;
    if ('candidate' in recording.source) {
        const { definition, content, metadata } = recording.source.candidate;
        return {
            plugin,
            version,
            channel,
            rollout,
            staged,
            metadata: { digest, content, ...metadata },
            definition: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF)(definition, version),
        };
    }
    if (source === null)
        throw new Error(`The release ${plugin} ${version} on ${recording.source.channel} was not read`);
    return { ...source, channel, rollout, staged };
}
/** The digest of a release, from what it holds. @throws Refusal `ledger_corrupt` where it holds what JSON cannot carry. */
function digestOf({ plugin, version, definition, metadata }) {
    return releaseDigest(plugin, version, definition, metadata.content);
}


/***/ }),

/***/ 2497:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ runsOn; }
/* harmony export */ });
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1840);

/**
 * Every release that was activated on a channel, by digest. What is replaced keeps soaking, so that frequent releases
 * cannot starve it; what a rollback leaves behind or jumps over, and what is rejected anywhere, does not (§7).
 */
function runsOn(plugin, channel) {
    const runs = new Map();
    const stack = [];
    const stop = (digest) => {
        const run = runs.get(digest);
        if (run !== undefined)
            runs.set(digest, { ...run, since: null });
    };
    for (const event of relevant(plugin, channel)) {
        const { operation, version, digest, at, sequence } = event;
        if (version === null || digest === null)
            continue;
        if (operation === 'reject')
            stop(digest);
        else if (operation === 'rollback') {
            const index = stack.findLastIndex((entry, position) => position < stack.length - 1 && entry === digest);
            for (const left of stack.splice(index + 1))
                if (left !== digest)
                    stop(left);
        }
        else {
            const run = runs.get(digest);
            const isOnTop = stack.at(-1) === digest;
            if (!isOnTop)
                stack.push(digest);
            runs.set(digest, {
                version,
                digest,
                since: run?.since ?? at,
                last: isOnTop && run !== undefined ? run.last : sequence,
            });
        }
    }
    return runs;
}
const ACTIVATING = ['bootstrap', 'baseline', 'promote', 'rollback'];
/** What was activated on the channel, and rejections on all of them, in their order. */
function relevant({ channels }, channel) {
    return _channel_js__WEBPACK_IMPORTED_MODULE_0__/* .CHANNELS */ .l.flatMap((name) => channels[name].history.filter(({ operation }) => operation === 'reject' || (name === channel && ACTIVATING.includes(operation)))).sort((a, b) => a.sequence - b.sequence);
}


/***/ }),

/***/ 5482:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: function() { return /* binding */ hasReleaseOf; },
/* harmony export */   JC: function() { return /* binding */ emptyPlugin; },
/* harmony export */   Wk: function() { return /* binding */ EMPTY_STATE; },
/* harmony export */   c5: function() { return /* binding */ recordedAnywhere; },
/* harmony export */   m3: function() { return /* binding */ activeOf; },
/* harmony export */   su: function() { return /* binding */ newestOf; },
/* harmony export */   te: function() { return /* binding */ previousOf; }
/* harmony export */ });
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1840);

/** A ledger without events. */
const EMPTY_STATE = { sequence: 0, plugins: new Map() };
/** A plugin of which the ledger says nothing yet. */
function emptyPlugin(plugin) {
    const channel = { recorded: new Map(), staged: null, stack: [], hold: null, history: [] };
    return {
        plugin,
        selected: 'stable',
        channels: { canary: channel, beta: channel, stable: channel },
        rejected: new Map(),
        releases: new Map(),
    };
}
/** What is active on a channel, or null. */
function activeOf({ stack }) {
    return stack.at(-1) ?? null;
}
/**
 * What a rollback would return to, and `previous` in all files: the nearest activation below the active one that is another
 * release and not rejected; null where there is none.
 */
function previousOf({ stack }, rejected) {
    const left = stack.at(-1)?.digest;
    return (stack.findLast(({ digest }, index) => index < stack.length - 1 && digest !== left && !rejected.has(digest)) ?? null);
}
/** The release of a channel that was staged last, wherever that was; null where none is recorded. */
function newestOf({ recorded }) {
    let newest = null;
    for (const release of recorded.values())
        if (newest === null || release.sequence > newest.sequence)
            newest = release;
    return newest;
}
/** The release recorded with a version on any channel: a version has one digest per plugin. */
function recordedAnywhere({ channels }, version) {
    for (const channel of _channel_js__WEBPACK_IMPORTED_MODULE_0__/* .CHANNELS */ .l) {
        const recorded = channels[channel].recorded.get(version);
        if (recorded !== undefined)
            return recorded;
    }
    return null;
}
/** Whether a plugin has a release that came from a pull request. */
function hasReleaseOf({ channels }, pullRequest) {
    return Object.values(channels).some(({ recorded }) => [...recorded.values()].some((release) => release.pullRequest === pullRequest));
}


/***/ }),

/***/ 217:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: function() { return /* binding */ applyToPlugin; }
});

// EXTERNAL MODULE: ./src/channel/corrupt.ts
var corrupt = __webpack_require__(8830);
// EXTERNAL MODULE: ./src/channel/state.ts
var state = __webpack_require__(5482);
;// CONCATENATED MODULE: ./src/channel/activation.ts


/** Records a release that came from outside. */
function record(plugin, event) {
    const release = subjectOf(event);
    expectOneDigest(plugin, event, release);
    const { at, sequence, pull_request: pullRequest } = event;
    const recorded = { ...release, at, sequence, pullRequest };
    plugin.channels[event.channel].recorded.set(release.version, recorded);
    return recorded;
}
/** Puts stable's active release below a channel's first. */
function baseline(plugin, event) {
    const { version, digest } = subjectOf(event);
    const stable = plugin.channels.stable.stack.at(-1);
    if (event.channel === 'stable')
        throw (0,corrupt/* corrupt */.q)(event, 'stable has no channel above it');
    if (event.from !== 'stable')
        throw (0,corrupt/* corrupt */.q)(event, 'a baseline comes from stable');
    if (plugin.channels[event.channel].stack.length > 0)
        throw (0,corrupt/* corrupt */.q)(event, 'the channel has been promoted on before');
    if (stable?.version !== version || stable.digest !== digest)
        throw (0,corrupt/* corrupt */.q)(event, `what is active on stable is ${stable?.version ?? 'nothing'}, not ${version}`);
    takeOver(plugin, event);
    activate(plugin, event);
}
/** Makes a release active that is recorded on the channel or where it comes from. */
function promote(plugin, event) {
    const channel = plugin.channels[event.channel];
    if (channel.hold !== null)
        throw (0,corrupt/* corrupt */.q)(event, 'the channel is held');
    takeOver(plugin, event);
    activate(plugin, event);
    if (channel.staged === event.version)
        channel.staged = null;
}
/** Sees to it that the release is recorded on the channel with the event's rollout: from another channel, where it is not yet. */
function takeOver(plugin, event) {
    const release = subjectOf(event);
    const records = plugin.channels[event.channel].recorded;
    const source = event.from === null ? undefined : plugin.channels[event.from].recorded.get(release.version);
    if (event.from !== null && source === undefined)
        throw (0,corrupt/* corrupt */.q)(event, `${release.version} is not recorded on ${event.from}`);
    const recorded = records.get(release.version) ?? source;
    if (recorded === undefined)
        throw (0,corrupt/* corrupt */.q)(event, `${release.version} is not recorded on the channel`);
    expectOneDigest(plugin, event, release);
    records.set(release.version, { ...recorded, rollout: release.rollout });
}
/** Puts a release on top of the stack. */
function activate(plugin, event) {
    const release = subjectOf(event);
    const { stack } = plugin.channels[event.channel];
    if (plugin.rejected.has(release.digest))
        throw (0,corrupt/* corrupt */.q)(event, `${release.version} is rejected`);
    if (event.previous !== (stack.at(-1)?.version ?? null))
        throw (0,corrupt/* corrupt */.q)(event, `what was active before is ${stack.at(-1)?.version ?? 'nothing'}, not ${event.previous ?? 'nothing'}`);
    if (stack.at(-1)?.version === release.version)
        stack.pop();
    const { at, sequence, request } = event;
    stack.push({ ...release, at, sequence, request });
}
/** Pops the stack down to a release. */
function rollback(channel, plugin, event) {
    const { version, digest, rollout } = subjectOf(event);
    const { stack } = channel;
    if (stack.at(-1)?.version !== event.previous)
        throw (0,corrupt/* corrupt */.q)(event, `what it leaves behind is ${stack.at(-1)?.version ?? 'nothing'}, not ${event.previous ?? 'nothing'}`);
    const index = stack.findLastIndex((entry, at) => at < stack.length - 1 && entry.version === version);
    const target = stack[index];
    if (target === undefined)
        throw (0,corrupt/* corrupt */.q)(event, `${version} was not active before ${event.previous}`);
    if (target.digest !== digest)
        throw (0,corrupt/* corrupt */.q)(event, `${version} has another digest`);
    if (target.rollout !== rollout)
        throw (0,corrupt/* corrupt */.q)(event, `${version} was active with another rollout`);
    if (plugin.rejected.has(digest))
        throw (0,corrupt/* corrupt */.q)(event, `${version} is rejected`);
    stack.length = index + 1;
    const recorded = channel.recorded.get(version);
    if (recorded !== undefined)
        channel.recorded.set(version, { ...recorded, rollout });
}
function expectOneDigest(plugin, event, { version, digest }) {
    const known = (0,state/* recordedAnywhere */.c5)(plugin, version);
    if (known !== null && known.digest !== digest)
        throw (0,corrupt/* corrupt */.q)(event, `${version} is recorded with the digest ${known.digest}, not ${digest}`);
}
function subjectOf(event) {
    const { version, digest, rollout } = event;
    if (version === null || digest === null || rollout === null)
        throw (0,corrupt/* corrupt */.q)(event, 'it names no version, digest or rollout');
    return { version, digest, rollout };
}

;// CONCATENATED MODULE: ./src/channel/transition.ts



/** Does to a plugin what an event says. @throws Refusal `ledger_corrupt` where that cannot be. */
function applyToPlugin(plugin, event) {
    const channel = plugin.channels[event.channel];
    switch (event.operation) {
        case 'bootstrap':
            if (event.channel !== 'stable')
                throw (0,corrupt/* corrupt */.q)(event, 'only stable can be bootstrapped');
            if (channel.recorded.size > 0)
                throw (0,corrupt/* corrupt */.q)(event, 'stable has had a release before');
            record(plugin, event);
            activate(plugin, event);
            break;
        case 'stage':
            channel.staged = record(plugin, event).version;
            break;
        case 'baseline':
            baseline(plugin, event);
            break;
        case 'promote':
            promote(plugin, event);
            break;
        case 'rollback':
            rollback(channel, plugin, event);
            break;
        case 'reject':
        case 'unreject':
            bar(plugin, event);
            break;
        case 'hold':
            hold(channel, event);
            break;
        case 'resume':
            if (channel.hold === null)
                throw (0,corrupt/* corrupt */.q)(event, 'the channel is not held');
            channel.hold = null;
            break;
        case 'channel':
            plugin.selected = event.channel;
            break;
    }
    channel.history.push(event);
}
function bar(plugin, event) {
    const { version, digest } = event;
    if (version === null || digest === null)
        throw (0,corrupt/* corrupt */.q)(event, 'it names no version or digest');
    const isRejected = plugin.rejected.has(digest);
    if ((0,state/* recordedAnywhere */.c5)(plugin, version)?.digest !== digest)
        throw (0,corrupt/* corrupt */.q)(event, `${version} is not recorded`);
    if (event.operation === 'reject') {
        if (isRejected)
            throw (0,corrupt/* corrupt */.q)(event, `${version} is rejected already`);
        plugin.rejected.set(digest, { version, digest, reason: event.reason, at: event.at });
        return;
    }
    if (!isRejected)
        throw (0,corrupt/* corrupt */.q)(event, `${version} is not rejected`);
    plugin.rejected.delete(digest);
}
function hold(channel, event) {
    if (channel.hold?.by === 'person')
        throw (0,corrupt/* corrupt */.q)(event, 'the channel is held already');
    const by = channel.hold === null && followsRollback(channel.history, event) ? 'rollback' : 'person';
    channel.hold = { reason: event.reason, actor: event.actor, at: event.at, by };
}
/** Whether an event directly follows, with the same request, a rollback or the rejection that belongs to one. */
function followsRollback(history, { request }) {
    const last = history.at(-1);
    if (last?.request !== request)
        return false;
    if (last.operation === 'rollback')
        return true;
    const before = history.at(-2);
    return last.operation === 'reject' && before?.operation === 'rollback' && before.request === request;
}


/***/ }),

/***/ 8613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ unknownRefusal; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);


/** What to say of a plugin that the ledger does not know, with those that it knows. */
function unknownRefusal(known, plugin) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(plugin, known);
    const listed = `${known.slice(0, 50).join(', ')}${known.length > 50 ? ', …' : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `The ledger has no plugin '${plugin}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`, { hint: known.length === 0 ? 'It has no plugins yet: `stage` records the first release.' : `It has: ${listed}.` });
}


/***/ }),

/***/ 2188:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ derivedFiles; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1840);
/* harmony import */ var _channel_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5641);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3679);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4129);





/**
 * The files that follow from a plugin's histories: `channel.json`, and `active`, `staged`, `rollback`, `hold` of each channel, with the
 * keys that the CoolBox host writes. null: the file is not there.
 */
function derivedFiles(state) {
    const files = new Map([[(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionPath */ .kK)(state.plugin), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .hostJson */ .pe)({ channel: state.selected })]]);
    for (const channel of _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__/* .CHANNELS */ .l) {
        const contents = contentsOf(state, channel);
        for (const kind of _paths_js__WEBPACK_IMPORTED_MODULE_3__/* .DERIVED */ .mj) {
            const content = contents[kind];
            files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .derivedPath */ .xG)(state.plugin, channel, kind), content === null ? null : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .hostJson */ .pe)(content));
        }
    }
    return files;
}
function contentsOf(state, channel) {
    const of = state.channels[channel];
    const [active, previous] = [(0,_channel_state_js__WEBPACK_IMPORTED_MODULE_0__/* .activeOf */ .m3)(of), (0,_channel_state_js__WEBPACK_IMPORTED_MODULE_0__/* .previousOf */ .te)(of, state.rejected)];
    const below = previous === null ? {} : { previous: previous.version };
    return {
        active: active === null ? null : { version: active.version, ...below },
        staged: of.staged === null ? null : { version: of.staged },
        rollback: previous === null ? null : { version: previous.version },
        hold: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .holdOf */ .nv)(of),
    };
}


/***/ }),

/***/ 5641:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: function() { return /* binding */ entryOf; },
/* harmony export */   UG: function() { return /* binding */ shownPaths; },
/* harmony export */   nv: function() { return /* binding */ holdOf; }
/* harmony export */ });
/* unused harmony export shownOf */
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1840);
/* harmony import */ var _channel_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4129);



/** The entry of a plugin in channels.json, as its histories and the facts of its releases have it. */
function entryOf(state, factsOf) {
    const channels = Object.fromEntries(_channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.map((channel) => [channel, channelOf(state, channel, factsOf)]));
    const rejected = [...state.rejected.values()].map(({ version, digest, reason, at }) => ({
        version,
        digest,
        reason,
        at,
    }));
    return { selected: state.selected, channels, rejected };
}
/** Where channels.json says what of a channel: the releases whose facts an entry needs. */
function shownOf(state, rejected) {
    const staged = state.staged === null ? null : (state.recorded.get(state.staged) ?? null);
    return { active: (0,_channel_state_js__WEBPACK_IMPORTED_MODULE_0__/* .activeOf */ .m3)(state), staged, previous: (0,_channel_state_js__WEBPACK_IMPORTED_MODULE_0__/* .previousOf */ .te)(state, rejected) };
}
/** Paths of the metadata.json files whose facts an entry shows. */
function shownPaths(state) {
    const of = (channel) => Object.values(shownOf(state.channels[channel], state.rejected)).flatMap((one) => one === null ? [] : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataPath */ .xT)(state.plugin, channel, one.version));
    return _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.flatMap(of);
}
function channelOf(state, channel, factsOf) {
    const shown = shownOf(state.channels[channel], state.rejected);
    const show = (one) => {
        if (one === null)
            return null;
        const { version, digest, at, rollout } = one;
        const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataPath */ .xT)(state.plugin, channel, version);
        const { commit, artifact } = factsOf(path);
        return { version, digest, commit, at, rollout, path, artifact };
    };
    return {
        active: show(shown.active),
        staged: show(shown.staged),
        previous: show(shown.previous),
        hold: holdOf(state.channels[channel]),
    };
}
/** The content of hold.json. */
function holdOf({ hold }) {
    return hold === null ? null : { reason: hold.reason, actor: hold.actor, at: hold.at };
}


/***/ }),

/***/ 8609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: function() { return /* binding */ stateOf; },
/* harmony export */   XL: function() { return /* binding */ eventsOf; },
/* harmony export */   u3: function() { return /* binding */ historiesOf; },
/* harmony export */   wL: function() { return /* binding */ historiesIn; }
/* harmony export */ });
/* harmony import */ var _channel_apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6383);
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1840);
/* harmony import */ var _channel_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5482);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(904);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(532);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4129);







const NONE = { events: [], last: _line_js__WEBPACK_IMPORTED_MODULE_4__/* .FIRST */ .RK };
/** Histories of a plugin whose files were read. @throws Refusal `ledger_corrupt` with the file and the line. */
function historiesOf(files, plugin) {
    const read = (channel) => {
        const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .historyPath */ .ae)(plugin, channel);
        const bytes = files.at(path);
        return bytes === undefined ? NONE : (0,_line_js__WEBPACK_IMPORTED_MODULE_4__/* .readHistory */ .Lu)(path, bytes, plugin, channel);
    };
    return { canary: read('canary'), beta: read('beta'), stable: read('stable') };
}
/** The histories of a plugin that was read, or that the ledger does not know. */
function historiesIn({ plugins }, plugin) {
    return plugins.get(plugin)?.histories ?? { canary: NONE, beta: NONE, stable: NONE };
}
/** All events of a plugin, by sequence. */
function eventsOf(histories) {
    return _channel_channel_js__WEBPACK_IMPORTED_MODULE_6__/* .CHANNELS */ .l.flatMap((channel) => histories[channel].events).sort((one, other) => one.sequence - other.sequence);
}
/** What the histories of a plugin lead to. @throws Refusal `ledger_corrupt` with the file and the line that cannot be. */
function stateOf(plugin, histories, events = eventsOf(histories)) {
    try {
        return applied(plugin, events);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_))
            throw error;
        const culprit = events[firstImpossible(plugin, events)];
        if (culprit === undefined)
            throw error;
        const line = histories[culprit.channel].events.indexOf(culprit) + 1;
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)((0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .historyPath */ .ae)(plugin, culprit.channel), `cannot follow what was before: ${error.message}`, line);
    }
}
function applied(plugin, events) {
    return (0,_channel_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .applyAll */ .yl)(_channel_state_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_STATE */ .Wk, events).plugins.get(plugin) ?? (0,_channel_state_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyPlugin */ .JC)(plugin);
}
/** Where replaying ends: the longest beginning that can be replayed is found by halving. */
function firstImpossible(plugin, events) {
    let [good, bad] = [0, events.length];
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (isPossible(plugin, events.slice(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return good;
}
function isPossible(plugin, events) {
    try {
        applied(plugin, events);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 344:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  boardOf: function() { return /* binding */ boardOf; },
  openLedger: function() { return /* binding */ openLedger; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/channel/apply.ts
var apply = __webpack_require__(6383);
// EXTERNAL MODULE: ./src/channel/moment.ts
var moment = __webpack_require__(6331);
;// CONCATENATED MODULE: ./src/channel/answered.ts

/**
 * The event with which this request was answered before: the same request with the same operation, plugin, channel and version
 * never acts twice (§6). Null where there is none. Without a version any one is meant.
 */
function answered({ history }, { request }, operation, version = null) {
    const index = history.findLastIndex((event, at) => event.request === request &&
        event.operation === operation &&
        (version === null || event.version === version) &&
        !isPart(history, at));
    return history[index] ?? null;
}
/** Whether an event directly follows another one of its plugin because one command wrote both: a command has one time. */
function isOfOneCommand(before, after) {
    if (before === undefined || after === undefined)
        return false;
    return (after.sequence === before.sequence + 1 &&
        after.request === before.request &&
        after.plugin === before.plugin &&
        after.at === before.at);
}
/** Whether an event is a part of another operation's command: the hold of a rollback, the resumption of a promotion. */
function isPart(history, index) {
    const event = history[index];
    if (event?.operation === 'hold')
        return isOfRollback(history, index);
    if (event?.operation !== 'resume')
        return false;
    const next = history[index + 1];
    if (next === undefined || !PROMOTING.includes(next.operation) || !isOfOneCommand(event, next))
        return false;
    // A person's hold is ended by nothing but `resume`.
    const held = history.findLastIndex(({ operation }, at) => at < index && operation === 'hold');
    return isOfRollback(history, held);
}
/** Whether a hold was written by a rollback, which holds only what is not held yet. */
function isOfRollback(history, index) {
    const before = history[index - 1];
    if (!isOfOneCommand(before, history[index]))
        return false;
    const rollback = before?.operation === 'reject' ? history[index - 2] : before;
    if (rollback?.operation !== 'rollback' || (rollback !== before && !isOfOneCommand(rollback, before)))
        return false;
    const last = history.findLast(({ operation }, at) => at < index && (operation === 'hold' || operation === 'resume'));
    return last?.operation !== 'hold';
}
const PROMOTING = ['unreject', 'baseline', 'promote'];
/**
 * The last event of some kinds on a channel, where another request did that after this one was made; else null. Unless it is said
 * otherwise, those that changed what is active.
 * The steps of one run were all asked for when it was made, to be done one after the other; of comments a run may answer several.
 */
function overtaker({ history }, { request, run, askedAt, recordedBefore }, operations = MOVING) {
    const last = history.findLast(({ operation }) => operations.includes(operation));
    if (last === undefined || last.request === request)
        return null;
    if (run !== null && last.run === run && recordedBefore === null)
        return null;
    return (0,moment/* isAfter */.dS)(last.at, askedAt) ? last : null;
}
const MOVING = ['bootstrap', 'baseline', 'promote', 'rollback'];

// EXTERNAL MODULE: ./src/channel/gates.ts + 1 modules
var channel_gates = __webpack_require__(32);
// EXTERNAL MODULE: ./src/channel/unknown.ts
var unknown = __webpack_require__(8613);
;// CONCATENATED MODULE: ./src/channel/outcome.ts


/** An answer; what is not said is null or empty. */
function answerOf(said) {
    return {
        version: null,
        digest: null,
        previous: null,
        gates: [],
        since: null,
        repeated: false,
        warnings: [],
        ...said,
    };
}
/** An outcome without events. */
function still(said) {
    return { answer: answerOf(said), moves: [], recordings: [] };
}
/** Whether an outcome stands in the way of a batch that moves all or none. */
function outcome_isRefused({ answer }) {
    return errors/* REASONS */.ez[answer.reason] !== 0;
}
/** The events of outcomes, in their order. */
function draftsOf(outcomes, { request, actor, run, pullRequest, reason }, sequence, at) {
    return outcomes
        .flatMap(({ answer, moves }) => moves.map((move) => ({ plugin: answer.plugin, move })))
        .map(({ plugin, move }, index) => ({
        sequence: sequence + index + 1,
        operation: move.operation,
        request,
        plugin,
        channel: move.channel,
        version: move.version ?? null,
        digest: move.digest ?? null,
        rollout: move.rollout ?? null,
        previous: move.previous ?? null,
        from: move.from ?? null,
        actor,
        at,
        run,
        pull_request: pullRequest,
        reason: move.reason === undefined ? reason : move.reason,
    }));
}
/** What is said of a plugin that the ledger does not know. */
function unknownPlugin(state, plugin, channel) {
    const { reason, message, hint } = (0,unknown/* unknownRefusal */.N)([...state.plugins.keys()], plugin);
    return still({ plugin, channel, reason, message, ...(hint === undefined ? {} : { hint }) });
}

;// CONCATENATED MODULE: ./src/channel/hold.ts




/** What holding or resuming a channel does. A plugin may be held before it has a release. */
function holdOrResume(state, intent, id) {
    const { channel, operation } = intent;
    const plugin = state.plugins.get(id);
    if (plugin === undefined && operation === 'resume')
        return unknownPlugin(state, id, channel);
    const here = { plugin: id, channel };
    const deed = operation === 'hold' ? 'held' : 'no longer held';
    const done = `${channel} of ${id} is ${deed}.`;
    const before = plugin === undefined ? null : answered(plugin.channels[channel], intent, operation);
    if (before !== null)
        return still({ ...here, reason: 'ok', message: done, repeated: true });
    const hold = plugin?.channels[channel].hold ?? null;
    // A person who holds what a rollback holds makes the hold theirs: it outlasts the next promotion.
    const isSo = operation === 'hold' ? hold?.by === 'person' : hold === null;
    if (isSo) {
        const message = hold === null ? `${channel} of ${id} is not held.` : `${channel} of ${id} is ${(0,channel_gates/* holdText */.pL)(hold)} already.`;
        return still({ ...here, reason: 'nothing_to_do', message });
    }
    // An old resumption ends no newer hold. A hold is never too late: it is what keeps hosts safe.
    const later = plugin === undefined || operation === 'hold'
        ? null
        : overtaker(plugin.channels[channel], intent, ['hold', 'resume']);
    if (later?.operation === 'hold' && (0,moment/* isSecondsBefore */.Pj)(intent.askedAt, later.at)) {
        const message = `${later.actor} held ${channel} of ${id} at ${later.at}, after this was asked for.`;
        return still({ ...here, reason: 'superseded', message, hint: 'Give the command again if it is still wanted.' });
    }
    return {
        answer: answerOf({ ...here, reason: 'ok', message: done }),
        moves: [{ operation, channel }],
        recordings: [],
    };
}

// EXTERNAL MODULE: ./src/channel/soak.ts
var soak = __webpack_require__(2497);
// EXTERNAL MODULE: ./src/channel/state.ts
var channel_state = __webpack_require__(5482);
;// CONCATENATED MODULE: ./src/channel/eligible.ts




/**
 * The release that an automatic promotion of a channel takes (§7): the newest on the source that passes every gate and came
 * there after what is active on the target; without a source, what is staged. Whatever the source, the gates are the policy's.
 */
function eligible(plugin, channel, source, policy, now) {
    const at = { plugin, channel, source: policy.from ?? source, policy, now: (0,moment/* millisOf */.eV)(now) };
    const judged = (source === null ? stagedOn(at) : newerOn(at, source)).map((passage) => {
        const gates = (0,channel_gates/* gatesOf */.og)(passage);
        return { passage, gates, passes: gates.every(({ passed }) => passed), since: (0,channel_gates/* passesAt */.VI)(gates, passage) };
    });
    const best = judged.find(({ passes }) => passes) ??
        [...judged].sort((a, b) => (a.since ?? Infinity) - (b.since ?? Infinity) || 0)[0];
    if (best === undefined)
        return { release: null, passes: false, since: null, gates: [] };
    const { passage, gates, passes, since } = best;
    return { release: passage.release, passes, since: since === null ? null : (0,moment/* isoOf */.dF)(since), gates };
}
function stagedOn(at) {
    const { staged, recorded } = at.plugin.channels[at.channel];
    const release = staged === null ? undefined : recorded.get(staged);
    if (release === undefined || release.digest === (0,channel_state/* activeOf */.m3)(at.plugin.channels[at.channel])?.digest)
        return [];
    return [{ ...at, release, run: null }];
}
/** Those that came onto the source after what is active on the target, the newest first. */
function newerOn(at, source) {
    const { plugin, channel } = at;
    const runs = (0,soak/* runsOn */.k)(plugin, source);
    const judged = at.source === null || at.source === source ? runs : (0,soak/* runsOn */.k)(plugin, at.source);
    const bar = reached(plugin, channel, runs);
    return [...runs.values()]
        .filter(({ since, last }) => since !== null && last > bar)
        .sort((a, b) => b.last - a.last)
        .flatMap((run) => {
        const release = plugin.channels[source].recorded.get(run.version);
        return release === undefined ? [] : [{ ...at, release, run: judged.get(run.digest) ?? null }];
    });
}
/** When what is active on the target came onto the source; where it never did, when it came onto the target. 0 where nothing is active. */
function reached(plugin, channel, runs) {
    const active = (0,channel_state/* activeOf */.m3)(plugin.channels[channel]);
    if (active === null)
        return 0;
    return (runs.get(active.digest) ?? (0,soak/* runsOn */.k)(plugin, channel).get(active.digest))?.last ?? active.sequence;
}

// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
;// CONCATENATED MODULE: ./src/channel/chosen.ts



/** The release that is meant by `version`, by the pull request, by `from`, else the one that is staged (§5). */
function choose(plugin, intent) {
    if (intent.version !== null)
        return byVersion(plugin, intent, intent.version);
    if (intent.ofPullRequest !== null)
        return byPullRequest(plugin, intent, intent.ofPullRequest);
    return intent.from === null ? staged(plugin, intent) : activeOn(plugin, intent, intent.from);
}
function byVersion(plugin, intent, version) {
    const places = (intent.from === null ? nearestTo(intent.channel) : [intent.from]).filter((channel) => plugin.channels[channel].recorded.has(version));
    const [place] = places;
    const release = place === undefined ? undefined : plugin.channels[place].recorded.get(version);
    if (place === undefined || release === undefined) {
        const known = [...new Set(channel_channel/* CHANNELS */.l.flatMap((channel) => [...plugin.channels[channel].recorded.keys()]))];
        return {
            reason: 'nothing_staged',
            message: `${plugin.plugin} ${version} is not recorded${intent.from === null ? '' : ` on ${intent.from}`}.`,
            hint: known.length === 0 ? 'Stage it first.' : `Recorded are: ${known.slice(-20).join(', ')}.`,
        };
    }
    return isMeant(release, intent) ? taken(plugin, intent, release, place) : stale(plugin, release, null);
}
/** The newest release of a pull request; a copy on another channel is the same release. */
function byPullRequest(plugin, intent, pullRequest) {
    const found = (intent.from === null ? nearestTo(intent.channel) : [intent.from]).flatMap((place) => [...plugin.channels[place].recorded.values()]
        .filter((release) => release.pullRequest === pullRequest)
        .map((release) => ({ release, place })));
    const newest = newestOf(found);
    if (newest === undefined) {
        const where = intent.from === null ? '' : ` on ${intent.from}`;
        return {
            reason: 'nothing_staged',
            message: `No release of ${plugin.plugin} from pull request ${pullRequest} is recorded${where}.`,
            hint: 'The checks of the pull request record one when they end.',
        };
    }
    if (isMeant(newest.release, intent))
        return taken(plugin, intent, newest.release, newest.place);
    const meant = newestOf(found.filter(({ release }) => isMeant(release, intent)));
    return stale(plugin, newest.release, meant?.release ?? null);
}
function staged(plugin, intent) {
    const channel = plugin.channels[intent.channel];
    const release = channel.staged === null ? undefined : channel.recorded.get(channel.staged);
    if (release !== undefined) {
        if (!isMeant(release, intent)) {
            const all = [...channel.recorded.values()].map((one) => ({ release: one }));
            const earlier = newestOf(all.filter((one) => isMeant(one.release, intent)))?.release;
            return stale(plugin, release, earlier ?? null);
        }
        return { release, from: null, rollout: release.rollout };
    }
    const active = (0,channel_state/* activeOf */.m3)(channel);
    const again = active === null ? undefined : channel.recorded.get(active.version);
    // Another rollout is a promotion of what is active; and what someone else promoted since is what was staged then.
    const isOvertaken = active !== null && active.request !== intent.request && (0,moment/* isAfter */.dS)(active.at, intent.askedAt);
    if (active !== null &&
        again !== undefined &&
        (intent.rollout !== null || (isOvertaken && !(0,moment/* isAfter */.dS)(again.at, intent.askedAt))))
        return { release: again, from: null, rollout: active.rollout };
    return nothingStaged(plugin, intent.channel);
}
function activeOn(plugin, intent, source) {
    const { stack, recorded } = plugin.channels[source];
    const active = (0,channel_state/* activeOf */.m3)(plugin.channels[source]);
    const release = active === null ? undefined : recorded.get(active.version);
    if (active === null || release === undefined) {
        return {
            reason: 'nothing_staged',
            message: `Nothing of ${plugin.plugin} is active on ${source}.`,
            hint: `\`promote ${source} --plugins ${plugin.plugin}\` makes active there what is staged.`,
        };
    }
    if (intent.recordedBefore !== null && !(0,moment/* isSecondsBefore */.Pj)(active.at, intent.recordedBefore)) {
        const { recordedBefore } = intent;
        const then = stack.findLast(({ at }) => (0,moment/* isSecondsBefore */.Pj)(at, recordedBefore));
        return stale(plugin, release, then === undefined ? null : (recorded.get(then.version) ?? null));
    }
    return taken(plugin, intent, { ...release, rollout: active.rollout }, source);
}
/** The channel itself, then those below it from the nearest, then those above it. */
function nearestTo(channel) {
    const index = channel_channel/* CHANNELS */.l.indexOf(channel);
    return [channel, ...channel_channel/* CHANNELS */.l.slice(0, index).reverse(), ...channel_channel/* CHANNELS */.l.slice(index + 1)];
}
/** The last one staged; of copies, the one in the nearest place. */
function newestOf(found) {
    return [...found].sort((a, b) => b.release.sequence - a.release.sequence)[0];
}
/** The choice of a release recorded at a place: what is active on the channel already keeps its rollout. */
function taken(plugin, { channel }, release, place) {
    const active = (0,channel_state/* activeOf */.m3)(plugin.channels[channel]);
    const rollout = active?.digest === release.digest ? active.rollout : release.rollout;
    return { release, from: place === channel ? null : place, rollout };
}
/** Whether a release was recorded before the command was written. */
function isMeant({ at }, { recordedBefore }) {
    return recordedBefore === null || (0,moment/* isSecondsBefore */.Pj)(at, recordedBefore);
}
function stale({ plugin }, newer, meant) {
    const before = meant === null ? 'no release was there' : `${meant.version} (${meant.at}) was the newest`;
    return {
        reason: 'stale_command',
        message: `${plugin} ${newer.version} came at ${newer.at}, after the command was written, when ${before}.`,
        hint: meant === null
            ? `Give the command again to promote ${newer.version}.`
            : `Give the command again to promote ${newer.version}, or add \`--version ${meant.version}\`.`,
    };
}
function nothingStaged({ plugin, channels }, channel) {
    const below = channel_channel/* CHANNELS */.l.slice(0, channel_channel/* CHANNELS */.l.indexOf(channel)).findLast((name) => channels[name].stack.length > 0);
    const active = below === undefined ? null : (0,channel_state/* activeOf */.m3)(channels[below]);
    return {
        reason: 'nothing_staged',
        message: `Nothing of ${plugin} is staged on ${channel}.`,
        hint: below === undefined || active === null
            ? `\`stage ${channel}\` records a release there.`
            : `\`promote ${channel} --plugins ${plugin} --from ${below}\` takes ${active.version}, which is active on ${below}.`,
    };
}

// EXTERNAL MODULE: ./src/duration.ts + 1 modules
var duration = __webpack_require__(5218);
;// CONCATENATED MODULE: ./src/channel/promotion.ts




/** The events of a promotion: what ends a hold, lifts a rejection, lays the baseline, and activates. */
function promotion(plugin, channel, choice, gates, since) {
    const { release, rollout, from } = choice;
    const { version, digest } = release;
    const { hold, recorded } = plugin.channels[channel];
    const baseline = baselineFor(plugin, channel, digest);
    const previous = (0,channel_state/* activeOf */.m3)(plugin.channels[channel])?.version ?? baseline?.version ?? null;
    const moves = [
        ...(hold === null ? [] : [{ operation: 'resume', channel }]),
        ...(plugin.rejected.has(digest) ? [{ operation: 'unreject', channel, version, digest, rollout }] : []),
        ...(baseline === null
            ? []
            : [{ ...baseline, operation: 'baseline', channel, previous: null, from: 'stable' }]),
        { operation: 'promote', channel, version, digest, rollout, previous, from },
    ];
    const here = { plugin: plugin.plugin, channel, staged: false };
    const copied = (version, from) => ({
        channel: recorded.has(version) ? channel : from,
    });
    const recordings = [
        ...(baseline === null ? [] : [{ ...here, ...baseline, source: copied(baseline.version, 'stable') }]),
        { ...here, version, digest, rollout, source: copied(version, from ?? channel) },
    ];
    const past = gates.filter(({ overridden }) => overridden);
    return {
        answer: answerOf({
            plugin: plugin.plugin,
            channel,
            reason: 'ok',
            message: activeText(plugin.plugin, version, channel, rollout, previous),
            version,
            digest,
            previous,
            gates,
            since,
            warnings: [
                ...past.map(({ name, message }) => `${plugin.plugin} ${version} went past a gate of ${channel}: ${name}: ${message}.`),
                ...(channel === 'stable' && rollout < 1 && !hasOther(plugin, version)
                    ? [`Hosts outside of the rollout have no release of ${plugin.plugin}: nothing else is on stable.`]
                    : []),
            ],
        }),
        moves,
        recordings,
    };
}
/** Whether stable has a release to give to hosts outside of this one's rollout. */
function hasOther({ channels, rejected }, version) {
    return channels.stable.stack.some((one) => one.version !== version && !rejected.has(one.digest));
}
/** Stable's active release, where a channel is promoted on for the first time: it can be rolled back to. */
function baselineFor({ channels, rejected }, channel, digest) {
    const active = (0,channel_state/* activeOf */.m3)(channels.stable);
    if (channel === 'stable' || channels[channel].stack.length > 0 || active === null)
        return null;
    if (active.digest === digest || rejected.has(active.digest))
        return null;
    return { version: active.version, digest: active.digest, rollout: active.rollout };
}
/** Why a release may not move, and when it may. */
function closedText(said, since, now) {
    const closed = (said.gates ?? []).filter(({ passed }) => !passed).map(({ name, message }) => `${name}: ${message}`);
    const when = since === null || !(0,moment/* isAfter */.dS)(since, now)
        ? 'not eligible'
        : `eligible in ${(0,duration/* waitText */.L)((0,moment/* millisOf */.eV)(since) - (0,moment/* millisOf */.eV)(now))}`;
    return `${said.plugin} ${said.version ?? ''}: ${said.channel}: ${when} (${closed.join('; ')}).`;
}
/** What is said of a promotion. */
function activeText(plugin, version, channel, rollout, previous) {
    const part = rollout === 1 ? '' : ` for ${Math.round(rollout * 10_000) / 100} % of hosts`;
    const before = previous === null ? 'the first release there' : previous === version ? 'the same before' : `before: ${previous}`;
    return `${plugin} ${version} is active on ${channel}${part} (${before}).`;
}

;// CONCATENATED MODULE: ./src/channel/named.ts








/** What promoting a release does that a command names, or that a person means, or why it is refused (§5, §7). */
function named(plugin, intent, now) {
    const { channel } = intent;
    const choice = choose(plugin, intent);
    const overtaken = overtaker(plugin.channels[channel], intent);
    const active = (0,channel_state/* activeOf */.m3)(plugin.channels[channel]);
    const here = { plugin: plugin.plugin, channel, previous: active?.version ?? null };
    if ('reason' in choice) {
        if (choice.reason === 'nothing_staged' && overtaken !== null && intent.version === null && intent.from === null)
            return superseded(here, overtaken, null);
        return still({ ...here, ...choice });
    }
    const { release } = choice;
    const said = { ...here, version: release.version, digest: release.digest };
    const rollout = intent.rollout ?? choice.rollout;
    if (active?.digest === release.digest && active.rollout === rollout) {
        const message = `${plugin.plugin} ${release.version} is active on ${channel} already, since ${active.at}.`;
        return still({ ...said, reason: 'already_active', message });
    }
    if (overtaken !== null && active?.digest !== release.digest)
        return superseded(said, overtaken, release);
    const { gates, since } = judged(plugin, intent, release, now);
    return (stopped(plugin, intent, release, { ...said, gates, since }, now) ??
        promotion(plugin, channel, { ...choice, rollout }, gates, since));
}
/** The gates of a release that was named, with those that a person's command goes past marked. */
function judged(plugin, intent, release, now) {
    const { channel, by, force } = intent;
    const policy = intent.policy[channel];
    const source = policy.from;
    const run = source === null ? null : ((0,soak/* runsOn */.k)(plugin, source).get(release.digest) ?? null);
    const passage = { plugin, channel, source, release, run, policy, now: (0,moment/* millisOf */.eV)(now) };
    const gates = (0,channel_gates/* gatesOf */.og)(passage);
    const since = (0,channel_gates/* passesAt */.VI)(gates, passage);
    const isHeldByPerson = plugin.channels[channel].hold?.by === 'person';
    const marked = gates.map((gate) => {
        const isBinding = (gate.name === 'hold' && isHeldByPerson) || (gate.name === 'rejection' && !force);
        return { ...gate, overridden: !gate.passed && by === 'person' && !isBinding };
    });
    return { gates: marked, since: since === null ? null : (0,moment/* isoOf */.dF)(since) };
}
/** The refusal of the first gate that is closed and was not gone past, or null. */
function stopped(plugin, { channel, by }, { version }, said, now) {
    const closed = said.gates.filter(({ passed, overridden }) => !passed && !overridden);
    const { hold } = plugin.channels[channel];
    if (closed.some(({ name }) => name === 'hold') && hold !== null) {
        const message = `${channel} of ${plugin.plugin} is ${(0,channel_gates/* holdText */.pL)(hold)}.`;
        const hint = `\`resume ${channel} --plugins ${plugin.plugin}\` ends the hold.`;
        return still({ ...said, reason: 'held', message, hint });
    }
    if (closed.some(({ name }) => name === 'rejection')) {
        const rejection = [...plugin.rejected.values()].find((one) => one.version === version);
        const why = rejection?.reason == null ? '' : `: ${rejection.reason}`;
        const message = `${plugin.plugin} ${version} was rejected at ${rejection?.at ?? 'some time'}${why}.`;
        const hint = 'Promote another release, or, as a person, this one with `force`, which lifts the rejection.';
        return still({ ...said, reason: 'rejected', message, hint });
    }
    if (closed.length === 0)
        return null;
    const times = closed.map(({ passesAt }) => passesAt);
    const since = times.includes(null) ? null : Math.max(...times.map((time) => (0,moment/* millisOf */.eV)(time ?? '')));
    const message = closedText({ ...said, version }, since === null ? null : (0,moment/* isoOf */.dF)(since), now);
    const hint = by === 'automatic' ? 'A person may promote it before.' : '';
    return still({ ...said, reason: 'gate_closed', message, hint });
}
function superseded(here, { at, actor, version, operation }, asked) {
    const what = asked === null ? 'the command' : `the command to promote ${asked.version}`;
    const deed = operation === 'rollback' ? 'returned to' : 'activated';
    return still({
        ...here,
        reason: 'superseded',
        message: `${actor} ${deed} ${here.plugin} ${version ?? ''} on ${here.channel} at ${at}, after ${what} was given.`,
        hint: 'Give the command again if it is still wanted.',
    });
}

;// CONCATENATED MODULE: ./src/channel/promote.ts






/** What promoting a plugin on a channel does, or why it does nothing (§5, §7). */
function promote(state, intent, id, now) {
    const plugin = state.plugins.get(id);
    if (plugin === undefined)
        return unknownPlugin(state, id, intent.channel);
    const before = repeated(plugin, intent);
    if (before !== null)
        return before;
    return intent.by === 'automatic' && intent.version === null && intent.ofPullRequest === null
        ? automatic(plugin, intent, now)
        : named(plugin, intent, now);
}
/** Where promotions take releases from: the command says it; what is automatic follows the policy. Null: what is staged. */
function sourceOf({ by, channel, from, policy }) {
    return from ?? (by === 'automatic' ? policy[channel].from : null);
}
function repeated(plugin, intent) {
    const { channel } = intent;
    const event = answered(plugin.channels[channel], intent, 'promote', intent.version);
    if (event?.version == null)
        return null;
    const { version, digest, previous, rollout } = event;
    const message = activeText(plugin.plugin, version, channel, rollout ?? 1, previous);
    return still({ plugin: plugin.plugin, channel, reason: 'ok', message, version, digest, previous, repeated: true });
}
function automatic(plugin, intent, now) {
    const { channel } = intent;
    const source = sourceOf(intent);
    const { release, passes, since, gates } = eligible(plugin, channel, source, intent.policy[channel], now);
    const previous = (0,channel_state/* activeOf */.m3)(plugin.channels[channel])?.version ?? null;
    if (release === null) {
        const where = source === null ? `is staged on ${channel}` : `on ${source} is newer than what is active on ${channel}`;
        const message = `Nothing of ${plugin.plugin} ${where}.`;
        return still({ plugin: plugin.plugin, channel, reason: 'nothing_eligible', message, previous });
    }
    if (!passes) {
        const said = { plugin: plugin.plugin, channel, version: release.version, digest: release.digest, previous, gates };
        return still({ ...said, since, reason: 'nothing_eligible', message: closedText(said, since, now) });
    }
    const rollout = intent.rollout ?? release.rollout;
    const moved = promotion(plugin, channel, { release, from: source, rollout }, gates, since);
    const message = since === null
        ? moved.answer.message
        : `${moved.answer.message} It could have moved since ${since.replace(/\.\d+Z$/u, 'Z')}.`;
    return { ...moved, answer: { ...moved.answer, message } };
}

// EXTERNAL MODULE: ./src/channel/recording.ts
var channel_recording = __webpack_require__(9828);
;// CONCATENATED MODULE: ./src/channel/rollback.ts



/** What rolling back a plugin on a channel does: it only ever goes further back, past what is rejected (§5). */
function rollback(state, intent, id) {
    const { channel, to } = intent;
    const plugin = state.plugins.get(id);
    if (plugin === undefined)
        return unknownPlugin(state, id, channel);
    const here = { plugin: id, channel };
    const before = answered(plugin.channels[channel], intent, 'rollback', to);
    if (before !== null) {
        const { version, digest, previous } = before;
        const message = returnedText(id, version ?? '', channel, previous ?? '');
        return still({ ...here, reason: 'ok', message, version, digest, previous, repeated: true });
    }
    const active = (0,channel_state/* activeOf */.m3)(plugin.channels[channel]);
    if (active === null) {
        const message = `Nothing of ${id} is active on ${channel}.`;
        return still({ ...here, reason: 'no_previous', message });
    }
    const said = { ...here, version: active.version, digest: active.digest, previous: active.version };
    if (active.version === to) {
        const message = `${id} ${to} is active on ${channel} already, since ${active.at}.`;
        return still({ ...said, reason: 'already_active', message });
    }
    const overtaken = overtaker(plugin.channels[channel], intent);
    if (overtaken !== null) {
        const deed = overtaken.operation === 'rollback' ? 'returned to' : 'activated';
        const message = `${overtaken.actor} ${deed} ${id} ${active.version} on ${channel} at ${overtaken.at}, after the rollback was asked for.`;
        return still({ ...said, reason: 'superseded', message, hint: 'Ask again if it is still wanted.' });
    }
    const target = to === null ? (0,channel_state/* previousOf */.te)(plugin.channels[channel], plugin.rejected) : returnTo(plugin, intent, to);
    if (target === null) {
        const message = `Nothing that is not rejected was active on ${channel} before ${id} ${active.version}.`;
        const hint = `Promote another release: \`promote ${channel} --plugins ${id} --version …\`.`;
        return still({ ...said, reason: 'no_previous', message, hint });
    }
    if ('reason' in target)
        return still({ ...said, ...target });
    return goBack(plugin, intent, active, target);
}
/** The nearest activation of a version below the active one, or why there is none to return to. */
function returnTo({ plugin, channels, rejected }, { channel }, to) {
    const below = channels[channel].stack.slice(0, -1);
    const target = below.findLast(({ version }) => version === to);
    if (target === undefined) {
        const versions = [...new Set(below.map(({ version }) => version))];
        return {
            reason: 'no_previous',
            message: `${plugin} ${to} was not active on ${channel} before what is active now.`,
            hint: versions.length === 0 ? 'Nothing else was.' : `These were: ${versions.slice(-20).join(', ')}.`,
        };
    }
    const rejection = rejected.get(target.digest);
    if (rejection === undefined)
        return target;
    return {
        reason: 'rejected',
        message: `${plugin} ${to} was rejected at ${rejection.at}${rejection.reason === null ? '' : `: ${rejection.reason}`}.`,
        hint: `Return to another version, or as a person \`promote ${channel} --plugins ${plugin} --version ${to} --force\`.`,
    };
}
function goBack(plugin, intent, active, target) {
    const { channel } = intent;
    const { version, digest, rollout } = target;
    const message = returnedText(plugin.plugin, version, channel, active.version);
    const left = { channel, version: active.version, digest: active.digest, rollout: active.rollout };
    const moves = [
        { operation: 'rollback', channel, version, digest, rollout, previous: active.version },
        ...(intent.reject && !plugin.rejected.has(active.digest) ? [{ ...left, operation: 'reject' }] : []),
        ...(plugin.channels[channel].hold === null
            ? [
                {
                    operation: 'hold',
                    channel,
                    reason: intent.reason ?? `rollback from ${active.version} to ${version}`,
                },
            ]
            : []),
    ];
    const here = { plugin: plugin.plugin, channel, version, digest };
    return {
        answer: answerOf({ ...here, reason: 'ok', message, previous: active.version }),
        moves,
        recordings: [{ ...here, rollout, staged: false, source: { channel } }],
    };
}
function returnedText(plugin, version, channel, previous) {
    return `${plugin} ${version} is active on ${channel} again; it left ${previous} behind.`;
}

;// CONCATENATED MODULE: ./src/channel/select.ts



/** What selecting the channel that a plugin follows does. */
function select_select(state, intent, id) {
    const { channel } = intent;
    const plugin = state.plugins.get(id);
    if (plugin === undefined)
        return unknownPlugin(state, id, channel);
    const here = { plugin: id, channel };
    const done = `${id} follows ${channel}.`;
    if (answered(plugin.channels[channel], intent, 'channel') !== null)
        return still({ ...here, reason: 'ok', message: done, repeated: true });
    if (plugin.selected === channel)
        return still({ ...here, reason: 'nothing_to_do', message: `${id} follows ${channel} already.` });
    const ladder = channel_channel/* CHANNELS */.l.slice(channel_channel/* CHANNELS */.l.indexOf(channel));
    const found = ladder.find((name) => plugin.channels[name].stack.length > 0);
    const instead = found === undefined ? 'nothing' : `what is active on ${found}`;
    const warnings = found === channel ? [] : [`Nothing of ${id} is active on ${channel}: hosts get ${instead}.`];
    return {
        answer: answerOf({ ...here, reason: 'ok', message: done, warnings }),
        moves: [{ operation: 'channel', channel }],
        recordings: [],
    };
}

// EXTERNAL MODULE: ./src/channel/digest.ts
var channel_digest = __webpack_require__(2023);
;// CONCATENATED MODULE: ./src/channel/twin.ts

/** The name among others that differs from this one in nothing but case. */
function twinOf(name, others) {
    const lower = name.toLowerCase();
    return others.find((other) => other !== name && other.toLowerCase() === lower);
}
/** That folders of two names would be one folder in a checkout of the ledger on Windows and macOS. */
function differsInCase({ plugin }, channel, { name, twin }, instead = 'it the same way, or rename the plugin') {
    return still({
        plugin,
        channel,
        reason: 'version_conflict',
        message: `${name} differs only in case from ${twin}, which the ledger has.`,
        hint: `Both would be one folder in a checkout on Windows and macOS: write ${instead}.`,
    });
}

;// CONCATENATED MODULE: ./src/channel/standing.ts



/** How a candidate stands with this version; to tell that only the module differs, the recorded release must have been read. */
function standing(plugin, candidate, version) {
    const digest = (0,channel_digest/* releaseDigest */.cS)(plugin.plugin, version, candidate.definition, candidate.content);
    const known = (0,channel_state/* recordedAnywhere */.c5)(plugin, version);
    if (known === null) {
        const recorded = Object.values(plugin.channels).flatMap((channel) => [...channel.recorded.keys()]);
        const twin = twinOf(version, recorded);
        return twin === undefined ? { kind: 'new', digest } : { kind: 'twin', digest, twin };
    }
    if (known.digest === digest)
        return { kind: 'same', digest };
    const release = [...plugin.releases.values()].find((one) => one.version === version);
    if (release === undefined || candidate.content.wasm === null || release.metadata.content.wasm === null)
        return { kind: 'conflict', digest: known.digest };
    const content = { ...candidate.content, wasm: release.metadata.content.wasm };
    return (0,channel_digest/* releaseDigest */.cS)(plugin.plugin, version, candidate.definition, content) === known.digest
        ? { kind: 'module', digest: known.digest, on: release.channel }
        : { kind: 'conflict', digest: known.digest };
}

;// CONCATENATED MODULE: ./src/channel/bootstrap.ts




/** Bootstrapping that is not done. */
const NOTHING = { said: null, named: null, moves: [], recordings: [], warnings: [] };
/** Makes the manifest's definition active on stable, where its version is free for it. */
function bootstrap(plugin, candidate) {
    const version = candidate.manifestVersion ?? '0.0.0';
    const found = standing(plugin, candidate, version);
    const isBarred = plugin.rejected.has(found.digest);
    if (isBarred || found.kind === 'conflict' || found.kind === 'twin') {
        const taken = found.kind === 'twin'
            ? `differs only in case from ${found.twin}, which is recorded`
            : 'is recorded on another channel with other content';
        const why = isBarred ? 'is rejected' : taken;
        const warning = `Stable of ${plugin.plugin} got no first release, for ${version} ${why}; raise the version in the manifest.`;
        return { ...NOTHING, warnings: [warning] };
    }
    const { digest } = found;
    // The rollout that is asked for is that of the channel that is staged on.
    const rollout = 1;
    const channel = 'stable';
    const source = found.kind === 'module' ? { channel: found.on } : { candidate };
    return {
        said: bootstrappedText(plugin.plugin, version),
        named: { version, digest },
        moves: [{ operation: 'bootstrap', channel, version, digest, rollout }],
        recordings: [{ plugin: plugin.plugin, channel, version, digest, rollout, staged: false, source }],
        warnings: [],
    };
}
/** The bootstrap of this request and of the candidate's manifest whose command staged nothing; null where there is none. */
function bootstrappedAlone(plugin, asking, candidate) {
    const event = answered(plugin.channels.stable, asking, 'bootstrap', candidate.manifestVersion ?? '0.0.0');
    if (event?.version == null || event.digest === null)
        return null;
    const histories = Object.values(plugin.channels).map(({ history }) => history);
    const isStaging = histories.some((history) => history.some((other) => other.operation === 'stage' && isOfOneCommand(event, other)));
    if (isStaging)
        return null;
    const past = (0,apply/* replay */.eZ)(histories.map((history) => history.filter(({ sequence }) => sequence < event.sequence)));
    const then = past.plugins.get(plugin.plugin) ?? (0,channel_state/* emptyPlugin */.JC)(plugin.plugin);
    const named = { version: event.version, digest: event.digest };
    return { before: { ...then, releases: plugin.releases }, first: { ...NOTHING, named } };
}
/** What is said of it. */
function bootstrappedText(plugin, version) {
    return `${plugin} ${version} is the first release on stable.`;
}

;// CONCATENATED MODULE: ./src/channel/stage.ts







/** What staging a release does; where stable never had one and may have this, it becomes active there (§5). */
function stage(state, intent, candidate) {
    const plugin = state.plugins.get(candidate.plugin) ?? (0,channel_state/* emptyPlugin */.JC)(candidate.plugin);
    const before = stage_repeated(plugin, intent, candidate);
    if (before !== null)
        return before;
    const twin = state.plugins.has(candidate.plugin) ? undefined : twinOf(candidate.plugin, intent.known);
    if (twin !== undefined)
        return differsInCase(plugin, intent.channel, { name: `'${plugin.plugin}'`, twin: `'${twin}'` });
    const first = intent.bootstrap && plugin.channels.stable.recorded.size === 0 ? bootstrap(plugin, candidate) : NOTHING;
    const staged = record(plugin, intent.channel, candidate, first);
    if (first.said === null || staged.answer.reason === 'version_conflict') {
        const warnings = [...first.warnings, ...staged.answer.warnings];
        return { ...staged, answer: { ...staged.answer, warnings } };
    }
    const { answer } = staged;
    const message = answer.reason === 'ok' ? `${first.said} ${answer.message}` : first.said;
    return {
        answer: { ...answer, ...(answer.reason === 'ok' ? {} : first.named), reason: 'ok', message },
        moves: [...first.moves, ...staged.moves],
        recordings: [...first.recordings, ...staged.recordings],
    };
}
function stage_repeated(plugin, intent, candidate) {
    const { channel } = intent;
    const here = { plugin: plugin.plugin, channel, reason: 'ok', repeated: true };
    const event = answered(plugin.channels[channel], intent, 'stage', candidate.version);
    if (event !== null) {
        const { version, digest } = event;
        return still({ ...here, message: stagedText(plugin.plugin, candidate.version, channel), version, digest });
    }
    const alone = bootstrappedAlone(plugin, intent, candidate);
    if (alone === null)
        return null;
    // It answers this only where there was nothing to stage on this channel beside it.
    const { before, first } = alone;
    if (record(before, channel, candidate, first).answer.reason !== 'nothing_to_do')
        return null;
    return still({ ...here, ...first.named, message: bootstrappedText(plugin.plugin, first.named.version) });
}
function record(plugin, channel, candidate, first) {
    const { version, rollout } = candidate;
    const found = standing(plugin, candidate, version);
    const { digest } = found;
    const here = { plugin: plugin.plugin, channel, version, digest };
    if (found.kind === 'conflict')
        return conflict(plugin, channel, version, digest);
    const beside = first.named === null ? undefined : twinOf(version, [first.named.version]);
    const twin = found.kind === 'twin' ? found.twin : beside;
    if (twin !== undefined)
        return differsInCase(plugin, channel, { name: `${plugin.plugin} ${version}`, twin }, 'another version');
    const same = equalToNewest(plugin, channel, candidate, first);
    if (same !== null)
        return nothingNew(plugin, channel, {
            version,
            same,
            isModule: found.kind === 'module' && same.version === version,
        });
    const warnings = [
        ...(found.kind === 'module' ? [unreproducible(plugin.plugin, version)] : []),
        ...(plugin.rejected.has(digest)
            ? [`${plugin.plugin} ${version} is rejected: promoting it takes \`force\`, or another version.`]
            : []),
    ];
    const source = found.kind === 'module' ? { channel: found.on } : { candidate };
    return {
        answer: answerOf({
            ...here,
            reason: 'ok',
            message: stagedText(plugin.plugin, version, channel),
            previous: (0,channel_state/* activeOf */.m3)(plugin.channels[channel])?.version ?? null,
            warnings,
        }),
        moves: [{ operation: 'stage', channel, version, digest, rollout }],
        recordings: [
            {
                plugin: plugin.plugin,
                channel,
                version,
                digest,
                rollout,
                staged: !wasActive(plugin, channel, version),
                source,
            },
        ],
    };
}
/** The newest release recorded on the channel, where the candidate equals it but for the version; else null. */
function equalToNewest({ plugin, channels, releases }, channel, candidate, first) {
    const { definition, content } = candidate;
    const recorded = (0,channel_state/* newestOf */.su)(channels[channel]);
    const newest = channel === 'stable' && first.named !== null ? first.named : recorded;
    if (newest === null)
        return null;
    const { version, digest } = newest;
    if ((0,channel_digest/* releaseDigest */.cS)(plugin, version, definition, content) === digest)
        return { version, digest };
    // The same version with another module: what is recorded stands, and is there already.
    const wasm = releases.get(`${channel}/${version}`)?.metadata.content.wasm ?? null;
    if (version !== candidate.version || content.wasm === null || wasm === null)
        return null;
    return (0,channel_digest/* releaseDigest */.cS)(plugin, version, definition, { ...content, wasm }) === digest ? { version, digest } : null;
}
function nothingNew({ plugin, channels }, channel, { version: asked, same, isModule }) {
    const { version, digest } = same;
    const { staged } = channels[channel];
    const isIdle = staged !== version && (0,channel_state/* activeOf */.m3)(channels[channel])?.version !== version;
    return still({
        plugin,
        channel,
        version,
        digest,
        reason: 'nothing_to_do',
        message: asked === version
            ? `${plugin} ${version} is recorded on ${channel} already, with the same definition and content.`
            : `${plugin} ${asked} was not staged: but for its version it is ${version}, which is recorded on ${channel} already.`,
        ...(isIdle ? { hint: `\`promote ${channel} --plugins ${plugin} --version ${version}\` makes it active.` } : {}),
        warnings: isModule ? [unreproducible(plugin, version)] : [],
    });
}
/** Whether a release was ever active on a channel. */
function wasActive({ channels }, channel, version) {
    return channels[channel].history.some((event) => event.version === version && ['bootstrap', 'baseline', 'promote'].includes(event.operation));
}
function conflict({ plugin }, channel, version, digest) {
    return still({
        plugin,
        channel,
        reason: 'version_conflict',
        message: `${plugin} ${version} is recorded with another definition or content (${digest}).`,
        hint: 'A version stands for one content: raise the version in the manifest, or stage with the version `auto`, which adds the commit to it.',
    });
}
function stagedText(plugin, version, channel) {
    return `${plugin} ${version} is staged on ${channel}.`;
}
function unreproducible(plugin, version) {
    return `The module of ${plugin} ${version} was built with other bytes than those recorded, which stand: the build is not reproducible.`;
}

;// CONCATENATED MODULE: ./src/channel/decide.ts










/**
 * What a command does to a ledger: the events to be written and an answer for each plugin, or none of it.
 * @param now ISO 8601, UTC.
 * @throws Refusal with a message for every plugin that stands in the way, unless those that can be moved may go alone.
 */
function decide(state, intent, now) {
    const outcomes = outcomesOf(state, intent, now);
    const refusal = isAlone(intent) ? null : refusalOf(outcomes);
    if (refusal !== null)
        throw refusal;
    return decisionOf(state, intent, outcomes, now);
}
/** As `decide`, but what is refused is an answer, too; where it stands in the way of all, there are no events. */
function consider(state, intent, now) {
    const outcomes = outcomesOf(state, intent, now);
    const isStopped = !isAlone(intent) && outcomes.some(outcome_isRefused);
    if (!isStopped)
        return decisionOf(state, intent, outcomes, now);
    return { state, events: [], recordings: [], answers: outcomes.map(({ answer }) => answer) };
}
function outcomesOf(state, intent, now) {
    switch (intent.operation) {
        case 'stage':
            return intent.candidates.map((candidate) => stage(state, intent, candidate));
        case 'promote':
            return promoted(state, intent).map((id) => promote(state, intent, id, now));
        case 'rollback':
            return unique(intent.plugins).map((id) => rollback(state, intent, id));
        case 'hold':
        case 'resume':
            return unique(intent.plugins).map((id) => holdOrResume(state, intent, id));
        case 'channel':
            return unique(intent.plugins).map((id) => select_select(state, intent, id));
    }
}
/** Whether plugins that cannot be moved leave the others alone. */
function isAlone(intent) {
    return intent.operation === 'promote' && intent.bestEffort;
}
/**
 * The plugins that a promotion is about. Where none are named: on a pull request those with a release from it, else those with
 * something to take: active on the source, or staged.
 */
function promoted(state, intent) {
    const { channel, from, ofPullRequest, version, plugins } = intent;
    if (from === channel)
        throw new errors/* Refusal */.P_('usage', `A release cannot be promoted from ${channel} to ${channel}.`, {
            hint: 'Leave `from` out to promote what is staged there.',
        });
    if (plugins !== null)
        return unique(plugins);
    const source = sourceOf(intent);
    const isMeant = (plugin) => {
        if (ofPullRequest !== null)
            return (0,channel_state/* hasReleaseOf */.Fo)(plugin, ofPullRequest);
        if (version !== null)
            return Object.values(plugin.channels).some(({ recorded }) => recorded.has(version));
        return source === null ? isStaged(plugin, intent) : (0,channel_state/* activeOf */.m3)(plugin.channels[source]) !== null;
    };
    const found = [...state.plugins.values()].filter(isMeant).map(({ plugin }) => plugin);
    if (found.length > 0 || intent.by === 'automatic')
        return found;
    throw new errors/* Refusal */.P_('nothing_staged', nothingText(intent), {
        hint: intent.rollout === null
            ? `\`stage ${channel}\` records a release there; \`status\` shows what is where.`
            : 'Another rollout of what is active wants its plugins named, with `plugins`.',
    });
}
/** Whether something is staged, or was until this very request, which is answered again, promoted it. */
function isStaged({ channels }, { channel, request }) {
    const { staged, history } = channels[channel];
    return staged !== null || history.some((event) => event.operation === 'promote' && event.request === request);
}
function nothingText({ channel, from, ofPullRequest, version }) {
    if (ofPullRequest !== null)
        return `No plugin has a release from pull request ${ofPullRequest}.`;
    if (version !== null)
        return `No plugin has a release ${version}.`;
    return from === null ? `Nothing is staged on ${channel}.` : `Nothing is active on ${from}.`;
}
/** One refusal for all plugins that stand in the way, or null. */
function refusalOf(outcomes) {
    const refused = outcomes.filter(isRefused).map(({ answer }) => answer);
    const [first] = refused;
    if (first === undefined)
        return null;
    if (outcomes.length === 1)
        return new Refusal(first.reason, first.message, { hint: first.hint });
    const lines = refused.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`));
    const count = `Nothing was done, for ${refused.length} of ${outcomes.length} plugins ${refused.length === 1 ? 'stands' : 'stand'} in the way:`;
    return new Refusal(first.reason, [count, ...lines].join('\n'), {
        hint: 'Name the plugins that are meant, or use `best-effort` to promote those that can be.',
    });
}
function decisionOf(state, intent, outcomes, now) {
    const moving = outcomes.filter((outcome) => !outcome_isRefused(outcome));
    const events = draftsOf(moving, intent, state.sequence, now);
    const recordings = moving.flatMap((outcome) => outcome.recordings);
    return {
        state: withReleases((0,apply/* applyAll */.yl)(state, events), recordings),
        events,
        recordings,
        answers: outcomes.map(({ answer }) => answer),
    };
}
/** The state with the releases that are recorded anew, as far as those they are taken from were read. */
function withReleases(state, recordings) {
    if (recordings.length === 0)
        return state;
    const plugins = new Map(state.plugins);
    for (const recording of recordings) {
        const plugin = plugins.get(recording.plugin);
        if (plugin === undefined)
            continue;
        const { source, channel, version } = recording;
        const known = 'channel' in source ? (plugin.releases.get(`${source.channel}/${version}`) ?? null) : null;
        if (known === null && 'channel' in source)
            continue;
        const releases = new Map(plugin.releases).set(`${channel}/${version}`, (0,channel_recording/* releaseOf */.l)(recording, known));
        plugins.set(recording.plugin, { ...plugin, releases });
    }
    return { ...state, plugins };
}
function unique(plugins) {
    return [...new Set(plugins)];
}

// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var board = __webpack_require__(2275);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/ledger/entry.ts
var entry = __webpack_require__(5641);
// EXTERNAL MODULE: ./src/ledger/histories.ts
var ledger_histories = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/ledger/record.ts + 1 modules
var ledger_record = __webpack_require__(4428);
// EXTERNAL MODULE: ./src/ledger/recorded.ts
var recorded = __webpack_require__(8409);
;// CONCATENATED MODULE: ./src/ledger/past-board.ts







/**
 * The board as it was, from the histories up to a moment. Plugins whose files are broken are not on it.
 * @throws Refusal `ledger_corrupt`, `digest_mismatch` when the metadata of a release that it shows is.
 */
async function boardAt(reading, moment) {
    const end = endOf(reading, moment);
    const wasThere = (event) => event.sequence <= end;
    const past = [...reading.plugins]
        .map(([plugin, read]) => pastOf(plugin, read, wasThere))
        .filter(({ events }) => events.length > 0);
    await reading.files.load(past.flatMap(({ state }) => (0,entry/* shownPaths */.UG)(state)));
    const entries = past.map(({ plugin, histories, state }) => {
        const facts = (path) => {
            const role = (0,paths/* roleOf */.kp)(path);
            if (role?.kind !== 'metadata')
                throw new Error(`${path} is no release`);
            return (0,ledger_record/* factsOf */.x)((0,recorded/* recordedRelease */.aR)(reading.files, histories, plugin, role.channel, role.version));
        };
        return [plugin, (0,board/* entryText */.u0)((0,entry/* entryOf */.Ms)(state, facts))];
    });
    const last = past
        .flatMap(({ events }) => events.at(-1) ?? [])
        .reduce((one, other) => (one !== null && one.sequence > other.sequence ? one : other), null);
    const { repository } = reading.board;
    return { repository, sequence: last?.sequence ?? 0, updatedAt: last?.at ?? null, entries: new Map(entries) };
}
/** The last sequence of a moment. Clocks may differ: what came after the first event that was later is later. */
function endOf({ plugins }, moment) {
    if ('sequence' in moment)
        return moment.sequence;
    let end = Infinity;
    for (const { histories } of plugins.values()) {
        for (const { at, sequence } of (0,ledger_histories/* eventsOf */.XL)(histories)) {
            if (Date.parse(at) > moment.date.getTime())
                end = Math.min(end, sequence - 1);
        }
    }
    return end;
}
function pastOf(plugin, { histories }, wasThere) {
    const cut = (channel) => histories[channel].events.filter(wasThere);
    const past = Object.fromEntries(channel_channel/* CHANNELS */.l.map((channel) => [channel, { ...histories[channel], events: cut(channel) }]));
    const events = (0,ledger_histories/* eventsOf */.XL)(past);
    // What a release's metadata.json must be now is said by the whole history.
    return { plugin, histories, events, state: (0,ledger_histories/* stateOf */.L4)(plugin, past, events) };
}

// EXTERNAL MODULE: ./src/ledger/read.ts
var read = __webpack_require__(9257);
;// CONCATENATED MODULE: ./src/ledger/without.ts
/** The same intent, about the other plugins alone. "All that are staged" stays that: those left out are not in the state either. */
function without(intent, left) {
    const isIn = (plugin) => !left.has(plugin);
    switch (intent.operation) {
        case 'stage':
            return { ...intent, candidates: intent.candidates.filter(({ plugin }) => isIn(plugin)) };
        case 'promote':
            return { ...intent, plugins: intent.plugins?.filter(isIn) ?? null };
        case 'rollback':
        case 'hold':
        case 'resume':
        case 'channel':
            return { ...intent, plugins: intent.plugins.filter(isIn) };
    }
}
/** The same state, of the other plugins alone. */
function stateWithout(state, left) {
    return { ...state, plugins: new Map([...state.plugins].filter(([plugin]) => !left.has(plugin))) };
}

;// CONCATENATED MODULE: ./src/ledger/ledger.ts









/**
 * A ledger on a branch.
 * @param repository `owner/name`, for channels.json; null leaves there what is.
 */
function openLedger(branch, repository = null) {
    const decided = async (tip, ask, now) => {
        const reading = await (0,read/* readLedger */.SC)(tip, ask);
        if (reading.board === board/* EMPTY_BOARD */.HV)
            await branch.checkUnused(tip);
        const check = async (written) => ask.check?.(activatedBy(written));
        return settle(reading, ask.intent(reading), { now: now.toISOString(), repository, check });
    };
    return {
        branch,
        async act(ask, now, { dryRun = false } = {}) {
            if (dryRun) {
                const answer = await decided(await branch.read(), ask, now);
                return { ...outcomeOf(answer), commit: null, attempts: 1 };
            }
            const { answer, commit, attempts } = await branch.update(async (tip) => {
                const answer = await decided(tip, ask, now);
                const { record: written } = answer;
                const change = written === null ? null : { files: written.files, message: written.message, at: now };
                return { change, answer };
            });
            return { ...outcomeOf(answer), commit, attempts };
        },
        async board() {
            return boardOf(await branch.read());
        },
        async stateAt(moment) {
            const tip = await branch.read();
            const reading = await (0,read/* readLedger */.SC)(tip, { plugins: ({ entries }) => [...entries.keys()] });
            return boardAt(reading, moment);
        },
    };
}
/** The releases that a record makes active; not the baseline below one, which is active elsewhere. */
function activatedBy(written) {
    const promoted = written.events.filter(({ operation }) => operation === 'promote');
    return written.releases.filter((release) => promoted.some(({ plugin, channel, version }) => plugin === release.plugin && channel === release.channel && version === release.version));
}
/** The board of a tip. @throws Refusal `ledger_corrupt`. */
async function boardOf(tip) {
    const bytes = await tip.read(paths/* BOARD */.r4);
    return bytes === undefined ? board/* EMPTY_BOARD */.HV : (0,board/* splitBoard */.L5)(bytes);
}
/** Decides, and lays out what is to be written. A release that turns out to be another one is taken out, where others may go alone. */
async function settle(reading, intent, { now, repository, check }) {
    const faults = new Map(reading.faults);
    for (;;) {
        if (faults.size > 0 && !othersGoOn(intent))
            throw ledger_refusalOf(intent, faults);
        const left = new Set(faults.keys());
        const decision = consider(stateWithout(reading.state, left), without(intent, left), now);
        const answers = [...faults].map(([plugin, fault]) => faultAnswer(plugin, intent, fault));
        if (decision.events.length === 0)
            return { decision, faults: answers, record: null };
        try {
            const written = await (0,ledger_record/* record */.g)(reading, decision, { ...intent, repository });
            await check(written);
            return { decision, faults: answers, record: written };
        }
        catch (error) {
            const plugin = (0,read/* isFault */.Zh)(error) ? pluginOf(error, decision) : undefined;
            if (!(0,read/* isFault */.Zh)(error) || plugin === undefined || faults.has(plugin))
                throw error;
            faults.set(plugin, error);
        }
    }
}
function outcomeOf({ decision, faults, record: written }) {
    return {
        answers: [...decision.answers, ...faults],
        events: written?.events ?? [],
        releases: written?.releases ?? [],
        files: [...(written?.files.keys() ?? [])],
        state: decision.state,
    };
}
/** All or none: what a set of releases is promoted or rolled back for holds for the set (§5). */
function othersGoOn(intent) {
    return intent.operation === 'promote' ? intent.bestEffort : intent.operation !== 'rollback';
}
function ledger_refusalOf(intent, faults) {
    const all = [...faults.values()];
    const [first] = all;
    const advice = intent.operation === 'promote' ? ' `best-effort` promotes the others.' : '';
    return new errors/* Refusal */.P_(first?.reason ?? 'ledger_corrupt', all.map(({ message }) => message).join('\n'), {
        hint: `${first?.hint ?? ''}${advice}`,
        problems: all.flatMap(({ problems }) => problems),
        cause: first,
    });
}
function faultAnswer(plugin, { channel }, { reason, message, hint }) {
    return answerOf({ plugin, channel, reason, message, ...(hint === undefined ? {} : { hint }) });
}
/** The plugin whose file a fault names. */
function pluginOf({ problems }, { events }) {
    const file = problems[0]?.file ?? '';
    return events.find(({ plugin }) => file.startsWith(`artifacts/plugins/${plugin}/`))?.plugin;
}


/***/ }),

/***/ 1898:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: function() { return /* binding */ messageOf; },
/* harmony export */   fQ: function() { return /* binding */ lastSequenceIn; }
/* harmony export */ });
/* unused harmony exports trailersOf, trailerValue */
/** The message of a commit: `promote(beta): greeter 1.4.0`, and the trailers that say what it holds (§6). */
function messageOf(act, events, asked) {
    return `${subjectOf(act, events)}\n\n${trailersOf(events, asked).join('\n')}\n`;
}
/** The trailers of a commit, a line each: its events, who, on whose request, in which run. */
function trailersOf(events, { actor, request, run }) {
    return [
        ...events.map(eventTrailer),
        `Actor: ${trailerValue(actor)}`,
        `Request: ${trailerValue(request)}`,
        `Run: ${trailerValue(run ?? '-')}`,
    ];
}
/** The sequence of the last event that a commit's trailers name; null where it is no commit of a command. */
function lastSequenceIn(message) {
    const trailers = message.trimEnd().split('\n\n').slice(1).at(-1) ?? '';
    const named = [...trailers.matchAll(/^Event: (\d{1,16}) /gmu)].map(([, digits]) => Number(digits));
    return named.at(-1) ?? null;
}
/**
 * Foreign text as the value of a trailer: one line of visible characters, at most 200 of them. Git reads a line that
 * begins with white space as the continuation of the trailer before, and a new line as another one.
 */
function trailerValue(text) {
    const visible = text.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    const line = visible.replace(/\s+/gu, ' ').trim();
    // A pair of surrogates is not cut in half: what is left of it would be no text.
    const [start = ''] = /^.{0,200}/u.exec(line) ?? [];
    return (start === line ? line : `${start}…`) || '-';
}
function subjectOf({ operation, channel }, events) {
    const plugins = [...new Set(events.map(({ plugin }) => plugin))];
    const [plugin = ''] = plugins;
    if (plugins.length !== 1)
        return `${operation}(${channel}): ${plugins.length} plugins`;
    // A command's own event says the version: a promotion is written after the baseline that it needs.
    const own = events.find((event) => event.operation === operation);
    return `${operation}(${channel}): ${[plugin, own?.version ?? []].flat().join(' ')}`;
}
function eventTrailer({ sequence, operation, plugin, channel, version, digest }) {
    return `Event: ${[sequence, operation, plugin, channel, version ?? '-', digest ?? '-'].join(' ')}`;
}
/** What is not seen, turns the direction of text, or ends a line. Lone surrogates are no text. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;


/***/ }),

/***/ 3480:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: function() { return /* binding */ isStable; },
/* harmony export */   P6: function() { return /* binding */ metadataText; },
/* harmony export */   _6: function() { return /* binding */ readMetadata; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3679);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(532);
/* harmony import */ var _metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3985);





/** The text of a metadata.json, with the bytes that the CoolBox host itself writes. */
function metadataText(release) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .hostJson */ .pe)(release);
}
/**
 * The release in a metadata.json.
 * @throws Refusal `ledger_corrupt` when it is none, or another one than its place says.
 */
function readMetadata(file, bytes, place) {
    const text = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file, bytes);
    const value = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(file, text);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__.safeParse(_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r, value);
    if (!parsed.success)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `is no release: ${(0,_line_js__WEBPACK_IMPORTED_MODULE_2__/* .issueText */ .v4)(parsed.issues)}`);
    // Not what valibot returns: it drops keys such as `constructor`, which a variable may be named.
    const release = value;
    for (const key of ['plugin', 'channel', 'version']) {
        if (release[key] !== place[key])
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `says that its ${key} is '${release[key]}'`);
    }
    const { identifier, version } = release.definition;
    if (identifier !== place.plugin || version !== place.version) {
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `has the definition of ${identifier} ${version ?? 'without a version'}`);
    }
    return release;
}
/**
 * Whether a release that was read has the bytes that it would be written with: numbers too large, keys that are there
 * twice and the like would be changed in silence.
 */
function isStable(release, bytes) {
    try {
        return Buffer.from(metadataText(release)).equals(bytes);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9257:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: function() { return /* binding */ factsIn; },
/* harmony export */   SC: function() { return /* binding */ readLedger; },
/* harmony export */   Zh: function() { return /* binding */ isFault; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2275);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(904);
/* harmony import */ var _derived_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2188);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5641);
/* harmony import */ var _histories_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8609);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3679);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1898);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4129);
/* harmony import */ var _recorded_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8409);
/* harmony import */ var _remembering_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9807);












/**
 * What a tip says of some plugins. A plugin with a file that is not as its histories have it is a fault, and no more is said of it.
 * @throws Refusal `ledger_corrupt` when channels.json itself cannot be read; what the driver throws.
 */
async function readLedger(tip, { plugins, versions }) {
    const files = (0,_remembering_js__WEBPACK_IMPORTED_MODULE_9__/* .remember */ .k)(tip);
    const pathsOf = (plugin) => [
        ...(0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .fixedPaths */ .Jz)(plugin),
        ...(versions?.get(plugin) ?? []).flatMap((version) => _channel_channel_js__WEBPACK_IMPORTED_MODULE_10__/* .CHANNELS */ .l.map((channel) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .metadataPath */ .xT)(plugin, channel, version))),
    ];
    await files.load([_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, ...(typeof plugins === 'function' ? [] : plugins.flatMap(pathsOf))]);
    const board = await boardOf(tip, files);
    await checkSequence(tip, board);
    const wanted = typeof plugins === 'function' ? plugins(board) : plugins;
    await files.load(wanted.flatMap(pathsOf));
    const read = new Map();
    const faults = new Map();
    for (const plugin of wanted) {
        try {
            const found = readPlugin(files, board, plugin, versions?.get(plugin) ?? []);
            if (found !== null)
                read.set(plugin, found);
        }
        catch (error) {
            if (!isFault(error))
                throw error;
            faults.set(plugin, error);
        }
    }
    const states = [...read].map(([plugin, { state }]) => [plugin, state]);
    return { files, board, state: { sequence: board.sequence, plugins: new Map(states) }, plugins: read, faults };
}
/** Whether an error is about what the branch holds of one plugin. */
function isFault(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ && (error.reason === 'ledger_corrupt' || error.reason === 'digest_mismatch');
}
/** channels.json of a tip. It may only be missing where there is no history either. */
async function boardOf(tip, files) {
    const bytes = files.at(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4);
    if (bytes !== undefined)
        return (0,_board_js__WEBPACK_IMPORTED_MODULE_1__/* .splitBoard */ .L5)(bytes);
    if (tip.commit === null)
        return _board_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BOARD */ .HV;
    const history = (await tip.list(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .PLUGINS */ .RH)).find((path) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .roleOf */ .kp)(path)?.kind === 'history');
    if (history !== undefined)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `is missing, though there is ${history}`);
    return _board_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BOARD */ .HV;
}
/**
 * Every new event counts on from channels.json: it has to be at the last event of the branch, as the commit of a command
 * names it. On top of a commit by hand only the histories tell.
 */
async function checkSequence(tip, { sequence }) {
    if (tip.commit === null)
        return;
    const named = (0,_message_js__WEBPACK_IMPORTED_MODULE_11__/* .lastSequenceIn */ .fQ)(await tip.message());
    const { last, isWhole } = named === null ? await recorded(tip) : { last: named, isWhole: true };
    // Where a history is broken that is said of its plugin, and the others go on.
    if (sequence < last || (sequence > last && isWhole))
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `has the sequence ${sequence}, but the last event of the branch is ${last}`);
}
/** The highest sequence in any history, and whether none is missing below it and every line has one. */
async function recorded(tip) {
    const paths = (await tip.list(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .PLUGINS */ .RH)).filter((path) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .roleOf */ .kp)(path)?.kind === 'history');
    const sequences = new Set();
    let lines = 0;
    for (const bytes of (await tip.readMany(paths)).values()) {
        for (const line of bytes.toString('utf8').split('\n')) {
            if (line === '')
                continue;
            lines += 1;
            const [, digits] = /^\{"sequence":(\d{1,16}),/u.exec(line) ?? [];
            if (digits !== undefined)
                sequences.add(Number(digits));
        }
    }
    const last = [...sequences].reduce((one, other) => Math.max(one, other), 0);
    return { last, isWhole: sequences.size === lines && last === lines };
}
function readPlugin(files, board, plugin, versions) {
    const histories = (0,_histories_js__WEBPACK_IMPORTED_MODULE_5__/* .historiesOf */ .u3)(files, plugin);
    const text = board.entries.get(plugin);
    const events = (0,_histories_js__WEBPACK_IMPORTED_MODULE_5__/* .eventsOf */ .XL)(histories);
    const last = events.at(-1);
    if (last === undefined) {
        const left = (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .fixedPaths */ .Jz)(plugin).find((path) => files.at(path) !== undefined);
        if (left !== undefined)
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(left, 'is there, but no history that it follows from');
        if (text !== undefined)
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `has the plugin '${plugin}', of which there is no history`);
        return null;
    }
    const state = (0,_histories_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(plugin, histories, events);
    if (last.sequence > board.sequence) {
        const file = (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .historyPath */ .ae)(plugin, last.channel);
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `has the sequence ${board.sequence}, but ${file} has come to ${last.sequence}`);
    }
    checkDerived(files, state);
    if (text === undefined)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `lacks the plugin '${plugin}'`);
    const entry = (0,_board_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntry */ .hB)(plugin, text);
    const known = factsIn(entry);
    if ((0,_board_js__WEBPACK_IMPORTED_MODULE_1__/* .entryText */ .u0)((0,_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .Ms)(state, (path) => known(path) ?? NO_FACTS)) !== (0,_board_js__WEBPACK_IMPORTED_MODULE_1__/* .entryText */ .u0)(entry))
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4, `says other things of '${plugin}' than its histories`);
    return { histories, entry, state: { ...state, releases: releasesOf(files, histories, state, versions) } };
}
/** Layout is not looked at: a host that writes these files itself may lay them out otherwise. */
function checkDerived(files, state) {
    for (const [path, expected] of (0,_derived_js__WEBPACK_IMPORTED_MODULE_3__/* .derivedFiles */ .R)(state)) {
        const bytes = files.at(path);
        if (expected === null && bytes !== undefined)
            throw surplus(files, path);
        if (expected === null)
            continue;
        if (bytes === undefined)
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'is missing, but its history says that it is there');
        if (canonical((0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOf */ .o_)(path, (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(path, bytes))) !== expected)
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, `disagrees with its history, by which it is ${expected.replace(/\s+/gu, ' ')}`);
    }
}
/** That a file is there that does not follow from a history; where there is no history at all, it is that which is missing. */
function surplus(files, path) {
    const role = (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .roleOf */ .kp)(path);
    const history = role !== null && 'channel' in role ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .historyPath */ .ae)(role.plugin, role.channel) : undefined;
    return history === undefined || files.at(history) !== undefined
        ? (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'is there, but its history says that it is not')
        : (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(history, `is missing, though there is ${path}`);
}
/** A value as this program writes it; null where it could not. */
function canonical(value) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .hostJson */ .pe)(value);
    }
    catch {
        return null;
    }
}
const NO_FACTS = { commit: null, artifact: null };
/** The facts that an entry states, by the path of the release. */
function factsIn(entry) {
    const shown = _channel_channel_js__WEBPACK_IMPORTED_MODULE_10__/* .CHANNELS */ .l.flatMap((channel) => {
        const { active, staged, previous } = entry?.channels[channel] ?? { active: null, staged: null, previous: null };
        return [active, staged, previous];
    });
    const facts = new Map(shown.flatMap((one) => (one === null ? [] : [[one.path, one]])));
    return (path) => facts.get(path);
}
function releasesOf(files, histories, state, versions) {
    const releases = new Map();
    const add = (channel, version) => {
        if (!state.channels[channel].recorded.has(version))
            return;
        releases.set(`${channel}/${version}`, (0,_recorded_js__WEBPACK_IMPORTED_MODULE_8__/* .recordedRelease */ .aR)(files, histories, state.plugin, channel, version));
    };
    for (const version of versions)
        for (const channel of _channel_channel_js__WEBPACK_IMPORTED_MODULE_10__/* .CHANNELS */ .l)
            add(channel, version);
    return releases;
}


/***/ }),

/***/ 4428:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: function() { return /* binding */ factsOf; },
  g: function() { return /* binding */ record; }
});

// EXTERNAL MODULE: ./src/channel/digest.ts
var channel_digest = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/channel/recording.ts
var channel_recording = __webpack_require__(9828);
// EXTERNAL MODULE: ./src/channel/state.ts
var channel_state = __webpack_require__(5482);
// EXTERNAL MODULE: ./src/ledger/histories.ts
var ledger_histories = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/ledger/line.ts + 2 modules
var ledger_line = __webpack_require__(532);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/ledger/recorded.ts
var recorded = __webpack_require__(8409);
;// CONCATENATED MODULE: ./src/ledger/append.ts




/**
 * Appends events to their histories.
 * @param textAt what is written to a file beside them; null where nothing is.
 */
function append(reading, drafts, textAt) {
    const ends = new Map();
    const events = drafts.map((draft) => {
        const { plugin, channel } = draft;
        const histories = (0,ledger_histories/* historiesIn */.wL)(reading, plugin);
        const path = (0,paths/* historyPath */.ae)(plugin, channel);
        const end = ends.get(path) ?? { last: histories[channel].last, lines: [] };
        const event = { ...draft, metadata: metadataHash(histories, draft, textAt), prev: end.last };
        const line = (0,ledger_line/* lineOf */.cA)(event);
        end.lines.push(line);
        end.last = (0,ledger_line/* sha256 */.sc)(line);
        ends.set(path, end);
        return event;
    });
    const files = [...ends].map(([path, { lines }]) => {
        const before = reading.files.at(path)?.toString('utf8') ?? '';
        return [path, `${before}${lines.join('\n')}\n`];
    });
    return { events, files: new Map(files) };
}
/** SHA-256 of the release's metadata.json after the commit; null where there is none on the channel, or no release. */
function metadataHash(histories, { plugin, channel, version }, textAt) {
    if (version === null)
        return null;
    const fresh = textAt((0,paths/* metadataPath */.xT)(plugin, channel, version));
    return fresh === null ? ((0,recorded/* lastOf */.g1)(histories, channel, version)?.metadata ?? null) : (0,ledger_line/* sha256 */.sc)(fresh);
}

// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var ledger_board = __webpack_require__(2275);
// EXTERNAL MODULE: ./src/ledger/derived.ts
var derived = __webpack_require__(2188);
// EXTERNAL MODULE: ./src/ledger/entry.ts
var entry = __webpack_require__(5641);
// EXTERNAL MODULE: ./src/ledger/message.ts
var message = __webpack_require__(1898);
// EXTERNAL MODULE: ./src/ledger/metadata.ts
var metadata = __webpack_require__(3480);
// EXTERNAL MODULE: ./src/ledger/read.ts
var read = __webpack_require__(9257);
// EXTERNAL MODULE: ./src/ledger/readme.ts
var readme = __webpack_require__(8663);
;// CONCATENATED MODULE: ./src/ledger/record.ts














/**
 * What is to be written for a decision that was made on this reading.
 * @throws Refusal `digest_mismatch` when a release that becomes active is not the one that was recorded; `ledger_corrupt`.
 */
async function record(reading, { events, recordings, state }, act) {
    const written = new Map();
    const touched = [...new Set(events.map(({ plugin }) => plugin))].map((plugin) => stateAfter(state, plugin));
    const fresh = new Set(recordings.map(({ plugin, channel, version }) => (0,paths/* metadataPath */.xT)(plugin, channel, version)));
    const unstated = touched.flatMap((after) => unstatedPaths(reading, after, fresh));
    // All in one round, for all plugins.
    await reading.files.load([...neededPaths(reading, events, recordings), ...unstated]);
    verifyActivated(reading, events);
    const releases = releasesOf(reading, recordings);
    for (const [path, release] of releases)
        written.set(path, (0,metadata/* metadataText */.P6)(release));
    const { events: appended, files } = append(reading, events, (path) => written.get(path) ?? null);
    for (const [path, text] of files)
        written.set(path, text);
    const entries = new Map(reading.board.entries);
    for (const after of touched) {
        putDerived(written, after, reading.plugins.get(after.plugin)?.state);
        entries.set(after.plugin, (0,ledger_board/* entryText */.u0)((0,entry/* entryOf */.Ms)(after, factsFor(reading, after.plugin, releases))));
    }
    const board = {
        repository: act.repository ?? reading.board.repository,
        sequence: state.sequence,
        updatedAt: events.at(-1)?.at ?? reading.board.updatedAt,
        entries,
    };
    written.set(paths/* BOARD */.r4, (0,ledger_board/* boardText */.g9)(board));
    written.set(paths/* README */.DK, (0,readme/* readmeText */.u6)(board));
    return { files: written, message: (0,message/* messageOf */.bD)(act, events, act), events: appended, releases: [...releases.values()] };
}
/** Releases that become active without being written anew: what a rollback returns to. */
function returnedTo(events) {
    return events.flatMap((event) => event.operation === 'rollback' && event.version !== null ? [{ ...event, version: event.version }] : []);
}
function neededPaths(reading, events, recordings) {
    const sources = recordings.flatMap(({ plugin, version, source }) => 'channel' in source && isRecorded(reading, plugin, source.channel, version)
        ? (0,paths/* metadataPath */.xT)(plugin, source.channel, version)
        : []);
    return [...sources, ...returnedTo(events).map((event) => (0,paths/* metadataPath */.xT)(event.plugin, event.channel, event.version))];
}
function isRecorded(reading, plugin, channel, version) {
    return reading.state.plugins.get(plugin)?.channels[channel].recorded.has(version) === true;
}
function verifyActivated(reading, events) {
    for (const { plugin, channel, version } of returnedTo(events)) {
        (0,recorded/* recordedRelease */.aR)(reading.files, (0,ledger_histories/* historiesIn */.wL)(reading, plugin), plugin, channel, version);
    }
}
/** The releases that are written, by path. One of this very command may be the source of another. */
function releasesOf(reading, recordings) {
    const releases = new Map();
    for (const recording of recordings) {
        const release = (0,channel_recording/* releaseOf */.l)(recording, sourceOf(reading, recording, releases));
        const { plugin, channel, version } = recording;
        const digest = (0,channel_digest/* releaseDigest */.cS)(plugin, version, release.definition, release.metadata.content);
        if (digest !== recording.digest)
            throw new Error(`${plugin} ${version} was decided as ${recording.digest}, and is ${digest}`);
        releases.set((0,paths/* metadataPath */.xT)(plugin, channel, version), release);
    }
    return releases;
}
/** The release that a recording takes over from a channel; null where it comes from outside. */
function sourceOf(reading, { plugin, version, source }, written) {
    if ('candidate' in source)
        return null;
    const fresh = written.get((0,paths/* metadataPath */.xT)(plugin, source.channel, version));
    return fresh ?? (0,recorded/* rewritableRelease */.vh)(reading.files, (0,ledger_histories/* historiesIn */.wL)(reading, plugin), plugin, source.channel, version);
}
function putDerived(written, after, before) {
    const old = before === undefined ? undefined : (0,derived/* derivedFiles */.R)(before);
    for (const [path, text] of (0,derived/* derivedFiles */.R)(after)) {
        if (text !== (old?.get(path) ?? null))
            written.set(path, text);
    }
}
/** The releases that an entry shows, and of which neither the entry before nor what is written now states the facts. */
function unstatedPaths(reading, after, fresh) {
    const stated = (0,read/* factsIn */.PC)(reading.plugins.get(after.plugin)?.entry ?? null);
    return (0,entry/* shownPaths */.UG)(after).filter((path) => !fresh.has(path) && stated(path) === undefined);
}
/** The facts of releases: from what is written now, from the entry before, or else from their metadata.json, which was read. */
function factsFor(reading, plugin, releases) {
    const stated = (0,read/* factsIn */.PC)(reading.plugins.get(plugin)?.entry ?? null);
    return (path) => {
        const release = releases.get(path);
        return release === undefined ? (stated(path) ?? factsOf(readAgain(reading, path))) : factsOf(release);
    };
}
function stateAfter(state, plugin) {
    return state.plugins.get(plugin) ?? (0,channel_state/* emptyPlugin */.JC)(plugin);
}
/** What channels.json shows of a release beside its history. */
function factsOf({ metadata }) {
    const { commit } = metadata.source;
    if (metadata.artifact === null)
        return { commit, artifact: null };
    const { id, name, digest } = metadata.artifact;
    return { commit, artifact: { id, name, digest } };
}
function readAgain(reading, path) {
    const role = (0,paths/* roleOf */.kp)(path);
    if (role?.kind !== 'metadata')
        throw new Error(`${path} is no release`);
    return (0,recorded/* recordedRelease */.aR)(reading.files, (0,ledger_histories/* historiesIn */.wL)(reading, role.plugin), role.plugin, role.channel, role.version);
}


/***/ }),

/***/ 8409:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aR: function() { return /* binding */ recordedRelease; },
/* harmony export */   g1: function() { return /* binding */ lastOf; },
/* harmony export */   vh: function() { return /* binding */ rewritableRelease; }
/* harmony export */ });
/* harmony import */ var _channel_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2023);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(904);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(532);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3480);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4129);






/**
 * A release that is recorded, from its metadata.json, which was read.
 * @throws Refusal `digest_mismatch` when it is not the release that was recorded; `ledger_corrupt` when it was edited otherwise.
 */
function recordedRelease(files, histories, plugin, channel, version) {
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .metadataPath */ .xT)(plugin, channel, version);
    const bytes = files.at(path);
    if (bytes === undefined)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'is missing, but its history says that it is there');
    const release = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .readMetadata */ ._6)(path, bytes, { plugin, channel, version });
    const event = lastOf(histories, channel, version);
    const digest = (0,_channel_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseDigest */ .cS)(plugin, version, release.definition, release.metadata.content);
    if (digest !== release.metadata.digest || (event !== undefined && digest !== event.digest)) {
        const [said, where] = digest === release.metadata.digest ? [event?.digest, 'its history'] : [release.metadata.digest, 'its metadata'];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('digest_mismatch', `${path}: the release ${plugin} ${version} has the digest ${digest}, but ${where} says ${said ?? 'nothing'}.`, {
            hint: `What is recorded is not what was staged. Run \`verify\`, and see \`git log -p -- ${path}\` on the ledger's branch for who changed it.`,
            problems: [{ severity: 'error', file: path, path: 'metadata.digest', message: 'The digest is another one' }],
        });
    }
    if (event !== undefined && event.metadata !== (0,_line_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes))
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'was changed since it was recorded: its SHA-256 is not the one in the history');
    return release;
}
/** As `recordedRelease`, for a release that is written again. @throws also Refusal `ledger_corrupt` when that would change what it says. */
function rewritableRelease(...where) {
    const [files, , plugin, channel, version] = where;
    const release = recordedRelease(...where);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .metadataPath */ .xT)(plugin, channel, version);
    if (!(0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .isStable */ .MQ)(release, files.at(path) ?? Buffer.alloc(0)))
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'could not be written again as it is: it is laid out otherwise');
    return release;
}
/** The last event of a channel that says what the metadata.json of a version holds. */
function lastOf(histories, channel, version) {
    return histories[channel].events.findLast((event) => event.version === version && event.metadata !== null);
}


/***/ }),

/***/ 9807:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ remember; }
/* harmony export */ });
/** Files of a tip. */
function remember(tip) {
    const known = new Map();
    return {
        async load(paths) {
            const missing = [...new Set(paths)].filter((path) => !known.has(path));
            if (missing.length === 0)
                return;
            const found = await tip.readMany(missing);
            for (const path of missing)
                known.set(path, found.get(path));
        },
        at(path) {
            if (!known.has(path))
                throw new Error(`${path} was not read`);
            return known.get(path);
        },
    };
}


/***/ })

};
;