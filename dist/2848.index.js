"use strict";
exports.id = 2848;
exports.ids = [2848,762,8799];
exports.modules = {

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

/***/ 8799:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ canonicalize; }
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 4995:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: function() { return /* binding */ pRetry; }
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {min = 0, allowInfinity = false} = {}) {
	if (value === undefined) {
		return;
	}

	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < min) {
		throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
	}
}

class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);

	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}

	const retriesLeft = Number.isFinite(options.retries)
		? Math.max(0, options.retries - retriesConsumed)
		: options.retries;

	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;

	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
	});

	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {
		throw normalizedError;
	}

	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}

	if (!await options.shouldRetry(context)) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Should not reach here, but in case it does, throw an error
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
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