import { expect, test } from 'vitest';
import { sentencesOf } from '../../../server/src/core/corpus/sentences.ts';

function check(language: string, ...sentences: string[]): void {
  const joined = sentences.join(language === 'en' ? ' ' : '');
  expect(sentencesOf(joined, 100, language).map((sentence) => sentence.text)).toEqual(sentences);
}

test('a Japanese sentence ends with its full stop', () => check('ja', '前の文である。', '次の文である。'));
test('words behind the last full stop are a sentence too', () => check('ja', '前の文である。', '次の文'));
test('a full stop in brackets ends nothing', () => check('ja', '物資（武器・弾薬を除く。）の提供を行う。', '次。'));
test('a full stop in a quotation ends nothing', () =>
  check('ja', '「支援を行う。」とある。', '『次（略。）の。』で終わる。'));
test('a bracket without partner hides no full stop', () =>
  check('ja', '）第一に、行う。', '（第二に、行う。', '」も同じ。'));
test('an unmatched bracket inside a matched one leaves it matched', () => check('ja', '（甲「乙。丙）丁。', '戊。'));
test('question marks end a sentence', () => check('ja', '必要か？', '必要！', '行う。'));

test('an English sentence ends before white space and a new start', () =>
  check('en', 'The Guidelines are reviewed.', 'Is it so?', '"Yes," it says.', '(It is.)', '2 items follow.'));
test('a closing quotation mark belongs to the sentence', () => check('en', 'It says “support.”', 'Then it ends.'));
test('abbreviations end no sentence', () =>
  check('en', 'The U.S. Forces act under Art. V and para. 2 of No. 3.', 'Mr. Smith et al. agree.'));
test('an abbreviation ends a sentence before a word that begins one', () =>
  check('en', 'It agrees with the U.S.', 'The two Governments act.'));
test('decimal points and lower case end no sentence', () => check('en', 'It costs 3.5 yen e.g. in Japan.'));
