/** `shishin show`: prints a clause, an Annex row, a part of either, or the outline of a corpus. */
import { wholeOf } from '../../core/citation/citation.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import { defaultSettings } from '../../core/draft/analysis.ts';
import { parseArguments } from '../arguments.ts';
import { createProjects } from '../drafts/project.ts';
import { failureLine, UsageError } from '../failure.ts';
import type { ExitCode, Host } from '../host.ts';
import { bundledLibrary } from '../library.ts';
import { findTargets } from '../show/find.ts';
import type { Shown } from '../show/find.ts';

const options = {
  format: { type: 'string', choices: ['text', 'markdown', 'json'] },
  all: { type: 'boolean' },
  corpus: { type: 'string' },
} as const;

/** Runs the command. What is not there answers 2 and names what is near. */
export async function show(argv: readonly string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = parseArguments(argv, options);
  const project = await createProjects(host.cwd, bundledLibrary).of(host.cwd);
  for (const failure of project.failures) host.stderr.write(failureLine(failure, host));
  const library = project.library();
  const corpora = chosenCorpora(library.corpora, values.corpus);
  const format = values.format ?? 'text';
  const exitCode = project.failures.length === 0 ? 0 : 2;
  if (positionals.length === 0) {
    const shown =
      values.all === true ? await all(corpora, format, host, library) : await outline(corpora, format, host);
    host.stdout.write(shown);
    return exitCode;
  }
  if (values.all === true) throw new UsageError(allAndPath);
  const found = findTargets(positionals.join(' '), corpora, library);
  if (found.kind === 'nothing') {
    host.stderr.write(`shishin: ${found.message[host.locale]}\n`);
    return 2;
  }
  if (found.note !== null) host.stderr.write(`shishin: ${found.note[host.locale]}\n`);
  host.stdout.write(await formats[format](found.shown, host, library));
  return exitCode;
}

type Format = 'text' | 'markdown' | 'json';

type Write = (shown: readonly Shown[], host: Host, library: Library) => Promise<string>;

const formats: Readonly<Record<Format, Write>> = {
  json: async (shown) => {
    const { nodeJson } = await import('../show/formatJson.ts');
    const nodes = shown.map(({ target }) => nodeJson(target));
    // One thing is an object, and what names several things an array.
    return `${JSON.stringify(nodes.length === 1 ? nodes[0] : nodes, null, 2)}\n`;
  },
  markdown: async (shown, { locale }, library) => {
    const { renderTarget } = await import('../../service/render/target.ts');
    const context = { library, locale, settings: defaultSettings };
    return `${shown.map(({ corpus, target }) => renderTarget(corpus, target, context)).join('\n\n---\n\n')}\n`;
  },
  text: async (shown, host) => {
    const { formatText } = await import('../show/formatText.ts');
    return shown.map(({ corpus, target }) => formatText(corpus, target, host)).join('\n');
  },
};

async function all(corpora: readonly Corpus[], format: Format, host: Host, library: Library): Promise<string> {
  const shown = corpora.flatMap((corpus) => corpus.nodes.map((node) => ({ corpus, target: wholeOf(node) })));
  if (format !== 'json') return formats[format](shown, host, library);
  const { nodeJson } = await import('../show/formatJson.ts');
  return `${JSON.stringify(
    shown.map(({ target }) => nodeJson(target)),
    null,
    2,
  )}\n`;
}

async function outline(corpora: readonly Corpus[], format: Format, host: Host): Promise<string> {
  const { outlineText, outlineMarkdown, outlineJson } = await import('../show/outline.ts');
  if (format === 'json') return `${JSON.stringify(corpora.flatMap(outlineJson), null, 2)}\n`;
  const write = format === 'text' ? outlineText : outlineMarkdown;
  return corpora.map((corpus) => write(corpus, host)).join('\n');
}

function chosenCorpora(corpora: readonly Corpus[], id: string | undefined): readonly Corpus[] {
  if (id === undefined) return corpora;
  const chosen = corpora.filter((corpus) => corpus.id === id);
  if (chosen.length > 0) return chosen;
  const ids = corpora.map((corpus) => corpus.id).join(', ');
  throw new UsageError({
    ja: `「${id}」という収録文書はありません。収録されているのは、${ids}です。`,
    en: `There is no corpus "${id}". There is: ${ids}.`,
  });
}

const allAndPath = { ja: '--allと項目は、同時に指定できません。', en: '--all does not go with a path.' };
