/** The verdicts on real misquotations and on the house styles of quoting, each with the differences that a reader is shown. */
import { describe, expect, it } from 'vitest';
import { corpus, nodeOf, targetOf } from '../../support/bundled.ts';
import { claimOn, differencesOf, indexes, judge, paragraphs, pathsOf, restored } from './support.ts';
import { judgeQuotation } from '../../../server/src/core/quotation/judge.ts';

/** The first sentence of a clause, from the corpus. */
function sentenceOf(path: string, paragraph = 0, sentence = 0): string {
  return nodeOf(path).paragraphs[paragraph]?.sentences[sentence]?.text ?? '';
}

describe('an altered quotation', () => {
  it.each([
    ['日本 by わが国', 'II.2', '日本のすべて', 'わが国のすべて', ['replacement: 日本 → わが国'], false],
    ['及び by および', 'III.1', '情報及び意見', '情報および意見', ['spelling: 及び → および'], false],
    ['等 by など', 'II.2', '非核三原則等の', '非核三原則などの', ['replacement: 等 → など'], false],
    [
      '各々 by それぞれ',
      'IV.2(3)(イ)',
      '各々の指揮系統',
      'それぞれの指揮系統',
      ['replacement: 各々 → それぞれ'],
      false,
    ],
    ['取組み by 取り組み', 'II', '取組み', '取り組み', ['spelling: 取組み → 取り組み'], false],
    ['実施する by 行う', 'IV.2(2)(イ)', '共同して実施する', '共同して行う', ['replacement: 実施する → 行う'], false],
    [
      'に当たって by にあたって',
      'V.2(2)(ロ)',
      '行うに当たって',
      '行うにあたって',
      ['spelling: に当たって → にあたって'],
      false,
    ],
    ['にのっとり by に則り', 'III', 'にのっとり', 'に則り', ['spelling: にのっとり → に則り'], false],
    ['a dropped comma', 'V', '概念は、地理的', '概念は地理的', ['punctuation: 、 → '], false],
    ['a dropped phrase', 'VI.2', '及び連絡窓口の指定', '', ['omission: 及び連絡窓口の指定 → '], false],
    ['one of two actors', 'IV.2(1)(ロ)', '自衛隊及び米軍が', '自衛隊が', ['subject: 及び米軍 → '], true],
    ['各々 by おのおの', 'IV.2(3)(イ)', '各々の指揮系統', 'おのおのの指揮系統', ['spelling: 各々 → おのおの'], false],
    ['a negation', 'II.4', '義務づけるものではない', '義務づけるものである', ['negation: ではない → である'], true],
    ['a dropped negation', 'II.1', '変更されない', '変更される', ['negation: 変更されない → 変更される'], true],
    [
      'an exception',
      'annex:後方地域支援/補給/2',
      '（武器・弾薬を除く。）',
      '（武器・弾薬を含む。）',
      ['limit: 除く → 含む'],
      true,
    ],
    ['a limit', 'VI', '自衛隊及び米軍のみならず', '自衛隊及び米軍ならず', ['limit: のみ → '], true],
    ['a modality', 'V.2(1)', '実施することができる', '実施する', ['modality: ことができる → '], true],
    ['a number', 'VI', '2つのメカニズム', '３つのメカニズム', ['number: 2 → ３'], true],
    ['a subject', 'IV.2(1)(イ)', '日本は、日本に対する', '米国は、日本に対する', ['subject: 日本 → 米国'], true],
    ['a force', 'IV.2(2)(イ)', '自衛隊は、防空', '米軍は、防空', ['subject: 自衛隊 → 米軍'], true],
    ['a force that begins a clause above', 'IV.2(2)(ロ)', '自衛隊は、', '米軍は、', ['subject: 自衛隊 → 米軍'], true],
    [
      'a country in a compound',
      'IV.2(2)(ロ)',
      '日本周辺海域',
      '米国周辺海域',
      ['actor: 日本周辺海域 → 米国周辺海域'],
      true,
    ],
    ['one government for both', 'III', '両国政府は', '一方の政府は', ['subject: 日米両国政府 → 日米一方の政府'], true],
    ['another kind of limit', 'II.2', 'すべての', '一部の', ['limit: すべて → 一部'], true],
    [
      'another kind of modality',
      'II.4',
      '期待される',
      '義務づけられる',
      ['modality: 期待される → 義務づけられる'],
      true,
    ],
    ['what cannot be', 'III', 'し得る', 'し得ない', ['negation: し得る → し得ない'], true],
    ['a verb that ends otherwise', 'V.2', '支援を行う', '支援を行うことができる', ['modality:  → ことができる'], true],
    ['a の between kanji', 'V.2(2)(ロ)', '日本の周囲の', '日本周囲の', ['replacement: 日本の周囲 → 日本周囲'], false],
    ['できるだけ', 'IV', '極力早期', 'できるだけ早期', ['replacement: 極力早期 → できるだけ早期'], false],
    [
      'のみ for のみならず',
      'VI',
      'ならず、各々の政府のその他の関係機関が',
      'が',
      ['negation: ならず、各々の政府のその他の関係機関 → '],
      true,
    ],
    ['努力する', 'III', 'に努める', 'に努力する', ['replacement: 努める → 努力する'], false],
    ['以下 by 次の', 'IV.2(3)(ホ)', '次の', '以下の', ['replacement: 次 → 以下'], false],
    ['出来る', 'V.2(1)', 'ことができる', 'ことが出来る', ['spelling: ことができる → ことが出来る'], false],
    ['および behind な', 'III.2', '地域的な及び', '地域的なおよび', ['spelling: な及び → なおよび'], false],
  ])('names %s', (_, path, original, quoted, differences, turned) => {
    const node = nodeOf(path);
    const words =
      node.paragraphs.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes(original))?.text ?? '';
    const misquoted = words.replace(original, quoted);
    expect(misquoted).not.toBe(words);
    const judgement = judge(misquoted, path);
    expect(judgement).toMatchObject({ verdict: 'altered', turned });
    expect(differencesOf(judgement)).toEqual(differences);
    expect(judge(restored(misquoted, judgement), path).verdict).toBe('exact');
  });

  it('that differs in spelling only says so', () => {
    const words = sentenceOf('II.4').replace('取組み', '取り組み').replace('又は', 'または');
    expect(judge(words, 'II.4')).toMatchObject({ verdict: 'altered', spellingOnly: true, turned: false });
    expect(judge(words.replace('いずれの', '各'), 'II.4')).toMatchObject({ spellingOnly: false });
  });

  it('has its differences where they stand in the view, white space and all', () => {
    const view = `前「${sentenceOf('II.2').replace('日本', '我が\n国')}」後`;
    const judgement = judgeQuotation({ view, span: { start: 2, end: view.length - 2 } }, claimOn('II.2'), indexes);
    expect(judgement).toMatchObject({
      differences: [{ draft: { start: 2, end: 6 }, quoted: '我が\n国', original: '日本' }],
    });
  });

  it('can be a gist, by what the words themselves say', () => {
    const words = `${sentenceOf('II.2').replace('専守防衛、非核三原則等の', '')}（要旨）`;
    expect(judge(words, 'II.2')).toMatchObject({ verdict: 'altered', gist: true });
    expect(judge('憲法を守って行動するというのが日本の方針である（要旨）', 'II.2').verdict).toBe('none');
  });

  it('begins where the original says it, and not at an earlier place that begins alike', () =>
    expect(differencesOf(judge('日本の憲法上の制限の範囲内において', 'II.2'))).toEqual(['replacement: 制約 → 制限']));

  it.each([
    ['V.2(1)(ハ)', '自国国民の退避及び現地当局との関係について', '自国の国民 → 自国国民'],
    ['V.2(1)(ハ)', '自国の国民の退避及び現地当局関係', '現地当局との関係 → 現地当局関係'],
    ['II.4', '立法、予算上又は行政上の措置をとること', '立法上 → 立法'],
    ['II.1', '日米安全保障条約及びその関連取り決め', '関連取極 → 関連取り決め'],
    ['IV', '極力早期にこれを撃退', '排除 → 撃退'],
    ['III', 'アジア太平洋地域における前方展開の兵力', '前方展開兵力 → 前方展開の兵力'],
  ])('has its whole words at its ends (%s「%s」)', (path, words, difference) =>
    expect(differencesOf(judge(words, path))).toEqual([`replacement: ${difference}`]),
  );

  it('does not turn by what lies before the first quoted word', () =>
    expect(differencesOf(judge('日本の違憲上の制約の範囲内において、専守防衛', 'II.2'))).toEqual([
      'replacement: 憲法上 → 違憲上',
    ]));

  it.each([
    [
      'II.2',
      '日本の憲法上の制約の範囲内において、日本のすべての行為は、専守防衛、非核三原則等の日本の基本的な方針に従って行われる',
      ['order: 日本のすべての行為は、 → ', 'order:  → 日本のすべての行為は、'],
    ],
    [
      'II.4',
      'その時々において適用のある国内法令に日本のすべての行為は従う',
      ['order: 日本のすべての行為は、 → ', 'order:  → 日本のすべての行為は'],
    ],
    [
      'II.4',
      '日本のすべての行為は、適用のある国内法令にその時々において従う',
      ['order: その時々において → ', 'order:  → その時々において'],
    ],
    ['IV.2(1)(ロ)', '米軍及び自衛隊が作戦を共同して実施する場合には', ['order: 自衛隊及び → ', 'order:  → 及び自衛隊']],
  ])('of %s is moved, not turned: %s', (path, words, differences) => {
    const judgement = judge(words, path);
    expect(differencesOf(judgement)).toEqual(differences);
    expect(judgement).toMatchObject({ verdict: 'altered', turned: false });
  });

  it('is turned where a limit moves by itself, or is missing', () => {
    const moved = '日本の行為は、日本の憲法上のすべての制約の範囲内において';
    expect(judge(moved, 'II.2')).toMatchObject({ verdict: 'altered', turned: true });
    expect(judge('日本の行為は、日本の憲法上の制約の範囲内において', 'II.2')).toMatchObject({ turned: true });
  });

  it.each([
    ['勘案', 'かんあん', 'V'],
    ['範囲内', 'はんい内', 'II.2'],
    ['義務づける', 'ぎむづける', 'II.4'],
    ['合致', 'がっち', 'II.3'],
    ['政策', 'せいさく', 'II.4'],
    ['従い', 'したがい', 'II.4'],
  ])('has %s in kana as another spelling: %s', (kanji, kana, path) => {
    const words = paragraphs.find(({ node, text }) => node.path.startsWith(path) && text.includes(kanji))?.text ?? '';
    const judgement = judge(words.replace(kanji, kana), path);
    expect(judgement).toMatchObject({ verdict: 'altered', spellingOnly: true, turned: false });
  });

  it('is near the words that it runs into a longer one by leaving out a particle', () => {
    const judgement = judge('引き続き日米防衛協力中核的要素である。', 'IV');
    expect(differencesOf(judgement)).toEqual(['replacement: 日米防衛協力の中核的要素 → 日米防衛協力中核的要素']);
  });

  it('stops where it stops, though the original has its last particle once more', () =>
    expect(differencesOf(judge('自衛隊および米軍は、日米間の適切な取決めに', 'IV.2(3)(ホ)'))).toEqual([
      'spelling: 及び → および',
    ]));

  it('has fragments in another order than the original', () => {
    const words = '専守防衛、非核三原則等の日本の基本的な方針に従って…日本のすべての行為は';
    expect(differencesOf(judge(words, 'II.2')).join()).toMatch(/^order: /u);
  });
});

