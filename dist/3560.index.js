"use strict";
exports.id = 3560;
exports.ids = [3560];
exports.modules = {

/***/ 7287:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: function() { return /* binding */ verify; }
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/by-bytes.ts
var by_bytes = __webpack_require__(1345);
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
function blobId(content, like) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./src/ledger/board.ts + 2 modules
var ledger_board = __webpack_require__(2275);
;// CONCATENATED MODULE: ./src/ledger/finding.ts

/** What work returns; where it is refused for what a file holds, the refusal becomes a finding. */
function reported(report, file, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof src_errors/* Refusal */.P_))
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

// EXTERNAL MODULE: ./src/ledger/paths.ts
var ledger_paths = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/ledger/readme.ts
var ledger_readme = __webpack_require__(8663);
;// CONCATENATED MODULE: ./src/ledger/audit-board.ts






/** To make every board of a large ledger anew would take the square of its length: so many bytes are made in all, and so many of READMEs. */
const MOST = { boards: 4 * 1024 ** 3, readmes: 192 * 1024 ** 2 };
/** So many boards that are off are read, to say what is off in them. */
const MOST_READ = 200;
/** Follows the boards of a branch from its first commit on. */
function followBoard(history, most) {
    let known = ledger_board/* EMPTY_BOARD */.HV;
    /** What the events lead to; and what is there, with the lies that were told of. */
    const right = new Map();
    let entries = new Map();
    const read = new Map();
    const unknown = new Set();
    const made = { boards: 0, readmes: 0 };
    const skipped = { boards: 0, readmes: 0 };
    let reads = 0;
    const set = (plugin, text, entry) => {
        const isNew = !entries.has(plugin);
        entries.set(plugin, text);
        read.set(plugin, { text, entry });
        if (isNew)
            entries = new Map([...entries].sort(([one], [other]) => (0,by_bytes/* byBytes */.b)(one, other)));
    };
    /** Takes over what a commit wrote, and tells what of it is off. */
    const takeOver = async (report, id, hasRun) => {
        reads += 1;
        const bytes = reads > MOST_READ ? undefined : (await history.blobs([id])).get(id);
        const off = (message) => {
            report({ file: ledger_paths/* BOARD */.r4, message });
        };
        if (bytes === undefined) {
            off('is not what the events up to this commit lead to');
            return;
        }
        const found = reported(report, ledger_paths/* BOARD */.r4, () => (0,ledger_board/* splitBoard */.L5)(bytes));
        if (found === undefined)
            return;
        if (found.sequence !== known.sequence)
            off(`has the sequence ${found.sequence}, and this commit came to event ${known.sequence}`);
        if (found.updatedAt !== known.updatedAt)
            off(`has the updated_at ${found.updatedAt ?? 'null'}, and the last event of this commit ${known.updatedAt ?? 'null'}`);
        // Where no run says it, the first to name the repository is believed.
        const isNamed = hasRun || known.repository !== null;
        if (found.repository !== known.repository && isNamed)
            off(`has the repository '${found.repository ?? 'null'}', and the events '${known.repository ?? 'null'}'`);
        for (const plugin of new Set([...entries.keys(), ...found.entries.keys()])) {
            const text = found.entries.get(plugin);
            if (text === entries.get(plugin))
                continue;
            if (text !== right.get(plugin) && !unknown.has(plugin))
                off(`says other things of '${plugin}' than the events up to this commit`);
            if (text === undefined)
                entries.delete(plugin);
            else
                set(plugin, text, (0,ledger_readme/* entryIn */.Gi)(plugin, text));
        }
        known = { ...known, repository: found.repository };
        if ((0,ledger_board/* boardText */.g9)(found) !== bytes.toString('utf8'))
            off('is not laid out as a command writes it');
    };
    const isOther = (change, text) => change?.after == null || blobId(text, change.after.id) !== change.after.id;
    return {
        skipped,
        put(plugin, entry) {
            if (entry === null) {
                unknown.add(plugin);
                return;
            }
            const text = (0,ledger_board/* entryText */.u0)(entry);
            right.set(plugin, text);
            set(plugin, text, entry);
        },
        async compare(report, events, { board, readme }) {
            const last = events.at(-1);
            const named = /\/([^/]+\/[^/]+)\/actions\/runs\/\d+$/u.exec(last?.run ?? '')?.[1];
            known = {
                repository: named ?? known.repository,
                sequence: last?.sequence ?? known.sequence,
                updatedAt: last?.at ?? known.updatedAt,
                entries,
            };
            if (board?.after == null)
                report({ file: ledger_paths/* BOARD */.r4, message: 'does not have the events of this commit' });
            else if (made.boards > most.boards)
                skipped.boards += 1;
            else {
                const text = (0,ledger_board/* boardText */.g9)(known);
                made.boards += text.length;
                if (isOther(board, text))
                    await takeOver(report, board.after.id, named !== undefined);
            }
            known = { ...known, entries };
            if (made.readmes > most.readmes || made.boards > most.boards) {
                skipped.readmes += 1;
                return;
            }
            const text = (0,ledger_readme/* readmeText */.u6)(known, (plugin, entry) => {
                const seen = read.get(plugin);
                return seen?.text === entry ? seen.entry : (0,ledger_readme/* entryIn */.Gi)(plugin, entry);
            });
            made.readmes += text.length;
            if (isOther(readme, text))
                report({ file: ledger_paths/* README */.DK, message: 'is not what the events up to this commit lead to' });
        },
    };
}

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
// EXTERNAL MODULE: ./src/world/asking.ts
var asking = __webpack_require__(6237);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/ledger/commit.ts
var ledger_commit = __webpack_require__(5864);
// EXTERNAL MODULE: ./src/ledger/message.ts
var message = __webpack_require__(1898);
;// CONCATENATED MODULE: ./src/ledger/audit-message.ts





