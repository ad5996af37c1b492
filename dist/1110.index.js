export const id = 1110;
export const ids = [1110];
export const modules = {

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Kq: () => (/* binding */ IMPLEMENTATIONS),
/* harmony export */   ML: () => (/* binding */ isWindowsDevice),
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   Q6: () => (/* binding */ VERSION_PATTERN),
/* harmony export */   Rb: () => (/* binding */ ID_RULE),
/* harmony export */   m: () => (/* binding */ idFault),
/* harmony export */   nj: () => (/* binding */ versionFault),
/* harmony export */   pw: () => (/* binding */ ID_PATTERN),
/* harmony export */   s: () => (/* binding */ sameId),
/* harmony export */   v8: () => (/* binding */ variableFault),
/* harmony export */   wI: () => (/* binding */ VERSION_RULE)
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pythonText),
/* harmony export */   Ts: () => (/* binding */ pythonFloat),
/* harmony export */   WM: () => (/* binding */ isFalsy),
/* harmony export */   dn: () => (/* binding */ plainScalar),
/* harmony export */   nd: () => (/* binding */ integer)
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   tp: () => (/* binding */ table)
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
/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(seconds) {
    if (seconds < 10)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 7827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   p0: () => (/* binding */ insideRoot),
/* harmony export */   qC: () => (/* binding */ readIfThere)
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
        return entry.isFile() && entry.size <= LARGEST ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8') : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ gitEnvironment),
/* harmony export */   k: () => (/* binding */ passedToGit)
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ byBytes),
/* harmony export */   z: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _git_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4044);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5540);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5161);







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
    const untracked = () => paths(['ls-files', '-z', '--others', '--exclude-standard']);
    return {
        async files() {
            const listed = await paths(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
            return [...new Set(listed)].sort(byBytes);
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
            return new Set((await Promise.all([paths(differing), untracked()])).flat());
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
        return await (0,_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(PATIENCE, signal, () => answer);
    }
    catch (error) {
        if (signal.aborted)
            throw stopReason(signal);
        throw error instanceof _within_js__WEBPACK_IMPORTED_MODULE_6__/* .TooLate */ .d ? tooLate() : error;
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DEFAULT_PATH),
/* harmony export */   x: () => (/* binding */ locate)
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   hU: () => (/* binding */ covers)
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ TooLate),
/* harmony export */   u: () => (/* binding */ within)
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