describe('an exact quotation', () => {
  it('may follow a variant reading that the corpus records, and the source of an inferred correction', () => {
    expect(corpus.variants.length).toBeGreaterThan(0);
    const readings = corpus.variants.flatMap(({ node, corpus: printed, variant }) =>
      node.text
        .split('\n')
        .flatMap((text) => (text.includes(printed) ? [[text.replace(printed, variant), node.path] as const] : [])),
    );
    expect(readings.map(([words, path]) => judge(words, path).verdict)).toEqual(readings.map(() => 'exact'));
  });

  it('may run on from a clause into the one below it, with numbers and titles or without', () => {
    const child = nodeOf('V.2(2)(イ)');
    const marked = `${nodeOf('V.2(2)').marker} ${nodeOf('V.2(2)').title ?? ''}\n${child.marker}　${child.title ?? ''}\n${child.text}`;
    expect(judge(marked, 'V.2(2)').verdict).toBe('exact');
    expect(pathsOf(judge(marked, 'V.2(2)'))).toEqual(['V.2(2)', 'V.2(2)(イ)']);
    expect(judge(`2　${nodeOf('II.2').text}`, 'II').verdict).toBe('exact');
  });

  it('may list items of the annex with commas', () => {
    const items = nodeOf('annex:後方地域支援/整備').children.map(({ text }) => text);
    expect(judge(items.join('、'), 'annex:後方地域支援').verdict).toBe('exact');
    expect(judge(items.join('　'), 'annex:後方地域支援').verdict).toBe('exact');
  });

  it('may show a replacement as an editorial insertion', () => {
    expect(judge(sentenceOf('II.2').replace('日本の憲法', '〔我が国〕の憲法'), 'II.2').verdict).toBe('exact');
  });

  it('is found without a claim, and nothing else is', () => {
    expect(pathsOf(judge(sentenceOf('II.2')))).toEqual(['II.2']);
    expect(judge(sentenceOf('II.2').replace('日本', '我が国')).verdict).toBe('none');
    expect(judge('周辺事態').verdict).toBe('none');
  });

  it('names the other places with the same words', () => {
    const judgement = judge('極力早期にこれを排除する', 'IV');
    expect(judgement).toMatchObject({ verdict: 'exact' });
    expect('others' in judgement && judgement.others.length).toBe(1);
  });
});

