"use strict";
exports.id = 9085;
exports.ids = [9085];
exports.modules = {

/***/ 9608:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: function() { return /* binding */ mapped; },
/* harmony export */   DX: function() { return /* binding */ givenTextMap; },
/* harmony export */   GJ: function() { return /* binding */ isEmptyScalar; },
/* harmony export */   Jt: function() { return /* binding */ flag; },
/* harmony export */   Qq: function() { return /* binding */ text; },
/* harmony export */   Te: function() { return /* binding */ texts; },
/* harmony export */   YA: function() { return /* binding */ seconds; },
/* harmony export */   _X: function() { return /* binding */ PYTHON_SPACE; },
/* harmony export */   ld: function() { return /* binding */ items; },
/* harmony export */   no: function() { return /* binding */ warnNotGiven; },
/* harmony export */   s6: function() { return /* binding */ isEmptyList; },
/* harmony export */   sP: function() { return /* binding */ textMap; },
/* harmony export */   xe: function() { return /* binding */ givenText; }
/* harmony export */ });
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(809);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3149);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1860);



// The same forgiveness as the CoolBox host's parser, with the same result.
/** A scalar as text, as Python prints it; null (and an error) where there is a list or a mapping. */
function text(spot) {
    const { value, path, findings } = spot;
    if (value.type !== 'scalar') {
        (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'This is not text', allowed: 'text' });
        return null;
    }
    const { scalar } = value;
    const printed = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonText */ .G)(scalar);
    if (printed === null)
        (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'The number is too long', allowed: 'up to 4,300 digits; quote it to have it as text' });
    else if ((scalar.kind === 'integer' || scalar.kind === 'float') && printed !== scalar.source) {
        const spelled = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(scalar.source);
        findings.warn(value.at, path, {
            message: `${spelled.slice(1, -1)} is the number ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(printed).slice(1, -1)} to YAML; did you mean ${spelled}? Quote it`,
            found: spelled,
        });
    }
    return printed;
}
/** As `text`; null also for what Python takes for false (`""`, 0, false), which the host reads as "not given". */
function givenText(spot) {
    if (spot === null || isEmptyScalar(spot))
        return null;
    return text(spot);
}
/** Whether there is a scalar that Python takes for false. */
function isEmptyScalar({ value }) {
    return value.type === 'scalar' && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .isFalsy */ .WM)(value.scalar);
}
/** The spots of a list, of which a single scalar is one, too. A mapping is an error; an item that is `null` is left out and warned about. */
function items(spot) {
    if (spot === null)
        return [];
    const { value } = spot;
    if (value.type === 'scalar')
        return [spot];
    if (value.type === 'list')
        return value.items.map((item, index) => (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(spot, index, item)).filter(isGiven);
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'This is not a list of texts', allowed: 'a list of texts, or one text' });
    return [];
}
/** Text, or a list of texts. Items that are no text are errors and left out. */
function texts(spot) {
    return items(spot).flatMap((item) => text(item) ?? []);
}
/** A mapping of names to texts. Whatever its keys are called, they are properties of its own. */
function textMap(spot, check) {
    return Object.fromEntries(mapped(spot).flatMap(({ key, at, item }) => {
        check?.(key, at, item);
        const value = text(item);
        return value === null ? [] : [[key, value]];
    }));
}
/** As `textMap`; what Python takes for false (an empty list, `""`, 0, false) is no entries at all, as in the host. */
function givenTextMap(spot, check) {
    if (spot === null)
        return {};
    if (!isEmptyScalar(spot) && !isEmptyList(spot))
        return textMap(spot, check);
    warnNotGiven(spot);
    return {};
}
/** Warns about a value which the host takes for "not given". */
function warnNotGiven({ value, path, findings }) {
    findings.warn(value.at, path, {
        message: 'This counts as not given, as in the host; leave it out',
        found: (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .described */ .WY)(value),
    });
}
/** The entries of a mapping that have a value; an error where there is something else. */
function mapped(spot) {
    if (spot === null)
        return [];
    if (spot.value.type !== 'map') {
        (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'This is not a mapping', allowed: 'a mapping of names to texts' });
        return [];
    }
    return spot.value.entries
        .map(({ key, at, value }) => ({ key, at, item: (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(spot, key, value) }))
        .filter(({ item }) => isGiven(item));
}
function isEmptyList({ value }) {
    return value.type === 'list' && value.items.length === 0;
}
const FALSE_WORDS = new Set(['', '0', 'false', 'no', 'off']);
const TRUE_WORDS = new Set(['1', 'true', 'yes', 'on']);
/** A boolean, or one of the words for it; `otherwise` where it is absent (or wrong, which is an error). */
function flag(spot, otherwise) {
    if (spot === null)
        return otherwise;
    const { value } = spot;
    if (value.type === 'scalar' && value.scalar.kind === 'boolean')
        return value.scalar.value;
    if (value.type === 'scalar' && value.scalar.kind === 'string') {
        const word = trimmed(value.scalar.value).toLowerCase();
        if (TRUE_WORDS.has(word))
            return true;
        if (FALSE_WORDS.has(word))
            return false;
    }
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'This is neither true nor false', allowed: 'true, false, yes, no, on, off' });
    return otherwise;
}
/** Whole seconds, as Python's `int()` reads them (a fraction is cut off); null where they are absent (or wrong, which is an error). */
function seconds(spot) {
    if (spot === null)
        return null;
    const count = wholeNumber(spot);
    if (count !== null && count >= 0 && Number.isSafeInteger(count))
        return count;
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(spot, { message: 'This is no number of seconds', allowed: 'a whole number, 0 or more' });
    return null;
}
function wholeNumber({ value }) {
    if (value.type !== 'scalar')
        return null;
    const { scalar } = value;
    switch (scalar.kind) {
        case 'null':
            return null;
        case 'boolean':
            return scalar.value ? 1 : 0;
        case 'integer':
            return scalar.source.length > 40 ? null : Number((0,_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(scalar.source));
        case 'float':
            return Math.trunc(scalar.value) + 0;
        case 'string': {
            const digits = trimmed(scalar.value);
            return digits.length <= 40 && /^[-+]?\d+(?:_\d+)*$/.test(digits) ? Number(digits.replaceAll('_', '')) + 0 : null;
        }
    }
}
/** What Python's `str.strip()` and `str.split()` take for white space. */
// eslint-disable-next-line no-control-regex
const PYTHON_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function trimmed(value) {
    return value
        .split(PYTHON_SPACE)
        .filter((part) => part !== '')
        .join(' ');
}
function isGiven({ value, path, findings }) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(value))
        return true;
    findings.warn(value.at, path, {
        message: 'There is nothing here, so it is left out; quote what should be an empty text: ""',
        found: 'nothing',
    });
    return false;
}


