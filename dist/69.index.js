export const id = 69;
export const ids = [69];
export const modules = {

/***/ 4737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   modulesBefore: () => (/* binding */ modulesBefore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_bundles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(429);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9840);
/* harmony import */ var _build_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5001);
/* harmony import */ var _build_transfer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58);
/* harmony import */ var _world_cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9630);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3112);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3585);











/**
 * What the modules of these plugins were at the base, by id: the committed ones from git, built ones by the fingerprint
 * that they had there, from the store or GitHub's cache. Those that are in neither are left out: nothing is built for this.
 */
async function modulesBefore(ids, now, looking) {
    const { git, base, plugins, world, folder } = looking;
    const before = new Map();
    const wanted = plugins.filter(({ id }) => ids.includes(id));
    const { modules } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .planModules */ .L)(wanted, plugins, { ...looking, tree: await treeAt(git, base, looking) });
    const built = [];
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'coolbox-base-'));
    try {
        for (const planned of modules) {
            const bytes = await git.bytesAt(base, planned.module.path);
            const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, 'module');
            if (bytes !== undefined) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(copy, bytes);
                await tell(planned, copy);
            }
            else if (planned.unit !== null) {
                const same = now.find(({ plugin }) => plugin.id === planned.plugin.id)?.fingerprint === planned.fingerprint;
                if (same)
                    before.set(planned.plugin.id, 'same');
                else
                    built.push(planned);
            }
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(work, { recursive: true, force: true });
    }
    if (built.length === 0)
        return before;
    const { log, signal } = world;
    const store = await (0,_build_store_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(folder, world.now);
    try {
        const cache = looking.cache ? (0,_world_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .openCache */ .b)({ environment: world.environment, log, signal }) : _world_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_CACHE */ .D;
        const groups = built.map(({ fingerprint, plugin }) => ({ fingerprint, pluginIds: [plugin.id], worth: true }));
        const missing = new Set();
        for (const { fingerprint } of built)
            if ((await store.find(fingerprint)) === undefined)
                missing.add(fingerprint);
        const verify = (place) => (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .isWhole */ .wP)(place, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(place));
        await (0,_build_transfer_js__WEBPACK_IMPORTED_MODULE_7__/* .fetchEntries */ .l)({ cache, store, log, entries: (0,_build_bundles_js__WEBPACK_IMPORTED_MODULE_4__/* .planTransfer */ .H)(groups, 'wasm'), missing, verify });
        for (const planned of built) {
            const entry = await store.find(planned.fingerprint);
            if (entry !== undefined)
                await tell(planned, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.folder, 'outputs', planned.module.path));
        }
    }
    finally {
        await store.close();
    }
    return before;
    async function tell({ plugin }, path) {
        // What was wrong then is not compared with.
        const facts = await (0,_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .inspectModule */ .D)(path, null).catch(() => undefined);
        if (facts !== undefined)
            before.set(plugin.id, { size: facts.size, imports: facts.imports });
    }
}
/** The files of a commit, as far as planning asks: of links it knows the text. */
async function treeAt(git, commit, { root, artifacts }) {
    const files = (await git.filesAt(commit)).filter((path) => !path.startsWith(`${artifacts}/`));
    const digests = new Map();
    const digest = async (path) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((await git.bytesAt(commit, path)) ?? '')
        .digest('hex');
    return {
        root,
        files,
        links: new Map(),
        isCommitted: () => false,
        size: () => 0,
        digest(path) {
            const known = digests.get(path) ?? digest(path);
            digests.set(path, known);
            return known;
        },
    };
}


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1996);

/** A duration as people say it: `45 s`, `1 min 30 s`, `30 min`, `2 h 5 min`. Parts of a second only below one. */
function inWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = Math.floor(milliseconds / 1000);
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .largestUnits */ .a)([
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ]);
}


/***/ })

};
