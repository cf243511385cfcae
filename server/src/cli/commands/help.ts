/** `shishin help`: what the program does, in the user's language. */
import type { Localised } from '../../core/text/localised.ts';
import { UsageError } from '../failure.ts';
import type { ExitCode, Host } from '../host.ts';

/** Prints the usage of a command, or of the program. */
export async function help([command]: readonly string[], host: Host): Promise<ExitCode> {
  const page = command === undefined ? program : pages[command];
  if (page === undefined)
    throw new UsageError({ ja: `「${command}」というコマンドはありません。`, en: `There is no command "${command}".` });
  host.stdout.write(`${page[host.locale].trim()}\n`);
  return 0;
}

const program: Localised = {
  ja: `
shishin — 「日米防衛協力のための指針」の引用箇所の表示及び引用を確かめる

使い方
  shishin check ファイル…    指摘（引用の誤り、用語の誤り等）を表示する
  shishin cites ファイル…    引用箇所の一覧を表示する
  shishin show [項目]        項目の原文を表示する
  shishin lsp --stdio        言語サーバーとして動く（エディター用）
  shishin help [コマンド]    使い方を表示する
  shishin --version          版を表示する

共通のオプション
  --locale ja|en    表示言語（既定は環境変数LC_ALL、LC_MESSAGES、LANGによる）

終了コード
  0 指摘なし　1 警告以上の指摘あり　2 使い方の誤り、読めない入力、設定の誤り
`,
  en: `
shishin — checks citations and quotations of the Guidelines for Japan-U.S. Defense Cooperation

Usage
  shishin check FILE…        report findings (misquotations, wrong citations, wrong terms)
  shishin cites FILE…        list the citations
  shishin show [PATH]        print a clause
  shishin lsp --stdio        run as a language server, for editors
  shishin help [COMMAND]     print usage
  shishin --version          print the version

Options of every command
  --locale ja|en    language of messages (default: by LC_ALL, LC_MESSAGES or LANG)

Exit codes
  0 clean   1 findings of severity warning or worse   2 wrong usage, unreadable input, broken configuration
`,
};

const inputs: Localised = {
  ja: `
入力
  ファイル、フォルダー、グロブを並べる。フォルダーでは、.gitignoreにあるものを除き、
  md markdown txt tex ltx adoc asciidoc rst re を読む。文字コードはUTF-8のみ。
  -                      標準入力
  --stdin                標準入力
  --stdin-filename 名前  標準入力の名前（拡張子により記法を、場所により設定を決める）
`,
  en: `
Input
  Files, folders and globs. In folders, what .gitignore names is left out, and these are read:
  md markdown txt tex ltx adoc asciidoc rst re. Files are UTF-8.
  -                      standard input
  --stdin                standard input
  --stdin-filename NAME  its name: the extension tells the markup, the place the configuration
`,
};

const pages: Readonly<Record<string, Localised>> = {
  check: {
    ja: `
shishin check [オプション] ファイル…

指摘を表示する。設定は、原稿より上のフォルダーの .shishin/config.yaml による。
${inputs.ja}
オプション
  --format text|json|sarif|github  出力形式（既定はtext）
  --max-severity 重大度            終了コードを0とする最大の重大度
                                   error|warning|information|hint|off（既定はinformation）
  --fix                            意味を変えない修正のみを書き込む
  --baseline ファイル              既知の指摘を除く。ファイルがなければ今の指摘で作り、
                                   直した指摘は次の実行で取り除く
  --cache                          変わっていない原稿の結果を使い回す
  --cache-location ファイル        その保存場所
`,
    en: `
shishin check [OPTIONS] FILE…

Reports findings. The configuration is .shishin/config.yaml in a folder above the draft.
${inputs.en}
Options
  --format text|json|sarif|github  output format (default: text)
  --max-severity LEVEL             the worst severity that still exits 0:
                                   error|warning|information|hint|off (default: information)
  --fix                            write the fixes that change no meaning
  --baseline FILE                  leave out known findings; a missing file is made from the
                                   present ones, and what is mended is taken out of it
  --cache                          reuse the results of drafts that have not changed
  --cache-location FILE            where they are kept
`,
  },
  cites: {
    ja: `
shishin cites [オプション] ファイル…

引用箇所の一覧を表示する。
${inputs.ja}
オプション
  --format json|csv|table      出力形式（既定は、端末ではtable、その他ではjson）
  --bom                        CSVの先頭にBOMを付ける（Excel用）
  --appendix                   引用箇所抜粋（引用した項目の全文）をMarkdownで出力する
  --order document|citation    抜粋の順序。文書の順（既定）又は引用の順
`,
    en: `
shishin cites [OPTIONS] FILE…

Lists the citations of drafts.
${inputs.en}
Options
  --format json|csv|table      output format (default: table on a terminal, else json)
  --bom                        begin the CSV with a byte order mark, for Excel
  --appendix                   write the full text of all cited clauses as Markdown
  --order document|citation    in the order of the document (default) or of the citations
`,
  },
  show: {
    ja: `
shishin show [オプション] [項目]

項目の原文を表示する。項目を指定しなければ、目次を表示する。
  shishin show 'V.2(2)(ロ)'
  shishin show '指針Ⅴ2(2)(ロ)第2段落'
  shishin show 'annex:後方地域支援/補給'

オプション
  --format text|markdown|json  出力形式（既定はtext）
  --all                        全ての項目
  --corpus ID                  収録文書を指定する
`,
    en: `
shishin show [OPTIONS] [PATH]

Prints a clause, given by its path or by any citation; the outline where none is given.
  shishin show 'V.2(2)(ロ)'
  shishin show 'Guidelines, V.2(2)(b)'
  shishin show 'annex:後方地域支援/補給'

Options
  --format text|markdown|json  output format (default: text)
  --all                        every node
  --corpus ID                  of this corpus only
`,
  },
  lsp: {
    ja: `
shishin lsp --stdio

標準入出力を用いる言語サーバーとして動く。
`,
    en: `
shishin lsp --stdio

Runs as a language server on standard input and output.
`,
  },
  help: {
    ja: 'shishin help [check|cites|show|lsp]',
    en: 'shishin help [check|cites|show|lsp]',
  },
};
