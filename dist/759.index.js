export const id = 759;
export const ids = [759,380,98];
export const modules = {

/***/ 4759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/world/locate.ts


/**
 * Finds a command as a shell in `cwd` with this environment would: names on the child's own PATH (not ours), anything
 * with a slash from `cwd`; on Windows with the endings of PATHEXT, and never in `cwd` itself.
 */
function locate(name, { cwd, environment }, platform = process.platform, probe = probeFile) {
    if (name === '')
        return { kind: 'absent' };
    const windows = platform === 'win32';
    const paths = windows ? external_node_path_.win32 : external_node_path_.posix;
    const direct = windows ? /[\\/:]/u.test(name) : name.includes('/');
    const search = variable(environment, 'PATH', platform) ?? (windows ? '' : DEFAULT_PATH);
    // An empty entry means the current folder to POSIX shells; on Windows it is left out.
    const folders = direct ? [''] : search.split(paths.delimiter).filter((folder) => !windows || folder !== '');
    const names = windows ? withEndings(name, variable(environment, 'PATHEXT', platform)) : [name];
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
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return undefined;
    }
    catch {
        return undefined;
    }
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return 'executable';
    }
    catch {
        return 'other';
    }
}

;// CONCATENATED MODULE: ./src/build/environment.ts



/** The variables of the outside that build steps see without being asked, and what each group is for. `*` ends a prefix. */
const PASSED = [
    { purpose: 'where programs and people are', names: ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL'] },
    { purpose: 'language, time and terminal', names: ['LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TERM'] },
    { purpose: 'temporary files', names: ['TMPDIR', 'TMP', 'TEMP'] },
    { purpose: 'shared libraries of an interpreter (setup-python sets it)', names: ['LD_LIBRARY_PATH'] },
    { purpose: 'that this is an automatic build', names: ['CI'] },
    {
        purpose: 'certificates',
        names: ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'PIP_CERT', 'NODE_EXTRA_CA_CERTS'],
    },
    {
        purpose: 'proxies',
        names: ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
    },
    { purpose: 'the mark by which the runner finds processes that were left behind', names: ['RUNNER_TRACKING_ID'] },
    {
        purpose: 'what programs on Windows cannot do without',
        only: 'win32',
        names: [
            ...[
                'SystemRoot',
                'SystemDrive',
                'windir',
                'ComSpec',
                'PATHEXT',
                'NUMBER_OF_PROCESSORS',
                'PROCESSOR_ARCHITECTURE',
            ],
            ...['APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'ProgramData', 'ProgramFiles*'],
        ],
    },
];
/** What no build step sees, whoever asks: the keys to the job itself. */
const NEVER_PASSED = [
    'ACTIONS_*',
    'INPUT_*',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/** What `pass-env` passes only by its full name: a token is handed over knowingly or not at all. */
const NAMED_ONLY = [
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
];
/**
 * The part of the outside's environment that build steps see: what `PASSED` lists, and what `passEnv` names
 * (`NPM_CONFIG_REGISTRY`) or begins (`PIP_*`). What is not set outside is not set inside.
 * @throws Refusal `usage` when `passEnv` names something that is never passed, or is no name.
 */
function stepEnvironment({ outside, passEnv, platform, }) {
    const names = (patterns, name) => patterns.some((pattern) => covers(pattern, name, platform));
    checkPassEnv(passEnv, platform);
    const literal = passEnv.filter((pattern) => !pattern.endsWith('*'));
    const prefixes = passEnv.filter((pattern) => pattern.endsWith('*'));
    const listed = PASSED.filter(({ only }) => only === undefined || only === platform).flatMap((group) => group.names);
    const inside = {};
    for (const [name, value] of Object.entries(outside)) {
        if (value === undefined || names(NEVER_PASSED, name))
            continue;
        const passes = names(listed, name) || names(literal, name) || (names(prefixes, name) && !names(NAMED_ONLY, name));
        if (passes && variableName(inside, name, platform) === undefined)
            inside[name] = value;
    }
    return inside;
}
/** The environment with a venv active: `VIRTUAL_ENV` set, its programs first on PATH, no `PYTHONHOME`. */
function activate(environment, venvDir, platform) {
    const windows = platform === 'win32';
    const paths = windows ? external_node_path_.win32 : external_node_path_.posix;
    const programs = paths.join(venvDir, windows ? 'Scripts' : 'bin');
    const before = variable(environment, 'PATH', platform) ?? (windows ? '' : DEFAULT_PATH);
    const active = without(environment, ['PYTHONHOME', 'VIRTUAL_ENV', 'PATH'], platform);
    active['VIRTUAL_ENV'] = venvDir;
    active[variableName(environment, 'PATH', platform) ?? 'PATH'] =
        before === '' ? programs : `${programs}${paths.delimiter}${before}`;
    return active;
}
/** Environments laid over each other, the last one on top; on Windows whatever the case of the names. */
function laidOver(platform, ...layers) {
    return layers.reduce((below, layer) => ({ ...without(below, Object.keys(layer), platform), ...layer }), {});
}
function without(environment, names, platform) {
    const gone = new Set(names.map((name) => variableName(environment, name, platform)));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !gone.has(name)));
}
const PATTERN = /^[A-Za-z_][\w.()-]*\*?$/u;
function checkPassEnv(passEnv, platform) {
    for (const pattern of passEnv) {
        if (!PATTERN.test(pattern)) {
            throw new errors/* Refusal */.P('usage', `The input 'pass-env' has '${pattern}', which is no name of a variable.`, {
                hint: 'Allowed are names (NPM_TOKEN) and beginnings with a star at the end (PIP_*).',
            });
        }
        const stem = pattern.replace(/\*$/u, '');
        if (!NEVER_PASSED.some((never) => covers(never, stem, platform)))
            continue;
        throw new errors/* Refusal */.P('usage', `The input 'pass-env' has '${pattern}', which is never passed to build steps.`, {
            hint: `Never passed are ${NEVER_PASSED.join(', ')}. Give the step what it needs under another name.`,
        });
    }
}
function covers(pattern, name, platform) {
    const [wanted, given] = platform === 'win32' ? [pattern.toUpperCase(), name.toUpperCase()] : [pattern, name];
    return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
;// CONCATENATED MODULE: ./src/build/mention.ts
/** Whether a file's bytes hold a path, as it is or as URLs and strings of Windows spell it: such a file does not survive a move. */
function mentions(bytes, path) {
    return spellings(path).some((spelling) => {
        for (let at = bytes.indexOf(spelling); at !== -1; at = bytes.indexOf(spelling, at + 1)) {
            const after = at + Buffer.byteLength(spelling);
            if (isStart(bytes.toString('latin1', Math.max(0, at - 1), at)) && isEnd(bytes.toString('utf8', after, after + 4)))
                return true;
        }
        return false;
    });
}
/** Replaces the places in a text, wherever it names them or something in them: `/w/repo`, but neither `/w/repo2` nor `/v/w/repo`. */
function moveText(text, from, to) {
    const forms = new Map();
    for (const [old, fresh] of placeForms(from, to)) {
        const [plain = '', ...others] = spellings(old);
        const [, ...replacements] = allSpellings(fresh);
        if (!forms.has(plain))
            forms.set(plain, (quote) => within(quote, fresh));
        const [encoded, doubled] = allSpellings(old).slice(1);
        for (const other of others) {
            const replacement = other === encoded ? replacements[0] : other === doubled ? replacements[1] : undefined;
            if (replacement !== undefined && !forms.has(other))
                forms.set(other, () => replacement);
        }
    }
    if (![...forms.keys()].some((form) => text.includes(form)))
        return text;
    // The venv may lie in the working directory: the longer is tried first, and what was replaced is not looked at again.
    const longest = [...forms.keys()].sort((a, b) => b.length - a.length);
    const any = new RegExp(longest.map((form) => form.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'), 'gu');
    return text.replace(any, (match, at) => {
        const before = text.slice(Math.max(0, at - 2), at);
        const after = text.slice(at + match.length, at + match.length + 2);
        if (!isStart(before.slice(-1)) || !isEnd(after))
            return match;
        // Under `file://` a path is encoded, also where its old spelling had nothing to encode.
        const encoded = before === '//' && match.startsWith('/') ? encodedOf(match, from, to) : undefined;
        return encoded ?? forms.get(match)?.(before.slice(-1)) ?? match;
    });
}
/** Old and new place, the inner one first. */
function placeForms(from, to) {
    const forms = [
        [from.venv, to.venv],
        [from.root, to.root],
    ];
    return forms.sort(([a], [b]) => b.length - a.length);
}
/** A path as it is, as in a URL, and as in a string where a backslash is doubled. */
function allSpellings(path) {
    const slashes = path.replaceAll('\\', '/');
    const url = slashes.split('/').map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/'); // prettier-ignore
    return [path, url, path.replaceAll('\\', '\\\\')];
}
/** Those that differ. The plain one comes first. */
function spellings(path) {
    return [...new Set(allSpellings(path))];
}
function encodedOf(match, from, to) {
    const found = placeForms(from, to).find(([old]) => spellings(old).includes(match));
    return found && allSpellings(found[1])[1];
}
/** A path as it must be written within a string that begins with this quote. */
function within(quote, path) {
    if (quote !== "'" && quote !== '"')
        return path;
    return path.replaceAll(quote, `\\${quote}`);
}
/** Whether a path can begin after this character: it cannot where the character belongs to a name before it. */
function isStart(before) {
    return before === '' || !/[\w.\-\u0080-\uffff]/u.test(before);
}
/** Whether a path ends before this text, or goes on below: a letter, digit or the like makes it another name. */
function isEnd(after) {
    return after === '' || !/^(?:[\p{L}\p{N}\p{M}_\-+@~]|\.(?=[\p{L}\p{N}_.-])|%(?!22|27))/u.test(after);
}

;// CONCATENATED MODULE: ./src/build/entry.ts








/** Relative, with `/`, and nothing that leads out of the folder it is in. */
const Path = dist/* pipe */.FsL(dist.string(), dist/* check */.z6Y((path) => path !== '' && !/[\0\\]|^\/|(^|\/)\.{0,2}(\/|$)/u.test(path)));
const Digest = dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^[0-9a-f]{64}$/u));
const Count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const EntryRecord = dist.object({
    schema: dist/* literal */.euz(1),
    fingerprint: Digest,
    /** Where it was built: what a moved file mentions and must be rewritten. */
    built_at: dist.object({ venv: dist.string(), root: dist.string() }),
    packages: dist/* array */.YOg(dist.object({ name: dist.string(), version: dist.string() })),
    steps: dist/* array */.YOg(dist.object({ name: dist.string(), seconds: dist/* number */.aig() })),
    folders: dist/* array */.YOg(Path),
    files: dist/* array */.YOg(dist.object({
        path: Path,
        size: Count,
        mode: Count,
        /** Seconds since 1970: what a tar keeps. */
        mtime: dist/* number */.aig(),
        sha256: Digest,
        /** Whether its bytes mention where it was built. */
        moves: dist/* boolean */.zMY(),
    })),
    links: dist/* array */.YOg(dist.object({ path: Path, target: dist.string() })),
});
const RECORD = 'entry.json';
/** The record of an entry, or undefined when there is none or it is not to be trusted. */
function readRecord(folder, fingerprint) {
    try {
        if (!isFolder(folder))
            return undefined;
        const record = dist.safeParse(EntryRecord, JSON.parse((0,world_files/* readIfThere */.qC)((0,external_node_path_.join)(folder, RECORD)) ?? 'null'));
        if (!record.success || record.output.fingerprint !== fingerprint || !isTree(record.output))
            return undefined;
        return record.output;
    }
    catch {
        return undefined;
    }
}
/** Whether the paths make a tree: each once, each in a folder that is one of them, none below a file or a link. */
function isTree({ folders, files, links }) {
    const known = new Set(folders);
    const paths = [...folders, ...files.map(({ path }) => path), ...links.map(({ path }) => path)];
    const isPlaced = (path) => !path.includes('/') || known.has(path.slice(0, path.lastIndexOf('/')));
    return new Set(paths).size === paths.length && paths.every(isPlaced);
}
/** Whether a file of an entry is as it was recorded, by what the system tells without reading it. */
function isUntouched(folder, { path, size, mode, mtime }) {
    const now = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false });
    if (now?.isFile() !== true)
        return false;
    return now.size === size && (now.mode & 0o777) === mode && Math.floor(now.mtimeMs / 1000) === mtime;
}
/** Whether every byte of an entry is as it was recorded: for what came over the network. */
async function isWhole(folder, fingerprint) {
    const record = readRecord(folder, fingerprint);
    if (record === undefined)
        return false;
    for (const [index, file] of record.files.entries()) {
        if (index % 256 === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        if (!isUntouched(folder, file) || (await digestOf((0,external_node_path_.join)(folder, file.path), file.size)) !== file.sha256)
            return false;
    }
    if (!record.folders.every((path) => isFolder((0,external_node_path_.join)(folder, path))))
        return false;
    return record.links.every(({ path, target }) => linkAt((0,external_node_path_.join)(folder, path)) === target);
}
/** Whether there is a folder itself, not a link to one: what is reached through a link lies elsewhere. */
function isFolder(place) {
    return (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** Lists what lies below a folder, each file read once: its digest, and whether it mentions one of `places`. */
async function listTree(folder, places) {
    const folders = [];
    const files = [];
    const links = [];
    const waiting = [''];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        await (0,external_node_timers_promises_.setImmediate)();
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, at), { withFileTypes: true })) {
            const path = at === '' ? entry.name : `${at}/${entry.name}`;
            const place = (0,external_node_path_.join)(folder, path);
            if (entry.isSymbolicLink())
                links.push({ path, target: (0,external_node_fs_.readlinkSync)(place) });
            else if (entry.isDirectory()) {
                folders.push(path);
                waiting.push(path);
            }
            else if (entry.isFile())
                files.push(await recordOf(path, place, places));
            // Sockets and pipes that a step left behind are no part of what it built.
        }
    }
    return { folders: folders.sort(), files, links };
}
async function recordOf(path, place, places) {
    const { size, mode, mtimeMs } = (0,external_node_fs_.lstatSync)(place);
    // A file this large is data or a library: no script that names its place.
    const bytes = size > LARGE ? Buffer.alloc(0) : (0,external_node_fs_.readFileSync)(place);
    return {
        path,
        size,
        mode: mode & 0o777,
        mtime: Math.floor(mtimeMs / 1000),
        sha256: size > LARGE ? await digestOf(place, size) : sha256(bytes),
        moves: places.some((each) => mentions(bytes, each)),
    };
}
/** Above this a file is read in pieces. */
const LARGE = 256 * 1024 * 1024;
async function digestOf(place, size) {
    if (size <= LARGE)
        return sha256((0,external_node_fs_.readFileSync)(place));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(place), hash);
    return hash.digest('hex');
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function linkAt(place) {
    try {
        return (0,external_node_fs_.readlinkSync)(place);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/build/probes.ts




/** The file of remembered answers; one that is broken is forgotten. With null nothing is remembered beyond this run. */
function openProbes(file) {
    const remembered = file === null ? new Map() : load(file);
    const asked = new Map();
    let changed = false;
    const answer = async (question, key) => {
        const identity = await identify(question.path);
        const known = remembered.get(key);
        if (identity !== null && known?.identity === identity) {
            const read = dist.safeParse(question.answer, known.answer);
            if (read.success)
                return read.output;
        }
        const fresh = await question.probe();
        if (identity !== null && question.lasting(fresh) && !(await isDispatcher(question.path))) {
            // Taken out first: the map's order is that of use, the oldest are dropped.
            remembered.delete(key);
            remembered.set(key, { identity, answer: fresh });
            changed = true;
        }
        else if (remembered.delete(key))
            changed = true;
        return fresh;
    };
    return {
        ask: (question) => {
            const key = `${question.kind} ${question.path}`;
            const running = asked.get(key) ?? answer(question, key);
            asked.set(key, running);
            return running; // The kind of a question decides the type of its answer.
        },
        save: async () => {
            if (file === null || !changed)
                return;
            const probes = Object.fromEntries([...remembered].slice(-REMEMBERED));
            await (0,world_files/* writeWhole */.f8)(file, `${JSON.stringify({ schema: 1, probes })}\n`).catch(() => undefined);
            changed = false;
        },
    };
}
const REMEMBERED = 200;
const Remembered = dist.object({ identity: dist.string(), answer: dist/* unknown */.L5J() });
const File = dist.object({ schema: dist/* literal */.euz(1), probes: dist/* record */.g1P(dist.string(), Remembered) });
function load(file) {
    try {
        const { probes } = dist/* parse */.qgA(File, JSON.parse((0,world_files/* readIfThere */.qC)(file) ?? ''));
        return new Map(Object.entries(probes));
    }
    catch {
        return new Map();
    }
}
/** What tells one state of a program's file from another; null when it cannot be looked at. */
async function identify(path) {
    try {
        const real = await (0,external_node_fs_promises_.realpath)(path);
        const { size, mtimeMs, ino } = await (0,external_node_fs_promises_.stat)(real);
        return `${real} ${size} ${mtimeMs} ${ino}`;
    }
    catch {
        return null;
    }
}
/** Whether a program hands over to another one: a script or a version manager's shim. Its file tells nothing about the answer. */
async function isDispatcher(path) {
    try {
        if (`${path}${external_node_path_.sep}${await (0,external_node_fs_promises_.realpath)(path)}`.split(/[\\/]/).includes('shims'))
            return true;
        const file = await (0,external_node_fs_promises_.open)(path);
        try {
            const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
            return buffer.toString('latin1') === '#!';
        }
        finally {
            await file.close();
        }
    }
    catch {
        return true;
    }
}

// EXTERNAL MODULE: ./src/manifest/platform.ts
var manifest_platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
;// CONCATENATED MODULE: ./src/build/lock.ts



const FileDigest = dist.object({ path: dist.string(), sha256: dist.string() });
const Resolved = dist.object({
    fingerprint: dist.string(),
    interpreter: dist.object({
        executable: dist.string(),
        version: dist.string(),
        implementation: dist.string(),
        platform: dist.string(),
    }),
    packages: dist/* array */.YOg(dist.object({ name: dist.string(), version: dist.string() })),
    lockfiles: dist/* array */.YOg(FileDigest),
    runtimes: dist/* array */.YOg(dist.object({ name: dist.string(), version: dist.string(), executable: dist.string() })),
    steps: dist/* array */.YOg(dist.object({ name: dist.string(), seconds: dist/* number */.aig() })),
    /** What the steps left outside the venv (`build.outputs`). */
    outputs: dist/* array */.YOg(FileDigest),
});
const Lock = dist/* looseObject */._H3({ resolved: Resolved });
/** lock.json of a plugin's folder; undefined when there is none or it is not one of ours. */
function readLock(folder) {
    const text = (0,world_files/* readIfThere */.qC)((0,external_node_path_.join)(folder, 'lock.json')) ?? 'null';
    try {
        const lock = dist.safeParse(Lock, JSON.parse(text));
        return lock.success ? { lock: lock.output, text } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Writes lock.json, the last act of a build: its presence with a matching fingerprint says that all is whole. */
async function writeLock(folder, lock) {
    await (0,world_files/* writeWhole */.f8)((0,external_node_path_.join)(folder, 'lock.json'), lockText(lock));
}
/** The lock of a plugin, with the keys and the shape that the CoolBox host itself writes. */
function lockOf({ id, definition }, resolved, now) {
    const { kind, environment, interpreter, runtimes, wasm, build } = definition.runtime;
    return {
        plugin: id,
        generated_at: now.toISOString().replace('Z', '+00:00'),
        runtime: kind,
        environment,
        ...(interpreter === null ? {} : { interpreter }),
        ...(runtimes.length === 0 ? {} : { requires_runtimes: runtimes }),
        ...(wasm === null ? {} : { wasm: { module: wasm.module, runtimes: wasm.runtimes, entrypoint: wasm.entrypoint } }),
        ...(build === null ? {} : { build: { steps: build.steps, lockfile: build.lockfile } }),
        resolved,
    };
}
/** A lock as it is written: the same lock always gives the same text. */
function lockText(lock) {
    return `${JSON.stringify(sorted(lock), undefined, 2)}\n`;
}
/** Keys in order, as the host writes them (`json.dump(…, sort_keys=True)`). */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./src/manifest/specifiers.ts
var specifiers = __webpack_require__(3924);
;// CONCATENATED MODULE: ./src/build/runtimes.ts







/**
 * Looks for each required runtime (`node>=20`, `wasmtime`) on PATH and asks its version; in the order required, each name once.
 * Throws Refusal `missing_runtime` that names all that are missing or of another version.
 */
async function probeRuntimes(requirements, world) {
    const wanted = [...new Set(requirements)].map((text) => ({ text, requirement: (0,specifiers/* runtimeRequirement */.K)(text) }));
    const answers = await Promise.all(wanted.map((each) => look(each.text, each.requirement, world)));
    const failures = answers.filter((answer) => typeof answer === 'string');
    if (failures.length > 0) {
        throw new errors/* Refusal */.P('missing_runtime', `This machine lacks what the plugin needs:\n${failures.map((line) => `  ${line}`).join('\n')}`, {
            hint: 'Install them so that they are on PATH before this action runs (for node, for example, with actions/setup-node).',
        });
    }
    const found = answers.filter((answer) => typeof answer === 'object');
    return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}
async function look(text, requirement, world) {
    if (requirement === null)
        return `'${text}' is not understood; allowed are a name and versions, as in 'node>=20'`;
    const { name, specifier } = requirement;
    const located = locate(name, { cwd: world.directory, environment: { PATH: absolutePath(world) } }, world.platform);
    if (located.kind !== 'found')
        return `${text}: there is no '${name}' on PATH`;
    const executable = located.path;
    const version = await versionOf(name, executable, world);
    if (version === null)
        return `${text}: '${executable}' does not tell its version`;
    const fits = specifier === null || specifier === '' || (0,pep440.satisfies)(version, specifier, { prereleases: true });
    return fits ? { name, version, executable } : `${text}: '${executable}' is ${version}`;
}
/** PATH without its relative entries: they would lead into the working directory. */
function absolutePath({ environment, platform }) {
    const separator = platform === 'win32' ? ';' : ':';
    const folders = (variable(environment, 'PATH', platform) ?? '')
        .split(separator)
        .filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    // An empty PATH would be filled with the system's default.
    return folders.length > 0 ? folders.join(separator) : '/nonexistent';
}
async function versionOf(name, executable, world) {
    const own = (0,external_node_path_.basename)(await (0,external_node_fs_promises_.realpath)(executable).catch(() => executable));
    return world.probes.ask({
        kind: `runtime ${name}`,
        path: executable,
        answer: dist.nullable(dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^\d+(?:\.\d+){0,3}$/))),
        probe: () => askVersion(name, executable, world),
        // A program of another name (rustup as cargo, volta's shim as node) chooses by the folder it is called in.
        lasting: (answer) => answer !== null && own.toLowerCase().includes(name.toLowerCase()),
    });
}
async function askVersion(name, executable, world) {
    const words = name === 'go' ? ['version'] : name === 'java' || name === 'javac' ? ['-version'] : [];
    for (const word of new Set([...words, '--version', 'version', '-version'])) {
        const command = { argv: [executable, word], cwd: world.directory, environment: world.environment };
        const ended = await world.read(command, { timeoutMs: 10_000, limit: 64 * 1024 }).catch(() => null);
        if (ended?.timedOut)
            return null;
        if (ended?.code !== 0)
            continue;
        const version = firstVersion(`${ended.stdout}\n${ended.stderr}`);
        if (version !== null)
            return version;
    }
    return null;
}
/** The first number with a dot, else the first number: `v20.1.0`, `go1.22.3`, `openjdk version "17.0.10"`, `GNU Make 4.4`. */
function firstVersion(output) {
    return (/\d+(?:\.\d+){1,3}/.exec(output) ?? /\b\d+\b/.exec(output))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./src/python/places.ts


/** The path rules of a platform: those of `node:path`, chosen by name so that they can be tested anywhere. */
function pathsOf(platform) {
    return platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
}
/** Where an installation (or a venv) keeps its interpreter, likeliest first. */
function executablesOf(installation, platform, layout = 'installation') {
    const { join } = pathsOf(platform);
    if (platform !== 'win32')
        return ['python3', 'python', 'pypy3', 'graalpy'].map((name) => join(installation, 'bin', name));
    const folder = layout === 'venv' ? join(installation, 'Scripts') : installation;
    return ['python.exe', 'pypy3.exe', 'graalpy.exe'].map((name) => join(folder, name));
}
/** The folders on PATH, each once. Relative ones are left out: they would mean the folder one happens to be in. */
function foldersOnPath(host) {
    const { delimiter, isAbsolute, normalize } = pathsOf(host.platform);
    const folders = (places_variable(host, 'PATH') ?? '')
        .split(delimiter)
        .map((folder) => (host.platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
        .filter((folder) => isAbsolute(folder))
        .map((folder) => normalize(folder));
    return [...new Set(folders)];
}
/** Whether a file's name is that of a Python interpreter, and of which kind; undefined when it is none. */
function interpreterName(file, platform) {
    const name = platform === 'win32' ? /^(.*)\.exe$/i.exec(file)?.[1]?.toLowerCase() : file;
    const match = /^(python|pypy|graalpy)(3?)(?:(?<=3)\.(\d{1,2})t?)?$/.exec(name ?? '');
    if (!match)
        return undefined;
    const [, kind, three, minor] = match;
    const asked = kind === 'pypy' || kind === 'graalpy' ? kind : null;
    // What `python3` means in a folder is its owner's choice; the others follow, newest first.
    if (minor !== undefined)
        return { asked, rank: 1000 - Number(minor) };
    return { asked, rank: three ? 0 : 1 };
}
/** Where setup-python says that it put an interpreter. */
function setupPythonPlaces(host) {
    const names = ['pythonLocation', 'Python_ROOT_DIR', 'Python3_ROOT_DIR'];
    return [...new Set(names.map((name) => places_variable(host, name)).filter((place) => place !== undefined))];
}
/** The runner's tool cache, where there is one. */
function toolCache(host) {
    return places_variable(host, 'RUNNER_TOOL_CACHE') ?? places_variable(host, 'AGENT_TOOLSDIRECTORY');
}
function pyenvRoot(host) {
    const { join } = pathsOf(host.platform);
    return (places_variable(host, 'PYENV_ROOT') ??
        (host.platform === 'win32' ? join(host.home, '.pyenv', 'pyenv-win') : join(host.home, '.pyenv')));
}
/** Where uv keeps the interpreters it manages. */
function uvPlaces(host) {
    const { join } = pathsOf(host.platform);
    const chosen = places_variable(host, 'UV_PYTHON_INSTALL_DIR');
    if (chosen !== undefined)
        return [chosen];
    if (host.platform === 'win32') {
        const roaming = places_variable(host, 'APPDATA') ?? join(host.home, 'AppData', 'Roaming');
        return [join(roaming, 'uv', 'python'), join(roaming, 'uv', 'data', 'python')];
    }
    const data = places_variable(host, 'XDG_DATA_HOME') ?? join(host.home, '.local', 'share');
    const places = [join(data, 'uv', 'python')];
    return host.platform === 'darwin'
        ? [...places, join(host.home, 'Library', 'Application Support', 'uv', 'python')]
        : places;
}
/** A variable of the environment; empty counts as absent. */
function places_variable({ environment, platform }, name) {
    return variable(environment, name, platform) || undefined;
}

;// CONCATENATED MODULE: ./src/python/installer.ts






/** The uv on PATH and its version, or null. It is started at most once a run, and not at all while its file stays the same. */
async function findUv({ read, probes, environment, platform, }) {
    const paths = platform === 'win32' ? ';' : ':';
    const PATH = foldersOnPath({ environment, platform }).join(paths);
    const found = locate('uv', { cwd: '/', environment: { ...environment, PATH } }, platform);
    if (PATH === '' || found.kind !== 'found' || !(0,external_node_path_.isAbsolute)(found.path))
        return null;
    const { path } = found;
    const version = await probes.ask({
        kind: 'uv',
        path,
        answer: dist.nullable(dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^\d+(\.\d+)+\S{0,40}$/))),
        probe: async () => {
            const ended = await read({ argv: [path, '--version'], cwd: '/', environment }, { timeoutMs: 10_000, limit: 4096 });
            return (ended.code === 0 ? /^uv (\d+(?:\.\d+)+)/.exec(ended.stdout)?.[1] : undefined) ?? null;
        },
        lasting: (answer) => answer !== null,
    });
    return version === null ? null : { kind: 'uv', path, version };
}
/**
 * The installer by the input: `auto` takes uv where it is on PATH. On Windows it takes pip: the launchers that uv writes there cannot
 * be moved to another place. Throws Refusal `missing_runtime` when uv is asked for and missing, `no_interpreter` when there is neither.
 */
async function findInstaller(choice, interpreter, sources) {
    const pip = async () => {
        const version = await pipVersion(interpreter);
        return version === null ? null : { kind: 'pip', version };
    };
    if (choice === 'pip')
        return (await pip()) ?? refuseNone(interpreter);
    if (choice === 'auto' && sources.platform === 'win32')
        return (await pip()) ?? (await findUv(sources)) ?? refuseNone(interpreter);
    const uv = await findUv(sources);
    if (uv !== null)
        return uv;
    if (choice === 'auto')
        return (await pip()) ?? refuseNone(interpreter);
    throw new errors/* Refusal */.P('missing_runtime', "The input 'installer' is 'uv', but there is no working uv on PATH.", {
        hint: "Add the step 'astral-sh/setup-uv' before this one, or set 'installer' to 'auto' or 'pip'.",
    });
}
/** The version of the pip that comes with an interpreter; null when none does. */
async function pipVersion({ ensurepip, packages }) {
    if (ensurepip !== null)
        return /^pip-([^-]+)-/.exec((0,external_node_path_.basename)(ensurepip))?.[1] ?? 'unknown';
    if (packages === null)
        return null;
    const names = await (0,external_node_fs_promises_.readdir)(packages).catch(() => []);
    return (names.map((name) => /^pip-([^-]+)\.(?:dist|egg)-info$/.exec(name)?.[1]).find((version) => version !== undefined) ??
        'unknown');
}
function refuseNone({ executable, version }) {
    const [major, minor] = version.split('.');
    throw new errors/* Refusal */.P('no_interpreter', `The interpreter '${executable}' (${version}) comes without pip, which should install the lockfile.`, {
        hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install python${major ?? ''}.${minor ?? ''}-venv'. Or install uv, or use actions/setup-python.`,
    });
}

;// CONCATENATED MODULE: ./src/build/fingerprint.ts

/** Raised whenever the way of building changes what a built environment holds. */
const SCHEMA = 1;
/** Lower-case hex SHA-256 over all ingredients: equal exactly when what is built is meant to be equal. */
function fingerprintOf(ingredients) {
    const steps = ingredients.steps.map((step) => ({ ...step, environment: pairs(step.environment) }));
    const whole = { schema: SCHEMA, ...ingredients, steps, environment: pairs(ingredients.environment) };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(whole)).digest('hex');
}
/** The order in which variables are declared says nothing. */
function pairs(map) {
    return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
}

// EXTERNAL MODULE: ./src/world/git.ts
var git = __webpack_require__(9464);
// EXTERNAL MODULE: ./src/build/closure.ts
var closure = __webpack_require__(81);
// EXTERNAL MODULE: ./src/build/lockfile.ts + 1 modules
var build_lockfile = __webpack_require__(7482);
;// CONCATENATED MODULE: ./src/python/layout.ts

/** The layout of a venv of this interpreter on a platform (Node's name). */
function layoutOf(venv, interpreter, platform) {
    const { join } = pathsOf(platform);
    const windows = platform === 'win32';
    const scripts = join(venv, windows ? 'Scripts' : 'bin');
    return {
        scripts,
        python: join(scripts, windows ? 'python.exe' : 'python'),
        sitePackages: windows
            ? join(venv, 'Lib', 'site-packages')
            : join(venv, 'lib', interpreter.library, 'site-packages'),
        config: join(venv, 'pyvenv.cfg'),
    };
}

;// CONCATENATED MODULE: ./src/python/planned.ts










/** The plan that builds a plugin's venv: its own, unless it is the module's. */
function venvBuild({ definition, build }) {
    const { kind, wasm } = definition.runtime;
    return kind === 'wasm' && wasm === null ? null : build;
}
/** Whether `provision` makes a venv for a plugin: a WASM plugin has one only when it names an interpreter. */
function hasVenv({ definition }) {
    return definition.runtime.kind !== 'wasm' || definition.runtime.interpreter !== null;
}
/**
 * Computes the fingerprint of a plugin's venv and looks whether it is there already, without starting anything.
 * @throws Refusal `manifest_invalid` when a lockfile is missing or two have one name.
 */
async function planVenv(plugin, folder, interpreter, runtimes, planning) {
    const { tree, root, passEnv } = planning;
    const build = venvBuild(plugin);
    const steps = build?.steps ?? [];
    const lockfiles = await Promise.all(plugin.lockfiles.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const installed = steps.length > 0 ? [] : lockfiles.filter(({ path }) => isInstalled(plugin, path));
    const installer = installed.length > 0 ? await planning.installerFor(interpreter) : null;
    const inputs = steps.length > 0
        ? planning.inputsOf(plugin)
        : referenced(root, tree, installed, relativeTo(root, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder))));
    const { executable, version, implementation, abi, platform, libc } = interpreter;
    const fingerprint = fingerprintOf({
        platform: `${platform} ${libc}`,
        interpreter: { executable, version, implementation, abi },
        installer: installer === null ? null : { name: installer.kind, version: installer.version },
        lockfiles: installed.map(({ path, sha256 }) => `${(0,build_lockfile/* isPylock */.fl)(path) ? 'pylock' : 'requirements'} ${sha256}`),
        steps,
        environment: steps.length > 0 ? plugin.definition.runtime.environment : {},
        passEnv: steps.length > 0 || installed.length > 0 ? [...passEnv].sort() : [],
        outputs: build?.outputs ?? [],
        runtimes: steps.length > 0 ? runtimes.map(({ name, version: found }) => ({ name, version: found })) : [],
        inputs: await Promise.all(inputs.map(async (path) => ({ path, sha256: await tree.digest(path) }))),
    });
    const planned = { plugin, folder, interpreter, build, fingerprint, lockfiles, runtimes, installer, proof: undefined };
    return { ...planned, proof: await proofOf(planned, planning) };
}
/** Lockfiles that only their own tool can install. */
const FOREIGN = {
    'uv.lock': 'uv',
    'poetry.lock': 'Poetry',
    'pipfile.lock': 'Pipenv',
    'pdm.lock': 'PDM',
    'pixi.lock': 'pixi',
    'conda-lock.yml': 'conda-lock',
    'package-lock.json': 'npm',
};
/** Lockfiles that cannot be mirrored, each as a problem at the plugin's entry. */
function lockfileProblems(plugin, root, file) {
    const problems = [];
    const at = { severity: 'error', file, line: plugin.line, column: plugin.column, path: plugin.id };
    const names = new Map([['lock.json', 'lock.json'], ['venv', 'venv']]); // prettier-ignore
    for (const path of plugin.lockfiles) {
        const name = (0,external_node_path_.basename)(path).toLowerCase();
        const other = names.get(name);
        if (other !== undefined) {
            const message = `The lockfile '${path}' cannot be mirrored beside '${other}': both would be artifacts/plugins/${plugin.id}/${name}.`;
            problems.push({ ...at, message, allowed: 'lockfiles of different names' });
        }
        names.set(name, path);
        const tool = FOREIGN[name];
        if (tool !== undefined && venvBuild(plugin) === null && isInstalled(plugin, path)) {
            const message = `The lockfile '${path}' is one of ${tool}, which has to install it.`;
            problems.push({
                ...at,
                message,
                allowed: `a build step that runs ${tool}; or a requirements file or pylock.toml`,
            });
        }
        if (!(0,world_files/* isThere */.$B)((0,world_files/* insideRoot */.p0)(root, path, `A lockfile of '${plugin.id}'`))) {
            problems.push({ ...at, message: `The lockfile '${path}' is not there.`, allowed: 'a file in the repository' });
        }
    }
    return problems;
}
/** The files that lockfiles point to, also those that git ignores: they are installed with them. */
function referenced(root, tree, lockfiles, artifacts) {
    const found = new Set();
    const walk = (path) => {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
        const isProject = entries.some(({ name }) => /^(?:pyproject\.toml|setup\.(?:py|cfg))$/u.test(name));
        for (const entry of entries) {
            const inner = `${path}/${entry.name}`;
            if (!entry.isDirectory()) {
                if (entry.isFile() || entry.isSymbolicLink())
                    found.add(inner);
            }
            else if (/^(?:\.git|__pycache__|node_modules|.*\.egg-info)$/u.test(entry.name))
                continue;
            // What building a package leaves behind is no part of it; nor is what we made.
            else if (isProject && /^(?:build|dist)$/u.test(entry.name) && !hasFiles(tree, inner))
                continue;
            else if (inner !== artifacts && !(0,world_files/* isThere */.$B)((0,external_node_path_.join)(root, inner, 'pyvenv.cfg')))
                walk(inner);
        }
    };
    const paths = lockfiles.map(({ path }) => path);
    for (const path of (0,closure/* lockfileClosure */.p)(root, paths, true)) {
        const entry = (0,external_node_fs_.statSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false });
        // In the whole working directory too much changes that nobody installs.
        if (path === '.')
            for (const file of tree.files)
                found.add(file);
        else if (entry?.isDirectory() === true)
            walk(path);
        else if (entry?.isFile() === true)
            found.add(path);
    }
    return [...found].sort(git/* byBytes */.b);
}
function hasFiles(tree, folder) {
    return tree.files.some((path) => path.startsWith(`${folder}/`));
}
/** The line in pyvenv.cfg that says which build a venv is: a venv and its lock.json are believed only together. */
function fingerprintLine(fingerprint) {
    return `coolbox-fingerprint = ${fingerprint}\n`;
}
/** Whether a lockfile is the venv's rather than the module's: without steps it is installed. */
function isInstalled({ definition, build }, path) {
    return path === definition.runtime.lockfile || path === build?.lockfile;
}
async function proofOf(venv, { root, tree, platform }) {
    const { plugin, folder, fingerprint, interpreter } = venv;
    const read = readLock(folder);
    if (read?.lock.resolved.fingerprint !== fingerprint)
        return undefined;
    const { lock, text } = read;
    const { python, config } = layoutOf((0,external_node_path_.join)(folder, 'venv'), interpreter, platform);
    if ((0,world_files/* readIfThere */.qC)(config)?.includes(fingerprintLine(fingerprint)) !== true)
        return undefined;
    const real = await (0,external_node_fs_promises_.realpath)(python).catch(() => undefined);
    if (real === undefined || (platform !== 'win32' && real !== interpreter.executable))
        return undefined;
    for (const { path, sha256 } of venv.lockfiles) {
        if ((await digestIfThere(tree, `${relativeTo(root, folder)}/${(0,external_node_path_.basename)(path)}`)) !== sha256)
            return undefined;
    }
    for (const { path, sha256 } of lock.resolved.outputs) {
        if ((await digestIfThere(tree, path)) !== sha256)
            return undefined;
    }
    if (!hasPackages((0,external_node_path_.join)(folder, 'venv'), lock.resolved.packages, venv, platform))
        return undefined;
    const resolved = { ...lock.resolved, lockfiles: [...venv.lockfiles], runtimes: [...venv.runtimes] };
    const expected = { ...lockOf(plugin, resolved, new Date(0)), generated_at: lock['generated_at'] };
    return lockText(expected) === text ? lock : undefined;
}
/** Whether the recorded packages still have their metadata; what is in them is not looked at. */
function hasPackages(venv, packages, { interpreter }, platform) {
    if (packages.length === 0)
        return true;
    const { sitePackages } = layoutOf(venv, interpreter, platform);
    const names = (0,external_node_fs_.readdirSync)(sitePackages)
        .filter((name) => /\.(dist|egg)-info$/u.test(name))
        .map(plainName);
    return packages.every(({ name }) => names.some((each) => each.startsWith(`${plainName(name)}-`)));
}
/** As names of packages are compared (PEP 503), and those of their metadata with them. */
function plainName(name) {
    return name.toLowerCase().replace(/[-_.]+/gu, '-');
}
function relativeTo(root, folder) {
    return folder.slice(root.length + 1).replaceAll('\\', '/');
}
async function digestIfThere(tree, path) {
    return tree.digest(path).catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/python/question.ts
/**
 * What an interpreter is asked: one JSON line. It runs with `-I -S` and imports as little as it can, for a probe is
 * paid by every run; it is understood by Python 3.6 and later, so that one too old can be named.
 */
const PROBE = `
import sys, os, json
def glob(folder, start):
    try:
        names = sorted(n for n in os.listdir(folder) if n.startswith(start) and n.endswith('.whl'))
    except OSError:
        names = []
    return os.path.join(folder, names[-1]) if names else None
def base():
    exe = os.path.realpath(getattr(sys, '_base_executable', None) or sys.executable)
    for folder in (os.path.dirname(exe), os.path.dirname(os.path.dirname(exe))):
        try:
            with open(os.path.join(folder, 'pyvenv.cfg'), encoding='utf-8') as cfg:
                lines = [line.partition('=') for line in cfg]
        except OSError:
            continue
        home = [value.strip() for key, _, value in lines if key.strip().lower() == 'home']
        names = [os.path.basename(exe), 'python%d.%d' % sys.version_info[:2], 'python3', 'python']
        for name in names if home else []:
            if os.path.isfile(os.path.join(home[0], name)):
                return os.path.realpath(os.path.join(home[0], name))
    return exe
def machine():
    if os.name == 'nt':
        name = 'arm64' if '(ARM64)' in sys.version else 'amd64' if '(AMD64)' in sys.version else 'x86'
    else:
        name = os.uname().machine.lower()
        if sys.maxsize < 2 ** 32:
            name = {'x86_64': 'x86', 'aarch64': 'arm'}.get(name, name)
    return {'amd64': 'x86_64', 'x64': 'x86_64', 'aarch64': 'arm64'}.get(name, name)
def libc(suffix):
    if not sys.platform.startswith('linux'):
        return ''
    try:
        name, _, version = os.confstr('CS_GNU_LIBC_VERSION').partition(' ')
        if version:
            return name + '-' + version
    except (AttributeError, ValueError, OSError):
        pass
    import subprocess
    for folder in ('/lib', '/usr/lib'):
        for name in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
            if name.startswith('ld-musl-'):
                said = subprocess.run([os.path.join(folder, name)], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr
                for line in said.decode('ascii', 'replace').splitlines():
                    if line.startswith('Version '):
                        return 'musl-' + '.'.join(line[8:].strip().split('.')[:2])
                return 'musl'
    return ''
def wheels(stdlib):
    folders = [os.path.join(stdlib, 'ensurepip', '_bundled')]
    if not glob(folders[0], 'pip-'):
        folders += ['/usr/share/python-wheels']
        try:
            import sysconfig
            folders += [sysconfig.get_config_var('WHEEL_PKG_DIR')]
        except Exception:
            pass
    for folder in folders:
        if folder and glob(folder, 'pip-'):
            return glob(folder, 'pip-'), glob(folder, 'setuptools-')
    return None, None
def packages(stdlib):
    for folder in (os.path.join(stdlib, 'site-packages'), os.path.join(sys.base_prefix, 'lib', 'python3', 'dist-packages'),
                   os.path.join(stdlib, 'dist-packages'), os.path.join(sys.base_prefix, 'Lib', 'site-packages')):
        if os.path.isfile(os.path.join(folder, 'pip', '__main__.py')):
            return folder
info = sys.version_info
try:
    import _imp
    suffix = _imp.extension_suffixes()[0]
except Exception:
    import importlib.machinery
    suffix = (importlib.machinery.EXTENSION_SUFFIXES or [''])[0]
abi = suffix.rsplit('.', 1)[0].strip('.') or sys.implementation.cache_tag or ''
stdlib = os.path.dirname(os.path.realpath(os.__file__))
pip, setuptools = wheels(stdlib)
implementation = sys.implementation.name.lower()
library = 'python%d.%d' % info[:2] + ('t' if 't' in getattr(sys, 'abiflags', '') else '')
if implementation != 'cpython' and os.name == 'posix':
    import sysconfig
    library = os.path.basename(os.path.dirname(sysconfig.get_path('purelib')))
system = {'linux': 'linux', 'darwin': 'macos', 'win32': 'windows'}.get(sys.platform, sys.platform)
print(json.dumps({
    'executable': base(),
    'version': '%d.%d.%d' % info[:3] + {'alpha': 'a%d', 'beta': 'b%d', 'candidate': 'rc%d'}.get(info[3], '%.0s') % info[4],
    'implementation': implementation,
    'platform': system + '-' + machine(),
    'abi': abi,
    'libc': libc(suffix),
    'prefix': sys.base_prefix,
    'library': library,
    'lib64': sys.maxsize > 2 ** 32 and os.name == 'posix' and sys.platform != 'darwin',
    'ensurepip': pip,
    'setuptools': setuptools if info < (3, 12) else None,
    'packages': packages(stdlib),
    'venv': os.path.isfile(os.path.join(stdlib, 'venv', '__init__.py')) or implementation != 'cpython',
}))
`;

;// CONCATENATED MODULE: ./src/python/interpreter.ts



/** Text that a program printed about itself: short, on one line, without control characters. */
const interpreter_text = dist/* pipe */.FsL(dist.string(), dist/* maxLength */.Ru6(4096), dist/* regex */.yGV(/^[^\p{Cc}]*$/u));
const absolute = dist/* pipe */.FsL(interpreter_text, dist/* regex */.yGV(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/));
const interpreter_name = dist/* pipe */.FsL(interpreter_text, dist/* maxLength */.Ru6(100), dist/* regex */.yGV(/^[\w.+-]*$/));
const Interpreter = dist.object({
    /** The base interpreter's real path, also when a venv's was asked. */
    executable: absolute,
    /** PEP 440, as in `3.12.4` or `3.14.0rc2`. */
    version: dist/* pipe */.FsL(interpreter_name, dist/* regex */.yGV(/^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?$/)),
    /** `cpython`, `pypy`, `graalpy` or another `sys.implementation.name` in lower case. */
    implementation: dist/* pipe */.FsL(interpreter_name, dist/* regex */.yGV(/^[a-z][a-z0-9_.-]*$/)),
    /** `linux-x86_64`, `macos-arm64`, `windows-x86_64` … */
    platform: dist/* pipe */.FsL(interpreter_name, dist/* regex */.yGV(/^[a-z0-9_]+-[a-z0-9_]+$/)),
    /** What compiled extensions must match, as in `cpython-313t-x86_64-linux-gnu`. */
    abi: interpreter_name,
    /** As in `glibc-2.36` or `musl-1.2`; empty where there is none to tell apart. */
    libc: interpreter_name,
    prefix: absolute,
    /** The folder of the standard library below `lib/`, as in `python3.12` or `python3.13t`. */
    library: dist/* pipe */.FsL(interpreter_name, dist/* regex */.yGV(/^[a-z][\w.-]*$/)),
    /** Whether a venv of it has `lib64`, a link to `lib`. */
    lib64: dist/* boolean */.zMY(),
    /** The pip wheel that comes with ensurepip. */
    ensurepip: dist.nullable(absolute),
    /** The setuptools wheel that comes with ensurepip, before Python 3.12. */
    setuptools: dist.nullable(absolute),
    /** The folder that holds the interpreter's own `pip` package, where it has one. */
    packages: dist.nullable(absolute),
    /** Whether the `venv` module is there: Debian splits it off. */
    venv: dist/* boolean */.zMY(),
});
/** An interpreter, or why there is none. `lasting` says that asking the same file again cannot change that. */
const Probed = dist/* variant */.Oxt('found', [
    dist.object({ found: dist/* literal */.euz(true), interpreter: Interpreter }),
    dist.object({ found: dist/* literal */.euz(false), why: dist.string(), lasting: dist/* boolean */.zMY() }),
]);
/** Starts a program once, isolated from its user's settings, and returns the interpreter it proves to be. Never throws. */
async function probe(executable, world) {
    let read;
    try {
        read = await world.read({ argv: [executable, '-I', '-S', '-c', PROBE], cwd: (0,external_node_path_.dirname)(executable), environment: world.environment }, { timeoutMs: 10_000, limit: 64 * 1024 });
    }
    catch (error) {
        return no(`could not be started: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (read.timedOut)
        return no('did not answer within 10 s');
    if (/unknown option:? -I/i.test(read.stderr))
        return { found: false, why: 'is not Python 3', lasting: true };
    if (read.code !== 0)
        return no(`ended with ${read.code ?? read.signal ?? 'nothing'}${lastLine(read.stderr)}`);
    const parsed = dist.safeParse(Interpreter, json(read.stdout));
    return parsed.success
        ? { found: true, interpreter: parsed.output }
        : no('did not answer as a Python interpreter does');
}
function no(why) {
    return { found: false, why, lasting: false };
}
function json(output) {
    try {
        return JSON.parse(output);
    }
    catch {
        return undefined;
    }
}
function lastLine(output) {
    const line = output
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .trim()
        .split('\n')
        .at(-1)
        ?.trim()
        .slice(0, 200);
    return line ? `: ${line}` : '';
}

;// CONCATENATED MODULE: ./src/python/remembered.ts

/** A probe that starts an interpreter only when its file is not the one that answered before. */
function rememberedProbe(probes, world) {
    return (path) => probes.ask({
        kind: 'python',
        path,
        answer: Probed,
        probe: () => probe(path, world),
        // A copied interpreter of a venv answers for another file, which may change behind it.
        lasting: (answer) => (answer.found ? answer.interpreter.executable === path : answer.lasting),
    });
}

;// CONCATENATED MODULE: ./src/python/newest.ts
/** Names with versions in them (`3.12.4`, `cpython-3.12.4-linux-x86_64-gnu`), newest first; free-threaded and pre-release ones after their equals. */
function newestFirst(names) {
    return [...names].sort((a, b) => {
        const [left, right] = [versionIn(a), versionIn(b)];
        for (let i = 0; i < 3; i++) {
            const difference = (right[i] ?? 0) - (left[i] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return a.length - b.length || (a < b ? -1 : 1);
    });
}
function versionIn(name) {
    return (/\d+(?:\.\d+)*/.exec(name)?.[0] ?? '0').split('.').map(Number);
}

;// CONCATENATED MODULE: ./src/python/pyenv.ts




/** The root of the pyenv whose shims a folder on PATH holds; null when it holds none. Shims are never run: they start pyenv. */
async function pyenvOfShims(folder) {
    if ((0,external_node_path_.basename)(folder) !== 'shims')
        return null;
    const root = (0,external_node_path_.dirname)(folder);
    return (await pyenv_isFolder((0,external_node_path_.join)(root, 'versions'))) ? root : null;
}
/** The installations below a pyenv root, newest first. */
async function pyenvVersions(root) {
    const names = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(root, 'versions')).catch(() => []);
    return newestFirst(names).map((name) => (0,external_node_path_.join)(root, 'versions', name));
}
/** The installations that pyenv's own rules select here: PYENV_VERSION, the nearest .python-version, the root's version file. */
async function pyenvSelected(root, sources) {
    const names = selectedNames(root, sources);
    const there = (await pyenvVersions(root)).map((installation) => (0,external_node_path_.basename)(installation));
    return names.flatMap((name) => {
        // pyenv itself takes `3.12` for the newest 3.12.x.
        const version = name.replace(/^python-/, '');
        const found = there.find((each) => each === version) ?? there.find((each) => each.startsWith(`${version}.`));
        return found === undefined ? [] : [(0,external_node_path_.join)(root, 'versions', found)];
    });
}
function selectedNames(root, { environment, directory }) {
    const variable = environment['PYENV_VERSION'];
    if (variable)
        return variable.split(':');
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        const names = wordsIn((0,external_node_path_.join)(folder, '.python-version'));
        if (names.length > 0)
            return names;
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    return wordsIn((0,external_node_path_.join)(root, 'version'));
}
function wordsIn(file) {
    return textOf(file)
        .split('\n')
        .flatMap((line) => line.replace(/#.*/, '').split(/\s+/))
        .filter((word) => word !== '');
}
/** A file of pyenv's; one that cannot be read selects nothing. */
function textOf(file) {
    try {
        return (0,world_files/* readIfThere */.qC)(file) ?? '';
    }
    catch {
        return '';
    }
}
async function pyenv_isFolder(path) {
    return (0,external_node_fs_promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./src/python/candidates.ts




/** Everything that may be an interpreter, in the order in which it is looked at; nothing is started. The input is not part of it. */
async function candidates(sources) {
    const groups = await Promise.all([
        there(setupPythonPlaces(sources).map((place) => executablesOf(place, sources.platform)), "setup-python's location"),
        there(sources.recorded.map((path) => [path]), 'lock.json'),
        onPath(sources),
        inToolCache(sources),
        inFolders(pyenvVersions(pyenvRoot(sources)), 'pyenv', sources),
        inFolders(uvVersions(sources), 'uv', sources),
    ]);
    return groups.flat();
}
/** What a path given by a person may mean: a file, or an installation's or venv's folder. Empty when there is nothing. */
async function atPath(path, origin, platform) {
    const inside = [...executablesOf(path, platform, 'venv'), ...executablesOf(path, platform)];
    return (await isFile(path)) ? [{ path, origin, asked: null }] : there([inside], origin);
}
/** The commands of this name on PATH, first to last, those in place of pyenv's shims included. */
async function commandOnPath(name, origin, sources) {
    const { join } = pathsOf(sources.platform);
    const file = sources.platform === 'win32' && !/\.exe$/i.test(name) ? `${name}.exe` : name;
    const found = [];
    for (const folder of foldersOnPath(sources)) {
        const root = await pyenvOfShims(folder);
        const folders = root === null ? [folder] : (await pyenvSelected(root, sources)).map((version) => join(version, 'bin'));
        for (const each of folders)
            if (await isFile(join(each, file)))
                found.push(join(each, file));
    }
    return found.map((path) => ({ path, origin, asked: null }));
}
/** The first file that is there of each list. */
async function there(lists, origin) {
    const found = await Promise.all(lists.map(async (paths) => {
        for (const path of paths)
            if (await isFile(path))
                return [{ path, origin, asked: null }];
        return [];
    }));
    return found.flat();
}
async function onPath(sources) {
    const folders = await Promise.all(foldersOnPath(sources).map(async (folder) => {
        const root = await pyenvOfShims(folder);
        if (root !== null)
            return inFolders(pyenvSelected(root, sources), 'pyenv, as selected here', sources);
        return inPathFolder(folder, sources);
    }));
    return folders.flat();
}
async function inPathFolder(folder, { platform }) {
    const named = (await names(folder)).flatMap((file) => {
        const name = interpreterName(file, platform);
        return name === undefined ? [] : [{ path: pathsOf(platform).join(folder, file), origin: 'PATH', ...name }];
    });
    return named.sort((a, b) => a.rank - b.rank).map(({ path, origin, asked }) => ({ path, origin, asked }));
}
async function inToolCache(sources) {
    const cache = toolCache(sources);
    if (cache === undefined)
        return [];
    const { join } = pathsOf(sources.platform);
    const installations = [];
    for (const tool of ['Python', 'PyPy', 'GraalPy']) {
        for (const version of newestFirst(await names(join(cache, tool)))) {
            // The machine's own architecture first, then what it may emulate; free-threaded builds have longer names.
            const machines = (await names(join(cache, tool, version))).filter((name) => !name.endsWith('.complete'));
            const own = machines.filter((name) => name.startsWith(sources.arch)).sort();
            const others = machines.filter((name) => !own.includes(name)).sort();
            installations.push(...[...own, ...others].map((machine) => join(cache, tool, version, machine)));
        }
    }
    return inFolders(Promise.resolve(installations), "the runner's tool cache", sources);
}
async function uvVersions(sources) {
    const { join } = pathsOf(sources.platform);
    const places = await Promise.all(uvPlaces(sources).map(async (place) => {
        const installations = (await names(place)).filter((name) => !name.startsWith('.'));
        return newestFirst(installations).map((name) => join(place, name));
    }));
    return places.flat();
}
async function inFolders(installations, origin, sources) {
    return there((await installations).map((installation) => executablesOf(installation, sources.platform)), origin);
}
async function names(folder) {
    return (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
}
async function isFile(path) {
    return (0,external_node_fs_promises_.stat)(path).then((found) => found.isFile(), () => false);
}

;// CONCATENATED MODULE: ./src/python/search.ts








/**
 * A function that finds the interpreter for a requirement (null: none made). Listing the candidates, and each probe, is done once
 * for any number of requirements. It throws Refusal `no_interpreter` with everything that was looked at.
 */
function interpreterFinder(sources, probe) {
    let listed;
    const probed = new Map();
    const probeOnce = async (path) => {
        const key = await programAt(path, sources.platform);
        const answer = probed.get(key) ?? probe(key);
        probed.set(key, answer);
        return answer;
    };
    return async (requirement) => choose(requirement, await (listed ??= list(sources)), probeOnce);
}
/** The first interpreter that satisfies the requirement. Throws as `interpreterFinder` does. */
async function findInterpreter(requirement, sources, probe) {
    return interpreterFinder(sources, probe)(requirement);
}
/** Python before this is not supported. */
const OLDEST = '3.8';
const TOO_OLD = `older than ${OLDEST}, the oldest supported`;
const INPUT = "the input 'python'";
async function list(sources) {
    const input = sources.python?.trim() || null;
    const found = await candidates(sources);
    if (input === null)
        return { wanted: null, input, candidates: found };
    const wanted = (0,specifiers/* pythonSpecifier */.H)(input);
    if (wanted !== null)
        return { wanted, input, candidates: found };
    const { isAbsolute, resolve } = pathsOf(sources.platform);
    const isPath = isAbsolute(input) || /[\\/]/.test(input);
    const given = isPath
        ? await atPath(resolve(sources.directory, input), INPUT, sources.platform)
        : await commandOnPath(input, INPUT, sources);
    if (given.length === 0) {
        throw new errors/* Refusal */.P('no_interpreter', `The input 'python' is '${input}', but ${isPath ? 'there is no interpreter at that path' : 'PATH has no such command'}.`, {
            hint: "Give the path of an interpreter, a command on PATH, or a version such as '3.12' or '>=3.11,<3.14'.",
        });
    }
    return { wanted: null, input, candidates: [...given, ...found] };
}
async function choose(requirement, listed, probe) {
    const looked = [];
    // An interpreter that would do where there is no better one, each kind in the order found.
    const lesser = [];
    const seen = new Set();
    for (const candidate of listed.candidates) {
        if (candidate.asked !== null && candidate.asked !== requirement?.implementation)
            continue;
        const answer = await probe(candidate.path);
        const given = candidate.origin === INPUT;
        if (!answer.found) {
            if (given)
                throw unusable(candidate, answer.why);
            looked.push({ candidate, version: null, why: answer.why });
            continue;
        }
        const { interpreter } = answer;
        if (seen.has(interpreter.executable))
            continue;
        seen.add(interpreter.executable);
        if (given && isTooOld(interpreter))
            throw unusable(candidate, `is Python ${interpreter.version}, ${TOO_OLD}`);
        const verdict = judge(interpreter, requirement, listed, given);
        if (verdict === 0)
            return interpreter;
        if (typeof verdict === 'number')
            lesser.push({ interpreter, rank: verdict });
        else
            looked.push({ candidate, version: interpreter.version, why: verdict });
    }
    const [best] = lesser.sort((a, b) => a.rank - b.rank);
    if (best !== undefined)
        return best.interpreter;
    throw nothing(requirement, listed, looked);
}
/** 0 for the interpreter that is meant, more for one that would do (the less, the better), or why it will not do. */
function judge(interpreter, requirement, { wanted, input }, given) {
    const { version, implementation, platform } = interpreter;
    if (isTooOld(interpreter))
        return TOO_OLD;
    if (requirement?.implementation != null && implementation !== requirement.implementation.toLowerCase())
        return `is ${implementation}`;
    if (requirement !== null && !(0,manifest_platform/* platformMatches */.J)(requirement.platforms, platform))
        return `is for ${platform}`;
    const asked = requirement?.python ?? [];
    const fits = asked.length === 0 ? (given ? 'exactly' : fit(version, [`>=${OLDEST}`])) : fit(version, search_specifiers(asked));
    if (fits === 'no')
        return 'another version is asked for';
    const wish = wanted === null ? 'exactly' : fit(version, [wanted]);
    // The input is a wish where the plugin says itself what it needs, and the rule where it does not.
    if (wish === 'no' && asked.length === 0)
        return `the input 'python' asks for ${input ?? wanted ?? ''}`;
    const rank = (wish === 'no' ? 4 : 0) + (fits === 'as a pre-release' || wish === 'as a pre-release' ? 2 : 0);
    const otherKind = !given && requirement?.implementation == null && implementation !== 'cpython';
    return rank + (otherKind ? 1 : 0);
}
function isTooOld({ version }) {
    return (0,pep440.compare)((0,pep440.explain)(version)?.base_version ?? version, OLDEST) < 0;
}
/** What a person names by hand and cannot be used is never passed over in silence. */
function unusable({ path }, why) {
    return new errors/* Refusal */.P('no_interpreter', `The input 'python' leads to '${path}', which ${why}.`, {
        hint: `Give an interpreter of Python ${OLDEST} or later by its path, its command, or a version such as '3.12'.`,
    });
}
/** A specifier takes pre-releases only when it names one (PEP 440); they do where nothing else does. */
function fit(version, ranges) {
    if (ranges.some((range) => (0,pep440.satisfies)(version, range)))
        return 'exactly';
    return ranges.some((range) => (0,pep440.satisfies)(version, range, { prereleases: true })) ? 'as a pre-release' : 'no';
}
function search_specifiers(asked) {
    return asked.map(specifiers/* pythonSpecifier */.H).filter((specifier) => specifier !== null);
}
function nothing(requirement, { input, candidates }, looked) {
    const python = requirement?.python.length ? requirement.python.map((each) => `'${each}'`).join(' or ') : null;
    const asked = [
        requirement?.implementation ?? 'Python',
        python ?? (input === null ? `>=${OLDEST}` : `'${input}' (the input 'python')`),
        ...(requirement?.platforms.length ? [`for ${requirement.platforms.join(', ')}`] : []),
    ].join(' ');
    const lines = looked.map(({ candidate, version, why }) => `  ${candidate.path} (${candidate.origin}): ${version === null ? '' : `${version}, `}${why}`);
    const list = lines.length > 0 ? `Looked at:\n${lines.join('\n')}` : 'Nothing on this machine looks like an interpreter.';
    const version = /\d+\.\d+/.exec(requirement?.python[0] ?? input ?? '')?.[0] ?? '3.12';
    const name = requirement?.implementation != null && requirement.implementation !== 'cpython'
        ? `${requirement.implementation}${version}`
        : version;
    const known = candidates.length === 0 ? '' : ", or give the path of one by the input 'python'";
    return new errors/* Refusal */.P('no_interpreter', `No interpreter satisfies what is asked for: ${asked}. ${list}`, {
        hint: `On GitHub add a step 'actions/setup-python' with 'python-version: "${name}"' before this one; elsewhere run 'uv python install ${name}' or install it with pyenv${known}.`,
    });
}
/** The file to start: the real one, unless its name shows that it is a dispatcher which looks at the name it was called by. */
async function programAt(path, platform) {
    const real = await (0,external_node_fs_promises_.realpath)(path).catch(() => path);
    return interpreterName((0,external_node_path_.basename)(real), platform) === undefined ? path : real;
}

;// CONCATENATED MODULE: ./src/python/plan.ts










/** Plans the venv of each plugin that has one: interpreter, runtimes, fingerprint, and whether it is there already. */
async function planVenvs(plugins, planning) {
    const { root, artifacts, tree, manifest } = planning;
    const paths = (0,inputs/* pathsOf */.wG)(tree.files);
    const installers = new Map();
    const shared = {
        root,
        tree,
        passEnv: planning.passEnv,
        platform: process.platform,
        inputsOf: (plugin) => (0,inputs/* filesOf */.R8)((0,inputs/* inputsOf */.Vc)(plugin, paths, artifacts, root), tree.files),
        installerFor: (interpreter) => {
            const known = installers.get(interpreter.executable);
            const found = known ?? findInstaller(planning.installer, interpreter, { ...planning, platform: process.platform });
            installers.set(interpreter.executable, found);
            return found;
        },
    };
    const find = interpretersFor(planning);
    const venvs = [];
    const refused = new Map();
    for (const plugin of plugins.filter(hasVenv)) {
        try {
            const problems = lockfileProblems(plugin, root, manifest);
            const [first] = problems;
            if (first !== undefined)
                throw new errors/* Refusal */.P('manifest_invalid', first.message, { problems });
            const folder = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of a plugin');
            const interpreter = await find(plugin, readLock(folder)?.lock.resolved.interpreter.executable);
            const runtimes = await probeRuntimes(plugin.definition.runtime.runtimes, {
                ...planning,
                platform: process.platform,
                directory: root,
            });
            venvs.push(await planVenv(plugin, folder, interpreter, [...runtimes], shared));
        }
        catch (error) {
            if (!(error instanceof errors/* Refusal */.P))
                throw error;
            refused.set(plugin, error);
        }
    }
    return { venvs, refused };
}
/** One finder for each interpreter that an earlier run recorded, so that a venv stays with its own while that suits. */
function interpretersFor({ python, outside, root, probes, read, environment }) {
    const finders = new Map();
    const probe = rememberedProbe(probes, { read, environment });
    return async (plugin, recorded) => {
        const sources = {
            python: python ?? null,
            // One below the working directory may have come with somebody's commit.
            recorded: recorded === undefined || (0,world_files/* isWithin */.UO)(root, recorded) ? [] : [recorded],
            environment: outside,
            platform: process.platform,
            arch: process.arch,
            directory: root,
            home: (0,external_node_os_.homedir)(),
        };
        const find = finders.get(recorded ?? '') ?? interpreterFinder(sources, probe);
        finders.set(recorded ?? '', find);
        return find(plugin.definition.runtime.interpreter);
    };
}

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

;// CONCATENATED MODULE: ./src/build/bundles.ts

/** With more entries a run could exceed 50 requests: each takes up to 2 to restore and 4 to save. */
const MOST_ENTRIES = 8;
const VERSION = 'coolbox-env-v1';
/**
 * The entries in which built environments travel: one each, or, when there are more than 8, in at most 8 bundles. A
 * plugin's bundle is decided by its id, so that a change of one plugin touches one bundle. `platform` names everything
 * outside a fingerprint that tells runners apart, such as `linux-x86_64`.
 */
function planTransfer(groups, platform) {
    const travelling = new Map();
    for (const { fingerprint, pluginIds, worth } of groups) {
        if (worth)
            travelling.set(fingerprint, [...pluginIds].sort()[0] ?? fingerprint);
    }
    const fingerprints = [...travelling.keys()].sort();
    if (fingerprints.length <= MOST_ENTRIES) {
        return fingerprints.map((fingerprint) => ({
            name: fingerprint,
            key: `${VERSION}-${fingerprint}`,
            fingerprints: [fingerprint],
        }));
    }
    const buckets = new Map();
    for (const fingerprint of fingerprints) {
        const bucket = bucketOf(travelling.get(fingerprint) ?? fingerprint);
        buckets.set(bucket, [...(buckets.get(bucket) ?? []), fingerprint]);
    }
    return [...buckets]
        .sort(([left], [right]) => left - right)
        .map(([bucket, inside]) => {
        const name = `${bucket}of${MOST_ENTRIES}`;
        const prefix = `${VERSION}-${platform.replaceAll(',', '_')}-${name}-`;
        return { name, prefix, key: bundleKey(prefix, inside), fingerprints: inside };
    });
}
/** The entry as it is saved when only some of its environments could be built; undefined when none could. */
function entryOf(entry, built) {
    const fingerprints = entry.fingerprints.filter((fingerprint) => built.has(fingerprint));
    if (fingerprints.length === 0)
        return undefined;
    if (entry.prefix === undefined)
        return entry;
    return { ...entry, fingerprints, key: bundleKey(entry.prefix, fingerprints) };
}
function bundleKey(prefix, fingerprints) {
    return prefix + bundles_sha256([...fingerprints].sort().join('\n')).toString('hex');
}
function bucketOf(pluginId) {
    return bundles_sha256(pluginId).readUInt32BE(0) % MOST_ENTRIES;
}
function bundles_sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest();
}

;// CONCATENATED MODULE: ./src/build/owner.ts


/** A name for what belongs to this run alone: it tells which process, on which machine. */
function ownName() {
    return `${here()}-${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
}
/** Whether a text is such a name, and its process is gone. Of one on another machine nobody knows: false. */
function isGone(name) {
    const owner = /^(?<host>.+)-(?<pid>\d+)-[0-9a-f]{8}$/u.exec(name)?.groups;
    return owner?.['host'] === here() && !isAlive(Number(owner['pid']));
}
function here() {
    return (0,external_node_os_.hostname)().replace(/[^\w.]/gu, '_');
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./src/build/turn.ts





/** The files in the store that say which run builds a fingerprint right now. */
const TURN = /^building-[0-9a-f]{64}$/u;
const TICK_MS = 100;
/** Who holds a turn says so again and again: process ids come round, and those of other machines tell nothing. */
const SIGN_OF_LIFE_MS = 5000;
const FORGOTTEN_AFTER = 60_000;
/**
 * Waits until no other run in this workspace builds a fingerprint, and takes the turn; returns what ends it. Build steps
 * write to the workspace, which is one for all runs: the same steps at once would spoil what the others collect.
 * `onWait` is told once, when there is somebody to wait for. Waits no longer when `signal` is aborted.
 */
async function takeTurn(folder, fingerprint, { onWait, signal }) {
    const turn = (0,external_node_path_.join)(folder, `building-${fingerprint}`);
    const mine = ownName();
    const claim = (0,external_node_path_.join)(folder, `work-${mine}.claim`);
    await (0,external_node_fs_promises_.writeFile)(claim, mine);
    try {
        let waited = false;
        while (!(await isClaimed(claim, turn)) && !signal.aborted) {
            if (await endIfGone(folder, turn))
                continue;
            if (!waited)
                onWait();
            waited = true;
            await (0,external_node_timers_promises_.setTimeout)(TICK_MS);
        }
    }
    finally {
        await (0,external_node_fs_promises_.rm)(claim, { force: true });
    }
    const alive = setInterval(() => {
        void (0,external_node_fs_promises_.utimes)(turn, new Date(), new Date()).catch(() => undefined);
    }, SIGN_OF_LIFE_MS);
    alive.unref();
    return async () => {
        clearInterval(alive);
        if ((0,world_files/* readIfThere */.qC)(turn) === mine)
            await (0,external_node_fs_promises_.rm)(turn, { force: true });
    };
}
/** Ends a turn whose run was killed. Returns whether it did. */
async function endIfGone(folder, turn) {
    const holder = (0,world_files/* readIfThere */.qC)(turn);
    if (holder === undefined)
        return true;
    const since = await (0,external_node_fs_promises_.stat)(turn).catch(() => undefined);
    const forgotten = since !== undefined && Date.now() - since.mtimeMs > FORGOTTEN_AFTER;
    if (!forgotten && !isGone(holder))
        return false;
    // By a rename: of several that see this, one has it. Where it took another's that came in between, it gives it back.
    const away = (0,external_node_path_.join)(folder, `work-${ownName()}.ended`);
    const taken = await (0,external_node_fs_promises_.rename)(turn, away).then(() => (0,world_files/* readIfThere */.qC)(away), () => undefined);
    if (taken !== undefined && taken !== holder)
        await (0,external_node_fs_promises_.link)(away, turn).catch(() => undefined);
    await (0,external_node_fs_promises_.rm)(away, { force: true });
    return true;
}
/** A link appears with its content, and only where there is none; without hard links a new file has to do. */
async function isClaimed(claim, turn) {
    try {
        await (0,external_node_fs_promises_.link)(claim, turn);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === 'EEXIST')
            return false;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EXDEV'].includes(code))
            throw error;
    }
    return (0,external_node_fs_promises_.writeFile)(turn, (0,world_files/* readIfThere */.qC)(claim) ?? '', { flag: 'wx' }).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/build/store.ts







const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000;
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;
const WORK = /^work-(?<owner>.+-\d+-[0-9a-f]{8})(?:\.\w+)?$/u;
/** Opens the store, made if need be, and clears away what killed runs left behind. */
async function openStore(artifacts, now) {
    const folder = (0,external_node_path_.join)(artifacts, '.store');
    await makeFolder(folder);
    await (0,world_files/* writeWhole */.f8)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    await clearAbandoned(folder, now());
    const mine = `work-${ownName()}`;
    return {
        folder,
        async find(fingerprint) {
            const place = (0,external_node_path_.join)(folder, fingerprint);
            const record = readRecord(place, fingerprint);
            if (record === undefined)
                return undefined;
            await (0,external_node_fs_promises_.utimes)(place, now(), now()).catch(() => undefined);
            return { folder: place, record };
        },
        async workFolder() {
            const place = (0,external_node_path_.join)(folder, mine, (0,external_node_crypto_.randomBytes)(4).toString('hex'));
            await (0,external_node_fs_promises_.mkdir)(place, { recursive: true });
            return place;
        },
        async add(work, facts) {
            const record = { schema: 1, ...facts, ...(await listTree(work, Object.values(facts.built_at))) };
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(work, RECORD), JSON.stringify(record));
            const place = (0,external_node_path_.join)(folder, facts.fingerprint);
            const faster = () => {
                const theirs = readRecord(place, facts.fingerprint);
                return theirs === undefined ? undefined : { folder: place, record: theirs };
            };
            // Another run may have been faster; what it built is as good.
            const there = faster();
            if (there !== undefined)
                return there;
            await (0,external_node_fs_promises_.rm)(place, { recursive: true, force: true });
            try {
                await (0,external_node_fs_promises_.rename)(work, place);
                return { folder: place, record };
            }
            catch (error) {
                const late = faster();
                if (late === undefined)
                    throw error;
                return late;
            }
        },
        async discard(fingerprint) {
            const away = (0,external_node_path_.join)(folder, mine, (0,external_node_crypto_.randomBytes)(4).toString('hex'));
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(folder, mine), { recursive: true });
            await (0,external_node_fs_promises_.rename)((0,external_node_path_.join)(folder, fingerprint), away).catch((error) => {
                if (!(0,world_files/* isAbsent */.W0)(error))
                    throw error;
            });
        },
        async close() {
            await clear((0,external_node_path_.join)(folder, mine));
            for (const name of await (0,external_node_fs_promises_.readdir)(folder)) {
                if (!/^[0-9a-f]{64}$/u.test(name))
                    continue;
                const used = await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
                if (used !== undefined && now().getTime() - used.mtimeMs > UNUSED_FOR) {
                    await clear((0,external_node_path_.join)(folder, name));
                }
            }
        },
    };
}
/** One folder at a time: made in one go, Node says of a read-only file system that something is not there. */
async function makeFolder(folder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return;
        if (!(0,world_files/* isAbsent */.W0)(error) || (0,external_node_path_.dirname)(folder) === folder)
            throw error;
        await makeFolder((0,external_node_path_.dirname)(folder));
        await makeFolder(folder);
    }
}
async function clearAbandoned(folder, now) {
    for (const name of await (0,external_node_fs_promises_.readdir)(folder)) {
        if (TURN.test(name))
            await endIfGone(folder, (0,external_node_path_.join)(folder, name)).catch(() => undefined);
        const owner = WORK.exec(name)?.groups?.['owner'];
        if (owner === undefined)
            continue;
        const since = await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
        const old = since !== undefined && now.getTime() - since.mtimeMs > ABANDONED_AFTER;
        if (old || isGone(owner))
            await clear((0,external_node_path_.join)(folder, name));
    }
}
/** What cannot be cleared away, or is cleared by another run meanwhile, is no reason to fail: a later run tries again. */
async function clear(path) {
    await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/build/link-tree.ts



/**
 * Copies a folder's folders, files and symbolic links to a new place: files by hardlinks, or by bytes where the disk has
 * none. Pipes and sockets are left out.
 */
async function linkTree(from, to) {
    await (0,external_node_fs_promises_.mkdir)(to, { recursive: true });
    for (const entry of await (0,external_node_fs_promises_.readdir)(from, { withFileTypes: true })) {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (entry.isDirectory())
            await linkTree(source, target);
        else if (entry.isSymbolicLink())
            await (0,external_node_fs_promises_.symlink)(await (0,external_node_fs_promises_.readlink)(source), target);
        else if (entry.isFile())
            await linkOrCopy(source, target);
    }
    // Kept writable for us: what cannot be written cannot be removed.
    await (0,external_node_fs_promises_.chmod)(to, ((await (0,external_node_fs_promises_.lstat)(from)).mode & 0o777) | 0o700);
}
async function linkOrCopy(source, target) {
    try {
        await (0,external_node_fs_promises_.link)(source, target);
    }
    catch {
        const { mtimeMs } = await (0,external_node_fs_promises_.lstat)(source);
        await (0,external_node_fs_promises_.copyFile)(source, target, external_node_fs_.constants.COPYFILE_EXCL);
        await (0,external_node_fs_promises_.utimes)(target, mtimeMs / 1000, mtimeMs / 1000);
    }
}

;// CONCATENATED MODULE: ./src/build/transfer.ts





/**
 * Brings environments from the cache into the store and returns the fingerprints of `missing` that are there now. What
 * an entry holds is believed only when `verify` (given the absolute path of one environment's folder) says true.
 */
async function fetchEntries({ cache, store, log, entries, missing, verify, }) {
    const wanted = entries.filter(({ fingerprints }) => fingerprints.some((fingerprint) => missing.has(fingerprint)));
    const arrived = new Set();
    await inWorkFolder({ cache, store, log }, wanted, async (work, { name, key, prefix, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        if ((await cache.restore(folder, key, prefix)) === 'miss')
            return;
        for (const fingerprint of await foldersIn(folder)) {
            if (!missing.has(fingerprint) || !fingerprints.includes(fingerprint))
                continue;
            const unpacked = (0,external_node_path_.join)(folder, fingerprint);
            if (await verify(unpacked).catch(() => false)) {
                await moveIn(unpacked, (0,external_node_path_.join)(store.folder, fingerprint), verify);
                arrived.add(fingerprint);
            }
            else {
                log.warning(`The cache entry ${key} holds another content for ${fingerprint} than it says. It is not used; the environment is built. ` +
                    'Delete the entry with `gh cache delete` to have it saved anew.');
            }
        }
        // What is not needed here takes room on the disk.
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    });
    return arrived;
}
/** Saves the entries that carry an environment of `built`, with all of theirs that are `present` in the store. */
async function storeEntries({ cache, store, log, entries, built, present, }) {
    const changed = cache.writable()
        ? entries
            .filter(({ fingerprints }) => fingerprints.some((fingerprint) => built.has(fingerprint)))
            .map((entry) => entryOf(entry, present))
            .filter((entry) => entry !== undefined)
        : [];
    const outcomes = new Map();
    await inWorkFolder({ cache, store, log }, changed, async (work, { name, key, fingerprints }) => {
        const folder = (0,external_node_path_.join)(work, name);
        const saved = await cache.save(folder, key, async () => {
            for (const fingerprint of fingerprints)
                await linkTree((0,external_node_path_.join)(store.folder, fingerprint), (0,external_node_path_.join)(folder, fingerprint));
        });
        outcomes.set(key, saved);
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    });
    return outcomes;
}
/** Packing uses every core and the network carries a few streams at once. */
const AT_A_TIME = 4;
async function inWorkFolder({ cache, store, log }, entries, carry) {
    if (entries.length === 0)
        return;
    let work;
    try {
        // A folder of this process alone: two runs in one workspace do not meet.
        work = await store.workFolder();
    }
    catch (error) {
        log.warning(`No room to pack and unpack below '${store.folder}': ${reasonOf(error)}. This run goes on without the cache.`);
        return;
    }
    const limit = pLimit(AT_A_TIME);
    await Promise.all(entries.map((entry) => limit(() => carry(work, entry)).catch((error) => {
        log.warning(`The cache entry ${entry.key} is left out: ${reasonOf(error)}.`);
    })));
    // First: what was given up may still be unpacking here.
    await cache.close();
    await (0,external_node_fs_promises_.rm)(work, { recursive: true, force: true }).catch(() => undefined);
}
const FINGERPRINT = /^[0-9a-f]{64}$/;
/** Names of the environments in an unpacked entry; links to folders elsewhere do not count. */
async function foldersIn(folder) {
    if (!(await (0,external_node_fs_promises_.lstat)(folder)).isDirectory())
        return [];
    const entries = await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && FINGERPRINT.test(entry.name)).map(({ name }) => name);
}
/** What is at its place already was put there by another run and is as good, if it is whole. */
async function moveIn(from, to, verify) {
    try {
        await (0,external_node_fs_promises_.rename)(from, to);
    }
    catch {
        if (await verify(to).catch(() => false))
            return;
        await (0,external_node_fs_promises_.rm)(to, { recursive: true, force: true });
        await (0,external_node_fs_promises_.rename)(from, to);
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/world/cache-rights.ts
/** Whether there is a cache service, by the rule of @actions/cache, known before that is loaded. */
function isOffered(environment) {
    const second = environment['ACTIONS_CACHE_SERVICE_V2'] ? environment['ACTIONS_RESULTS_URL'] : '';
    return Boolean(environment['ACTIONS_RUNTIME_TOKEN'] && (second || environment['ACTIONS_CACHE_URL']));
}
/** Whether this run may restore. */
function mayRead(environment) {
    return !['none', 'write-only'].includes(modeOf(environment));
}
/** Whether this run may save, as far as can be known without asking. */
function mayWrite(environment) {
    return (!['none', 'read'].includes(modeOf(environment)) && hasWritableScope(environment['ACTIONS_RUNTIME_TOKEN'] ?? ''));
}
/** ACTIONS_CACHE_MODE, in which the runner says what an untrusted trigger may do: none, read, write or write-only. */
function modeOf(environment) {
    return (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}
/**
 * Whether the run's token names a scope with the right to write (bit 2 of `Permission`). The service would say so
 * too, but only after everything was packed. A token that reads otherwise is left to the service.
 */
function hasWritableScope(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const scopes = JSON.parse(String(claims.ac));
        return scopes.length === 0 || scopes.some(({ Permission }) => (Number(Permission) & 2) === 2);
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./src/world/cache-trouble.ts
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
const FAILED = /^(?:::(?:warning|error)::)?Failed to (?:restore|save|lookup): (.*)$/;
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/world/courier.ts




/** Where the bundle keeps the courier's own program: src/world/courier-process.ts. */
const PROGRAM = (0,external_node_path_.join)(import.meta.dirname, 'courier', 'index.js');
/**
 * Starts a courier that stands in the folder `root`: it unpacks and packs there, and keeps archives in `.tmp`.
 * So the paths it names, which are part of an entry's identity, are the same in every workspace.
 */
function startCourier(root, environment, program = PROGRAM) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, '.tmp'), { recursive: true });
    const child = (0,external_node_child_process_.fork)(program, [], {
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
        ask: ({ task, name, key, prefix }, patience) => new Promise((resolve) => {
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
                child.send({ id, task, name, key, prefix }, (error) => {
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
    const ended = (0,external_node_events_.once)(child, 'exit');
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

;// CONCATENATED MODULE: ./src/world/cache.ts




/** A cache that keeps nothing: where there is no service, the local store is all there is. */
const NO_CACHE = {
    writable: () => false,
    restore: () => Promise.resolve('miss'),
    save: () => Promise.resolve('skipped'),
    requests: () => 0,
    close: () => Promise.resolve(),
};
/** GitHub's cache service as the environment names it, or `NO_CACHE` where it names none. */
function openCache({ environment, log, deadlines = DEADLINES, signal, program }) {
    if (!isOffered(environment))
        return NO_CACHE;
    let open = signal?.aborted !== true;
    let writable = mayWrite(environment);
    let requests = 0;
    const couriers = new Map();
    const close = async () => {
        const ending = [...couriers.values()];
        couriers.clear();
        await Promise.all(ending.map((courier) => courier.end()));
        requests += ending.reduce((sum, courier) => sum + courier.requests(), 0);
    };
    /** Ends all use of the service for this run, said once: asking on would only cost time. */
    const giveUp = async (message) => {
        if (!open)
            return;
        open = false;
        log.warning(`${message} ${GOES_ON}`);
        await close();
    };
    signal?.addEventListener('abort', () => {
        open = false;
        void close();
    });
    const ask = async (folder, errand, patience) => {
        const root = (0,external_node_path_.dirname)(folder);
        try {
            const courier = couriers.get(root) ?? startCourier(root, settings(environment), program);
            couriers.set(root, courier);
            return await courier.ask({ ...errand, name: (0,external_node_path_.basename)(folder) }, patience);
        }
        catch (error) {
            return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
        }
    };
    /** The key that was found or saved. Anything else is said here, and is undefined. */
    const judge = async (outcome, errand) => {
        switch (outcome.kind) {
            case 'late':
                await giveUp(`The cache service was given ${outcome.seconds} s to ${errand} and did not finish.`);
                return undefined;
            case 'gone':
                await giveUp(`The process that was to ${errand} is gone: ${outcome.detail}.`);
                return undefined;
            case 'done': {
                if (outcome.matched !== null)
                    return outcome.matched;
                const trouble = troubleIn(outcome.lines);
                if (trouble === undefined || trouble.kind === 'exists' || !open)
                    return undefined;
                const message = `${SENTENCES[trouble.kind](errand)} (${trouble.detail})`;
                if (trouble.kind === 'damaged')
                    log.warning(message);
                else if (trouble.kind === 'read-only' || trouble.kind === 'full') {
                    if (writable)
                        log.warning(message);
                    writable = false;
                }
                else
                    await giveUp(message);
                return undefined;
            }
        }
    };
    const maySave = () => open && writable;
    return {
        writable: maySave,
        restore: async (folder, key, prefix) => {
            if (!open || !mayRead(environment))
                return 'miss';
            const patience = { answer: deadlines.answer, whole: deadlines.restore };
            const found = await judge(await ask(folder, { task: 'restore', key, prefix }, patience), `restore ${key}`);
            if (found === undefined)
                return 'miss';
            return found === key ? 'hit' : 'partial';
        },
        save: async (folder, key, fill) => {
            if (!maySave())
                return 'skipped';
            const brief = { answer: deadlines.answer, whole: deadlines.answer };
            const there = mayRead(environment) ? await ask(folder, { task: 'lookup', key }, brief) : undefined;
            // The service may match by prefix as well: only the same key is the same entry.
            if (there !== undefined && (await judge(there, `look up ${key}`)) === key)
                return 'exists';
            if (!maySave())
                return 'skipped';
            try {
                await fill();
            }
            catch (error) {
                log.warning(`Could not gather ${key} for the cache: ${error instanceof Error ? error.message : String(error)}.`);
                return 'skipped';
            }
            const patience = { answer: deadlines.save, whole: deadlines.save };
            const outcome = await ask(folder, { task: 'save', key }, patience);
            if ((await judge(outcome, `save ${key}`)) !== undefined)
                return 'saved';
            return outcome.kind === 'done' && troubleIn(outcome.lines)?.kind === 'exists' ? 'exists' : 'skipped';
        },
        requests: () => [...couriers.values()].reduce((sum, courier) => sum + courier.requests(), requests),
        close,
    };
}
const DEADLINES = { answer: 15, restore: 300, save: 300 };
const GOES_ON = 'This run goes on without it; what is not in the local store is built.';
const SENTENCES = {
    away: () => 'The cache service cannot be reached.',
    failing: (errand) => `The cache service failed to ${errand}.`,
    limited: () => 'The cache service limits the rate of requests.',
    refused: (errand) => `The cache service refused to ${errand}.`,
    'read-only': () => 'The cache is read-only for this run: nothing is saved.',
    full: () => 'The cache has no storage left: nothing is saved. Delete entries (`gh cache delete`) or raise the limit.',
    damaged: (errand) => `Could not ${errand}. A damaged entry stays until \`gh cache delete\` removes it.`,
};
/** The library waits ten minutes for a segment of 128 MiB by default. */
function settings(environment) {
    return { SEGMENT_DOWNLOAD_TIMEOUT_MINS: '2', ...environment };
}

// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
;// CONCATENATED MODULE: ./src/world/runner-files.ts






/** The files through which an action speaks to GitHub's runner. What is in them when the action ends, the runner does. */
const RUNNER_FILES = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/**
 * Remembers the runner's files before foreign code runs. Build steps are not told where they are, but all of them lie in
 * one folder of the machine, and a step can look there.
 */
async function guardRunnerFiles(environment) {
    const files = [];
    for (const variable of RUNNER_FILES) {
        const path = environment[variable];
        if (path !== undefined && path !== '')
            files.push(await remember(variable, path));
    }
    return {
        async restore() {
            const tampered = [];
            for (const file of files) {
                if (await runner_files_isUntouched(file))
                    continue;
                tampered.push(file.variable);
                await putBack(file);
            }
            return tampered;
        },
    };
}
const PERMISSIONS = 0o7777;
async function remember(variable, path) {
    const stats = await runner_files_look(path);
    return {
        variable,
        path,
        folder: await realFolder(path),
        content: stats === undefined ? undefined : await readPlain(path, stats.size),
        mode: (stats?.mode ?? 0o644) & PERMISSIONS,
    };
}
async function runner_files_isUntouched({ path, folder, content, mode }) {
    if ((await realFolder(path)) !== folder)
        return false;
    const stats = await runner_files_look(path);
    if (stats === undefined || content === undefined)
        return stats === undefined && content === undefined;
    if (!stats.isFile() || stats.size !== content.length || (stats.mode & PERMISSIONS) !== mode)
        return false;
    // One that can no longer be read has been tampered with too.
    const now = await readPlain(path, content.length).catch(() => undefined);
    return now?.equals(content) === true;
}
async function putBack(file) {
    const { variable, path, folder, content, mode } = file;
    try {
        await makeWay(path, folder);
        // Removing and renaming work on the name itself: a link that was planted there is replaced, never followed.
        const there = await runner_files_look(path);
        if (content === undefined || there?.isDirectory() === true)
            await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true });
        if (content === undefined)
            return;
        const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`);
        const handle = await (0,external_node_fs_promises_.open)(beside, 'wx', 0o600);
        try {
            await handle.writeFile(content);
            await handle.chmod(mode);
        }
        finally {
            await handle.close();
        }
        await (0,external_node_fs_promises_.rename)(beside, path);
    }
    catch (error) {
        throw new errors/* Refusal */.P('system_failed', `A build step changed the runner's file ${variable}, and it could not be put back.`, {
            hint: 'Do not trust what this job did after this step. Find the build step that writes outside its plugin.',
            cause: error,
        });
    }
}
/** Makes the folder what it was: a link or a file in its place is removed. */
async function makeWay(path, folder) {
    if ((await realFolder(path)) === folder)
        return;
    const parent = (0,external_node_path_.dirname)(path);
    const stats = await runner_files_look(parent);
    if (stats !== undefined && !stats.isDirectory())
        await (0,external_node_fs_promises_.rm)(parent, { force: true });
    await (0,external_node_fs_promises_.mkdir)(parent, { recursive: true });
    if (folder !== undefined && (await realFolder(path)) !== folder)
        throw new Error(`'${parent}' is another folder now`);
}
async function runner_files_look(path) {
    try {
        return await (0,external_node_fs_promises_.lstat)(path);
    }
    catch (error) {
        if ((0,world_files/* isAbsent */.W0)(error))
            return undefined;
        throw error;
    }
}
async function realFolder(path) {
    try {
        return await (0,external_node_fs_promises_.realpath)((0,external_node_path_.dirname)(path));
    }
    catch {
        return undefined;
    }
}
/** Reads a regular file and one byte more than is expected of it: a link is not followed, a pipe not waited for. */
async function readPlain(path, size) {
    const handle = await (0,external_node_fs_promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        if (!(await handle.stat()).isFile())
            throw new Error(`'${path}' is not a file`);
        const buffer = Buffer.alloc(size + 1);
        let done = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, done, buffer.length - done);
            done += bytesRead;
            if (bytesRead === 0 || done === buffer.length)
                return buffer.subarray(0, done);
        }
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./src/manifest/glob.ts
var glob = __webpack_require__(5855);
;// CONCATENATED MODULE: ./src/build/outputs.ts





/**
 * Copies what the steps wrote outside the venv (`build.outputs`, paths and globs) from `root` to `folder`.
 * @throws Refusal `step_failed` naming every output that the steps did not leave.
 */
async function collectOutputs(outputs, root, folder, plugin) {
    const missing = [];
    for (const output of outputs) {
        const matches = (0,glob/* isGlob */.fg)(output) ? (0,glob/* matchGlobs */.jv)([output]) : () => true;
        const files = (await filesBelow(root, (0,glob/* globBase */.EI)(output))).filter(matches);
        if (files.length === 0)
            missing.push(output);
        for (const file of files) {
            const target = (0,external_node_path_.join)(folder, file);
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await copyOutput(root, file, target);
        }
    }
    if (missing.length > 0) {
        throw new errors/* Refusal */.P('step_failed', `The build steps of '${plugin}' ended, but left no ${missing.map((path) => `'${path}'`).join(', ')}.`, {
            hint: 'build.outputs lists what the steps write outside the venv, relative to the working directory.',
        });
    }
}
async function copyOutput(root, path, target) {
    const source = (0,external_node_path_.join)(root, path);
    if ((await (0,external_node_fs_promises_.lstat)(source)).isSymbolicLink())
        await (0,external_node_fs_promises_.symlink)(innerLink(root, path, await (0,external_node_fs_promises_.readlink)(source)), target);
    else
        await (0,external_node_fs_promises_.copyFile)((0,world_files/* insideRoot */.p0)(root, path, 'An output of a build'), target);
}
/**
 * The target of a link among the outputs, as it is: relative, so that it is right wherever the working directory lies.
 * @throws Refusal `step_failed` when it leads out of the working directory.
 */
function innerLink(root, path, target) {
    if (!(0,external_node_path_.isAbsolute)(target) && (0,world_files/* isWithin */.UO)(root, (0,external_node_path_.resolve)(root, (0,external_node_path_.dirname)(path), target)))
        return target;
    throw new errors/* Refusal */.P('step_failed', `'${path}', an output of a build, is a link to '${target}'.`, {
        hint: 'Links in build.outputs are relative and stay inside the working directory. Have the step copy the file.',
    });
}
/** The files and links at or below a path. */
async function filesBelow(root, path) {
    const place = (0,external_node_path_.join)((0,world_files/* insideRoot */.p0)(root, (0,external_node_path_.dirname)(path), 'An output of a build'), (0,external_node_path_.basename)(path));
    const entry = await (0,external_node_fs_promises_.lstat)(place).catch((error) => {
        if ((0,world_files/* isAbsent */.W0)(error))
            return undefined;
        throw error;
    });
    if (entry?.isFile() === true)
        return [path];
    if (entry?.isSymbolicLink() === true)
        return [path];
    if (entry?.isDirectory() !== true)
        return [];
    const names = await (0,external_node_fs_promises_.readdir)(place);
    return (await Promise.all(names.map((name) => filesBelow(root, path === '' ? name : `${path}/${name}`)))).flat();
}

;// CONCATENATED MODULE: ./src/build/place.ts







/** Thrown when an entry is not as it was recorded: something wrote through a hard link, or the disk lost a part. */
class Damaged extends Error {
    name = 'Damaged';
}
/**
 * Copies the venv of an entry to `folder` as if it had been built at `to.venv`: hard links, but for the files that name
 * their place and those that people edit.
 * @throws Damaged when a file of the entry is not as it was recorded.
 */
async function copyVenv(entry, folder, to, relocate) {
    const { record } = entry;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (const path of record.folders)
        if (!isFolder((0,external_node_path_.join)(entry.folder, path)))
            throw new Damaged(path);
    for (const path of below(record.folders, 'venv/'))
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, path), { recursive: true });
    for (const [index, file] of record.files.entries()) {
        if (!file.path.startsWith('venv/'))
            continue;
        if (index % 256 === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        if (!isUntouched(entry.folder, file))
            throw new Damaged(file.path);
        const source = (0,external_node_path_.join)(entry.folder, file.path);
        const target = (0,external_node_path_.join)(folder, file.path.slice('venv/'.length));
        if (file.moves || isOwned(file.path))
            rewrite(source, target, file, (bytes) => relocate(bytes, file.path, record.built_at, to));
        else
            place_link(source, target);
    }
    for (const { path, target } of record.links) {
        if (path.startsWith('venv/'))
            (0,external_node_fs_.symlinkSync)(moved(target, record.built_at, to), (0,external_node_path_.join)(folder, path.slice('venv/'.length)));
    }
}
/** Puts back what the steps wrote outside the venv: `build.outputs`, each file whole or not at all. */
async function placeOutputs(entry, root, work) {
    for (const file of entry.record.files) {
        if (!file.path.startsWith('outputs/'))
            continue;
        if (!isUntouched(entry.folder, file))
            throw new Damaged(file.path);
        const path = file.path.slice('outputs/'.length);
        const target = (0,world_files/* insideRoot */.p0)(root, path, 'An output of a build');
        const copy = (0,external_node_path_.join)(work, 'output');
        await (0,external_node_fs_promises_.copyFile)((0,external_node_path_.join)(entry.folder, file.path), copy, external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,external_node_fs_promises_.rename)(copy, target);
    }
    await placeLinks(entry, root, work);
}
/** Puts back the links among the outputs, each in one go. */
async function placeLinks(entry, root, work) {
    for (const { path, target } of entry.record.links) {
        if (!path.startsWith('outputs/'))
            continue;
        const output = path.slice('outputs/'.length);
        const place = (0,external_node_path_.join)((0,world_files/* insideRoot */.p0)(root, (0,external_node_path_.dirname)(output), 'An output of a build'), (0,external_node_path_.basename)(output));
        const link = (0,external_node_path_.join)(work, 'link');
        await (0,external_node_fs_promises_.symlink)(innerLink(root, output, target), link);
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
        await (0,external_node_fs_promises_.rename)(link, place);
    }
}
/** Puts a finished venv where it belongs; what was there goes away. `work` is on the same file system. */
async function swapIn(finished, target, work) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const old = (0,external_node_path_.join)(work, 'old');
    for (let attempt = 0;; attempt++) {
        await (0,external_node_fs_promises_.rename)(target, old).catch(ignoreAbsent);
        try {
            await (0,external_node_fs_promises_.rename)(finished, target);
            break;
        }
        catch (error) {
            // Another run put its own there in between; the one that comes last stays.
            if (attempt >= 20 || !isTaken(error))
                throw error;
            await (0,external_node_fs_promises_.rm)(old, { recursive: true, force: true });
        }
    }
    await (0,external_node_fs_promises_.rm)(old, { recursive: true, force: true });
}
function below(paths, prefix) {
    return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}
/**
 * Scripts and settings are copied: people edit them in place, which would write through a hard link. They are rewritten
 * even where they do not name their place as it is: a shell's quoting spells it in another way.
 */
function isOwned(path) {
    return /^venv\/(bin|Scripts)\/|^venv\/pyvenv\.cfg$/u.test(path);
}
function rewrite(source, target, { mode, mtime }, change) {
    (0,external_node_fs_.writeFileSync)(target, change((0,external_node_fs_.readFileSync)(source)), { mode, flag: 'wx' });
    (0,external_node_fs_.chmodSync)(target, mode);
    (0,external_node_fs_.utimesSync)(target, mtime, mtime);
}
function place_link(source, target) {
    try {
        (0,external_node_fs_.linkSync)(source, target);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // File systems without hard links, and those that are full of them.
        if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(String(code)))
            throw error;
        (0,external_node_fs_.copyFileSync)(source, target, external_node_fs_.constants.COPYFILE_FICLONE);
    }
}
function moved(target, from, to) {
    for (const place of ['venv', 'root']) {
        if (target === from[place] || target.startsWith(`${from[place]}/`))
            return to[place] + target.slice(from[place].length);
    }
    return target;
}
function ignoreAbsent(error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        throw error;
}
function isTaken(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}

// EXTERNAL MODULE: ./src/world/plain.ts
var world_plain = __webpack_require__(2380);
;// CONCATENATED MODULE: ./src/world/child-output.ts

/** How long output is still waited for when the child has ended: something that it set free may hold the pipe for ever. */
const PATIENCE_MS = 1000;
const child_output_TICK_MS = 20;
/**
 * Hands a child's output on, one chunk at a time over both streams, so that the child waits for whoever takes it.
 * When `take` throws, `onFailure` is told and the rest is read and dropped.
 * `finish`, called when the child has ended, resolves when all has been taken and throws what `take` threw.
 */
function pump(child, take = () => undefined, onFailure) {
    let failure;
    let taking = 0;
    let turn = Promise.resolve();
    const hand = (chunk, name) => {
        taking += 1;
        turn = turn
            .then(() => (failure === undefined ? take(chunk, name) : undefined))
            .catch((error) => {
            failure = { error };
            onFailure();
        })
            .finally(() => (taking -= 1));
        return turn;
    };
    const drain = async (stream, name) => {
        if (stream === null)
            return;
        try {
            for await (const chunk of stream)
                await hand(chunk, name);
        }
        catch {
            // Reading was given up (below), or the pipe broke: there is no more.
        }
    };
    let over = false;
    const all = Promise.all([drain(child.stdout, 'stdout'), drain(child.stderr, 'stderr')]).then(() => {
        over = true;
    });
    return {
        async finish() {
            // Time in which the taker is busy does not count: what is in the pipe is still to be had.
            for (let waited = 0; waited < PATIENCE_MS;) {
                await Promise.race([all, (0,external_node_timers_promises_.setTimeout)(child_output_TICK_MS)]);
                if (over)
                    break;
                if (taking === 0)
                    waited += child_output_TICK_MS;
            }
            child.stdout?.destroy();
            child.stderr?.destroy();
            await all;
            if (failure !== undefined)
                throw failure.error;
        },
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/world/watchdog.ts


/** Reads `guard <group>` and `release <group>`; at the end of its input it kills the groups that are left. */
const SCRIPT = `
groups=
while read -r verb group; do
  rest=
  for each in $groups; do [ "$each" = "$group" ] || rest="$rest $each"; done
  groups=$rest
  [ "$verb" = guard ] && groups="$groups $group"
done
for each in $groups; do kill -s KILL -- "-$each"; done 2>/dev/null
`;
let input;
/**
 * Has a process group killed when this process is gone, however it went: after `kill -9` no handler of ours runs, but
 * the system closes the watchdog's input. Returns what ends the watch. Nothing on Windows, which has no groups.
 */
function watch(group) {
    if (process.platform === 'win32')
        return () => undefined;
    input ??= startWatchdog();
    const dog = input;
    dog.write(`guard ${group}\n`);
    return () => dog.write(`release ${group}\n`);
}
function startWatchdog() {
    const dog = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', SCRIPT], {
        detached: true,
        cwd: '/',
        env: {},
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without it children only outlive a `kill -9` of ours: no reason to fail.
    dog.on('error', () => undefined);
    dog.stdin.on('error', () => undefined);
    dog.unref();
    if (dog.stdin instanceof external_node_net_.Socket)
        dog.stdin.unref();
    return dog.stdin;
}

;// CONCATENATED MODULE: ./src/world/process-group.ts



const running = new Set();
let process_group_closed = false;
let guarded = false;
/** Whether this process is about to end and starts nothing more. */
function isClosed() {
    return process_group_closed;
}
/**
 * Ends every child that runs, and lets no more start: for when this process is told to end.
 * Resolves when all are gone; after `graceMs` they are killed.
 */
async function killAll(graceMs = GRACE_MS) {
    process_group_closed = true;
    for (const { group } of running)
        group.stop(graceMs);
    await Promise.all([...running].map(({ over }) => over));
}
/** How long a child that was asked to end may take. */
const GRACE_MS = 5000;
/** How long those may take that a child left behind. */
const SWEEP_MS = 500;
/** Takes charge of a child that was started as leader of its own group (on Windows: of its tree), until `over`. */
function takeCharge(child, over) {
    let timer;
    const group = {
        stop(graceMs) {
            if (timer !== undefined || hasEnded(child))
                return;
            send(child, 'SIGTERM');
            timer = setTimeout(() => {
                if (!hasEnded(child))
                    send(child, 'SIGKILL');
            }, graceMs);
        },
        async sweep() {
            clearTimeout(timer);
            if (process.platform === 'win32' || !signalGroup(child.pid, 'SIGTERM'))
                return;
            for (let waited = 0; waited < SWEEP_MS; waited += 20) {
                await (0,external_node_timers_promises_.setTimeout)(20);
                if (!signalGroup(child.pid, 0))
                    return;
            }
            signalGroup(child.pid, 'SIGKILL');
        },
    };
    const kill = () => {
        if (!signalGroup(child.pid, 'SIGKILL'))
            child.kill();
    };
    const entry = { group, over, kill };
    running.add(entry);
    const unwatch = watch(child.pid);
    void over.finally(() => {
        running.delete(entry);
        unwatch();
    });
    guardExit();
    return group;
}
/** Children have groups of their own, so they would outlive this process; the watchdog is for when it is killed. */
function guardExit() {
    if (guarded)
        return;
    guarded = true;
    process.on('exit', () => {
        for (const { kill } of running)
            kill();
    });
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
function send(child, signal) {
    if (process.platform !== 'win32') {
        signalGroup(child.pid, signal);
        return;
    }
    // Windows knows neither groups nor a polite end for programs without a window.
    (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill());
}
/** Whether anyone was there to be signalled. */
function signalGroup(pid, signal) {
    if (process.platform === 'win32')
        return false;
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        // ESRCH: nobody left. EPERM: nobody left that is ours.
        return false;
    }
}

;// CONCATENATED MODULE: ./node_modules/shlex/shlex.js


/*
  Port of a subset of the features of CPython's shlex module, which provides a
  shell-like lexer. Original code by Eric S. Raymond and other contributors.
*/

class Shlexer {
  constructor (string) {
    this.i = 0
    this.string = string

    /**
     * Characters that will be considered whitespace and skipped. Whitespace
     * bounds tokens. By default, includes space, tab, linefeed and carriage
     * return.
     */
    this.whitespace = ' \t\r\n'

    /**
     * Characters that will be considered string quotes. The token accumulates
     * until the same quote is encountered again (thus, different quote types
     * protect each other as in the shell.) By default, includes ASCII single
     * and double quotes.
     */
    this.quotes = `'"`

    /**
     * Characters that will be considered as escape. Just `\` by default.
     */
    this.escapes = '\\'

    /**
     * The subset of quote types that allow escaped characters. Just `"` by default.
     */
    this.escapedQuotes = '"'

    /**
     * Whether to support ANSI C-style $'' quotes
     * https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
     */
    this.ansiCQuotes = true

    /**
     * Whether to support localized $"" quotes
     * https://www.gnu.org/software/bash/manual/html_node/Locale-Translation.html
     *
     * The behavior is as if the current locale is set to C or POSIX, i.e., the
     * contents are not translated.
     */
    this.localeQuotes = true

    this.debug = false
  }

  readChar () {
    return this.string.charAt(this.i++)
  }

  processEscapes (string, quote, isAnsiCQuote) {
    if (!isAnsiCQuote && !this.escapedQuotes.includes(quote)) {
      // This quote type doesn't support escape sequences
      return string
    }

    // We need to form a regex that matches any of the escape characters,
    // without interpreting any of the characters as a regex special character.
    const anyEscape = '[' + this.escapes.replace(/(.)/g, '\\$1') + ']'

    // In regular quoted strings, we can only escape an escape character, and
    // the quote character itself.
    if (!isAnsiCQuote && this.escapedQuotes.includes(quote)) {
      const re = new RegExp(
        anyEscape + '(' + anyEscape + '|\\' + quote + ')', 'g')
      return string.replace(re, '$1')
    }

    // ANSI C quoted strings support a wide variety of escape sequences
    if (isAnsiCQuote) {
      const patterns = {
        // Literal characters
        '([\\\\\'"?])': (x) => x,

        // Non-printable ASCII characters
        'a': () => '\x07',
        'b': () => '\x08',
        'e|E': () => '\x1b',
        'f': () => '\x0c',
        'n': () => '\x0a',
        'r': () => '\x0d',
        't': () => '\x09',
        'v': () => '\x0b',

        // Octal bytes
        '([0-7]{1,3})': (x) => String.fromCharCode(parseInt(x, 8)),

        // Hexadecimal bytes
        'x([0-9a-fA-F]{1,2})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Unicode code units
        'u([0-9a-fA-F]{1,4})': (x) => String.fromCharCode(parseInt(x, 16)),
        'U([0-9a-fA-F]{1,8})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Control characters
        // https://en.wikipedia.org/wiki/Control_character#How_control_characters_map_to_keyboards
        'c(.)': (x) => {
          if (x === '?') {
            return '\x7f'
          } else if (x === '@') {
            return '\x00'
          } else {
            return String.fromCharCode(x.charCodeAt(0) & 31)
          }
        }
      }

      // Construct an uber-RegEx that catches all of the above pattern
      const re = new RegExp(
        anyEscape + '(' + Object.keys(patterns).join('|') + ')', 'g')

      // For each match, figure out which subpattern matched, and apply the
      // corresponding function
      return string.replace(re, function (m, p1) {
        for (const matched in patterns) {
          const mm = new RegExp('^' + matched + '$').exec(p1)
          if (mm === null) {
            continue
          }

          return patterns[matched].apply(null, mm.slice(1))
        }
      })
    }

    // Should not get here
    return undefined
  }

  * [Symbol.iterator] () {
    let inQuote = false
    let inDollarQuote = false
    let escaped = false
    let lastDollar = -2 // position of last dollar sign we saw
    let token

    if (this.debug) {
      console.log('full input:', '>' + this.string + '<')
    }

    while (true) {
      const pos = this.i
      const char = this.readChar()

      if (this.debug) {
        console.log(
          'position:', pos,
          'input:', '>' + char + '<',
          'accumulated:', token,
          'inQuote:', inQuote,
          'inDollarQuote:', inDollarQuote,
          'lastDollar:', lastDollar,
          'escaped:', escaped
        )
      }

      // Ran out of characters, we're done
      if (char === '') {
        if (inQuote) { throw new Error('Got EOF while in a quoted string') }
        if (escaped) { throw new Error('Got EOF while in an escape sequence') }
        if (token !== undefined) { yield token }
        return
      }

      // We were in an escape sequence, complete it
      if (escaped) {
        if (char === '\n') {
          // An escaped newline just means to continue the command on the next
          // line. We just need to ignore it.
        } else if (inQuote) {
          // If we are in a quote, just accumulate the whole escape sequence,
          // as we will interpret escape sequences later.
          token = (token || '') + escaped + char
        } else {
          // Just use the literal character
          token = (token || '') + char
        }

        escaped = false
        continue
      }

      if (this.escapes.includes(char)) {
        if (!inQuote || inDollarQuote !== false || this.escapedQuotes.includes(inQuote)) {
          // We encountered an escape character, which is going to affect how
          // we treat the next character.
          escaped = char
          continue
        } else {
          // This string type doesn't use escape characters. Ignore for now.
        }
      }

      // We were in a string
      if (inQuote !== false) {
        // String is finished. Don't grab the quote character.
        if (char === inQuote) {
          token = this.processEscapes(token, inQuote, inDollarQuote === '\'')
          inQuote = false
          inDollarQuote = false
          continue
        }

        // String isn't finished yet, accumulate the character
        token = (token || '') + char
        continue
      }

      // This is the start of a new string, don't accumulate the quotation mark
      if (this.quotes.includes(char)) {
        inQuote = char
        if (lastDollar === pos - 1) {
          if (char === '\'' && !this.ansiCQuotes) {
            // Feature not enabled
          } else if (char === '"' && !this.localeQuotes) {
            // Feature not enabled
          } else {
            inDollarQuote = char
          }
        }

        token = (token || '') // fixes blank string

        if (inDollarQuote !== false) {
          // Drop the opening $ we captured before
          token = token.slice(0, -1)
        }

        continue
      }

      // This is a dollar sign, record that we saw it in case it's the start of
      // an ANSI C or localized string
      if (inQuote === false && char === '$') {
        lastDollar = pos
      }

      // This is whitespace, so yield the token if we have one
      if (this.whitespace.includes(char)) {
        if (token !== undefined) { yield token }
        token = undefined
        continue
      }

      // Otherwise, accumulate the character
      token = (token || '') + char
    }
  }
}


/**
 * Splits a given string using shell-like syntax. This function is the inverse
 * of shlex.join().
 *
 * @param {String} s String to split.
 * @returns {String[]}
 */
function split (s) {
  return Array.from(new Shlexer(s))
}

/**
 * Escapes a potentially shell-unsafe string using quotes.
 *
 * @param {String} s String to quote
 * @returns {String}
 */
function quote (s) {
  if (s === '') { return '\'\'' }

  const unsafeRe = /[^\w@%\-+=:,./]/
  if (!unsafeRe.test(s)) { return s }

  return ('\'' + s.replace(/('+)/g, '\'"$1"\'') + '\'').replace(/^''|''$/g, '')
}


/**
 * Concatenate the tokens of the list args and return a string. This function
 * is the inverse of shlex.split().
 *
 * The returned value is shell-escaped to protect against injection
 * vulnerabilities (see shlex.quote()).
 *
 * @param {String[]} args List of args to join
 * @returns {String}
 */
function join (args) {
  if (!Array.isArray(args)) {
    throw new TypeError("args should be an array")
  }
  return args.map(quote).join(" ")
}

;// CONCATENATED MODULE: ./src/world/start.ts





/**
 * The started child, leader of a group of its own; undefined when what should interpret it (`#!`) is not there.
 * @throws Refusal `system_failed`.
 */
async function start(file, command, options) {
    const windows = process.platform === 'win32';
    const out = options.onOutput === undefined ? 'ignore' : 'pipe';
    try {
        // Node starts no .cmd or .bat without a shell, and their quoting is a craft of its own.
        const spawn = windows ? (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 546, 23))).default : external_node_child_process_.spawn;
        const child = spawn(file, command.argv.slice(1), {
            cwd: command.cwd,
            env: command.environment,
            detached: !windows,
            windowsHide: true,
            windowsVerbatimArguments: options.windowsVerbatimArguments ?? false,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', out, out],
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        child.on('error', () => undefined);
        // A child that does not read its input closes it: no reason to fail.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(options.input);
        return child;
    }
    catch (error) {
        refuseStart(error, command);
        return undefined;
    }
}
/** @throws Refusal `system_failed` when the command's `cwd` is no folder. */
function checkFolder({ argv, cwd }) {
    let isFolder = false;
    try {
        isFolder = (0,external_node_fs_.statSync)(cwd).isDirectory();
    }
    catch {
        // Not there, or not for us.
    }
    if (isFolder)
        return;
    throw new errors/* Refusal */.P('system_failed', `The command ${commandLine(argv)} could not be started: '${(0,world_plain/* brief */.d)(cwd)}' is not a folder.`);
}
/** A command as one would type it, shortened, for messages. */
function commandLine(argv) {
    return (0,world_plain/* brief */.d)(argv.map((word) => quote(word)).join(' '));
}
const WHY = {
    E2BIG: 'its arguments and environment are longer than the system allows',
    EAGAIN: 'the system has no room for another process',
    ENOMEM: 'the system is out of memory',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open on this machine',
    EACCES: 'permission was denied',
    ENOEXEC: 'it is not a program for this kind of machine',
};
/** Returns when only the interpreter of a script is missing. */
function refuseStart(error, command) {
    checkFolder(command);
    const code = codeOf(error);
    if (code === 'ENOENT')
        return;
    const why = WHY[code] ?? (error instanceof Error ? error.message : String(error));
    throw new errors/* Refusal */.P('system_failed', `The command ${commandLine(command.argv)} could not be started: ${(0,world_plain/* brief */.d)(why)}.`, {
        cause: error,
    });
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./src/world/processes.ts






/**
 * Runs a command in a process group of its own, never through a shell, and resolves when it has ended and its output
 * has been taken. What it leaves running is ended.
 * @throws Refusal `system_failed` when the system cannot start it (no such `cwd`, arguments too long, no memory);
 * whatever `onOutput` throws, after the command was stopped.
 */
async function run(command, options = {}) {
    const started = performance.now();
    const ended = (code, signal, timedOut = false) => ({
        code,
        signal,
        timedOut,
        seconds: (performance.now() - started) / 1000,
    });
    if (isOff(options.signal))
        return ended(null, 'SIGTERM');
    const located = locate(command.argv[0], command);
    if (located.kind !== 'found') {
        checkFolder(command);
        return ended(located.kind === 'absent' ? 127 : 126, null);
    }
    const child = await start(located.path, command, options);
    if (child === undefined)
        return ended(127, null);
    const exit = new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve([code, signal]);
        });
    });
    let leave = () => undefined;
    const group = takeCharge(child, new Promise((resolve) => (leave = resolve)));
    const stop = (graceMs = options.graceMs ?? GRACE_MS) => {
        group.stop(graceMs);
    };
    const onAbort = () => {
        stop();
    };
    let timedOut = false;
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', onAbort);
    // It may have been called off while it started.
    if (isOff(options.signal))
        stop();
    try {
        const output = pump(child, options.onOutput, () => {
            stop(0);
        });
        const [code, signal] = await exit;
        clearTimeout(timer);
        await Promise.all([group.sweep(), output.finish()]);
        return ended(code, signal, timedOut);
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        leave();
    }
}
/**
 * Runs a short command and returns what it printed, as UTF-8; at most `limit` bytes of each stream, the rest is dropped.
 * @throws as `run`.
 */
async function read(command, { limit = 1024 * 1024, ...options } = {}) {
    const kept = { stdout: [], stderr: [] };
    const room = { stdout: limit, stderr: limit };
    const ended = await run(command, {
        ...options,
        onOutput(chunk, stream) {
            if (room[stream] <= 0)
                return;
            kept[stream].push(chunk.subarray(0, room[stream]));
            room[stream] -= chunk.length;
        },
    });
    const text = (chunks) => Buffer.concat(chunks).toString('utf8');
    return { ...ended, stdout: text(kept.stdout), stderr: text(kept.stderr) };
}
function isOff(signal) {
    return isClosed() || signal?.aborted === true;
}

// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/build/last-lines.ts
/** Keeps the last `count` lines with at most `width` characters of each. A lone carriage return starts its line anew, as on a screen. */
function lastLines(count = 20, width = 400) {
    const decoder = new TextDecoder('utf-8', { fatal: false });
    const kept = [];
    let current = '';
    /** A carriage return was the last thing seen: what comes next decides whether the line ended or starts anew. */
    let returned = false;
    const append = (text) => {
        if (text === '')
            return;
        if (returned)
            current = '';
        returned = false;
        if (current.length <= width)
            current += text.slice(0, width + 1 - current.length);
    };
    const end = () => {
        returned = false;
        if (current.trim() !== '')
            kept.push(shortened(current, width));
        if (kept.length > count)
            kept.shift();
        current = '';
    };
    return {
        take(chunk) {
            const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
            appendOver(first);
            for (const line of rest) {
                end();
                appendOver(line);
            }
        },
        lines() {
            const last = current.trim() === '' ? [] : [shortened(current, width)];
            return [...kept, ...last].slice(-count);
        },
    };
    function appendOver(line) {
        const [first = '', ...anew] = line.split('\r');
        append(first);
        for (const text of anew) {
            returned = true;
            append(text);
        }
    }
}
function shortened(line, width) {
    return line.length > width ? `${line.slice(0, width)}…` : line;
}

;// CONCATENATED MODULE: ./src/build/steps.ts









/**
 * Runs build steps one after the other, each with its output in a block of its own, and returns how long each took.
 * @throws Refusal `step_failed` for the first that fails, does not end in time, has no folder to run in or is called off.
 */
async function runSteps(steps, context) {
    const times = [];
    for (const step of steps)
        times.push({ name: step.name, seconds: await runStep(step, context) });
    return times;
}
async function runStep(step, context) {
    const { log, label, timeoutMs, signal } = context;
    const who = `The step '${(0,world_plain/* brief */.d)(step.name)}' of the plugin '${(0,world_plain/* brief */.d)(label)}'`;
    checkSignal(signal, who);
    const cwd = await folderOf(step, context, who);
    const environment = laidOver(process.platform, context.environment, step.environment);
    const [argv, windowsVerbatimArguments] = wordsOf(step.run);
    const command = { argv, cwd, environment };
    const last = lastLines();
    const ended = await log.block(`${label}: ${step.name}`, (output) => run(command, {
        timeoutMs,
        signal,
        windowsVerbatimArguments,
        onOutput(chunk) {
            last.take(chunk);
            return output(chunk);
        },
    }));
    checkSignal(signal, who);
    const failure = failureOf(ended, command, timeoutMs);
    if (failure === undefined)
        return ended.seconds;
    throw new errors/* Refusal */.P('step_failed', [`${who} ${failure.message}.`, ...quoted(last.lines())].join('\n'), {
        hint: failure.hint,
    });
}
/** The folder a step runs in, links resolved, so that no link that changes later leads it elsewhere. */
async function folderOf({ cwd }, { root }, who) {
    const named = `its cwd '${(0,world_plain/* brief */.d)(cwd ?? '.')}'`;
    const refuse = (what, hint) => new errors/* Refusal */.P('step_failed', `${who} cannot run: ${what}.`, { hint });
    try {
        const folder = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.resolve)(root, cwd ?? '.'));
        if (!(0,world_files/* isWithin */.UO)(await (0,external_node_fs_promises_.realpath)(root), folder)) {
            throw refuse(`${named} lies outside the working directory`, 'A cwd stays inside, also through symbolic links.');
        }
        if (!(await (0,external_node_fs_promises_.stat)(folder)).isDirectory())
            throw refuse(`${named} is a file`, 'Name the folder the file is in.');
        return folder;
    }
    catch (error) {
        if (!(0,world_files/* isAbsent */.W0)(error))
            throw error;
        throw refuse(`${named} is not there`, `A cwd is relative to the working directory '${(0,world_plain/* brief */.d)(root)}'.`);
    }
}
function checkSignal(signal, who) {
    if (signal?.aborted !== true)
        return;
    const reason = signal.reason;
    if (reason instanceof errors/* Refusal */.P)
        throw reason;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new errors/* Refusal */.P('step_failed', `${who} was stopped: ${(0,world_plain/* brief */.d)(why)}.`, { cause: reason });
}
/** What to start, and whether its words are for Windows' shell, which wants them exactly as they were written. */
function wordsOf(step) {
    if ('argv' in step) {
        const [first = '', ...rest] = step.argv;
        return [[first, ...rest], false];
    }
    if (process.platform === 'win32')
        return [['cmd.exe', '/d', '/s', '/c', `"${step.script}"`], true];
    return [['/bin/sh', '-e', '-c', step.script], false];
}
function failureOf({ code, signal, timedOut }, { argv, cwd }, timeoutMs) {
    const shown = commandLine(argv);
    if (timedOut) {
        return {
            message: `did not end within ${(0,words/* inWords */.r)(timeoutMs)} and was stopped: ${shown}`,
            hint: 'Raise the input step-timeout if it needs longer, or find out what it waits for; it has no stdin to read from.',
        };
    }
    if (code === 0)
        return undefined;
    const again = `It ran in '${(0,world_plain/* brief */.d)(cwd)}', with the venv active.`;
    if (code === 127) {
        return {
            message: `failed with exit code 127, command not found: ${shown}`,
            hint: 'Install the program before this action runs (for npm, for example, with actions/setup-node), and check PATH.',
        };
    }
    if (code === 126) {
        return {
            message: `failed with exit code 126, not executable: ${shown}`,
            hint: 'Make the file executable (chmod +x) in git.',
        };
    }
    if (signal !== null) {
        const hint = signal === 'SIGKILL' ? 'The system may have been out of memory: lower the input jobs.' : again;
        return { message: `was ended by ${signal}: ${shown}`, hint };
    }
    return { message: `failed with exit code ${String(code)}: ${shown}`, hint: again };
}
function quoted(lines) {
    return lines.length === 0
        ? ['It printed nothing.']
        : ['The last it printed:', ...lines.map((line) => `  ${(0,world_plain.plain)(line)}`)];
}

// EXTERNAL MODULE: ./src/world/log.ts + 5 modules
var world_log = __webpack_require__(5098);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/python/pylock.ts






/**
 * Translates a lockfile of PEP 751 into requirements files. `folder` is the lockfile's, absolute.
 * Throws Refusal `no_interpreter` when it is for other Pythons, `step_failed` when it is broken or says what pip cannot be told.
 */
function translatePylock(text, folder, file, python) {
    const lock = pylock_read(text, file);
    const range = lock['requires-python'];
    if (range !== undefined && (0,pep440.validRange)(range) && !(0,pep440.satisfies)(python, range, { prereleases: true })) {
        throw new errors/* Refusal */.P('no_interpreter', `The lockfile '${file}' is for Python ${range}; the interpreter found is ${python}.`, {
            hint: "Say the same in the plugin's 'interpreter.python', or lock again for this version.",
        });
    }
    const hashed = [];
    const unhashed = [];
    for (const each of lock.packages ?? []) {
        const { line, verified } = requirement(each, folder, file);
        (verified ? hashed : unhashed).push(...line);
    }
    return { hashed: pylock_join(hashed), unhashed: pylock_join(unhashed) };
}
const oneLine = dist/* pipe */.FsL(dist.string(), dist/* maxLength */.Ru6(8192), dist/* regex */.yGV(/^[^\p{Cc}]*$/u, 'holds control characters'));
const word = dist/* pipe */.FsL(oneLine, dist/* regex */.yGV(/^[^\s]+$/u, 'holds white space'));
const Hashes = dist/* record */.g1P(dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^[\w-]+$/)), dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^[0-9a-fA-F]+$/, 'is not hexadecimal')));
const pylock_File = dist.object({ url: dist/* optional */.lqM(word), path: dist/* optional */.lqM(oneLine), hashes: Hashes });
const Package = dist.object({
    name: dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, 'is not the name of a package')),
    version: dist/* optional */.lqM(dist/* pipe */.FsL(dist.string(), dist/* check */.z6Y((text) => (0,pep440.valid)(text) !== null, 'is not a version'))), // prettier-ignore
    marker: dist/* optional */.lqM(oneLine),
    index: dist/* optional */.lqM(word),
    vcs: dist/* optional */.lqM(dist.object({
        type: dist.string(),
        url: dist/* optional */.lqM(word),
        path: dist/* optional */.lqM(oneLine),
        'commit-id': word,
        subdirectory: dist/* optional */.lqM(word),
    })),
    directory: dist/* optional */.lqM(dist.object({ path: oneLine, editable: dist/* optional */.lqM(dist/* boolean */.zMY()), subdirectory: dist/* optional */.lqM(oneLine) })),
    archive: dist/* optional */.lqM(dist.object({ ...pylock_File.entries, subdirectory: dist/* optional */.lqM(word) })),
    sdist: dist/* optional */.lqM(pylock_File),
    wheels: dist/* optional */.lqM(dist/* array */.YOg(pylock_File)),
});
const pylock_Lock = dist.object({
    'lock-version': dist/* pipe */.FsL(dist.string(), dist/* regex */.yGV(/^1\./, "is not '1.0'")),
    'requires-python': dist/* optional */.lqM(oneLine),
    packages: dist/* optional */.lqM(dist/* array */.YOg(Package)),
});
function pylock_read(text, file) {
    let found;
    try {
        found = (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        throw broken(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
    const parsed = dist.safeParse(pylock_Lock, found);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw broken(file, `${dist/* getDotPath */.BuJ(issue) ?? 'it'}: ${issue.message}`);
}
function requirement(each, folder, file) {
    const { name, version, marker, vcs, directory, archive } = each;
    if (marker !== undefined && /\b(?:extras|dependency_groups)\b/.test(marker)) {
        throw untold(file, `'${name}' depends on the choice of extras or dependency groups (${marker})`);
    }
    const when = marker === undefined ? '' : ` ; ${marker}`;
    const at = (path) => (0,external_node_url_.pathToFileURL)(external_node_path_.posix.resolve(folder, path)).href;
    if (vcs) {
        const url = vcs.url ?? (vcs.path === undefined ? undefined : at(vcs.path));
        if (url === undefined)
            throw broken(file, `'${name}' has a 'vcs' without url or path`);
        const below = vcs.subdirectory === undefined ? '' : `#subdirectory=${vcs.subdirectory}`;
        return { line: [`${name} @ ${vcs.type}+${url}@${vcs['commit-id']}${below}${when}`], verified: false };
    }
    if (directory) {
        const path = external_node_path_.posix.join(directory.path, directory.subdirectory ?? '');
        const line = directory.editable ? `-e ${at(path)}` : `${name} @ ${at(path)}${when}`;
        if (directory.editable && marker !== undefined)
            throw untold(file, `'${name}' is editable and has a marker`);
        return { line: [line], verified: false };
    }
    if (archive) {
        const url = archive.url ?? (archive.path === undefined ? undefined : at(archive.path));
        if (url === undefined)
            throw broken(file, `'${name}' has an 'archive' without url or path`);
        const below = archive.subdirectory === undefined ? '' : `#subdirectory=${archive.subdirectory}`;
        return { line: [`${name} @ ${url}${below}${when}${hashWords([archive], name, file)}`], verified: true };
    }
    const files = [...(each.wheels ?? []), ...(each.sdist ? [each.sdist] : [])];
    if (version === undefined || files.length === 0)
        throw broken(file, `'${name}' has neither a version with files nor another source`);
    return {
        line: [...places(each, files, at), `${name}==${version}${when}${hashWords(files, name, file)}`],
        verified: true,
    };
}
/** Options that let pip find files which its own index does not have; what they bring is still verified by hash. */
function places({ index }, files, at) {
    const local = files.flatMap(({ path }) => (path === undefined ? [] : [`--find-links ${at(external_node_path_.posix.dirname(path))}`]));
    const isUsual = index === undefined || new URL(index, 'file:').hostname === 'pypi.org';
    return isUsual ? local : [...local, `--extra-index-url ${index}`];
}
function hashWords(files, name, file) {
    // The three that pip takes.
    const words = files.flatMap(({ hashes }) => ['sha256', 'sha384', 'sha512'].flatMap((kind) => hashes[kind] === undefined ? [] : [` --hash=${kind}:${hashes[kind].toLowerCase()}`]));
    if (words.length === 0)
        throw untold(file, `'${name}' has no hash of a kind that pip knows (sha256, sha384, sha512)`);
    return [...new Set(words)].join('');
}
function pylock_join(lines) {
    return [...new Set(lines)].map((line) => `${line}\n`).join('');
}
function broken(file, why) {
    return new errors/* Refusal */.P('step_failed', `The lockfile '${file}' cannot be read: ${why}.`, {
        hint: "It should follow PEP 751, as 'uv export --format pylock.toml' and 'pip lock' write it.",
    });
}
function untold(file, why) {
    return new errors/* Refusal */.P('step_failed', `The lockfile '${file}' cannot be installed by pip: ${why}.`, {
        hint: "Install uv and leave 'installer' at 'auto', or lock in requirements format with hashes.",
    });
}

;// CONCATENATED MODULE: ./src/python/template.ts






/**
 * The folder with this interpreter's own pip unpacked, made when it is not there yet; null when the interpreter has none. It
 * serves any number of venvs: hard links of it go into them, and it installs into venvs that have no pip.
 */
async function pipTemplate(interpreter, options) {
    const sources = sourcesOf(interpreter);
    if (sources.length === 0)
        return null;
    const template = (0,external_node_path_.join)(options.templates, await templateName(interpreter, sources));
    if (await template_isUntouched(template))
        return template;
    const fresh = `${template}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,external_node_fs_promises_.mkdir)(fresh, { recursive: true });
        await unpack(interpreter, sources, fresh, options);
        await putInPlace(fresh, template);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(fresh, { recursive: true, force: true });
    }
    return template;
}
/** Links every file of a template into a venv's folder (copies where links cannot be made); returns their paths, relative with slashes. */
async function linkTemplate(template, target) {
    const files = await filesIn(template);
    for (const folder of new Set(files.map((file) => (0,external_node_path_.dirname)((0,external_node_path_.join)(target, file)))))
        await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    const some = pLimit(32);
    await Promise.all(files.map((file) => some(() => placeFile(template, target, file))));
    return files;
}
function sourcesOf({ ensurepip, setuptools, packages }) {
    if (ensurepip !== null)
        return [ensurepip, ...(setuptools === null ? [] : [setuptools])];
    return packages === null ? [] : [packages];
}
async function templateName({ abi }, sources) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(abi);
    let version = 'own';
    for (const source of sources) {
        if (source.endsWith('.whl'))
            hash.update(await (0,external_node_fs_promises_.readFile)(source));
        else {
            const info = (await (0,external_node_fs_promises_.readdir)(source)).filter((name) => /^pip-.*\.(?:dist|egg)-info$/.test(name)).sort();
            hash.update(JSON.stringify([source, info, (await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(source, 'pip'))).mtimeMs]));
            version = /^pip-([\w.]+)\.(?:dist|egg)-info$/.exec(info[0] ?? '')?.[1] ?? version;
        }
        version = /^pip-([\w.]+)-/.exec((0,external_node_path_.basename)(source))?.[1] ?? version;
    }
    return `pip-${version}-${hash.digest('hex').slice(0, 16)}`;
}
/** The time that every file of a template bears: one that a build step wrote through a link bears another. */
const STAMP = 946_684_800;
/** Unpacks wheels (or copies an installed pip), then imports what `pip install` needs, so that its byte code is there for all. */
const UNPACK = `
import sys, os, shutil, zipfile
dest, sources = sys.argv[1], sys.argv[2:]
for source in sources:
    if os.path.isfile(source):
        zipfile.ZipFile(source).extractall(dest)
        continue
    for name in os.listdir(source):
        if name == 'pip' or (name.startswith('pip-') and name.endswith('-info')):
            copy = shutil.copytree if os.path.isdir(os.path.join(source, name)) else shutil.copyfile
            copy(os.path.join(source, name), os.path.join(dest, name))
for folder, folders, names in os.walk(dest):
    if '__pycache__' in folders:
        shutil.rmtree(os.path.join(folder, '__pycache__'))
        folders.remove('__pycache__')
    for name in names:
        os.chmod(os.path.join(folder, name), 0o644)
        os.utime(os.path.join(folder, name), (${STAMP}, ${STAMP}))
sys.path.insert(0, dest)
try:
    import pip._internal.cli.main, pip._internal.commands.install
except Exception as error:
    print(error, file=sys.stderr)
`;
async function unpack({ executable }, sources, target, { read, environment }) {
    const command = { argv: [executable, '-I', '-c', UNPACK, target, ...sources], cwd: target, environment };
    const ended = await read(command, { timeoutMs: 120_000, limit: 64 * 1024 });
    if (ended.code === 0)
        return;
    throw new errors/* Refusal */.P('system_failed', `pip could not be unpacked by '${executable}': ${ended.stderr.trim().split('\n').at(-1) ?? ''}`, {
        hint: 'Look for free space and rights to write in the artifacts folder.',
    });
}
async function putInPlace(fresh, template) {
    try {
        await (0,external_node_fs_promises_.rename)(fresh, template);
    }
    catch (error) {
        // Another process was faster; unless what lies there was written to, it is the same.
        if (await template_isUntouched(template))
            return;
        const old = `${fresh}.old`;
        await (0,external_node_fs_promises_.rename)(template, old).catch(() => {
            throw error;
        });
        await (0,external_node_fs_promises_.rename)(fresh, template);
        await (0,external_node_fs_promises_.rm)(old, { recursive: true, force: true });
    }
}
async function template_isUntouched(template) {
    try {
        const files = (await filesIn(template)).filter((file) => !file.endsWith('.pyc'));
        const found = await Promise.all(files.map((file) => (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(template, file))));
        const whole = found.every((each) => each.isFile() && each.mtimeMs === STAMP * 1000 && (each.mode & 0o511) === 0o400);
        return whole && files.includes('pip/__main__.py');
    }
    catch (error) {
        if ((0,world_files/* isAbsent */.W0)(error))
            return false;
        throw error;
    }
}
/** Every file below a folder, relative with slashes, but for the temporary ones of a Python that compiles right now. */
async function filesIn(folder) {
    const found = [];
    const walk = async (below) => {
        for (const entry of await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true })) {
            const path = below === '' ? entry.name : `${below}/${entry.name}`;
            if (entry.isDirectory())
                await walk(path);
            else if (!/\.pyc\.\d+$/.test(entry.name))
                found.push(path);
        }
    };
    await walk('');
    return found;
}
/** Compiled files are copied: Python believes them, and a step that wrote into one would write into every venv's. */
async function placeFile(template, target, file) {
    const [from, to] = [(0,external_node_path_.join)(template, file), (0,external_node_path_.join)(target, file)];
    await (file.endsWith('.pyc') ? (0,external_node_fs_promises_.copyFile)(from, to) : template_linkOrCopy(from, to));
}
async function template_linkOrCopy(from, to) {
    try {
        await (0,external_node_fs_promises_.link)(from, to);
    }
    catch {
        await (0,external_node_fs_promises_.copyFile)(from, to);
    }
}

;// CONCATENATED MODULE: ./src/python/install.ts








/**
 * Installs a lockfile into a venv; returns a warning for each requirement that is not pinned.
 * Throws Refusal `step_failed`, with a hint where the cause is known; `no_interpreter` when the lockfile is for other Pythons.
 */
async function installLockfile(options) {
    const { lockfile, installer } = options;
    if ((0,build_lockfile/* isPylock */.fl)(lockfile.path)) {
        if (installer.kind === 'uv')
            await install_runStep(options, ['-r', lockfile.file]);
        else
            await installTranslated(options);
        return [];
    }
    if ((0,build_lockfile/* isBlank */.z3)(lockfile.text))
        return [];
    const content = (0,build_lockfile/* readRequirements */.F2)(lockfile.text);
    const whole = (0,build_lockfile/* isComplete */.As)(content) ? ['--require-hashes', '--no-deps'] : [];
    await install_runStep(options, [...whole, '-r', lockfile.file]);
    return content.requirements
        .filter(({ pinned }) => !pinned)
        .map(({ line, text }) => ({
        severity: 'warning',
        file: lockfile.path,
        line,
        path: '',
        message: `'${text}' is not pinned: the same lockfile may install something else tomorrow.`,
        allowed: "one version, as in 'name==1.2.3', best with hashes",
    }));
}
async function installTranslated(options) {
    const { lockfile, interpreter } = options;
    const { hashed, unhashed } = translatePylock(lockfile.text, (0,external_node_path_.dirname)(lockfile.file), lockfile.path, interpreter.version);
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'coolbox-lock-'));
    try {
        const parts = [
            ['hashed.txt', hashed, ['--require-hashes', '--no-deps']],
            ['unhashed.txt', unhashed, ['--no-deps']],
        ];
        for (const [name, text, flags] of parts) {
            if (text === '')
                continue;
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
            await install_runStep(options, [...flags, '-r', (0,external_node_path_.join)(folder, name)]);
        }
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function install_runStep(options, words) {
    const argv = [...(await installCommand(options)), ...words];
    try {
        await options.run({ name: `install ${options.lockfile.path}`, run: { argv }, cwd: null, environment: {} });
    }
    catch (error) {
        throw explained(error, options.lockfile.path);
    }
}
async function installCommand(options) {
    const { installer, interpreter, venv, platform } = options;
    const { python } = layoutOf(venv, interpreter, platform);
    if (installer.kind === 'uv')
        return [installer.path, 'pip', 'install', '--no-progress', '--no-python-downloads', '--python', python];
    const template = await pipTemplate(interpreter, options);
    if (template === null)
        throw new Error(`pip was chosen, but '${interpreter.executable}' has none`);
    // pip itself is not in the venv. What pip sees beside itself (its own template) must not count as installed.
    return [python, (0,external_node_path_.join)(template, 'pip'), ...PIP_INSTALL];
}
const PIP_INSTALL = [
    'install',
    '--ignore-installed',
    '--no-compile',
    '--no-input',
    '--disable-pip-version-check',
    '--no-warn-script-location',
    '--progress-bar=off',
];
const NETWORK = /name resolution|resolve host|dns error|error sending request|Connection refused|NewConnectionError|Network is unreachable|ConnectTimeout|ReadTimeout|Max retries exceeded|tunnel connection failed/i;
const HASHES = /DO NOT MATCH THE HASHES|Hash mismatch|hashes are missing|--require-hashes mode/i;
function explained(error, lockfile) {
    if (!(error instanceof errors/* Refusal */.P) || error.reason !== 'step_failed')
        return error;
    const hint = HASHES.test(error.message)
        ? `The files offered are not those that '${lockfile}' names by hash. Lock again, and look at what changed.`
        : NETWORK.test(error.message)
            ? 'The package index could not be reached. Look at the network, at proxies (HTTPS_PROXY), certificates (SSL_CERT_FILE) and indexes (PIP_INDEX_URL, UV_INDEX_URL).'
            : error.hint;
    return new errors/* Refusal */.P(error.reason, error.message, { hint, cause: error, problems: error.problems });
}

;// CONCATENATED MODULE: ./src/python/packages.ts



/** What is installed in a venv, as its metadata says, sorted by normalised name; nothing is started. */
async function installedPackages(venv, interpreter, platform = process.platform) {
    const { sitePackages } = layoutOf(venv, interpreter, platform);
    const names = await (0,external_node_fs_promises_.readdir)(sitePackages).catch(() => []);
    const found = await Promise.all(names.map((name) => packageOf(sitePackages, name)));
    const byName = new Map(found.filter((each) => each !== null).map((each) => [normalised(each.name), each]));
    return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
/** PEP 503: how names of packages are compared. */
function normalised(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
async function packageOf(folder, entry) {
    const [, stem, kind] = /^(.+)\.(dist-info|egg-info|egg-link)$/.exec(entry) ?? [];
    if (stem === undefined || stem.startsWith('~'))
        return null; // pip renames so what it takes away.
    if (kind === 'egg-link')
        return { name: stem, version: '' };
    const path = (0,external_node_path_.join)(folder, entry);
    const isFolder = await (0,external_node_fs_promises_.stat)(path).then((each) => each.isDirectory(), () => false); // prettier-ignore
    const file = kind === 'dist-info' ? (0,external_node_path_.join)(path, 'METADATA') : isFolder ? (0,external_node_path_.join)(path, 'PKG-INFO') : path;
    const head = await readHead(file);
    const name = field(head, 'Name');
    const version = field(head, 'Version');
    if (name !== undefined)
        return { name, version: version ?? '' };
    const [, byName, byVersion] = /^(.+?)-([^-]+)(?:-py\S+)?$/.exec(stem) ?? [];
    return byName === undefined || kind === 'egg-info' ? null : { name: byName, version: byVersion ?? '' };
}
/** The headers come before the description, which can be long. */
async function readHead(file) {
    try {
        const handle = await (0,external_node_fs_promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
            return buffer.toString('utf8', 0, bytesRead).split(/\r?\n\r?\n/)[0] ?? '';
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return '';
    }
}
function field(head, name) {
    const value = new RegExp(`^${name}:[ \\t]*([^\\r\\n]+)`, 'im').exec(head)?.[1]?.trim();
    return value === undefined ? undefined : value.replace(/\p{Cc}/gu, '').slice(0, 200);
}

;// CONCATENATED MODULE: ./src/python/activate.ts
/** The first line of our activate script: by it a moved venv's script is known, and written anew. */
const ACTIVATE_MARK = '# Puts this venv first on PATH. Read it with ". bin/activate" in sh, bash or zsh; "deactivate" ends it.\n';
/** The text of `bin/activate` for a venv at this path. */
function activateScript(venv) {
    return `${ACTIVATE_MARK}
deactivate () {
    if [ -n "\${_OLD_VIRTUAL_PATH+set}" ]; then
        PATH="$_OLD_VIRTUAL_PATH"
        export PATH
        unset _OLD_VIRTUAL_PATH
    fi
    if [ -n "\${_OLD_VIRTUAL_PYTHONHOME+set}" ]; then
        PYTHONHOME="$_OLD_VIRTUAL_PYTHONHOME"
        export PYTHONHOME
        unset _OLD_VIRTUAL_PYTHONHOME
    fi
    if [ -n "\${_OLD_VIRTUAL_PS1+set}" ]; then
        PS1="$_OLD_VIRTUAL_PS1"
        unset _OLD_VIRTUAL_PS1
    fi
    hash -r 2>/dev/null || :
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    if [ "\${1:-}" != nondestructive ]; then
        unset -f deactivate
    fi
}

deactivate nondestructive

VIRTUAL_ENV=${shellWord(venv)}
export VIRTUAL_ENV
VIRTUAL_ENV_PROMPT="\${VIRTUAL_ENV##*/}"
export VIRTUAL_ENV_PROMPT
_OLD_VIRTUAL_PATH="\${PATH:-}"
PATH="$VIRTUAL_ENV/bin\${PATH:+:$PATH}"
export PATH
if [ -n "\${PYTHONHOME+set}" ]; then
    _OLD_VIRTUAL_PYTHONHOME="$PYTHONHOME"
    unset PYTHONHOME
fi
if [ -z "\${VIRTUAL_ENV_DISABLE_PROMPT:-}" ]; then
    _OLD_VIRTUAL_PS1="\${PS1:-}"
    PS1="($VIRTUAL_ENV_PROMPT) \${PS1:-}"
fi
hash -r 2>/dev/null || :
`;
}
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/python/script.ts
/** The longest first line of a script that every Linux kernel in use reads whole, `#!` and newline included. */
const SHEBANG_LIMIT = 127;
/**
 * The first lines of a script for a Python: a plain `#!` line where the kernel can read it, else three lines that a
 * shell reads as `exec` and Python as a string. With the newline at the end; `args` as in `-E`.
 */
function scriptHeader(python, args = '') {
    const line = `#!${python}${args === '' ? '' : ` ${args}`}\n`;
    if (!/[\s\\]/.test(python) && Buffer.byteLength(line) <= SHEBANG_LIMIT)
        return line;
    return `#!/bin/sh\n'''exec' ${script_shellWord(python)}${args === '' ? '' : ` ${args}`} "$0" "$@"\n' '''\n`;
}
/** A word that a POSIX shell reads as it is, and that is harmless within a Python string of three single quotes. */
function script_shellWord(text) {
    const inner = text.replaceAll("'", `'"'"'`).replaceAll('\\', `'"$(printf '\\134')"'`);
    return `'${inner}'`;
}
/** The text of a console script that calls `attribute` of `module`. */
function consoleScript(python, module, attribute) {
    return `${scriptHeader(python)}import sys
from ${module} import ${attribute}
if __name__ == '__main__':
    sys.exit(${attribute}())
`;
}

;// CONCATENATED MODULE: ./src/python/pip.ts





/** Puts pip (and before Python 3.12 setuptools, as the venv module does) into a venv; returns where it came from. */
async function addPip(venv, interpreter, options) {
    const layout = layoutOf(venv, interpreter, options.platform);
    const template = await pipTemplate(interpreter, options);
    if (template === null)
        return options.uv === null ? 'absent' : addByUv(options.uv, layout, options);
    const linked = await linkTemplate(template, layout.sitePackages);
    if (options.platform === 'win32')
        await writeLaunchers(layout, options);
    else
        await writeScripts(linked, layout, interpreter.version);
    return 'interpreter';
}
const MAIN = { module: 'pip._internal.cli.main', attribute: 'main' };
async function writeScripts(linked, { scripts, python, sitePackages }, version) {
    const [major, minor] = version.split('.');
    const names = ['pip', 'pip3', `pip${major ?? ''}.${minor ?? ''}`];
    const text = consoleScript(python, MAIN.module, MAIN.attribute);
    for (const name of names) {
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(scripts, name), text);
        await (0,external_node_fs_promises_.chmod)((0,external_node_path_.join)(scripts, name), 0o755);
    }
    // pip removes what its record names: without these an upgrade would leave old scripts behind.
    const record = linked.find((path) => /^pip-[^/]*\.dist-info\/RECORD$/.test(path));
    if (record === undefined)
        return;
    const path = (0,external_node_path_.join)(sitePackages, record);
    const own = await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    await (0,external_node_fs_promises_.rm)(path);
    await (0,external_node_fs_promises_.writeFile)(path, `${own.trimEnd()}\n${names.map((name) => `../../../bin/${name},,\n`).join('')}`);
}
/** Windows starts scripts by small programs, which pip's own script maker writes. */
async function writeLaunchers({ scripts, python }, options) {
    const entry = `${MAIN.module}:${MAIN.attribute}`;
    const source = `
import sys
from pip._vendor.distlib.scripts import ScriptMaker
maker = ScriptMaker(None, sys.argv[1])
maker.executable, maker.variants, maker.clobber = sys.executable, {''}, True
maker.make_multiple(['pip = ${entry}', 'pip3 = ${entry}'])
`;
    await options.read({ argv: [python, '-I', '-c', source, scripts], cwd: scripts, environment: options.environment }, { timeoutMs: 60_000, limit: 64 * 1024 });
}
async function addByUv(uv, { scripts, python }, options) {
    const argv = [uv, 'pip', 'install', '--no-progress', '--no-python-downloads', '--python', python, 'pip'];
    const ended = await options.read({ argv, cwd: scripts, environment: options.environment }, { timeoutMs: 120_000, limit: 64 * 1024 });
    return ended.code === 0 ? 'uv' : 'absent';
}

;// CONCATENATED MODULE: ./src/python/venv.ts






/**
 * Makes a venv in a folder that is not there yet, and returns where its pip came from: `absent` where none was to be had, `none` where none
 * was wanted. Throws Refusal `no_interpreter` when the interpreter's installation lacks what a venv needs.
 */
async function createVenv(dir, interpreter, options) {
    if (interpreter.implementation === 'cpython' && options.platform !== 'win32')
        await writeVenv(dir, interpreter);
    else
        await runVenvModule(dir, interpreter, options);
    return options.pip ? addPip(dir, interpreter, options) : 'none';
}
/** What the standard library's venv module writes, without starting Python: a hundredth of the time. */
async function writeVenv(dir, { executable, version, library, lib64 }) {
    const { scripts, python, sitePackages, config } = layoutOf(dir, { library }, 'linux');
    await Promise.all([scripts, sitePackages, (0,external_node_path_.join)(dir, 'include')].map((folder) => (0,external_node_fs_promises_.mkdir)(folder, { recursive: true })));
    const settings = {
        home: (0,external_node_path_.dirname)(executable),
        'include-system-site-packages': 'false',
        version,
        executable,
        command: `${executable} -m venv --without-pip ${dir}`,
    };
    const [major, minor] = version.split('.');
    await Promise.all([
        (0,external_node_fs_promises_.writeFile)(config, Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`).join('')), // prettier-ignore
        (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(scripts, 'activate'), activateScript(dir)),
        (0,external_node_fs_promises_.symlink)(executable, python),
        (0,external_node_fs_promises_.symlink)((0,external_node_path_.basename)(python), (0,external_node_path_.join)(scripts, 'python3')),
        (0,external_node_fs_promises_.symlink)((0,external_node_path_.basename)(python), (0,external_node_path_.join)(scripts, `python${major ?? ''}.${minor ?? ''}`)),
        ...(lib64 ? [(0,external_node_fs_promises_.symlink)('lib', (0,external_node_path_.join)(dir, 'lib64'))] : []),
    ]);
}
async function runVenvModule(dir, interpreter, options) {
    const { executable } = interpreter;
    const argv = [executable, '-I', '-m', 'venv', '--without-pip', dir];
    const ended = await options.read({ argv, cwd: (0,external_node_path_.dirname)(executable), environment: options.environment }, { timeoutMs: 120_000, limit: 64 * 1024 });
    if (ended.code !== 0)
        throw failed(interpreter, `${ended.stdout}\n${ended.stderr}`, ended.timedOut);
    if (options.platform === 'win32')
        return;
    const scripts = (0,external_node_path_.join)(dir, 'bin');
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(scripts, 'activate'), activateScript(dir));
    // The others would still name this place after a move.
    await Promise.all(['activate.csh', 'activate.fish', 'Activate.ps1'].map((name) => (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(scripts, name), { force: true })));
}
function failed({ executable, version, implementation }, output, timedOut) {
    const [major, minor] = version.split('.');
    const missing = /No module named '?(?:venv|ensurepip)|ensurepip is not available/.test(output);
    const last = output.replace(/[^\P{Cc}\n]/gu, '').trim().split('\n').at(-1) ?? ''; // prettier-ignore
    const packageName = implementation === 'cpython' ? `python${major ?? ''}.${minor ?? ''}-venv` : `${implementation}3-venv`;
    return new errors/* Refusal */.P('no_interpreter', missing
        ? `The interpreter '${executable}' (${implementation} ${version}) has no 'venv' module.`
        : `'${executable} -m venv' ${timedOut ? 'did not end within 120 s' : 'failed'}: ${last.slice(0, 300)}`, missing
        ? {
            hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install ${packageName}'. Or use another interpreter: the input 'python', or actions/setup-python.`,
        }
        : { hint: "Try another interpreter: the input 'python', or actions/setup-python." });
}

;// CONCATENATED MODULE: ./src/python/build.ts













/**
 * Builds the venv that a group of plugins shares, in a folder of its own, and adds it to the store.
 * @throws Refusal `step_failed`, `no_interpreter`, `manifest_invalid`; what was there before stays.
 */
async function buildVenv(group, building) {
    const [venv] = group;
    if (venv === undefined)
        throw new Error('a group of plugins without a plugin');
    const { root, store, log, platform } = building;
    const label = group.length === 1 ? venv.plugin.id : `${venv.plugin.id} and ${group.length - 1} more`;
    const work = await store.workFolder();
    const folder = (0,external_node_path_.join)(work, 'venv');
    const done = (0,world_log/* progress */.q)(log, `building ${label}`);
    try {
        const steps = await fill(folder, venv, label, building);
        await collectOutputs(venv.build?.outputs ?? [], root, (0,external_node_path_.join)(work, 'outputs'), venv.plugin.id);
        await checkVenv(folder, venv, platform);
        await checkLockfiles(venv, root);
        await (0,external_node_fs_promises_.appendFile)(layoutOf(folder, venv.interpreter, platform).config, fingerprintLine(venv.fingerprint));
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
        const packages = await installedPackages(folder, venv.interpreter, platform);
        const { fingerprint } = venv;
        return await store.add(work, {
            fingerprint,
            built_at: { venv: folder, root },
            packages: [...packages],
            steps: [...steps],
        });
    }
    finally {
        done();
    }
}
/** Steps can do anything to their venv: what is not a venv of its interpreter any more is no result. */
async function checkVenv(folder, { plugin, interpreter }, platform) {
    const { config, python } = layoutOf(folder, interpreter, platform);
    const isFolder = (await (0,external_node_fs_promises_.lstat)(folder).catch(() => undefined))?.isDirectory() === true;
    const isFile = (await (0,external_node_fs_promises_.lstat)(config).catch(() => undefined))?.isFile() === true;
    const real = await (0,external_node_fs_promises_.realpath)(python).catch(() => undefined);
    if (isFolder && isFile && real !== undefined && (platform === 'win32' || real === interpreter.executable))
        return;
    throw new errors/* Refusal */.P('step_failed', `The build of '${plugin.id}' ended, but left no venv of ${interpreter.executable}.`, {
        hint: 'A step has removed or replaced the venv, its pyvenv.cfg or its interpreter.',
    });
}
/** Whoever edits a lockfile while it is installed must not have the result kept under the old one's fingerprint. */
async function checkLockfiles({ plugin, lockfiles }, root) {
    for (const { path, sha256 } of lockfiles) {
        const now = (0,external_node_crypto_.createHash)('sha256')
            .update(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path)))
            .digest('hex');
        if (now === sha256)
            continue;
        throw new errors/* Refusal */.P('step_failed', `The lockfile '${path}' of '${plugin.id}' was changed while it was built from.`, {
            hint: 'Run it again, and have no build step write to a lockfile that is declared.',
        });
    }
}
/** Makes the venv and runs its steps, or installs its lockfiles where it has none. Returns the seconds each took. */
async function fill(folder, venv, label, building) {
    const { plugin, interpreter, build } = venv;
    const { store, platform, environment, read, uv } = building;
    const steps = build?.steps ?? [];
    const options = { pip: steps.length > 0, templates: store.folder, uv, read, environment, platform };
    const pip = await createVenv(folder, interpreter, options);
    const declared = laidOver(platform, environment, plugin.definition.runtime.environment);
    const context = {
        root: building.root,
        // Only steps see the plugin's own: what a lockfile installs depends on the lockfile alone.
        environment: activate(steps.length === 0 ? environment : declared, folder, platform),
        timeoutMs: building.stepTimeoutMs,
        log: building.log,
        label,
        signal: building.signal,
    };
    if (steps.length === 0)
        return install(venv, folder, context, options);
    try {
        return await runSteps(steps, context);
    }
    catch (error) {
        if (pip !== 'absent' || !(error instanceof errors/* Refusal */.P))
            throw error;
        const hint = `This venv has no pip: the interpreter '${interpreter.executable}' has neither ensurepip nor pip (Debian: apt-get install python3-venv), and uv is not on the PATH.`;
        throw new errors/* Refusal */.P(error.reason, error.message, {
            hint: [error.hint, hint].filter((part) => part !== undefined).join(' '),
            cause: error,
        });
    }
}
async function install(venv, folder, context, options) {
    const { plugin, installer, interpreter, lockfiles } = venv;
    const times = [];
    if (installer === null)
        return times;
    for (const { path } of lockfiles.filter((lockfile) => isInstalled(plugin, lockfile.path))) {
        const file = (0,external_node_path_.join)(context.root, path);
        const problems = await installLockfile({
            ...options,
            platform: process.platform,
            venv: folder,
            interpreter,
            installer,
            lockfile: { path, file, text: await (0,external_node_fs_promises_.readFile)(file, 'utf8') },
            run: async (step) => times.push(...(await runSteps([step], context))),
        });
        for (const problem of problems)
            context.log.warning(problem.message, problem);
    }
    return times;
}

;// CONCATENATED MODULE: ./src/python/launcher.ts

/**
 * A launcher that distlib (and so pip) writes on Windows: a program, a `#!` line, a zip with the script. Returns it with the line's
 * interpreter moved, or the same bytes when it is none or its interpreter lies elsewhere. uv's launchers keep their path another way: they stay.
 */
function relocateLauncher(bytes, from, to) {
    const zip = zipStart(bytes);
    if (zip === null)
        return bytes;
    // distlib ends the line with either, and may leave an empty one behind it.
    let end = zip;
    while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d))
        end--;
    const start = bytes.lastIndexOf('#!', end - 1);
    if (end === zip || start === -1 || end - start > 4096)
        return bytes;
    const line = bytes.subarray(start, end).toString('utf8');
    const match = /^#!\s*(?:"([^"\r\n]+)"|(\S.*?\.exe|\S+))(\s+[^\r\n]*)?$/i.exec(line);
    const python = match?.[1] ?? match?.[2];
    if (match === null || python === undefined)
        return bytes;
    const moved = movePath(python, from, to);
    if (moved === null)
        return bytes;
    const quoted = /\s/.test(moved) ? `"${moved}"` : moved;
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(`#!${quoted}${match[3] ?? ''}`), bytes.subarray(end)]);
}
/** Where the zip at the end of a file begins; null when there is none. Offsets in it count from its own start. */
function zipStart(bytes) {
    const directoryEnd = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (directoryEnd === -1 || directoryEnd + 22 > bytes.length)
        return null;
    const start = directoryEnd - bytes.readUInt32LE(directoryEnd + 12) - bytes.readUInt32LE(directoryEnd + 16);
    return start > 0 && bytes.readUInt32LE(start) === 0x04034b50 ? start : null;
}
/** Windows does not tell the case of paths apart, nor its two separators. */
function movePath(path, from, to) {
    const folded = (text) => text.replaceAll('/', '\\').toLowerCase();
    for (const [old, fresh] of placeForms(from, to)) {
        if (folded(path).startsWith(`${folded(old)}\\`))
            return fresh + path.slice(old.length);
    }
    return null;
}

