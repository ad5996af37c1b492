import { openGitHub, type GitHub } from '../../src/world/github.ts';
import type { Patience } from '../../src/world/github-client.ts';
import type { FakeGitHub } from './github.ts';
import { JOB_TOKEN } from './github/state.ts';
import { recordingLog } from './recording-log.ts';

/** Seconds that GitHub asks to wait for take a hundredth. */
export const PATIENT: Patience = { attemptMs: 20_000, waitMs: 600, wholeMs: 60_000, secondMs: 10 };

export interface Opened {
  readonly github: GitHub;
  readonly log: ReturnType<typeof recordingLog>;
}

/** What a step of a job sees of a fake GitHub. */
export async function seenFrom(
  fake: FakeGitHub,
  {
    token = JOB_TOKEN,
    patience = PATIENT,
    signal = new AbortController().signal,
  }: { readonly token?: string; readonly patience?: Patience; readonly signal?: AbortSignal } = {},
): Promise<Opened> {
  const log = recordingLog();
  const environment = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: fake.state.repository.fullName,
    GITHUB_API_URL: fake.url,
  };
  return { github: await openGitHub({ environment, token, signal, log, patience }), log };
}
