import { expect, test } from '@jest/globals';
import { readEntry, splitBoard } from '../../src/ledger/board.ts';
import { hasKeyTwice } from '../../src/ledger/members.ts';

const BOARD = '{"schema": 1, "repository": null, "sequence": 1, "updated_at": null, "plugins": {}}';

test.each(['schema', 'repository', 'sequence', 'updated_at', 'plugins'])('a board with %s twice is corrupt', (key) => {
  const text = BOARD.replace('{', `{"${key}": {}, `);

  expect(() => splitBoard(Buffer.from(text))).toThrow(`has the key "${key}" twice`);
  expect(splitBoard(Buffer.from(BOARD)).sequence).toBe(1);
});

test('an entry with a key twice, at whatever depth and however spelled, is corrupt', () => {
  const text = '{"selected": "beta", "channels": {"beta": {"hold": null, "h\\u006fld": {}}}, "rejected": []}';

  expect(() => readEntry('greeter', text)).toThrow("has a key twice in the entry for 'greeter'");
});

test('text that looks like a key is none', () => {
  const text = '{"a": "\\"b\\": 1, \\"b\\": 2", "c": ["d", {"a": ":"}]}';

  expect(hasKeyTwice(text, JSON.parse(text))).toBe(false);
});

test('entries are taken out of the board byte for byte, whatever their texts hold', () => {
  const entries = [
    '{"a": "\\\\", "b": ["}", "\\"]", "\\\\\\"{"]}',
    '[{}, [ ]]',
    '"}"',
    '-1.5',
    'null',
    '{"c":{"d":[]}}',
  ];
  const plugins = entries.map((text, at) => `"p${at}" : ${text}`).join(' ,\n');
  const text = BOARD.replace('"plugins": {}', `"more": {"x": "}\\\\"}, "plugins": {\n${plugins} }`);

  const board = splitBoard(Buffer.from(text));

  expect([...board.entries]).toEqual(entries.map((entry, at) => [`p${at}`, entry]));
});
