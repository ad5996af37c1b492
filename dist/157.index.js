export const id = 157;
export const ids = [157];
export const modules = {

/***/ 9157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/ledger/audit-change.ts
/**
 * The lines that were appended to a history, from what it held before and after a commit; undefined, and a finding for what
 * was done instead, where anything else was changed.
 */
function appendedLines(report, where, before, after) {
    const isAppended = after.length > before.length && after.subarray(0, before.length).equals(before);
    if (isAppended && (before.length === 0 || before.at(-1) === 0x0a))
        return linesIn(after.subarray(before.length));
    report({ ...where, ...difference(linesIn(before), linesIn(after)) });
    return undefined;
}
function linesIn(bytes) {
    const lines = bytes.toString('utf8').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** What became of the lines, in words; `line` is the first one that it is about. */
function difference(before, after) {
    const common = before.findIndex((line, at) => line !== after[at]);
    const first = common < 0 ? before.length : common;
    const line = first + 1;
    if (after.length < before.length && first === after.length)
        return { line, message: `was truncated: ${lines(line, before.length)} removed` };
    if (sameLines(before, after))
        return { line, message: 'lines were reordered, from this one on' };
    const tail = sharedEnd(before, after, first);
    const [was, is] = [before.length - tail, after.length - tail];
    if (was === first)
        return { line, message: `${lines(line, is)} inserted` };
    if (is === first)
        return { line, message: `${lines(line, was)} removed` };
    return { line, message: `${lines(line, Math.max(was, is))} edited` };
}
function lines(from, to) {
    return from >= to ? `line ${from} was` : `lines ${from} to ${to} were`;
}
function sameLines(one, other) {
    return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}
/** How many lines at the end both have in common, behind the first that differs. */
function sharedEnd(before, after, first) {
    const most = Math.min(before.length, after.length) - first;
    let count = 0;
    while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count])
        count += 1;
    return count;
}

// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/ledger/message.ts
var message = __webpack_require__(1898);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var ledger_paths = __webpack_require__(4129);
;// CONCATENATED MODULE: ./src/ledger/audit-own.ts



