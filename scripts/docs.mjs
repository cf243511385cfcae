// `npm run docs`: writes what people read and is made from the code, so that it cannot fall behind it: the rules with their
// examples, the forms of citation, and the JSON schemas by which editors help with configuration and corpus files. `--check`
// writes nothing and fails where one is out of date.
import { toJsonSchema } from '@valibot/to-json-schema';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { constructs } from '../server/src/core/citation/constructs/index.ts';
import { rules } from '../server/src/core/rules/registry.ts';
import { layerSchema } from '../server/src/service/config/schema.ts';
import { frontMatterSchema } from '../server/src/service/corpora/schema.ts';

const pages = {
  'docs/rules.md': rulesPage(),
  'docs/citations.md': citationsPage(),
  'data/schemas/config.schema.json': JSON.stringify(toJsonSchema(layerSchema)),
  'data/schemas/corpus.schema.json': JSON.stringify(toJsonSchema(frontMatterSchema)),
};

const check = process.argv.includes('--check');
let stale = 0;
mkdirSync('docs', { recursive: true });
for (const [path, text] of Object.entries(pages)) {
  const page = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (existsSync(path) && readFileSync(path, 'utf8') === page) continue;
  stale++;
  if (check) console.error(`${path} is out of date: run \`npm run docs\`.`);
  else writeFileSync(path, page);
}
process.exitCode = check && stale > 0 ? 1 : 0;

function rulesPage() {
  const rows = rules.map(
    ({ code, severity, title }) =>
      `| [\`${code}\`](#${code.replace('.', '').toLowerCase()}) | ${severity} | ${title.ja} | ${title.en} |`,
  );
  const sections = rules.map(({ code, severity, title, documentation, examples }) =>
    [
      `## ${code}`,
      `**${title.ja}** — ${title.en} (${severity})`,
      documentation.ja,
      documentation.en,
      ...examples.map(exampleOf),
    ].join('\n\n'),
  );
  return [
    '# 指摘の一覧 / Rules',
    'この文書は、`server/src/core/rules/` から作られます。⟦…⟧は、指摘される箇所です。設定 `shishin.severities` により、指摘ごとに重大度を変え、又は `off` とすることができます。',
    'Made from `server/src/core/rules/` by `npm run docs`. ⟦…⟧ marks what is reported. Severities are set by `shishin.severities`.',
    ['| 符号 code | 重大度 severity | 標題 | title |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...sections,
  ].join('\n\n');
}

/** @param {{ wrong: string, right: string, fixed?: string }} example */
function exampleOf({ wrong, right, fixed }) {
  const lines = [
    `誤 wrong: ${wrong}`,
    ...(fixed === undefined ? [] : [`修正後 fixed: ${fixed}`]),
    `正 right: ${right}`,
  ];
  return ['```text', ...lines, '```'].join('\n');
}

function citationsPage() {
  const forms = [...new Set(constructs.map(({ form }) => form))].sort((a, b) => a - b);
  const sections = forms.flatMap((form) => {
    const own = constructs.filter((construct) => construct.form === form);
    const rows = own.flatMap(({ examples }) => examples.map(rowOf));
    return [
      `## ${form}　${own.map(({ name }) => name.ja).join('、')}`,
      own.map(({ name }) => name.en).join(', '),
      ['| 原稿 draft | 引用箇所 targets |', '| --- | --- |', ...rows].join('\n'),
    ];
  });
  return [
    '# 引用箇所の表示 / Forms of citation',
    'この文書は、`server/src/core/citation/constructs/` から作られます。⟦…⟧は一つの引用箇所です。`?` は一つに定まらないもの（候補）、`~` は途中の番号が省かれたもの、`!` は存在しないもの（存在する最も深い項目）を示します。',
    'Made from `server/src/core/citation/constructs/` by `npm run docs`. Each ⟦…⟧ is one citation; `?` ambiguous (the candidates), `~` incomplete, `!` unresolved (the deepest clause that exists).',
    ...sections,
  ].join('\n\n');
}

/** @param {{ draft: string, targets: readonly string[] }} example */
function rowOf({ draft, targets }) {
  const cell = draft.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('\n', '<br>');
  return `| ${cell} | ${targets.length === 0 ? '（なし）' : targets.map((target) => `\`${target}\``).join('<br>')} |`;
}
