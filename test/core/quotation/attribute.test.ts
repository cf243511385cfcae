/** The frames that claim and those that never do. The first quotation of each sentence is asked about, or the last. */
import { describe, expect, it } from 'vitest';
import { blockQuotationsOf, claimOf } from '../../../server/src/core/quotation/attribute.ts';
import type { Claim } from '../../../server/src/core/quotation/quotation.ts';
import { siteOf } from './support.ts';

function claimIn(marked: string, which: 'first' | 'last' = 'last'): Claim | null {
  const site = siteOf(marked);
  const outer = site.quotations.filter(({ depth }) => depth === 0);
  const found = which === 'first' ? outer[0] : outer.at(-1);
  return found === undefined ? null : claimOf(found, site);
}

function claimed(marked: string, which?: 'first' | 'last'): string {
  const claim = claimIn(marked, which);
  return claim === null ? '—' : (claim.targets?.map(({ node }) => node.path).join('+') ?? 'document');
}

describe('a quotation is claimed', () => {
  it.each([
    '⟨指針Ⅱ2|II.2⟩は、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩では「…」と述べられている。',
    '⟨指針Ⅱ2|II.2⟩\nは、「…」\nと定\nめる。',
    '「…」\nと⟨指針Ⅱ2|II.2⟩\nは述べる。',
    '⟨指針Ⅱ2|II.2⟩（「…」）は、詳しい。',
    '- [⟨指針Ⅱ2|II.2⟩]「…」',
    '甲は[see][⟨指針Ⅱ2|II.2⟩]“…”と',
    '==⟨指針Ⅱ2|II.2⟩==は、「…」と定める。',
    '[[a|⟨指針Ⅱ2|II.2⟩]]は、「…」と定める。',
    '「…」（==⟨指針Ⅱ2|II.2⟩==）',
    '⟨指針Ⅱ2|II.2⟩※1は、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、「…」\uFFFCと定める。',
    '⟨指針Ⅱ2|II.2⟩は、「…」^1^と定める。',
    '⟨指針Ⅱ2|II.2⟩も、「…」と規定する。',
    '⟨指針Ⅱ2|II.2⟩は、日本の行為について、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、我が国の行為に関して「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、「…」から始まる。',
    '⟨指針Ⅱ2|II.2⟩は、「甲」とし、「…」とする。',
    '⟨指針Ⅱ2|II.2⟩に「…」とある。',
    '⟨指針Ⅱ2|II.2⟩（基本的な前提及び考え方）は、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩￼は、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、「…」行われると定める。',
    '⟨指針Ⅱ2|II.2⟩は、「…」ものではない旨を定める。',
    '⟨指針Ⅱ2|II.2⟩は、次のとおり定める。「…」',
    '⟨指針Ⅱ2|II.2⟩は、その末尾で、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、国内法令との関係で「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、明確に「…」とされている。',
    'その冒頭（⟨指針Ⅱ2|II.2⟩）は、「…」とする。',
    '⟨指針Ⅱ2|II.2⟩では、「…」ことが確認されている。',
    '⟨指針Ⅱ2|II.2⟩では、米軍は「…」こととされている。',
    '⟨指針Ⅱ2|II.2⟩によれば、日米両国政府は「…」という。',
    '⟨指針Ⅱ2|II.2⟩には、以下のように規定されている：「…」',
    '⟨指針Ⅱ2|II.2⟩には、「…」とある。',
    '⟨指針Ⅱ2|II.2⟩において、「…」と明記されている。',
    '⟨指針Ⅱ2|II.2⟩の「…」は重要である。',
    '⟨指針Ⅱ2|II.2⟩にいう「…」は重要である。',
    '⟨指針Ⅱ2|II.2⟩によれば、「…」。',
    '⟨指針Ⅱ2|II.2⟩のとおり、「…」。',
    '「…」（⟨指針Ⅱ2|II.2⟩）。',
    '⟨指針Ⅱ2|II.2⟩は、周辺事態が予想される場合に「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、「甲」「…」と、二つを並べる。',
    '⟨指針Ⅱ2|II.2⟩のいう「…」とは何か。',
    '⟨指針Ⅱ2|II.2⟩中の「…」という語',
    '⟨指針Ⅱ2|II.2⟩で用いられている「…」という語',
    '⟨指針Ⅱ2|II.2⟩いわく、「…」。',
    '「…」は、⟨指針Ⅱ2|II.2⟩の一節である。',
    '「…」。⟨指針Ⅱ2|II.2⟩はこう定める。',
    '「…」――⟨指針Ⅱ2|II.2⟩にはこう書かれている。',
    '⟨指針Ⅱ2|II.2⟩の文言は「…」である。',
    '⟨指針Ⅱ2|II.2⟩を読むと、「…」とある。',
    '⟨指針Ⅱ2|II.2⟩をみれば「…」とされている。',
    '「…」。（⟨指針Ⅱ2|II.2⟩参照）',
    '「…」（⟨指針Ⅱ2|II.2⟩の規定）。',
    '「…」（⟨指針Ⅱ2|II.2⟩、傍点筆者）。',
    '「…」（傍点筆者）（⟨指針Ⅱ2|II.2⟩）。',
    '「…」と⟨指針Ⅱ2|II.2⟩は定める。',
    '「…」と、⟨指針Ⅱ2|II.2⟩に明記されている。',
    '「…」とされている（⟨指針Ⅱ2|II.2⟩）。',
    '「…」こととされている（⟨指針Ⅱ2|II.2⟩）。',
    '「…」行われる（⟨指針Ⅱ2|II.2⟩）。',
    '「…」――⟨指針Ⅱ2|II.2⟩',
    '「…」（外務省⟨「日米防衛協力のための指針」Ⅱ2|II.2⟩）。',
    '旧指針は「甲」とするものであるが、⟨指針Ⅱ2|II.2⟩は「…」としている。',
    '⟨指針Ⅱ2|II.2⟩は「…」（第1文）、「甲」（第2文）と定める。',
    '⟨指針Ⅱ2|II.2⟩には、「…」が含まれる。',
    '⟨指針Ⅱ2|II.2⟩は、⟨自衛隊法第76条|other⟩を踏まえ、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩は、「甲」とする。また、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩の「…」との部分を削る。',
    '⟨指針Ⅱ2|II.2⟩として引かれている「…」',
    '⟨指針Ⅱ2|II.2⟩の規定は、「…」と定める。',
    '⟨指針Ⅱ2|II.2⟩中に「…」とある。',
    '⟨指針Ⅱ2|II.2⟩の規定「…」',
    '⟨指針Ⅱ2|II.2⟩の原文：「…」',
    '⟨指針Ⅱ2|II.2⟩（「…」と定める。）',
    '⟨指針Ⅱ2|II.2⟩を引用する。「…」',
    '⟨指針Ⅱ2|II.2⟩は次のとおりである。「…」',
    '⟨指針Ⅱ2|II.2⟩は、「甲」と「…」とを定める。',
    '⟨指針Ⅱ2|II.2⟩では「…」となっている。',
    '⟨指針Ⅱ2|II.2⟩は、「…」ことを確認している。',
    '「…」とする⟨指針Ⅱ2|II.2⟩は、',
    '「…」とするのは⟨指針Ⅱ2|II.2⟩である。',
    '「…」という⟨指針Ⅱ2|II.2⟩の文言',
    '「…」旨が定められている（⟨指針Ⅱ2|II.2⟩）。',
    '「…」【⟨指針Ⅱ2|II.2⟩】',
    '⟨自衛隊法第76条|other⟩とは別に、⟨指針Ⅱ2|II.2⟩は「…」と定める。',
    'According to ⟨Guidelines, II.2|II.2⟩, "…".',
    '⟨Guidelines, II.2|II.2⟩ states that "…".',
    '⟨Section II.2 of the Guidelines|II.2⟩ provides: “…”',
    '“…” (⟨Guidelines, II.2|II.2⟩).',
  ])('%s', (marked) => expect(claimed(marked)).toBe('II.2'));

  it('by every member of a list', () =>
    expect(claimed('⟨指針Ⅱ2及び3|II.2+II.3⟩は、「…」と定める。')).toBe('II.2+II.3'));

  it('by a source at the head of a sentence with many quotations', () =>
    expect(claimed(`⟨指針Ⅱ2|II.2⟩は、「${'甲'.repeat(200)}」とし、「…」とする。`)).toBe('II.2'));

  it('by the nearest source, on either side', () => {
    expect(claimed('⟨平成９年の指針|ours⟩は「…」（⟨Ⅱ2|II.2⟩）とする。')).toBe('II.2');
    expect(claimed('⟨指針Ⅱ|II⟩は、「…」（⟨指針Ⅱ2|II.2⟩）と定める。')).toBe('II.2');
    expect(claimed('⟨指針Ⅱ2|II.2⟩は「甲」と定め、⟨指針Ⅱ3|II.3⟩は「乙」とする。', 'first')).toBe('II.2');
    expect(claimed('⟨指針Ⅱ2|II.2⟩は「甲」と定め、⟨指針Ⅱ3|II.3⟩は「乙」とする。')).toBe('II.3');
  });

  it('whatever commas and full stops the house has', () => {
    expect(claimed('⟨指針Ⅱ2|II.2⟩は，国会で論じられた．⟨指針Ⅱ3|II.3⟩は「甲」とし，「…」とする．')).toBe('II.3');
    expect(claimed('⟨指針Ⅱ2|II.2⟩は，「甲」とする．政府は，「…」とする．')).toBe('—');
  });

  it('by the source of its own clause, whatever the next one speaks of', () => {
    expect(claimed('⟨指針Ⅱ2|II.2⟩は「甲」、⟨同3|II.3⟩は「乙」と定める。', 'first')).toBe('II.2');
    expect(claimed('⟨指針Ⅱ2|II.2⟩は、その場合に「…」とし、⟨指針Ⅱ3|II.3⟩も同文である。')).toBe('II.2');
    expect(claimed('⟨指針Ⅱ2|II.2⟩にいう「…」は、⟨自衛隊法第76条|other⟩との関係で問題となる。')).toBe('II.2');
    expect(claimed('旧指針は簡潔であるが、⟨指針Ⅱ2|II.2⟩は「…」とする。')).toBe('II.2');
    expect(claimed('⟨Guidelines, II.2|II.2⟩ says: “…”. ⟨Id.|II.2⟩ is silent.')).toBe('II.2');
  });

  it('by a dated or defined name, as the whole document', () => {
    expect(claimed('⟨平成９年の指針|ours⟩は、「…」と定める。')).toBe('document');
    expect(claimed('⟨指針|undated⟩は、「…」と定める。')).toBe('—');
    expect(claimed('⟨平成９年の指針|ours⟩は、⟨「後方地域支援」|V.2(2)(ロ)⟩と定める。')).toBe('document');
  });
});

