#!/usr/bin/env node
/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1916:
/***/ (function(__unused_webpack_module, exports) {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 9153:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: function() { return /* binding */ COMMANDS; },
/* harmony export */   rI: function() { return /* binding */ specOf; },
/* harmony export */   xM: function() { return /* binding */ LOAD; },
/* harmony export */   y9: function() { return /* binding */ isCommand; }
/* harmony export */ });
/** Where the plugins are, and what is built of them. */
const WORKSPACE = ['profile', 'manifest', 'working-directory', 'artifacts-dir'];
/** Where the ledger is. */
const PLACE = ['branch', 'remote', 'token'];
/** That, and who changes it. */
const LEDGER = [...PLACE, 'request'];
/** Every command: its name is the value of the input `command` and the first word on the terminal. */
const COMMANDS = {
    plan: {
        summary: 'lists the plugins of a profile, which of them a change touches, and a job matrix to fan out over',
        inputs: ['plugins', ...WORKSPACE, 'base', 'shards', 'dry-run'],
        positional: [],
        outputs: ['plugins', 'changed', 'matrix'],
    },
    provision: {
        summary: 'makes the venv of each plugin, runs its build steps, mirrors its lockfile and writes lock.json; cached',
        inputs: [
            'plugins',
            ...WORKSPACE,
            'python',
            'installer',
            'pass-env',
            'step-timeout',
            'jobs',
            'on-unsupported',
            'cache',
            'dry-run',
        ],
        positional: [],
        outputs: ['plugins', 'cache-hit'],
    },
    'build-wasm': {
        summary: 'makes the WASM module of each plugin where it is missing, looks into it and writes it to lock.json; cached',
        inputs: ['plugins', ...WORKSPACE, 'rebuild', 'base', 'pass-env', 'step-timeout', 'jobs', 'cache', 'dry-run'],
        positional: [],
        outputs: ['plugins', 'cache-hit'],
    },
    preview: {
        summary: 'boots plugins in a sandbox, one after another, probes each and reports',
        inputs: [
            'plugins',
            ...WORKSPACE,
            'prefer',
            'port',
            'debug-port',
            'image',
            'provider',
            'require-isolation',
            'probe',
            'boot-timeout',
            'once',
            'channel',
            'version',
            ...PLACE,
            'open-code',
            'wait-for-client',
            'cleanup',
            'python',
            'installer',
            'pass-env',
            'step-timeout',
            'cache',
            'dry-run',
        ],
        positional: ['plugins'],
        usage: '[plugins…]',
        outputs: ['plugins', 'status', 'backend', 'boot-ms', 'url', 'report'],
    },
    pack: {
        summary: 'packs what a release of each plugin is made of into one file, for another job that stages it',
        inputs: ['plugins', ...WORKSPACE, 'output-file', 'dry-run'],
        positional: [],
        outputs: ['plugins', 'pack'],
    },
    stage: {
        summary: 'records releases on a channel without activating them',
        inputs: ['channel', 'plugins', 'version', 'rollout', 'notes', 'packed', ...WORKSPACE, ...LEDGER, 'dry-run'],
        positional: ['channel'],
        usage: '<channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    promote: {
        summary: 'makes releases active on a channel',
        inputs: [
            'channel',
            'plugins',
            'from',
            'version',
            'rollout',
            'automatic',
            'force',
            'best-effort',
            'reason',
            'working-directory',
            ...LEDGER,
            'dry-run',
        ],
        positional: ['channel'],
        usage: '<channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    rollback: {
        summary: 'returns a channel to the release before, rejects the one left behind and holds the channel',
        inputs: ['channel', 'plugins', 'to', 'reject', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
        positional: ['channel'],
        usage: '<channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    hold: {
        summary: 'stops promotion of a channel',
        inputs: ['channel', 'plugins', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
        positional: ['channel'],
        usage: '<channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    resume: {
        summary: 'restarts promotion of a channel',
        inputs: ['channel', 'plugins', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
        positional: ['channel'],
        usage: '<channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    channel: {
        summary: 'selects the channel that a plugin follows',
        inputs: ['plugins', 'channel', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
        positional: ['plugins', 'channel'],
        usage: '<plugin> <channel>',
        outputs: ['plugins', 'releases', 'commit'],
    },
    resolve: {
        summary: 'prints the definition of the active release on the channel that a plugin follows',
        inputs: ['plugins', 'channel', 'install-id', 'output-file', 'ledger', 'working-directory', ...PLACE, 'dry-run'],
        positional: ['plugins'],
        usage: '<plugin>',
        outputs: ['plugins', 'version', 'digest', 'channel', 'definition'],
    },
    status: {
        summary: 'prints the channel board',
        inputs: ['plugins', 'at', 'ledger', 'working-directory', ...PLACE, 'dry-run'],
        positional: ['plugins'],
        usage: '[plugins…]',
        outputs: ['plugins', 'board'],
    },
    report: {
        summary: 'writes the two comments of a pull request: on the previews of a run, and on the channels',
        inputs: ['run', 'pull-request', 'working-directory', ...PLACE, 'dry-run'],
        positional: [],
        outputs: ['plugins'],
    },
    verify: {
        summary: 'audits the ledger branch: its files, its histories and its commits',
        inputs: ['expect', 'working-directory', ...PLACE, 'dry-run'],
        positional: [],
        outputs: ['commit'],
    },
    respond: {
        summary: 'answers a comment on a pull request (`/promote beta` …)',
        inputs: ['checks', 'working-directory', ...PLACE, 'dry-run'],
        positional: [],
        outputs: ['plugins', 'releases', 'commit'],
    },
};
/** Loads a command's function; each is a chunk of its own, so that `--help` loads none of them. */
const LOAD = {
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2958), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(4385), __nccwpck_require__.e(5053)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5053))).plan,
    provision: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(4385), __nccwpck_require__.e(5846), __nccwpck_require__.e(1497)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5846))).provision,
    'build-wasm': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(4385), __nccwpck_require__.e(4412), __nccwpck_require__.e(4964)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5803))).buildWasm,
    preview: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(6595), __nccwpck_require__.e(4385), __nccwpck_require__.e(8591), __nccwpck_require__.e(1931), __nccwpck_require__.e(5846), __nccwpck_require__.e(4412), __nccwpck_require__.e(2535)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2535))).preview,
    pack: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(5671), __nccwpck_require__.e(4385), __nccwpck_require__.e(8591), __nccwpck_require__.e(1931), __nccwpck_require__.e(6821)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7377))).pack,
    stage: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(583), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(4385), __nccwpck_require__.e(8591), __nccwpck_require__.e(1931), __nccwpck_require__.e(1283)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7219))).stage,
    promote: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(3050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3050))).promote,
    rollback: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(1356)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1356))).rollback,
    hold: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(9105)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9105))).hold,
    resume: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(9105)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9105))).resume,
    channel: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(5133)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5133))).channel,
    resolve: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(6595), __nccwpck_require__.e(3722)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6498))).resolve,
    status: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(5804), __nccwpck_require__.e(6595), __nccwpck_require__.e(1389)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1389))).status,
    report: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(343)]).then(__nccwpck_require__.bind(__nccwpck_require__, 343))).report,
    verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(8714), __nccwpck_require__.e(851), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(3560)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7287))).verify,
    respond: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(2958), __nccwpck_require__.e(8714), __nccwpck_require__.e(8815), __nccwpck_require__.e(8496), __nccwpck_require__.e(5804), __nccwpck_require__.e(9085), __nccwpck_require__.e(344), __nccwpck_require__.e(6595), __nccwpck_require__.e(5671), __nccwpck_require__.e(7989), __nccwpck_require__.e(9544), __nccwpck_require__.e(1976), __nccwpck_require__.e(2741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2741))).respond,
};
/** Whether there is a command of this name. */
function isCommand(name) {
    return Object.hasOwn(COMMANDS, name);
}
/** The same for every command, so that callers see one type whichever command it is. */
function specOf(command) {
    return COMMANDS[command];
}


