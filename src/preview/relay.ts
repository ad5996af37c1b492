import { chmodSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { Refusal } from '../errors.ts';
import { holderOf } from './holder.ts';

/** A port of 127.0.0.1 whose callers are put through to what calls a Unix socket from inside a sandbox. */
export interface Relay {
  readonly port: number;
  close(): void;
}

/**
 * Opens both ends: the sandbox needs no network and no folder it may write to.
 * @param port 0 takes any that is free.
 * @param input Where the port comes from.
 * @throws Refusal `boot_failed` when the port is taken, with who holds it where that can be known.
 */
export async function openRelay(socket: string, port: number, input: 'port' | 'debug-port' = 'port'): Promise<Relay> {
  const idle: Socket[] = [];
  const waiting: Socket[] = [];
  const all = new Set<Socket>();
  const keep = (end: Socket): void => {
    all.add(end);
    end.once('close', () => all.delete(end));
    end.on('error', () => end.destroy());
  };
  const join = (): void => {
    while (idle.length > 0 && waiting.length > 0) {
      const line = idle.shift();
      const caller = waiting.shift();
      if (line === undefined || caller === undefined) return;
      if (line.destroyed || caller.destroyed) {
        if (!line.destroyed) idle.unshift(line);
        if (!caller.destroyed) waiting.unshift(caller);
        continue;
      }
      caller.pipe(line).pipe(caller);
      caller.once('close', () => line.destroy());
      line.once('close', () => caller.destroy());
    }
  };
  const inside = createServer((line) => {
    keep(line);
    idle.push(line);
    join();
  });
  const outside = createServer((caller) => {
    keep(caller);
    // Browsers open connections ahead of need: a line is only taken by who says something.
    caller.once('readable', () => {
      waiting.push(caller);
      join();
    });
  });
  try {
    await listening(inside, { path: socket });
    // The process inside is another user; the folder above keeps everyone else out.
    chmodSync(socket, 0o666);
    await listening(outside, { host: '127.0.0.1', port });
  } catch (error) {
    inside.close();
    if (!isTaken(error)) throw error;
    const holder = holderOf(port);
    throw new Refusal(
      'boot_failed',
      `Port ${port} of this machine is taken${holder === null ? '' : ` by ${holder}`}.`,
      {
        hint: `Give another one with the input \`${input}\`${input === 'port' ? ', or leave it out: one that is free is taken then' : ''}.`,
        cause: error,
      },
    );
  }
  const address = outside.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close() {
      for (const server of [inside, outside]) server.close();
      for (const end of all) end.destroy();
    },
  };
}

function listening(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code));
}
