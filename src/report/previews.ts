import type { Editor } from './editors.ts';
import { fitted } from './fit.ts';
import { block, code, folded, htmlCode, link } from './markdown.ts';
import { milliseconds, named, previewBody, SAID } from './preview.ts';
import type { PreviewReport } from './preview-report.ts';

/** By this first line the comment is found again. */
export const PREVIEWS_MARKER = '<!-- coolbox-plugin-action: previews -->';

/** What the comment on the previews of a pull request is made of. The reports are foreign; all else is ours. */
export interface Previews {
  readonly reports: readonly PreviewReport[];
  /** Why reports could not be taken, a sentence each; Markdown. */
  readonly faults: readonly string[];
  /** Full id of the commit that was previewed. */
  readonly commit: string;
  /** Addresses, of https alone: of the run, and what opens the pull request in an editor. */
  readonly run: string | null;
  readonly editors: readonly Editor[];
  /** How the program is called on a desk, such as `npx --yes github:coolbox/plugin-action@v1`. */
  readonly program: string;
}

/** The comment on the previews, without its marker: a row for each plugin, those that failed first, and a folded section each. */
export function previewsComment({ reports, faults, commit, run, editors, program }: Previews): string {
  const systems = new Set(reports.map(({ system }) => system)).size;
  const sorted = [...reports].sort((a, b) => Number(a.status === 'ok') - Number(b.status === 'ok') || compared(a, b));
  const failed = reports.filter(({ status }) => status !== 'ok').length;
  const count = `${reports.length} ${reports.length === 1 ? 'preview' : 'previews'}`;
  const outcome =
    reports.length === 0
      ? 'No plugin was previewed.'
      : `${count}: ${failed === 0 ? 'all work' : `**${failed} failed**`}.`;
  return fitted({
    head: ['### Previews', `${outcome} Commit ${code(commit.slice(0, 12))}, ${link('run', run)}.`],
    columns: ['plugin', ...(systems > 1 ? ['system'] : []), 'version', '', 'sandbox', 'boot', 'exposes'],
    align: ['l', ...(systems > 1 ? ['l'] : []), 'l', 'l', 'l', 'r', 'l'],
    rows: sorted.map((report) => rowOf(report, systems > 1)),
    notes: faults.length === 0 ? [] : [faults.map((fault) => `- ${fault}`).join('\n')],
    sections: sorted.map((report) => sectionOf(report, program)),
    foot: editors.length === 0 ? [] : [editors.map(({ name, address }) => link(name, address)).join(' · ')],
    left: {
      rows: (left) => `And ${left} more: ${link('the run', run)} has their reports.`,
      sections: (left) =>
        `${left} ${left === 1 ? 'report' : 'reports'} found no room here: ${link('the run', run)} has them.`,
    },
  });
}

function compared(one: PreviewReport, other: PreviewReport): number {
  const [a, b] = [`${one.plugin} ${one.system}`, `${other.plugin} ${other.system}`];
  return a < b ? -1 : Number(a > b);
}

function rowOf({ plugin, system, version, status, ...report }: PreviewReport, several: boolean): readonly string[] {
  const { backend, isolated, boot, exposes } = report;
  return [
    code(plugin),
    ...(several ? [system] : []),
    version === null ? '' : code(version),
    SAID[status],
    backend === null ? 'none' : `${backend}${isolated ? '' : ', **not isolated**'}`,
    boot === null ? '' : milliseconds(boot.whole),
    exposes.length === 0 ? '' : named(exposes, 4),
  ];
}

/** A command from a report would be a stranger's advice: it is made anew, of what can be checked. */
function sectionOf(report: PreviewReport, program: string): string {
  const { plugin, version, status, profile, system } = report;
  const title = `${htmlCode(plugin)} ${version === null ? '' : `${htmlCode(version)} `}on ${system}: ${SAID[status].replaceAll('**', '')}`;
  const again = /^[\w.-]+$/u.test(`${plugin}${profile}`)
    ? [folded('Run it yourself', block(`${program} preview ${plugin} --profile ${profile}`))]
    : [];
  return folded(title, [previewBody(report), ...again].join('\n\n'));
}
