"use strict";
exports.id = 2741;
exports.ids = [2741];
exports.modules = {

/***/ 7075:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ checkPermission; },
/* harmony export */   r: function() { return /* binding */ neededFor; }
/* harmony export */ });
/* harmony import */ var _channel_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32);
/* harmony import */ var _channel_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6225);
/* harmony import */ var _channel_policy_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9617);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _world_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(936);
/* harmony import */ var _world_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2773);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7989);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8626);








/**
 * Asks GitHub whether those who started this run by hand, and this attempt of it, have the permission that the policy names for a
 * channel. Nobody is asked about on a terminal, where git binds, and for events that are no person's.
 * @param policy where it was read already.
 * @throws Refusal `not_permitted`, also where GitHub does not say; `manifest_invalid` as `policyOf`.
 */
async function checkPermission(deed, channel, inputs, world, policy) {
    const persons = await personsOf(world);
    if (persons.length === 0)
        return;
    const needed = policy?.[channel].permission ?? (await neededFor(deed, channel, inputs, world));
    const { openGitHub } = await __webpack_require__.e(/* import() */ 1976).then(__webpack_require__.bind(__webpack_require__, 1976));
    const github = await openGitHub({ ...world, token: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_6__.tokenOf)(inputs, world) });
    const found = await Promise.all(persons.map(async ({ login, id }) => ({ login, permission: await github.permission(login, id) })));
    for (const { login, permission } of found) {
        if ((0,_channel_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionSuffices */ .co)(levelOf(permission), needed))
            continue;
        const says = permission.kind === 'known' ? `GitHub says ${permission.level}` : permission.why.replace(/\.$/u, '');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('not_permitted', `${login} may not ${WORDS[deed]} ${channel}: that asks for the permission ${needed}, and ${says}.`, {
            hint: `Ask somebody who has it. '${_channel_policy_file_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_FILE */ .C}' on the default branch says what each channel asks for.`,
        });
    }
}
const WORDS = {
    promote: 'promote on',
    rollback: 'roll back',
    hold: 'hold',
    resume: 'resume',
    channel: 'have plugins follow',
};
/** Whose permission counts: of the one who started the run, and of the one who had it run again. */
async function personsOf({ onGitHub, environment }) {
    if (!onGitHub)
        return [];
    const { event, actor, starter } = (0,_world_run_js__WEBPACK_IMPORTED_MODULE_5__.runOf)(environment, await (0,_world_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j)(environment));
    if (event !== 'workflow_dispatch')
        return [];
    const again = actor === null || actor === starter?.login ? [] : [{ login: actor }];
    const persons = [...(starter === null ? [] : [starter]), ...again];
    if (persons.length > 0)
        return persons;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_('not_permitted', 'GITHUB_ACTOR does not say who started this run.', {
        hint: 'Run this as a step of a workflow on GitHub.',
    });
}
/**
 * The permission that the policy names for a channel. What is for safety is not stopped by a policy that cannot be read: an admin
 * may do it.
 * @throws Refusal `manifest_invalid` as `policyOf`.
 */
async function neededFor(deed, channel, inputs, world) {
    try {
        return (await (0,_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .policyOf */ .U)(inputs, world))[channel].permission;
    }
    catch (error) {
        const isForSafety = deed === 'rollback' || deed === 'hold';
        if (!isForSafety || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_) || error.reason !== 'manifest_invalid')
            throw error;
        for (const problem of error.problems)
            world.log.warning((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .fI)(problem), problem);
        world.log.warning(`${error.message} Until it is right, ${WORDS[deed]} ${channel} asks for the permission admin.`);
        return 'admin';
    }
}
function levelOf(permission) {
    return permission.kind === 'known' ? (_channel_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .PERMISSIONS */ .Jj.find((each) => each === permission.level) ?? null) : null;
}


/***/ }),

/***/ 2741:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respond: function() { return /* binding */ respond; }
});

// EXTERNAL MODULE: ./src/manifest/value.ts
var value = __webpack_require__(1860);
// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __webpack_require__(5637);
// EXTERNAL MODULE: ./src/channel/channel.ts
var channel = __webpack_require__(1840);
// EXTERNAL MODULE: ./src/manifest/glob.ts
var glob = __webpack_require__(5855);
// EXTERNAL MODULE: ./src/manifest/names.ts
var names = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/conversation/command.ts
const USAGE = {
    promote: {
        onChannel: true,
        flags: { from: 'channel', version: 'version' },
        summary: 'makes the newest release of this pull request active on a channel',
    },
    rollback: {
        onChannel: true,
        flags: { to: 'version', reason: 'text' },
        summary: 'returns a channel to the release before, rejects the one left behind and holds the channel',
    },
    hold: { onChannel: true, flags: { reason: 'text' }, summary: 'stops promotion of a channel' },
    resume: { onChannel: true, flags: {}, summary: 'restarts promotion of a channel' },
    preview: { onChannel: false, flags: {}, summary: 'runs the last checks of this pull request again' },
    channels: { onChannel: false, flags: {}, summary: 'refreshes the comment on the channels' },
    help: { onChannel: false, flags: {}, summary: 'answers with this list' },
};
/** `/promote <channel> [plugins…] [--from <channel>] [--version <version>]` */
function usageOf(name) {
    const { onChannel, flags } = USAGE[name];
    const said = Object.entries(flags).map(([flag, value]) => `[--${flag} <${value}>]`);
    return [`/${name}`, ...(onChannel ? ['<channel>', '[plugins…]'] : []), ...said].join(' ');
}
/** Whether there is a command of this name. */
function isCommandName(name) {
    return Object.hasOwn(USAGE, name);
}

;// CONCATENATED MODULE: ./src/conversation/arguments.ts







