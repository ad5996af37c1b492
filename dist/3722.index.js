"use strict";
exports.id = 3722;
exports.ids = [3722,8799];
exports.modules = {

/***/ 2023:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: function() { return /* binding */ inputsDigest; },
/* harmony export */   cS: function() { return /* binding */ releaseDigest; },
/* harmony export */   iF: function() { return /* binding */ versioned; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);



/** SHA-256, in lower-case hex, of the lines that `sha256sum` prints for these files, sorted by path in bytes (§5). */
function inputsDigest(files) {
    const sorted = files
        .map((file) => ({ ...file, bytes: Buffer.from(file.path) }))
        .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, sha256 } of sorted)
        hash.update(sumLine(path, sha256));
    return hash.digest('hex');
}
/** `sha256sum` escapes names that would break the line, and begins that line with a backslash (coreutils 9). */
function sumLine(path, sha256) {
    const escaped = path.replace(/[\\\n\r]/g, (char) => ESCAPES[char] ?? char);
    return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
/**
 * The digest of a release: `sha256:` and the SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}, with the
 * release's version as the definition's (§5).
 * @throws Refusal `ledger_corrupt` where a text or number is none that JSON can carry (half of a surrogate pair, infinity).
 */
function releaseDigest(plugin, version, definition, content) {
    const { inputs, lockfiles, wasm } = content;
    const covered = { plugin, version, definition: versioned(definition, version), content: { inputs, lockfiles, wasm } };
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(canonical(covered, plugin, version))
        .digest('hex')}`;
}
/** The definition with the version of its release. */
function versioned(definition, version) {
    return { ...definition, version };
}
function canonical(value, plugin, version) {
    try {
        const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value);
        if (text !== undefined)
            return text;
    }
    catch (cause) {
        const fault = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('ledger_corrupt', `The release ${plugin} ${version} has no digest: ${fault} in JSON.`, { cause });
    }
    throw new Error('A release is an object');
}


/***/ }),

/***/ 5745:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: function() { return /* binding */ resolve; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel_channel = __webpack_require__(1840);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/channel/rollout.ts

/**
 * Whether a host is among those that get a release (§5): the first 8 bytes of SHA-256(`<install-id>\n<plugin>\n<version>`), in UTF-8
 * and as a big-endian integer, are below `rollout` × 2^64. Multiplying a double by a power of two is exact, and so is this
 * comparison: in other languages compare integers with the ceiling of that product, or as Python does,
 * `int.from_bytes(digest[:8], "big") < rollout * 2**64`; never divide, which rounds.
 */
function isInRollout(installId, plugin, version, rollout) {
    return place(installId, plugin, version) < BigInt(Math.ceil(rollout * 2 ** 64));
}
/** Where a host stands among all of them, 0 to 2^64 - 1. */
function place(installId, plugin, version) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${installId}\n${plugin}\n${version}`).digest().readBigUInt64BE();
}

// EXTERNAL MODULE: ./src/channel/unknown.ts
var unknown = __webpack_require__(8613);
;// CONCATENATED MODULE: ./src/channel/resolve.ts




/**
 * The release that a host runs of a plugin (§5): the active one on the channel that is given, else on the one selected, else up the
 * ladder. A host outside of its rollout gets the release below it, whatever the rollout of that was; where there is none,
 * what is further up the ladder. A host that does not say which it is gets what is active.
 * @throws Refusal `unknown_plugin`, or `nothing_staged` where no channel has a release for the host.
 */
