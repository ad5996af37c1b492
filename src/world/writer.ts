import type { Writable } from 'node:stream';
import type { Write } from './stage.ts';

/** Writes to a stream, waiting while it is full. A stream that nobody reads any more takes everything and shows nothing. */
export function writerTo(stream: Writable): Write {
  let room: Promise<void> | undefined;
  // Without a listener a closed pipe (`| head`) would end the process in the middle of its work.
  stream.on('error', () => undefined);
  return (data) => {
    if (stream.destroyed || stream.writableEnded) return;
    if (stream.write(data)) return;
    room ??= new Promise((resolve) => {
      const done = (): void => {
        for (const event of ['drain', 'close', 'error']) stream.off(event, done);
        room = undefined;
        resolve();
      };
      for (const event of ['drain', 'close', 'error']) stream.on(event, done);
    });
    return room;
  };
}

/** A stream of the process: opened when it is first written to, since opening one costs a tenth of Node's start. */
export interface Outlet {
  readonly write: Write;
  /** Resolves when all that was written is out. */
  readonly flush: () => Promise<void>;
}

/** The outlet of a stream that `open` gives. */
export function outletOf(open: () => Writable): Outlet {
  let opened: { readonly stream: Writable; readonly write: Write } | undefined;
  return {
    write(data) {
      if (opened === undefined) {
        const stream = open();
        opened = { stream, write: writerTo(stream) };
      }
      return opened.write(data);
    },
    async flush() {
      const stream = opened?.stream;
      if (stream !== undefined && !stream.destroyed) await new Promise((done) => stream.write('', done));
    },
  };
}
