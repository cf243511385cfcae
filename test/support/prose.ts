/**
 * Drafts for measurements: Japanese policy prose in Markdown, made from a seed. How much of it concerns Shishin is stated as a
 * density, because that and not the length decides what an analysis costs.
 */
import type { Corpus } from '../../server/src/core/corpus/corpus.ts';
import { randomFrom, type Random } from './random.ts';

/** Of a hundred sentences how many hold a term, a citation or a look-alike of one, or quote the corpus. The rest are plain. */
export interface Density {
  readonly term: number;
  readonly citation: number;
  readonly lookalike: number;
  readonly quotation: number;
}

/** A paper on the Guidelines that cites them on every page: one thing to recognise or to reject in some 200 characters. */
export const PAPER: Density = { term: 6, citation: 5, lookalike: 4, quotation: 2 };
/** Nearly every other sentence concerns the Guidelines; no draft that we have seen is like this. */
export const DENSE: Density = { term: 14, citation: 12, lookalike: 10, quotation: 8 };
/** A draft about something else. */
export const PLAIN: Density = { term: 0, citation: 0, lookalike: 1, quotation: 0 };

/** Makes a draft of at least `length` UTF-16 units, which ends with a whole block. */
export function makeDraft(corpus: Corpus, length: number, density = PAPER, seed = 1997): string {
  const random = randomFrom(seed);
  const words = corpusSentences(corpus);
  const write = (): string => sentence(random, words, density);
  const opening =
    density.citation > 0 ? '本稿は、日米防衛協力のための指針（以下「指針」という。）を検討する。' : plain(random);
  const parts = [`# 日米防衛協力の論点整理\n\n${opening}\n\n`];
  let written = 0;
  for (let section = 1; written < length;) {
    const part = random.chance(0.08)
      ? `${random.chance(0.5) ? '##' : '###'} ${section++} ${random.pick(SUBJECTS)}の検討\n\n`
      : `${block(random, words, density, write)}\n\n`;
    parts.push(part);
    written += part.length;
  }
  return parts.join('');
}

/** Sentences of the corpus, each with the citation of its clause. */
export interface CorpusSentence {
  readonly text: string;
  readonly path: string;
}

export function corpusSentences(corpus: Corpus): readonly CorpusSentence[] {
  return corpus.nodes
    .filter((node) => node.kind === 'clause')
    .flatMap((node) =>
      node.paragraphs.flatMap(({ text, span, sentences }) =>
        sentences.map((each) => ({
          text: text.slice(each.span.start - span.start, each.span.end - span.start),
          path: node.path,
        })),
      ),
    )
    .filter(({ text }) => text.length >= 30);
}

/** Words with one of them replaced, dropped or doubled, as careless copying does. */
export function alter(random: Random, words: string): string {
  const at = 5 + random.below(Math.max(1, words.length - 10));
  const kind = random.below(3);
  if (kind === 0) return words.slice(0, at) + words.slice(at + 2);
  if (kind === 1) return `${words.slice(0, at)}など${words.slice(at)}`;
  return words.replace('日本', '我が国').replace('及び', 'および').replace('実施する', '行う').replace('協力', '連携');
}

function block(random: Random, words: readonly CorpusSentence[], density: Density, write: () => string): string {
  const kind = random.next();
  if (kind < 0.76) return many(2 + random.below(4), write).join('');
  if (kind < 0.9) return many(2 + random.below(4), () => `- ${write()}`).join('\n');
  if (kind < 0.94)
    return ['| 項目 | 内容 |', '| --- | --- |', ...many(3, () => `| ${random.pick(SUBJECTS)} | ${write()} |`)].join(
      '\n',
    );
  if (kind < 0.96) return '```yaml\nkind: 指針Ⅴ2(2)\nname: sample\n```';
  return density.quotation > 0
    ? `> ${random.pick(words).text}\n>\n> — 指針${random.pick(CHAPTERS)}`
    : `> ${many(2, write).join('')}`;
}

function many(count: number, write: () => string): string[] {
  return Array.from({ length: count }, write);
}

