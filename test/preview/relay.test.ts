import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { openRelay } from '../../src/preview/relay.ts';
import { inFolder } from '../support/folder.ts';

test('who asks on the port is put through to who called the socket, also when that one calls later', () =>
  inFolder(async (folder) => {
    const socket = join(folder, 'a.sock');
    const relay = await openRelay(socket, 0);
    const asker = connect(relay.port, '127.0.0.1');
    asker.write('question');
    const line = connect(socket);

    const [question] = (await once(line, 'data')) as [Buffer];
    line.end('answer');
    const [answer] = (await once(asker, 'data')) as [Buffer];
    asker.destroy();
    relay.close();

    expect([question.toString(), answer.toString()]).toEqual(['question', 'answer']);
  }));

test('who only connects takes nobody away from who asks', () =>
  inFolder(async (folder) => {
    const socket = join(folder, 'a.sock');
    const relay = await openRelay(socket, 0);
    const line = connect(socket);
    const silent = connect(relay.port, '127.0.0.1');
    await once(silent, 'connect');
    const asker = connect(relay.port, '127.0.0.1');
    asker.write('question');

    const [question] = (await once(line, 'data')) as [Buffer];
    for (const end of [line, silent, asker]) end.destroy();
    relay.close();

    expect(question.toString()).toBe('question');
  }));

test('a port that is taken is refused', () =>
  inFolder(async (folder) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;

    const refused = openRelay(join(folder, 'a.sock'), port);

    await expect(refused).rejects.toMatchObject({ reason: 'boot_failed' });
    holder.close();
  }));