/** A claim of a part of one clause. */
function claims(part: object): object {
  return { targets: [targetOf('V.2(2)(ロ)', part)] };
}

describe('what a claim covers', () => {
  it('is the clause and everything below it', () => {
    expect(judge(sentenceOf('V.2(2)(ロ)'), 'V').verdict).toBe('exact');
    expect(judge(sentenceOf('V'), 'V.2').verdict).toBe('misattributed');
  });

  it('is only itself for own words, a paragraph or a sentence', () => {
    const [one = '', other = ''] = nodeOf('V.2(2)(ロ)').paragraphs.map(({ text }) => text);
    expect(judge(one, 'V.2(2)(ロ)', claims({ paragraph: 1 })).verdict).toBe('exact');
    expect(judge(other, 'V.2(2)(ロ)', claims({ paragraph: 1 })).verdict).toBe('misattributed');
    expect(judge(sentenceOf('V.2(2)(ロ)', 0, 1), 'V.2(2)(ロ)', claims({ paragraph: 1, sentence: 2 })).verdict).toBe(
      'exact',
    );
    expect(judge(sentenceOf('V.2(2)(ロ)', 0, 0), 'V.2(2)(ロ)', claims({ paragraph: 1, sentence: 2 })).verdict).toBe(
      'misattributed',
    );
    expect(judge(sentenceOf('V.2(1)'), 'V.2', { targets: [targetOf('V.2', { ownWords: true })] }).verdict).toBe(
      'misattributed',
    );
  });

  it('is not the clause that one part of an elided quotation was taken from', () => {
    const judgement = judge(`${sentenceOf('II.2').slice(0, 20)}…${sentenceOf('V.2')}`, 'V');
    expect(judgement).toMatchObject({ verdict: 'misattributed', isPart: true });
    expect(pathsOf(judgement)).toEqual(['II.2']);
  });

  it('is not the annex for the body, nor the body for the annex', () => {
    expect(judge('公海上の米船舶に対する人員、物資及び燃料・油脂・潤滑油の海上輸送', 'V').verdict).toBe(
      'misattributed',
    );
    expect(judge(sentenceOf('V.2(2)(ロ)'), 'annex').verdict).toBe('misattributed');
  });

  it('is any member of a list', () => {
    expect(judge(sentenceOf('II.3'), 'II.2', { targets: [targetOf('II.2'), targetOf('II.3')] }).verdict).toBe('exact');
  });
});

