/**
 * Which clause the words around a quotation claim it to be taken from. The nearest source wins, whichever document it
 * is; it must stand in one of the frames (see `frames.ts`), and speech inside another quotation claims nothing.
 */
import { NOTE_OPEN, NOTE_WORDS } from '../markup/mask.ts';
import type { Span } from '../text/span.ts';
import { goesOnBehind } from './cutEnd.ts';
import type { FoundQuotation } from './find.ts';
import { hasSubject } from './between.ts';
import { type Frame, frameOnLeft, frameOnRight, isAnnounced, isSaidBy } from './frames.ts';
import { mannerOf } from './notation.ts';
import type { Claim } from './quotation.ts';
import { BLANK } from './saying.ts';
import { lastBefore, lastQuotationAt, type QuotationSite, type Source, sourcesOf } from './site.ts';

export { blockQuotationsOf, isClosing, isQuotedSite } from './blocks.ts';
export { sourcesOf, type QuotationSite } from './site.ts';

/** How far a source may stand from its quotation, in UTF-16 units, not counting other quotations. */
const REACH = 160;
/** How far it may stand with the quotations between the two. */
const FARTHEST = 1200;
/** How far behind a quotation or a source a verb or a remark is looked for. */
const BEHIND = 60;

/**
 * The claim of a quotation in brackets or of a table cell; null where the words around it claim nothing. `sources` are those of
 * the site, which whoever asks about several quotations reads once.
 */
export function claimOf(
  found: FoundQuotation,
  site: QuotationSite,
  sources: readonly Source[] = sourcesOf(site),
): Claim | null {
  if (found.form === 'block' || site.kind === 'quotation' || site.quoteDepth > 0 || found.depth > 0) return null;
  if (sources.length === 0) return null;
  const part = citationAround(found, sources);
  if (found.form === 'cell') return part === null ? claimOfCell(found, site, sources) : null;
  if (part !== null) return part.isNumber ? claimFrom(part, 'title', found, site) : null;
  if (site.kind === 'cell' && fillsCell(found, site)) return claimOfCell(found, site, sources);
  // Of two that are equally near the one behind comes first: it is put there for these words alone.
  const near = [rightClaim(found, site, sources), leftClaim(found, site, sources)].filter((side) => side !== null);
  if (near.length === 0) return continuedClaim(found, site, sources);
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance);
  if (nearest === undefined || nearest.frame === null) {
    const other = near.find(({ frame, isRight }) => frame !== null && isRight);
    return other === undefined ? null : claimFrom(other.source, other.frame, found, site);
  }
  return claimFrom(nearest.source, nearest.frame, found, site);
}

/**
 * 「Cは、「…」と定める。また、「…」と規定する。」: the next sentence goes on with what the source says, with a verb that nobody but a
 * document is the subject of.
 */
function continuedClaim(found: FoundQuotation, site: QuotationSite, sources: readonly Source[]): Claim | null {
  const { quotations, view } = site;
  const before = quotations[lastQuotationAt(quotations, found.span.start - 1)];
  if (before === undefined || before.depth > 0 || before.span.end > found.span.start) return null;
  if (!CONTINUED.test(plain(view.slice(before.span.end, found.span.start).slice(-REACH)))) return null;
  if (!PROVIDED.test(view.slice(found.span.end, found.span.end + BEHIND))) return null;
  const side = leftClaim(before, site, sources);
  return side?.frame === 'words' ? claimFrom(side.source, side.frame, found, site) : null;
}

const CONTINUED =
  /^とも?[^。「」『』（）はが]{1,16}。\s*(?:また|更に|さらに|加えて|その上|続けて|次いで|同時に)[、,]?\s*$/u;
const PROVIDED = /^\s*とも?(?:定め|規定|明記|うた[うわっ]|謳|記[しさす載]|あ[るりっ])/u;

interface Side {
  readonly source: Source;
  readonly frame: Frame;
  readonly distance: number;
  readonly isRight: boolean;
}

/**
 * The source that holds the quotation as a part of itself, such as a citation with its title; of a list, the member that
 * does. A title that is a citation by itself is still a quotation, of whatever the words around it name.
 */
function citationAround(found: FoundQuotation, sources: readonly Source[]): Source | null {
  const { span } = found;
  const source = sources[lastBefore(sources, span.start) + 1];
  if (source === undefined || source.span.start > span.start || span.end > source.span.end) return null;
  if (source.span.start === span.start && source.span.end === span.end) return null;
  return citationAround(found, source.members) ?? source;
}

