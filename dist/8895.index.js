"use strict";
exports.id = 8895;
exports.ids = [8895];
exports.modules = {

/***/ 5693:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideVenvs: function() { return /* binding */ provideVenvs; }
});

// EXTERNAL MODULE: ./src/build/groups.ts + 2 modules
var groups = __webpack_require__(3678);
// EXTERNAL MODULE: ./src/build/store.ts
var store = __webpack_require__(5001);
// EXTERNAL MODULE: ./src/world/platform.ts
var world_platform = __webpack_require__(4733);
// EXTERNAL MODULE: ./src/python/installer.ts
var installer = __webpack_require__(1930);
// EXTERNAL MODULE: ./src/build/blame.ts
var blame = __webpack_require__(9295);
// EXTERNAL MODULE: ./src/build/turn.ts
var turn = __webpack_require__(6269);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/environment.ts
var build_environment = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/outputs.ts
var outputs = __webpack_require__(4442);
// EXTERNAL MODULE: ./src/build/steps.ts + 1 modules
var build_steps = __webpack_require__(5080);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/files.ts
var world_files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/log.ts + 4 modules
var world_log = __webpack_require__(1932);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/python/layout.ts
var python_layout = __webpack_require__(546);
// EXTERNAL MODULE: ./src/build/lockfile.ts + 1 modules
var build_lockfile = __webpack_require__(7482);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/python/pylock.ts






/**
 * Translates a lockfile of PEP 751 into requirements files. `folder` is the lockfile's, absolute.
 * Throws Refusal `no_interpreter` when it is for other Pythons, `step_failed` when it is broken or says what pip cannot be told.
 */
