/**
 * micromark as the oracle for Markdown: which characters of a text a reader sees, by a parser that builds the whole
 * token stream. It knows CommonMark, GitHub's extensions, front matter and emphasis that is tight in Japanese.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../../../server/src/core/text/span.ts';

/** Tokens whose characters are no words of the text. */
const HIDDEN = new Set<string>([
  'autolink',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'htmlFlow',
  'htmlText',
  'image',
  'literalAutolink',
  'reference',
  'resource',
  'tableDelimiterRow',
  'taskListCheck',
  'thematicBreak',
  'toml',
  'yaml',
]);

/** Tokens whose characters a reader sees. */
const VISIBLE = new Set<string>(['data', 'characterEscapeValue']);

/** One visible character and where it stands. */
export type Seen = readonly [offset: number, character: string];

/** What the oracle says of a text. */
export interface Verdict {
  /** The visible characters but for white space, in order. */
  readonly seen: readonly Seen[];
  /** HTML blocks, of whose words Markdown says nothing. */
  readonly html: readonly Span[];
}

export function askOracle(text: string): Verdict {
  const extensions = [gfm({ singleTilde: false }), cjkFriendlyExtension(), frontmatter(['yaml', 'toml'])];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  const seen: Seen[] = [];
  const html: Span[] = [];
  let hidden = 0;
  for (const [step, token] of events) {
    if (HIDDEN.has(token.type)) hidden += step === 'enter' ? 1 : -1;
    if (step !== 'enter') continue;
    if (token.type === 'htmlFlow') html.push({ start: token.start.offset, end: token.end.offset });
    if (hidden > 0 || !VISIBLE.has(token.type)) continue;
    for (let offset = token.start.offset; offset < token.end.offset; offset++) {
      const character = text.charAt(offset);
      if (!/\s/u.test(character)) seen.push([offset, character]);
    }
  }
  return { seen, html };
}
