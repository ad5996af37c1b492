import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { openHub, type Hub, type HubStep } from '../support/hub.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`plugin-${at}`, '1.0.0']));

let hub: Hub;
beforeAll(async () => {
  hub = await openHub(join(folder, 'hub'), many);
});
afterAll(async () => {
  await hub.stop();
  remove();
});

interface Counted {
  readonly ran: HubStep;
  /** What was asked of the server: `GET info/refs` and `POST`s. */
  readonly requests: number;
  readonly writes: number;
}

async function counted(inputs: Readonly<Record<string, string>>): Promise<Counted> {
  hub.server.forget();
  const ran = await hub.step(inputs);
  const { requests } = hub.server;
  return { ran, requests: requests.length, writes: requests.filter(({ writes }) => writes).length };
}

/** Those that move what hosts run read the policy of the default branch as well: two requests. */
function mostOf(command = ''): number {
  return command === 'stage' ? 5 : 7;
}

test('500 plugins on three channels are one commit, one push and few requests a command', async () => {
  const commands = [
    { command: 'stage', channel: 'canary', version: '1.1.0' },
    { command: 'stage', channel: 'beta', version: '1.1.0' },
    { command: 'promote', channel: 'canary', plugins: '*' },
    { command: 'promote', channel: 'beta', plugins: '*' },
    { command: 'promote', channel: 'stable', plugins: '*', from: 'beta' },
    { command: 'hold', channel: 'stable' },
  ];
  const all: Counted[] = [];
  for (const inputs of commands) all.push(await counted(inputs));

  // The whole result of so many, with the gates of each, may be too large for an output.
  const ids = ({ ran }: Counted): readonly string[] => JSON.parse(ran.outputs['plugins'] ?? '[]') as string[];
  expect(all.map(({ ran }) => ran.code)).toEqual(all.map(() => 0));
  expect(all.map((one) => ids(one).length)).toEqual(all.map(() => 500));
  expect(hub.ledger.messages().map((message) => message.split('\n')[0])).toEqual(
    commands.map(({ command, channel }) => `${command}(${channel}): 500 plugins`),
  );
  expect(all.map(({ writes }) => writes)).toEqual(all.map(() => 1));
  expect(all.map(({ requests }, at) => requests <= mostOf(commands[at]?.command))).toEqual(all.map(() => true));
}, 240_000);

test('status and resolve of them ask little, and what is too large for an output is left out with a warning', async () => {
  const status = await counted({ command: 'status' });
  const resolved = await counted({ command: 'resolve', plugins: 'plugin-499', channel: 'beta' });
  const one = await counted({ command: 'rollback', channel: 'beta', plugins: 'plugin-499' });

  expect([status.ran.code, resolved.ran.outputs['version'], one.ran.code]).toEqual([0, '1.1.0', 0]);
  expect(Object.keys(hub.ledger.board().plugins)).toHaveLength(500);
  expect([status.requests, resolved.requests].map((count) => count <= 4)).toEqual([true, true]);
  expect(one.requests).toBeLessThanOrEqual(mostOf('rollback'));
});

test('verify of all that finds nothing', async () => {
  const audit = await hub.desk.ask('verify', '--remote', 'origin');

  expect([audit.code, audit.document.findings]).toEqual([0, []]);
});
