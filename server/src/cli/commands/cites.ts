/** `shishin cites`: the inventory of citations in drafts, and the appendix of the clauses that they cite. */
import { analyseDraft } from '../../core/draft/analyse.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { parseArguments } from '../arguments.ts';
import { citationEntries } from '../cites/entry.ts';
import type { CitationEntry } from '../cites/entry.ts';
import { openDrafts } from '../drafts/open.ts';
import { examine } from '../examine.ts';
import { failureJson, failureLine, UsageError } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { ExitCode, Host } from '../host.ts';

const options = {
  format: { type: 'string', choices: ['json', 'csv', 'table'] },
  bom: { type: 'boolean' },
  appendix: { type: 'boolean' },
  order: { type: 'string', choices: ['document', 'citation'] },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArguments<typeof options>>['values'];

/** Runs the command. The default format is a table for a person and JSON for a program. */
export async function cites(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = parseArguments(argv, options);
  if (values.appendix === true && values.format !== undefined) throw new UsageError(appendixHasNoFormat);
  if (values.appendix !== true && values.order !== undefined) throw new UsageError(orderIsForAppendix);
  const { drafts, failures, context } = await openDrafts(positionals, values, host);

  const read: { file: string; analysis: DraftAnalysis }[] = [];
  const entries: CitationEntry[] = [];
  const faults: Failure[] = [];
  const analyse = examine(drafts, context, ({ text, markup, project }) =>
    analyseDraft(text, markup, project.library(), project.config.draft),
  );
  for await (const one of analyse) {
    if ('failure' in one) faults.push(one.failure);
    else if (values.appendix === true) read.push({ file: one.open.draft.file, analysis: one.result });
    else for (const entry of citationEntries(one.open.draft.file, one.result)) entries.push(entry);
  }

  const all = [...failures, ...context.projects.found().flatMap((project) => project.failures), ...faults];
  const format = values.format ?? (host.stdout.isTerminal ? 'table' : 'json');
  const text = values.appendix === true ? appendix(read, values, host) : formats[format](entries, all, values, host);
  host.stdout.write(await text);
  for (const failure of all) host.stderr.write(failureLine(failure, host));
  return all.length === 0 ? 0 : 2;
}

async function appendix(
  read: readonly { analysis: DraftAnalysis }[],
  values: Values,
  { locale }: Host,
): Promise<string> {
  const { appendixOf } = await import('../../service/appendix.ts');
  return appendixOf(
    read.map(({ analysis }) => analysis),
    { order: values.order ?? 'document', locale },
  );
}

type Inventory = readonly CitationEntry[];

const formats: Readonly<
  Record<
    NonNullable<Values['format']>,
    (entries: Inventory, failures: readonly Failure[], values: Values, host: Host) => string | Promise<string>
  >
> = {
  json: (entries, failures, _, host) => {
    const errors = failures.map((failure) => failureJson(failure, host));
    return `${JSON.stringify({ version: 1, citations: entries, ...(errors.length > 0 && { errors }) }, null, 2)}\n`;
  },
  csv: async (entries, _, { bom }) =>
    (bom === true ? '\ufeff' : '') + (await import('../cites/formatCsv.ts')).formatCsv(entries),
  table: async (entries, _, __, host) => (await import('../cites/formatTable.ts')).formatTable(entries, host),
};

const appendixHasNoFormat = {
  ja: '--appendixはMarkdownで出力します。--formatと同時には指定できません。',
  en: '--appendix writes Markdown and does not go with --format.',
};
const orderIsForAppendix = {
  ja: '--orderは、--appendixとともに指定します。',
  en: '--order goes with --appendix.',
};