function sentence(random: Random, words: readonly CorpusSentence[], density: Density): string {
  let kind = random.next() * 100;
  if ((kind -= density.term) < 0)
    return `${random.pick(SUBJECTS)}における${random.pick(TERMS)}の在り方は、${random.pick(PREDICATES)}。`;
  if ((kind -= density.citation) < 0)
    return `${random.pick(CITATIONS)}は、${random.pick(SUBJECTS)}について${random.pick(PREDICATES)}。`;
  if ((kind -= density.lookalike) < 0)
    return `${random.pick(LOOKALIKES)}については、${random.pick(SUBJECTS)}の観点から${random.pick(PREDICATES)}。`;
  if ((kind -= density.quotation) >= 0) return plain(random);
  const { text, path } = random.pick(words);
  const quoted = random.chance(0.5) ? alter(random, text) : text;
  return `指針${citationOf(path)}は「${quoted.replace(/。$/u, '')}」と定めている。`;
}

function plain(random: Random): string {
  const emphasis = random.chance(0.1);
  const subject = random.pick(SUBJECTS);
  return `${emphasis ? `**${subject}**` : subject}は、${random.pick(MANNERS)}${random.pick(PREDICATES)}。`;
}

/** A path as a writer cites it: the chapter as one glyph, no full stops. */
function citationOf(path: string): string {
  const glyphs: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', VI: 'Ⅵ', VII: 'Ⅶ' };
  return path.replace(/^[IV]+/u, (roman) => glyphs[roman] ?? roman).replace(/\./u, '');
}

const CHAPTERS = ['Ⅱ2', 'Ⅲ', 'Ⅳ1', 'Ⅳ2(3)(イ)', 'Ⅴ1(1)', 'Ⅴ2(2)', 'Ⅵ', 'Ⅶ'];
const SUBJECTS = (
  '政府の対応 関係省庁の連携 地域の安定 国際社会の動向 予算の配分 情報の共有 装備の更新 訓練の実施状況 防災の体制 港湾の整備 ' +
  '法制度の整備 国会における審議 地方公共団体との協議 技術の進歩 経済の安全保障 海上交通の安全 宇宙空間の利用 人材の育成 ' +
  '住民の避難 医療の提供 民間の能力の活用 同盟国との調整'
).split(' ');
const MANNERS = (
  '昨年度の報告によれば 近年の環境の変化を踏まえ なお検討を要するものの 関係者の間では 従来の考え方に照らして ' +
  '諸外国の例に倣い 当面の間は 長期的な観点から 各種の調査の結果として 専門家の指摘するとおり'
)
  .split(' ')
  .map((manner) => `${manner}、`);
const PREDICATES = (
  '今後の課題として整理する必要がある 一定の進展が見られた 引き続き丁寧に検討されるべきである 十分に理解されているとは言い難い ' +
  '具体的な手順を明らかにしている 国民の理解を得ながら進められてきた 重要な意味を持つと考えられる 次のような問題を含んでいる ' +
  '関係者の意見が分かれている 制度の趣旨に沿って運用されている'
).split(' ');
const TERMS = (
  '周辺事態 後方地域支援 後方支援 包括的なメカニズム 調整メカニズム 共同作戦計画 相互協力計画 非戦闘員 捜索・救難 施設の使用 ' +
  '日米両国政府 日米両政府 平素から行う協力 情報交換 機雷の除去 船舶の検査'
).split(' ');
const CITATIONS = (
  '指針Ⅴ2(2)(ロ) 指針Ⅳ2(3) 指針別表「後方地域支援」 日米防衛協力のための指針Ⅱ2 指針Ⅲ1 指針Ⅴ1(1)から(3)まで 同項 指針Ⅵ1及び2 ' +
  '指針Ⅳ2(1)(イ)(ロ) 平成９年の指針Ⅲ2(3)'
).split(' ');
const LOOKALIKES = (
  '日米地位協定第二条４ 自衛隊法第76条 周辺事態安全確保法別表第二 図表Ⅲ-2-3-4 会計指針の1(2) 本稿Ⅱ2 運用指針の１の（４） TICADⅤ ' +
  '国家安全保障戦略Ⅳ2 第１章第２節 2015年のガイドラインⅣ.C 前掲の表3'
).split(' ');