/***/ }),

/***/ 5218:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: function() { return /* binding */ readDuration; },
  L: function() { return /* binding */ waitText; }
});

;// CONCATENATED MODULE: ./node_modules/@lukeed/ms/dist/index.mjs
var RGX = /^(-?(?:\d+)?\.?\d+) *(m(?:illiseconds?|s(?:ecs?)?))?(s(?:ec(?:onds?|s)?)?)?(m(?:in(?:utes?|s)?)?)?(h(?:ours?|rs?)?)?(d(?:ays?)?)?(w(?:eeks?|ks?)?)?(y(?:ears?|rs?)?)?$/,
	SEC = 1e3,
	MIN = SEC * 60,
	HOUR = MIN * 60,
	DAY = HOUR * 24,
	YEAR = DAY * 365.25;

function parse(val) {
	var num, arr = val.toLowerCase().match(RGX);
	if (arr != null && (num = parseFloat(arr[1]))) {
		if (arr[3] != null) return num * SEC;
		if (arr[4] != null) return num * MIN;
		if (arr[5] != null) return num * HOUR;
		if (arr[6] != null) return num * DAY;
		if (arr[7] != null) return num * DAY * 7;
		if (arr[8] != null) return num * YEAR;
		return num;
	}
}

function fmt(val, pfx, str, long) {
	var num = (val | 0) === val ? val : ~~(val + 0.5);
	return pfx + num + (long ? (' ' + str + (num != 1 ? 's' : '')) : str[0]);
}

function format(num, long) {
	var pfx = num < 0  ? '-' : '', abs = num < 0 ? -num : num;
	if (abs < SEC) return num + (long ? ' ms' : 'ms');
	if (abs < MIN) return fmt(abs / SEC, pfx, 'second', long);
	if (abs < HOUR) return fmt(abs / MIN, pfx, 'minute', long);
	if (abs < DAY) return fmt(abs / HOUR, pfx, 'hour', long);
	if (abs < YEAR) return fmt(abs / DAY, pfx, 'day', long);
	return fmt(abs / YEAR, pfx, 'year', long);
}

// EXTERNAL MODULE: ./src/units.ts
var units = __nccwpck_require__(1996);
;// CONCATENATED MODULE: ./src/duration.ts


/** Milliseconds of a duration with its unit (`90s`, `30m`, `24h`, `3d`), or undefined where the text is none. */
function readDuration(text) {
    if (!/^\d{1,15}(\.\d{1,3})?\s*[a-z]+$/iu.test(text))
        return undefined;
    // The library takes a zero for nothing.
    return parse(text) ?? (parse(text.replace(/^[\d.]+/u, '1')) === undefined ? undefined : 0);
}
/** How long one has to wait, as people say it: `6 h 12 min`, `3 d 4 h`. Begun minutes count as whole ones. */
function waitText(milliseconds) {
    const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
    return (0,units/* largestUnits */.a)([
        [Math.floor(minutes / 1440), 'd'],
        [Math.floor(minutes / 60) % 24, 'h'],
        [minutes % 60, 'min'],
    ]);
}


/***/ }),

