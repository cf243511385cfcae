/**
 * A draft and a corpus by somebody who means harm: every word of theirs that can be shown is markup that would be a link,
 * a command, an image or a tag.
 */

/** What would do something if it were let through; the words around it let it be found again. */
export const attacks = {
  link: '[別表](command:workbench.action.terminal.new)',
  script: '[規定](javascript:alert(1))',
  image: '![図](http://attacker.invalid/a.png)',
  tag: '<img src=x onerror=alert(1)><a href="command:x">項</a>',
  reference: '[条][1] [1]: command:workbench.action.quit',
  autolink: '<command:workbench.action.quit> https://attacker.invalid www.attacker.invalid a@attacker.invalid',
  escaped: '\\[章](command:x) `` ` `` **~~` $(gear)',
  entity: '&lt;b&gt; &#91;x&#93;(command:y)',
};
const { link, script, image, tag, reference, autolink, escaped, entity } = attacks;

/** A corpus file with an attack in every place that holds words. */
export const hostileCorpus = `---
id: hostile
title: '沿岸要綱${link}'
titleEn: 'Outline ${link}'
names: ['沿岸要綱']
namesEn: ['Coastal ${script}']
levels: [第1, 1, (1)]
annex: { marker: 別紙, names: [別紙], namesEn: [Attachment] }
terms:
  - form: '沿岸区域'
    readings: ['えんがん くいき']
    english: 'area ${tag}'
    definedIn: '1.1'
    variants:
      - form: 沿岸地域
        code: term.variant
        reason: { ja: '${link}の誤り', en: 'not ${image}' }
        wrong: 沿岸要綱は、沿岸地域を定める。
        right: 沿岸要綱は、沿岸区域を定める。
---

# 沿岸要綱${link}

## 第1 総則${link}

### 1 目的${tag}

この要綱は、沿岸区域における${link}${script}の安全を図る${tag}ことを目的とする。${image}

### 2 用語${autolink}

- (1) 次の語は${escaped}${entity}をいう。${reference}
- (2) 次の語は${autolink}をいう。

## 別紙 通報${image}

### 漂流物${link}

- 流木の${tag}通報
`;

/** A draft that cites and quotes it, and the Guidelines. */
export const hostileDraft = `# 原稿${link}

沿岸要綱第1の1は「沿岸区域における${link}の安全を図る」とし、沿岸要綱第1の2(1)は「次の語は${tag}をいう」とする。${image}

沿岸要綱第9の${link}、同(3)${script}、沿岸要綱別紙「漂流物${link}」及び沿岸要綱別紙「${tag}」を参照。沿岸地域という。

指針Ⅴ2(2)(ハ)${link}は「${image}」とする。${reference}

沿岸要綱第1の
`;