/***/ }),

/***/ 1647:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ createFindings; }
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1860);

/** An empty collection for the text of `file`. */
function createFindings(file, text) {
    const list = [];
    const topics = new Map();
    const place = placeFinder(text);
    let failed = false;
    const add = (severity, at, path, remark) => {
        list.push({ at, problem: { file, ...place(at), severity, path: (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(path), ...remark } });
    };
    return {
        error(at, path, remark) {
            failed = true;
            add('error', at, path, remark);
        },
        warn(at, path, remark) {
            add('warning', at, path, remark);
        },
        warnOnce(topic, at, path, remark) {
            const known = topics.get(topic);
            if (known !== undefined)
                known.more++;
            else {
                topics.set(topic, { index: list.length, more: 0 });
                add('warning', at, path, remark);
            }
        },
        get failed() {
            return failed;
        },
        place,
        problems() {
            const all = [...list];
            for (const { index, more } of topics.values()) {
                const first = all[index];
                if (more === 0 || first === undefined)
                    continue;
                const message = `${first.problem.message} (and in ${more} more ${more === 1 ? 'place' : 'places'})`;
                all[index] = { at: first.at, problem: { ...first.problem, message } };
            }
            return all.sort((a, b) => a.at - b.at).map(({ problem }) => problem);
        },
    };
}
function placeFinder(text) {
    let starts;
    return (at) => {
        starts ??= lineStarts(text);
        let low = 0;
        let high = starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}


/***/ }),

/***/ 5804:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: function() { return /* binding */ interpretManifest; }
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/manifest/findings.ts
var manifest_findings = __webpack_require__(1647);
// EXTERNAL MODULE: ./src/manifest/coerce.ts
var coerce = __webpack_require__(9608);
;// CONCATENATED MODULE: ./src/manifest/keys.ts
/** The keys of each mapping in a manifest. The compiler holds them equal to the schema's, which is loaded for its types only. */
const KEYS = {
    manifest: { $schema: true, profiles: true },
    profile: { plugins: true, orchestrator: true, preload: true, recovery: true, dev: true, recovery_profile: true },
    plugin: {
        id: true,
        version: true,
        description: true,
        runtime: true,
        capabilities: true,
        io: true,
        resources: true,
        hooks: true,
        dev: true,
        toolbus: true,
    },
    runtime: {
        kind: true,
        entrypoint: true,
        module: true,
        handler: true,
        wasi: true,
        features: true,
        environment: true,
        interpreter: true,
        build: true,
        lockfile: true,
        runtimes: true,
        wasm: true,
    },
    interpreter: { python: true, implementation: true, platforms: true, extras: true },
    build: { steps: true, lockfile: true, inputs: true, outputs: true },
    step: { name: true, id: true, command: true, shell: true, cwd: true, environment: true },
    singleStep: {
        name: true,
        id: true,
        command: true,
        shell: true,
        cwd: true,
        environment: true,
        inputs: true,
        outputs: true,
    },
    wasm: { module: true, entrypoint: true, runtimes: true, build: true },
    capabilities: { provides: true, requires: true, sandbox: true },
    io: { inputs: true, outputs: true },
    resources: { cpu: true, memory: true, disk: true, gpu: true, timeout: true },
    hooks: { before: true, after: true, on_failure: true },
    dev: { hot_reload: true, watch: true, locales: true },
    toolbus: { invoke: true, stream: true, subscribe: true },
};

// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/manifest/paths.ts
var paths = __webpack_require__(3009);
// EXTERNAL MODULE: ./src/manifest/scalar.ts
var manifest_scalar = __webpack_require__(809);
// EXTERNAL MODULE: ./src/manifest/spot.ts
var manifest_spot = __webpack_require__(3149);
// EXTERNAL MODULE: ./src/manifest/value.ts
var manifest_value = __webpack_require__(1860);
// EXTERNAL MODULE: ./src/manifest/words.ts
var manifest_words = __webpack_require__(8292);
;// CONCATENATED MODULE: ./src/manifest/build.ts