function resolve(board, plugin, { channel, installId } = {}) {
    const offers = Object.hasOwn(board.plugins, plugin) ? board.plugins[plugin] : undefined;
    if (offers === undefined)
        throw (0,unknown/* unknownRefusal */.N)(Object.keys(board.plugins), plugin);
    const steps = [];
    for (const name of channel_channel/* CHANNELS */.l.slice(channel_channel/* CHANNELS */.l.indexOf(channel ?? offers.selected))) {
        const { active, previous } = offers.channels[name];
        if (active === null) {
            steps.push({ channel: name, found: 'nothing_active', message: `nothing is active on ${name}` });
        }
        else if (installId === undefined || isInRollout(installId, plugin, active.version, active.rollout)) {
            steps.push({ channel: name, found: 'active', message: `${active.version} is active on ${name}` });
            return { channel: name, release: active, isPrevious: false, steps };
        }
        else if (previous !== null) {
            const message = `the host is outside of the rollout of ${active.version} on ${name}, ${previous.version} is below it`;
            steps.push({ channel: name, found: 'previous', message });
            return { channel: name, release: previous, isPrevious: true, steps };
        }
        else {
            const message = `the host is outside of the rollout of ${active.version} on ${name}, and nothing is below it`;
            steps.push({ channel: name, found: 'outside_rollout', message });
        }
    }
    const tried = steps.map(({ message }) => message).join('; ');
    throw new errors/* Refusal */.P_('nothing_staged', `No release of ${plugin} is there for this host: ${tried}.`, {
        hint: `\`promote stable --plugins ${plugin} --rollout 100%\` makes what is active there active for everyone; \`stage stable\` records a first release.`,
    });
}


/***/ }),

/***/ 8613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ unknownRefusal; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);


/** What to say of a plugin that the ledger does not know, with those that it knows. */
function unknownRefusal(known, plugin) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(plugin, known);
    const listed = `${known.slice(0, 50).join(', ')}${known.length > 50 ? ', …' : ''}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_plugin', `The ledger has no plugin '${plugin}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`, { hint: known.length === 0 ? 'It has no plugins yet: `stage` records the first release.' : `It has: ${listed}.` });
}


/***/ }),

/***/ 7780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zb: function() { return /* binding */ rolloutOf; },
/* harmony export */   eY: function() { return /* binding */ checkNamed; },
/* harmony export */   ts: function() { return /* binding */ channelOf; }
/* harmony export */ });
/* harmony import */ var _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1840);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _world_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2380);




/** The channel that an input names. @throws Refusal `unknown_channel`, `usage` when it is missing. */
function channelOf(name, input) {
    const allowed = _channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l.join(', ');
    if (name === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input \`${input}\` is missing.`, { hint: `It is one of ${allowed}.` });
    if ((0,_channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .isChannel */ .I)(name))
        return name;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, [..._channel_channel_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANNELS */ .l]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('unknown_channel', `There is no channel '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(name)}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`, { hint: `The channels are ${allowed}.` });
}
/** A part of all hosts, as 0 to 1. @throws Refusal `usage`. */
function rolloutOf(text) {
    if (text === undefined)
        return null;
    const percent = /^(\d+(?:\.\d+)?)\s*%$/u.exec(text)?.[1];
    const value = percent === undefined ? (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN) : Number(percent) / 100;
    if (value >= 0 && value <= 1)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', `The input \`rollout\` is '${(0,_world_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(text)}'; allowed: a number from 0 to 1, or 0% to 100%.`);
}
/** @throws Refusal `usage` when no plugins are named where they must be. */
function checkNamed(patterns, example) {
    if (patterns.length > 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('usage', 'The input `plugins` is missing: this command wants its plugins named.', {
        hint: `For example \`${example}\`; '*' names them all.`,
    });
}


/***/ }),