/** A commit's message, who made it and when follow from its events: it has to be that, word for word. */
function auditMessage(report, commit, events) {
    const [first] = events;
    if (first === undefined)
        return;
    const off = (message) => {
        report({ file: '', message });
    };
    if (events.some(({ request, actor, run }) => request !== first.request || actor !== first.actor || run !== first.run))
        off('holds events of several requests');
    auditWho(off, commit, first);
    const act = actOf(events, commit.subject);
    if (act === null) {
        off('holds events that no command writes together');
        return;
    }
    const expected = (0,message/* messageOf */.bD)(act, events, first);
    const [subject = ''] = expected.split('\n');
    if (commit.subject !== subject)
        off(`has another subject than its events give, which is '${subject}'`);
    if (`${commit.body.trimEnd()}\n` !== expected.slice(expected.indexOf('\n\n') + 2))
        off('its trailers are not those of the events that it added');
}
/** A commit that added no event: it must not look as if it were one of a command. */
function auditForeignMessage(report, { subject, body, others, changes }) {
    const lines = `${subject}\n${body}`.replace(/\p{Cf}/gu, '').split(/[\r\n\v\f\u0085\u2028\u2029]/u);
    const keys = new Set(lines.flatMap((line) => /^\s*(actor|request|run)\s*:/iu.exec(line)?.[1]?.toLowerCase() ?? []));
    if (keys.size > 1 || lines.some((line) => FORGED.test(line)))
        report({ file: '', message: 'its message names events or a command, and it added no event' });
    else if (changes.length === 0)
        report({ severity: 'warning', file: '', message: 'changes nothing' });
    if (others.includes('encoding'))
        report({
            file: '',
            message: 'has a message in an encoding of its own, so that git shows another than was read here',
        });
}
/** git takes the keys of trailers in any case. */
const FORGED = new RegExp(`^\\s*(?:event\\s*:\\s*\\d|(?:stage|promote|rollback|hold|resume|channel)\\s*\\((?:${channel_channel/* CHANNELS */.l.join('|')})\\)\\s*:)`, 'iu');
function auditWho(off, commit, { run, actor, at }) {
    const { author, authoredAt, committer, at: committedAt, others } = commit;
    const header = others.find((name) => !SIGNATURES.includes(name));
    if (header !== undefined)
        off(`has the header '${(0,plain/* brief */.d)(header)}', which no command writes`);
    if (author !== committer || authoredAt.getTime() !== committedAt.getTime())
        off('its author is not its committer: it was made anew by hand');
    const [time, second] = [committedAt.getTime(), Math.floor(Date.parse(at) / 1000) * 1000];
    if (time !== second)
        off(`is dated ${isoOf(time)}, and its events ${at}`);
    // In a workflow it is the robot who commits; on a terminal the one who acts.
    const name = committer.slice(0, Math.max(0, committer.lastIndexOf(' <')));
    const isRight = committer === `${asking/* BOT */.W.name} <${asking/* BOT */.W.email}>` || (run === null && name === (0,ledger_commit/* cleaned */.L)(actor));
    if (!isRight)
        off(`was committed by '${(0,plain/* brief */.d)(committer)}', and its events are of '${(0,plain/* brief */.d)(actor)}'`);
}
const SIGNATURES = ['gpgsig', 'gpgsig-sha256'];
function isoOf(time) {
    return Number.isNaN(time) ? 'nobody knows when' : new Date(time).toISOString();
}
/** The command that writes these events, with the channel it was about; null where none writes them together. */
function actOf(events, subject) {
    const has = (operation) => events.some((event) => event.operation === operation);
    const operation = OPERATIONS.find((one) => has(one)) ?? (has('bootstrap') ? 'stage' : null);
    if (operation === null || !events.every((event) => PARTS[operation].includes(event.operation)))
        return null;
    const channels = new Set(events.filter((event) => event.operation !== 'bootstrap').map(({ channel }) => channel));
    const [channel = channelIn(subject)] = channels;
    return channels.size > 1 ? null : { operation, channel };
}
/** Where all that a stage did was a first release on stable, its subject alone says which channel it was asked for. */
function channelIn(subject) {
    const channel = /^stage\((\w+)\): /u.exec(subject)?.[1] ?? '';
    return (0,channel_channel/* isChannel */.I)(channel) ? channel : 'stable';
}
/** What a command is called for, the most telling first. */
const OPERATIONS = ['promote', 'rollback', 'stage', 'hold', 'resume', 'channel'];
/** What each command may write. */
const PARTS = {
    stage: ['bootstrap', 'stage'],
    promote: ['resume', 'unreject', 'baseline', 'promote'],
    rollback: ['rollback', 'reject', 'hold'],
    hold: ['hold'],
    resume: ['resume'],
    channel: ['channel'],
};

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
        const is = metadata.get(file)?.sha256 ?? null;
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

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/manifest/scalar.ts
var scalar = __webpack_require__(809);
// EXTERNAL MODULE: ./src/ledger/line.ts + 2 modules
var ledger_line = __webpack_require__(532);
// EXTERNAL MODULE: ./src/ledger/metadata-schema.ts + 1 modules
var metadata_schema = __webpack_require__(3985);
;// CONCATENATED MODULE: ./src/ledger/audit-release.ts






