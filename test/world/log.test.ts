import { readdir } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { githubLog, onceAPlace, progress, terminalLog, type Output, type Write } from '../../src/world/log.ts';
import { writerTo } from '../../src/world/writer.ts';
import { inFolder } from '../support/folder.ts';
import { readAsRunner } from '../support/runner.ts';

/** Collects what a log writes. */
function paper(): { write: Write; bytes: () => Buffer; text: () => string } {
  const chunks: Buffer[] = [];
  const bytes = (): Buffer => Buffer.concat(chunks);
  return { write: (data) => void chunks.push(Buffer.from(data)), bytes, text: () => bytes().toString() };
}

/** Work in a block that goes on when it is told to. */
function held(): { work: (output: Output) => Promise<void>; print: (text: string) => Promise<void>; end: () => void } {
  let started: ((output: Output) => void) | undefined;
  const output = new Promise<Output>((resolve) => (started = resolve));
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  return {
    work: (to) => {
      started?.(to);
      return over;
    },
    print: async (text) => (await output)(Buffer.from(text)),
    end: () => {
      end();
    },
  };
}

const HOSTILE = [
  '::set-env name=LD_PRELOAD::/x\n',
  'x ##[add-path]/evil\n',
  '::stop-commands::mine\n::mine::\n::error::y\n',
  '::endgroup::\n::error::y\n',
  'progress 1%\rprogress 2%\r::error::y\r##[error]z',
  '::error::no newline at the end',
  'only a return\r',
  '',
  '\n',
  Buffer.from([0xff, 0xfe, 0x0a, 0x3a, 0x3a, 0xe2, 0x80]),
];