/***/ 234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: function() { return /* binding */ present; },
  o: function() { return /* binding */ withFiles; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/ledger/paths.ts
var paths = __webpack_require__(4129);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/files.ts
var files = __webpack_require__(7827);
// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/ledger/address.ts
var address = __webpack_require__(7765);
// EXTERNAL MODULE: ./src/world/within.ts
var within = __webpack_require__(5161);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/ledger/published.ts








/** How long one file may take, and how large it may be. */
const PATIENCE_MS = 30_000;
const LARGEST = 64 * 1024 * 1024;
/**
 * The files of a ledger as they lie in a folder, such as a checkout of the branch, or behind an http(s) address.
 * @param where a folder, relative to `directory`, or an address.
 * @throws Refusal `usage` when there is no such folder; reading throws `ledger_unreachable`.
 */
function openPublished(where, directory, signal, patienceMs = PATIENCE_MS) {
    if (/^https?:\/\//iu.test(where))
        return openAddress(where, signal, patienceMs);
    const folder = (0,external_node_path_.resolve)(directory, where);
    if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        throw new errors/* Refusal */.P_('usage', `The input \`ledger\` is '${(0,plain/* brief */.d)(where)}', and there is no such folder.`, {
            hint: 'Give a checkout of the ledger branch, or the http(s) address below which its files are.',
        });
    return (path) => Promise.resolve((0,files/* bytesIfThere */.PS)((0,files/* insideRoot */.p0)(folder, path, 'A file of the ledger')));
}
function openAddress(where, signal, patienceMs) {
    // What is no address may hold a password all the same: it is not shown.
    if (!URL.canParse(where))
        throw new errors/* Refusal */.P_('usage', 'The input `ledger` begins as an address and is none.', {
            hint: 'Give the http(s) address below which the files of the ledger are, or a folder.',
        });
    const { base, headers } = withoutUser(where);
    base.pathname = base.pathname.replace(/\/?$/u, '/');
    return async (path) => {
        const address = new URL(base);
        address.pathname += path.split('/').map(encodeURIComponent).join('/');
        try {
            return await (0,within/* within */.u)(patienceMs, signal, (over) => answerOf(address, headers, over));
        }
        catch (error) {
            signal.throwIfAborted();
            const why = whyOf(error, patienceMs);
            throw new errors/* Refusal */.P_('ledger_unreachable', `'${(0,plain/* brief */.d)(address.origin + address.pathname)}' could not be read: ${(0,plain/* brief */.d)(why)}.`, {
                hint: 'Check the address in a browser, and whether this machine may reach it.',
                cause: error,
            });
        }
    };
}
/** `fetch` takes no user in an address, and shows a header to no other origin that it is led to. */
function withoutUser(where) {
    const base = new URL(where);
    const [user, password] = [(0,address/* decoded */.DH)(base.username), (0,address/* decoded */.DH)(base.password)];
    const headers = new Headers();
    if (user !== '' || password !== '')
        headers.set('authorization', (0,address/* basic */.HX)(base.origin, user, password).header);
    base.username = '';
    base.password = '';
    base.hash = '';
    return { base, headers };
}
async function answerOf(address, headers, signal) {
    const response = await fetch(address, { headers, signal });
    if (response.status === 404)
        return undefined;
    if (!response.ok)
        throw new Error(`the answer is ${response.status} ${response.statusText}`);
    return bounded(response);
}
function whyOf(error, patienceMs) {
    if (error instanceof within/* TooLate */.d)
        return `no answer within ${(0,words/* inWords */.r)(patienceMs)}`;
    return error instanceof Error ? error.message : String(error);
}
async function bounded({ body }) {
    const chunks = [];
    let size = 0;
    const parts = body ?? [];
    for await (const chunk of parts) {
        size += chunk.length;
        if (size > LARGEST)
            throw new Error(`it is larger than ${LARGEST} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/commands/reading.ts



/** Gives the work the files of the ledger: of the folder or address that is named, else of the branch's tip. */
async function withFiles(inputs, world, work) {
    if (inputs.ledger !== undefined)
        return work(openPublished(inputs.ledger, world.directory, world.signal));
    // What speaks to a branch is most of the program: files are read without it.
    const { withBranchOf } = await Promise.all(/* import() */[__webpack_require__.e(8714), __webpack_require__.e(344), __webpack_require__.e(5671), __webpack_require__.e(7989), __webpack_require__.e(2848)]).then(__webpack_require__.bind(__webpack_require__, 7989));
    return withBranchOf(inputs, world, async (branch) => {
        const tip = await branch.read();
        return work((path) => tip.read(path));
    });
}
/** A file that must be there. @throws Refusal `ledger_corrupt` where it is not, `nothing_staged` where there is no ledger. */
async function present(read, file) {
    const bytes = await read(file);
    if (bytes !== undefined)
        return bytes;
    if (file !== paths/* BOARD */.r4)
        throw new errors/* Refusal */.P_('ledger_corrupt', `The ledger names '${file}', which is not there.`, {
            hint: '`verify` tells what was removed from the ledger branch.',
        });
    throw new errors/* Refusal */.P_('nothing_staged', 'The ledger has no channels.json: nothing was released yet.', {
        hint: '`stage canary` records the first release.',
    });
}


/***/ }),

/***/ 6498:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolve: function() { return /* binding */ resolve; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _channel_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2023);
/* harmony import */ var _channel_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5745);
/* harmony import */ var _channel_unknown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8613);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _ledger_board_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2275);
/* harmony import */ var _ledger_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3480);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4129);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4285);
/* harmony import */ var _world_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7827);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7780);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(234);












/** Prints the definition of the release that a host runs: from channels.json and the metadata.json of that release. */
async function resolve(inputs, world) {
    const [plugin, ...more] = inputs.plugins;
    if (plugin === undefined || more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('usage', `resolve answers for one plugin; ${more.length === 0 ? 'none is' : `${more.length + 1} are`} named.`, {
            hint: 'For example `resolve greeter`.',
        });
    const channel = inputs.channel === undefined ? undefined : (0,_channels_js__WEBPACK_IMPORTED_MODULE_10__/* .channelOf */ .ts)(inputs.channel, 'channel');
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_11__/* .withFiles */ .o)(inputs, world, async (read) => {
        const { sequence, entries } = (0,_ledger_board_js__WEBPACK_IMPORTED_MODULE_5__/* .splitBoard */ .L5)(await (0,_reading_js__WEBPACK_IMPORTED_MODULE_11__/* .present */ .E)(read, _ledger_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .BOARD */ .r4));
        const entry = entries.get(plugin);
        // Of the others only the names matter: a broken entry of one is nothing to this.
        if (entry === undefined)
            throw (0,_channel_unknown_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownRefusal */ .N)([...entries.keys()], plugin);
        const plugins = { [plugin]: (0,_ledger_board_js__WEBPACK_IMPORTED_MODULE_5__/* .readEntry */ .hB)(plugin, entry) };
        const found = (0,_channel_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolve */ .h)({ plugins }, plugin, { channel, installId: inputs['install-id'] });
        const { version, digest } = found.release;
        const file = (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .metadataPath */ .xT)(plugin, found.channel, version);
        const release = (0,_ledger_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .readMetadata */ ._6)(file, await (0,_reading_js__WEBPACK_IMPORTED_MODULE_11__/* .present */ .E)(read, file), { plugin, channel: found.channel, version });
        const { definition } = release;
        const computed = (0,_channel_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseDigest */ .cS)(plugin, version, definition, release.metadata.content);
        if (computed !== digest || release.metadata.digest !== digest)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('digest_mismatch', `'${file}' is not the release that channels.json names: its digest is ${computed}, not ${digest}.`, {
                hint: '`verify` tells what was changed on the ledger branch.',
            });
        const text = `${JSON.stringify(definition, undefined, 2)}\n`;
        if (inputs['output-file'] !== undefined && !inputs['dry-run'])
            await (0,_world_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeWhole */ .f8)((0,_world_files_js__WEBPACK_IMPORTED_MODULE_9__/* .insideRoot */ .p0)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.directory, inputs['working-directory']), inputs['output-file'], 'The input output-file', 'usage'), text);
        const why = found.steps.map(({ message }) => message).join('; ');
        return {
            reason: 'ok',
            message: `${plugin} ${version} from ${found.channel}: ${why}.`,
            data: { plugin, channel: found.channel, version, digest, definition, sequence },
            outputs: {
                plugins: JSON.stringify([plugin]),
                channel: found.channel,
                version,
                digest,
                definition: JSON.stringify(definition),
            },
            text,
            report: `### ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(plugin)} ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(version)} from ${found.channel}\n\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(digest)}\n`,
        };
    });
}


/***/ }),

