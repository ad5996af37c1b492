"use strict";
exports.id = 5804;
exports.ids = [5804];
exports.modules = {

/***/ 5855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: function() { return /* binding */ globBase; },
/* harmony export */   Hf: function() { return /* binding */ globFault; },
/* harmony export */   fg: function() { return /* binding */ isGlob; },
/* harmony export */   jv: function() { return /* binding */ matchGlobs; }
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST = 1000;
const MOST_STARS = 3;
const MOST_GLOBSTARS = 4;
const MOST_ALTERNATIVES = 20;
const ALLOWED = `at most ${LONGEST} characters, ${MOST_STARS} "*" between two slashes, ${MOST_GLOBSTARS} "**" and ${MOST_ALTERNATIVES} alternatives in braces; no ranges such as {1..9} and no backslash`;
const RANGE = /\{[^{},]*\.\.[^{},]*\}/u;
const CLASS = /\[[!^]?\]?(?:\[:\w+:\]|[^\]/])*\]/uy;
/** What is allowed, in words, where a pattern is more than that; null for a pattern to take. */
function globFault(pattern) {
    if (pattern.length > LONGEST || pattern.includes('\\') || RANGE.test(pattern))
        return ALLOWED;
    const spread = alternatives(pattern);
    if (spread === null)
        return ALLOWED;
    const isTooMuch = spread.some((plain) => {
        const parts = plain.split('/');
        const stars = (part) => part.match(/\*+/gu)?.length ?? 0;
        return (parts.filter((part) => part === '**').length > MOST_GLOBSTARS || parts.some((part) => stars(part) > MOST_STARS));
    });
    return isTooMuch ? ALLOWED : null;
}
/** Whether a pattern is more than a path: `*`, `?`, `[ab]` and `{a,b}` are, parentheses and the rest are letters. */
function isGlob(pattern) {
    return globStart(pattern) !== -1;
}
/** The folder that all matches of a glob lie in; empty for the working directory. */
function globBase(pattern) {
    const start = globStart(pattern);
    return start === -1 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', start)));
}
/**
 * Whether a path meets one of the patterns; made once, asked often. Names that begin with a dot are met like others, and
 * `!` and parentheses are letters. The time is bounded by pattern times path: one regular expression for a whole
 * pattern goes back over every star, and takes years for some.
 */
