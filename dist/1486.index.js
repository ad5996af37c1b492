"use strict";
exports.id = 1486;
exports.ids = [1486,5357];
exports.modules = {

/***/ 9579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: function() { return /* binding */ outcomeOf; }
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/answers.ts

/** The answers of a command on the ledger as Markdown: a row a plugin, then the gates of each that has some. */
function answersReport(title, answers, { commit, dry }) {
    const rows = answers.map(({ plugin, channel, version, previous, reason, message }) => [
        (0,markdown/* code */.aY)(plugin),
        channel,
        version === null ? '' : (0,markdown/* code */.aY)(version),
        previous === null ? '' : (0,markdown/* code */.aY)(previous),
        reason === 'ok' ? (dry ? 'would be done' : 'done') : (0,markdown/* code */.aY)(reason),
        (0,markdown/* plain */.pj)(message),
    ]);
    const gates = gateRows(answers);
    return [
        `### ${(0,markdown/* plain */.pj)(title)}`,
        '',
        ...(rows.length === 0 ? ['Nothing to do.'] : [(0,markdown/* table */.tp)(['plugin', 'channel', 'version', 'before', '', ''], rows)]),
        ...(gates.length === 0 ? [] : ['', (0,markdown/* table */.tp)(['plugin', 'gate', '', '', 'from'], gates.slice(0, MOST))]),
        ...(gates.length > MOST ? ['', `And ${gates.length - MOST} more gates.`] : []),
        ...(commit === null ? [] : ['', `Commit ${(0,markdown/* code */.aY)(commit)} of the ledger.`]),
        '',
    ].join('\n');
}
/** More than this is read by nobody, and GitHub shows no summary of more than 1 MiB. */
const MOST = 1000;
/** From so many plugins on, gates that are open are left out. */
const MANY = 20;
function gateRows(answers) {
    return answers.flatMap(({ plugin, gates }) => gates
        .filter(({ passed }) => !passed || answers.length < MANY)
        .map(({ name, passed, overridden, message, passesAt }) => [
        (0,markdown/* code */.aY)(plugin),
        name,
        passed ? 'passed' : overridden ? 'gone past' : '**closed**',
        (0,markdown/* plain */.pj)(message),
        passesAt ?? (passed ? '' : 'nobody knows'),
    ]));
}

;// CONCATENATED MODULE: ./src/commands/answered.ts


/** The outcome of a command from the answers for its plugins; each warning is told. */
function outcomeOf(acted, saying, { log }) {
    const { answers, events, commit } = acted;
    for (const warning of answers.flatMap(({ warnings }) => warnings))
        log.warning(warning);
    const refused = answers.filter(({ reason }) => errors/* REASONS */.ez[reason] !== 0);
    const moved = answers.filter(({ reason }) => reason === 'ok');
    const isPartial = saying.bestEffort === true && moved.length > 0;
    if (isPartial)
        for (const { message } of refused)
            log.warning(message);
    const [first] = refused;
    const reason = first === undefined || isPartial ? quietReason(answers, saying.nothing) : first.reason;
    const hints = new Set(refused.flatMap(({ hint }) => hint ?? []));
    return {
        answers,
        commit,
        reason,
        message: messageOf(answers, refused, saying, isPartial),
        data: {
            ...saying.data,
            ...(hints.size === 0 ? {} : { hint: [...hints].join('\n') }),
            plugins: answers,
            events,
            sequence: acted.state.sequence,
            commit,
        },
        outputs: {
            plugins: JSON.stringify(answers.map(({ plugin }) => plugin)),
            releases: JSON.stringify(answers.map(({ plugin, channel, version, digest, reason: why }) => ({
                plugin,
                channel,
                version,
                digest,
                reason: why,
            }))),
            commit: commit ?? '',
        },
        text: textOf(acted, saying),
        report: answersReport(saying.title, answers, { commit, dry: saying.dryRun }),
    };
}
/** What a terminal shows: of one plugin all is said already; and a gate is worth a line where it is closed, or was gone past. */
function textOf({ answers, commit }, { title, dryRun }) {
    if (answers.length !== 1)
        return answersReport(title, answers.map(withoutPassed), { commit, dry: dryRun });
    return commit === null ? '' : `Commit ${commit} of the ledger.`;
}
function withoutPassed(answer) {
    return { ...answer, gates: answer.gates.filter(({ passed }) => !passed) };
}
/** `ok` where anything moved; else what is said of all, or of the first. */
function quietReason(answers, nothing = 'nothing_to_do') {
    if (answers.some(({ reason }) => reason === 'ok'))
        return 'ok';
    return answers.find(({ reason }) => errors/* REASONS */.ez[reason] === 0)?.reason ?? nothing;
}
function messageOf(answers, refused, { title, dryRun }, isPartial) {
    const [only] = answers;
    if (only === undefined)
        return `${title}: there is nothing to do.`;
    if (refused.length > 0 && !isPartial)
        return refused.map(({ message }) => message).join('\n');
    const wouldBe = dryRun && only.reason === 'ok' && !only.repeated;
    const before = only.repeated ? ' It was done before, for the same request.' : '';
    if (answers.length === 1)
        return wouldBe ? `This would be done: ${only.message}` : `${only.message}${before}`;
    const moved = answers.filter(({ reason }) => reason === 'ok').length;
    const left = answers.length - moved;
    const verb = dryRun ? 'would change' : 'changed';
    return `${title}: ${moved} of ${answers.length} plugins ${verb}${left > 0 ? `, ${left} stayed as they were` : ''}.`;
}


/***/ }),

