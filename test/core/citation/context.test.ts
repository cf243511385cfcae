import { describe, test } from 'vitest';
import { checkCitations } from '../../support/citations.ts';

/** Drafts in which nothing may be cited. */
const SILENT: readonly (readonly [string, string])[] = [
  ['another guideline by a compound', '運用指針の１の（４）、基本指針Ⅱ1、教育指針Ⅴ、WHOガイドラインⅤ2(1)'],
  ['another guideline by a rare kanji', '𠮷指針Ⅱ1'],
  ['another body’s guideline', '文部科学省の指針Ⅱ2及び国連のガイドラインⅤ2(1)'],
  [
    'a guideline for another purpose',
    '再発防止のための指針Ⅱ2、個人情報保護に関する指針Ⅲ2(1)、厚生労働省が定める指針Ⅱ2',
  ],
  ['Roman numerals of kinds', 'ガイドラインⅡ型、ガイドラインⅢ相試験、指針Ⅱ類'],
  ['laws and treaties', '自衛隊法第76条、日米地位協定二条の４の（ｂ）、周辺事態安全確保法別表第二'],
  ['a version number', 'ガイドラインVer.2'],
  ['a bare Arabic chapter', '指針2件、指針１自体を廃止する。指針5'],
  [
    'the 2015 edition by year',
    '2015年の指針Ⅳ2、平成27年の日米防衛協力のための指針Ⅴ2(1)、日米防衛協力のための指針（平成27年４月27日）Ⅴ2(1)',
  ],
  ['the 1978 edition by era', '昭和53年の指針Ⅱ1及び1978年ガイドラインⅡ1'],
  ['the numbering of 2015', '指針Ⅳ.C.2.b、指針Ⅳ.Ｃ.2'],
  ['old and new without a year', '新指針Ⅳ2と旧指針Ⅴ2(1)'],
  ['a bare path without a name', 'Ⅴ2(2)(ロ)に掲げる。'],
  ['a bare chapter', '指針を読む。Ⅴを読む。'],
  ['numbers of figures and names', '指針を読む。図表Ⅲ-2-3-4、ＴＩＣＡＤⅤ、ＳＭ３ブロックⅡＡ'],
  [
    'another body’s guideline, by who issued it',
    'ガイドライン（厚生労働省、2018年）Ⅱ2、指針（2016年、文部科学省）Ⅴ2及びガイドライン（日本糖尿病学会）Ⅰ',
  ],
  ['papers and meetings with numbers', '指針を読む。前回の会合（Ⅱ2）では、資料（Ⅴ2(1)）を配った。'],
  ['headings of the draft’s own that are no sentences', '指針を読む。\n\nⅡ2　概要\n\nⅡ2を見よ。'],
  ['rows of the annexes of laws', '指針を読む。この法律別表第一「輸送」の項及び別表第二「補給」の項。見直しの Ⅱ2 は、'],
  ['letters that are no chapters', '指針X線、指針V字回復、指針Ⅱ部門、指針V&V、指針I/O、指針X、Guidelines X.'],
  ['a draft of guidelines, and those for a subject', '指針（案）Ⅱ2、感染症対策の指針Ⅱ2、医療のガイドラインⅢ2(1)'],
  [
    'works by author and year',
    '指針を読む。田中（2001：Ⅱ2）、鈴木（1999, Ⅳ章2節）、佐藤・前掲書、第Ⅲ章2(1)。同上、Ⅴ2(1)。',
  ],
  ['models and formulas', '指針を読む。Ⅴ2ロケット、Ⅳ号2型、指針Ⅴ号及び式（Ⅱ．４）'],
  ['the writer’s own sections', '指針を読む。本稿Ⅴ2(1)で述べたとおり、前述のⅤ2(1)のほか、Ⅴ2(1)で述べた点'],
  ['a path of another document', '指針を読む。防衛計画の大綱のⅣ3(1)'],
  ['relative words behind a law', '自衛隊法第76条及び同(1)並びに同項'],
  ['relative words that are parts of words', '共同(1)、合同(2)、同様(3)、上記のとおり、同年2月、同日、同法第2条'],
  ['the writer’s own list', '指針は、(1) 平素から行う協力、(2) 武力攻撃、(3) 周辺事態に分かれる。'],
  ['a bare annex without a name', '別表に示す。'],
  ['a numbered annex', '指針に関し、別表第一、別表1、別表二及び別表（第三条関係）'],
  ['the annex of an outline', '指針を読む。防衛大綱の別表にあるような、法律の別表'],
  ['annexes of other kinds', '指針の別添、別紙、別記、付表及び参考'],
  ['a title that is a term too', '指針は、「日米間の調整メカニズム」を平素から構築しておくとする。'],
  ['titles as ordinary words', '「輸送」、「補給」及び「後方地域支援」を行う。'],
  [
    'section words of another paper',
    'The systems described in Section V. The Guidelines are old. See Section 1 and Section V of this report.',
  ],
  [
    'other English guidelines',
    'Basic Guidelines, Section V.2; Implementation Guidelines, Chapter 1; the guidelines, Section V.2',
  ],
  ['chapters of the 2015 text', 'Chapter VI of the 2015 Guidelines; the 2015 Guidelines, Section IV.C'],
  ['code', '`指針Ⅴ2(2)(ロ)`\n\n```\n指針Ⅴ2\n```\n'],
  ['addresses and comments', '<https://example.jp/指針Ⅴ2> [本文](指針Ⅴ2.md) <!-- 指針Ⅴ2 -->'],
  ['front matter', '---\ntitle: 指針Ⅴ2\n---\n'],
  ['guidelines that are somebody’s', '供給国グループのガイドライン（以下「ガイドライン」という。）のガイドラインⅤ2'],
  ['years of another edition in brackets', '指針（15年）Ⅴ2、2015（平成27）年の指針Ⅴ2、指針（平成27（2015）年）Ⅴ2'],
  ['numerals of names apart', '指針を読む。START II.2、World War II.1、Phase III(2)'],
  [
    'other documents behind a comma',
    'Section V.2, 2015 Guidelines; Section V.2, Basic Guidelines. Part I, Guidelines. Article V.2, Guidelines.',
  ],
  ['annex items and parts that are only amounts', '第1〜3文、第1・2項目、first and second sentences, items 1 to 3'],
  ['the interim report', '指針の中間とりまとめⅤ2、指針見直しの中間取りまとめⅤ2'],
  [
    'English amounts, the writer, and annexes with numbers',
    'The Guidelines say so. Annex I to the Guidelines, Annex A of the Guidelines',
  ],
  [
    'the year of an English name behind it',
    'Guidelines for Japan-U.S. Defense Cooperation (April 27, 2015), Section IV; the Guidelines of 2015, Section V',
  ],
  ['file names', '指針Ⅴ2.pdf、指針Ⅴ.docx'],
  [
    'the draft’s own English sections',
    'The Guidelines are old. See Section V.2 below, and Section V.2 of this article.',
  ],
  [
    'English sections of a paper with such numbers',
    'The Guidelines are old. As stated in Section II-3 and Section II3, we go on.',
  ],
  ['the annex of a treaty', 'The Guidelines differ from the Annex to the Treaty, and from the Annex of that law.'],
  [
    'English guidelines of another kind',
    'the basic Guidelines, V.2; the export control Guidelines, V.2; Safety Guidelines, V.2',
  ],
  ['versions', 'ガイドラインv2.0、ガイドラインV2.0、指針v2、Guidelines v2.0、指針v、指針V1.1'],
  ['names of one letter and a number', '指針を読む。V4諸国、V2ロケット、（V2）'],
  ['a compound with ・ or an abbreviation apart', 'セキュリティ・ガイドラインⅤ2(1)、WHO ガイドラインⅤ2(1)'],
  ['the guidelines that another one was said to be', '運用指針を改めた。この指針Ⅱ1は、同指針Ⅱ2とともに'],
  [
    'a name that other English guidelines define',
    'Guidelines for Civil Protection (hereinafter "the Guidelines"). Section V.2 of the Guidelines',
  ],
  [
    'a sentence that says in which other year it was made',
    '2015年４月、両政府は、「日米防衛協力のための指針」（以下「指針」という。）に合意した。指針Ⅱ2。2015年に両政府が改定した「日米防衛協力のための指針」Ⅱ2',
  ],
  [
    'a former edition that is dated by its sentence',
    '昭和53年11月、日米安全保障協議委員会は「日米防衛協力のための指針」（以下「旧指針」という。）を了承した。旧指針Ⅱ2(2)',
  ],
  [
    'an English sentence that says in which other year they were made',
    'Guidelines for Japan-U.S. Defense Cooperation, issued by the ministers on April 27, 2015 (the "Guidelines"). Guidelines, II.4.',
  ],
  [
    'English words by which other papers call their sections',
    'The Guidelines say so. The Guiding Principles, Section II.2; Joint Publication 4-0, ch. V, sec. 2(2); the House report, Part V.2; class I.4; Jones (1999), § II.4; Item V.2(1) on the agenda',
  ],
  [
    'units behind the words of other tables',
    '指針を読む。\n\n歳出の部の「施設の使用」の項、「その他」の項、「補給」の項',
  ],
  ['annexes of which there are several', '指針を読む。別表Ⅱ及び自衛隊法施行令別表第一(五)項イ、同(六)項ロ'],
  [
    'paths of works behind their titles',
    '指針を読む。「未来のための変革と再編」Ⅱ2、同Ⅲ2(1)。『ガイドラインを読む』（2001年）第Ⅴ章2節、同書Ⅱ4、同(イ)。『指針の構造』書房，2002年，第Ⅴ章2節',
  ],
  [
    'names of files, sections of the draft, and one word of a ledger',
    'The Guidelines say so. See a_V2(2).md, Section V.2(1), infra.\n\nThe "Transportation" section.',
  ],
  ['small letters without a year', 'Section V.2 of the guidelines and the revised guidelines, V.2'],
];