describe('a title', () => {
  it('is exact behind its own number and misattributed behind another', () => {
    expect(judge('後方地域支援', 'V.2(2)(ロ)', { slot: 'title' }).verdict).toBe('exact');
    const judgement = judge('後方地域支援', 'V.2(2)(イ)', { slot: 'title' });
    expect(judgement.verdict).toBe('misattributed');
    expect(pathsOf(judgement)).toEqual(['V.2(2)(ロ)']);
  });

  it.each([
    ['V.2(2)(ロ)', '後方支援', 'replacement: 後方地域支援 → 後方支援'],
    ['V.2(1)(ロ)', '捜索救難', 'punctuation: 捜索・救難 → 捜索救難'],
    ['III.3', '日米共同の取り組み', 'spelling: 取組み → 取り組み'],
    ['IV', '日本に対する武力攻撃に際しての対処行動', 'omission: 等 → '],
    ['V', '日本周辺地域における事態で日本の平和と安全に重要な影響を与える場合の協力', 'omission: （周辺事態） → '],
  ])('of %s that is slightly wrong is altered: %s', (path, words, difference) => {
    expect(differencesOf(judge(words, path, { slot: 'title' }))).toEqual([difference]);
  });

  it('of the writer’s own behind a number is left alone', () => {
    expect(judge('予算の手当て', 'II.4', { slot: 'title' }).verdict).toBe('none');
    expect(judge('政府の義務についての留保を置いた条項', 'II.4', { slot: 'title' }).verdict).toBe('none');
    expect(judge('政府の義務と国会の関与とについての留保を置いた条項', 'II.4', { slot: 'title' }).verdict).toBe('none');
  });

  it('is not what a sentence behind a number is compared with', () =>
    expect(
      differencesOf(judge('周辺事態は、米国の平和と安全に重要な影響を与える事態である。', 'V', { slot: 'title' })),
    ).toEqual(['actor: 日本 → 米国']));

  it('is none where whole sentences stand behind a number', () => {
    const words = '宇宙空間の安定的な利用を確保するための協力を一層強化しなければならない';
    expect(judge(words, 'II.4', { slot: 'title' }).verdict).toBe('notFound');
    expect(judge(words, 'II.4', { slot: 'cell' }).verdict).toBe('none');
  });
});

