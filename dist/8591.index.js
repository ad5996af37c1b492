"use strict";
exports.id = 8591;
exports.ids = [8591];
exports.modules = {

/***/ 3112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: function() { return /* binding */ inspectModule; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/wasm/fault.ts
var wasm_fault = __webpack_require__(4440);
;// CONCATENATED MODULE: ./src/wasm/entrypoint.ts



/**
 * The export that answers: `declared`, where it is exported as a function; of a component also a function within an
 * exported interface (`wasi:cli/run@0.2.0#run`, by that name, without the version, or by the function's name alone) or
 * the interface itself. Without one that is declared: what a command starts with, or null where it is a library.
 * @throws Fault when the declared one is not exported.
 */
function entrypointOf(offer, declared) {
    const answers = answersOf(offer);
    if (declared === null)
        return answers.find(({ full }) => isStart(full))?.full ?? null;
    const found = answers.find(({ full }) => full === declared) ?? answers.find(({ short }) => short.includes(declared));
    if (found !== undefined)
        return found.full;
    throw new wasm_fault/* Fault */.v(complaint(declared, offer.exports, answers), null);
}
/** `_start` as WASI preview 1 has it ("command"), and the interface that took its place. */
function isStart(name) {
    return name === '_start' || /^wasi:cli\/run@[^#]*#run$/u.test(name);
}
function answersOf({ form, exports, functions }) {
    const own = exports.filter(({ kind }) => kind === 'function').map(({ name }) => ({ full: name, short: [] }));
    if (form === 'module')
        return own;
    const interfaces = exports.filter(({ kind }) => kind === 'instance').map(({ name }) => name);
    return [
        ...own,
        ...interfaces.flatMap((name) => (Object.hasOwn(functions, name) ? (functions[name] ?? []) : isStart(`${name}#run`) ? ['run'] : []).map((each) => ({
            full: `${name}#${each}`,
            short: [each, `${unversioned(name)}#${each}`],
        }))),
        ...interfaces.map((name) => ({ full: name, short: [unversioned(name)] })),
    ];
}
function unversioned(name) {
    return name.replace(/@.*$/su, '');
}
const MOST_SHOWN = 20;
function complaint(declared, exports, answers) {
    const other = exports.find(({ name }) => name === declared);
    const what = other === undefined
        ? `it does not export the entrypoint '${(0,plain/* brief */.d)(declared)}'`
        : `its export '${(0,plain/* brief */.d)(declared)}', the entrypoint, is a ${other.kind} and not a function`;
    const meant = (0,nearest/* nearest */.p)(declared, answers.flatMap(({ full, short }) => [full, ...short]));
    const shown = answers.slice(0, MOST_SHOWN).map(({ full }) => `'${(0,plain/* brief */.d)(full)}'`);
    const more = answers.length > MOST_SHOWN ? ` and ${answers.length - MOST_SHOWN} more` : '';
    const offered = shown.length === 0 ? 'it exports no function at all' : `it exports ${shown.join(', ')}${more}`;
    return `${what}${meant === undefined ? '' : ` (is '${(0,plain/* brief */.d)(meant)}' meant?)`}; ${offered}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/world/processes.ts + 4 modules
var processes = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/wasm/examiner.ts







const Answered = dist/* variant */.Oxt('kind', [
    dist.object({ kind: dist/* literal */.euz('sound') }),
    dist.object({ kind: dist/* literal */.euz('faulty'), message: dist.string(), offset: dist.nullable(dist.number()) }),
]);
/** Where the bundle keeps the examiner's own program: src/wasm/examiner-process.ts. */
const PROGRAM = (0,external_node_path_.join)(__dirname, 'examiner', 'index.js');
/** Whether there is a program to examine with; without it one has to do it oneself. */
function hasExaminer({ program = PROGRAM }) {
    return (0,external_node_fs_.existsSync)(program);
}
/**
 * `examine` in a process of its own, which can be killed: ten megabytes of functions with as many locals as they may
 * have take V8 minutes. Whatever the bytes are, it throws nothing.
 * @throws Refusal `system_failed` when the system cannot start a process; the signal's reason when it is aborted.
 */
async function examineApart(question, options) {
    const { deadlineMs = 60_000, signal, program = PROGRAM } = options;
    const { SystemRoot } = process.env;
    const ended = await (0,processes.read)({
        argv: [process.execPath, program],
        cwd: (0,external_node_path_.dirname)(question.path),
        environment: SystemRoot === undefined ? {} : { SystemRoot },
    }, { input: JSON.stringify(question), timeoutMs: deadlineMs, graceMs: 0, limit: LONGEST_ANSWER, signal });
    signal?.throwIfAborted();
    if (ended.timedOut)
        return faulty(`it could not be validated within ${(0,words/* inWords */.r)(deadlineMs)}`);
    if (ended.code === 0)
        return dist/* parse */.qgA(Answered, JSON.parse(ended.stdout));
    if (ended.code === 127)
        throw new errors/* Refusal */.P_('system_failed', `Node could not be started ('${process.execPath}').`);
    // An error that it did not foresee, and so nothing that can be said of the module.
    if (ended.code === 1)
        throw new Error(`The examiner failed: ${(0,plain/* brief */.d)(ended.stderr, 2000)}`);
    // V8 gave up, or the system did: out of memory, for example.
    return faulty(`the process that validated it ended with ${ended.signal ?? `exit code ${ended.code ?? 'unknown'}`}`);
}
const LONGEST_ANSWER = 16 * 1024 * 1024;
function faulty(message) {
    return { kind: 'faulty', message, offset: null };
}

;// CONCATENATED MODULE: ./src/wasm/source.ts


/** Most of what is read are headers of sections, a few bytes each. */
const WINDOW = 64 * 1024;
/** An open file of `size` bytes. */
function fileSource(file, size) {
    let from = 0;
    let window = Buffer.alloc(0);
    const load = (start, length) => {
        const room = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), size - start));
        let filled = 0;
        while (filled < room.length) {
            const count = (0,external_node_fs_.readSync)(file, room, filled, room.length - filled, start + filled);
            if (count === 0)
                throw new wasm_fault/* Fault */.v('the file became shorter while it was read', start + filled);
            filled += count;
        }
        [from, window] = [start, room];
    };
    return {
        size,
        view(start, end) {
            if (end > size)
                throw new wasm_fault/* Fault */.v('the file ends too early', size);
            if (start < from || end > from + window.length)
                load(start, end - start);
            return window.subarray(start - from, end - from);
        },
    };
}
/** Bytes that are in memory already. */
function memorySource(bytes) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return {
        size: all.length,
        view(start, end) {
            if (end > all.length)
                throw new wasm_fault/* Fault */.v('the file ends too early', all.length);
            return all.subarray(start, end);
        },
    };
}
/** No name is longer to the engines (WebAssembly JavaScript Interface, "Implementation-defined Limits"). */
const LONGEST_NAME = 100_000;
/** Reads from `start` up to `end`, which `what` is. */
function cursorAt(source, start, end, what) {
    let at = start;
    const take = (count) => {
        if (at + count > end)
            throw new wasm_fault/* Fault */.v(`${what} ends in the middle of an entry`, at);
        const bytes = source.view(at, at + count);
        at += count;
        return bytes;
    };
    const byte = () => take(1)[0] ?? 0;
    const u32 = () => {
        const from = at;
        let value = 0;
        for (let shift = 0; shift < 35; shift += 7) {
            const each = byte();
            value += (each & 0x7f) * 2 ** shift;
            if (each < 0x80) {
                if (value > 0xffff_ffff)
                    break;
                return value;
            }
        }
        throw new wasm_fault/* Fault */.v('a number is longer than 32 bits', from);
    };
    return {
        offset: () => at,
        done: () => at >= end,
        byte,
        u32,
        skip(count) {
            if (at + count > end)
                throw new wasm_fault/* Fault */.v(`${what} ends in the middle of an entry`, at);
            at += count;
        },
        skipNumber() {
            while (byte() >= 0x80)
                ;
        },
        name() {
            const from = at;
            const length = u32();
            if (length > LONGEST_NAME)
                throw new wasm_fault/* Fault */.v(`a name is ${length} bytes long; allowed: ${LONGEST_NAME}`, from);
            return take(length).toString('utf8');
        },
    };
}

;// CONCATENATED MODULE: ./src/wasm/sections.ts


/** Length of magic number, version and layer. */
const PREAMBLE = 8;
/** WebAssembly core specification 3.0, "Sections". */
const OF_MODULES = [
    'custom',
    'type',
    'import',
    'function',
    'table',
    'memory',
    'global',
    'export',
    'start',
    'element',
    'code',
    'data',
    'data count',
    'tag',
];
/** Component model, Binary.md, "Component Definitions". */
const OF_COMPONENTS = [
    'custom',
    'core module',
    'core instance',
    'core type',
    'component',
    'instance',
    'alias',
    'type',
    'canon',
    'start',
    'import',
    'export',
    'value',
];
/**
 * Which form the bytes claim, by magic number, version and layer.
 * @throws Fault.
 */
function formOf(source) {
    if (source.size === 0)
        throw new wasm_fault/* Fault */.v('the file is empty', 0);
    const magic = source.view(0, Math.min(4, source.size));
    if (!Buffer.from('\0asm').subarray(0, magic.length).equals(magic)) {
        throw new wasm_fault/* Fault */.v(`it does not begin with '\\0asm' (00 61 73 6d) but with ${hex(magic)}`, 0);
    }
    if (source.size < PREAMBLE)
        throw new wasm_fault/* Fault */.v('the file ends within its magic number and version', source.size);
    const preamble = source.view(4, PREAMBLE);
    const version = preamble.readUInt16LE(0);
    const layer = preamble.readUInt16LE(2);
    if (layer === 0 && version === 1)
        return 'module';
    if (layer === 1 && version === 13)
        return 'component';
    const allowed = 'version 1 of layer 0 (module) and version 13 of layer 1 (component)';
    throw new wasm_fault/* Fault */.v(`it is of version ${version}, layer ${layer}; allowed: ${allowed}`, 4);
}
/**
 * The sections of the module or component that lies from `start` up to `end`, in order.
 * @throws Fault when they do not fill it exactly.
 */
function sectionsOf(source, form, start = 0, end = source.size) {
    const sections = [];
    for (let at = start + PREAMBLE; at < end; at = sections.at(-1)?.end ?? end) {
        const header = cursorAt(source, at, end, 'the header of a section');
        const id = header.byte();
        const size = header.u32();
        const from = header.offset();
        if (from + size > end) {
            const there = `${end - from} ${end - from === 1 ? 'is' : 'are'} there`;
            throw new wasm_fault/* Fault */.v(`${sectionName(form, id)} says that it holds ${size} bytes, but ${there}`, at);
        }
        sections.push({ id, header: at, start: from, end: from + size });
        if (sections.length > MOST_SECTIONS)
            throw new wasm_fault/* Fault */.v(`there are more than ${MOST_SECTIONS} sections`, at);
    }
    return sections;
}
/** A section takes two bytes, so that a file could name half a thousand million of them. Real ones have up to some thousand. */
const MOST_SECTIONS = 100_000;
/** `the import section`, or what there is to say of an id that nobody knows. */
function sectionName(form, id) {
    const name = (form === 'module' ? OF_MODULES : OF_COMPONENTS)[id];
    return name === undefined ? `a section of unknown id ${id}` : `the ${name} section`;
}
function hex(bytes) {
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

;// CONCATENATED MODULE: ./src/wasm/explain.ts



/**
 * What V8 says is wrong with a module; undefined when it finds nothing. To be told, one has V8 compile, for which it
 * copies the module and more: of a large one only a part of the functions at a time is given.
 */
function explain(bytes) {
    for (const excerpt of excerptsOf(bytes)) {
        // What is compiled is given back late: only the one that is faulty is.
        if (WebAssembly.validate(excerpt.bytes))
            continue;
        const fault = compile(excerpt.bytes);
        if (fault !== undefined)
            return new wasm_fault/* Fault */.v(fault.message, fault.offset === null ? null : excerpt.place(fault.offset));
    }
    return compile(bytes);
}
function compile(bytes) {
    try {
        new WebAssembly.Module(bytes);
        return undefined;
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const [, message = said, offset] = /^WebAssembly\.Module\(\): (.*?)(?: @\+(\d+))?$/su.exec(said) ?? [];
        return new wasm_fault/* Fault */.v(message, offset === undefined ? null : Number(offset));
    }
}
/** Bytes of functions in an excerpt. */
const PORTION = 4 * 1024 * 1024;
/** Size 3, no locals, `unreachable`, `end`. */
const STUB = Buffer.from([3, 0, 0, 0x0b]);
function* excerptsOf(bytes) {
    const source = memorySource(bytes);
    const sections = sectionsOf(source, 'module');
    const code = sections.find(({ id }) => id === 10);
    if (code === undefined || code.end - code.start <= PORTION || code.header > PORTION)
        return;
    const cursor = cursorAt(source, code.start, code.end, 'the code section');
    const count = cursor.u32();
    const before = source.view(0, code.header);
    const counted = sections.find(({ id }) => id === 12);
    const after = counted === undefined ? [] : [emptyData(cursorAt(source, counted.start, counted.end, 'it').u32())];
    let room = Buffer.alloc(0);
    for (let index = 0; index < count;) {
        const first = index;
        const from = cursor.offset();
        for (; index < count && cursor.offset() - from < PORTION; index++)
            cursor.skip(cursor.u32());
        const stubs = [first * STUB.length, (count - index) * STUB.length];
        const own = source.view(from, cursor.offset());
        const head = number(count);
        const size = number(head.length + stubs[0] + own.length + stubs[1]);
        const pieces = [before, Buffer.from([10]), size, head, stubs[0], own, stubs[1], ...after];
        const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'number' ? piece : piece.length), 0);
        if (room.length < length)
            room = Buffer.allocUnsafe(length + PORTION);
        const start = put(pieces, room, own);
        yield {
            bytes: room.subarray(0, length),
            place: (offset) => (offset < before.length ? offset : offset - start + from),
        };
    }
}
/** Puts pieces after one another, a number standing for that many bytes of stubs. Returns where `own`, one of them, begins. */
function put(pieces, room, own) {
    let at = 0;
    let start = 0;
    for (const piece of pieces) {
        if (piece === own)
            start = at;
        const end = at + (typeof piece === 'number' ? piece : piece.length);
        if (typeof piece === 'number')
            room.fill(STUB, at, end);
        else
            room.set(piece, at);
        at = end;
    }
    return start;
}
/** A data section of that many segments, each passive and without bytes: instructions may name them. */
function emptyData(count) {
    const content = Buffer.concat([number(count), Buffer.alloc(2 * count, Buffer.from([1, 0]))]);
    return Buffer.concat([Buffer.from([11]), number(content.length), content]);
}
/** LEB128. */
function number(value) {
    const bytes = [];
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) + 0x80);
    return Buffer.from([...bytes, rest]);
}

;// CONCATENATED MODULE: ./src/wasm/split.ts
/** Longer than any name of a custom section, so that the first piece of one keeps its name. */
const PIECE = 1024 * 1024;
/** Id of a custom section: what nobody has to understand, allowed between any two sections, any number of times. */
const CUSTOM = 0;
/** Of a length, LEB128, that is padded. */
const WIDTH = 5;
/**
 * Turns a section, within the bytes that hold it, into custom sections of at most two `PIECE`s: who reads them one by one
 * needs no room for all of it. A custom section keeps its name, and everything else its place.
 */
function splitSection(bytes, { id, header, start, end }) {
    if (start === end)
        return;
    bytes[header] = CUSTOM;
    if (id !== CUSTOM)
        bytes[start] = 0;
    for (let [at, width] = [start, start - header - 1]; at < end;) {
        const next = end - at > 2 * PIECE ? at + PIECE : end;
        bytes.set(padded(next - at, width), at - width);
        if (next < end)
            bytes.set([CUSTOM, ...padded(0, WIDTH), 0], next);
        [at, width] = [next + 1 + WIDTH, WIDTH];
    }
}
/** A number in LEB128, of exactly so many bytes. */
function padded(value, width) {
    return Array.from({ length: width }, (_, at) => ((value >>> (7 * at)) & 0x7f) | (at < width - 1 ? 0x80 : 0));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/wasm/wasm-tools.ts




/** Beside the bundle; from the sources, where npm puts it. */
const PLACES = [
    (0,external_node_path_.join)(__dirname, 'wasm-tools', 'wasm-tools.core.wasm'),
    (0,external_node_path_.join)(__dirname, '..', 'wasm-tools', 'wasm-tools.core.wasm'),
    (0,external_node_path_.join)(__dirname, '..', '..', 'node_modules', '@bytecodealliance', 'jco-transpile', 'vendor', 'wasm-tools.core.wasm'),
];
let opened;
/** The tools, opened once; again after a call that threw. */
function openWasmTools() {
    return (opened ??= instantiate());
}
async function instantiate() {
    const module = await WebAssembly.compile(await (0,promises_.readFile)(PLACES.find((place) => (0,external_node_fs_.existsSync)(place)) ?? PLACES[0] ?? ''));
    // Its memory grows, and each time has another buffer.
    const view = () => new DataView(exports['memory'].buffer);
    const { exports } = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: nothing(view) });
    const call = (name, ...values) => {
        try {
            return exports[name](...values);
        }
        catch (error) {
            // What failed halfway is in no state to be asked again.
            opened = undefined;
            throw error;
        }
    };
    return {
        room(size) {
            const address = call('cabi_realloc', 0, 0, 1, size) >>> 0;
            return new Uint8Array(view().buffer, address, size);
        },
        describe({ byteOffset, byteLength }) {
            // Canonical ABI: list<u8> as address and length; result<string, string> in memory as tag, address, length.
            const result = call(DESCRIBE, byteOffset, byteLength) >>> 0;
            const answer = view();
            const text = Buffer.from(answer.buffer, answer.getUint32(result + 4, true), answer.getUint32(result + 8, true));
            const said = { accepted: answer.getUint8(result) === 0, text: text.toString('utf8') };
            call(`cabi_post_${DESCRIBE}`, result);
            return said;
        },
    };
}
const DESCRIBE = 'local:wasm-tools/tools#component-wit';
/** Errno `badf` of WASI preview 1. */
const NO_SUCH_FILE = 8;
/** A WASI without files, arguments, environment or clock: random numbers, which its hash tables want, are all it has. */
function nothing(view) {
    const none = () => NO_SUCH_FILE;
    return {
        random_get(address, length) {
            (0,external_node_crypto_.getRandomValues)(new Uint8Array(view().buffer, address >>> 0, length));
            return 0;
        },
        environ_get: () => 0,
        environ_sizes_get(count, size) {
            view().setUint32(count >>> 0, 0, true);
            view().setUint32(size >>> 0, 0, true);
            return 0;
        },
        proc_exit(code) {
            throw new Error(`wasm-tools ended with ${code}`);
        },
        fd_close: none,
        fd_fdstat_get: none,
        fd_filestat_get: none,
        fd_prestat_get: none,
        fd_prestat_dir_name: none,
        fd_read: none,
        fd_readdir: none,
        fd_write: none,
        path_filestat_get: none,
        path_open: none,
    };
}

;// CONCATENATED MODULE: ./src/wasm/examine.ts






/**
 * Validates `size` bytes, which `load` puts where they are needed. Nothing is instantiated or run. Whatever the bytes
 * are, it throws nothing; without wasm-tools, a part of this program, it does.
 */
async function examine(form, size, load) {
    const tools = form === 'component' ? await openWasmTools() : undefined;
    try {
        if (tools !== undefined)
            return examineComponent(tools, size, load);
        const bytes = new Uint8Array(size);
        load(bytes);
        return examineModule(bytes) ?? { kind: 'sound' };
    }
    catch (error) {
        return faultyBy(error, 'it could not be examined');
    }
}
/** V8's complaint of a core module, which begins `base` bytes into the file. */
function examineModule(bytes, base = 0) {
    // Takes no copy of the bytes, compiles nothing, and does not say what is wrong.
    if (WebAssembly.validate(bytes))
        return undefined;
    const { message, offset } = explain(bytes) ?? new wasm_fault/* Fault */.v('V8 does not take it, and does not say why', null);
    return { kind: 'faulty', message, offset: offset === null ? null : base + offset };
}
function examineComponent(tools, size, load) {
    const room = tools.room(size);
    load(room);
    // First, while the bytes are there: wasm-tools looks into no function's body, and is not given the data.
    const inside = examineCoreModules(room);
    let answer;
    try {
        answer = tools.describe(room);
    }
    catch (error) {
        return faultyBy(error, 'wasm-tools gave up on it');
    }
    const { accepted, text } = answer;
    const [, offset] = /\(at offset 0x([0-9a-f]+)\)/u.exec(text) ?? [];
    if (!accepted && offset !== undefined) {
        const message = text.replace(/^Failed to decode wit component\s*/u, '').replace(/\s*\(at offset 0x.*$/su, '');
        return { kind: 'faulty', message, offset: Number.parseInt(offset, 16) };
    }
    // Refused without an offset: a valid component, some of whose types WIT cannot express.
    return inside ?? { kind: 'sound' };
}
/**
 * What V8 says of the first unsound core module, at any depth; what is no section is for wasm-tools to say. Data and custom
 * sections are spoilt: wasm-tools takes room for each section that it reads, and these can be nearly all of a file.
 */
function examineCoreModules(bytes) {
    let verdict;
    const isLarge = bytes.length > LARGE;
    const components = [[0, bytes.length]];
    for (let next = components.pop(); next !== undefined; next = components.pop()) {
        for (const section of sectionsIn(bytes, 'component', ...next)) {
            const { id, start, end } = section;
            if (id === COMPONENT)
                components.push([start, end]);
            if (id === CORE_MODULE)
                verdict ??= examineModule(bytes.subarray(start, end), start);
            if (!isLarge)
                continue;
            const within = id === CORE_MODULE ? sectionsIn(bytes, 'module', start, end) : [section];
            const unread = id === CORE_MODULE ? UNREAD_OF_MODULES : UNREAD;
            for (const each of within)
                if (unread.has(each.id))
                    splitSection(bytes, each);
        }
    }
    return verdict;
}
/** In bytes: up to here it does not matter what room is taken. */
const LARGE = 4 * 1024 * 1024;
const CORE_MODULE = 1;
const COMPONENT = 4;
const UNREAD = new Set([0]);
/** Custom, data, data count. */
const UNREAD_OF_MODULES = new Set([0, 11, 12]);
function sectionsIn(bytes, form, start, end) {
    try {
        return sectionsOf(memorySource(bytes), form, start, end);
    }
    catch (error) {
        if (error instanceof wasm_fault/* Fault */.v)
            return [];
        throw error;
    }
}
function faultyBy(error, what) {
    if (error instanceof wasm_fault/* Fault */.v)
        return { kind: 'faulty', message: error.message, offset: error.offset };
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'faulty', message: `${what}: ${detail}`, offset: null };
}

// EXTERNAL MODULE: ./src/wasm/file.ts
var wasm_file = __webpack_require__(6896);
;// CONCATENATED MODULE: ./src/wasm/names.ts


/** The names of a module are kept in lock.json and shown to people. */
const MOST_NAMES = 100_000;
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * What a valid module or component imports and exports, in its order; an import of a module as `module.name`.
 * @throws Fault when there are more names than anyone reads.
 */
function namesOf(source, form, sections) {
    const rules = form === 'module' ? MODULE : names_COMPONENT;
    let bytes = 0;
    const list = (id, entry) => {
        const all = [];
        for (const { start, end, header } of sections.filter((section) => section.id === id)) {
            const cursor = cursorAt(source, start, end, 'the section');
            for (let left = cursor.u32(); left > 0; left--) {
                const named = entry(cursor);
                bytes += named.name.length;
                if (all.length === MOST_NAMES || bytes > MOST_BYTES) {
                    const allowed = `${MOST_NAMES} imports, as many exports, and 4 MiB of names`;
                    throw new wasm_fault/* Fault */.v(`it has more imports and exports than can be recorded; allowed: ${allowed}`, header);
                }
                all.push(named);
            }
        }
        return all;
    };
    return { imports: list(rules.imports, rules.import), exports: list(rules.exports, rules.export) };
}
const KINDS = ['function', 'table', 'memory', 'global', 'tag'];
/** WebAssembly core specification 3.0, "Import Section" and "Export Section". */
const MODULE = {
    imports: 2,
    import(cursor) {
        const name = `${cursor.name()}.${cursor.name()}`;
        return { name, kind: skipExternType(cursor) };
    },
    exports: 7,
    export(cursor) {
        const name = cursor.name();
        const kind = kindOf(KINDS, cursor);
        cursor.u32();
        return { name, kind };
    },
};
/** What a component's items are, by number (Component model, Binary.md, `sort`). */
const SORTS = ['core module', 'function', 'value', 'type', 'component', 'instance'];
/** Component model, Binary.md, "Import and Export Definitions". */
const names_COMPONENT = {
    imports: 10,
    import(cursor) {
        const name = externName(cursor);
        return { name, kind: skipExternDescription(cursor) };
    },
    exports: 11,
    export(cursor) {
        const name = externName(cursor);
        const kind = kindOf(SORTS, cursor);
        if (kind === 'core module')
            cursor.byte();
        cursor.u32();
        if (cursor.byte() === 1)
            skipExternDescription(cursor);
        return { name, kind };
    },
};
function skipExternType(cursor) {
    const kind = kindOf(KINDS, cursor);
    switch (kind) {
        case 'table':
            skipValueType(cursor);
            skipLimits(cursor);
            break;
        case 'memory':
            skipLimits(cursor);
            break;
        case 'global':
            skipValueType(cursor);
            cursor.byte();
            break;
        case 'tag':
            cursor.byte();
            cursor.u32();
            break;
        default:
            cursor.u32();
    }
    return kind;
}
/** `(ref null ht)` and `(ref ht)` name a heap type; every other type is one byte. */
function skipValueType(cursor) {
    const type = cursor.byte();
    if (type === 0x63 || type === 0x64)
        cursor.skipNumber();
}
/** Bit 0: there is a maximum; bit 3: a page size of its own (custom-page-sizes). */
function skipLimits(cursor) {
    const flags = cursor.byte();
    cursor.skipNumber();
    if ((flags & 1) !== 0)
        cursor.skipNumber();
    if ((flags & 8) !== 0)
        cursor.skipNumber();
}
/** The name of a component's import or export. */
function externName(cursor) {
    const form = cursor.byte();
    const name = cursor.name();
    // A version suffix, kept apart from the name.
    if (form === 2)
        cursor.name();
    return name;
}
/** What an item of a component is; its type is moved past. */
function skipExternDescription(cursor) {
    const kind = kindOf(SORTS, cursor);
    // Which core sort, and what a value or type is bound by.
    const bound = ['core module', 'value', 'type'].includes(kind) ? cursor.byte() : 0;
    // A type that is only known to be a resource names nothing further.
    if (!(kind === 'type' && bound === 1))
        cursor.skipNumber();
    return kind;
}
function kindOf(kinds, cursor) {
    const at = cursor.offset();
    const kind = kinds[cursor.byte()];
    if (kind === undefined)
        throw new wasm_fault/* Fault */.v('an import or export is of an unknown kind', at);
    return kind;
}

;// CONCATENATED MODULE: ./src/wasm/interfaces.ts



/**
 * The functions in each interface that a valid component exports, by the name of its export; left out are those of
 * instances that it only passes on. Types are not looked at: an instance is followed back to where its exports are named.
 */
function interfacesOf(source) {
    const found = {};
    for (const [name, item] of componentAt(source, 0, source.size, []) ?? []) {
        if (item.sort !== 'instance' || item.exports === undefined)
            continue;
        found[name] = [...item.exports].filter(([, { sort }]) => sort === 'function').map(([own]) => own);
    }
    return found;
}
/** Real components are nested two deep. */
const DEEPEST = 32;
function componentAt(source, start, end, outer) {
    if (outer.length > DEEPEST)
        return undefined;
    const own = { instance: [], component: [] };
    const scopes = [own, ...outer];
    const exported = new Map();
    for (const section of sectionsOf(source, 'component', start, end)) {
        if (section.id === 4)
            own.component.push(componentAt(source, section.start, section.end, scopes));
        const read = { 5: readInstance, 6: readAlias, 10: readImport, 11: readExport }[section.id];
        if (read === undefined)
            continue;
        const cursor = cursorAt(source, section.start, section.end, 'the section');
        for (let left = cursor.u32(); left > 0; left--)
            read(cursor, scopes, own, exported);
    }
    return exported;
}
const readInstance = (cursor, _, own) => {
    if (cursor.byte() === 0) {
        own.instance.push(own.component[cursor.u32()]);
        for (let left = cursor.u32(); left > 0; left--) {
            cursor.name();
            readItem(cursor, own);
        }
        return;
    }
    const items = new Map();
    for (let left = cursor.u32(); left > 0; left--)
        items.set(externName(cursor), readItem(cursor, own));
    own.instance.push(items);
};
const readAlias = (cursor, scopes, own) => {
    const sort = readSort(cursor);
    const target = cursor.byte();
    const first = cursor.u32();
    let exports;
    if (target === 2) {
        const index = cursor.u32();
        if (sort === 'component')
            exports = scopes[first]?.component[index];
    }
    else {
        const item = own.instance[first]?.get(cursor.name());
        if (target === 0)
            exports = item?.exports;
    }
    add(own, { sort, exports });
};
const readImport = (cursor, _, own) => {
    externName(cursor);
    add(own, { sort: skipExternDescription(cursor), exports: undefined });
};
const readExport = (cursor, _, own, exported) => {
    const name = externName(cursor);
    const item = readItem(cursor, own);
    if (cursor.byte() === 1)
        skipExternDescription(cursor);
    exported.set(name, item);
    // What is exported has an index of its own from here on.
    add(own, item);
};
function readItem(cursor, own) {
    const sort = readSort(cursor);
    const index = cursor.u32();
    return { sort, exports: sort === 'instance' || sort === 'component' ? own[sort][index] : undefined };
}
function readSort(cursor) {
    const sort = SORTS[cursor.byte()] ?? '';
    if (sort === 'core module')
        cursor.byte();
    return sort;
}
function add(own, { sort, exports }) {
    if (sort === 'instance' || sort === 'component')
        own[sort].push(exports);
}

;// CONCATENATED MODULE: ./src/wasm/wasi.ts
/** The newest WASI that is named among imports or, of a component, exports (`wasi:cli/run@0.2.0`); null when none is. */
function wasiOf(form, imports, exports) {
    const names = form === 'component' ? [...imports, ...exports] : imports;
    const versions = [
        ['preview3', /^wasi:[^@]*@0\.3\./u],
        ['preview2', /^wasi:/u],
        ['preview1', /^wasi_snapshot_preview1\./u],
        ['unstable', /^wasi_unstable\./u],
    ];
    return versions.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./src/wasm/inspect.ts













/**
 * What a WASM file is, from its bytes: it is validated, and never run. Takes little memory beside the file's size.
 * `path` is absolute; `entrypoint` is what the manifest declares, or null.
 * @throws Refusal `wasm_missing` when no file is there, `wasm_invalid` that says which byte and section is wrong or which export is missing.
 */
async function inspectModule(path, entrypoint, options = {}) {
    const name = (0,plain/* brief */.d)(options.as ?? path);
    const file = await (0,wasm_file/* openModule */.fv)(path, name);
    try {
        return await inspectFile(file, { path, name, entrypoint, options });
    }
    finally {
        await file.close();
    }
}
/** The most that engines take (WebAssembly JavaScript Interface, "Implementation-defined Limits"). */
const LARGEST = 1024 ** 3;
/** Up to here the worst that can be made takes V8 a fraction of a second, and a process of its own would take longer. */
const SMALL = 64 * 1024;
async function inspectFile(file, { path, name, entrypoint, options }) {
    const stamp = await file.stat({ bigint: true });
    const size = Number(stamp.size);
    const bytes = size <= SMALL ? await (0,wasm_file/* readAll */.yw)(file, size) : undefined;
    const source = bytes === undefined ? fileSource(file.fd, size) : memorySource(bytes);
    let form = 'module';
    let sections = [];
    try {
        if (size > LARGEST)
            throw new wasm_fault/* Fault */.v(`it is ${size} bytes long; allowed: ${LARGEST}`, null);
        form = formOf(source);
        sections = sectionsOf(source, form);
        const question = { path, form, size };
        const apart = bytes === undefined && hasExaminer(options);
        const [sha256, verdict] = await Promise.all([
            (0,wasm_file/* digestOf */.ol)(file, size),
            apart ? examineApart(question, options) : examine(form, size, (0,wasm_file/* loadFrom */.TH)(source)),
        ]);
        if (verdict.kind === 'faulty')
            throw new wasm_fault/* Fault */.v(verdict.message, verdict.offset);
        const { imports, exports } = namesOf(source, form, sections);
        const functions = form === 'component' ? interfacesOf(source) : {};
        const answer = entrypointOf({ form, exports, functions }, entrypoint);
        if (!(0,wasm_file/* isSame */.Ft)(stamp, await (0,promises_.stat)(path, { bigint: true })))
            throw new wasm_fault/* Fault */.v('the file was written to while it was read', null);
        const names = { imports: sorted(imports), exports: sorted(exports) };
        return { form, sha256, size, ...names, wasi: wasiOf(form, names.imports, names.exports), entrypoint: answer };
    }
    catch (error) {
        if (!(error instanceof wasm_fault/* Fault */.v))
            throw error;
        throw refusalOf(error, name, form, sections);
    }
}
function sorted(named) {
    return [...new Set(named.map(({ name }) => name))].sort();
}
function refusalOf({ message, offset }, name, form, sections) {
    const section = offset === null ? undefined : sectionAt(offset, message, sections);
    const within = section === undefined ? '' : `, in ${sectionName(form, section.id)} that begins at byte ${section.header}`;
    const where = offset === null ? '' : ` (byte ${offset}${within})`;
    const said = `${(0,plain/* brief */.d)(message, 1000)}${where}`;
    const { v8, node } = process.versions;
    return new errors/* Refusal */.P_('wasm_invalid', `'${name}' is not a WASM ${form} that can be used: ${said}.`, {
        hint: offset === null && /export/u.test(message)
            ? 'Have the build export it, or name another function as `entrypoint` in the manifest.'
            : `Build it again, and see that the build writes it to its end. It was validated with V8 ${v8} of Node ${node}.`,
    });
}
/** Where one section ends and the next begins, it is the one that ends too early, unless the complaint is of a section as such. */
function sectionAt(offset, message, sections) {
    const last = sections.findLast(({ header }) => header <= offset);
    if (last?.header !== offset || /\bsection/u.test(message))
        return last;
    return sections.find(({ end }) => end === offset) ?? last;
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