/** A commit that appended events: it may only touch what they concern, and says just what they are. */
function auditOwn(report, commit, changes, { events, after, metadata }) {
    let last = after;
    for (const { sequence } of events) {
        if (sequence !== last + 1)
            report({ file: '', message: `adds event ${sequence} after event ${last}` });
        last = sequence;
    }
    for (const { path: file, role, after: entry } of changes) {
        if (entry !== null && entry.mode !== '100644')
            report({ file, message: `has the mode ${entry.mode}; files of the ledger have 100644` });
        if (!concerns(events, role))
            report({ file, message: 'was changed by a commit none of whose events concerns it' });
    }
    for (const { plugin, channel, version, metadata: said, sequence } of events) {
        if (version === null)
            continue;
        const file = (0,ledger_paths/* metadataPath */.xT)(plugin, channel, version);
        const is = metadata.get(file) ?? null;
        if (is !== said)
            report({
                file,
                message: `is not what event ${sequence} says that it became: its SHA-256 is ${is ?? 'of nothing'}`,
            });
    }
    auditMessage(report, commit, events);
}
/** Whether a file follows from one of these events: rejections change what every channel of a plugin can return to. */
function concerns(events, role) {
    switch (role.kind) {
        case 'board':
        case 'readme':
            return true;
        case 'selection':
        case 'active':
        case 'staged':
        case 'rollback':
        case 'hold':
            return events.some(({ plugin }) => plugin === role.plugin);
        case 'history':
            return events.some(({ plugin, channel }) => plugin === role.plugin && channel === role.channel);
        case 'metadata':
            return events.some(({ plugin, channel, version }) => plugin === role.plugin && channel === role.channel && version === role.version);
    }
}
/** A commit's message follows from its events: it has to be that, word for word. */
function auditMessage(report, { subject, body }, events) {
    const [, operation = '', channel = ''] = /^(stage|promote|rollback|hold|resume|channel)\((\w+)\): /u.exec(subject) ?? [];
    if (!(0,channel_channel/* isChannel */.I)(channel)) {
        report({ file: '', message: 'has the subject of no command of the ledger' });
        return;
    }
    const [first] = events;
    if (first === undefined)
        return;
    if (events.some(({ request, actor, run }) => request !== first.request || actor !== first.actor || run !== first.run))
        report({ file: '', message: 'holds events of several requests' });
    const expected = (0,message/* messageOf */.bD)({ operation: operation, channel }, events, first);
    const [expectedSubject] = expected.split('\n');
    if (subject !== expectedSubject)
        report({ file: '', message: `has another subject than its events give, which is '${expectedSubject ?? ''}'` });
    if (`${body.trimEnd()}\n` !== expected.slice(expected.indexOf('\n\n') + 2))
        report({ file: '', message: 'its trailers are not those of the events that it added' });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/ledger/audit-growth.ts

/** Comparing a long history at each of its commits would take the square of its length: so many bytes are hashed in all. */
const MOST_BYTES = 8 * 1024 ** 3;
/** Follows the histories of a tip from the first commit on. */
function followGrowth(histories) {
    const places = new Map();
    for (const history of histories.values()) {
        for (const [index, { sequence }] of history.events.entries())
            places.set(sequence, { history, index });
    }
    /** Up to where each file is what the tip holds, and the id of its blob then. */
    const reached = new Map();
    let hashed = 0;
    let skipped = 0;
    return {
        get skipped() {
            return skipped;
        },
        appended({ path, before, after }, sequences) {
            const here = sequences
                .flatMap((sequence) => places.get(sequence) ?? [])
                .filter(({ history }) => history.path === path);
            const { lines, id } = reached.get(path) ?? { lines: 0, id: null };
            const [first] = here;
            // Where a line of the tip is no event, indices are not lines.
            if (first === undefined || after === null || first.history.events.length !== first.history.ends.length)
                return undefined;
            if (id !== (before?.id ?? null) || here.some(({ index }, at) => index !== lines + at))
                return undefined;
            const end = first.history.ends[lines + here.length - 1] ?? 0;
            if (hashed + end > MOST_BYTES)
                skipped += 1;
            else if (blobId(first.history.bytes.subarray(0, end), after.id) !== after.id)
                return undefined;
            hashed += end;
            reached.set(path, { lines: lines + here.length, id: after.id });
            return here.flatMap(({ history, index }) => history.events[index] ?? []);
        },
        learn({ path, after }, bytes) {
            const history = histories.get(path);
            const lines = history?.ends.indexOf(bytes.length) ?? -1;
            const isSame = lines >= 0 && history?.bytes.subarray(0, bytes.length).equals(bytes) === true;
            if (isSame && after !== null)
                reached.set(path, { lines: lines + 1, id: after.id });
            else
                reached.delete(path);
        },
    };
}
/** The id that git gives to a file, by the hash that another id was made with. */
function blobId(bytes, like) {
    const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./src/ledger/finding.ts

/** What work returns; where it is refused for what a file holds, the refusal becomes a finding. */
function reported(report, file, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* Refusal */.P))
            throw error;
        const [problem] = error.problems;
        report({
            file: problem?.file ?? file,
            ...(problem?.line === undefined ? {} : { line: problem.line }),
            message: error.reason === 'digest_mismatch' ? withoutFile(error.message, file) : (problem?.message ?? error.message),
        });
        return undefined;
    }
}
function withoutFile(message, file) {
    return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}
/** So many files are held in memory at a time: a ledger may have hundreds of thousands. */
const MOST_FILES = 5000;
/** The items in groups, each with no more files than are held at a time, unless one item alone has more. */
function* grouped(items, filesOf) {
    let group = [];
    let files = 0;
    for (const item of items) {
        if (group.length > 0 && files + filesOf(item) > MOST_FILES) {
            yield group;
            [group, files] = [[], 0];
        }
        group.push(item);
        files += filesOf(item);
    }
    if (group.length > 0)
        yield group;
}

