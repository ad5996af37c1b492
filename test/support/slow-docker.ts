import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface SlowDocker {
  /** For `DOCKER_HOST`. */
  readonly host: string;
  /** Resolves when a container was asked for, which is made a second later. */
  readonly asked: Promise<void>;
  readonly close: () => void;
}

/** The Docker engine of this machine, reached through a socket, that takes long to make a container. */
export async function slowDocker(socket: string): Promise<SlowDocker> {
  let tell = (): void => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const engine = connect({ path: '/var/run/docker.sock', allowHalfOpen: true });
    for (const side of [client, engine]) side.on('error', () => undefined);
    engine.pipe(client);
    // What was asked is passed on whether or not the client is still there, as an engine does what it was asked.
    let order = Promise.resolve();
    client.on('data', (chunk) => {
      const makes = /^POST \S+\/containers\/create/u.test(chunk.toString('latin1'));
      if (makes) tell();
      order = order.then(() => (makes ? pause(1000) : undefined)).then(() => void engine.write(chunk));
    });
    client.on('end', () => {
      order = order.then(() => void engine.end());
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { host: `unix://${socket}`, asked, close: () => void server.close() };
}
