/** Articles that run on from chapter to chapter, in the editor: completion offers them without the chapter as well as below it. */
import { beforeAll, describe, test } from 'vitest';
import { checkCompletion, checkHover } from '../../support/check.ts';
import { loadFiles } from '../../support/corpora.ts';
import type { ReadOptions } from '../../support/service.ts';

const code = `---
id: code
title: 港湾協力規約
names: [規約]
levels: [第1章, 第1条, '1']
---

# 港湾協力規約

## 第1章 総則

### 第1条 目的

この規約は、協力の基本を定める。

### 第2条 定義

- 1 用語の意義は、次のとおりとする。
- 2 その他の用語は、別に定める。

## 第2章 協力

### 第3条 通報

両者は、通報する。
`;

let options: ReadOptions;
beforeAll(async () => {
  options = { library: (await loadFiles(new Map([['code.md', code]]))).library };
});

test('the hover has no chapter in the citation, and names it above the text', () => {
  checkHover('⟦規約第$03条⟧は、', ['**規約第3条　通報**', '第2章'], options);
});

describe('completion', () => {
  test.each([
    ['規約$0', ['規約第1章', '規約第2章', '規約第1条', '規約第2条', '規約第3条']],
    ['規約第2章$0', ['規約第2章第3条']],
    ['規約第1条及び$0', ['規約第1条及び第2条', '規約第1条及び第3条']],
    ['規約第1条から$0', ['規約第1条から第2条まで', '規約第1条から第3条まで']],
    ['規約第2条2を引く。同条$0', ['同条1', '同条2']],
  ])('goes on from %s', (marked, labels) => {
    checkCompletion(marked, labels, options);
  });
});
