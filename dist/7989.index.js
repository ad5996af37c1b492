"use strict";
exports.id = 7989;
exports.ids = [7989];
exports.modules = {

/***/ 3706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ keptText; }
/* harmony export */ });
/** How many characters the ledger keeps of what people write: reasons stand in channels.json, which every host fetches. */
const LONGEST = { reason: 1000, notes: 10_000 };
/** What is kept of a text; null where there is none. Of one that is too long the beginning, with a warning. */
function keptText(input, text, { log }) {
    if (text === undefined)
        return null;
    const most = LONGEST[input];
    if (text.length <= most)
        return text;
    log.warning(`The input \`${input}\` has ${text.length} characters: the first ${most} characters are kept.`);
    // Half of a pair of surrogates is no text.
    return `${text.slice(0, most).replace(/[\ud800-\udbff]$/u, '')}…`;
}


/***/ }),

/***/ 7989:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenOf: function() { return /* binding */ tokenOf; },
/* harmony export */   whereOf: function() { return /* binding */ whereOf; },
/* harmony export */   withBranchOf: function() { return /* binding */ withBranchOf; },
/* harmony export */   withLedger: function() { return /* binding */ withLedger; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _ledger_driver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1763);
/* harmony import */ var _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(344);
/* harmony import */ var _world_asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6237);
/* harmony import */ var _world_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(718);
/* harmony import */ var _world_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9464);
/* harmony import */ var _world_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2773);
/* harmony import */ var _kept_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3706);









/** Gives the work the branch of the ledger, for reading. @throws as the driver. */
async function withBranchOf(inputs, world, work, identity = READER) {
    const { environment, signal } = world;
    const where = whereOf(inputs, world);
    return (0,_ledger_driver_js__WEBPACK_IMPORTED_MODULE_2__/* .withBranch */ .t)({ branch: inputs.branch, where, identity, environment, signal }, async (branch) => {
        if (where.kind === 'here')
            await checkHere(where.directory, branch.name, world);
        return work(branch);
    });
}
/** Who only reads commits nothing. */
const READER = { name: 'reader', email: '' };
/**
 * Gives the work the ledger, and who asks, for changing it: who started the run, unless it is somebody else.
 * @throws as the driver.
 */
async function withLedger(inputs, world, work, commenter) {
    const { environment, onGitHub, signal } = world;
    const clock = onGitHub ? await (0,_world_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .githubClock */ .G)({ ...world, token: tokenOf(inputs, world) }) : (0,_world_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .machineClock */ .w)(world.now);
    const now = clock.now();
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.directory, inputs['working-directory']);
    const askedAt = clock.runCreated ?? now;
    const asker = await (0,_world_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .whoAsks */ .N)({ directory, environment, onGitHub, signal, request: inputs.request, askedAt });
    const { identity, ...rest } = asker;
    const reason = (0,_kept_text_js__WEBPACK_IMPORTED_MODULE_7__/* .keptText */ .G)('reason', inputs.reason, world);
    const asking = { ...rest, recordedBefore: null, reason, ...commenter };
    const repository = onGitHub ? ((0,_world_run_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryOf */ ._)(environment)?.repository ?? null) : null;
    return withBranchOf(inputs, world, (branch) => work({ ledger: (0,_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_3__.openLedger)(branch, repository), asking, now }), identity);
}
/** A clone whose remote has the ledger must not begin another one beside it. */
async function checkHere(directory, branch, { environment, signal }) {
    const refs = await (0,_world_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(directory, environment, signal)?.refs([
        `refs/heads/${branch}`,
        `refs/remotes/*/${branch}`,
    ]);
    if (refs === undefined || refs.includes(`refs/heads/${branch}`))
        return;
    const remote = /^refs\/remotes\/([^/]+)\//u.exec(refs[0] ?? '')?.[1];
    if (remote === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('usage', `The ledger is on the remote '${remote}': this clone has no branch '${branch}' of its own.`, {
        hint: `Add \`--remote ${remote}\` to work on it, or make a copy to try things on: git branch ${branch} ${remote}/${branch}`,
    });
}
/** Where the ledger is: the remote that is named, else the repository of the workflow, or the one that one stands in. */
function whereOf(inputs, world) {
    const { directory, environment, onGitHub } = world;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, inputs['working-directory']);
    if (inputs.remote !== undefined)
        return { kind: 'remote', directory: folder, remote: inputs.remote };
    if (!onGitHub)
        return { kind: 'here', directory: folder };
    const found = (0,_world_run_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryOf */ ._)(environment);
    if (found === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not say where the ledger is.', {
            hint: 'Name it with the input `remote`.',
        });
    return { kind: 'github', ...found, token: tokenOf(inputs, world) };
}
/** The token that is given, else the one of the environment; empty where there is none. */
function tokenOf({ token }, { environment }) {
    return token ?? environment['GITHUB_TOKEN'] ?? '';
}


/***/ }),

/***/ 5864:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ cleaned; },
/* harmony export */   r: function() { return /* binding */ writeCommit; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2380);
/* harmony import */ var _tip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1512);



/**
 * Writes a change as a commit on `base` (null: as the first of a branch) and returns its id, or null when it would change
 * nothing. No work tree, no index: one process takes it all.
 * @throws Refusal `ledger_corrupt` when something else stands where a file, or the folder of a file, belongs.
 */
async function writeCommit(git, base, change, by) {
    for (const path of change.files.keys())
        (0,_tip_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(path);
    if (change.files.size === 0)
        return null;
    const asked = base === null ? [] : placesOf(change);
    const questions = asked.map(({ path }) => `ls ${base ?? ''} ${quoted(path)}\n`).join('');
    const input = Buffer.concat([Buffer.from(questions), streamOf(base, change, by)]);
    const output = await git.do(['fast-import', '--quiet', '--done', '--force'], { input });
    const answers = output.toString('utf8').trimEnd().split('\n');
    const [before, after, id = ''] = answers.slice(asked.length).map((line) => line.split('\t')[0] ?? '');
    if (!/^[0-9a-f]{40,64}$/u.test(id))
        throw new Error('git wrote no commit and said nothing');
    for (const [index, { path, kind }] of asked.entries())
        checkPlace(path, kind, answers[index] ?? '');
    return base !== null && before === after ? null : id;
}
/** Where a change needs a file, and where a folder. */
function placesOf({ files }) {
    const folders = new Set();
    for (const path of files.keys()) {
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
            folders.add(path.slice(0, at));
    }
    return [
        ...[...folders].map((path) => ({ path, kind: 'folder' })),
        ...[...files.keys()].map((path) => ({ path, kind: 'file' })),
    ];
}
/** What stands in the way would silently give way: what nobody named must not change. */
function checkPlace(path, kind, answer) {
    if (answer.startsWith('missing ') || answer.startsWith(kind === 'file' ? '100' : '040000 '))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_corrupt', `On the ledger branch '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .brief */ .d)(path)}' is in the way of what is to be written.`, {
        hint: 'Somebody put it there by hand: `git log` of the branch tells who. Remove it with a commit on top.',
    });
}
/** The input of `git fast-import` (git-fast-import(1), INPUT FORMAT). Its last answers: the tree before and after, the commit. */
function streamOf(base, { files, message, at }, by) {
    const who = `${cleaned(by.name)} <${cleaned(by.email)}> ${Math.floor(at.getTime() / 1000)} +0000`;
    const parts = [
        `commit ${WRITTEN}\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
        ...data(message.replaceAll('\0', '')),
        base === null ? '' : `from ${base}\n`,
    ];
    for (const [path, content] of files) {
        if (content === null)
            parts.push(`D ${quoted(path)}\n`);
        else
            parts.push(`M 100644 inline ${quoted(path)}\n`, ...data(content));
    }
    parts.push(`\nls ${base ?? ':1'} ""\nls :1 ""\nget-mark :1\ndone\n`);
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
function quoted(path) {
    return `"${path.replace(/["\\]/gu, '\\$&')}"`;
}
/** Only ever read by its mark: `--force`, since what was written before a lost race is not below what is written after. */
const WRITTEN = 'refs/ledger/written';
function data(content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return [`data ${bytes.length}\n`, bytes, '\n'];
}
/** A name as it may stand in a commit. */
function cleaned(name) {
    return name.replace(/[\0-\x20\x7f<>]+/gu, ' ').trim();
}


