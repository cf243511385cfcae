/**
 * What the YAML parser objects to, in both languages. The parser's own messages are English and speak of its grammar; a
 * writer needs to know what to look for.
 */
import type { ErrorCode } from 'yaml';
import type { Localised } from '../../core/text/localised.ts';

/** The message for an error of the parser. */
export function yamlError(code: ErrorCode): Localised {
  const { ja, en } = reasons[code];
  return { ja: `YAMLとして読めません。${ja}。`, en: `This is not valid YAML: ${en}.` };
}

/** The file is refused although it may be YAML. */
export const tooLarge: Localised = {
  ja: '設定ファイルが大きすぎるか、複雑すぎるため、読み込みません。',
  en: 'The configuration is too large or too complex to be read.',
};

const tags: Localised = { ja: 'タグ（!）は使えません', en: 'tags (!) cannot be used here' };
const anchors: Localised = {
  ja: 'アンカー（&）又はエイリアス（*）の使い方に誤りがあります',
  en: 'an anchor (&) or alias (*) is misused',
};
const keys: Localised = { ja: 'キーの書き方に誤りがあります', en: 'a key is malformed' };
const nesting: Localised = {
  ja: '値の書き方に誤りがあります。コロンの後の空白及び字下げを確かめてください',
  en: 'a value is malformed; check the space after the colon, and the indentation',
};

const reasons: Readonly<Record<ErrorCode, Localised>> = {
  ALIAS_PROPS: anchors,
  BAD_ALIAS: anchors,
  MULTIPLE_ANCHORS: anchors,
  BAD_COLLECTION_TYPE: tags,
  MULTIPLE_TAGS: tags,
  TAG_RESOLVE_FAILED: tags,
  BAD_DIRECTIVE: { ja: '%で始まる行は使えません', en: 'a line that begins with % is not allowed here' },
  BAD_DQ_ESCAPE: {
    ja: '二重引用符の中の\\の後が正しくありません',
    en: 'a backslash in a double-quoted text is followed by the wrong character',
  },
  BAD_INDENT: { ja: '字下げがそろっていません', en: 'the indentation does not agree' },
  BAD_PROP_ORDER: anchors,
  BAD_SCALAR_START: {
    ja: '値がこの文字では始められません。引用符で囲んでください',
    en: 'a value cannot begin with this character; put it in quotation marks',
  },
  BLOCK_AS_IMPLICIT_KEY: nesting,
  BLOCK_IN_FLOW: nesting,
  DUPLICATE_KEY: { ja: '同じキーが2回あります', en: 'the same key stands twice' },
  IMPOSSIBLE: nesting,
  KEY_OVER_1024_CHARS: keys,
  MISSING_CHAR: { ja: '閉じる記号又は区切りの記号がありません', en: 'a closing or separating character is missing' },
  MULTILINE_IMPLICIT_KEY: keys,
  MULTIPLE_DOCS: { ja: '「---」で区切った2つ目の文書があります', en: 'there is a second document behind ---' },
  NON_STRING_KEY: keys,
  RESOURCE_EXHAUSTION: { ja: '入れ子が深すぎます', en: 'it is nested too deeply' },
  TAB_AS_INDENT: {
    ja: '字下げにタブが使われています。空白に改めてください',
    en: 'tabs are used for indentation; use spaces',
  },
  UNEXPECTED_TOKEN: { ja: 'この位置にあるはずのない文字があります', en: 'there are characters where none can stand' },
};
