import { fitted } from './fit.ts';
import { code, cut, folded, htmlCode, link, plain, table } from './markdown.ts';

/** By this first line the comment is found again. */
export const CHANNELS_MARKER = '<!-- coolbox-plugin-action: channels -->';

/** The last event of the ledger that a comment on the channels tells of, by its first line but the marker; undefined where it does not say. */
export function sequenceOf(body: string): number | undefined {
  const [, line = ''] = body.split(/\r?\n/u, 2);
  const [, digits] = /^<!-- event (\d{1,15}) -->$/u.exec(line) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What the comment on the channels is made of. */
export interface Channels {
  /** Those with a release from this pull request. */
  readonly plugins: readonly BoardPlugin[];
  /** All others. */
  readonly others: readonly BoardPlugin[];
  /** Plugins that cannot be read. */
  readonly broken: readonly string[];
  /** What can be commented next, in the order in which it is shown. */
  readonly commands: readonly { readonly command: string; readonly does: string }[];
  readonly ledger: {
    readonly branch: string;
    /** Full id of its tip. */
    readonly commit: string;
    /** Of the last event. */
    readonly sequence: number;
    readonly at: string | null;
  };
  /** `https://github.com/octo/plugins`, which links begin with; null where there are none. */
  readonly home: string | null;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface BoardPlugin {
  readonly plugin: string;
  /** The newest release from this pull request. */
  readonly release: string | null;
  readonly channels: readonly BoardChannel[];
}

export interface BoardChannel {
  readonly channel: string;
  readonly active: {
    readonly version: string;
    readonly at: string;
    readonly rollout: number;
    readonly isRejected: boolean;
    /** Who activated it, and the address of the run that did. */
    readonly actor: string;
    readonly run: string | null;
  } | null;
  readonly staged: string | null;
  /** What a rollback returns to. */
  readonly previous: string | null;
  readonly hold: {
    readonly by: 'rollback' | 'person';
    readonly actor: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
  /** How the release of this pull request stands before the channel; null where there is none, or it is active there. */
  readonly outlook: {
    readonly place: 'before' | 'after';
    readonly passes: boolean;
    readonly since: string | null;
    /** `6 h 12 min`; null where it may move, or nobody knows. */
    readonly wait: string | null;
    readonly gates: readonly {
      readonly name: string;
      readonly passed: boolean;
      readonly passesAt: string | null;
      readonly message: string;
    }[];
  } | null;
}

/** The comment on the channels, without its marker: the board of this pull request's plugins, the gates, what comes next. */
export function channelsComment(channels: Channels): string {
  const { plugins, others, broken, commands, ledger, home, now } = channels;
  const names = ['canary', 'beta', 'stable'];
  const rows = plugins.map(({ plugin, release, channels: all }) => [
    `${code(plugin)}${release === null ? '' : `<br>${code(cut(release, 60))}`}`,
    ...all.map((channel) => cell(channel, release)),
  ]);
  const rest = others.map(({ plugin, channels: all }) => [code(plugin), ...all.map((channel) => cell(channel, null))]);
  return fitted({
    head: [`<!-- event ${ledger.sequence} -->\n### Channels`, ...(plugins.length === 0 ? [NOTHING] : [])],
    columns: ['plugin', ...names],
    rows,
    notes: [
      ...(broken.length === 0
        ? []
        : [`Cannot be read: ${list(broken)}. The command \`verify\` tells what is wrong with them.`]),
      ...nextOf(commands),
    ],
    sections: [
      ...plugins.flatMap((plugin) => gatesOf(plugin, channels)),
      ...(rest.length === 0
        ? []
        : [
            folded(
              `${rest.length} other ${rest.length === 1 ? 'plugin' : 'plugins'}`,
              table(['plugin', ...names], rest.slice(0, 100)) +
                (rest.length > 100 ? `\n\nAnd ${rest.length - 100} more.` : ''),
            ),
          ]),
    ],
    foot: [
      `As of ${moment(now)}: event ${ledger.sequence} of the ${link('ledger', home === null ? null : `${home}/tree/${ledger.branch}`)}, commit ${link(code(ledger.commit.slice(0, 12)), home === null ? null : `${home}/commit/${ledger.commit}`)}.`,
    ],
    left: {
      rows: (left) => `And ${left} more plugins with a release from this pull request.`,
      sections: (left) =>
        `${left} ${left === 1 ? 'part' : 'parts'} of this found no room; the command \`status\` shows all plugins.`,
    },
  });
}

const NOTHING = 'No plugin has a release from this pull request yet.';

function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).map(code).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}

/** What is on a channel, the release of this pull request in bold, a line each. */
function cell({ active, staged, previous, hold, outlook }: BoardChannel, release: string | null): string {
  const version = (text: string): string => (text === release ? `**${code(cut(text, 60))}**` : code(cut(text, 60)));
  const lines = [
    ...(active === null
      ? []
      : [
          `${version(active.version)}${share(active.rollout)}${active.isRejected ? ' **rejected**' : ''}`,
          `since ${moment(active.at)}`,
        ]),
    ...(previous === null ? [] : [`before: ${code(cut(previous, 60))}`]),
    ...(staged === null ? [] : [`staged: ${version(staged)}`]),
    ...(hold === null
      ? []
      : [`**held** ${hold.by === 'rollback' ? 'since a rollback ' : ''}by ${plain(cut(hold.actor, 60))}`]),
    ...(outlook === null ? [] : [`_${when(outlook)}_`]),
  ];
  return lines.join('<br>') || '–';
}

function share(rollout: number): string {
  return rollout === 1 ? '' : ` at ${Number((rollout * 100).toPrecision(6))} %`;
}

/** When the release of this pull request may come by itself. */
function when({ place, passes, since, wait }: NonNullable<BoardChannel['outlook']>): string {
  if (place === 'after') return 'was active here before';
  if (passes) return since === null ? 'could move now' : `could have moved since ${moment(since)}`;
  return wait === null ? 'not eligible' : `eligible in ${wait}`;
}

/** Commands as code, never at the beginning of a line: nobody's comment is to be read as one. */
function nextOf(commands: Channels['commands']): readonly string[] {
  if (commands.length === 0) return [];
  const lines = commands.map(({ command, does }) => `- ${code(command)} ${does}`);
  return ['What can be commented next:', lines.join('\n')];
}

/** Every gate of a plugin's release, and what happened to the plugin last. */
function gatesOf({ plugin, release, channels }: BoardPlugin, { ledger, home }: Channels): readonly string[] {
  const rows = channels.flatMap(({ channel, outlook }) =>
    (outlook?.place === 'before' ? outlook.gates : []).map(({ name, passed, passesAt, message }) => [
      channel,
      name,
      passed ? 'passed' : '**closed**',
      plain(cut(message, 300)),
      passesAt === null ? (passed ? '' : 'nobody knows') : moment(passesAt),
    ]),
  );
  const deeds = channels.flatMap(({ channel, active }) =>
    active === null
      ? []
      : [
          `- ${channel}: ${code(cut(active.version, 60))} was activated by ${plain(cut(active.actor, 60))}${active.run === null ? '' : `, ${link('run', ownRun(active.run, home))}`}`,
        ],
  );
  const history = home === null ? null : `${home}/commits/${ledger.branch}/artifacts/plugins/${plugin}`;
  return [
    folded(
      `${htmlCode(plugin)} ${release === null ? '' : htmlCode(cut(release, 60))}: gates and history`,
      [
        ...(rows.length === 0 ? [] : [table(['channel', 'gate', '', '', 'from'], rows)]),
        ...(deeds.length === 0 ? [] : [deeds.join('\n')]),
        ...(history === null ? [] : [`${link('Its commits on the ledger', history)}.`]),
      ].join('\n\n') || 'Nothing is known of it.',
    ),
  ];
}

/** The address of a run, where it is one of this repository. */
function ownRun(address: string, home: string | null): string | null {
  return home !== null && address.startsWith(`${home}/actions/runs/`) ? address : null;
}

/** ISO 8601 as people read it, to the minute. */
function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