/***/ }),

/***/ 1763:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: function() { return /* binding */ PATIENCE_MS; },
  t: function() { return /* binding */ withBranch; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/ledger/fetch.ts
var fetch = __webpack_require__(4509);
// EXTERNAL MODULE: ./src/ledger/git.ts
var ledger_git = __webpack_require__(2493);
// EXTERNAL MODULE: ./src/ledger/initialise.ts
var initialise = __webpack_require__(8102);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/ledger/tip.ts
var ledger_tip = __webpack_require__(1512);
;// CONCATENATED MODULE: ./src/ledger/past.ts




/** So many changes are held in memory at a time, as far as the commits before tell; and so many commits at most. */
const CHANGES = 20_000;
const BATCH = 1000;
/** What lies before a commit, in a repository that holds all of it that the remote has. */
async function historyOf(git, tip) {
    return {
        tip,
        cut: tip === null ? new Set() : await shallow(git),
        async *commits() {
            if (tip === null)
                return;
            const ids = (await git.do(['rev-list', '--topo-order', '--reverse', tip]))
                .toString('latin1')
                .split('\n')
                .filter((id) => id !== '');
            let size = 20;
            for (let at = 0; at < ids.length;) {
                const batch = await commitsOf(git, ids.slice(at, at + size));
                yield batch;
                at += size;
                const changes = batch.reduce((sum, commit) => sum + commit.changes.length, 1);
                size = Math.max(1, Math.min(BATCH, Math.floor((CHANGES * batch.length) / changes)));
            }
        },
        blobs: (wanted) => (0,ledger_tip/* blobs */.ZT)(git, [...new Set(wanted)]),
    };
}
async function shallow(git) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(git.folder, 'shallow'), 'latin1');
        return new Set(text.split('\n').filter((id) => id !== ''));
    }
    catch (error) {
        if ((0,files/* isAbsent */.W0)(error))
            return new Set();
        throw error;
    }
}
async function commitsOf(git, ids) {
    const input = `${ids.join('\n')}\n`;
    const words = [
        'diff-tree',
        '--stdin',
        '--root',
        '-r',
        '-z',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        '--diff-merges=first-parent',
    ];
    const [objects, differences] = await Promise.all([(0,ledger_tip/* blobs */.ZT)(git, ids), git.do(words, { input })]);
    const changes = changesIn(differences);
    return ids.map((id) => ({ id, ...parsed(objects.get(id)?.toString('utf8') ?? ''), changes: changes.get(id) ?? [] }));
}
/** The commit object itself: what `git log` shows may be cut off or replaced. */
function parsed(text) {
    const end = text.indexOf('\n\n');
    const lines = (end < 0 ? text : text.slice(0, end)).split('\n');
    const message = end < 0 ? '' : text.slice(end + 2);
    // A line that begins with a space goes on with the header before.
    const headers = lines.flatMap((line) => (/^[^ ]+(?= )/u.test(line) ? [line] : []));
    const values = (name) => headers.flatMap((line) => (line.startsWith(`${name} `) ? line.slice(name.length + 1) : []));
    const [author, committer] = [stampOf(values('author')[0]), stampOf(values('committer')[0])];
    const [subject = '', ...rest] = message.split('\n');
    return {
        parents: values('parent'),
        author: author.who,
        authoredAt: author.at,
        committer: committer.who,
        at: committer.at,
        others: headers.flatMap((line) => line.split(' ')[0] ?? []).filter((name) => !COMMON.includes(name)),
        subject,
        body: rest.join('\n').replace(/^\n/u, ''),
    };
}
const COMMON = ['tree', 'parent', 'author', 'committer'];
function stampOf(value = '') {
    const { who = '', seconds = NaN } = /^(?<who>.*) (?<seconds>-?\d+) [+-]\d{4}$/u.exec(value)?.groups ?? {};
    return { who, at: new Date(Number(seconds) * 1000) };
}
/** `<commit>\0`, then `:<mode> <mode> <id> <id> <letter>\0<path>\0` for each change. */
function changesIn(output) {
    const all = new Map();
    let current = [];
    let at = 0;
    // Each its own text: a part of a large one keeps all of it, for as long as a path is remembered.
    const next = () => {
        const end = output.indexOf(0, at);
        const token = output.toString('utf8', at, end < 0 ? output.length : end);
        at = end < 0 ? output.length : end + 1;
        return token;
    };
    while (at < output.length) {
        const token = next().trim();
        if (token.startsWith(':')) {
            const [modeBefore = '', modeAfter = '', before = '', after = ''] = token.slice(1).split(' ');
            current.push({ path: next(), before: entry(modeBefore, before), after: entry(modeAfter, after) });
        }
        else if (token !== '')
            all.set(token, (current = []));
    }
    return all;
}
function entry(mode, id) {
    return mode === '000000' ? null : { mode, id };
}

// EXTERNAL MODULE: ./src/ledger/remote.ts
var ledger_remote = __webpack_require__(2555);
// EXTERNAL MODULE: ./src/ledger/throwaway.ts
var throwaway = __webpack_require__(679);
// EXTERNAL MODULE: ./src/ledger/patience.ts
var patience = __webpack_require__(8694);
;// CONCATENATED MODULE: ./src/ledger/unused.ts




/** Sees to it that nobody works on a branch that holds no ledger yet (see LedgerBranch). @throws Refusal `usage` */
async function checkUnused(source, { commit }) {
    const { remote, ref } = source;
    const use = await useOf(source, commit !== null);
    if (use === undefined)
        return;
    const branch = ref.slice('refs/heads/'.length);
    throw new errors/* Refusal */.P_('usage', `'${branch}' ${use} of '${remote.place}' and holds no ledger: nothing is written to it.`, {
        hint: 'A ledger has a branch of its own: leave the input `branch` out, or name one that is not there; it is made then.',
    });
}
/** What a branch is used for; undefined where nothing is known of any use. */
async function useOf(source, isThere) {
    if (await isCheckedOut(source))
        return 'is checked out in a work tree';
    // A branch that is not there is nobody's; and to ask for it would cost two requests at each first command.
    if (!isThere)
        return undefined;
    if ((await defaultOf(source)) === source.ref)
        return 'is the default branch';
    return (await hasGrownOut(source)) ? 'has commits in common with the HEAD' : undefined;
}
async function isCheckedOut(source) {
    const trees = await here(source, ['worktree', 'list', '--porcelain']);
    return trees.split('\n').includes(`branch ${source.ref}`);
}
/** Full name of the branch that the remote shows first; undefined where it shows none. */
async function defaultOf(source) {
    const ended = await (0,patience/* patiently */.d_)(source, () => (0,fetch/* speak */.Lr)(source, ['ls-remote', '--symref', 'ledger', 'HEAD']));
    return /^ref: (\S+)\tHEAD$/mu.exec(ended?.stdout.toString('utf8') ?? '')?.[1];
}
async function hasGrownOut(source) {
    return (await here(source, ['merge-base', source.ref, 'HEAD'])) !== '';
}
/** What git says in a repository on this machine; nothing where it fails, or the remote is elsewhere. */
async function here({ remote, world }, words) {
    if (remote.local === undefined)
        return '';
    const { code, stdout } = await (0,ledger_remote/* ask */.k)(remote.local.common, words, world.outside, world.signal);
    return code === 0 ? stdout : '';
}

// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./src/ledger/commit.ts
var ledger_commit = __webpack_require__(5864);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/ledger/trouble.ts
var trouble = __webpack_require__(2642);
;// CONCATENATED MODULE: ./src/ledger/push.ts