/***/ 3916:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P_: function() { return /* binding */ Refusal; },
/* harmony export */   Vs: function() { return /* binding */ isReason; },
/* harmony export */   ez: function() { return /* binding */ REASONS; },
/* harmony export */   fI: function() { return /* binding */ problemText; }
/* harmony export */ });
/** The closed list of reason codes, each with the exit code of a run that ends with it. */
const REASONS = {
    ok: 0,
    nothing_to_do: 0,
    already_active: 0,
    nothing_staged: 1,
    nothing_eligible: 0,
    gate_closed: 1,
    held: 1,
    rejected: 1,
    version_conflict: 1,
    digest_mismatch: 1,
    no_previous: 1,
    unknown_plugin: 1,
    unknown_channel: 1,
    unknown_profile: 1,
    manifest_invalid: 1,
    manifest_missing: 1,
    no_interpreter: 1,
    unsupported_platform: 1,
    missing_runtime: 1,
    step_failed: 1,
    system_failed: 1,
    wasm_missing: 1,
    wasm_invalid: 1,
    no_backend: 1,
    boot_failed: 1,
    probe_failed: 1,
    not_permitted: 1,
    superseded: 1,
    stale_command: 1,
    ledger_conflict: 1,
    ledger_corrupt: 1,
    ledger_unreachable: 1,
    usage: 2,
    internal: 1,
};
/** Whether there is a reason of this name. */
function isReason(name) {
    return Object.hasOwn(REASONS, name);
}
/** A problem in one line, without its place. */
function problemText({ path, message, found, allowed }) {
    const sentence = message.replace(/\.$/u, '');
    const parts = [path === '' ? sentence : `${path}: ${sentence}`];
    if (found !== undefined)
        parts.push(`found: ${found}`);
    if (allowed !== undefined)
        parts.push(`allowed: ${allowed}`);
    return parts.join('; ');
}
/** What the user can repair. Anything else that is thrown is our bug and ends as `internal`. */
class Refusal extends Error {
    name = 'Refusal';
    reason;
    /** What to do next. */
    hint;
    /** Every problem of the input, when there are several or they have a place. */
    problems;
    constructor(reason, message, more = {}) {
        super(message, { cause: more.cause });
        this.reason = reason;
        this.hint = more.hint;
        this.problems = more.problems ?? [];
    }
}


/***/ }),

/***/ 1633:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ refusalOf; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);

/** What the system says no with (errno), and what a person does about it. */
const SYSTEM = {
    ENOSPC: 'The disk is full. Free some space and run again; nothing half-made is trusted.',
    EDQUOT: 'The disk quota is used up. Free some space and run again; nothing half-made is trusted.',
    EROFS: 'The folder is on a read-only file system. Choose another working-directory or artifacts-dir.',
    EACCES: 'Permission was denied. Check who owns the folder.',
    EPERM: 'The system did not permit it. Check who owns the folder.',
    EMFILE: 'Too many open files. Lower `jobs` or raise the limit (ulimit -n).',
    ENFILE: 'Too many open files on this machine. Lower `jobs`.',
    ENOMEM: 'The machine is out of memory. Lower `jobs`.',
    EAGAIN: 'The machine is out of processes. Lower `jobs`.',
    EIO: 'The disk reported an error.',
    ENOENT: 'A file that was there has gone. Is something else changing this folder?',
    ENOTDIR: 'A file stands where a folder is needed.',
    EISDIR: 'A folder stands where a file is needed.',
    EEXIST: 'Something is in the way of what should be written.',
    ENAMETOOLONG: 'A path is longer than this system allows. Use a shorter working-directory.',
    EXDEV: 'Two folders that belong together lie on different disks.',
    EBUSY: 'A file is in use by another program.',
    ELOOP: 'Symbolic links lead in a circle. Remove the one that is named.',
    EFBIG: 'A file would be larger than this system or a limit (ulimit -f) allows.',
    ENOTEMPTY: 'A folder could not be removed since something was put into it. Is something else changing this folder?',
};
/** Anything thrown, as what people are told: a Refusal as it is, the system's errors as `system_failed`, the rest as `internal`. */
function refusalOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_)
        return error;
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
        const hint = SYSTEM[error.code];
        if (hint !== undefined)
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('system_failed', error.message, { hint, cause: error });
    }
    const message = error instanceof Error ? error.message : String(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_('internal', `Something went wrong inside the action: ${message}`, {
        cause: error,
        hint: 'This is a bug of ours. Please report it with the lines above.',
    });
}


/***/ }),

/***/ 699:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: function() { return /* binding */ INPUTS; },
  X: function() { return /* binding */ isInput; }
});

;// CONCATENATED MODULE: ./src/preview-inputs.ts
/** The inputs that only previews take. */
const PREVIEW_INPUTS = {
    prefer: {
        kind: 'choice',
        values: ['docker', 'podman', 'vagrant', 'local'],
        description: 'Sandbox that is tried first; then docker, podman, vagrant and local, in this order.',
    },
    port: {
        kind: 'integer',
        min: 1,
        max: 65535,
        description: 'Port of 127.0.0.1 that the preview answers on. Default: one that is free.',
    },
    'debug-port': {
        kind: 'integer',
        default: '5678',
        min: 1,
        max: 65535,
        description: 'Port for a debugger, which the plugin sees as `DEBUG_PORT`.',
    },
    image: {
        kind: 'text',
        description: "OCI image (or Vagrant box) to boot in, in place of this machine's own system.",
    },
    provider: {
        kind: 'text',
        description: 'Provider of Vagrant, such as `virtualbox` or `docker`. Default: as Vagrant chooses.',
    },
    'require-isolation': {
        kind: 'boolean',
        description: 'Refuse a sandbox that does not keep the plugin from the files and processes of this machine. Default: `true` for pull requests from forks, else `false`.',
    },
    probe: {
        kind: 'lines',
        description: 'What else must answer, one a line: a path, a status (200 where there is none), and JSON that the answer has at least, such as `/healthz 200 {"kind": "native"}`.',
    },
    'boot-timeout': {
        kind: 'duration',
        default: '60s',
        description: 'How long the plugin may take until it is healthy.',
    },
    once: {
        kind: 'boolean',
        description: 'End as soon as the probes are through. Default: `true` on GitHub and with `--json`; on a terminal the preview stays until Ctrl-C.',
    },
    'open-code': {
        kind: 'boolean',
        default: 'false',
        description: 'Open VS Code on the working directory, with a debugger that can attach; on GitHub the report has links instead.',
    },
    'wait-for-client': {
        kind: 'boolean',
        default: 'false',
        description: 'Load the plugin only when a debugger has attached.',
    },
    cleanup: {
        kind: 'boolean',
        default: 'false',
        description: 'Only remove what previews that were killed left behind.',
    },
};

;// CONCATENATED MODULE: ./src/inputs.ts

