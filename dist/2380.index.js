"use strict";
exports.id = 2380;
exports.ids = [2380];
exports.modules = {

/***/ 2380:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ visible; },
/* harmony export */   d: function() { return /* binding */ brief; },
/* harmony export */   plain: function() { return /* binding */ plain; }
/* harmony export */ });
/**
 * Text that is safe to print on a line of our own, whatever it quotes: no line of it is a command to GitHub's runner,
 * and no character of it moves a cursor, rings or hides. Line ends become `\n`; everything else stays readable.
 */
function plain(text) {
    return visible(text)
        .split('\n')
        .map((line) => line.replace(COMMAND, '$1: ').replaceAll('##[', '## ['))
        .join('\n');
}
/** Text with its line ends as `\n` and every other control character but the tab made visible (escape becomes `␛`). */
function visible(text) {
    return text.replace(/\r\n?/gu, '\n').replace(HIDDEN, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(PICTURES + code);
        if (code === 0x7f)
            return '␡';
        return `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
/** One line of at most `limit` characters, for quoting inside a message. */
function brief(text, limit = 200) {
    const line = visible(text).replaceAll('\n', ' ').trim();
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
/** Unicode has a picture for each of the first 32 characters, from here on. */
const PICTURES = 0x2400;
/** Control characters, and those that turn the direction of text or end a line for some readers only. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/**
 * The first colon of a command. The runner trims white space first, as .NET does, and compares by culture, where format
 * characters count for nothing (actions/runner, ActionCommand.TryParseV2).
 */
const COMMAND = /^([\s\p{Cf}]*):(?=\p{Cf}*:)/u;


/***/ })

};
;