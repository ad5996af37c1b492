import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '../serve.ts';

export interface ActArtifact {
  readonly run: number;
  readonly name: string;
  readonly id: number;
  readonly bytes: Buffer;
}

/** Act's own service for artifacts: where it listens, what it stored, and the way to it. */
export interface ActArtifacts {
  readonly folder: string;
  /** That act is told to take. */
  readonly port: number;
  /** What jobs speak to. */
  readonly url: string;
  readonly list: () => readonly ActArtifact[];
  readonly stop: () => Promise<void>;
}

/**
 * Jobs speak to act's service through a door that makes two things good when an artifact is created: act refuses the field
 * `mime_type`, which @actions/artifact has sent since its version 6; and it leaves the `=` at the end of a signature as it
 * is, which the client's library for storage then drops.
 */
export async function openArtifactDoor(folder: string): Promise<ActArtifacts> {
  const port = await freePort();
  const door = await serve((incoming, response) => pass(incoming, response, port));
  return {
    folder,
    port,
    url: `${door.url}/`,
    list() {
      if (!existsSync(folder)) return [];
      return readdirSync(folder).flatMap((run) =>
        readdirSync(join(folder, run)).map((name) => ({
          run: Number(run),
          name,
          id: idOf(name),
          bytes: readFileSync(join(folder, run, name, `${name}.zip`)),
        })),
      );
    },
    async stop() {
      await door.stop();
    },
  };
}

async function pass(incoming: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const body = await bytesOf(incoming);
  const creates = incoming.url?.endsWith('/CreateArtifact') === true;
  const sent = creates ? withoutType(body) : body;
  const headers = { ...incoming.headers, host: `127.0.0.1:${port}`, 'content-length': sent.length };
  const asked = request({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers });
  asked.on('error', () => response.destroy());
  asked.on('response', (answer) => {
    void bytesOf(answer).then((answered) => {
      const text = creates ? answered.toString().replace(/(sig=[\w-]+)=&/u, '$1%3D&') : answered;
      const type = answer.headers['content-type'] ?? 'application/octet-stream';
      response.writeHead(answer.statusCode ?? 500, { 'Content-Type': type }).end(text);
    });
  });
  asked.end(sent);
}

async function bytesOf(message: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function withoutType(body: Buffer): Buffer {
  const asked = JSON.parse(body.toString()) as Record<string, unknown>;
  delete asked['mime_type'];
  return Buffer.from(JSON.stringify(asked));
}

/** act makes the id of an artifact of its name: FNV-1a, 32 bits. */
function idOf(name: string): number {
  return [...Buffer.from(name)].reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
