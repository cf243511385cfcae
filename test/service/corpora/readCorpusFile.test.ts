/** Every kind of broken corpus file: an error at its place, and everything else at work. */
import { describe, expect, test } from 'vitest';
import { loadFiles, nothing } from '../../support/corpora.ts';
import { parseFixture } from '../../support/fixture.ts';

const front = 'id: test\ntitle: 試験基準\nlevels: [第1, 1, (1)]';
const body = '# 試験基準\n\n## 第1 総則\n\n### 1 目的\n\n目的を定める。\n\n### 2 範囲\n\n範囲を定める。\n';

/**
 * Loads a file in which `⟦…⟧{code}` marks each problem. The corpus is there unless `isLost`; `clauses` is how many clauses
 * it has.
 */
async function check(marked: string, { isLost = false, clauses = 3 } = {}): Promise<readonly string[]> {
  const { text, ranges } = parseFixture(marked);
  const { checked, library } = await loadFiles(new Map([['test.md', text]]), nothing);
  const problems = checked.flatMap((file) => file.problems);
  expect(problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual(
    ranges.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`),
  );
  for (const { message } of problems) expect(message.ja, message.en).toMatch(/[。]$/u);
  expect(library.corpora.map((corpus) => corpus.nodes.length)).toEqual(isLost ? [] : [clauses]);
  return problems.map(({ message }) => message.ja);
}

function whole(text: string): string {
  return `---\n${front}\n---\n${text}`;
}

describe('a front matter', () => {
  test('that is missing leaves no corpus', () => check(`⟦# 試験基準⟧{corpus.frontMatter}\n`, { isLost: true }));
  test('begins the file, but for blank lines, and stands nowhere else', async () => {
    const keys = 'id: test\ntitle: 試験基準\nlevels: [第1, 1]\n⟦unknown⟧{corpus.unknownKey}: 1\n';
    await check(`\n\r\n---\n${keys}---\n${body}`);
    await check(`⟦# 試験基準⟧{corpus.frontMatter}\n---\nid: test\ntitle: 試験基準\nlevels: [第1]\n---\n`, {
      isLost: true,
    });
  });
  test('that never ends is missing', () => check(`⟦---⟧{corpus.frontMatter}\nid: test\n`, { isLost: true }));
  test('that is a list has no keys', () => check(`⟦---⟧{corpus.frontMatter}\n- id\n---\n${body}`, { isLost: true }));

  test.each(['id', 'title', 'levels'])('without %s makes no corpus, and says so', async (key) => {
    const lines = front.split('\n').filter((line) => !line.startsWith(`${key}:`));
    const [message] = await check(`⟦---⟧{corpus.frontMatter}\n${lines.join('\n')}\n---\n${body}`, { isLost: true });
    expect(message).toContain(`「${key}」がありません`);
  });

  test('with a slip in one key costs that key', async () => {
    await check(`---\n${front}\n⟦naems⟧{corpus.unknownKey}: [基準]\n---\n${body}`);
    await check(`---\n${front}\nnames: ⟦基準⟧{corpus.value}\n---\n${body}`);
    await check(`---\n${front}\nnames: [試験, ⟦基⟧{corpus.value}]\n---\n${body}`);
    await check(`---\n${front}\ndate: ⟦平成9年⟧{corpus.value}\n---\n${body}`);
    await check(`---\n${front}\nlanguage: ⟦fr⟧{corpus.value}\n---\n${body}`);
    await check(`---\n${front}\nedition: ⟦二千三年⟧{corpus.value}\n---\n${body}`);
    await check(`---\n${front}\nannex: { ⟦makrer⟧{corpus.unknownKey}: 別紙, marker: 別紙 }\n---\n${body}`);
  });

  test('tells the nearest key', async () => {
    expect(await check(`---\n${front}\n⟦titelEn⟧{corpus.unknownKey}: A\n---\n${body}`)).toEqual([
      '「titelEn」という項目は、収録文書の前書きにはありません。「titleEn」の誤りではありませんか。',
    ]);
  });

  test('that is no YAML is reported at its place', async () => {
    const text = `---\n${front}\ncite: "基準\n---\n${body}`;
    const { checked } = await loadFiles(new Map([['test.md', text]]), nothing);
    const [problem] = checked[0]?.problems ?? [];
    expect(problem?.code).toBe('corpus.syntax');
    expect(text.slice(0, problem?.span.start).split('\n').length).toBeGreaterThanOrEqual(5);
  });

  test('whose aliases multiply is refused', async () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'.charAt(index)},`.repeat(9)}]`)
      .join('\n')}`;
    const { checked, library } = await loadFiles(
      new Map([['test.md', `---\n${front}\n${bomb}\n---\n${body}`]]),
      nothing,
    );
    expect(checked[0]?.problems.map(({ code }) => code)).toEqual(['corpus.syntax']);
    expect(library.corpora).toEqual([]);
  });

  test('with a numbering that nobody knows, in either language, and nothing that follows from it', async () => {
    await check(`---\nid: test\ntitle: 試験\nlevels: [第1, '1', (1), ⟦☆⟧{corpus.scheme}]\n---\n${body}`);
    await check(`---\nid: test\ntitle: 試験\nlevels: [⟦第2⟧{corpus.scheme}, '1', (1)]\n---\n${body}`);
    await check(`---\n${front}\nlevelsEn: [I, ⟦X⟧{corpus.scheme}, (1)]\n---\n${body}`);
  });

  test('with an annex that is no mapping, or says not how it begins', async () => {
    await check(`---\n${front}\nannex: ⟦別紙⟧{corpus.value}\n---\n${body}`);
    await check(`---\n${front}\nannex: ⟦{ names: [別紙] }⟧{corpus.value}\n---\n${body}`);
  });

  test('that is broken is not also said to lack keys', () =>
    check(`---\n${front}\nnames: ⟦*nothing⟧{corpus.syntax}\n---\n${body}`, { isLost: true }));

  test('says once what a term lacks, by its name', async () => {
    const messages = await check(
      `---\n${front}\nterms: [⟦⟦⟦{ form: 目的 }⟧{corpus.terms}⟧{corpus.terms}⟧{corpus.terms}]\n---\n${body}`,
    );
    expect(messages.map((message) => /「(.+?)」がありません/u.exec(message)?.[1])).toEqual([
      'readings',
      'english',
      'definedIn',
    ]);
  });

  test('may be in lines that end with CR alone', async () => {
    const { library, checked } = await loadFiles(new Map([['test.md', whole(body).replaceAll('\n', '\r')]]), nothing);
    expect(checked[0]?.problems).toEqual([]);
    expect(library.corpora[0]?.byPath.get('1.2')?.text).toBe('範囲を定める。');
  });

  test('may be in lines of CR and LF, and behind a byte order mark', async () => {
    const text = `\ufeff---\n${front}\n---\n${body}`.replaceAll('\n', '\r\n');
    const { library, checked } = await loadFiles(new Map([['test.md', text]]), nothing);
    expect(library.corpora[0]?.byPath.get('1.2')?.text).toBe('範囲を定める。');
    expect(checked[0]?.problems).toEqual([]);
  });
});

describe('a file', () => {
  test.each(['', '\n\n'])('that is empty (%j) has no front matter', async (text) => {
    const { checked } = await loadFiles(new Map([['test.md', text]]), nothing);
    expect(checked[0]?.problems).toMatchObject([{ code: 'corpus.frontMatter', span: { start: 0, end: 0 } }]);
  });

  test('that is no text, or in another encoding, is no corpus', async () => {
    await check('⟦\0⟧{corpus.encoding}PNG\0\0', { isLost: true });
    await check('⟦\ufffd⟧{corpus.encoding}\ufffd-\0-\0', { isLost: true });
  });

  test('in which something was lost says where, and is read', () =>
    check(whole(body.replace('目的を定める', '目的⟦\ufffd⟧{corpus.encoding}を定める'))));

  test('that is larger than any document is refused', async () => {
    const { checked, library } = await loadFiles(
      new Map([['test.md', whole(body) + '続く。'.repeat(1_400_000)]]),
      nothing,
    );
    expect(checked[0]?.problems).toMatchObject([{ code: 'corpus.size', span: { start: 0, end: 3 } }]);
    expect(library.corpora).toEqual([]);
  });
});

describe('a body', () => {
  test.each(['', '# 試験基準\n', '序文のみの文書である。\n'])('without a clause is empty: %j', async (text) => {
    const { checked } = await loadFiles(new Map([['test.md', whole(text)]]), nothing);
    expect(checked[0]?.problems).toMatchObject([{ code: 'corpus.empty' }]);
    expect(checked[0]?.problems[0]?.message.ja).toContain('項目が1つもありません');
  });

  test('with a comment that never ends', () =>
    check(whole(`${body}\n⟦<!-- 未了⟧{corpus.comment}\n\n### 3 補則\n\n補則を置く。\n`)));
  test('with a heading that is deeper than any level is wrong once', () =>
    check(whole(`${body}\n⟦###### (1) 細則⟧{corpus.level}\n\n細則を置く。\n`)));
  test('with a gap in its numbers', () => check(whole(body.replace('### 2 範囲', '⟦### 3 範囲⟧{corpus.gap}'))));
  test('with a number that stands twice', () =>
    check(whole(body.replace('### 2 範囲', '⟦### 1 範囲⟧{corpus.duplicate}'))));
  test('with a marker of another level', () =>
    check(whole(body.replace('### 2 範囲', '⟦### イ 範囲⟧{corpus.marker}'))));
  test('with a clause that says nothing', () =>
    check(whole(body.replace('### 2 範囲\n\n範囲を定める。\n', '⟦### 2 範囲⟧{corpus.empty}\n'))));
  test('with a paragraph over two lines', () =>
    check(whole(body.replace('範囲を定める。', '範囲を\n⟦定める。⟧{corpus.wrapped}'))));
  test('with markup that has no place in it', () =>
    check(whole(body.replace('範囲を定める。', '範囲を定める。\n\n⟦> 引用⟧{corpus.markup}'))));
});

const codes = async (name: string, beside: string): Promise<unknown> => {
  const { checked, library } = await loadFiles(
    new Map([
      ['test.md', whole(body)],
      [name, beside],
    ]),
    nothing,
  );
  expect(library.corpora[0]?.nodes.length).toBe(3);
  return checked.flatMap(({ file, text: words, problems }) =>
    problems.map(({ code, span }) => `${file} ${code} ${words.slice(span.start, span.end).trim()}`),
  );
};

describe('the files beside it', () => {
  test('give English titles and terms', async () => {
    const { library, checked } = await loadFiles(
      new Map([
        ['test.md', whole(body)],
        ['test.en.yaml', "titles:\n  '1.2': Scope\n"],
        ['test.terms.yaml', 'terms:\n  - { form: 範囲, readings: [はんい], english: scope, definedIn: "1.2" }\n'],
      ]),
      nothing,
    );
    expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
    expect(library.corpora[0]?.byPath.get('1.2')?.titleEn).toBe('Scope');
    expect(library.terms.map(({ form, corpusId }) => [form, corpusId])).toEqual([['範囲', 'test']]);
  });

  test.each([
    ['test.en.yaml', 'titles:\n  "1": [A]\n', ['corpus.value [A]']],
    ['test.en.yaml', 'title: A\n', ['corpus.value title: A']],
    ['test.readings.yaml', '- a\n', ['corpus.value - a']],
    ['test.errata.yaml', 'errata: [{ where: "1" }]\n', ['corpus.value { where: "1" }']],
    [
      'test.terms.yaml',
      'terms: [{ form: 範囲, readings: [はんい], english: scope, definedIn: "9" }]\n',
      ['corpus.terms "9"'],
    ],
    ['test.terms.yaml', 'terms: 5\n', ['corpus.terms 5']],
  ])('are each reported in their own place: %s %s', async (name, text, expected) => {
    expect(await codes(name, text)).toEqual(expected.map((problem) => `${name} ${problem}`));
  });

  test('that are no YAML are reported, and the corpus is there', async () => {
    expect(await codes('test.terms.yaml', 'terms: "範囲\n')).toContainEqual(expect.stringContaining('corpus.syntax'));
  });

  test('whose words do not stand where they say are reported at the clause', async () => {
    const text = 'variants: [{ where: "1.2", corpus: 無い語, variant: ある語, why: 試験 }]\n';
    expect(await codes('test.errata.yaml', text)).toEqual(['test.md corpus.reading ### 2 範囲']);
  });
});

const named = (id: string, more: string): string =>
  `---\nid: ${id}\ntitle: 試験基準\nlevels: [第1]\n${more}\n---\n\n## 第1 総則\n\n本文。\n`;
const problemsOf = async (...texts: readonly string[]): Promise<unknown> => {
  const { checked } = await loadFiles(new Map(texts.map((text, index) => [`${index}.md`, text])), nothing);
  return checked.flatMap(({ file, text, problems }) =>
    problems.map(({ code, span }) => [file, code, text.slice(span.start, span.end)]),
  );
};

describe('several corpora', () => {
  test('with one id: the later one is left out', async () => {
    expect(await problemsOf(named('a', ''), named('a', ''))).toEqual([['1.md', 'corpus.id', 'a']]);
  });

  test('with one name', async () => {
    expect(await problemsOf(named('a', ''), named('b', ''))).toEqual([['1.md', 'corpus.name', '試験基準']]);
  });

  test('that are editions of one document may have one name', async () => {
    expect(await problemsOf(named('a', 'edition: 2001'), named('b', 'edition: 2002\notherEditions: [2001]'))).toEqual(
      [],
    );
  });

  test('that translate what is not there', async () => {
    expect(await problemsOf(named('a', ''), named('b', 'translationOf: c'))).toEqual([
      ['1.md', 'corpus.name', '試験基準'],
      ['1.md', 'corpus.translation', 'c'],
    ]);
    expect(await problemsOf(named('a', ''), named('b', 'translationOf: a'))).toEqual([]);
  });
});