function leftClaim(found: FoundQuotation, site: QuotationSite, sources: readonly Source[]): Side | null {
  const { view } = site;
  for (let index = lastBefore(sources, found.span.start); index >= 0; index--) {
    const source = sources[index];
    if (source === undefined || found.span.start - source.span.end > FARTHEST) return null;
    if (isInsideAnother(source.span, found, site)) continue;
    const between = blanked(site, source.span.end, found.span.start);
    if (between.length > REACH) return null;
    if (/。|[.!?]\s+[A-Z]/u.test(between) && !isAnnounced(between)) return null;
    const behind = blanked(site, found.span.end, Math.min(view.length, found.span.end + BEHIND));
    const before = view.slice(Math.max(0, source.span.start - 24), source.span.start);
    const frame = isSpokenOf(between, behind, site, source.span.start) ? null : frameOnLeft(between, behind, before);
    if (frame === null && BESIDE.test(between)) continue;
    // A name is no number: nothing directly behind it is its title. Behind an item stand its words.
    const isNamed = !source.isNumber && source.targets?.[0]?.node.kind !== 'item';
    return {
      source,
      frame: frame === 'title' && isNamed ? null : frame,
      distance: between.length,
      isRight: false,
    };
  }
  return null;
}

/** What another source says is set beside: 「Cは、Dを踏まえ、「…」と定める」. */
const BESIDE =
  /^(?:を(?:踏まえ|受け|前提|念頭)|に(?:基づ|もとづ|従|沿|照らし|のっと|則)|の(?:下|もと)|と(?:同様|異な|並))/u;

/** Of two topics the first one speaks, of the source: 「被告は、Cは「…」と主張する」. */
function isSpokenOf(between: string, behind: string, site: QuotationSite, at: number): boolean {
  return (
    /^[はも]/u.test(between) &&
    /^\s*と(?!(?:は|も)?(?:定|規|明記|記|うた|謳|掲|あ[るりっ]|な[っる]))/u.test(behind) &&
    SPEAKING_TOPIC.test(blanked(site, Math.max(0, at - BEHIND), at))
  );
}

const SPEAKING_TOPIC =
  /(?:^|[。、,，])[^。、,，はが]{1,20}(?:[^。、,，はが点てにとで]は|[^。、,，はが点てにとでうくすむるたいだ]が)[、,，]?(?:[^。、,，はが]{0,24}(?:で|おいて|に|として|も)[、,，])*$/u;

function rightClaim(found: FoundQuotation, site: QuotationSite, sources: readonly Source[]): Side | null {
  const { view } = site;
  const index = lastBefore(sources, found.span.end);
  for (const source of sources.slice(index + 1, index + 4)) {
    if (source.span.start < found.span.end) continue;
    if (source.span.start - found.span.end > REACH / 2) return null;
    if (isInsideAnother(source.span, found, site)) continue;
    const between = blanked(site, found.span.end, source.span.start);
    // “….” Section II says: what follows a sentence that ends with its quotation begins another one.
    if (/^\s+$/u.test(between) && /[.!?]$/u.test(view.slice(found.words.start, found.words.end))) return null;
    const behind = plain(view.slice(source.span.end, source.span.end + BEHIND));
    const frame = frameOnRight(between, behind, isImpersonal(found, site));
    // What the next sentence or clause speaks of is no nearer, however near it stands.
    if (frame === null && (CLAUSE_END.test(between) || (/^[、,，]$/u.test(between) && TOPIC_OF_WORDS.test(behind))))
      return null;
    // Of 「Cは「…」とするDを」 the words are D's, if they are anybody's.
    return { source, frame, distance: isSaidBy(between) ? 0 : between.length, isRight: true };
  }
  return null;
}

/** 「…」、C3は「: the source speaks of what follows it. */
const TOPIC_OF_WORDS = /^(?:に(?:よれば|よると|は|も)?|では?|は|も|が)[、,，]?\s*[「『]/u;
const CLAUSE_END = /。|[.!?]\s|^\s*[はがも][、,，]|^\s*と[^。、,，はがを]{0,12}[しりきつめべれてず][、,，]/u;

/** Whether the sentence has no subject before the quotation. */
function isImpersonal(found: FoundQuotation, site: QuotationSite): boolean {
  const before = blanked(site, Math.max(0, found.span.start - REACH), found.span.start);
  return !hasSubject(before.slice(before.lastIndexOf('。') + 1));
}

/** Whether a span lies inside a quotation that is not the one that is asked about. */
function isInsideAnother(span: Span, found: FoundQuotation, { quotations }: QuotationSite): boolean {
  let index = lastQuotationAt(quotations, span.start);
  for (let quotation = quotations[index]; quotation !== undefined; quotation = quotations[index]) {
    if (quotation !== found && quotation.span.start < span.start && span.end <= quotation.words.end) return true;
    if (quotation.parent === null) return false;
    index = quotation.parent;
  }
  return false;
}

