export const id = 529;
export const ids = [529];
export const modules = {

/***/ 4529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selectPlugins: () => (/* binding */ selectPlugins)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6728);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(840);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3673);



/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin.
 */
function selectPlugins(profile, asked) {
    if (asked.length === 0)
        return profile.plugins;
    const ids = profile.plugins.map(({ id }) => id);
    const unmet = asked.filter((word) => !ids.some((id) => meets(word, id)));
    if (unmet.length > 0) {
        const said = unmet.map((word) => {
            const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, ids);
            return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P('unknown_plugin', `The profile '${profile.name}' has no plugin ${said.join(', ')}.`, {
            hint: ids.length === 0
                ? 'The profile has no plugins.'
                : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
        });
    }
    return profile.plugins.filter(({ id }) => asked.some((word) => meets(word, id)));
}
function meets(word, id) {
    return word === id || picomatch__WEBPACK_IMPORTED_MODULE_2___default().isMatch(id, word, { dot: true, nonegate: true });
}


/***/ })

};
