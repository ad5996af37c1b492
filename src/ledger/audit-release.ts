import * as v from 'valibot';
import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { pythonFloat } from '../manifest/scalar.ts';
import type { Facts } from './entry.ts';
import type { Report } from './finding.ts';
import { sha256 } from './line.ts';
import { artifact } from './metadata-schema.ts';
import { metadataPath } from './paths.ts';

/** What is remembered of a metadata.json along the commits. */
export interface Kept {
  readonly sha256: string;
  /** Of all but the channel, the rollout and whether it is staged: that stays, wherever a release goes. */
  readonly essence: string;
  /** Its channel, rollout and whether it is staged, as they are written. */
  readonly own: string;
  readonly facts: Facts;
  /** Whether it was ever active on its channel. */
  readonly wasActive: boolean;
}

/** A metadata.json as a commit left it. */
export interface Fresh extends Omit<Kept, 'wasActive'> {
  readonly staged: { readonly actor: string; readonly run: string | null; readonly at: string } | null;
}

/** Reads the bytes of a metadata.json. Nothing is refused: what is off is found where the tip is looked at. */
export function readFresh(bytes: Buffer): Fresh {
  const text = bytes.toString('utf8');
  const metadata = metadataIn(text);
  return {
    sha256: sha256(bytes),
    essence: sha256(text.replace(OWN, '')),
    own: [...text.matchAll(OWN)].map(([, key = '', value = '']) => `${key} ${value}`).join(', '),
    facts: { commit: metadata?.source.commit ?? null, artifact: metadata?.artifact ?? null },
    staged: metadata === null ? null : { actor: metadata.actor, run: metadata.run, at: metadata.staged_at },
  };
}

/** Compares the releases that a commit wrote with what its events say, and with where they were taken from. */
export function auditReleases(
  report: Report,
  events: readonly Event[],
  fresh: ReadonlyMap<string, Fresh>,
  kept: ReadonlyMap<string, Kept>,
): void {
  for (const event of events) {
    const { plugin, channel, version, operation } = event;
    if (version === null || !RECORDING.includes(operation)) continue;
    const file = metadataPath(plugin, channel, version);
    const release = fresh.get(file);
    const before = kept.get(file);
    const own = ownOf(event, before?.wasActive ?? false);
    const is = (release ?? before)?.own ?? own;
    if (is !== own) report({ file, message: `has ${is}, and after event ${event.sequence} it is ${own}` });
    // One that is as it was needs no writing.
    if (release === undefined) continue;
    const at = (place: Channel) => kept.get(metadataPath(plugin, place, version))?.essence;
    if (operation === 'stage' || operation === 'bootstrap') {
      if (!CHANNELS.some((place) => at(place) === release.essence)) auditStaged(report, file, event, release);
    } else if (release.essence !== (at(channel) ?? at(event.from ?? channel))) {
      const where = at(channel) === undefined ? (event.from ?? channel) : channel;
      const message = `says other things than the release on ${where} that event ${event.sequence} took: its notes, its source or its definition were changed`;
      report({ file, message });
    }
  }
}

const RECORDING = ['stage', 'bootstrap', 'baseline', 'promote', 'rollback'];

function ownOf({ channel, rollout, operation }: Event, wasActive: boolean): string {
  const isStaged = operation === 'stage' && !wasActive;
  return `channel "${channel}", rollout ${pythonFloat(rollout ?? 0)}, staged ${String(isStaged)}`;
}

function auditStaged(report: Report, file: string, { actor, run, at, sequence }: Event, { staged }: Fresh): void {
  if (staged?.actor === actor && staged.run === run && staged.at === at) return;
  report({ file, message: `says that another staged it, or at another time, than event ${sequence}` });
}

/** Keys that stand alone on a line of the outermost object, as it is laid out. */
const OWN = /^ {2}"(channel|rollout|staged)": (.*?),?$/gmu;

const schema = v.object({
  metadata: v.object({
    actor: v.string(),
    run: v.nullable(v.string()),
    staged_at: v.string(),
    source: v.object({ commit: v.nullable(v.string()) }),
    artifact: v.nullable(artifact),
  }),
});

function metadataIn(text: string): v.InferOutput<typeof schema>['metadata'] | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output.metadata : null;
  } catch {
    return null;
  }
}
