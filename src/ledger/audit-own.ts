import type { Event } from '../channel/event.ts';
import type { PastChange, PastCommit } from './branch.ts';
import type { Report } from './finding.ts';
import { auditMessage } from './audit-message.ts';
import type { Kept } from './audit-release.ts';
import { metadataPath, type Role } from './paths.ts';

/** A change of a file that is ours. */
export type OurChange = PastChange & { readonly role: Role };

/** A commit that appended events: it may only touch what they concern, and says just what they are. */
export function auditOwn(
  report: Report,
  commit: PastCommit,
  changes: readonly OurChange[],
  { events, after, metadata }: { events: readonly Event[]; after: number; metadata: ReadonlyMap<string, Kept> },
): void {
  let last = after;
  for (const { sequence } of events) {
    if (sequence !== last + 1) report({ file: '', message: `adds event ${sequence} after event ${last}` });
    last = sequence;
  }
  for (const { path: file, role, after: entry } of changes) {
    if (entry !== null && entry.mode !== '100644')
      report({ file, message: `has the mode ${entry.mode}; files of the ledger have 100644` });
    if (!concerns(events, role)) report({ file, message: 'was changed by a commit none of whose events concerns it' });
  }
  for (const { plugin, channel, version, metadata: said, sequence } of events) {
    if (version === null) continue;
    const file = metadataPath(plugin, channel, version);
    const is = metadata.get(file)?.sha256 ?? null;
    if (is !== said)
      report({
        file,
        message: `is not what event ${sequence} says that it became: its SHA-256 is ${is ?? 'of nothing'}`,
      });
  }
  auditMessage(report, commit, events);
}

/** Whether a file follows from one of these events: rejections change what every channel of a plugin can return to. */
function concerns(events: readonly Event[], role: Role): boolean {
  switch (role.kind) {
    case 'board':
    case 'readme':
      return true;
    case 'selection':
    case 'active':
    case 'staged':
    case 'rollback':
    case 'hold':
      return events.some(({ plugin }) => plugin === role.plugin);
    case 'history':
      return events.some(({ plugin, channel }) => plugin === role.plugin && channel === role.channel);
    case 'metadata':
      return events.some(
        ({ plugin, channel, version }) =>
          plugin === role.plugin && channel === role.channel && version === role.version,
      );
  }
}