/***/ 3480:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: function() { return /* binding */ isStable; },
/* harmony export */   P6: function() { return /* binding */ metadataText; },
/* harmony export */   _6: function() { return /* binding */ readMetadata; }
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _corrupt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3679);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(532);
/* harmony import */ var _metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3985);





/** The text of a metadata.json, with the bytes that the CoolBox host itself writes. */
function metadataText(release) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .hostJson */ .pe)(release);
}
/**
 * The release in a metadata.json.
 * @throws Refusal `ledger_corrupt` when it is none, or another one than its place says.
 */
function readMetadata(file, bytes, place) {
    const text = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file, bytes);
    const value = (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(file, text);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__.safeParse(_metadata_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r, value);
    if (!parsed.success)
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `is no release: ${(0,_line_js__WEBPACK_IMPORTED_MODULE_2__/* .issueText */ .v4)(parsed.issues)}`);
    // Not what valibot returns: it drops keys such as `constructor`, which a variable may be named.
    const release = value;
    for (const key of ['plugin', 'channel', 'version']) {
        if (release[key] !== place[key])
            throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `says that its ${key} is '${release[key]}'`);
    }
    const { identifier, version } = release.definition;
    if (identifier !== place.plugin || version !== place.version) {
        throw (0,_corrupt_js__WEBPACK_IMPORTED_MODULE_0__/* .corrupt */ .qb)(file, `has the definition of ${identifier} ${version ?? 'without a version'}`);
    }
    return release;
}
/**
 * Whether a release that was read has the bytes that it would be written with: numbers too large, keys that are there
 * twice and the like would be changed in silence.
 */