;// CONCATENATED MODULE: ./src/python/relocate.ts





/**
 * The bytes of a venv's file as they would be had it been made at another place: paths of the venv and of the working directory are
 * replaced. `path` is the file's within the venv. Binary files stay as they are, but for the launchers of Windows.
 */
function relocate(bytes, path, from, to) {
    if (bytes.subarray(0, 2).toString('latin1') === 'MZ')
        return relocateLauncher(bytes, from, to);
    if (bytes.includes(0))
        return bytes;
    const text = bytes.toString('utf8');
    // Not UTF-8: nothing that Python or a shell would read as these paths.
    if (!Buffer.from(text).equals(bytes))
        return bytes;
    const moved = moveFile(text, path, from, to);
    return moved === text ? bytes : Buffer.from(moved);
}
function moveFile(text, path, from, to) {
    const name = external_node_path_.posix.basename(path.replaceAll('\\', '/'));
    if (text.startsWith(ACTIVATE_MARK))
        return text === activateScript(from.venv) ? activateScript(to.venv) : moveText(text, from, to);
    if (name === 'pyvenv.cfg')
        return moveLines(text, /^\s*[\w-]+\s*=\s*/, from, to);
    if (/\.(?:pth|egg-link)$/.test(name))
        return moveLines(text, /^(?!import\s)/, from, to);
    if (text.startsWith('#!'))
        return moveScript(text, from, to);
    return moveText(text, from, to);
}
/** Files of one path a line: the whole line (behind its key) is the path, spaces and all. Other lines are text. */
function moveLines(text, start, from, to) {
    return text
        .split('\n')
        .map((line) => {
        const [key] = start.exec(line) ?? [];
        if (key === undefined)
            return moveText(line, from, to);
        const value = line.slice(key.length);
        // A value that only has paths in it, such as a command.
        return key + (relocate_movePath(value, from, to) ?? (value.startsWith(from.root) ? value : moveText(value, from, to)));
    })
        .join('\n');
}
function moveScript(text, from, to) {
    const header = readHeader(text, from, to);
    const python = header === null ? null : relocate_movePath(header.python, from, to);
    if (header === null || python === null)
        return moveText(text, from, to);
    return scriptHeader(python, header.args) + moveText(text.slice(header.length), from, to);
}
/** The interpreter that a script names, in a plain `#!` line or in the trampolines that pip, distlib and uv write. */
function readHeader(text, from, to) {
    const trampoline = /^#!\/bin\/sh\r?\n'''exec' (.+) "\$0" "\$@"\r?\n' '''\r?\n/.exec(text);
    if (trampoline) {
        const command = trampoline[1] ?? '';
        // pip and distlib put the path in double quotes as it is, also where it has quotes or dollars in it.
        const [, python = '', args = ''] = /^"(.*)"((?: -[^"]*)?)$/.exec(command) ?? /^(\S+)((?: -.*)?)$/.exec(command) ?? [];
        const isAsItIs = relocate_movePath(python, from, to) !== null;
        const read = isAsItIs ? { python, args: args.trim() } : firstWord(command);
        return read === null ? null : { ...read, length: trampoline[0].length };
    }
    const line = /^#![ \t]*([^\n]*?)[ \t]*\r?(?:\n|$)/.exec(text);
    if (!line)
        return null;
    const [whole, command = ''] = line;
    // The words after the interpreter are found by its name: a path may hold spaces, where the system allows them.
    const match = /^"([^"]+)"\s*(.*)$/.exec(command) ?? /^(.*?\/(?:python|pypy|graalpy)[\w.]*)(?:\s+(-.*))?$/.exec(command);
    return match ? { python: match[1] ?? '', args: match[2] ?? '', length: whole.length } : null;
}
/** The first word of a shell command and the rest; null when it is more than quoting. */
function firstWord(command) {
    let word = '';
    let rest = command.replaceAll(`"$(printf '\\134')"`, `'\\'`);
    while (rest !== '' && !/^\s/.test(rest)) {
        const part = /^'([^']*)'/.exec(rest) ??
            /^"((?:[^"\\$`]|\\.)*)"/.exec(rest) ??
            /^([^\s'"\\$`()]+)/.exec(rest) ??
            /^\\(.)/.exec(rest);
        if (!part)
            return null;
        word += rest.startsWith('"') ? (part[1] ?? '').replace(/\\(["\\$`])/g, '$1') : (part[1] ?? '');
        rest = rest.slice(part[0].length);
    }
    return { python: word, args: rest.trim() };
}
/** A path that is, or lies in, one of the places; null when it is neither. */
function relocate_movePath(path, from, to) {
    for (const [old, fresh] of placeForms(from, to)) {
        if (path === old || path.startsWith(`${old}/`) || path.startsWith(`${old}\\`))
            return fresh + path.slice(old.length);
    }
    return null;
}

;// CONCATENATED MODULE: ./src/python/put.ts









/**
 * Puts a built environment where the plugin has it: venv, outputs, mirrored lockfiles, and lock.json last.
 * @param prove whether the venv's interpreter is started first, as after a restore.
 * @throws Damaged when the entry is not as it was recorded, or its interpreter does not run.
 */
async function putVenv(entry, venv, building, prove) {
    const { plugin, folder, lockfiles, runtimes } = venv;
    const { root, store } = building;
    const work = await store.workFolder();
    const finished = (0,external_node_path_.join)(work, 'venv');
    await copyVenv(entry, finished, { venv: (0,external_node_path_.join)(folder, 'venv'), root }, relocate);
    if (prove)
        await proveInterpreter(finished, venv, building);
    // A build step may have put a link in its way since it was planned.
    (0,world_files/* insideRoot */.p0)(root, folder, 'The folder of a plugin');
    const before = readLock(folder);
    await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, 'lock.json'), { force: true });
    await swapIn(finished, (0,external_node_path_.join)(folder, 'venv'), work);
    await placeOutputs(entry, root, work);
    for (const { path } of before?.lock.resolved.lockfiles ?? [])
        await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), { force: true }).catch(() => undefined);
    for (const { path } of lockfiles)
        await (0,world_files/* writeWhole */.f8)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, path)));
    const { packages, steps, files } = entry.record;
    const { executable, version, implementation, platform } = venv.interpreter;
    const outputs = files
        .filter(({ path }) => path.startsWith('outputs/'))
        .map(({ path, sha256 }) => ({ path: path.slice('outputs/'.length), sha256 }));
    const resolved = {
        fingerprint: venv.fingerprint,
        interpreter: { executable, version, implementation, platform },
        packages,
        lockfiles: [...lockfiles],
        runtimes: [...runtimes],
        steps,
        outputs,
    };
    const lock = lockOf(plugin, resolved, building.now());
    await writeLock(folder, lock);
    return lock;
}
async function proveInterpreter(folder, { interpreter }, { platform, read, environment }) {
    const answer = await probe(layoutOf(folder, interpreter, platform).python, { read, environment });
    if (!answer.found)
        throw new Damaged(`its interpreter ${answer.why}`);
    const { executable, version } = answer.interpreter;
    if (executable !== interpreter.executable || version !== interpreter.version) {
        throw new Damaged(`its interpreter is ${executable} ${version}, not ${interpreter.executable} ${interpreter.version}`);
    }
}

