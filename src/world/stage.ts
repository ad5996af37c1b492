import type { Output } from './log.ts';
import { createSpool, type SpoolOptions } from './spool.ts';

/** Writes to where people read; resolves when more may come. Never rejects. */
export type Write = (data: string | Uint8Array) => void | Promise<void>;

/** What one form of the log puts around foreign output and how it passes it on. Made anew for each block. */
export interface Frame {
  readonly open: string;
  pass(chunk: Buffer): Uint8Array;
  /** The end; starts a new line where the foreign output did not. */
  close(): string | Uint8Array;
}

/** Decides what is shown when: one block streams, everything else waits its turn. */
export interface Stage {
  readonly streaming: boolean;
  /** Shows lines of our own (each ended by a newline): now, or when the block that streams is over. */
  readonly say: (text: string) => void;
  readonly block: <T>(title: string, work: (output: Output) => Promise<T>) => Promise<T>;
}

type Waiting = string | { readonly replay: () => Promise<void> };

export function createStage(write: Write, frameOf: (title: string) => Frame, spooling: SpoolOptions = {}): Stage {
  const waiting: Waiting[] = [];
  let taken = false;

  /** Shows what has waited, in the order in which it came. Whoever frees the stage does it, before its own block is over. */
  const leave = async (): Promise<void> => {
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (typeof next === 'string') await write(next);
        else await next.replay();
      }
    } finally {
      taken = false;
    }
  };

  const streamed = async <T>(title: string, work: (output: Output) => Promise<T>): Promise<T> => {
    taken = true;
    const frame = frameOf(title);
    let open = true;
    try {
      await write(frame.open);
      return await work(async (chunk) => {
        // Output that comes after the end would stand outside the frame.
        if (open) await write(frame.pass(chunk));
      });
    } finally {
      open = false;
      await write(frame.close());
      await leave();
    }
  };

  const spooled = async <T>(title: string, work: (output: Output) => Promise<T>): Promise<T> => {
    const spool = createSpool(spooling);
    const replay = async (): Promise<void> => {
      const frame = frameOf(title);
      await write(frame.open);
      try {
        const lost = await spool.replay((chunk) => write(frame.pass(chunk)));
        if (lost > 0) await write(frame.pass(Buffer.from(`\n… ${lost} bytes of output could not be kept\n`)));
      } finally {
        await write(frame.close());
        await spool.remove();
      }
    };
    let open = true;
    try {
      return await work(async (chunk) => {
        if (open) await spool.add(chunk);
      });
    } finally {
      open = false;
      waiting.push({ replay });
      if (!taken) {
        taken = true;
        await leave();
      }
    }
  };

  return {
    get streaming() {
      return taken;
    },
    say(text) {
      if (taken) waiting.push(text);
      else void write(text);
    },
    block: (title, work) => (taken ? spooled(title, work) : streamed(title, work)),
  };
}