function isStable(release, bytes) {
    try {
        return Buffer.from(metadataText(release)).equals(bytes);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6629:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: function() { return /* binding */ KINDS; },
/* harmony export */   Kq: function() { return /* binding */ IMPLEMENTATIONS; },
/* harmony export */   ML: function() { return /* binding */ isWindowsDevice; },
/* harmony export */   P4: function() { return /* binding */ PLATFORMS; },
/* harmony export */   Q6: function() { return /* binding */ VERSION_PATTERN; },
/* harmony export */   Rb: function() { return /* binding */ ID_RULE; },
/* harmony export */   m: function() { return /* binding */ idFault; },
/* harmony export */   nj: function() { return /* binding */ versionFault; },
/* harmony export */   pw: function() { return /* binding */ ID_PATTERN; },
/* harmony export */   s: function() { return /* binding */ sameId; },
/* harmony export */   v8: function() { return /* binding */ variableFault; },
/* harmony export */   wI: function() { return /* binding */ VERSION_RULE; }
/* harmony export */ });
/** Names that Windows takes for devices in every folder, with any extension, and with dots or spaces behind. */
function isWindowsDevice(name) {
    return /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i.test(name);
}
/** What `runtime.kind` may be, in any case. */
const KINDS = ['native', 'wasm'];
/** What `interpreter.implementation` may be, in any case. */
const IMPLEMENTATIONS = ['cpython', 'pypy', 'graalpy'];
/** What `interpreter.platforms` may hold and is understood. */
const PLATFORMS = ['linux', 'macos', 'windows'].flatMap((system) => [
    system,
    `${system}-x86_64`,
    `${system}-arm64`,
]);
const ID_PATTERN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
const ID_RULE = 'letters, digits, ".", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters, no device name of Windows';
/** What is wrong with a plugin's id, which is a folder's name and a word in comments; null where nothing is. */
function idFault(id) {
    if (id.length > LONGEST_NAME)
        return `The id is longer than ${LONGEST_NAME} characters`;
    if (isWindowsDevice(id))
        return 'The id is a device on Windows';
    return ID_PATTERN.test(id) && !id.includes('..') ? null : 'The id is not safe as the name of a folder';
}
/** Ids that are equal here are one id: case, and which of "-", "_", "." it is, make no difference (as in PEP 503). */
function sameId(id) {
    return id.toLowerCase().replace(/[-_.]+/g, '-');
}
const VERSION_PATTERN = /^[0-9A-Za-z][0-9A-Za-z.+_-]*$/;
const VERSION_RULE = 'letters, digits, ".", "+", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters';
/** The ledger keeps these beside the folders of the versions. */
const LEDGER_FILES = new Set(['active.json', 'staged.json', 'rollback.json', 'hold.json', 'history.jsonl']);
/** What is wrong with a version, which is a folder's name in the ledger; null where nothing is. */
function versionFault(version) {
    if (version.length > LONGEST_NAME)
        return `The version is longer than ${LONGEST_NAME} characters`;
    if (isWindowsDevice(version))
        return 'The version is a device on Windows';
    if (LEDGER_FILES.has(version.toLowerCase()))
        return 'The version has the name of a file of the ledger';
    const safe = VERSION_PATTERN.test(version) && !version.includes('..') && !version.endsWith('.');
    return safe ? null : 'The version is not safe as the name of a folder';
}
const LONGEST_NAME = 100;
/** What is wrong with the name of an environment variable; null where nothing is. */
function variableFault(name) {
    return name !== '' && !/[=\p{Cc}]/u.test(name) ? null : 'This cannot be the name of an environment variable';
}