;// CONCATENATED MODULE: ./src/python/make.ts





/**
 * Makes the venvs of one fingerprint: built once at most, then put in place for each plugin. Returns what became of each,
 * by id. A build that fails is told in the result; what the system refuses is thrown.
 */
async function makeVenvs(group, making) {
    const made = new Map();
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    try {
        const source = await sourceOf(group, making);
        for (const venv of group) {
            const lock = await source.put(venv);
            made.set(venv.plugin.id, { origin: source.origin(venv), lock, seconds: seconds() });
        }
    }
    catch (error) {
        const failure = make_failureOf(error, group);
        for (const { plugin } of group)
            if (!made.has(plugin.id))
                made.set(plugin.id, { failure, seconds: seconds() });
    }
    return made;
}
/** Whether an entry of the store is to blame: what it records cannot be, or is not there. */
function isDamage(error) {
    if (error instanceof Damaged)
        return true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return ['EEXIST', 'ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code);
}
/** What the machine as a whole refuses: no other build would fare better. */
const FATAL = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'];
/** The failure of these plugins alone, as a Refusal. Throws what concerns all. */
function make_failureOf(error, group) {
    if (error instanceof errors/* Refusal */.P && error.reason !== 'system_failed')
        return error;
    const cause = error instanceof errors/* Refusal */.P ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined || FATAL.includes(code))
        throw error;
    if (error instanceof errors/* Refusal */.P)
        return error;
    const names = group.map(({ plugin }) => `'${plugin.id}'`).join(', ');
    const message = cause instanceof Error ? cause.message : String(cause);
    return new errors/* Refusal */.P('step_failed', `What the build of ${names} left cannot be taken as it is: ${message}.`, {
        hint: 'A venv holds files and folders with names in UTF-8, and is still there when its steps have ended.',
        cause: error,
    });
}
/** An entry to put in place from, built anew, once, when it turns out not to be as it was recorded. */
async function sourceOf(group, making) {
    const [first] = group;
    if (first === undefined)
        throw new Error('a group of plugins without a plugin');
    let kept = await making.store.find(first.fingerprint);
    const build = async () => {
        const { store, signal } = making;
        const onWait = () => {
            making.log.info(`Another run builds the environment of '${first.plugin.id}': waiting for it.`);
        };
        const isAlone = (first.build?.steps ?? []).length === 0;
        const end = isAlone ? undefined : await takeTurn(store.folder, first.fingerprint, { onWait, signal });
        try {
            kept = await store.find(first.fingerprint);
            return kept ?? (await buildVenv(group, making));
        }
        finally {
            await end?.();
        }
    };
    let entry = kept ?? (await build());
    let origin = kept === undefined ? 'built' : making.restored.has(first.fingerprint) ? 'restored' : 'stored';
    let isProved = origin === 'built';
    return {
        /** What was built is built for the first; the others have it from the store. */
        origin: (venv) => (origin === 'built' && venv !== first ? 'stored' : origin),
        async put(venv) {
            try {
                const lock = await putVenv(entry, venv, making, !isProved);
                isProved = true;
                return lock;
            }
            catch (error) {
                if (origin === 'built' || !isDamage(error))
                    throw error;
                making.log.warning(`The store's environment for '${venv.plugin.id}' is not as it was built (${error instanceof Error ? error.message : String(error)}). It is built again.`);
                await making.store.discard(venv.fingerprint);
                entry = await build();
                [origin, isProved] = ['built', true];
                return putVenv(entry, venv, making, false);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/python/provide.ts











/** Makes the planned venvs that are not there yet: from the store, from the cache, or by building. Returns what became of each, by id. */
async function provideVenvs(venvs, providing) {
    const provided = new Map();
    for (const { plugin, proof } of venvs) {
        if (proof !== undefined)
            provided.set(plugin.id, { status: 'unchanged', lock: proof, seconds: 0 });
    }
    const missing = venvs.filter(({ proof }) => proof === undefined);
    if (missing.length === 0)
        return provided;
    const { world, artifacts, probes, environment, platform, read } = providing;
    const { log, signal } = world;
    const guard = await guardRunnerFiles(world.environment);
    const store = await openStore(artifacts, world.now);
    const cache = providing.cache ? openCache({ environment: world.environment, log, signal }) : NO_CACHE;
    const entries = planTransfer([...groupsOf(venvs).values()].map((group) => ({
        fingerprint: group[0]?.fingerprint ?? '',
        pluginIds: group.map(({ plugin }) => plugin.id),
        worth: group.some(({ build, installer }) => installer !== null || (build?.steps.length ?? 0) > 0),
    })), (0,world_platform/* hostPlatform */.o)(platform, process.arch));
    try {
        const groups = groupsOf(missing);
        const absent = new Set();
        for (const fingerprint of groups.keys())
            if ((await store.find(fingerprint)) === undefined)
                absent.add(fingerprint);
        const verify = (folder) => isWhole(folder, (0,external_node_path_.basename)(folder));
        const restored = await fetchEntries({ cache, store, log, entries, missing: absent, verify });
        const uv = (await findUv({ read, probes, environment, platform }))?.path ?? null;
        const stopped = new AbortController();
        const either = AbortSignal.any([signal, stopped.signal]);
        const making = { ...providing, store, log, uv, signal: either, restored, now: world.now };
        const limit = pLimit(providing.jobs);
        const built = new Set();
        const makeGroup = async (fingerprint, group) => {
            for (const [id, made] of await makeVenvs(group, making)) {
                const result = 'failure' in made ? { status: 'failed', ...made } : { status: made.origin, ...made };
                if (result.status === 'built')
                    built.add(fingerprint);
                provided.set(id, result);
                log.info(`${id}: ${result.status}`);
            }
        };
        // What the system refuses to one ends all, and all have ended before anything is cleared away or said.
        await Promise.all([...groups].map(([fingerprint, group]) => limit(async () => {
            if (either.aborted)
                return;
            await makeGroup(fingerprint, group).catch((error) => {
                stopped.abort(error);
            });
        })));
        either.throwIfAborted();
        const present = new Set([...groupsOf(venvs).keys()].filter((fingerprint) => !absent.has(fingerprint) || restored.has(fingerprint) || built.has(fingerprint)));
        await storeEntries({ cache, store, log, entries, built, present });
        return provided;
    }
    finally {
        const tampered = await guard.restore();
        if (tampered.length > 0)
            log.warning(`A build step wrote to ${tampered.join(', ')} of this action; what it wrote was taken out.`);
        await store.close();
    }
}
function groupsOf(venvs) {
    const groups = new Map();
    for (const venv of venvs)
        groups.set(venv.fingerprint, [...(groups.get(venv.fingerprint) ?? []), venv]);
    return groups;
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/provision.ts

/** What each status means to a reader. */
const SAID = {
    built: 'built',
    restored: "from GitHub's cache",
    stored: 'from the store',
    unchanged: 'up to date',
    skipped: 'skipped',
    failed: '**failed**',
    planned: 'would be built',
};
/** The result as Markdown: a row a plugin. */
function provisionReport(profile, plugins, dry) {
    const rows = plugins.map(({ id, status, interpreter, packages, seconds, note }) => [
        (0,markdown/* code */.aY)(id),
        interpreter === null ? '' : (0,markdown/* plain */.pj)(interpreter),
        packages === null ? '' : String(packages),
        dry && status === 'stored' ? 'would come from the store' : SAID[status],
        (0,markdown/* duration */.p0)(seconds),
        // The log has it whole: a table of long cells is read by nobody.
        (0,markdown/* plain */.pj)((note ?? '').split('\n')[0] ?? ''),
    ]);
    return [
        `### Plugins of profile ${(0,markdown/* code */.aY)(profile)}`,
        '',
        (0,markdown/* table */.tp)(['plugin', 'interpreter', 'packages', 'cache', 'time', ''], rows, ['l', 'l', 'r', 'l', 'r', 'l']),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/commands/workspace.ts + 2 modules
var commands_workspace = __webpack_require__(2157);
;// CONCATENATED MODULE: ./src/commands/provision.ts















/** Makes the venv of each plugin and writes its lock.json. A plugin that fails does not keep the others from being made. */
async function provision(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.O)(inputs, world, { recalls: true });
    const { root, artifacts } = workspace;
    const { platform } = process;
    const environment = stepEnvironment({ outside: world.environment, passEnv: inputs['pass-env'], platform });
    const { plugins, skipped } = sortOut(workspace, inputs['on-unsupported'], world);
    const folder = (0,world_files/* insideRoot */.p0)(root, artifacts, 'The input artifacts-dir');
    const store = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/.store`, 'The store');
    const probes = openProbes(inputs['dry-run'] && !(0,world_files/* isThere */.$B)(store) ? null : (0,external_node_path_.join)(store, 'probes.json'));
    const { venvs, refused } = await planVenvs(plugins, {
        root,
        artifacts,
        manifest: workspace.manifestPlace,
        tree: workspace.tree,
        probes,
        read: read,
        environment,
        outside: world.environment,
        python: inputs.python,
        installer: inputs.installer,
        passEnv: inputs['pass-env'],
    });
    const provided = inputs['dry-run']
        ? new Map(venvs.map((venv) => [venv.plugin.id, dryResult(venv, store)]))
        : await provideVenvs(venvs, {
            world,
            root,
            artifacts: folder,
            probes,
            environment,
            platform,
            read: read,
            jobs: inputs.jobs ?? (0,external_node_os_.availableParallelism)(),
            stepTimeoutMs: inputs['step-timeout'],
            cache: inputs.cache,
        });
    if (!inputs['dry-run'])
        await Promise.all([probes.save(), workspace.keep()]);
    return outcomeOf(workspace, { chosen: plugins, venvs, refused, skipped, provided, dry: inputs['dry-run'] });
}
/** What would become of a plugin; whether GitHub's cache has it is not asked. */
function dryResult({ proof, fingerprint }, store) {
    if (proof !== undefined)
        return { status: 'unchanged', lock: proof, seconds: 0 };
    return { status: (0,world_files/* isThere */.$B)((0,external_node_path_.join)(store, fingerprint, RECORD)) ? 'stored' : 'planned', seconds: 0 };
}
/** Parts those that are for this platform and have a venv from the rest, each with the reason why. */
function sortOut({ plugins, manifestPlace }, unsupported, world) {
    const here = (0,world_platform/* hostPlatform */.o)(process.platform, process.arch);
    const skipped = new Map();
    const isForHere = ({ definition }) => (0,manifest_platform/* platformMatches */.J)(definition.runtime.interpreter?.platforms ?? [], here);
    const foreign = plugins.filter((plugin) => !isForHere(plugin));
    if (unsupported === 'fail' && foreign.length > 0) {
        const problems = foreign.map(({ id, line, column, definition }) => ({
            severity: 'error',
            file: manifestPlace,
            line,
            column,
            path: id,
            message: `The plugin is not meant for ${here}.`,
            allowed: (definition.runtime.interpreter?.platforms ?? []).join(', '),
        }));
        const ids = foreign.map(({ id }) => `'${id}'`).join(', ');
        throw new errors/* Refusal */.P('unsupported_platform', `Not meant for this platform (${here}): ${ids}.`, {
            problems,
            hint: 'Leave them out with the input `plugins`, or skip them with `on-unsupported: skip`.',
        });
    }
    for (const { id, definition, line, column } of foreign) {
        const platforms = (definition.runtime.interpreter?.platforms ?? []).join(', ');
        skipped.set(id, `for ${platforms}`);
        world.log.notice(`'${id}' is skipped: it is meant for ${platforms}, and this is ${here}.`, {
            file: manifestPlace,
            line,
            column,
        });
    }
    for (const plugin of plugins) {
        if (!skipped.has(plugin.id) && !hasVenv(plugin))
            skipped.set(plugin.id, 'of kind wasm, without an interpreter: needs no venv');
    }
    return { plugins: plugins.filter(({ id }) => !skipped.has(id)), skipped };
}
function outcomeOf({ plugins, profile, root, manifestPlace }, happened) {
    const rows = plugins.map((plugin) => rowOf(plugin, happened, root));
    const failures = failuresOf(happened);
    // A bare venv takes milliseconds: making one is no miss of a cache.
    const built = rows.some(({ status, packages }) => status === 'built' && packages !== 0);
    const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
    const [failed] = failures.keys();
    return {
        reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
        message: summaryOf(rows.map(({ status }) => status)),
        data: { ...problemsOf(failures, manifestPlace), profile: profile.name, plugins: rows },
        outputs: {
            plugins: JSON.stringify(happened.chosen.map(({ id }) => id)),
            'cache-hit': String(failures.size === 0 && !built),
        },
        report: provisionReport(profile.name, rows, happened.dry),
    };
}
function rowOf(plugin, { venvs, refused, skipped, provided }, root) {
    const { id } = plugin;
    const none = { interpreter: null, packages: null, seconds: 0 };
    const refusal = refused.get(plugin);
    if (refusal !== undefined)
        return { id, status: 'failed', ...none, note: refusal.message };
    const venv = venvs.find((each) => each.plugin === plugin);
    const result = provided.get(id);
    if (venv === undefined || result === undefined)
        return { id, status: 'skipped', ...none, note: skipped.get(id) ?? null };
    const { implementation, version } = venv.interpreter;
    return {
        id,
        status: result.status,
        interpreter: `${implementation} ${version}`,
        packages: result.lock?.resolved.packages.length ?? null,
        seconds: result.seconds,
        note: result.failure?.message ?? null,
        fingerprint: venv.fingerprint,
        venv: provision_relativeTo(root, (0,external_node_path_.join)(venv.folder, 'venv')),
        lock: provision_relativeTo(root, (0,external_node_path_.join)(venv.folder, 'lock.json')),
    };
}
/** Each failure with the first plugin it befell: plugins that share a build share its failure. */
function failuresOf({ venvs, refused, provided }) {
    const failures = new Map([...refused].map(([plugin, refusal]) => [refusal, plugin]));
    for (const { plugin } of venvs) {
        const failure = provided.get(plugin.id)?.failure;
        if (failure !== undefined && !failures.has(failure))
            failures.set(failure, plugin);
    }
    return failures;
}
/** The failures as problems of the manifest's entries, and what to do about them. */
function problemsOf(failures, file) {
    if (failures.size === 0)
        return {};
    const problems = [...failures].flatMap(([{ problems: own, message }, { id, line, column }]) => {
        const at = { severity: 'error', file, line, column, path: id };
        return own.length > 0 ? [...own] : [{ ...at, message }];
    });
    const hints = new Set([...failures.keys()].flatMap(({ hint }) => hint ?? []));
    return { problems, ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }) };
}
/** `3 plugins: 1 built, 2 up to date.` */
function summaryOf(statuses) {
    const counts = new Map();
    for (const status of statuses)
        counts.set(status, (counts.get(status) ?? 0) + 1);
    const parts = [...counts].map(([status, count]) => `${count} ${status}`);
    return `${statuses.length} ${statuses.length === 1 ? 'plugin' : 'plugins'}: ${parts.length === 0 ? 'nothing to do' : parts.join(', ')}.`;
}
function provision_relativeTo(root, path) {
    return path.slice(root.length + 1).replaceAll('\\', '/');
}


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubLog: () => (/* reexport */ githubLog),
  q: () => (/* binding */ progress),
  terminalLog: () => (/* reexport */ terminalLog)
});

// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/spool.ts



const PIECE = 64 * 1024;
/** Small chunks weigh more than their bytes. */
const CHUNKS = 1024;
function createSpool({ folder = (0,external_node_os_.tmpdir)(), inMemory = 256 * 1024, limit = 1024 ** 3 } = {}) {
    let waiting = [];
    let waitingBytes = 0;
    let file;
    let onDisk = 0;
    let lost = 0;
    let turn = Promise.resolve();
    const keep = async (chunk) => {
        // Once something is lost, all that follows is: output with a hole in it would mislead.
        if (lost > 0 || onDisk + waitingBytes + chunk.length > limit) {
            lost += chunk.length;
            return;
        }
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes > inMemory || waiting.length > CHUNKS)
            await spill();
    };
    const spill = async () => {
        try {
            file ??= await openFile(folder);
            const bytes = Buffer.concat(waiting, waitingBytes);
            await writeAll(file.handle, bytes, onDisk);
            onDisk += bytes.length;
        }
        catch {
            lost += waitingBytes;
        }
        waiting = [];
        waitingBytes = 0;
    };
    return {
        add: (chunk) => (turn = turn.then(() => keep(chunk))),
        async replay(take) {
            await turn;
            if (file !== undefined)
                await readAll(file.handle, onDisk, take);
            for (const chunk of waiting)
                await take(chunk);
            return lost;
        },
        async remove() {
            await turn;
            waiting = [];
            await file?.handle.close();
            await file?.remove();
            file = undefined;
        },
    };
}
async function openFile(parent) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'plugin-output-'));
    const remove = async () => {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, 'output'), 'wx+', 0o600);
        // Gone from the folder at once: nothing is left behind however this process ends, and no step can find it.
        // Windows does not let go of an open file's name; there the second removal does it.
        await remove();
        return { handle, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function writeAll(handle, bytes, from) {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
        done += bytesWritten;
    }
}
async function readAll(handle, size, take) {
    for (let done = 0; done < size;) {
        // A new buffer for each piece: the taker may keep it until it is written.
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, Math.min(PIECE, size - done), done);
        if (bytesRead === 0)
            return;
        await take(buffer.subarray(0, bytesRead));
        done += bytesRead;
    }
}

;// CONCATENATED MODULE: ./src/world/stage.ts

function createStage(write, frameOf, spooling = {}) {
    const waiting = [];
    let taken = false;
    /** Shows what has waited, in the order in which it came. Whoever frees the stage does it, before its own block is over. */
    const leave = async () => {
        try {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
                if (typeof next === 'string')
                    await write(next);
                else
                    await next.replay();
            }
        }
        finally {
            taken = false;
        }
    };
    const streamed = async (title, work) => {
        taken = true;
        const frame = frameOf(title);
        let open = true;
        try {
            await write(frame.open);
            return await work(async (chunk) => {
                // Output that comes after the end would stand outside the frame.
                if (open)
                    await write(frame.pass(chunk));
            });
        }
        finally {
            open = false;
            await write(frame.close());
            await leave();
        }
    };
    const spooled = async (title, work) => {
        const spool = createSpool(spooling);
        const replay = async () => {
            const frame = frameOf(title);
            await write(frame.open);
            try {
                const lost = await spool.replay((chunk) => write(frame.pass(chunk)));
                if (lost > 0)
                    await write(frame.pass(Buffer.from(`\n… ${lost} bytes of output could not be kept\n`)));
            }
            finally {
                await write(frame.close());
                await spool.remove();
            }
        };
        let open = true;
        try {
            return await work(async (chunk) => {
                if (open)
                    await spool.add(chunk);
            });
        }
        finally {
            open = false;
            waiting.push({ replay });
            if (!taken) {
                taken = true;
                await leave();
            }
        }
    };
    return {
        get streaming() {
            return taken;
        },
        say(text) {
            if (taken)
                waiting.push(text);
            else
                void write(text);
        },
        block: (title, work) => (taken ? spooled(title, work) : streamed(title, work)),
    };
}

;// CONCATENATED MODULE: ./src/world/log-github.ts



/** GitHub keeps 10 annotations of a kind a step and drops the rest without a word. */
const ANNOTATIONS = 10;
/** The log of a job on GitHub: groups, annotations, and foreign output between `stop-commands` and a token that nobody can guess. */
function githubLog(write, spooling = {}) {
    const stage = createStage(write, log_github_frame, spooling);
    const shown = { notice: 0, warning: 0, error: 0 };
    const annotate = (kind, message, place) => {
        shown[kind] += 1;
        stage.say(shown[kind] <= ANNOTATIONS ? annotation(kind, message, place) : `${(0,plain.plain)(inLine(kind, message, place))}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            stage.say(`${(0,plain.plain)(line)}\n`);
        },
        notice(message, place) {
            annotate('notice', message, place);
        },
        warning(message, place) {
            annotate('warning', message, place);
        },
        error(message, place) {
            annotate('error', message, place);
        },
        block: stage.block,
    };
}
/** A message with its kind and place before it, as compilers print it. */
function inLine(kind, message, place) {
    if (place === undefined)
        return `${kind}: ${message}`;
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
    return `${kind}: ${where}: ${message}`;
}
function log_github_frame(title) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    let last;
    return {
        open: `::group::${escapeData((0,plain/* visible */.R)(title).replaceAll('\n', ' '))}\n::stop-commands::${token}\n`,
        pass(chunk) {
            last = chunk.at(-1) ?? last;
            return chunk;
        },
        close: () => `${last === undefined || last === NEWLINE ? '' : '\n'}::${token}::\n::endgroup::\n`,
    };
}
const NEWLINE = 0x0a;
function annotation(kind, message, place) {
    const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${kind}${properties === '' ? '' : ` ${properties}`}::${escapeData((0,plain/* visible */.R)(message).replaceAll('##[', '## ['))}\n`;
}
// The escaping of @actions/core, here because loading that package costs more than starting Node itself.
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./src/world/tame.ts
/**
 * Takes foreign bytes to a terminal: colours pass (where wanted), everything else that moves the cursor, sets titles,
 * answers queries or rings is dropped. Text is handed on as one character per byte (latin1), so that no encoding is lost.
 */
function tamed(color) {
    let held = '';
    const clean = (text) => text.replace(SEQUENCES, (sequence) => (color && COLOR.test(sequence) ? sequence : ''));
    return {
        take(chunk) {
            const text = held + chunk.toString('latin1');
            // A sequence that may go on in the next chunk is held back; one that is too long to be true is not.
            held = UNFINISHED.exec(text)?.[0] ?? '';
            return clean(text.slice(0, text.length - held.length));
        },
        end() {
            const rest = clean(held);
            held = '';
            return rest;
        },
    };
}
/* eslint-disable no-control-regex -- control characters are what this is about */
/**
 * A whole control sequence (escape, `[`, parameters, final letter), the two bytes of a C1 control in UTF-8 (or its first
 * alone, which could find a second), or any control character but tab, newline and carriage return. Of other escapes
 * the escape itself goes, their text stays.
 */
const SEQUENCES = /\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\xc2(?:[\x80-\x9f]|(?![\x80-\xbf]))|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;
const UNFINISHED = /(?:\x1b(?:\[[0-?]{0,64}[ -/]{0,8})?|\xc2)$/u;
const COLOR = /^\x1b\[[\d;:]*m$/u;

;// CONCATENATED MODULE: ./src/world/log-terminal.ts




/** The log on a terminal or in a file: headings and indented output, no runner command anywhere. */
function terminalLog(write, { color = false, ...spooling } = {}) {
    const paint = (code, text) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
    const stage = createStage(write, (title) => log_terminal_frame(paint(BOLD, (0,plain.plain)(oneLine(title))), color), spooling);
    const say = (text) => {
        stage.say(`${text}\n`);
    };
    return {
        get streaming() {
            return stage.streaming;
        },
        info(line) {
            say((0,plain.plain)(line));
        },
        notice(message, place) {
            say(paint(CYAN, (0,plain.plain)(inLine('notice', message, place))));
        },
        warning(message, place) {
            say(paint(YELLOW, (0,plain.plain)(inLine('warning', message, place))));
        },
        error(message, place) {
            say(paint(RED, (0,plain.plain)(inLine('error', message, place))));
        },
        block: stage.block,
    };
}
const BOLD = 1;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;
function oneLine(title) {
    return (0,plain/* visible */.R)(title).replaceAll('\n', ' ');
}
function log_terminal_frame(heading, color) {
    const tame = tamed(color);
    let atStart = true;
    const indented = (text) => {
        if (text === '')
            return Buffer.alloc(0);
        // A newline at the very end indents nothing yet: the next chunk may never come.
        const body = text.replace(/\n(?!$)/gu, '\n  ');
        const bytes = Buffer.from(atStart ? `  ${body}` : body, 'latin1');
        atStart = text.endsWith('\n');
        return bytes;
    };
    return {
        open: `${heading}\n`,
        pass: (chunk) => indented(tame.take(chunk)),
        close() {
            const rest = indented(tame.end());
            const reset = Buffer.from(color ? '\x1b[0m' : '');
            return Buffer.concat([rest, reset, Buffer.from(atStart ? '' : '\n')]);
        },
    };
}

;// CONCATENATED MODULE: ./src/world/log.ts



/**
 * Says `still <text> (1 min 30 s)` from time to time, so that nobody takes long work for a hang; returns what ends it.
 * Silent while foreign output is shown: that is the progress. Does not keep the process alive.
 */
function progress(log, text, { everyMs = 30_000 } = {}) {
    const started = performance.now();
    const timer = setInterval(() => {
        if (log.streaming !== true)
            log.info(`still ${text} (${(0,words/* inWords */.r)(performance.now() - started)})`);
    }, everyMs);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
}


/***/ }),

/***/ 2380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   d: () => (/* binding */ brief),
/* harmony export */   plain: () => (/* binding */ plain)
/* harmony export */ });
/**
 * Text that is safe to print on a line of our own, whatever it quotes: no line of it is a command to GitHub's runner,
 * and no character of it moves a cursor, rings or hides. Line ends become `\n`; everything else stays readable.
 */
function plain(text) {
    return visible(text)
        .split('\n')
        .map((line) => line.replace(COMMAND, '$1: ').replaceAll('##[', '## ['))
        .join('\n');
}
/** Text with its line ends as `\n` and every other control character but the tab made visible (escape becomes `␛`). */
function visible(text) {
    return text.replace(/\r\n?/gu, '\n').replace(HIDDEN, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(PICTURES + code);
        if (code === 0x7f)
            return '␡';
        return `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
/** One line of at most `limit` characters, for quoting inside a message. */
function brief(text, limit = 200) {
    const line = visible(text).replaceAll('\n', ' ').trim();
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
/** Unicode has a picture for each of the first 32 characters, from here on. */
const PICTURES = 0x2400;
/** Control characters, and those that turn the direction of text or end a line for some readers only. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
 * The first colon of a command. The runner trims white space first, as .NET does, and compares by culture, where format
 * characters count for nothing (actions/runner, ActionCommand.TryParseV2).
 */
const COMMAND = /^([\s\p{Cf}]*):(?=\p{Cf}*:)/u;


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
/** A duration as people say it: `45 s`, `1 min 30 s`, `30 min`, `2 h 5 min`. Parts of a second only below one. */
function inWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = Math.floor(milliseconds / 1000);
    const parts = [
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    return parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}


/***/ })

};