// EXTERNAL MODULE: ./src/ledger/line.ts + 2 modules
var ledger_line = __webpack_require__(532);
;// CONCATENATED MODULE: ./src/ledger/audit-commits.ts






/**
 * Walks the commits of a branch from the first on: one parent each, events only appended, trailers equal to the events, nothing
 * touched that its events do not concern.
 */
async function auditCommits(report, history, tip) {
    const growth = followGrowth(tip);
    const seen = new Set();
    const metadata = new Map();
    let sequence = 0;
    for await (const batch of history.commits()) {
        const plans = batch.map((commit) => ({ commit, changes: splitChanges(commit, growth.appended) }));
        for (const group of grouped(plans, ({ changes }) => neededBlobs(changes).length)) {
            const read = await history.blobs(group.flatMap(({ changes }) => neededBlobs(changes)));
            for (const { commit, changes } of group) {
                auditParents(report, commit, history, seen.size === 0);
                seen.add(commit.id);
                const off = (finding) => {
                    report({ commit: commit.id, ...finding });
                };
                const events = eventsOf(off, commit, changes, (change) => learned(change, read, growth.learn));
                for (const [path, bytes] of metadataIn(changes, read))
                    metadata.set(path, (0,ledger_line/* sha256 */.sc)(bytes));
                if (events.length === 0)
                    auditForeign(off, commit, changes);
                else
                    auditOwn(off, commit, oursIn(changes), { events, after: sequence, metadata });
                sequence = Math.max(sequence, events.at(-1)?.sequence ?? 0);
            }
        }
    }
    if (growth.skipped > 0)
        report({
            severity: 'warning',
            file: '',
            message: `the histories are so long that ${growth.skipped} of their changes were told by their trailers and not compared byte by byte`,
        });
    return { commits: seen, sequence };
}
function splitChanges({ changes, body }, appended) {
    const sequences = [...body.matchAll(/^Event: (\d{1,15}) /gmu)].map(([, digits]) => Number(digits));
    const split = {
        grown: [],
        unclear: [],
        others: [],
    };
    for (const change of changes) {
        const role = (0,ledger_paths/* roleOf */.kp)(change.path);
        if (role === null)
            continue;
        const ours = { ...change, role };
        const events = role.kind === 'history' ? appended(change, sequences) : undefined;
        if (role.kind !== 'history')
            split.others.push(ours);
        else if (events === undefined)
            split.unclear.push(ours);
        else
            split.grown.push({ change: ours, events });
    }
    return split;
}
function oursIn({ grown, unclear, others }) {
    return [...grown.map(({ change }) => change), ...unclear, ...others];
}
function neededBlobs({ unclear, others }) {
    const files = [
        ...unclear.flatMap(({ before, after }) => [before, after]),
        ...metadataOf(others).map(({ after }) => after),
    ];
    return files.flatMap((entry) => (entry === null || entry.mode === '160000' ? [] : entry.id));
}
function metadataOf(changes) {
    return changes.filter(({ role }) => role.kind === 'metadata');
}
function metadataIn({ others }, read) {
    return metadataOf(others).flatMap(({ path, after }) => {
        const bytes = after === null ? undefined : read.get(after.id);
        return bytes === undefined ? [] : [[path, bytes]];
    });
}
function auditParents(report, { id, parents }, { cut }, isFirst) {
    if (cut.has(id)) {
        const message = `what came before cannot be told: the remote has no parent of it (it is a shallow clone)`;
        report({ severity: 'warning', file: '', commit: id, message });
        return;
    }
    if (parents.length > 1)
        report({ file: '', commit: id, message: `has ${parents.length} parents: the ledger is never merged` });
    if (parents.length === 0 && !isFirst)
        report({ file: '', commit: id, message: 'has no parent, and is not the first commit of the branch' });
}
function learned(change, read, learn) {
    const bytes = (entry) => entry === null ? Buffer.alloc(0) : (read.get(entry.id) ?? Buffer.alloc(0));
    const content = { before: bytes(change.before), after: bytes(change.after) };
    learn(change, content.after);
    return content;
}
/** The events that a commit appended, by sequence. */
function eventsOf(report, { id }, { grown, unclear }, contentOf) {
    const events = grown.flatMap((one) => one.events);
    for (const change of unclear) {
        const { path: file } = change;
        const { before, after } = contentOf(change);
        if (change.after === null) {
            report({ file, message: 'was removed' });
            continue;
        }
        const lines = appendedLines(report, { file, commit: id }, before, after) ?? [];
        const first = before.toString('latin1').split('\n').length;
        events.push(...lines.flatMap((line, at) => reported(report, file, () => (0,ledger_line/* readLine */.Xw)(file, line, first + at)) ?? []));
    }
    return events.sort((one, other) => one.sequence - other.sequence);
}
/** A commit that appended no event: it may only be about files that are not ours. */
function auditForeign(report, { body }, { others }) {
    for (const { path: file, role, before, after } of others) {
        const what = before === null ? 'inserted' : after === null ? 'removed' : 'edited';
        const severity = role.kind === 'readme' ? 'warning' : 'error';
        report({ severity, file, message: `was ${what} by a commit without an event` });
    }
    if (/^Event: /mu.test(body))
        report({ file: '', message: 'its trailers name events that it did not add' });
}

