"use strict";
exports.id = 4920;
exports.ids = [4920];
exports.modules = {

/***/ 4920:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: function() { return /* binding */ publish; }
/* harmony export */ });
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7729);

/** GitHub keeps at most 1 MiB of a step's summary. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Sets the outputs of the step and writes its job summary. What cannot be written is a warning, never a failure. */
async function publish(log, document, { outputs: more, report }) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    const outputs = { reason: document.reason, result: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .resultText */ .D6)(document), ...more };
    for (const [name, text] of Object.entries(outputs)) {
        if (!(0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsOutput */ .i6)(text))
            log.warning(`The output '${name}' is left out: GitHub keeps at most 1 MB of outputs.`);
        else {
            try {
                core.setOutput(name, text);
            }
            catch (error) {
                log.warning(`The output '${name}' could not be set: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
    }
    if (report === undefined)
        return;
    if (Buffer.byteLength(report) > SUMMARY_LIMIT) {
        log.warning('The job summary is left out: GitHub keeps at most 1 MiB of it. The output `result` has the same.');
        return;
    }
    await core.summary
        .addRaw(report, true)
        .write()
        .catch((error) => {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}


/***/ })

};
;