import * as v from 'valibot';
import { CHANNELS } from '../channel/channel.ts';
import { OPERATIONS, type Event } from '../channel/event.ts';
import { digest, id, hex, rollout, text, time, version, whole } from './schema-values.ts';

/** A line of history.jsonl, its keys in their order. */
export const event = v.pipe(
  v.strictObject({
    sequence: v.pipe(
      whole,
      v.minValue(1),
      v.description('Rises by one per event over the whole branch, without a gap'),
    ),
    operation: v.pipe(v.picklist(OPERATIONS), v.description('What happened; each event does one thing')),
    request: v.pipe(text, v.description('What asked for it: the same request never acts twice')),
    plugin: id,
    channel: v.picklist(CHANNELS),
    version: v.pipe(v.nullable(version), v.description('null for hold, resume and channel')),
    digest: v.pipe(v.nullable(digest), v.description('Of the release')),
    rollout: v.pipe(v.nullable(rollout), v.description('The part of the hosts that get the release')),
    metadata: v.pipe(v.nullable(hex), v.description("SHA-256 of the release's metadata.json after this event")),
    previous: v.pipe(v.nullable(version), v.description('The version that was active before')),
    from: v.pipe(v.nullable(v.picklist(CHANNELS)), v.description('The channel that the release was taken from')),
    actor: v.pipe(text, v.description('Who asked for it')),
    at: v.pipe(time, v.description("When, by GitHub's clock where there is one")),
    run: v.pipe(v.nullable(text), v.description('The address of the workflow run')),
    pull_request: v.pipe(v.nullable(whole), v.description('The pull request that the release came from')),
    reason: v.nullable(text),
    prev: v.pipe(
      hex,
      v.description('SHA-256 of the line before in the same file, without its newline; 64 zeros for the first'),
    ),
  }),
  v.title('An event of a CoolBox plugin ledger'),
  v.description('One line of artifacts/plugins/<id>/updates/<channel>/history.jsonl.'),
);

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
/** The schema and the type say the same. */
export const EVENT_IS_EVENT: Same<v.InferOutput<typeof event>, Event> = true;
