"use strict";
exports.id = 735;
exports.ids = [735];
exports.modules = {

/***/ 3116:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeRuntimes: function() { return /* binding */ probeRuntimes; }
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('missing_runtime', `This machine lacks what the plugin needs:\n${failures.map((line) => `  ${line}`).join('\n')}`, {
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


/***/ })

};
;