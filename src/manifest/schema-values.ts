import * as v from 'valibot';

// What the values in a manifest are made of, for its JSON Schema.

/** A key that may be left out or be `null`, which is the same. */
export const key = <S extends v.GenericSchema>(schema: S, description: string, ...examples: v.InferInput<S>[]) =>
  v.pipe(v.nullish(schema), v.description(description), v.examples(examples));

export const text = v.union([v.string(), v.number(), v.boolean()]);
export const texts = v.union([v.array(v.nullable(text)), text]);
export const textMap = v.record(v.string(), v.nullable(text));
export const anyMap = v.record(v.string(), v.unknown());

/** One of these words, in any case. */
export const word = (words: readonly string[]) =>
  v.union([v.picklist(words), v.pipe(v.string(), v.regex(anyCase(words)))]);
export const flag = v.union([
  v.boolean(),
  v.pipe(v.string(), v.regex(anyCase(['', 'true', 'false', 'yes', 'no', 'on', 'off', '1', '0']))),
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
export const paths = v.union([v.array(v.nullable(insidePath)), insidePath]);

/** JSON Schema's patterns know no flag for "any case". */
function anyCase(words: readonly string[]): RegExp {
  const letters = (name: string) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(`^(?:${words.map(letters).join('|')})$`);
}