/** Pushes a commit to the branch, never with force: the remote takes it only on top of what it has. */
async function push(source, commit) {
    const { remote, ref } = source;
    const receiver = remote.here ? [`--receive-pack=${RECEIVER}`] : [];
    // A difference to a blob that was left out would have to be brought first (`--no-thin` says nothing to http).
    const settings = source.partial ? [['pack.window', '0']] : [];
    const words = ['push', '--porcelain', '--no-verify', '--no-progress', ...receiver, 'ledger', `${commit}:${ref}`];
    const ended = await (0,fetch/* speak */.Lr)(source, words, { survives: true, settings });
    if (ended.code === 0)
        return { kind: 'landed' };
    const output = `${ended.stderr}\n${ended.stdout.toString('utf8')}`;
    if (ended.timedOut)
        return { kind: 'unknown', refusal: (0,patience/* late */.fn)(source) };
    const lock = /Unable to create '(?<path>[^'\n]+\.lock)': File exists/u.exec(output)?.groups?.['path'];
    if (lock !== undefined)
        return { kind: 'locked', refusal: locked(lock, source) };
    const beside = /'refs\/heads\/(?<name>[^'\n]+)' exists; cannot create/u.exec(output)?.groups?.['name'];
    if (beside !== undefined)
        return { kind: 'refused', refusal: inTheWay(beside, source) };
    if (RACED.test(output))
        return { kind: 'raced', refusal: undefined };
    const { lasting, refusal } = (0,trouble/* troubleOf */.LH)(output, remote.place, (0,patience/* secretsOf */.Fj)(source));
    if (lasting)
        return { kind: 'refused', refusal };
    const reason = /^!\t[^\t\n]*\t\[remote rejected\] \((?<why>.*)\)$/mu.exec(output)?.groups?.['why'];
    return reason === undefined
        ? { kind: 'unknown', refusal }
        : { kind: 'refused', refusal: declined(reason, ended.stderr, source) };
}
/** A repository that one stands in keeps its work trees and packs as they are, and runs no hook or command, whatever it is set to. */
const RECEIVER = 'git -c receive.denyCurrentBranch=refuse -c core.hooksPath=/dev/null -c receive.autogc=false -c core.alternateRefsCommand=true receive-pack';
/** What a lost race reads like, on this side or on that. */
const RACED = /\((?:non-fast-forward|fetch first|stale info|failed to update ref|cannot lock ref[^\n]*|incorrect old value[^\n]*|reference already exists)\)|cannot lock ref|incorrect old value provided/u;
function declined(why, stderr, source) {
    const { place } = source.remote;
    const branch = source.ref.replace('refs/heads/', '');
    if (/branch is currently checked out/u.test(why)) {
        return new errors/* Refusal */.P_('not_permitted', `The ledger branch '${branch}' is checked out in the repository '${place}', or in a work tree of it, and is not changed under your feet.`, {
            hint: `Check out another branch there: \`git worktree list\` tells where it is. To read the ledger, \`git show ${branch}:README.md\` needs no checkout.`,
        });
    }
    if (/proc-receive/u.test(`${why}\n${stderr}`)) {
        return new errors/* Refusal */.P_('not_permitted', `The repository '${place}' gives '${branch}' to a \`proc-receive\` hook (\`receive.procReceiveRefs\`), so the ledger cannot be written there.`, {
            hint: 'Take the ledger branch out of it: `git config --get-all receive.procReceiveRefs` shows what it covers.',
        });
    }
    return new errors/* Refusal */.P_('not_permitted', `The remote '${place}' declined the push to '${branch}' (${(0,plain/* brief */.d)(why)}): ${(0,trouble/* said */.ag)(stderr, (0,patience/* secretsOf */.Fj)(source))}`, {
        hint: 'A hook, a protected branch or a ruleset forbids it. Let this writer append to the ledger branch (forbidding deletion and forced pushes is fine).',
    });
}
/** git keeps branches as files: `a` and `a/b` cannot both be there. */
function inTheWay(beside, { ref, remote }) {
    const branch = ref.replace('refs/heads/', '');
    return new errors/* Refusal */.P_('usage', `The ledger branch '${branch}' cannot be created at '${remote.place}': git keeps no such branch beside '${(0,plain/* brief */.d)(beside)}', which is there.`, { hint: `Rename or delete the branch '${(0,plain/* brief */.d)(beside)}', or give another name for the ledger with \`branch\`.` });
}
function locked(named, source) {
    const path = (0,external_node_path_.normalize)(named);
    const since = source.remote.local === undefined ? undefined : (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.mtime;
    const age = since === undefined ? '' : ` It is there since ${since.toISOString()}.`;
    return new errors/* Refusal */.P_('ledger_conflict', `'${(0,plain/* brief */.d)(path)}' keeps the ledger branch from being changed.${age}`, {
        hint: 'A push that was killed leaves such a file behind. Where no git runs in that repository any more, remove it and run again.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/update.ts






/** The tip as the remote has it now. @throws Refusal */
async function readTip(source) {
    const commit = await (0,fetch/* fetchTip */.mC)(source);
    return commit === null ? ledger_tip/* NO_TIP */.IP : (0,ledger_tip/* tipOf */.nM)(source.git, commit, (0,fetch/* bringer */.gd)(source));
}
/** So often in a row a push may end nobody knows how, while the branch stays as it was. */
const FAULTS = 4;
/** So long the branch may be locked by somebody who does not change it. */
const LOCKED_MS = 15_000;
/**
 * Decides at the tip, writes, pushes; and again, until the push lands or there is nothing to write (see LedgerBranch).
 * @param known the tip, where it was read just now.
 * @throws Refusal
 */
async function update(source, identity, decide, patienceMs, known) {
    const { world, remote, ref } = source;
    let attempts = 0;
    let faults = 0;
    let lockedSince;
    let sent;
    const attempt = async () => {
        // One that was read a moment ago will do: the push tells when it is not the tip any more.
        const tip = attempts === 0 && known !== undefined ? known : await readTip(source);
        // The answer was lost, not the push: the branch tells.
        if (sent !== undefined && sent.updated.commit === tip.commit)
            return sent.updated;
        if (sent?.again.kind === 'unknown') {
            faults = sent.from === tip.commit ? faults + 1 : 0;
            if (faults >= FAULTS)
                throw sent.again.refusal;
        }
        attempts += 1;
        const { change, answer } = await decide(tip);
        const commit = change === null ? null : await (0,ledger_commit/* writeCommit */.r)(source.git, tip.commit, change, identity);
        const updated = { answer, commit, attempts };
        if (commit === null)
            return updated;
        const pushed = await push(source, commit);
        switch (pushed.kind) {
            case 'landed':
                return updated;
            case 'refused':
                throw pushed.refusal;
            case 'locked':
                lockedSince ??= performance.now();
                if (performance.now() - lockedSince > LOCKED_MS)
                    throw pushed.refusal;
                break;
            case 'raced':
            case 'unknown':
                lockedSince = undefined;
        }
        const refusal = pushed.refusal ?? outrun(ref, remote, attempts, patienceMs);
        sent = { from: tip.commit, updated, again: new Again(pushed.kind, refusal) };
        throw sent.again;
    };
    try {
        return await (0,p_retry/* default */.Ay)(attempt, {
            retries: Infinity,
            minTimeout: 15,
            factor: 1.25,
            maxTimeout: 3000,
            randomize: true,
            maxRetryTime: Math.max(0, world.until() - performance.now()),
            signal: world.signal,
            shouldRetry: ({ error }) => error instanceof Again,
        });
    }
    catch (error) {
        // Where the time ran out on the way to one more attempt, it is the attempts before that tell why.
        const isOver = performance.now() >= world.until() && !world.signal.aborted;
        throw (error instanceof Again ? error : isOver ? sent?.again : undefined)?.refusal ?? error;
    }
}
/** That it is to be decided once more; with what is said when there is no time for it. */
class Again extends Error {
    kind;
    refusal;
    constructor(kind, refusal) {
        super('decide again');
        this.kind = kind;
        this.refusal = refusal;
    }
}
function outrun(ref, { place }, attempts, patienceMs) {
    const branch = ref.slice('refs/heads/'.length);
    return new errors/* Refusal */.P_('ledger_conflict', `Others wrote to the ledger branch '${branch}' of '${place}' first, ${attempts} times in ${Math.round(patienceMs / 1000)} s. Nothing was written.`, { hint: 'Run again when fewer write at once; a `concurrency` group in the workflow queues its runs.' });
}

;// CONCATENATED MODULE: ./src/ledger/driver.ts














/**
 * Gives the work the ledger's branch, through git. Everything is done in a repository that is thrown away: of the user's
 * own only where its remotes are is asked, and a ledger kept there receives a push like any other.
 * @throws Refusal `usage` when there is no such remote or no branch can be called so, `system_failed` when git is
 * missing or too old; and what the work throws.
 */
async function withBranch(options, work) {
    const { environment, signal, where, branch, patienceMs = PATIENCE_MS } = options;
    const remote = await (0,ledger_remote/* findRemote */._)(where, environment, signal);
    let until = performance.now() + patienceMs;
    const world = { outside: environment, signal, place: remote.place, until: () => until };
    return (0,throwaway/* inThrowaway */.E)(options.temporary ?? environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), async (folder) => {
        const git = await initialised((0,external_node_path_.join)(folder, 'ledger.git'), world, branch, remote.local?.objectFormat);
        const source = { git, world, remote, ref: `refs/heads/${branch}`, partial: false, brought: new Set() };
        const within = (task) => {
            until = performance.now() + patienceMs;
            return task();
        };
        let past;
        let known;
        const openPast = () => (past ??= fetchPast(folder, source));
        return work({
            name: branch,
            place: remote.place,
            read: () => within(async () => (known = await readTip(source))),
            checkUnused: (tip) => within(() => checkUnused(source, tip)),
            update: (decide) => within(async () => {
                const tip = known;
                known = undefined;
                return update(source, options.identity, decide, patienceMs, tip);
            }),
            history: () => within(async () => {
                const { source: deep, tip } = await openPast();
                return historyOf(deep.git, tip);
            }),
            tipAt: (commit) => within(async () => {
                const { source: deep, tip } = await openPast();
                if (tip === null || !/^[0-9a-f]{40,64}$/u.test(commit))
                    return undefined;
                const { code } = await deep.git.try(['merge-base', '--is-ancestor', commit, tip]);
                return code === 0 ? (0,ledger_tip/* tipOf */.nM)(deep.git, commit, (0,fetch/* bringer */.gd)(deep)) : undefined;
            }),
        });
    });
}
/** How long one reading or one update may take in all. */
const PATIENCE_MS = 120_000;
async function initialised(folder, world, branch, objectFormat) {
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const git = (0,ledger_git/* gitAt */.c)(folder, world);
    const [name] = await Promise.all([
        git.try(['check-ref-format', `refs/heads/${branch}`]),
        (0,initialise/* initialise */.Y)(git, objectFormat),
    ]);
    if (name.code === 0 && !/^(?:-|refs\/|@$|HEAD$)/u.test(branch))
        return git;
    throw new errors/* Refusal */.P_('usage', `'${(0,plain/* brief */.d)(branch)}' is no name for a branch.`, {
        hint: 'Allowed is what `git check-ref-format --branch` takes, without `refs/heads/`, such as plugin-channels.',
    });
}
async function fetchPast(folder, source) {
    const { world, remote, ref } = source;
    const git = await initialised((0,external_node_path_.join)(folder, 'past.git'), world, ref.slice('refs/heads/'.length), remote.local?.objectFormat);
    const deep = { ...source, git, partial: false, brought: new Set() };
    return { source: deep, tip: await (0,fetch/* fetchTip */.mC)(deep, { deep: true }) };
}


/***/ }),

/***/ 9951:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ ledgerEnvironment; },
/* harmony export */   k: function() { return /* binding */ remoteSettings; }
/* harmony export */ });
/* harmony import */ var _world_git_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4044);

