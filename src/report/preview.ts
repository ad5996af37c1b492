import { block, code, cut, folded, headline, link, plain, table } from './markdown.ts';
import type { PreviewReport } from './preview-report.ts';

/** What each status means to a reader. */
export const SAID: Readonly<Record<PreviewReport['status'], string>> = {
  ok: 'works',
  boot_failed: '**did not start**',
  probe_failed: '**failed a probe**',
  no_backend: '**was not booted**',
  step_failed: '**could not be built**',
  no_interpreter: '**could not be built**',
  unsupported_platform: '**is not for this platform**',
  missing_runtime: '**could not be built**',
  wasm_missing: '**has no module**',
  wasm_invalid: '**has no valid module**',
  digest_mismatch: '**is not what was released**',
};

/** A preview as Markdown, for the job summary: how it went, what it exposes, its log folded. */
export function previewReport(report: PreviewReport): string {
  const { plugin, version, status, reproduce, editors } = report;
  return [
    `### Preview of ${code(plugin)}${version === null ? '' : ` ${code(version)}`}: ${SAID[status]}`,
    previewBody(report),
    folded('Run it yourself', block(reproduce)),
    ...(editors.length === 0 ? [] : [editors.map(({ name, address }) => link(plain(name), address)).join(' · ')]),
    '',
  ].join('\n\n');
}

/** What a preview found, as Markdown without a heading. All texts are foreign, cut to what people read. */
export function previewBody({ status, message, backend, isolated, note, skipped, ...report }: PreviewReport): string {
  const { runtime, boot, probes, exposes, log } = report;
  const list = [
    ...(status === 'ok' ? [] : [plain(cut(headline(message), 1000))]),
    ...(note === null ? [] : [`${backend ?? 'it'}: ${said(note)}`]),
    ...skipped.map((one) => `${said(one.backend)} was passed over: ${said(one.why)}`),
  ];
  return [
    ...(list.length === 0 ? [] : [list.map((line) => `- ${line}`).join('\n')]),
    table(
      ['sandbox', 'isolated', 'runs on', 'boot', 'of which engine', 'interpreter', 'load'],
      [
        [
          backend ?? 'none',
          isolated ? 'yes' : '**no**',
          said(runtime ?? ''),
          ...(boot === null
            ? ['', '', '', '']
            : [boot.whole, boot.engine, boot.interpreter, boot.load].map(milliseconds)),
        ],
      ],
      ['l', 'l', 'l', 'r', 'r', 'r', 'r'],
    ),
    ...probeTable(probes),
    ...(exposes.length === 0 ? [] : [`It exposes ${named(exposes, MOST)}.`]),
    ...(log.trim() === '' ? [] : [folded('Log', block(log.slice(-8000)))]),
  ].join('\n\n');
}

/** More than this nobody reads in a line. */
const MOST = 20;

/** Names as code, and how many more there are. */
export function named(all: readonly { readonly name: string }[], most: number): string {
  const names = all.slice(0, most).map(({ name }) => code(cut(name, 100)));
  return `${names.join(', ')}${all.length > most ? ` and ${all.length - most} more` : ''}`;
}

function said(text: string): string {
  return plain(cut(text, 300));
}

function probeTable(probes: PreviewReport['probes']): readonly string[] {
  if (probes.length === 0) return [];
  const rows = probes
    .slice(0, MOST * 2)
    .map(({ name, passed, found }) => [code(cut(name, 100)), passed ? 'passed' : '**failed**', said(found)]);
  const left = probes.length - rows.length;
  return [table(['probe', '', 'found'], rows), ...(left > 0 ? [`And ${left} more probes.`] : [])];
}

/** Milliseconds as people say them. */
export function milliseconds(count: number): string {
  return count < 1000 ? `${Math.round(count)} ms` : `${(count / 1000).toFixed(2)} s`;
}