// EXTERNAL MODULE: ./src/ledger/corrupt.ts
var corrupt = __webpack_require__(904);
;// CONCATENATED MODULE: ./src/ledger/audit-history.ts



/** Reads a history.jsonl and reports every line that is off, rather than the first. */
function auditHistory(report, path, bytes, { plugin, channel }) {
    let isRight = true;
    const off = (finding) => {
        isRight = false;
        report(finding);
    };
    const ends = [];
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1))
        ends.push(at + 1);
    if ((ends.at(-1) ?? 0) !== bytes.length)
        off({ file: path, line: ends.length + 1, message: 'the last line was truncated: it does not end with a newline' });
    const events = [];
    let last = ledger_line/* FIRST */.RK;
    let before = 0;
    for (const [index, end] of ends.entries()) {
        const line = bytes.subarray(ends[index - 1] ?? 0, end - 1);
        const event = reported(off, path, () => (0,ledger_line/* readLine */.Xw)(path, (0,corrupt/* textOf */.b6)(path, line), index + 1));
        if (event !== undefined) {
            const fault = (0,ledger_line/* faultOf */.Kl)(event, { plugin, channel, last, before });
            if (fault !== null)
                off({ file: path, line: index + 1, message: fault });
            events.push(event);
            before = event.sequence;
        }
        last = (0,ledger_line/* sha256 */.sc)(line);
    }
    return { path, bytes, events, ends, isRight };
}

// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var ledger_board = __webpack_require__(2275);
// EXTERNAL MODULE: ./src/ledger/derived.ts
var derived = __webpack_require__(2188);
// EXTERNAL MODULE: ./src/ledger/entry.ts
var entry = __webpack_require__(5641);
// EXTERNAL MODULE: ./src/ledger/histories.ts
var ledger_histories = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/ledger/record.ts
var record = __webpack_require__(7016);
// EXTERNAL MODULE: ./src/ledger/recorded.ts
var recorded = __webpack_require__(8409);
;// CONCATENATED MODULE: ./src/ledger/audit-plugin.ts










/**
 * Compares every file of a plugin with what its histories lead to. Returns the text of its entry in channels.json, as it
 * should be; undefined where the histories do not tell.
 */
