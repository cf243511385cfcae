/** One keystroke in drafts of three sizes, against what the Markdown language service computes again after each. */
import { createDraftAnalyser } from '../../../server/src/core/draft/analyser.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { openDraft } from '../../../server/src/service/draft.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import { createMarkdownService } from '../peers/markdownService.ts';
import type { Line } from '../report.ts';
import { alternate, sampleOf, type Sample } from '../sampling.ts';
import { draftOf, library } from '../setting.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const PLACES = 40;
const STROKES = 25;

export async function measureKeystrokes(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const medians: number[] = [];
  // The smallest once more before it counts: what comes first pays for the compiler.
  keystrokesIn(draftOf(SIZES[0]));
  for (const size of SIZES) {
    const text = draftOf(size);
    const sample = keystrokesIn(text);
    medians.push(sample.median);
    const peer = await recomputeOf(text);
    const measure = `a keystroke in ${size.toLocaleString('en')} characters, until the findings of what it touched are there`;
    const comparison =
      typeof peer === 'string'
        ? `Markdown language service: ${peer}`
        : `the Markdown language service's outline, ${peer.median.toPrecision(3)} ms`;
    const ratio = typeof peer === 'string' ? null : peer.median / sample.median;
    lines.push({ measure, value: sample, unit: 'ms', comparison, ratio, goal: '< 1 ms', holds: sample.median < 1 });
  }
  const [small = NaN, , large = NaN] = medians;
  const growth = large / small;
  lines.push({
    measure: 'growth of a keystroke from 10,000 to 1,000,000 characters',
    value: large,
    unit: 'ms',
    comparison: 'the first of the three',
    ratio: growth,
    goal: '≤ 2 ×',
    holds: growth <= 2,
  });
  return [...lines, await rangesAndJson()];
}

/** Kana typed one after the other at places all over the draft. */
function keystrokesIn(text: string): Sample {
  const analyser = createDraftAnalyser('markdown', library, defaultSettings);
  analyser.open(text);
  const times: number[] = [];
  let grown = 0;
  for (let place = 0; place < PLACES; place++) {
    let at = Math.floor((text.length * (place + 0.5)) / PLACES);
    while (!/[ぁ-ん]/u.test(text.charAt(at)) && at < text.length) at++;
    at += grown;
    for (let stroke = 0; stroke < STROKES; stroke++, at++, grown++) {
      const start = performance.now();
      analyser.edit('', { start: at, oldEnd: at, inserted: 'あ' });
      times.push(performance.now() - start);
    }
  }
  return sampleOf(times);
}

async function recomputeOf(text: string): Promise<Sample | string> {
  const service = createMarkdownService();
  if (service instanceof Error) return service.message;
  const rounds = text.length > 500_000 ? { warmUp: 1, rounds: 3 } : { warmUp: 3, rounds: 9 };
  return (await alternate({ peer: () => service.outlineAfterChange(text) }, rounds)).peer;
}

async function rangesAndJson(): Promise<Line> {
  const client = {
    locationLinks: true,
    documentChanges: true,
    createsFiles: true,
    disabledActions: true,
    relatedInformation: true,
    labelDetails: true,
    insertReplace: true,
    markdown: true,
  };
  const service = createLanguageService({
    library,
    locale: 'ja',
    client,
    sourceUri: ({ fileName }) => `shishin:/${fileName}`,
  });
  const draft = openDraft('file:///draft.md', 'markdown', 1, draftOf(100_000));
  const json = (): number => JSON.stringify(service.diagnostics(draft, defaultSettings)).length;
  const { shishin } = await alternate({ shishin: json }, { warmUp: 20, rounds: 60 });
  return {
    measure: 'all findings of 100,000 characters as ranges and JSON',
    value: shishin,
    unit: 'ms',
    comparison: 'measured apart from the keystroke',
    ratio: null,
    goal: '',
    holds: null,
  };
}
