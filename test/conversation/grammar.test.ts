import { describe, expect, test } from '@jest/globals';
import { readComment } from '../../src/conversation/grammar.ts';
import type { Question } from '../../src/conversation/reading.ts';

const PROMOTE = { name: 'promote', channel: 'beta', plugins: [], from: null, version: null };

async function asked(body: string): Promise<Question> {
  const reading = await readComment(body);
  if (reading.kind !== 'question') throw new Error(`no question, but ${JSON.stringify(reading)}`);
  return reading;
}

describe('a command in a comment', () => {
  test.each([
    ['alone', '/promote beta'],
    ['with text below', '/promote beta\nThanks, all!'],
    ['with text above', 'Looks good.\n/promote beta'],
    ['between paragraphs', 'Looks good.\n\n/promote beta\n\nThanks!'],
    ['with line ends of Windows', 'Looks good.\r\n/promote beta\r\nThanks!\r\n'],
    ['with more space', '/promote   beta\t '],
    ['with a space that does not break', '/promote\u00a0beta'],
    ['in capitals', '/PROMOTE beta'],
    ['after a quote, a list, code and HTML that are over', '> q\n\n- l\n\n```\nc\n```\n\n<b>x</b>\n\n/promote beta'],
    ['after a folded part that is over', '<details>\n\nlog\n\n</details>\n\n/promote beta'],
    [
      'after a folded part whose attributes and comments have tags',
      '<details data-x="<details>" open>\n<!-- <details> -->\n<summary title=\'a > b\'>s</summary>\n\nlog\n\n</details>\n\n/promote beta',
    ],
    ['after folded parts in each other', '<details>\n<details>\n\na\n\n</details>\n\nb\n\n</details>\n\n/promote beta'],
    ['after a comment that is over', '<!-- a\n\nb -->\n\n<!-->\n\n> <!-- c -->\n\n/promote beta'],
    ['after an end tag of nothing', 'a </s> b\n\n</details>\n\n/promote beta'],
    ['between tildes and amounts that do not strike', 'about ~5 min\n/promote beta\nor ~10, for $5'],
    ['beside what single tildes strike', '~foo~\n/promote beta\n~bar~'],
    ['beside paths and commands of others', '/etc/hosts\n/lgtm\n/promote beta\n/promote-all'],
    ['beside another one in code', '/promote beta\n\n`/promote stable`'],
  ])('is read: %s', async (_name, body) => {
    expect(await readComment(body)).toEqual({ kind: 'command', command: PROMOTE });
  });

  test.each([
    [
      '/promote stable greeter hello-*,tally --from beta',
      { ...PROMOTE, channel: 'stable', plugins: ['greeter', 'hello-*', 'tally'], from: 'beta' },
    ],
    ['/promote beta --version=1.4.0+0123456789ab', { ...PROMOTE, version: '1.4.0+0123456789ab' }],
    ['/promote beta *', { ...PROMOTE, plugins: ['*'] }],
    ['/promote beta a* b*', { ...PROMOTE, plugins: ['a*', 'b*'] }],
    [
      '/rollback stable greeter --to 1.3.0 --reason "crashes on \\"start\\""',
      { name: 'rollback', channel: 'stable', plugins: ['greeter'], to: '1.3.0', reason: 'crashes on "start"' },
    ],
    [
      "/rollback beta --reason 'see #12'",
      { name: 'rollback', channel: 'beta', plugins: [], to: null, reason: 'see #12' },
    ],
    [
      '/hold canary greeter --reason freeze',
      { name: 'hold', channel: 'canary', plugins: ['greeter'], reason: 'freeze' },
    ],
    ['/resume canary', { name: 'resume', channel: 'canary', plugins: [], reason: null }],
    ['/preview', { name: 'preview' }],
    ['/channels', { name: 'channels' }],
    ['/help please', { name: 'help' }],
  ])('%s', async (body, command) => {
    expect(await readComment(body)).toEqual({ kind: 'command', command });
  });
});