/**
 * Every input of the product. A step gives them as `with:`, a terminal as flags of the same name.
 * action.yml, `--help` and the README's tables are checked against this table.
 */
const INPUTS = {
    'working-directory': {
        kind: 'text',
        default: '.',
        description: 'Root of everything: the manifest, every path in it, `artifacts-dir`, and the import path of Python. Default: where one stands, on GitHub the workspace.',
    },
    manifest: {
        kind: 'text',
        description: 'The manifest, relative to the working directory. Default: the first of `plugins.yaml`, `plugins.yml`, `plugins.json`, `boot_manifest.yaml` that is there.',
    },
    profile: {
        kind: 'text',
        description: 'Profile of the manifest. Default: `default`, else the only one there is.',
    },
    plugins: {
        kind: 'list',
        description: 'Ids and globs of plugins, separated by commas or newlines. Default: all of the profile, or of the ledger; for `promote` those that are staged; `rollback` wants them named.',
    },
    'artifacts-dir': {
        kind: 'text',
        default: 'artifacts',
        description: 'Folder for what is built, inside the working directory.',
    },
    'dry-run': {
        kind: 'boolean',
        default: 'false',
        description: 'Print what would be done and change nothing.',
    },
    base: {
        kind: 'text',
        description: 'Commit, branch or tag to compare with. Default: the base of the pull request or merge group, the commit before the push, else the parent commit.',
    },
    shards: {
        kind: 'integer',
        default: '20',
        min: 1,
        max: 256,
        description: 'Most jobs in `matrix`; changed plugins are spread over them by the size of their inputs.',
    },
    python: {
        kind: 'text',
        description: 'Interpreter to use where it suits a plugin: a path, a command, or a version such as `3.12`. Default: found (see the README).',
    },
    installer: {
        kind: 'choice',
        values: ['auto', 'uv', 'pip'],
        default: 'auto',
        description: 'What installs lockfiles: `uv`, `pip`, or `auto`, which is uv where it is on the PATH.',
    },
    'pass-env': {
        kind: 'list',
        description: 'Names of environment variables that build steps may see beside the documented ones, or how they begin (`PIP_*`).',
    },
    'step-timeout': {
        kind: 'duration',
        default: '30m',
        description: 'How long one build step may take, such as `90s` or `30m`.',
    },
    jobs: {
        kind: 'integer',
        min: 1,
        max: 64,
        description: 'How many plugins are built at once. Default: the number of cores.',
    },
    'on-unsupported': {
        kind: 'choice',
        values: ['skip', 'fail'],
        default: 'skip',
        description: 'What to do with a plugin that is not meant for this platform.',
    },
    rebuild: {
        kind: 'boolean',
        default: 'false',
        description: 'Build modules anew, whatever is there, in the store or in the cache.',
    },
    cache: {
        kind: 'boolean',
        default: 'true',
        description: "Keep what was built in GitHub's cache. The local store in `artifacts-dir` is always used.",
    },
    channel: {
        kind: 'text',
        description: '`canary`, `beta` or `stable`. `resolve`: instead of the channel that the plugin follows; `preview`: what is active there, not what is checked out.',
    },
    version: {
        kind: 'text',
        description: "`stage`: the release's version; `auto` is the manifest's with the commit (`1.4.0+0123456789ab`). Default: the manifest's. `promote`, `preview`: the recorded release of this version.",
    },
    from: {
        kind: 'text',
        description: 'Channel that the release is taken from. Default: what is staged; when automatic, the channel below.',
    },
    to: {
        kind: 'text',
        description: 'Version to go back to. Default: the release before.',
    },
    rollout: {
        kind: 'text',
        description: 'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: all; of what was staged or is active already, as it is.',
    },
    notes: {
        kind: 'lines',
        description: 'What is new, for people: kept with the release, up to 10,000 characters.',
    },
    packed: {
        kind: 'list',
        description: 'Stage what `pack` packed, not what is checked out: files, or folders with packs; on GitHub also `run` (the packs of this run) or the id of another run of a pull request.',
    },
    reason: {
        kind: 'lines',
        description: 'Why, for people: kept in the history, up to 1,000 characters.',
    },
    reject: {
        kind: 'boolean',
        default: 'true',
        description: 'Bar the release that is left behind from promotion on every channel.',
    },
    force: {
        kind: 'boolean',
        default: 'false',
        description: 'Promote a rejected release all the same, which lifts the rejection. For persons.',
    },
    automatic: {
        kind: 'boolean',
        default: 'false',
        description: 'Obey soak, window and holds, and take the newest release that passes them. Every event but `workflow_dispatch` is automatic anyway.',
    },
    'best-effort': {
        kind: 'boolean',
        default: 'false',
        description: 'Promote the plugins that can be, rather than all or none.',
    },
    request: {
        kind: 'text',
        description: 'Names what asked: the same request never acts twice. Default: repository, run, job and step; on a terminal random.',
    },
    branch: {
        kind: 'text',
        default: 'plugin-channels',
        description: 'Branch of the ledger.',
    },
    remote: {
        kind: 'text',
        description: "Remote, URL or path of the ledger's repository. Default: on GitHub the repository of the workflow, on a terminal the one that one stands in.",
    },
    token: {
        kind: 'text',
        inAction: '${{ github.token }}',
        description: 'Token with which the ledger is read (`contents: read`) and written (`contents: write`). On GitHub only.',
    },
    ledger: {
        kind: 'text',
        description: "Folder or http(s) address of the ledger's files, such as a checkout of the branch, to read in place of the branch.",
    },
    ...PREVIEW_INPUTS,
    'install-id': {
        kind: 'text',
        description: 'Name of the host that asks: decides whether it is one of those that a partial rollout reaches.',
    },
    'output-file': {
        kind: 'text',
        description: 'File that is written, inside the working directory: by `resolve` the definition, by `pack` the pack (default: `pack.tar` in `artifacts-dir`).',
    },
    at: {
        kind: 'text',
        description: 'The board as it was: after the event of this sequence, or at a date (`2026-11-23`, or with a time).',
    },
    run: {
        kind: 'text',
        description: 'Number of the workflow run whose preview reports are commented. Default: this run.',
    },
    'pull-request': {
        kind: 'integer',
        min: 1,
        max: 999_999_999,
        description: 'Number of the pull request. Default: that of the event, else each open one whose last commit the run is of.',
    },
    expect: {
        kind: 'text',
        description: 'Commit that the branch is known to have had: without it, it was cut short or rewritten by force. Or a sequence: below it, it was cut short.',
    },
    checks: {
        kind: 'text',
        description: 'File of the workflow that `/preview` runs again, such as `checks.yml`. Default: the last run that left previews.',
    },
};
/** Whether there is an input of this name. */
function isInput(name) {
    return Object.hasOwn(INPUTS, name);
}