function auditPlugin(report, files, { plugin, histories: found, releases }) {
    const histories = historiesOf(found);
    for (const { path, channel, version } of releases) {
        if (!histories[channel].events.some((event) => event.version === version && event.metadata !== null))
            report({ file: path, message: 'was inserted: no event recorded it' });
    }
    if ([...found.values()].every(({ events }) => events.length === 0)) {
        for (const [path] of (0,derived/* derivedFiles */.R)(emptyState(plugin))) {
            if (files.at(path) !== undefined)
                report({ file: path, message: 'is there, but no history that it follows from' });
        }
        return undefined;
    }
    const state = reported(report, `artifacts/plugins/${plugin}`, () => (0,ledger_histories/* stateOf */.L4)(plugin, histories));
    if (state === undefined)
        return undefined;
    auditDerived(report, files, state);
    const there = new Set(releases.map(({ path }) => path));
    const facts = new Map();
    for (const channel of channel_channel/* CHANNELS */.l) {
        for (const version of state.channels[channel].recorded.keys()) {
            const file = (0,ledger_paths/* metadataPath */.xT)(plugin, channel, version);
            if (!there.has(file)) {
                report({ file, message: 'was removed: its history says that it was recorded' });
                continue;
            }
            const release = auditRelease(report, files, histories, state, channel, version);
            if (release !== undefined)
                facts.set(file, (0,record/* factsOf */.x)(release));
        }
    }
    return (0,ledger_board/* entryText */.u0)((0,entry/* entryOf */.Ms)(state, (path) => facts.get(path) ?? { commit: null, artifact: null }));
}
function historiesOf(found) {
    const of = (channel) => ({ events: found.get(channel)?.events ?? [], last: ledger_line/* FIRST */.RK });
    return { canary: of('canary'), beta: of('beta'), stable: of('stable') };
}
function auditDerived(report, files, state) {
    for (const [file, expected] of (0,derived/* derivedFiles */.R)(state)) {
        const text = files.at(file)?.toString('utf8') ?? null;
        if (text === expected)
            continue;
        if (text === null)
            report({ file, message: `was removed: by its history it is ${inLine(expected)}` });
        else if (expected === null)
            report({ file, message: 'was inserted: by its history it is not there' });
        else
            report({ file, message: `was edited: by its history it is ${inLine(expected)}` });
    }
}
function inLine(text) {
    return (text ?? '').replace(/\s+/gu, ' ');
}
function auditRelease(report, files, histories, { plugin, channels }, channel, version) {
    const file = (0,ledger_paths/* metadataPath */.xT)(plugin, channel, version);
    const release = reported(report, file, () => (0,recorded/* recordedRelease */.aR)(files, histories, plugin, channel, version));
    if (release === undefined)
        return undefined;
    const of = channels[channel];
    const { rollout } = of.recorded.get(version) ?? release;
    if (release.rollout !== rollout)
        report({ file, message: `has the rollout ${release.rollout}, and its history ${rollout}` });
    const staged = !wasActive(of, version);
    if (release.staged !== staged)
        report({ file, message: `has staged ${String(release.staged)}, and its history ${String(staged)}` });
    return release;
}
function wasActive({ history }, version) {
    return history.some((event) => event.version === version && ['bootstrap', 'baseline', 'promote'].includes(event.operation));
}
function emptyState(plugin) {
    return (0,ledger_histories/* stateOf */.L4)(plugin, historiesOf(new Map()));
}
/** Compares the text of an entry in channels.json with what it should be. */
function auditEntry(report, plugin, expected, text) {
    if (expected === text)
        return;
    if (text === undefined)
        report({ file: ledger_paths/* BOARD */.r4, message: `lacks the plugin '${plugin}'` });
    else if (expected !== undefined)
        report({ file: ledger_paths/* BOARD */.r4, message: `says other things of '${plugin}' than its histories` });
}

// EXTERNAL MODULE: ./src/ledger/readme.ts
var ledger_readme = __webpack_require__(8663);
// EXTERNAL MODULE: ./src/ledger/remembering.ts
var remembering = __webpack_require__(9807);
;// CONCATENATED MODULE: ./src/ledger/audit-tip.ts