/** A `build` block, as the host sees it and as it is run; null where it is absent (or wrong, which is an error). */
function readBuild(spot) {
    if (spot === null)
        return null;
    const { value } = spot;
    if (value.type === 'scalar') {
        (0,manifest_spot/* refuse */.TR)(spot, {
            message: 'This is no way to build',
            allowed: 'a list of steps, a mapping with steps, lockfile, inputs, outputs, or one step',
        });
        return null;
    }
    if (value.type === 'list')
        return assembled(readSteps(spot), null, null, []);
    // As the host tells them apart: without these two keys the mapping is the only step.
    if (!value.entries.some(({ key }) => key === 'steps' || key === 'lockfile')) {
        const single = (0,manifest_spot/* block */.om)(spot, 'step', KEYS.singleStep);
        if (single === null)
            return null;
        const describesStep = Object.keys(KEYS.step).some((key) => value.entries.some((entry) => entry.key === key));
        const says = describesStep || value.entries.length === 0;
        return assembled([readStep(single, 1, says)], null, patterns(single.get('inputs')), outputs(single.get('outputs')));
    }
    const build = (0,manifest_spot/* block */.om)(spot, 'build', KEYS.build);
    if (build === null)
        return null;
    const steps = build.get('steps');
    return assembled(steps === null ? [] : readSteps(steps), (0,paths/* givenPath */.HX)(build.get('lockfile'), 'file'), patterns(build.get('inputs')), outputs(build.get('outputs')));
}
/** The environment of a plugin or a step. */
function readEnvironment(spot) {
    return (0,coerce/* givenTextMap */.DX)(spot, (name, at, { value, path, findings }) => {
        if (value.type === 'scalar' && value.scalar.kind === 'boolean') {
            const [found, seen] = value.scalar.value ? ['true', 'True'] : ['false', 'False'];
            findings.warn(value.at, path, {
                message: `The value ${found} is a boolean, and ${(0,manifest_value/* quoted */.TL)(seen)} is what a step sees; quote it: ${(0,manifest_value/* quoted */.TL)(found)}`,
                found,
            });
        }
        const message = (0,names/* variableFault */.v8)(name);
        if (message !== null)
            findings.error(at, path, { message, found: (0,manifest_value/* quoted */.TL)(name), allowed: 'a name without "=" and control characters' });
    });
}
function assembled(steps, lockfile, inputs, outputs) {
    return {
        definition: { steps: steps.map(({ definition }) => definition), lockfile },
        plan: { steps: steps.flatMap(({ step }) => step ?? []), lockfile, inputs, outputs },
    };
}
function readSteps(spot) {
    const { value } = spot;
    if (value.type !== 'list') {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'The steps are not a list', allowed: 'a list of steps' });
        return [];
    }
    return value.items.flatMap((item, index) => {
        const step = (0,manifest_spot/* block */.om)((0,manifest_spot/* below */.Gz)(spot, index, item), 'step', KEYS.step);
        return step === null ? [] : readStep(step, index + 1, true);
    });
}
function readStep(step, number, warnsIfEmpty) {
    const name = readStepName(step) ?? `step${number}`;
    const shell = readShell(step.get('shell'));
    const cwd = (0,paths/* givenPath */.HX)(step.get('cwd'), 'place');
    const environment = readEnvironment(step.get('environment'));
    const command = readCommand(step.get('command'), shell);
    const { words, script } = command ?? { words: [], script: '' };
    const definition = { name, command: words, shell, cwd, environment };
    if (words.length === 0) {
        const { value, path, findings } = step.spot;
        if (warnsIfEmpty && command !== null) {
            findings.warn(value.at, path, { message: `The step ${(0,manifest_value/* quoted */.TL)(name)} has no command and does nothing` });
        }
        return { definition, step: null };
    }
    const run = shell ? { script } : { argv: words };
    return { definition, step: { name, run, cwd: cwd === '.' ? null : cwd, environment } };
}
/** The name, else the id, which nobody reads where there is a name. */
function readStepName(step) {
    const name = (0,coerce/* givenText */.xe)(step.get('name'));
    const id = step.get('id');
    if (name === null)
        return (0,coerce/* givenText */.xe)(id);
    if (id !== null && id.value.type !== 'scalar') {
        const { value, path, findings } = id;
        findings.warn(value.at, path, { message: 'The id is not text; the name counts', found: (0,manifest_value/* described */.WY)(value) });
    }
    return name;
}
/** The words of a command, and the line for a shell; null (and an error) where it is none. */
function readCommand(spot, shell) {
    if (spot === null)
        return { words: [], script: '' };
    const read = readLine(spot, shell);
    if (read?.words[0] === '' && !shell) {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'The command names no program', allowed: 'a program first, then its arguments' });
    }
    return read;
}
function readLine(spot, shell) {
    const { value } = spot;
    if (value.type === 'list') {
        const words = (0,coerce/* texts */.Te)(spot);
        return { words, script: words.join(' ') };
    }
    if (value.type === 'map' || value.scalar.kind !== 'string') {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'This is no command', allowed: 'a list of words, or one text' });
        return null;
    }
    const script = value.scalar.value;
    if (shell)
        return { words: (0,manifest_words/* spacedWords */.KS)(script), script };
    const words = (0,manifest_words/* posixWords */.BS)(script);
    if (words !== null) {
        warnAboutShell(spot, script);
        return { words, script };
    }
    (0,manifest_spot/* refuse */.TR)(spot, {
        message: 'The command has a quote that is not closed, or ends in a backslash',
        allowed: 'words as a POSIX shell splits them; a list of words needs no quoting',
    });
    return null;
}
function warnAboutShell({ value, path, findings }, line) {
    const found = (0,manifest_words/* shellWord */.r7)(line);
    if (found === null)
        return;
    findings.warn(value.at, path, {
        message: `No shell runs the command, so ${(0,manifest_value/* quoted */.TL)(found)} is passed to the program as it is; set shell: true, or write a list of words if that is meant`,
        found: (0,manifest_value/* quoted */.TL)(found),
    });
}
/** The host takes any number for a boolean here, and only here. */
function readShell(spot) {
    if (spot?.value.type === 'scalar') {
        const { scalar } = spot.value;
        if (scalar.kind === 'integer')
            return (0,manifest_scalar/* integer */.nd)(scalar.source) !== 0n;
        if (scalar.kind === 'float')
            return !(0,coerce/* isEmptyScalar */.GJ)(spot);
    }
    return (0,coerce/* flag */.Jt)(spot, false);
}
function patterns(spot) {
    return spot === null ? null : (0,coerce/* items */.ld)(spot).flatMap((item) => (0,paths/* insideGlob */.$k)(item, 'place') ?? []);
}
function outputs(spot) {
    return (0,coerce/* items */.ld)(spot).flatMap((item) => (0,paths/* insideGlob */.$k)(item, 'written') ?? []);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/manifest/platform.ts
var manifest_platform = __webpack_require__(9598);
// EXTERNAL MODULE: ./src/manifest/specifiers.ts
var specifiers = __webpack_require__(3924);
;// CONCATENATED MODULE: ./src/manifest/runtime.ts










/** The runtime at a spot; null (and an error) where it is no mapping. */
function readRuntime(spot) {
    const runtime = (0,manifest_spot/* block */.om)(spot, 'runtime', KEYS.runtime);
    if (runtime === null)
        return null;
    const kind = readKind(runtime.get('kind'));
    const build = readBuild(runtime.get('build'));
    const lockfile = (0,paths/* givenPath */.HX)(runtime.get('lockfile'), 'file');
    const wasm = readWasm(runtime.get('wasm'));
    const definition = {
        kind,
        entrypoint: (0,coerce/* givenText */.xe)(runtime.get('entrypoint')),
        module: readModule(runtime, kind),
        handler: (0,coerce/* givenText */.xe)(runtime.get('handler')),
        wasi: (0,coerce/* flag */.Jt)(runtime.get('wasi'), false),
        features: (0,coerce/* texts */.Te)(runtime.get('features')),
        environment: readEnvironment(runtime.get('environment')),
        interpreter: readInterpreter(runtime.get('interpreter')),
        build: build?.definition ?? null,
        lockfile,
        runtimes: readRuntimes(runtime.get('runtimes')),
        wasm: wasm?.definition ?? null,
    };
    const lockfiles = [
        { spot: runtime.get('lockfile'), path: lockfile },
        { spot: lockfileSpot(runtime.get('build')), path: build?.plan.lockfile ?? null },
        { spot: lockfileSpot(wasm?.build ?? null), path: wasm?.plan?.lockfile ?? null },
    ].flatMap(({ spot: at, path }) => (at === null || path === null ? [] : { spot: at, path }));
    return { definition, build: build?.plan ?? null, wasmBuild: wasm?.plan ?? null, lockfiles };
}
function readKind(spot) {
    const kind = spot === null ? 'native' : (0,coerce/* text */.Qq)(spot)?.toLowerCase();
    if (spot !== null && kind !== undefined && !isOneOf(names/* KINDS */.GW, kind)) {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'This kind of runtime is not known', allowed: names/* KINDS */.GW.join(', ') });
    }
    return kind ?? 'native';
}
/** For kind `wasm` without a `wasm` block, `runtime.module` is the file of the module; else it is a name of the host's. */
function readModule(runtime, kind) {
    const spot = runtime.get('module');
    const module = (0,coerce/* givenText */.xe)(spot);
    if (kind !== 'wasm' || runtime.get('wasm') !== null)
        return module;
    if (module !== null && spot !== null)
        (0,paths/* insidePath */.yt)(spot, 'written');
    else if (spot === null || (0,coerce/* isEmptyScalar */.GJ)(spot)) {
        (0,manifest_spot/* missing */.LO)(runtime, 'module', {
            message: 'A runtime of kind wasm has no module',
            allowed: 'the path of its .wasm file here, or in wasm.module',
        });
    }
    return module;
}
function readWasm(spot) {
    const wasm = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'wasm', KEYS.wasm);
    if (wasm === null)
        return null;
    const moduleSpot = wasm.get('module');
    if (moduleSpot === null || (0,coerce/* isEmptyScalar */.GJ)(moduleSpot)) {
        (0,manifest_spot/* missing */.LO)(wasm, 'module', { message: 'The wasm block has no module', allowed: 'the path of its .wasm file' });
    }
    const module = (0,paths/* givenPath */.HX)(moduleSpot, 'written') ?? '';
    const buildSpot = wasm.get('build');
    if (buildSpot !== null && (0,coerce/* isEmptyScalar */.GJ)(buildSpot))
        (0,coerce/* warnNotGiven */.no)(buildSpot);
    const build = buildSpot === null || isEmpty(buildSpot) ? null : readBuild(buildSpot);
    return {
        definition: {
            module,
            runtimes: readRuntimes(wasm.get('runtimes')),
            entrypoint: (0,coerce/* givenText */.xe)(wasm.get('entrypoint')),
            build: build?.definition ?? null,
        },
        plan: build?.plan ?? null,
        build: buildSpot,
    };
}
/** Python's falsy: the host takes an empty `wasm.build` for none. */
function isEmpty(spot) {
    return (0,coerce/* isEmptyScalar */.GJ)(spot) || (0,coerce/* isEmptyList */.s6)(spot) || (spot.value.type === 'map' && spot.value.entries.length === 0);
}
function lockfileSpot(build) {
    if (build?.value.type !== 'map')
        return null;
    const entry = build.value.entries.find(({ key }) => key === 'lockfile');
    return entry === undefined ? null : { ...build, value: entry.value, path: { up: build.path, step: 'lockfile' } };
}
function readInterpreter(spot) {
    const interpreter = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'interpreter', KEYS.interpreter);
    if (interpreter === null)
        return null;
    const implementationSpot = interpreter.get('implementation');
    const implementation = (0,coerce/* givenText */.xe)(implementationSpot);
    if (implementationSpot !== null && implementation === null && (0,coerce/* isEmptyScalar */.GJ)(implementationSpot)) {
        (0,coerce/* warnNotGiven */.no)(implementationSpot);
    }
    if (implementationSpot !== null &&
        implementation !== null &&
        !isOneOf(names/* IMPLEMENTATIONS */.Kq, implementation.toLowerCase())) {
        (0,manifest_spot/* refuse */.TR)(implementationSpot, {
            message: 'This implementation of Python is not known',
            allowed: names/* IMPLEMENTATIONS */.Kq.join(', '),
        });
    }
    return {
        python: checked(interpreter.get('python'), (item, version) => {
            if ((0,specifiers/* pythonSpecifier */.H)(version) !== null)
                return;
            (0,manifest_spot/* refuse */.TR)(item, {
                message: 'This is no version of Python',
                found: (0,manifest_value/* quoted */.TL)(version),
                allowed: 'a version as "3.12", which means 3.12.*, or PEP 440 specifiers as ">=3.11,<3.14"',
            });
        }),
        implementation,
        platforms: readPlatforms(interpreter.get('platforms')),
        extras: (0,coerce/* givenTextMap */.DX)(interpreter.get('extras')),
    };
}
function readPlatforms(spot) {
    const unknown = [];
    const platforms = checked(spot, (item, platform) => {
        if (!(0,manifest_platform/* isPlatform */.aH)(platform))
            unknown.push([item, platform]);
    });
    // A build of nothing would be a success.
    const so = unknown.length === platforms.length ? ', so the plugin is built nowhere' : '';
    for (const [{ value, path, findings }, platform] of unknown) {
        const near = platform.length > 64 ? undefined : (0,nearest/* nearest */.p)(platform, names/* PLATFORMS */.P4);
        findings.warn(value.at, path, {
            message: `The platform ${(0,manifest_value/* quoted */.TL)(platform)} is not known and never matches${so}${near === undefined ? '' : `; did you mean ${(0,manifest_value/* quoted */.TL)(near)}?`}`,
            found: (0,manifest_value/* quoted */.TL)(platform),
            allowed: names/* PLATFORMS */.P4.join(', '),
        });
    }
    return platforms;
}
function readRuntimes(spot) {
    return checked(spot, (item, requirement) => {
        if ((0,specifiers/* runtimeRequirement */.K)(requirement) !== null)
            return;
        (0,manifest_spot/* refuse */.TR)(item, {
            message: 'This is no runtime',
            found: (0,manifest_value/* quoted */.TL)(requirement),
            allowed: 'a name as "node", or a name with PEP 440 specifiers as "node>=20"',
        });
    });
}
function checked(spot, check) {
    return (0,coerce/* items */.ld)(spot).flatMap((item) => {
        const value = (0,coerce/* text */.Qq)(item);
        if (value === null)
            return [];
        check(item, value);
        return value;
    });
}
function isOneOf(known, word) {
    return known.includes(word);
}

