"use strict";
exports.id = 5357;
exports.ids = [5357];
exports.modules = {

/***/ 5357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ selectIds; },
/* harmony export */   selectPlugins: function() { return /* binding */ selectPlugins; }
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input 'plugins' has ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(word)}, which is too much for a glob.`, {
                hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
            });
    }
    const unmet = asked.filter((word) => !ids.some((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)([word])));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
            hint: ids.length === 0
                ? `${where} has no plugins.`
                : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
        });
    }
    return ids.filter((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchGlobs */ .jv)(asked));
}


/***/ })

};
;