/** Looks at every file of a tip: replays every history, and makes everything anew that follows from them. */
async function auditTip(report, tip) {
    const paths = await tip.list();
    const plugins = pluginsIn(paths);
    const open = () => (0,remembering/* remember */.k)({ readMany: (wanted) => readSound(report, tip, [...wanted]) });
    const readable = open();
    await readable.load([ledger_paths/* BOARD */.r4, ledger_paths/* README */.DK]);
    const board = boardOf(report, readable, plugins.size > 0);
    const histories = new Map();
    const entries = new Map();
    for (const group of grouped([...plugins], ([, releases]) => releases.length)) {
        const files = open();
        await files.load(group.flatMap(([plugin, releases]) => [...(0,ledger_paths/* fixedPaths */.Jz)(plugin), ...releases.map(({ path }) => path)]));
        for (const [plugin, releases] of group) {
            const found = { plugin, releases, histories: audit_tip_historiesOf(report, files, plugin) };
            for (const history of found.histories.values())
                histories.set(history.path, history);
            const expected = auditPlugin(report, files, found);
            const text = board?.entries.get(plugin);
            if (board !== undefined)
                auditEntry(report, plugin, expected, text);
            const right = expected ?? text;
            if (right !== undefined)
                entries.set(plugin, right);
        }
    }
    for (const plugin of board?.entries.keys() ?? []) {
        if (!plugins.has(plugin))
            report({ file: ledger_paths/* BOARD */.r4, message: `has the plugin '${plugin}', of which there is no history` });
    }
    const last = auditSequences(report, [...histories.values()]);
    if (board !== undefined)
        auditBoard(report, readable, board, { entries, last });
    return histories;
}
/** Plugins that have files of ours, and their metadata.json files. */
function pluginsIn(paths) {
    const plugins = new Map();
    for (const path of paths) {
        const role = path.startsWith(ledger_paths/* PLUGINS */.RH) ? (0,ledger_paths/* roleOf */.kp)(path) : null;
        if (role === null || !('plugin' in role))
            continue;
        const releases = plugins.get(role.plugin) ?? [];
        plugins.set(role.plugin, releases);
        if (role.kind === 'metadata')
            releases.push({ path, channel: role.channel, version: role.version });
    }
    return plugins;
}
/** Reads what can be read. Where something else than a file stands among many, it is found by halving. */
async function readSound(report, tip, paths) {
    try {
        return await tip.readMany(paths);
    }
    catch (error) {
        if (!(error instanceof errors/* Refusal */.P && error.reason === 'ledger_corrupt'))
            throw error;
        const [path] = paths;
        if (path !== undefined && paths.length === 1) {
            report({ file: path, message: error.message });
            return new Map();
        }
        const half = paths.length >> 1;
        const parts = [await readSound(report, tip, paths.slice(0, half)), await readSound(report, tip, paths.slice(half))];
        return new Map(parts.flatMap((part) => [...part]));
    }
}
function boardOf(report, files, isNeeded) {
    const bytes = files.at(ledger_paths/* BOARD */.r4);
    if (bytes !== undefined)
        return reported(report, ledger_paths/* BOARD */.r4, () => (0,ledger_board/* splitBoard */.L5)(bytes));
    if (isNeeded)
        report({ file: ledger_paths/* BOARD */.r4, message: 'was removed' });
    return undefined;
}
function audit_tip_historiesOf(report, files, plugin) {
    const found = new Map();
    for (const path of (0,ledger_paths/* fixedPaths */.Jz)(plugin)) {
        const role = (0,ledger_paths/* roleOf */.kp)(path);
        const bytes = files.at(path);
        if (role?.kind === 'history' && bytes !== undefined)
            found.set(role.channel, auditHistory(report, path, bytes, role));
    }
    return found;
}
/** Sequences rise by one over the whole branch. Returns the last event. */
function auditSequences(report, histories) {
    const all = histories.flatMap(({ path, events }) => events.map((event) => ({ path, event })));
    all.sort((one, other) => one.event.sequence - other.event.sequence);
    let before = 0;
    for (const { path, event } of all) {
        const { sequence } = event;
        if (sequence === before)
            report({ file: path, message: `has the event ${sequence}, which is there twice` });
        if (sequence > before + 1) {
            const gap = sequence === before + 2 ? `event ${before + 1}` : `events ${before + 1} to ${sequence - 1}`;
            report({
                file: '',
                message: `the ${gap} ${sequence === before + 2 ? 'is' : 'are'} missing before event ${sequence} of ${path}`,
            });
        }
        before = sequence;
    }
    return all.at(-1)?.event;
}
function auditBoard(report, files, board, { entries, last }) {
    const sequence = last?.sequence ?? 0;
    if (board.sequence !== sequence)
        report({ file: ledger_paths/* BOARD */.r4, message: `has the sequence ${board.sequence}, and the histories ${sequence}` });
    const updatedAt = last?.at ?? null;
    if (board.updatedAt !== updatedAt)
        report({
            file: ledger_paths/* BOARD */.r4,
            message: `has the updated_at ${board.updatedAt ?? 'null'}, and the histories ${updatedAt ?? 'null'}`,
        });
    if ((0,ledger_board/* boardText */.g9)(board) !== files.at(ledger_paths/* BOARD */.r4)?.toString('utf8'))
        report({ file: ledger_paths/* BOARD */.r4, message: 'was edited: it is not laid out as it was written' });
    const right = { repository: board.repository, sequence, updatedAt, entries };
    const readme = files.at(ledger_paths/* README */.DK)?.toString('utf8');
    if (readme === undefined)
        report({ file: ledger_paths/* README */.DK, message: 'was removed' });
    else if (readme !== (0,ledger_readme/* readmeText */.u6)(right))
        report({ file: ledger_paths/* README */.DK, message: 'was edited: it is not what the histories say' });
}