/***/ }),

/***/ 7346:
/***/ (function(__unused_webpack_module, __unused_webpack___webpack_exports__, __nccwpck_require__) {


// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: ./src/commands.ts
var commands = __nccwpck_require__(9153);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __nccwpck_require__(1633);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./src/inputs.ts + 1 modules
var inputs = __nccwpck_require__(699);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __nccwpck_require__(7909);
;// CONCATENATED MODULE: ./src/invocation.ts





/**
 * Reads a step's inputs. GitHub hands them over as `INPUT_<NAME>`, in upper case, spaces as `_`, absent ones empty.
 * @throws Refusal `usage` when there is no such command.
 */
function readStep(environment) {
    const command = commandNamed((environment['INPUT_COMMAND'] ?? '').trim());
    const given = new Map();
    for (const name of Object.keys(inputs/* INPUTS */.m)) {
        const text = (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim();
        if ((0,inputs/* isInput */.X)(name) && text !== '')
            given.set(name, text);
    }
    return { kind: 'run', command, json: false, ...taken(command, given) };
}
/**
 * Reads a command line: `<command> [positional…] [--input value…] [--json] [--help]`. Flags of lists and lines may be repeated.
 * @throws Refusal `usage` naming every word that makes no sense.
 */
function readArguments(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: flagOptions(),
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    const switched = new Map();
    const words = tokens.flatMap((token, index) => {
        if (token.kind !== 'positional')
            return [];
        const before = tokens[index - 1];
        // `--cache false`: to the parser a flag that is on, and a word.
        const isValue = before?.kind === 'option' && isSwitch(before) && /^(true|false)$/iu.test(token.value);
        if (isValue)
            switched.set(before.index, token.value);
        return isValue ? [] : [token.value];
    });
    const flags = tokens.flatMap((token) => token.kind === 'option' ? [{ ...token, value: switched.get(token.index) ?? token.value }] : []);
    // Of a command it is the version of a release.
    if (words.length === 0 && flags.some((flag) => flag.name === 'version'))
        return { kind: 'version' };
    const help = flags.some((flag) => flag.name === 'help' || flag.name === 'h') || words[0] === 'help';
    if (help || words.length === 0) {
        const word = words[0] === 'help' ? words[1] : words[0];
        return { kind: 'help', asked: help, command: word === undefined ? undefined : commandNamed(word) };
    }
    const command = commandNamed(words[0] ?? '');
    const given = new Map();
    const wrong = placeWords(command, words.slice(1), given);
    const placed = new Map(given);
    let json = false;
    for (const flag of flags) {
        if (flag.name === 'json')
            json = flag.value !== 'false';
        else
            wrong.push(...placeFlag(flag, given), ...saidTwice(flag.name, placed, given));
    }
    if (wrong.length > 0) {
        throw new errors/* Refusal */.P_('usage', wrong.join('\n'), { hint: `Run '${command} --help' to see what it takes.` });
    }
    return { kind: 'run', command, json, ...taken(command, given) };
}
function commandNamed(name) {
    if ((0,commands/* isCommand */.y9)(name))
        return name;
    const known = Object.keys(commands/* COMMANDS */.Lo);
    const near = (0,nearest/* nearest */.p)(name, known);
    throw new errors/* Refusal */.P_('usage', name === ''
        ? 'No command was given.'
        : `There is no command '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`, { hint: `Commands: ${known.join(', ')}.` });
}
/** Splits what was given into what the command takes, and a warning for each of the rest. */
function taken(command, given) {
    const takes = (0,commands/* specOf */.rI)(command).inputs;
    // What action.yml gives to every step was not given by anybody.
    const isEverywhere = (name) => 'inAction' in inputs/* INPUTS */.m[name];
    const left = [...given.keys()].filter((name) => !takes.includes(name) && !isEverywhere(name));
    const says = (name) => `The command '${command}' does not take the input '${name}'`;
    // What is released is no place for guesses: `rollback --version` is not `rollback --to`.
    if (left.length > 0 && takes.includes('request'))
        throw new errors/* Refusal */.P_('usage', left.map((name) => `${says(name)}.`).join('\n'), {
            hint: `It takes: ${takes.join(', ')}.`,
        });
    const warnings = left.map((name) => `${says(name)}; it is ignored. It takes: ${takes.join(', ')}.`);
    return { given: new Map([...given].filter(([name]) => takes.includes(name))), warnings };
}
function flagOptions() {
    const flags = Object.entries(inputs/* INPUTS */.m).map(([name, spec]) => [name, { type: spec.kind === 'boolean' ? 'boolean' : 'string' }]);
    const own = ['json', 'help'].map((name) => [name, { type: 'boolean' }]);
    return { ...Object.fromEntries([...flags, ...own]), help: { type: 'boolean', short: 'h' } };
}
function placeWords(command, words, given) {
    const places = (0,commands/* specOf */.rI)(command).positional;
    const last = places.at(-1);
    // As many plugins as there are words, where they come last.
    const isOpen = last !== undefined && inputs/* INPUTS */.m[last].kind === 'list';
    places.forEach((place, index) => {
        const taken = isOpen && place === last ? words.slice(index) : words.slice(index, index + 1);
        if (taken.length > 0)
            given.set(place, taken.join('\n'));
    });
    const left = isOpen ? [] : words.slice(places.length);
    const isMeant = (0,commands/* specOf */.rI)(command).inputs.includes('plugins') && !places.includes('plugins');
    const meant = isMeant ? ` Plugins are named by --plugins ${left.join(',')}.` : '';
    return left.map((word) => `'${word}' is one word too many: '${command}' takes ${places.length === 0 ? 'no words' : places.join(', ')}.${meant}`);
}
/** What stands as a word and as a flag says the same, or is a list. */
function saidTwice(name, placed, given) {
    if (!(0,inputs/* isInput */.X)(name) || inputs/* INPUTS */.m[name].kind === 'list')
        return [];
    const [word, value] = [placed.get(name), given.get(name)];
    return word === undefined || word === value ? [] : [`'${name}' is said twice: '${word}' and '${value ?? ''}'.`];
}
/** Whether a flag is on when it stands alone. */
function isSwitch({ name, value }) {
    return value === undefined && (0,inputs/* isInput */.X)(name) && inputs/* INPUTS */.m[name].kind === 'boolean';
}
function placeFlag(flag, given) {
    const { name } = flag;
    if (!(0,inputs/* isInput */.X)(name)) {
        const positive = name.replace(/^no-/u, '');
        if ((0,inputs/* isInput */.X)(positive) && inputs/* INPUTS */.m[positive].kind === 'boolean' && flag.value === undefined) {
            given.set(positive, 'false');
            return [];
        }
        const near = (0,nearest/* nearest */.p)(name, [...Object.keys(inputs/* INPUTS */.m), 'json', 'help', 'version']);
        return [`There is no flag '${flag.rawName}'.${near === undefined ? '' : ` Did you mean '--${near}'?`}`];
    }
    const spec = inputs/* INPUTS */.m[name];
    if (spec.kind === 'boolean') {
        given.set(name, flag.value ?? 'true');
        return [];
    }
    if (flag.value?.trim() === '')
        return [];
    if (flag.value === undefined || (flag.inlineValue !== true && flag.value.startsWith('--'))) {
        return [`'--${name}' needs a value: --${name}=<${spec.kind}>.`];
    }
    const before = given.get(name);
    const isOpen = spec.kind === 'list' || spec.kind === 'lines';
    given.set(name, isOpen && before !== undefined ? `${before}\n${flag.value}` : flag.value);
    return [];
}

// EXTERNAL MODULE: ./src/outputs.ts
var outputs = __nccwpck_require__(7729);
// EXTERNAL MODULE: ./src/duration.ts + 1 modules
var duration = __nccwpck_require__(5218);
;// CONCATENATED MODULE: ./src/values.ts




/**
 * The typed inputs of a command, defaults filled in.
 * @throws Refusal `usage` that lists every input with a value that is not allowed.
 */
function readValues(command, given) {
    const wrong = [];
    const values = {};
    for (const name of (0,commands/* specOf */.rI)(command).inputs) {
        const spec = inputs/* INPUTS */.m[name];
        const text = given.get(name) ?? spec.default;
        const value = text === undefined ? absent(spec) : values_valueOf(spec, text);
        if (value instanceof Wrong)
            wrong.push(`The input '${name}' is '${text ?? ''}'; allowed: ${value.allowed}.`);
        else
            values[name] = value;
    }
    if (wrong.length > 0)
        throw new errors/* Refusal */.P_('usage', wrong.join('\n'));
    // The table says what each kind yields; this is the one place where that becomes the static type.
    return values;
}
class Wrong {
    allowed;
    constructor(allowed) {
        this.allowed = allowed;
    }
}
function absent(spec) {
    return spec.kind === 'list' ? [] : undefined;
}
function values_valueOf(spec, text) {
    switch (spec.kind) {
        case 'text':
            return /[\0\r\n]/u.test(text) ? new Wrong('one line of text') : text;
        case 'lines':
            return text.includes('\0') ? new Wrong('text') : text;
        case 'list':
            return text
                .split(/[,\r\n]/u)
                .map((item) => item.trim())
                .filter((item) => item !== '');
        case 'boolean':
            return booleanOf(text);
        case 'integer':
            return integerOf(spec, text);
        case 'duration':
            return durationOf(text);
        case 'choice':
            return spec.values?.includes(text) === true ? text : new Wrong((spec.values ?? []).join(', '));
    }
}
/** The spellings that @actions/core takes for a boolean (YAML 1.2 core schema). */
function booleanOf(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    return new Wrong('true, false');
}
function integerOf({ min = 0, max = Number.MAX_SAFE_INTEGER }, text) {
    const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : new Wrong(`a whole number from ${min} to ${max}`);
}
/** A timer of Node holds at most 2^31-1 ms, some 24.8 days. */
const LONGEST = 2 ** 31 - 1;
function durationOf(text) {
    const value = (0,duration/* readDuration */.$)(text);
    const fits = value !== undefined && value > 0 && value <= LONGEST;
    return fits ? value : new Wrong('a duration with its unit, such as 90s, 30m or 2h, up to 24 days');
}

;// CONCATENATED MODULE: ./src/session.ts






/** Runs what was asked, by step or by command line, and shows the result. Returns the exit code; throws nothing. */
async function runSession(session) {
    const { environment } = session;
    // A step without `command` is told so; a terminal without arguments is shown the help.
    const asStep = session.argv.length === 0 && (environment['INPUT_COMMAND'] !== undefined || isOnGitHub(environment));
    let invocation;
    try {
        invocation = asStep ? readStep(session.environment) : readArguments(session.argv);
    }
    catch (error) {
        return refuseUsage(session, error, asStep);
    }
    switch (invocation.kind) {
        case 'help': {
            const { helpText } = await __nccwpck_require__.e(/* import() */ 5604).then(__nccwpck_require__.bind(__nccwpck_require__, 5604));
            void (invocation.asked ? session.write : session.writeError)(helpText(invocation.command));
            return invocation.asked ? 0 : errors/* REASONS */.ez.usage;
        }
        case 'version': {
            const { VERSION } = await __nccwpck_require__.e(/* import() */ 311).then(__nccwpck_require__.bind(__nccwpck_require__, 311));
            void session.write(`${VERSION}\n`);
            return 0;
        }
        case 'run':
            return runCommand(session, invocation, asStep);
    }
}
async function refuseUsage(session, error, asStep) {
    const json = session.argv.includes('--json');
    const [word = ''] = asStep ? [] : session.argv;
    const document = documentOf((0,commands/* isCommand */.y9)(word) ? word : '', error);
    const log = await openLog(session, json);
    if (json)
        await session.write(`${(0,outputs/* resultText */.D6)(document)}\n`);
    say(log, document, error);
    if (asStep) {
        const { publish } = await __nccwpck_require__.e(/* import() */ 4920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920));
        await publish(log, document, { report: await refusalText(document) });
    }
    return errors/* REASONS */.ez[document.reason];
}
async function runCommand(session, invocation, asStep) {
    const log = await openLog(session, invocation.json);
    const { plain } = await __nccwpck_require__.e(/* import() */ 2380).then(__nccwpck_require__.bind(__nccwpck_require__, 2380));
    for (const warning of invocation.warnings)
        log.warning(warning);
    let document;
    let outcome;
    try {
        outcome = await perform(invocation.command, readValues(invocation.command, invocation.given), worldOf(session, log));
        const { reason, message, data } = outcome;
        const own = { schema: 1, command: invocation.command, reason, message };
        document = { ...own, ...data, ...own };
        say(log, document);
    }
    catch (error) {
        document = documentOf(invocation.command, error);
        say(log, document, error);
    }
    if (invocation.json)
        await session.write(`${(0,outputs/* resultText */.D6)(document)}\n`);
    else if (!asStep) {
        const shown = outcome?.text ?? outcome?.report;
        if (shown !== undefined && shown !== '')
            await session.write(`${plain(shown.trim())}\n`);
    }
    if (asStep) {
        const { publish } = await __nccwpck_require__.e(/* import() */ 4920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920));
        const report = outcome?.report ?? (errors/* REASONS */.ez[document.reason] === 0 ? undefined : await refusalText(document));
        await publish(log, document, { outputs: outcome?.outputs, report });
    }
    return errors/* REASONS */.ez[document.reason];
}
async function refusalText(document) {
    const { refusalReport } = await __nccwpck_require__.e(/* import() */ 294).then(__nccwpck_require__.bind(__nccwpck_require__, 294));
    return refusalReport(document);
}
function worldOf(session, log) {
    const { directory, environment, signal } = session;
    const onGitHub = isOnGitHub(environment);
    return { directory, environment, onGitHub, log, signal, now: () => new Date() };
}
function documentOf(command, error) {
    const { reason, message, hint, problems } = (0,failure/* refusalOf */.O)(error);
    return {
        schema: 1,
        command,
        reason,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(problems.length === 0 ? {} : { problems }),
    };
}
/** Says how it ended: each problem at its place, then the message, then what to do next. */
function say(log, document, error) {
    for (const problem of document.problems ?? [])
        log[problem.severity]((0,errors/* problemText */.fI)(problem), problem);
    if (errors/* REASONS */.ez[document.reason] === 0)
        log.info(document.message);
    else
        log.error(`${document.message} (${document.reason})`);
    if (document.hint !== undefined)
        log.info(document.hint);
    if (document.reason === 'internal' && error instanceof Error && error.stack !== undefined)
        log.info(error.stack);
}
async function perform(command, values, world) {
    const run = await commands/* LOAD */.xM[command]();
    return run(values, world);
}
function isOnGitHub(environment) {
    return environment['GITHUB_ACTIONS'] === 'true';
}
async function openLog(session, json) {
    const { githubLog, onceAPlace, terminalLog } = await __nccwpck_require__.e(/* import() */ 1932).then(__nccwpck_require__.bind(__nccwpck_require__, 1932));
    if (!isOnGitHub(session.environment))
        return onceAPlace(terminalLog(session.writeError));
    return onceAPlace(githubLog(json ? session.writeError : session.write));
}

;// CONCATENATED MODULE: ./src/world/writer.ts
/** Writes to a stream, waiting while it is full. A stream that nobody reads any more takes everything and shows nothing. */
function writerTo(stream) {
    let room;
    // Without a listener a closed pipe (`| head`) would end the process in the middle of its work.
    stream.on('error', () => undefined);
    return (data) => {
        if (stream.destroyed || stream.writableEnded)
            return;
        if (stream.write(data))
            return;
        room ??= new Promise((resolve) => {
            const done = () => {
                for (const event of ['drain', 'close', 'error'])
                    stream.off(event, done);
                room = undefined;
                resolve();
            };
            for (const event of ['drain', 'close', 'error'])
                stream.on(event, done);
        });
        return room;
    };
}
/** The outlet of a stream that `open` gives. */
function outletOf(open) {
    let opened;
    return {
        write(data) {
            if (opened === undefined) {
                const stream = open();
                opened = { stream, write: writerTo(stream) };
            }
            return opened.write(data);
        },
        async flush() {
            const stream = opened?.stream;
            if (stream !== undefined && !stream.destroyed)
                await new Promise((done) => stream.write('', done));
        },
    };
}

;// CONCATENATED MODULE: ./src/main.ts



const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        const hint = 'Nothing half-made is trusted: run it again.';
        cancelled.abort(new errors/* Refusal */.P_('system_failed', `The run was cancelled (${signal}).`, { hint }));
    });
}
const output = outletOf(() => process.stdout);
const main_errors = outletOf(() => process.stderr);
// As of a module whose await is never settled: what runs dry was not ended.
process.exitCode = 13;
// Not awaited here: the bundle is CommonJS, which has no await at its top.
void run();
async function run() {
    const code = await runSession({
        argv: process.argv.slice(2),
        environment: process.env,
        directory: process.cwd(),
        write: output.write,
        writeError: main_errors.write,
        signal: cancelled.signal,
    });
    await Promise.all([output.flush(), main_errors.flush()]);
    // Ended here and not by running dry: a cache request that was given up must not hold the job.
    process.exit(code);
}


