export const id = 412;
export const ids = [412];
export const modules = {

/***/ 4412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8285);

/** GitHub keeps at most 1 MiB of a step's summary. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Sets the outputs of the step and writes its job summary. What cannot be written is a warning, never a failure. */
async function publish(log, document, outcome) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(506), __webpack_require__.e(802)]).then(__webpack_require__.bind(__webpack_require__, 1802));
    const outputs = { reason: document.reason, result: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .resultText */ .D6)(document), ...outcome?.outputs };
    for (const [name, text] of Object.entries(outputs)) {
        if ((0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsOutput */ .i6)(text))
            core.setOutput(name, text);
        else
            log.warning(`The output '${name}' is left out: GitHub keeps at most 1 MB of outputs.`);
    }
    const report = outcome?.report;
    if (report === undefined || Buffer.byteLength(report) > SUMMARY_LIMIT)
        return;
    await core.summary
        .addRaw(report, true)
        .write()
        .catch((error) => {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
}


/***/ })

};
