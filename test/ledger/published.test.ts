import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { openPublished } from '../../src/ledger/published.ts';
import { refusalOf } from './remotes.ts';

const { signal } = new AbortController();

/** A web server for the time of some work, which gets `127.0.0.1:<port>`. */
async function served(answer: RequestListener, work: (host: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('a ledger behind an address', () => {
  test('is given up when it never answers', async () => {
    await served(
      () => undefined,
      async (host) => {
        const read = openPublished(`http://${host}/ledger`, '.', signal, 50);

        const refusal = await refusalOf(read('channels.json'));

        expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
        expect(refusal.message).toContain('no answer within');
      },
    );
  });

  test('is given up when its answer has no end', async () => {
    await served(
      (_, response) => response.writeHead(200).write('{'),
      async (host) => {
        const read = openPublished(`http://${host}/ledger`, '.', signal, 200);

        const refusal = await refusalOf(read('channels.json'));

        expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
      },
    );
  });
});
