export const id = 244;
export const ids = [244];
export const modules = {

/***/ 1244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* unused harmony export limitsOf */
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9153);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8422);


const NAME = 'coolbox-plugin-action';
/** Help for the program, or for one command: plain text for a terminal of 100 columns. */
function helpText(command) {
    return command === undefined ? programHelp() : commandHelp(command);
}
function programHelp() {
    const commands = Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo).map(([name, spec]) => row(name, spec.summary));
    return [
        `${NAME}: provisions, builds and releases the plugins of a repository`,
        '',
        `Usage: ${NAME} <command> [--input value …]`,
        '',
        'Commands',
        ...commands,
        '',
        'For every command',
        ...ALWAYS,
        '',
        'Without a command',
        row('--version', 'Print the version.'),
        '',
        `Run '${NAME} <command> --help' for the inputs of a command.`,
        '',
    ].join('\n');
}
const ALWAYS = [
    row('--json', 'Print the result as one JSON document on stdout; all other text goes to stderr.'),
    row('--help', 'Print this help.'),
];
function commandHelp(command) {
    const spec = (0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .specOf */ .rI)(command);
    const places = spec.positional.map((name) => ` <${name}>`).join('');
    return [
        `${command}: ${spec.summary}`,
        '',
        `Usage: ${NAME} ${command}${places} [--input value …]`,
        '',
        'Inputs',
        ...spec.inputs.map(inputHelp),
        ...ALWAYS,
        '',
        'Exit code: 0 done or nothing to do, 1 refused or failed, 2 wrong usage.',
        '',
    ].join('\n');
}
function inputHelp(name) {
    const spec = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m[name];
    return row(spec.kind === 'boolean' ? `--[no-]${name}` : `--${name}`, [spec.description.replaceAll('`', ''), ...limitsOf(spec)].join(' '));
}
/** What an input allows and what it is when left out, each a sentence. */
function limitsOf(spec) {
    return [
        ...(spec.values === undefined ? [] : [`One of ${spec.values.join(', ')}.`]),
        ...(spec.max === undefined ? [] : [`From ${spec.min ?? 0} to ${spec.max}.`]),
        ...(spec.default === undefined || spec.default === '.' ? [] : [`Default: ${spec.default}.`]),
    ];
}
function row(name, text) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines[lines.length - 1] ?? '';
        if (last.length + word.length > 74)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(20)} ${line}`).join('\n');
}


/***/ })

};