describe('nothing is cited by', () => {
  test.each(SILENT)('%s', (_, draft) => checkCitations(draft, []));
});

/** Drafts with marks, and what they cite. */
const CITED: readonly (readonly [string, string, readonly string[]])[] = [
  ['a name with 日米', '⟦日米ガイドラインⅤ2⟧及び⟦日米防衛協力の指針Ⅱ1⟧', ['V.2', 'II.1']],
  ['本 and 現行', '⟦本指針Ⅴ2⟧', ['V.2']],
  [
    'the name in this year’s edition',
    '⟦1997年の指針Ⅴ2⟧、⟦平成９年の指針Ⅱ1⟧、⟦97年指針Ⅰ⟧、⟦1997ガイドラインⅡ⟧',
    ['V.2', 'II.1', 'I', 'II'],
  ],
  ['who negotiated it, in brackets', '指針（外務省）⟦Ⅴ2⟧、指針（日米安全保障協議委員会、1997年）⟦Ⅱ1⟧', ['V.2', 'II.1']],
  ['the year of adoption', '⟦1997年９月に策定された指針Ⅴ2⟧', ['V.2']],
  ['signs before the name', '😀⟦指針Ⅴ2⟧、★⟦指針Ⅰ⟧、→⟦指針Ⅱ1⟧の👍⟦同2⟧', ['V.2', 'I', 'II.1', 'II.2']],
  ['brackets behind the name', '⟦指針（Ⅴ2(2)(ロ)⟧参照）', ['V.2(2)(ロ)']],
  ['a bare path once the corpus is named', '指針は、協力を定める（⟦Ⅴ2(2)(ロ)⟧）。', ['V.2(2)(ロ)']],
  ['a bare path in a later paragraph', '指針を読む。\n\n⟦Ⅴ2(2)(ロ)⟧は、支援を定める。', ['V.2(2)(ロ)']],
  [
    'a bare path by front matter',
    '---\nshishin: guidelines-1997\n---\n\n⟦Ⅴ2(2)(ロ)⟧は、支援を定める。',
    ['V.2(2)(ロ)'],
  ],
  ['no bare path under Roman headings', '## Ⅰ はじめに\n\n指針を読む。Ⅴ2(2)(ロ)を見よ。⟦指針Ⅴ2⟧を見よ。', ['V.2']],
  [
    'a chain over a sentence',
    '⟦指針Ⅴ2(1)(イ)⟧は救援を、⟦同(ロ)⟧は捜索を、⟦同(2)(ロ)⟧は支援を定める。',
    ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(2)(ロ)'],
  ],
  ['a chain that a heading ends', '⟦指針Ⅴ2(1)(イ)⟧は救援を定める。\n\n## 次\n\n同(ロ)は捜索を定める。', ['V.2(1)(イ)']],
  [
    'a chain over a paragraph, but not for 同項',
    '⟦指針Ⅴ2(1)(イ)⟧は救援を定める。\n\n⟦同(ロ)⟧は捜索を定める。\n\n同項は、',
    ['V.2(1)(イ)', 'V.2(1)(ロ)'],
  ],
  [
    'a chain that a law breaks',
    '⟦指針Ⅴ2(1)(イ)⟧、自衛隊法第76条、同(1)。⟦指針Ⅴ2(1)⟧の⟦同(イ)⟧',
    ['V.2(1)(イ)', 'V.2(1)', 'V.2(1)(イ)'],
  ],
  ['notes follow notes', '本文は⟦指針Ⅱ1⟧。[^1]\n\n[^1]: ⟦指針Ⅴ2⟧参照。\n[^2]: ⟦同項⟧参照。', ['II.1', 'V.2', 'V.2']],
  [
    'the nearest dated name decides',
    '2015年の指針を読む。指針Ⅳ2は別の版である。\n\n## 次\n\n1997年の指針を読む。⟦指針Ⅳ2⟧',
    ['IV.2'],
  ],
  ['the only edition that the draft names', '指針Ⅳ2を読む。\n\n## 次\n\n2015年の指針を読む。', []],
  ['old and new by the year of the draft', '---\ndate: 1999-04-01\n---\n\n⟦新指針Ⅴ2⟧と旧指針Ⅱ1', ['V.2']],
  ['old and new after 2015', '---\ndate: 2016-04-01\n---\n\n新指針Ⅴ2と⟦旧指針Ⅱ1⟧', ['II.1']],
  [
    'a definition',
    '日米防衛協力のための指針（平成９年９月23日。以下「97指針」という。）を読む。⟦97指針Ⅴ2⟧は、',
    ['V.2'],
  ],
  [
    'a definition for another edition',
    '日米防衛協力のための指針（平成27年４月27日。以下「指針」という。）を読む。指針Ⅴ2は、',
    [],
  ],
  [
    'a definition that holds from there on',
    '⟦指針Ⅴ2⟧を読む。防衛装備移転三原則の運用指針（以下「指針」という。）の指針Ⅴ2は、',
    ['V.2'],
  ],
  ['emphasis within', '**⟦指針**Ⅴ2(2)⟧により', ['V.2(2)']],
  ['emphasis around the whole', '**⟦指針Ⅴ2(2)(ロ)⟧**により', ['V.2(2)(ロ)']],
  ['a footnote mark behind', '⟦指針Ⅴ2(2)(ロ)⟧[^1]は、⟦指針Ⅱ4⟧（注1）', ['V.2(2)(ロ)', 'II.4']],
  ['a line break between levels', '⟦指針Ⅴ2\n(2)(ロ)⟧により', ['V.2(2)(ロ)']],
  ['の on the next line', '⟦指針Ⅴの２\nの(2)⟧により', ['V.2(2)']],
  ['the two governments’ guidelines', '⟦日米両国政府の指針Ⅴ2⟧、日本と米国の⟦指針Ⅴ2⟧、自民党の指針Ⅴ2', ['V.2', 'V.2']],
  ['no list of the writer’s own on the next line', '⟦指針Ⅴ⟧\n2 平素から行う協力', ['V']],
  ['counters', '⟦指針Ⅵ⟧の2つのメカニズム、⟦指針Ⅴ⟧2点、⟦指針Ⅱ⟧4項目、⟦指針Ⅲ⟧3か国', ['VI', 'V', 'II', 'III']],
  [
    'words that begin like counters',
    '⟦指針Ⅴ2⟧日本は、⟦指針Ⅱ1⟧日米は、⟦指針Ⅱ3⟧条約との関係、⟦指針Ⅱ4⟧文中',
    ['V.2', 'II.1', 'II.3', 'II.4'],
  ],
  ['a year behind a list', '⟦指針Ⅱ1⟧、2015年、⟦指針Ⅱ2⟧及び3か国', ['II.1', 'II.2']],
  ['the annex in a paragraph of the name', '指針は、⟦別表⟧に協力項目例を示す。', ['annex']],
  ['the annex behind 旧', '旧ガイドラインで示し、もう一遍⟦別表⟧を出す。', ['annex']],
  [
    'a long title in a paragraph of the name',
    '新ガイドラインでは、⟦「日本周辺地域における事態で日本の平和と安全に重要な影響を与える場合の協力」⟧とする。',
    ['V'],
  ],
  ['第 in a bare path', '指針を読む。⟦第Ⅴ章第2節(2)(ロ)⟧に定める。', ['V.2(2)(ロ)']],
  ['上記 before the name', '指針を読む。⟦上記指針Ⅴ2⟧のとおり', ['V.2']],
  ['前掲', '指針を読む。⟦前掲指針Ⅴ2⟧', ['V.2']],
  [
    'half-width katakana and mixed widths',
    '⟦指針Ⅴ２(2)ﾛ⟧、⟦指針V２（２）（ロ）⟧、⟦指針Ⅴ⑵⟧',
    ['V.2(2)(ロ)', 'V.2(2)(ロ)', '~V.2(2)'],
  ],
  [
    'English with a comma',
    'the ⟦1997 Guidelines, Section V.2(2)(b)⟧, and ⟦Sections IV⟧ and ⟦V⟧ of the Guidelines',
    ['V.2(2)(ロ)', 'IV', 'V'],
  ],
  ['block quotations', '> ⟦指針Ⅴ2⟧による。', ['V.2']],
  ['amounts behind の', '⟦指針Ⅵ⟧の2メカニズム、⟦指針Ⅱ⟧の4前提、⟦指針Ⅵ⟧の2機関', ['VI', 'II', 'VI']],
  ['柱書, whose first kanji counts', '⟦指針Ⅴ2柱書⟧', ['V.2']],
  ['numbers in kanji', '⟦指針Ⅴ二（二）（ロ）⟧、⟦指針Ⅱの二⟧及び⟦三⟧', ['V.2(2)(ロ)', 'II.2', 'II.3']],
  ['nothing that only stands beside it', '⟦指針Ⅳ2(2)(ニ)⟧(1)、⟦指針Ⅳ2(3)(ホ)⟧(三)', ['IV.2(2)(ニ)', 'IV.2(3)(ホ)']],
  ['no pages', '⟦指針Ⅲ2⟧，3-4頁、⟦指針Ⅲ⟧2〜3点、⟦指針Ⅲ2⟧、3頁', ['III.2', 'III', 'III.2']],
  [
    'no marker of the writer’s own list',
    '根拠は、(1)⟦指針Ⅳ2(1)⟧、(2)自衛隊法第76条及び(3)⟦指針Ⅴ2(1)⟧である。⟦指針Ⅳ2(1)⟧、⟦(2)⟧',
    ['IV.2(1)', 'V.2(1)', 'IV.2(1)', 'IV.2(2)'],
  ],
  [
    'no marker with half a bracket or a full stop',
    '1)⟦指針Ⅲ1⟧、2)自衛隊法、（⟦指針Ⅲ1⟧、⟦2⟧）、⟦指針Ⅲ1⟧、2.自衛隊法',
    ['III.1', 'III.1', 'III.2', 'III.1'],
  ],
  [
    'another name in brackets',
    '⟦日米防衛協力の指針（ガイドライン）Ⅴ⟧、⟦指針（いわゆる「ガイドライン」）の第Ⅴ章⟧、⟦「日米防衛協力のための指針（ガイドライン）」Ⅱ1⟧',
    ['V', 'V', 'II.1'],
  ],
  [
    'quotation marks around the name with what stands before it',
    '⟦「1997年指針」Ⅴ⟧、⟦「日米ガイドライン」のⅡ1⟧、⟦「97年の指針」Ⅶ⟧',
    ['V', 'II.1', 'VII'],
  ],
  [
    'years in both counts',
    '⟦1997（平成9）年の日米防衛協力のための指針Ⅴ2⟧、⟦平成９年（1997年）の指針Ⅴ2⟧、⟦97（同9）年の指針Ⅴ2⟧、⟦指針（97年）Ⅴ2⟧、⟦指針〔1997年〕Ⅴ2⟧',
    ['V.2', 'V.2', 'V.2', 'V.2', 'V.2'],
  ],
  ['a name behind a year of another document', '1999年のガイドライン関連法と⟦指針Ⅴ2⟧', ['V.2']],
  [
    'a section with its name behind it, whatever stands before',
    'Guidelines for Japan-U.S. Defense Cooperation ("the Guidelines"), ⟦Section V.2 of the Guidelines⟧; ⟦Guidelines, V.1⟧; Section VI of the Charter',
    ['V.2', 'V.1'],
  ],
  ['no number twice, and no decimal', '⟦指針Ⅴ2(1)⟧（1）、⟦指針Ⅴ⟧2.5倍', ['V.2(1)', 'V']],
  [
    'years of two digits',
    '⟦97年に改定された日米ガイドラインⅤ2⟧、⟦九七年指針Ⅴ2⟧、⟦’97年に策定された指針Ⅴ2⟧',
    ['V.2', 'V.2', 'V.2'],
  ],
  [
    'a year in a name that the draft defines',
    '日米防衛協力のための指針（以下「97指針」という。）及び2015年の指針（以下「15指針」という。）。⟦97指針Ⅴ2⟧と15指針Ⅴ2',
    ['V.2'],
  ],
  [
    'a defined name that begins the full one',
    'The 1997 Guidelines for Japan-U.S. Defense Cooperation (hereinafter "the 1997 Guidelines"). ⟦1997 Guidelines, V.2⟧',
    ['V.2'],
  ],
  [
    'a definition in the year of another event',
    '1998年、政府は「日米防衛協力のための指針」（以下「指針」という。）に関する法案を決定した。⟦指針Ⅴ2⟧',
    ['V.2'],
  ],
  [
    'a definition behind the words that date the name',
    '1997年９月に両政府が合意した「日米防衛協力のための指針」（以下「指針」という。）と2015年の指針。⟦指針Ⅴ2⟧',
    ['V.2'],
  ],
  [
    'a path behind the title of a clause',
    '指針を読む。「後方地域支援」⟦Ⅴ2(2)(ロ)⟧、「支援を行う。」⟦Ⅴ2(2)⟧',
    ['V.2(2)(ロ)', 'V.2(2)'],
  ],
  [
    'a name that the draft defines only later, if it has a year',
    '# ⟦97年指針Ⅴ⟧と15年指針Ⅴ\n\n日米防衛協力のための指針（以下「97年指針」という。）と2015年の指針（以下「15年指針」という。）',
    ['V'],
  ],
  [
    'a name said to be the document’s, whatever other edition the section names',
    '「指針」は、日米防衛協力のための指針（平成９年９月23日）をいう。\n\n# 次\n\n2015年の指針Ⅷと違う。⟦指針Ⅴ2⟧',
    ['V.2'],
  ],
  [
    'a name that an English sentence explains',
    '"Guidelines" means the Guidelines for Japan-U.S. Defense Cooperation (September 23, 1997). The 2015 Guidelines differ from ⟦Guidelines, V.2⟧.',
    ['V.2'],
  ],
  [
    'what stands between a name and its number, under Roman headings too',
    '## Ⅰ 序\n\n⟦指針中Ⅴ2(2)⟧、⟦指針本文のⅡ4⟧、（⟦指針・前掲注1）Ⅴ2⟧）、⟦指針前掲注(1)Ⅱ4⟧、⟦1997 Guidelines, *supra* note 1, § V.2⟧。指針中(1)',
    ['V.2(2)', 'II.4', 'V.2', 'II.4', 'V.2'],
  ],
  ['dates with signs for year and month', '⟦指針（1997.9.23）Ⅱ4⟧、指針（2015.4.27）Ⅱ4、指針(2015/4/27)Ⅱ4', ['II.4']],
  [
    'another word for a part',
    '⟦Pt. V.2 of the Guidelines⟧ and ⟦pts. IV⟧ and ⟦V⟧ of the Guidelines',
    ['V.2', 'IV', 'V'],
  ],
  [
    'a year behind the name, which is no amount',
    '⟦ガイドライン1997Ⅴ2⟧、ガイドライン2015Ⅴ2、⟦Guidelines 1997, Section V.2⟧。\n\n# 次\n\n指針2015件、指針 2015 年、指針S2、⟦指針Ⅴ2⟧',
    ['V.2', 'V.2', 'V.2'],
  ],
  ['a name behind the verb', 'The basis is ⟦Guidelines, II.4⟧; the report cites ⟦Guidelines, V.2⟧.', ['II.4', 'V.2']],
  [
    'nothing by 同 behind a number of the draft itself',
    '⟦指針Ⅴ2(1)⟧を読む。二の１に掲げる会合、同２に掲げる活動、第３の(4)及び同(1)。⟦指針Ⅴ2(1)⟧及び⟦同(2)⟧',
    ['V.2(1)', 'V.2(1)', 'V.2(2)'],
  ],
  ['nothing by 同 behind a chapter of the draft itself', '⟦指針Ⅴ2(2)⟧（本書第Ⅴ章2(2)）。同章3節、同(1)', ['V.2(2)']],
  [
    'a section behind a place or a date',
    'The Guidelines say so. In Tokyo, ⟦Section II.4⟧; in September 1997, ⟦Section V.2⟧; however, ⟦Section V.1⟧.',
    ['II.4', 'V.2', 'V.1'],
  ],
  ['a name that begins a sentence', 'This follows from the Constitution. ⟦Guidelines, II.2⟧, says so.', ['II.2']],
  [
    'the edition of which a sentence says the year, though other sections name another',
    '1997年9月、両政府は「日米防衛協力のための指針」を了承した。\n\n# 次\n\n2015年の指針Ⅳ.C\n\n# 末\n\n⟦指針Ⅴ2⟧',
    ['V.2'],
  ],
  [
    'the edition that an English sentence dates so',
    'The Guidelines for Japan-U.S. Defense Cooperation were approved on September 23, 1997.\n\n# A\n\n2015 Guidelines, IV.C.\n\n# B\n\n⟦Guidelines, V.2⟧',
    ['V.2'],
  ],
  ['同 before the name, whatever law stands between', '指針は、自衛隊法第76条に触れない。⟦同指針Ⅴ2⟧は、', ['V.2']],
  [
    'words that only say something of the name',
    'See also ⟦Guidelines, V.2⟧, and compare ⟦Guidelines, VI.2⟧.',
    ['V.2', 'VI.2'],
  ],
  [
    'no English amount, writer or card',
    'See ⟦Guidelines, V.2⟧, 3 days later; ⟦Guidelines, V.2⟧ and 3 others; ⟦Guidelines, V⟧ and I agree. The id. card; ⟦Guidelines, II.1⟧, ⟦2⟧, and ⟦4⟧.',
    ['V.2', 'V.2', 'V', 'II.1', 'II.2', 'II.4'],
  ],
  [
    'the date of an English name',
    '⟦Guidelines for Japan-U.S. Defense Cooperation (September 23, 1997), Section V⟧; ⟦Guidelines of 1997, V.2⟧; the ⟦“Guidelines” (Sept. 1997), § V.2⟧',
    ['V', 'V.2', 'V.2'],
  ],
  [
    'English names as they are spelt elsewhere',
    '⟦Guidelines for US-Japan Defence Cooperation, Section V⟧, ⟦Japan-US Defense Guidelines, V.2⟧, ⟦US–Japan Guidelines, V.2⟧',
    ['V', 'V.2', 'V.2'],
  ],
  ['nothing by ibid. behind an article', '⟦Guidelines, V.2⟧. Charter of the United Nations, Art. 51. Ibid.', ['V.2']],
  [
    'the name again at the end of a range, as long as it is the same document',
    '⟦日米防衛協力のための指針（平成９年９月23日）Ⅲ１から指針Ⅳ2まで⟧、⟦「指針」Ⅲ1～同指針Ⅲ3⟧、⟦1997年の指針Ⅲ1から1997年の指針Ⅲ2まで⟧、⟦指針Ⅲ1⟧から新指針Ⅳ2まで',
    ['III.1 III.2 III.3 IV.1 IV.2', 'III.1 III.2 III.3', 'III.1 III.2', 'III.1'],
  ],
  [
    'the name of another document at the end of a range',
    '運用指針（以下「指針」という。）を読む。⟦日米防衛協力のための指針Ⅲ1⟧から指針Ⅳ2まで',
    ['III.1'],
  ],
  ['a dated name behind a comma', 'See ⟦Sections V.2(1), 1997 Guidelines⟧, for relief.', ['V.2(1)']],
  ['small letters behind a year', '⟦Section V of the 1997 guidelines⟧ and ⟦1997 guidelines, ch. VI⟧', ['V', 'VI']],
  [
    'nothing of what other notes cite',
    'See ⟦Guidelines, V.2⟧; Jones, supra note 4, pt. V.2; Smith, op. cit., § V.2; infra Part V.2; the Report of June 1997, Section IV.2. U.N. Charter art. 51. Id. art. 2. Id.',
    ['V.2'],
  ],
  ['nothing of the next row of a table', '2,制約,⟦指針Ⅱ2⟧,\n3,国際法,⟦指針Ⅱ3⟧,憲章', ['II.2', 'II.3']],
  [
    'the edition that an encyclopedia dates',
    '日米防衛協力のための指針（2015年）を見よ。\n\n「日米防衛協力のための指針」（にちべい…ししん）は、1997年9月23日に了承された。⟦指針Ⅴ2⟧',
    ['V.2'],
  ],
  [
    'blanks between scripts, as editors put them',
    '⟦指針 第 Ⅴ 章 第 2 節⟧、⟦1997 年の指針 Ⅱ 4⟧、⟦指針 Ⅲ の第 1⟧ 及び ⟦第 2 段落⟧、⟦指針 Ⅵ⟧ の 2 メカニズム、ガイドライン Ⅱ 型、新指針 Ⅳ2、指針 Ⅴ2.pdf',
    ['V.2', 'II.4', 'III¶1', 'III¶2', 'VI'],
  ],
  ['a law behind a number in letters', '⟦指針II3⟧条約との関係、⟦指針II2⟧憲法との関係', ['II.3', 'II.2']],
  [
    'nothing that counts ア, イ, ウ',
    '⟦指針Ⅴ2(1)⟧は、前提事実のとおりであり、同２(1)アの主張及び同ア及びイは',
    ['V.2(1)'],
  ],
  [
    'nothing by 同 behind a list of the draft’s own, which a citation among its items is not',
    '⟦指針Ⅴ2(1)⟧を読む。\n\n(1) 甲\n(2) 乙\n\n同(2)のとおり。⟦同2(2)⟧、⟦同(1)⟧\n\n(1) ⟦指針Ⅴ2(1)⟧\n(2) ⟦同(2)⟧',
    ['V.2(1)', 'V.2(2)', 'V.2(1)', 'V.2(1)', 'V.2(2)'],
  ],
  ['nothing by ibid. behind a law', 'See ⟦Guidelines, V.2⟧. Article 9 of the Constitution is clear. Ibid.', ['V.2']],
  ['nothing by 同 behind the outline', '⟦指針Ⅴ2⟧は、防衛計画の大綱と異なる。同(1)', ['V.2']],
  [
    'brackets around the whole number',
    '⟦指針（Ⅴ2(2)(ロ)）⟧、⟦指針〔Ⅴ２〕⟧ and the ⟦Guidelines (§ II.4)⟧',
    ['V.2(2)(ロ)', 'V.2', 'II.4'],
  ],
];

describe('is cited:', () => {
  test.each(CITED)('%s', (_, draft, targets) => checkCitations(draft, targets));
});
