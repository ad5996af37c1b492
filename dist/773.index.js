export const id = 773;
export const ids = [773];
export const modules = {

/***/ 2773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOf: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);


/** Reads both; what is odd or too long counts as absent. Throws nothing. */
function runOf(environment, payload) {
    const { GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR, ...given } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Environment, environment);
    const event = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(Event, payload);
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_REF: ref } = given;
    const server = given.GITHUB_SERVER_URL?.replace(/\/+$/u, '');
    const pull = event?.pull_request ?? undefined;
    return {
        repository,
        id,
        job: given.GITHUB_JOB,
        step: given.GITHUB_ACTION,
        event: given.GITHUB_EVENT_NAME,
        actor: GITHUB_TRIGGERING_ACTOR ?? GITHUB_ACTOR,
        commit: given.GITHUB_SHA,
        ref,
        address: server === undefined || repository === null || id === null ? null : `${server}/${repository}/actions/runs/${id}`,
        pullRequest: pull === undefined ? null : { number: pull.number, head: pull.head?.sha ?? null },
        isDefaultBranch: isAboutDefault(given.GITHUB_EVENT_NAME, ref, event),
    };
}
const line = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .d)(text, 200)), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq());
const commitId = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u));
/** What a pattern says, or null for anything else. */
const only = (pattern) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(pattern))), null);
const orNull = valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(line), null);
const Environment = valibot__WEBPACK_IMPORTED_MODULE_0__.object({
    GITHUB_SERVER_URL: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.string(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(300), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^https?:\/\/[^\s?#@]+$/u))), undefined),
    GITHUB_REPOSITORY: only(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/u),
    GITHUB_RUN_ID: only(/^\d{1,20}$/u),
    GITHUB_JOB: orNull,
    GITHUB_ACTION: orNull,
    GITHUB_EVENT_NAME: only(/^\w{1,60}$/u),
    GITHUB_TRIGGERING_ACTOR: orNull,
    GITHUB_ACTOR: orNull,
    GITHUB_SHA: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullable(commitId), null),
    GITHUB_REF: only(/^refs\/[^\p{Cc}\p{Cf}\p{Zl}\p{Zp} ]{1,300}$/u),
});
const number = valibot__WEBPACK_IMPORTED_MODULE_0__.pipe(valibot__WEBPACK_IMPORTED_MODULE_0__.number(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(Number.MAX_SAFE_INTEGER));
const Event = valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__.object({
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_0__.string() })), undefined),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ number, head: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ sha: commitId })), undefined) })), undefined),
    /** Of a comment on a pull request: present, whatever it holds. */
    issue: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) })), undefined),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__.nullish(valibot__WEBPACK_IMPORTED_MODULE_0__.object({ event: valibot__WEBPACK_IMPORTED_MODULE_0__.string() })), undefined),
})), undefined);
/** `pull_request_target`, comments and `workflow_run` run on the default branch, with a pull request's code at hand. */
function isAboutDefault(name, ref, event) {
    const isOfPullRequest = name?.startsWith('pull_request') === true ||
        (event?.pull_request ?? event?.issue?.pull_request ?? undefined) !== undefined ||
        event?.workflow_run?.event.startsWith('pull_request') === true;
    if (isOfPullRequest)
        return false;
    // Schedules run nowhere else, and their event names no repository.
    return name === 'schedule' || (ref !== null && ref === `refs/heads/${event?.repository?.default_branch ?? ''}`);
}


/***/ })

};