/** Reads a line that begins with the name of a command. What is wrong is told together, with what is allowed. */
function commandOf(line) {
    const [first = '', ...words] = wordsOf(line) ?? [];
    const [name = ''] = /[a-z]+/u.exec(line.toLowerCase()) ?? [];
    if (!isCommandName(name))
        return { kind: 'nothing' };
    const fault = lineFault(line) ?? (first === '' ? UNCLOSED : null);
    if (fault !== null)
        return question(name, [fault]);
    const faults = [];
    const given = readWords(name, words, faults);
    const command = built(name, given, faults);
    return faults.length > 0 || command === null ? question(name, faults) : { kind: 'command', command };
}
const LONGEST_LINE = 2000;
const LONGEST_TEXT = 500;
const UNCLOSED = 'A quote is not closed, or a backslash ends the line. A text with spaces or quotes stands in "…".';
/** Control and format characters, those that turn the direction of text among them; halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The words of a line as a POSIX shell splits it, or undefined. Every kind of space is one. */
function wordsOf(line) {
    try {
        return (0,shlex/* split */.lD)(line.replace(/[\p{Zs}\t]/gu, ' '));
    }
    catch {
        return undefined;
    }
}
function lineFault(line) {
    if (line.length > LONGEST_LINE)
        return `The command is longer than ${LONGEST_LINE} characters.`;
    const unseen = UNSEEN.exec(line.replaceAll('\t', ' '))?.[0];
    if (unseen === undefined)
        return null;
    const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `The command has a character that is not seen (U+${code}). Type it again rather than pasting it.`;
}
/** Tells the flags from the words. */
function readWords(name, words, faults) {
    const known = Object.keys(USAGE[name].flags);
    const flags = new Map();
    const left = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        // Phones make one long dash of two short ones.
        const flag = /^(?:--|—|–)(?<flag>[^=]*)(?:=(?<value>.*))?$/su.exec(word)?.groups;
        if (flag === undefined) {
            left.push(word);
            continue;
        }
        const { flag: key = '', value: inline } = flag;
        const next = words[at + 1];
        const value = inline ?? (next?.startsWith('--') === true ? undefined : next);
        if (!known.includes(key) || !word.startsWith('--')) {
            faults.push(unknownFlag(name, word.split('=')[0] ?? '', key, known));
            continue;
        }
        if (inline === undefined && value !== undefined)
            at += 1;
        if (value === undefined || value.trim() === '')
            faults.push(`\`--${key}\` needs a value.`);
        else if (flags.has(key))
            faults.push(`\`--${key}\` is given twice.`);
        else
            flags.set(key, value);
    }
    return { words: left, flags };
}
function unknownFlag(name, word, key, known) {
    const near = known.includes(key) ? key : (0,nearest/* nearest */.p)(key, known);
    const meant = near === undefined ? '' : ` (did you mean \`--${near}\`?)`;
    const allowed = known.length === 0 ? 'it has none' : `its flags are ${known.map((flag) => `\`--${flag}\``).join(', ')}`;
    return `\`/${name}\` has no flag ${(0,value/* quoted */.TL)(word)}${meant}; ${allowed}.`;
}
function built(name, { words, flags }, faults) {
    if (name === 'help')
        return { name };
    if (name === 'preview' || name === 'channels') {
        if (words.length > 0)
            faults.push(`\`/${name}\` stands alone; ${(0,value/* quoted */.TL)(words.join(' '))} is too much.`);
        return { name };
    }
    const [first, ...others] = words;
    const channel = channelIn(first, faults);
    const plugins = others.flatMap((word) => word.split(',')).filter((word) => word !== '');
    for (const word of plugins)
        checkPlugin(word, faults);
    const from = flags.get('from');
    const source = from === undefined ? null : channelIn(from, faults);
    const version = versionIn(flags, 'version', faults);
    const to = versionIn(flags, 'to', faults);
    const reason = textIn(flags.get('reason'), faults);
    if (channel === null)
        return null;
    switch (name) {
        case 'promote':
            return { name, channel, plugins, from: source, version };
        case 'rollback':
            return { name, channel, plugins, to, reason };
        case 'hold':
        case 'resume':
            return { name, channel, plugins, reason };
    }
}
function channelIn(word, faults) {
    if (word !== undefined && (0,channel/* isChannel */.I)(word))
        return word;
    const allowed = channel/* CHANNELS */.l.map((channel) => `\`${channel}\``).join(', ');
    const near = word === undefined ? undefined : (0,nearest/* nearest */.p)(word, [...channel/* CHANNELS */.l]);
    const meant = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
    const what = word === undefined ? 'The channel is missing' : `There is no channel ${(0,value/* quoted */.TL)(word)}${meant}`;
    faults.push(`${what}; the channels are ${allowed}.`);
    return null;
}
function checkPlugin(word, faults) {
    const isTaken = (0,glob/* isGlob */.fg)(word) ? GLOB.test(word) && (0,glob/* globFault */.Hf)(word) === null : (0,names/* idFault */.m)(word) === null;
    if (!isTaken)
        faults.push(`${(0,value/* quoted */.TL)(word)} is no id of a plugin, and no glob.`);
}
/** An id, with what a glob has more. */
const GLOB = /^[A-Za-z0-9._*?[\]{}!^-]{1,100}$/u;
function versionIn(flags, flag, faults) {
    const version = flags.get(flag) ?? null;
    if (version !== null && (0,names/* versionFault */.nj)(version) !== null)
        faults.push(`\`--${flag}\`: ${(0,value/* quoted */.TL)(version)} is no version.`);
    return version;
}
function textIn(text, faults) {
    if (text === undefined)
        return null;
    // A shell has words for characters that are not seen: $'\e'.
    if (UNSEEN.test(text))
        faults.push('`--reason` has a character that is not seen.');
    if (text.length > LONGEST_TEXT)
        faults.push(`\`--reason\` has ${text.length} characters; at most ${LONGEST_TEXT} are kept.`);
    return text;
}
function question(name, faults) {
    const shown = faults.length > 5 ? [...faults.slice(0, 5), '…'] : faults;
    return { kind: 'question', about: 'usage', message: shown.join('\n'), hint: `The command is \`${usageOf(name)}\`.` };
}

;// CONCATENATED MODULE: ./src/conversation/html.ts
/**
 * Keeps account, over the pieces of HTML in a comment, of the elements that quote or hide and are still open: pushes to them those
 * that the HTML opens, and takes away those that it closes. What tells tags from what looks like them is as in HTML's own
 * parser; in doubt an element stays open. Linear, whatever the HTML is.
 */