describe('nothing is claimed', () => {
  it.each([
    ['somebody may go on', '⟨指針Ⅴ|V⟩は、「甲」とする。また、「…」とする。'],
    ['another one goes on', '首相は、「甲」と述べた。⟨指針Ⅴ|V⟩は残る。また、「…」と定める。'],
    ['it was only made from the source', '「…」（⟨指針Ⅴ|V⟩に基づき作成）'],
    ['it is said with the source in mind', '政府は、⟨指針Ⅴ|V⟩を踏まえ、「…」と定める。'],
    ['another document says so', '⟨指針Ⅴ|V⟩は、「…」とする⟨自衛隊法第76条|other⟩を受ける。'],
    ['it stands in something else', '⟨指針Ⅴ|V⟩は周辺事態を定め、判決には「…」とある。'],
    ['it says what somebody makes of the source', '「…」とする⟨指針Ⅴ|V⟩の解釈'],
    ['somebody says so of the source', '首相が「…」とした⟨指針Ⅴ|V⟩は、'],
    ['the source does not say so', '「…」とするのは⟨指針Ⅴ|V⟩ではない。'],
    ['another noun begins there', '「…」とする⟨指針Ⅴ|V⟩批判'],
    ['the source does not confirm it', '⟨指針Ⅴ|V⟩は「…」ことを確認していない。'],
    ['the source lacks the wording', '⟨指針Ⅴ|V⟩は「…」の文言を欠く。'],
    ['it is what is often said', '⟨指針Ⅴ|V⟩は「…」とされることが多い。'],
    ['somebody says the words behind an announcement', '⟨指針Ⅴ|V⟩は次のとおりである。「…」と大臣は述べた。'],
    ['a bracket behind the words names another source', '⟨指針Ⅴ|V⟩では、「…」（読売新聞1997年9月24日）とされる。'],
    ['a bracket behind the words holds code', '⟨指針Ⅴ|V⟩では、「…」（\uFFFC）とされる。'],
    ['the bracket belongs to the words before it', '「甲」[⟨指針Ⅴ|V⟩]「…」と'],
    ['the bracket says more of the words', '⟨指針Ⅴ|V⟩（いわゆる「…」）は'],
    ['the bracket goes on', '⟨指針Ⅴ|V⟩（「…」と評される）は'],
    ['another paragraph begins behind the source', '⟨指針Ⅴ|V⟩\n\u3000も「…」と定める。'],
    ['somebody speaks of the source', '被告は、答弁書において、⟨指針Ⅴ|V⟩は「…」と主張する。'],
    ['it is a question beside the source', '⟨指針Ⅴ|V⟩：「…」との質問'],
    ['the words are none of the source', '「…」は、⟨指針Ⅴ|V⟩の文言ではない。'],
    ['somebody says the words before the source is named', '首相は「…」と述べた。⟨指針Ⅴ|V⟩はこう定める。'],
    ['somebody says the words without a verb', '首相は「…」。⟨指針Ⅴ|V⟩はこう定める。'],
    ['the source does not read so', '⟨指針Ⅴ|V⟩の文言は「…」ではない。'],
    ['the source is only what happened then', '⟨指針Ⅴ|V⟩が公表された際、「…」と述べた。'],
    ['the clause of the source has ended', '⟨指針Ⅴ|V⟩が「甲」とする点を重視し、「…」と説く。'],
    ['a person answers in such a case', '⟨指針Ⅴ|V⟩は、大臣は、米軍が来援する場合に「…」とした。'],
    ['a person answers', '⟨指針Ⅴ|V⟩について、大臣は「…」と答弁した。'],
    ['a person speaks behind a topic', '⟨指針Ⅴ|V⟩では、大臣が「…」と述べたことを受けている。'],
    ['a person follows the quotation', '⟨指針Ⅴ|V⟩は、「…」と大臣は述べた。'],
    ['criticism is reported', '⟨指針Ⅴ|V⟩は、「…」との批判を受けた。'],
    ['an answer is reported', '⟨指針Ⅴ|V⟩には、「…」との答弁がある。'],
    ['についてis not a source', '⟨指針Ⅴ|V⟩について「…」と考える。'],
    ['に関し is not a source', '⟨指針Ⅴ|V⟩に関し、「…」とする意見がある。'],
    ['をめぐり is not a source', '⟨指針Ⅴ|V⟩をめぐり、「…」と報じられた。'],
    ['another document is nearer', '⟨指針Ⅴ|V⟩は、⟨自衛隊法第76条|other⟩の「…」を前提とする。'],
    ['another document is the bracket', '「…」（⟨自衛隊法第76条|other⟩）は、⟨指針Ⅴ|V⟩と異なる。'],
    ['the sentence has ended', '⟨指針Ⅴ|V⟩を参照。「…」と言われる。'],
    ['the source is set against it', '⟨指針Ⅴ|V⟩と異なり、「…」とされた。'],
    ['the source stands in a speech', '首相は「⟨指針Ⅴ|V⟩は重要だ」と述べ、「…」と続けた。'],
    ['a speech quotes it', '首相は「⟨指針Ⅴ|V⟩は『…』と定める」と述べた。'],
    ['a newspaper is the source', '⟨指針Ⅴ|V⟩は、社説で「…」と評された。'],
    ['somebody holds it, in view of the source', '「…」というのが政府の立場である（⟨指針Ⅴ|V⟩）。'],
    ['only its gist is meant', '⟨指針Ⅴ|V⟩は、「…」という趣旨である。'],
    ['the bracket is about the source', '「…」（⟨指針Ⅴ|V⟩についての首相発言）。'],
    ['the bracket is a comment on it', '「…」（⟨指針Ⅴ|V⟩の解説）。'],
    ['the bracket compares it', '「…」（⟨指針Ⅴ|V⟩と対比せよ）。'],
    ['the topic behind denies it', '「…」と⟨指針Ⅴ|V⟩は定めていない。'],
    ['it ought to be said', '「…」と⟨指針Ⅴ|V⟩に明記すべきである。'],
    ['others find it in the source', '⟨指針Ⅴ|V⟩の「…」という側面がある。'],
    ['it is said in another place', '⟨指針Ⅴ|V⟩は、国会では「…」とされた。'],
    ['it is said by others', '⟨指針Ⅴ|V⟩は、中国から「…」とされた。'],
    ['it is written by others', '⟨指針Ⅴ|V⟩は、新聞各紙に「…」と書かれた。'],
    ['it is a common opinion', '⟨指針Ⅴ|V⟩は、一般に「…」とされる。'],
    ['it is what the source has become', '⟨指針Ⅴ|V⟩は、2015年に改定され、「…」と明記された。'],
    ['a document of that content came before', '⟨指針Ⅴ|V⟩に先立ち、「…」と定める文書が作られた。'],
    ['the source lacks it', '⟨指針Ⅴ|V⟩にはないが、「…」と定める条約がある。'],
    ['a bracket says who speaks', '⟨指針Ⅴ|V⟩は「…」（外務省幹部）とされる。'],
    ['somebody is said to speak', '⟨指針Ⅴ|V⟩では、政府は「…」とされている。'],
    ['somebody speaks in its view', '⟨指針Ⅴ|V⟩によれば、日本が「…」と述べたことになる。'],
    ['somebody says that the source says so', '⟨指針Ⅴ|V⟩は「…」と定めている、などと言う評論家がいる。'],
    ['somebody ends the sentence', '⟨指針Ⅴ|V⟩は、「…」になるとする見方がある。'],
    ['the source only comes next in the sentence', '「…」――⟨指針Ⅴ|V⟩はこの批判を受けた。'],
    ['something else is announced', '⟨指針Ⅴ|V⟩は、次のように批判された。「…」'],
    ['nothing is cited', '首相は「…」と述べた。'],
    ['it is what others make of it', '⟨指針Ⅴ|V⟩は、「…」と評される。'],
    ['the source is said not to hold it', '⟨指針Ⅴ|V⟩によれば、「…」とは言えない。'],
  ])('when %s', (_, marked) => expect(claimed(marked)).toBe('—'));
});

