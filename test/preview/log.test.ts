import { expect, test } from '@jest/globals';
import { openLog } from '../../src/preview/log.ts';

test('a log keeps its beginning and its end, and says how much is left out', () => {
  const log = openLog();

  log.take(Buffer.from('first\n'));
  for (let chunk = 0; chunk < 100; chunk++) log.take(Buffer.alloc(100_000, 'x'));
  log.take(Buffer.from('\nlast\n'));

  expect(log.text().startsWith('first\n')).toBe(true);
  expect(log.text()).toMatch(/\n… \d+ bytes are left out here …\n/u);
  expect(log.tail(1)).toBe('last');
  expect(log.text().length).toBeLessThan(600_000);
});

test('no control character, half of a character or progress bar is left in it', () => {
  const log = openLog();

  log.take(Buffer.from('\u001b]0;title\u0007a\u001b[2Jb\u202e\n10%\r20%\r30%\n', 'utf8'));
  log.take(Buffer.from([0xff, 0xc3, 0x0a]));

  expect(log.text()).toBe(']0;titleab\\u202e\n30%\n\ufffd\ufffd\n');
});