function openAndClose(html, open) {
    const start = new RegExp(START, 'giu');
    for (let found = start.exec(html); found !== null; found = start.exec(html)) {
        const [text, slash, name] = found;
        const end = name === undefined ? endOfAside(html, found.index, text) : endOfTag(html, start.lastIndex);
        if (end === undefined) {
            open.push(UNFINISHED);
            return;
        }
        start.lastIndex = end;
        if (name !== undefined)
            take(name.toLowerCase(), slash === '/', open);
    }
}
/** Whether what follows, whatever it is, belongs to a comment or an attribute that began in the HTML. */
function isUnfinished(html) {
    const open = [];
    openAndClose(html, open);
    return open.at(-1) === UNFINISHED;
}
/** What no end tag closes. */
const UNFINISHED = '<';
/** A comment; what a browser takes for one; a tag up to the end of its name. */
const START = /<!--|<[!?]|<\/(?![a-z])|<(\/?)([a-z][^\t\n\f\r />]*)/u.source;
/** Those that quote or fold, and those that keep an end tag within them from ending what is around them. */
const KEPT = new Set(`blockquote code del details kbd pre q s samp strike summary table tt var
  applet marquee math object svg template`.split(/\s+/u));
/** An end tag is only taken of what was opened last: a stray one ends nothing. */
function take(name, isEnd, open) {
    if (!KEPT.has(name))
        return;
    if (!isEnd)
        open.push(name);
    else if (open.at(-1) === name)
        open.pop();
}
/** Where a comment ends; undefined when it does not. */
function endOfAside(html, from, text) {
    const ends = text === '<!--' ? /--!?>/gu : />/gu;
    // `<!-->` and `<!--->` are whole comments.
    const isWhole = /^<!---?>/u.test(html.slice(from, from + 6));
    ends.lastIndex = from + (isWhole ? 2 : text.length);
    return ends.exec(html) === null ? undefined : ends.lastIndex;
}
/** Where a tag ends, from the end of its name: what is in the values of attributes is passed over. */
function endOfTag(html, from) {
    const piece = new RegExp(ATTRIBUTE, 'uy');
    piece.lastIndex = from;
    for (let found = piece.exec(html); found !== null; found = piece.exec(html))
        if (found[1] === '>')
            return piece.lastIndex;
    return undefined;
}
/** The end of the tag, or an attribute with its value; a value whose quote is not closed goes on to the end. */
const ATTRIBUTE = /[\t\n\f\r /]*(?:(>)|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\t\n\f\r "'>][^\t\n\f\r >]*|(?=>)))?)/u
    .source;

;// CONCATENATED MODULE: ./src/conversation/lines.ts

/**
 * The lines of a comment that are what is looked for. The parser is only loaded where there may be one. It takes well under a
 * second for the worst of GitHub's 65,536 characters.
 */
async function linesOf(body, isMeant) {
    const lines = body.replace(/\r\n?/gu, '\n').replace(MARKS, '\ufffd').split('\n');
    const isMarked = lines.some(isMeant);
    if (!isMarked && !lines.some((line) => isMeant(line.replace(/^`+ ?/u, ''))))
        return { said: [], coded: [] };
    const marked = lines.map((line, index) => (isMeant(line) ? `${markOf(index)}${line.slice(1)}` : line));
    const tokens = await parse(marked.join('\n'));
    const said = saidIn(tokens).flatMap((index) => lines[index] ?? []);
    return { said, coded: codedIn(tokens).filter(isMeant) };
}
/**
 * Inline tokens have no place in the source. So the first character of each line that is looked for is replaced by one that
 * nobody writes (of a private plane), which is a letter to the parser, and tells the line wherever it turns up.
 */
const MARKS = /[\u{f0000}-\u{ffffd}]/gu;
const FIRST_MARK = 0xf0000;
function markOf(index) {
    // More lines than marks can only be empty ones: GitHub's limit is 65,536 characters.
    return String.fromCodePoint(Math.min(FIRST_MARK + index, 0xffffd));
}
async function parse(text) {
    const [{ default: MarkdownIt }, { default: footnote }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5251).then(__webpack_require__.bind(__webpack_require__, 5251)),
        __webpack_require__.e(/* import() */ 9938).then(__webpack_require__.bind(__webpack_require__, 9938)),
    ]);
    // What lies deeper is not looked at.
    return new MarkdownIt({ html: true, maxNesting: 30 }).use(footnote).parse(text, {});
}
/** The numbers of the marked lines that are text of top-level paragraphs. */
function saidIn(tokens) {
    const said = [];
    // Of HTML that quotes or hides what follows, as `<details>` does over many blocks.
    const open = [];
    for (const [index, token] of tokens.entries()) {
        if (token.type === 'html_block' && token.level === 0)
            openAndClose(token.content, open);
        // What is open in a quote or a list ends with it, but not a comment, which hides the end, too.
        else if (token.type === 'html_block' && isUnfinished(token.content))
            break;
        if (!isParagraph(tokens, index))
            continue;
        for (const [mark] of plainOf(token.children ?? [], open).matchAll(MARKS))
            said.push((mark.codePointAt(0) ?? 0) - FIRST_MARK);
    }
    return said;
}
/** The text of a paragraph without the marks of what is quoted, hidden, in a link or struck out. */
function plainOf(children, open) {
    let aside = 0;
    const texts = children.map(({ type, content }) => {
        if (type === 'html_inline')
            openAndClose(content, open);
        else if (type === 'link_open' || type === 's_open')
            aside += 1;
        else if (type === 'link_close' || type === 's_close')
            aside -= 1;
        else if (type === 'text')
            return open.length === 0 && aside === 0 ? content : content.replace(MARKS, '/');
        else if (type === 'softbreak' || type === 'hardbreak')
            return '\n';
        return type === 'code_inline' ? 'code' : '';
    });
    return withoutMaths(withoutStruck(texts.join('')));
}
/** What is between single tildes GitHub strikes out, and the parser does not. */
function withoutStruck(text) {
    return withoutBetween(text, /(?<!~)~(?!~)/gu, (at, isOpen) => isOpen ? /\S/u.test(text[at - 1] ?? ' ') : /\S/u.test(text[at + 1] ?? ' '));
}
function withoutMaths(text) {
    return withoutBetween(text, /\$\$/gu, () => true);
}
/** A text without what is between two signs, of which each may be able to open or to close. */
function withoutBetween(text, sign, can) {
    let left = '';
    let from = 0;
    let opener;
    for (const { index } of text.matchAll(sign)) {
        if (!can(index, opener !== undefined))
            continue;
        if (opener === undefined)
            opener = index;
        else {
            left += text.slice(from, opener);
            [from, opener] = [index, undefined];
        }
    }
    return left + text.slice(from);
}
/** Code that is alone on its line, or all that there is. */
function codedIn(tokens) {
    const [only, more] = tokens;
    if (only?.type === 'fence' && more === undefined)
        return [unmarked(only.content.trim())];
    return tokens.flatMap((token, index) => {
        if (!isParagraph(tokens, index))
            return [];
        const children = (token.children ?? []).filter(({ type, content }) => type !== 'text' || content.trim() !== '');
        const isBreak = (at) => /^(?:soft|hard)break$/u.test(children[at]?.type ?? 'softbreak');
        return children
            .filter(({ type }, at) => type === 'code_inline' && isBreak(at - 1) && isBreak(at + 1))
            .map(({ content }) => unmarked(content.trim()));
    });
}
function unmarked(line) {
    return line.replace(MARKS, '/');
}
function isParagraph(tokens, index) {
    const before = tokens[index - 1];
    return tokens[index]?.type === 'inline' && before?.type === 'paragraph_open' && before.level === 0;
}

;// CONCATENATED MODULE: ./src/conversation/grammar.ts




/** With this begins every comment of ours: none is read, whoever's token posted it. */
const OURS = '<!-- coolbox-plugin-action: ';
/** Reads a comment: a command in the first column of a line of its text, or nothing, or what has to be asked back. Throws nothing. */
async function readComment(body) {
    if (body.trimStart().startsWith(OURS))
        return NOTHING;
    const { said, coded } = await linesOf(body, (line) => nameIn(line) !== undefined);
    if (said.length > 1)
        return several(said);
    const [line] = said;
    const [hidden] = coded;
    if (line !== undefined)
        return commandOf(line);
    return hidden === undefined ? NOTHING : inCode(hidden);
}
const NOTHING = { kind: 'nothing' };
/** The command that a line begins with. People paste paths and other robots' commands: what is no name of ours is nothing. */
function nameIn(line) {
    const name = /^\/([a-z]{1,20})(?=\s|$)/iu.exec(line)?.[1]?.toLowerCase();
    return name !== undefined && isCommandName(name) ? name : undefined;
}
function several(lines) {
    const shown = lines.slice(0, 5).map((line) => (0,value/* quoted */.TL)(line.trim()));
    const rest = lines.length > shown.length ? ', …' : '';
    return {
        kind: 'question',
        about: 'several',
        message: `This comment has ${lines.length} commands: ${shown.join(', ')}${rest}. None was carried out.`,
        hint: 'Write one command per comment.',
    };
}
function inCode(line) {
    return {
        kind: 'question',
        about: 'code',
        message: `${(0,value/* quoted */.TL)(line)} stands in code, where no command is read. Nothing was done.`,
        hint: 'If it was meant: write it in a new comment, at the beginning of a line and without the backticks.',
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/conversation/verdict.ts


/** With this begins every reply of ours. */
const REPLY = `${OURS}reply -->`;
/** By these first lines the reply to a comment is found again. */
function replyMarker(comment) {
    return `${REPLY}\n<!-- comment ${comment} -->`;
}
/** By these the one hint about commands in code that a pull request gets. */
const HINT_MARKER = `${REPLY}\n<!-- hint -->`;
/** The line of a reply that holds its verdict: nobody sees it. */
function verdictLine({ reason, message, isFinal }) {
    const json = JSON.stringify({ reason, final: isFinal, message: message.slice(0, 500) });
    // Nothing in it may end the HTML comment, or be a line.
    return `<!-- ${json.replace(/[<>\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)} -->`;
}
/** The verdict that a reply of ours holds; undefined where it holds none. */
function verdictOf(body) {
    const [first, second = '', third = ''] = body.split(/\r?\n/u, 3);
    const comment = /^<!-- comment (\d{1,15}) -->$/u.exec(second)?.[1];
    const json = /^<!-- (\{.*\}) -->$/u.exec(third)?.[1];
    if (first !== REPLY || comment === undefined || json === undefined)
        return undefined;
    const said = parsed(json);
    if (typeof said !== 'object' || said === null)
        return undefined;
    const { reason, final, message } = said;
    if (typeof reason !== 'string' || !(0,errors/* isReason */.Vs)(reason) || typeof message !== 'string')
        return undefined;
    return { comment: Number(comment), reason, message, isFinal: final === true };
}
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/world/comment-event.ts

/** Reads the payload of an event; undefined where it is none about a comment. */
function commentEventOf(payload) {
    const parsed = dist.safeParse(Event, payload);
    if (!parsed.success)
        return undefined;
    const { action, issue, comment } = parsed.output;
    return {
        action,
        number: issue.number,
        isPullRequest: issue.pull_request != null,
        comment: { id: comment.id, body: comment.body ?? '', createdAt: comment.created_at },
    };
}
const id = dist.pipe(dist.number(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(Number.MAX_SAFE_INTEGER));
const Event = dist.object({
    action: dist.string(),
    issue: dist.object({ number: id, pull_request: dist.nullish(dist/* unknown */.L5J()) }),
    comment: dist.object({ id, body: dist.nullish(dist.string()), created_at: dist.pipe(dist.string(), dist.isoTimestamp()) }),
});

// EXTERNAL MODULE: ./src/world/event.ts
var world_event = __webpack_require__(936);
// EXTERNAL MODULE: ./src/world/github.ts + 9 modules
var world_github = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/world/run.ts
var run = __webpack_require__(2773);
// EXTERNAL MODULE: ./src/report/fit.ts
var fit = __webpack_require__(877);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/conversation/reply.ts





/**
 * A reply, without its marker: no line of it begins with a command, it pings nobody, and it has room in a comment, whatever it
 * quotes.
 */
function replyText(reply) {
    const { reason, message, next, answers, warnings, more, commit, home, run } = reply;
    const isDone = errors/* REASONS */.ez[reason] === 0;
    const refused = answers.filter((answer) => !(0,errors/* isReason */.Vs)(answer.reason) || errors/* REASONS */.ez[answer.reason] !== 0);
    // Of all or none, none was done: what could have been is no news.
    const shown = isDone ? answers : refused;
    const rows = shown.length < 2 ? [] : shown.map(rowOf);
    const text = (0,fit/* fitted */.$)({
        head: [
            verdictLine(reply),
            `**${titleOf(reason)}** (${(0,markdown/* code */.aY)(reason)})${rows.length > 0 ? countOf(answers, refused, isDone) : ''}`,
            ...(rows.length > 0 ? [] : [sentences((0,markdown/* cut */.Jj)(message, LONGEST))]),
        ],
        columns: ['plugin', 'channel', 'version', 'before', '', ''],
        rows,
        notes: [
            ...(next === '' ? [] : [`**Next:** ${sentences((0,markdown/* cut */.Jj)(next, LONGEST))}`]),
            ...warnings.slice(0, MOST).map((warning) => `**Warning:** ${prose((0,markdown/* cut */.Jj)(warning, LONGEST_CELL))}`),
            ...(warnings.length > MOST
                ? [`And ${warnings.length - MOST} more warnings: ${(0,markdown/* link */.nf)('the run', run)} has them all.`]
                : []),
        ],
        sections: more === null ? [] : [more],
        foot: footOf({ commit, home, run }),
        left: {
            rows: (left) => `And ${left} more plugins: ${(0,markdown/* link */.nf)('the run', run)} has them all.`,
            sections: () => '',
        },
    });
    return silent(text);
}
/** All commands, as a table. */
function commandsTable() {
    const names = Object.keys(USAGE);
    const rows = names.map((name) => `| ${(0,markdown/* code */.aY)(usageOf(name))} | ${USAGE[name].summary} |`);
    return ['| command | |', '| :-- | :-- |', ...rows].join('\n');
}
/** Text for people as Markdown on one line: what stands in backticks as code, all else as just that text. */
function prose(text) {
    return text
        .split('`')
        .map((part, index) => index % 2 === 1 ? (0,markdown/* code */.aY)(part) : `${/^\s*/u.exec(part)?.[0] ?? ''}${(0,markdown/* plain */.pj)(part)}${/\s*$/u.exec(part)?.[0] ?? ''}`)
        .join('')
        .replace(/\s+/gu, ' ')
        .trim();
}
/** So that what is always there has room, though a character may become five when it is escaped. */
const LONGEST = 3000;
const LONGEST_CELL = 400;
const MOST = 10;
/** Each line a paragraph's line of its own. */
function sentences(text) {
    return text
        .split('\n')
        .map(prose)
        .filter((line) => line !== '')
        .join('<br>\n');
}
function rowOf({ plugin, channel, version, previous, reason, message }) {
    return [
        (0,markdown/* code */.aY)(plugin),
        channel,
        version === null ? '' : (0,markdown/* code */.aY)(version),
        previous === null ? '' : (0,markdown/* code */.aY)(previous),
        reason === 'ok' ? 'done' : (0,markdown/* code */.aY)(reason),
        prose((0,markdown/* cut */.Jj)(message, LONGEST_CELL)),
    ];
}
function titleOf(reason) {
    if (reason === 'ok')
        return 'Done';
    if (reason === 'usage')
        return 'Not understood';
    return errors/* REASONS */.ez[reason] === 0 ? 'Nothing to do' : 'Refused';
}
function countOf(answers, refused, isDone) {
    if (isDone)
        return `: ${answers.filter(({ reason }) => reason === 'ok').length} of ${answers.length} plugins.`;
    const stand = refused.length === 1 ? 'stands' : 'stand';
    return `: nothing was done, since ${refused.length} of ${answers.length} plugins ${stand} in the way.`;
}
function footOf({ commit, home, run }) {
    const parts = [
        ...(commit === null
            ? []
            : [`Commit ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(commit.slice(0, 12)), home === null ? null : `${home}/commit/${commit}`)} of the ledger`]),
        ...(run === null ? [] : [(0,markdown/* link */.nf)('run', run)]),
    ];
    return parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`];
}
/** Nothing here is a command, whoever reads it: not in the first column, nor behind what a list or a quote begins with. */
function silent(text) {
    return text.replace(/^([\s>*+-]*)\//gmu, '$1\\/');
}

// EXTERNAL MODULE: ./src/channel/policy.ts
var channel_policy = __webpack_require__(6225);
// EXTERNAL MODULE: ./src/channel/gates.ts + 1 modules
var gates = __webpack_require__(32);
;// CONCATENATED MODULE: ./src/conversation/may.ts



/** Why a command is not carried out; null where it may be. */
function objectionTo(command, persons, pull, policy) {
    for (const person of persons) {
        const refusal = personObjection(command, person, policy);
        if (refusal !== null)
            return refusal;
    }
    if (persons.length === 0)
        return refused('Nobody is known who asks for this.', 'Write the command in a new comment.');
    return pullObjection(command, pull);
}
/** The permission that a command asks for: on a channel what the policy says of it. */
function neededFor(command, policy) {
    switch (command.name) {
        case 'promote':
        case 'rollback':
        case 'hold':
        case 'resume':
            return policy[command.channel].permission;
        case 'preview':
            // As GitHub's own button asks for.
            return 'write';
        case 'channels':
        case 'help':
            return 'read';
    }
}
function personObjection(command, { login, permission }, policy) {
    if (permission.kind === 'unknown') {
        const hint = 'Without an answer nobody may do anything. Write the command again in a new comment.';
        return refused(`What ${login} may do here is not known: ${permission.why}`, hint);
    }
    const has = channel_policy/* PERMISSIONS */.Jj.find((each) => each === permission.level) ?? null;
    const needed = neededFor(command, policy);
    if ((0,gates/* permissionSuffices */.co)(has, needed))
        return null;
    const hint = 'Ask somebody who has it. `.github/plugin-channels.yml` on the default branch says what each channel asks for.';
    if (!('channel' in command)) {
        return refused(`\`/${command.name}\` asks for the permission ${needed}; ${login} has ${permission.level}.`, hint);
    }
    const { message } = (0,gates/* permissionGate */.fl)(command.channel, policy[command.channel], has);
    return refused(`${login} may not do this: ${message}.`, hint);
}
/**
 * What is merged was reviewed. A draft is tried on canary at most. What was closed without that goes nowhere, but it may have
 * releases that are to be taken back.
 */
function pullObjection(command, { state, isMerged, isDraft }) {
    if (command.name !== 'promote' || isMerged)
        return null;
    if (state === 'closed') {
        const hint = 'Reopen it first. `/rollback`, `/hold` and `/resume` work here all the same.';
        return refused('This pull request is closed and was not merged: nothing of it is promoted.', hint);
    }
    if (!isDraft || command.channel === 'canary')
        return null;
    const hint = 'Mark it as ready for review, or promote it on canary.';
    return refused(`This pull request is a draft, which may only be promoted on canary.`, hint);
}
function refused(message, hint) {
    return new errors/* Refusal */.P_('not_permitted', message, { hint });
}

;// CONCATENATED MODULE: ./src/conversation/next.ts
/**
 * What whoever wrote a command does next, in the words of comments.
 * @param hint what the command itself says, in the words of a terminal.
 */
function nextStep(command, reason, hint, isFork) {
    if (!('channel' in command))
        return hint;
    const { channel, plugins } = command;
    const named = plugins.length === 0 ? '' : ` ${plugins.join(' ')}`;
    if (reason === 'held')
        return `\`/resume ${channel}${named}\` ends the hold.`;
    if (reason === 'rejected')
        return REJECTED;
    if (reason === 'no_previous')
        return `Promote another release: \`/promote ${channel}${named} --version <version>\`.`;
    if (reason === 'superseded')
        return SUPERSEDED;
    return reason === 'nothing_staged' ? nothingStaged(command, hint, isFork) : hint;
}
const REJECTED = 'Promote another release, with `--version`. Only `promote` with `force`, from the Actions tab or a terminal, lifts a rejection.';
const SUPERSEDED = '`/channels` shows what is active now. Write the command in a new comment if it is still wanted.';
function nothingStaged(command, hint, isFork) {
    if (command.name !== 'promote')
        return hint;
    if (command.version !== null)
        return hint;
    return isFork
        ? 'Nothing is staged from a fork: nobody has looked at its code before it is merged. What the ledger has is promoted with `--version`.'
        : 'The checks of a pull request stage a release when they end. Then write the command in a new comment.';
}

;// CONCATENATED MODULE: ./src/commands/carry-out.ts
/** Carries out what a comment asks of a channel, by the command of that name. @throws Refusal as that command. */
async function carryOut(command, inputs, world, commenter) {
    const { channel, plugins } = command;
    const place = { ...inputs, channel, plugins, request: undefined };
    switch (command.name) {
        case 'promote': {
            const { promote } = await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.bind(__webpack_require__, 3050));
            const { from, version } = command;
            const asked = { from: from ?? undefined, version: version ?? undefined, reason: undefined, rollout: undefined };
            return promote({ ...place, ...asked, automatic: false, force: false, 'best-effort': false }, world, commenter);
        }
        case 'rollback': {
            const { rollback } = await __webpack_require__.e(/* import() */ 8975).then(__webpack_require__.bind(__webpack_require__, 1356));
            const { to, reason } = command;
            return rollback({ ...place, to: to ?? undefined, reason: reason ?? undefined, reject: true }, world, commenter);
        }
        case 'hold':
        case 'resume': {
            const commands = await __webpack_require__.e(/* import() */ 1486).then(__webpack_require__.bind(__webpack_require__, 9105));
            return commands[command.name]({ ...place, reason: command.reason ?? undefined }, world, commenter);
        }
    }
}

// EXTERNAL MODULE: ./src/commands/permission.ts
var commands_permission = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/commands/fulfil.ts








/** Does what a comment asks for, if whoever asks may. What is refused is said, too. @throws what the signal says. */
async function fulfil(talk, comment, command) {
    let isFork = false;
    try {
        const pull = await talk.github.pullRequest(talk.number);
        if (pull === undefined)
            throw new Error(`pull request #${talk.number} is gone`);
        isFork = pull.head.repository !== pull.base.repository;
        const persons = await personsOf(talk, comment);
        const objection = objectionTo(command, persons, pull, await policyFor(command, talk));
        if (objection === null)
            return await perform(talk, comment, command, pull);
        const isKnown = persons.every(({ permission }) => permission.kind === 'known');
        return fulfil_refused(objection, command, isFork, isKnown);
    }
    catch (error) {
        talk.world.signal.throwIfAborted();
        const refusal = (0,failure/* refusalOf */.O)(error);
        if (refusal.reason === 'internal' && error instanceof Error)
            talk.world.log.info(error.stack ?? '');
        return fulfil_refused(refusal, command, isFork);
    }
}
async function personsOf({ github, again }, { author }) {
    const writer = { login: author?.login ?? '', id: author?.id };
    const persons = [writer, ...(again === null || again.login === writer.login ? [] : [{ ...again, id: undefined }])];
    return Promise.all(persons.map(async ({ login, id }) => ({ login, permission: await github.permission(login, id) })));
}
/** The policy of the channel that a command is about: no file is read for others. */
async function policyFor(command, { inputs, world }) {
    if (!('channel' in command))
        return channel_policy/* DEFAULT_POLICY */.zj;
    const { name, channel } = command;
    const permission = await (0,commands_permission/* neededFor */.r)(name, channel, inputs, world);
    return { ...channel_policy/* DEFAULT_POLICY */.zj, [channel]: { ...channel_policy/* DEFAULT_POLICY */.zj[channel], permission } };
}
async function perform(talk, comment, command, pull) {
    const { inputs, world, github, number } = talk;
    const said = { reason: 'ok', next: '', isFinal: true };
    switch (command.name) {
        case 'help':
            return { ...said, message: 'One command per comment, at the beginning of a line.', more: commandsTable() };
        case 'channels':
            return channelsSaid(await refreshed(talk, pull));
        case 'preview': {
            const { previewAgain } = await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 487));
            const { reason, message, run } = await previewAgain(github, pull, inputs.checks, inputs['dry-run']);
            return { ...said, reason, message, next: `The comment on the previews follows. ${run}` };
        }
        case 'promote':
        case 'rollback':
        case 'hold':
        case 'resume': {
            const commenter = {
                request: `comment-${comment.id}`,
                actor: comment.author?.login ?? 'unknown',
                by: 'person',
                pullRequest: number,
                askedAt: comment.createdAt,
                recordedBefore: comment.createdAt,
            };
            const isFork = pull.head.repository !== pull.base.repository;
            const outcome = await carryOut(command, inputs, world, commenter);
            if (outcome.commit !== null)
                await refreshed(talk, pull);
            return ofLedger(outcome, command, isFork);
        }
    }
}
/** What was done stays done, whatever befalls the comment that shows it. */
async function refreshed({ github, inputs, world }, pull) {
    try {
        const { refreshChannels } = await __webpack_require__.e(/* import() */ 1898).then(__webpack_require__.bind(__webpack_require__, 9517));
        return await refreshChannels(pull, { inputs, world, github });
    }
    catch (error) {
        world.signal.throwIfAborted();
        const { message: why } = (0,failure/* refusalOf */.O)(error);
        world.log.warning(`The comment on the channels was not written: ${why}`);
        return { kind: 'failed', why };
    }
}
function channelsSaid(comment) {
    const said = { reason: 'ok', next: '', isFinal: true };
    if (comment.kind === 'failed')
        return { ...said, reason: 'system_failed', message: `The comment on the channels was not written: ${comment.why}` };
    if (comment.kind === 'absent')
        return { ...said, reason: 'nothing_to_do', message: 'There is no ledger yet: nothing was ever staged.' };
    return { ...said, message: `The comment on the channels is up to date (${comment.kind}).` };
}
function ofLedger(outcome, command, isFork) {
    const { reason, message, answers, commit } = outcome;
    const hint = [...new Set(answers.flatMap((one) => (errors/* REASONS */.ez[one.reason] === 0 ? [] : (one.hint ?? []))))].join('\n');
    const next = errors/* REASONS */.ez[reason] === 0 ? '' : nextStep(command, reason, hint, isFork);
    const warnings = answers.flatMap((one) => one.warnings);
    return { reason, message, next, isFinal: isFinal(reason), answers, warnings, commit, outcome };
}
function fulfil_refused({ reason, message, hint = '' }, command, isFork, isKnown = true) {
    return { reason, message, next: nextStep(command, reason, hint, isFork), isFinal: isKnown && isFinal(reason) };
}
/** What may go well when it is tried again. */
function isFinal(reason) {
    return !['ledger_conflict', 'ledger_unreachable', 'system_failed', 'internal'].includes(reason);
}

;// CONCATENATED MODULE: ./src/commands/answer.ts






/**
 * Answers one comment, once: reads it anew, asks who wrote it what they may do, does it, replies and reacts. What is refused is an
 * answer. That a reply or a reaction cannot be posted is a warning: what is done is done.
 * @param body as it was when it was written.
 * @throws Refusal where GitHub does not give the comment.
 */
async function answer(talk, id, body) {
    const comment = await talk.github.comment(id);
    if (comment === undefined)
        return ignored(id, 'The comment was deleted.');
    const why = reasonToIgnore(comment, talk);
    if (why !== null)
        return ignored(id, why);
    const isChanged = comment.body !== body || comment.updatedAt !== comment.createdAt;
    const reading = await readComment(body);
    if (reading.kind === 'nothing')
        return ignored(id, 'The comment has no command.');
    const before = talk.verdicts.get(id);
    if (before?.isFinal === true)
        return repeated(talk, before);
    if (isChanged)
        return reply(talk, comment, null, EDITED);
    if (reading.kind === 'question')
        return ask(talk, comment, reading);
    await react(talk, comment, 'eyes');
    return reply(talk, comment, reading.command, await fulfil(talk, comment, reading.command));
}
const EDITED = {
    reason: 'nothing_to_do',
    message: 'The comment was edited after it was written: nothing was done.',
    next: 'Write the command in a new comment.',
    isFinal: true,
};
/** Why a comment is none of ours to answer, in a sentence; null where it may be. */
function reasonToIgnore({ author, app, issue }, { number }) {
    if (issue !== number)
        return `The comment is on #${issue}.`;
    if (author === null)
        return 'Nobody is known who wrote the comment.';
    if (author.type !== 'User')
        return `${author.login} is no person.`;
    // It may do less than the person in whose name it writes.
    return app === null ? null : `The app ${app} wrote the comment, in the name of ${author.login}.`;
}
/** A question back. That a command stands in code is said once a pull request: people also write about commands. */
async function ask(talk, comment, { about, message, hint }) {
    const reason = about === 'code' ? 'nothing_to_do' : 'usage';
    return reply(talk, comment, null, { reason, message, next: hint, isFinal: true }, about === 'code');
}
/** Posts what is said, unless this is a dry run. */
async function reply(talk, comment, command, said, isHint = false) {
    const { github, number, home, run, inputs } = talk;
    const { reason, message, next, outcome } = said;
    const base = { comment: comment.id, reason, message, hint: next, command, isIgnored: false, repeated: false };
    const answered = outcome === undefined ? base : { ...base, outcome };
    if (inputs['dry-run'])
        return { ...answered, reply: null };
    const text = replyText({ answers: [], warnings: [], more: null, commit: null, ...said, home, run });
    const posted = await tried(talk, async () => {
        if (isHint)
            return github.reply(number, HINT_MARKER, text, BEGINNING);
        const marker = replyMarker(comment.id);
        // The answer to what failed for a while takes the place of that.
        if (talk.verdicts.has(comment.id))
            return github.sticky(number, marker, text);
        const first = await github.reply(number, marker, text, comment.createdAt);
        const isBetter = said.isFinal && verdictOf(first.comment.body)?.isFinal === false;
        return isBetter ? github.sticky(number, marker, text) : first;
    });
    if (!isHint)
        await react(talk, comment, errors/* REASONS */.ez[reason] === 0 && command !== null ? 'rocket' : 'confused');
    return { ...answered, reply: posted?.comment.url ?? null };
}
const BEGINNING = '1970-01-01T00:00:00Z';
async function repeated({ world }, { comment, reason, message }) {
    world.log.info(`Comment ${comment} was answered before.`);
    return Promise.resolve({
        comment,
        reason,
        message,
        hint: '',
        command: null,
        isIgnored: false,
        repeated: true,
        reply: null,
    });
}
async function react(talk, { id }, reaction) {
    if (!talk.inputs['dry-run'])
        await tried(talk, () => talk.github.react(id, reaction));
}
/** What is only said, and need not be: a warning where it cannot be. */
async function tried({ world }, work) {
    try {
        return await work();
    }
    catch (error) {
        world.signal.throwIfAborted();
        const { message, hint } = (0,failure/* refusalOf */.O)(error);
        world.log.warning(hint === undefined ? message : `${message} ${hint}`);
        return undefined;
    }
}
function ignored(comment, why) {
    const message = `Nothing is answered. ${why}`;
    return {
        comment,
        reason: 'nothing_to_do',
        message,
        hint: '',
        command: null,
        isIgnored: true,
        repeated: false,
        reply: null,
    };
}

// EXTERNAL MODULE: ./src/commands/ledger.ts
var ledger = __webpack_require__(7989);
;// CONCATENATED MODULE: ./src/commands/respond.ts










/**
 * Answers the comment on a pull request that the event `issue_comment` is about, and before it those that nobody answered: a run
 * that waits may have been replaced by this one.
 * @param patience with GitHub, where it is not the usual one.
 * @throws Refusal `usage` where the event is another one; `system_failed`, `not_permitted` as GitHub.
 */
async function respond(inputs, world, patience) {
    const payload = await (0,world_event/* readEvent */.j)(world.environment);
    const event = world.onGitHub ? commentEventOf(payload) : undefined;
    if (event === undefined) {
        const hint = 'Run it in a workflow with `on: issue_comment: types: [created]`.';
        throw new errors/* Refusal */.P_('usage', '`respond` answers comments: this run was started by no comment.', { hint });
    }
    const { action, number, isPullRequest, comment } = event;
    if (action !== 'created')
        return respond_ignored(`The comment was ${action}; only new ones are read.`);
    if (!isPullRequest)
        return respond_ignored(`#${number} is no pull request.`);
    const github = await (0,world_github.openGitHub)({
        ...world,
        token: (0,ledger.tokenOf)(inputs, world),
        ...(patience === undefined ? {} : { patience }),
    });
    const since = dayBefore(comment.createdAt);
    const [comments, replies] = await Promise.all([
        github.commentsSince(number, since),
        github.ownComments(number, REPLY, since),
    ]);
    const verdicts = replies.flatMap(({ body }) => verdictOf(body) ?? []);
    const talk = {
        github,
        inputs,
        world,
        number,
        verdicts: new Map(verdicts.map((verdict) => [verdict.comment, verdict])),
        ...runIn(world, payload),
    };
    const missed = await unanswered(talk, comments, since, comment.id);
    const earlier = [];
    for (const one of missed)
        earlier.push(...(await answerMissed(talk, one)));
    const answered = await answer(talk, comment.id, comment.body);
    return outcomeOf(answered, earlier);
}
/** So many are caught up on; more than a few only gather where something has long been broken. */
const MOST_MISSED = 20;
/**
 * Commands before a comment that have no reply of ours and no reaction that says what came of them, the oldest first: others can
 * delete a reply, to have tried again what was refused, but not a reaction.
 */
async function unanswered({ github, number, verdicts }, comments, since, before) {
    const found = [];
    for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
        const { id, createdAt, updatedAt, body } = comment;
        if (id >= before || createdAt < since || updatedAt !== createdAt || verdicts.has(id))
            continue;
        if ((await readComment(body)).kind === 'command')
            found.push(comment);
    }
    const passed = new Set([
        ...(await github.reactedOf(number, found, ['rocket', 'confused'])),
        // Whoever may write can edit the words of others.
        ...(await github.editedOf(number, found)),
    ]);
    return found.filter((comment) => !passed.has(comment)).slice(-MOST_MISSED);
}
/** What befalls an earlier comment keeps none from its answer. */
async function answerMissed(talk, { id, body }) {
    const { log, signal } = talk.world;
    try {
        const answered = await answer(talk, id, body);
        if (!answered.isIgnored)
            log.info(`Comment ${id}, which nobody had answered: ${answered.message}`);
        return [answered];
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`Comment ${id} could not be answered: ${(0,failure/* refusalOf */.O)(error).message}`);
        return [];
    }
}
function outcomeOf(answered, earlier) {
    const { comment, reason, message, hint, command, reply, repeated, outcome } = answered;
    const missed = earlier.filter((one) => !one.isIgnored);
    const before = missed.length === 0
        ? ''
        : ` ${missed.length} earlier ${missed.length === 1 ? 'command was' : 'commands were'} answered, too.`;
    return {
        reason,
        message: `${message}${before}`,
        data: {
            ...outcome?.data,
            ...(hint === '' ? {} : { hint }),
            comment,
            asked: command,
            reply,
            repeated,
            earlier: missed.map((one) => ({
                comment: one.comment,
                asked: one.command,
                reason: one.reason,
                reply: one.reply,
            })),
        },
        outputs: outcome?.outputs ?? {},
        ...(outcome?.report === undefined ? {} : { report: outcome.report }),
    };
}
function respond_ignored(message) {
    return { reason: 'nothing_to_do', message: `Nothing is answered. ${message}`, data: {}, outputs: {} };
}
/** GitHub's times are whole seconds. */
function dayBefore(iso) {
    const day = 24 * 60 * 60 * 1000;
    return `${new Date(new Date(iso).getTime() - day).toISOString().slice(0, 19)}Z`;
}
/** Where the run is, and on a re-run who asked for that: their rights count, too. */
function runIn({ environment }, payload) {
    const found = (0,run/* repositoryOf */._)(environment);
    const { address, actor } = (0,run.runOf)(environment, payload);
    const isFirst = (environment['GITHUB_RUN_ATTEMPT'] ?? '1') === '1';
    return {
        again: isFirst ? null : { login: actor ?? '' },
        home: found === undefined ? null : `${found.server.replace(/\/+$/u, '')}/${found.repository}`,
        run: address,
    };
}