/***/ }),

/***/ 809:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ pythonText; },
/* harmony export */   Ts: function() { return /* binding */ pythonFloat; },
/* harmony export */   WM: function() { return /* binding */ isFalsy; },
/* harmony export */   dn: function() { return /* binding */ plainScalar; },
/* harmony export */   nd: function() { return /* binding */ integer; }
/* harmony export */ });
const NULL = { kind: 'null' };
const TRUE = { kind: 'boolean', value: true };
const FALSE = { kind: 'boolean', value: false };
/** What an unquoted scalar means in the YAML 1.2 core schema (section 10.3.2). */
function plainScalar(source) {
    if (!/^[-+.~\dtTfFnN]/.test(source))
        return source === '' ? NULL : { kind: 'string', value: source };
    if (/^(?:~|null|Null|NULL)$/.test(source))
        return NULL;
    if (/^(?:true|True|TRUE)$/.test(source))
        return TRUE;
    if (/^(?:false|False|FALSE)$/.test(source))
        return FALSE;
    if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/.test(source))
        return { kind: 'integer', source };
    if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) {
        return { kind: 'float', source, value: Number(source) };
    }
    const special = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.exec(source);
    if (special === null)
        return { kind: 'string', value: source };
    const value = special[1] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
    return { kind: 'float', source, value };
}
/** More digits than this Python does not print (its own guard), and reading them takes long. */
const MOST_DIGITS = 4300;
/** A scalar as Python's `str()` prints it, or null where Python would not (an integer of more than 4,300 digits). */
function pythonText(scalar) {
    switch (scalar.kind) {
        case 'null':
            return 'None';
        case 'boolean':
            return scalar.value ? 'True' : 'False';
        case 'integer':
            return scalar.source.length > MOST_DIGITS ? null : String(integer(scalar.source));
        case 'float':
            return pythonFloat(scalar.value);
        case 'string':
            return scalar.value;
    }
}
/** The integer that a scalar of kind `integer` spells. */
function integer(source) {
    return source.startsWith('-') ? -BigInt(source.slice(1)) : BigInt(source.replace('+', ''));
}
/** Whether Python takes the value for false: the host reads such values as "not given" in many places. */
function isFalsy(scalar) {
    switch (scalar.kind) {
        case 'null':
            return true;
        case 'boolean':
            return !scalar.value;
        case 'integer':
            return /^[-+]?0[xo]?0*$/.test(scalar.source);
        case 'float':
            return scalar.value === 0;
        case 'string':
            return scalar.value === '';
    }
}
/** A float as Python prints it: the shortest digits that read back as the same number, as in JavaScript, but laid out as Python does. */
function pythonFloat(value) {
    if (Number.isNaN(value))
        return 'nan';
    if (!Number.isFinite(value))
        return value < 0 ? '-inf' : 'inf';
    if (value === 0)
        return Object.is(value, -0) ? '-0.0' : '0.0';
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    if (power < -4 || power >= 16) {
        return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    }
    return Number.isInteger(value) ? `${value}.0` : String(value);
}


/***/ }),

/***/ 4285:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: function() { return /* binding */ cut; },
/* harmony export */   Kb: function() { return /* binding */ excerpt; },
/* harmony export */   Pl: function() { return /* binding */ headline; },
/* harmony export */   TM: function() { return /* binding */ folded; },
/* harmony export */   aY: function() { return /* binding */ code; },
/* harmony export */   h8: function() { return /* binding */ htmlCode; },
/* harmony export */   nf: function() { return /* binding */ link; },
/* harmony export */   om: function() { return /* binding */ block; },
/* harmony export */   p0: function() { return /* binding */ duration; },
/* harmony export */   pj: function() { return /* binding */ plain; },
/* harmony export */   tp: function() { return /* binding */ table; }
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