/** What the git that speaks to the ledger sees beside what every git does. `*` ends a prefix. */
const PASSED = [
    ...['SHELL', 'TZ', 'RUNNER_TRACKING_ID', 'LD_LIBRARY_PATH'],
    // The user's own settings of git: credential helpers, proxies, safe.directory.
    ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
    // What credential helpers keep passwords with.
    ...['XDG_CACHE_HOME', 'XDG_DATA_HOME', 'DBUS_SESSION_BUS_ADDRESS', 'GNUPGHOME', 'PASSWORD_STORE_DIR'],
    ...['KRB5CCNAME', 'KRB5_CONFIG', 'GCM_*'],
    ...['CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_PROXY_SSL_CAINFO'],
];
const PASSED_ON_WINDOWS = ['USERNAME', 'USERDOMAIN', 'MSYSTEM', 'PLINK_PROTOCOL'];
/** Of what the user's own settings say, what must not hold for a repository that is thrown away, or could do harm. */
const SETTINGS = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.quotePath', 'false'],
    ['core.bigFileThreshold', '512m'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['fetch.prune', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['commit.gpgSign', 'false'],
    // One pack a commit instead of a loose file an object, each of which would have to be synced.
    ['fastimport.unpackLimit', '0'],
    ['fetch.unpackLimit', '1'],
    ['protocol.version', '2'],
    ['protocol.ext.allow', 'never'],
    // It would wait on a file descriptor for somebody who is not there.
    ['protocol.fd.allow', 'never'],
    // Above this git asks once more before it pushes over http.
    ['http.postBuffer', '33554432'],
];
/** What every git of ours is started with: an allow-list of the outside, and settings that nothing overrides. */
function ledgerEnvironment(outside, gitDir, settings, platform = process.platform) {
    return {
        ...(0,_world_git_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .passedToGit */ .k)(outside, platform === 'win32' ? [...PASSED, ...PASSED_ON_WINDOWS] : PASSED, platform),
        ...inVariables([...ownSettings(outside), ...SETTINGS, ...settings]),
        // Messages of git are read here, and no question may hang a job.
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_LITERAL_PATHSPECS: '1',
        // Replacements would show other objects than those that are named.
        GIT_NO_REPLACE_OBJECTS: '1',
        ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    };
}
/** Settings for the processes that speak to the remote: where it is and who asks. Neither reaches a command line or a file. */
function remoteSettings({ url, authorization }) {
    return [
        ['remote.ledger.url', url],
        ...(authorization === undefined
            ? []
            : [
                // The empty ones take away what the user's settings hold: two headers of a kind are refused by servers, and
                // nobody else's password is to be tried in place of this one.
                [`http.${authorization.server}.extraheader`, ''],
                [`http.${authorization.server}.extraheader`, `Authorization: ${authorization.header}`],
                // git sends a header on to whatever host it is led to.
                [`http.${authorization.server}.followRedirects`, 'false'],
                ['credential.helper', ''],
            ]),
    ];
}
/** Settings that the user put into the environment (`GIT_CONFIG_COUNT`): as trusted as the user's own file. */
function ownSettings(outside) {
    const count = Math.min(Number(outside['GIT_CONFIG_COUNT'] ?? 0) || 0, 1000);
    return Array.from({ length: count }, (_, index) => [
        outside[`GIT_CONFIG_KEY_${index}`] ?? '',
        outside[`GIT_CONFIG_VALUE_${index}`] ?? '',
    ]).filter(([key]) => key !== '');
}
function inVariables(settings) {
    return Object.fromEntries([
        ['GIT_CONFIG_COUNT', String(settings.length)],
        ...settings.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
    ]);
}


/***/ }),

/***/ 4509:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: function() { return /* binding */ speak; },
/* harmony export */   gd: function() { return /* binding */ bringer; },
/* harmony export */   iH: function() { return /* binding */ fetchCommit; },
/* harmony export */   mC: function() { return /* binding */ fetchTip; }
/* harmony export */ });
/* unused harmony export TIP */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2380);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9951);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8694);







/**
 * Brings the commit at the tip, with its trees and, unless the source is partial, its blobs; with its ancestors when
 * `deep`. null: the remote itself says that there is no such branch.
 * @throws Refusal
 */
async function fetchTip(source, { deep = false } = {}) {
    return source.remote.local === undefined
        ? fetchRemote(source, deep)
        : borrow(source, source.remote.local.common, deep);
}
/**
 * Brings a commit with its trees and blobs, and no other. False: there is no such commit.
 * @throws Refusal, also where its objects are none that git takes.
 */