/** Reads the bytes of a metadata.json. Nothing is refused: what is off is found where the tip is looked at. */
function readFresh(bytes) {
    const text = bytes.toString('utf8');
    const metadata = metadataIn(text);
    return {
        sha256: (0,ledger_line/* sha256 */.sc)(bytes),
        essence: (0,ledger_line/* sha256 */.sc)(text.replace(OWN, '')),
        own: [...text.matchAll(OWN)].map(([, key = '', value = '']) => `${key} ${value}`).join(', '),
        facts: { commit: metadata?.source.commit ?? null, artifact: metadata?.artifact ?? null },
        staged: metadata === null ? null : { actor: metadata.actor, run: metadata.run, at: metadata.staged_at },
    };
}
/** Compares the releases that a commit wrote with what its events say, and with where they were taken from. */
function auditReleases(report, events, fresh, kept) {
    for (const event of events) {
        const { plugin, channel, version, operation } = event;
        if (version === null || !RECORDING.includes(operation))
            continue;
        const file = (0,ledger_paths/* metadataPath */.xT)(plugin, channel, version);
        const release = fresh.get(file);
        const before = kept.get(file);
        const own = ownOf(event, before?.wasActive ?? false);
        const is = (release ?? before)?.own ?? own;
        if (is !== own)
            report({ file, message: `has ${is}, and after event ${event.sequence} it is ${own}` });
        // One that is as it was needs no writing.
        if (release === undefined)
            continue;
        const at = (place) => kept.get((0,ledger_paths/* metadataPath */.xT)(plugin, place, version))?.essence;
        if (operation === 'stage' || operation === 'bootstrap') {
            if (!channel_channel/* CHANNELS */.l.some((place) => at(place) === release.essence))
                auditStaged(report, file, event, release);
        }
        else if (release.essence !== (at(channel) ?? at(event.from ?? channel))) {
            const where = at(channel) === undefined ? (event.from ?? channel) : channel;
            const message = `says other things than the release on ${where} that event ${event.sequence} took: its notes, its source or its definition were changed`;
            report({ file, message });
        }
    }
}
const RECORDING = ['stage', 'bootstrap', 'baseline', 'promote', 'rollback'];
function ownOf({ channel, rollout, operation }, wasActive) {
    const isStaged = operation === 'stage' && !wasActive;
    return `channel "${channel}", rollout ${(0,scalar/* pythonFloat */.Ts)(rollout ?? 0)}, staged ${String(isStaged)}`;
}
function auditStaged(report, file, { actor, run, at, sequence }, { staged }) {
    if (staged?.actor === actor && staged.run === run && staged.at === at)
        return;
    report({ file, message: `says that another staged it, or at another time, than event ${sequence}` });
}
/** Keys that stand alone on a line of the outermost object, as it is laid out. */
const OWN = /^ {2}"(channel|rollout|staged)": (.*?),?$/gmu;
const schema = dist.object({
    metadata: dist.object({
        actor: dist.string(),
        run: dist.nullable(dist.string()),
        staged_at: dist.string(),
        source: dist.object({ commit: dist.nullable(dist.string()) }),
        artifact: dist.nullable(metadata_schema/* artifact */.dj),
    }),
});
function metadataIn(text) {
    try {
        const parsed = dist.safeParse(schema, JSON.parse(text));
        return parsed.success ? parsed.output.metadata : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/channel/apply.ts
var apply = __webpack_require__(6383);
// EXTERNAL MODULE: ./src/channel/state.ts
var channel_state = __webpack_require__(5482);
// EXTERNAL MODULE: ./src/channel/transition.ts + 1 modules
var transition = __webpack_require__(217);
// EXTERNAL MODULE: ./src/ledger/derived.ts
var derived = __webpack_require__(2188);
// EXTERNAL MODULE: ./src/ledger/entry.ts
var entry = __webpack_require__(5641);
;// CONCATENATED MODULE: ./src/ledger/audit-replay.ts









/** Replays a branch from its first commit on. */
function followState(history, most) {
    /** null: its events cannot follow one another, which is told where the histories are looked at. */
    const plugins = new Map();
    const auditFile = followFiles();
    const board = followBoard(history, most);
    return {
        skipped: board.skipped,
        async after(report, commit, events, changes, factsOf) {
            const touched = new Set(events.map(({ plugin }) => plugin));
            for (const event of events) {
                const state = plugins.get(event.plugin);
                if (state === null)
                    continue;
                plugins.set(event.plugin, applied(state ?? (0,apply/* draftOf */.bz)((0,channel_state/* emptyPlugin */.JC)(event.plugin)), event));
            }
            for (const plugin of touched) {
                const state = plugins.get(plugin) ?? null;
                board.put(plugin, state === null ? null : (0,entry/* entryOf */.Ms)(state, factsOf));
                if (state === null)
                    continue;
                for (const [path, text] of (0,derived/* derivedFiles */.R)(state))
                    auditFile(report, path, text, changes.get(path), commit);
            }
            await board.compare(report, events, { board: changes.get(ledger_paths/* BOARD */.r4), readme: changes.get(ledger_paths/* README */.DK) });
        },
    };
}
function applied(state, event) {
    try {
        (0,transition/* applyToPlugin */.p)(state, event);
        return state;
    }
    catch (error) {
        if (error instanceof src_errors/* Refusal */.P_)
            return null;
        throw error;
    }
}
/** The files of plugins that follow from their events, along the commits. */
function followFiles() {
    const expected = new Map();
    /** What lies where something else should: ids of blobs. */
    const lies = new Map();
    return (report, file, text, change, like) => {
        const before = expected.get(file) ?? null;
        expected.set(file, text);
        if (change === undefined && text === before)
            return;
        const idOf = (content) => (content === null ? null : blobId(content, like));
        const is = change === undefined ? (lies.get(file) ?? idOf(before)) : (change.after?.id ?? null);
        if (is === idOf(text)) {
            lies.delete(file);
            return;
        }
        lies.set(file, is);
        const right = text === null ? 'it is not there' : `it is ${text.replace(/\s+/gu, ' ')}`;
        const what = change === undefined ? 'stayed as it was' : 'is something else';
        report({ file, message: `${what}, and by the events up to this commit ${right}` });
    };
}

;// CONCATENATED MODULE: ./src/ledger/audit-tree.ts

/**
 * Follows which files there are along the commits, and tells of trees that git itself does not write: with two entries of one
 * name, of which one reader takes this and another that, or with names that lead elsewhere.
 */
function followTree() {
    const there = new Set();
    const odd = new Set();
    let last;
    let isLine = true;
    return (report, { id, parents, changes }) => {
        // Beside a merge, which is told elsewhere, it is not known what was there before.
        if (last !== undefined && parents[0] !== last)
            isLine = false;
        last = id;
        const named = new Set();
        for (const { path, before, after } of changes) {
            const isTwice = named.has(path) || (isLine && (before !== null) !== there.has(path));
            if (isTwice && !odd.has(path)) {
                odd.add(path);
                report({
                    file: path,
                    message: 'is there twice: its folder has two entries of one name, or they are out of order',
                });
            }
            named.add(path);
            if (after === null) {
                there.delete(path);
                continue;
            }
            there.add(path);
            if (ODD_NAME.test(path))
                report({ file: path, message: 'has a name that no file can have' });
            else if (isBelowFile(path))
                report({ file: path, message: 'lies where a file of the ledger belongs' });
        }
    };
}
const ODD_NAME = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/iu;
/** Whether something lies in a folder that has the name of a file of ours. */
function isBelowFile(path) {
    if ((0,ledger_paths/* roleOf */.kp)(path) !== null)
        return false;
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        if ((0,ledger_paths/* roleOf */.kp)(path.slice(0, at)) !== null)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/ledger/audit-commits.ts










/**
 * Walks the commits of a branch from the first on: one parent each, events only appended, trailers and every file just what the
 * events lead to, nothing touched that they do not concern.
 */
async function auditCommits(report, history, tip, most) {
    const growth = followGrowth(tip);
    const replay = followState(history, most);
    const auditTree = followTree();
    const seen = new Set();
    const kept = new Map();
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
                auditTree(off, commit);
                const events = eventsOf(off, commit, changes, (change) => learned(change, read, growth.learn));
                const fresh = new Map(audit_commits_metadataIn(changes, read).map(([path, bytes]) => [path, readFresh(bytes)]));
                const isCut = history.cut.has(commit.id);
                if (!isCut && events.length > 0)
                    auditReleases(off, events, fresh, kept);
                keep(kept, fresh, events);
                if (events.length === 0)
                    auditForeign(off, commit, changes);
                else {
                    const ours = oursIn(changes);
                    // What lies before a cut is in this one commit, and can only be believed.
                    const told = isCut ? () => undefined : off;
                    if (!isCut)
                        auditOwn(off, commit, ours, { events, after: sequence, metadata: kept });
                    await replay.after(told, commit.id, events, new Map(ours.map((change) => [change.path, change])), (path) => {
                        return kept.get(path)?.facts ?? { commit: null, artifact: null };
                    });
                }
                sequence = Math.max(sequence, events.at(-1)?.sequence ?? 0);
            }
        }
    }
    auditSkipped(report, growth.skipped, 'changes of histories');
    auditSkipped(report, replay.skipped.boards, `${ledger_paths/* BOARD */.r4} files`);
    auditSkipped(report, replay.skipped.readmes, `${ledger_paths/* README */.DK} files`);
    return { commits: seen, sequence };
}
function auditSkipped(report, count, what) {
    if (count === 0)
        return;
    const message = `the ledger is so long that ${count} ${what} of its commits were not compared byte by byte`;
    report({ severity: 'warning', file: '', message });
}
/** Remembers the releases that a commit wrote, and which became active with it. */
function keep(kept, fresh, events) {
    for (const [path, { sha256, essence, own, facts }] of fresh)
        kept.set(path, { sha256, essence, own, facts, wasActive: kept.get(path)?.wasActive ?? false });
    for (const { operation, plugin, channel, version } of events) {
        if (version === null || !['bootstrap', 'baseline', 'promote'].includes(operation))
            continue;
        const path = (0,ledger_paths/* metadataPath */.xT)(plugin, channel, version);
        const release = kept.get(path);
        if (release !== undefined)
            kept.set(path, { ...release, wasActive: true });
    }
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
function audit_commits_metadataIn({ others }, read) {
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
function auditForeign(report, commit, { others }) {
    for (const { path: file, role, before, after } of others) {
        const what = before === null ? 'inserted' : after === null ? 'removed' : 'edited';
        const severity = role.kind === 'readme' ? 'warning' : 'error';
        report({ severity, file, message: `was ${what} by a commit without an event` });
    }
    auditForeignMessage(report, commit);
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

// EXTERNAL MODULE: ./src/ledger/histories.ts
var ledger_histories = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/ledger/record.ts + 1 modules
var record = __webpack_require__(4428);
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
        if (!(error instanceof src_errors/* Refusal */.P_ && error.reason === 'ledger_corrupt'))
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
            // A copy: these bytes are kept, and would keep all that was read with them.
            found.set(role.channel, auditHistory(report, path, Buffer.from(bytes), role));
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
 * @param most so many bytes are made anew along the commits; a finding tells where that was not enough for all of them.
 * @throws what the driver throws when the branch cannot be read.
 */
async function auditLedger(branch, expectation = null, most = MOST) {
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
    const walked = await auditCommits(report, history, histories, most);
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

// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
;// CONCATENATED MODULE: ./src/commands/verify.ts





/** Audits the ledger and names each thing that is off. Changes nothing. */
async function verify(inputs, world) {
    const expectation = inputs.expect === undefined ? null : expectationOf(inputs.expect);
    const audit = await (0,ledger.withBranchOf)(inputs, world, (branch) => auditLedger(branch, expectation));
    const { findings, tip, commits, sequence } = audit;
    if (tip === null && expectation === null)
        throw new src_errors/* Refusal */.P_('nothing_staged', `There is no branch '${inputs.branch}': nothing was audited.`, {
            hint: 'Nothing was released yet, or the input `branch` names another branch.',
        });
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
    throw new src_errors/* Refusal */.P_('usage', `The input \`expect\` is '${(0,plain/* brief */.d)(text)}'; allowed: the full id of a commit, or a sequence.`);
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

/***/ 6629:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: function() { return /* binding */ KINDS; },
/* harmony export */   Kq: function() { return /* binding */ IMPLEMENTATIONS; },
/* harmony export */   ML: function() { return /* binding */ isWindowsDevice; },
/* harmony export */   P4: function() { return /* binding */ PLATFORMS; },
/* harmony export */   Q6: function() { return /* binding */ VERSION_PATTERN; },
/* harmony export */   Rb: function() { return /* binding */ ID_RULE; },
/* harmony export */   m: function() { return /* binding */ idFault; },
/* harmony export */   nj: function() { return /* binding */ versionFault; },
/* harmony export */   pw: function() { return /* binding */ ID_PATTERN; },
/* harmony export */   s: function() { return /* binding */ sameId; },
/* harmony export */   v8: function() { return /* binding */ variableFault; },
/* harmony export */   wI: function() { return /* binding */ VERSION_RULE; }
/* harmony export */ });
/** Names that Windows takes for devices in every folder, with any extension, and with dots or spaces behind. */
function isWindowsDevice(name) {
    return /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i.test(name);
}
/** What `runtime.kind` may be, in any case. */
const KINDS = ['native', 'wasm'];
/** What `interpreter.implementation` may be, in any case. */
const IMPLEMENTATIONS = ['cpython', 'pypy', 'graalpy'];
/** What `interpreter.platforms` may hold and is understood. */
const PLATFORMS = ['linux', 'macos', 'windows'].flatMap((system) => [
    system,
    `${system}-x86_64`,
    `${system}-arm64`,
]);
const ID_PATTERN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
const ID_RULE = 'letters, digits, ".", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters, no device name of Windows';
/** What is wrong with a plugin's id, which is a folder's name and a word in comments; null where nothing is. */
function idFault(id) {
    if (id.length > LONGEST_NAME)
        return `The id is longer than ${LONGEST_NAME} characters`;
    if (isWindowsDevice(id))
        return 'The id is a device on Windows';
    return ID_PATTERN.test(id) && !id.includes('..') ? null : 'The id is not safe as the name of a folder';
}
/** Ids that are equal here are one id: case, and which of "-", "_", "." it is, make no difference (as in PEP 503). */
function sameId(id) {
    return id.toLowerCase().replace(/[-_.]+/g, '-');
}
const VERSION_PATTERN = /^[0-9A-Za-z][0-9A-Za-z.+_-]*$/;
const VERSION_RULE = 'letters, digits, ".", "+", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters';
/** The ledger keeps these beside the folders of the versions. */
const LEDGER_FILES = new Set(['active.json', 'staged.json', 'rollback.json', 'hold.json', 'history.jsonl']);
/** What is wrong with a version, which is a folder's name in the ledger; null where nothing is. */
function versionFault(version) {
    if (version.length > LONGEST_NAME)
        return `The version is longer than ${LONGEST_NAME} characters`;
    if (isWindowsDevice(version))
        return 'The version is a device on Windows';
    if (LEDGER_FILES.has(version.toLowerCase()))
        return 'The version has the name of a file of the ledger';
    const safe = VERSION_PATTERN.test(version) && !version.includes('..') && !version.endsWith('.');
    return safe ? null : 'The version is not safe as the name of a folder';
}
const LONGEST_NAME = 100;
/** What is wrong with the name of an environment variable; null where nothing is. */
function variableFault(name) {
    return name !== '' && !/[=\p{Cc}]/u.test(name) ? null : 'This cannot be the name of an environment variable';
}


/***/ }),

/***/ 809:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ pythonText; },
/* harmony export */   Ts: function() { return /* binding */ pythonFloat; },
/* harmony export */   WM: function() { return /* binding */ isFalsy; },
/* harmony export */   dn: function() { return /* binding */ plainScalar; },
/* harmony export */   nd: function() { return /* binding */ integer; }
/* harmony export */ });
const NULL = { kind: 'null' };
const TRUE = { kind: 'boolean', value: true };
const FALSE = { kind: 'boolean', value: false };
/** What an unquoted scalar means in the YAML 1.2 core schema (section 10.3.2). */
function plainScalar(source) {
    if (!/^[-+.~\dtTfFnN]/.test(source))
        return source === '' ? NULL : { kind: 'string', value: source };
    if (/^(?:~|null|Null|NULL)$/.test(source))
        return NULL;
    if (/^(?:true|True|TRUE)$/.test(source))
        return TRUE;
    if (/^(?:false|False|FALSE)$/.test(source))
        return FALSE;
    if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/.test(source))
        return { kind: 'integer', source };
    if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) {
        return { kind: 'float', source, value: Number(source) };
    }
    const special = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.exec(source);
    if (special === null)
        return { kind: 'string', value: source };
    const value = special[1] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
    return { kind: 'float', source, value };
}
/** More digits than this Python does not print (its own guard), and reading them takes long. */
const MOST_DIGITS = 4300;
/** A scalar as Python's `str()` prints it, or null where Python would not (an integer of more than 4,300 digits). */
function pythonText(scalar) {
    switch (scalar.kind) {
        case 'null':
            return 'None';
        case 'boolean':
            return scalar.value ? 'True' : 'False';
        case 'integer':
            return scalar.source.length > MOST_DIGITS ? null : String(integer(scalar.source));
        case 'float':
            return pythonFloat(scalar.value);
        case 'string':
            return scalar.value;
    }
}
/** The integer that a scalar of kind `integer` spells. */
function integer(source) {
    return source.startsWith('-') ? -BigInt(source.slice(1)) : BigInt(source.replace('+', ''));
}
/** Whether Python takes the value for false: the host reads such values as "not given" in many places. */
function isFalsy(scalar) {
    switch (scalar.kind) {
        case 'null':
            return true;
        case 'boolean':
            return !scalar.value;
        case 'integer':
            return /^[-+]?0[xo]?0*$/.test(scalar.source);
        case 'float':
            return scalar.value === 0;
        case 'string':
            return scalar.value === '';
    }
}
/** A float as Python prints it: the shortest digits that read back as the same number, as in JavaScript, but laid out as Python does. */
function pythonFloat(value) {
    if (Number.isNaN(value))
        return 'nan';
    if (!Number.isFinite(value))
        return value < 0 ? '-inf' : 'inf';
    if (value === 0)
        return Object.is(value, -0) ? '-0.0' : '0.0';
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    if (power < -4 || power >= 16) {
        return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    }
    return Number.isInteger(value) ? `${value}.0` : String(value);
}


