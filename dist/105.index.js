export const id = 105;
export const ids = [105,357];
export const modules = {

/***/ 3516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ changeLedger)
/* harmony export */ });
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);
/* harmony import */ var _manifest_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5357);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9579);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8345);




/** Changes the ledger by one commit, or not at all. @throws Refusal as the ledger does. */
async function changeLedger(inputs, world, change) {
    const { patterns, intent, check } = change;
    const dryRun = inputs['dry-run'];
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.withLedger)(inputs, world, async ({ ledger, asking, now }) => {
        const acted = await ledger.act({
            // Ids spare a round trip: globs are only met once the board is read.
            plugins: patterns.length > 0 && !patterns.some(_manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .isGlob */ .fg)
                ? patterns
                : ({ entries }) => inLedger(patterns, entries) ?? [...entries.keys()],
            ...(check === undefined ? {} : { check }),
            intent: ({ board }) => intent(asking, inLedger(patterns, board.entries), board),
        }, now, { dryRun });
        return (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .s)(acted, { ...change, dryRun }, world);
    });
}
function inLedger(patterns, entries) {
    return patterns.length === 0 ? null : (0,_manifest_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectIds */ .h)(patterns, [...entries.keys()], 'The ledger');
}


/***/ }),

/***/ 9105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hold: () => (/* binding */ hold),
/* harmony export */   resume: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3516);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);


/** Stops promotions on a channel, of the plugins that are named or of all that the ledger has. */
async function hold(inputs, world) {
    return holdOrResume('hold', inputs, world);
}
/** Ends that. */
async function resume(inputs, world) {
    return holdOrResume('resume', inputs, world);
}
async function holdOrResume(operation, inputs, world) {
    const channel = (0,_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .channelOf */ .ts)(inputs.channel, 'channel');
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changeLedger */ .m)(inputs, world, {
        title: operation === 'hold' ? `Hold ${channel}` : `Resume ${channel}`,
        patterns: inputs.plugins,
        data: { channel },
        intent: (asking, plugins, { entries }) => ({
            ...asking,
            operation,
            channel,
            plugins: plugins ?? [...entries.keys()],
        }),
    });
}


/***/ }),

/***/ 5357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ selectIds),
/* harmony export */   selectPlugins: () => (/* binding */ selectPlugins)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5855);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1860);




/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws as `selectIds`.
 */
function selectPlugins(profile, asked) {
    if (asked.length === 0)
        return profile.plugins;
    const ids = profile.plugins.map(({ id }) => id);
    const selected = new Set(selectIds(asked, ids, `The profile '${profile.name}'`));
    return profile.plugins.filter(({ id }) => selected.has(id));
}
/**
 * Those of the ids that words ask for, themselves or as globs. `where` begins what is said of a word that meets none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin, `usage` where a word is too much of a glob.
 */
function selectIds(asked, ids, where) {
    for (const word of asked) {
        const allowed = ids.includes(word) ? null : (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globFault */ .Hf)(word);
        if (allowed !== null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('usage', `The input 'plugins' has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(word)}, which is too much for a glob.`, {
                hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
            });
    }
    const unmet = asked.filter((word) => !ids.some((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([word])));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
            hint: ids.length === 0
                ? `${where} has no plugins.`
                : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
        });
    }
    return ids.filter((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(asked));
}


/***/ })

};
