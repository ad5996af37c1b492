"use strict";
exports.id = 5604;
exports.ids = [5604];
exports.modules = {

/***/ 5604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helpText: function() { return /* binding */ helpText; }
});

// UNUSED EXPORTS: limitsOf

// EXTERNAL MODULE: ./src/commands.ts
var src_commands = __webpack_require__(9153);
;// CONCATENATED MODULE: ./src/examples.ts
/** Commands as people give them, each with what it does: the end of `--help`. */
const EXAMPLES = {
    plan: [['--base origin/main', 'shows what the changes since the main branch touch.']],
    provision: [
        ['', 'makes what is missing for every plugin of the manifest.'],
        ["--plugins 'greet*' --dry-run", 'shows what would be done for some.'],
    ],
    'build-wasm': [['--rebuild', 'builds every module again, and says where its bytes differ.']],
    preview: [['greeter --open-code', 'boots the plugin, and opens an editor that can attach to it.']],
    stage: [
        ['canary', 'records what the manifest holds; a first release also becomes active on stable.'],
        ['beta --version auto --notes "Faster"', 'names the release after the commit.'],
    ],
    promote: [
        ['beta', 'makes active what is staged on beta.'],
        ['stable --from beta --plugins greeter', 'takes over what is active on beta.'],
        ['stable --plugins greeter --rollout 25%', 'offers it to a quarter of the hosts.'],
    ],
    rollback: [
        ['stable --plugins greeter --reason "crashes on start"', 'goes back, rejects the release and holds the channel.'],
        ["stable --plugins '*' --no-reject", 'goes back with every plugin, and rejects nothing.'],
    ],
    hold: [['stable --reason "holidays"', 'keeps stable as it is, for all plugins of the ledger.']],
    resume: [['stable', 'ends that.']],
    channel: [['greeter beta', 'lets hosts that follow the plugin run what is active on beta.']],
    resolve: [
        ['greeter', 'prints the definition that hosts run.'],
        ['greeter --ledger https://example.org/ledger --install-id host-7', 'asks for one host, without git.'],
    ],
    status: [
        ['', 'shows the board.'],
        ['greeter', 'shows one plugin, and what happened to it.'],
        ['--at 2026-11-23', 'shows the board as it was that day.'],
    ],
    verify: [['--expect 1200', 'audits the ledger, which had come to event 1200 before.']],
};