/***/ }),

/***/ 4285:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: function() { return /* binding */ cut; },
/* harmony export */   Kb: function() { return /* binding */ excerpt; },
/* harmony export */   Pl: function() { return /* binding */ headline; },
/* harmony export */   TM: function() { return /* binding */ folded; },
/* harmony export */   aY: function() { return /* binding */ code; },
/* harmony export */   h8: function() { return /* binding */ htmlCode; },
/* harmony export */   nf: function() { return /* binding */ link; },
/* harmony export */   om: function() { return /* binding */ block; },
/* harmony export */   p0: function() { return /* binding */ duration; },
/* harmony export */   pj: function() { return /* binding */ plain; },
/* harmony export */   tp: function() { return /* binding */ table; }
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

/**
 * Foreign text as one line of Markdown that renders as just that text: no markup, HTML, mention, link or issue
 * reference comes of it, also where a list item begins with it. No line of a document may begin with it: there a command could.
 */
function plain(text) {
    return (text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/[&<>]/gu, (mark) => ENTITIES[mark] ?? '')
        .replace(/[\\`*_[\]|~$]/gu, '\\$&')
        // A zero-width space keeps GitHub from linking people, issues and addresses, and from drawing emoji.
        .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|www(?=\.)|:(?=[\w+-]{1,60}:)(?!\d{1,2}:)/giu, '$&\u200b')
        .trim()
        // What begins a heading or a list.
        .replace(/^[#+=-]|^\d+(?=[.)](?:\s|$))/u, (mark) => (/\d/u.test(mark) ? `${mark}\u200b` : `\\${mark}`)));
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The beginning of foreign text, as `plain`. It is shortened before: cut afterwards, an escape could be cut in half. */
function excerpt(text) {
    const [start = ''] = /^[^]{0,200}/u.exec(text ?? '') ?? [];
    return plain(start === (text ?? '') ? start : `${start}…`) || '–';
}
/** Foreign text as inline code, which GitHub neither links nor pings from. A pipe is kept from ending a table's cell. */
function code(text) {
    const line = text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        // A table takes two backslashes for one, and then the pipe for the end of the cell.
        .replace(/\\(?=\|)/gu, '\\\u200b')
        .replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line.trim() === '' ? '' : `${fence}${space}${line}${space}${fence}`;
}
/** Foreign text as a block of code; nothing in it ends the block, since no line of it has as many backticks. */
function block(text) {
    const lines = text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cf}|[\u2028\u2029]/gu, '\ufffd');
    const longest = Math.max(2, ...[...lines.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${lines}\n${fence}`;
}
/** Markdown that shows under a line of HTML when that is clicked. */
function folded(summary, markdown) {
    return `<details><summary>${summary}</summary>\n\n${markdown.trim()}\n\n</details>`;
}
/** Foreign text as HTML that renders as just that text, in the font of code, where nobody is pinged. */
function htmlCode(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
    return `<code>${line.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
/** A link of ours; the text alone where the address is none of https, or has what Markdown might end it at. */
function link(text, address) {
    return address !== null && /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/+:=?&#-]*)?$/u.test(address)
        ? `[${text}](${address})`
        : text;
}
/** The beginning of a text, with a sign where something was left out. Cut before it is escaped, never afterwards. */
function cut(text, length) {
    const [start = ''] = new RegExp(`^[^]{0,${length}}`, 'u').exec(text) ?? [];
    return start === text ? text : `${start}…`;
}
/** A table; its cells are Markdown already, made with `plain` or `code`. */
function table(head, rows, align) {
    return (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)([head, ...rows], { align: align ?? null });
}
/** The first line of a message, with the next one where it announces that. */
function headline(message) {
    const [first = '', second = ''] = message.split('\n');
    return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}
/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(seconds) {
    if (seconds < 10)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 1345:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ byBytes; }
/* harmony export */ });
/** Compares as `LC_ALL=C sort` does: by the bytes of UTF-8. */
function byBytes(one, other) {
    const length = Math.min(one.length, other.length);
    for (let at = 0; at < length; at++) {
        const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
        if (left !== right)
            return rank(left) - rank(right);
    }
    return one.length - other.length;
}
/** UTF-16 puts surrogates below U+E000, UTF-8 puts what they stand for above U+FFFF. */
function rank(unit) {
    if (unit >= 0xe000)
        return unit - 0x800;
    return unit >= 0xd800 ? unit + 0x2000 : unit;
}


/***/ }),

/***/ 7827:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: function() { return /* binding */ isThere; },
/* harmony export */   Mf: function() { return /* binding */ relativeTo; },
/* harmony export */   PS: function() { return /* binding */ bytesIfThere; },
/* harmony export */   QP: function() { return /* binding */ digestIfThere; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   W0: function() { return /* binding */ isAbsent; },
/* harmony export */   f8: function() { return /* binding */ writeWhole; },
/* harmony export */   p0: function() { return /* binding */ insideRoot; },
/* harmony export */   qC: function() { return /* binding */ readIfThere; }
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





// What only looks is synchronous: a warm run looks at thousands of files, and a promise each costs ten times the call.
/**
 * The absolute path of `path` under `root`, whether or not it is there.
 * @throws Refusal (`manifest_invalid`, for an input `usage`) when it would lie outside `root`, also when a symbolic link leads there.
 */
function insideRoot(root, path, what, reason = 'manifest_invalid') {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root, path);
    const real = realRoot(root);
    const place = realPlace(target);
    const isWritten = isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root), target);
    if (!isWritten || !isWithin(real, place)) {
        // A link lies in the repository: whoever gave the input may not know of it.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(isWritten ? 'manifest_invalid' : reason, `${what} is '${path}', which lies outside the working directory '${root}'.`, {
            hint: 'Paths stay inside the working directory, also through symbolic links.',
        });
    }
    return target;
}
/** Whether `path` is `root` or below it; both absolute, links not looked at. */
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Writes a file so that a reader sees the old one or the whole new one, whatever happens to this process.
 * @param unfinished where it lies until it is whole, on the same file system: a process that is killed leaves it there.
 */
async function writeWhole(path, content, unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`)) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(unfinished, content, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { force: true });
        throw error;
    }
}
/** More than any file that is read whole and in one go: what is larger is not ours. */
const LARGEST = 64 * 1024 * 1024;
/** The text of a file; undefined when there is none, or something else stands there, such as a pipe that would never end. */
function readIfThere(path) {
    return bytesIfThere(path)?.toString('utf8');
}
/** The same, as bytes. */
function bytesIfThere(path) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (isAbsent(error))
            return undefined;
        throw error;
    }
    try {
        const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        return entry.isFile() && entry.size <= LARGEST ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file) : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** SHA-256 of a file in hexadecimal; undefined where `bytesIfThere` has nothing. */
