// Takes the pictures of the two comments that the README shows, as GitHub's style draws them. Usage: node scripts/comments.mjs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import puppeteer from 'puppeteer-core';
import { load } from './generate/load.mjs';

const root = join(import.meta.dirname, '..');
const home = 'https://github.com/octo/plugins';
const { previewsComment } = load(join(root, 'src', 'report', 'previews.ts'));
const { channelsComment } = load(join(root, 'src', 'report', 'channels.ts'));

const report = (plugin, more = {}) => ({
  schema: 1,
  plugin,
  version: '1.5.0',
  profile: 'default',
  system: 'ubuntu24-x64',
  kind: 'native',
  status: 'ok',
  message: '',
  backend: 'docker',
  isolated: true,
  note: null,
  skipped: [],
  runtime: 'CPython 3.12.3',
  boot: { whole: 842, engine: 503, interpreter: 201, load: 138 },
  exposes: [{ name: 'greet', kind: 'invoke', resolved: true }],
  probes: [{ name: '/healthz', passed: true, found: '200' }],
  log: 'greeter is ready\n',
  reproduce: '',
  editors: [],
  ...more,
});
const almanac = {
  version: '2.1.0',
  kind: 'wasm',
  status: 'probe_failed',
  message: 'almanac is up, but weekday: expected 200, found 500.',
  runtime: 'Node 24.2.0',
  boot: { whole: 412, engine: 300, interpreter: 60, load: 52 },
  exposes: [{ name: 'leap' }, { name: 'weekday' }].map((one) => ({ ...one, kind: 'export', resolved: true })),
  probes: [
    { name: '/healthz', passed: true, found: '200' },
    { name: '/invoke/weekday', passed: false, found: 'expected 200, found 500' },
  ],
  log: 'RuntimeError: unreachable\n    at weekday (wasm://almanac:0x1f2)\n',
};
const previews = previewsComment({
  reports: [report('greeter'), report('almanac', almanac)],
  faults: [],
  commit: '3f9c2ab41d7e'.padEnd(40, '0'),
  run: `${home}/actions/runs/1187`,
  editors: [
    { name: 'Open in Codespaces', address: 'https://codespaces.new/octo/plugins/pull/42' },
    { name: 'Open in vscode.dev', address: 'https://vscode.dev/github/octo/plugins/pull/42' },
  ],
  program: 'npx --yes github:coolbox/plugin-action',
});

const gate = (name, message, passesAt, passed = true) => ({ name, passed, passesAt, message });
const held = { by: 'person', actor: 'ada', at: '2026-11-27T16:00:00Z', reason: 'Holidays' };
const active = (version, at, actor) => ({
  version,
  at,
  rollout: 1,
  isRejected: false,
  actor,
  run: `${home}/actions/runs/1187`,
});
const on = (channel, more) => ({
  channel,
  active: null,
  staged: null,
  previous: null,
  hold: null,
  outlook: null,
  ...more,
});
const beta = {
  place: 'before',
  passes: false,
  since: '2026-11-28T18:12:00Z',
  wait: '6 h 12 min',
  gates: [
    gate('source', '1.5.0 was activated on canary', '2026-11-27T18:12:00Z'),
    gate('soak', 'eligible in 6 h 12 min (1 d on canary)', '2026-11-28T18:12:00Z', false),
    gate('hold', 'not held', null),
    gate('rejection', 'not rejected', null),
  ],
};
const stable = {
  place: 'before',
  passes: false,
  since: null,
  wait: null,
  gates: [
    gate('source', '1.5.0 has never been active on beta', null, false),
    gate(
      'window',
      'opens in 1 d 20 h (Mon, Tue, Wed, Thu 09:00-16:00 Europe/Copenhagen)',
      '2026-11-30T08:00:00Z',
      false,
    ),
    gate('hold', 'held by ada at 2026-11-27T16:00:00Z: Holidays', null, false),
  ],
};
const greeter = {
  plugin: 'greeter',
  release: '1.5.0',
  channels: [
    on('canary', { active: active('1.5.0', '2026-11-27T18:12:00Z', 'octocat'), previous: '1.4.0' }),
    on('beta', { active: active('1.4.0', '2026-11-20T09:30:00Z', 'ada'), previous: '1.3.2', outlook: beta }),
    on('stable', {
      active: active('1.4.0', '2026-11-24T10:02:00Z', 'ada'),
      previous: '1.3.2',
      hold: held,
      outlook: stable,
    }),
  ],
};
const channels = channelsComment({
  plugins: [greeter],
  others: [{ ...greeter, plugin: 'almanac', release: null }],
  broken: [],
  commands: [
    {
      command: '/promote beta',
      does: 'makes `greeter` `1.5.0` active on beta, past its soak; asks for the permission write',
    },
    { command: '/rollback canary', does: 'returns canary to `greeter` `1.4.0`; asks for the permission write' },
    { command: '/resume stable', does: 'ends the hold of stable; asks for the permission maintain' },
    { command: '/help', does: 'lists all there is' },
  ],
  ledger: {
    branch: 'plugin-channels',
    commit: '8d41f0c2a9b3'.padEnd(40, '0'),
    sequence: 118,
    at: '2026-11-27T18:12:00Z',
  },
  home,
  now: '2026-11-28T12:00:00Z',
});

const style = await readFile(join(root, 'node_modules', 'github-markdown-css', 'github-markdown-light.css'), 'utf8');
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, markdown] of Object.entries({ previews, channels })) {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 400 });
  await page.setContent(
    `<style>${style} body { margin: 0 } article { padding: 20px; max-width: 860px }</style><article class="markdown-body">${html}</article>`,
  );
  // The first section is shown open, as somebody who looks would have it.
  await page.evaluate(`document.querySelector('details')?.setAttribute('open', '')`);
  const article = await page.$('article');
  await article.screenshot({ path: join(root, 'docs', `comment-${name}.png`) });
}
await browser.close();
