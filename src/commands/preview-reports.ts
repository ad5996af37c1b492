import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { safeParse } from 'valibot';
import { Refusal } from '../errors.ts';
import { idFault } from '../manifest/names.ts';
import { code, plain } from '../report/markdown.ts';
import { PreviewReport } from '../report/preview-report.ts';
import type { Artifacts, Home } from '../world/artifacts.ts';
import type { RunArtifact } from '../world/github.ts';
import { brief } from '../world/plain.ts';
import { unpack } from '../world/unpack.ts';
import { artifactName } from './preview-report.ts';

export interface FoundReports {
  readonly reports: readonly PreviewReport[];
  /** Why others could not be taken, a sentence of Markdown each. */
  readonly faults: readonly string[];
}

/**
 * The reports of previews among a run's artifacts, of each the one of the last attempt. Whoever sent the pull request chose every
 * byte of them: they are counted, measured and checked, and never taken for more than text.
 * @param folder one of its own.
 */
export async function readReports(
  all: readonly RunArtifact[],
  artifacts: Artifacts,
  { home, folder }: { readonly home: Home; readonly folder: string },
): Promise<FoundReports> {
  const last = lastOf(all);
  const taken = last.slice(0, MOST);
  const limit = pLimit(AT_ONCE);
  const read = await Promise.all(
    taken.map((artifact, index) => limit(() => readOne(artifact, artifacts, home, join(folder, `report-${index}`)))),
  );
  const left = last.length - taken.length;
  return {
    reports: read.flatMap((one) => ('report' in one ? [one.report] : [])),
    faults: [
      ...read.flatMap((one) => ('fault' in one ? [one.fault] : [])).slice(0, SAID),
      ...(left > 0 ? [`${left} more reports were not looked at: ${MOST} are enough for one comment.`] : []),
    ],
  };
}

/** More plugins than a comment can show. */
const MOST = 500;
const AT_ONCE = 4;
const SAID = 20;
/** In bytes: of the whole artifact, and of what it may hold. */
const LARGEST = 4 * 1024 * 1024;
const ALLOWED: Readonly<Record<string, number>> = {
  'report.json': 2 * 1024 * 1024,
  'report.md': 512 * 1024,
  'log.txt': 2 * 1024 * 1024,
};

const NAME = /^(coolbox-preview-.{1,300})-([1-9]\d{0,5})\.tar$/u;

/** Of artifacts that differ in the attempt alone, the last one; sorted by name. */
function lastOf(all: readonly RunArtifact[]): readonly RunArtifact[] {
  const last = new Map<string, { readonly attempt: number; readonly artifact: RunArtifact }>();
  for (const artifact of all) {
    const [, stem = '', digits = ''] = NAME.exec(artifact.name) ?? [];
    const attempt = Number(digits);
    if (stem !== '' && attempt > (last.get(stem)?.attempt ?? 0)) last.set(stem, { attempt, artifact });
  }
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { artifact }]) => artifact);
}

type Read = { readonly report: PreviewReport } | { readonly fault: string };

async function readOne(artifact: RunArtifact, artifacts: Artifacts, home: Home, folder: string): Promise<Read> {
  const { id, name, digest, size, isExpired } = artifact;
  const fault = (why: string): Read => ({
    fault: `${code(brief(name, 120))} cannot be taken: ${plain(brief(why, 300))}.`,
  });
  if (isExpired) return fault('it has expired');
  if (digest === null) return fault('GitHub states no digest of it');
  if (size > LARGEST) return fault(`it has ${size} bytes; allowed: ${LARGEST}`);
  const downloaded = await artifacts.download({ id, digest }, home);
  if (downloaded.kind === 'gone') return fault(downloaded.why);
  if (downloaded.kind === 'different') return fault('its bytes are not those that were uploaded');
  try {
    const options = { folder, what: 'report', most: LARGEST, allowed: (path: string) => own(ALLOWED, path) };
    const file = (await unpack(downloaded.path, options)).get('report.json');
    if (file === undefined) return fault('it holds no report.json');
    const parsed = safeParse(PreviewReport, jsonOf(await readFile(file.place, 'utf8')));
    if (!parsed.success) return fault(`it is no report: ${parsed.issues[0].message}`);
    const report = parsed.output;
    if (idFault(report.plugin) !== null) return fault('it names no plugin');
    const attempt = Number(NAME.exec(name)?.[2]);
    return artifactName(report, attempt) === name ? { report } : fault('it is a report on another plugin');
  } catch (error) {
    if (error instanceof Refusal) return fault(error.message.replace(/\.$/u, ''));
    throw error;
  }
}

function own(limits: Readonly<Record<string, number>>, path: string): number | undefined {
  return Object.hasOwn(limits, path) ? limits[path] : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
