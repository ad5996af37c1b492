"use strict";
exports.id = 4385;
exports.ids = [4385,311];
exports.modules = {

/***/ 81:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ lockfileClosure; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _lockfile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7482);




/**
 * What lockfiles point to in the working directory (`-r other.txt`, `-c`, `-e ./package`), and what included files point to:
 * files and folders, relative and without a slash at the end (`.` is the working directory), also those that are not there.
 * They are installed with the lockfiles. `installed`: whether we install them; what other tools install may be of any format.
 * @throws Refusal `manifest_invalid` when an included file leads out of the working directory; when `installed`, also when
 * anything else does, or a file is not UTF-8.
 */
function lockfileClosure(root, lockfiles, installed = false) {
    const found = new Set();
    const waiting = [...lockfiles];
    const read = new Set();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (read.has(path))
            continue;
        read.add(path);
        const text = textOf(root, path, installed);
        const references = (0,_lockfile_js__WEBPACK_IMPORTED_MODULE_3__/* .lockfileReferences */ .se)(text, path);
        if (references === null && installed) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('manifest_invalid', `The lockfile '${path}' is not TOML, or not of version 1.0.`, {
                hint: "It should follow PEP 751, as 'uv export --format pylock.toml' and 'pip lock' write it.",
            });
        }
        for (const reference of references ?? []) {
            const place = placeOf(root, reference, path, installed);
            if (place === undefined)
                continue;
            found.add(place);
            if (reference.kind === 'include')
                waiting.push(place);
        }
    }
    return [...found].sort();
}
/** Where a reference lies, relative to the working directory; undefined when it leads out of it and that is not our business. */
function placeOf(root, { kind, written, places }, from, installed) {
    try {
        return checkedPlace(root, { kind, written, places }, from);
    }
    catch (error) {
        // The installer would read included files, and quote them where it does not understand.
        if (kind === 'include' || installed)
            throw error;
        return undefined;
    }
}
function checkedPlace(root, { kind, written, places }, from) {
    const verb = kind === 'include' ? 'includes' : 'points to';
    const strange = STRANGE.find(([only, pattern]) => (only === null || only === kind) && pattern.test(written));
    if (strange !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('manifest_invalid', `The lockfile '${from}' ${verb} '${written}'; ${strange[2]} are not allowed there.`, { hint: "Write a plain relative path, as in '-r more/base.txt' or './packages/demo'." });
    }
    const place = places.find((each) => (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isThere */ .$B)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, each))) ?? places.at(-1) ?? '';
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .insideRoot */ .p0)(root, place, `Something that '${from}' ${verb}`)).replaceAll('\\', '/');
    return way === '' ? '.' : way;
}
/** What the installer reads otherwise than we do, or puts something in for after we have looked. */
const STRANGE = [
    [null, /\$\{/u, 'variables'],
    [null, /^~/u, 'home directories'],
    [null, /\0/u, 'null characters'],
    ['include', /^file:/iu, 'addresses of files'],
    ['include', /["'\\]/u, 'quotes and backslashes'],
];
/** The text of a lockfile; of a folder, and of what is not there: none. */
function textOf(root, path, installed) {
    const place = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .insideRoot */ .p0)(root, path, 'A lockfile');
    const text = (0,_world_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)(place) ?? '';
    // pip would go by a byte order mark of UTF-16 or UTF-32, or by a comment on the first two lines.
    const declared = /^(?:[^\n]*\n)?#[^\n]*?coding[:=]\s*([-\w.]+)/u.exec(text)?.[1] ?? 'utf-8';
    if (installed && (/[\0\uFFFD]/u.test(text) || !/^(?:utf-?8|us-ascii|ascii)$/iu.test(declared))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('manifest_invalid', `The lockfile '${path}' is not UTF-8.`, { hint: 'Save it as UTF-8.' });
    }
    return text;
}


/***/ }),

/***/ 435:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: function() { return /* binding */ filesOf; },
/* harmony export */   Vc: function() { return /* binding */ inputsOf; },
/* harmony export */   jN: function() { return /* binding */ matcher; },
/* harmony export */   wG: function() { return /* binding */ pathsOf; }
/* harmony export */ });
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
/* harmony import */ var _manifest_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8292);
/* harmony import */ var _world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1345);
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81);




/**
 * The inputs of a plugin: `build.inputs` and `wasm.build.inputs` where they are given, otherwise inferred.
 * @param paths every path there is, and those that a change removed.
 */