function matchGlobs(patterns) {
    const plain = new Set(patterns);
    const globs = patterns.flatMap((pattern) => alternatives(pattern) ?? []).map((glob) => glob.split('/').map(partOf));
    return (path) => {
        if (path === '')
            return false;
        if (plain.has(path))
            return true;
        const names = path.replace(/\/$/u, '').split('/');
        return globs.some((parts) => meetsInTurn(parts, names, (part, name) => part(name)));
    };
}
/** `null` stands for any number of names. */
function partOf(part) {
    if (part === '**')
        return null;
    if (!/[*?[]/u.test(part))
        return (name) => name === part;
    const letters = [];
    for (let at = 0; at < part.length;) {
        const token = classAt(part, at) ?? String.fromCodePoint(part.codePointAt(at) ?? 0);
        at += token.length;
        if (token === '*')
            letters.push(null);
        else if (token === '?')
            letters.push(() => true);
        else if (token.length > 2)
            letters.push(picomatch__WEBPACK_IMPORTED_MODULE_0___default()(token, { dot: true, nonegate: true, noextglob: true }));
        else
            letters.push((letter) => letter === token);
    }
    return (name) => meetsInTurn(letters, Array.from(name), (meets, letter) => meets(letter));
}
/** Goes back to the last star alone, which is enough: what an earlier one could still take, the last one can too. */
function meetsInTurn(wanted, given, meets) {
    let [at, star, resumeAt] = [0, -1, 0];
    for (let index = 0; index < given.length;) {
        const one = wanted[at];
        if (one === null) {
            star = at++;
            resumeAt = index;
        }
        else if (one !== undefined && meets(one, given[index] ?? '')) {
            at++;
            index++;
        }
        else if (star === -1)
            return false;
        else {
            at = star + 1;
            index = ++resumeAt;
        }
    }
    return wanted.slice(at).every((one) => one === null);
}
/** A pattern without its braces, once for each combination; null where there are too many. */
function alternatives(pattern) {
    const done = [];
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const group = firstGroup(next);
        if (group === null)
            done.push(next);
        else {
            const { start, end, commas } = group;
            const edges = [start, ...commas, end];
            if (done.length + open.length + edges.length - 1 > MOST_ALTERNATIVES)
                return null;
            const [before, after] = [next.slice(0, start), next.slice(end + 1)];
            for (const [index, edge] of edges.slice(0, -1).entries())
                open.push(`${before}${next.slice(edge + 1, edges[index + 1])}${after}`);
        }
    }
    return done;
}
/** The first braces to close that have a comma of their own. */
function firstGroup(pattern) {
    const open = [];
    for (let at = 0; at < pattern.length; at++) {
        const letter = pattern[at];
        if (letter === '[')
            at += Math.max(0, (classAt(pattern, at)?.length ?? 0) - 1);
        else if (letter === '{')
            open.push({ start: at, commas: [] });
        else if (letter === ',')
            open.at(-1)?.commas.push(at);
        else if (letter === '}') {
            const group = open.pop();
            if (group !== undefined && group.commas.length > 0)
                return { ...group, end: at };
        }
    }
    return null;
}
function globStart(pattern) {
    const starts = [
        pattern.search(/[*?]/u),
        pattern.search(RANGE),
        firstGroup(pattern) === null ? -1 : pattern.indexOf('{'),
    ];
    for (let at = pattern.indexOf('['); at !== -1; at = pattern.indexOf('[', at + 1)) {
        if (classAt(pattern, at) === undefined)
            continue;
        starts.push(at);
        break;
    }
    const found = starts.filter((start) => start !== -1);
    return found.length === 0 ? -1 : Math.min(...found);
}
function classAt(pattern, at) {
    if (pattern[at] !== '[')
        return undefined;
    CLASS.lastIndex = at;
    return CLASS.exec(pattern)?.[0];
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

/***/ 1860:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: function() { return /* binding */ pathText; },
/* harmony export */   TL: function() { return /* binding */ quoted; },
/* harmony export */   WY: function() { return /* binding */ described; },
/* harmony export */   kZ: function() { return /* binding */ isNull; },
/* harmony export */   ml: function() { return /* binding */ isValue; }
/* harmony export */ });
/** A path as people read it: `profiles.default.plugins[0].runtime`; keys that are no plain word are quoted. */
function pathText(path) {
    if (path === null)
        return '';
    const before = pathText(path.up);
    if (typeof path.step === 'number')
        return `${before}[${path.step}]`;
    if (!/^[\w-]+$/.test(path.step))
        return `${before}[${quoted(path.step)}]`;
    return before === '' ? path.step : `${before}.${path.step}`;
}
/** Text in double quotes, cut to what a message can carry, with nothing in it that a terminal or a log would obey. */
function quoted(text) {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(short).replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const LONGEST = 80;
/** C1 controls, marks that turn the writing direction, line separators: JSON leaves them as they are. */
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** A value in a few words, for "found". */
function described(value) {
    if (value.type === 'list')
        return value.items.length === 1 ? 'a list of 1 item' : `a list of ${value.items.length} items`;
    if (value.type === 'map') {
        if (value.entries.length === 0)
            return 'an empty mapping';
        const keys = value.entries.slice(0, 3).map(({ key }) => quoted(key));
        return `a mapping with ${keys.join(', ')}${value.entries.length > 3 ? ', …' : ''}`;
    }
    const { scalar } = value;
    switch (scalar.kind) {
        case 'null':
            return 'nothing';
        case 'boolean':
            return scalar.value ? 'true' : 'false';
        case 'integer':
        case 'float':
            return `the number ${scalar.source.length > LONGEST ? `${scalar.source.slice(0, LONGEST)}…` : scalar.source}`;
        case 'string':
            return quoted(scalar.value);
    }
}
/** Whether a value is `null`, which means that it is absent. */
function isNull(value) {
    return value.type === 'scalar' && value.scalar.kind === 'null';
}
/** Whether something, such as JSON from a file, has the shape of a value, all the way down. */
function isValue(input) {
    if (!isRecord(input) || typeof input['at'] !== 'number')
        return false;
    switch (input['type']) {
        case 'scalar':
            return isScalar(input['scalar']);
        case 'list':
            return Array.isArray(input['items']) && input['items'].every(isValue);
        case 'map':
            return Array.isArray(input['entries']) && input['entries'].every(isEntry);
        default:
            return false;
    }
}
function isEntry(input) {
    return (isRecord(input) && typeof input['key'] === 'string' && typeof input['at'] === 'number' && isValue(input['value']));
}
function isScalar(input) {
    if (!isRecord(input))
        return false;
    const { kind, value, source } = input;
    if (kind === 'float')
        return typeof value === 'number' && typeof source === 'string';
    if (kind === 'integer')
        return typeof source === 'string';
    return kind === 'null' || (kind === 'boolean' || kind === 'string' ? typeof value === kind : false);
}
function isRecord(input) {
    return typeof input === 'object' && input !== null;
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