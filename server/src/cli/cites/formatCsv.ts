/** Citations as comma-separated values after RFC 4180. */
import type { CitationEntry } from './entry.ts';

const columns = [
  'file',
  'line',
  'column',
  'start',
  'end',
  'text',
  'kind',
  'verdict',
  'corpus',
  'targets',
  'canonical',
] as const;

/** One line for each citation below a line of column names; several targets stand in one field with spaces between. */
export function formatCsv(entries: readonly CitationEntry[]): string {
  const rows = entries.map((entry) => columns.map((column) => fieldOf(entry[column])));
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function fieldOf(value: CitationEntry[keyof CitationEntry]): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
