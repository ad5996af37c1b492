import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 946:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./src/wasm/fault.ts
var wasm_fault = __nccwpck_require__(440);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./src/wasm/source.ts


/** Most of what is read are headers of sections, a few bytes each. */
const WINDOW = (/* unused pure expression or super */ null && (64 * 1024));
/** An open file of `size` bytes. */
function fileSource(file, size) {
    let from = 0;
    let window = Buffer.alloc(0);
    const load = (start, length) => {
        const room = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), size - start));
        let filled = 0;
        while (filled < room.length) {
            const count = readSync(file, room, filled, room.length - filled, start + filled);
            if (count === 0)
                throw new Fault('the file became shorter while it was read', start + filled);
            filled += count;
        }
        [from, window] = [start, room];
    };
    return {
        size,
        view(start, end) {
            if (end > size)
                throw new Fault('the file ends too early', size);
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
        throw new Fault('the file is empty', 0);
    const magic = source.view(0, Math.min(4, source.size));
    if (!Buffer.from('\0asm').subarray(0, magic.length).equals(magic)) {
        throw new Fault(`it does not begin with '\\0asm' (00 61 73 6d) but with ${hex(magic)}`, 0);
    }
    if (source.size < PREAMBLE)
        throw new Fault('the file ends within its magic number and version', source.size);
    const preamble = source.view(4, PREAMBLE);
    const version = preamble.readUInt16LE(0);
    const layer = preamble.readUInt16LE(2);
    if (layer === 0 && version === 1)
        return 'module';
    if (layer === 1 && version === 13)
        return 'component';
    const allowed = 'version 1 of layer 0 (module) and version 13 of layer 1 (component)';
    throw new Fault(`it is of version ${version}, layer ${layer}; allowed: ${allowed}`, 4);
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./src/wasm/wasm-tools.ts




/** Beside the bundle; from the sources, where npm puts it. */
const PLACES = [
    (0,external_node_path_namespaceObject.join)(import.meta.dirname, 'wasm-tools', 'wasm-tools.core.wasm'),
    (0,external_node_path_namespaceObject.join)(import.meta.dirname, '..', 'wasm-tools', 'wasm-tools.core.wasm'),
    (0,external_node_path_namespaceObject.join)(import.meta.dirname, '..', '..', 'node_modules', '@bytecodealliance', 'jco-transpile', 'vendor', 'wasm-tools.core.wasm'),
];
let opened;
/** The tools, opened once; again after a call that threw. */
function openWasmTools() {
    return (opened ??= instantiate());
}
async function instantiate() {
    const module = await WebAssembly.compile(await (0,promises_namespaceObject.readFile)(PLACES.find((place) => (0,external_node_fs_.existsSync)(place)) ?? PLACES[0] ?? ''));
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
            (0,external_node_crypto_namespaceObject.getRandomValues)(new Uint8Array(view().buffer, address >>> 0, length));
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


/***/ }),

/***/ 557:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(946);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(440);
/**
 * The process that validates large modules; src/wasm/examiner.ts starts it and is the only one to do so. It is asked on
 * its input, answers on its output with one JSON document, and ends.
 */




// To say what is wrong V8 has to compile: this has it stop after validating. Flags it does not know it ignores.
(0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--wasm-lazy-compilation');
// Of 64 KiB: 2 GiB for wasm-tools, whatever a component has it do.
(0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--wasm-max-mem-pages=32768');
const { path, form, size } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0, 'utf8'));
const verdict = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examine */ .s)(form, size, (target) => {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    for (let at = 0; at < size;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, target, at, size - at, at);
        if (count === 0)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .v('the file became shorter while it was read', at);
        at += count;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
});
process.stdout.write(JSON.stringify(verdict));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 440:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Fault)
/* harmony export */ });
/** What is wrong with the bytes of a module, and at which of them. */
class Fault extends Error {
    name = 'Fault';
    /** Counted from the file's first byte; null when nobody knows. */
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}


/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(557);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