describe('what is claimed of the words', () => {
  it.each([
    ['「…」（⟨指針Ⅱ2|II.2⟩要旨）', 'gist'],
    ['「…」（要旨）（⟨指針Ⅱ2|II.2⟩）', 'gist'],
    ['「…」（⟨指針Ⅱ2|II.2⟩（要旨））', 'gist'],
    ['⟨指針Ⅱ2|II.2⟩（要旨）は、「…」と定める。', 'gist'],
    ['⟨指針Ⅱ2|II.2⟩は、大要「…」と定める。', 'gist'],
    ['「…」（⟨指針Ⅱ2|II.2⟩）（抜粋）', 'excerpt'],
    ['⟨指針Ⅱ2|II.2⟩は、「…」（傍点筆者）と定める。', 'verbatim'],
  ])('%s is a %s', (marked, manner) => expect(claimIn(marked)?.manner).toBe(manner));

  it('is nothing for a translation', () => expect(claimIn('“…” (⟨指針Ⅱ2|II.2⟩、仮訳)')).toBeNull());

  it('is nothing where the source announces other words', () =>
    expect(claimed('「…」。⟨指針Ⅴ|V⟩はこう定める。「乙」', 'first')).toBe('—'));

  it('is a title directly behind a number', () => {
    expect(claimIn('⟨指針Ⅱ2|II.2⟩：「…」')?.slot).toBe('title');
    expect(claimIn('⟨指針Ⅴ2(2)(イ)|V.2(2)(イ)⟩「後方地域支援」について')?.slot).toBe('title');
    expect(claimIn('⟨指針Ⅴ2(2)(イ)「後方地域支援」|V.2(2)(イ)⟩について')?.slot).toBe('title');
  });
});