/**
 * Foreign text as one line of Markdown that renders as just that text: no markup, HTML, mention, link or issue
 * reference comes of it, also where a list item begins with it. No line of a document may begin with it: there a command could.
 */
function plain(text) {
    return (text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/[&<>]/gu, (mark) => ENTITIES[mark] ?? '')
        .replace(/[\\`*_[\]|~$]/gu, '\\$&')
        // A zero-width space keeps GitHub from linking people, issues and addresses, and from drawing emoji.
        .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|www(?=\.)|:(?=[\w+-]{1,60}:)(?!\d{1,2}:)/giu, '$&\u200b')
        .trim()
        // What begins a heading or a list.
        .replace(/^[#+=-]|^\d+(?=[.)](?:\s|$))/u, (mark) => (/\d/u.test(mark) ? `${mark}\u200b` : `\\${mark}`)));
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The beginning of foreign text, as `plain`. It is shortened before: cut afterwards, an escape could be cut in half. */
function excerpt(text) {
    const [start = ''] = /^[^]{0,200}/u.exec(text ?? '') ?? [];
    return plain(start === (text ?? '') ? start : `${start}…`) || '–';
}
/** Foreign text as inline code, which GitHub neither links nor pings from. A pipe is kept from ending a table's cell. */
function code(text) {
    const line = text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        // A table takes two backslashes for one, and then the pipe for the end of the cell.
        .replace(/\\(?=\|)/gu, '\\\u200b')
        .replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line.trim() === '' ? '' : `${fence}${space}${line}${space}${fence}`;
}
/** Foreign text as a block of code; nothing in it ends the block, since no line of it has as many backticks. */
function block(text) {
    const lines = text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cf}|[\u2028\u2029]/gu, '\ufffd');
    const longest = Math.max(2, ...[...lines.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${lines}\n${fence}`;
}
/** Markdown that shows under a line of HTML when that is clicked. */
function folded(summary, markdown) {
    return `<details><summary>${summary}</summary>\n\n${markdown.trim()}\n\n</details>`;
}
/** Foreign text as HTML that renders as just that text, in the font of code, where nobody is pinged. */
function htmlCode(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
    return `<code>${line.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
/** A link of ours; the text alone where the address is none of https, or has what Markdown might end it at. */
function link(text, address) {
    return address !== null && /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/+:=?&#-]*)?$/u.test(address)
        ? `[${text}](${address})`
        : text;
}
/** The beginning of a text, with a sign where something was left out. Cut before it is escaped, never afterwards. */
function cut(text, length) {
    const [start = ''] = new RegExp(`^[^]{0,${length}}`, 'u').exec(text) ?? [];
    return start === text ? text : `${start}…`;
}
/** A table; its cells are Markdown already, made with `plain` or `code`. */
function table(head, rows, align) {
    return (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)([head, ...rows], { align: align ?? null });
}
/** The first line of a message, with the next one where it announces that. */
function headline(message) {
    const [first = '', second = ''] = message.split('\n');
    return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}
/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(seconds) {
    if (seconds < 10)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 1345:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ byBytes; }
/* harmony export */ });
/** Compares as `LC_ALL=C sort` does: by the bytes of UTF-8. */
function byBytes(one, other) {
    const length = Math.min(one.length, other.length);
    for (let at = 0; at < length; at++) {
        const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
        if (left !== right)
            return rank(left) - rank(right);
    }
    return one.length - other.length;
}
/** UTF-16 puts surrogates below U+E000, UTF-8 puts what they stand for above U+FFFF. */
function rank(unit) {
    if (unit >= 0xe000)
        return unit - 0x800;
    return unit >= 0xd800 ? unit + 0x2000 : unit;
}


/***/ }),

/***/ 7827:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: function() { return /* binding */ isThere; },
/* harmony export */   Mf: function() { return /* binding */ relativeTo; },
/* harmony export */   PS: function() { return /* binding */ bytesIfThere; },
/* harmony export */   QP: function() { return /* binding */ digestIfThere; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   W0: function() { return /* binding */ isAbsent; },
/* harmony export */   f8: function() { return /* binding */ writeWhole; },
/* harmony export */   p0: function() { return /* binding */ insideRoot; },
/* harmony export */   qC: function() { return /* binding */ readIfThere; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);





// What only looks is synchronous: a warm run looks at thousands of files, and a promise each costs ten times the call.
/**
 * The absolute path of `path` under `root`, whether or not it is there.
 * @throws Refusal (`manifest_invalid`, for an input `usage`) when it would lie outside `root`, also when a symbolic link leads there.
 */
function insideRoot(root, path, what, reason = 'manifest_invalid') {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root, path);
    const real = realRoot(root);
    const place = realPlace(target);
    const isWritten = isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root), target);
    if (!isWritten || !isWithin(real, place)) {
        // A link lies in the repository: whoever gave the input may not know of it.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_(isWritten ? 'manifest_invalid' : reason, `${what} is '${path}', which lies outside the working directory '${root}'.`, {
            hint: 'Paths stay inside the working directory, also through symbolic links.',
        });
    }
    return target;
}
/** Whether `path` is `root` or below it; both absolute, links not looked at. */
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Writes a file so that a reader sees the old one or the whole new one, whatever happens to this process.
 * @param unfinished where it lies until it is whole, on the same file system: a process that is killed leaves it there.
 */
async function writeWhole(path, content, unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`)) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(unfinished, content, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { force: true });
        throw error;
    }
}
/** More than any file that is read whole and in one go: what is larger is not ours. */
const LARGEST = 64 * 1024 * 1024;
/** The text of a file; undefined when there is none, or something else stands there, such as a pipe that would never end. */
function readIfThere(path) {
    return bytesIfThere(path)?.toString('utf8');
}
/** The same, as bytes. */
function bytesIfThere(path) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (isAbsent(error))
            return undefined;
        throw error;
    }
    try {
        const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        return entry.isFile() && entry.size <= LARGEST ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file) : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** SHA-256 of a file in hexadecimal; undefined where `bytesIfThere` has nothing. */