/***/ }),

/***/ 877:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ fitted; }
/* harmony export */ });
/* unused harmony export LIMIT */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);

/** GitHub's limit for a comment is 65,536 characters; the marker is among them. */
const LIMIT = 65_000;
/** A comment as Markdown within the limit: with as many sections as there is room for, and then as many rows. */
function fitted(comment, limit = LIMIT) {
    const { rows, sections } = comment;
    const kept = most(sections.length, (count) => rendered(comment, rows.length, count).length <= limit);
    if (kept !== null)
        return rendered(comment, rows.length, kept);
    const fewer = most(rows.length, (count) => rendered(comment, count, 0).length <= limit);
    return rendered(comment, fewer ?? 0, 0);
}
function rendered(comment, rowCount, sectionCount) {
    const { head, columns, align, rows, notes, sections, foot, left } = comment;
    const [noRow, noSection] = [rows.length - rowCount, sections.length - sectionCount];
    return [
        ...head,
        ...(rowCount === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, rows.slice(0, rowCount), align)]),
        ...(noRow === 0 ? [] : [left.rows(noRow)]),
        ...notes,
        ...sections.slice(0, sectionCount),
        ...(noSection === 0 ? [] : [left.sections(noSection)]),
        ...foot,
    ].join('\n\n');
}
/** The highest count up to a bound that fits, where fewer always fit, too; null where none does. */
function most(bound, fits) {
    if (!fits(0))
        return null;
    let [low, high] = [0, bound];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ })

};
;