"use strict";
exports.id = 487;
exports.ids = [487];
exports.modules = {

/***/ 487:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   previewAgain: function() { return /* binding */ previewAgain; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** Artifacts of ours begin with it. */
const OURS = 'coolbox-';
/** Whoever has more workflows names the one that is meant. */
const MOST_RUNS = 20;
/**
 * Runs the last checks of a pull request's tip again: those of a workflow file, else the last run that left something of ours.
 * @throws Refusal `nothing_staged` where there are none, `not_permitted` where this job may not.
 */
async function previewAgain(github, { head }, checks, dryRun) {
    const runs = (await github.runsOf(head.sha)).filter(({ event }) => event.startsWith('pull_request'));
    const found = checks === undefined ? await lastWithOurs(github, runs) : runs.find((run) => isOf(run, checks));
    if (found === undefined) {
        const which = checks === undefined ? '' : ` of the workflow '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(checks)}'`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('nothing_staged', `No checks${which} have run for the commit ${head.sha.slice(0, 12)} yet.`, {
            hint: 'Push a commit, or look whether its checks wait for an approval.',
        });
    }
    const { url } = found;
    if (found.status !== 'completed')
        return { reason: 'nothing_to_do', message: 'The last checks have not ended yet.', run: url };
    if (dryRun)
        return { reason: 'ok', message: `Run ${found.id} would be run again.`, run: url };
    const again = await github.rerun(found);
    if (again.kind === 'started')
        return { reason: 'ok', message: 'The last checks are run again.', run: url };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('not_permitted', again.why, {
        hint: 'Give the job that answers comments `actions: write`. GitHub runs nothing again that is older than 30 days.',
    });
}
function isOf({ path }, checks) {
    return path === checks || path.endsWith(`/${checks}`);
}
async function lastWithOurs(github, runs) {
    for (const run of runs.slice(0, MOST_RUNS)) {
        const artifacts = await github.artifacts(run.id);
        if (artifacts.some(({ name }) => name.startsWith(OURS)))
            return run;
    }
    return undefined;
}


/***/ })

};
;