/** A note in the middle of a sentence says nothing in it. */
const NOTE = new RegExp(NOTE_WORDS, 'gu');

/** The view's words without notes and with the quotations in them blanked: what they say is not said by the sentence. */
function blanked({ view, quotations }: QuotationSite, from: number, to: number): string {
  let text = '';
  let at = from;
  for (let index = lastQuotationAt(quotations, from - 1) + 1; index < quotations.length; index++) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.span.start >= to) break;
    if (quotation.span.start < at) continue;
    text += view.slice(at, quotation.span.start) + BLANK;
    at = Math.min(to, quotation.span.end);
  }
  text += view.slice(at, Math.max(at, to));
  return plain(text.includes(NOTE_OPEN) ? text.replace(NOTE, '') : text);
}

/** Words with 、。 for ，．, as houses differ, and voiced kana as one letter each. */
function plain(words: string): string {
  const text = words.includes('\u3099') ? words.normalize('NFC') : words;
  return text.replaceAll('，', '、').replace(/(?<![0-9０-９A-Za-z])．/gu, '。');
}

/** Whether a quotation is all that its cell holds. */
function fillsCell({ span }: FoundQuotation, { view }: QuotationSite): boolean {
  const start = view.lastIndexOf('\uFFFC', span.start) + 1;
  const bar = view.indexOf('\uFFFC', span.end);
  return /^\s*$/u.test(view.slice(start, span.start) + view.slice(span.end, bar < 0 ? undefined : bar));
}

/** A cell is claimed by the nearest cell before it in its row that holds nothing but a citation. */
function claimOfCell(found: FoundQuotation, site: QuotationSite, sources: readonly Source[]): Claim | null {
  const last = lastBefore(sources, found.span.start);
  for (const source of sources.slice(Math.max(0, last - 7), last + 1).toReversed()) {
    if (!source.isCitation) continue;
    if (overlapsWords(source, found)) return null;
    const start = site.view.lastIndexOf('\uFFFC', source.span.start) + 1;
    const bar = site.view.indexOf('\uFFFC', source.span.end);
    const rest =
      site.view.slice(start, source.span.start) + site.view.slice(source.span.end, bar < 0 ? undefined : bar);
    return /^\s*$/u.test(rest) ? claimFrom(source, 'cell', found, site) : null;
  }
  return null;
}

function overlapsWords(source: Source, found: FoundQuotation): boolean {
  return source.span.end > found.span.start;
}

function claimFrom(source: Source, slot: Frame | 'cell', found: FoundQuotation, { view }: QuotationSite): Claim | null {
  if (source.corpus === null || slot === null || source.targets?.length === 0) return null;
  const behind = plain(view.slice(found.span.end, found.span.end + BEHIND));
  const isBehind = source.span.start >= found.span.end;
  const remarks =
    remarkAt(behind) + (isBehind ? remarkBehind(view.slice(source.span.end, source.span.end + BEHIND)) : '');
  const before = isBehind ? '' : view.slice(source.span.end, found.span.start).slice(-BEHIND);
  const manner = mannerOf(remarks) ?? (GIST_BEFORE.test(before) ? 'gist' : 'verbatim');
  return manner === 'translation'
    ? null
    : {
        corpus: source.corpus,
        targets: source.targets,
        source: source.span,
        manner,
        slot,
        goesOn: goesOnBehind(behind),
      };
}

/** C（要旨）は「…」, Cは、大要「…」: only a gist follows. */
const GIST_BEFORE =
  /^\s*[（(](?:要旨|骨子|要約|概要|大意)[）)]|(?:要旨|大要|大意|趣旨として|要するに|概ね|おおむね|(?:平たく言え|言い換えれ|換言すれ)ば)[、,]?\s*$/u;

/** A bracket directly behind the closing mark. */
function remarkAt(behind: string): string {
  return /^\s*[（(［[〔][^（）()［］[\]〔〕。\n]*[）)］\]〕]?/u.exec(behind)?.[0] ?? '';
}

/** What follows a citation in its bracket, and a bracket directly behind it. */
function remarkBehind(behind: string): string {
  return (
    /^[^（）()［］[\]〔〕。\n]*(?:[（(][^（）()。\n]{0,16}[）)])?[）)］\]〕]\s*(?:[（(［[〔][^（）()［］[\]〔〕。\n]*)?/u.exec(
      behind,
    )?.[0] ?? ''
  );
}