function inputsOf(plugin, paths, artifacts, root) {
    const { build, wasmBuild, definition } = plugin;
    const named = [];
    if (build?.inputs != null)
        named.push(...build.inputs);
    else {
        const lockfiles = plugin.lockfiles.filter((path) => path !== wasmBuild?.lockfile);
        // A lockfile can point to the working directory itself.
        named.push(...lockfiles, ...(0,_closure_js__WEBPACK_IMPORTED_MODULE_1__/* .lockfileClosure */ .p)(root, lockfiles).map((path) => (path === '.' ? '**' : path)));
        named.push(...readBySteps(build, paths), ...definition.dev.watch_paths, ...entrypointPaths(plugin, paths));
    }
    if (wasmBuild !== null)
        named.push(...(wasmBuild.inputs ?? readBySteps(wasmBuild, paths)));
    const own = withLinked(named.map(tidy).filter((path) => path !== ''), paths);
    const globs = own.filter((path) => (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(path) && !paths.isFile(path) && !paths.isFolder(path));
    const plain = own.filter((path) => !globs.includes(path));
    return {
        files: new Set(plain.filter((path) => paths.isFile(path) || !paths.isFolder(path))),
        folders: plain.filter((path) => paths.isFolder(path)).map((path) => `${path}/`),
        globs,
        except: [...notInputs(plugin), artifacts, `${artifacts}/**`, '**/__pycache__/**'],
    };
}
/** Whether a path is one of these inputs; made once, asked often. */
function matcher({ files, folders, globs, except }) {
    const isExcepted = (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(except);
    const isGlobbed = (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(globs);
    return (path) => (files.has(path) || folders.some((folder) => path.startsWith(folder)) || isGlobbed(path)) && !isExcepted(path);
}
/** The files that are these inputs, in the order of `files`, which is that of their bytes. */
function filesOf(inputs, files) {
    const isInput = matcher(inputs);
    if (inputs.globs.length > 0)
        return files.filter(isInput);
    // Without globs only a few stretches of a long list can be meant.
    const near = [...inputs.folders.flatMap((folder) => stretch(files, folder)), ...inputs.files];
    const there = (path) => files[firstFrom(files, path)] === path;
    return [...new Set(near)].filter((path) => there(path) && isInput(path)).sort(_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .b);
}
function stretch(files, prefix) {
    const found = [];
    for (let at = firstFrom(files, prefix); files[at]?.startsWith(prefix) === true; at++)
        found.push(files[at] ?? '');
    return found;
}
/** Where in the sorted list the first path is that does not come before `path`. */
function firstFrom(files, path) {
    let [low, high] = [0, files.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .b)(files[middle] ?? '', path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/**
 * Answers for a list of files; the folders are those that hold one.
 * @param links those among the files that lead to a folder inside the tree, with that folder.
 */
function pathsOf(files, links) {
    const known = new Set(files);
    const folders = new Set();
    for (const file of known) {
        for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
            const folder = file.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    const isBehind = (path, there) => links.size > 0 && [...behindLinks(path, links)].some((real) => there.has(real));
    return {
        links,
        isFile: (path) => known.has(path) || isBehind(path, known),
        isFolder: (path) => folders.has(path) || isBehind(path, folders),
    };
}
/** Where a path through links to folders leads: one link after the other, as far as a system would follow them. */
function* behindLinks(path, links) {
    let at = path;
    for (let followed = 0; followed < 40; followed++) {
        const link = [...links.keys()].find((each) => at === each || at.startsWith(`${each}/`));
        if (link === undefined)
            return;
        at = `${links.get(link) ?? ''}${at.slice(link.length)}`;
        yield at;
    }
}
/** Paths and globs, those that they mean through links, and the folders that links below them lead to. */
function withLinked(named, paths) {
    const { links } = paths;
    if (links.size === 0)
        return [...named];
    const found = new Set(named);
    // A set goes on with what is added to it.
    for (const path of found) {
        for (const real of behindLinks(path, links))
            found.add(real);
        const holds = (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlob */ .fg)(path) ? (0,_manifest_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([path]) : (link) => link.startsWith(`${path}/`);
        for (const [link, folder] of links)
            if (holds(link))
                found.add(folder);
    }
    return [...found];
}
/** The lockfile, the steps' folders and the paths named in their commands. */
function readBySteps(plan, paths) {
    if (plan === null)
        return [];
    const named = plan.steps.flatMap((step) => {
        const cwd = tidy(step.cwd ?? '');
        const words = 'argv' in step.run ? step.run.argv : ((0,_manifest_words_js__WEBPACK_IMPORTED_MODULE_0__/* .posixWords */ .BS)(step.run.script) ?? step.run.script.split(/\s+/u));
        const candidates = words.flatMap((word) => {
            const value = word.startsWith('-') ? word.slice(word.indexOf('=') + 1) : word;
            return [within(cwd, value), within('', value)].filter((path) => path !== undefined);
        });
        const there = candidates.filter((path) => path !== '' && (paths.isFile(path) || paths.isFolder(path)));
        return cwd === '' ? there : [cwd, ...there];
    });
    return plan.lockfile === null ? named : [plan.lockfile, ...named];
}
/** The module of the entrypoint, or the package that it lies in; none where it is installed rather than in the tree. */
function entrypointPaths({ definition }, paths) {
    const { entrypoint, handler, module, kind } = definition.runtime;
    if (kind === 'wasm')
        return [];
    const name = (entrypoint ?? handler ?? module ?? '').split(':')[0]?.trim() ?? '';
    if (!/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name))
        return [];
    // `package.module.attribute` is written too: the longest part that is a module counts.
    const words = name.split('.');
    for (let count = words.length; count > 0; count--) {
        const path = words.slice(0, count).join('/');
        if (paths.isFile(`${path}/__init__.py`))
            return [path];
        if (paths.isFile(`${path}.py`))
            return [count === 1 ? `${path}.py` : words.slice(0, count - 1).join('/')];
    }
    return [];
}
/** What a build makes is not what it is made of. */
function notInputs({ definition, build, wasmBuild }) {
    const module = definition.runtime.wasm?.module ?? (definition.runtime.kind === 'wasm' ? definition.runtime.module : null);
    const made = [...(module === null ? [] : [module]), ...(build?.outputs ?? []), ...(wasmBuild?.outputs ?? [])];
    return made.map(tidy).flatMap((path) => [path, `${path}/**`]);
}
/** A path inside the working directory without `.`, doubled slashes and a slash at the end; globs are left as they are. */
function tidy(path) {
    return within('', path) ?? '';
}
function within(cwd, path) {
    if (path.startsWith('/') || path.includes('\0'))
        return undefined;
    const parts = [];
    for (const part of [...cwd.split('/'), ...path.split('/')]) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}


/***/ }),

/***/ 7482:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z3: function() { return /* binding */ isBlank; },
  As: function() { return /* binding */ isComplete; },
  fl: function() { return /* binding */ isPylock; },
  se: function() { return /* binding */ lockfileReferences; },
  F2: function() { return /* binding */ readRequirements; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/manifest/words.ts
var manifest_words = __webpack_require__(8292);
;// CONCATENATED MODULE: ./src/build/requirement-lines.ts

/** Where Python's `str.splitlines` ends a line, which is what pip asks. */
// eslint-disable-next-line no-control-regex
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
/** Lines as pip joins them: a backslash goes on, a comment is cut off. */
function* logicalLines(text) {
    let line = 0;
    let start = 0;
    let joined = [];
    for (const raw of text.replace(/^\uFEFF/, '').split(LINE_END)) {
        line++;
        if (joined.length === 0)
            start = line;
        const isComment = /^\s*#/.test(raw);
        if (raw.endsWith('\\') && !isComment) {
            joined.push(withoutBackslashes(raw));
            continue;
        }
        const entry = withoutComment([...joined, isComment ? ` ${raw}` : raw].join(''));
        joined = [];
        if (entry !== '')
            yield { line: start, text: entry };
    }
    const last = withoutComment(joined.join(''));
    if (last !== '')
        yield { line: start, text: last };
}
function withoutComment(line) {
    return line.replace(/(?:^|\s)#.*$/, '').trim();
}
function withoutBackslashes(line) {
    let [from, to] = [0, line.length];
    while (line[from] === '\\')
        from++;
    while (to > from && line[to - 1] === '\\')
        to--;
    return line.slice(from, to);
}
const SHORT = { r: 'include', c: 'include', e: 'editable', f: 'links', i: 'index' }; // prettier-ignore
const LONG = [
    ['--requirement', 'include'],
    ['--constraint', 'include'],
    ['--editable', 'editable'],
    ['--find-links', 'links'],
    ['--index-url', 'index'],
    ['--pypi-url', 'index'],
    ['--extra-index-url', 'index'],
];
/** The options of a line that may name something local; pip takes several on one line, and any beginning of a long name. */
function optionsOf(entry) {
    const words = (/["'\\]/.test(entry) ? (0,manifest_words/* posixWords */.BS)(entry) : null) ?? entry.split(/\s+/);
    const found = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const isLong = word.startsWith('--');
        const equals = isLong ? word.indexOf('=') : -1;
        const name = equals < 0 ? word : word.slice(0, equals);
        const kind = isLong ? LONG.find(([long]) => long.startsWith(name))?.[1] : SHORT[/^-(.)/.exec(word)?.[1] ?? ''];
        if (kind === undefined || name === '--')
            continue;
        const glued = isLong ? (equals < 0 ? '' : word.slice(equals + 1)) : word.slice(2).replace(/^=/, '');
        const first = glued === '' ? (words[++at] ?? '') : glued;
        if (first === '')
            continue;
        found.push({ kind, value: first });
        // uv takes the whole line as the value.
        const next = words[at + 1];
        if (kind === 'include' && next !== undefined && !next.startsWith('-')) {
            found.push({ kind, value: [first, ...words.slice(at + 1)].join(' ') });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/build/lockfile.ts



/** Whether a lockfile is in PEP 751's format, by its name. */
function isPylock(path) {
    return /^pylock(?:\.[^.]+)?\.toml$/.test(path.split(/[\\/]/).at(-1) ?? '');
}
/** What a requirements file holds, as far as it matters how it is installed; what pip would refuse is left to pip. */
function readRequirements(text) {
    const requirements = [];
    const files = [];
    const local = [];
    const links = [];
    for (const { line, text: entry } of logicalLines(text)) {
        if (entry.startsWith('-')) {
            for (const { kind, value } of optionsOf(entry)) {
                // How a quoted name reads differs between installers: the line is given whole, to be refused.
                if (kind === 'include')
                    files.push(/["'\\]/.test(entry) ? entry : value);
                else if (kind === 'links')
                    links.push(...localPath(value, true));
                // An index is an address, which may come from a variable.
                else if (kind === 'index')
                    links.push(...(value.startsWith('${') ? [] : localPath(value)));
                else
                    local.push(...localPath(value, true));
                // Has no hash: what a folder holds is known by its files.
                if (kind === 'editable')
                    requirements.push({ line, text: entry, pinned: true, hashed: false });
            }
            continue;
        }
        const bare = entry.replace(/\s--?[a-z].*$/i, '').trim();
        const path = localPath(/^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(.*)$/.exec(bare)?.[1] ?? bare);
        local.push(...path);
        const specifier = withoutExtras(bare.split(';')[0] ?? '');
        const pinned = path.length > 0 || /@|:\/\//.test(specifier) || /^[\w.-]+\s*\(?={2,3}\s*[^\s*,]+\)?$/.test(specifier.trim());
        requirements.push({ line, text: bare, pinned, hashed: /\s--hash[=\s]/.test(entry) });
    }
    return { requirements, files: unique(files), local: unique(local), links: unique(links) };
}
/** Whether every requirement is pinned and has hashes: then the file is the whole answer, and nothing is resolved. */
function isComplete({ requirements, files }) {
    return files.length === 0 && requirements.every(({ pinned, hashed }) => pinned && hashed);
}
/** Whether a requirements file holds nothing but comments and blank lines. */
function isBlank(text) {
    return logicalLines(text).next().done === true;
}
/**
 * The local files and folders that a lockfile points to: they are part of what is installed. `lockfile` is its path
 * relative to the working directory. Those of an included file are found by asking again; null when it cannot be read.
 */
function lockfileReferences(text, lockfile) {
    const folder = external_node_path_.posix.dirname(lockfile.replaceAll('\\', '/'));
    const beside = (path) => placed(external_node_path_.posix.isAbsolute(path) ? path : external_node_path_.posix.join(folder, path));
    const reference = (kind, written, ...places) => ({
        kind,
        written,
        places: unique(places),
    });
    if (isPylock(lockfile)) {
        return pylockPaths(text)?.map((path) => reference('local', path, beside(path))) ?? null;
    }
    const { files, local, links } = readRequirements(text);
    // pip reads included files from beside the including one, links from there or from where it stands, and everything else from there.
    return [
        ...files.filter((file) => !/^https?:/i.test(file)).map((file) => reference('include', file, beside(file))),
        ...local.map((path) => reference('local', path, placed(path))),
        ...links.map((path) => reference('local', path, beside(path), placed(path))),
    ];
}
/** A path in its shortest form. */
function placed(path) {
    const short = external_node_path_.posix.normalize(path);
    return short.length > 1 && short.endsWith('/') ? short.slice(0, -1) : short;
}
const ARCHIVE = /\.(?:whl|zip|tar|tgz|tbz|txz|tlz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
/** The path that a requirement means, when it means one: `./x`, `../x`, `/x`, `x/`, `file:x`, `x.whl`; `always`: also `x`. */
function localPath(word, always = false) {
    const value = unquote((word.trim().split(/\s;|;\s|\s#|\s--/)[0] ?? '').trim());
    const url = /^(?:(?:git|hg|svn|bzr)\+)?file:(?:\/\/(?:localhost)?(?=\/))?([^#?]*)/i.exec(value);
    if (url)
        return [decode(withoutLastExtras(url[1] ?? ''))];
    if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|svn|bzr)\+|https?:)/i.test(value))
        return [];
    const path = withoutLastExtras((value.split(';')[0] ?? '').trim()).replaceAll('\\', '/');
    const isPath = always || path.startsWith('.') || path.startsWith('${') || path.includes('/') || ARCHIVE.test(path);
    return isPath && path !== '' ? [path] : [];
}
/** `a[x]==1` without `[x]`. */
function withoutExtras(text) {
    const from = text.indexOf('[');
    const to = text.indexOf(']', from);
    return from < 0 || to < 0 ? text : text.slice(0, from) + text.slice(to + 1);
}
function withoutLastExtras(text) {
    return text.endsWith(']') && text.lastIndexOf('[') > 0 ? text.slice(0, text.lastIndexOf('[')) : text;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function unquote(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
function pylockPaths(text) {
    let lock;
    try {
        lock = (0,dist/* parse */.qg)(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return null;
    }
    const found = [];
    const walk = (value, depth) => {
        if (typeof value !== 'object' || value === null || depth > 8)
            return;
        for (const [key, inner] of Object.entries(value)) {
            if (key === 'path' && typeof inner === 'string') {
                found.push(inner);
                if ('subdirectory' in value && typeof value.subdirectory === 'string') {
                    found.push(external_node_path_.posix.join(inner, value.subdirectory));
                }
            }
            else if (typeof inner === 'string') {
                // Only what is an address of a file.
                if ((key === 'url' || key === 'index') && /^(?:[a-z]+\+)?file:/i.test(inner))
                    found.push(...localPath(inner));
            }
            else
                walk(inner, depth + 1);
        }
    };
    walk(typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : null, 0);
    return unique(found);
}
function unique(paths) {
    return [...new Set(paths)];
}


/***/ }),

/***/ 5971:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: function() { return /* binding */ unfinishedIn; },
/* harmony export */   ST: function() { return /* binding */ isGone; },
/* harmony export */   er: function() { return /* binding */ STORE; },
/* harmony export */   qU: function() { return /* binding */ ownName; },
/* harmony export */   ui: function() { return /* binding */ isUnfinished; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** The store's folder below `artifacts`. */
const STORE = '.store';
/** A name for what belongs to this run alone: it tells which process, on which machine. */
function ownName() {
    return `${here()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** Where a file of the store lies until it is whole: what a killed run leaves there, `clearAbandoned` knows by its name. */
function unfinishedIn(store) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store, `work-${ownName()}.part`);
}
/** Whether something unfinished lies in the store, of a run that goes on or of one that was killed. */
function isUnfinished(store) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(store) && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(store).some((name) => /^(?:work|building|aside)-/u.test(name));
}
/** Whether a text is such a name, and its process is gone. Of one on another machine nobody knows: false. */
function isGone(name) {
    const owner = /^(?<host>.+)-(?<pid>\d+)-[0-9a-f]{8}$/u.exec(name)?.groups;
    return owner?.['host'] === here() && !isAlive(Number(owner['pid']));
}
function here() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replace(/[^\w.]/gu, '_');
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


/***/ }),

/***/ 8954:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: function() { return /* binding */ moduleOf; },
/* harmony export */   eg: function() { return /* binding */ venvBuild; },
/* harmony export */   sE: function() { return /* binding */ hasVenv; }
/* harmony export */ });
/* harmony import */ var _manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3009);

/** The module of a plugin; null where it has none. Without a `wasm` block one of kind `wasm` says it in `runtime` itself. */
function moduleOf({ definition, build, wasmBuild }) {
    const { kind, wasm, module, entrypoint } = definition.runtime;
    if (wasm !== null) {
        return { path: (0,_manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyPath */ ._L)(wasm.module), entrypoint: wasm.entrypoint, build: wasmBuild, runtimes: wasm.runtimes };
    }
    return kind === 'wasm' && module !== null ? { path: (0,_manifest_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyPath */ ._L)(module), entrypoint, build, runtimes: [] } : null;
}
/** The plan that builds a plugin's venv: its own, unless it is the module's. */
function venvBuild({ definition, build }) {
    const { kind, wasm } = definition.runtime;
    return kind === 'wasm' && wasm === null ? null : build;
}
/** Whether `provision` makes a venv for a plugin: a WASM plugin has one only when it names an interpreter. */
function hasVenv({ definition }) {
    return definition.runtime.kind !== 'wasm' || definition.runtime.interpreter !== null;
}


/***/ }),

/***/ 3914:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: function() { return /* binding */ openTree; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7827);
/* harmony import */ var _world_by_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1345);








/** Lists the files of `root`: what git tracks or would add, or every file where there is no repository. Never those below `except`. */
async function openTree(root, git, except) {
    const listed = git === undefined ? await walk(root, '', except) : await git.files();
    const isOut = (path) => except.some((folder) => path === folder || path.startsWith(`${folder}/`));
    const left = listed.filter((path) => !isOut(path));
    const committed = left.length === listed.length || git === undefined ? [] : [...(await git.tracked(except))];
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(root);
    const files = [];
    const links = new Map();
    const entryAt = entriesOf(root);
    for (const path of left) {
        const entry = entryAt(path);
        if (entry === undefined)
            continue;
        if (entry.isDirectory()) {
            // A submodule, or a repository inside the repository: git names the folder only.
            files.push(...(await walk(root, path.replace(/\/$/u, ''), except)));
        }
        else {
            const folder = entry.isSymbolicLink() ? linkedFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), real) : undefined;
            if (folder !== undefined)
                links.set(path, folder);
            files.push(path);
        }
    }
    const digests = new Map();
    return {
        root,
        files: files.sort(_world_by_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .byBytes */ .b),
        links,
        isCommitted: (folder) => committed.some((path) => path.startsWith(`${folder}/`)),
        size: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), { throwIfNoEntry: false })?.size ?? 0,
        digest(path) {
            const known = digests.get(path) ?? digestOf(root, real, path).catch(goneOrThrow);
            digests.set(path, known);
            return known;
        },
    };
}
/** Tells what lies at a path. A folder is read once for all that it holds: a look at each file takes far longer. */
function entriesOf(root) {
    const folders = new Map();
    return (path) => {
        const slash = path.lastIndexOf('/');
        const folder = path.slice(0, slash + 1);
        let entries = folders.get(folder);
        if (entries === undefined) {
            entries = new Map(listed((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder)).map((entry) => [entry.name, entry]));
            folders.set(folder, entries);
        }
        // A system may spell a name in another way than git does: in another case, or with other accents.
        return entries.get(path.slice(slash + 1)) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), { throwIfNoEntry: false });
    };
}
function listed(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
/** The digest of a file that was removed while we looked: of no file at all. */
function goneOrThrow(error) {
    if ((0,_world_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbsent */ .W0)(error))
        return GONE;
    throw error;
}
const GONE = '0'.repeat(64);
async function walk(root, folder, except) {
    // What has gone since it was listed, and what is not for us to read, is not there.
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder), { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name === '.git' || except.includes(path))
            return [];
        return entry.isDirectory() ? walk(root, path, except) : [path];
    }));
    return found.flat();
}
/** Above this a file is read while other work goes on. */
const LARGE = 8 * 1024 * 1024;
/** A link to a file counts as that file; a link to a folder or to nothing as the text of the link. */
async function digestOf(root, real, path) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path);
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place);
    if (entry.isSymbolicLink()) {
        const target = linkedFile(place, real, path);
        if (target === undefined)
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place));
        return digestOfFile(target, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(target).size);
    }
    if (!entry.isFile()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P_('manifest_invalid', `'${path}' is an input of a plugin and is neither a file nor a folder.`, {
            hint: 'Devices, sockets and pipes cannot be inputs. Name the files in build.inputs, or let git ignore it.',
        });
    }
    return digestOfFile(place, entry.size);
}
/** Small files are read into one buffer, again and again: a warm run reads thousands. */
const BUFFER = Buffer.alloc(256 * 1024);
async function digestOfFile(place, size) {
    if (size < BUFFER.length) {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(place, 'r');
        try {
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, BUFFER);
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', BUFFER.subarray(0, length));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
    }
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (size > LARGE)
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(place), sum);
    else
        readInPieces(place, (piece) => sum.update(piece));
    return sum.digest('hex');
}
/** Through the one buffer: hundreds of modules would cost more to make room for than to hash. */
function readInPieces(place, take) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(place, 'r');
    try {
        for (let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, BUFFER); length > 0; length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, BUFFER))
            take(BUFFER.subarray(0, length));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** The folder inside the root that a link leads to, relative to it. Not the root itself: that would hold the link. */
function linkedFolder(place, real) {
    try {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(place);
        if (target === real || !(0,_world_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(real, target) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(target).isDirectory())
            return undefined;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(real, target).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).join('/');
    }
    catch {
        return undefined;
    }
}
function linkedFile(place, real, path) {
    let target;
    try {
        target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(place);
    }
    catch {
        return undefined;
    }
    if (!(0,_world_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(real, target)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P_('manifest_invalid', `'${path}' is an input of a plugin and a link to '${target}', outside the working directory.`, {
            hint: 'Replace the link by the file, or leave it out with build.inputs.',
        });
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(target).isFile() ? target : undefined;
}


/***/ }),

/***/ 2784:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c8: function() { return /* binding */ gitAt; },
  OH: function() { return /* binding */ openWorkspace; }
});

// UNUSED EXPORTS: MANIFESTS

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/manifest/value.ts
var value = __webpack_require__(1860);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/build/owner.ts
var owner = __webpack_require__(5971);
;// CONCATENATED MODULE: ./src/build/parsed.ts






/**
 * The values of a manifest as an earlier run parsed them, or undefined when the text is another. Parsing YAML takes
 * longer than all the rest of a warm run. What is recalled is checked as what is parsed: only the parsing is saved.
 */
function recallParsed(file, text) {
    try {
        const kept = JSON.parse((0,files/* readIfThere */.qC)(file) ?? 'null');
        if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('value' in kept))
            return undefined;
        return kept.key === keyOf(text) && (0,value/* isValue */.ml)(kept.value) ? kept.value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Keeps what was parsed from a text, for the next run. */
async function keepParsed(file, text, value) {
    await (0,files/* writeWhole */.f8)(file, JSON.stringify({ key: keyOf(text), value }), (0,owner/* unfinishedIn */.Fp)((0,external_node_path_.dirname)(file)));
}
function keyOf(text) {
    return `${version.VERSION} ${(0,external_node_crypto_.hash)('sha256', text)}`;
}

// EXTERNAL MODULE: ./src/build/tree.ts
var build_tree = __webpack_require__(3914);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/interpret.ts + 5 modules
var interpret = __webpack_require__(5804);
// EXTERNAL MODULE: ./src/manifest/paths.ts
var paths = __webpack_require__(3009);
// EXTERNAL MODULE: ./src/world/git.ts
var git = __webpack_require__(9464);
;// CONCATENATED MODULE: ./src/commands/workspace.ts










/** Looked for in this order where no manifest is named. */
const MANIFESTS = ['plugins.yaml', 'plugins.yml', 'plugins.json', 'boot_manifest.yaml'];
/** A manifest may have this many bytes; more is refused before it is read. */
const LARGEST = 1024 * 1024;
/**
 * Reads the manifest and lists the files of the working directory.
 * @throws Refusal `manifest_missing`, `manifest_invalid`, `unknown_profile`, `unknown_plugin`, `usage`, `system_failed`.
 */
async function openWorkspace(inputs, world, { recalls, isRepository = true, git = isRepository ? gitAt(inputs, world) : undefined }) {
    const root = rootOf(inputs, world);
    const artifacts = artifactsFolder(root, inputs['artifacts-dir']);
    const manifest = findManifest(root, inputs.manifest);
    const manifestPlace = (0,external_node_path_.relative)(world.directory, (0,external_node_path_.join)(root, manifest)).split(external_node_path_.sep).join('/');
    const text = readText(root, manifest, manifestPlace);
    // Git lists the files while the manifest is read.
    const listing = (0,build_tree/* openTree */.r)(root, git, [artifacts]);
    listing.catch(() => undefined);
    const store = `${artifacts}/${owner/* STORE */.er}`;
    const kept = (0,files/* insideRoot */.p0)(root, `${store}/manifest.json`, 'The store');
    const recalled = recalls ? recallParsed(kept, text) : undefined;
    const options = { file: manifestPlace, profile: inputs.profile };
    const { reading, keep } = await readProfile(text, kept, recalled, options);
    const tree = await listing;
    if (recalls)
        checkStore(tree, store);
    const { profile, problems } = reading;
    for (const problem of problems)
        world.log.warning(`${problem.path}: ${problem.message}`, problem);
    const { selectPlugins } = await __webpack_require__.e(/* import() */ 5357).then(__webpack_require__.bind(__webpack_require__, 5357));
    const plugins = selectPlugins(profile, inputs.plugins);
    // Git knows a link by its target's name: that is what changes.
    const real = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(root), (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, manifest)))
        .split(external_node_path_.sep)
        .join('/');
    return { root, manifest: real, manifestPlace, artifacts, profile, plugins, git, tree, keep };
}
/** Git at the working directory; undefined where that is in no repository. @throws Refusal `system_failed` without a git. */
function gitAt(inputs, world) {
    return (0,git/* openGit */.z)(rootOf(inputs, world), world.environment, world.signal);
}
function rootOf(inputs, { directory }) {
    return (0,external_node_path_.resolve)(directory, inputs['working-directory']);
}
/** What came with a commit was not built by us, and would be believed. */
function checkStore(tree, store) {
    if (!tree.isCommitted(store))
        return;
    throw new errors/* Refusal */.P_('usage', `git tracks files in '${store}', which is only for what was built here.`, {
        hint: `Take them out of the repository: git rm -r --cached '${store}'`,
    });
}
/** Reads the manifest, parsing its text only where it is not recalled. */
async function readProfile(text, kept, recalled, options) {
    const parse = recalled === undefined ? (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2901)]).then(__webpack_require__.bind(__webpack_require__, 2901))).parseText : () => recalled;
    const parsed = [];
    const reading = (0,interpret/* interpretManifest */.p)(text, (body, findings) => {
        const value = parse(body, findings);
        // A text that the parser had something to say about is parsed again next time, to say it again.
        if (value !== null && recalled === undefined && findings.problems().length === 0)
            parsed.push(value);
        return value;
    }, options);
    const keep = async () => {
        for (const value of parsed)
            await keepParsed(kept, text, value);
    };
    return { reading, keep };
}
function artifactsFolder(root, given) {
    const path = (0,files/* insideRoot */.p0)(root, given, 'The input artifacts-dir', 'usage');
    const folder = (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    const fault = folder === '' ? 'The path is the working directory itself' : (0,paths/* faultOfParts */._c)(folder, 'written');
    if (fault === null)
        return folder;
    throw new errors/* Refusal */.P_('usage', `The input 'artifacts-dir' is '${given}'; it must be a folder of its own inside the working directory. ${fault}.`);
}
function findManifest(root, given) {
    if (given !== undefined) {
        const path = (0,files/* insideRoot */.p0)(root, given, 'The input manifest', 'usage');
        if ((0,files/* isThere */.$B)(path))
            return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
        throw new errors/* Refusal */.P_('manifest_missing', `There is no manifest '${given}' in '${root}'.`);
    }
    for (const name of MANIFESTS)
        if ((0,files/* isThere */.$B)((0,external_node_path_.join)(root, name)))
            return name;
    throw new errors/* Refusal */.P_('manifest_missing', `There is no manifest in '${root}': looked for ${MANIFESTS.join(', ')}.`, {
        hint: 'Give its path in the input `manifest`, or the folder that holds it in `working-directory`.',
    });
}
function readText(root, manifest, place) {
    const path = (0,files/* insideRoot */.p0)(root, manifest, 'The manifest');
    try {
        const entry = (0,external_node_fs_.statSync)(path);
        if (!entry.isFile())
            throw new errors/* Refusal */.P_('manifest_missing', `The manifest '${manifest}' is not a file.`);
        if (entry.size > LARGEST) {
            const message = 'The manifest is too large';
            const problem = { severity: 'error', file: place, path: '', message, found: `${entry.size} bytes` };
            const allowed = `up to ${LARGEST} bytes (1 MiB)`;
            throw new errors/* Refusal */.P_('manifest_invalid', `${message}: ${entry.size} bytes; allowed: ${allowed}.`, {
                problems: [{ ...problem, allowed }],
            });
        }
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode((0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        if (error instanceof TypeError) {
            throw new errors/* Refusal */.P_('manifest_invalid', `The manifest '${manifest}' is not UTF-8 text.`, { cause: error });
        }
        if ((0,files/* isAbsent */.W0)(error))
            throw new errors/* Refusal */.P_('manifest_missing', `The manifest '${manifest}' is a link to nothing.`, { cause: error });
        throw error;
    }
}


/***/ }),

/***/ 311:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: function() { return /* binding */ VERSION; }
/* harmony export */ });
/** The version of the product; the same as in package.json, which a test holds. */
const VERSION = '1.0.0';


/***/ })

};
;