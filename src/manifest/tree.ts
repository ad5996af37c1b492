import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type ParsedNode } from 'yaml';
import type { Findings } from './findings.ts';
import { plainScalar, pythonText, type Scalar } from './scalar.ts';
import { LIMITS, tooDeep } from './text.ts';
import { described, quoted, type Entry, type Path, type ScalarValue, type Value } from './value.ts';

/**
 * The values of a composed document with their places; aliases are resolved (one value, in several places). Null where an
 * alias or the nesting makes the document unusable; the findings say so, and name tags, keys and texts that are not taken.
 */
export function valueTree(document: Document.Parsed, findings: Findings): Value | null {
  const builder: Builder = { findings, anchors: new Map(), nodes: 0, aliased: 0, deepest: 0, broken: false };
  const value = valueOf(document.contents, null, 0, builder);
  return builder.broken ? null : value;
}

interface Builder {
  readonly findings: Findings;
  /** Of what is anchored: the value (null while it is being read), its nodes with aliases expanded, its levels. */
  readonly anchors: Map<string, { value: Value | null; nodes: number; levels: number }>;
  /** Values so far, with aliases expanded. */
  nodes: number;
  aliased: number;
  /** The deepest level so far, below the last anchor. */
  deepest: number;
  broken: boolean;
}

const NULL_SCALAR: Scalar = { kind: 'null' };

function valueOf(node: ParsedNode | null | undefined, path: Path, depth: number, builder: Builder, at = 0): Value {
  if (node == null) return { type: 'scalar', at, scalar: NULL_SCALAR };
  if (isAlias(node)) return aliased(node.source, node.range[0], path, depth, builder);
  const { anchor } = node;
  if (anchor === undefined) return plainValue(node, path, depth, builder);

  const entry: { value: Value | null; nodes: number; levels: number } = { value: null, nodes: 0, levels: 0 };
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

function aliased(name: string, at: number, path: Path, depth: number, builder: Builder): Value {
  const { findings } = builder;
  const target = builder.anchors.get(name);
  const nothing: Value = { type: 'scalar', at, scalar: NULL_SCALAR };
  if (target?.value == null) {
    builder.broken = true;
    const message =
      target === undefined ? 'The alias names an anchor that is not there' : 'The alias names what it is part of';
    findings.error(at, path, { message, found: quoted(`*${name}`) });
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

function plainValue(node: ParsedNode, path: Path, depth: number, builder: Builder): Value {
  builder.nodes++;
  const at = node.range[0];
  if (isAlias(node)) return { type: 'scalar', at, scalar: NULL_SCALAR };
  if (isScalar(node)) return { type: 'scalar', at, scalar: scalarOf(node, path, builder.findings) };

  const level = depth + 1;
  if (level > LIMITS.nesting) {
    if (!builder.broken) tooDeep(at, builder.findings);
    builder.broken = true;
    return { type: 'list', at, items: [] };
  }
  builder.deepest = Math.max(builder.deepest, level);
  checkTag(node.tag, isMap(node) ? 'map' : 'seq', at, path, builder.findings);
  if (isSeq(node)) {
    const items = node.items.map((item, index) => valueOf(item, { up: path, step: index }, level, builder, at));
    return { type: 'list', at, items };
  }
  return { type: 'map', at, entries: entriesOf(node.items, at, path, level, builder) };
}

function entriesOf(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  at: number,
  path: Path,
  depth: number,
  builder: Builder,
): Entry[] {
  const { findings } = builder;
  const first = new Map<string, number>();
  const entries: Entry[] = [];
  for (const pair of pairs) {
    const keyValue = valueOf(pair.key, path, depth, builder, at);
    const key = keyOf(keyValue, path, findings);
    const value = valueOf(pair.value, { up: path, step: key ?? '?' }, depth, builder, keyValue.at);
    if (key === null) continue;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, keyValue.at);
      entries.push({ key, at: keyValue.at, value });
      continue;
    }
    findings.error(
      keyValue.at,
      { up: path, step: key },
      {
        message: `The key is there twice, first in line ${findings.place(earlier).line}`,
        found: quoted(key),
        allowed: 'each key once',
      },
    );
  }
  return entries;
}

function keyOf(value: Value, path: Path, findings: Findings): string | null {
  const text = value.type === 'scalar' && value.scalar.kind !== 'null' ? pythonText(value.scalar) : null;
  if (text === null)
    findings.error(value.at, path, { message: 'This cannot be a key', found: described(value), allowed: 'text' });
  return text;
}

const TAG = 'tag:yaml.org,2002:';
const SCALAR_TAGS = new Set(['null', 'bool', 'int', 'float', 'str'].map((name) => TAG + name));

type ScalarNode = Extract<ParsedNode, { value: unknown }>;

function scalarOf(node: ScalarNode, path: Path, findings: Findings): Scalar {
  const text = String(node.value);
  const at = node.range[0];
  // Only this kind can spell these, by escapes; raw ones are refused before.
  if (node.type === 'QUOTE_DOUBLE' && /\0|\p{Surrogate}/u.test(text)) {
    findings.error(at, path, {
      message: 'The text has a NUL or half of a surrogate pair',
      found: quoted(text),
      allowed: 'whole characters',
    });
  }
  const { tag } = node;
  if (tag === undefined) return node.type === 'PLAIN' ? plainScalar(text) : { kind: 'string', value: text };
  if (tag === '!' || tag === `${TAG}str`) return { kind: 'string', value: text };
  if (!SCALAR_TAGS.has(tag)) {
    reportTag(tag, at, path, findings);
    return { kind: 'string', value: text };
  }
  return tagged(text, tag.slice(TAG.length), at, path, findings);
}

/** `!!int "3"` and the like: the core schema's own tags say what a text is, where it can be that. */
function tagged(text: string, name: string, at: number, path: Path, findings: Findings): Scalar {
  const scalar = plainScalar(text);
  const kinds: Readonly<Record<string, Scalar['kind']>> = {
    null: 'null',
    bool: 'boolean',
    int: 'integer',
    float: 'float',
  };
  if (scalar.kind === kinds[name]) return scalar;
  if (name === 'float' && scalar.kind === 'integer') return { kind: 'float', source: text, value: Number(text) };
  const value: ScalarValue = { type: 'scalar', at, scalar };
  findings.error(at, path, { message: `The value is not what its tag !!${name} says`, found: described(value) });
  return scalar;
}

function checkTag(tag: string | undefined, kind: 'map' | 'seq', at: number, path: Path, findings: Findings): void {
  if (tag !== undefined && tag !== '!' && tag !== TAG + kind) reportTag(tag, at, path, findings);
}

function reportTag(tag: string, at: number, path: Path, findings: Findings): void {
  findings.error(at, path, {
    message: 'The tag is not taken',
    found: quoted(tag),
    allowed: 'no tags, or those of the YAML core schema: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq',
  });
}
