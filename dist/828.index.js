export const id = 828;
export const ids = [828,897,735];
export const modules = {

/***/ 3897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openProbes: () => (/* binding */ openProbes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5971);





/** The file of remembered answers; one that is broken is forgotten. With null nothing is remembered beyond this run. */
function openProbes(file) {
    const remembered = file === null ? new Map() : load(file);
    const asked = new Map();
    let changed = false;
    const answer = async (question, key) => {
        const identity = await identify(question.path);
        const known = remembered.get(key);
        if (identity !== null && known?.identity === identity) {
            const read = valibot__WEBPACK_IMPORTED_MODULE_4__.safeParse(question.answer, known.answer);
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
            const text = `${JSON.stringify({ schema: 1, probes })}\n`;
            await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, text, (0,_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .unfinishedIn */ .Fp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))).catch(() => undefined);
            changed = false;
        },
    };
}
const REMEMBERED = 200;
const Remembered = valibot__WEBPACK_IMPORTED_MODULE_4__.object({ identity: valibot__WEBPACK_IMPORTED_MODULE_4__.string(), answer: valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J() });
const File = valibot__WEBPACK_IMPORTED_MODULE_4__.object({ schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1), probes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__.string(), Remembered) });
function load(file) {
    try {
        const { probes } = valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(File, JSON.parse((0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)(file) ?? ''));
        return new Map(Object.entries(probes));
    }
    catch {
        return new Map();
    }
}
/** What tells one state of a program's file from another; null when it cannot be looked at. */
async function identify(path) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const { size, mtimeMs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        return `${real} ${size} ${mtimeMs} ${ino}`;
    }
    catch {
        return null;
    }
}
/** Whether a program hands over to another one: a script or a version manager's shim. Its file tells nothing about the answer. */
async function isDispatcher(path) {
    try {
        if (`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path)}`.split(/[\\/]/).includes('shims'))
            return true;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
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


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeRuntimes: () => (/* binding */ probeRuntimes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _manifest_specifiers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3924);
/* harmony import */ var _world_locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5540);
/* harmony import */ var _world_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(613);








/**
 * Looks for each required runtime (`node>=20`, `wasmtime`) on PATH and asks its version; in the order required, each name once.
 * Throws Refusal `missing_runtime` that names all that are missing or of another version.
 */
async function probeRuntimes(requirements, world) {
    const wanted = [...new Set(requirements)].map((text) => ({ text, requirement: (0,_manifest_specifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .runtimeRequirement */ .K)(text) }));
    const answers = await Promise.all(wanted.map((each) => look(each.text, each.requirement, world)));
    const failures = answers.filter((answer) => typeof answer === 'string');
    if (failures.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P('missing_runtime', `This machine lacks what the plugin needs:\n${failures.map((line) => `  ${line}`).join('\n')}`, {
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
    const located = (0,_world_locate_js__WEBPACK_IMPORTED_MODULE_5__/* .locate */ .x)(name, { cwd: world.directory, environment: { PATH: absolutePath(world) } }, world.platform);
    if (located.kind !== 'found')
        return `${text}: there is no '${name}' on PATH`;
    const executable = located.path;
    const version = await versionOf(name, executable, world);
    if (version === null)
        return `${text}: '${executable}' does not tell its version`;
    const fits = specifier === null || specifier === '' || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__.satisfies)(version, specifier, { prereleases: true });
    return fits ? { name, version, executable } : `${text}: '${executable}' is ${version}`;
}
/** PATH without its relative entries: they would lead into the working directory. */
function absolutePath({ environment, platform }) {
    const separator = platform === 'win32' ? ';' : ':';
    const folders = ((0,_world_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .variable */ .bv)(environment, 'PATH', platform) ?? '')
        .split(separator)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder));
    // An empty PATH would be filled with the system's default.
    return folders.length > 0 ? folders.join(separator) : '/nonexistent';
}
async function versionOf(name, executable, world) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(executable).catch(() => executable));
    return world.probes.ask({
        kind: `runtime ${name}`,
        path: executable,
        answer: valibot__WEBPACK_IMPORTED_MODULE_7__.nullable(valibot__WEBPACK_IMPORTED_MODULE_7__.pipe(valibot__WEBPACK_IMPORTED_MODULE_7__.string(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .regex */ .yGV(/^\d+(?:\.\d+){0,3}$/))),
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


/***/ }),

/***/ 3828:
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
// EXTERNAL MODULE: ./src/build/environment.ts
var build_environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/entry.ts
var entry = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/build/parts.ts
var parts = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/build/probes.ts
var build_probes = __webpack_require__(3897);
// EXTERNAL MODULE: ./src/build/owner.ts
var owner = __webpack_require__(5971);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/platform.ts
var manifest_platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/build/inputs.ts
var inputs = __webpack_require__(435);
// EXTERNAL MODULE: ./src/build/lock.ts
var build_lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/runtimes.ts
var build_runtimes = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/world/locate.ts
var locate = __webpack_require__(5540);
// EXTERNAL MODULE: ./src/world/variables.ts
var variables = __webpack_require__(613);
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
    const folders = (variable(host, 'PATH') ?? '')
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
    return [...new Set(names.map((name) => variable(host, name)).filter((place) => place !== undefined))];
}
/** The runner's tool cache, where there is one. */
function toolCache(host) {
    return variable(host, 'RUNNER_TOOL_CACHE') ?? variable(host, 'AGENT_TOOLSDIRECTORY');
}
function pyenvRoot(host) {
    const { join } = pathsOf(host.platform);
    return (variable(host, 'PYENV_ROOT') ??
        (host.platform === 'win32' ? join(host.home, '.pyenv', 'pyenv-win') : join(host.home, '.pyenv')));
}
/** Where uv keeps the interpreters it manages. */
function uvPlaces(host) {
    const { join } = pathsOf(host.platform);
    const chosen = variable(host, 'UV_PYTHON_INSTALL_DIR');
    if (chosen !== undefined)
        return [chosen];
    if (host.platform === 'win32') {
        const roaming = variable(host, 'APPDATA') ?? join(host.home, 'AppData', 'Roaming');
        return [join(roaming, 'uv', 'python'), join(roaming, 'uv', 'data', 'python')];
    }
    const data = variable(host, 'XDG_DATA_HOME') ?? join(host.home, '.local', 'share');
    const places = [join(data, 'uv', 'python')];
    return host.platform === 'darwin'
        ? [...places, join(host.home, 'Library', 'Application Support', 'uv', 'python')]
        : places;
}
/** A variable of the environment; empty counts as absent. */
function variable({ environment, platform }, name) {
    return (0,variables/* variable */.bv)(environment, name, platform) || undefined;
}

