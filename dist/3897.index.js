"use strict";
exports.id = 3897;
exports.ids = [3897];
exports.modules = {

/***/ 3897:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openProbes: function() { return /* binding */ openProbes; }
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


/***/ })

};
;