;// CONCATENATED MODULE: ./src/manifest/plugin.ts







/** A plugin at a spot, with its id and where that stands. What is null could not be read, and there is an error. */
function readPlugin(spot, hotReload) {
    const entry = (0,manifest_spot/* block */.om)(spot, 'plugin', KEYS.plugin);
    if (entry === null)
        return null;
    const idSpot = entry.get('id');
    const id = readId(entry, idSpot);
    const runtimeSpot = entry.get('runtime');
    if (runtimeSpot === null) {
        (0,manifest_spot/* missing */.LO)(entry, 'runtime', {
            message: 'The plugin has no runtime',
            allowed: 'a mapping; runtime: {} if there is nothing to say',
        });
    }
    const runtime = runtimeSpot === null ? null : readRuntime(runtimeSpot);
    const rest = readRest(entry, hotReload);
    if (id === null || idSpot === null)
        return null;
    if (runtime === null)
        return { id, idSpot, plugin: null };
    const definition = {
        identifier: id,
        version: rest.version,
        description: rest.description,
        runtime: runtime.definition,
        capabilities: rest.capabilities,
        io: rest.io,
        resources: rest.resources,
        hooks: rest.hooks,
        dev: rest.dev,
        toolbus: rest.toolbus,
    };
    return { id, idSpot, plugin: { id, definition, ...builtFrom(runtime), ...spot.findings.place(spot.value.at) } };
}
/** A `dev` block, of a plugin or of a profile. */
function readDev(spot, hotReload) {
    const dev = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'dev', KEYS.dev);
    if (dev === null)
        return { hot_reload: hotReload, watch_paths: [], locales: [] };
    const watch = dev.get('watch');
    const watched = watch?.value.type === 'map' ? (0,coerce/* mapped */.CV)(watch).map(({ item }) => item) : (0,coerce/* items */.ld)(watch);
    return {
        hot_reload: (0,coerce/* flag */.Jt)(dev.get('hot_reload'), hotReload),
        watch_paths: watched.flatMap((item) => (0,paths/* insidePath */.yt)(item, 'place') ?? []),
        locales: (0,coerce/* texts */.Te)(dev.get('locales')),
    };
}
function readId(entry, spot) {
    if (spot === null) {
        (0,manifest_spot/* missing */.LO)(entry, 'id', { message: 'The plugin has no id', allowed: names/* ID_RULE */.Rb });
        return null;
    }
    const id = (0,coerce/* text */.Qq)(spot);
    const fault = id === null ? null : (0,names/* idFault */.m)(id);
    if (fault !== null)
        (0,manifest_spot/* refuse */.TR)(spot, { message: fault, allowed: names/* ID_RULE */.Rb });
    return id;
}
function readRest(entry, hotReload) {
    return {
        version: readVersion(entry.get('version')),
        description: (0,coerce/* givenText */.xe)(entry.get('description')),
        capabilities: readCapabilities(entry.get('capabilities')),
        io: readIo(entry.get('io')),
        resources: readResources(entry.get('resources')),
        hooks: readHooks(entry.get('hooks')),
        dev: readDev(entry.get('dev'), hotReload),
        toolbus: readToolbus(entry.get('toolbus')),
    };
}
function readVersion(spot) {
    const version = (0,coerce/* givenText */.xe)(spot);
    if (spot === null)
        return null;
    const { value, path, findings } = spot;
    if (value.type === 'scalar' && value.scalar.kind === 'boolean') {
        const found = (0,manifest_value/* described */.WY)(value);
        const read = version === null ? 'counts as not given' : `was read as ${(0,manifest_value/* quoted */.TL)(version)}`;
        findings.warn(value.at, path, { message: `The version ${found} is a boolean and ${read}; quote it`, found });
    }
    if (value.type === 'scalar' && (value.scalar.kind === 'integer' || value.scalar.kind === 'float')) {
        // Where the spelling is lost, text() has said so.
        const { source } = value.scalar;
        if ((0,coerce/* isEmptyScalar */.GJ)(spot))
            findings.warn(value.at, path, {
                message: `The version ${source} is a number that counts as not given; quote it`,
                found: source,
            });
        else if (version === source)
            findings.warn(value.at, path, {
                message: `The version ${source} is a number and was read as ${(0,manifest_value/* quoted */.TL)(source)}; quote it`,
                found: source,
            });
    }
    const fault = version === null ? null : (0,names/* versionFault */.nj)(version);
    if (fault !== null)
        (0,manifest_spot/* refuse */.TR)(spot, { message: fault, allowed: names/* VERSION_RULE */.wI });
    return version;
}
function readCapabilities(spot) {
    const capabilities = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'capabilities', KEYS.capabilities);
    return {
        provides: (0,coerce/* texts */.Te)(capabilities?.get('provides') ?? null),
        requires: (0,coerce/* texts */.Te)(capabilities?.get('requires') ?? null),
        sandbox: (0,coerce/* texts */.Te)(capabilities?.get('sandbox') ?? null),
    };
}
function readIo(spot) {
    const io = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'io', KEYS.io);
    return { inputs: (0,coerce/* textMap */.sP)(io?.get('inputs') ?? null), outputs: (0,coerce/* textMap */.sP)(io?.get('outputs') ?? null) };
}
function readResources(spot) {
    const resources = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'resources', KEYS.resources);
    const amount = (key) => {
        const at = resources?.get(key) ?? null;
        return at === null ? null : (0,coerce/* text */.Qq)(at);
    };
    return {
        cpu: amount('cpu'),
        memory: amount('memory'),
        disk: amount('disk'),
        gpu: amount('gpu'),
        timeout: (0,coerce/* seconds */.YA)(resources?.get('timeout') ?? null),
    };
}
function readHooks(spot) {
    const hooks = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'hooks', KEYS.hooks);
    return {
        before: (0,coerce/* texts */.Te)(hooks?.get('before') ?? null),
        after: (0,coerce/* texts */.Te)(hooks?.get('after') ?? null),
        on_failure: (0,coerce/* texts */.Te)(hooks?.get('on_failure') ?? null),
    };
}
function readToolbus(spot) {
    const toolbus = spot === null ? null : (0,manifest_spot/* block */.om)(spot, 'toolbus', KEYS.toolbus);
    if (toolbus === null)
        return null;
    return {
        invoke: (0,coerce/* textMap */.sP)(toolbus.get('invoke')),
        stream: (0,coerce/* textMap */.sP)(toolbus.get('stream')),
        subscribe: (0,coerce/* textMap */.sP)(toolbus.get('subscribe')),
    };
}
/** These stand beside the mirrored lockfiles in the plugin's folder under artifacts. */
const OURS = new Set(['venv', 'lock.json']);
function builtFrom({ build, wasmBuild, lockfiles }) {
    const names = new Map();
    for (const { spot, path } of lockfiles) {
        const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
        const other = names.get(name);
        names.set(name, other ?? path);
        if (OURS.has(name)) {
            (0,manifest_spot/* refuse */.TR)(spot, {
                message: 'The lockfile has the name of a file that is kept beside its copy',
                allowed: `another name than ${[...OURS].join(', ')}`,
            });
        }
        else if (other !== undefined && other !== path) {
            (0,manifest_spot/* refuse */.TR)(spot, {
                message: `The lockfile has the name of another one, ${(0,manifest_value/* quoted */.TL)(other)}, and both are mirrored under their names`,
                allowed: 'lockfiles with different names',
            });
        }
    }
    return { build, wasmBuild, lockfiles: [...new Set(lockfiles.map(({ path }) => path))] };
}