;// CONCATENATED MODULE: ./src/python/installer.ts






/** The uv on PATH and its version, or null. It is started at most once a run, and not at all while its file stays the same. */
async function findUv({ read, probes, environment, platform, }) {
    const paths = platform === 'win32' ? ';' : ':';
    const PATH = foldersOnPath({ environment, platform }).join(paths);
    const found = (0,locate/* locate */.x)('uv', { cwd: '/', environment: { ...environment, PATH } }, platform);
    if (PATH === '' || found.kind !== 'found' || !(0,external_node_path_.isAbsolute)(found.path))
        return null;
    const { path } = found;
    const version = await probes.ask({
        kind: 'uv',
        path,
        answer: dist.nullable(dist.pipe(dist.string(), dist/* regex */.yGV(/^\d+(\.\d+)+\S{0,40}$/))),
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
    const names = await (0,promises_.readdir)(packages).catch(() => []);
    return (names.map((name) => /^pip-([^-]+)\.(?:dist|egg)-info$/.exec(name)?.[1]).find((version) => version !== undefined) ??
        'unknown');
}
function refuseNone({ executable, version }) {
    const [major, minor] = version.split('.');
    throw new errors/* Refusal */.P('no_interpreter', `The interpreter '${executable}' (${version}) comes without pip, which should install the lockfile.`, {
        hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install python${major ?? ''}.${minor ?? ''}-venv'. Or install uv, or use actions/setup-python.`,
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/build/fingerprint.ts
var build_fingerprint = __webpack_require__(320);
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











/**
 * Computes the fingerprint of a plugin's venv and looks whether it is there already, without starting anything.
 * @throws Refusal `manifest_invalid` when a lockfile is missing or two have one name.
 */
async function planVenv(plugin, folder, interpreter, runtimes, planning) {
    const { tree, root, passEnv } = planning;
    const build = (0,parts/* venvBuild */.eg)(plugin);
    const steps = build?.steps ?? [];
    const lockfiles = await Promise.all(plugin.lockfiles.map(async (path) => ({ path, sha256: await tree.digest(path) })));
    const installed = steps.length > 0 ? [] : lockfiles.filter(({ path }) => isInstalled(plugin, path));
    const installer = installed.length > 0 ? await planning.installerFor(interpreter) : null;
    const inputs = steps.length > 0
        ? planning.inputsOf(plugin)
        : referenced(root, tree, installed, relativeTo(root, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder))));
    const { executable, version, implementation, abi, platform, libc } = interpreter;
    const fingerprint = (0,build_fingerprint/* fingerprintOf */.a)({
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
        if (tool !== undefined && (0,parts/* venvBuild */.eg)(plugin) === null && isInstalled(plugin, path)) {
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
    // A venv that came with a commit was not made by us.
    if (tree.isCommitted(`${relativeTo(root, folder)}/venv`))
        return undefined;
    const read = (0,build_lock/* readLock */.mF)(folder);
    if (read?.lock.resolved.fingerprint !== fingerprint)
        return undefined;
    const { lock, text } = read;
    const { python, config } = layoutOf((0,external_node_path_.join)(folder, 'venv'), interpreter, platform);
    if ((0,world_files/* readIfThere */.qC)(config)?.includes(fingerprintLine(fingerprint)) !== true)
        return undefined;
    const real = await (0,promises_.realpath)(python).catch(() => undefined);
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
    const expected = { ...(0,build_lock/* lockOf */.Vx)(plugin, resolved, new Date(0)), generated_at: lock['generated_at'] };
    return (0,build_lock/* lockText */.li)(expected) === text ? lock : undefined;
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
const interpreter_text = dist.pipe(dist.string(), dist/* maxLength */.Ru6(4096), dist/* regex */.yGV(/^[^\p{Cc}]*$/u));
const absolute = dist.pipe(interpreter_text, dist/* regex */.yGV(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/));
const interpreter_name = dist.pipe(interpreter_text, dist/* maxLength */.Ru6(100), dist/* regex */.yGV(/^[\w.+-]*$/));
const Interpreter = dist.object({
    /** The base interpreter's real path, also when a venv's was asked. */
    executable: absolute,
    /** PEP 440, as in `3.12.4` or `3.14.0rc2`. */
    version: dist.pipe(interpreter_name, dist/* regex */.yGV(/^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?$/)),
    /** `cpython`, `pypy`, `graalpy` or another `sys.implementation.name` in lower case. */
    implementation: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z][a-z0-9_.-]*$/)),
    /** `linux-x86_64`, `macos-arm64`, `windows-x86_64` … */
    platform: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z0-9_]+-[a-z0-9_]+$/)),
    /** What compiled extensions must match, as in `cpython-313t-x86_64-linux-gnu`. */
    abi: interpreter_name,
    /** As in `glibc-2.36` or `musl-1.2`; empty where there is none to tell apart. */
    libc: interpreter_name,
    prefix: absolute,
    /** The folder of the standard library below `lib/`, as in `python3.12` or `python3.13t`. */
    library: dist.pipe(interpreter_name, dist/* regex */.yGV(/^[a-z][\w.-]*$/)),
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

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./src/manifest/specifiers.ts
var specifiers = __webpack_require__(3924);
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
    return (await isFolder((0,external_node_path_.join)(root, 'versions'))) ? root : null;
}
/** The installations below a pyenv root, newest first. */
async function pyenvVersions(root) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(root, 'versions')).catch(() => []);
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
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
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
    return (0,promises_.readdir)(folder).catch(() => []);
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
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
    const real = await (0,promises_.realpath)(path).catch(() => path);
    return interpreterName((0,external_node_path_.basename)(real), platform) === undefined ? path : real;
}