function translatePylock(text, folder, file, python) {
    const lock = read(text, file);
    const range = lock['requires-python'];
    if (range !== undefined && (0,pep440.validRange)(range) && !(0,pep440.satisfies)(python, range, { prereleases: true })) {
        throw new errors/* Refusal */.P_('no_interpreter', `The lockfile '${file}' is for Python ${range}; the interpreter found is ${python}.`, {
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
const oneLine = valibot_dist.pipe(valibot_dist.string(), valibot_dist/* maxLength */.Ru6(8192), valibot_dist/* regex */.yGV(/^[^\p{Cc}]*$/u, 'holds control characters'));
const word = valibot_dist.pipe(oneLine, valibot_dist/* regex */.yGV(/^[^\s]+$/u, 'holds white space'));
const Hashes = valibot_dist/* record */.g1P(valibot_dist.pipe(valibot_dist.string(), valibot_dist/* regex */.yGV(/^[\w-]+$/)), valibot_dist.pipe(valibot_dist.string(), valibot_dist/* regex */.yGV(/^[0-9a-fA-F]+$/, 'is not hexadecimal')));
const File = valibot_dist.object({ url: valibot_dist/* optional */.lqM(word), path: valibot_dist/* optional */.lqM(oneLine), hashes: Hashes });
const Package = valibot_dist.object({
    name: valibot_dist.pipe(valibot_dist.string(), valibot_dist/* regex */.yGV(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, 'is not the name of a package')),
    version: valibot_dist/* optional */.lqM(valibot_dist.pipe(valibot_dist.string(), valibot_dist/* check */.z6Y((text) => (0,pep440.valid)(text) !== null, 'is not a version'))), // prettier-ignore
    marker: valibot_dist/* optional */.lqM(oneLine),
    index: valibot_dist/* optional */.lqM(word),
    vcs: valibot_dist/* optional */.lqM(valibot_dist.object({
        type: valibot_dist.string(),
        url: valibot_dist/* optional */.lqM(word),
        path: valibot_dist/* optional */.lqM(oneLine),
        'commit-id': word,
        subdirectory: valibot_dist/* optional */.lqM(word),
    })),
    directory: valibot_dist/* optional */.lqM(valibot_dist.object({ path: oneLine, editable: valibot_dist/* optional */.lqM(valibot_dist/* boolean */.zMY()), subdirectory: valibot_dist/* optional */.lqM(oneLine) })),
    archive: valibot_dist/* optional */.lqM(valibot_dist.object({ ...File.entries, subdirectory: valibot_dist/* optional */.lqM(word) })),
    sdist: valibot_dist/* optional */.lqM(File),
    wheels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(File)),
});
const Lock = valibot_dist.object({
    'lock-version': valibot_dist.pipe(valibot_dist.string(), valibot_dist/* regex */.yGV(/^1\./, "is not '1.0'")),
    'requires-python': valibot_dist/* optional */.lqM(oneLine),
    packages: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(Package)),
});
function read(text, file) {
    let found;
    try {
        found = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw broken(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
    const parsed = valibot_dist.safeParse(Lock, found);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    throw broken(file, `${valibot_dist/* getDotPath */.BuJ(issue) ?? 'it'}: ${issue.message}`);
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
    return new errors/* Refusal */.P_('step_failed', `The lockfile '${file}' cannot be read: ${why}.`, {
        hint: "It should follow PEP 751, as 'uv export --format pylock.toml' and 'pip lock' write it.",
    });
}
function untold(file, why) {
    return new errors/* Refusal */.P_('step_failed', `The lockfile '${file}' cannot be installed by pip: ${why}.`, {
        hint: "Install uv and leave 'installer' at 'auto', or lock in requirements format with hashes.",
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/python/template.ts






/**
 * The folder with this interpreter's own pip unpacked, made when it is not there yet; null when the interpreter has none. It
 * serves any number of venvs: hard links of it go into them, and it installs into venvs that have no pip.
 * @param isCompiled whether it has byte code from the start; else the first pip that runs there makes it.
 */
async function pipTemplate(interpreter, isCompiled, options) {
    const sources = sourcesOf(interpreter);
    if (sources.length === 0)
        return null;
    const template = (0,external_node_path_.join)(options.templates, await templateName(interpreter, sources));
    const run = (script, folder) => runPython(interpreter, script, [folder, ...sources], options);
    if (await isUntouched(template)) {
        if (isCompiled && !(0,world_files/* isThere */.$B)((0,external_node_path_.join)(template, BYTE_CODE)))
            await run(COMPILE, template);
        return template;
    }
    const fresh = `${template}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,promises_.mkdir)(fresh, { recursive: true });
        await run(isCompiled ? UNPACK + COMPILE : UNPACK, fresh);
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
/** Unpacks wheels, or copies an installed pip. */
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
`;
/** Imports what `pip install` needs, so that its byte code is there for all: that takes a second. */
const COMPILE = `
import sys
sys.path.insert(0, sys.argv[1])
try:
    import pip._internal.cli.main, pip._internal.commands.install
except Exception as error:
    print(error, file=sys.stderr)
`;
const BYTE_CODE = 'pip/_internal/commands/__pycache__';
async function runPython({ executable }, script, words, { read, environment }) {
    const command = { argv: [executable, '-I', '-c', script, ...words], cwd: words[0], environment };
    const ended = await read(command, { timeoutMs: 120_000, limit: 64 * 1024 });
    if (ended.code === 0)
        return;
    throw new errors/* Refusal */.P_('system_failed', `pip could not be unpacked by '${executable}': ${ended.stderr.trim().split('\n').at(-1) ?? ''}`, {
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
    const { python } = (0,python_layout/* layoutOf */.a)(venv, interpreter, platform);
    if (installer.kind === 'uv')
        return [installer.path, 'pip', 'install', '--no-progress', '--no-python-downloads', '--python', python];
    const template = await pipTemplate(interpreter, false, options);
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
    if (!(error instanceof errors/* Refusal */.P_) || error.reason !== 'step_failed')
        return error;
    const hint = HASHES.test(error.message)
        ? `The files offered are not those that '${lockfile}' names by hash. Lock again, and look at what changed.`
        : NETWORK.test(error.message)
            ? 'The package index could not be reached. Look at the network, at proxies (HTTPS_PROXY), certificates (SSL_CERT_FILE) and indexes (PIP_INDEX_URL, UV_INDEX_URL).'
            : error.hint;
    return new errors/* Refusal */.P_(error.reason, error.message, { hint, cause: error, problems: error.problems });
}

// EXTERNAL MODULE: ./src/python/packages.ts
var python_packages = __webpack_require__(7253);
// EXTERNAL MODULE: ./src/python/lockfile-problems.ts
var lockfile_problems = __webpack_require__(3958);
// EXTERNAL MODULE: ./src/python/proof.ts
var proof = __webpack_require__(604);
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
    const layout = (0,python_layout/* layoutOf */.a)(venv, interpreter, options.platform);
    const template = await pipTemplate(interpreter, options.pip === 'compiled', options);
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
    return options.pip === 'none' ? 'none' : addPip(dir, interpreter, options);
}
/** What the standard library's venv module writes, without starting Python: a hundredth of the time. */
async function writeVenv(dir, { executable, version, library, lib64 }) {
    const { scripts, python, sitePackages, config } = (0,python_layout/* layoutOf */.a)(dir, { library }, 'linux');
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
    return new errors/* Refusal */.P_('no_interpreter', missing
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
    const made = (0,external_node_path_.join)(await store.workFolder(), 'venv');
    const done = (0,world_log/* progress */.q)(log, `building ${label}`);
    try {
        const steps = await fill(made, venv, label, building);
        // Steps know where they worked, and may have left links beside the venv for us to write through.
        const work = await store.workFolder();
        const folder = (0,external_node_path_.join)(work, 'venv');
        await (0,promises_.rename)(made, folder).catch(unlessAbsent);
        await (0,outputs/* collectOutputs */.H)(venv.build?.outputs ?? [], root, (0,external_node_path_.join)(work, 'outputs'), venv.plugin.id);
        await checkVenv(folder, venv, platform);
        checkLockfiles(venv, root);
        const { config } = (0,python_layout/* layoutOf */.a)(folder, venv.interpreter, platform);
        await (0,world_files/* writeWhole */.f8)(config, `${(0,world_files/* readIfThere */.qC)(config) ?? ''}${(0,proof/* fingerprintLine */.p2)(venv.fingerprint)}`);
        await (0,world_files/* writeWhole */.f8)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
        const packages = await (0,python_packages/* installedPackages */.A)(folder, venv.interpreter, platform);
        const { fingerprint } = venv;
        return await store.add(work, {
            fingerprint,
            built_at: { venv: made, root },
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
    const { config, python } = (0,python_layout/* layoutOf */.a)(folder, interpreter, platform);
    const isFolder = (await (0,promises_.lstat)(folder).catch(() => undefined))?.isDirectory() === true;
    const isFile = (await (0,promises_.lstat)(config).catch(() => undefined))?.isFile() === true;
    const real = await (0,promises_.realpath)(python).catch(() => undefined);
    if (isFolder && isFile && real !== undefined && (platform === 'win32' || real === interpreter.executable))
        return;
    throw new errors/* Refusal */.P_('step_failed', `The build of '${plugin.id}' ended, but left no venv of ${interpreter.executable}.`, {
        hint: 'A step has removed or replaced the venv, its pyvenv.cfg or its interpreter.',
    });
}
/** Whoever edits a lockfile while it is installed must not have the result kept under the old one's fingerprint. */
function checkLockfiles({ plugin, lockfiles }, root) {
    for (const { path, sha256 } of lockfiles) {
        if (sha256 === (0,world_files/* digestIfThere */.QP)((0,external_node_path_.join)(root, path)))
            continue;
        throw new errors/* Refusal */.P_('step_failed', `The lockfile '${path}' of '${plugin.id}' was changed while it was built from.`, {
            hint: 'Run it again, and have no build step write to a lockfile that is declared.',
        });
    }
}
function unlessAbsent(error) {
    if (!(0,world_files/* isAbsent */.W0)(error))
        throw error;
}
/** Makes the venv and runs its steps, or installs its lockfiles where it has none. Returns the seconds each took. */
async function fill(folder, venv, label, building) {
    const { plugin, interpreter, build } = venv;
    const { store, platform, environment, read, uv } = building;
    const steps = build?.steps ?? [];
    const options = { pip: pipFor(steps), templates: store.folder, uv, read, environment, platform };
    const pip = await createVenv(folder, interpreter, options);
    const declared = (0,build_environment/* laidOver */.JG)(platform, environment, plugin.definition.runtime.environment);
    const context = {
        root: building.root,
        // Only steps see the plugin's own: what a lockfile installs depends on the lockfile alone.
        environment: (0,build_environment/* activate */.Yf)(steps.length === 0 ? environment : declared, folder, platform),
        timeoutMs: building.stepTimeoutMs,
        log: building.log,
        label,
        mark: building.mark,
        signal: building.signal,
    };
    if (steps.length === 0)
        return install(venv, folder, context, options);
    try {
        return await (0,build_steps/* runSteps */.r)(steps, context);
    }
    catch (error) {
        if (pip !== 'absent' || !(error instanceof errors/* Refusal */.P_))
            throw error;
        const hint = `This venv has no pip: the interpreter '${interpreter.executable}' has neither ensurepip nor pip (Debian: apt-get install python3-venv), and uv is not on the PATH.`;
        throw new errors/* Refusal */.P_(error.reason, error.message, {
            hint: [error.hint, hint].filter((part) => part !== undefined).join(' '),
            cause: error,
        });
    }
}
/** Steps may call pip however they are written; those that name it will. */
function pipFor(steps) {
    if (steps.length === 0)
        return 'none';
    return /\bpip/u.test(JSON.stringify(steps)) ? 'compiled' : 'plain';
}
async function install(venv, folder, context, options) {
    const { plugin, installer, interpreter, lockfiles } = venv;
    const times = [];
    if (installer === null)
        return times;
    for (const { path } of lockfiles.filter((lockfile) => (0,lockfile_problems/* isInstalled */.j)(plugin, lockfile.path))) {
        const file = (0,external_node_path_.join)(context.root, path);
        const problems = await installLockfile({
            ...options,
            platform: process.platform,
            venv: folder,
            interpreter,
            installer,
            lockfile: { path, file, text: (0,world_files/* readIfThere */.qC)(file) ?? '' },
            run: async (step) => times.push(...(await (0,build_steps/* runSteps */.r)([step], context))),
        });
        for (const problem of problems)
            context.log.warning(problem.message, problem);
    }
    return times;
}

// EXTERNAL MODULE: ./src/build/lock.ts
var build_lock = __webpack_require__(1497);
// EXTERNAL MODULE: ./src/build/place.ts
var place = __webpack_require__(4983);
// EXTERNAL MODULE: ./src/python/interpreter.ts + 1 modules
var python_interpreter = __webpack_require__(7019);
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
        await (0,place/* mirrorLockfile */.V7)((0,external_node_path_.join)(root, path), (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path)), (0,external_node_path_.join)(work, 'lockfile'));
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
    const answer = await (0,python_interpreter/* probe */.dy)((0,python_layout/* layoutOf */.a)(folder, interpreter, platform).python, { read, environment });
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
    const uv = (await (0,installer/* findUv */.d)(providing))?.path ?? null;
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

/***/ 1886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ marksOf; },
/* harmony export */   f: function() { return /* binding */ killMarked; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1250);



/** More rounds than a process that forks away could honestly need. */
const ROUNDS = 50;
/** One that forks away can be missed in one look. */
const EMPTY_ROUNDS = 3;
/**
 * Kills every process whose environment holds this text, until none is left; returns how many were killed. Only where
 * the system shows environments in /proc: elsewhere, and of a process that replaced its environment, nothing is known.
 */
async function killMarked(mark) {
    const killed = new Set();
    const groups = new Set();
    const own = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(process.pid);
    for (let round = 0, empty = 0; round < ROUNDS && empty < EMPTY_ROUNDS; round++) {
        const marked = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)().filter((pid) => pid !== process.pid && isMarked(pid, mark));
        empty = marked.length === 0 ? empty + 1 : 0;
        for (const pid of marked) {
            const group = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(pid);
            if (group !== undefined && group > 1 && group !== own)
                groups.add(group);
            if (kill(pid))
                killed.add(pid);
        }
        // All of a group at once: who forks away between two looks is in it, too.
        for (const group of groups)
            kill(-group);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
    }
    return killed.size;
}
/** The values that processes of this system have for a variable, each once. Only where environments are shown in /proc. */
function marksOf(variable) {
    const beginning = `${variable}=`;
    const found = (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)().flatMap((pid) => environmentOf(pid)
        .split('\0')
        .flatMap((each) => (each.startsWith(beginning) ? [each.slice(beginning.length)] : [])));
    return [...new Set(found)];
}
function isMarked(pid, mark) {
    return environmentOf(pid).includes(mark);
}
/** Empty for what may not be seen, and for what is dead and not yet waited for. */
function environmentOf(pid) {
    const own = textAt(`/proc/${pid}/environ`);
    if (own !== '')
        return own;
    // One whose first thread has ended shows it of the others only.
    for (const thread of (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .threadIds */ .vF)(pid)) {
        const text = textAt(`/proc/${pid}/task/${thread}/environ`);
        if (text !== '')
            return text;
    }
    return '';
}
function textAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}
function kill(pid) {
    try {
        return process.kill(pid, 'SIGKILL');
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 1250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: function() { return /* binding */ groupOf; },
/* harmony export */   Uj: function() { return /* binding */ processIds; },
/* harmony export */   _6: function() { return /* binding */ isDefunct; },
/* harmony export */   vF: function() { return /* binding */ threadIds; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The ids of the processes that run here; none where there is no /proc. */
function processIds() {
    return idsIn('/proc');
}
/** The ids of the threads of a process. */
function threadIds(pid) {
    return idsIn(`/proc/${pid}/task`);
}
/** The group of a process; undefined where it has gone, and where there is no /proc. */
function groupOf(pid) {
    return statOf(pid)?.group;
}
function idsIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map(Number).filter(Number.isInteger);
    }
    catch {
        return [];
    }
}
/**
 * Whether all processes of a group have ended and only wait to be reaped: in a container whose first process is no init
 * they do so for ever. False where there are none, and where there is no /proc.
 */
function isDefunct(group) {
    const members = processIds()
        .map(statOf)
        .filter((stat) => stat?.group === group);
    // One whose first thread has ended looks the same, while others run.
    return members.length > 0 && members.every((stat) => stat?.state === 'Z' && stat.threads <= 1);
}
/** Fields 3, 5 and 20 of proc(5), `/proc/<pid>/stat`. The name before them may hold anything; undefined for a process that has gone. */
function statOf(pid) {
    const text = readStat(pid);
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, group, threads] = [fields[0], fields[2], fields[17]];
    return state === undefined || threads === undefined
        ? undefined
        : { state, group: Number(group), threads: Number(threads) };
}
function readStat(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 5637:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: function() { return /* binding */ quote; },
/* harmony export */   lD: function() { return /* binding */ split; }
/* harmony export */ });
/* unused harmony export join */


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


/***/ })

};
;