import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** Without a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface ServeOptions {
  readonly port?: number;
  /** Is told what the answer threw; the client gets a 500 in any case. */
  readonly onError?: (error: unknown) => void;
}

/** An HTTP server on 127.0.0.1. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  { port = 0, onError = () => undefined }: ServeOptions = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const answered = async (): Promise<void> => {
      await answer(request, response);
    };
    answered().catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
