/** The table of a run: one row for each thing that was measured, with what it is compared with and whether the goal is met. */
import type { Sample } from './sampling.ts';

/** A line of the table. */
export interface Row {
  readonly measure: string;
  /** Milliseconds, or bytes for sizes. */
  readonly value: Sample | number;
  readonly unit: 'ms' | 'bytes';
  /** What the value is compared with, in words, and how many times as much (or as fast) it is. */
  readonly comparison: string;
  readonly ratio: number | null;
  readonly goal: string;
  /** Null where there is nothing to hold it to. */
  readonly holds: boolean | null;
}

/** Something that could not be measured, and why; it stands in the table all the same. */
export interface Missing {
  readonly measure: string;
  readonly missing: string;
}

export type Line = Row | Missing;

/** The table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['measure', 'median (quartiles)', 'compared with', 'ratio', 'goal', ''];
  const rows = lines.map((line) =>
    'missing' in line
      ? [line.measure, '—', `not measured: ${line.missing.split('\n')[0] ?? ''}`, '—', '', '✗']
      : [
          line.measure,
          valueOf(line),
          line.comparison,
          line.ratio === null ? '—' : figure(line.ratio),
          line.goal,
          line.holds === null ? '' : line.holds ? '✓' : '✗',
        ],
  );
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function valueOf({ value, unit }: Row): string {
  if (typeof value === 'number')
    return unit === 'bytes' ? `${value.toLocaleString('en')} bytes` : `${figure(value)} ms`;
  return `${figure(value.median)} ms (${figure(value.low)}–${figure(value.high)})`;
}

/** Three figures, since no more than that can be trusted. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '—';
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
