import { describe, expect, test } from 'vitest';
import { composeConfig, defaultConfig } from '../../../server/src/service/config/config.ts';
import { readSettings } from '../../../server/src/service/config/readLayer.ts';
import { readProjectFile } from '../../../server/src/service/config/readProjectFile.ts';

/** The problems of a file as `code: the text that they point at`. */
async function problemsOf(text: string): Promise<readonly string[]> {
  const { problems } = await readProjectFile(text, ['guidelines-1997']);
  return problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

async function configOf(text: string) {
  return composeConfig((await readProjectFile(text)).layer);
}

describe('a project file', () => {
  test('sets what it names and leaves the rest at its default', async () => {
    const config = await configOf(
      [
        'edition: guidelines-1997',
        'citation:',
        '  style: formal',
        '  formalYear: western',
        'terms: { scope: document }',
        'severities:',
        '  citation.style: warning',
        'allow: [周辺有事]',
        'corpora: ["texts/*.md"]',
        'files:',
        '  exclude: [old/**]',
      ].join('\n'),
    );
    expect(config).toEqual({
      draft: {
        ...defaultConfig.draft,
        edition: 'guidelines-1997',
        style: 'formal',
        formalYear: 'western',
        termScope: 'document',
        severities: { 'citation.style': 'warning' },
        allow: ['周辺有事'],
      },
      files: { include: defaultConfig.files.include, exclude: ['old/**', 'texts/*.md'] },
      corpora: ['texts/*.md'],
    });
  });

  test.each(['', '# nothing yet\n', '---\n', 'citation:\n', 'citation:\n  style:\n'])(
    'may say nothing: %j',
    async (text) => {
      expect(await readProjectFile(text)).toEqual({ layer: expect.anything(), problems: [] });
      expect(await configOf(text)).toEqual(defaultConfig);
    },
  );

  test('gives a group of codes one severity, and a code its own', async () => {
    const { draft } = await configOf('severities:\n  term.*: "off"\n  term.confused: error\n');
    expect(draft.severities).toEqual({ 'term.variant': 'off', 'term.confused': 'error', 'term.otherEdition': 'off' });
  });
});

describe('a fault', () => {
  test.each([
    ['citation:\n  styel: compact\n', 'config.unknownKey: styel'],
    ['editions: x\n', 'config.unknownKey: editions'],
    ['severities:\n  citation.unresolvd: off\n', 'config.unknownKey: citation.unresolvd'],
    ['citation:\n  style: compcat\n', 'config.value: compcat'],
    ['severities:\n  citation.style: fatal\n', 'config.value: fatal'],
    ['severities:\n  citation.style: false\n', 'config.type: false'],
    ['allow: 周辺有事\n', 'config.type: 周辺有事'],
    ['allow: [a, 1, b]\n', 'config.type: 1'],
    ['files: [a]\n', 'config.type: [a]'],
    ['- a\n', 'config.type: - a\n'],
    ['edition: guidelines-2015\n', 'config.edition: guidelines-2015'],
    ['allow: [""]\n', 'config.value: ""'],
  ])('%j is reported at its place', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  test.each([
    ['edition: a\n⟦edition: b\n'],
    ['citation:\n⟦\tstyle: compact\n'],
    ['allow: [a, b\n⟦'],
    ['allow: ⟦*nobody\n'],
    ['edition: a\n⟦---\nedition: b\n'],
  ])('%j is broken YAML, reported at its place', async (marked) => {
    const text = marked.replace('⟦', '');
    const { problems } = await readProjectFile(text);
    const syntax = problems.filter(({ code }) => code === 'config.syntax');
    expect(syntax.map(({ span }) => span.start)).toContain(marked.indexOf('⟦'));
  });

  test('costs only the setting that it stands in', async () => {
    const text = 'citation:\n  style: nonsense\n  digits: half\nallow: [a, 1, 2, b]\nnonsense: 1\nterms: nonsense\n';
    expect(await problemsOf(text)).toHaveLength(5);
    const { draft } = await configOf(text);
    expect(draft).toEqual({ ...defaultConfig.draft, digits: 'half', allow: ['a', 'b'] });
  });

  test('says in both languages what is wrong and what would be right', async () => {
    const { problems } = await readProjectFile('citation:\n  styel: compact\n  digits: ful\nallow: 1\n');
    expect(problems.map(({ message }) => message)).toEqual([
      {
        ja: '「styel」という設定はありません。「style」の誤りではありませんか。',
        en: 'There is no setting "styel". Did you mean "style"?',
      },
      {
        ja: '「citation.digits」に「ful」は指定できません。「full」の誤りではありませんか。指定できる値は、auto、official、half、fullです。',
        en: '"citation.digits" cannot be "ful". Did you mean "full"? It is one of auto, official, half, full.',
      },
      { ja: '「allow」には一覧を指定します（現在は数値です）。', en: '"allow" takes a list, not a number.' },
    ]);
  });
});

describe('layers', () => {
  test('of the editor give way to the project file, setting by setting', async () => {
    const { layer: editor } = readSettings({
      citation: { style: 'linked', digits: 'half' },
      severities: { 'term.variant': 'off', 'citation.style': 'hint' },
      allow: ['mine'],
    });
    const { layer: project } = await readProjectFile(
      'citation: { style: titled }\nseverities: { citation.style: error }\nallow: [ours]\n',
    );
    expect(composeConfig(editor, project).draft).toEqual({
      ...defaultConfig.draft,
      style: 'titled',
      digits: 'half',
      severities: { 'term.variant': 'off', 'citation.style': 'error' },
      allow: ['ours'],
    });
  });

  test('of the editor take an empty text as not set, and leave the client its own keys', () => {
    const { layer, problems } = readSettings({
      edition: '',
      citation: { formalName: '' },
      trace: { server: 'off' },
      enable: true,
    });
    expect(composeConfig(layer)).toEqual(defaultConfig);
    expect(problems).toEqual([]);
  });

  test.each([null, undefined, 1, 'text', [], [[]], { citation: null }, { allow: [null] }])(
    'of the editor never throw: %j',
    (value) => {
      expect(composeConfig(readSettings(value).layer)).toEqual(defaultConfig);
    },
  );
});
