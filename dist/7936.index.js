"use strict";
exports.id = 7936;
exports.ids = [7936];
exports.modules = {

/***/ 5555:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   warnOfLeftInputs: function() { return /* binding */ warnOfLeftInputs; }
/* harmony export */ });
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(435);
/* harmony import */ var _build_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3914);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2784);



/** Warns of what steps have left among the inputs of what they built: its fingerprint is never the one that is looked for. */
async function warnOfLeftInputs(built, { root, artifacts, manifestPlace }, inputs, world) {
    const stepped = built.filter(({ build }) => build !== null && build.steps.length > 0);
    if (stepped.length === 0)
        return;
    const tree = await (0,_build_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .openTree */ .r)(root, (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .gitAt */ .c8)(inputs, world), [artifacts]);
    const paths = (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsOf */ .wG)(tree.files, tree.links);
    for (const { plugin, inputs: before } of stepped) {
        const known = new Map(before.map(({ path, sha256 }) => [path, sha256]));
        for (const path of (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .filesOf */ .R8)((0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsOf */ .Vc)(plugin, paths, artifacts, root), tree.files)) {
            if (known.get(path) === (await tree.digest(path)))
                continue;
            world.log.warning(`A step of '${plugin.id}' has written '${path}', which is one of its inputs: it is built anew the next time. Have git ignore it, or name the inputs in build.inputs.`, { file: manifestPlace, line: plugin.line, column: plugin.column });
            break;
        }
    }
}


/***/ })

};
;