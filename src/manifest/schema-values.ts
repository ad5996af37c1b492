import * as v from 'valibot';

// What the values in a manifest are made of, for its JSON Schema.

/** A key that may be left out or be `null`, which is the same. */
export const key = <S extends v.GenericSchema>(schema: S, description: string, ...examples: v.InferInput<S>[]) =>
  v.pipe(v.nullish(schema), v.description(description), v.examples(examples));

export const text = v.union([v.string(), v.number(), v.boolean()]);
export const texts = v.union([v.array(text), text]);
export const textMap = v.record(v.string(), text);
/** Variables: a boolean is warned about, for it is rarely meant. */
export const variables = v.record(
  v.pipe(v.string(), v.regex(/^[^=\x00-\x1f\x7f-\x9f]+$/)), // eslint-disable-line no-control-regex
  v.union([v.string(), v.number()]),
);
export const anyMap = v.record(v.string(), v.unknown());

/** One of these words, in any case. One pattern, which begins with the plain words, so that there is one error to read. */
export const word = (words: readonly string[]) => v.pipe(v.string(), v.regex(anyCase(words)), v.examples([...words]));
/** At the ends of words that Python strips: what it takes for white space and JavaScript does not is written out. */
export const SPACE = '[\\s\\x1c-\\x1f\\x85]*';
export const flag = v.union([
  v.boolean(),
  v.pipe(v.string(), v.regex(anyCase(['true', 'false', 'yes', 'no', 'on', 'off', '1', '0', ''], SPACE))),
]);

export const insidePath = v.union([
  v.pipe(
    v.string(),
    v.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\:]*$/),
    v.description('A path inside the working directory, with / between folders'),
  ),
  v.number(),
  v.boolean(),
]);
export const paths = v.union([v.array(insidePath), insidePath]);

/** JSON Schema's patterns know no flag for "any case". */
export function anyCase(words: readonly string[], space = ''): RegExp {
  const letters = (name: string) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(`^${space}(?:${[...new Set([...words, ...words.map(letters)])].join('|')})${space}$`);
}