describe('the log on GitHub', () => {
  test.each(HOSTILE)('takes no command from foreign output %j', async (output) => {
    const { write, text } = paper();
    const log = githubLog(write);

    await log.block('greeter: install', (print) => print(Buffer.from(output)));
    log.warning('after');

    const seen = readAsRunner(text());
    expect(seen.commands).toEqual([{ name: 'warning', properties: {}, message: 'after' }]);
    expect(seen.groups.map(({ title }) => title)).toEqual(['greeter: install']);
    expect(seen.stopped).toBe(false);
  });

  test('takes no command from foreign output, however it is cut', async () => {
    const bytes = Buffer.concat(HOSTILE.map((part) => Buffer.from(part)));

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const { write, text } = paper();
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        await githubLog(write).block('x', async (print) => {
          let from = 0;
          for (const to of ends) {
            await print(bytes.subarray(from, to));
            from = to;
          }
        });
        expect(readAsRunner(text())).toMatchObject({ commands: [], stopped: false });
      }),
      { numRuns: 50 },
    );
  });

  test('hands foreign bytes on unchanged, colours and invalid UTF-8 included', async () => {
    const { write, bytes } = paper();
    const foreign = Buffer.from([0x1b, 0x5b, 0x33, 0x31, 0x6d, 0xff, 0xc3, 0x28, 0x0a]);

    await githubLog(write).block('x', (print) => print(foreign));

    expect(bytes().includes(foreign)).toBe(true);
  });

  test('uses another token for each block', async () => {
    const { write, text } = paper();
    const log = githubLog(write);

    await log.block('a', () => Promise.resolve());
    await log.block('b', () => Promise.resolve());

    const tokens = [...text().matchAll(/::stop-commands::(.+)/gu)].map(([, token]) => token);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens[0]?.length).toBeGreaterThanOrEqual(32);
  });

  test('escapes what it annotates, so that it arrives as it was', () => {
    const { write, text } = paper();
    const place = { file: 'a,b: 100%.yaml', line: 3, column: 7 };

    githubLog(write).error('50%: a, b\n::set-env name=x::y %0A', place);

    expect(readAsRunner(text()).commands).toEqual([
      {
        name: 'error',
        properties: { file: 'a,b: 100%.yaml', line: '3', col: '7' },
        message: '50%: a, b\n::set-env name=x::y %0A',
      },
    ]);
  });

  test('prints the eleventh annotation of a kind as a line, since GitHub would drop it', () => {
    const { write, text } = paper();
    const log = githubLog(write);

    for (let count = 1; count <= 11; count += 1) log.warning(`::error::${count}`, { file: 'a.yaml', line: count });
    log.notice('another kind');

    const seen = readAsRunner(text());
    expect(seen.commands.filter(({ name }) => name === 'warning')).toHaveLength(10);
    expect(seen.commands.at(-1)?.name).toBe('notice');
    expect(seen.lines).toEqual(['warning: a.yaml:11: ::error::11']);
  });

  test('a title cannot issue a command', async () => {
    const { write, text } = paper();

    await githubLog(write).block('x\n::error::y', () => Promise.resolve());

    expect(readAsRunner(text())).toMatchObject({ commands: [], groups: [{ title: 'x ::error::y' }] });
  });

  test('shows one block as it comes, the others whole in the order in which they end, and its own lines between', async () => {
    const { write, text } = paper();
    const log = githubLog(write);
    const [a, b, c] = [held(), held(), held()];

    const blocks = [log.block('a', a.work), log.block('b', b.work), log.block('c', c.work)];
    await b.print('b1\n');
    await a.print('a1\n');
    log.warning('said while a streams');
    await c.print('c1\n');
    c.end();
    await blocks[2];
    const shownEarly = text();
    await b.print('b2');
    b.end();
    await blocks[1];
    await a.print('a2\n');
    a.end();
    await Promise.all(blocks);
    log.info('after');

    const seen = readAsRunner(text());
    expect(readAsRunner(shownEarly).lines).toEqual(['a1']);
    expect(seen.groups).toEqual([
      { title: 'a', lines: ['a1', 'a2'] },
      { title: 'c', lines: ['c1'] },
      { title: 'b', lines: ['b1', 'b2'] },
    ]);
    expect(seen.commands).toMatchObject([{ name: 'warning', message: 'said while a streams' }]);
    expect(seen.lines.at(-1)).toBe('after');
  });

  test('a block that fails is closed and shown, and its temporary file is gone', async () => {
    await inFolder(async (folder) => {
      const { write, text } = paper();
      const log = githubLog(write, { folder, inMemory: 10 });
      const a = held();

      const first = log.block('a', a.work);
      const second = log.block('b', async (print) => {
        for (let count = 0; count < 1000; count += 1) await print(Buffer.from(`line ${count}\n`));
        throw new Error('broken');
      });
      await expect(second).rejects.toThrow('broken');
      a.end();
      await first;

      const seen = readAsRunner(text());
      expect(seen.groups[1]?.lines).toHaveLength(1000);
      expect(seen.groups[1]?.lines.at(-1)).toBe('line 999');
      expect(seen.stopped).toBe(false);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  test('says so when output cannot be kept, and fails nothing', async () => {
    const { write, text } = paper();
    const log = githubLog(write, { folder: '/nowhere/at/all', inMemory: 4 });
    const a = held();

    const first = log.block('a', a.work);
    await log.block('b', (print) => print(Buffer.from('too long\n')));
    a.end();
    await first;

    expect(text()).toContain('9 bytes of output could not be kept');
  });

  test('output that comes after the end of its block is not shown outside it', async () => {
    const { write, text } = paper();
    const log = githubLog(write);
    let late: Output | undefined;

    await log.block('a', (print) => {
      late = print;
      return Promise.resolve();
    });
    await late?.(Buffer.from('::error::late\n'));

    expect(readAsRunner(text())).toMatchObject({ commands: [], lines: [] });
  });
});

describe('the log on a terminal', () => {
  test('has headings and indented output and no runner commands', async () => {
    const { write, text } = paper();
    const log = terminalLog(write);

    await log.block('greeter: install', async (print) => {
      await print(Buffer.from('one\ntw'));
      await print(Buffer.from('o\n'));
      await print(Buffer.from('three'));
    });
    log.warning('careful', { file: 'a.yaml', line: 2, column: 5 });

    expect(text()).toBe('greeter: install\n  one\n  two\n  three\nwarning: a.yaml:2:5: careful\n');
  });

  test('lets colours of foreign output through and nothing else that a terminal obeys', async () => {
    const { write, text } = paper();
    const output = '\x1b[1;31mred\x1b[0m \x1b]0;title\x07 \x1b[2J\x1b[>4;1m\x1b[6n \u009b5m é 漢\n';

    await terminalLog(write, { color: true }).block('x', async (print) => {
      for (const byte of Buffer.from(output)) await print(Buffer.from([byte]));
    });

    expect(text()).toContain('  \x1b[1;31mred\x1b[0m ]0;title  5m é 漢\n');
  });

  test('leaves colours out where there are none', async () => {
    const { write, text } = paper();

    await terminalLog(write).block('x', (print) => print(Buffer.from('\x1b[31mred\x1b[0m\n')));

    expect(text()).toBe('x\n  red\n');
  });
});

test('what is said of a place in a file is said once, what is said of none as often as it is', () => {
  let text = '';
  const log = onceAPlace(terminalLog((more) => void (text += String(more))));
  const place = { file: 'plugins.yaml', line: 3 };

  for (let time = 0; time < 2; time += 1) {
    log.warning('odd', place);
    log.warning('odd', { ...place, line: 4 });
    log.notice('odd', place);
    log.warning('odd');
  }

  expect(text.trim().split('\n')).toEqual([
    'warning: plugins.yaml:3: odd',
    'warning: plugins.yaml:4: odd',
    'notice: plugins.yaml:3: odd',
    'warning: odd',
    'warning: odd',
  ]);
});

describe('progress', () => {
  test('is said until it is over, but not while foreign output is shown', async () => {
    const { write, text } = paper();
    const log = terminalLog(write);

    const stop = progress(log, 'installing', { everyMs: 5 });
    await log.block('x', () => pause(60));
    const during = text();
    await pause(60);
    stop();
    const after = text();
    await pause(30);

    expect(during).toBe('x\n');
    expect(after).toMatch(/^x\n(still installing \(\d+ ms\)\n)+$/u);
    expect(text()).toBe(after);
  });
});

describe('a writer', () => {
  test('waits while its stream is full', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const write = writerTo(stream);

    let done = false;
    const writing = Promise.resolve(write('more than four')).then(() => (done = true));
    await pause(20);
    const before = done;
    stream.resume();
    await writing;

    expect(before).toBe(false);
    expect(done).toBe(true);
  });

  test('neither fails nor waits when nobody reads any more', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const write = writerTo(stream);

    const writing = Promise.resolve(write('more than four'));
    stream.destroy(new Error('EPIPE'));
    await writing;

    await write('again');
  });
});
