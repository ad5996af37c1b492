import { connect } from 'node:net';

/** What the Debug Adapter Protocol carries: microsoft.github.io/debug-adapter-protocol. */
export interface Message {
  readonly type: 'request' | 'response' | 'event';
  readonly command?: string;
  readonly event?: string;
  readonly success?: boolean;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface Debugger {
  /** Sends a request, without waiting for what comes of it. */
  send(command: string, given?: unknown): void;
  /** The first response or event of this name, also one that came before; fails when the connection ends. */
  next(type: 'response' | 'event', name: string): Promise<Message>;
  close(): void;
}

/** Connects to a debug adapter on a port of 127.0.0.1, as an editor does. */
export function openDebugger(port: number): Debugger {
  const socket = connect(port, '127.0.0.1');
  const came: Message[] = [];
  let rest = Buffer.alloc(0);
  let ended: string | undefined;
  let changed = (): void => undefined;
  let last = 0;
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/iu.exec(rest.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end < 0 || rest.length < end + 4 + length) break;
      came.push(JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()) as Message);
      rest = rest.subarray(end + 4 + length);
    }
    changed();
  });
  socket.on('error', ({ message }) => (ended = message));
  socket.on('close', () => {
    ended ??= 'the connection ended';
    changed();
  });
  return {
    send(command, given = {}) {
      const text = JSON.stringify({ seq: (last += 1), type: 'request', command, arguments: given });
      socket.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    },
    async next(type, name) {
      for (;;) {
        const found = came.find((one) => one.type === type && name === (type === 'event' ? one.event : one.command));
        if (found !== undefined) return found;
        if (ended !== undefined) throw new Error(`no ${type} '${name}': ${ended}; came: ${JSON.stringify(came)}`);
        await new Promise<void>((resolve) => (changed = resolve));
      }
    },
    close: () => socket.destroy(),
  };
}