function digestIfThere(path) {
    const bytes = bytesIfThere(path);
    return bytes === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
}
/** A path below the root, relative to it and with `/`. */
function relativeTo(root, path) {
    return path.slice(root.length + 1).replaceAll('\\', '/');
}
/** Whether something is at this path; a dangling link counts. */
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
/** Whether an error says that there is nothing at a path. */
function isAbsent(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
/** The working directory stays where it is while we run; what lies in it is looked at each time. */
const realRoots = new Map();
function realRoot(root) {
    try {
        const real = realRoots.get(root) ?? node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(root);
        realRoots.set(root, real);
        return real;
    }
    catch (error) {
        if (!isAbsent(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('usage', `The working directory '${root}' is not there.`, { cause: error });
    }
}
/** Where a path really lies: its nearest ancestor that is there, links resolved, and the rest as written. */
function realPlace(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(path);
    }
    catch (error) {
        if (!isAbsent(error) || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) === path)
            throw error;
        // A link that dangles would be written through: it counts as lying where it leads.
        const target = linkAt(path);
        return target === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path))
            : realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), target));
    }
}
function linkAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4044:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ gitEnvironment; },
/* harmony export */   k: function() { return /* binding */ passedToGit; }
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(613);

/** What every git needs of the outside, and the programs it starts (ssh, credential helpers); `*` ends a prefix. */
const ALWAYS = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'TMPDIR', 'TMP', 'TEMP'],
    ...['SSH_AUTH_SOCK', 'SSH_AGENT_PID', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_EXEC_PATH'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH'],
    ...['APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles*'],
];
/** What a git that looks at the user's repository gets beside: their own way of asking and tracing. */
const LOOKING = ['DISPLAY', 'SSH_ASKPASS', 'GIT_ASKPASS', 'GIT_CONFIG_*', 'GIT_SSL_*', 'GIT_PROXY_*', 'GIT_TRACE*'];
/** The part of the outside that any git of ours sees, and what `more` names or begins. */
function passedToGit(outside, more, platform = process.platform) {
    const inside = {};
    for (const [name, value] of Object.entries(outside)) {
        if (value === undefined || ![...ALWAYS, ...more].some((pattern) => (0,_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(pattern, name, platform)))
            continue;
        if ((0,_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG)(inside, name, platform) === undefined)
            inside[name] = value;
    }
    return inside;
}
/**
 * The environment that git gets: none of the job's tokens, for a repository's config can name programs that git runs; and
 * nothing that leads it to another repository, index or object folder (`GIT_DIR`, `GIT_INDEX_FILE`), as hooks have it.
 */
function gitEnvironment(outside) {
    // No prompt may hang the job, no lock be taken for a mere look; its messages are read.
    return { ...passedToGit(outside, LOOKING), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}


/***/ }),

