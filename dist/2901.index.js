"use strict";
exports.id = 2901;
exports.ids = [2901];
exports.modules = {

/***/ 2901:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseText: function() { return /* binding */ parseText; },
  readManifest: function() { return /* binding */ readManifest; }
});

// EXTERNAL MODULE: ./src/manifest/interpret.ts + 5 modules
var interpret = __webpack_require__(5804);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/manifest/value.ts
var manifest_value = __webpack_require__(1860);
;// CONCATENATED MODULE: ./src/manifest/text.ts


/** What a manifest may have at most. Beyond, reading it could take long or end the process. */
const LIMITS = {
    /** UTF-8. */
    bytes: 1024 * 1024,
    /** As the YAML lexer counts, white space included: 500 plugins are about 115,000. */
    tokens: 200_000,
    /** Lists and mappings within each other. */
    nesting: 32,
    /** Values that aliases stand for, all together. */
    aliased: 10_000,
};
/** More syntax errors than this are one broken file: those after them tell nothing new. */
const MOST_SYNTAX_ERRORS = 50;
/**
 * The YAML document that a text holds, without its values resolved; null where it cannot be used, which the findings then say.
 * The `yaml` package is fed by hand: its own check for duplicate keys and its pretty errors take quadratic time, and it
 * recurses into nested collections.
 */