/***/ }),

/***/ 7909:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ nearest; }
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/** The known name that someone who wrote `name` most likely meant, or undefined when none is near. */
function nearest(name, known) {
    const lower = name.toLowerCase();
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, candidate.toLowerCase());
        if (steps < least)
            [best, least] = [candidate, steps];
    }
    return best;
}


/***/ }),

/***/ 7729:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D6: function() { return /* binding */ resultText; },
/* harmony export */   i6: function() { return /* binding */ fitsOutput; }
/* harmony export */ });
/* unused harmony export OUTPUTS */
/** Every output of the step, each a string as GitHub has it. */
const OUTPUTS = {
    reason: { description: 'Reason code: `ok`, `nothing_to_do`, or why it was refused. The README lists them.' },
    result: { description: 'The result document as JSON, the same that `--json` prints.' },
    plugins: { description: 'JSON array of the ids of the plugins that the command dealt with.' },
    changed: { description: '`plan`: JSON array of the ids of the plugins that the change touches.' },
    matrix: {
        description: '`plan`: `{"include": [{"shard", "plugins"}]}` for `strategy.matrix`; empty when nothing changed.',
    },
    'cache-hit': { description: '`provision`, `build-wasm`: `true` when nothing had to be built, `false` otherwise.' },
    pack: {
        description: '`pack`: `{"path", "digest", "artifact": {"id", "name"}}` as JSON; the artifact is null where there is no service for it.',
    },
    releases: {
        description: 'JSON array of `{"plugin", "channel", "version", "digest", "reason"}`: what became of each plugin.',
    },
    commit: { description: 'Commit of the ledger that was written, or audited; empty when nothing was.' },
    version: { description: '`resolve`: the version of the release.' },
    digest: { description: '`resolve`: the digest of the release, `sha256:` and 64 hex digits.' },
    channel: { description: '`resolve`: the channel that the release is active on.' },
    definition: { description: "`resolve`: the definition as JSON, in the CoolBox host's form." },
    status: { description: '`preview`: `ok`, or why it failed; of several plugins, the first that did.' },
    backend: { description: '`preview`: the sandbox that was used; empty when none was, and for several plugins.' },
    'boot-ms': {
        description: '`preview`: milliseconds until the plugin was healthy; empty when it never was, and for several plugins.',
    },
    url: { description: '`preview`: the address it answered on, while it ran; empty for several plugins.' },
    report: { description: '`preview`: the report as JSON; for several plugins an array of them.' },
    board: { description: '`status`: the content of `channels.json`.' },
};
/** GitHub keeps at most 1 MB of outputs a job. */
const OUTPUT_LIMIT = 1_000_000;
/**
 * The result document as text on one line. `##[` is written with an escape, so that text from outside in it can
 * issue no runner command; so is what is not seen or turns the direction of text.
 */
