import type { RequestListener } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { openPublished } from '../../src/ledger/published.ts';
import { serve } from '../support/serve.ts';
import { refusalOf } from './remotes.ts';

const { signal } = new AbortController();

/** A web server for the time of some work, which gets `127.0.0.1:<port>`. */
async function served(answer: RequestListener, work: (host: string) => Promise<void>): Promise<void> {
  const { url, stop } = await serve(answer);
  try {
    await work(new URL(url).host);
  } finally {
    await stop();
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

  test('is asked with the user and the password of the address, which no message shows, nor its query', async () => {
    const asked: (string | undefined)[] = [];
    await served(
      ({ url, headers }, response) => {
        asked.push(url, headers.authorization);
        response.writeHead(url?.includes('channels.json') === true ? 200 : 500).end('{}');
      },
      async (host) => {
        const read = openPublished(`http://ada:S%40CRET@${host}/ledger?token=T0KEN`, '.', signal);

        const text = await read('channels.json');
        const refusal = await refusalOf(read('other.json'));

        expect(Buffer.from(text ?? []).toString()).toBe('{}');
        expect(asked.slice(0, 2)).toEqual([
          '/ledger/channels.json?token=T0KEN',
          `Basic ${Buffer.from('ada:S@CRET').toString('base64')}`,
        ]);
        expect(refusal.message).toContain(`'http://${host}/ledger/other.json'`);
        expect(`${refusal.message} ${refusal.hint}`).not.toMatch(/CRET|T0KEN|ada/u);
      },
    );
  });

  test('that leads elsewhere takes no password there', async () => {
    const asked: (string | undefined)[] = [];
    await served(
      ({ headers }, response) => {
        asked.push(headers.authorization);
        response.end('{}');
      },
      async (other) => {
        await served(
          ({ url }, response) => response.writeHead(302, { location: `http://${other}${url ?? ''}` }).end(),
          async (host) => {
            const read = openPublished(`http://ada:secret@${host}/ledger`, '.', signal);

            await read('channels.json');

            expect(asked).toEqual([undefined]);
          },
        );
      },
    );
  });

  test('that is no address is not repeated in the message', async () => {
    const refusal = await refusalOf(Promise.resolve().then(() => openPublished('http://ada:secret@:x/', '.', signal)));

    expect(refusal).toMatchObject({ reason: 'usage' });
    expect(`${refusal.message} ${refusal.hint}`).not.toContain('secret');
  });
});
