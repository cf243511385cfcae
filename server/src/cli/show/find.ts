/**
 * From what a person types to the clause that is meant: a canonical path, or a citation in any form that a draft may have,
 * with or without the document's name. What is not found is answered with what is near.
 */
import { canonicalOf } from '../../core/citation/formatter.ts';
import { pathOf, readPath } from '../../core/citation/paths.ts';
import { wholeOf, type Citation, type Target } from '../../core/citation/citation.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { analyseDraft } from '../../core/draft/analyse.ts';
import { defaultSettings } from '../../core/draft/analysis.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Localised } from '../../core/text/localised.ts';
import { closest } from '../../service/closest.ts';

/** Something to show. */
export interface Shown {
  readonly corpus: Corpus;
  readonly target: Target;
}

export type Found =
  | {
      readonly kind: 'targets';
      readonly shown: readonly Shown[];
      /** What should be said besides. */ readonly note: Localised | null;
    }
  | { readonly kind: 'nothing'; readonly message: Localised };

/** Finds what the words mean in the corpora; the first corpus in which they mean something wins. */
export function findTargets(words: string, corpora: readonly Corpus[], library: Library): Found {
  const asked = words.trim();
  for (const corpus of corpora) {
    const target = readPath(corpus, asked);
    if (target !== null) return { kind: 'targets', shown: [{ corpus, target }], note: null };
  }
  const titled = findTitle(asked, corpora);
  if (titled !== null) return titled;
  let best: Found | null = null;
  for (const corpus of corpora) {
    for (const text of [asked, corpus.meta.cite + asked, `${corpus.meta.citeEn}, ${asked}`]) {
      const found = findCitation(
        text,
        analyseDraft(text, 'plaintext', library, { ...defaultSettings, edition: corpus.id }),
      );
      if (found?.kind === 'targets') return found;
      best ??= found;
    }
  }
  return best ?? { kind: 'nothing', message: unknown(asked, corpora) };
}

/** The node whose title the words are; several nodes are candidates, and null stands for none. */
function findTitle(words: string, corpora: readonly Corpus[]): Found | null {
  const title = words.replace(/^「(.*)」$/u, '$1').toLowerCase();
  const shown = corpora.flatMap((corpus) =>
    corpus.nodes
      .filter((node) => [node.title, node.titleEn].some((one) => one?.toLowerCase() === title))
      .map((node) => ({ corpus, target: wholeOf(node) })),
  );
  if (shown.length === 1) return { kind: 'targets', shown, note: null };
  return shown.length === 0
    ? null
    : {
        kind: 'nothing',
        message: candidates(
          words,
          shown.map(({ target }) => target),
        ),
      };
}

/** What the citations of a text mean that consists of nothing else; null where it does not. */
function findCitation(text: string, { citations, findings }: DraftAnalysis): Found | null {
  const [first] = citations;
  const last = citations.at(-1);
  if (first === undefined || last === undefined || !isAll(text, first, last)) return null;
  const fault = citations.find(({ verdict }) => verdict === 'unresolved' || verdict === 'ambiguous');
  const message = (about: Citation): Localised | null =>
    findings.find(
      ({ span, code }) => code.startsWith('citation.') && span.start < about.span.end && about.span.start < span.end,
    )?.message ?? null;
  if (fault !== undefined) {
    return { kind: 'nothing', message: message(fault) ?? candidates(text, fault.targets) };
  }
  const incomplete = citations.find(({ verdict }) => verdict === 'incomplete');
  const shown = citations.flatMap(({ corpus, targets }) => targets.map((target) => ({ corpus, target })));
  return { kind: 'targets', shown, note: incomplete === undefined ? null : message(incomplete) };
}

/** Whether nothing but brackets and punctuation stands outside the citations. */
function isAll(text: string, first: Citation, last: Citation): boolean {
  return /^[\p{P}\s]*$/u.test(text.slice(0, first.span.start) + text.slice(last.span.end));
}

function candidates(text: string, targets: readonly Target[]): Localised {
  const paths = targets.map(pathOf);
  if (paths.length === 0) return { ja: `「${text}」はありません。`, en: `There is no "${text}".` };
  return {
    ja: `「${text}」は一つに定まりません。候補は、${paths.join('、')}です。`,
    en: `"${text}" could be ${paths.join(' or ')}.`,
  };
}

function unknown(words: string, corpora: readonly Corpus[]): Localised {
  const near = nearest(words, corpora);
  if (near.length === 0) {
    return {
      ja: `「${words}」に当たる項目はありません。「shishin show」で一覧を表示します。`,
      en: `There is no "${words}". "shishin show" lists what there is.`,
    };
  }
  return {
    ja: `「${words}」に当たる項目はありません。近いものは、${near.join('、')}です。`,
    en: `There is no "${words}". Near it: ${near.join(', ')}.`,
  };
}

/** Paths of the clauses whose path, citation or title is nearest to the words, and those whose title holds them. */
function nearest(words: string, corpora: readonly Corpus[]): readonly string[] {
  const paths = new Map<string, string>();
  for (const corpus of corpora) {
    for (const node of corpus.nodes) {
      for (const name of [node.path, canonicalOf(node), node.title, node.titleEn]) {
        if (name !== null && !paths.has(name)) paths.set(name, node.path);
      }
    }
  }
  const holding = [...paths.keys()].filter(
    (name) => words.length > 1 && name.toLowerCase().includes(words.toLowerCase()),
  );
  const names = [
    ...holding,
    ...closest(words, paths.keys(), { count: 3, limit: Math.max(2, Math.floor(words.length / 3)) }),
  ];
  return [...new Set(names.map((name) => paths.get(name) ?? name))].slice(0, 3);
}