/***/ 9464:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ openGit; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _by_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1345);
/* harmony import */ var _git_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4044);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5540);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5161);








/**
 * Git at a folder, or undefined where the folder is in no repository.
 * @throws Refusal `system_failed` when the folder is in a repository and there is no git to read it.
 */
function openGit(folder, environment, signal) {
    if (!inRepository(folder))
        return undefined;
    const git = gitRunner(folder, (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._)(environment), signal);
    const paths = async (args) => {
        const { exitCode, stdout, stderr } = await git(args);
        if (exitCode !== 0)
            throw gitFailed(stderr);
        return stdout.split('\0').filter((path) => path !== '');
    };
    // Asked once: what is an input, and whether it is untracked, is seen at one time. A letter and a space stand before each.
    let asked;
    const listed = () => (asked ??= paths(['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard']));
    return {
        async files() {
            const all = (await listed()).map((line) => line.slice(2));
            return [...new Set(all)].sort(_by_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .b);
        },
        async tracked(named) {
            return new Set(await paths(['--literal-pathspecs', 'ls-files', '-z', '--cached', '--', ...named]));
        },
        async commit(name) {
            const { exitCode, stdout } = await git([
                'rev-parse',
                '--verify',
                '--quiet',
                '--end-of-options',
                `${name}^{commit}`,
            ]);
            return exitCode === 0 ? stdout.trim() : undefined;
        },
        async inside() {
            const { exitCode, stdout, stderr } = await git(['rev-parse', '--show-prefix']);
            if (exitCode !== 0)
                throw gitFailed(stderr);
            return stdout.replace(/\/?\n$/u, '');
        },
        async branch() {
            const { exitCode, stdout } = await git(['symbolic-ref', '--quiet', 'HEAD']);
            return exitCode === 0 ? stdout.trim() : undefined;
        },
        async refs(patterns) {
            const { exitCode, stdout } = await git(['for-each-ref', '--format=%(refname)', '--', ...patterns]);
            return exitCode === 0 ? stdout.split('\n').filter((name) => name !== '') : [];
        },
        async parents() {
            const { exitCode, stdout } = await git(['cat-file', 'commit', 'HEAD']);
            const header = exitCode === 0 ? (stdout.split('\n\n')[0] ?? '') : '';
            return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].flatMap(([, id]) => id ?? []);
        },
        async fetch(name) {
            const args = [
                'fetch',
                '--no-tags',
                '--depth=1',
                '--no-write-fetch-head',
                '--no-recurse-submodules',
                '--',
                'origin',
                name,
            ];
            return fetched(args, folder, environment, signal);
        },
        async mergeBase(one, other) {
            const { exitCode, stdout } = await git(['merge-base', one, other]);
            return exitCode === 0 ? stdout.trim() : undefined;
        },
        async changedSince(commit) {
            const differing = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', commit, '--'];
            const [changed, all] = await Promise.all([paths(differing), listed()]);
            const untracked = all.filter((line) => line.startsWith('? ')).map((line) => line.slice(2));
            return new Set([...changed, ...untracked]);
        },
        async fileAt(commit, path) {
            const { exitCode, stdout } = await git(['show', '--no-textconv', `${commit}:./${path}`]);
            return exitCode === 0 ? stdout : undefined;
        },
        filesAt: (commit) => paths(['ls-tree', '-r', '-z', '--name-only', commit]),
        async checkOut(commit, target) {
            const own = { ...(0,_git_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._)(environment), GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, '.index') };
            const aside = gitRunner(folder, own, signal);
            const asked = async (...args) => {
                const { exitCode, stdout, stderr } = await aside(args);
                if (exitCode !== 0)
                    throw gitFailed(stderr);
                return stdout.trim();
            };
            const inside = await asked('rev-parse', '--show-prefix');
            await asked('read-tree', commit);
            await asked('checkout-index', '--all', `--prefix=${target}/`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, '.index'));
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, inside);
        },
        async bytesAt(commit, path) {
            const { exitCode, stdout } = await git(['cat-file', 'blob', `${commit}:./${path}`], 'latin1');
            return exitCode === 0 ? Buffer.from(stdout, 'latin1') : undefined;
        },
    };
}
function inRepository(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, '.git')))
            return true;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) === at)
            return false;
    }
}
/** How long git, or the remote that it asks, may take. In milliseconds. */
const PATIENCE = 120_000;
/** More than the paths of a million files. */
const MOST = 256 * 1024 * 1024;
/** A look at the repository: neither does it need a group of its own, nor may it cost more than starting a process. */
function gitRunner(folder, environment, signal) {
    const located = (0,_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .locate */ .x)('git', { cwd: folder, environment });
    if (located.kind !== 'found')
        throw noGit(folder, new Error('it is not on the PATH'));
    const options = {
        cwd: folder,
        env: environment,
        maxBuffer: MOST,
        timeout: PATIENCE,
        killSignal: 'SIGKILL',
        signal,
    };
    return (args, encoding = 'utf8') => new Promise((resolve, reject) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(located.path, [...SETTINGS, ...args], { ...options, encoding }, (error, stdout, stderr) => {
            if (error === null)
                resolve({ exitCode: 0, stdout, stderr });
            else if (typeof error.code === 'number')
                resolve({ exitCode: error.code, stdout, stderr });
            else if (signal.aborted)
                reject(stopReason(signal));
            else
                reject(error.killed === true ? tooLate() : noGit(folder, error));
        });
    });
}
/** Nothing is run that the repository's config names, and paths are printed as they are. */
const SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
/** Whether a remote gave what was asked for. */
async function fetched(args, folder, environment, signal) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const options = { cwd: folder, env: (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._)(environment), silent: true, ignoreReturnCode: true };
    const { exitCode } = await inTime(getExecOutput('git', [...SETTINGS, ...args], options), signal);
    return exitCode === 0;
}
/** What git answers, unless it hangs or the run is cancelled. @actions/exec can neither wait for a time nor end a program. */
async function inTime(answer, signal) {
    try {
        return await (0,_within_js__WEBPACK_IMPORTED_MODULE_7__/* .within */ .u)(PATIENCE, signal, () => answer);
    }
    catch (error) {
        if (signal.aborted)
            throw stopReason(signal);
        throw error instanceof _within_js__WEBPACK_IMPORTED_MODULE_7__/* .TooLate */ .d ? tooLate() : error;
    }
}
function stopReason({ reason }) {
    return reason instanceof Error ? reason : new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('system_failed', `git was stopped: ${String(reason)}.`);
}
function tooLate() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('system_failed', `git did not answer within ${PATIENCE / 1000} s.`, {
        hint: 'Run `git status` and `git fetch` there to see what it waits for.',
    });
}
function noGit(folder, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('system_failed', `git could not be started in '${folder}'.`, {
        hint: 'The folder is a git repository, and which files belong to a plugin is asked of git: install git and put it on the PATH.',
        cause,
    });
}
function gitFailed(stderr) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('system_failed', `git failed: ${stderr.trim().split('\n')[0] ?? ''}`, {
        hint: 'Run the same in a shell to see more. In a container, `git config --global --add safe.directory <folder>` may be missing.',
    });
}