describe('words that stand nowhere', () => {
  it.each([
    '同盟調整メカニズムを活用し、平時から緊急事態までのあらゆる段階における調整を強化する',
    'このガイドラインはいかなる両国の、立法、予算、行政上の責任をともなうものではない',
  ])('are not found: %s', (words) => expect(judge(words, 'II.4').verdict).toBe('notFound'));

  it('are shown near the place elsewhere that is close', () => {
    const judgement = judge(sentenceOf('II.2').replace('専守防衛', '平和主義'), 'VI.2');
    expect(judgement.verdict).toBe('notFound');
    expect('near' in judgement && judgement.near.map(({ node }) => node.path)).toEqual(['II.2']);
  });

  it('are a summary in a table cell', () =>
    expect(judge('予算上の措置を義務づけない旨を定めるもの', 'II.4', { slot: 'cell' }).verdict).toBe('none'));

  it('are no summary in a table cell where another clause has nearly all of them', () =>
    expect(judge(sentenceOf('II.2').replace('専守防衛', '平和主義'), 'VI.2', { slot: 'cell' }).verdict).toBe(
      'notFound',
    ));
});

describe('no verdict', () => {
  it('is given on a translation, on English words without an English corpus, on short words and on nothing', () => {
    expect(judge(`${sentenceOf('II.2')}（仮訳）`, 'II.2').verdict).toBe('none');
    expect(judge('All actions taken by Japan will be consistent with its Constitution.', 'II.2').verdict).toBe('none');
    expect(judge('憲法の範囲', 'II.2').verdict).toBe('none');
    expect(judge('…', 'II.2').verdict).toBe('none');
    expect(judge('', 'II.2').verdict).toBe('none');
  });
});

describe('a merged quotation', () => {
  it('has its seam behind the sentence that ends', () => {
    const [one, other] = [sentenceOf('VI.2', 1, 0), sentenceOf('VI.2', 1, 2)];
    expect(judge(one + other, 'VI.2')).toMatchObject({ verdict: 'merged', seams: [one.length] });
    expect(judge(`${one}（中略）${other}`, 'VI.2').verdict).toBe('exact');
  });

  it('is none where a sentence only stops before its end', () => {
    const words = '日本は、自衛のために必要な範囲内で防衛力を保。米国は、そのコミットメントを達成するため';
    expect(judge(words.replace('日本は、', '日本は、「防衛計画の大綱」にのっとり、'), 'III').verdict).toBe('altered');
  });

  it('is exact as an excerpt', () => {
    expect(judge(`${sentenceOf('VI.2', 1, 0)}${sentenceOf('VI.2', 1, 2)}（抜粋）`, 'VI.2').verdict).toBe('exact');
  });
});