async function fetchCommit(source, commit) {
    const { git, remote } = source;
    if (remote.local !== undefined) {
        await lend(git, remote.local.common, commit);
        return (await git.try(['cat-file', '-e', `${commit}^{tree}`])).code === 0;
    }
    const words = ['fetch', ...QUIET, '--depth=1', '--no-write-fetch-head', 'ledger', `+${commit}:${TIP}`];
    const ended = await (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .patiently */ .d_)(source, async () => {
        const answer = await speak(source, words, { settings: [['fetch.fsckObjects', 'true']] });
        if (answer.code !== 0 && /\bfsck\b/u.test(answer.stderr))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('usage', `Commit ${commit} is made of what git does not take: ${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .brief */ .d)(answer.stderr, 500)}`);
        return MISSING.test(answer.stderr) ? { ...answer, code: 0 } : answer;
    });
    return ended !== undefined && !MISSING.test(ended.stderr);
}
/** What a remote says of a commit that it has not, or does not show. */
const MISSING = /not our ref|unadvertised object/u;
/** What brings the blobs of a tip. */
function bringer(source) {
    return async (ids) => {
        const missing = source.partial ? ids.filter((id) => !source.brought.has(id)) : [];
        if (missing.length === 0)
            return;
        // As git itself fetches what a partial clone lacks, but all of it in one request.
        const noop = ['-c', 'fetch.negotiationAlgorithm=noop'];
        const words = [...noop, 'fetch', ...QUIET, '--no-write-fetch-head', '--filter=blob:none', '--stdin', 'ledger'];
        await (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .patiently */ .d_)(source, () => speak(source, words, { input: `${missing.join('\n')}\n` }));
        for (const id of missing)
            source.brought.add(id);
    };
}
/** Runs git against the remote. */
function speak({ git, remote }, words, options = {}) {
    return git.try(words, { ...options, settings: [...(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .remoteSettings */ .k)(remote), ...(options.settings ?? [])] });
}
const QUIET = ['--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', '--no-show-forced-updates'];
/** Where the tip lies in our repository. */
const TIP = 'refs/ledger/tip';
/** Objects of a tip, from which on its blobs are brought only as they are read: so many take about half a second. */
const LARGE = 12_000;
async function fetchRemote(source, deep) {
    const ended = await (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .patiently */ .d_)(source, async () => {
        if (source.partial || deep)
            return fetchOnce(source, deep);
        const growing = new AbortController();
        const onSaid = (text) => {
            if (objectsIn(text) > LARGE)
                growing.abort();
        };
        const whole = await fetchOnce(source, deep, { onSaid, signal: growing.signal });
        if (whole.code !== null || !growing.signal.aborted)
            return whole;
        source.partial = true;
        return fetchOnce(source, deep);
    });
    if (ended === undefined)
        return null;
    const line = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.git.folder, 'FETCH_HEAD'), 'utf8');
    const id = /^[0-9a-f]{40,64}/u.exec(line)?.[0];
    if (id === undefined)
        throw new Error('git fetched nothing and said nothing');
    return id;
}
function fetchOnce(source, deep, options = {}) {
    const depth = deep ? [] : ['--depth=1'];
    const filter = source.partial ? ['--filter=blob:none'] : [];
    const words = ['fetch', '--progress', '--update-shallow', ...QUIET, ...depth, ...filter];
    return speak(source, [...words, 'ledger', `+${source.ref}:${TIP}`], options);
}
/** The number of objects that a fetch will have, as far as its progress tells. */
function objectsIn(text) {
    const numbers = [...text.matchAll(/(?:Enumerating objects: +|\(\d+\/)(\d+)/gu)];
    return Math.max(0, ...numbers.map(([, count]) => Number(count)));
}
/** A repository on this machine lends its objects: nothing is copied, however large the ledger is. */
async function borrow(source, common, deep) {
    const { git, ref } = source;
    const ended = await (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .patiently */ .d_)(source, () => speak(source, ['ls-remote', 'ledger', ref]));
    const lines = ended?.stdout.toString('latin1').split('\n') ?? [];
    const id = lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
    if (id === undefined)
        return null;
    await lend(git, common, deep ? undefined : id);
    if (deep)
        await git.do(['update-ref', TIP, id]);
    return id;
}
/** @param tip the commit that is wanted without those before it. */
async function lend(git, common, tip) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, 'objects', 'info', 'alternates'), `${quoted((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'objects'))}\n`);
    // What a shallow clone lacks must not be looked for; and of a tip alone nothing is looked for.
    const lacking = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readIfThere */ .qC)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'shallow')) ?? '';
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, 'shallow'), tip === undefined ? lacking : `${lacking}${tip}\n`);
}
/** git reads a line that begins with a double quote as C writes strings. */
function quoted(path) {
    const plain = path.replaceAll('\\', '/');
    return /^[#"]|\n/u.test(plain) ? `"${plain.replace(/["\\]/gu, '\\$&').replaceAll('\n', '\\n')}"` : plain;
}


/***/ }),

/***/ 2493:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ gitAt; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5624);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9951);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2642);




/** More than git says when something is wrong; progress alone can be more. */
const SAID = 64 * 1024;
/** How long a push may still take when the run is cancelled or the time is over: it is nearly done, and half of it is worse. */
const LAST_CHANCE_MS = 5000;
function gitAt(folder, world) {
    const attempt = async (words, options = {}) => {
        const { survives = false, input, settings = [], onSaid } = options;
        world.signal.throwIfAborted();
        const out = [];
        const enough = new AbortController();
        let room = options.most ?? Infinity;
        let stderr = '';
        const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerEnvironment */ .L)(world.outside, folder, settings);
        const later = survives ? delayed(world.signal, LAST_CHANCE_MS) : undefined;
        const cancelled = later?.signal ?? world.signal;
        const early = [options.signal ?? [], options.most === undefined ? [] : enough.signal].flat();
        const signal = early.length === 0 ? cancelled : AbortSignal.any([cancelled, ...early]);
        const { code, timedOut } = await (0,_world_processes_js__WEBPACK_IMPORTED_MODULE_1__.run)({ argv: ['git', ...words], cwd: folder, environment }, {
            input,
            signal,
            survives,
            timeoutMs: Math.max(survives ? LAST_CHANCE_MS : 1, world.until() - performance.now()),
            onOutput(chunk, stream) {
                if (stream === 'stdout') {
                    room -= chunk.length;
                    if (room < 0)
                        enough.abort();
                    else
                        out.push(chunk);
                }
                else {
                    const text = chunk.toString('utf8');
                    stderr = (stderr + text).slice(-SAID);
                    onSaid?.(text);
                }
            },
        }).finally(() => later?.stop());
        if (code === 127)
            throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .gitMissing */ .HF)();
        // What survives has an end that is worth knowing, cancelled or not.
        if (!survives)
            world.signal.throwIfAborted();
        return { code, timedOut, stdout: Buffer.concat(out), stderr };
    };
    return {
        folder,
        try: attempt,
        async do(words, options) {
            const ended = await attempt(words, options);
            if (ended.code === 0)
                return ended.stdout;
            if (ended.timedOut)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('system_failed', 'git did not end before the time was over.', {
                    hint: 'Run again when this machine has less to do.',
                });
            throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedBySystem */ .DG)(ended.stderr, folder);
        },
    };
}
/** A signal that comes some time after another, until `stop`. */
function delayed(signal, ms) {
    const later = new AbortController();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => {
            later.abort(signal.reason);
        }, ms);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: later.signal,
        stop: () => {
            signal.removeEventListener('abort', onAbort);
            clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 8102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ initialise; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2642);



/** Makes an empty repository, to be thrown away, in the folder that is there. @throws Refusal `system_failed`. */
async function initialise(git, objectFormat = 'sha1') {
    const [version, made] = await Promise.all([
        git.do(['--version']),
        // Any other name than the ledger's: what the first branch is called must not matter.
        git.try(['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, '--initial-branch=none']),
    ]);
    (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .checkVersion */ .ps)(version.toString('utf8'));
    if (made.code !== 0)
        throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedBySystem */ .DG)(made.stderr, git.folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, 'objects', 'info'), { recursive: true });
}


/***/ }),

/***/ 8694:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: function() { return /* binding */ secretsOf; },
/* harmony export */   d_: function() { return /* binding */ patiently; },
/* harmony export */   fn: function() { return /* binding */ late; }
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4995);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2642);