/***/ }),

/***/ 5540:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ DEFAULT_PATH; },
/* harmony export */   x: function() { return /* binding */ locate; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(613);



/**
 * Finds a command as a shell in `cwd` with this environment would: names on the child's own PATH (not ours), anything
 * with a slash from `cwd`; on Windows with the endings of PATHEXT, and never in `cwd` itself.
 */
function locate(name, { cwd, environment }, platform = process.platform, probe = probeFile) {
    if (name === '')
        return { kind: 'absent' };
    const windows = platform === 'win32';
    const paths = windows ? node_path__WEBPACK_IMPORTED_MODULE_1__.win32 : node_path__WEBPACK_IMPORTED_MODULE_1__.posix;
    const direct = windows ? /[\\/:]/u.test(name) : name.includes('/');
    const search = (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variable */ .bv)(environment, 'PATH', platform) ?? (windows ? '' : DEFAULT_PATH);
    // An empty entry means the current folder to POSIX shells; on Windows it is left out.
    const folders = direct ? [''] : search.split(paths.delimiter).filter((folder) => !windows || folder !== '');
    const names = windows ? withEndings(name, (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variable */ .bv)(environment, 'PATHEXT', platform)) : [name];
    let denied;
    for (const folder of folders) {
        for (const ended of names) {
            const path = paths.resolve(cwd, unquoted(folder, windows), ended);
            const found = probe(path);
            if (found === 'executable')
                return { kind: 'found', path };
            if (found === 'other')
                denied ??= path;
        }
    }
    return denied === undefined ? { kind: 'absent' } : { kind: 'denied', path: denied };
}
/** What POSIX systems search when there is no PATH at all. */
const DEFAULT_PATH = '/usr/bin:/bin';
/** What Windows has in PATHEXT when nobody changed it, as far as a process can be started from it. */
const DEFAULT_ENDINGS = '.COM;.EXE;.BAT;.CMD';
function withEndings(name, pathExt = DEFAULT_ENDINGS) {
    const endings = pathExt.split(';').filter((ending) => ending.startsWith('.'));
    const hasOne = endings.some((ending) => name.toUpperCase().endsWith(ending.toUpperCase()));
    const ended = endings.map((ending) => name + ending.toLowerCase());
    return hasOne ? [name, ...ended] : ended;
}
function unquoted(folder, windows) {
    return windows ? folder.replaceAll('"', '') : folder;
}
function probeFile(path) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return undefined;
    }
    catch {
        return undefined;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return 'executable';
    }
    catch {
        return 'other';
    }
}


