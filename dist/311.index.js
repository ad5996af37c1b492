"use strict";
exports.id = 311;
exports.ids = [311];
exports.modules = {

/***/ 311:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: function() { return /* binding */ VERSION; }
/* harmony export */ });
/** The version of the product; the same as in package.json, which a test holds. */
const VERSION = '1.0.0';


/***/ })

};
;