/** What a network may do wrong before it counts as away. */
const FAULTS = 3;
/** The answer of the remote; undefined when it says that it has no such ref. Tries again for some seconds when it is away. */
async function patiently(source, ask) {
    const { world } = source;
    return unwrapped((0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async () => {
        const ended = await ask();
        if (ended.code === 0)
            return ended;
        if (/^fatal: couldn't find remote ref /mu.test(ended.stderr))
            return undefined;
        if (ended.timedOut)
            throw new Failed(true, late(source));
        const { lasting, refusal } = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleOf */ .LH)(ended.stderr, source.remote.place, secretsOf(source));
        throw new Failed(lasting, refusal);
    }, {
        retries: FAULTS,
        minTimeout: 200,
        maxTimeout: 5000,
        randomize: true,
        maxRetryTime: Math.max(0, world.until() - performance.now()),
        signal: world.signal,
        shouldRetry: ({ error }) => error instanceof Failed && !error.lasting,
    }));
}
/** That the remote took longer than there was time. */
function late({ remote: { place } }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_unreachable', `The remote '${place}' did not answer in time.`, {
        hint: 'Check the network, and run again: what was asked once is not done twice.',
    });
}
/** A refusal on its way through the retries. */
class Failed extends Error {
    lasting;
    refusal;
    constructor(lasting, refusal) {
        super(refusal.message);
        this.lasting = lasting;
        this.refusal = refusal;
    }
}
async function unwrapped(work) {
    try {
        return await work;
    }
    catch (error) {
        throw error instanceof Failed ? error.refusal : error;
    }
}
/** What must not be seen in a message. */
function secretsOf({ remote }) {
    return [...remote.secrets, ...(remote.authorization?.secrets ?? [])];
}


/***/ }),

/***/ 2555:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ findRemote; },
/* harmony export */   k: function() { return /* binding */ ask; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2380);
/* harmony import */ var _world_processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5624);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7765);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9951);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2642);








/**
 * Finds the remote. Runs git in the user's repository, for two questions that run nothing of that repository's.
 * @throws Refusal `usage` when the folder is in no repository, or has no such remote; `system_failed`.
 */
async function findRemote(where, outside, signal) {
    switch (where.kind) {
        case 'here': {
            const local = await localRepository(where.directory, outside, signal);
            if (local === undefined)
                throw noRepository(where.directory);
            return { url: local.common, place: local.common, authorization: undefined, secrets: [], local, here: true };
        }
        case 'remote': {
            const url = await urlOf(where, outside, signal);
            const folder = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .localFolder */ .M1)(url, where.directory);
            const local = folder === undefined || !(0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isFolder */ .lQ)(folder) ? undefined : await localRepository(folder, outside, signal);
            return { ...(0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutPassword */ .G5)(folder ?? url), local, here: false };
        }
        case 'github': {
            const server = where.server.replace(/\/+$/u, '');
            const url = `${server}/${where.repository}`;
            const authorization = where.token === '' ? undefined : (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .basic */ .HX)(`${server}/`, 'x-access-token', where.token);
            return { url, place: url, authorization, secrets: [], local: undefined, here: false };
        }
    }
}
async function urlOf({ directory, remote }, outside, signal) {
    const asked = await ask(directory, ['remote', 'get-url', '--', remote], outside, signal);
    const url = asked.code === 0 ? (asked.stdout.split('\n')[0] ?? '') : '';
    if (url !== '') {
        // git reads a path in its settings from the top of the work tree.
        const top = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .localFolder */ .M1)(url, '') === undefined ? '' : await topOf(directory, outside, signal);
        return top === '' ? url : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(top, url);
    }
    if (/[/\\:]/u.test(remote) && !remote.startsWith('-'))
        return remote;
    const names = (await ask(directory, ['remote'], outside, signal)).stdout
        .trim()
        .split('\n')
        .filter((name) => name !== '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('usage', `The repository at '${directory}' has no remote '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(remote)}'.`, {
        hint: names.length === 0
            ? 'It has no remotes at all. Give a URL or a path, or leave `remote` out to keep the ledger in this repository.'
            : `Its remotes: ${names.map((name) => (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .brief */ .d)(name)).join(', ')}. A URL or a path is taken too.`,
    });
}
async function topOf(directory, outside, signal) {
    const shown = await ask(directory, ['rev-parse', '--show-toplevel'], outside, signal);
    return shown.code === 0 ? shown.stdout.replace(/\n$/u, '') : directory;
}
/** The repository that a folder is, or lies in; undefined when there is none. */
async function localRepository(directory, outside, signal) {
    const words = ['rev-parse', '--show-object-format', '--git-common-dir'];
    const { code, stdout, stderr } = await ask(directory, words, outside, signal);
    if (code !== 0) {
        if (/not a git repository/u.test(stderr))
            return undefined;
        throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBySystem */ .DG)(stderr, directory);
    }
    const [objectFormat = '', ...rest] = stdout.replace(/\n$/u, '').split('\n');
    return { objectFormat, common: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, rest.join('\n'))) };
}
/** Asks git something that runs nothing of the repository's. */
async function ask(directory, words, outside, signal) {
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerEnvironment */ .L)(outside, undefined, []);
    const answer = await (0,_world_processes_js__WEBPACK_IMPORTED_MODULE_3__.read)({ argv: ['git', ...words], cwd: directory, environment }, { signal, timeoutMs: 30_000 });
    signal.throwIfAborted();
    if (answer.code === 127)
        throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_6__/* .gitMissing */ .HF)();
    return answer;
}
function noRepository(directory) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('usage', `'${directory}' is in no git repository, so there is no branch to keep the ledger on.`, {
        hint: "Run it inside a repository (`git init` makes one), or name the ledger's repository with `remote`.",
    });
}


/***/ }),

/***/ 679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ inThrowaway; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** What the folders are called that repositories are made in only to be thrown away. */
const PREFIX = 'coolbox-ledger-';
/** A run that still works says so at least this often, in milliseconds; what is silent for ten times as long was killed. */
const SIGN_OF_LIFE_MS = 60_000;
/**
 * Gives the work a new folder that nobody else can look into, and removes it however the work ends. Clears away what
 * killed runs of the same user left.
 */