/***/ }),

/***/ 613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: function() { return /* binding */ variable; },
/* harmony export */   cG: function() { return /* binding */ variableName; },
/* harmony export */   hU: function() { return /* binding */ covers; }
/* harmony export */ });
/** The value of an environment variable, its name compared as the platform does. */
function variable(environment, name, platform) {
    const key = variableName(environment, name, platform);
    return key === undefined ? undefined : environment[key];
}
/** The spelling under which an environment has a variable (`Path` for `PATH` on Windows), if it has it. */
function variableName(environment, name, platform) {
    if (Object.hasOwn(environment, name))
        return name;
    if (platform !== 'win32')
        return undefined;
    return Object.keys(environment).find((key) => key.toUpperCase() === name.toUpperCase());
}
/** Whether a name is what a pattern says: the name itself, or with `*` at its end how names begin. */
function covers(pattern, name, platform) {
    const [wanted, given] = platform === 'win32' ? [pattern.toUpperCase(), name.toUpperCase()] : [pattern, name];
    return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}


/***/ }),

/***/ 5161:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ TooLate; },
/* harmony export */   u: function() { return /* binding */ within; }
/* harmony export */ });
/** That a time was over. */
class TooLate extends Error {
}
/**
 * What the work gives, unless a time is over or the signal comes first; the work is told by a signal of its own.
 * The timer is held on to: on Node 20 an `AbortSignal.any` of an `AbortSignal.timeout` may be collected before it comes.
 * @throws TooLate, the signal's reason, and what the work throws.
 */
async function within(ms, signal, work) {
    signal.throwIfAborted();
    const own = new AbortController();
    let stop = () => undefined;
    const over = new Promise((_, reject) => {
        const leave = (reason) => {
            own.abort(reason);
            reject(reason instanceof Error ? reason : new Error(String(reason)));
        };
        const timer = setTimeout(() => {
            leave(new TooLate('too late'));
        }, ms);
        const onAbort = () => {
            leave(signal.reason);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        stop = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
    });
    const given = work(own.signal);
    try {
        return await Promise.race([given, over]);
    }
    finally {
        // What is left behind may still fail.
        given.catch(() => undefined);
        stop();
    }
}


/***/ })

};
;