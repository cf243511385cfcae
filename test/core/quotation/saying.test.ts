/** What the words behind a quotation say of it: that the source says it, or anything else. */
import { describe, expect, it } from 'vitest';
import { BLANK, isDenied, isSaid } from '../../../server/src/core/quotation/saying.ts';

describe('the source says it', () => {
  it.each([
    'と定める。',
    'と定めており、これは変わらない。',
    'と定めるにとどまらず、更に踏み込む。',
    'とするが、これで十分とは言えない。',
    'としか述べていない。',
    'と、明確に規定している。',
    'とあるように、',
    'という。',
    'という規定を置く。',
    'という原則を掲げる。',
    'との一文がある。',
    'などと定める。',
    '旨を明記する。',
    'が掲げられている。',
    'から始まる。',
    'となっている。',
    'と釘を刺す。',
    'が含まれる。',
    'を確認している。',
    `及び${BLANK}と定める。`,
    `、${BLANK}及び${BLANK}を掲げる。`,
    `を、輸送について${BLANK}を掲げる。`,
  ])('in 「…」%s', (behind) => expect(isSaid(behind)).toBe(true));
});

describe('the source does not say it', () => {
  it.each([
    ['it is what others make of it', 'と評される。'],
    ['it is what is often said', 'とされることが多い。'],
    ['it is a mistake', 'とするのは誤りである。'],
    ['it is asked', 'と書いてあるのですか。'],
    ['it is in doubt', 'と明記したかは疑わしい。'],
    ['it is misunderstood', 'と書かれているとの誤解がある。'],
    ['it ought to hold it', 'との一文を加えるべきだ。'],
    ['it was replaced', 'と書き換えられた。'],
    ['it lacks the wording', 'の文言を欠く。'],
    ['it is what others make of it', 'と誤解されてはならない。'],
    ['it is a way to read it', 'と読める。'],
    ['it is a name that others give', 'といわれる。'],
    ['it is another wording', 'と言い換えられる。'],
    ['it is set beside it', 'と矛盾する。'],
    ['it is set beside it', 'と相まって、'],
    ['somebody says it', 'と述べる論者もいる。'],
    ['somebody says it', 'と、政府は説明している。'],
    ['somebody says it', 'との指摘がある。'],
    ['it is a list of theirs', `、${BLANK}と評される。`],
    ['it is said elsewhere', 'と国会で述べられた。'],
    ['it is said to be lacking', 'が掲げられていない。'],
  ])('where %s: 「…」%s', (_, behind) => expect(isSaid(behind)).toBe(false));

  it.each([
    'とは定めていない。',
    'とまでは定めていない。',
    'とは書かれていない。',
    'と定めたものではない。',
    'という文言はない。',
    'との規定は存在しない。',
    'と定めるべきである。',
    'と定めていたならば、',
    'と定めたとしても、',
  ])('and is denied to, or would if: 「…」%s', (behind) => {
    expect(isDenied(behind)).toBe(true);
    expect(isSaid(behind)).toBe(false);
  });
});
