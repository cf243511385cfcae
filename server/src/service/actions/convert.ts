/**
 * Citations in another style. What stands for a citation is rewritten, never what it means: a date in front of it stays where the
 * draft speaks of another edition too, a name that the draft has defined stays its name, and of a citation that is not sure
 * nobody knows what to write. Members of a list go on leaving out what they leave out, and of a range only the first
 * number is rewritten, which says everything that the last one leaves out.
 */
import { wholeOf, type Citation, type Target } from '../../core/citation/citation.ts';
import { formatTarget } from '../../core/citation/formatter.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CitationStyle, DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Edit } from '../../core/rules/finding.ts';
import { sliceOf, type Span } from '../../core/text/span.ts';
import type { Action } from './action.ts';
import { holdsMarkup, standsAlone } from './rewritable.ts';

const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];

/** One action for each style that spells the citation otherwise than it is spelt. */
export function conversions(analysis: DraftAnalysis, citation: Citation): readonly Action[] {
  const known = new Set<string>();
  return styles.flatMap((style): Action[] => {
    const edit = standsAlone(citation) ? conversion(analysis, citation, style) : null;
    if (edit === null || known.has(edit.newText)) return [];
    known.add(edit.newText);
    const { newText } = edit;
    const named = newText.includes('「') ? `『${newText}』` : `「${newText}」`;
    return [{ title: { ja: `表示を${named}に改める`, en: `Write as ${newText}` }, edits: [edit] }];
  });
}

/**
 * The edits that bring every citation within a span, or of the whole draft, to one style. In the whole draft a Japanese style
 * is that of the Japanese citations: those in English stand in English sentences.
 */
export function convertAll(analysis: DraftAnalysis, style: CitationStyle, within: Span | null): readonly Edit[] {
  return analysis.citations
    .filter(({ span }) => within === null || (within.start <= span.start && span.end <= within.end))
    .filter(({ notation }) => within !== null || style === 'english' || !notation.english)
    .flatMap((citation) => conversion(analysis, citation, style) ?? []);
}

/** The edit for one citation; null where it cannot be rewritten or is spelt so already. */
function conversion(analysis: DraftAnalysis, citation: Citation, wanted: CitationStyle): Edit | null {
  const { targets, verdict, kind, notation, number } = citation;
  const [target] = targets;
  if (target === undefined || verdict !== 'resolved' || (kind !== 'number' && kind !== 'annex')) return null;
  // With a unit of its own it would leave the members behind it without theirs.
  if (number?.sharesUnit === true) return null;
  if (!standsAlone(citation) && (wanted === 'english' || notation.english || number === null)) return null;
  // A title between the members of a list would tear it.
  const style = wanted === 'titled' && !standsAlone(citation) ? 'compact' : wanted;
  const span = rewrittenSpan(analysis, citation, target);
  const lead = citation.member > 0 ? (text: string): string => text : leadOf(analysis, citation, style);
  if (span === null || lead === null) return null;
  const from = citation.member > 0 ? (number?.depths[0] ?? 1) : 1;
  const newText = lead(formatTarget(target, { ...analysis.settings, style, withName: false, from }));
  const written = sliceOf(analysis.text, span);
  return newText === written || holdsMarkup(written) ? null : { span, newText };
}

/** What of a citation is rewritten: of a range its first number, of a lone citation also the title that stands behind it. */
function rewrittenSpan({ text }: DraftAnalysis, citation: Citation, { node }: Target): Span | null {
  const { span, number, member, isRange, targets } = citation;
  const start = member > 0 && number !== null ? number.span.start : span.start;
  if (isRange) {
    const joint = number === null ? null : /から|ないし|乃至|[〜～∼~]/u.exec(sliceOf(text, number.span));
    return number === null || joint === null ? null : { start, end: number.span.start + joint.index };
  }
  if (targets.length > 1) return null;
  const isNamedBehind = standsAlone(citation) && node.title !== null && text.startsWith(`「${node.title}」`, span.end);
  return { start, end: span.end + (isNamedBehind ? (node.title?.length ?? 0) + 2 : 0) };
}

/** Puts a number behind the name that the citation has to bear in a style; null where its name cannot be said in it. */
function leadOf(
  analysis: DraftAnalysis,
  citation: Citation,
  style: CitationStyle,
): ((number: string) => string) | null {
  const { corpus, notation, edition, span, number, kind } = citation;
  if (notation.name === null) return (text) => text;
  const [first] = corpus.chapters;
  if (first === undefined) return null;
  const isKept = edition === 'defined' || !isOnlyNamesake(analysis, corpus);
  if (!isKept || style === 'formal') {
    const target = wholeOf(first);
    const named = formatTarget(target, { ...analysis.settings, style, withName: true });
    const bare = formatTarget(target, { ...analysis.settings, style, withName: false });
    const name = named.slice(0, named.length - bare.length);
    return (text) => name + (style === 'linked' && kind === 'annex' ? 'の' : '') + text;
  }
  // The name as it stands there is the writer's own way to say which edition is meant, in the writer's language.
  const written = number === null ? '' : sliceOf(analysis.text, { start: span.start, end: number.span.start });
  const end = written.lastIndexOf(notation.name) + notation.name.length;
  if ((style === 'english') !== notation.english || end < notation.name.length) return null;
  if (notation.english) return (text) => `${written.slice(0, end)}, ${text}`;
  const name = written.replace(/[ \t\u3000]*の?[ \t\u3000]*$/u, '');
  return (text) => name + text;
}

/** What was found out for each corpus of an analysis: a whole draft is converted citation by citation. */
const namesakes = new WeakMap<DraftAnalysis, Map<Corpus, boolean>>();

/** Whether the corpus's short name means this corpus wherever it stands: no other edition and no namesake is spoken of. */
function isOnlyNamesake(analysis: DraftAnalysis, corpus: Corpus): boolean {
  const known = namesakes.get(analysis) ?? new Map<Corpus, boolean>();
  namesakes.set(analysis, known);
  const isOnly = known.get(corpus) ?? hasNoNamesake(analysis, corpus);
  known.set(corpus, isOnly);
  return isOnly;
}

function hasNoNamesake({ mentions, library, text }: DraftAnalysis, corpus: Corpus): boolean {
  const { cite, citeEn } = corpus.meta;
  const isShared = library.corpora.some(
    (other) => other !== corpus && (other.meta.names.includes(cite) || other.meta.namesEn.includes(citeEn)),
  );
  if (isShared) return false;
  return mentions.every((mention) => {
    if (mention.corpus !== null) return true;
    return mention.year === null && !sliceOf(text, mention.span).includes(cite);
  });
}
