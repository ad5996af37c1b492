import { nullish, number, object, safeParse } from 'valibot';

const Repository = nullish(object({ id: number() }));
const Event = object({
  pull_request: nullish(object({ head: object({ repo: Repository }), base: object({ repo: Repository }) })),
});

/** Whether an event is about a pull request from another repository; one whose repository is gone counts as that. */
export function isFork(event: unknown): boolean {
  const parsed = safeParse(Event, event ?? {});
  if (!parsed.success) return true;
  const { pull_request: pull } = parsed.output;
  return pull != null && (pull.head.repo == null || pull.head.repo.id !== pull.base.repo?.id);
}