;// CONCATENATED MODULE: ./src/python/plan.ts











/** Plans the venv of each plugin that has one: interpreter, runtimes, fingerprint, and whether it is there already. */
async function planVenvs(plugins, planning) {
    const { root, artifacts, tree, manifest } = planning;
    const paths = (0,inputs/* pathsOf */.wG)(tree.files, tree.links);
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
    for (const plugin of plugins.filter(parts/* hasVenv */.sE)) {
        try {
            const problems = lockfileProblems(plugin, root, manifest);
            const [first] = problems;
            if (first !== undefined)
                throw new errors/* Refusal */.P('manifest_invalid', first.message, { problems });
            const folder = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of a plugin');
            const interpreter = await find(plugin, (0,build_lock/* readLock */.mF)(folder)?.lock.resolved.interpreter?.executable);
            const runtimes = await (0,build_runtimes.probeRuntimes)(plugin.definition.runtime.runtimes, {
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

// EXTERNAL MODULE: ./src/build/groups.ts + 2 modules
var groups = __webpack_require__(3678);
// EXTERNAL MODULE: ./src/build/store.ts
var store = __webpack_require__(5001);
// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/build/blame.ts
var blame = __webpack_require__(9295);
// EXTERNAL MODULE: ./src/build/turn.ts
var turn = __webpack_require__(6269);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/build/outputs.ts
var outputs = __webpack_require__(4442);
// EXTERNAL MODULE: ./src/build/steps.ts + 1 modules
var build_steps = __webpack_require__(5080);
// EXTERNAL MODULE: ./src/world/log.ts + 4 modules
var world_log = __webpack_require__(1932);
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
    const lock = read(text, file);
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
    return { hashed: join(hashed), unhashed: join(unhashed) };
}
const oneLine = dist.pipe(dist.string(), dist/* maxLength */.Ru6(8192), dist/* regex */.yGV(/^[^\p{Cc}]*$/u, 'holds control characters'));
const word = dist.pipe(oneLine, dist/* regex */.yGV(/^[^\s]+$/u, 'holds white space'));
const Hashes = dist/* record */.g1P(dist.pipe(dist.string(), dist/* regex */.yGV(/^[\w-]+$/)), dist.pipe(dist.string(), dist/* regex */.yGV(/^[0-9a-fA-F]+$/, 'is not hexadecimal')));
const File = dist.object({ url: dist/* optional */.lqM(word), path: dist/* optional */.lqM(oneLine), hashes: Hashes });
const Package = dist.object({
    name: dist.pipe(dist.string(), dist/* regex */.yGV(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, 'is not the name of a package')),
    version: dist/* optional */.lqM(dist.pipe(dist.string(), dist/* check */.z6Y((text) => (0,pep440.valid)(text) !== null, 'is not a version'))), // prettier-ignore
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
    archive: dist/* optional */.lqM(dist.object({ ...File.entries, subdirectory: dist/* optional */.lqM(word) })),
    sdist: dist/* optional */.lqM(File),
    wheels: dist/* optional */.lqM(dist/* array */.YOg(File)),
});
const Lock = dist.object({
    'lock-version': dist.pipe(dist.string(), dist/* regex */.yGV(/^1\./, "is not '1.0'")),
    'requires-python': dist/* optional */.lqM(oneLine),
    packages: dist/* optional */.lqM(dist/* array */.YOg(Package)),
});
function read(text, file) {
    let found;
    try {
        found = (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        throw broken(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
    const parsed = dist.safeParse(Lock, found);
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
function join(lines) {
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

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
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
    if (await isUntouched(template))
        return template;
    const fresh = `${template}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,promises_.mkdir)(fresh, { recursive: true });
        await unpack(interpreter, sources, fresh, options);
        await putInPlace(fresh, template);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
    return template;
}
/** Links every file of a template into a venv's folder (copies where links cannot be made); returns their paths, relative with slashes. */
async function linkTemplate(template, target) {
    const files = await filesIn(template);
    for (const folder of new Set(files.map((file) => (0,external_node_path_.dirname)((0,external_node_path_.join)(target, file)))))
        await (0,promises_.mkdir)(folder, { recursive: true });
    const some = (0,p_limit/* default */.A)(32);
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
            hash.update(await (0,promises_.readFile)(source));
        else {
            const info = (await (0,promises_.readdir)(source)).filter((name) => /^pip-.*\.(?:dist|egg)-info$/.test(name)).sort();
            hash.update(JSON.stringify([source, info, (await (0,promises_.lstat)((0,external_node_path_.join)(source, 'pip'))).mtimeMs]));
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
        await (0,promises_.rename)(fresh, template);
    }
    catch (error) {
        // Another process was faster; unless what lies there was written to, it is the same.
        if (await isUntouched(template))
            return;
        const old = `${fresh}.old`;
        await (0,promises_.rename)(template, old).catch(() => {
            throw error;
        });
        await (0,promises_.rename)(fresh, template);
        await (0,promises_.rm)(old, { recursive: true, force: true });
    }
}
async function isUntouched(template) {
    try {
        const files = (await filesIn(template)).filter((file) => !file.endsWith('.pyc'));
        const found = await Promise.all(files.map((file) => (0,promises_.lstat)((0,external_node_path_.join)(template, file))));
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
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true })) {
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
    await (file.endsWith('.pyc') ? (0,promises_.copyFile)(from, to) : linkOrCopy(from, to));
}
async function linkOrCopy(from, to) {
    try {
        await (0,promises_.link)(from, to);
    }
    catch {
        await (0,promises_.copyFile)(from, to);
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
            await runStep(options, ['-r', lockfile.file]);
        else
            await installTranslated(options);
        return [];
    }
    if ((0,build_lockfile/* isBlank */.z3)(lockfile.text))
        return [];
    const content = (0,build_lockfile/* readRequirements */.F2)(lockfile.text);
    const whole = (0,build_lockfile/* isComplete */.As)(content) ? ['--require-hashes', '--no-deps'] : [];
    await runStep(options, [...whole, '-r', lockfile.file]);
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
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'coolbox-lock-'));
    try {
        const parts = [
            ['hashed.txt', hashed, ['--require-hashes', '--no-deps']],
            ['unhashed.txt', unhashed, ['--no-deps']],
        ];
        for (const [name, text, flags] of parts) {
            if (text === '')
                continue;
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
            await runStep(options, [...flags, '-r', (0,external_node_path_.join)(folder, name)]);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function runStep(options, words) {
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
    const names = await (0,promises_.readdir)(sitePackages).catch(() => []);
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
    const isFolder = await (0,promises_.stat)(path).then((each) => each.isDirectory(), () => false); // prettier-ignore
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
        const handle = await (0,promises_.open)(file);
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
        await (0,promises_.writeFile)((0,external_node_path_.join)(scripts, name), text);
        await (0,promises_.chmod)((0,external_node_path_.join)(scripts, name), 0o755);
    }
    // pip removes what its record names: without these an upgrade would leave old scripts behind.
    const record = linked.find((path) => /^pip-[^/]*\.dist-info\/RECORD$/.test(path));
    if (record === undefined)
        return;
    const path = (0,external_node_path_.join)(sitePackages, record);
    const own = await (0,promises_.readFile)(path, 'utf8');
    await (0,promises_.rm)(path);
    await (0,promises_.writeFile)(path, `${own.trimEnd()}\n${names.map((name) => `../../../bin/${name},,\n`).join('')}`);
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
    await Promise.all([scripts, sitePackages, (0,external_node_path_.join)(dir, 'include')].map((folder) => (0,promises_.mkdir)(folder, { recursive: true })));
    const settings = {
        home: (0,external_node_path_.dirname)(executable),
        'include-system-site-packages': 'false',
        version,
        executable,
        command: `${executable} -m venv --without-pip ${dir}`,
    };
    const [major, minor] = version.split('.');
    await Promise.all([
        (0,promises_.writeFile)(config, Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`).join('')), // prettier-ignore
        (0,promises_.writeFile)((0,external_node_path_.join)(scripts, 'activate'), activateScript(dir)),
        (0,promises_.symlink)(executable, python),
        (0,promises_.symlink)((0,external_node_path_.basename)(python), (0,external_node_path_.join)(scripts, 'python3')),
        (0,promises_.symlink)((0,external_node_path_.basename)(python), (0,external_node_path_.join)(scripts, `python${major ?? ''}.${minor ?? ''}`)),
        ...(lib64 ? [(0,promises_.symlink)('lib', (0,external_node_path_.join)(dir, 'lib64'))] : []),
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
    await (0,promises_.writeFile)((0,external_node_path_.join)(scripts, 'activate'), activateScript(dir));
    // The others would still name this place after a move.
    await Promise.all(['activate.csh', 'activate.fish', 'Activate.ps1'].map((name) => (0,promises_.rm)((0,external_node_path_.join)(scripts, name), { force: true })));
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
        await (0,outputs/* collectOutputs */.H)(venv.build?.outputs ?? [], root, (0,external_node_path_.join)(work, 'outputs'), venv.plugin.id);
        await checkVenv(folder, venv, platform);
        await checkLockfiles(venv, root);
        await (0,promises_.appendFile)(layoutOf(folder, venv.interpreter, platform).config, fingerprintLine(venv.fingerprint));
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
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
    const isFolder = (await (0,promises_.lstat)(folder).catch(() => undefined))?.isDirectory() === true;
    const isFile = (await (0,promises_.lstat)(config).catch(() => undefined))?.isFile() === true;
    const real = await (0,promises_.realpath)(python).catch(() => undefined);
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
            .update(await (0,promises_.readFile)((0,external_node_path_.join)(root, path)))
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
    const declared = (0,build_environment/* laidOver */.JG)(platform, environment, plugin.definition.runtime.environment);
    const context = {
        root: building.root,
        // Only steps see the plugin's own: what a lockfile installs depends on the lockfile alone.
        environment: (0,build_environment/* activate */.Yf)(steps.length === 0 ? environment : declared, folder, platform),
        timeoutMs: building.stepTimeoutMs,
        log: building.log,
        label,
        signal: building.signal,
    };
    if (steps.length === 0)
        return install(venv, folder, context, options);
    try {
        return await (0,build_steps/* runSteps */.r)(steps, context);
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
            lockfile: { path, file, text: await (0,promises_.readFile)(file, 'utf8') },
            run: async (step) => times.push(...(await (0,build_steps/* runSteps */.r)([step], context))),
        });
        for (const problem of problems)
            context.log.warning(problem.message, problem);
    }
    return times;
}

// EXTERNAL MODULE: ./src/build/place.ts
var place = __webpack_require__(4983);
// EXTERNAL MODULE: ./src/build/mention.ts
var mention = __webpack_require__(9950);
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
    for (const [old, fresh] of (0,mention/* placeForms */.VB)(from, to)) {
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
        return text === activateScript(from.venv) ? activateScript(to.venv) : (0,mention/* moveText */.nQ)(text, from, to);
    if (name === 'pyvenv.cfg')
        return moveLines(text, /^\s*[\w-]+\s*=\s*/, from, to);
    if (/\.(?:pth|egg-link)$/.test(name))
        return moveLines(text, /^(?!import\s)/, from, to);
    if (text.startsWith('#!'))
        return moveScript(text, from, to);
    return (0,mention/* moveText */.nQ)(text, from, to);
}
/** Files of one path a line: the whole line (behind its key) is the path, spaces and all. Other lines are text. */
function moveLines(text, start, from, to) {
    return text
        .split('\n')
        .map((line) => {
        const [key] = start.exec(line) ?? [];
        if (key === undefined)
            return (0,mention/* moveText */.nQ)(line, from, to);
        const value = line.slice(key.length);
        // A value that only has paths in it, such as a command.
        return key + (relocate_movePath(value, from, to) ?? (value.startsWith(from.root) ? value : (0,mention/* moveText */.nQ)(value, from, to)));
    })
        .join('\n');
}
function moveScript(text, from, to) {
    const header = readHeader(text, from, to);
    const python = header === null ? null : relocate_movePath(header.python, from, to);
    if (header === null || python === null)
        return (0,mention/* moveText */.nQ)(text, from, to);
    return scriptHeader(python, header.args) + (0,mention/* moveText */.nQ)(text.slice(header.length), from, to);
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
    for (const [old, fresh] of (0,mention/* placeForms */.VB)(from, to)) {
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
    await (0,place/* copyVenv */.h_)(entry, finished, { venv: (0,external_node_path_.join)(folder, 'venv'), root }, relocate);
    if (prove)
        await proveInterpreter(finished, venv, building);
    // A build step may have put a link in its way since it was planned.
    (0,world_files/* insideRoot */.p0)(root, folder, 'The folder of a plugin');
    const before = (0,build_lock/* readLock */.mF)(folder);
    const among = { store: store.folder, work, signal: building.signal };
    // What is known of the module stays: it is not ours to forget.
    await (0,build_lock/* updateLock */.tn)(folder, among, (lock) => (lock?.resolved.wasm === undefined ? undefined : (0,build_lock/* withoutVenv */.KZ)(lock)));
    await (0,place/* swapIn */.zN)(finished, (0,external_node_path_.join)(folder, 'venv'), work);
    await (0,place/* placeOutputs */.WR)(entry, root, work);
    for (const { path } of before?.lock.resolved.lockfiles ?? [])
        await (0,promises_.rm)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), { force: true }).catch(() => undefined);
    for (const { path } of lockfiles)
        await (0,world_files/* writeWhole */.f8)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), await (0,promises_.readFile)((0,external_node_path_.join)(root, path)), (0,external_node_path_.join)(work, 'lockfile'));
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
    return (0,build_lock/* updateLock */.tn)(folder, among, (lock) => (0,build_lock/* lockOf */.Vx)(plugin, { ...resolved, ...(0,build_lock/* wasmIn */.at)(lock) }, building.now()));
}
async function proveInterpreter(folder, { interpreter }, { platform, read, environment }) {
    const answer = await probe(layoutOf(folder, interpreter, platform).python, { read, environment });
    if (!answer.found)
        throw new place/* Damaged */.WM(`its interpreter ${answer.why}`);
    const { executable, version } = answer.interpreter;
    if (executable !== interpreter.executable || version !== interpreter.version) {
        throw new place/* Damaged */.WM(`its interpreter is ${executable} ${version}, not ${interpreter.executable} ${interpreter.version}`);
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
        const failure = (0,blame/* buildFailure */.H)(error, group.map(({ plugin }) => plugin.id), 'A venv holds files and folders with names in UTF-8, and is still there when its steps have ended.');
        for (const { plugin } of group)
            if (!made.has(plugin.id))
                made.set(plugin.id, { failure, seconds: seconds() });
    }
    return made;
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
        const end = isAlone ? undefined : await (0,turn/* takeTurn */.Vm)(store.folder, first.fingerprint, { onWait, signal });
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
                if (origin === 'built' || !(0,blame/* isDamage */.e)(error))
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
    const { world, artifacts, environment, platform } = providing;
    if (missing.length === 0) {
        await (0,store/* clearAbandoned */.o)(artifacts, world.now());
        return provided;
    }
    const uv = (await findUv(providing))?.path ?? null;
    await (0,groups/* makeGroups */.x)(venvs, missing, providing, {
        platform: (0,world_platform/* hostPlatform */.o)(platform, process.arch),
        worth: (group) => group.some(({ build, installer }) => installer !== null || (build?.steps.length ?? 0) > 0),
        async make(group, workshop) {
            const marked = { ...environment, ...workshop.mark };
            const making = { ...providing, ...workshop, environment: marked, uv, now: world.now };
            let isBuilt = false;
            for (const [id, made] of await makeVenvs(group, making)) {
                const result = 'failure' in made ? { status: 'failed', ...made } : { status: made.origin, ...made };
                isBuilt ||= result.status === 'built';
                provided.set(id, result);
                workshop.log.info(`${id}: ${result.status}`);
            }
            return isBuilt;
        },
    });
    return provided;
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

// EXTERNAL MODULE: ./src/world/processes.ts + 4 modules
var processes = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/commands/told.ts
var told = __webpack_require__(5261);
// EXTERNAL MODULE: ./src/commands/workspace.ts + 2 modules
var commands_workspace = __webpack_require__(2157);
;// CONCATENATED MODULE: ./src/commands/provision.ts

















/** Makes the venv of each plugin and writes its lock.json. A plugin that fails does not keep the others from being made. */
async function provision(inputs, world) {
    const workspace = await (0,commands_workspace/* openWorkspace */.O)(inputs, world, { recalls: true });
    const { root, artifacts } = workspace;
    const { platform } = process;
    const environment = (0,build_environment/* stepEnvironment */.aK)({ outside: world.environment, passEnv: inputs['pass-env'], platform });
    const { plugins, skipped } = sortOut(workspace, inputs['on-unsupported'], world);
    const folder = (0,world_files/* insideRoot */.p0)(root, artifacts, 'The input artifacts-dir');
    const store = (0,world_files/* insideRoot */.p0)(root, `${artifacts}/${owner/* STORE */.er}`, 'The store');
    const probes = (0,build_probes.openProbes)(inputs['dry-run'] && !(0,world_files/* isThere */.$B)(store) ? null : (0,external_node_path_.join)(store, 'probes.json'));
    const { venvs, refused } = await planVenvs(plugins, {
        root,
        artifacts,
        manifest: workspace.manifestPlace,
        tree: workspace.tree,
        probes,
        read: processes.read,
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
            read: processes.read,
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
    return { status: (0,world_files/* isThere */.$B)((0,external_node_path_.join)(store, fingerprint, entry/* RECORD */.gv)) ? 'stored' : 'planned', seconds: 0 };
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
        if (!skipped.has(plugin.id) && !(0,parts/* hasVenv */.sE)(plugin))
            skipped.set(plugin.id, 'of kind wasm, without an interpreter: needs no venv');
    }
    return { plugins: plugins.filter(({ id }) => !skipped.has(id)), skipped };
}
function outcomeOf({ plugins, profile, root, manifestPlace }, happened) {
    const rows = plugins.map((plugin) => rowOf(plugin, happened, root));
    const failures = (0,told/* failuresOf */.dJ)(happened.refused, happened.venvs.map(({ plugin }) => ({ plugin, failure: happened.provided.get(plugin.id)?.failure })));
    // A bare venv takes milliseconds: making one is no miss of a cache.
    const built = rows.some(({ status, packages }) => status === 'built' && packages !== 0);
    const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
    const [failed] = failures.keys();
    return {
        reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
        message: (0,told/* summaryOf */.YG)(rows.map(({ status }) => status)),
        data: { ...(0,told/* problemsOf */.GW)(failures, manifestPlace), profile: profile.name, plugins: rows },
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
        venv: (0,told/* relativeTo */.Mf)(root, (0,external_node_path_.join)(venv.folder, 'venv')),
        lock: (0,told/* relativeTo */.Mf)(root, (0,external_node_path_.join)(venv.folder, 'lock.json')),
    };
}


/***/ }),

/***/ 4733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ hostPlatform)
/* harmony export */ });
/** The platform by the manifest's names: `linux-x86_64`, `macos-arm64`, `windows-x86_64`; others as Node names them. */
function hostPlatform(platform, arch) {
    const systems = { linux: 'linux', darwin: 'macos', win32: 'windows' };
    const machines = { x64: 'x86_64', arm64: 'arm64' };
    return `${systems[platform] ?? platform}-${machines[arch] ?? arch}`;
}


/***/ })

};
