import { code, plain, table } from './markdown.ts';
import type { PreviewReport } from './preview-report.ts';

const SAID: Readonly<Record<PreviewReport['status'], string>> = {
  ok: 'works',
  boot_failed: '**did not start**',
  probe_failed: '**failed a probe**',
  no_backend: '**was not booted**',
};

/** A preview as Markdown, for the job summary and for comments: how it went, what it exposes, its log folded. */
export function previewReport(report: PreviewReport): string {
  const { plugin, version, status, message, boot, skipped, probes, exposes, editors } = report;
  return [
    `### Preview of ${code(plugin)}${version === null ? '' : ` ${code(version)}`}: ${SAID[status]}`,
    '',
    ...(status === 'ok' ? [] : [plain(message.split('\n')[0] ?? ''), '']),
    table(
      ['sandbox', 'isolated', 'runs on', 'boot', 'of which engine', 'interpreter', 'load'],
      [
        [
          report.backend ?? 'none',
          report.isolated ? 'yes' : '**no**',
          plain(report.runtime ?? ''),
          ...(boot === null
            ? ['', '', '', '']
            : [boot.whole, boot.engine, boot.interpreter, boot.load].map(milliseconds)),
        ],
      ],
      ['l', 'l', 'l', 'r', 'r', 'r', 'r'],
    ),
    '',
    ...(report.note === null ? [] : [`- ${report.backend ?? 'it'}: ${plain(report.note)}`]),
    ...skipped.map(({ backend, why }) => `- ${plain(backend)} was passed over: ${plain(why)}`),
    ...(report.note === null && skipped.length === 0 ? [] : ['']),
    ...probeTable(probes),
    ...(exposes.length === 0
      ? []
      : [
          `It exposes ${exposes
            .slice(0, MOST)
            .map(({ name }) => code(name))
            .join(', ')}${more(exposes.length)}.`,
          '',
        ]),
    ...folded('Log', report.log),
    ...folded('Run it yourself', report.command),
    ...(editors.length === 0
      ? []
      : [editors.map(({ name, address }) => `[${plain(name)}](${address})`).join(' · '), '']),
  ].join('\n');
}

/** More than this nobody reads in a line. */
const MOST = 20;

function more(count: number): string {
  return count > MOST ? ` and ${count - MOST} more` : '';
}

function probeTable(probes: PreviewReport['probes']): readonly string[] {
  if (probes.length === 0) return [];
  const rows = probes
    .slice(0, MOST * 2)
    .map(({ name, passed, found }) => [code(name), passed ? 'passed' : '**failed**', plain(found)]);
  return [table(['probe', '', 'found'], rows), ''];
}

/** Foreign text in a block that nothing in it can end, since no line of it has as many backticks. */
function folded(title: string, text: string): readonly string[] {
  if (text.trim() === '') return [];
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`<details><summary>${title}</summary>`, '', `${fence}text`, text, fence, '', '</details>', ''];
}

function milliseconds(count: number): string {
  return count < 1000 ? `${Math.round(count)} ms` : `${(count / 1000).toFixed(2)} s`;
}