;// CONCATENATED MODULE: ./src/manifest/profile.ts






/** Every profile of a manifest, in its order. What is wrong is left out, and said. */
function readProfiles(document) {
    const manifest = (0,manifest_spot/* block */.om)(document, 'manifest', KEYS.manifest);
    if (manifest === null)
        return [];
    const spot = manifest.get('profiles');
    if (spot === null) {
        (0,manifest_spot/* missing */.LO)(manifest, 'profiles', {
            message: 'The manifest has no profiles',
            allowed: 'a mapping of names to profiles',
        });
        return [];
    }
    if (spot.value.type !== 'map') {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'The profiles are not a mapping', allowed: 'a mapping of names to profiles' });
        return [];
    }
    return spot.value.entries.flatMap(({ key, value }) => readProfile(key, (0,manifest_spot/* below */.Gz)(spot, key, value)) ?? []);
}
function readProfile(name, spot) {
    const profile = (0,manifest_spot/* block */.om)(spot, 'profile', KEYS.profile);
    if (profile === null)
        return null;
    checkHostKeys(profile);
    const { hot_reload: hotReload } = readDev(profile.get('dev'), false);
    return { name, plugins: readPlugins(profile.get('plugins'), hotReload) };
}
/** What is the host's is not interpreted; the host refuses what is no mapping. */
function checkHostKeys(profile) {
    for (const key of ['orchestrator', 'preload', 'recovery']) {
        const spot = profile.get(key);
        if (spot !== null && spot.value.type !== 'map')
            (0,manifest_spot/* refuse */.TR)(spot, { message: `The ${key} is not a mapping`, allowed: 'a mapping' });
    }
    (0,coerce/* givenText */.xe)(profile.get('recovery_profile'));
}
function readPlugins(spot, hotReload) {
    if (spot === null)
        return [];
    if (spot.value.type !== 'list') {
        (0,manifest_spot/* refuse */.TR)(spot, { message: 'The plugins are not a list', allowed: 'a list of plugins' });
        return [];
    }
    const ids = new Map();
    const plugins = [];
    for (const [index, item] of spot.value.items.entries()) {
        const read = readPlugin((0,manifest_spot/* below */.Gz)(spot, index, item), hotReload);
        if (read === null)
            continue;
        const { id, idSpot, plugin } = read;
        const same = (0,names/* sameId */.s)(id);
        const other = ids.get(same);
        if (other === undefined)
            ids.set(same, { id, line: spot.findings.place(idSpot.value.at).line });
        else {
            (0,manifest_spot/* refuse */.TR)(idSpot, {
                message: `The id is taken: ${(0,manifest_value/* quoted */.TL)(other.id)} in line ${other.line} is the same, since case and "-", "_", "." make no difference`,
                allowed: 'an id of its own for each plugin of the profile',
            });
        }
        if (plugin !== null)
            plugins.push(plugin);
    }
    return plugins;
}