describe('nothing is read', () => {
  test.each([
    ['of a path', '/promote/beta is where it lies'],
    ['of a word that is no command', '/promot beta'],
    ['behind something', 'please /promote beta'],
    ['behind a space', ' /promote beta'],
    ['in a quote', '> /promote beta'],
    ['in a line that a quote goes on with', '> he said\n/promote beta'],
    ['in a list', '- do\n/promote beta'],
    ['in a fenced block among other text', 'Use:\n\n```\n/promote beta\n```\n\nto promote.'],
    ['in an indented block', 'Use:\n\n    /promote beta'],
    ['in code that goes over lines', 'Use `this:\n/promote beta\nor` so'],
    ['in an HTML comment', '<!--\n/promote beta\n-->'],
    ['in an HTML comment within a paragraph', 'a <!-- b\n/promote beta\n--> c'],
    ['in an HTML comment that never ends', '<!--\n\n/promote beta'],
    ['in a folded part', '<details><summary>x</summary>\n\n/promote beta\n\n</details>'],
    ['in a quote of HTML', '<blockquote>\n\n/promote beta\n\n</blockquote>'],
    ['in a folded part, behind an end tag in a comment', '<details>\n<!-- </details> -->\n\n/promote beta'],
    ['in a folded part, behind an end tag in an attribute', '<details data-x="</details>">\n\n/promote beta'],
    ['in a folded part, behind one without quotes', '<details data-x=</details>\n\n/promote beta'],
    ['in a folded part, behind one that is escaped', '<details>\n\n\\</details>\n\n/promote beta'],
    ['in a folded part, behind one in code', '<details>\n\n`</details>`\n\n/promote beta'],
    ['in a folded part, behind one of a name that begins alike', '<details>\n</details-x>\n\n/promote beta'],
    ['in a folded part, behind another end tag', '<details>\n\nThe tag </s> ends it\n\n/promote beta\n\n</details>'],
    ['in a folded part, behind end tags in the wrong order', '<q><details>\n</q></details>\n\n/promote beta'],
    ['in a folded part in a comment that is over early', '<!--> <details> -->\n\n/promote beta'],
    ['in a folded part whose tag is not finished', '<details\n\n/promote beta'],
    ['in a folded part behind a finished one', '<details></details><details>\n\n/promote beta'],
    ['in a summary', '<summary>\n\n/promote beta'],
    ['behind a comment that never ends in a quote', '> <!--\n\n/promote beta'],
    ['behind a comment that never ends in a list', '- a\n  - <!-- b\n\n\n/promote beta'],
    ['behind a comment that never ends in other HTML', '<div>\n<!-- </div>\n\n/promote beta'],
    ['behind an attribute that never ends', '<div title="\n\n/promote beta'],
    ['between single tildes', '~foo\n/promote beta\nbar~'],
    ['in maths', '$$\n/promote beta\n$$'],
    ['where it is struck out', '~~a\n/promote beta~~'],
    ['in the text of a link', '[see\n/promote beta](https://example.com)'],
    ['in the address of a link', '[see](\n/promote)'],
    ['in a definition', '[a]:\n/promote'],
    ['in a footnote', 'x[^1]\n\n[^1]: note\n/promote beta'],
    ['in a table', 'a | b\n--|--\n/promote beta | x'],
    ['in a heading', '/promote beta\n---'],
    ['in a comment of ours', '<!-- coolbox-plugin-action: reply -->\n/promote beta'],
  ])('%s', async (_name, body) => {
    expect(await readComment(body)).toEqual({ kind: 'nothing' });
  });
});

describe('it is asked back', () => {
  test.each([
    [
      'a channel that is missing',
      '/promote',
      ['The channel is missing', '`canary`, `beta`, `stable`', '/promote <channel>'],
    ],
    ['a channel that does not exist', '/promote betta', ['no channel "betta" (did you mean `beta`?)']],
    [
      'a flag that does not exist',
      '/promote beta --versoin 1',
      ['no flag "--versoin" (did you mean `--version`?)', '`--from`, `--version`'],
    ],
    ['a flag where there is none', '/resume beta --reason x', ['`/resume` has no flag "--reason"; it has none']],
    ['a dash of a telephone', '/promote beta —version 1', ['"—version" (did you mean `--version`?)']],
    ['a flag without a value', '/promote beta --version', ['`--version` needs a value']],
    ['a flag before a flag', '/rollback beta --to --reason x', ['`--to` needs a value']],
    ['a flag given twice', '/promote beta --from canary --from canary', ['`--from` is given twice']],
    ['a version that cannot be', '/promote beta --version ../x', ['"../x" is no version']],
    ['a plugin that cannot be', '/promote beta ../x', ['"../x" is no id of a plugin']],
    ['a glob that is too much', '/promote beta {1..9}', ['"{1..9}" is no id']],
    ['a word too many', '/preview greeter', ['`/preview` stands alone', '"greeter"']],
    ['a quote that is not closed', "/hold beta --reason don't", ['A quote is not closed']],
    ['a character that turns the direction', '/promote beta \u202egreeter', ['U+202E']],
    [
      'a character that a shell has a word for',
      "/hold beta --reason $'\\e[31m'",
      ['`--reason` has a character that is not seen'],
    ],
    ['a reason that is too long', `/hold beta --reason ${'a'.repeat(600)}`, ['600 characters; at most 500']],
    ['a line that is too long', `/promote beta ${'a '.repeat(2000)}`, ['longer than 2000 characters']],
    ['everything that is wrong, together', '/promote betta ../x --form canary', ['"betta"', '"../x"', '"--form"']],
  ])('about %s', async (_name, body, parts) => {
    const { about, message, hint } = await asked(body);
    expect(about).toBe('usage');
    for (const part of parts) expect(`${message}\n${hint}`).toContain(part);
  });

  test('about two commands, and neither is carried out', async () => {
    const { about, message, hint } = await asked('/hold beta\nand\n/resume stable');
    expect(about).toBe('several');
    expect(message).toBe('This comment has 2 commands: "/hold beta", "/resume stable". None was carried out.');
    expect(hint).toContain('one command per comment');
  });

  test.each([
    ['in backticks', '`/promote beta`'],
    ['on a line of its own', 'Here you go:\n`/promote beta`\nThanks'],
    ['in a fenced block that is all there is', '```\n/promote beta\n```'],
  ])('about a command that stands %s', async (_name, body) => {
    const { about, message } = await asked(body);
    expect(about).toBe('code');
    expect(message).toContain('"/promote beta" stands in code');
  });

  test('not about code in the midst of a sentence', async () => {
    expect(await readComment('One may write `/promote beta` here.')).toEqual({ kind: 'nothing' });
  });
});