function composeText(text, findings) {
    if (!isReadable(text, findings))
        return null;
    const traces = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        const document = composeWithinLimits(text, findings);
        if (document === null)
            return null;
        reportSyntax(document, findings);
        return document.errors.length > 0 ? null : document;
    }
    finally {
        Error.stackTraceLimit = traces;
    }
}
/** Whether the text is small enough, and of characters that YAML allows. */
function isReadable(text, findings) {
    const size = sizeOf(text);
    if (size > LIMITS.bytes) {
        findings.error(0, null, {
            message: 'The file is too large',
            found: `${size} ${text.length > LIMITS.bytes ? 'characters' : 'bytes'}`,
            allowed: `up to ${LIMITS.bytes} bytes (1 MiB)`,
        });
        return false;
    }
    if (!SUSPECT.test(text))
        return true;
    let count = 0;
    for (const { index, 0: char } of text.matchAll(NOT_TAKEN)) {
        if (++count > MOST_SYNTAX_ERRORS)
            break;
        findings.error(index, null, {
            message: 'The file has a character that is not allowed in YAML',
            found: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
            allowed: 'printable characters, tab, LF and CR LF',
        });
    }
    return !findings.failed;
}
/** At least one of the characters that are not taken, or one that may be part of one. Looked for first, as it is fast. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;
/** A lone CR is a line break to some readers and not to others. */
// eslint-disable-next-line no-control-regex
const NOT_TAKEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/gu;
/** Bytes in UTF-8; of a text that is too large anyway, or surely not, the characters. */
function sizeOf(text) {
    const isClear = text.length > LIMITS.bytes || text.length * 3 <= LIMITS.bytes;
    return isClear ? text.length : new TextEncoder().encode(text).length;
}
function composeWithinLimits(text, findings) {
    const lexemes = lexemesOf(text, findings);
    const tokens = lexemes === null ? null : tokensOf(lexemes, findings);
    if (tokens === null)
        return null;
    // The failsafe schema makes every scalar a string; what it means is ours to tell, with its spelling (see scalar.ts).
    const composer = new dist/* Composer */.Dk({
        schema: 'failsafe',
        resolveKnownTags: false,
        uniqueKeys: false,
        prettyErrors: false,
        version: '1.2',
        logLevel: 'silent',
    });
    const [document] = [...composer.compose(tokens)];
    if (document === undefined)
        findings.error(0, null, { message: 'The file is empty', allowed: 'a mapping' });
    return document ?? null;
}
/** The lexer's words, all of them before anything is made of them: counting is cheap. */
function lexemesOf(text, findings) {
    const lexemes = [];
    let offset = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (lexemes.push(lexeme) > LIMITS.tokens) {
            findings.error(offset, null, {
                message: 'The file is too large',
                found: `more than ${LIMITS.tokens} tokens`,
                allowed: `up to ${LIMITS.tokens} tokens`,
            });
            return null;
        }
        // The lexer's own signs stand for nothing in the text, which has no such characters.
        if (lexeme !== '\x02' && lexeme !== '\x18' && lexeme !== '\x1f')
            offset += lexeme.length;
    }
    return lexemes;
}
/** The tokens of the first document, as trees. */
function tokensOf(lexemes, findings) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    let documents = 0;
    let directives = 0;
    const take = (made) => {
        for (const token of made) {
            if (token.type === 'directive') {
                if (++directives <= MOST_SYNTAX_ERRORS)
                    reportDirective(token, findings);
                continue;
            }
            if (token.type === 'document' && ++documents === 2) {
                findings.error(token.offset, null, {
                    message: 'The file holds more than one YAML document',
                    allowed: 'one document',
                });
            }
            if (documents <= 1)
                tokens.push(token);
        }
    };
    for (const lexeme of lexemes) {
        take(parser.next(lexeme));
        // The document and the scalar being read stand on the stack, too. The exact depth is counted in tree.ts.
        if (parser.stack.length > LIMITS.nesting + 2) {
            tooDeep(parser.offset, findings);
            return null;
        }
    }
    take(parser.end());
    return tokens;
}
function reportDirective({ offset, source }, findings) {
    findings.error(offset, null, {
        message: 'YAML directives are not taken',
        found: (0,manifest_value/* quoted */.TL)(source),
        allowed: 'a document without lines that begin with %',
    });
}
/** Reports that lists and mappings are nested too deep. */
function tooDeep(at, findings) {
    findings.error(at, null, {
        message: 'Lists and mappings are nested too deep',
        found: `more than ${LIMITS.nesting} levels`,
        allowed: `up to ${LIMITS.nesting} levels`,
    });
}
function reportSyntax({ errors, warnings }, findings) {
    for (const { pos, message } of errors.slice(0, MOST_SYNTAX_ERRORS)) {
        findings.error(pos[0], null, { message: `Not valid YAML: ${printable(message)}` });
    }
    const [first] = errors.slice(MOST_SYNTAX_ERRORS);
    if (first !== undefined) {
        findings.error(first.pos[0], null, {
            message: `Not valid YAML here and in ${errors.length - MOST_SYNTAX_ERRORS - 1} more places`,
        });
    }
    for (const { pos, code, message } of warnings) {
        // Tags are ours to judge (tree.ts).
        if (code !== 'TAG_RESOLVE_FAILED')
            findings.warn(pos[0], null, { message: printable(message) });
    }
}
/** A message of the parser, which may quote the text, on one line. */
function printable(message) {
    const short = message.length > 200 ? `${message.slice(0, 200)}…` : message;
    return short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

// EXTERNAL MODULE: ./src/manifest/scalar.ts
var manifest_scalar = __webpack_require__(809);
;// CONCATENATED MODULE: ./src/manifest/tree.ts




/**
 * The values of a composed document with their places; aliases are resolved (one value, in several places). Null where an
 * alias or the nesting makes the document unusable; the findings say so, and name tags, keys and texts that are not taken.
 */
function valueTree(document, findings) {
    const builder = { findings, anchors: new Map(), nodes: 0, aliased: 0, deepest: 0, broken: false };
    const value = tree_valueOf(document.contents, null, 0, builder);
    return builder.broken ? null : value;
}
const NULL_SCALAR = { kind: 'null' };
function tree_valueOf(node, path, depth, builder, at = 0) {
    if (node == null)
        return { type: 'scalar', at, scalar: NULL_SCALAR };
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, node.range[0], path, depth, builder);
    const { anchor } = node;
    if (anchor === undefined)
        return plainValue(node, path, depth, builder);
    const entry = { value: null, nodes: 0, levels: 0 };
    builder.anchors.set(anchor, entry);
    const { nodes, deepest } = builder;
    builder.deepest = depth;
    const value = plainValue(node, path, depth, builder);
    entry.value = value;
    entry.nodes = builder.nodes - nodes;
    entry.levels = builder.deepest - depth;
    builder.deepest = Math.max(deepest, builder.deepest);
    return value;
}
function aliased(name, at, path, depth, builder) {
    const { findings } = builder;
    const target = builder.anchors.get(name);
    const nothing = { type: 'scalar', at, scalar: NULL_SCALAR };
    if (target?.value == null) {
        builder.broken = true;
        const message = target === undefined ? 'The alias names an anchor that is not there' : 'The alias names what it is part of';
        findings.error(at, path, { message, found: (0,manifest_value/* quoted */.TL)(`*${name}`) });
        return nothing;
    }
    builder.nodes += target.nodes;
    builder.aliased += target.nodes;
    builder.deepest = Math.max(builder.deepest, depth + target.levels);
    if (!builder.broken && builder.aliased > LIMITS.aliased) {
        builder.broken = true;
        findings.error(at, path, {
            message: 'The aliases stand for too much',
            found: `more than ${LIMITS.aliased} values`,
            allowed: `up to ${LIMITS.aliased} values, all aliases together`,
        });
    }
    if (!builder.broken && depth + target.levels > LIMITS.nesting) {
        builder.broken = true;
        tooDeep(at, findings);
    }
    return builder.broken ? nothing : target.value;
}
function plainValue(node, path, depth, builder) {
    builder.nodes++;
    const at = node.range[0];
    if ((0,dist/* isAlias */.Vj)(node))
        return { type: 'scalar', at, scalar: NULL_SCALAR };
    if ((0,dist/* isScalar */.jn)(node))
        return { type: 'scalar', at, scalar: scalarOf(node, path, builder.findings) };
    const level = depth + 1;
    if (level > LIMITS.nesting) {
        if (!builder.broken)
            tooDeep(at, builder.findings);
        builder.broken = true;
        return { type: 'list', at, items: [] };
    }
    builder.deepest = Math.max(builder.deepest, level);
    checkTag(node.tag, (0,dist/* isMap */.jh)(node) ? 'map' : 'seq', at, path, builder.findings);
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item, index) => tree_valueOf(item, { up: path, step: index }, level, builder, at));
        return { type: 'list', at, items };
    }
    return { type: 'map', at, entries: entriesOf(node.items, at, path, level, builder) };
}
function entriesOf(pairs, at, path, depth, builder) {
    const { findings } = builder;
    const first = new Map();
    const entries = [];
    for (const pair of pairs) {
        const keyValue = tree_valueOf(pair.key, path, depth, builder, at);
        const key = keyOf(keyValue, path, findings);
        const value = tree_valueOf(pair.value, { up: path, step: key ?? '?' }, depth, builder, keyValue.at);
        if (key === null)
            continue;
        const earlier = first.get(key);
        if (earlier === undefined) {
            first.set(key, keyValue.at);
            entries.push({ key, at: keyValue.at, value });
            continue;
        }
        findings.error(keyValue.at, { up: path, step: key }, {
            message: `The key is there twice, first in line ${findings.place(earlier).line}`,
            found: (0,manifest_value/* quoted */.TL)(key),
            allowed: 'each key once',
        });
    }
    return entries;
}
function keyOf(value, path, findings) {
    const text = value.type === 'scalar' && value.scalar.kind !== 'null' ? (0,manifest_scalar/* pythonText */.G)(value.scalar) : null;
    if (text === null)
        findings.error(value.at, path, { message: 'This cannot be a key', found: (0,manifest_value/* described */.WY)(value), allowed: 'text' });
    return text;
}
const TAG = 'tag:yaml.org,2002:';
const SCALAR_TAGS = new Set(['null', 'bool', 'int', 'float', 'str'].map((name) => TAG + name));
function scalarOf(node, path, findings) {
    const text = String(node.value);
    const at = node.range[0];
    // Only this kind can spell these, by escapes; raw ones are refused before.
    if (node.type === 'QUOTE_DOUBLE' && /\0|\p{Surrogate}/u.test(text)) {
        findings.error(at, path, {
            message: 'The text has a NUL or half of a surrogate pair',
            found: (0,manifest_value/* quoted */.TL)(text),
            allowed: 'whole characters',
        });
    }
    const { tag } = node;
    if (tag === undefined)
        return node.type === 'PLAIN' ? (0,manifest_scalar/* plainScalar */.dn)(text) : { kind: 'string', value: text };
    if (tag === '!' || tag === `${TAG}str`)
        return { kind: 'string', value: text };
    if (!SCALAR_TAGS.has(tag)) {
        reportTag(tag, at, path, findings);
        return { kind: 'string', value: text };
    }
    return tagged(text, tag.slice(TAG.length), at, path, findings);
}
/** `!!int "3"` and the like: the core schema's own tags say what a text is, where it can be that. */
function tagged(text, name, at, path, findings) {
    const scalar = (0,manifest_scalar/* plainScalar */.dn)(text);
    const kinds = {
        null: 'null',
        bool: 'boolean',
        int: 'integer',
        float: 'float',
    };
    if (scalar.kind === kinds[name])
        return scalar;
    if (name === 'float' && scalar.kind === 'integer')
        return { kind: 'float', source: text, value: Number(text) };
    const value = { type: 'scalar', at, scalar };
    findings.error(at, path, { message: `The value is not what its tag !!${name} says`, found: (0,manifest_value/* described */.WY)(value) });
    return scalar;
}
function checkTag(tag, kind, at, path, findings) {
    if (tag !== undefined && tag !== '!' && tag !== TAG + kind)
        reportTag(tag, at, path, findings);
}
function reportTag(tag, at, path, findings) {
    findings.error(at, path, {
        message: 'The tag is not taken',
        found: (0,manifest_value/* quoted */.TL)(tag),
        allowed: 'no tags, or those of the YAML core schema: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq',
    });
}

;// CONCATENATED MODULE: ./src/manifest/read.ts



/**
 * Reads a manifest, YAML or JSON, and checks all of its profiles.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too), or `unknown_profile`.
 */
function readManifest(text, options) {
    return (0,interpret/* interpretManifest */.p)(text, parseText, options);
}
/** Parses YAML 1.2, of which JSON is a part, within the limits that keep hostile text harmless. */
function parseText(text, findings) {
    const document = composeText(text, findings);
    return document === null ? null : valueTree(document, findings);
}


/***/ })

};
;