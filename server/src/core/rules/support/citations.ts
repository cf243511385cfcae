/**
 * What the rules about citations share: how places are called in their messages, and the edit that writes another place in the
 * writer's own notation.
 */
import { ancestorAt } from '../../corpus/ancestry.ts';
import { wholeOf, type Citation, type Target } from '../../citation/citation.ts';
import { canonicalFormat, formatTarget, markerOfNode } from '../../citation/formatter.ts';
import type { FormatOptions } from '../../citation/formatter.ts';
import type { CorpusNode } from '../../corpus/corpus.ts';
import type { Localised } from '../../text/localised.ts';
import type { Fix } from '../finding.ts';

/** A place as messages call it: 指針Ⅴ2(2)(ロ); in English sentences without the document's name, V.2(2)(b). */
export function placeName(target: Target): Localised {
  return {
    ja: formatTarget(target, canonicalFormat),
    en: formatTarget(target, { ...canonicalFormat, style: 'english', withName: false }),
  };
}

/** A place with its title: 指針Ⅵ1(3)「共通の実施要領等の確立」. */
export function placeWithTitle(target: Target): Localised {
  const { ja, en } = placeName(target);
  const { title, titleEn } = target.node;
  return { ja: title === null ? ja : `${ja}「${title}」`, en: titleEn === null ? en : `${en} (${titleEn})` };
}

/** A child in a list of what stands below a node: (ロ)「後方地域支援」. */
export function childName(node: CorpusNode): Localised {
  const marker = markerName(node);
  if (node.kind !== 'clause') return { ja: marker.ja, en: node.titleEn ?? marker.en };
  return {
    ja: node.title === null ? marker.ja : `${marker.ja}「${node.title}」`,
    en: node.titleEn === null ? marker.en : `${marker.en} ${node.titleEn}`,
  };
}

/** Only the last number of a place: (ロ), in English (b). */
export function markerName(node: CorpusNode): Localised {
  const ja = markerOfNode(node);
  if (node.kind !== 'clause') return { ja, en: ja };
  const english: FormatOptions = { ...canonicalFormat, style: 'english', withName: false, from: node.depth };
  return { ja, en: formatTarget(wholeOf(node), english) };
}

/**
 * The fix that makes a citation mean `target`, written as the writer writes: linked or not, in English or not, and as much of it as
 * the citation itself writes. Null where the number cannot be told from its surroundings.
 */
export function fixTo(citation: Citation, target: Target, preferred: boolean): Fix | null {
  const { number, notation } = citation;
  if (number === null || number.sharesUnit || citation.isRange) return null;
  const from = number.depths[0] ?? 1;
  const options: FormatOptions = {
    ...canonicalFormat,
    style: notation.english ? 'english' : notation.linked ? 'linked' : 'compact',
    withName: false,
  };
  const newText = formatTarget(target, isBeside(citation, target, from) ? { ...options, from } : options);
  const { ja, en } = placeWithTitle(target);
  return {
    title: { ja: `${ja}に改める`, en: `Change to ${en}` },
    edits: [{ span: number.span, newText }],
    safe: false,
    preferred,
  };
}

/** Whether the levels that the citation leaves out are those of the target too, so that it may go on leaving them out. */
function isBeside(citation: Citation, target: Target, from: number): boolean {
  if (from <= 1) return true;
  const place = citation.deadEnd?.node ?? citation.targets[0]?.node ?? null;
  const shared = place === null ? null : ancestorAt(place, from - 1);
  return shared !== null && shared === ancestorAt(target.node, from - 1);
}