;// CONCATENATED MODULE: ./src/ledger/audit.ts


/**
 * Looks at everything that a ledger holds: replays every history, makes every file anew that follows from them, and walks the
 * commits. What a branch held that was replaced by force can only be told by what is expected of it.
 * @throws what the driver throws when the branch cannot be read.
 */
async function auditLedger(branch, expectation = null) {
    const findings = [];
    const report = (finding) => {
        findings.push({ severity: 'error', ...finding });
    };
    const history = await branch.history();
    const tip = history.tip === null ? undefined : await branch.tipAt(history.tip);
    if (history.tip === null || tip === undefined) {
        if (expectation !== null)
            report({ file: '', message: `there is no branch '${branch.name}': it was removed` });
        return { findings, tip: history.tip, commits: 0, sequence: 0 };
    }
    const histories = await auditTip(report, tip);
    const walked = await auditCommits(report, history, histories);
    const sequences = [...histories.values()].flatMap(({ events }) => events.map((event) => event.sequence));
    const sequence = sequences.reduce((one, other) => Math.max(one, other), 0);
    if (sequence < walked.sequence)
        report({
            file: '',
            message: `the histories come to event ${sequence}, and its commits had come to ${walked.sequence}: they were truncated`,
        });
    if (expectation !== null)
        auditExpectation(report, expectation, walked, sequence);
    return { findings, tip: history.tip, commits: walked.commits.size, sequence };
}
function auditExpectation(report, expectation, { commits }, sequence) {
    if ('sequence' in expectation) {
        if (sequence >= expectation.sequence)
            return;
        const message = `the ledger has come to event ${sequence}, and had come to ${expectation.sequence} before: it was truncated, or rewritten by force`;
        report({ file: '', message });
    }
    else if (!commits.has(expectation.commit)) {
        const message = 'this commit is not in the history of the branch any more: it was rewritten by force, or truncated';
        report({ file: '', commit: expectation.commit, message });
    }
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/audit.ts

/** An audit as Markdown: what was looked at, and a row for each thing that is off. */
function auditReport({ findings, tip, commits, sequence }) {
    const rows = findings.map(({ severity, file, line, commit, message }) => [
        severity === 'error' ? '**error**' : 'warning',
        (0,markdown/* code */.aY)(file) + (line === undefined ? '' : `:${line}`),
        commit === undefined ? '' : (0,markdown/* code */.aY)(commit.slice(0, 12)),
        (0,markdown/* plain */.pj)(message),
    ]);
    return [
        '### Audit of the ledger',
        '',
        `${commits} commits, ${sequence} events${tip === null ? '' : `, tip ${(0,markdown/* code */.aY)(tip)}`}.`,
        '',
        rows.length === 0 ? 'Nothing is off.' : (0,markdown/* table */.tp)(['', 'file', 'commit', ''], rows),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/commands/ledger.ts + 16 modules
var ledger = __webpack_require__(1617);
;// CONCATENATED MODULE: ./src/commands/verify.ts





/** Audits the ledger and names each thing that is off. Changes nothing. */
async function verify(inputs, world) {
    const expectation = inputs.expect === undefined ? null : expectationOf(inputs.expect);
    const audit = await (0,ledger.withBranchOf)(inputs, world, (branch) => auditLedger(branch, expectation));
    const { findings, tip, commits, sequence } = audit;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const looked = `${commits} ${commits === 1 ? 'commit' : 'commits'} and ${sequence} ${sequence === 1 ? 'event' : 'events'}`;
    return {
        reason: errors.length === 0 ? 'ok' : 'ledger_corrupt',
        message: errors.length === 0
            ? `The ledger is as its histories say: ${looked}.`
            : `${errors.length} ${errors.length === 1 ? 'thing is' : 'things are'} off in the ledger, of ${looked}.`,
        data: {
            problems: findings.map(({ severity, file, line, commit, message }) => ({
                severity,
                file: file === '' ? `branch ${inputs.branch}` : file,
                ...(line === undefined ? {} : { line }),
                path: commit === undefined ? '' : `commit ${commit}`,
                message,
            })),
            findings,
            commit: tip,
            commits,
            sequence,
        },
        outputs: { commit: tip ?? '' },
        report: auditReport(audit),
    };
}
function expectationOf(text) {
    if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(text))
        return { commit: text };
    if (/^\d{1,15}$/u.test(text))
        return { sequence: Number(text) };
    throw new errors/* Refusal */.P('usage', `The input \`expect\` is '${(0,plain/* brief */.d)(text)}'; allowed: the full id of a commit, or a sequence.`);
}


/***/ }),