;// CONCATENATED MODULE: ./src/manifest/interpret.ts




/**
 * Reads a manifest with the parser given, and checks all of its profiles.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too), or `unknown_profile`.
 */
function interpretManifest(text, parse, options) {
    // A byte order mark is no part of the first line: editors do not count it.
    const body = text.startsWith('\ufeff') ? text.slice(1) : text;
    const findings = (0,manifest_findings/* createFindings */.N)(options.file, body);
    const profiles = profilesOf(body, parse, findings);
    if (findings.failed)
        throw invalid(options.file, findings.problems());
    return {
        profile: chosen(profiles, options.profile, options.file),
        profiles: profiles.map(({ name }) => name),
        problems: findings.problems(),
    };
}
function profilesOf(text, parse, findings) {
    const value = parse(text, findings);
    return value === null ? [] : readProfiles({ value, path: null, findings });
}
function invalid(file, problems) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    const where = first?.line === undefined ? '' : ` in line ${first.line}`;
    const what = [first?.path ?? '', first?.message ?? ''].filter((part) => part !== '').join(': ');
    const count = errors.length === 1 ? `an error${where}` : `${errors.length} errors, the first${where}`;
    return new src_errors/* Refusal */.P_('manifest_invalid', `The manifest '${file}' has ${count}: ${what}.`, {
        hint: 'Each problem names its line, what was found and what is allowed.',
        problems,
    });
}
function chosen(profiles, asked, file) {
    const named = (name) => profiles.find((profile) => profile.name === name);
    const profile = asked === undefined ? (named('default') ?? (profiles.length === 1 ? profiles[0] : undefined)) : named(asked);
    if (profile !== undefined)
        return profile;
    const shown = profiles.slice(0, 50).map(({ name }) => (0,manifest_value/* quoted */.TL)(name));
    const listed = `${shown.join(', ')}${profiles.length > shown.length ? ', …' : ''}`;
    throw new src_errors/* Refusal */.P_('unknown_profile', asked === undefined
        ? `The manifest '${file}' has ${profiles.length === 0 ? 'no profiles' : `${profiles.length} profiles and none is named "default"`}.`
        : `The manifest '${file}' has no profile ${(0,manifest_value/* quoted */.TL)(asked)}.`, {
        hint: profiles.length === 0 ? 'Add a profile under `profiles`.' : `Give one of these as \`profile\`: ${listed}.`,
    });
}