// EXTERNAL MODULE: ./src/inputs.ts + 1 modules
var inputs = __webpack_require__(699);
;// CONCATENATED MODULE: ./src/own-texts.ts
const IDS = 'Ids and globs of plugins, separated by commas or newlines.';
const OF_PROFILE = `${IDS} Default: all of the profile.`;
const OF_LEDGER = `${IDS} Default: all of the ledger.`;
const NAMED = `${IDS} They must be named; '*' is all of the ledger.`;
const NAMES = 'canary, beta or stable.';
const CLONE = 'Folder in the clone whose ledger is meant, where `remote` does not say. Default: where one stands, on GitHub the workspace.';
const OF_CLONE = { 'working-directory': CLONE };
/** What `--help` says of an input where the text that all commands share would tell of others, too. */
const OWN_TEXTS = {
    plan: { plugins: OF_PROFILE },
    provision: { plugins: OF_PROFILE },
    'build-wasm': { plugins: OF_PROFILE },
    preview: {
        plugins: `${IDS} Default: all of the profile. Releases (\`channel\`, \`version\`) are named by id.`,
        channel: `Preview the release that is active on this channel, not what is checked out: ${NAMES}`,
        version: 'Preview the recorded release of this version, not what is checked out.',
        token: 'Token with which the ledger is read, for a release (`contents: read`). On GitHub only.',
    },
    pack: {
        plugins: OF_PROFILE,
        'output-file': 'File for the pack, inside the working directory. Default: `pack.tar` in `artifacts-dir`.',
    },
    stage: {
        plugins: OF_PROFILE,
        channel: `Channel that the releases are staged on: ${NAMES}`,
        version: "Version of the releases; `auto` is the manifest's with the commit (`1.4.0+0123456789ab`). Default: the manifest's.",
        rollout: 'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: all.',
    },
    promote: {
        ...OF_CLONE,
        plugins: `${IDS} Default: those that are staged, or active on \`from\`.`,
        channel: `Channel that the releases become active on: ${NAMES}`,
        version: 'Promote the recorded release of this version.',
        rollout: 'Part of the hosts that get the release, 0 to 1 or 0% to 100%. Default: as it was staged, or is active already.',
    },
    rollback: { ...OF_CLONE, plugins: NAMED, channel: `Channel that goes back: ${NAMES}` },
    hold: { ...OF_CLONE, plugins: OF_LEDGER, channel: `Channel that is held: ${NAMES}` },
    resume: { ...OF_CLONE, plugins: OF_LEDGER, channel: `Channel whose hold ends: ${NAMES}` },
    channel: { ...OF_CLONE, plugins: NAMED, channel: `Channel that the plugins are to follow: ${NAMES}` },
    resolve: {
        'working-directory': `${CLONE} \`output-file\` lies in it.`,
        plugins: 'Id of the plugin.',
        channel: `Channel to look on, in place of the one that the plugin follows: ${NAMES}`,
        'output-file': 'File that the definition is written to as well, inside the working directory.',
        token: 'Token with which the ledger is read (`contents: read`). On GitHub only.',
    },
    status: {
        ...OF_CLONE,
        plugins: `${OF_LEDGER} Of a single one the last events are shown, too.`,
        token: 'Token with which the ledger is read (`contents: read`). On GitHub only.',
    },
    report: {
        ...OF_CLONE,
        token: 'Token with which comments are written (`pull-requests: write`), reports (`actions: read`) and the ledger (`contents: read`) are read.',
    },
    verify: { ...OF_CLONE, token: 'Token with which the ledger is read (`contents: read`). On GitHub only.' },
    respond: {
        ...OF_CLONE,
        token: 'Token with which the ledger (`contents: write`) and replies (`pull-requests: write`) are written, and checks run again (`actions: write`).',
    },
};

;// CONCATENATED MODULE: ./src/help.ts




const NAME = 'coolbox-plugin-action';
/** Help for the program, or for one command: plain text for a terminal of 100 columns. */
function helpText(command) {
    return command === undefined ? programHelp() : commandHelp(command);
}
function programHelp() {
    const commands = Object.entries(src_commands/* COMMANDS */.Lo).map(([name, spec]) => row(name, spec.summary));
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
    const spec = (0,src_commands/* specOf */.rI)(command);
    const places = spec.usage === undefined ? '' : ` ${spec.usage}`;
    return [
        `${command}: ${spec.summary}`,
        '',
        `Usage: ${NAME} ${command}${places} [--input value …]`,
        '',
        'Inputs',
        ...spec.inputs.map((name) => inputHelp(command, name)),
        ...ALWAYS,
        '',
        ...examplesOf(command),
        'Exit code: 0 done or nothing to do, 1 refused or failed, 2 wrong usage.',
        '',
    ].join('\n');
}
function examplesOf(command) {
    const examples = EXAMPLES[command] ?? [];
    if (examples.length === 0)
        return [];
    return [
        examples.length === 1 ? 'Example' : 'Examples',
        ...examples.flatMap(([words, does]) => [`  ${NAME} ${[command, words].join(' ').trim()}`, `      ${does}`]),
        '',
    ];
}
function inputHelp(command, name) {
    const spec = inputs/* INPUTS */.m[name];
    const description = OWN_TEXTS[command]?.[name] ?? spec.description;
    return row(spec.kind === 'boolean' ? `--[no-]${name}` : `--${name}`, [description.replaceAll('`', ''), ...limitsOf(spec)].join(' '));
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
;