function digestIfThere(path) {
    const bytes = bytesIfThere(path);
    return bytes === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes);
}
/** A path below the root, relative to it and with `/`. */
function relativeTo(root, path) {
    return path.slice(root.length + 1).replaceAll('\\', '/');
}
/** Whether something is at this path; a dangling link counts. */
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
/** Whether an error says that there is nothing at a path. */
function isAbsent(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
/** The working directory stays where it is while we run; what lies in it is looked at each time. */
const realRoots = new Map();
function realRoot(root) {
    try {
        const real = realRoots.get(root) ?? node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(root);
        realRoots.set(root, real);
        return real;
    }
    catch (error) {
        if (!isAbsent(error))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_('usage', `The working directory '${root}' is not there.`, { cause: error });
    }
}
/** Where a path really lies: its nearest ancestor that is there, links resolved, and the rest as written. */
function realPlace(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native(path);
    }
    catch (error) {
        if (!isAbsent(error) || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) === path)
            throw error;
        // A link that dangles would be written through: it counts as lying where it leads.
        const target = linkAt(path);
        return target === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path))
            : realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), target));
    }
}
function linkAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5161:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ TooLate; },
/* harmony export */   u: function() { return /* binding */ within; }
/* harmony export */ });
/** That a time was over. */
class TooLate extends Error {
}
/**
 * What the work gives, unless a time is over or the signal comes first; the work is told by a signal of its own.
 * The timer is held on to: on Node 20 an `AbortSignal.any` of an `AbortSignal.timeout` may be collected before it comes.
 * @throws TooLate, the signal's reason, and what the work throws.
 */
async function within(ms, signal, work) {
    signal.throwIfAborted();
    const own = new AbortController();
    let stop = () => undefined;
    const over = new Promise((_, reject) => {
        const leave = (reason) => {
            own.abort(reason);
            reject(reason instanceof Error ? reason : new Error(String(reason)));
        };
        const timer = setTimeout(() => {
            leave(new TooLate('too late'));
        }, ms);
        const onAbort = () => {
            leave(signal.reason);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        stop = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
    });
    const given = work(own.signal);
    try {
        return await Promise.race([given, over]);
    }
    finally {
        // What is left behind may still fail.
        given.catch(() => undefined);
        stop();
    }
}


/***/ }),

/***/ 8799:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ canonicalize; }
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 735:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: function() { return /* binding */ markdownTable; }
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
;