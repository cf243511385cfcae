/**
 * Judging terms: which of the variants that stand in a block are wrong there. Most are not. A word is wrong only where it
 * is given as the corpus's own: in a quotation that claims the corpus, or in a sentence that cites it or names it as its
 * source. A contrast, another document's vocabulary, somebody's speech and a word that the cited clause itself uses are left
 * alone, because a false alarm costs more than a miss. The rules are those of the design's chapter on terms.
 */
import type { Span } from '../text/span.ts';
import { contrasts } from './contrast.ts';
import { createEncloser } from '../text/encloser.ts';
import type { TermEntry, TermHit } from './finder.ts';
import { createSentences } from './site.ts';
import type { SentenceFacts, TermQuotation, TermSite } from './site.ts';
import type { Term, TermScope, TermUse } from './term.ts';

/**
 * All uses of terms among `hits`, in order: the terms themselves, and the variants that are to be reported in `scope`.
 * Spans stay those of the site's view. Linear in the view.
 */
export function judgeTerms(site: TermSite, hits: readonly TermHit[], scope: TermScope): readonly TermUse[] {
  const uses: TermUse[] = [];
  const enclosing = createEncloser(site.quotations);
  let sentences: ((offset: number) => SentenceFacts) | null = null;
  for (const hit of hits) {
    const quotation = enclosing(hit);
    const place = placeOf(site.view, hit, quotation);
    let wrong: TermEntry | undefined;
    let cited = NO_PATHS;
    if (scope !== 'off' && place !== 'speech' && hit.entries.some((entry) => entry.variant !== null)) {
      sentences ??= createSentences(site, hits);
      const sentence = sentences(hit.start);
      wrong = hit.entries.find((entry) => isWrong(entry, { site, hit, place, sentence, scope }));
      cited = sentence.cited.get(wrong?.term.corpusId ?? '') ?? NO_PATHS;
    }
    const entry = wrong ?? hit.entries.find(({ variant }) => variant === null);
    if (entry === undefined) continue;
    const span = { start: hit.start, end: hit.end };
    uses.push({ span, ...entry, quoted: place === 'quoted', clause: clauseFor(entry.term, cited) });
  }
  return uses;
}

/** Where a word stands: in a quotation that claims the corpus, in anybody's else, or in the writer's own prose. */
type Place = 'quoted' | 'speech' | 'prose';

interface Context {
  readonly site: TermSite;
  readonly hit: TermHit;
  readonly place: Place;
  readonly sentence: SentenceFacts;
  readonly scope: TermScope;
}

/** A quotation that holds the word alone only sets it off, unless it claims the corpus; see `contrast.ts` for いわゆる「…」. */
function placeOf(view: string, hit: Span, quotation: TermQuotation | null): Place {
  if (quotation === null) return 'prose';
  if (quotation.claimed) return 'quoted';
  const rest =
    view.slice(quotation.words.start, hit.start) + view.slice(hit.end, Math.min(quotation.words.end, hit.end + 4));
  return rest === '' || /^(?:活動|等)$/u.test(rest) ? 'prose' : 'speech';
}

function isWrong({ term, variant }: TermEntry, context: Context): boolean {
  if (variant === null) return false;
  const { site, hit, place, sentence, scope } = context;
  const quoted = place === 'quoted';
  if (variant.quotationOnly && !quoted) return false;
  const isAttributed = quoted || sentence.sources.has(term.corpusId);
  const everywhere = scope === 'document' && site.documentNamed && variant.code !== 'term.otherEdition';
  if (!isAttributed && !everywhere) return false;
  const cited = sentence.cited.get(term.corpusId) ?? NO_PATHS;
  if (variant.code === 'term.confused' && !isAbout(cited, variant.where)) return false;
  if (variant.standsIn.some((path) => isBelowAny(path, cited))) return false;
  if (sentence.terms.has(term)) return false;
  if (!quoted && sentence.hasOtherDocument && !isAscribed(site.view, hit, sentence)) return false;
  return !contrasts(site.view, hit, variant.code === 'term.confused');
}

const NO_PATHS: ReadonlySet<string> = new Set();

/** Whether something is cited, and nothing outside `where`: a sentence on both sides of a distinction is left alone. */
function isAbout(cited: ReadonlySet<string>, where: readonly string[]): boolean {
  if (cited.size === 0) return false;
  for (const path of cited) if (!where.some((root) => covers(root, path))) return false;
  return true;
}

function clauseFor({ definedIn, usedIn }: Term, cited: ReadonlySet<string>): string {
  if (isBelowAny(definedIn, cited)) return definedIn;
  return usedIn.find((path) => isBelowAny(path, cited)) ?? definedIn;
}

function isBelowAny(path: string, cited: ReadonlySet<string>): boolean {
  for (const root of cited) if (covers(root, path)) return true;
  return false;
}

/** Whether `path` is `root` or lies below it: V covers V.2 and V.2(2), and not VI. */
export function covers(root: string, path: string): boolean {
  return path.startsWith(root) && (path.length === root.length || '.(:/'.includes(path.charAt(root.length)));
}

/** What stands between a citation and the word that it is given as the source of: Cの「後方支援」, Cにいう後方支援. */
const LINK = /^[」』]?(?:の|上の|に(?:いう|言う|定める|規定する|掲げる|おける)|で(?:いう|定める)|が定める)[「『“"]?$/u;

/** Whether a citation ascribes the word directly, so that a law named elsewhere in the sentence does not matter. */
function isAscribed(view: string, hit: Span, { citations }: SentenceFacts): boolean {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.span.start ?? hit.start) < hit.start) low = middle + 1;
    else high = middle;
  }
  const end = citations[low - 1]?.span.end ?? Number.POSITIVE_INFINITY;
  return end <= hit.start && hit.start - end <= 8 && LINK.test(view.slice(end, hit.start));
}