async function inThrowaway(parent, work) {
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync)(parent);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(real, `${PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    const alive = setInterval(() => {
        void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(folder, new Date(), new Date()).catch(() => undefined);
    }, SIGN_OF_LIFE_MS);
    alive.unref();
    const cleared = clear(real);
    try {
        return await work(folder);
    }
    finally {
        clearInterval(alive);
        await cleared;
        await remove(folder);
    }
}
async function clear(parent) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => undefined);
        if (stats === undefined || !stats.isDirectory() || stats.uid !== (process.getuid?.() ?? stats.uid))
            continue;
        if (Date.now() - stats.mtimeMs > 10 * SIGN_OF_LIFE_MS)
            await remove(folder);
    }
}
/** Never a reason to fail: what stays is cleared by a later run. */
async function remove(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}


/***/ }),

/***/ 1512:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: function() { return /* binding */ checkPath; },
/* harmony export */   IP: function() { return /* binding */ NO_TIP; },
/* harmony export */   ZT: function() { return /* binding */ blobs; },
/* harmony export */   nM: function() { return /* binding */ tipOf; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** From this many paths on one look at the whole tree is cheaper than one at each of them. */
const MANY = 100;
/** The tree of a commit whose trees are all there; blobs are brought when they are read. */
function tipOf(git, commit, bring) {
    let whole;
    const all = () => (whole ??= listed(git, ['-r', '-t', commit]));
    const entries = (paths) => whole !== undefined || paths.length > MANY ? all() : listed(git, [commit, '--', ...paths]);
    const readMany = async (paths) => {
        const wanted = [...new Set(paths)];
        for (const path of wanted)
            checkPath(path);
        if (wanted.length === 0)
            return new Map();
        const found = await entries(wanted);
        const ids = new Map();
        for (const path of wanted) {
            const entry = found.get(path);
            if (entry !== undefined)
                ids.set(path, fileId(path, entry));
        }
        const unique = [...new Set(ids.values())];
        await bring(unique);
        const contents = await blobs(git, unique);
        return new Map([...ids].map(([path, id]) => [path, contents.get(id) ?? Buffer.alloc(0)]));
    };
    return {
        commit,
        async message() {
            const text = (await git.do(['cat-file', 'commit', commit])).toString('utf8');
            return text.slice(text.indexOf('\n\n') + 2);
        },
        async list(prefix = '') {
            const folder = prefix.replace(/\/+$/u, '');
            if (folder !== '')
                checkPath(folder);
            const below = folder === '' || whole !== undefined ? await all() : await listed(git, ['-r', commit, '--', `${folder}/`]);
            return [...below]
                .filter(([path, { type }]) => type !== 'tree' && (folder === '' || path.startsWith(`${folder}/`)))
                .map(([path]) => path);
        },
        async read(path) {
            return (await readMany([path])).get(path);
        },
        readMany,
    };
}
/** The tip of a branch that is not there. */
const NO_TIP = {
    commit: null,
    message: () => Promise.resolve(''),
    list: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
    readMany: () => Promise.resolve(new Map()),
};
/**
 * The content of blobs.
 * @throws Refusal `ledger_unreachable` when one is not there: the remote does not have all that its branch is made of.
 */
async function blobs(git, ids) {
    if (ids.length === 0)
        return new Map();
    const output = await git.do(['cat-file', '--batch', '--buffer'], { input: `${ids.join('\n')}\n` });
    const found = new Map();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(0x0a, at);
        const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
        if (type === 'missing' || size === undefined)
            throw lacking(id);
        const from = end + 1;
        found.set(id, output.subarray(from, from + Number(size)));
        at = from + Number(size) + 1;
    }
    return found;
}
/** @throws Error when a path is none that a file on a branch can have: the caller's bug. */
function checkPath(path) {
    const parts = path.split('/');
    // eslint-disable-next-line no-control-regex -- no file of the ledger has one in its name
    const isWrong = (part) => /^(?:\.{0,2}|\.git)$|[\0-\x1f\x7f\\]/iu.test(part);
    if (parts.some(isWrong))
        throw new Error(`no path of a file on the ledger branch: ${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(JSON.stringify(path))}`);
}
async function listed(git, words) {
    const output = await git.do(['ls-tree', '-z', '--full-tree', ...words]);
    const entries = new Map();
    for (const line of output.toString('utf8').split('\0')) {
        const [facts = '', path] = line.split('\t', 2);
        const [mode = '', type = '', id = ''] = facts.split(' ');
        if (path !== undefined)
            entries.set(path, { mode, type, id });
    }
    return entries;
}
function fileId(path, { mode, type, id }) {
    if (type === 'blob' && mode !== '120000')
        return id;
    const what = type === 'tree' ? 'a folder' : type === 'commit' ? 'a submodule' : 'a symbolic link';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_corrupt', `On the ledger branch ${what} stands where the file '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(path)}' belongs.`, {
        hint: 'Somebody put it there by hand: `git log` of the branch tells who. Put the file back with a commit on top.',
    });
}
function lacking(id) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('ledger_unreachable', `The repository that holds the ledger lacks the object ${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(id)} of it.`, {
        hint: 'It is a partial clone, or damaged: `git fsck` there tells. Name the repository it was cloned from with `remote`.',
    });
}


/***/ }),

/***/ 2642:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ refusedBySystem; },
/* harmony export */   HF: function() { return /* binding */ gitMissing; },
/* harmony export */   LH: function() { return /* binding */ troubleOf; },
/* harmony export */   ag: function() { return /* binding */ said; },
/* harmony export */   ps: function() { return /* binding */ checkVersion; }
/* harmony export */ });
/* unused harmony exports LEAST_GIT, masked */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** The oldest git that takes its settings from the environment alone (GIT_CONFIG_COUNT). */
const LEAST_GIT = [2, 31];
function gitMissing() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('system_failed', 'There is no git on the PATH, and the ledger is a branch of a git repository.', {
        hint: `Install git ${LEAST_GIT.join('.')} or later.`,
    });
}
/** @throws Refusal `system_failed` when what `git --version` printed is older than what is needed. */
function checkVersion(printed) {
    const [, major = '', minor = ''] = /^git version (\d+)\.(\d+)/u.exec(printed) ?? [];
    const found = [Number(major), Number(minor)];
    // A git that names its version in a way of its own is tried.
    if (major === '' || found[0] > LEAST_GIT[0] || (found[0] === LEAST_GIT[0] && found[1] >= LEAST_GIT[1]))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('system_failed', `git ${found.join('.')} is too old to write the ledger.`, {
        hint: `Install git ${LEAST_GIT.join('.')} or later.`,
    });
}
/** What git and the programs below it say in English (LC_ALL=C), most telling first. */
const SORTS = [
    {
        sign: /detected dubious ownership in repository at '?(?<folder>[^'\n]*)|unsafe repository \('?(?<old>[^'\n]*)/u,
        reason: 'system_failed',
        lasting: true,
        message: (place, { groups }) => `git does not trust the repository '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(groups?.['folder'] ?? groups?.['old'] ?? place)}', which belongs to somebody else.`,
        hint: 'Where you trust it: `git config --global --add safe.directory <folder>`.',
    },
    {
        sign: /Authentication failed|could not read (?:Username|Password)|Permission denied \([a-z,-]*(?:publickey|password)|returned error: 40[13]|HTTP 40[13]\b|Write access to repository not granted|Permission to \S+ denied|Host key verification failed|Invalid username or (?:token|password)|access denied/iu,
        reason: 'not_permitted',
        lasting: true,
        message: (place) => `The remote '${place}' does not let us in.`,
        hint: 'On GitHub give the job `permissions: contents: write` and check the input `token`; from a terminal check that `git ls-remote <url>` works without a question.',
    },
    {
        sign: /[Rr]epository '?[^'\n]*'? (?:not found|does not exist)|Repository not found|does not appear to be a git repository|returned error: 404/u,
        reason: 'ledger_unreachable',
        lasting: true,
        message: (place) => `There is no repository at '${place}', or it is hidden from us.`,
        hint: 'Check the address. Servers say the same of a private repository to those who may not read it: check the token too.',
    },
    {
        sign: /returned error: 30[12378]/u,
        reason: 'ledger_unreachable',
        lasting: true,
        message: (place) => `The remote '${place}' answers with another address, and passwords are not carried there.`,
        hint: 'The repository was renamed or moved: give its present address.',
    },
    {
        sign: /No space left on device|Disk quota exceeded|ENOSPC/u,
        reason: 'system_failed',
        lasting: true,
        message: () => 'The disk is full.',
        hint: 'Free some space, here in the folder for temporary files or where the remote is, and run again. Nothing was written.',
    },
    {
        sign: /Read-only file system|insufficient permission for adding an object|unable to create temporary object directory/u,
        reason: 'not_permitted',
        lasting: true,
        message: (place) => `Nothing can be written to the repository '${place}'.`,
        hint: 'Check who owns its folder, and that its disk is not read-only.',
    },
    {
        sign: /fatal: transport '(?<name>[^'\n]*)' not allowed/u,
        reason: 'usage',
        lasting: true,
        message: (place, { groups }) => `The remote '${place}' speaks '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(groups?.['name'] ?? '')}', which is not allowed.`,
        hint: 'Allowed: https, ssh, file and a path.',
    },
    {
        sign: /[Cc]ould not resolve (?:host|proxy)|Temporary failure in name resolution|Name or service not known|Connection (?:refused|timed out|reset)|Failed to connect|No route to host|Network is unreachable|Operation timed out/u,
        reason: 'ledger_unreachable',
        lasting: false,
        message: (place) => `The remote '${place}' cannot be reached.`,
        hint: 'Check the network and the address, and run again: what was asked once is not done twice.',
    },
];
const OTHER = {
    reason: 'ledger_unreachable',
    lasting: false,
    message: (place) => `The remote '${place}' did not answer as it should.`,
    hint: 'Run again in a while: what was asked once is not done twice.',
};
/** What git's words mean. `secrets` are taken out of what is quoted. */
function troubleOf(stderr, place, secrets) {
    for (const { sign, reason, lasting, message, hint } of SORTS) {
        const found = sign.exec(stderr);
        if (found !== null)
            return { lasting, refusal: refusal(reason, message(place, found), hint, stderr, secrets) };
    }
    return { lasting: OTHER.lasting, refusal: refusal(OTHER.reason, OTHER.message(place), OTHER.hint, stderr, secrets) };
}
/** Why git failed at something that asks no remote. */
function refusedBySystem(stderr, place) {
    const known = SORTS.find(({ sign, reason }) => reason === 'system_failed' && sign.test(stderr));
    const found = known?.sign.exec(stderr);
    const message = known !== undefined && found ? known.message(place, found) : 'git failed.';
    return refusal('system_failed', message, known?.hint ?? 'Run the same again; if it stays, this git or its settings are broken.', stderr, []);
}
/** What the remote or git said, for a message: a few short lines on one, without passwords, progress and control characters. */
function said(stderr, secrets) {
    const lines = (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(masked(stderr, secrets))
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !NOISE.test(line));
    return (0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(lines.slice(-6).join(' | '), 600);
}
/** Text without these secrets, and without what stands in a URL before the @, or as its query. */
function masked(text, secrets) {
    const without = secrets
        .filter((secret) => secret !== '')
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return without.replace(/(?<=:\/\/)[^\s/@]+@/gu, '***@').replace(/(?<=:\/\/[^\s?'"]*\?)[^\s'"]+/gu, '***');
}
/** Progress, and advice for people who push by hand. */
const NOISE = /^(?:remote: )?(?:Enumerating|Counting|Compressing|Receiving|Writing|Resolving|Total|Delta|To |hint:|Done$|Pushing to |error: failed to push some refs)/u;
function refusal(reason, message, hint, stderr, secrets) {
    const quoted = said(stderr, secrets);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(reason, quoted === '' ? message : `${message} git says: ${quoted}`, { hint });
}


/***/ }),

/***/ 6237:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ whoAsks; },
/* harmony export */   W: function() { return /* binding */ BOT; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(936);
/* harmony import */ var _git_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4044);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2380);






/**
 * Who asks, by the environment and the event on GitHub, by git on a terminal.
 * @throws Refusal `usage` when the input `request` is not one line of at most 200 characters.
 */
async function whoAsks(options) {
    const given = options.request === undefined ? undefined : checkedRequest(options.request);
    const askedAt = options.askedAt.toISOString();
    if (!options.onGitHub) {
        const identity = await personHere(options);
        const request = given ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
        return { request, actor: identity.name, run: null, pullRequest: null, by: 'person', askedAt, identity };
    }
    const { runOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2773));
    const run = runOf(options.environment, await (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .readEvent */ .j)(options.environment));
    return {
        request: given ?? requestOf(run),
        actor: run.actor ?? 'unknown',
        run: run.address,
        pullRequest: run.pullRequest?.number ?? null,
        by: run.event === 'workflow_dispatch' ? 'person' : 'automatic',
        askedAt,
        identity: BOT,
    };
}
/** More than any name that GitHub gives: it stands in every event, and is compared with that of later ones. */
const LONGEST = 200;
function checkedRequest(given) {
    const request = given.trim();
    if (request !== '' && request.length <= LONGEST && (0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .brief */ .d)(request, LONGEST) === request)
        return request;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_('usage', `The input \`request\` is '${(0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .brief */ .d)(request)}' (${given.length} characters).`, {
        hint: `It is one line of 1 to ${LONGEST} visible characters, the same whenever the same is asked again.`,
    });
}
/** Not the attempt: a re-run asks for what was asked before. `GITHUB_ACTION` tells the steps of a job apart. */
function requestOf({ repository, id, job, step }) {
    const request = [repository, id, job, step].map((part) => part ?? '-').join('/');
    if (request.length <= LONGEST && (0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .brief */ .d)(request, LONGEST) === request)
        return request;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(request).digest('hex');
    return `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .R)(request).replaceAll('\n', ' ').slice(0, 100)}…${digest.slice(0, 16)}`;
}
/** Whose commits they are when a job makes them; who asked for them is in their trailers. */
const BOT = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
async function personHere({ directory, environment, signal }) {
    const { read } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5624));
    const asked = async (key) => {
        const argv = ['git', 'config', '--get', key];
        const options = { signal, timeoutMs: 10_000 };
        const { code, stdout } = await read({ argv, cwd: directory, environment: (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._)(environment) }, options);
        signal.throwIfAborted();
        return code === 0 ? named(stdout) : undefined;
    };
    const [name, email] = await Promise.all([asked('user.name'), asked('user.email')]);
    const login = loginName() ?? named(environment['USER'] ?? environment['USERNAME']) ?? 'unknown';
    return { name: name ?? login, email: email ?? `${login.replace(/[^\w.-]/gu, '-')}@localhost` };
}
function named(text) {
    const name = (0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .brief */ .d)(text ?? '', 100);
    return name === '' ? undefined : name;
}
/** Some containers run as a user that has no name. */
function loginName() {
    try {
        return named((0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ githubClock; },
/* harmony export */   w: function() { return /* binding */ machineClock; }
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2380);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5161);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7045);