/***/ }),

/***/ 3009:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: function() { return /* binding */ insideGlob; },
/* harmony export */   HX: function() { return /* binding */ givenPath; },
/* harmony export */   _L: function() { return /* binding */ tidyPath; },
/* harmony export */   _c: function() { return /* binding */ faultOfParts; },
/* harmony export */   yt: function() { return /* binding */ insidePath; }
/* harmony export */ });
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(809);
/* harmony import */ var _coerce_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9608);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5855);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6629);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3149);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1860);






const INSIDE = 'a path inside the working directory, relative to it, with / between folders';
const LONGEST_PATH = 4096;
/**
 * A path that stays inside the working directory, as Python's `Path` writes it (`./a//b/` is `a/b`); null (and an error) for
 * any other. This is the text alone: links are looked at where the path is used.
 */
function insidePath(spot, purpose) {
    const given = (0,_coerce_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(spot);
    if (given === null)
        return null;
    const path = tidyPath(given);
    const fault = faultOf(given, path, purpose);
    if (fault === null)
        return path;
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(spot, { message: fault, found: (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(given), allowed: INSIDE });
    return null;
}
/** As `insidePath`, for a path or a glob; null (and an error) also for a glob that is more than is matched. */
function insideGlob(spot, purpose) {
    const path = insidePath(spot, purpose);
    const allowed = path === null || !(0,_glob_js__WEBPACK_IMPORTED_MODULE_5__/* .isGlob */ .fg)(path) ? null : (0,_glob_js__WEBPACK_IMPORTED_MODULE_5__/* .globFault */ .Hf)(path);
    if (allowed === null)
        return path;
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(spot, { message: 'The glob is too much', found: (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(path ?? ''), allowed });
    return null;
}
/** As `insidePath`; null also for what Python takes for false (`""`), which the host reads as "not given". */
function givenPath(spot, purpose) {
    if (spot === null || (spot.value.type === 'scalar' && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .isFalsy */ .WM)(spot.value.scalar)))
        return null;
    return insidePath(spot, purpose);
}
/** A path as Python's `PurePosixPath` prints it. */
function tidyPath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}
function faultOf(given, path, purpose) {
    if (given.length > LONGEST_PATH)
        return `The path is longer than ${LONGEST_PATH} characters`;
    if (/\p{Cc}/u.test(given))
        return 'The path has a control character';
    if (given.includes('\\'))
        return 'The path has a backslash';
    if (given.startsWith('/'))
        return 'The path is absolute';
    if (given.includes(':'))
        return 'The path has a colon, which on Windows names a drive or a stream of a file';
    if (path === '.' && purpose !== 'place')
        return 'The path names no file';
    return faultOfParts(path, purpose);
}
/** What is wrong with the names between the slashes of a path, a sentence without its end; null where nothing is. */
function faultOfParts(path, purpose) {
    for (const part of path.split('/')) {
        // Windows drops dots and spaces at the end of a name.
        const bare = part.replace(/[. ]+$/, '');
        if (bare === '' && part !== '.')
            return 'The path leads out of its folder';
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isWindowsDevice */ .ML)(part))
            return `The path has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(part)}, which is a device on Windows`;
        if (purpose === 'written' && bare.toLowerCase() === '.git')
            return "The path leads into git's own folder";
    }
    return null;
}


/***/ }),

/***/ 9598:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: function() { return /* binding */ isMeantFor; },
/* harmony export */   J5: function() { return /* binding */ platformMatches; },
/* harmony export */   Wt: function() { return /* binding */ platformsOf; },
/* harmony export */   aH: function() { return /* binding */ isPlatform; }
/* harmony export */ });
const PLATFORM = /^(linux|macos|windows)(?:-(x86_64|arm64))?$/;
/** Whether a name is one of `linux`, `macos`, `windows`, optionally with `-x86_64` or `-arm64`, in any case. */
function isPlatform(name) {
    return PLATFORM.test(name.trim().toLowerCase());
}
/** Whether a plugin for these platforms is for `here` (as in `linux-x86_64`). None means everywhere; a name nobody knows never matches. */
function platformMatches(platforms, here) {
    if (platforms.length === 0)
        return true;
    const [system] = here.split('-');
    return platforms.some((platform) => {
        const name = platform.trim().toLowerCase();
        return isPlatform(name) && (name === here || name === system);
    });
}
/** The platforms that a plugin is meant for, as it names them; none means all. */
function platformsOf({ definition }) {
    return definition.runtime.interpreter?.platforms ?? [];
}
/** Whether a plugin is meant for `here`. */
function isMeantFor(plugin, here) {
    return platformMatches(platformsOf(plugin), here);
}


/***/ }),

/***/ 3924:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ pythonSpecifier; },
/* harmony export */   K: function() { return /* binding */ runtimeRequirement; }
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__);