/***/ 8663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ entryIn),
/* harmony export */   sy: () => (/* binding */ boardMarkdown),
/* harmony export */   u6: () => (/* binding */ readmeText)
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _world_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9464);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2275);





/** README.md of the branch: the board, for people browsing it. Nothing in it comes from a clock or a place. */
function readmeText(board) {
    const last = board.updatedAt === null ? '' : ` of ${board.updatedAt}`;
    return [
        '# Channels',
        `This branch is the ledger of the plugins${board.repository === null ? '' : ` of ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(board.repository)}`}: which release of each is active on each channel, and how it came to that. It is written by the CoolBox Plugin Action alone, one commit for each command, and hosts read \`channels.json\`. Below is what that says as of event ${board.sequence}${last}.`,
        boardMarkdown(board),
    ]
        .join('\n\n')
        .concat('\n');
}
/** The board as Markdown: a table of the plugins, then what is held, then what is rejected. */
function boardMarkdown({ entries }) {
    const plugins = [...entries]
        .sort(([one], [other]) => (0,_world_git_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .b)(one, other))
        .map(([plugin, text]) => ({ plugin, entry: entryIn(plugin, text) }));
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
        return (0,_board_js__WEBPACK_IMPORTED_MODULE_3__/* .readEntry */ .hB)(plugin, text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P)
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
        return hold === null ? [] : [[(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), channel, hold.at, said(hold.actor), said(hold.reason)]];
    });
}
function rejectedRows(plugin, { rejected }) {
    return rejected.map(({ version, at, reason }) => [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plugin), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version), at, said(reason)]);
}
/** Foreign text, shortened before it is made harmless: cut afterwards, an escape could be cut in half. */
function said(text) {
    const [start = ''] = /^[^]{0,200}/u.exec(text ?? '') ?? [];
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(start === (text ?? '') ? start : `${start}…`) || '–';
}


/***/ })

};