function resultText(document) {
    return JSON.stringify(document).replaceAll('##[', '#\\u0023[').replace(HIDDEN, escaped);
}
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
/** Whether GitHub would keep this text as an output. */
function fitsOutput(text) {
    return Buffer.byteLength(text) <= OUTPUT_LIMIT;
}


/***/ }),

/***/ 1996:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ largestUnits; }
/* harmony export */ });
/** The two largest of counts that are there, as people say them: `1 min 30 s`. `counts` from the largest unit down. */
function largestUnits(counts) {
    const first = counts.findIndex(([count]) => count > 0);
    return counts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}


/***/ }),

/***/ 2613:
/***/ (function(module) {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ (function(module) {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ (function(module) {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ (function(module) {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ (function(module) {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ (function(module) {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ (function(module) {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ (function(module) {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ (function(module) {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ (function(module) {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ (function(module) {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function(module) {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ (function(module) {

module.exports = require("node:child_process");

/***/ }),

/***/ 7540:
/***/ (function(module) {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ (function(module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ (function(module) {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ (function(module) {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ (function(module) {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ (function(module) {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ (function(module) {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ (function(module) {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ (function(module) {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ (function(module) {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ (function(module) {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function(module) {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ (function(module) {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ (function(module) {

module.exports = require("node:querystring");

/***/ }),

/***/ 9456:
/***/ (function(module) {

module.exports = require("node:stream");

/***/ }),

/***/ 6466:
/***/ (function(module) {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8574:
/***/ (function(module) {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ (function(module) {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ (function(module) {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ (function(module) {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ (function(module) {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ (function(module) {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ (function(module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ (function(module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ (function(module) {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ (function(module) {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ (function(module) {

module.exports = require("process");

/***/ }),

/***/ 3193:
/***/ (function(module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ (function(module) {

module.exports = require("timers");

/***/ }),

/***/ 4756:
/***/ (function(module) {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ (function(module) {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ (function(module) {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	!function() {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = function(module) {
/******/ 			var getter = module && module.__esModule ?
/******/ 				function() { return module['default']; } :
/******/ 				function() { return module; };
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	!function() {
/******/ 		var getProto = Object.getPrototypeOf ? function(obj) { return Object.getPrototypeOf(obj); } : function(obj) { return obj.__proto__; };
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach(function(key) { def[key] = function() { return value[key]; }; });
/******/ 			}
/******/ 			def['default'] = function() { return value; };
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	!function() {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = function(chunkId) {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce(function(promises, key) {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	!function() {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = function(chunkId) {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	!function() {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = function(chunk) {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = function(chunkId, promises) {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	}();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it uses a non-standard name for the exports (exports).
!function() {
var exports = __webpack_exports__;

Object.defineProperty(exports, "__esModule", ({ value: true }));
// Where the bundle begins. The package.json beside it makes ncc write CommonJS, which Node starts faster than modules.
__nccwpck_require__(7346);

}();
module.exports = __webpack_exports__;
/******/ })()
;