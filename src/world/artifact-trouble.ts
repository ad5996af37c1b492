import { troubleIn, type Trouble } from './cache-trouble.ts';
import type { Outcome } from './courier.ts';

/** Why an errand at the artifact service did not end well, as a clause; undefined when it did. */
export function whyNot(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'late':
      return `GitHub's artifact service did not finish within ${outcome.seconds} s`;
    case 'gone':
      return `the process that was to ask for it is gone: ${outcome.detail}`;
    case 'done': {
      if (outcome.matched !== null) return undefined;
      const trouble = troubleIn(outcome.lines);
      if (trouble === undefined) return "GitHub's artifact service said nothing";
      const { kind, detail } = trouble;
      if (kind === 'damaged' && ABSENT.test(detail)) return `GitHub has it no more (${detail})`;
      return `${CLAUSES[kind]} (${detail})`;
    }
  }
}

const ABSENT = /\((?:404|410)\)|no artifacts found|artifact not found/i;

const CLAUSES: Readonly<Record<Trouble['kind'], string>> = {
  away: "GitHub's artifact service cannot be reached",
  failing: "GitHub's artifact service fails",
  limited: 'GitHub limits the rate of requests',
  refused: 'this job has no right to it',
  'read-only': 'this job has no right to it',
  full: 'the storage for artifacts is full',
  exists: 'another artifact of this run has its name',
  damaged: "GitHub's artifact service did not do it",
};
