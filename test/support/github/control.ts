import type { ServerResponse } from 'node:http';
import type { GitHubRequest } from '../github.ts';
import type { GitHubFault } from './faults.ts';
import type { State } from './state.ts';

interface Controlled {
  readonly state: State;
  readonly requests: readonly GitHubRequest[];
  readonly violations: readonly string[];
  readonly fail: (...faults: readonly GitHubFault[]) => void;
  readonly heal: () => void;
}

/**
 * What another process asks of the fake itself: `GET /_fake/state`, `PATCH /_fake/state` (what is given replaces what
 * was), `GET /_fake/requests`, `GET /_fake/violations`, `POST /_fake/faults` (a list), `DELETE /_fake/faults`.
 */
export function control(
  { state, requests, violations, fail, heal }: Controlled,
  method: string,
  path: string,
  text: string,
  response: ServerResponse,
): void {
  const send = (body: unknown): void => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
  switch (`${method} ${path.slice('/_fake/'.length)}`) {
    case 'GET state':
      send(state);
      return;
    case 'PATCH state':
      Object.assign(state, JSON.parse(text));
      send(state);
      return;
    case 'GET requests':
      send(requests);
      return;
    case 'GET violations':
      send(violations);
      return;
    case 'POST faults':
      fail(...(JSON.parse(text) as GitHubFault[]));
      send({});
      return;
    case 'DELETE faults':
      heal();
      send({});
      return;
    default:
      response.writeHead(404).end();
  }
}
