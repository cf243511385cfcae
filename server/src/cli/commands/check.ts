/** `shishin check`: the findings of drafts, as the editor shows them, for a person, a program, or a service. */
import { resolve } from 'node:path';
import { analyseDraft } from '../../core/draft/analyse.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { createDraftText } from '../../service/draftText.ts';
import { parseArguments } from '../arguments.ts';
import { readBaseline } from '../check/baseline.ts';
import type { Baseline } from '../check/baseline.ts';
import { cacheKey, defaultCachePath, openCache } from '../check/cache.ts';
import type { CachedCheck, CheckCache } from '../check/cache.ts';
import { fixAll } from '../check/fix.ts';
import { createProgress } from '../check/progress.ts';
import { isWorse } from '../check/report.ts';
import type { CheckedDraft, CheckReport } from '../check/report.ts';
import { buildOf } from '../build.ts';
import { openDrafts } from '../drafts/open.ts';
import { writeWhole } from '../drafts/writeWhole.ts';
import { examine } from '../examine.ts';
import type { OpenDraft } from '../examine.ts';
import { failureLine, systemFailure, UsageError } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { ExitCode, Host } from '../host.ts';

const options = {
  format: { type: 'string', choices: ['text', 'json', 'sarif', 'github'] },
  'max-severity': { type: 'string', choices: ['error', 'warning', 'information', 'hint', 'off'] },
  fix: { type: 'boolean' },
  baseline: { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArguments<typeof options>>['values'];

/** Runs the command. Findings worse than `--max-severity` answer 1, unreadable input 2. */
export async function check(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = parseArguments(argv, options);
  const { drafts, failures, context } = await openDrafts(positionals, values, host);
  if (values.fix === true && drafts.some(({ path }) => path === null)) throw new UsageError(fixStandardInput);

  const cache =
    values.cache === true || values['cache-location'] !== undefined ? await openCacheOf(values, host) : null;
  const baseline =
    values.baseline === undefined ? null : await readBaseline(values.baseline, resolve(host.cwd, values.baseline));
  if (baseline !== null && 'message' in baseline) {
    host.stderr.write(failureLine(baseline, host));
    return 2;
  }

  const checked: CheckedDraft[] = [];
  const faults: Failure[] = [];
  const fixed = { fixes: 0, drafts: 0 };
  let [draftCount, known] = [0, 0];
  const progress = createProgress(host, drafts.length);
  const judge = createJudge(values.fix === true, cache);
  for await (const one of examine(drafts, context, judge)) {
    progress.step(draftCount + faults.length);
    if ('failure' in one) {
      faults.push(one.failure);
      continue;
    }
    draftCount++;
    const { open, result } = one;
    if (result.failure !== null) faults.push(result.failure);
    if (result.fixes > 0) {
      fixed.fixes += result.fixes;
      fixed.drafts++;
    }
    const findings = baseline === null ? result.findings : unknownOf(baseline, open, result, host);
    known += result.findings.length - findings.length;
    if (findings.length + result.suppressed.length > 0) {
      checked.push({
        file: open.draft.file,
        text: createDraftText(result.text),
        findings,
        suppressed: result.suppressed,
      });
    }
  }
  progress.end();

  const unsaved = (await baseline?.save()) ?? null;
  await cache?.save();
  const projectFailures = context.projects.found().flatMap((project) => project.failures);
  const all = [...failures, ...projectFailures, ...faults, ...(unsaved === null ? [] : [unsaved])];
  const report: CheckReport = { drafts: checked, draftCount, failures: all, fixed, known };
  host.stdout.write(await formats[values.format ?? 'text'](report, host));
  for (const failure of all) host.stderr.write(failureLine(failure, host));
  if (baseline?.isNew === true && unsaved === null)
    host.stderr.write(newBaseline(values.baseline ?? '', known)[host.locale]);
  return exitCodeOf(report, values);
}

function exitCodeOf({ drafts, failures }: CheckReport, values: Values): ExitCode {
  if (failures.length > 0) return 2;
  const most = values['max-severity'] ?? 'information';
  return drafts.some(({ findings }) => findings.some(({ severity }) => isWorse(severity, most))) ? 1 : 0;
}

/** Each format is loaded when it is asked for. */
const formats: Readonly<Record<NonNullable<Values['format']>, (report: CheckReport, host: Host) => Promise<string>>> = {
  text: async (report, host) => (await import('../check/formatText.ts')).formatText(report, host),
  json: async (report, host) => (await import('../check/formatJson.ts')).formatJson(report, host),
  github: async (report, host) => (await import('../check/formatGithub.ts')).formatGithub(report, host),
  sarif: async (report, host) => {
    const [{ formatSarif }, { rules }] = await Promise.all([
      import('../check/formatSarif.ts'),
      import('../../core/rules/registry.ts'),
    ]);
    return formatSarif(report, rules, host);
  },
};

/** What came of one draft; `text` is the draft's after `--fix`. */
interface Judged extends CachedCheck {
  readonly text: string;
  readonly fixes: number;
  /** The fixes could not be written. */
  readonly failure: Failure | null;
}

function createJudge(isFixing: boolean, cache: CheckCache | null): (open: OpenDraft) => Promise<Judged> {
  const build = cache === null ? '' : buildOf();
  return async (open) => {
    const { text, markup, project } = open;
    const { draft: settings } = project.config;
    const key = cache === null ? '' : cacheKey(text, markup, settings, build + project.corporaKey);
    const hit = cache?.get(key);
    if (hit !== undefined && !(isFixing && hit.findings.some(({ fixes }) => fixes.some(({ safe }) => safe)))) {
      return { ...hit, text, fixes: 0, failure: null };
    }
    const analyse = (words: string): DraftAnalysis => analyseDraft(words, markup, project.library(), settings);
    const analysis = analyse(text);
    if (!isFixing) {
      cache?.set(key, plain(analysis));
      return { ...plain(analysis), text, fixes: 0, failure: null };
    }
    const { analysis: after, fixes } = fixAll(analysis, analyse);
    const failure = after.text === text ? null : await write(open, after.text);
    return failure === null
      ? { ...plain(after), text: after.text, fixes, failure }
      : { ...plain(analysis), text, fixes: 0, failure };
  };
}

function plain({ findings, suppressed }: DraftAnalysis): CachedCheck {
  return { findings, suppressed };
}

async function write({ draft, hasBom }: OpenDraft, text: string): Promise<Failure | null> {
  if (draft.path === null) return null;
  try {
    await writeWhole(draft.path, (hasBom ? '\ufeff' : '') + text);
    return null;
  } catch (error) {
    return systemFailure(draft.file, error);
  }
}

function unknownOf(
  baseline: Baseline,
  { draft }: OpenDraft,
  { text, findings }: Judged,
  { cwd }: Host,
): Judged['findings'] {
  return baseline.unknownOf(draft.path ?? resolve(cwd, draft.file), text, findings);
}

async function openCacheOf(values: Values, { cwd, env }: Host): Promise<CheckCache> {
  const location = values['cache-location'];
  return openCache(location === undefined ? defaultCachePath(env) : resolve(cwd, location));
}

const fixStandardInput = {
  ja: '--fixは、標準入力には使えません。',
  en: '--fix cannot be used with standard input.',
};

function newBaseline(file: string, known: number): { ja: string; en: string } {
  return {
    ja: `基準ファイル ${file} を作成しました（指摘${known}件）。次回からは、これらを除いて表示します。\n`,
    en: `Wrote the baseline ${file} (${known} finding${known === 1 ? '' : 's'}). They will not be reported again.\n`,
  };
}