/** The machine's clock alone, as on a terminal. */
function machineClock(now) {
    return { now: steady(now, 0), runCreated: null };
}
/**
 * The time by GitHub's clock, learned from one request for the workflow run; any answer tells it. Where nothing answers in
 * time the machine's clock is used, and that is said. Does not throw, but for what the signal says.
 */
async function githubClock(options) {
    const { environment, now, log, signal, patienceMs = 5000 } = options;
    const { GITHUB_API_URL: api = '' } = environment;
    if (!/^https?:\/\//u.test(api))
        return machineClock(now);
    const { runOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2773));
    const { repository, id: run } = runOf(environment, undefined);
    // Without a run there is none of this number: that answer has the time as well.
    const address = `${api.replace(/\/+$/u, '')}/repos/${repository ?? '-'}/actions/runs/${run ?? '0'}`;
    try {
        const sent = now().getTime();
        const { date, body } = await (0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(patienceMs, signal, () => ask(address, options.token, patienceMs));
        const offset = offsetOf(date, sent, now().getTime());
        if (Math.abs(offset) > WORTH_SAYING_MS) {
            const side = offset > 0 ? 'behind' : 'ahead of';
            log.info(`The clock here is ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r)(Math.abs(offset))} ${side} GitHub's, whose time is used.`);
        }
        const clock = steady(now, offset);
        return { now: clock, runCreated: await createdIn(body, run, clock()) };
    }
    catch (error) {
        signal.throwIfAborted();
        const why = error instanceof _within_js__WEBPACK_IMPORTED_MODULE_0__/* .TooLate */ .d
            ? `no answer within ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r)(patienceMs)}`
            : (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .brief */ .d)(error instanceof Error ? error.message : String(error));
        log.notice(`GitHub's clock could not be read (${why}): times are by the clock of this machine.`);
        return machineClock(now);
    }
}
/** Below this people do not care. */
const WORTH_SAYING_MS = 5000;
/** @actions/http-client goes through the proxies that a runner is told of, which `fetch` does not. */
async function ask(address, token, patienceMs) {
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 4942));
    const client = new HttpClient('coolbox-plugin-action', [], { allowRedirects: false, socketTimeout: patienceMs });
    const response = await client.get(address, {
        accept: 'application/vnd.github+json',
        ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
    });
    const date = Date.parse(response.message.headers.date ?? '');
    const body = await response.readBody();
    if (Number.isNaN(date))
        throw new Error(`the answer of ${new URL(address).host} has no date`);
    return { date, body };
}
/** What to add to the machine's clock: the least that makes it agree with a date that is known to the second. */
function offsetOf(date, sent, received) {
    const [least, most] = [date - received, date + 1000 - sent];
    return Math.min(Math.max(0, least), Math.max(least, most));
}
function steady(now, offset) {
    let last = 0;
    return () => {
        last = Math.max(last, now().getTime() + offset);
        return new Date(last);
    };
}
async function createdIn(body, run, now) {
    const { isoTimestamp, number, object, pipe, safeParse, string } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7934));
    const parsed = safeParse(object({ id: number(), created_at: pipe(string(), isoTimestamp()) }), jsonOf(body));
    if (!parsed.success || String(parsed.output.id) !== run)
        return null;
    const created = new Date(parsed.output.created_at);
    return created <= now ? created : null;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;