/***/ 3516:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: function() { return /* binding */ changeLedger; }
/* harmony export */ });
/* harmony import */ var _manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);
/* harmony import */ var _manifest_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5357);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9579);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7989);




/** Changes the ledger by one commit, or not at all. @throws Refusal as the ledger does. */
async function changeLedger(inputs, world, change, commenter) {
    const { patterns, intent, check } = change;
    const dryRun = inputs['dry-run'];
    const work = async ({ ledger, asking, now }) => {
        let asked;
        const acted = await ledger.act({
            // Ids spare a round trip: globs are only met once the board is read.
            plugins: patterns.length > 0 && !patterns.some(_manifest_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .isGlob */ .fg)
                ? patterns
                : ({ entries }) => inLedger(patterns, entries) ?? [...entries.keys()],
            ...(check === undefined ? {} : { check }),
            intent: (reading) => (asked = intent(asking, inLedger(patterns, reading.board.entries), reading)),
        }, now, { dryRun });
        const bestEffort = asked?.operation === 'promote' && asked.bestEffort;
        return (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .s)(acted, { ...change, dryRun, bestEffort }, world);
    };
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.withLedger)(inputs, world, work, commenter);
}
function inLedger(patterns, entries) {
    return patterns.length === 0 ? null : (0,_manifest_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectIds */ .h)(patterns, [...entries.keys()], 'The ledger');
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

/***/ 9105:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hold: function() { return /* binding */ hold; },
/* harmony export */   resume: function() { return /* binding */ resume; }
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3516);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);
/* harmony import */ var _meant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5337);
/* harmony import */ var _permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);




/** Stops promotions on a channel, of the plugins that are named or of all that the ledger has. */
async function hold(inputs, world, commenter) {
    return holdOrResume('hold', inputs, world, commenter);
}
/** Ends that. */
async function resume(inputs, world, commenter) {
    return holdOrResume('resume', inputs, world, commenter);
}
async function holdOrResume(operation, inputs, world, commenter) {
    const channel = (0,_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .channelOf */ .ts)(inputs.channel, 'channel');
    await (0,_permission_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPermission */ .Y)(operation, channel, inputs, world);
    const change = {
        title: operation === 'hold' ? `Hold ${channel}` : `Resume ${channel}`,
        patterns: inputs.plugins,
        data: { channel },
        intent: (asking, plugins, { board, state }) => ({
            ...asking,
            operation,
            channel,
            plugins: plugins ?? (0,_meant_js__WEBPACK_IMPORTED_MODULE_2__/* .meantBy */ .P)(commenter, state) ?? [...board.entries.keys()],
        }),
    };
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changeLedger */ .m)(inputs, world, change, commenter);
}


/***/ }),

/***/ 5337:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ meantBy; }
/* harmony export */ });
/* harmony import */ var _channel_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/**
 * The plugins that a comment means which names none: those with a release from its pull request. Undefined where it is no comment.
 * @throws Refusal `nothing_staged` where there are none.
 */
function meantBy(commenter, state) {
    const pullRequest = commenter?.pullRequest ?? null;
    if (pullRequest === null)
        return undefined;
    const found = [...state.plugins.values()].filter((plugin) => (0,_channel_state_js__WEBPACK_IMPORTED_MODULE_0__/* .hasReleaseOf */ .Fo)(plugin, pullRequest));
    if (found.length > 0)
        return found.map(({ plugin }) => plugin);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_('nothing_staged', `No plugin has a release from pull request ${pullRequest}.`, {
        hint: 'Name the plugins that are meant, behind the channel.',
    });
}


/***/ }),

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