/** Specifiers are short; the pattern that checks them need not meet a long text. */
const LONGEST = 256;
/**
 * The PEP 440 specifiers that an entry of `interpreter.python` means: `3.12` is `==3.12.*`, specifiers are themselves. Null for
 * anything else.
 */
function pythonSpecifier(text) {
    const given = text.trim();
    if (given.length > LONGEST)
        return null;
    if (/^\d+(?:\.\d+)*$/.test(given))
        return `==${given}.*`;
    return isSpecifier(given) ? given : null;
}
/** An entry of `runtimes`, read; null where it is neither a name nor a name with PEP 440 specifiers behind. */
function runtimeRequirement(text) {
    if (text.length > LONGEST)
        return null;
    const parts = /^\s*([A-Za-z0-9][A-Za-z0-9._+-]*)\s*([<>=!~].*)?$/.exec(text);
    const [, name, rest] = parts ?? [];
    if (name === undefined)
        return null;
    if (rest === undefined)
        return { name, specifier: null };
    const specifier = rest.trim();
    return isSpecifier(specifier) ? { name, specifier } : null;
}
/** What nearly all manifests say, which need not go through the long pattern. */
const USUAL = /^(?:[<>]=?|[=!]=)\d+(?:\.\d+)*(?:, ?(?:[<>]=?|[=!]=)\d+(?:\.\d+)*)*$/;
function isSpecifier(text) {
    return text !== '' && (USUAL.test(text) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(text));
}


/***/ }),

/***/ 3149:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   LO: function() { return /* binding */ missing; },
/* harmony export */   TR: function() { return /* binding */ refuse; },
/* harmony export */   om: function() { return /* binding */ block; }
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1860);


/** Says that a value is not as it must be. */
function refuse({ value, path, findings }, remark) {
    findings.error(value.at, path, { found: (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(value), ...remark });
}
/** A spot below another one. */
function below(spot, step, value) {
    return { value, path: { up: spot.path, step }, findings: spot.findings };
}
/**
 * The mapping at a spot, or null (and an error) where there is something else. Keys that nobody knows are warned about, each
 * once for all mappings of the same `sort`.
 */
function block(spot, sort, keys) {
    const { value } = spot;
    if (value.type !== 'map') {
        refuse(spot, {
            message: `The ${sort} is not a mapping`,
            allowed: `a mapping with ${Object.keys(keys).join(', ')}`,
        });
        return null;
    }
    for (const { key, at } of value.entries)
        if (!Object.hasOwn(keys, key))
            warnUnknown(spot, sort, key, at, Object.keys(keys));
    const find = (key) => value.entries.find((entry) => entry.key === key);
    return {
        spot,
        get(key) {
            const entry = find(key);
            return entry === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(entry.value) ? null : below(spot, key, entry.value);
        },
        has: (key) => find(key) !== undefined,
    };
}
/** Says at the mapping that a key is missing. */
function missing({ spot }, key, remark) {
    spot.findings.error(spot.value.at, { up: spot.path, step: key }, { found: 'nothing', ...remark });
}
function warnUnknown({ path, findings }, sort, key, at, known) {
    const near = key.length > 64 ? undefined : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, known);
    const more = key === '<<'
        ? '; YAML 1.2 has no merge keys, so nothing is merged: write the keys out'
        : near === undefined
            ? ''
            : `; did you mean ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(near)}?`;
    findings.warnOnce(`${sort}\n${key}`, at, { up: path, step: key }, {
        message: `The ${sort} has no key ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}${more}`,
        found: (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key),
        allowed: known.join(', '),
    });
}


/***/ }),

/***/ 8292:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: function() { return /* binding */ posixWords; },
/* harmony export */   KS: function() { return /* binding */ spacedWords; },
/* harmony export */   r7: function() { return /* binding */ shellWord; }
/* harmony export */ });
/* harmony import */ var _coerce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9608);

/** One step through a command line: white space, or a piece of a word in one of the four ways to write it. */
const PIECE = /([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^ \t\r\n'"\\]+)/y;
/**
 * The words of a command line as a POSIX shell splits them (XCU 2.2, quoting), without expanding anything; null where a quote
 * is not closed or a backslash ends the line. Takes time in proportion to the length.
 */
function posixWords(line) {
    const words = [];
    let word = null;
    PIECE.lastIndex = 0;
    while (PIECE.lastIndex < line.length) {
        const piece = PIECE.exec(line);
        if (piece === null)
            return null;
        const [, space, single, double, escaped, plain] = piece;
        if (space !== undefined) {
            if (word !== null)
                words.push(word.join(''));
            word = null;
        }
        else if (escaped !== '\n') {
            // Inside double quotes a backslash stands for itself, but before these; before a line's end both go.
            word ??= [];
            word.push(plain ??
                single ??
                escaped ??
                (double ?? '').replace(/\\([\\"$`\n])/g, (_, char) => (char === '\n' ? '' : char)));
        }
    }
    if (word !== null)
        words.push(word.join(''));
    return words;
}
/** What a shell sees in a line, word by word: quoted parts as `x`, but a variable in double quotes, which it expands, as it is. */
const QUOTED = /'[^']*'|"((?:[^"\\]|\\[^])*)"|\\([^])/g;
const VARIABLE = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/;
const OPERATORS = new Set(['|', '||', '&&', '&', ';', '>', '>>', '<']);
/** The first word of a command line that means something to a shell alone: an operator, a word ending in ";", a variable; else null. */
function shellWord(line) {
    const bare = line.replace(QUOTED, (_, double, escaped) => {
        if (escaped === '\n')
            return '';
        return double !== undefined && VARIABLE.test(double) ? double : 'x';
    });
    const found = bare
        .split(/[ \t\r\n]+/)
        .find((word) => OPERATORS.has(word) || word.endsWith(';') || VARIABLE.test(word));
    return found ?? null;
}
/** The words of a line as Python's `str.split()` finds them. */
function spacedWords(line) {
    return line.split(_coerce_js__WEBPACK_IMPORTED_MODULE_0__/* .PYTHON_SPACE */ ._X).filter((word) => word !== '');
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


/***/ })

};
;