/** The words of each paragraph of the block quotations, with what they claim; `> ` begins a quoted block. */
function attributed(...blocks: string[]): readonly string[] {
  const sites = blocks.map((block) =>
    siteOf(block.replace(/^> /u, ''), block.startsWith('> ') ? 'quotation' : 'prose'),
  );
  return blockQuotationsOf(sites).map(({ site, found, claim }) => {
    const view = sites[site]?.view ?? '';
    return `${view.slice(found.words.start, found.words.end)} ← ${claim?.targets?.map(({ node }) => node.path).join('+') ?? '—'}`;
  });
}

describe('a block quotation', () => {
  it.each([
    ['a bracket at its end', ['> 日本は甲を行う。（⟨指針Ⅱ2|II.2⟩）']],
    ['a last line', ['> 日本は甲を行う。\n― ⟨指針Ⅱ2|II.2⟩']],
    ['a last line that names the source', ['> 日本は甲を行う。\n出典：⟨指針Ⅱ2|II.2⟩']],
    [
      'a line that names who published the source',
      ['> 日本は甲を行う。\n（外務省、⟨指針Ⅱ2|II.2⟩。下線は筆者による。）'],
    ],
    ['a line with a page', ['> 日本は甲を行う。\n（以上、⟨指針Ⅱ2|II.2⟩、p. 3）']],
    ['a last paragraph', ['> 日本は甲を行う。', '> （⟨指針Ⅱ2|II.2⟩より）']],
    ['an attribute line', ['> [quote, ⟨指針Ⅱ2|II.2⟩]', '> 日本は甲を行う。']],
    ['a paragraph below', ['> 日本は甲を行う。', '（⟨指針Ⅱ2|II.2⟩）']],
  ])('is attributed by %s, which is no part of the words', (_, blocks) => {
    expect(attributed(...blocks)).toEqual(['日本は甲を行う。 ← II.2']);
  });

  it('keeps its paragraphs apart, with one source', () => {
    expect(attributed('> 甲。', '> 乙。\n――⟨指針Ⅱ2|II.2⟩')).toEqual(['甲。 ← II.2', '乙。 ← II.2']);
  });

  it('is told from the next one by its own attribution', () => {
    expect(attributed('> 甲。（⟨指針Ⅱ2|II.2⟩）', '> 乙。\n――⟨指針Ⅱ3|II.3⟩')).toEqual(['甲。 ← II.2', '乙。 ← II.3']);
    expect(attributed('> 甲。\n（⟨自衛隊法第76条|other⟩）', '> 乙。\n――⟨指針Ⅱ3|II.3⟩')).toEqual([
      '甲。 ← —',
      '乙。 ← II.3',
    ]);
    const poem = ['> [quote, ⟨指針Ⅱ2|II.2⟩]', '> 甲。', '> [quote, 晶子]', '> 乙。'];
    expect(attributed(...poem).filter((words) => !words.startsWith('['))).toEqual(['甲。 ← II.2', '乙。 ← —']);
  });

  it('that is another author’s keeps a source at the end of one of its paragraphs', () =>
    expect(attributed('> 甲。（⟨指針Ⅱ2|II.2⟩）', '> 乙。――山本')).toEqual(['甲。（指針Ⅱ2） ← —', '乙。――山本 ← —']));

  it('claims nothing by a source in its words, by the paragraph before it, or by prose below it', () => {
    expect(attributed('> ⟨指針Ⅱ2|II.2⟩は甲と定める。')).toEqual(['指針Ⅱ2は甲と定める。 ← —']);
    expect(attributed('⟨指針Ⅱ2|II.2⟩は次のとおり。', '> 日本は甲を行う。')).toEqual(['日本は甲を行う。 ← —']);
    expect(attributed('> 日本は甲を行う。', '⟨指針Ⅱ2|II.2⟩について述べる。')).toEqual(['日本は甲を行う。 ← —']);
  });

  it('has no claims inside it', () => {
    const site = siteOf('⟨指針Ⅱ2|II.2⟩は、「…」と定める。', 'quotation');
    expect(site.quotations.map((found) => claimOf(found, site))).toEqual([null]);
  });
});

describe('a table row', () => {
  it('claims for the cells beside a citation that stands alone in its cell', () => {
    const site = siteOf('⟨指針Ⅱ2|II.2⟩\uFFFC日本のすべての行為は', 'cell');
    expect(site.quotations.map((found) => claimOf(found, site)?.slot ?? null)).toEqual([null, 'cell']);
  });

  it('claims nothing beside a citation in a sentence', () => {
    const site = siteOf('⟨指針Ⅱ2|II.2⟩を参照\uFFFC日本のすべての行為は', 'cell');
    expect(site.quotations.map((found) => claimOf(found, site))).toEqual([null, null]);
  });
});
